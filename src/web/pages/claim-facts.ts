import { type Relation, RELATIONS } from '../../domain/meaning.ts';
import { PUBLISHER_KINDS, type PublisherKind } from '../../domain/source.ts';
import { addDays, DAY, type Day, dayOf, type Instant, mondayOf, startOfDay } from '../../domain/time.ts';
import type { Sighting } from '../../storage/claim-told.ts';
import type { TimeBin } from '../../view/charts-bins.tsx';

/** Nobody repeated it for so long: what comes after is a wave of its own. */
export const QUIET = 14 * DAY;
/** Below so many repeaters nothing is concluded about how many corrected themselves. */
export const FEWEST_REPEATERS = 5;
/** Half a year of whole weeks. */
export const WEEKS = 26;

/** A stretch in which a claim was repeated without a long pause. */
export interface Wave {
  from: Instant;
  to: Instant;
  n: number;
}

/** What became of those who repeated a claim. */
export interface Corrected {
  /** Publishers that repeated it, and those of them that later published the truth, or changed an item that repeated it. */
  repeaters: number;
  later: number;
  changed: number;
  /** Either of both, each publisher once. */
  either: number;
  /** All items about it, and those that carry the truth. */
  items: number;
  truth: number;
}

export interface KindRow {
  kind: PublisherKind;
  first: Sighting;
  counts: Record<Relation, number>;
}

/** The waves of what repeats it, the first first. `sightings` oldest first. */
export function wavesOf(sightings: readonly Sighting[]): Wave[] {
  const waves: Wave[] = [];
  for (const { at, relation } of sightings) {
    if (relation !== 'repeats') continue;
    const last = waves.at(-1);
    if (last === undefined || at - last.to >= QUIET) waves.push({ from: at, to: at, n: 1 });
    else {
      last.to = at;
      last.n++;
    }
  }
  return waves;
}

/** `sightings` oldest first. A publisher has corrected itself only after it repeated the claim. */
export function correctedOf(sightings: readonly Sighting[]): Corrected {
  const repeaters = new Map<string, { later: boolean; changed: boolean }>();
  for (const { publisher, relation, version } of sightings) {
    const known = repeaters.get(publisher);
    if (relation === 'repeats')
      repeaters.set(publisher, {
        later: known?.later ?? false,
        changed: version > 1 || known?.changed === true,
      });
    else if (relation === 'denies' && known !== undefined) known.later = true;
  }
  const all = [...repeaters.values()];
  return {
    repeaters: all.length,
    later: all.filter(({ later }) => later).length,
    changed: all.filter(({ changed }) => changed).length,
    either: all.filter(({ later, changed }) => later || changed).length,
    items: sightings.length,
    truth: sightings.filter(({ relation }) => relation === 'denies').length,
  };
}

/** By kind of source, the first to tell it first. */
export function kindRows(sightings: readonly Sighting[]): KindRow[] {
  return PUBLISHER_KINDS.flatMap((kind) => {
    const all = sightings.filter((one) => one.kind === kind);
    const [first] = all;
    return first === undefined ? [] : [{ kind, first, counts: relationsOf(all) }];
  }).toSorted((a, b) => a.first.at - b.first.at);
}

export function relationsOf(sightings: readonly Sighting[]): Record<Relation, number> {
  const counts = { repeats: 0, asks: 0, reports: 0, denies: 0, related: 0 } satisfies Record<
    Relation,
    number
  >;
  for (const { relation } of sightings) counts[relation]++;
  return counts;
}

/** What the columns stand for: it spreads, it is talked about, it is answered. */
export const GROUPS: readonly {
  name: 'repeats' | 'about' | 'denies';
  of: readonly Relation[];
  look: string;
}[] = [
  { name: 'repeats', of: ['repeats'], look: 'fill-negative' },
  {
    name: 'about',
    of: RELATIONS.filter((one) => one !== 'repeats' && one !== 'denies'),
    look: 'fill-neutral',
  },
  { name: 'denies', of: ['denies'], look: 'fill-positive' },
];

export function firstWeek(now: Instant): Day {
  return addDays(mondayOf(now), -7 * (WEEKS - 1));
}

/** The last 26 weeks, Monday to Sunday; this one is not over. */
export function weekBins(
  sightings: readonly Sighting[],
  heard: ReadonlyMap<Day, number>,
  now: Instant,
): TimeBin[] {
  const today = dayOf(now);
  return Array.from({ length: WEEKS }, (_, index) => {
    const from = addDays(firstWeek(now), 7 * index);
    const [begins, ends] = [startOfDay(from), startOfDay(addDays(from, 7))];
    const days = Array.from({ length: 7 }, (__, day) => addDays(from, day)).filter((day) => day <= today);
    const inside = sightings.filter(({ at }) => at >= begins && at < ends);
    return {
      from,
      days: 7,
      heard: days.reduce((sum, day) => sum + (heard.get(day) ?? 0), 0) / Math.max(1, days.length),
      running: today < addDays(from, 7) && today >= from,
      counts: GROUPS.map(({ of }) => inside.filter(({ relation }) => of.includes(relation)).length),
    };
  });
}
