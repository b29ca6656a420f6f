import type { Mention } from '../../domain/mention.ts';
import { PUBLISHER_KINDS, type PublisherKind } from '../../domain/source.ts';
import { DAY, type Instant } from '../../domain/time.ts';
import type { Store } from '../../storage/store.ts';
import type { Story } from '../../storage/stories.ts';
import type { StoryVerdict } from '../../storage/story-verdicts.ts';

/** A story of more mentions than this is read in the list of mentions. */
export const MENTIONS_SHOWN = 200;
/** Stories so near in time may be the same one. */
const NEIGHBOURS_WITHIN = 14 * DAY;
const NEIGHBOURS_SHOWN = 60;

/** Who tells it: one line per kind of publisher. */
export interface KindLine {
  kind: PublisherKind;
  mentions: number;
  publishers: number;
  firstAt: Instant;
}

/** A headline that was changed after we first heard it. */
export interface TitleEdit {
  mention: Mention;
  before: string;
  after: string;
  at: Instant;
}

/** Everything the page of one story tells. */
export interface StoryFacts {
  story: Story;
  /** Oldest first. */
  mentions: Mention[];
  kinds: KindLine[];
  edits: TitleEdit[];
  /** Mentions whose words were changed. */
  edited: number;
  sourceNames: Map<string, string>;
  neighbours: Story[];
  verdicts: { verdict: StoryVerdict; who: string; title: string }[];
}

export async function storyFacts(store: Store, id: string): Promise<StoryFacts | null> {
  const story = await store.stories.get(id);
  if (story === null) return null;
  const members = await store.stories.members(id);
  const [listed, sources, neighbours, verdicts] = await Promise.all([
    store.mentions.list({ ids: members, limit: MENTIONS_SHOWN }),
    store.sources.all(),
    store.stories.around(
      story.openedAt - NEIGHBOURS_WITHIN,
      story.lastAt + NEIGHBOURS_WITHIN,
      NEIGHBOURS_SHOWN,
    ),
    store.storyVerdicts.about(id),
  ]);
  const mentions = listed.toReversed();
  return {
    story,
    mentions,
    kinds: kindsOf(mentions),
    edits: await editsOf(store, mentions),
    edited: mentions.filter((mention) => mention.version > 1).length,
    sourceNames: new Map(sources.map((source) => [source.id, source.name])),
    neighbours: neighbours.filter((other) => other.id !== id),
    verdicts: await spoken(store, id, verdicts),
  };
}

export function timeOf(mention: Mention): Instant {
  return mention.countsAt ?? mention.seenAt;
}

function kindsOf(mentions: readonly Mention[]): KindLine[] {
  return PUBLISHER_KINDS.flatMap((kind) => {
    const [first, ...others] = mentions.filter((mention) => mention.kind === kind);
    if (first === undefined) return [];
    const all = [first, ...others];
    return {
      kind,
      mentions: all.length,
      publishers: new Set(all.map((mention) => mention.publisher)).size,
      firstAt: Math.min(...all.map(timeOf)),
    };
  });
}

async function editsOf(store: Store, mentions: readonly Mention[]): Promise<TitleEdit[]> {
  const edits: TitleEdit[] = [];
  for (const mention of mentions.filter(({ version }) => version > 1)) {
    const versions = await store.mentions.versions(mention.id);
    for (const [i, version] of versions.entries()) {
      const after = versions[i - 1]?.title ?? mention.title;
      if (after !== version.title) edits.push({ mention, before: version.title, after, at: version.until });
    }
  }
  return edits.toSorted((a, b) => b.at - a.at);
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
