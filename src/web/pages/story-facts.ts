import type { Mention } from '../../domain/mention.ts';
import type { Source } from '../../domain/source.ts';
import { DAY, type Day, type Instant } from '../../domain/time.ts';
import type { Store } from '../../storage/store.ts';
import type { Story } from '../../storage/stories.ts';
import type { Telling } from '../../storage/story-told.ts';
import type { StoryVerdict } from '../../storage/story-verdicts.ts';
import { heardDays } from '../../domain/heard-days.ts';
import { type KindLine, kindLines, type Step, stepOf } from './story-spread.ts';

/** A story of more mentions than this is read in the list of mentions. */
export const MENTIONS_SHOWN = 200;
/** Counted for the chart and the spread; the largest story of a year stays below. */
const TOLD_AT_MOST = 5_000;
/** Stories so near in time may be the same one. */
const NEIGHBOURS_WITHIN = 14 * DAY;
const NEIGHBOURS_SHOWN = 60;

/** A headline that was changed after we first heard it. */
export interface TitleEdit {
  before: string;
  after: string;
  at: Instant;
  /** How long after it was published, or first heard; in milliseconds. */
  later: number;
}

/** The changed headlines of one place. */
export interface OutletEdits {
  mention: Mention;
  edits: TitleEdit[];
}

/** Everything the page of one story tells of itself. */
export interface StoryFacts {
  story: Story;
  /** Oldest first; the newest `MENTIONS_SHOWN`. */
  mentions: Mention[];
  /** Every telling, without its words; oldest first. */
  told: Telling[];
  kinds: KindLine[];
  step: Step;
  edits: OutletEdits[];
  /** Mentions whose words were changed. */
  edited: number;
  sources: Map<string, Source>;
  heard: Map<Day, number>;
  neighbours: Story[];
  verdicts: { verdict: StoryVerdict; who: string; title: string }[];
}

/** Null: there is no such story. */
export async function storyFacts(store: Store, id: string, now: Instant): Promise<StoryFacts | null> {
  const story = await store.stories.get(id);
  if (story === null) return null;
  const told = await store.storyTold.tellings(id, TOLD_AT_MOST);
  const [listed, sources, neighbours, verdicts, heard] = await Promise.all([
    store.mentions.list({ ids: told.slice(-MENTIONS_SHOWN).map((one) => one.id), limit: MENTIONS_SHOWN }),
    store.sources.all(),
    store.stories.around(
      story.openedAt - NEIGHBOURS_WITHIN,
      story.lastAt + NEIGHBOURS_WITHIN,
      NEIGHBOURS_SHOWN,
    ),
    store.storyVerdicts.about(id),
    heardDays(store, told[0]?.at ?? story.openedAt, told.at(-1)?.at ?? story.lastAt, now),
  ]);
  const mentions = listed.toReversed();
  const kinds = kindLines(told);
  return {
    story,
    mentions,
    told,
    kinds,
    step: stepOf(kinds),
    edits: await editsOf(store, mentions),
    edited: told.filter(({ version }) => version > 1).length,
    sources: new Map(sources.map((source) => [source.id, source])),
    heard,
    neighbours: neighbours.filter((other) => other.id !== id),
    verdicts: await spoken(store, id, verdicts),
  };
}

export function timeOf(mention: Mention): Instant {
  return mention.countsAt ?? mention.seenAt;
}

async function editsOf(store: Store, mentions: readonly Mention[]): Promise<OutletEdits[]> {
  const outlets: OutletEdits[] = [];
  for (const mention of mentions.filter(({ version }) => version > 1)) {
    const versions = await store.mentions.versions(mention.id);
    const edits = versions.flatMap((version, i): TitleEdit[] => {
      const after = versions[i - 1]?.title ?? mention.title;
      if (after === version.title) return [];
      const later = version.until - (mention.publishedAt ?? mention.seenAt);
      return [{ before: version.title, after, at: version.until, later: Math.max(0, later) }];
    });
    if (edits.length > 0) outlets.push({ mention, edits });
  }
  return outlets.toSorted((a, b) => (b.edits[0]?.at ?? 0) - (a.edits[0]?.at ?? 0));
}

async function spoken(store: Store, id: string, verdicts: StoryVerdict[]): Promise<StoryFacts['verdicts']> {
  const titles = await store.stories.titles(verdicts.map(({ one, other }) => (one === id ? other : one)));
  const people = await Promise.all(
    [...new Set(verdicts.map(({ who }) => who))].map((who) => store.people.get(who)),
  );
  const names = new Map(people.flatMap((person) => (person === null ? [] : [[person.id, person.name]])));
  return verdicts.map((verdict) => ({
    verdict,
    who: names.get(verdict.who) ?? verdict.who,
    title: titles.get(verdict.one === id ? verdict.other : verdict.one) ?? '',
  }));
}
