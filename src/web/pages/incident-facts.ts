import type { ClaimRules } from '../../config/claims.ts';
import type { Alert } from '../../domain/alert.ts';
import type { Incident, IncidentEntry } from '../../domain/incident.ts';
import { FACTORS, type Factors } from '../../domain/level.ts';
import type { Mention } from '../../domain/mention.ts';
import type { Person } from '../../domain/person.ts';
import { isWatched, type Signal } from '../../domain/signal.ts';
import { HOUR, type Instant } from '../../domain/time.ts';
import { proposeVoice, type VoiceProposal, type VoiceView } from '../../domain/voice.ts';
import type { Nouns } from '../../storage/store.ts';
import type { Desk } from '../desk.ts';
import { type OwnerChoice, ownerChoices } from '../hand.ts';
import { owesWord } from '../incidents.ts';

/** A long crisis has more; how far it went and where it goes shows in these. */
const EVIDENCE_READ = 500;
const PACE = 6 * HOUR;
/** “Several outlets” on the scale of the playbook. */
const SEVERAL = 2;

/** Everything the room of one incident tells. */
export interface IncidentFacts {
  incident: Incident;
  /** Oldest first. */
  log: IncidentEntry[];
  alerts: Alert[];
  /** What its alerts rest on, the newest first. */
  signals: Signal[];
  claim: ClaimRules | null;
  owners: OwnerChoice[];
  /** The highest each factor was measured; null: nothing was. */
  measured: Factors | null;
  view: VoiceView;
  proposal: VoiceProposal;
}

/** Null: there is no such incident. Reads through `s`, so that a form is judged by what stands in its own transaction. */
export async function incidentFacts(
  { rules }: Pick<Desk, 'rules'>,
  s: Nouns,
  me: Person,
  id: string,
  now: Instant,
): Promise<IncidentFacts | null> {
  const incident = await s.incidents.get(id);
  if (incident === null) return null;
  const alerts: Alert[] = [];
  const signals: Signal[] = [];
  for (const alertId of incident.alerts) {
    const alert = await s.alerts.get(alertId);
    if (alert !== null) alerts.push(alert);
    const decisions = await s.alerts.decisions({ alertId });
    signals.push(...(await s.signals.get(decisions.map(({ signalId }) => signalId))));
  }
  const ids = [...new Set(signals.flatMap(({ evidence }) => evidence))];
  const mentions = ids.length === 0 ? [] : await s.mentions.list({ ids, limit: EVIDENCE_READ });
  const measured = measuredOf(signals);
  const view = viewOf({ incident, measured, alerts, mentions }, now);
  return {
    incident,
    log: await s.incidents.log(id),
    alerts,
    signals: signals.toSorted((a, b) => b.at - a.at),
    claim: rules.claims.find((claim) => claim.id === incident.claim) ?? null,
    owners: await ownerChoices(s, rules, me),
    measured,
    view,
    proposal: proposeVoice(view),
  };
}

/** Each factor at its highest: an incident is as grave as its gravest alert. */
export function measuredOf(signals: readonly Signal[]): Factors | null {
  const known = signals.filter((signal) => !isWatched(signal)).flatMap(({ factors }) => factors ?? []);
  const [first, ...rest] = known;
  if (first === undefined) return null;
  const most = { ...first };
  for (const factors of rest)
    for (const factor of FACTORS) most[factor] = Math.max(most[factor], factors[factor]);
  return most;
}

function viewOf(
  {
    incident,
    measured,
    alerts,
    mentions,
  }: Pick<IncidentFacts, 'incident' | 'measured' | 'alerts'> & {
    mentions: readonly Mention[];
  },
  now: Instant,
): VoiceView {
  const factors = incident.factors ?? measured;
  const count = (until: Instant) =>
    mentions.filter(({ seenAt }) => seenAt > until - PACE && seenAt <= until).length;
  return {
    kind: incident.kind,
    level: incident.level,
    scored: factors !== null,
    reach: factors?.reach ?? reachOf(alerts),
    harm: factors?.harm ?? 0,
    now: count(now),
    before: count(now - PACE),
    items: mentions.length,
    corrected: mentions.filter((mention) => denies(mention, incident.claim)).length,
    owed: owesWord(incident),
  };
}

/** Until somebody scores it: as far as its alerts went. */
function reachOf(alerts: readonly Alert[]): number {
  return Math.max(0, ...alerts.map(({ publishers }) => Math.min(SEVERAL, Math.floor(publishers / 2))));
}

/** Does it carry the right answer: does it deny what is claimed? */
function denies({ meaning }: Mention, claim: string | null): boolean {
  return (
    meaning?.claims.some(({ id, relation }) => relation === 'denies' && (claim === null || id === claim)) ??
    false
  );
}
