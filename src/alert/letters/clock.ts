import type { RecipientRules } from '../../config/recipients.ts';
import type { Rules } from '../../config/rules.ts';
import type { Clock } from '../../domain/clock.ts';
import { isInitial } from '../../domain/incident-clocks.ts';
import type { Incident } from '../../domain/incident.ts';
import type { Letter } from '../../domain/letter.ts';
import { iso, type Instant } from '../../domain/time.ts';
import { byWhen, leftWords } from '../../view/clock-words.ts';
import { clock as clockFace, date } from '../../view/format.ts';
import { at, foreign, type Paper, type Part, subjectOf } from '../../view/letter.ts';
import { paths } from '../../view/paths.ts';
import { say } from '../../view/say.ts';
import type { Language } from '../../view/words/words.ts';
import { hashOf } from '../key.ts';
import { deskAddress, stopLink } from './told.ts';
import { byEveryWay } from './ways.ts';

/** `ahead`: there is time to write · `soon`: the last hours · `late`: it is over and not done. */
export const CLOCK_CALLS = ['ahead', 'soon', 'late'] as const;
export type ClockCall = (typeof CLOCK_CALLS)[number];

export interface ClockTo {
  recipient: RecipientRules;
  mail: boolean;
  rules: Rules;
  now: Instant;
  nextAt: Instant;
  key: string;
}

/**
 * One deadline of an incident, by each way its reader has: what must be done, by when, under which provision. Its id makes it one letter for each
 * call of one hour. The end stands as a day and an hour, since nobody knows when a letter is read; what is left is counted for when it should come.
 */
export function clockLetters(incident: Incident, clock: Clock, call: ClockCall, to: ClockTo): Letter[] {
  const { recipient, rules, now, nextAt, key, mail } = to;
  const { language } = recipient;
  const due = clock.due ?? clock.startedAt;
  const left = leftWords(language, Math.max(0, due - nextAt));
  const subject = subjectOf(
    say(language, `incident.letter.subject.${call}`, { by: shortly(language, due) }),
    foreign(incident.title, 80),
  );
  const [must, what] = mustWords(language, clock, call, { due, left });
  const href = deskAddress(to, paths.incident(incident.id));
  return byEveryWay(
    {
      about: {
        id: clockLetterId(incident, clock, call, recipient),
        kind: 'clock',
        about: incident.id,
        subject,
        keyHash: hashOf(key),
        urgent: call !== 'ahead',
      },
      paper: clockPaper(incident, clock, call, to, [must, what]),
      fields: {
        incident: { id: incident.id, link: href, title: foreign(incident.title), level: incident.level },
        clock: {
          call,
          name: clock.name,
          basis: clock.basis,
          started_at: iso(clock.startedAt),
          due_at: iso(due),
        },
      },
      chat: [subject, `${must} ${what}`, `${say(language, 'incident.letter.open')}: ${href}`],
    },
    { recipient, from: rules.haidang.mail.from, now, nextAt, mail },
  );
}

function clockPaper(
  incident: Incident,
  clock: Clock,
  call: ClockCall,
  to: ClockTo,
  [must, what]: readonly [string, string],
): Paper {
  const { recipient, rules, nextAt, key } = to;
  const { language, name } = recipient;
  const organisation = rules.haidang.organisation.name;
  return {
    language,
    tone: call === 'ahead' ? 'warning' : 'crisis',
    kicker: say(language, call === 'late' ? 'incident.letter.kicker.late' : 'incident.letter.kicker'),
    title: foreign(incident.title),
    dateline: say(language, 'letter.dateline', { at: at(language, nextAt), organisation }),
    parts: [
      { is: 'words', text: must, strong: true },
      { is: 'words', text: what },
      {
        is: 'link',
        label: say(language, 'incident.letter.open'),
        href: deskAddress(to, paths.incident(incident.id)),
      },
      { is: 'heading', text: say(language, 'incident.letter.do') },
      { is: 'steps', items: stepsOf(incident, clock, call).map((step) => say(language, step)) },
      ...standing(language, incident, clock),
      { is: 'words', text: say(language, 'incident.letter.once') },
    ],
    footer: [say(language, 'incident.letter.footer', { organisation, name })],
    stop: stopLink({ rules, language, key }),
  };
}

/** What must be done by when; and how much is left of it, under which provision. */
function mustWords(
  language: Language,
  { name, basis }: Clock,
  call: ClockCall,
  { due, left }: { due: Instant; left: string },
): [string, string] {
  const data = { name, basis, left, by: byWhen(language, due) };
  return call === 'late'
    ? [say(language, 'incident.letter.must.late', data), say(language, 'incident.letter.over', data)]
    : [say(language, 'incident.letter.must', data), say(language, 'incident.letter.left', data)];
}

/** Keys of what to do, in order. */
function stepsOf({ voice }: Incident, clock: Clock, call: ClockCall): string[] {
  const late = call === 'late';
  const isWord = isInitial(clock);
  const steps = [
    ...(late ? ['now'] : []),
    ...(isWord && voice === null ? ['voice'] : []),
    ...(isWord ? ['word'] : late ? [] : ['other']),
    'record',
    ...(late ? ['explain'] : []),
  ];
  return steps.map((step) => `incident.letter.do.${step}`);
}

function standing(language: Language, { owner, voice }: Incident, { startedAt }: Clock): Part[] {
  return [
    { is: 'heading', text: say(language, 'incident.letter.stands') },
    {
      is: 'points',
      items: [
        say(language, 'incident.letter.since', { at: at(language, startedAt) }),
        say(language, 'incident.letter.owner', { who: owner?.name ?? 'incident.owner.none' }),
        voice === null
          ? say(language, 'incident.letter.no-voice')
          : say(language, 'incident.letter.voice', { choice: `incident.voice.choice.${voice.choice}` }),
      ],
    },
  ];
}

/** `07:00 24/11`: as a subject line has room for. */
function shortly(language: Language, due: Instant): string {
  return `${clockFace(language, due)} ${date(language, due).slice(0, 5)}`;
}

/** A clock that was started anew, or whose deadline the calendar moved, is called anew. */
export function clockLetterId(
  incident: Pick<Incident, 'id'>,
  clock: Pick<Clock, 'rule' | 'startedAt' | 'due'>,
  call: ClockCall,
  recipient: Pick<RecipientRules, 'id'>,
): string {
  return `${clockLettersOf(incident, clock)}${call}:${recipient.id}`;
}

/** How the ids of all letters about one clock begin. */
export function clockLettersOf(
  { id }: Pick<Incident, 'id'>,
  { rule, startedAt, due }: Pick<Clock, 'rule' | 'startedAt' | 'due'>,
): string {
  return `clock:${id}:${rule}:${startedAt}:${due ?? ''}:`;
}
