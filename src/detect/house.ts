import { type Contact, reachOf } from '../domain/contact.ts';
import { failingStages, HEARTBEAT, type StageRun, stuckStages } from '../domain/house.ts';
import { reason, type Reason } from '../domain/reason.ts';
import type { Level, Signal } from '../domain/signal.ts';
import { DAY, HOUR, type Instant, MINUTE } from '../domain/time.ts';

/** Trouble of our own, found at this instant. `id`: a kind of `HOUSE_KINDS`, with a name behind a dot where there are several. */
export interface Condition {
  id: string;
  /** 1 stands on the desk, 2 is told. Never more: no trouble of a machine is a crisis of communication. */
  level: Level;
  observed: number;
  expected: number;
  /** How long it has lasted, or the time it was counted over, in milliseconds; 0 where that means nothing. */
  window: number;
  reason: Reason;
}

/** The hour `at` lies in, as natural keys count it. */
export function bucketOf(at: Instant): number {
  return Math.floor(at / HOUR);
}

export function houseSignalId(id: string, bucket: number): string {
  return `house:${id}:${bucket}`;
}

/** One signal an hour: found twice is found once, and trouble that lasts feeds its alert. */
export function houseSignal(condition: Condition, now: Instant): Signal {
  const { id, ...found } = condition;
  return {
    id: houseSignalId(id, bucketOf(now)),
    rule: 'house',
    subject: { kind: 'house', id },
    at: now,
    score: 0,
    publishers: 0,
    kinds: [],
    evidence: [],
    ...found,
  };
}

/** Whole hours, at least one: nobody needs the minutes of a trouble that lasts. */
export function hours(span: Instant): number {
  return Math.max(1, Math.round(span / HOUR));
}

const PLAIN = { level: 2 as const, observed: 0, expected: 0, window: 0 };

/** Two beats of the watch and some slack: if it did not look for longer, everything stood still and stuck stages only follow it. */
const WATCHED = 11 * MINUTE;

/**
 * Stages that fail again and again, and stages that no longer run.
 * @param watchedAt when the house last looked at itself: just woken, it lets the others take their turn first
 */
export function stageTroubles(
  runs: readonly StageRun[],
  watchedAt: Instant | null,
  now: Instant,
): Condition[] {
  const failing = failingStages(runs);
  const awake = watchedAt !== null && now - watchedAt <= WATCHED;
  const stuck = awake ? stuckStages(runs, now).filter((run) => !failing.includes(run)) : [];
  return [
    ...failing.map(({ stage, failures }) => ({
      ...PLAIN,
      id: stage === HEARTBEAT ? HEARTBEAT : `stage.${stage}`,
      observed: failures,
      reason:
        stage === HEARTBEAT
          ? reason('house.heartbeat', { n: failures })
          : reason('house.stage.failing', { stage: `house.stage.${stage}`, n: failures }),
    })),
    ...stuck.map(({ stage, at, took }) => ({
      ...PLAIN,
      id: `stage.${stage}`,
      window: now - (at + took),
      reason: reason('house.stage.stuck', {
        stage: `house.stage.${stage}`,
        minutes: Math.round((now - (at + took)) / MINUTE),
      }),
    })),
  ];
}

const MB = 1_000_000;
const GB = 1_000 * MB;

/**
 * A twentieth of the disk, for the database grows by itself and a check, a backup and a log of one day must still fit; on a great disk a
 * twentieth is plenty, so ten gigabytes end the worry, and below half a gigabyte SQLite may lack room for one migration whatever the share (P).
 */
export function diskTrouble(disk: { free: number; total: number } | null): Condition | null {
  if (disk === null || disk.total <= 0) return null;
  const { free, total } = disk;
  const low = free < 500 * MB || (free < 0.05 * total && free < 10 * GB);
  if (!low) return null;
  const data = {
    free: free >= GB ? Math.round(free / (GB / 10)) / 10 : Math.round(free / MB),
    percent: Math.round((free / total) * 1_000) / 10,
  };
  const full = free < 100 * MB || free < 0.01 * total;
  const key = full ? 'house.disk.full' : free >= GB ? 'house.disk.gb' : 'house.disk.mb';
  return {
    ...PLAIN,
    id: 'disk',
    observed: Math.round(free / MB),
    reason: reason(key, full ? { ...data, free: Math.round(free / MB) } : data),
  };
}

/** Beyond two minutes dates of items and our own no longer agree, and one-time links seem old; honest clocks differ by seconds (P). */
const SKEWED = 2 * MINUTE;

