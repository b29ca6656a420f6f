import { bySource, type Gap, habitsOf, type SourceDay, type Span } from '../../domain/coverage.ts';
import { fault } from '../../domain/fault.ts';
import type { Habit } from '../../domain/habit.ts';
import type { Source, SourceState } from '../../domain/source.ts';
import { addDays, dayOf, startOfDay, weekdayOf } from '../../domain/time.ts';
import { weekday } from '../../view/format.ts';
import { paths } from '../../view/paths.ts';
import { demand, guestOf, may } from '../access.ts';
import { Act, CoverageLine, Empty, Facts, Outside, Time } from '../components.tsx';
import type { Desk, DeskContext, Page } from '../desk.ts';
import { show } from '../layout.tsx';
import { covered } from '../covered.ts';
import { listening, ownSilence } from '../../domain/listening.ts';
import { TakeAlong } from '../take-along.tsx';
import type { Voice } from '../voice.ts';
import { CoverageDays, DayStrip, GapTable, type ShownDay, shownDays, troubleWords } from './coverage.tsx';

/** Four of each weekday. */
const DAYS_SHOWN = 28;

/** Trouble first: the page is opened to see what is not heard. */
const ORDER: Record<SourceState, number> = {
  failing: 0,
  malformed: 1,
  blocked: 2,
  silent: 3,
  new: 4,
  ok: 5,
  unchanged: 5,
};
const WELL: ReadonlySet<SourceState> = new Set(['ok', 'unchanged', 'new']);

/** Nguồn: where we listen, and how well. */
export function sourcesPage(desk: Desk): Page {
  return async (c) => {
    const { voice: v } = c.var;
    const today = dayOf(v.now);
    const window = shownDays(v, today, DAYS_SHOWN);
    const first = window[0]?.day ?? today;
    const [sources, runs, journal] = await Promise.all([
      desk.store.sources.all(),
      desk.store.events.runs(),
      desk.store.coverage.journal(first, addDays(today, 1)),
    ]);
    const habits = habitsOf(sources, journal, today);
    const hears = listening(sources, runs, v.now, journal, habits);
    const heard = covered(sources, journal, hears, v.now, first, habits);
    const outages = [...journal.outages, ...ownSilence(hears, v.now)];
    // Of the weeks before, that habits are learned from, the strips show nothing.
    const days = bySource(journal.days.filter(({ day }) => day >= first));
    const gaps = bySource(journal.gaps.filter(({ to }) => to === null || to >= startOfDay(first)));
    const sorted = [...sources].sort((a, b) => ORDER[a.state] - ORDER[b.state]);
    return show(
      c,
      desk,
      { title: v.say('desk.room.sources'), room: 'sources' },
      <>
        <header class="page-head">
          <h1>{v.say('desk.room.sources')}</h1>
          <p class="page-sub">
            <CoverageLine v={v} hears={hears} />
          </p>
          <p>
            <a href={paths.addSource}>{v.say('adding.link')}</a>
          </p>
        </header>
        {sources.length === 0 ? (
          <Empty>{v.say('desk.sources.none')}</Empty>
        ) : (
          <>
            <CoverageDays v={v} heard={heard} />
            <p class="small">{v.say('coverage.strip', { n: DAYS_SHOWN })}</p>
            <p class="small take-along">
              <TakeAlong v={v} list={paths.sources} />
            </p>
            <ul class="sources" data-live="sources">
              {sorted.map((source) => (
                <SourceRow
                  v={v}
                  c={c}
                  desk={desk}
                  source={source}
                  habit={heard.habits.get(source.id)}
                  strip={{
                    window,
                    days: days.get(source.id) ?? [],
                    gaps: gaps.get(source.id) ?? [],
                    outages,
                  }}
                />
              ))}
            </ul>
            <GapTable v={v} heard={heard} days={DAYS_SHOWN} />
          </>
        )}
      </>,
    );
  };
}

