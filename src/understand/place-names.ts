import type { OrganisationRules } from '../config/organisations.ts';

/** A name of a place as configuration gives it. */
export interface PlaceName {
  phrase: string;
  /** Province of today; empty for a phrase that only sounds like one ("Thái Bình Dương"). */
  id: string;
  /** Province until the merger of 1 July 2025, where the name is part of one that was merged. */
  former: string | null;
  /** `province` by name · `town` known by itself · `district` and `commune` only after the word that says so. */
  rank: 'province' | 'town' | 'district' | 'commune';
  /** When the name needs a word before it that makes it a place. */
  care: 'never' | 'unaccented' | 'always';
}

/**
 * All names of places by phrase. A district or commune that two provinces have belongs to neither; a name that stands alone wins over one
 * that does not.
 */
export function placeNames({ places, confusable }: OrganisationRules): ReadonlyMap<string, PlaceName> {
  const always = new Set(confusable?.needs_context);
  const unaccented = new Set(confusable?.needs_context_unaccented);
  const names = new Map<string, PlaceName>();
  const care = (phrase: string): PlaceName['care'] =>
    always.has(phrase) ? 'always' : unaccented.has(phrase) ? 'unaccented' : 'never';
  const parts = places.flatMap((place) => [
    { ...place, province: place.id, former: null },
    ...place.former.map((old) => ({ ...old, province: place.id, former: old.id })),
  ]);
  const add = (list: readonly string[], rank: PlaceName['rank'], id: string, former: string | null): void => {
    for (const phrase of list)
      if (!names.has(phrase)) names.set(phrase, { phrase, id, former, rank, care: care(phrase) });
  };
  for (const part of parts) add([part.name], 'province', part.province, part.former);
  for (const part of parts) add(part.aliases, 'town', part.province, part.former);
  for (const rank of ['district', 'commune'] as const) {
    const list = parts.flatMap((part) => part[`${rank}s`].map((phrase) => ({ phrase, part })));
    const owner = new Map<string, string | null>();
    for (const { phrase, part } of list)
      owner.set(
        phrase,
        (owner.has(phrase) ? owner.get(phrase) : part.province) === part.province ? part.province : null,
      );
    for (const { phrase, part } of list)
      if (owner.get(phrase) === part.province) add([phrase], rank, part.province, part.former);
  }
  add(confusable?.not_places ?? [], 'town', '', null);
  return names;
}
