import type { PlaceName } from './place-names.ts';
import type { Found, Scan } from './scan.ts';
import { hasCapital, isOneOf, isTitled, spokenWords } from './spoken.ts';
import type { Word } from './words.ts';

/** A name that was taken for the place it means. */
export interface PlaceHit extends Found {
  name: PlaceName;
}

/** Words that make the name after them a place. */
const BEFORE_PLACES = spokenWords(
  'ở tại từ về quê tỉnh đến tới ra vào lên xuống quanh khắp bàn phố tp bhxh hội an ubnd hđnd dân vụ tế động lđlđ đoàn tand vksnd báo đài cdc pa05 pa03 nghiệp nhân người sở cũ ủy ương',
);
const BEFORE_DISTRICTS = spokenWords('huyện quận xã phố tx tp nghiệp xuất kcn ccn kcx khu tế bhxh hội');
const BEFORE_COMMUNES = spokenWords('xã phường trấn khu bhxh');
/** What is named after a province without lying in it: hamlets, streets, bridges. */
const INSIDE = spokenWords('thôn ấp khóm xóm đường lộ cầu chợ hẻm ngõ phố bản làng');
/** Wards and old districts that are called like a province may lie anywhere. */
const NAMESAKES = spokenWords('xã phường trấn huyện quận');
const PERSONS = spokenWords('ông bà anh chị cô chú cháu thầy');
const SURNAMES = spokenWords(
  'nguyễn trần lê phạm huỳnh hoàng phan vũ võ đặng bùi đỗ hồ ngô dương lí đào đinh trịnh trương thị văn',
);
export const WITH_PROVINCES = spokenWords('tỉnh thành phố tp');

const DATELINE = /^\s*\)?\s*(?:[-–—]\s|:|\)|,\s*ngày)/u;

/**
 * Does the name mean the place? Many provinces are called like a word, a person or a firm; the words beside the name decide, and its capitals
 * where the text has any. `null`: only in the company of other places.
 */
export function isPlace(scan: Scan, hit: PlaceHit): boolean | null {
  const { rank, care } = hit.name;
  const { words, sentences } = scan.words;
  const word = words[hit.from];
  if (word === undefined) return false;
  const before = neighbour(scan, hit.from - 1, word);
  const capitalised = isCapitalised(scan, hit);
  const typed = capitalised || !/\p{Lu}/u.test(scan.words.text);
  if (rank === 'district') return typed && isOneOf(scan, before, BEFORE_DISTRICTS);
  if (rank === 'commune') return typed && isOneOf(scan, before, BEFORE_COMMUNES);
  if (isAnother(scan, hit, before)) return false;
  // Towns became wards of the same name in July 2025: "phường Hà Đông", "đặc khu Trường Sa".
  const ward = rank === 'town' && isOneOf(scan, before, BEFORE_COMMUNES);
  const introduced = ward || isOneOf(scan, before, BEFORE_PLACES) || isDateline(scan, hit);
  const bare = care === 'unaccented' && !word.accented && sentences[word.sentence]?.loose === true;
  const careful = care === 'always' || (bare && !isTitled(scan, word));
  if (!careful && typed) return true;
  if (care === 'always' && goesOn(scan, hit)) return false;
  return introduced || null;
}

/** A ward, street or person that is called like the province. */
function isAnother(scan: Scan, hit: PlaceHit, before: Word | undefined): boolean {
  if (before === undefined) return false;
  const two = scan.words.words[hit.from - 2];
  const city = before.bare === 'pho' && two?.bare === 'thanh';
  if (!city && isOneOf(scan, before, INSIDE)) return true;
  if (hit.name.rank !== 'province') return false;
  const town = before.bare === 'xa' && two?.bare === 'thi';
  if (!town && isOneOf(scan, before, NAMESAKES)) return true;
  const close = /^\s$/u.test(scan.words.text.slice(before.end, hit.start));
  if (!close || !isCapitalised(scan, hit)) return false;
  return (isTitled(scan, before) && isOneOf(scan, before, SURNAMES)) || isOneOf(scan, before, PERSONS);
}

/** The word before, if it belongs to the same sentence. */
function neighbour({ words: { words } }: Scan, at: number, word: Word): Word | undefined {
  const other = words[at];
  return other?.sentence === word.sentence ? other : undefined;
}

/** As many words of the name carry capitals as in its proper spelling. */
function isCapitalised(scan: Scan, hit: PlaceHit): boolean {
  const proper = hit.name.phrase.match(/\p{Lu}\S*/gu)?.length ?? 0;
  let n = 0;
  for (let i = hit.from; i < hit.to; i++) {
    const word = scan.words.words[i];
    if (word && hasCapital(scan, word)) n++;
  }
  return n >= proper;
}

/** "Hòa Bình Xanh": the name is the beginning of a longer one. */
function goesOn(scan: Scan, hit: PlaceHit): boolean {
  const next = scan.words.words[hit.to];
  return (
    next !== undefined && /^ $/u.test(scan.words.text.slice(hit.end, next.start)) && isTitled(scan, next)
  );
}

/** "(Đồng Nai) –", "Huế, ngày 3/4" at the head of headline or body. */
export function isDateline({ words: { text }, titleWords }: Scan, hit: Found): boolean {
  if (hit.from !== 0 && hit.from !== titleWords) return false;
  return DATELINE.test(text.slice(hit.end, hit.end + 12));
}
