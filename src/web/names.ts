import type { Rules } from '../config/rules.ts';
import { houseKind } from '../domain/house.ts';
import type { ActorFound, PlaceNamed } from '../domain/meaning.ts';
import type { Subject } from '../domain/signal.ts';
import { wireOf } from '../domain/tripwire.ts';
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

/** Somebody who is told; one who left the configuration keeps their id. */
export function recipientName(rules: Rules, id: string): string {
  return rules.recipients.find((recipient) => recipient.id === id)?.name ?? id;
}

/** `TP. Hồ Chí Minh (Bình Dương cũ)`: the province of today, and the one the text speaks of. */
export function formerPlaceName(v: Voice, rules: Rules, { id, former }: PlaceNamed): string {
  const place = placeName(rules, id);
  const old = rules.organisations.places
    .find((row) => row.id === id)
    ?.former.find((row) => row.id === former);
  return old === undefined ? place : v.say('concern.former', { place, former: old.name });
}

/** A role by what it is called in the office. */
export function roleName(v: Voice, rules: Rules, id: string): string {
  const key = `actor.${id}`;
  if (hasWords(key)) return v.say(key);
  return rules.organisations.roles.find((role) => role.id === id)?.usually ?? id;
}

/** A listed body by its name, any other by its role and the province it is named with. */
export function actorName(v: Voice, rules: Rules, { id, role, place }: ActorFound): string {
  const body = rules.organisations.organisations.find((row) => row.id === id);
  if (body !== undefined) return body.name;
  const actor = roleName(v, rules, role);
  return place === undefined ? actor : v.say('concern.actor-in', { actor, place: placeName(rules, place) });
}

export function tripwireName(v: Voice, id: string): string {
  const key = `desk.wire.${id}`;
  return hasWords(key) ? v.say(key) : id;
}

/** `V/S` in words: how we know a statement. */
export function sureName(v: Voice, confidence: string): string {
  return confidence
    .split('/')
    .map((letter) => v.say(`sure.${letter}`))
    .join('; ');
}

/** What a series or a tripwire is about, in words: `Chủ đề: Rút một lần`. */
export function situationName(v: Voice, rules: Rules, subject: Subject): string {
  const names: Record<Subject['kind'], () => string> = {
    topic: () => topicName(v, rules, subject.id),
    claim: () => claimTitle(rules, subject.id),
    place: () => placeName(rules, subject.id),
    tripwire: () => tripwireName(v, wireOf(subject.id)),
    // A story has no name of its own; the alert's title is its first headline.
    story: () => '',
    system: () => '',
    house: () => houseName(v, subject.id),
  };
  const name = names[subject.kind]();
  const kind = v.say(`desk.subject.${subject.kind}`);
  return name === '' ? kind : `${kind}: ${name}`;
}

/** `nguồn bao-a`, `khâu gửi thư`: what ails the house, by the id of its situation. */
function houseName(v: Voice, id: string): string {
  const kind = houseKind(id);
  if (kind === null) return id;
  const of = v.say(`house.of.${kind}`);
  const name = id.slice(kind.length + 1);
  if (name === '') return of;
  const stage = `house.stage.${name}`;
  return `${of} ${kind === 'stage' && hasWords(stage) ? v.say(stage) : name}`;
}

/** What a highlighted stretch of text speaks for. */
export function markName(v: Voice, rules: Rules, kind: MarkKind, of: string): string {
  if (kind === 'stance') return `${v.say('desk.mark.stance')}: ${v.say(`stance.${of}`)}`;
  if (kind === 'actor') return `${v.say('concern.actors')}: ${roleName(v, rules, of)}`;
  if (kind === 'audience') return `${v.say('concern.audience')}: ${v.say(`audience.${of}`)}`;
  if (kind === 'mood') return `${v.say('concern.moods')}: ${v.say(`mood.${of}`)}`;
  return situationName(v, rules, { kind, id: of });
}
