import type { Meaning } from './meaning.ts';
import type { Instant } from './time.ts';

/** How far back a change of topics or claims is tried, in days. */
export const REREAD_DAYS = 90;

/** Mentions named for each difference. */
const EXAMPLES = 20;

/** What another reading of a mention may change, gravest first. */
export const REREAD_KINDS = [
  'relevant',
  'irrelevant',
  'claim-met',
  'claim-lost',
  'topic-gained',
  'topic-lost',
] as const;
export type RereadKind = (typeof REREAD_KINDS)[number];

/** `subject`: the topic or claim; null where the mention as a whole is meant. */
export interface RereadChange {
  kind: RereadKind;
  subject: string | null;
}

/** What differs between two readings of many mentions. */
export interface RereadReport {
  from: Instant;
  to: Instant;
  /** Mentions read both ways. */
  read: number;
  /** Mentions of the time whose words are erased by now: nobody can say what they would be. */
  forgotten: number;
  /** Mentions read otherwise. */
  different: number;
  /** `examples`: ids of mentions, the newest first. */
  changes: (RereadChange & { n: number; examples: string[] })[];
}

type Read = Pick<Meaning, 'relevant'> & {
  topics: readonly { id: string }[];
  claims: readonly { id: string }[];
};

/** What the second reading of one mention sees otherwise. Topics count where it is ours both ways: of what comes or goes they come and go along. */
export function differences(before: Read, after: Read): RereadChange[] {
  const changes: RereadChange[] = [];
  if (before.relevant !== after.relevant)
    changes.push({ kind: after.relevant ? 'relevant' : 'irrelevant', subject: null });
  for (const subject of missingIn(before.claims, after.claims)) changes.push({ kind: 'claim-met', subject });
  for (const subject of missingIn(after.claims, before.claims)) changes.push({ kind: 'claim-lost', subject });
  if (before.relevant && after.relevant) {
    for (const subject of missingIn(before.topics, after.topics))
      changes.push({ kind: 'topic-gained', subject });
    for (const subject of missingIn(after.topics, before.topics))
      changes.push({ kind: 'topic-lost', subject });
  }
  return changes;
}

/** Ids of `these` that do not stand among `known`. */
function missingIn(known: readonly { id: string }[], these: readonly { id: string }[]): Set<string> {
  const ids = new Set(known.map(({ id }) => id));
  return new Set(these.map(({ id }) => id).filter((id) => !ids.has(id)));
}

/** Counts differences; mentions are to come newest first. */
export function openRereadCount() {
  const changes = new Map<string, RereadReport['changes'][number]>();
  let [read, forgotten, different] = [0, 0, 0];
  return {
    forgotten: (): void => void forgotten++,
    add(id: string, before: Read, after: Read): void {
      read++;
      const found = differences(before, after);
      if (found.length > 0) different++;
      for (const { kind, subject } of found) {
        const key = `${kind} ${subject ?? ''}`;
        const held = changes.get(key) ?? { kind, subject, n: 0, examples: [] };
        held.n++;
        if (held.examples.length < EXAMPLES) held.examples.push(id);
        changes.set(key, held);
      }
    },
    report: (from: Instant, to: Instant): RereadReport => ({
      from,
      to,
      read,
      forgotten,
      different,
      changes: [...changes.values()].toSorted(
        (a, b) => REREAD_KINDS.indexOf(a.kind) - REREAD_KINDS.indexOf(b.kind) || b.n - a.n,
      ),
    }),
  };
}
