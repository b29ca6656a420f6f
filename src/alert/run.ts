import type { Rules } from '../config/rules.ts';
import type { Alert, Decision } from '../domain/alert.ts';
import type { EventKind } from '../domain/event.ts';
import type { Reason } from '../domain/reason.ts';
import { isWatched, type Signal } from '../domain/signal.ts';
import type { Tally } from '../domain/tally.ts';
import { DAY, WEEK, type Instant } from '../domain/time.ts';
import type { Pulse } from '../storage/meanings.ts';
import type { Nouns, Store } from '../storage/store.ts';
import type { World } from '../world.ts';
import { composeLetters } from './compose.ts';
import { openAlert } from './open.ts';
import { phaseOf } from './phase.ts';
import { decide } from './policy.ts';
import { belongsTo, feed, type Living } from './situation.ts';
import { letterDue } from './tell.ts';

const SIGNALS_A_RUN = 500;

/** Alerts opened this long ago can still have closed within the day. */
const LOOK_BACK = 8 * WEEK;

/** A living alert while this run works on it. */
interface Open extends Living {
  decisions: Decision[];
  /** As it stood in the database; null when it was opened in this run. */
  before: Alert | null;
}

/** From signals to people: every signal is decided, every decision keeps its reason, and living alerts owe their letters. */
export async function decideAlerts(store: Store, world: World, rules: Rules): Promise<Tally> {
  const now = world.now();
  return store.together(async (s) => {
    const signals = await s.signals.undecided(SIGNALS_A_RUN);
    const open = await livingOf(s);
    if (signals.length === 0 && open.length === 0)
      return { signals: 0, opened: 0, letters: 0, living: 0, waiting: 0 };
    const pulses = await pulsesBehind(s, signals);
    const recent = await s.alerts.openedBetween(now - LOOK_BACK, now + 1);
    const stories = await s.stories.titles(signals.map((signal) => signal.subject.id));

    for (const signal of signals.toSorted((a, b) => a.at - b.at || b.level - a.level)) {
      const decision = settle(signal, open, { pulses, recent, stories, rules, now });
      await s.alerts.decide(decision);
    }
    await s.signals.decided(
      signals.map((signal) => signal.id),
      now,
    );

    let letters = 0;
    const heard = await s.mentions.seenAt([...new Set(open.flatMap((one) => [...one.evidence]))]);
    for (const one of open) letters += await conclude(s, one, heard, rules, now);
    return {
      signals: signals.length,
      opened: open.filter((one) => one.before === null).length,
      letters,
      // Alerts that gather a little before their first letter: whoever drives the clock must come back for them.
      living: open.filter(({ alert: one }) => one.closedAt === null).length,
      waiting: open.filter(({ alert: one }) => one.push && one.toldAt === null && one.closedAt === null)
        .length,
    };
  });
}

async function livingOf(s: Nouns): Promise<Open[]> {
  const open: Open[] = [];
  for (const living of await s.alerts.living()) {
    const decisions = await s.alerts.decisions({ alertId: living.id });
    const signals = await s.signals.get(decisions.map((decision) => decision.signalId));
    open.push({
      alert: living,
      evidence: new Set(signals.flatMap((signal) => signal.evidence)),
      decisions,
      before: living,
    });
  }
  return open;
}

/** The mentions new signals rest on; a round without news reads none. */
async function pulsesBehind(s: Nouns, signals: readonly Signal[]): Promise<Map<string, Pulse>> {
  if (signals.length === 0) return new Map();
  const pulses = await s.meanings.pulses(Math.min(...signals.map((signal) => signal.at)) - 15 * DAY);
  return new Map(pulses.map((pulse) => [pulse.id, pulse]));
}

interface Around {
  pulses: ReadonlyMap<string, Pulse>;
  recent: readonly Alert[];
  stories: ReadonlyMap<string, string>;
  rules: Rules;
  now: Instant;
}

