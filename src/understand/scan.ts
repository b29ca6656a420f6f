import type { Rules } from '../config/rules.ts';
import { wordsOf, type Mention } from '../domain/mention.ts';
import type { Evidence } from '../domain/meaning.ts';
import type { Lexicon } from './lexicon.ts';
import { placeNames } from './place-names.ts';
import { compileTerms, longest, type Hit } from './terms.ts';
import { openWords, type ReadWords, type Words } from './words.ts';

/** What understanding looks at: the words of an item and who says them. */
export type Item = Pick<Mention, 'title' | 'summary' | 'text' | 'kind' | 'address' | 'publisher'>;

/** What a found phrase speaks for: a group of cues, or a topic, place or claim by its `id`. */
export interface Tag {
  group: string;
  id: string;
  weight: number;
  /** The phrase as it stands in configuration or lexicon. */
  phrase: string;
}
export type Found = Hit<Tag>;

/** One item, read once: every conclusion is drawn from this and from nothing else. */
export interface Scan {
  item: Item;
  words: Words;
  /** Words before this index stand in the title. */
  titleWords: number;
  hits(group: string): Found[];
  /** Hits that speak for our subject, longest first choice, with what exclusion phrases cover taken out. */
  ours: Found[];
  /** May this sentence be read for stance? In long texts and digests only those near our subject. */
  inFocus(sentence: number): boolean;
}

const NONE: Found[] = [];
/** Texts up to this many words are about one thing; longer ones are read around our subject only. */
const ONE_SUBJECT = 90;
/** Groups whose words are names: in text that uses capitals they must begin with one ("Pháp", not "biện pháp"). */
const NAMES = new Set(['foreign']);

export type ScanItem = (item: Item) => Scan;

/** Compiles topics, places and cues into one matcher, so that an item is walked through once whatever we look for. */
export function openScan(rules: Rules, lexicon: Lexicon): { scan: ScanItem; read: ReadWords } {
  const read = openWords(lexicon.shortForms);
  const find = compileTerms(phrases(rules, lexicon), read);

  const scan: ScanItem = (item) => {
    const text = wordsOf(item);
    const words = read(text);
    const groups = new Map<string, Found[]>();
    for (const hit of find(words)) {
      if (NAMES.has(hit.tag.group) && !named(words, hit)) continue;
      const list = groups.get(hit.tag.group);
      if (list) list.push(hit);
      else groups.set(hit.tag.group, [hit]);
    }
    const hits = (group: string): Found[] => groups.get(group) ?? NONE;
    let titleWords = 0;
    while ((words.words[titleWords]?.start ?? Infinity) < item.title.length) titleWords++;
    const ours = ownHits(hits);
    return { item, words, titleWords, hits, ours, inFocus: focus(words, ours, hits('digest').length > 0) };
  };
  return { scan, read };
}

function* phrases(rules: Rules, lexicon: Lexicon): Generator<readonly [string, Tag]> {
  const tag = (group: string, id: string, phrase: string, weight = 1) =>
    [phrase, { group, id, weight, phrase }] as const;
  for (const term of rules.topics.core) yield tag('core', 'core', term);
  for (const list of rules.topics.exclude) for (const term of list.terms) yield tag('exclude', list.id, term);
  for (const topic of rules.topics.topics) {
    for (const term of topic.strong) yield tag('strong', topic.id, term);
    for (const term of topic.weak) yield tag('weak', topic.id, term);
    for (const term of topic.abbreviations) yield tag('weak', topic.id, term);
    for (const term of topic.negative) yield tag('bad.topic', topic.id, term, 1.5);
    for (const term of topic.positive) yield tag('good', topic.id, term, 1.5);
  }
  for (const { phrase, id } of placeNames(rules.organisations).values()) yield tag('place', id, phrase);
  for (const body of rules.organisations.organisations)
    for (const name of new Set([body.name, ...body.aliases])) yield tag('actor.body', body.id, name);
  for (const role of rules.organisations.roles) {
    for (const name of role.called) yield tag('actor.called', role.id, name);
    for (const name of role.of_place) yield tag('actor.of-place', role.id, name);
    for (const name of role.heads) yield tag('actor.head', role.id, name);
  }
  for (const row of lexicon.audience) for (const phrase of row.phrases) yield tag('audience', row.id, phrase);
  for (const row of lexicon.moods) for (const phrase of row.phrases) yield tag('mood', row.id, phrase);
  for (const cue of lexicon.cues)
    for (const phrase of cue.phrases) yield tag(cue.group, cue.group, phrase, cue.weight);
}

