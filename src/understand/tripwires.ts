import type { ClaimFound, Evidence, TripwireFound } from '../domain/meaning.ts';
import { hostOf, hostsIn, isLookAlike } from './hosts.ts';
import { evidenceOf, isDenied, isPublication, type Found, type Scan } from './scan.ts';

/** Every wire, in the order in which they are shown. One confirmed item is enough to act. */
export const TRIPWIRES = [
  'forged-document',
  'impersonation',
  'scam-contact',
  'book-trade',
  'walkout',
  'threat',
] as const;
export type Tripwire = (typeof TRIPWIRES)[number];

/** Letters after the number of an official paper: "1234/BHXH-CSXH", "77/GM-BHXH". */
const SYMBOLS = new Set(['bhxh', 'bhyt', 'bhtn', 'tb', 'gm', 'qd', 'cv', 'grv']);
const EVIDENCE_KEPT = 6;

type Wire = (scan: Scan, claims: ClaimFound[], official: readonly string[]) => Evidence[];

/**
 * Looks for what must be acted upon at once. Newspapers and public bodies warn of such things and trip nothing, and neither does a
 * person who warns or asks: only one who does it. An item published under a look-alike address trips whatever it says.
 */
export function findTripwires(scan: Scan, claims: ClaimFound[], official: readonly string[]): TripwireFound[] {
  const posing = isLookAlike(hostOf(scan.item.address) ?? '', official);
  if (posing) return [{ id: 'impersonation', evidence: [] }];
  if (isPublication(scan) || isAboutIt(scan)) return [];
  return TRIPWIRES.flatMap((id) => {
    const evidence = WIRES[id](scan, claims, official);
    return evidence.length === 0 ? [] : [{ id, evidence: evidence.slice(0, EVIDENCE_KEPT) }];
  });
}

/** The writer warns of it, reports it, or asks whether it is true. */
function isAboutIt(scan: Scan): boolean {
  return scan.hits('warn').length > 0 || scan.hits('scam.doubt').length > 0;
}

const WIRES: Record<Tripwire, Wire> = {
  'forged-document': (scan, claims) => {
    const numbered = documentNumbers(scan);
    const paper = [...numbered, ...evidence(scan, 'paper')];
    const seal = evidence(scan, 'seal');
    if (paper.length === 0 || (numbered.length === 0 && seal.length === 0) || !namesAgency(scan)) return [];
    const pressing = evidence(scan, 'scam.money', 'scam.code', 'scam.link', 'scam.urgent');
    const spreads = claims.filter((claim) => claim.relation === 'repeats').flatMap((claim) => claim.evidence);
    if (pressing.length + spreads.length === 0) return [];
    return [...paper, ...seal, ...pressing];
  },

  impersonation: (scan, _claims, official) => {
    const hosts = hostsIn(scan.words.text)
      .filter(({ host }) => isLookAlike(host, official))
      .map(({ host, start, end }) => ({ start, end, label: host }));
    const posing = evidence(scan, 'scam.posing');
    const code = evidence(scan, 'scam.code');
    if (hosts.length > 0 && (posing.length > 0 || namesAgency(scan))) return [...hosts, ...posing];
    const asks = [...code, ...evidence(scan, 'scam.link')];
    const urgent = evidence(scan, 'scam.urgent');
    if (posing.length === 0 || asks.length === 0) return [];
    return code.length > 0 || urgent.length > 0 || hostsIn(scan.words.text).length > 0
      ? [...posing, ...asks, ...urgent]
      : [];
  },

  'scam-contact': (scan) => {
    if (!namesAgency(scan) || scan.hits('trade').length > 0) return [];
    const bait = evidence(scan, 'scam.money', 'scam.code');
    const way = evidence(scan, 'scam.link', 'scam.contact');
    const urgent = evidence(scan, 'scam.urgent', 'scam.posing');
    return bait.length > 0 && way.length > 0 && bait.length + way.length + urgent.length >= 3
      ? [...bait, ...way, ...urgent]
      : [];
  },

  'book-trade': (scan) => {
    const trade = evidence(scan, 'trade');
    if (trade.length === 0 || scan.hits('trade.doubt').length > 0) return [];
    const deal = evidence(scan, 'trade.deal', 'scam.contact');
    return deal.length > 0 ? [...trade, ...deal] : [];
  },

  walkout: (scan) => {
    const call = evidence(scan, 'mobilise');
    if (call.length === 0 || scan.ours.length === 0 || scan.hits('deny').length > 0) return [];
    return scan.hits('question').length > 0 ? [] : call;
  },

  threat: (scan) => {
    const threat = evidence(scan, 'threat');
    return threat.length > 0 && namesAgency(scan) ? threat : [];
  },
};

function evidence(scan: Scan, ...groups: string[]): Evidence[] {
  return groups.flatMap((group) =>
    scan
      .hits(group)
      .filter((hit: Found) => !isDenied(scan, hit))
      .map((hit) => evidenceOf(hit, group)),
  );
}

function namesAgency(scan: Scan): boolean {
  return scan.hits('core').length > 0 || scan.hits('agency').length > 0 || scan.hits('scam.posing').length > 0;
}

/** "Số: 1234/BHXH-CSXH": a number, a slash, and the symbol of an office; however it was typed. */
function documentNumbers({ words: { words, text } }: Scan): Evidence[] {
  const found: Evidence[] = [];
  for (const [i, word] of words.entries()) {
    const next = words[i + 1];
    if (!next || !/^\d{1,5}$/.test(word.bare) || !SYMBOLS.has(next.bare)) continue;
    if (/^\s*\/\s*$/.test(text.slice(word.end, next.start)))
      found.push({ start: word.start, end: next.end, label: 'document-number' });
  }
  return found;
}