/** Decides one signal; alerts in `open` are fed, raised or added in place. */
function settle(signal: Signal, open: Open[], { pulses, recent, stories, rules, now }: Around): Decision {
  const alive = new Set(open.map((one) => one.alert.id));
  const known = [...open.map((one) => one.alert), ...recent.filter((one) => !alive.has(one.id))];
  const verdict = decide({ signal, recent: known, rules: rules.haidang.alert, now });
  const decision = (alertId: string | null, outcome: Decision['outcome'], reason: Reason): Decision => ({
    id: signal.id,
    at: now,
    signalId: signal.id,
    alertId,
    outcome,
    reason,
  });

  // The watch list counts what is neutral as well: it feeds nothing.
  if (isWatched(signal)) return decision(null, 'hold', verdict.reason);
  const home = belongsTo(signal, open);
  if (home !== null) {
    const fed = feed(home, signal, now);
    home.alert = fed.alert;
    // A situation that stood on the desk only may have grown into one people must hear of.
    if (!home.alert.push && verdict.outcome === 'open') {
      home.alert.push = verdict.push;
      home.alert.reason = verdict.reason;
    }
    const entry = decision(home.alert.id, fed.fresh ? 'update' : 'hold', fed.reason);
    home.decisions.push(entry);
    return entry;
  }
  if (verdict.outcome === 'hold') return decision(null, 'hold', verdict.reason);

  const evidence = signal.evidence
    .map((id) => pulses.get(id))
    .filter((pulse) => pulse !== undefined)
    .reverse();
  const opened = openAlert(
    signal,
    evidence,
    verdict,
    { story: stories.get(signal.subject.id) ?? null, rules },
    now,
  );
  const entry = decision(opened.id, 'open', verdict.reason);
  open.push({ alert: opened, evidence: new Set(signal.evidence), decisions: [entry], before: null });
  return entry;
}

/** Gives an alert its phase, writes what changed, and puts the letters it owes into the outbox. */
async function conclude(
  s: Nouns,
  one: Open,
  heard: ReadonlyMap<string, Instant>,
  rules: Rules,
  now: Instant,
): Promise<number> {
  const times = [...one.evidence].map((id) => heard.get(id)).filter((at) => at !== undefined);
  const phase = phaseOf(times.length > 0 ? times : [one.alert.fedAt], now, rules.haidang.alert.quiet_after);
  one.alert = { ...one.alert, phase, closedAt: phase === 'over' ? now : null };
  const kind = letterDue(one.alert, one.decisions, rules.haidang.alert, now);
  if (kind !== null)
    one.alert = { ...one.alert, edition: one.alert.edition + 1, toldAt: now, toldLevel: one.alert.level };
  const event = eventOf(one);
  if (event === null && kind === null) return 0;

  await s.alerts.put(one.alert);
  if (event !== null)
    await s.events.add([{ at: now, event, subject: one.alert.id, who: null, data: summary(one.alert) }]);
  if (kind === null) return 0;

  const ids = [...one.evidence];
  const mentions = await s.mentions.list({ ids, limit: ids.length });
  const signals = await s.signals.get(one.decisions.map((decision) => decision.signalId));
  const claim = rules.claims.find((known) => known.id === one.alert.claim) ?? null;
  const letters = composeLetters({
    kind,
    alert: one.alert,
    signals,
    mentions,
    claim,
    rules,
    edition: one.alert.edition,
    now,
    since: one.before?.toldAt ?? null,
    holders: new Set((await s.letters.about(one.alert.id)).map((letter) => letter.recipientId)),
  });
  return (await s.letters.write(letters)).length;
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
  const { id, level, phase, push, topics, claim, story, place, reason, title, n } = alert;
  return {
    id,
    level,
    phase,
    push,
    topics,
    ...(claim !== null && { claim }),
    story,
    ...(place !== null && { place }),
    reason: reason.key,
    title,
    n,
  };
}
