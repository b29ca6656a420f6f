import type { Alert, Decision } from '../../domain/alert.ts';
import type { Letter } from '../../domain/letter.ts';
import type { Mention } from '../../domain/mention.ts';
import type { Signal } from '../../domain/signal.ts';
import type { Store } from '../../storage/store.ts';

const EVIDENCE_SHOWN = 12;

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
  return {
    alert,
    judged: decisions
      .map((decision) => ({ decision, signal: byId.get(decision.signalId) ?? null }))
      .sort((a, b) => b.decision.at - a.decision.at),
    evidence: await store.mentions.list({ ids, limit: EVIDENCE_SHOWN }),
    evidenceInAll: ids.length,
    sourceNames: new Map(sources.map((source) => [source.id, source.name])),
    letters,
  };
}
