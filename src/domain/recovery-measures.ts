import type { Alert } from './alert.ts';
import { clockState } from './clock.ts';
import type { Incident } from './incident.ts';
import type { Relation } from './meaning.ts';
import { type Curve, FEWEST, type Questions } from './recovery.ts';
import { isPrivate, type PublisherKind } from './source.ts';
import { DAY, type Instant } from './time.ts';

/** One item about an incident, without its words. */
export interface RecoveryItem {
  id: string;
  at: Instant;
  kind: PublisherKind;
  publisher: string;
  sourceId: string;
  /** What it does with the incident's claim; null: nothing, or there is none. */
  relation: Relation | null;
  /** When its headline was last found changed; null: never. */
  retitledAt: Instant | null;
}

/** What carries the correction, of everything that repeats the claim or corrects it. `share` is null below five. */
export interface Reach {
  repeats: number;
  truth: number;
  share: number | null;
}

/** Of what was told from `since` on; null: nothing official was said yet. */
export function reachOf(items: readonly RecoveryItem[], since: Instant | null): Reach | null {
  if (since === null) return null;
  const later = items.filter(({ at }) => at >= since);
  const repeats = later.filter(({ relation }) => relation === 'repeats').length;
  const truth = later.filter(({ relation }) => relation === 'denies').length;
  return { repeats, truth, share: repeats + truth < FEWEST ? null : truth / (repeats + truth) };
}

/** Newspapers, portals and other named outlets that repeated the claim, and what became of it there. */
export interface Outlets {
  repeated: number;
  /** Changed the headline of an item that repeated it. That it was put right is not claimed: we do not know. */
  retitled: number;
  /** Told the truth after they repeated the claim. */
  later: number;
  /** Either of both, each outlet once. */
  either: number;
}

/** `items` oldest first. Private persons and groups are not outlets: nobody asks them for a correction. */
export function outletsOf(items: readonly RecoveryItem[]): Outlets {
  const outlets = new Map<string, { retitled: boolean; later: boolean }>();
  for (const { publisher, kind, relation, retitledAt } of items) {
    if (isPrivate(kind)) continue;
    const known = outlets.get(publisher);
    if (relation === 'repeats')
      outlets.set(publisher, {
        retitled: retitledAt !== null || known?.retitled === true,
        later: known?.later ?? false,
      });
    else if (relation === 'denies' && known !== undefined) known.later = true;
  }
  const all = [...outlets.values()];
  return {
    repeated: all.length,
    retitled: all.filter(({ retitled }) => retitled).length,
    later: all.filter(({ later }) => later).length,
    either: all.filter(({ retitled, later }) => retitled || later).length,
  };
}

/** The stretches in which a claim is looked for again. */
export const RECURRENCE_DAYS = [30, 90] as const;

export interface Recurrence {
  days: number;
  n: number;
  /** Are those days over? */
  whole: boolean;
}

/** How often the claim was repeated within 30 and 90 days after `from`. `repeated`: every time it was. */
export function recurrenceOf(repeated: readonly Instant[], from: Instant, now: Instant): Recurrence[] {
  return RECURRENCE_DAYS.map((days) => {
    const to = from + days * DAY;
    return { days, n: repeated.filter((at) => at > from && at <= to).length, whole: now >= to };
  });
}

/** From hearing of it to the first thing that was said officially. */
export function firstWordOf({ published, receivedAt }: Pick<Incident, 'published' | 'receivedAt'>): {
  at: Instant;
  took: number;
} | null {
  if (published.length === 0) return null;
  const at = Math.min(...published.map((one) => one.at));
  return { at, took: Math.max(0, at - receivedAt) };
}

/** What people here were told, and what the first national paper told everybody. `ahead` is negative where the paper was first. */
export interface Lead {
  told: Instant | null;
  paper: { at: Instant; id: string } | null;
  /** Milliseconds; null where one of both never was. */
  ahead: number | null;
}

/** `nationals`: ids of sources with national reach. */
export function leadOf(
  alerts: readonly Pick<Alert, 'push' | 'openedAt' | 'pushedAt'>[],
  items: readonly RecoveryItem[],
  nationals: ReadonlySet<string>,
): Lead {
  const moments = alerts.flatMap(({ push, openedAt, pushedAt }) => (push ? (pushedAt ?? openedAt) : []));
  const told = moments.length === 0 ? null : Math.min(...moments);
  const paper = items
    .filter(({ kind, sourceId }) => kind === 'press' && nationals.has(sourceId))
    .reduce<RecoveryItem | null>(
      (first, item) => (first === null || item.at < first.at ? item : first),
      null,
    );
  return {
    told,
    paper: paper === null ? null : { at: paper.at, id: paper.id },
    ahead: told === null || paper === null ? null : paper.at - told,
  };
}

/** Duties by how they ended. */
export interface ClockTally {
  met: number;
  missed: number;
  /** Not met, with a person's reason. */
  explained: number;
  /** Neither met nor explained, in time or not. */
  open: number;
  late: number;
}

export function clocksOf({ clocks }: Pick<Incident, 'clocks'>, now: Instant): ClockTally {
  const tally: ClockTally = { met: 0, missed: 0, explained: 0, open: 0, late: 0 };
  for (const clock of clocks) {
    const state = clockState(clock, now);
    if (state === 'met' || state === 'missed') tally[state] += 1;
    else if (clock.explained !== null) tally.explained += 1;
    else {
      tally.open += 1;
      if (state === 'late') tally.late += 1;
    }
  }
  return tally;
}

/** Everything that is measured of one recovery. */
export interface Measures {
  curve: Curve;
  questions: Questions;
  /** May a text of it say that something is untrue? Of true grievances and opinions no correction is measured. */
  corrects: boolean;
  reach: Reach | null;
  outlets: Outlets;
  /** Newspapers that were asked in writing to correct. */
  asked: number;
  recurrence: Recurrence[] | null;
  firstWord: ReturnType<typeof firstWordOf>;
  /** Null where no claim and no story tells what its first item is. */
  lead: Lead | null;
  clocks: ClockTally;
}
