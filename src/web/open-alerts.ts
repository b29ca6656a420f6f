import type { Alert } from '../domain/alert.ts';
import type { Mention } from '../domain/mention.ts';
import type { Signal } from '../domain/signal.ts';
import type { Store } from '../storage/store.ts';

const EVIDENCE_READ = 50;

/** A living alert with what it rests on, so that what happened and what to do next can be told. */
export interface OpenAlert {
  alert: Alert;
  signals: Signal[];
  evidence: Mention[];
}

/** Every living alert, what needs somebody first: not taken, then by level, then the newest. */
export async function openAlerts(store: Store): Promise<OpenAlert[]> {
  const alerts = byUrgency(await store.alerts.living());
  return Promise.all(alerts.map((alert) => openAlert(store, alert)));
}

export function byUrgency(alerts: Alert[]): Alert[] {
  const taken = (alert: Alert) => (alert.acknowledgedAt === null ? 0 : 1);
  return [...alerts].sort((a, b) => taken(a) - taken(b) || b.level - a.level || b.openedAt - a.openedAt);
}

async function openAlert(store: Store, alert: Alert): Promise<OpenAlert> {
  const decisions = await store.alerts.decisions({ alertId: alert.id });
  const signals = await store.signals.get(decisions.map((decision) => decision.signalId));
  const ids = [...new Set(signals.flatMap((signal) => signal.evidence))];
  return { alert, signals, evidence: await store.mentions.list({ ids, limit: EVIDENCE_READ }) };
}
