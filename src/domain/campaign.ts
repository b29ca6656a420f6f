import { type StanceCounts, type Trend, trendOf } from './digest.ts';
import { meanShare, WELL_HEARD } from './listened.ts';
import { PUBLISHER_KINDS, type PublisherKind } from './source.ts';
import { addDays, DAY, type Day, dayOf, type Instant, startOfDay } from './time.ts';
import type { Stance } from './meaning.ts';

/** The days of a campaign, both of them in it. */
export interface CampaignDays {
  from: Day;
  to: Day;
}

/** How many mentions of one day, kind of source and stance. */
export interface EchoCell {
  day: Day;
  kind: PublisherKind;
  stance: Stance;
  n: number;
  questions: number;
  grievances: number;
}

export const CAMPAIGN_STATES = ['running', 'planned', 'over'] as const;
export type CampaignState = (typeof CAMPAIGN_STATES)[number];

/** A stretch that is compared; empty where it lies ahead. */
export interface Stretch {
  from: Instant;
  /** Exclusive, and never ahead of now. */
  to: Instant;
  /** Is the whole of it over? */
  whole: boolean;
}

export interface Stretches {
  before: Stretch;
  during: Stretch;
  after: Stretch;
}

/** What was said on the topics of a campaign in one stretch. */
export interface Echo {
  n: number;
  stances: StanceCounts;
  questions: number;
  grievances: number;
  kinds: Map<PublisherKind, number>;
  /** 0–1; null where no day of it has been. */
  heard: number | null;
}

/** What two stretches of the same length allow to say. `unheard`: one of them was not heard well enough to be compared. */
export type Compared = Trend | 'unheard';

export function stateOf({ from, to }: CampaignDays, now: Instant): CampaignState {
  const today = dayOf(now);
  if (today < from) return 'planned';
  return today > to ? 'over' : 'running';
}

/**
 * The days of a campaign, and as many days of whole weeks before and after it: the same weekdays on every side, since a weekend has half the
 * news. While it runs, the time before ends at the same hour.
 */
export function stretchesOf({ from, to }: CampaignDays, now: Instant): Stretches {
  const [begins, ends] = [startOfDay(from), startOfDay(addDays(to, 1))];
  const length = ends - begins;
  const weeks = Math.ceil(length / (7 * DAY)) * 7 * DAY;
  const stretch = (at: Instant, until: Instant): Stretch => ({
    from: at,
    to: Math.max(at, Math.min(until, now)),
    whole: until <= now,
  });
  const during = stretch(begins, ends);
  const told = during.to - during.from;
  return {
    before: stretch(begins - weeks, begins - weeks + (told === 0 ? length : told)),
    during,
    after: stretch(begins + weeks, ends + weeks),
  };
}

export function echoOf(
  cells: readonly EchoCell[],
  heard: ReadonlyMap<Day, number>,
  { from, to }: Stretch,
): Echo {
  const sum = (of: (cell: EchoCell) => number) => cells.reduce((total, cell) => total + of(cell), 0);
  const kinds = new Map<PublisherKind, number>();
  for (const kind of PUBLISHER_KINDS) {
    const n = sum((cell) => (cell.kind === kind ? cell.n : 0));
    if (n > 0) kinds.set(kind, n);
  }
  const days: number[] = [];
  for (let at = from; at < to; at += DAY) days.push(heard.get(dayOf(at)) ?? 0);
  return {
    n: sum(({ n }) => n),
    stances: {
      negative: sum((cell) => (cell.stance === 'negative' ? cell.n : 0)),
      neutral: sum((cell) => (cell.stance === 'neutral' ? cell.n : 0)),
      positive: sum((cell) => (cell.stance === 'positive' ? cell.n : 0)),
    },
    questions: sum(({ questions }) => questions),
    grievances: sum(({ grievances }) => grievances),
    kinds,
    heard: meanShare(days),
  };
}

/** How the second stretch stands against the first, by the rule of weeks (`trendOf`). */
export function comparedOf(before: Echo, during: Echo): Compared {
  const thin = ({ heard }: Echo) => heard === null || heard < WELL_HEARD;
  return thin(before) || thin(during) ? 'unheard' : trendOf(during.n, before.n);
}
