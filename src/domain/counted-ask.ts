import { USEFULNESS } from './alert.ts';
import { isDay } from './asking.ts';
import { INCIDENT_STATES } from './incident.ts';
import { RELATIONS } from './meaning.ts';
import type { Counter } from './paper.ts';
import { PRESS_COUNTED } from './press-request.ts';
import { PUBLISHER_KINDS } from './source.ts';
import { STATEMENT_KINDS } from './statement-kinds.ts';
import { TIP_KINDS, TIP_STATES } from './tip.ts';

/** Acts of the log that papers and indicators count. Whoever reads a paper may open these; the rest of the log is for leaders. */
export const COUNTED_ACTS = ['evidence-delivered', 'correct'] as const;

type Knows = (value: string) => boolean;
type Fields = Readonly<Record<string, Knows>>;

const oneOf =
  (values: readonly string[]): Knows =>
  (value) =>
    values.includes(value);
const yes = oneOf(['yes']);
const named: Knows = (value) => value !== '';

const DAYS: Fields = { from: isDay, to: isDay };
const kind = oneOf(PUBLISHER_KINDS);

/** What lists can be narrowed by. How each is counted stands in `report/counters-heard.ts` and `report/counters-done.ts`. */
const LISTS: Record<Exclude<Counter, 'mentions'>, Fields> = {
  stories: { ...DAYS, least: (value) => /^[1-9]\d{0,5}$/.test(value), kind },
  alerts: {
    ...DAYS,
    push: yes,
    peak: oneOf(['0', '1', '2', '3', '4']),
    usefulness: oneOf(['any', ...USEFULNESS]),
  },
  claims: { ...DAYS, relation: oneOf(RELATIONS), kind },
  forecasts: { ...DAYS, came: yes },
  sources: { ...DAYS, state: oneOf(['asked', 'answered']) },
  incidents: { ...DAYS, state: oneOf(INCIDENT_STATES), closed: yes },
  statements: { ...DAYS, kind: oneOf(STATEMENT_KINDS), incident: named },
  tips: { ...DAYS, kind: oneOf(TIP_KINDS), state: oneOf(TIP_STATES), done: oneOf(['late', 'in-time']) },
  acts: { ...DAYS, act: oneOf(COUNTED_ACTS) },
  inputs: { ...DAYS, press: oneOf(Object.keys(PRESS_COUNTED)) },
};

/** A field that makes another list of it, with conditions of its own. */
const OTHERS: Readonly<Partial<Record<Counter, Readonly<Record<string, Fields>>>>> = {
  sources: { count: { ...DAYS, count: oneOf(['outlets']), kind } },
  incidents: {
    id: { id: named, clocks: oneOf(['met', 'missed', 'explained', 'open']) },
    clock: { ...DAYS, clock: oneOf(['initial']), ended: oneOf(['in-time']), published: yes },
  },
};

/**
 * Why a list cannot be asked so: the key of a sentence, or null. What would not narrow it is refused, for the page says each condition above
 * the rows; so is a field that stands twice, for nobody can tell which one was meant.
 */
export function askTrouble(of: Exclude<Counter, 'mentions'>, ask: string): string | null {
  const asked = [...new URLSearchParams(ask)];
  const fields = new Map(asked);
  const [, knows = LISTS[of]] = Object.entries(OTHERS[of] ?? {}).find(([field]) => fields.has(field)) ?? [];
  if (fields.size < asked.length) return 'counted.no-condition';
  const [wrong] =
    asked.find(([field, value]) => !Object.hasOwn(knows, field) || !knows[field]?.(value)) ?? [];
  if (wrong !== undefined)
    return Object.hasOwn(DAYS, wrong) && Object.hasOwn(knows, wrong)
      ? 'search.no-day'
      : 'counted.no-condition';
  const [from, to] = [fields.get('from'), fields.get('to')];
  return from !== undefined && to !== undefined && to < from ? 'search.days-crossed' : null;
}
