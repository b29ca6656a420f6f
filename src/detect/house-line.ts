import { LINE, lineDown, merged, NOTABLE, type Gap, type Span } from '../domain/coverage.ts';
import type { Habit } from '../domain/habit.ts';
import { HOUSE_OVER_AFTER } from '../domain/house.ts';
import { reason } from '../domain/reason.ts';
import type { Signal } from '../domain/signal.ts';
import type { Source } from '../domain/source.ts';
import { HOUR, iso, type Instant, MINUTE } from '../domain/time.ts';
import { type Condition, hours } from './house.ts';

/** What is known of listening when the house looks at itself. */
export interface Hearing {
  now: Instant;
  sources: readonly Source[];
  habits: ReadonlyMap<string, Habit>;
  gaps: readonly Gap[];
  /** When our own machine did not listen, the stretch that still lasts included. */
  own: readonly Span[];
  /** The last signal of each trouble told within `REMEMBERED`, by its id. */
  told: ReadonlyMap<string, Signal>;
}

/** How far back the house reads what it told of itself. */
export const REMEMBERED = 26 * HOUR;

/** Our line is down when no source at all has answered for so long; a line that blinks mends itself (P). */
const DEAF = 30 * MINUTE;
/** With fewer sources that tried, it may be theirs. */
const TRIED = 3;

/** These are heard without the line to the web. */
const NEAR: ReadonlySet<string> = new Set(['push', 'folder', 'mailbox']);

/** Was it told of so lately that its alert still lives? */
export function isTold({ told, now }: Hearing, id: string): boolean {
  const signal = told.get(id);
  return signal !== undefined && now - signal.at < HOUSE_OVER_AFTER;
}

/** Nobody answers, and most of those that were asked for want of a connection: our own line. */
export function lineTrouble({ now, sources, own }: Hearing): Condition | null {
  const far = sources.filter((source) => !NEAR.has(source.type));
  const since = Math.max(0, ...far.map((source) => source.okAt ?? 0), ...own.map((span) => span.to));
  if (since === 0 || now - since < DEAF) return null;
  const tried = far.filter((source) => (source.triedAt ?? 0) > since && source.state !== 'new');
  const unconnected = tried.filter((source) => source.trouble !== null && LINE.has(source.trouble));
  if (tried.length < TRIED || unconnected.length * 2 <= tried.length) return null;
  return {
    id: 'line',
    level: 2,
    observed: 0,
    expected: tried.length,
    window: now - since,
    reason: reason('house.line.down', {
      n: tried.length,
      minutes: Math.round((now - since) / MINUTE),
      from: clock(since),
    }),
  };
}

/**
 * Our machine did not listen for an hour or more, and has just woken: nobody could be told while it slept. What the desk saw as a stuck
 * collector was told then.
 */
export function sleepTrouble(heard: Hearing): Condition[] {
  const { now, own } = heard;
  if (isTold(heard, 'stage.collect')) return [];
  const slept = merged(own).findLast(
    (span) => span.to < now && now - span.to <= HOUR && span.to - span.from >= NOTABLE,
  );
  if (slept === undefined) return [];
  const data = { from: clock(slept.from), to: clock(slept.to), hours: hours(slept.to - slept.from) };
  const window = slept.to - slept.from;
  return [
    { id: 'line', level: 2, observed: 0, expected: 0, window, reason: reason('house.line.slept', data) },
  ];
}

/** When our machine slept or our line was down: what was not heard then is nobody else's fault. */
export function deadOf(heard: Hearing): Span[] {
  const { now, sources, gaps, own, told } = heard;
  const far = sources.filter((source) => !NEAR.has(source.type));
  const ids = new Set(far.map((source) => source.id));
  const line = lineDown(
    gaps.filter((gap) => ids.has(gap.sourceId)),
    far.length,
    now,
  );
  const down = lastDown(told);
  const back = lineBack(heard);
  return merged([
    ...own,
    ...line,
    ...(down === null ? [] : [{ from: down.at - down.window, to: back ?? now }]),
  ]);
}

function lastDown(told: Hearing['told']): Signal | null {
  const signal = told.get('line');
  return signal?.reason.key === 'house.line.down' ? signal : null;
}

/** When the first source answered again after our line was told to be down; null: it was not, or nobody has. */
export function lineBack({ sources, gaps, told }: Hearing): Instant | null {
  const down = lastDown(told);
  if (down === null) return null;
  const answers = [...gaps.map((gap) => gap.to), ...sources.map((source) => source.okAt)];
  const later = answers.filter((at) => at !== null && at > down.at) as Instant[];
  return later.length === 0 ? null : Math.min(...later);
}

/** `21:05 22/11` in Vietnam: read alike in both languages. */
function clock(at: Instant): string {
  const [day = '', time = ''] = iso(at).split('T');
  return `${time.slice(0, 5)} ${day.slice(8)}/${day.slice(5, 7)}`;
}
