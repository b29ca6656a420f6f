import type { IncidentAct } from './incident.ts';
import { maskPersonal } from './privacy.ts';

/** What names a thing instead of saying something: never masked, for it would name another. Whatever field is added is words until it stands here. */
const NAMES: ReadonlySet<string> = new Set([
  'id',
  'alerts',
  'claim',
  'story',
  'place',
  'rule',
  'task',
  'agency',
  'statement',
  'link',
  'day',
]);

/** The act as it may be kept: the log is never changed, so a personal number in what somebody wrote must not get into it. */
export function maskedAct<Act extends IncidentAct>(act: Act): Act {
  return masked(act, '') as Act;
}

function masked(value: unknown, field: string): unknown {
  if (typeof value === 'string') return NAMES.has(field) ? value : maskPersonal(value);
  if (Array.isArray(value)) return value.map((one) => masked(one, field));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, masked(one, key)]));
}
