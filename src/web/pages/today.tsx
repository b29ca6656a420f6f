import { STANCES } from '../../domain/meaning.ts';
import { dayOf } from '../../domain/time.ts';
import { paths } from '../../view/paths.ts';
import { guestOf } from '../access.ts';
import { CoverageLine, Empty, StanceBadge, StanceBar, Time } from '../components.tsx';
import type { Desk, Page } from '../desk.ts';
import { show } from '../layout.tsx';
import { situationName } from '../names.ts';
import { Notices } from './coverage.tsx';
import { BeginLine } from '../drill-door.tsx';
import type { Listening } from '../../domain/listening.ts';
import type { Voice } from '../voice.ts';
import { stillOpen } from './begin-facts.ts';
import { OpenIncidents } from './incident-clocks.tsx';
import { owedToday } from './reports-facts.ts';
import { Coming, NeedsYou } from './today-needs.tsx';
import { type StoryGroup, todayFacts, type TodayFacts } from './today-facts.ts';

const STORIES_SHOWN = 8;
const GAPS_NAMED = 3;
const WATCHED_SHOWN = 8;

/** Hôm nay: what needs you, what changed, and how much of the world was heard. */
export function todayPage(desk: Desk): Page {
  return async (c) => {
    const { voice: v } = c.var;
    const facts = await todayFacts(desk.store, v.now);
    const owed = await owedToday(desk, v.now);
    const open = await stillOpen(desk, guestOf(c).person);
    return show(
      c,
      desk,
      { title: v.say('desk.room.today'), room: 'today' },
      <div data-live="today">
        <header class="page-head">
          <h1>{v.say('desk.room.today')}</h1>
          <p class="page-sub">
            {v.longDate(v.now)}
            {facts.alerts.length > 0 && (
              <>
                {' · '}
                <CoverageLine v={v} hears={facts.hears} />
              </>
            )}
          </p>
        </header>
        <Outage v={v} hears={facts.hears} />
        <NeedsYou v={v} desk={desk} facts={facts} owed={owed} />
        <OpenIncidents v={v} incidents={facts.incidents} />
        <Watched v={v} desk={desk} facts={facts} />
        <Coming v={v} desk={desk} facts={facts} />
        <Changed v={v} facts={facts} />
        <House v={v} facts={facts} />
        <BeginLine v={v} n={open} />
        <Overdue v={v} n={desk.knowledge?.expired(dayOf(v.now)).length ?? 0} />
      </div>,
    );
  };
}

/** The light is out: said first and said loudly, because the page below would otherwise look like a quiet day. */
const Outage = ({ v, hears }: { v: Voice; hears: Listening }) => {
  if (hears.hearing === 'well') return null;
  return (
    <section class="outage" role="alert">
      <h2>{v.say(`desk.outage.${hears.hearing}`)}</h2>
      <p>
        {v.say(`desk.outage.${hears.hearing}.why`, {
          n: hears.heard,
          of: hears.of,
          when: hears.lastCollect === null ? '' : v.ago(hears.lastCollect),
        })}{' '}
        <a href={paths.sources}>{v.say('desk.outage.look')}</a>
      </p>
    </section>
  );
};

/** Loose ends for a look, told to nobody: the day's watch list. */
const Watched = ({ v, desk, facts }: { v: Voice; desk: Desk; facts: TodayFacts }) =>
  facts.watched.length === 0 ? null : (
    <details class="watched">
      <summary>{v.say('desk.today.watched', { n: facts.watched.length })}</summary>
      <p class="small">{v.say('desk.today.watched-why')}</p>
      <ul class="rows">
        {facts.watched.slice(0, WATCHED_SHOWN).map((signal) => (
          <li>
            <b>{situationName(v, desk.rules, signal.subject)}</b>
            <p class="small">{v.reason(signal.reason)}</p>
          </li>
        ))}
      </ul>
    </details>
  );

