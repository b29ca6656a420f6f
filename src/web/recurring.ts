import { createHash } from 'node:crypto';
import type { Asserting, Candidate } from '../domain/candidate.ts';
import { type Mention, wordsOf } from '../domain/mention.ts';
import type { Person } from '../domain/person.ts';
import { DAY, type Instant, MINUTE } from '../domain/time.ts';
import { slug } from '../domain/words.ts';
import type { Nouns, Store } from '../storage/store.ts';
import type { Knowledge } from './desk.ts';

/** Where people write. Newsrooms and offices repeat each other's sentences all day long; that is news. */
const HEARD = ['page', 'forum', 'group', 'comment'] as const;
const DAYS = 14;
/** The newest so many are compared: what comes before costs more than it tells. */
const COMPARED = 1_000;
/** A rumour is told in a post's first lines; the rest of a long one is not compared. */
const READ_CHARACTERS = 1_200;
/** The comparison holds the desk's thread, so its answer is kept for a while. */
const KEPT = 10 * MINUTE;
/** Under which dismissals stand in the log. */
const SUBJECT = 'candidate';

/** A sentence that recurs, with the mentions that still have their words. */
export interface RecurringSentence {
  sentence: string;
  candidate: Candidate;
  mentions: { mention: Mention; quote: string }[];
  /** Names of all its wordings; what is dismissed under one of them is dismissed. */
  names: string[];
}

export interface Recurring {
  /** What recurs and was not dismissed; null where nobody looks. */
  found(now: Instant): Promise<RecurringSentence[] | null>;
}

/** Looks for sentences that recur, at most once in ten minutes. */
export function openRecurring(store: Store, knowledge: Knowledge | null): Recurring {
  let kept: { at: Instant; found: Candidate[] } | null = null;
  return {
    async found(now) {
      if (knowledge === null) return null;
      if (kept === null || now - kept.at >= KEPT || now < kept.at)
        kept = { at: now, found: knowledge.candidates(await posts(store, now), now) };
      const dismissed = await dismissals(store);
      const { at, found } = kept;
      const sentences = await Promise.all(found.map((candidate) => quoted(store, candidate, at)));
      return sentences.filter(
        ({ names, mentions }) => mentions.length > 0 && !names.some((name) => dismissed.has(name)),
      );
    },
  };
}

/** *Không phải*: keeps for good that these wordings are no claim. The log holds their hashes, never a person's words. */
export async function dismiss(
  s: Nouns,
  names: readonly string[],
  person: Person,
  now: Instant,
): Promise<void> {
  const data = { act: 'not-a-claim', name: person.name, sentences: names };
  await s.events.add([{ at: now, event: 'act', subject: SUBJECT, who: person.id, data }]);
}

async function dismissals(store: Nouns): Promise<Set<unknown>> {
  const acts = await store.events.actsOn(SUBJECT);
  return new Set(acts.flatMap(({ data }) => (Array.isArray(data['sentences']) ? data['sentences'] : [])));
}

async function posts(store: Nouns, now: Instant): Promise<Asserting[]> {
  const heard = await Promise.all(
    HEARD.map((kind) =>
      store.mentions.list({ kind, relevant: true, from: now - DAYS * DAY, limit: COMPARED }),
    ),
  );
  return heard
    .flat()
    .filter(({ meaning }) => meaning?.spam === false)
    .map((mention) => ({
      id: mention.id,
      publisher: mention.publisher,
      at: mention.countsAt ?? mention.seenAt,
      text: wordsOf(mention).slice(0, READ_CHARACTERS),
      claimed: (mention.meaning?.claims.length ?? 0) > 0,
    }))
    .sort((a, b) => b.at - a.at)
    .slice(0, COMPARED);
}

/** Its quotes as the mentions stand now: what expired or changed since it was read at `at` is gone here too. */
async function quoted(store: Nouns, candidate: Candidate, at: Instant): Promise<RecurringSentence> {
  const ids = candidate.told.map(({ id }) => id);
  const told = await store.mentions.list({ ids, limit: ids.length });
  const places = new Map(candidate.told.map(({ id, evidence }) => [id, evidence]));
  const mentions = told.flatMap((mention) => {
    const { start = 0, end = 0 } = places.get(mention.id) ?? {};
    const quote = wordsOf(mention).slice(start, end);
    return quote === '' || mention.changedAt > at ? [] : [{ mention, quote }];
  });
  const quotes = mentions.map(({ quote }) => quote);
  const names = [...new Set([candidate.sentence, ...quotes].map(nameOf))];
  const sentence = quotes.includes(candidate.sentence) ? candidate.sentence : (quotes[0] ?? '');
  return { sentence, candidate, mentions, names };
}

/** A wording by a hash of its bare letters: typed with or without accents it is the same. */
function nameOf(sentence: string): string {
  return createHash('sha256').update(slug(sentence)).digest('hex').slice(0, 20);
}
