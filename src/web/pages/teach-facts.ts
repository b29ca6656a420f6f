import type { Mention } from '../../domain/mention.ts';
import type { Draw } from '../../storage/draws.ts';
import type { Store } from '../../storage/store.ts';

/** Everything the queue shows. */
export interface QueueFacts {
  /** The mention asked about now; null when the batch is done or none was drawn. */
  asked: { mention: Mention; draw: Draw; source: string } | null;
  /** Place of the one asked about, and how many stand in the batch; 0 of 0 before the first. */
  place: number;
  of: number;
  /** The answer that may be taken back. */
  last: Draw | null;
  /** Answers ever given. */
  answered: number;
}

export async function queueFacts(store: Store, personId: string): Promise<QueueFacts> {
  const [latest, answered] = await Promise.all([store.draws.latest(), store.draws.answered()]);
  const at = latest.findIndex((draw) => draw.outcome === null);
  const draw = latest[at];
  const mention = draw === undefined ? null : await store.mentions.get(draw.mentionId);
  const sources = mention === null ? [] : await store.sources.all();
  return {
    asked:
      draw === undefined || mention === null
        ? null
        : {
            mention,
            draw,
            source: sources.find((source) => source.id === mention.sourceId)?.name ?? mention.publisher,
          },
    place: latest.filter((each) => each.outcome !== null).length + (draw === undefined ? 0 : 1),
    of: latest.length,
    last: lastAnswerOf(latest, personId),
    answered,
  };
}

/** What a person last answered or passed over in this batch. */
export function lastAnswerOf(batch: readonly Draw[], personId: string): Draw | null {
  const done = batch.filter((draw) => draw.outcome !== null && draw.doneBy === personId);
  // Two answers may share a millisecond: then the later in the batch was the later one.
  return done.toReversed().toSorted((a, b) => (b.doneAt ?? 0) - (a.doneAt ?? 0))[0] ?? null;
}
