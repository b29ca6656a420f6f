import type { Day } from '../domain/time.ts';
import type { Rules } from './rules.ts';

/** An answer or a fact whose time is over. */
export interface Expired {
  file: 'claims' | 'facts';
  id: string;
  on: Day;
}

/** Claims and facts that must be checked again before anybody is answered with them, the longest over first. */
export function expired({ claims, facts }: Pick<Rules, 'claims' | 'facts'>, today: Day): Expired[] {
  const over = (file: Expired['file'], rows: readonly { id: string; valid_to: Day | null }[]): Expired[] =>
    rows.flatMap(({ id, valid_to: on }) => (on !== null && on < today ? [{ file, id, on }] : []));
  return [...over('claims', claims), ...over('facts', facts)].sort(
    (a, b) => a.on.localeCompare(b.on) || a.id.localeCompare(b.id),
  );
}