const Changed = ({ v, facts }: { v: Voice; facts: TodayFacts }) => (
  <section aria-labelledby="changed">
    <h2 id="changed">{v.say('desk.today.changed', { when: v.when(facts.since) })}</h2>
    <div class="split">
      <div>
        {facts.stories.length === 0 ? (
          <Empty>{v.say('desk.today.nothing-new')}</Empty>
        ) : (
          <ol class="stories">
            {facts.stories.slice(0, STORIES_SHOWN).map((group) => (
              <Story v={v} group={group} />
            ))}
          </ol>
        )}
        {facts.stories.length > STORIES_SHOWN && (
          <p>
            <a href={paths.mentions}>
              {v.say('desk.today.more-stories', { n: facts.stories.length - STORIES_SHOWN })}
            </a>
          </p>
        )}
      </div>
      <Numbers v={v} facts={facts} />
    </div>
  </section>
);

const Story = ({ v, group }: { v: Voice; group: StoryGroup }) => (
  <li class="story">
    <a
      class="story-title"
      href={
        group.story === null || group.mentions === 1
          ? paths.mention(group.newest)
          : `${paths.mentions}?story=${encodeURIComponent(group.story)}`
      }
    >
      {group.title || v.say('desk.mention.erased')}
    </a>
    <p class="story-facts">
      <StanceBar v={v} counts={group.stance} />
      {v.say('desk.story.size', { n: group.mentions, p: group.publishers })} ·{' '}
      <Time v={v} at={group.lastAt} />
    </p>
  </li>
);

const Numbers = ({ v, facts }: { v: Voice; facts: TodayFacts }) => (
  <aside class="panel" aria-labelledby="numbers">
    <h3 id="numbers">{v.say('desk.today.numbers', { n: facts.mentions })}</h3>
    <table>
      <thead>
        <tr>
          <th scope="col">{v.say('desk.col.stance')}</th>
          <th scope="col" class="num">
            {v.say('desk.col.now')}
          </th>
          <th scope="col" class="num">
            {v.say('desk.col.usual')}
          </th>
        </tr>
      </thead>
      <tbody>
        {STANCES.map((stance) => (
          <tr>
            <th scope="row">
              <StanceBadge v={v} stance={stance} />
            </th>
            <td class="num">{v.number(facts.stance[stance])}</td>
            <td class="num">
              {facts.usual === null ? '–' : v.number(Math.round(facts.usual[stance] * 10) / 10)}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
    <p class="small">
      {facts.usual === null ? v.say('desk.today.no-usual') : v.say('desk.today.usual', { n: facts.weeks })}
    </p>
    <ul class="feedback">
      <li>
        <a href={`${paths.mentions}?feedback=grievance`}>
          {v.say('desk.today.grievances', { n: facts.grievances })}
        </a>
      </li>
      <li>
        <a href={`${paths.mentions}?feedback=question`}>
          {v.say('desk.today.questions', { n: facts.questions })}
        </a>
      </li>
    </ul>
  </aside>
);

/** Answers nobody may be given before they are checked again. */
const Overdue = ({ v, n }: { v: Voice; n: number }) =>
  n === 0 ? null : (
    <p class="note">
      <a href={paths.claims}>{v.say('claims.overdue', { n })}</a>
    </p>
  );

/** What the house could not hear or do, and what is mended; nothing when all is well, since the head of the page says so. */
const House = ({ v, facts }: { v: Voice; facts: TodayFacts }) => {
  const { gaps, troubled } = facts.hears;
  const { back, deaf } = facts;
  if (gaps.length + troubled.length + back.length + deaf.length === 0) return null;
  return (
    <section aria-labelledby="house">
      <h2 id="house">{v.say('desk.house')}</h2>
      <Notices v={v} back={back} deaf={deaf} />
      {gaps.length > 0 && (
        <p>
          <a href={paths.sources}>
            {v.say('desk.house.gaps', {
              names: gaps
                .slice(0, GAPS_NAMED)
                .map((source) => source.name)
                .join(', '),
              more: gaps.length > GAPS_NAMED ? ' …' : '',
            })}
          </a>
        </p>
      )}
      {troubled.map((run) => (
        <p>
          {v.say('desk.house.trouble', { stage: v.say(`desk.stage.${run.stage}`), when: v.ago(run.at) })}{' '}
          <code>{run.trouble}</code>
        </p>
      ))}
    </section>
  );
};
