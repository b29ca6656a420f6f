import { type Pulse, pulseOf } from '../storage/meanings.ts';
import type { Stretch } from '../storage/past.ts';
import type { Nouns, Store } from '../storage/store.ts';

/**
 * A throw-away store that keeps its pulses at hand. Detection and decision both ask for ten weeks of them at every beat; read from
 * tables each time, that is nine tenths of a trial. They are the same pulses in the same order (a test compares them).
 */
export function remembering(store: Store): { store: Store; lay: (heard: Stretch) => Promise<void> } {
  let known: Pulse[] = [];
  const remembered = <Some extends Nouns>(nouns: Some): Some => ({
    ...nouns,
    meanings: {
      ...nouns.meanings,
      pulses: (since: number) => Promise.resolve(known.filter((pulse) => pulse.countsAt >= since)),
    },
  });
  return {
    store: { ...remembered(store), together: (work) => store.together((s) => work(remembered(s))) },
    async lay(heard) {
      await store.past.layHeard(heard);
      const marks = new Map<string, Pulse['marks']>(heard.mentions.map((row) => [row.id, []]));
      for (const { mention_id, ...mark } of heard.marks.toSorted((a, b) => byText(a.name, b.name)))
        marks.get(mention_id)?.push(mark);
      known = [...known, ...heard.mentions.map((row) => pulseOf(row, marks.get(row.id) ?? []))].sort(
        (a, b) => a.countsAt - b.countsAt || byText(a.id, b.id),
      );
    },
  };
}

/** As SQLite orders text that is ASCII, which ids and names of marks are. */
function byText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
