import type { SourceRules } from '../../../src/config/sources.ts';
import { collect } from '../../../src/collect/run.ts';
import { SETTINGS } from '../../../src/config/settings.ts';
import { DAY } from '../../../src/domain/time.ts';
import type { SourceType } from '../../../src/domain/source.ts';
import type { Mention } from '../../../src/domain/mention.ts';
import { openHouse, source } from '../house.ts';
import type { Site } from '../site.ts';

/** A house that listens to one address in one way, and the visits it pays there. */
export async function listener(
  type: SourceType,
  url: string,
  options: {
    settings?: Record<string, unknown>;
    kind?: 'press' | 'page' | 'forum' | 'group';
    hosts: string[];
    secrets?: Record<string, string>;
  },
) {
  const settings = SETTINGS[type].parse(options.settings ?? {}) as Record<string, unknown>;
  const row = source('nguon', url, {
    type,
    settings: settings as SourceRules['settings'],
    kind: options.kind ?? 'press',
  });
  const house = await openHouse([row], options.hosts);
  house.world.secret = (name) => options.secrets?.[name] ?? null;
  return {
    ...house,
    /** One visit, a day after the last one; returns the source as it was left. */
    visit: async () => {
      house.world.pass(2 * DAY);
      await house.store.sources.hurry('nguon', house.world.now());
      const tally = await collect(house.store, house.world, house.rules);
      const left = await house.store.sources.get('nguon');
      if (!left) throw new Error('the source is gone');
      return { ...left, tally };
    },
    heard: (): Promise<Mention[]> => house.store.mentions.list({ limit: 200 }),
  };
}

/** Paths that a site was asked for, without robots.txt. */
export function askedOf(site: Site): string[] {
  return site.asked.map(({ path }) => path).filter((path) => path !== '/robots.txt');
}

/** Everything that is stored about what was heard, as one text: names that must not be in it can be looked for. */
export function everything(mentions: readonly Mention[]): string {
  return JSON.stringify(mentions);
}
