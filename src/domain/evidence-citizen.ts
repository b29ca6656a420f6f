import type { EvidenceItem } from './evidence.ts';
import type { Mention } from './mention.ts';
import { isPrivate } from './source.ts';

type Known = Pick<Mention, 'kind' | 'meaning'>;

/** Must a person say whether this is a citizen's complaint or opinion? Not where the house has read it and no private person wrote it. */
export function mustAnswer(known: readonly Known[]): boolean {
  return known.length === 0 || known.some(({ kind, meaning }) => meaning === null || isPrivate(kind));
}

/** A private person's complaint is never kept as evidence. */
export function isPrivateGrievance({ kind, meaning }: Known): boolean {
  return isPrivate(kind) && meaning?.grievance === true;
}

/**
 * Is a copy a complaint or an opinion, by what the house knows today of its addresses? What officers put right after the freezing counts;
 * of what is forgotten, what was known then. A private person's words are one until somebody said no.
 */
export function isCitizens(
  item: Pick<EvidenceItem, 'grievance' | 'citizen'>,
  known: readonly Known[],
): boolean {
  const judged = known.flatMap(({ meaning }) => meaning ?? []);
  const grievance = judged.length > 0 ? judged.some((meaning) => meaning.grievance) : item.grievance;
  return grievance || (item.citizen !== false && known.some(({ kind }) => isPrivate(kind)));
}
