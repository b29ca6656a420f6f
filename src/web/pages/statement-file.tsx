import { fault } from '../../domain/fault.ts';
import { PAPER_FORMATS, type PaperFormat } from '../../domain/paper-asked.ts';
import { isReleased, type KeptFile, type Statement } from '../../domain/statement.ts';
import { slug } from '../../domain/words.ts';
import { paths } from '../../view/paths.ts';
import type { Desk, Page } from '../desk.ts';
import type { Voice } from '../voice.ts';
import { Lapsed } from './statement-copy.tsx';
import { readStatement, type StatementRead } from './statement-facts.ts';

const TYPES: Record<PaperFormat, string> = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  pdf: 'application/pdf',
};

/** *Văn bản để trình ký*: only of what goes out as an official paper. */
export const StatementFile = ({ desk, v, read }: { desk: Desk; v: Voice; read: StatementRead }) => {
  const { statement } = read;
  const known = desk.rules.papers.letters.some(({ id }) => id === statement.kind);
  if (!known || desk.knowledge === null || statement.state === 'dropped') return null;
  return (
    <section class="no-print" aria-labelledby="file" data-live="file">
      <h2 id="file">{v.say('statement.section.file')}</h2>
      <p class="small">{v.say('statement.file.how')}</p>
      {isReleased(statement) ? (
        <InUse v={v} read={read} />
      ) : (
        <p class="note">
          {v.say(statement.state === 'superseded' ? 'statement.file.superseded' : 'statement.file.draft')}
        </p>
      )}
      <p class="actions">
        {PAPER_FORMATS.map((format) => (
          <a
            class="button button-quiet"
            href={paths.statementFile(statement.incident, statement.id, format)}
            download
          >
            {v.say(`statement.file.${format}`)}
          </a>
        ))}
      </p>
    </section>
  );
};

/** Of what may be used: is the file what was approved, and why not. */
const InUse = ({ v, read: { statement, findings } }: { v: Voice; read: StatementRead }) => {
  if (findings.some(({ blocks }) => blocks)) return <Lapsed v={v} findings={findings} />;
  if (statement.approved?.files === undefined) return <p class="note">{v.say('statement.file.unkept')}</p>;
  return <p class="small">{v.say('statement.file.approved')}</p>;
};

/**
 * What was approved, as it was approved; anything else as it is now, marked as a draft: nobody said yes to what its form makes of it today.
 * @throws fault `not-found` without such a text, where it was dropped or is no official paper; `unavailable` where the desk stands alone
 */
export function statementFile(desk: Desk): Page {
  return async (c) => {
    const { statement, findings } = await readStatement(desk, desk.store, c, c.var.voice.now);
    const format = PAPER_FORMATS.find((one) => one === c.req.param('format'));
    if (statement.state === 'dropped' || format === undefined) throw fault('not-found', 'statement.missing');
    const sha256 = c.req.query('ban');
    const blocked = findings.some(({ blocks }) => blocks);
    const inUse = isReleased(statement) && !blocked ? statement.approved?.files : undefined;
    const kept = sha256 ?? inUse?.find((file) => file.format === format)?.sha256;
    const bytes =
      kept === undefined
        ? await knowledgeOf(desk).letter(statement, format, true)
        : await desk.store.statements.file(statement.id, { format, sha256: kept });
    if (bytes === null) throw fault('not-found', 'statement.missing');
    return c.body(Uint8Array.from(bytes), 200, {
      'content-type': TYPES[format],
      'content-disposition': `attachment; filename="${slug(statement.title)}.${format}"`,
      'cache-control': 'no-store',
    });
  };
}

function knowledgeOf({ knowledge }: Desk) {
  if (knowledge === null) throw fault('unavailable', 'statement.file.alone');
  return knowledge;
}

/** What went out, as it was kept then: its head and its form may be others today. */
export const WentOut = ({
  v,
  statement,
  files,
}: {
  v: Voice;
  statement: Statement;
  files: readonly KeptFile[];
}) => (
  <details>
    <summary>{v.say('statement.file.kept')}</summary>
    <dl class="stands">
      {files.map(({ format, sha256 }) => (
        <div>
          <dt>
            <a
              href={`${paths.statementFile(statement.incident, statement.id, format)}?ban=${sha256}`}
              download
            >
              {v.say(`statement.file.${format}`)}
            </a>
          </dt>
          <dd class="hash">{sha256}</dd>
        </div>
      ))}
    </dl>
  </details>
);
