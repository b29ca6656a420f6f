import type { Alert, Judgement, Usefulness } from '../domain/alert.ts';
import type { Person } from '../domain/person.ts';
import { DAY, type Instant } from '../domain/time.ts';
import type { Nouns, Store } from '../storage/store.ts';

/** Alerts that one may repeat: those open in the weeks around it. */
const NEAR = 30 * DAY;
const OTHERS_SHOWN = 40;

/** What was said of one alert, and what it takes to say more. */
export interface JudgementFacts {
  judgement: Judgement | null;
  /** The alert it was said to repeat. */
  repeats: Alert | null;
  /** Alerts it may repeat, the latest first. */
  others: Alert[];
}

/** What a person says of an alert; `usefulness` null takes it back. `repeats`: the alert it is a duplicate of, where they named it. */
export interface SaidOfAlert {
  usefulness: Usefulness | null;
  repeats?: string;
}

/** Keeps a person's word about an alert and logs who said it. False when there is no such alert. */
export async function judge(
  s: Nouns,
  id: string,
  { usefulness, repeats }: SaidOfAlert,
  person: Person,
  at: Instant,
): Promise<boolean> {
  const judgement = usefulness === null ? null : { usefulness, at, by: person.name };
  if (!(await s.alerts.judge(id, judgement))) return false;
  const data = {
    act: 'judge-alert',
    name: person.name,
    usefulness,
    ...(repeats !== undefined && { repeats }),
  };
  await s.events.add([{ at, event: 'act', subject: id, who: person.id, data }]);
  return true;
}

export async function judgementFacts(store: Store, alert: Alert): Promise<JudgementFacts> {
  const judgement = await store.alerts.judgement(alert.id);
  if (judgement?.usefulness !== 'duplicate') return { judgement, repeats: null, others: [] };
  const [acts, near] = await Promise.all([
    store.events.actsOn(alert.id),
    store.alerts.openedBetween(alert.openedAt - NEAR, alert.openedAt + NEAR),
  ]);
  const named = acts.findLast((act) => act.data['act'] === 'judge-alert')?.data['repeats'];
  return {
    judgement,
    repeats: typeof named === 'string' ? await store.alerts.get(named) : null,
    others: near.filter(({ id }) => id !== alert.id).slice(0, OTHERS_SHOWN),
  };
}

/** Ids of everything these alerts rest on. */
export async function evidenceOf(store: Store, alertIds: readonly string[]): Promise<string[]> {
  const decisions = await Promise.all(alertIds.map((alertId) => store.alerts.decisions({ alertId })));
  const signals = await store.signals.get(decisions.flat().map(({ signalId }) => signalId));
  return [...new Set(signals.flatMap(({ evidence }) => evidence))];
}
