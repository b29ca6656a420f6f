import type { Verdict } from '../domain/claim.ts';
import { type Relation, RELATIONS } from '../domain/meaning.ts';
import type { Match, Window } from './claims.ts';
import { itemOf } from './lessons.ts';
import type { Lexicon } from './lexicon.ts';
import { learnMachines } from './machines.ts';
import { isPublication, type Found, type Scan, type ScanItem } from './scan.ts';

/** How far around the window the author may show what they think of it, in words. */
const NEIGHBOURHOOD = 25;
/** Cues of what a text does with a claim. */
const CUES = [
  'deny',
  'deny.post',
  'ask',
  'report',
  'warn',
  'propose',
  'enforce',
  'official.voice',
  'hearsay',
  'scam.doubt',
  'guide',
  'negate',
  'chat',
  'own',
  'scam.money',
  'scam.link',
  'trade',
];
/** Phrases that refute whatever follows them. */
const REFUTATIONS: ReadonlySet<string> = new Set([
  'tin giả',
  'bác bỏ',
  'không có việc',
  'không có chuyện',
  'làm gì có chuyện',
  'bịa đặt',
  'đính chính',
  'cải chính',
  'phủ nhận',
  'sai sự thật',
]);
/** Groups of phrases that ask, and words a question ends with where no sign of one is typed; in bare form, as phones write them. */
const ASKING = ['ask', 'question', 'scam.doubt'];
const QUESTION_ENDS: ReadonlySet<string> = new Set(
  'chua khong ko k kh hok hong gi sao vay zay nhi ha hay the z'.split(' '),
);
const END_WORDS = 3;
/** So many words of a sentence are its opening. */
const PREFACE_WORDS = 9;
/** An error on a rarer relation costs more. */
const OWN = 2;

/**
 * What a text does with a claim. Likeness cannot see a denial, a question or a report; cues around the statement, how it is written and who
 * publishes it can. Weighed by small machines learnt at opening from our own lessons.
 *
 * Newspapers and public bodies never count as spreading a claim: what they print is a report or a denial, and an officer who disagrees
 * overrules it. And nobody repeats what they only may have said (`sure`), unless a word of ours stands beside it.
 */
export function openRelation(
  lexicon: Lexicon,
  scanItem: ScanItem,
  verdicts: ReadonlyMap<string, Verdict>,
): (scan: Scan, match: Match, sure: boolean) => Relation {
  const examples = lexicon.retellings.flatMap(({ claim, relation, text, kind }) => {
    if (claim === null || relation === 'none') return [];
    const scan = scanItem(itemOf({ kind, title: '', text }));
    const whole = { from: 0, to: scan.words.words.length };
    return [{ label: relation, terms: termsOf(scan, whole, verdicts.get(claim)) }];
  });
  const machines = learnMachines(examples, RELATIONS, OWN);

  return (scan, match, sure) => {
    if (match.turned || refutes(scan, match.window)) return 'denies';
    const scores = machines.scores(termsOf(scan, match.window, verdicts.get(match.claim)));
    const printed = isPublication(scan);
    const asksHere = asks(scan, match.window);
    let relation: Relation = 'related';
    let highest = -Infinity;
    for (const [i, each] of RELATIONS.entries()) {
      if (printed && each === 'repeats') continue;
      if (each === 'asks' && !asksHere) continue;
      const score = scores[i] ?? 0;
      if (score > highest) [relation, highest] = [each, score];
    }
    return relation === 'repeats' && !sure && !isAnchored(scan, match) ? 'related' : relation;
  };
}

function termsOf(scan: Scan, window: Window, verdict: Verdict | undefined): Set<string> {
  const terms = new Set([`verdict:${verdict ?? 'unknown'}`, isPublication(scan) ? 'printed' : 'posted']);
  terms.add(`kind:${scan.item.kind}`);
  for (const group of CUES)
    for (const hit of scan.hits(group))
      if (isNear(hit, window)) {
        terms.add(`near:${group}`);
        terms.add(`near:${group} ${isPublication(scan) ? 'printed' : 'posted'}`);
      }
  const { words, text } = scan.words;
  const from = Math.max(0, window.from - NEIGHBOURHOOD);
  const to = Math.min(words.length, window.to + NEIGHBOURHOOD);
  const around = text.slice(words[from]?.start ?? 0, words[to]?.start ?? text.length);
  if (around.includes('?')) terms.add('?');
  if (/\?\s*$/u.test(around)) terms.add('? at the end');
  let previous = '';
  for (let i = from; i < to; i++) {
    const bare = words[i]?.bare ?? '';
    if (/\d/.test(bare)) continue;
    terms.add(bare);
    if (previous !== '') terms.add(`${previous} ${bare}`);
    previous = bare;
  }
  return terms;
}

/** "Tin giả: …", "khẳng định không có việc …": before the statement itself, in its own sentence. */
function refutes(scan: Scan, { from }: Window): boolean {
  const { words, sentences } = scan.words;
  const sentence = words[from]?.sentence ?? 0;
  const start = sentences[sentence]?.from ?? 0;
  return scan
    .hits('deny')
    .some(({ tag, from: at }) => REFUTATIONS.has(tag.phrase) && at >= start && at < start + PREFACE_WORDS);
}

/**
 * Is anything asked near the statement? "Không ai được rút nữa đâu mọi người" sounds like many questions and is none: to take a rumour for
 * a question silences it.
 */
function asks(scan: Scan, window: Window): boolean {
  if (ASKING.some((group) => scan.hits(group).some((hit) => isNear(hit, window)))) return true;
  const { words, sentences, text } = scan.words;
  const from = Math.max(0, window.from - NEIGHBOURHOOD);
  const to = Math.min(words.length, window.to + NEIGHBOURHOOD);
  if (text.slice(words[from]?.start ?? 0, words[to]?.start ?? text.length).includes('?')) return true;
  return sentences.some(
    (sentence) =>
      sentence.to > from &&
      sentence.from < to &&
      words
        .slice(Math.max(sentence.from, sentence.to - END_WORDS), sentence.to)
        .some((word) => QUESTION_ENDS.has(word.bare)),
  );
}

/** Spoken of our system, not of another fund, school fee or card: a word of ours stands in or beside the statement. */
function isAnchored(scan: Scan, { window }: Match): boolean {
  return (
    scan.ours.some(
      (hit) => (hit.tag.group !== 'weak' || !/\d/.test(hit.tag.phrase)) && isNear(hit, window),
    ) || scan.hits('post').some((hit) => isNear(hit, window))
  );
}

function isNear(hit: Found, window: Window): boolean {
  return hit.to > window.from - NEIGHBOURHOOD && hit.from < window.to + NEIGHBOURHOOD;
}
