import { compose } from '../domain/words.ts';

/** One syllable, acronym or number of a text, with where it stands in the ORIGINAL text (end exclusive). */
export interface Word {
  start: number;
  end: number;
  /** Lower case, one spelling for each sound, short forms of the net written out. */
  form: string;
  /** The same without diacritics. */
  bare: string;
  /** Does it carry a diacritic? */
  accented: boolean;
  /** Index into `Words.sentences`. */
  sentence: number;
}

/** A stretch of words, end exclusive. */
export interface Sentence {
  from: number;
  to: number;
  /** Typed without (most of) its diacritics, so that a bare syllable may stand for an accented one. */
  loose: boolean;
}

export interface Words {
  text: string;
  words: Word[];
  sentences: Sentence[];
}

/** Vietnamese prose carries diacritics on 60–80 % of its syllables; below this share the typist left them out. */
const LOOSE_BELOW = 0.4;
/** A sentence shorter than this says too little about how its author types: the whole text decides. */
const SHORT = 4;
/** Letters typed apart to hide a word ("b h x h") are joined up to this many. */
const JOINED_AT_MOST = 24;
const KEPT_FORMS = 50_000;

const INVISIBLE = '\\u00ad\\u200b-\\u200f\\u202a-\\u202e\\u2060-\\u2064\\ufeff\\ufe00-\\ufe0f';
const PIECE = new RegExp(`[\\p{L}\\p{M}${INVISIBLE}]+|\\p{N}+|%`, 'gu');
const HIDDEN = new RegExp(`[${INVISIBLE}]`, 'gu');
/** Cyrillic and Greek letters that look like Latin ones. */
const LOOKALIKES = table(
  'аa еe оo рp сc уy хx іi јj ѕs вb нh кk мm тt ԁd ԛq ԝw һh ɡg αa οo ρp νv ιi κk τt υu βb ηn χx',
);
const FOREIGN = /[^\p{Script=Latin}\p{M}]/u;
const ELONGATED = /(\p{L})\1{2,}/gu;
/** Sentence ends: a full stop needs room after it ("TP.HCM", "1.000" have none). */
const BREAK = /[.!?…;]+["”'’)\]]*\s|[\n|•]|\s[-–—]\s/u;
/** One separator between letters typed apart; two blanks end the word. */
const BLANK = /^\s$/u;
const APART = /^(?:\s|\s?[._\-*·|]\s?)$/u;

/** "hoà" and "hòa", "thuỷ" and "thủy": the mark stands on the first vowel, except after q ("quý"). */
const TONES = table('oàòa oáóa oảỏa oãõa oạọa oèòe oéóe oẻỏe oẽõe oẹọe uỳùy uýúy uỷủy uỹũy uỵụy');
const AFTER_Q = table('ùyuỳ úyuý ủyuỷ ũyuỹ ụyuỵ');
/** "tỷ lệ" and "tỉ lệ", "kỳ" and "kì", "lý" and "lí". */
const FINAL_Y = table('yi ỳì ýí ỷỉ ỹĩ ỵị');
const SHORT_SYLLABLE = /^[hklmst][yỳýỷỹỵ]$/u;

/** Entries of equal halves: "oàòa" maps "oà" to "òa". */
function table(entries: string): ReadonlyMap<string, string> {
  return new Map(
    entries.split(' ').map((entry) => [entry.slice(0, entry.length / 2), entry.slice(entry.length / 2)]),
  );
}

function oneSpelling(form: string): string {
  if (form.length < 2 || form.length > 6) return form;
  if (SHORT_SYLLABLE.test(form)) return form.slice(0, 1) + (FINAL_Y.get(form.slice(1)) ?? form.slice(1));
  const rime = form.slice(-2);
  const moved = form.at(-3) === 'q' ? AFTER_Q.get(rime) : TONES.get(rime);
  return moved === undefined ? form : form.slice(0, -2) + moved;
}

function withoutMarks(form: string): string {
  return form
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .replaceAll('đ', 'd');
}

function spell(piece: string): string {
  let form = piece.replace(HIDDEN, '').normalize('NFKC').toLowerCase();
  if (FOREIGN.test(form)) form = Array.from(form, (letter) => LOOKALIKES.get(letter) ?? letter).join('');
  return oneSpelling(compose(form).replace(ELONGATED, '$1'));
}

type Form = Pick<Word, 'form' | 'bare' | 'accented'>;

const THOUSAND: Form[] = [{ form: 'nghìn', bare: 'nghin', accented: true }];

function formOf(form: string): Form {
  const bare = withoutMarks(form);
  return { form, bare, accented: bare !== form };
}

export type ReadWords = (text: string) => Words;

/**
 * Opens the reading of text into words. `shortForms` writes out what people type on the net (`ko` → `không`, `cty` → `công ty`).
 * The reading is linear in the length of the text; every word knows its place in the original.
 */
export function openWords(shortForms: ReadonlyMap<string, string>): ReadWords {
  const known = new Map<string, Form[]>();

  function formsOf(piece: string): Form[] {
    const kept = known.get(piece);
    if (kept) return kept;
    const spelled = spell(piece);
    const forms = (shortForms.get(spelled) ?? spelled)
      .split(' ')
      .filter((form) => form !== '')
      .map((form) => formOf(oneSpelling(form)));
    if (piece.length <= 24) {
      if (known.size >= KEPT_FORMS) known.clear();
      known.set(piece, forms);
    }
    return forms;
  }

  return (text) => {
    const words: Word[] = [];
    const starts: number[] = [0];
    let [begun, last, before] = [0, 0, ''];
    for (const { start, end, letters } of joinApart(text)) {
      if (words.length > begun && isBreak(text, last, start)) starts.push((begun = words.length));
      // "500k" is a sum of money; elsewhere "k" is "không".
      const thousand = start === last && /^k$/i.test(letters) && /^\p{N}/u.test(before);
      last = end;
      before = letters;
      const sentence = starts.length - 1;
      for (const { form, bare, accented } of thousand ? THOUSAND : formsOf(letters))
        words.push({ start, end, form, bare, accented, sentence });
    }
    const all = share(words, 0, words.length) < LOOSE_BELOW;
    const sentences = starts.map((from, i) => {
      const to = starts[i + 1] ?? words.length;
      return { from, to, loose: to - from < SHORT ? all : share(words, from, to) < LOOSE_BELOW };
    });
    return { text, words, sentences };
  };
}

const SPACE = 0x20;

/** Does a sentence end between two words? Most have but a space between them, which ends none. */
function isBreak(text: string, from: number, to: number): boolean {
  if (to === from || (to === from + 1 && text.charCodeAt(from) === SPACE)) return false;
  return BREAK.test(text.slice(from, to));
}

interface Piece {
  start: number;
  end: number;
  letters: string;
}

/** Text in which somebody hides words by typing their letters apart; then even two lone letters are a word ("s ổ"). */
const HIDING = /(?<!\p{L})(?:\p{L}[ ._\-*·]){3,}\p{L}(?!\p{L})/u;

/** Joins single letters typed apart (`b h x h`, `O.T.P`); everything else passes as it is. */
function joinApart(text: string): Piece[] {
  const pieces: Piece[] = [];
  let run: Piece[] = [];
  /** Does a blank stand between the letters of this run? Then it ends where a dot does, and the other way round ("s.ổ b.ả.o"). */
  let blanks = false;
  let hiding: boolean | null = null;
  const invisible = text.search(HIDDEN) >= 0;
  function release(): void {
    const [first] = run;
    const last = run.at(-1);
    const joined = run.length > 2 || (run.length === 2 && (hiding ??= HIDING.test(text)));
    if (first && last && joined)
      pieces.push({ start: first.start, end: last.end, letters: run.map(({ letters }) => letters).join('') });
    else pieces.push(...run);
    run = [];
  }
  for (const match of text.matchAll(PIECE)) {
    const [found] = match;
    const letters = invisible ? found.replace(HIDDEN, '') : found;
    if (letters === '') continue;
    const piece = { start: match.index, end: match.index + found.length, letters };
    const single = letters.length === 1 && /\p{L}/u.test(letters);
    if (run.length === 0) {
      (single ? run : pieces).push(piece);
      blanks = false;
      continue;
    }
    const gap = text.slice(run.at(-1)?.end, piece.start);
    const blank = BLANK.test(gap);
    if (!single || !APART.test(gap) || run.length >= JOINED_AT_MOST) release();
    else if (run.length > 1 && blank !== blanks) {
      // "ở đ.ồ.n.g": the letter before the first dot begins the word with dots.
      const begins = blank ? undefined : run.pop();
      release();
      if (begins) run.push(begins);
    }
    blanks = blank;
    (single ? run : pieces).push(piece);
  }
  release();
  return pieces;
}

/** Share of letters-words in [from, to) that carry a diacritic. */
function share(words: Word[], from: number, to: number): number {
  let letters = 0;
  let marked = 0;
  for (let i = from; i < to; i++) {
    const word = words[i];
    if (!word || word.bare.length < 2 || isDigit(word.bare.charCodeAt(0))) continue;
    letters++;
    if (word.accented) marked++;
  }
  return letters === 0 ? 1 : marked / letters;
}

function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}
