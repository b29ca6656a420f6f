import { isPublication, sentenceOf, type Found, type Scan } from './scan.ts';

/** Calls to act together: withdraw now, stop work, gather. The press reports such calls; it does not make them. */
export function callsToAct(scan: Scan): boolean {
  if (isPublication(scan)) return false;
  return callsIn(scan).length > 0 && scan.hits('deny').length === 0 && scan.hits('warn').length === 0;
}

/**
 * The phrases of a call. "Ngừng việc tập thể" is one by itself; "đi rút", "tụ tập" or "kêu gọi" are said of a pension drawn at a cash
 * machine or of a village meeting as well, and call only where others are rallied or hurried.
 */
export function callsIn(scan: Scan): Found[] {
  return [...scan.hits('mobilise'), ...scan.hits('gather').filter((hit) => isRallied(scan, hit))];
}

/** Who calls names the others in the same breath or just before ("Anh em ơi! Mai kéo đến …"), asks nothing and thanks nobody. */
function isRallied(scan: Scan, hit: Found): boolean {
  const sentence = sentenceOf(scan, hit);
  const saysHere = (group: string, reach = 0): boolean =>
    scan.hits(group).some((other) => {
      const before = sentence - sentenceOf(scan, other);
      return before >= 0 && before <= reach;
    });
  return saysHere('gather.rally', 1) && !saysHere('gather.harmless') && scan.hits('question').length === 0;
}
