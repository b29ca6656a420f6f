import type { PaperRules } from '../config/organisations.ts';
import type { LegalBasis } from '../domain/legal.ts';
import type { Day } from '../domain/time.ts';
import type { ClaimFound, Evidence, TripwireFound } from '../domain/meaning.ts';
import { SWINDLES, type Tripwire, TRIPWIRES } from '../domain/tripwire.ts';
import { BORDERS, type Deed, openDeeds, phonesIn } from './deeds.ts';
import { hostOf, hostsIn, isLookAlike, isStranger } from './hosts.ts';
import type { Lexicon } from './lexicon.ts';
import { callsIn } from './mobilise.ts';
import { papersIn } from './papers.ts';
import { evidenceOf, isDenied, isPublication, type Found, type Scan, type ScanItem } from './scan.ts';

const EVIDENCE_KEPT = 6;

/** Hosts that speak for the system, and registered names of publishers we listen to. */
export interface Hosts {
  official: readonly string[];
  known: ReadonlySet<string>;
}

type Wire = (scan: Scan, claims: ClaimFound[], known: Known) => Evidence[];

/** What wires are held against. */
export interface Known {
  hosts: Hosts;
  papers: PaperRules;
  /** Claims that are swindles or forbidden offers. */
  swindles: ReadonlySet<string>;
}

export type FindTripwires = (scan: Scan, claims: ClaimFound[]) => TripwireFound[];

/**
 * Looks for what must be acted upon at once. Newspapers and public bodies warn of such things and trip nothing, and neither does a
 * person who warns or asks: only one who does it. An item published under a look-alike address trips whatever it says.
 *
 * What phrases and marks prove trips by itself; where they fall short, machines taught by our own lessons say whether the whole sounds like
 * such a text (`deeds.ts`). Nothing here is a finding: a person confirms, and legal tags are only proposed.
 */
export function openTripwires(lexicon: Lexicon, scanItem: ScanItem, known: Known): FindTripwires {
  const soundsLike = openDeeds(lexicon, scanItem);
  return (scan, claims) => {
    const posing = isLookAlike(hostOf(scan.item.address) ?? '', known.hosts.official);
    if (posing) return [{ id: 'impersonation', evidence: [] }];
    if (isPublication(scan)) return [];
    const found = new Map<Tripwire, Evidence[]>();
    if (!isAboutIt(scan))
      for (const [id, wire] of WIRES) {
        const seen = wire(scan, claims, known);
        if (seen.length > 0) found.set(id, seen);
      }
    if (![...found.keys()].some((id) => SWINDLES.has(id))) {
      const offers = claims.some(({ id, relation }) => relation === 'repeats' && known.swindles.has(id));
      const heard = deedIn(scan, soundsLike(scan), offers);
      if (heard) found.set(wireOf(heard.deed, scan), heard.parts);
    }
    return TRIPWIRES.flatMap((id) => {
      const seen = found.get(id);
      return seen === undefined ? [] : [{ id, evidence: seen.slice(0, EVIDENCE_KEPT) }];
    });
  };
}

/** Cues that make a deed likelier, and point at the words of it. */
const PARTS: Record<Deed, string[]> = {
  'impersonation-scam': [
    'scam.code',
    'scam.money',
    'scam.link',
    'scam.contact',
    'scam.urgent',
    'scam.posing',
  ],
  'forged-docs': [
    'paper',
    'seal',
    'scam.money',
    'scam.code',
    'scam.link',
    'scam.urgent',
    'trade',
    'trade.deal',
  ],
  'illegal-trade': ['trade', 'trade.deal'],
};

/** The likeliest deed, when it sounds enough of it. Who warns, asks or complains must sound much more like a swindler than others. */
function deedIn(
  scan: Scan,
  scores: ReadonlyMap<Deed, number>,
  offers: boolean,
): { deed: Deed; parts: Evidence[] } | null {
  if (scan.ours.length === 0 && !namesAgency(scan)) return null;
  const [likeliest] = [...scores].sort(([, a], [, b]) => b - a);
  if (!likeliest) return null;
  const [deed, score] = likeliest;
  const parts = allOf(scan, ...PARTS[deed]);
  const kinds = new Set(parts.map(({ label }) => label));
  // Naming us or a paper is no deed; something must be asked for, offered or pressed.
  const acts = ACTS.some((kind) => kinds.has(kind));
  if (deed === 'forged-docs' && !acts) return null;
  const enough =
    isAboutIt(scan) || scan.hits('complain').length > 0
      ? BORDERS.despite
      : BORDERS[!acts ? 'bare' : offers ? 'offers' : kinds.size > 1 ? 'several' : 'alone'];
  return score >= enough ? { deed, parts } : null;
}

