import type { Rules } from '../config/rules.ts';
import { type Counted, type Explained, nearest, type SeriesExplained } from '../domain/explained.ts';
import type { Mention } from '../domain/mention.ts';
import { DAY, type Instant } from '../domain/time.ts';
import type { Pulse } from '../storage/meanings.ts';
import type { Store } from '../storage/store.ts';
import { livesLong } from './burns.ts';
import type { Known } from './facts.ts';
import { claimSignals, counts, tripwireSignals } from './find.ts';
import { burnLook, type Look, type Past, rushLook, settled, type Sight, windowLook } from './look.ts';
import { withoutRepeats } from './repeats.ts';
import { type Ground, groundOf, listened, YOUNG_DAYS } from './run.ts';
import { mayRush, REACH } from './rushes.ts';
import { isTrouble, type Series, seriesOf, STALE, within } from './series.ts';

/** How long after a mention was heard its height is looked for. */
const AFTER = 2 * DAY;

/** Moments looked at within that time; of a busier series every n-th, and the last. */
const MOMENTS = 12;

const NOTHING = { against: false, young: false, singles: [], idle: [], series: [] };

/**
 * Why a mention was, or was not, enough: every series that counts it, measured as detection measures them, as of the moment it was heard and
 * as of the highest moment of the two days after. With today's rules and today's understanding: what people corrected since is known.
 */
export async function explain(
  store: Store,
  rules: Rules,
  mention: Mention,
  now: Instant,
): Promise<Explained> {
  if (mention.meaning?.relevant !== true || mention.countsAt === null)
    return {
      mentionId: mention.id,
      counted: mention.countsAt === null ? 'undated' : 'irrelevant',
      ...NOTHING,
    };
  const until = Math.min(now, mention.seenAt + AFTER);
  return explainIn(await groundOf(store, rules, Math.min(mention.seenAt, now), until), mention.id, until);
}

/** The same in what is at hand. `until`: the last moment looked at. */
export function explainIn({ pulses, known, listening }: Ground, id: string, until: Instant): Explained {
  const mine = pulses.find((pulse) => pulse.id === id);
  if (mine === undefined) return { mentionId: id, counted: 'irrelevant', ...NOTHING };
  const heard = Math.max(mine.seenAt, mine.countsAt);
  const then = knownBy(known, heard);
  // What had been heard by then; a repeat is one by what came before it.
  const past = withoutRepeats(listened(pulses, then).filter((pulse) => heardAt(pulse) <= until));
  const counted = countedAs(mine, past);
  const told = {
    mentionId: id,
    counted,
    against: isTrouble(mine, then),
    ...singlesOf(mine, past, then, heard),
  };
  const heardDays = (heard - listening) / DAY;
  const young = heardDays < YOUNG_DAYS;
  if (counted !== 'yes') return { ...told, young, series: [] };
  const all = seriesOf(past, then.home);
  const sight = {
    known: then,
    heardDays,
    longLived: all.filter(({ subject }) => livesLong(subject.kind)).length,
    all: all.filter((one) => livesLong(one.subject.kind) || mayRush(one, heard)).length,
  };
  const series = all.filter((one) => one.pulses.includes(mine));
  return { ...told, young, series: series.map((one) => explainedSeries(one, heard, until, sight)) };
}

function heardAt(pulse: Pulse): Instant {
  return Math.max(pulse.seenAt, pulse.countsAt);
}

/** A level that a person took for the usual one later was not known yet. */
function knownBy(known: Known, at: Instant): Known {
  return { ...known, rebased: new Map([...known.rebased].filter(([, since]) => since <= at)) };
}

function countedAs(mine: Pulse, past: readonly Pulse[]): Counted {
  if (heardAt(mine) - mine.countsAt > STALE) return 'archive';
  return past.some((pulse) => pulse.id === mine.id) ? 'yes' : 'repeat';
}

/** What it is a signal of by itself, and the wires it touched that do nothing. */
function singlesOf(
  mine: Pulse,
  past: readonly Pulse[],
  known: Known,
  heard: Instant,
): Pick<Explained, 'singles' | 'idle'> {
  const before = past.filter((pulse) => heardAt(pulse) <= heard);
  const none = new Set<string>();
  const single = [
    ...tripwireSignals(before, known, heard, none),
    ...claimSignals(before, known, heard, none),
  ];
  const name = /^(tripwire|claim):([^:]+):/;
  const wires = mine.marks.filter((mark) => mark.kind === 'tripwire').map((mark) => mark.name);
  return {
    singles: single
      .filter((signal) => signal.id.endsWith(`:${mine.id}`))
      .map((signal) => ({
        rule: signal.rule === 'tripwire' ? ('tripwire' as const) : ('claim' as const),
        id: name.exec(signal.id)?.[2] ?? '',
        level: signal.level,
      })),
    idle: wires.flatMap((wire) => {
      if (known.reach(wire) === 'off') return { wire, why: 'off' as const };
      return counts(wire, mine, known) ? [] : { wire, why: 'local' as const };
    }),
  };
}

function explainedSeries(series: Series, heard: Instant, until: Instant, sight: Sight): SeriesExplained {
  const whole = { ...series, trouble: series.pulses.filter((pulse) => isTrouble(pulse, sight.known)) };
  const at = (moment: Instant): Past => ({
    ...series,
    pulses: series.pulses.filter((pulse) => heardAt(pulse) <= moment),
    trouble: whole.trouble.filter((pulse) => heardAt(pulse) <= moment),
  });
  const looks = momentsOf(whole, heard, until).map((moment) => {
    const past = at(moment);
    return { moment, past, window: windowLook(past, moment, sight), burn: burnLook(past, moment, sight) };
  });
  const [first] = looks;
  const crowd = (past: Past, moment: Instant) => within(past.pulses, moment - REACH, moment).length;
  const [busiest] = looks.toSorted((a, b) => crowd(b.past, b.moment) - crowd(a.past, a.moment));
  return {
    subject: series.subject,
    heard: nearest([first?.window ?? null, first?.burn ?? null].map(settled)),
    height: nearest(
      [
        strongest(looks.map(({ window }) => window)),
        strongest(looks.map(({ burn }) => burn)),
        // The rush costs too much to be looked for at every moment.
        busiest === undefined ? null : rushLook(busiest.past, busiest.moment, sight),
      ].map(settled),
    ),
  };
}

/** When the mention was heard, and when more against us was heard of its series: only then a count can be higher than before. */
function momentsOf({ trouble }: Past, heard: Instant, until: Instant): Instant[] {
  const times = trouble.map(heardAt).filter((at) => at > heard && at <= until);
  const all = [...new Set([heard, ...times])].sort((a, b) => a - b);
  const step = Math.ceil(all.length / MOMENTS);
  return all.filter((_, index) => index % step === 0 || index === all.length - 1);
}

function strongest(looks: readonly (Look | null)[]): Look | null {
  const seen = looks.filter((look) => look !== null);
  return (
    seen.toSorted((a, b) => b.evidence - a.evidence || b.observed - a.observed || a.at - b.at)[0] ?? null
  );
}
