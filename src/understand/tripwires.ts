import type { ClaimFound, Evidence, TripwireFound } from '../domain/meaning.ts';
import { hostOf, hostsIn, isLookAlike, isStranger } from './hosts.ts';
import { callsIn } from './mobilise.ts';
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

/** Wires tripped by those who cheat in our name. */
export const SWINDLES: ReadonlySet<string> = new Set<Tripwire>([
  'forged-document',
  'impersonation',
  'scam-contact',
  'book-trade',
]);

/** Letters after the number of an official paper: "1234/BHXH-CSXH", "77/GM-BHXH". */
const SYMBOLS = new Set(['bhxh', 'bhyt', 'bhtn', 'tb', 'gm', 'qd', 'cv', 'grv']);
const EVIDENCE_KEPT = 6;

/** Hosts that speak for the system, and registered names of publishers we listen to. */
export interface Hosts {
  official: readonly string[];
  known: ReadonlySet<string>;
}

type Wire = (scan: Scan, claims: ClaimFound[], hosts: Hosts) => Evidence[];

/**
 * Looks for what must be acted upon at once. Newspapers and public bodies warn of such things and trip nothing, and neither does a
 * person who warns or asks: only one who does it. An item published under a look-alike address trips whatever it says.
 */
export function findTripwires(scan: Scan, claims: ClaimFound[], hosts: Hosts): TripwireFound[] {
  const posing = isLookAlike(hostOf(scan.item.address) ?? '', hosts.official);
  if (posing) return [{ id: 'impersonation', evidence: [] }];
  if (isPublication(scan) || isAboutIt(scan)) return [];
  return TRIPWIRES.flatMap((id) => {
    const found = WIRES[id](scan, claims, hosts);
    return found.length === 0 ? [] : [{ id, evidence: found.slice(0, EVIDENCE_KEPT) }];
  });
}

/** The writer warns of it, reports it, complains, or asks whether it is true. */
function isAboutIt(scan: Scan): boolean {
  return scan.hits('warn').length > 0 || scan.hits('scam.doubt').length > 0;
}

/** What the parts of a swindle weigh; together `SWINDLE` is enough, never one part alone. */
const WEIGHTS = {
  posing: 1,
  code: 2,
  money: 1.5,
  stranger: 2,
  lookAlike: 3,
  link: 0.7,
  contact: 1,
  urgent: 1,
};
const SWINDLE = 3;
/** Phone numbers as typed, or as masked at the door. */
const PHONE =
  /\[số (?:điện thoại|tài khoản)\]|(?<!\d)0\d{2,3}[ .-]?\d{3}[ .-]?\d{3,4}(?!\d)|(?<!\d)0000[ .]?0000/gu;

interface Swindle {
  posing: Evidence[];
  lookAlike: Evidence[];
  all: Evidence[];
}

/** The parts of a swindle in our name, or null: a way to reach the victim, and what it wants or threatens. */
function swindle(scan: Scan, hosts: Hosts): Swindle | null {
  if (!namesAgency(scan) || scan.hits('trade').length > 0) return null;
  const text = scan.words.text;
  const named = hostsIn(text).map(({ host, start, end }) => ({ start, end, label: host }));
  const lookAlike = named.filter(({ label }) => isLookAlike(label, hosts.official));
  const stranger = named.filter(({ label }) => isStranger(label, hosts.official, hosts.known));
  const phones = Array.from(text.matchAll(PHONE), (match) => ({
    start: match.index,
    end: match.index + match[0].length,
    label: 'phone',
  }));
  const posing = evidence(scan, 'scam.posing');
  const code = evidence(scan, 'scam.code');
  const money = evidence(scan, 'scam.money');
  const link = evidence(scan, 'scam.link');
  const contact = [...evidence(scan, 'scam.contact'), ...phones];
  const urgent = evidence(scan, 'scam.urgent');
  const ways = [...lookAlike, ...stranger, ...link, ...contact];
  const wants = [...code, ...money, ...urgent, ...lookAlike];
  const complains = scan.hits('complain').length > 0 && stranger.length + phones.length === 0;
  if (complains || wants.length === 0 || (ways.length === 0 && posing.length === 0)) return null;
  const weight =
    worth(posing, WEIGHTS.posing) +
    worth(code, WEIGHTS.code) +
    worth(money, WEIGHTS.money) +
    worth(stranger, WEIGHTS.stranger) +
    worth(lookAlike, WEIGHTS.lookAlike) +
    worth(link, WEIGHTS.link) +
    worth(contact, WEIGHTS.contact) +
    worth(urgent, WEIGHTS.urgent);
  return weight < SWINDLE ? null : { posing, lookAlike, all: [...ways, ...wants, ...posing] };
}

function worth(found: Evidence[], weight: number): number {
  return found.length > 0 ? weight : 0;
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

  impersonation: (scan, _claims, hosts) => {
    const found = swindle(scan, hosts);
    return found && found.posing.length + found.lookAlike.length > 0 ? found.all : [];
  },

  'scam-contact': (scan, _claims, hosts) => {
    const found = swindle(scan, hosts);
    return found && found.posing.length + found.lookAlike.length === 0 ? found.all : [];
  },

  'book-trade': (scan) => {
    const trade = evidence(scan, 'trade');
    if (trade.length === 0 || scan.hits('trade.doubt').length > 0) return [];
    const deal = evidence(scan, 'trade.deal', 'scam.contact');
    return deal.length > 0 ? [...trade, ...deal] : [];
  },

  walkout: (scan) => {
    const call = evidenceIn(scan, callsIn(scan), 'mobilise');
    if (call.length === 0 || scan.ours.length === 0 || scan.hits('deny').length > 0) return [];
    return scan.hits('question').length > 0 ? [] : call;
  },

  threat: (scan) => {
    const threat = evidence(scan, 'threat');
    return threat.length > 0 && namesAgency(scan) ? threat : [];
  },
};

function evidence(scan: Scan, ...groups: string[]): Evidence[] {
  return groups.flatMap((group) => evidenceIn(scan, scan.hits(group), group));
}

function evidenceIn(scan: Scan, hits: Found[], label: string): Evidence[] {
  return hits.filter((hit) => !isDenied(scan, hit)).map((hit) => evidenceOf(hit, label));
}

function namesAgency(scan: Scan): boolean {
  return (
    scan.hits('core').length > 0 || scan.hits('agency').length > 0 || scan.hits('scam.posing').length > 0
  );
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
