import { compose } from './words.ts';

/** A word of a text as a search sees it, with where it stands in that text (end exclusive). */
export interface Token {
  start: number;
  end: number;
  /** Lower case, one spelling for each sound. */
  form: string;
  /** The same without diacritics; đ is d. */
  bare: string;
  /** Typed where diacritics were left out, so that `bare` may stand for an accented word. */
  loose: boolean;
}

/** Words that must stand one behind the other; one word is the shortest of them. */
export interface Term {
  words: Pick<Token, 'form' | 'bare'>[];
  /** Typed with diacritics: they must agree, or be absent where the text was typed without (decision 0022). */
  exact: boolean;
}

/** What a search asks for: all of `wanted`, none of `without`. */
export interface Search {
  wanted: Term[];
  without: Term[];
}

/** A search of more words than anybody types is cut here; so is the text they are typed in. */
const MOST_TERMS = 12;
export const LONGEST_SEARCH = 200;

/** As in decision 0022: below this share of accented syllables the diacritics were left out. */
const LOOSE_BELOW = 0.4;
/** A sentence shorter than this says too little about how its author types: the whole text decides. */
const SHORT = 4;

const WORD = /[\p{L}\p{M}\p{N}]+/gu;
const LETTER = /\p{L}/u;
/** A full stop needs room after it: "TP.HCM" and "1.000" end no sentence. */
const BREAK = /[.!?…;]+["”'’)\]]*\s|[\n|•]/u;
/** A phrase in quotes of any keyboard, or what stands between blanks; each with a minus before it or not. */
const PART = /((?<=^|\s)[-−–])?(?:["“”„«»]([^"“”„«»]*)(?:["“”„«»]|$)|([^\s"“”„«»]+))/gu;

/** "hoà" and "hòa", "thuỷ" and "thủy" are one word: the mark goes to the first vowel, except after q. */
const LATE_MARK = /(?<!q)(o[àáảãạèéẻẽẹ]|u[ỳýỷỹỵ])$/u;
const BASE: Readonly<Record<string, string>> = { o: 'oòóỏõọ', u: 'uùúủũụ' };
const LATE: readonly string[] = ['aàáảãạ', 'eèéẻẽẹ', 'yỳýỷỹỵ'];

function oneSpelling(form: string): string {
  if (!LATE_MARK.test(form)) return form;
  const [first = '', last = ''] = form.slice(-2);
  const row = LATE.find((letters) => letters.includes(last)) ?? '';
  return form.slice(0, -2) + (BASE[first]?.[row.indexOf(last)] ?? first) + (row[0] ?? last);
}

function withoutMarks(form: string): string {
  return form
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .replaceAll('đ', 'd');
}

const FORMS = new Map<string, Pick<Token, 'form' | 'bare'>>();
const FORMS_KEPT = 20_000;

function formsOf(piece: string): Pick<Token, 'form' | 'bare'> {
  const known = FORMS.get(piece);
  if (known !== undefined) return known;
  const form = oneSpelling(compose(piece.toLowerCase()).replace(/\p{M}+/gu, ''));
  const forms = { form, bare: withoutMarks(form) };
  if (FORMS.size >= FORMS_KEPT) FORMS.clear();
  FORMS.set(piece, forms);
  return forms;
}

/** Share of its syllables that carry a diacritic; numbers say nothing. Null for a text without syllables. */
function accented(words: readonly Pick<Token, 'form' | 'bare'>[]): number | null {
  const syllables = words.filter(({ bare }) => LETTER.test(bare));
  if (syllables.length === 0) return null;
  return syllables.filter(({ form, bare }) => form !== bare).length / syllables.length;
}

/** The words of a composed text, in order. */
export function tokens(text: string): Token[] {
  const sentences: Token[][] = [];
  let last: Token | undefined;
  for (const found of text.matchAll(WORD)) {
    const start = found.index;
    const token = { start, end: start + found[0].length, ...formsOf(found[0]), loose: false };
    if (last === undefined || BREAK.test(text.slice(last.end, start))) sentences.push([]);
    sentences.at(-1)?.push(token);
    last = token;
  }
  const all = sentences.flat();
  const whole = accented(all) ?? 1;
  for (const sentence of sentences) {
    const share = sentence.length < SHORT ? whole : (accented(sentence) ?? whole);
    if (share < LOOSE_BELOW) for (const token of sentence) token.loose = true;
  }
  return all;
}

/**
 * Reads what was typed: words, "phrases" and -what must not stand in it. Typed without diacritics, all words are taken bare; a term
 * that carries them itself, or stands in a search that does, is taken exactly.
 */
export function readSearch(typed: string): Search {
  const text = compose(typed).slice(0, LONGEST_SEARCH);
  const parts = [...text.matchAll(PART)].flatMap(([, minus = '', phrase, word]) => {
    const words = tokens(phrase ?? word ?? '').map(({ form, bare }) => ({ form, bare }));
    return words.length === 0 ? [] : [{ words, without: minus !== '' }];
  });
  const sure = (words: Term['words']) => (accented(words) ?? 0) >= LOOSE_BELOW;
  const exact = sure(parts.flatMap(({ words }) => words));
  const terms = parts
    .slice(0, MOST_TERMS)
    .map(({ words, without }) => ({ without, term: { words, exact: exact || sure(words) } }));
  return {
    wanted: terms.filter(({ without }) => !without).map(({ term }) => term),
    without: terms.filter(({ without }) => without).map(({ term }) => term),
  };
}

/** Key of the sentence for a search that cannot be made; null when it can. */
export function searchTrouble(typed: string, search: Search): string | null {
  if (typed.trim() === '' || search.wanted.length > 0) return null;
  return search.without.length > 0 ? 'search.only-without' : 'search.nothing';
}

/** How a word is filed for exact searches: where diacritics were left out, only its bare form is known, and said to be. */
export function filed({ form, bare, loose }: Pick<Token, 'form' | 'bare' | 'loose'>): string {
  return loose ? `~${bare}` : form;
}

/** Where the wanted terms stand in `text`, in order, none overlapping. */
export function foundIn(text: string, { wanted }: Search): { start: number; end: number }[] {
  const all = tokens(text);
  const found: { start: number; end: number }[] = [];
  for (let at = 0; at < all.length;) {
    const length = Math.max(
      0,
      ...wanted.filter((term) => standsAt(all, at, term)).map((t) => t.words.length),
    );
    const [first, last] = [all[at], all[at + length - 1]];
    if (length > 0 && first && last) found.push({ start: first.start, end: last.end });
    at += Math.max(1, length);
  }
  return found;
}

/** Does a text hold all that is wanted and nothing that is not? The databases answer the same from their index. */
export function matches(text: string, { wanted, without }: Search): boolean {
  const all = tokens(text);
  const holds = (term: Term) => all.some((_, at) => standsAt(all, at, term));
  return wanted.every(holds) && !without.some(holds);
}

function standsAt(all: readonly Token[], at: number, { words, exact }: Term): boolean {
  const each = (same: (token: Token, word: Term['words'][number]) => boolean) =>
    words.every((word, index) => {
      const token = all[at + index];
      return token !== undefined && same(token, word);
    });
  if (!exact) return each((token, { bare }) => token.bare === bare);
  return (
    each((token, { form }) => filed(token) === form) || each((token, { bare }) => filed(token) === `~${bare}`)
  );
}
