import type { OrganisationRules } from '../../config/organisations.ts';
import { slug } from '../../domain/words.ts';

export interface PlaceFound {
  id: string;
  name: string;
  /** The name it had before it was merged, when that is what was typed. */
  former: string | null;
}

/** What people write before the name of a province. */
const KIND = /^(?:tinh|thanh-pho|tp|t)-(?=.)/;

/** The province of today that a typed name means: its name, its old name, or what it is called; null when it is none or could be two. */
export function placeNamed(typed: string, places: OrganisationRules['places']): PlaceFound | null {
  const asked = slug(typed).replace(KIND, '');
  if (asked === '') return null;
  const called = (name: string) => slug(name) === asked;
  const found = places.flatMap((place): PlaceFound[] => {
    const { id, name } = place;
    if (called(name) || id === asked || place.aliases.some(called)) return [{ id, name, former: null }];
    const former = place.former.find((old) => called(old.name) || old.aliases.some(called));
    return former === undefined ? [] : [{ id, name, former: former.name }];
  });
  return found.length === 1 ? (found[0] ?? null) : null;
}

/** Every name that may be chosen, old ones with what they belong to now. */
export function placeChoices(places: OrganisationRules['places']): { name: string; now: string | null }[] {
  return places.flatMap((place) => [
    { name: place.name, now: null },
    ...place.former.filter(({ name }) => name !== place.name).map(({ name }) => ({ name, now: place.name })),
  ]);
}
