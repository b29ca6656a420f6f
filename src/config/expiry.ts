import type { Day } from '../domain/time.ts';
import type { Rules } from './rules.ts';

/** An answer or a fact whose time is over. */
export interface Expired {
  file: 'claims' | 'facts';
  id: string;
  on: Day;
}

/**
 * Claims, and facts their answers stand on, that must be checked again before anybody is answered with them, the longest over first.
 * A fact no answer stands on (the retirement age of a year gone by) is history, and history need not be checked.
 */
export function expired({ claims, facts }: Pick<Rules, 'claims' | 'facts'>, today: Day): Expired[] {
  const over = (file: Expired['file'], rows: readonly { id: string; valid_to: Day | null }[]): Expired[] =>
    rows.flatMap(({ id, valid_to: on }) => (on !== null && on < today ? [{ file, id, on }] : []));
  const used = new Set(claims.flatMap((claim) => claim.facts));
  return [
    ...over('claims', claims),
    ...over(
      'facts',
      facts.filter(({ id }) => used.has(id)),
    ),
  ].sort((a, b) => a.on.localeCompare(b.on) || a.id.localeCompare(b.id));
}

/** The same as lines for the operator; overdue answers are no mistake of the files. */
export function overdueLines(rules: Pick<Rules, 'claims' | 'facts'>, today: Day): string[] {
  return expired(rules, today).map(
    ({ file, id, on }) => `! ${file}.yaml ${id}: hết hạn ngày ${on}, phải tra lại trước khi dùng để trả lời.`,
  );
}
