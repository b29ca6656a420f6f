import type { Evidence } from '../domain/meaning.ts';
import { hostsIn } from './hosts.ts';
import { itemOf } from './lessons.ts';
import type { Lexicon } from './lexicon.ts';
import { learnMachines } from './machines.ts';
import { isPublication, type Scan, type ScanItem } from './scan.ts';

/** Forbidden acts a text may commit by itself, in the rubric's words. */
export const DEEDS = ['impersonation-scam', 'forged-docs', 'illegal-trade'] as const;
export type Deed = (typeof DEEDS)[number];

/** An error on a text that commits the deed costs this much more. */
const OWN = 2;
/**
 * From which score on a text is taken to commit a deed: with no cue of doing beside it (`bare`), with one (`alone`), with several kinds, where
 * it also repeats a claim known for a swindle (`offers`), and despite warning, asking or complaining. Chosen on left-out lessons of ours
 * (decision 0025).
 */
export const BORDERS = { bare: 0, alone: -0.5, several: -0.65, offers: -0.8, despite: 0 };

/** Phone numbers as typed, or as masked at the door. */
const PHONE =
  /\[số (?:điện thoại|tài khoản)\]|(?<!\d)0\d{2,3}[ .-]?\d{3}[ .-]?\d{3,4}(?!\d)|(?<!\d)0000[ .]?0000/gu;
/** "500k", "2 triệu", "3.300.000đ". */
const MONEY = /\d[\d.,]{0,14}\s?(?:k|tr|triệu|nghìn|ngàn|đ|đồng|vnđ|củ)(?![\p{L}])/iu;

export function phonesIn(text: string): Evidence[] {
  return Array.from(text.matchAll(PHONE), (match) => ({
    start: match.index,
    end: match.index + match[0].length,
    label: 'phone',
  }));
}

const CUES = [
  'scam.money',
  'scam.code',
  'scam.link',
  'scam.contact',
  'scam.urgent',
  'scam.posing',
  'scam.doubt',
  'trade',
  'trade.deal',
  'trade.doubt',
  'paper',
  'seal',
  'warn',
  'deny',
  'ask',
  'report',
  'complain',
  'official.voice',
  'job',
  'sell',
  'agency',
];

/**
 * How much a text sounds like one that swindles in our name, spreads a forged paper or trades in books and certificates: machines learnt
 * at opening from our own lessons. Lists of phrases know last month's swindle; the way such texts are made changes more slowly.
 */
export function openDeeds(lexicon: Lexicon, scanItem: ScanItem): (scan: Scan) => ReadonlyMap<Deed, number> {
  const examples = lexicon.retellings.flatMap(({ text, kind, deed }) => {
    if (deed === undefined) return [];
    return [
      { label: isDeed(deed) ? deed : null, terms: termsOf(scanItem(itemOf({ kind, title: '', text }))) },
    ];
  });
  const machines = learnMachines(examples, DEEDS, OWN);
  return (scan) => {
    const scores = machines.scores(termsOf(scan));
    return new Map(DEEDS.map((deed, i) => [deed, scores[i] ?? -1]));
  };
}

function isDeed(name: string): name is Deed {
  return (DEEDS as readonly string[]).includes(name);
}

/** A swindle is short; beyond these words nothing new is said, and hostile text stays cheap. */
const READ_WORDS = 400;

function termsOf(scan: Scan): Set<string> {
  const { words, text } = scan.words;
  const told = text.slice(0, words[READ_WORDS]?.start ?? text.length);
  const terms = new Set<string>([isPublication(scan) ? 'printed' : 'posted', `kind:${scan.item.kind}`]);
  for (const group of CUES) {
    const hits = scan.hits(group);
    if (hits.length > 0) terms.add(`cue:${group}`);
    if (hits.length > 1) terms.add(`cues:${group}`);
  }
  if (phonesIn(told).length > 0) terms.add('phone');
  if (hostsIn(told).length > 0) terms.add('đường');
  if (MONEY.test(told)) terms.add('money');
  if (told.includes('?')) terms.add('?');
  if (scan.ours.length > 0) terms.add('ours');
  let previous = '';
  for (let i = 0; i < Math.min(words.length, READ_WORDS); i++) {
    const bare = words[i]?.bare ?? '';
    if (/^\d/.test(bare)) {
      previous = '';
      continue;
    }
    terms.add(bare);
    if (previous !== '') terms.add(`${previous} ${bare}`);
    previous = bare;
  }
  return terms;
}
