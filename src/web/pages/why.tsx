import type { Mention } from '../../domain/mention.ts';
import { NOTABLE } from '../../domain/coverage.ts';
import type { SourceState } from '../../domain/source.ts';
import { paths } from '../../view/paths.ts';
import { Empty, Time } from '../components.tsx';
import type { Desk, Page } from '../desk.ts';
import { show } from '../layout.tsx';
import type { Voice } from '../voice.ts';
import { Chain } from './why-chain.tsx';
import {
  COVERED_DAYS,
  FOUND_SHOWN,
  SEARCHED_DAYS,
  type Sought,
  sought,
  type SourceHeard,
  whyFacts,
} from './why-facts.ts';

const LONGEST = 2_000;

const HEARD: ReadonlySet<SourceState> = new Set<SourceState>(['ok', 'unchanged', 'silent']);

/** Vì sao?: for any item, link by link, why somebody was or was not told of it. */
export function whyPage(desk: Desk): Page {
  return async (c) => {
    const { voice: v } = c.var;
    const typed = (c.req.query('q') ?? '').trim().slice(0, LONGEST);
    const found = await sought(desk, typed, v.now);
    return show(
      c,
      desk,
      { title: v.say('why.head'), room: 'alerts' },
      <>
        <header class="page-head">
          <h1>{v.say('why.head')}</h1>
          <p class="page-sub">{v.say('why.lead')}</p>
        </header>
        <form class="filters why-form" method="get" action={paths.why} role="search">
          <label>
            <span>{v.say('why.ask')}</span>
            <input class="text" name="q" value={typed} required maxlength={LONGEST} autocomplete="off" />
          </label>
          <button class="button" type="submit">
            {v.say('why.search')}
          </button>
        </form>
        {found.found === 'mention' ? (
          <Chain v={v} desk={desk} facts={await whyFacts(desk, found.mention, c.req.query('do') === '1')} />
        ) : (
          <Found v={v} typed={typed} found={found} />
        )}
      </>,
    );
  };
}

const Found = ({
  v,
  typed,
  found,
}: {
  v: Voice;
  typed: string;
  found: Exclude<Sought, { found: 'mention' }>;
}) => {
  if (found.found === 'nothing') return null;
  if (found.found === 'no-words')
    return <Empty>{v.say('why.nothing', { q: typed, days: SEARCHED_DAYS })}</Empty>;
  if (found.found === 'unheard') return <Unheard v={v} found={found} />;
  const shown = found.mentions.slice(0, FOUND_SHOWN);
  return (
    <section aria-labelledby="several">
      <h2 id="several">{v.say('why.several', { q: typed, n: shown.length })}</h2>
      <Mentions v={v} mentions={shown} />
      {found.mentions.length > shown.length && (
        <p class="small">{v.say('why.several-more', { n: shown.length })}</p>
      )}
    </section>
  );
};

const Mentions = ({ v, mentions }: { v: Voice; mentions: readonly Mention[] }) => (
  <ol class="rows">
    {mentions.map((mention) => (
      <li>
        <a class="row-title" href={paths.whyMention(mention.id)}>
          {mention.title}
        </a>
        <p class="small">
          {mention.publisher} · <Time v={v} at={mention.countsAt ?? mention.seenAt} />
        </p>
      </li>
    ))}
  </ol>
);

/** An address nobody heard: whether we listen there at all, and how well. */
const Unheard = ({ v, found }: { v: Voice; found: Extract<Sought, { found: 'unheard' }> }) => {
  const { host, sources, like } = found;
  // A source that is not heard, or was never, says nothing by not listing an item.
  const well = sources.length > 0 && sources.every(({ source }) => HEARD.has(source.state));
  return (
    <section class="panel" aria-labelledby="unheard">
      <h2 id="unheard">{v.say('why.unheard')}</h2>
      <p>
        <b>{v.say('why.unheard.end')}</b>
      </p>
      {sources.length === 0 ? (
        <p>
          {v.say('why.unheard.foreign', { host })} <a href={paths.addSource}>{v.say('why.unheard.add')}</a>
        </p>
      ) : (
        <ul class="rows">
          {sources.map((heard) => (
            <SourceRow v={v} heard={heard} />
          ))}
        </ul>
      )}
      {well && <p>{v.say('why.unheard.heard')}</p>}
      {like.length > 0 && (
        <>
          <h3>{v.say('why.like')}</h3>
          <Mentions v={v} mentions={like} />
        </>
      )}
    </section>
  );
};

const SourceRow = ({ v, heard: { source, gaps, volume } }: { v: Voice; heard: SourceHeard }) => (
  <li>
    <p>
      {v.say('why.unheard.source', {
        name: source.name,
        state: `desk.source.${source.state}`,
        heard: source.okAt === null ? 'why.unheard.never' : v.when(source.okAt),
      })}
    </p>
    {volume !== null && (
      <p class="small">{v.say('why.unheard.volume', { days: COVERED_DAYS, share: v.share(volume) })}</p>
    )}
    {gaps
      .filter(({ from, to }) => to === null || to - from >= NOTABLE)
      .map(({ from, to, trouble }) => (
        <p class="small">
          {to === null
            ? v.say('why.unheard.gap-lasts', { from: v.moment(from) })
            : v.say('why.unheard.gap', { from: v.moment(from), to: v.moment(to) })}{' '}
          {v.say(trouble)}
        </p>
      ))}
  </li>
);
