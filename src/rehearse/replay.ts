import { createHash } from 'node:crypto';
import { canonicalAddress } from '../collect/address.ts';
import { post } from '../collect/kinds/post.ts';
import type { Rules } from '../config/rules.ts';
import type { Heard } from '../domain/mention.ts';
import { maskPersonal } from '../domain/privacy.ts';
import { DAY, dayOf, type Instant, iso, WEEK } from '../domain/time.ts';
import { slug } from '../domain/words.ts';
import type { KnownSource } from '../storage/sources.ts';
import { openStages } from '../stages.ts';
import { openSchool } from '../understand/school.ts';
import { openStore, type Store } from '../storage/store.ts';
import { type ArchiveItem, readArchives, type Unusable } from './archive.ts';
import { beatAt, nextDigest, nextHour, nextTidy } from './clock.ts';
import { simulatedWorld } from './simulated.ts';

export interface ReplayOptions {
  files: string[];
  /** Only items published in [from, to). */
  from: Instant | null;
  to: Instant | null;
  rules: Rules;
  /** Who reads; replays of one office may share it. */
  school?: ReturnType<typeof openSchool>;
  /** A throw-away database; the caller removes it. */
  databaseUrl: string;
  /** Receives every event in order. */
  event: (event: ReplayEvent) => void;
  /** Told now and then how far the replay has come. */
  progress?: (at: Instant, items: number) => void;
  /** Real seconds since some start, for the summary: the simulated clock cannot know. */
  stopwatch: () => number;
}

/** One event as `replay --json` prints it: time, kind, and what the event log keeps of it. */
export interface ReplayEvent {
  t: string;
  event: string;
  [name: string]: unknown;
}

/** Who confirms addresses in everybody's name while an archive is lived in. */
const REPLAY = 'replay';

/** An archive silent for longer than this is two archives. */
const LONG_GAP = 60 * DAY;

/** Items heard in one beat are written together, at most this many at a time. */
const BATCH = 2_000;

/**
 * Plays archives through the whole product on a simulated clock: the same stages, in the same order, on a throw-away database.
 * It never sleeps and never reads the real clock, so the same files give the same events.
 */
export async function replay(options: ReplayOptions): Promise<ReplayEvent> {
  const began = options.stopwatch();
  const unusable: Unusable = { count: 0, first: null };
  const store = openStore(options.databaseUrl);
  await store.migrate();
  for (const { id, mail } of options.rules.recipients) await store.contacts.confirm(id, mail, 0, REPLAY);
  const clock = { now: 0 };
  const world = simulatedWorld(clock);
  const stages = openStages(store, world, options.rules, options.school ?? openSchool(options.rules, world));
  const counted = { items: 0, relevant: 0, alerts: 0, push: 0 };
  const pushed = new Set<string>();
  const told = new Map<string, number>();
  let seen = 0;

  async function tell(): Promise<void> {
    for (;;) {
      const happened = await store.events.after(seen, 500);
      for (const one of happened) {
        seen = one.seq;
        if (one.event === 'act') continue;
        if (one.event === 'mention') counted.relevant++;
        if (one.event === 'alert') counted.alerts++;
        if ((one.event === 'alert' || one.event === 'update') && one.data['push'] === true)
          pushed.add(one.subject);
        if (one.event === 'letter' && one.data['kind'] !== 'digest' && one.data['kind'] !== 'brief') {
          const key = `${dayOf(one.at).slice(0, 7)} ${String(one.data['to'])}`;
          told.set(key, (told.get(key) ?? 0) + 1);
        }
        options.event({ t: iso(one.at), event: one.event, ...one.data, id: one.subject });
      }
      if (happened.length < 500) return;
    }
  }

  let living = 0;
  let waiting = false;
  /** Lets the house think at `at`; the alert stage is spared when nothing can have changed for it. */
  async function beat(at: Instant, heard: boolean, full: boolean): Promise<void> {
    clock.now = at;
    const understood = heard ? await stages.understand() : {};
    const news = (understood['relevant'] ?? 0) > 0;
    if (news) await stages.detect();
    if (news || full || waiting) {
      const alerted = await stages.alert();
      living = alerted['living'] ?? 0;
      waiting = (alerted['waiting'] ?? 0) > 0;
    }
    if (news || full) await stages.deliver();
    if (news || full) await tell();
  }

  const known = new Set<string>();
  const due = { hour: 0, digest: 0, tidy: 0 };
  /** Runs everything the clock owes before `until`. */
  async function pass(until: Instant): Promise<void> {
    for (;;) {
      // With no living alert an hour changes nothing, and over a long gap neither does a night or an empty week: the clock may jump.
      if (living === 0) {
        due.hour = Math.max(due.hour, nextHour(until - 1));
        if (until - clock.now > LONG_GAP)
          Object.assign(due, { digest: nextDigest(until - WEEK), tidy: nextTidy(until - DAY) });
      }
      const at = Math.min(due.hour, due.digest, due.tidy);
      if (at >= until) return;
      clock.now = at;
      if (at === due.tidy) {
        await stages.tidy();
        due.tidy = nextTidy(at);
      }
      if (at === due.digest) {
        await stages.digest();
        due.digest = nextDigest(at);
      }
      if (at >= due.hour) due.hour = nextHour(at);
      await beat(at, false, true);
    }
  }

  let batch: ArchiveItem[] = [];
  let beatTime = 0;
  async function hearBatch(): Promise<void> {
    if (batch.length === 0) return;
    await pass(beatTime);
    clock.now = beatTime;
    await hear(store, batch, known, beatTime);
    counted.items += batch.length;
    batch = [];
    await beat(beatTime, true, false);
    options.progress?.(beatTime, counted.items);
  }

  for await (const item of readArchives(options.files, unusable)) {
    if ((options.from !== null && item.at < options.from) || (options.to !== null && item.at >= options.to))
      continue;
    const at = beatAt(item.at);
    if (beatTime === 0) {
      Object.assign(due, { hour: nextHour(at), digest: nextDigest(at), tidy: nextTidy(at) });
      beatTime = at;
    }
    if (at !== beatTime || batch.length >= BATCH) await hearBatch();
    beatTime = at;
    batch.push(item);
  }
  await hearBatch();
  // Living alerts are followed until they are over, so that the last crisis of an archive also gets its closing letter.
  if (counted.items > 0)
    for (let days = 0; days < 21 && (await store.alerts.living()).length > 0; days++)
      await pass(clock.now + 86_400_000);
  await tell();
  await leave(store, options.rules, clock.now);
  await store.close();

  const seconds = Math.round((options.stopwatch() - began) * 100) / 100;
  const summary: ReplayEvent = {
    t: iso(clock.now),
    event: 'summary',
    ...counted,
    push: pushed.size,
    letters: [...told.values()].reduce((sum, n) => sum + n, 0),
    /** The most letters one person got in one month, the digest apart. */
    lettersAMonth: Math.max(0, ...told.values()),
    ...(unusable.count > 0 && { unusable: unusable.count, unusableFirst: unusable.first }),
    seconds,
  };
  options.event(summary);
  return summary;
}