/** @param skew how far our clock is ahead of others', in milliseconds; null: unknown */
export function clockTrouble(skew: Instant | null): Condition | null {
  if (skew === null || Math.abs(skew) <= SKEWED) return null;
  const minutes = Math.round(Math.abs(skew) / MINUTE);
  return {
    ...PLAIN,
    id: 'clock',
    observed: minutes,
    reason: reason(skew > 0 ? 'house.clock.ahead' : 'house.clock.behind', { minutes }),
  };
}

/** Greylisting asks for minutes; a server that puts us off for half an hour has another reason (P). */
const PUT_OFF = 30 * MINUTE;
/** How long a refused letter is spoken of. */
export const REFUSED_FOR = DAY;

interface NotTaken {
  about: string;
  recipientId: string;
  refused: boolean;
  at: Instant;
}

/**
 * Letters that do not get out. Letters about this very trouble are not counted, or its alert would feed itself; and refusals of an address
 * known to take nothing are told as that.
 */
export function mailTrouble(
  letters: readonly NotTaken[],
  bounced: ReadonlySet<string>,
  now: Instant,
): Condition | null {
  const counted = letters.filter(({ about }) => !about.startsWith('house-mail-'));
  const refused = counted.filter(
    (one) => one.refused && now - one.at < REFUSED_FOR && !bounced.has(one.recipientId),
  );
  const deferred = counted.filter((one) => !one.refused && now - one.at > PUT_OFF);
  if (refused.length + deferred.length === 0) return null;
  const window = now - Math.min(...[...refused, ...deferred].map((one) => one.at));
  const data = { deferred: deferred.length, refused: refused.length, hours: hours(window) };
  return {
    ...PLAIN,
    id: 'mail',
    observed: refused.length + deferred.length,
    window,
    reason: reason('house.mail', data),
  };
}

/** As much of a recipient as this room looks at. */
export interface Addressed {
  id: string;
  name: string;
  mail: string;
  person: string | null;
  alerts: boolean;
}

/** How recipients can be reached. */
export interface Reached {
  recipients: readonly Addressed[];
  contacts: readonly Contact[];
  /** Ids of everybody with an account on the desk. */
  accounts: ReadonlySet<string>;
  /** When a source was first heard; null: none was. The first day is installation, and the desk says the same at once. */
  since: Instant | null;
  /** Can letters, or messages by any other way, leave this machine? */
  sends: boolean;
}

/** Recipients whose present address took nothing, by id. */
export function bouncedOf({ recipients, contacts }: Pick<Reached, 'recipients' | 'contacts'>): Set<string> {
  const bounced = contacts.filter((contact) => contact.bouncedAt !== null);
  return new Set(
    recipients
      .filter(({ id, mail }) => bounced.some((one) => one.recipientId === id && one.address === mail))
      .map(({ id }) => id),
  );
}

/** How long it is told that somebody asked for no more letters. */
const STOPPED_FOR = 2 * HOUR;

/**
 * Nobody can be told of anything; or else some cannot, because their address takes nothing, or because they have just asked for no more letters:
 * whoever looks after the house must know before the next crisis.
 */
export function peopleTroubles(reached: Reached, now: Instant): Condition[] {
  const { recipients, contacts, accounts, since, sends } = reached;
  const bounced = bouncedOf(reached);
  const told = recipients.filter(
    (one) => one.alerts && reachOf(one, contacts, accounts) === 'yes' && !bounced.has(one.id),
  );
  const left = recipients.filter(({ id, mail }) =>
    contacts.some(
      ({ recipientId, address, stoppedAt }) =>
        recipientId === id && address === mail && stoppedAt !== null && now - stoppedAt < STOPPED_FOR,
    ),
  );
  const stopped = left.length === 0 ? [] : [named('stopped', left)];
  if (told.length === 0 || !sends) {
    const young = since === null || now - since < DAY;
    if (young) return stopped;
    const key = sends ? 'house.nobody' : 'house.nobody.server';
    return [
      { ...PLAIN, id: 'nobody', expected: 1, reason: reason(key, { n: recipients.length }) },
      ...stopped,
    ];
  }
  const silent = recipients.filter(({ id }) => bounced.has(id));
  return [...(silent.length === 0 ? [] : [named('bounced', silent)]), ...stopped];
}

function named(id: 'bounced' | 'stopped', people: readonly Addressed[]): Condition {
  const names = people.map(({ name }) => name);
  const data = { n: names.length, names: names.slice(0, 3).join(', ') };
  return { ...PLAIN, id, observed: names.length, reason: reason(`house.${id}`, data) };
}
