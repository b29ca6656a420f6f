import { PUBLISHER_KINDS, type PublisherKind } from '../../domain/source.ts';
import type { Rules } from '../../config/rules.ts';
import { addDays, type Day, dayOf, DAY, type Instant, startOfDay } from '../../domain/time.ts';
import { paths } from '../../view/paths.ts';

/** How far back, by its name in the address. A year is 52 whole weeks, so that every column of its chart is one. */
export const RANGES = {
  '7': { days: 7, bin: 1 },
  '28': { days: 28, bin: 1 },
  '90': { days: 90, bin: 1 },
  '365': { days: 364, bin: 7 },
} as const;
export type Range = keyof typeof RANGES;
/** In the order they are offered; not that of the keys, which engines sort by themselves. */
export const RANGE_NAMES = ['7', '28', '90', '365'] as const satisfies readonly Range[];
const USUAL: Range = '28';

/** What the address asks for; empty is any. */
export interface ConcernsAsked {
  range: Range;
  topic: string;
  place: string;
  kind: PublisherKind | '';
}

/** The days asked for, and as many before them up to the same hour: the same part of the day on both sides. */
export interface Compared {
  first: Day;
  today: Day;
  now: { from: Instant; to: Instant };
  before: { from: Instant; to: Instant };
  firstBefore: Day;
}

/** Reads the address; what makes no sense is taken as not asked. */
export function readConcerns(query: (name: string) => string, rules: Rules): ConcernsAsked {
  const known = (name: string, rows: readonly { id: string }[]) =>
    rows.some(({ id }) => id === query(name)) ? query(name) : '';
  return {
    range: RANGE_NAMES.find((range) => range === query('days')) ?? USUAL,
    topic: known('topic', rules.topics.topics),
    place: known('place', rules.organisations.places),
    kind: PUBLISHER_KINDS.find((kind) => kind === query('kind')) ?? '',
  };
}

export function concernsHref(asked: ConcernsAsked): string {
  const query = new URLSearchParams(
    Object.entries({ days: asked.range === USUAL ? '' : asked.range, ...rest(asked) }).filter(
      ([, value]) => value !== '',
    ),
  ).toString();
  return query === '' ? paths.concerns : `${paths.concerns}?${query}`;
}

function rest({ topic, place, kind }: ConcernsAsked): Record<string, string> {
  return { topic, place, kind };
}

/** The list of what was counted, narrowed further by `more`. */
export function listHref(
  asked: ConcernsAsked,
  { first, today }: Compared,
  more: { topic?: string; claim?: string; feedback?: 'question' | 'grievance'; kind?: string },
): string {
  const fields = { ...rest(asked), ...more, from: first, to: today };
  return `${paths.mentions}?${new URLSearchParams(
    Object.entries(fields).filter(([, value]) => value !== ''),
  ).toString()}`;
}

export function comparedOf({ range }: Pick<ConcernsAsked, 'range'>, now: Instant): Compared {
  const { days } = RANGES[range];
  const today = dayOf(now);
  const first = addDays(today, 1 - days);
  const firstBefore = addDays(first, -days);
  return {
    first,
    today,
    now: { from: startOfDay(first), to: now + 1 },
    before: { from: startOfDay(firstBefore), to: now + 1 - days * DAY },
    firstBefore,
  };
}
