import type { RecipientRules } from '../../config/recipients.ts';
import type { Rules } from '../../config/rules.ts';
import type { Clock } from '../../domain/clock.ts';
import type { Incident } from '../../domain/incident.ts';
import { type Letter, newLetter } from '../../domain/letter.ts';
import type { Instant } from '../../domain/time.ts';
import { clockWords, leftWords } from '../../view/clock-words.ts';
import { htmlLetter } from '../../view/letter-html.tsx';
import { at, foreign, type Paper, plainText, subjectOf } from '../../view/letter.ts';
import { paths } from '../../view/paths.ts';
import { say } from '../../view/say.ts';
import { hashOf } from '../key.ts';
import { deskAddress, stopLink } from './told.ts';

/** `ahead`: there is time to write · `soon`: the last hours · `late`: it is over and not done. */
export const CLOCK_CALLS = ['ahead', 'soon', 'late'] as const;
export type ClockCall = (typeof CLOCK_CALLS)[number];

/** One deadline of an incident: how much is left, under which provision, and what was decided. Its id makes it one letter for each call. */
export function clockLetter(
  incident: Incident,
  clock: Clock,
  call: ClockCall,
  to: { recipient: RecipientRules; rules: Rules; now: Instant; nextAt: Instant; key: string },
): Letter {
  const { recipient, rules, now, nextAt, key } = to;
  const { language } = recipient;
  const organisation = rules.haidang.organisation.name;
  const paper: Paper = {
    language,
    tone: call === 'ahead' ? 'warning' : 'crisis',
    kicker: say(language, 'incident.letter.kicker'),
    title: foreign(incident.title),
    dateline: say(language, 'letter.dateline', { at: at(language, now), organisation }),
    parts: [
      { is: 'words', text: `${clock.name}. ${clockWords(language, clock, now)}`, strong: true },
      {
        is: 'points',
        items: [
          say(language, 'incident.letter.basis', { basis: clock.basis }),
          say(language, 'incident.letter.since', { at: at(language, clock.startedAt) }),
          say(language, 'incident.letter.owner', { who: incident.owner?.name ?? 'incident.owner.none' }),
          incident.voice === null
            ? say(language, 'incident.letter.no-voice')
            : say(language, 'incident.letter.voice', {
                choice: `incident.voice.choice.${incident.voice.choice}`,
              }),
        ],
      },
      {
        is: 'link',
        label: say(language, 'incident.letter.open'),
        href: deskAddress(to, paths.incident(incident.id)),
      },
      { is: 'words', text: say(language, 'incident.letter.next') },
    ],
    footer: [say(language, 'incident.letter.footer', { organisation, name: recipient.name })],
    stop: stopLink({ rules, language, key }),
  };
  const left = leftWords(language, Math.max(0, (clock.due ?? now) - now));
  return newLetter(
    {
      id: clockLetterId(incident, clock, call, recipient),
      kind: 'clock',
      about: incident.id,
      recipientId: recipient.id,
      to: recipient.mail,
      subject: subjectOf(
        say(language, `incident.letter.subject.${call}`, { left }),
        foreign(incident.title, 80),
      ),
      text: plainText(paper),
      html: htmlLetter(paper),
      keyHash: hashOf(key),
      urgent: call !== 'ahead',
      nextAt,
    },
    rules.haidang.mail.from,
    now,
  );
}

/** A clock that was started anew is another one. */
export function clockLetterId(
  { id }: Pick<Incident, 'id'>,
  { rule, startedAt }: Pick<Clock, 'rule' | 'startedAt'>,
  call: ClockCall,
  recipient: Pick<RecipientRules, 'id'>,
): string {
  return `clock:${id}:${rule}:${startedAt}:${call}:${recipient.id}`;
}
