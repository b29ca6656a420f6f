import { decideAlerts } from '../alert/run.ts';
import type { Rules } from '../config/rules.ts';
import { detect } from '../detect/run.ts';
import type { RealAlert, TrialAlert } from '../domain/trial.ts';
import type { Alert } from '../domain/alert.ts';
import { DAY, type Instant, WEEK } from '../domain/time.ts';
import type { Stretch } from '../storage/past.ts';
import { type Nouns, openStore, type Store } from '../storage/store.ts';
import { BEAT, beatAt, nextHour } from './clock.ts';
import { remembering } from './remembered.ts';
import { simulatedWorld } from './simulated.ts';

export interface Relived {
  /** Opened in [from, to], oldest first. */
  alerts: TrialAlert[];
  mentions: number;
}

export interface Relive {
  /** The office's own past; only read. */
  past: Nouns['past'];
  rules: Rules;
  /** Claims that are not told of by themselves. */
  muted: ReadonlySet<string>;
  /** Alerts opened in this time are told. */
  from: Instant;
  to: Instant;
  /** Told now and then, a share from 0 to 1. */
  progress: (share: number) => void;
  /** Gives the thread to whoever waits for it; called after every beat. */
  breathe: () => Promise<void>;
  signal: AbortSignal;
}

/** A trial begins this much earlier, so that what was alarming before `from` is not alarming anew at `from`: the longest window of detection. */
const RUN_IN = 14 * DAY;

/** What is usual is learned from so much before that; detection looks back 190 days. */
const HISTORY = 190 * DAY;

/**
 * Lives a stretch of the office's past again under `rules`: the stages that detect and decide, on a simulated clock and a throw-away
 * database in memory. What was read stays as it is understood today. Rejects with the signal's reason when it is aborted.
 */
export async function relive(options: Relive): Promise<Relived> {
  const store = openStore('sqlite::memory:');
  try {
    await store.migrate();
    return await live(store, options);
  } finally {
    await store.close();
  }
}

async function live(database: Store, options: Relive): Promise<Relived> {
  const { store, lay } = remembering(database);
  const { past, rules, from, to, signal, breathe } = options;
  const begin = beatAt(from - RUN_IN);
  const clock = { now: begin };
  const world = simulatedWorld(clock);
  let living = 0;
  let waiting = 0;

  async function alert(): Promise<void> {
    const tally = await decideAlerts(store, world, rules);
    living = tally['living'] ?? 0;
    waiting = tally['waiting'] ?? 0;
  }

  /** Lets the clock go on until `until`: living alerts grow old by the hour, first letters are due by the beat. */
  async function pass(until: Instant): Promise<void> {
    while (living > 0 || waiting > 0) {
      const next = waiting > 0 ? clock.now + BEAT : nextHour(clock.now);
      if (next >= until) return;
      clock.now = next;
      await alert();
      await rest();
    }
  }

  async function rest(): Promise<void> {
    await breathe();
    signal.throwIfAborted();
    options.progress(Math.min(1, Math.max(0, (clock.now - begin) / (to - begin))));
  }

  await store.past.layGround(await past.ground(begin - HISTORY));
  for (let at = begin - HISTORY; at < begin; at += WEEK) {
    await lay(awake(await past.heard(at, Math.min(at + WEEK, begin)), options.muted));
    await rest();
  }
  let mentions = 0;
  // A beat hears what came since the beat before it, its own instant included: so does a day of beats.
  for (let at = begin; at <= to; at += DAY) {
    const first = at === begin ? at : at + 1;
    const day = awake(await past.heard(first, Math.min(at + DAY, to) + 1), options.muted);
    for (const heard of byBeat(day, to)) {
      await pass(heard.beat);
      clock.now = heard.beat;
      await lay(heard);
      await detect(store, world, rules);
      await alert();
      mentions += heard.mentions.filter((row) => row.seen_at >= from).length;
      await rest();
    }
  }
  await pass(to + 1);
  clock.now = to;
  const opened = await store.alerts.openedBetween(from, to + 1);
  const alerts: TrialAlert[] = [];
  for (const one of opened.toReversed()) alerts.push(await reduced(store, one));
  return { alerts, mentions };
}

/** Leaves out the marks of muted claims. */
function awake(heard: Stretch, muted: ReadonlySet<string>): Stretch {
  if (muted.size === 0) return heard;
  return { ...heard, marks: heard.marks.filter((mark) => mark.kind !== 'claim' || !muted.has(mark.name)) };
}

/** What was heard, as a poller meets it: together at the beat after it was heard. */
function byBeat({ mentions, marks, stories }: Stretch, to: Instant): (Stretch & { beat: Instant })[] {
  const beats = grouped(mentions, (row) => Math.min(beatAt(row.seen_at), to));
  const marksOf = grouped(marks, (mark) => mark.mention_id);
  const storyOf = new Map(stories.map((story) => [story.id, story]));
  return [...beats].map(([beat, rows]) => ({
    beat,
    mentions: rows,
    marks: rows.flatMap((row) => marksOf.get(row.id) ?? []),
    stories: [...new Set(rows.flatMap((row) => storyOf.get(row.story_id ?? '') ?? []))],
  }));
}

function grouped<One, Key>(all: readonly One[], keyOf: (one: One) => Key): Map<Key, One[]> {
  const groups = new Map<Key, One[]>();
  for (const one of all) {
    const group = groups.get(keyOf(one));
    if (group) group.push(one);
    else groups.set(keyOf(one), [one]);
  }
  return groups;
}

/** An alert with the mentions behind it, newest first as each signal holds them. */
export async function reduced(store: Nouns, alert: Alert): Promise<TrialAlert> {
  const decisions = await store.alerts.decisions({ alertId: alert.id });
  const signals = await store.signals.get(decisions.map((decision) => decision.signalId));
  return {
    id: alert.id,
    situation: alert.situation,
    title: alert.title,
    claim: alert.claim,
    story: alert.story,
    push: alert.push,
    openedAt: alert.openedAt,
    closedAt: alert.closedAt,
    n: alert.n,
    publishers: alert.publishers,
    level: alert.peak,
    letters: alert.edition,
    evidence: [...new Set(signals.toReversed().flatMap((signal) => signal.evidence))],
  };
}

/** What was really raised in [from, to], with what people said of it. */
export async function reallyRaised(store: Nouns, from: Instant, to: Instant): Promise<RealAlert[]> {
  const judged = await store.alerts.judgements(from, to + 1);
  const raised: RealAlert[] = [];
  for (const alert of (await store.alerts.openedBetween(from, to + 1)).toReversed())
    raised.push({
      ...(await reduced(store, alert)),
      useful: judged.get(alert.id)?.usefulness ?? null,
    });
  return raised;
}
