import type { Rules } from '../config/rules.ts';
import type { Alert } from '../domain/alert.ts';
import { houseWords } from '../domain/house.ts';
import type { Reason } from '../domain/reason.ts';
import { type Signal, TOGETHER } from '../domain/signal.ts';
import { isPrivate } from '../domain/source.ts';
import type { Instant } from '../domain/time.ts';
import type { Pulse } from '../storage/meanings.ts';
import { say } from '../view/say.ts';
import { surroundings } from './situation.ts';

/** A new living alert for `signal`; `evidence` are its mentions, oldest first. */
export function openAlert(
  signal: Signal,
  evidence: readonly Pulse[],
  verdict: { push: boolean; reason: Reason },
  titles: { story: string | null; rules: Rules },
  now: Instant,
): Alert {
  const around = surroundings(evidence);
  return {
    id: `${signal.subject.kind}-${signal.subject.id}-${Math.floor(now / 1000).toString(36)}`,
    situation: signal.subject,
    level: signal.level,
    peak: signal.level,
    said: null,
    proposed: signal.level,
    phase: 'rising',
    push: verdict.push,
    title: titleOf(signal, evidence, titles),
    topics: around.topics,
    claim: signal.subject.kind === 'claim' ? signal.subject.id : null,
    story: signal.subject.kind === 'story' ? signal.subject.id : around.story,
    place: signal.subject.kind === 'place' ? signal.subject.id : around.place,
    reason: verdict.reason,
    n: signal.evidence.length,
    publishers: signal.publishers,
    openedAt: now,
    updatedAt: now,
    fedAt: now,
    closedAt: null,
    edition: 0,
    toldAt: null,
    toldLevel: null,
    acknowledgedAt: null,
    acknowledgedBy: null,
  };
}

/** Names the situation in the house's language: by its claim, its story, or what it is about. */
function titleOf(
  signal: Signal,
  evidence: readonly Pulse[],
  { story, rules }: { story: string | null; rules: Rules },
): string {
  const language = rules.haidang.desk.language;
  const { kind, id } = signal.subject;
  switch (kind) {
    case 'claim': {
      const claim = rules.claims.find((known) => known.id === id);
      const key = claim?.verdict === 'grievance' ? 'title.grievance' : 'title.claim';
      return say(language, key, { title: claim?.title ?? id });
    }
    case 'topic': {
      const topic = rules.topics.topics.find((known) => known.id === id)?.name ?? id;
      return say(language, signal.reason.key === 'signal.volume' ? 'title.volume' : 'title.topic', { topic });
    }
    case 'place': {
      const place = rules.organisations.places.find((known) => known.id === id)?.name ?? id;
      return say(language, 'title.place', { place });
    }
    case 'tripwire': {
      const title = publicTitle(evidence.at(-1));
      // A sentence that stands as a title has no full stop.
      if (title === '') return say(language, signal.reason.key, signal.reason.data).replace(/\.$/, '');
      return say(language, 'title.tripwire', { wire: signal.reason.key, title });
    }
    case 'house':
      return say(language, houseWords(id).title, signal.reason.data);
    case 'system':
      return say(language, id === TOGETHER ? 'title.together' : 'title.system');
    case 'story':
    default:
      return story ?? (publicTitle(evidence[0]) || unnamed(evidence, rules));
  }
}

/** A title the alert may keep: the words of a private person expire, the alert does not. */
function publicTitle(pulse: Pulse | undefined): string {
  return pulse === undefined || isPrivate(pulse.kind) ? '' : pulse.title;
}

/** A story that only private persons tell is named by what it is about. */
function unnamed(evidence: readonly Pulse[], rules: Rules): string {
  const language = rules.haidang.desk.language;
  const [id] = surroundings(evidence).topics;
  if (id === undefined) return say(language, 'title.system');
  const topic = rules.topics.topics.find((known) => known.id === id)?.name ?? id;
  return say(language, 'title.topic', { topic });
}
