import type { Alert, Decision } from '../../domain/alert.ts';
import type { Letter } from '../../domain/letter.ts';
import type { Mention } from '../../domain/mention.ts';
import type { Signal } from '../../domain/signal.ts';
import { DAY, type Instant } from '../../domain/time.ts';
import type { Store } from '../../storage/store.ts';

const EVIDENCE_SHOWN = 12;
/** A long crisis has more; its pace shows in these. */
const EVIDENCE_READ = 500;
/** How long an alert about the same claim is remembered. */
const REMEMBERED = 400 * DAY;

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
  /** When its evidence was heard. */
  times: Instant[];
  /** The latest alert about the same claim that had closed before this one opened. */
  before: Alert | null;
}

export async function alertFacts(store: Store, id: string): Promise<AlertFacts | null> {
  const alert = await store.alerts.get(id);
  if (alert === null) return null;
  const decisions = await store.alerts.decisions({ alertId: id });
  const [signals, letters, sources] = await Promise.all([
    store.signals.get(decisions.map((decision) => decision.signalId)),
    store.letters.about(id),
    store.sources.all(),
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
    times: evidence.map((mention) => mention.seenAt),
    before: await lastAbout(store, alert),
  };
}

async function lastAbout(store: Store, { claim, openedAt }: Alert): Promise<Alert | null> {
  if (claim === null) return null;
  const earlier = await store.alerts.openedBetween(openedAt - REMEMBERED, openedAt);
  const closed = (one: Alert) => one.closedAt !== null && one.closedAt <= openedAt;
  return earlier.find((one) => one.claim === claim && closed(one)) ?? null;
}
