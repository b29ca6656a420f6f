import { fold } from '../../domain/words.ts';
import type { Word, Words } from '../words.ts';
import type { Random } from './random.ts';

/** The same text typed without diacritics. */
export function bareWords(words: Words): Words {
  return { ...words, words: words.words.map((word) => ({ ...word, form: word.bare, accented: false })) };
}

/** The same text with about `share` of its words mistyped. Every word keeps its place in the original. */
export function noisyWords(words: Words, random: Random, share = 0.25): Words {
  const mistyped = words.words.map((word): Word => {
    if (random() >= share || !/^\p{L}/u.test(word.form)) return word;
    const form = misspell(word.form, random);
    const bare = bareOf(form);
    return { ...word, form, bare, accented: bare !== form };
  });
  return { ...words, words: mistyped };
}

/** What a full form is shortened to on the net: the table of short forms read backwards (`không` → `ko`, `k`, `hok`). */
export function shortenings(shortForms: ReadonlyMap<string, string>): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const [short, full] of shortForms) {
    if (full.includes(' ')) continue;
    const list = found.get(full);
    if (list) list.push(short);
    else found.set(full, [short]);
  }
  return found;
}

/**
 * A text as it might be typed in a hurry: a word that has short forms gets one, of the rest `share` are mistyped. For measuring; learning
 * uses `noisyWords`, because short forms of the table are written out again before anything is learned.
 */
export function noisyText(
  text: string,
  shorts: ReadonlyMap<string, readonly string[]>,
  random: Random,
  share = 0.15,
): string {
  return text.normalize('NFC').replace(/\p{L}+/gu, (word) => {
    const form = word.toLowerCase();
    const known = shorts.get(form);
    if (known && random() < 0.6) return known[Math.floor(random() * known.length)] ?? word;
    return random() < share ? misspell(form, random) : word;
  });
}

/** A text without any diacritic, as typed on a keyboard that has none. */
export function bareText(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .replaceAll('đ', 'd')
    .replaceAll('Đ', 'D')
    .normalize('NFC');
}

function bareOf(form: string): string {
  return fold(form.normalize('NFC'));
}

/** Spellings of the net and of regions, each way it occurs; the first that fits is drawn from a random place of the list. */
const SPELLINGS: readonly (readonly [RegExp, string])[] = [
  [/^gi(?=\p{L})/u, 'd'],
  [/^gi(?=\p{L})/u, 'z'],
  [/^d(?=\p{L})/u, 'z'],
  [/^d(?=\p{L})/u, 'gi'],
  [/^v(?=\p{L})/u, 'z'],
  [/^c(?=[aouăâôơưáàảãạ])/u, 'k'],
  [/^ph/u, 'f'],
  [/^qu/u, 'w'],
  [/^kh/u, 'k'],
  [/^ngh/u, 'ng'],
  [/^th/u, 't'],
  [/^ch/u, 'tr'],
  [/^tr/u, 'ch'],
  [/^s/u, 'x'],
  [/^x/u, 's'],
  [/^l/u, 'n'],
  [/^n(?![gh])/u, 'l'],
  [/ng$/u, 'g'],
  [/nh$/u, 'h'],
  [/nh$/u, 'nk'],
  [/ch$/u, 'k'],
  [/ch$/u, 'ck'],
  [/n$/u, 'ng'],
  [/ng$/u, 'n'],
  [/t$/u, 'c'],
  [/c$/u, 't'],
  [/i$/u, 'j'],
  [/i$/u, 'y'],
  [/^h(?=\p{L})/u, ''],
  [/ô/u, 'o'],
  [/ơ/u, 'o'],
  [/iê/u, 'i'],
  [/uô/u, 'u'],
  [/ươ/u, 'ư'],
  [/ê/u, 'e'],
];
const HOOK = '\u0309';
const TILDE = '\u0303';

/** One slip in one word: marks left out, the two curled tones mixed up, a spelling of the net, a letter lost or two swapped. */
export function misspell(form: string, random: Random): string {
  const kind = random();
  if (kind < 0.4) return bareOf(form);
  if (kind < 0.5) return curled(form);
  if (kind < 0.85) return respelled(form, random);
  if (form.length < 3) return form;
  const at = 1 + Math.floor(random() * (form.length - 2));
  if (kind < 0.93) return form.slice(0, at) + form.slice(at + 1);
  return form.slice(0, at) + form.slice(at + 1, at + 2) + form.slice(at, at + 1) + form.slice(at + 2);
}

/** "nghỉ" and "nghĩ": half the country says them alike. */
function curled(form: string): string {
  const apart = form.normalize('NFD');
  const other = apart.includes(HOOK) ? apart.replace(HOOK, TILDE) : apart.replace(TILDE, HOOK);
  return other.normalize('NFC');
}

function respelled(form: string, random: Random): string {
  const first = Math.floor(random() * SPELLINGS.length);
  for (let i = 0; i < SPELLINGS.length; i++) {
    const [pattern, written] = SPELLINGS[(first + i) % SPELLINGS.length] ?? [/$^/u, ''];
    if (pattern.test(form)) return form.replace(pattern, written);
  }
  return form;
}