/** *Thử lại ngay*: asks for an early visit. The pace a host asked for still holds. */
export function hurry(desk: Desk): Page {
  return async (c) => {
    const person = demand(c, 'hurry');
    if (desk.soon === null) throw fault('unavailable', 'desk.refused.no-worker');
    const now = desk.world.now();
    const id = c.req.param('id') ?? '';
    await desk.store.together(async (s) => {
      if ((await s.sources.get(id)) === null) throw fault('not-found', 'desk.missing.source');
      await s.sources.hurry(id, now);
      await s.events.add([{ at: now, event: 'act', subject: id, who: person.id, data: { act: 'hurry' } }]);
    });
    desk.soon('collect');
    return c.redirect(`${paths.sources}?done=hurried`, 303);
  };
}

const SourceRow = (props: {
  v: Voice;
  c: DeskContext;
  desk: Desk;
  source: Source;
  habit: Habit | undefined;
  strip: { window: readonly ShownDay[]; days: SourceDay[]; gaps: Gap[]; outages: readonly Span[] };
}) => {
  const { v, c, desk, source } = props;
  const well = WELL.has(source.state);
  return (
    <li class={well ? 'source' : 'source source-trouble'}>
      <div class="source-head">
        <h2>{source.name}</h2>
        <span class={`state state-${well ? 'well' : 'trouble'}`}>{v.say(`desk.source.${source.state}`)}</span>
      </div>
      {source.trouble !== null && (
        <p>
          {troubleWords(v, source.trouble)}{' '}
          {source.failures > 1 && (
            <span class="small">{v.say('desk.source.failures', { n: source.failures })}</span>
          )}
        </p>
      )}
      <Facts>
        {v.say(`kind.${source.kind}`)}
        {v.say(`desk.reach.${source.reach}`)}
        {source.okAt === null ? (
          v.say('desk.source.never')
        ) : (
          <>
            {v.say('desk.source.heard')} <Time v={v} at={source.okAt} />
          </>
        )}
        {source.weekly > 0 && v.say('desk.source.weekly', { n: Math.max(1, Math.round(source.weekly)) })}
        {usualToday(v, props.habit, props.strip.days)}
        <Outside href={source.url}>{host(source.url)}</Outside>
      </Facts>
      {props.habit !== undefined && (
        <DayStrip v={v} facts={{ ...props.strip, habit: props.habit, now: v.now }} />
      )}
      {!well && (
        <Act
          v={v}
          guest={guestOf(c)}
          action={paths.hurry(source.id)}
          label={v.say('desk.source.hurry')}
          about={source.name}
          excuse={hurryExcuse(v, c, desk)}
          quiet
        />
      )}
      <details>
        <summary>
          {v.say(`source.${source.type}`)}
          <span class="visually-hidden"> {source.name}</span>
        </summary>
        <p class="small">{v.say(`source.${source.type}.caution`)}</p>
      </details>
      {!well && source.detail !== null && (
        <details>
          <summary>{v.say('desk.source.detail')}</summary>
          <code>{source.detail}</code>
        </details>
      )}
    </li>
  );
};

/** What is usual on this day of the week and what came so far; nothing while too little is known or expected. */
function usualToday(v: Voice, habit: Habit | undefined, days: readonly SourceDay[]): string | null {
  const usual = habit?.days[weekdayOf(v.now)] ?? 0;
  if (usual < 0.5 || days.length < 7) return null;
  const fresh = days.find((day) => day.day === dayOf(v.now))?.fresh ?? 0;
  return v.say('coverage.usual', { weekday: weekday(v.language, v.now), n: Math.round(usual), fresh });
}

function hurryExcuse(v: Voice, c: DeskContext, desk: Desk): string | null {
  if (!may(guestOf(c).person, 'hurry')) return v.say('desk.refused.role');
  return desk.soon === null ? v.say('desk.refused.no-worker') : null;
}

function host(url: string): string {
  return URL.canParse(url) ? new URL(url).host : url;
}
