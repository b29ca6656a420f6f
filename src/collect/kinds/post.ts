import { tidy } from '../plain.ts';

/** A headline made of a post's own words is no longer than this. */
const LONGEST = 140;

/** Longer posts are articles. */
const LONGEST_POST = 20_000;

/**
 * Handles and user links, in the forms of the networks we read. Who wrote a public post, or is addressed in it, is nobody's business here:
 * only public pages speak under their names.
 */
const HANDLES: readonly (readonly [RegExp, string])[] = [
  [/(?<![\w/])@[\w.-]+@[\w-]+(?:\.[\w-]+)+/g, '@…'],
  [/(?<![\w/.])@[\p{L}\d_][\p{L}\d_.-]*/gu, '@…'],
  [/(?<!\w)\/?u\/[\w-]{2,}/g, '@…'],
];

/** The words of a post without the names of private persons that networks put into them. */
export function withoutHandles(text: string): string {
  return HANDLES.reduce((words, [form, mask]) => words.replace(form, mask), text);
}

/**
 * A post has no headline: its beginning, up to the end of its first line or sentence, serves as one, and the rest follows it. Together they
 * are the post, once.
 */
export function post(words: string): { title: string; summary: string; text: null } {
  const text = tidy(withoutHandles(words)).slice(0, LONGEST_POST);
  if (text.length <= LONGEST && !text.includes('\n')) return { title: text, summary: '', text: null };
  const head = text.slice(0, LONGEST + 1);
  const line = head.indexOf('\n');
  const sentence = /^.{20,}[.!?…](?=\s)/s.exec(line < 0 ? head : head.slice(0, line + 1))?.[0].length ?? -1;
  const word = head.lastIndexOf(' ');
  const end = line > 0 ? line : sentence > 0 ? sentence : word > 40 ? word : LONGEST;
  return { title: text.slice(0, end).trim(), summary: text.slice(end).trim(), text: null };
}
