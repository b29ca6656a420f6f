import { strongest } from '../../domain/signal.ts';
import { iso, type Instant } from '../../domain/time.ts';
import { foreign } from '../../view/letter.ts';
import { say, sayReason } from '../../view/say.ts';
import { deskLink, placeName, topicName, type Told } from './told.ts';

/** Raised when a field changes its meaning or goes; new fields alone do not raise it. */
export const PAYLOAD_VERSION = 1;

/** An alert as another machine gets it, described field by field in `docs/webhook.md`. Instants are ISO 8601 with the Vietnamese offset. */
export function payload(told: Told, id: string): string {
  const { alert, kind, language, rules, recipient, claim, now } = told;
  const lead = strongest(told.signals);
  const when = (at: Instant | null) => (at === null ? null : iso(at));
  return JSON.stringify({
    version: PAYLOAD_VERSION,
    event: kind,
    id,
    at: iso(now),
    recipient: recipient.id,
    alert: {
      id: alert.id,
      link: deskLink(told).href,
      about: alert.situation.kind,
      title: foreign(alert.title),
      level: alert.level,
      level_name: say(language, `level.${alert.level}`),
      peak: alert.peak,
      phase: alert.phase,
      topics: alert.topics.map((topic) => ({ id: topic, name: topicName(rules, topic, language) })),
      place: alert.place === null ? null : { id: alert.place, name: placeName(rules, alert.place) },
      claim: claim === null ? null : { id: claim.id, title: claim.title, verdict: claim.verdict },
      reason: sayReason(language, alert.reason),
      measured: lead === null ? null : foreign(sayReason(language, lead.reason), 400),
      items: alert.n,
      publishers: alert.publishers,
      opened_at: iso(alert.openedAt),
      updated_at: iso(alert.updatedAt),
      closed_at: when(alert.closedAt),
      acknowledged_at: when(alert.acknowledgedAt),
      acknowledged_by: alert.acknowledgedBy,
      again: alert.again ?? null,
    },
  });
}
