import type { Usefulness } from './alert.ts';
import { fault } from './fault.ts';
import { isUseless } from './noise.ts';
import type { Level, Subject } from './signal.ts';
import { DAY, HOUR, MINUTE, WEEK, type Instant } from './time.ts';
import { reachOf, type Tripwire, TRIPWIRES, WIRE_REACH, type WireReach } from './tripwire.ts';

/** How far back a trial may go, in days. */
export const TRIAL_DAYS = [7, 30, 90, 365] as const;
export type TrialDays = (typeof TRIAL_DAYS)[number];

/** The numbers of `haidang.yaml` a trial may change: in which unit people write them, and between which bounds (in that unit). */
export const TRIAL_NUMBERS = {
  push_level: { unit: 1, least: 1, most: 4 },
  push_a_week: { unit: 1, least: 1, most: 100 },
  wait: { unit: MINUTE, least: 0, most: 1_440 },
  renotify: { unit: HOUR, least: 0, most: 168 },
  quiet_after: { unit: HOUR, least: 1, most: 336 },
} as const;
export type TrialNumber = keyof typeof TRIAL_NUMBERS;
export const TRIAL_NUMBER_NAMES = Object.keys(TRIAL_NUMBERS) as TrialNumber[];

/** What is different from today's rules; empty is a trial of today's rules themselves. */
export interface TrialChanges {
  /** As the rules hold them: spans in milliseconds. */
  numbers: Partial<Record<TrialNumber, number>>;
  tripwires: Partial<Record<Tripwire, WireReach>>;
  /** Claims of the catalogue that are not told of by themselves; their mentions still count as any other. */
  muted: string[];
}

export interface TrialAsked {
  days: number;
  changes: TrialChanges;
}

/** An alert of a trial, or a real one, reduced to what two of them are compared by. */
export interface TrialAlert {
  id: string;
  situation: Subject;
  title: string;
  claim: string | null;
  story: string | null;
  /** The highest it had. */
  level: Level;
  push: boolean;
  openedAt: Instant;
  closedAt: Instant | null;
  n: number;
  publishers: number;
  /** Letters about it: the first one, updates, the closing one; to however many people. */
  letters: number;
  /** Ids of its mentions, newest first. */
  evidence: string[];
}

/** `level`: other level, or a letter instead of the desk alone, or the other way round. */
export const DIFFERENCES = ['added', 'lost', 'level', 'same'] as const;
export type Difference = (typeof DIFFERENCES)[number];

/** One situation under both rules; at least one side is there. */
export interface TrialRow {
  difference: Difference;
  today: TrialAlert | null;
  changed: TrialAlert | null;
  /** The alert that was really raised for it, and what a person said of it. */
  real: string | null;
  useful: Usefulness | null;
}

/** What one set of rules would have meant for the office. */
export interface TrialFigures {
  alerts: number;
  /** Alerts that went out as letters; the others stood on the desk only. */
  pushed: number;
  letters: number;
  pushedAWeek: number;
  lettersAWeek: number;
  /** Of those that went out: what people said of the real alert, useful or not (noise, a repetition, a stance misread). The rest nobody judged. */
  useful: number;
  useless: number;
}

export interface TrialReport {
  asked: TrialAsked;
  from: Instant;
  to: Instant;
  /** Relevant mentions heard in that time. */
  mentions: number;
  rows: TrialRow[];
  today: TrialFigures;
  changed: TrialFigures;
  /** Alerts really raised in that time, and how many of them the trial of today's rules met again. */
  real: { opened: number; met: number };
}

/** A trial as a person wrote it down: in a form, or behind a command. What is left out stays as it is today. */
export interface TrialWish {
  days: string;
  /** In the unit of each rule. */
  numbers: Partial<Record<TrialNumber, string>>;
  tripwires: Record<string, string>;
  muted: readonly string[];
}

/** What a wish is judged by. */
export interface TrialToday {
  numbers: Readonly<Record<TrialNumber, number>>;
  tripwires: Readonly<Partial<Record<Tripwire, WireReach>>>;
  claims: readonly string[];
}

/**
 * What is asked for. Only what differs from today's rules is a change.
 * @throws fault `invalid` for days, numbers, wires or claims that there are not
 */
export function askedFor(wish: TrialWish, today: TrialToday): TrialAsked {
  const days = TRIAL_DAYS.find((known) => String(known) === wish.days);
  if (days === undefined) throw fault('invalid', 'trial.refused.days', { text: wish.days });
  const changes: TrialChanges = { numbers: {}, tripwires: {}, muted: [...new Set(wish.muted)] };
  for (const name of TRIAL_NUMBER_NAMES) {
    const text = wish.numbers[name];
    if (text === undefined) continue;
    const value = numberOf(name, text);
    if (value !== today.numbers[name]) changes.numbers[name] = value;
  }
  for (const [name, text] of Object.entries(wish.tripwires)) {
    const wire = TRIPWIRES.find((known) => known === name);
    const reach = WIRE_REACH.find((known) => known === text);
    if (wire === undefined || reach === undefined)
      throw fault('invalid', 'trial.refused.wire', { wire: name });
    if (reach !== reachToday(today.tripwires, wire)) changes.tripwires[wire] = reach;
  }
  const unknown = changes.muted.find((claim) => !today.claims.includes(claim));
  if (unknown !== undefined) throw fault('invalid', 'trial.refused.claim', { claim: unknown });
  return { days, changes };
}

