import { raw } from 'hono/html';
import type { Child } from 'hono/jsx';
import type { OfficialBlock, OfficialDocument, Span } from '../../domain/official.ts';

interface Parts {
  document: OfficialDocument;
  /** What stands below a part on the screen, by its place; never on paper. */
  below: (at: number) => Child;
}

/** The paper as it will look, from the same document the files are made of. It is white by night as well. */
export const PaperSheet = ({ document, below }: Parts) => {
  const { opening, parts, closing } = split(document.body);
  return (
    <article class="paper-sheet" lang="vi">
      {document.draft !== null && (
        <p class="paper-draft">
          {document.draft.map((line) => (
            <span>{line}</span>
          ))}
        </p>
      )}
      <div class="paper-head">
        <div>
          {document.parent.map((line) => (
            <p>{line}</p>
          ))}
          {document.office.map((line, at) => (
            <p class={at === document.office.length - 1 ? 'paper-under' : undefined}>
              <b>{line}</b>
            </p>
          ))}
          <p>{document.number}</p>
        </div>
        <div>
          <p>
            <b>{document.country}</b>
          </p>
          {document.motto !== null && (
            <p class="paper-under">
              <b>{document.motto}</b>
            </p>
          )}
          <p>
            <i>{document.dateline}</i>
          </p>
        </div>
      </div>
      <div class="paper-title">
        {document.type !== null && (
          <p>
            <b>{document.type}</b>
          </p>
        )}
        <p>
          <b>{document.abstract}</b>
        </p>
      </div>
      {document.addressed !== null && (
        <div class="paper-to">
          <p>
            {document.addressed.to}{' '}
            {document.addressed.agencies.length === 1 && document.addressed.agencies[0]}
          </p>
          {document.addressed.agencies.length > 1 &&
            document.addressed.agencies.map((agency) => <p>{agency}</p>)}
        </div>
      )}
      {opening.map(blockOf)}
      {parts.map(({ heading, blocks }, at) => (
        <section aria-labelledby={`phan-${at}`}>
          <h2 id={`phan-${at}`}>{heading}</h2>
          {blocks.map(blockOf)}
          {below(at)}
        </section>
      ))}
      {closing.map(blockOf)}
      <div class="paper-foot">
        <div>
          <p>
            <b>
              <i>{document.copies.heading}</i>
            </b>
          </p>
          {document.copies.lines.map((line) => (
            <p>{line}</p>
          ))}
        </div>
        <div>
          {document.signature.lines.map((line) => (
            <p>
              <b>{line}</b>
            </p>
          ))}
          <p class="paper-signer">
            <b>{document.signature.name}</b>
          </p>
        </div>
      </div>
    </article>
  );
};

interface Section {
  heading: string;
  blocks: OfficialBlock[];
}

/** What stands before the first heading, the parts, and the last sentence, which belongs to none of them. */
function split(body: readonly OfficialBlock[]): {
  opening: OfficialBlock[];
  parts: Section[];
  closing: OfficialBlock[];
} {
  const opening: OfficialBlock[] = [];
  const parts: Section[] = [];
  for (const block of body.slice(0, -1))
    if (block.is === 'heading') parts.push({ heading: block.text, blocks: [] });
    else (parts.at(-1)?.blocks ?? opening).push(block);
  return { opening, parts, closing: body.slice(-1) };
}

const Spans = ({ spans }: { spans: readonly Span[] }) => (
  <>
    {spans.map(({ text, href }) => (href === undefined ? text : <a href={new URL(href).pathname}>{text}</a>))}
  </>
);

function blockOf(block: OfficialBlock) {
  if (block.is === 'heading') return <h2>{block.text}</h2>;
  if (block.is === 'paragraph')
    return (
      <p class={block.note === true ? 'paper-note' : undefined}>
        <Spans spans={block.spans} />
      </p>
    );
  if (block.is === 'points')
    return (
      <ul class="paper-points">
        {block.items.map((spans) => (
          <li>
            <Spans spans={spans} />
          </li>
        ))}
      </ul>
    );
  if (block.is === 'picture')
    return (
      <figure class="paper-picture">
        <div class="wide" tabindex={0} role="region" aria-label={block.caption}>
          {/* Drawn by ourselves from figures; every word in it was escaped when it was drawn. */}
          <div role="img" aria-label={block.alt}>
            {raw(block.chart.svg)}
          </div>
        </div>
        <figcaption>{block.caption}</figcaption>
      </figure>
    );
  return (
    <div class="wide" tabindex={0} role="region" aria-label={block.caption}>
      <table class="paper-table">
        <caption>{block.caption}</caption>
        <thead>
          <tr>
            {block.head.map((cell) => (
              <th scope="col">{cell}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {block.rows.map((row) => (
            <tr>
              {row.map((spans, at) =>
                at === 0 ? (
                  <th scope="row">
                    <Spans spans={spans} />
                  </th>
                ) : (
                  <td class={block.numeric[at] === true ? 'paper-number' : undefined}>
                    <Spans spans={spans} />
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
