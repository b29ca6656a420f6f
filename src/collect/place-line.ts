import type { CheerioAPI } from 'cheerio';
import type { LinkedData } from './linked-data.ts';
import { plainLine } from './plain.ts';

/**
 * `Hà Nội - Sáng 5/11 …`, `TP.HCM – …`, `Đồng Nai, 5/11 - …`: names in capitals before a dash. What newspapers put there of
 * themselves stands in brackets or in capitals alone (`(Báo Thử) -`, `BTO -`) and is no place.
 */
const OPENING =
  /^((?:(?:TP|T\.P|TX)\.? ?)?\p{Lu}[\p{Ll}]+(?: \p{Lu}\p{Ll}+){0,3}|TP\.? ?HCM|TPHCM)(?:, (?:ngày )?\d{1,2}[/-]\d{1,2})? ?[–—-] ?(?=\p{Lu})/u;

const LONGEST = 60;

/** A headline's echo and a sapo may stand before it. */
const LINES = 3;

/** The place an article is reported from, as it is written; null when it does not say. */
export function placeLine($: CheerioAPI, data: LinkedData, text: string): string | null {
  const meta = $('meta[name="geo.placename"],meta[property="article:location"]').first().attr('content');
  const told = plainLine(data.place ?? meta ?? '');
  if (told !== '' && told.length <= LONGEST) return told;
  const opening = text.normalize('NFC').split('\n', LINES);
  return opening.flatMap((line) => OPENING.exec(line)?.[1] ?? [])[0] ?? null;
}