/** Nobody in the real world confirmed an address, or is to be written to about what was lived again. */
async function leave(store: Store, { recipients }: Rules, now: Instant): Promise<void> {
  await store.together(async (s) => {
    for (const { id } of recipients)
      await s.letters.move(await s.letters.unsentTo(id), now, 'inside', now, null);
    await s.contacts.unconfirm(REPLAY);
  });
}

async function hear(
  store: Store,
  items: readonly ArchiveItem[],
  known: Set<string>,
  now: Instant,
): Promise<void> {
  const sources = new Map(items.map((item) => [sourceKey(item), sourceFrom(item)]));
  await store.together(async (s) => {
    for (const [key, source] of sources) {
      if (known.has(key)) continue;
      await s.sources.add([source], now);
      known.add(key);
    }
    for (const [key, source] of sources) {
      const theirs = items
        .filter((item) => sourceKey(item) === key)
        .map((item) => heardFrom(item, source.id));
      const { fresh } = await s.mentions.hear(theirs, {
        seenAt: now,
        publisher: source.publisher,
        backlog: false,
      });
      await s.sources.count({
        sourceId: source.id,
        day: dayOf(now),
        tries: 1,
        good: 1,
        heard: theirs.length,
        fresh: fresh.length,
      });
    }
  });
}

function sourceKey(item: ArchiveItem): string {
  return `${item.kind}\n${item.source}`;
}

function sourceFrom(item: ArchiveItem): KnownSource {
  // "Báo X - Kinh doanh" is a section of "Báo X": sections of one paper are one publisher.
  const [paper = item.source] = item.source.split(' - ');
  return {
    id: `replay-${item.kind}-${keyOf(item.source)}`,
    name: item.source,
    publisher: keyOf(item.kind === 'press' ? paper : item.source),
    kind: item.kind,
    reach: item.kind === 'press' ? 'national' : 'local',
    place: null,
    url: item.url ?? 'replay:',
  };
}

function heardFrom(item: ArchiveItem, sourceId: string): Heard {
  const words = createHash('sha256').update(
    `${item.source}\n${item.at}\n${item.title}\n${item.text ?? item.summary}`,
  );
  const address = item.url ?? `replay:${words.digest('hex').slice(0, 24)}`;
  return {
    sourceId,
    kind: item.kind,
    address,
    canonical: canonicalAddress(address) ?? address,
    ...wordsOf(item),
    publishedAt: item.at,
  };
}

/** A post has no title of its own: it is heard as every post is, by its first sentence. */
function wordsOf({ title, summary, text }: ArchiveItem): Pick<Heard, 'title' | 'summary' | 'text'> {
  if (title === '') return post(maskPersonal(text ?? summary));
  return {
    title: maskPersonal(title),
    summary: maskPersonal(summary),
    text: text === null ? null : maskPersonal(text),
  };
}

/** A key for a name; a name without any letter of ours keeps its hash. */
function keyOf(name: string): string {
  return slug(name) || createHash('sha256').update(name).digest('hex').slice(0, 12);
}
