import type { Rules } from '../config/rules.ts';
import type { Alert, Decision } from '../domain/alert.ts';
import type { Reason } from '../domain/reason.ts';
import { isWatched, type Signal } from '../domain/signal.ts';
import type { Tally } from '../domain/tally.ts';
import { DAY, WEEK, type Instant } from '../domain/time.ts';
import type { Pulse } from '../storage/meanings.ts';
import type { Nouns, Store } from '../storage/store.ts';
import type { World } from '../world.ts';
import { conclude, type Open, type Round } from './conclude.ts';
import { openAlert } from './open.ts';
import { decide } from './policy.ts';
import { audienceOf } from './send.ts';
import { belongsTo, feed, parentOf } from './situation.ts';

const SIGNALS_A_RUN = 500;

/** Alerts opened this long ago can still have closed within the day. */
const LOOK_BACK = 8 * WEEK;

/** From signals to people: every signal is decided, every decision keeps its reason, and living alerts owe their letters. */
export async function decideAlerts(store: Store, world: World, rules: Rules): Promise<Tally> {
  const now = world.now();
  return store.together(async (s) => {
    const signals = await s.signals.undecided(SIGNALS_A_RUN);
    const open = await livingOf(s);
    if (signals.length === 0 && open.length === 0)
      return { signals: 0, opened: 0, letters: 0, living: 0, failed: 0, waiting: 0 };
    const pulses = await pulsesBehind(s, signals);
    const recent = await s.alerts.openedBetween(now - LOOK_BACK, now + 1);
    const stories = await s.stories.titles(signals.map((signal) => signal.subject.id));

    const failed: string[] = [];
    const failing = (id: string, error: unknown) => {
      failed.push(id);
      world.log.error('an alert cannot be looked after', { id, error: String(error) });
    };
    const settled: string[] = [];
    for (const signal of signals.toSorted((a, b) => a.at - b.at || b.level - a.level)) {
      try {
        const decision = settle(signal, open, { pulses, recent, stories, rules, now });
        await s.alerts.decide(decision);
        settled.push(signal.id);
      } catch (error) {
        failing(signal.id, error);
      }
    }
    await s.signals.decided(settled, now);

    let letters = 0;
    const heard = await s.mentions.seenAt([...new Set(open.flatMap((one) => [...one.evidence]))]);
    const key = () => world.newId() + world.newId();
    const round: Round = {
      rules,
      now,
      silences: await s.silences.living(),
      audience: await audienceOf(s, rules, key, now),
    };
    for (const one of open) {
      const untold = one.alert;
      try {
        letters += await conclude(s, one, heard, round);
      } catch (error) {
        // It lives, and owes its letters still.
        await s.alerts.put(untold);
        failing(untold.id, error);
      }
    }
    return {
      signals: signals.length,
      opened: open.filter((one) => one.before === null).length,
      letters,
      // Alerts that gather a little before their first letter: whoever drives the clock must come back for them.
      living: open.filter(({ alert: one }) => one.closedAt === null).length,
      failed: failed.length,
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
  const home = isWatched(signal) ? null : belongsTo(signal, open);
  const storyOf = (id: string) => pulses.get(id)?.storyId ?? null;
  const parent = home === null ? parentOf(signal, open, storyOf) : parentStill(home.alert, signal, open);
  const verdict = decide({
    signal,
    recent: known,
    parent: parent?.alert ?? null,
    rules: rules.haidang.alert,
    now,
  });
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
  if (home !== null) {
    const claim = rules.claims.find((row) => row.id === signal.subject.id);
    const fed = feed(home, signal, claim?.title ?? signal.subject.id, now);
    home.alert = fed.alert;
    // A situation that stood on the desk only may have grown into one people must hear of.
    if (!home.alert.push && verdict.outcome === 'open')
      home.alert = {
        ...home.alert,
        push: verdict.push,
        pushedAt: verdict.push ? now : null,
        reason: verdict.reason,
        parent: verdict.push ? null : (home.alert.parent ?? null),
      };
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
  opened.pushedAt = verdict.push ? now : null;
  opened.parent = parent?.alert.id ?? null;
  opened.again = againOf(signal, known)?.id ?? null;
  const entry = decision(opened.id, 'open', verdict.reason);
  open.push({ alert: opened, evidence: new Set(signal.evidence), decisions: [entry], before: null });
  return entry;
}

/** The living alert that `child` stands beneath, while that one is told and no less grave than what feeds the child. */
function parentStill(child: Alert, signal: Signal, open: readonly Open[]): Open | null {
  if (child.push || child.parent == null) return null;
  return (
    open.find(({ alert }) => alert.id === child.parent && alert.push && alert.level >= signal.level) ?? null
  );
}

/** The latest alert about the same situation, or the same claim, that is over. */
function againOf({ subject }: Signal, known: readonly Alert[]): Alert | null {
  return (
    known.find(
      ({ closedAt, situation, claim }) =>
        closedAt !== null &&
        ((situation.kind === subject.kind && situation.id === subject.id) ||
          (subject.kind === 'claim' && claim === subject.id)),
    ) ?? null
  );
}
