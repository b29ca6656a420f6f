import type { HaidangRules } from '../config/haidang.ts';
import { type Alert, CRISIS } from '../domain/alert.ts';
import { reason, type Reason } from '../domain/reason.ts';
import { isSpared, isWatched, type Signal } from '../domain/signal.ts';
import { DAY, WEEK, type Instant } from '../domain/time.ts';
import { reachOf, wireOf } from '../domain/tripwire.ts';

/** Everything a decision about a new situation may look at. */
export interface Case {
  signal: Signal;
  /** Alerts of the last weeks, living or over, each once. */
  recent: readonly Alert[];
  /** The living alert this is a part of; null: it stands alone. */
  parent?: Alert | null;
  rules: HaidangRules['alert'];
  now: Instant;
}

export type Verdict =
  { outcome: 'open'; push: boolean; reason: Reason } | { outcome: 'hold'; reason: Reason };

type Decider = (at: Case) => Verdict | null;

/** The whole policy for a new situation, in order: the first that has an opinion decides. */
export function decide(at: Case): Verdict {
  const deciders = [
    watchedOnly,
    ownTrouble,
    justClosed,
    partOfAnother,
    flooded,
    tripped,
    belowLetters,
    repeated,
    overBudget,
  ];
  for (const decider of deciders) {
    const verdict = decider(at);
    if (verdict !== null) return verdict;
  }
  const { signal, rules } = at;
  return told('open.level', { level: signal.level, push_level: rules.push_level });
}

const watchedOnly: Decider = ({ signal }) =>
  signal.level === 0
    ? {
        outcome: 'hold',
        reason: reason(isWatched(signal) ? 'hold.watch' : isSpared(signal) ? 'hold.together' : 'hold.weak'),
      }
    : null;

/** A situation that was closed within the day and is no worse now has been told. */
const justClosed: Decider = ({ signal, recent, now }) => {
  // A crisis that comes back is a crisis.
  if (signal.level >= CRISIS) return null;
  const before = recent.find(
    (alert) =>
      alert.closedAt !== null &&
      now - alert.closedAt < DAY &&
      alert.situation.kind === signal.subject.kind &&
      alert.situation.id === signal.subject.id &&
      alert.peak >= signal.level,
  );
  return before ? { outcome: 'hold', reason: reason('hold.recent') } : null;
};

/** Told so often at most: trouble that comes and goes is one trouble (P). */
const TROUBLE_A_DAY = 2;
const TROUBLE_A_WEEK = 3;

/** Trouble of our own goes to who looks after the house, outside every budget of news. */
const ownTrouble: Decider = ({ signal, recent, rules, now }) => {
  if (signal.rule !== 'house') return null;
  const before = recent.filter(
    ({ situation, push }) => push && situation.kind === 'house' && situation.id === signal.subject.id,
  );
  const today = before.filter(({ openedAt }) => now - openedAt < DAY).length;
  const times = before.filter(({ openedAt }) => now - openedAt < WEEK).length;
  if (today >= TROUBLE_A_DAY || times >= TROUBLE_A_WEEK)
    return { outcome: 'open', push: false, reason: reason('open.house-again', { told: times }) };
  if (signal.level >= rules.push_level) return told('open.house');
  return { outcome: 'open', push: false, reason: reason('open.house-desk') };
};

/** A reprint, or the echo of a story in one place, is told by the alert it belongs to. */
const partOfAnother: Decider = ({ parent }) =>
  parent == null
    ? null
    : { outcome: 'open', push: false, reason: reason('open.parent', { title: parent.title }) };

const belowLetters: Decider = ({ signal, rules }) =>
  signal.level < rules.push_level
    ? {
        outcome: 'open',
        push: false,
        reason:
          signal.young === true
            ? reason('open.young')
            : reason('open.desk', { level: signal.level, push_level: rules.push_level }),
      }
    : null;

/** Letters of one wire within a day: a wave of forgeries is one lesson, told by its first stories. */
const WAVE = 3;

const flooded: Decider = ({ signal, recent, now }) => {
  if (signal.rule !== 'tripwire' || signal.level >= 3) return null;
  const wire = wireOf(signal.subject.id);
  const letters = recent.filter(
    (alert) =>
      alert.push &&
      alert.situation.kind === 'tripwire' &&
      wireOf(alert.situation.id) === wire &&
      now - alert.openedAt < DAY,
  ).length;
  if (letters < WAVE) return null;
  return { outcome: 'open', push: false, reason: reason('open.wave', { told: letters }) };
};

const tripped: Decider = ({ signal, rules }) => {
  if (signal.rule !== 'tripwire') return null;
  const letter = reachOf(rules.tripwires, wireOf(signal.subject.id)) === 'letter';
  return letter || signal.level >= rules.push_level ? told('open.tripwire') : null;
};

/** A claim that went out within so long and is back no graver is no news in itself (P): it shares the budget of rises. */
const KNOWN_CLAIM = 4 * WEEK;

/** A harmful claim is an alarm each time it is new; a true grievance rises with its numbers, within the budget. */
const repeated: Decider = ({ signal, recent, now }) => {
  const harmful =
    signal.subject.kind === 'claim' &&
    (signal.rule === 'claim' || signal.rule === 'spread') &&
    signal.reason.data['verdict'] !== 'grievance';
  if (!harmful) return null;
  const known = recent.some(
    ({ claim, push, closedAt, peak }) =>
      push &&
      claim === signal.subject.id &&
      closedAt !== null &&
      now - closedAt < KNOWN_CLAIM &&
      peak >= signal.level,
  );
  return known ? null : told('open.claim');
};

/** Rises share a weekly budget, so that forty useless letters a day are impossible; a crisis is above any budget. */
const overBudget: Decider = ({ signal, recent, rules, now }) => {
  const sent = recent.filter(
    (alert) => alert.reason.key === 'open.level' && now - (alert.pushedAt ?? alert.openedAt) < WEEK,
  ).length;
  if (sent < rules.push_a_week || signal.level >= 3) return null;
  return {
    outcome: 'open',
    push: false,
    reason: reason('open.budget', { sent, budget: rules.push_a_week, level: signal.level }),
  };
};

function told(key: string, data: Reason['data'] = {}): Verdict {
  return { outcome: 'open', push: true, reason: reason(key, data) };
}
