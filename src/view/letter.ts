import type { LetterPicture } from '../domain/letter.ts';
import type { Stance } from '../domain/meaning.ts';
import type { Instant } from '../domain/time.ts';
import { clock, date } from './format.ts';
import { say } from './say.ts';
import type { Language } from './words/words.ts';

/** Mood of a letter: the colour of its edge. Colour only repeats what the words already say. */
export const TONES = ['calm', 'note', 'warning', 'crisis'] as const;
export type Tone = (typeof TONES)[number];

/** Something to look at: foreign words as plain text, and a way to our own page about it. */
export interface Exhibit {
  title: string;
  note: string;
  link: string;
  linkLabel: string;
}

/** One bar of a chart: what it stands for, the counts it is made of, and the same counts as a sentence. */
export interface Bar {
  label: string;
  note: string;
  counts: Record<Stance, number>;
}

export type Part =
  | { is: 'heading'; text: string }
  | { is: 'words'; text: string; strong?: boolean }
  | { is: 'points'; items: string[] }
  | { is: 'steps'; items: string[] }
  /** A checked statement, ready to be quoted; always in Vietnamese, as it was approved. */
  | { is: 'quote'; text: string }
  | { is: 'exhibits'; items: Exhibit[] }
  | { is: 'bars'; items: Bar[] }
  /** A chart under its caption; its numbers in words are its `alt`. */
  | { is: 'picture'; picture: LetterPicture; caption: string }
  /** A button; `quiet`: an ordinary link, for what is not the first thing to do. */
  | ({ is: 'link'; quiet?: boolean } & Link)
  /** A question answered by opening one of several addresses. */
  | { is: 'choice'; text: string; items: Link[] };

/** A way to a page of our own desk. */
export interface Link {
  label: string;
  href: string;
}

/** A letter before it becomes text and HTML: both are made from the same parts, so they never disagree. */
export interface Paper {
  language: Language;
  tone: Tone;
  /** The line above the title. */
  kicker: string;
  title: string;
  dateline: string;
  parts: Part[];
  footer: string[];
  /** The way to no more letters, under the footer. */
  stop?: Link;
}

/** The plain-text body. */
export function plainText(paper: Paper): string {
  const head = [paper.kicker.toLocaleUpperCase(paper.language), paper.title, paper.dateline].join('\n');
  const blocks = paper.parts.map((part) => partText(part, paper.language));
  const foot = [...paper.footer, ...(paper.stop === undefined ? [] : [linkText(paper.stop)])];
  return `${[head, ...blocks, `-- \n${foot.join('\n')}`].join('\n\n')}\n`;
}

function partText(part: Part, language: Language): string {
  switch (part.is) {
    case 'heading':
      return `== ${part.text.toLocaleUpperCase(language)} ==`;
    case 'words':
      return part.text;
    case 'points':
      return part.items.map((item) => `- ${item}`).join('\n');
    case 'steps':
      return part.items.map((item, index) => `${index + 1}. ${item}`).join('\n');
    case 'quote':
      return `> ${part.text}`;
    case 'exhibits':
      return part.items.map((item) => `* ${item.title}\n  ${item.note}\n  ${item.link}`).join('\n');
    case 'bars':
      return part.items.map((bar) => `- ${bar.label}: ${bar.note}`).join('\n');
    case 'picture':
      return `${part.caption}\n${part.picture.alt}`;
    case 'link':
      return linkText(part);
    case 'choice':
      return [part.text, ...part.items.map((item) => `- ${linkText(item)}`)].join('\n');
    default:
      return part satisfies never;
  }
}

function linkText({ label, href }: Link): string {
  return `${label}: ${href}`;
}

/** Charts a letter carries, in the order in which it shows them. */
export function picturesIn(paper: Paper): LetterPicture[] {
  return paper.parts.flatMap((part) => (part.is === 'picture' ? [part.picture] : []));
}

/** A moment inside a sentence: `14:05 ngày 23/11/2026`. */
export function at(language: Language, instant: Instant): string {
  return say(language, 'letter.at', { clock: clock(language, instant), day: date(language, instant) });
}

/** Control characters, line ends, and the invisible marks that turn or hide text. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\s]+/gu;

/** Dotted names of hosts, as mail programs find them to make them clickable. */
const HOST =
  /(?<![\p{L}\d_-])(?:[a-z\d](?:[a-z\d-]*[a-z\d])?\.)+(?:xn--[a-z\d-]+|[a-z]{2,24})(?![\p{L}\d_])/giu;

/** Short forms that look like hosts and are not: TP.HCM, TS.BS, Q.Ba. */
const SHORT_FORM = /^(?:tp|tx|tt|p|q|h|ts|ths|bs|gs|pgs|ks|st|v)\./i;

/**
 * Foreign words (a headline, a post) as one harmless line: no line ends that could forge a header or a paragraph, no invisible marks,
 * and no address that a mail program would make clickable (`gia-mao[.]top`), shortened to `most` characters at a word's end.
 */
export function foreign(text: string, most = 160): string {
  const line = text.normalize('NFC').replace(UNSEEN, ' ').trim();
  const harmless = line
    .replace(/\b(?:https?|ftp):\/\//gi, '')
    .replace(HOST, (host) => (SHORT_FORM.test(host) ? host : host.replaceAll('.', '[.]')));
  return shorten(harmless, most);
}

/** `text` within `most` characters, cut at the end of a word and marked with "…"; a quotation that was cut open is closed. */
export function shorten(text: string, most: number): string {
  const letters = characters(text);
  if (letters.length <= most) return text;
  const cut = letters.slice(0, Math.max(most - 2, 0)).join('');
  const space = cut.lastIndexOf(' ');
  const kept = (space > cut.length / 2 ? cut.slice(0, space) : cut).replace(/[\s,;:.–-]+$/u, '');
  return `${kept}…${kept.lastIndexOf('“') > kept.lastIndexOf('”') ? '”' : ''}`;
}

/** Visible length of a subject that phones and mail programs still show in one line. */
export const SUBJECT = 70;

/** `head` whole, and as much of the rest as fits a subject line. */
export function subjectOf(head: string, rest: string): string {
  return `${head} ${shorten(rest, SUBJECT - lengthOf(head) - 1)}`;
}

const SHOWN = new Intl.Segmenter('vi', { granularity: 'grapheme' });

/** Characters as a mail program shows them: a letter with its marks is one, and so is an emoji of several code points. */
function characters(text: string): string[] {
  return Array.from(SHOWN.segment(text), ({ segment }) => segment);
}

/** How many characters a mail program shows of `text`. */
export function lengthOf(text: string): number {
  return characters(text).length;
}
