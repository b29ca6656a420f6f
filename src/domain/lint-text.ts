import { compose, fold } from './words.ts';

/** So much of a rumour's wording in a title is the rumour. */
const REPEATED = 0.5;

/** Does a phrase stand in a text as words of its own, whatever their case? */
export function standsIn(text: string, phrase: string): boolean {
  return placesOf(text, phrase).length > 0;
}

/**
 * Is a phrase said in a text, however it was typed: with all its marks, with some or with none, composed or not, over spaces of any kind?
 * A letter with another mark than the phrase has is another word: “không dùng” does not say “không đúng”.
 */
export function saidIn(text: string, phrase: string): boolean {
  const said = compose(text.replaceAll(UNSEEN, '').replaceAll(/\s+/g, ' ')).toLowerCase();
  const what = compose(phrase).toLowerCase();
  return placesOf(fold(said), fold(what)).some((at) =>
    what.split('').every((letter, i) => weaker(said[at + i] ?? '', letter)),
  );
}

/** Characters that nobody sees: breaks and joiners of no width, soft hyphens. */
const UNSEEN = /[\u00ad\u200b-\u200d\u2060\ufeff]/g;

/** Is `typed` the letter, or the letter with fewer marks? Their bare forms are known to be the same. */
function weaker(typed: string, letter: string): boolean {
  if (typed === letter) return true;
  if (typed === 'đ') return false;
  return marksOf(typed).every((mark) => marksOf(letter).includes(mark));
}

function marksOf(letter: string): string[] {
  return letter.normalize('NFD').match(/\p{M}/gu) ?? [];
}

function placesOf(text: string, phrase: string): number[] {
  const where = text.toLowerCase();
  const what = phrase.toLowerCase();
  const found: number[] = [];
  if (what === '') return found;
  for (let at = where.indexOf(what); at >= 0; at = where.indexOf(what, at + 1))
    if (!/[\p{L}\d]/u.test(where[at - 1] ?? '') && !/[\p{L}\d]/u.test(where[at + what.length] ?? ''))
      found.push(at);
  return found;
}

/** Every mention of the name is followed by “cũ”: the writer knows. */
export function calledOld(text: string, name: string): boolean {
  return placesOf(text, name).every((at) => /^\s*\(?(?:cũ|trước đây)/iu.test(text.slice(at + name.length)));
}

/** Does a text carry a rumour's wording: all of a short one, or half of its runs of three words? With or without accents. */
export function repeats(text: string, rumour: string): boolean {
  const said = wordsOf(text);
  const told = wordsOf(rumour);
  if (told.length < 3) return false;
  const runs = told.slice(2).map((_, i) => told.slice(i, i + 3).join(' '));
  const joined = ` ${said.join(' ')} `;
  return runs.filter((run) => joined.includes(` ${run} `)).length / runs.length >= REPEATED;
}

/** Words of an open question: “hộ kinh doanh nào phải đóng” says of nobody that they must. */
const OPEN_QUESTION = ['nào', 'ai', 'bao nhiêu', 'bao lâu', 'ra sao', 'ở đâu', 'khi nào'];
/** Turns what follows into its opposite: “lương hưu không bị đánh thuế”. */
const NOT_SO = ['không bị', 'không hề', 'chưa bị'];
/** They make a question word mean everybody or nobody: “ai cũng mất”, “nơi nào cũng vậy”. */
const EVERYBODY = ['cũng', 'không ai', 'chẳng ai'];

/** Does a title ask openly, or deny in plain words? A matcher of meanings hears the subject, and may take it for the rumour. */
export function answersOrAsks(title: string): boolean {
  if (EVERYBODY.some((phrase) => saidIn(title, phrase))) return false;
  return [...OPEN_QUESTION, ...NOT_SO].some((phrase) => saidIn(title, phrase));
}

function wordsOf(text: string): string[] {
  return fold(compose(text)).match(/[a-z\d]+/g) ?? [];
}

/** A text without the phones and addresses the office itself publishes. */
export function withoutContacts(text: string, contacts: readonly string[]): string {
  return contacts.filter((one) => one !== '').reduce((rest, one) => rest.replaceAll(one, ' '), text);
}
