import type { Stance, Target } from '../domain/meaning.ts';
import { inTitle, isPublication, sentenceOf, type Scan } from './scan.ts';

export interface GrievanceFound {
  grievance: boolean;
  question: boolean;
}

/** What is known before: the stance, and whether the text spreads a rumour (then its anger is about the rumour). */
export interface Before {
  stance: Stance;
  target: Target;
  rumour: boolean;
}

/** Words within which a loss belongs to the person named. */
const REACH = 14;
/** Anger at a rule is an opinion; at those who serve or employ, it is about service. */
const SERVING: ReadonlySet<Target> = new Set(['agency', 'hospital', 'employer']);
const ENOUGH = 2;

/**
 * A complaint about service, rights or money: somebody (the writer, or people a reporter speaks for) loses something of their own.
 * Polite Vietnamese complains without a harsh word: "đã ba lần", "chỉ trả lời miệng", "chuyển từ … sang". A plain question is none.
 */
export function judgeGrievance(scan: Scan, before: Before): GrievanceFound {
  const question = asks(scan);
  if (scan.hits('warn').length > 0 || scan.hits('trade').length > 0) return { grievance: false, question };
  const told = isPublication(scan) ? toldByPress(scan, before) : toldByWriter(scan, before, question);
  return { grievance: told, question };
}

function toldByPress(scan: Scan, { stance }: Before): boolean {
  const focused = (group: string) => scan.hits(group).filter((hit) => scan.inFocus(sentenceOf(scan, hit)));
  const laments = focused('lament');
  const own = ownLosses(scan, ['people', 'person']) > 0;
  const quoted = scan.hits('person').length > 0;
  const people = scan.hits('people').some((hit) => inTitle(scan, hit));
  const points =
    (own ? 1 : 0) +
    (laments.length > 0 ? 1 : 0) +
    (laments.length > 1 && (quoted || people) ? 1 : 0) +
    (quoted && stance === 'negative' ? 1 : 0) +
    (scan.hits('own').length > 1 && stance === 'negative' ? 1 : 0) -
    (scan.hits('enforce').length > 0 ? 1 : 0) -
    (scan.hits('debtors').length > 0 ? 1 : 0) -
    (stance === 'positive' ? 1 : 0);
  return points >= ENOUGH;
}

function toldByWriter(scan: Scan, { stance, target, rumour }: Before, question: boolean): boolean {
  const complaints = scan.hits('complain').length;
  const losses = scan.hits('loss').length;
  const harsh = scan.hits('bad.agency').length + scan.hits('bad.hospital').length;
  if (complaints >= 2 || (complaints >= 1 && losses + harsh >= 1)) return true;
  if (rumour || stance === 'positive') return false;
  const plain = question && stance !== 'negative' && complaints === 0;
  if (!plain && (ownLosses(scan, ['person']) >= 1 || losses >= 2)) return true;
  return stance === 'negative' && (SERVING.has(target) || scan.hits('own').length > 0);
}

function ownLosses(scan: Scan, groups: string[]): number {
  const who = groups.flatMap((group) => scan.hits(group));
  return scan
    .hits('loss')
    .filter((loss) => scan.inFocus(sentenceOf(scan, loss)))
    .filter((loss) => who.some((one) => Math.abs(one.from - loss.from) <= REACH)).length;
}

function asks(scan: Scan): boolean {
  if (isPublication(scan)) return scan.item.title.includes('?') && scan.hits('person').length > 0;
  return scan.hits('question').length > 0 || /\?\s*(?:$|[\n.!])/u.test(scan.words.text);
}
