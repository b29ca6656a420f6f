import { fault } from '../../domain/fault.ts';
import type { Source, SourceState } from '../../domain/source.ts';
import { addDays, type Day, dayOf } from '../../domain/time.ts';
import type { SourceDay } from '../../storage/sources.ts';
import { hasWords } from '../../view/say.ts';
import { paths } from '../../view/paths.ts';
import { demand, guestOf, may } from '../access.ts';
import { Act, CoverageLine, Empty, Facts, Outside, Time } from '../components.tsx';
import type { Desk, DeskContext, Page } from '../desk.ts';
import { show } from '../layout.tsx';
import { listening } from '../listening.ts';
import type { Voice } from '../voice.ts';

const DAYS_SHOWN = 14;

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
    const window = Array.from({ length: DAYS_SHOWN }, (_, index) => addDays(today, index + 1 - DAYS_SHOWN));
    const [sources, runs, days] = await Promise.all([
      desk.store.sources.all(),
      desk.store.events.runs(),
      desk.store.sources.days(window[0] ?? today, addDays(today, 1)),
    ]);
    const sorted = [...sources].sort((a, b) => ORDER[a.state] - ORDER[b.state]);
    return show(
      c,
      desk,
      { title: v.say('desk.room.sources'), room: 'sources' },
      <>
        <header class="page-head">
          <h1>{v.say('desk.room.sources')}</h1>
          <p class="page-sub">
            <CoverageLine v={v} hears={listening(sources, runs, v.now)} />
          </p>
        </header>
        {sources.length === 0 ? (
          <Empty>{v.say('desk.sources.none')}</Empty>
        ) : (
          <>
            <p class="small">{v.say('desk.sources.strip', { n: DAYS_SHOWN })}</p>
            <ul class="sources">
              {sorted.map((source) => (
                <SourceRow
                  v={v}
                  c={c}
                  desk={desk}
                  source={source}
                  window={window}
                  days={days.filter((day) => day.sourceId === source.id)}
                />
              ))}
            </ul>
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
  window: Day[];
  days: SourceDay[];
}) => {
  const { v, c, desk, source } = props;
  const well = WELL.has(source.state);
  return (
    <li class={well ? 'source' : 'source source-trouble'}>
      <div class="source-head">
        <h2>{source.name}</h2>
        <span class={`state state-${well ? 'well' : 'trouble'}`}>{v.say(`desk.source.${source.state}`)}</span>
      </div>
      {source.trouble !== null && !well && (
        <p>
          {trouble(v, source.trouble)}{' '}
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
        <Outside href={source.url}>{host(source.url)}</Outside>
      </Facts>
      <Strip v={v} window={props.window} days={props.days} />
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
      {!well && source.detail !== null && (
        <details>
          <summary>{v.say('desk.source.detail')}</summary>
          <code>{source.detail}</code>
        </details>
      )}
    </li>
  );
};

/** Fourteen days, newest right: full when every visit was good, half when some were, hollow when none, dotted when none was made. */
const Strip = ({ v, window, days }: { v: Voice; window: Day[]; days: SourceDay[] }) => {
  const byDay = new Map(days.map((day) => [day.day, day]));
  const good = window.filter((day) => (byDay.get(day)?.good ?? 0) > 0).length;
  return (
    <svg
      class="strip"
      viewBox={`0 0 ${window.length * 10} 14`}
      width={window.length * 10}
      height="14"
      role="img"
      aria-label={v.say('desk.source.days', { n: good, of: window.length })}
    >
      {window.map((day, index) => {
        const entry = byDay.get(day);
        return (
          <rect
            class={`day day-${dayState(entry)}`}
            x={index * 10 + 1}
            y="1.5"
            width="7"
            height="11"
            rx="1.5"
          >
            <title>{`${day}: ${v.say('desk.source.day', { good: entry?.good ?? 0, tries: entry?.tries ?? 0, fresh: entry?.fresh ?? 0 })}`}</title>
          </rect>
        );
      })}
    </svg>
  );
};

function dayState(day: SourceDay | undefined): 'full' | 'half' | 'none' | 'idle' {
  if (day === undefined || day.tries === 0) return 'idle';
  if (day.good === 0) return 'none';
  return day.good === day.tries ? 'full' : 'half';
}

function hurryExcuse(v: Voice, c: DeskContext, desk: Desk): string | null {
  if (!may(guestOf(c).person, 'hurry')) return v.say('desk.refused.role');
  return desk.soon === null ? v.say('desk.refused.no-worker') : null;
}

/** Named trouble in words; its name when nobody has written the words yet. */
function trouble(v: Voice, name: string): string {
  const key = [name, `trouble.${name}`].find(hasWords);
  return key === undefined ? name : v.say(key);
}

function host(url: string): string {
  return URL.canParse(url) ? new URL(url).host : url;
}
