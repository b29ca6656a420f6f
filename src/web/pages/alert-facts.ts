import type { Alert, Decision } from '../../domain/alert.ts';
import type { Delivery } from '../../domain/delivery.ts';
import type { Happening } from '../../domain/event.ts';
import type { Letter } from '../../domain/letter.ts';
import type { Mention } from '../../domain/mention.ts';
import type { Signal } from '../../domain/signal.ts';
import { type Silence, silences } from '../../domain/silence.ts';
import type { Telling } from '../../domain/telling.ts';
import { DAY, type Instant } from '../../domain/time.ts';
import type { Store } from '../../storage/store.ts';

const EVIDENCE_SHOWN = 12;
/** A long crisis has more; its pace shows in these. */
const EVIDENCE_READ = 500;
/** How long an alert about the same claim is remembered. */
const REMEMBERED = 400 * DAY;
/** A part of an alert may have opened so long before it. */
const PART_BEFORE = 14 * DAY;

/** One decision with the signal it judged. */
export interface Judged {
  decision: Decision;
  signal: Signal | null;
}

/** Everything the page of one alert tells. */
export interface AlertFacts {
  alert: Alert;
  judged: Judged[];
  evidence: Mention[];
  /** How many mentions the signals rest on altogether. */
  evidenceInAll: number;
  sourceNames: Map<string, string>;
  letters: Letter[];
  /** What happened to each letter. */
  deliveries: Delivery[];
  /** Who was told of which edition, and who was not. */
  tellings: Telling[];
  /** What people did to it. */
  acts: Happening[];
  /** When its evidence was heard. */
  times: Instant[];
  /** The alert of the same situation, or else the latest about the same claim, that had closed before this one opened. */
  before: Alert | null;
  /** The alert it is a part of. */
  parent: Alert | null;
  /** Its own parts. */
  children: Alert[];
  /** Living silences that name it, whether or not its level lets them. */
  silences: Silence[];
}

export async function alertFacts(store: Store, id: string, now: Instant): Promise<AlertFacts | null> {
  const alert = await store.alerts.get(id);
  if (alert === null) return null;
  const decisions = await store.alerts.decisions({ alertId: id });
  const [signals, letters, sources, tellings, acts, parent, children, living] = await Promise.all([
    store.signals.get(decisions.map((decision) => decision.signalId)),
    store.letters.about(id),
    store.sources.all(),
    store.tellings.about(id),
    store.events.actsOn(id),
    alert.parent == null ? null : store.alerts.get(alert.parent),
    store.alerts.openedBetween(alert.openedAt - PART_BEFORE, (alert.closedAt ?? now) + 1),
    store.silences.living(),
  ]);
  const byId = new Map(signals.map((signal) => [signal.id, signal]));
  const ids = [...new Set(signals.flatMap((signal) => signal.evidence))];
  const evidence = await store.mentions.list({ ids, limit: EVIDENCE_READ });
  return {
    alert,
    judged: decisions
      .map((decision) => ({ decision, signal: byId.get(decision.signalId) ?? null }))
      .sort((a, b) => b.decision.at - a.decision.at),
    evidence: evidence.slice(0, EVIDENCE_SHOWN),
    evidenceInAll: ids.length,
    sourceNames: new Map(sources.map((source) => [source.id, source.name])),
    letters,
    deliveries: await store.letters.ledger(letters.map((letter) => letter.id)),
    tellings,
    acts,
    parent,
    children: children.filter((one) => one.parent === id),
    silences: living.filter((one) => silences(one, { ...alert, level: 0 }, now)),
    times: evidence.map((mention) => mention.seenAt),
    before: (await lastOf(store, alert)) ?? (await lastAbout(store, alert)),
  };
}

async function lastOf(store: Store, { again }: Alert): Promise<Alert | null> {
  return again == null ? null : store.alerts.get(again);
}

async function lastAbout(store: Store, { claim, openedAt }: Alert): Promise<Alert | null> {
  if (claim === null) return null;
  const earlier = await store.alerts.openedBetween(openedAt - REMEMBERED, openedAt);
  const closed = (one: Alert) => one.closedAt !== null && one.closedAt <= openedAt;
  return earlier.find((one) => one.claim === claim && closed(one)) ?? null;
}
