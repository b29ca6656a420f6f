import { domainToUnicode } from 'node:url';
import { fold } from '../domain/words.ts';
import { editDistance } from './distance.ts';

/** A host written in a text, with its place. */
export interface HostFound {
  host: string;
  start: number;
  end: number;
}

/** Begins at the border of a label, so that a megabyte of labels is not tried from each of its letters. */
const HOST =
  /(?<![a-z0-9])(?:https?:\/\/)?((?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.){1,5}[a-z]{2,12})(?![a-z0-9@])/giu;
/** Names of ours that a stranger's host has no business carrying. */
const OUR_NAMES = /bhxh|bhyt|bhtn|vssid|vneid|baohiemxahoi|baohiemyte|luonghuu|trocap/;
/** File names are not hosts. */
const FILES = /\.(?:apk|pdf|docx?|xlsx?|jpe?g|png|html?|htm|mp4|zip)$/;
const NEAR_EDITS = 2;

/** "TP.HCM", "ThS.BS", "09x.xxx.xxx": short forms and masks are written with full stops. */
const SHORT_FORMS = /^(?:tp|tx|ubnd|ths|bs|ts|gs|pgs)\.(?!(?:com|net|org|vn|top|xyz|invalid)$)[a-z]+$|\.xxx$/;
/** "hôm nay.Xin hỏi": two syllables of our language with the blank forgotten between them. */
const SYLLABLE = /^(?:ngh?|[cgknpt]h|gi|qu|tr|[bcdghklmnprstvx])?(?:[aeiouy]{1,3})(?:ch|n[gh]|[cmnpt])?$/;
/** Endings of hosts that read like a syllable. */
const ENDINGS: ReadonlySet<string> = new Set(['me', 'co', 'io', 'to', 'in', 'ai', 'la', 'ly', 'so', 'su']);
const SYLLABLE_LETTERS = 7;

/** Is the full stop the end of a sentence? Its words are read whole: the letters of a host have no diacritics, those beside it may. */
function isSlip(text: string, { host, start, end }: HostFound): boolean {
  const [first = '', last = '', ...more] = host.split('.');
  if (more.length > 0 || ENDINGS.has(last)) return false;
  const before = /\p{L}*$/u.exec(text.slice(Math.max(0, start - SYLLABLE_LETTERS), start))?.[0] ?? '';
  const after = /^\p{L}*/u.exec(text.slice(end, end + SYLLABLE_LETTERS))?.[0] ?? '';
  return SYLLABLE.test(fold(before) + first) && SYLLABLE.test(last + fold(after));
}

/** Hosts named in a text. Bounded patterns: linear on hostile text. */
export function hostsIn(text: string): HostFound[] {
  return Array.from(text.matchAll(HOST), (match) => ({
    host: (match[1] ?? '').toLowerCase(),
    start: match.index,
    end: match.index + match[0].length,
  })).filter((found) => !FILES.test(found.host) && !SHORT_FORMS.test(found.host) && !isSlip(text, found));
}

/**
 * Does a host only look like one that speaks for the system? True when it carries our name, or is within two edits of an official
 * name, without being an official host, a part of one, or under .gov.vn (which is given to state bodies only).
 */
export function isLookAlike(host: string, official: readonly string[]): boolean {
  let known = judged.get(official);
  if (known === undefined) judged.set(official, (known = new Map()));
  let looks = known.get(host);
  if (looks === undefined) {
    if (known.size >= JUDGED_KEPT) known.clear();
    known.set(host, (looks = looksAlike(host, official)));
  }
  return looks;
}

/** Items of a publisher share its host, and the distance to every official name is dear: what was judged lately is remembered. */
const judged = new WeakMap<readonly string[], Map<string, boolean>>();
const JUDGED_KEPT = 10_000;

function looksAlike(host: string, official: readonly string[]): boolean {
  if (official.some((own) => host === own || host.endsWith(`.${own}`))) return false;
  if (host.endsWith('.gov.vn')) return false;
  const name = plainHost(host);
  if (OUR_NAMES.test(name) || STATE_INSIDE.test(host)) return true;
  const labels = name.split('.').slice(0, -1);
  return official.some((own) => {
    const first = own.split('.')[0] ?? '';
    return labels.some(
      (label) =>
        first.length >= 6 &&
        Math.abs(label.length - first.length) <= NEAR_EDITS &&
        editDistance(label, first) <= NEAR_EDITS,
    );
  });
}

/** "baohiemxahoi.gov.vn.xyz", "dichvucong-gov-vn.top": the state's own ending where no ending stands. */
const STATE_INSIDE = /gov[.-]?vn[.-]/;
/** Letters and digits that pass for others. */
const PASS_FOR: readonly (readonly [string, string])[] = [
  ['а', 'a'],
  ['е', 'e'],
  ['о', 'o'],
  ['р', 'p'],
  ['с', 'c'],
  ['х', 'x'],
  ['і', 'i'],
  ['һ', 'h'],
  ['0', 'o'],
  ['1', 'i'],
  ['3', 'e'],
  ['5', 's'],
  ['rn', 'm'],
  ['vv', 'w'],
  ['-', ''],
];

/** A host as the eye reads it: foreign letters undone, signs dropped, digits taken for letters. */
function plainHost(host: string): string {
  const shown = (host.includes('xn--') ? domainToUnicode(host) || host : host)
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .replaceAll('đ', 'd');
  return PASS_FOR.reduce((plain, [seen, meant]) => plain.replaceAll(seen, meant), shown);
}

/** The host of an address, or null when it is none. */
export function hostOf(address: string): string | null {
  return URL.canParse(address) ? new URL(address).hostname : null;
}

/** Hosts everybody links to. */
const COMMON = new Set([
  'google.com',
  'apple.com',
  'facebook.com',
  'youtube.com',
  'youtu.be',
  'zalo.me',
  'tiktok.com',
]);

/** A host nobody knows: neither a state body, nor a publisher we listen to, nor one of the great platforms. */
export function isStranger(host: string, official: readonly string[], known: ReadonlySet<string>): boolean {
  if (host.endsWith('.gov.vn') || official.some((own) => host === own || host.endsWith(`.${own}`)))
    return false;
  const site = siteOf(host);
  return !known.has(site) && !COMMON.has(site);
}

/** The part of a host that is registered: its last two labels, three under `.com.vn` and the like. */
export function siteOf(host: string): string {
  const labels = host.split('.');
  const double = /^(?:com|net|org|gov|edu)$/.test(labels.at(-2) ?? '');
  return labels.slice(double ? -3 : -2).join('.');
}
