import { CRISIS } from '../../domain/alert.ts';
import { foreign, lengthOf, shorten, SUBJECT } from '../../view/letter.ts';
import { say } from '../../view/say.ts';
import { wireOf } from '../../domain/tripwire.ts';
import { isHouse, labelOf, placeName, shortTopic, type Told } from './told.ts';

/** A topic's whole name may be a list; its beginning names it. */
const TOPIC = 24;
/** Less than this of a title tells nothing. */
const TITLE = 14;

/**
 * The subject line: level, place and topic first, then as much of the title as fits within what a phone shows. A place or topic that the title
 * itself names is not said twice.
 */
export function subject(told: Told): string {
  const head = headOf(told);
  const room = SUBJECT - lengthOf(head) - 1;
  const title = abbreviated(titleOf(told));
  const names = namesOf(told);
  const unsaid = (shown: string) => names.filter((name) => !includes(shown, name));
  const apart = unsaid(shorten(title, room));
  // Saying one name apart leaves less room, in which the title may lose the other.
  for (const prefix of [apart, unsaid(beside(apart, title, room)), names]) {
    const line = beside(prefix, title, room);
    if (names.every((name) => includes(line, name))) return `${head} ${line}`;
  }
  return `${head} ${shorten(names.join(' · '), room)}`;
}

function beside(names: readonly string[], title: string, room: number): string {
  const prefix = names.join(' · ');
  if (prefix === '') return shorten(title, room);
  const left = room - lengthOf(prefix) - 2;
  return left < TITLE ? shorten(prefix, room) : `${prefix}: ${shorten(title, left)}`;
}

/** How bad, or what kind of letter it is; a farewell tells the level it reached. What is neither grave nor old needs no word but its level. */
function headOf(told: Told): string {
  const { alert, language, kind } = told;
  const n = kind === 'closed' ? alert.peak : alert.level;
  const urgent = n >= CRISIS ? 'letter.label.urgent' : null;
  const label = labelOf(told) ?? (isHouse(told) ? 'letter.label.house' : urgent);
  return label === null
    ? say(language, 'letter.subject.plain', { n })
    : say(language, 'letter.subject', { label, n });
}

function namesOf({ alert, rules, language }: Told): string[] {
  const [topic] = alert.topics;
  return [
    ...(alert.place === null ? [] : [abbreviated(placeName(rules, alert.place))]),
    ...(topic === undefined ? [] : [shorten(abbreviated(shortTopic(rules, topic, language)), TOPIC)]),
  ];
}

function titleOf({ alert, claim, language }: Told): string {
  if (claim !== null && alert.situation.kind === 'claim')
    return say(language, `letter.subject.about.${claim.verdict}`, { title: foreign(claim.title) });
  // The headline that tripped a wire says more in a line than what the wire is for.
  const quoted = alert.situation.kind === 'tripwire' ? /“(.+)”$/u.exec(alert.title)?.[1] : undefined;
  if (quoted === undefined) return foreign(alert.title);
  return say(language, `letter.subject.wire.${wireOf(alert.situation.id)}`, { title: foreign(quoted) });
}

/** As officers write them: a subject line has no room for the long names. */
function abbreviated(text: string): string {
  return text
    .replace(/bảo hiểm xã hội/giu, 'BHXH')
    .replace(/bảo hiểm y tế/giu, 'BHYT')
    .replace(/bảo hiểm thất nghiệp/giu, 'BHTN')
    .replace(/thành phố Hồ Chí Minh/giu, 'TP.HCM');
}

function includes(text: string, name: string): boolean {
  return text.toLocaleLowerCase('vi').includes(name.toLocaleLowerCase('vi'));
}
