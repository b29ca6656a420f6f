import type { Rules } from '../config/rules.ts';
import type { KnownSource } from '../storage/sources.ts';

/** The sources configuration wants us to listen to: those that are switched on. */
export function knownSources(rules: Pick<Rules, 'sources'>): KnownSource[] {
  return rules.sources
    .filter((source) => source.on)
    .map(({ id, name, publisher, kind, reach, place, url, type, settings }) => ({
      id,
      name,
      publisher,
      kind,
      reach,
      place,
      url,
      type,
      settings,
    }));
}