/**
 * Hits on our subject. The longer phrase wins, and an exclusion phrase takes the words it covers with it; weak terms only get words
 * that nothing stronger claims ("doanh nghiệp nợ" leaves "nợ bảo hiểm" its word).
 */
function ownHits(hits: (group: string) => Found[]): Found[] {
  const leading = longest([...hits('core'), ...hits('strong'), ...hits('exclude')]);
  const covered = new Set(leading.flatMap((hit) => wordsIn(hit)));
  const weak = longest(hits('weak')).filter((hit) => !wordsIn(hit).some((word) => covered.has(word)));
  const excluded = new Set(hits('exclude').flatMap((hit) => wordsIn(hit)));
  return [...leading, ...weak]
    .filter((hit) => hit.tag.group !== 'exclude' && !wordsIn(hit).every((word) => excluded.has(word)))
    .sort((one, other) => one.from - other.from);
}

function wordsIn(hit: Found): number[] {
  return Array.from({ length: hit.to - hit.from }, (_, i) => hit.from + i);
}

function focus(words: Words, ours: Found[], digest: boolean): (sentence: number) => boolean {
  if (words.words.length <= ONE_SUBJECT && !digest) return () => true;
  const near = new Set<number>();
  const reach = digest ? 0 : 1;
  for (const hit of ours) {
    const at = words.words[hit.from]?.sentence ?? 0;
    for (let i = at - reach; i <= at + reach; i++) near.add(i);
  }
  return (sentence) => near.has(sentence);
}

function named({ text, words }: Words, hit: Found): boolean {
  const word = words[hit.from];
  if (!word) return false;
  const letter = text.charAt(word.start);
  return letter !== letter.toLowerCase() || text === text.toLowerCase();
}

export function inTitle(scan: Scan, hit: Found): boolean {
  return hit.from < scan.titleWords;
}

export function evidenceOf(hit: Found, label: string = hit.tag.id): Evidence {
  return { start: hit.start, end: hit.end, label };
}

/** A stretch without the blanks at its ends. */
export function trimmed(
  { start, end }: { start: number; end: number },
  text: string,
): Pick<Evidence, 'start' | 'end'> {
  const part = text.slice(start, end);
  return {
    start: start + part.length - part.trimStart().length,
    end: end - part.length + part.trimEnd().length,
  };
}

/** Words after a negation that still belong to it. */
const NEGATION_REACH = 3;

/** "không thu phí", "chưa từng bị lỗi": the hit stands under a negation of its sentence. */
export function isDenied(scan: Scan, hit: Found): boolean {
  const sentence = sentenceOf(scan, hit);
  return scan
    .hits('negate')
    .some(
      (no) => no.to <= hit.from && hit.from - no.to < NEGATION_REACH && sentenceOf(scan, no) === sentence,
    );
}

/**
 * The press and public bodies report and warn; the rest speaks for itself. A "newspaper" that writes without diacritics or calls out to
 * "anh em ơi" is read as what it writes like: a copied post is no report.
 */
export function isPublication(scan: Scan): boolean {
  const { kind } = scan.item;
  return (kind === 'press' || kind === 'official') && !talksLikeAPost(scan);
}

/** A text shorter than this may lack diacritics by chance ("Xem nhanh 20h"). */
const TYPED_WORDS = 8;

function talksLikeAPost(scan: Scan): boolean {
  if (scan.hits('chat').length > 0) return true;
  const { words, sentences } = scan.words;
  return words.length >= TYPED_WORDS && sentences.every((sentence) => sentence.loose);
}

/** The sentence a hit begins in. */
export function sentenceOf(scan: Scan, hit: Found): number {
  return scan.words.words[hit.from]?.sentence ?? 0;
}

export function round(value: number): number {
  return Math.round(value * 100) / 100;
}