function numberOf(name: TrialNumber, text: string): number {
  const { unit, least, most } = TRIAL_NUMBERS[name];
  const value = Number(text);
  if (text.trim() === '' || !Number.isInteger(value) || value < least || value > most)
    throw fault('invalid', 'trial.refused.number', { rule: `trial.rule.${name}`, text, least, most });
  return value * unit;
}

/** A wire that the rules do not name does what its stakes decide. */
export function reachToday(tripwires: TrialToday['tripwires'], wire: Tripwire): WireReach {
  return reachOf(tripwires, wire);
}

/** Two alerts further apart than this are two situations, even under one name: the longest window evidence is taken over. */
const APART = 14 * DAY;

/** Two views of one situation share at least half of the smaller one's evidence, as when alerts are grouped. */
const SHARED = 0.5;

/**
 * Which alerts of two lists are the same situation, each at most once: by their ids (the same rules at the same instant), else by what
 * they rest on, else by their name and time. The best pair goes first.
 */
export function pairs(
  left: readonly TrialAlert[],
  right: readonly TrialAlert[],
): { left: TrialAlert; right: TrialAlert }[] {
  const found = left.flatMap((one) =>
    right.flatMap((other) => {
      const alike = likeness(one, other);
      return alike > 0 ? { left: one, right: other, alike } : [];
    }),
  );
  found.sort(
    (a, b) =>
      b.alike - a.alike ||
      apart(a.left, a.right) - apart(b.left, b.right) ||
      a.left.openedAt - b.left.openedAt,
  );
  const taken = new Set<TrialAlert>();
  return found.filter((pair) => {
    if (taken.has(pair.left) || taken.has(pair.right)) return false;
    taken.add(pair.left).add(pair.right);
    return true;
  });
}

/** 0 when they have nothing to do with each other; the more, the surer. */
function likeness(one: TrialAlert, other: TrialAlert): number {
  if (one.id === other.id) return 3;
  if (apart(one, other) > APART) return 0;
  const shared = share(one.evidence, other.evidence);
  const named = one.situation.kind === other.situation.kind && one.situation.id === other.situation.id;
  if (shared >= SHARED) return 1 + shared + (named ? 0.5 : 0);
  return named && shared > 0 ? shared : 0;
}

function apart(one: TrialAlert, other: TrialAlert): number {
  return Math.abs(one.openedAt - other.openedAt);
}

function share(one: readonly string[], other: readonly string[]): number {
  const known = new Set(one);
  return other.filter((id) => known.has(id)).length / Math.max(1, Math.min(one.length, other.length));
}

/** An alert that was really raised, and what a person said of it. */
export interface RealAlert extends TrialAlert {
  useful: Usefulness | null;
}

/** Today's rules and the changed ones side by side, differences first, the newest first in each. */
export function sideBySide(
  today: readonly TrialAlert[],
  changed: readonly TrialAlert[],
  real: readonly RealAlert[],
): TrialRow[] {
  const counterpart = new Map(pairs(today, changed).map((pair) => [pair.left, pair.right]));
  const met = new Set(counterpart.values());
  // What was really raised is looked for among today's first: they are the same rules.
  const known = new Map([
    ...pairs(changed, real).map((pair) => [pair.left, pair.right] as const),
    ...pairs(today, real).map((pair) => [pair.left, pair.right] as const),
  ]);
  const judged = new Map(real.map((alert) => [alert.id, alert.useful]));
  const row = (one: TrialAlert | null, other: TrialAlert | null): TrialRow => {
    const really = (one && known.get(one)) ?? (other && known.get(other)) ?? null;
    return {
      difference: differenceOf(one, other),
      today: one,
      changed: other,
      real: really?.id ?? null,
      useful: really === null ? null : (judged.get(really.id) ?? null),
    };
  };
  return [
    ...today.map((alert) => row(alert, counterpart.get(alert) ?? null)),
    ...changed.filter((alert) => !met.has(alert)).map((alert) => row(null, alert)),
  ].toSorted(
    (a, b) =>
      DIFFERENCES.indexOf(a.difference) - DIFFERENCES.indexOf(b.difference) || openedAt(b) - openedAt(a),
  );
}

function openedAt(row: TrialRow): Instant {
  return (row.changed ?? row.today)?.openedAt ?? 0;
}

function differenceOf(today: TrialAlert | null, changed: TrialAlert | null): Difference {
  if (today === null) return 'added';
  if (changed === null) return 'lost';
  return today.level === changed.level && today.push === changed.push ? 'same' : 'level';
}

/** What one side of the rows comes to over `length` milliseconds. */
export function figuresOf(
  rows: readonly TrialRow[],
  side: 'today' | 'changed',
  length: number,
): TrialFigures {
  const weeks = length / WEEK;
  const alerts = rows.flatMap((row) => row[side] ?? []);
  const pushed = rows.filter((row) => row[side]?.push === true);
  const letters = alerts.reduce((sum, alert) => sum + alert.letters, 0);
  return {
    alerts: alerts.length,
    pushed: pushed.length,
    letters,
    pushedAWeek: pushed.length / weeks,
    lettersAWeek: letters / weeks,
    useful: pushed.filter((row) => row.useful === 'useful').length,
    useless: pushed.filter((row) => isUseless(row.useful)).length,
  };
}
