import { inTitle, isPublication, sentenceOf, type Scan } from './scan.ts';

export interface GrievanceFound {
  grievance: boolean;
  question: boolean;
}

/** Words within which a loss belongs to the person named. */
const REACH = 14;

/**
 * A complaint about service, rights or money: somebody (the writer, or people a reporter speaks for) loses something of their own.
 * Polite Vietnamese complains without a harsh word: "đã ba lần", "chỉ trả lời miệng", "chuyển từ … sang". A plain question is none.
 */
export function judgeGrievance(scan: Scan): GrievanceFound {
  const press = isPublication(scan);
  const question = asks(scan);
  const warned = scan.hits('warn').length > 0 || scan.hits('trade').length > 0;
  if (warned) return { grievance: false, question };
  const losses = scan.hits('loss').filter((hit) => scan.inFocus(sentenceOf(scan, hit)));
  const complaints = scan.hits('complain').length;
  const who = press ? [...scan.hits('people'), ...scan.hits('person')] : scan.hits('person');
  const own = losses.filter((loss) => who.some((one) => Math.abs(one.from - loss.from) <= REACH)).length;
  if (press) {
    const titled = losses.some((hit) => inTitle(scan, hit));
    const enforced = scan.hits('enforce').length > 0;
    return { grievance: own >= 1 && (titled || own >= 2 || complaints > 0) && !enforced, question };
  }
  const harsh = scan.hits('bad.agency').length + scan.hits('bad.hospital').length;
  return {
    grievance: own >= 1 || complaints >= 2 || (complaints >= 1 && losses.length + harsh >= 1) || losses.length >= 2,
    question,
  };
}

function asks(scan: Scan): boolean {
  if (isPublication(scan))
    return /\?/u.test(scan.item.title) && scan.hits('person').length > 0;
  return scan.hits('question').length > 0 || /\?\s*(?:$|[\n.!])/u.test(scan.words.text);
}
