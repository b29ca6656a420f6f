import type { Rules } from '../config/rules.ts';
import type { Subject } from '../domain/signal.ts';
import { hasWords } from '../view/say.ts';
import type { MarkKind } from './highlight.ts';
import type { Voice } from './voice.ts';

/** A topic by the name people know it under; one that left the configuration keeps its id. */
export function topicName(v: Voice, rules: Rules, id: string): string {
  const topic = rules.topics.topics.find((entry) => entry.id === id);
  if (topic === undefined) return id;
  return v.language === 'vi' ? topic.name : topic.english;
}

export function claimTitle(rules: Rules, id: string): string {
  const claim = rules.claims.find((entry) => entry.id === id);
  return claim === undefined ? id : `${id} · ${claim.title}`;
}

export function placeName(rules: Rules, id: string): string {
  return rules.organisations.places.find((place) => place.id === id)?.name ?? id;
}

export function tripwireName(v: Voice, id: string): string {
  const key = `desk.wire.${id}`;
  return hasWords(key) ? v.say(key) : id;
}

/** What a series or a tripwire is about, in words: `Chủ đề: Rút một lần`. */
export function situationName(v: Voice, rules: Rules, subject: Subject): string {
  const names: Record<Subject['kind'], () => string> = {
    topic: () => topicName(v, rules, subject.id),
    claim: () => claimTitle(rules, subject.id),
    place: () => placeName(rules, subject.id),
    tripwire: () => tripwireName(v, subject.id),
    // A story has no name of its own; the alert's title is its first headline.
    story: () => '',
    system: () => '',
  };
  const name = names[subject.kind]();
  const kind = v.say(`desk.subject.${subject.kind}`);
  return name === '' ? kind : `${kind}: ${name}`;
}

/** What a highlighted stretch of text speaks for. */
export function markName(v: Voice, rules: Rules, kind: MarkKind, of: string): string {
  if (kind === 'stance') return `${v.say('desk.mark.stance')}: ${v.say(`stance.${of}`)}`;
  return situationName(v, rules, { kind, id: of });
}
