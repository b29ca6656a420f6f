import { inTitle, type Scan } from './scan.ts';
import { longest } from './terms.ts';

/** A text naming more provinces than this compares them; it is not local to any. */
const PLACES_AT_MOST = 3;
/** Only its beginning says where a text is at home. */
const OPENING_WORDS = 120;

/**
 * Provinces a text is at home in. A national story gets none: a ministry, the National Assembly or "cả nước" outweighs a place
 * that is not in the headline.
 */
export function findPlaces(scan: Scan): string[] {
  const named = longest(scan.hits('place')).filter((hit) => hit.from < scan.titleWords + OPENING_WORDS);
  const titled = named.filter((hit) => inTitle(scan, hit));
  const national = scan.hits('nation').some((hit) => hit.from < scan.titleWords + OPENING_WORDS);
  const chosen = titled.length > 0 ? titled : national ? [] : named;
  const places = [...new Set(chosen.map((hit) => hit.tag.id))];
  return places.length > PLACES_AT_MOST ? [] : places;
}
