import type { Rules } from '../config/rules.ts';
import type { Alert, Decision, Phase } from '../domain/alert.ts';
import { reachOf } from '../domain/contact.ts';
import type { EventKind } from '../domain/event.ts';
import { reason } from '../domain/reason.ts';
import { type Silence, silences } from '../domain/silence.ts';
import type { Instant } from '../domain/time.ts';
import type { Nouns } from '../storage/store.ts';
import { type Call, nextCall } from './escalate.ts';
import { housePhase, phaseOf } from './phase.ts';
import { type Audience, type Due, send } from './send.ts';
import type { Living } from './situation.ts';
import { letterDue } from './tell.ts';

/** A living alert while this run works on it. */
export interface Open extends Living {
  decisions: Decision[];
  /** As it stood in the database; null when it was opened in this run. */
  before: Alert | null;
}

/** What a round of alerting knows besides the alerts themselves. */
export interface Round {
  rules: Rules;
  now: Instant;
  silences: Silence[];
  audience: Audience;
}

/** Gives an alert its phase, writes what changed, and puts the letters it owes into the outbox. Returns how many. */
export async function conclude(
  s: Nouns,
  one: Open,
  heard: ReadonlyMap<string, Instant>,
  round: Round,
): Promise<number> {
  const { rules, now } = round;
  const times = [...one.evidence].map((id) => heard.get(id)).filter((at) => at !== undefined);
  const phase = phaseIn(one.alert, times, rules, now);
  one.alert = { ...one.alert, phase, closedAt: phase === 'over' ? now : null };

  const owed = letterDue(one.alert, one.decisions, rules.haidang.alert, now);
  const silence = owed === null ? null : silenceOver(one.alert, round);
  const dues: { due: Due; alert: Alert }[] = [];
  if (owed !== null && silence === null) {
    one.alert = { ...owed.alert, edition: owed.alert.edition + 1 };
    const note = owed.kind === 'update' ? { note: owed.why } : {};
    dues.push({ due: { kind: owed.kind, to: null, ...note }, alert: one.alert });
  }
  for (let call = await callOf(s, one, round); call !== null; call = await callOf(s, one, round)) {
    one.alert = { ...call.alert, edition: call.alert.edition + 1 };
    dues.push({ due: { kind: call.kind, to: call.to, note: call.note }, alert: one.alert });
  }
  const event = eventOf(one);
  if (silence !== null) await hush(s, one, silence, now);
  if (event === null && dues.length === 0) return 0;

  let letters = 0;
  if (dues.length > 0) {
    const ids = [...one.evidence];
    const occasion = {
      mentions: await s.mentions.list({ ids, limit: ids.length }),
      signals: await s.signals.get(one.decisions.map((decision) => decision.signalId)),
      claim: rules.claims.find((known) => known.id === one.alert.claim) ?? null,
      since: one.before?.toldAt ?? null,
      heard: times,
    };
    for (const { due, alert } of dues)
      letters += (await send(s, due, alert, occasion, round.audience)).length;
  }
  // Last: an alert whose letters could not be written still owes them.
  await s.alerts.put(one.alert);
  if (event !== null)
    await s.events.add([{ at: now, event, subject: one.alert.id, who: null, data: summary(one.alert) }]);
  return letters;
}

function phaseIn(alert: Alert, times: readonly Instant[], rules: Rules, now: Instant): Phase {
  if (alert.situation.kind === 'house') return housePhase(alert.fedAt, now);
  return phaseOf(times.length > 0 ? times : [alert.fedAt], now, rules.haidang.alert.quiet_after);
}

/** The next call by name the alert owes, or null. An alert nobody may be told of calls nobody. */
async function callOf(s: Nouns, { alert }: Open, { rules, now, audience }: Round): Promise<Call | null> {
  if (!alert.push || alert.phase === 'over') return null;
  const mayCall = alert.urgentAt != null || alert.checkAt != null;
  const holders = mayCall ? await holdersOf(s, alert) : [];
  const { contacts, accounts, duty } = audience;
  const reachable = new Set(
    rules.recipients
      .filter((recipient) => reachOf(recipient, contacts, accounts) === 'yes')
      .flatMap(({ id, person }) => (person === null ? [id] : [id, person])),
  );
  const chain = { steps: rules.escalation, duty, holders, reachable, rules: rules.haidang.alert };
  return mayCall ? nextCall(alert, chain, now) : null;
}

async function holdersOf(s: Nouns, alert: Alert): Promise<string[]> {
  const letters = await s.letters.about(alert.id);
  return [...new Set(letters.map((letter) => letter.recipientId))];
}

function silenceOver(alert: Alert, { silences: living, now }: Round): Silence | null {
  return living.find((silence) => silences(silence, alert, now)) ?? null;
}

/** Keeps that a letter was held back by a silence: once for each thing that would have been told. */
async function hush(s: Nouns, one: Open, silence: Silence, now: Instant): Promise<void> {
  const { alert } = one;
  const id = `silence:${silence.id}:${alert.id}:${alert.edition}:${alert.level}`;
  if (one.decisions.some((decision) => decision.id === id)) return;
  const told = reason('hold.silenced', { who: silence.ownerName, why: silence.reason });
  await s.alerts.decide({
    id,
    at: now,
    signalId: `silence:${silence.id}`,
    alertId: alert.id,
    outcome: 'hold',
    reason: told,
  });
  silence.held++;
  silence.heldAt = now;
  await s.silences.put(silence);
}

/** What happened to an alert in this run, or null. A longer count alone is news only for who looks at the desk. */
function eventOf({ alert: after, before }: Open): Extract<EventKind, 'alert' | 'update' | 'closed'> | null {
  if (before === null) return 'alert';
  if (after.phase === 'over') return 'closed';
  const changed =
    after.level !== before.level ||
    after.phase !== before.phase ||
    after.push !== before.push ||
    after.claim !== before.claim ||
    after.n !== before.n ||
    after.fedAt !== before.fedAt;
  return changed ? 'update' : null;
}

/** An alert as the event log and `replay --json` tell it. */
function summary(alert: Alert): Record<string, unknown> {
  const { id, level, phase, push, topics, claim, story, place, title, n } = alert;
  return {
    id,
    level,
    phase,
    push,
    topics,
    ...(claim !== null && { claim }),
    story,
    ...(place !== null && { place }),
    reason: alert.reason.key,
    title,
    n,
  };
}
