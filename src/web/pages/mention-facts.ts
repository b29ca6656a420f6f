import type { Alert } from '../../domain/alert.ts';
import type { Correction } from '../../domain/correction.ts';
import type { Happening } from '../../domain/event.ts';
import type { Mention } from '../../domain/mention.ts';
import type { Version } from '../../storage/mentions.ts';
import type { Store } from '../../storage/store.ts';
import { signalsAbout } from './why-facts.ts';

const SIBLINGS_SHOWN = 12;

/** Everything the page of one mention tells. */
export interface MentionFacts {
  mention: Mention;
  source: string;
  versions: Version[];
  /** The mention whose words this one repeats. */
  original: Mention | null;
  siblings: Mention[];
  sourceNames: Map<string, string>;
  alerts: Alert[];
  /** What people said of it. */
  words: Correction[];
  /** What people did about it. */
  acts: Happening[];
}

export async function mentionFacts(store: Store, id: string): Promise<MentionFacts | null> {
  const mention = await store.mentions.get(id);
  if (mention === null) return null;
  const [original, sources, versions, siblings, alerts, words, acts] = await Promise.all([
    mention.copyOf === null ? null : store.mentions.get(mention.copyOf),
    store.sources.all(),
    store.mentions.versions(id),
    mention.storyId === null
      ? []
      : store.mentions.list({ story: mention.storyId, relevant: true, limit: SIBLINGS_SHOWN + 1 }),
    alertsWith(store, mention),
    store.corrections.of([id]),
    store.events.actsOn(id),
  ]);
  const sourceNames = new Map(sources.map((source) => [source.id, source.name]));
  return {
    mention,
    source: sourceNames.get(mention.sourceId) ?? mention.publisher,
    versions,
    original,
    siblings: siblings.filter((sibling) => sibling.id !== id).slice(0, SIBLINGS_SHOWN),
    sourceNames,
    alerts,
    words: words.get(id) ?? [],
    acts,
  };
}

/** Alerts whose signals rest on this mention. */
async function alertsWith(store: Store, mention: Mention): Promise<Alert[]> {
  const resting = await signalsAbout(store, mention);
  const decisions = await store.alerts.decisions({ signalIds: resting.map((signal) => signal.id) });
  const ids = [...new Set(decisions.flatMap((decision) => decision.alertId ?? []))];
  const alerts = await Promise.all(ids.map((id) => store.alerts.get(id)));
  return alerts.filter((alert) => alert !== null);
}
