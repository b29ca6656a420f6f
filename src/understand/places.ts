import type { OrganisationRules } from '../config/organisations.ts';
import type { PlaceNamed } from '../domain/meaning.ts';
import { placeNames, type PlaceName } from './place-names.ts';
import { isDateline, isPlace, type PlaceHit, WITH_PROVINCES } from './place-context.ts';
import { evidenceOf, inTitle, isPublication, type Found, type Scan } from './scan.ts';
import { isOneOf } from './spoken.ts';
import { longest } from './terms.ts';

/** A text at home in more provinces than this compares them; it is not local to any. */
const PLACES_AT_MOST = 3;
/** Only its beginning says where a text is at home. */
const OPENING_WORDS = 120;
/** Places shown of one text, and stretches shown of one place. */
const NAMED_AT_MOST = 12;
const EVIDENCE_AT_MOST = 4;
/** Ministries sit here: a national text that names it says where they met, not whom it concerns. */
const CAPITAL = 'ha-noi';

/** What stands between the places of a list. */
const LISTED = /^(?:\s*[,–-]\s*|\s+(?:và|hay|hoặc|với|va|hoac|voi)\s+)$/iu;

export interface Places {
  /** Provinces the text is at home in: what series count. */
  home: string[];
  /** Everything it names, also by the way. */
  named: PlaceNamed[];
  hits: PlaceHit[];
}

export type FindPlaces = (scan: Scan) => Places;

/**
 * Compiles the places of the country. A text is at home where its headline says, or else where it begins. A national story is nobody's
 * alarm: a ministry, the National Assembly or "cả nước" outweighs places that are examples, a seat in Hà Nội, or a dateline.
 */
export function openPlaces(organisations: OrganisationRules): FindPlaces {
  const names = placeNames(organisations);
  const central = new Set(
    organisations.organisations.filter((body) => body.place === null).map((body) => body.id),
  );
  return (scan) => {
    const hits = taken(scan, names);
    return { home: homeOf(scan, hits, central), named: namedIn(hits), hits };
  };
}

function namedIn(hits: PlaceHit[]): PlaceNamed[] {
  const found = new Map<string, PlaceNamed>();
  for (const hit of hits) {
    const { id, former } = hit.name;
    const key = `${id} ${former ?? ''}`;
    const known = found.get(key);
    if (known === undefined)
      found.set(key, { id, ...(former !== null && { former }), evidence: [evidenceOf(hit)] });
    else if (known.evidence.length < EVIDENCE_AT_MOST) known.evidence.push(evidenceOf(hit));
  }
  return [...found.values()].slice(0, NAMED_AT_MOST);
}

/** The names that mean a place here; districts and communes give way to provinces that are named. */
function taken(scan: Scan, names: ReadonlyMap<string, PlaceName>): PlaceHit[] {
  const hits: PlaceHit[] = [];
  for (const hit of longest(scan.hits('place'))) {
    const name = names.get(hit.tag.phrase);
    // Two spellings of one name ("Bà Rịa - Vũng Tàu") stand on the same words.
    if (name !== undefined && name.id !== '' && hits.at(-1)?.to !== hit.to) hits.push({ ...hit, name });
  }
  const kept = listsOf(scan, hits).flatMap((list) => {
    const judged = list.map((hit) => isPlace(scan, hit));
    // "Hòa Bình, Thái Bình và Hà Nam": one sure place makes its neighbours in a list places.
    return list.filter((_, i) => judged[i] === true || (judged[i] === null && judged.includes(true)));
  });
  const provinces = new Set(
    kept.filter(({ name: { rank } }) => rank === 'province' || rank === 'town').map(({ name }) => name.id),
  );
  return provinces.size === 0 ? kept : kept.filter(({ name }) => provinces.has(name.id));
}

/** Hits that stand in one enumeration, together. */
function listsOf({ words: { text } }: Scan, hits: PlaceHit[]): PlaceHit[][] {
  const lists: PlaceHit[][] = [];
  let end = 0;
  for (const hit of hits) {
    const list = lists.at(-1);
    if (list !== undefined && LISTED.test(text.slice(end, hit.start))) list.push(hit);
    else lists.push([hit]);
    end = hit.end;
  }
  return lists;
}

function homeOf(scan: Scan, hits: PlaceHit[], central: ReadonlySet<string>): string[] {
  const opening = hits.filter((hit) => hit.from < scan.titleWords + OPENING_WORDS);
  const nation = [...scan.hits('nation'), ...scan.hits('actor.body').filter(({ tag }) => central.has(tag.id))]
    .map((hit) => hit.from)
    .filter((from) => from < scan.titleWords + OPENING_WORDS);
  const first = Math.min(...nation);
  const official = officialsIn(scan);
  const ofOffice = (hit: PlaceHit): boolean =>
    official.has(hit.from) || official.has(provinceWord(scan, hit));
  /** A meeting in the capital is no news of the capital, unless one of its own offices speaks. */
  const seat = (hit: PlaceHit): boolean => nation.length > 0 && hit.name.id === CAPITAL && !ofOffice(hit);

  const titled = opening.filter((hit) => inTitle(scan, hit) && !seat(hit));
  if (titled.length > 0) return few(titled);
  const told = opening.filter((hit) => !seat(hit));
  const elsewhere = told.filter((hit) => !isDateline(scan, hit));
  const local = elsewhere.length > 0 ? elsewhere : told;
  if (nation.length === 0 || !isPublication(scan)) return few(local);
  if (first < scan.titleWords || few(local).length !== 1) return [];
  return local.some((hit) => ofOffice(hit) || hit.from < first) ? few(local) : [];
}

function few(hits: PlaceHit[]): string[] {
  const ids = [...new Set(hits.map(({ name }) => name.id))];
  return ids.length > PLACES_AT_MOST ? [] : ids;
}

/** Word indexes at which a name of an office ends: what follows is where it sits. */
function officialsIn(scan: Scan): ReadonlySet<number> {
  return new Set([...scan.hits('actor.called'), ...scan.hits('actor.of-place')].map((hit) => hit.to));
}

/** Where the words "tỉnh", "thành phố", "TP" before the name begin. */
export function provinceWord(scan: Scan, hit: Found): number {
  let at = hit.from;
  while (at > 0 && hit.from - at < 2 && isOneOf(scan, scan.words.words[at - 1], WITH_PROVINCES)) at--;
  return at;
}