/** Cues of doing something, not of naming somebody. */
const ACTS = [
  'scam.code',
  'scam.money',
  'scam.link',
  'scam.contact',
  'scam.urgent',
  'seal',
  'trade',
  'trade.deal',
];

function wireOf(deed: Deed, scan: Scan): Tripwire {
  if (deed === 'illegal-trade') return 'book-trade';
  // Certificates for sale are a trade, whatever else they are.
  if (deed === 'forged-docs') return scan.hits('paper').length > 0 ? 'forged-document' : 'book-trade';
  return scan.hits('scam.posing').length > 0 ? 'impersonation' : 'scam-contact';
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
  const phones = phonesIn(text);
  const posing = allOf(scan, 'scam.posing');
  const code = allOf(scan, 'scam.code');
  const money = allOf(scan, 'scam.money');
  const link = allOf(scan, 'scam.link');
  const contact = [...allOf(scan, 'scam.contact'), ...phones];
  const urgent = allOf(scan, 'scam.urgent');
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

const DEEDS: Partial<Record<Tripwire, Wire>> = {
  'forged-document': (scan, claims, { papers }) => {
    const { numbers, forged, impossible } = papersIn(scan, papers);
    if (forged.length > 0) return forged;
    const paper = [...numbers, ...allOf(scan, 'paper')];
    const seal = allOf(scan, 'seal');
    if (paper.length === 0 || !namesAgency(scan)) return [];
    if (impossible.length > 0) return [...impossible, ...paper];
    if (numbers.length === 0 && seal.length === 0) return [];
    // A number nobody knows proves nothing; a paper that presses for money, codes or haste must be looked at.
    const pressing = allOf(scan, 'scam.money', 'scam.code', 'scam.link', 'scam.urgent');
    const spreads = claims.filter((claim) => claim.relation === 'repeats').flatMap((claim) => claim.evidence);
    if (pressing.length + spreads.length === 0) return [];
    return [...paper, ...seal, ...pressing];
  },

  impersonation: (scan, _claims, { hosts }) => {
    const found = swindle(scan, hosts);
    return found && found.posing.length + found.lookAlike.length > 0 ? found.all : [];
  },

  'scam-contact': (scan, _claims, { hosts }) => {
    const found = swindle(scan, hosts);
    return found && found.posing.length + found.lookAlike.length === 0 ? found.all : [];
  },

  'book-trade': (scan) => {
    const trade = allOf(scan, 'trade');
    if (trade.length === 0 || scan.hits('trade.doubt').length > 0) return [];
    const deal = allOf(scan, 'trade.deal', 'scam.contact');
    return deal.length > 0 ? [...trade, ...deal] : [];
  },

  walkout: (scan) => {
    const call = evidenceIn(scan, callsIn(scan), 'mobilise');
    if (call.length === 0 || scan.ours.length === 0 || scan.hits('deny').length > 0) return [];
    return scan.hits('question').length > 0 ? [] : call;
  },

  threat: (scan) => {
    const threat = allOf(scan, 'threat');
    return threat.length > 0 && namesAgency(scan) ? threat : [];
  },
};
/** Wires a person's own words can trip; newspapers trip theirs in `headlines.ts`. */
const WIRES = TRIPWIRES.flatMap((id) => (DEEDS[id] ? [[id, DEEDS[id]] as const] : []));

function allOf(scan: Scan, ...groups: string[]): Evidence[] {
  return groups.flatMap((group) => evidenceIn(scan, scan.hits(group), group));
}

function evidenceIn(scan: Scan, hits: Found[], label: string): Evidence[] {
  const kept: Evidence[] = [];
  for (const hit of hits) {
    if (kept.length >= EVIDENCE_KEPT) break;
    if (!isDenied(scan, hit)) kept.push(evidenceOf(hit, label));
  }
  return kept;
}

function namesAgency(scan: Scan): boolean {
  return (
    scan.hits('core').length > 0 || scan.hits('agency').length > 0 || scan.hits('scam.posing').length > 0
  );
}

/**
 * Provisions in force on `day` that a tripped wire may touch. Proposals for the person on duty: whether anything was breached, and by whom,
 * is for the competent body to say.
 */
export function proposedBasis(wire: string, day: Day, { legal }: Pick<Lexicon, 'legal'>): LegalBasis[] {
  return legal.filter(
    (each) =>
      each.wire === wire && (each.from === null || each.from <= day) && (each.to === null || day <= each.to),
  );
}
