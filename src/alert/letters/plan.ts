import type { RecipientRules } from '../../config/recipients.ts';
import type { Rules } from '../../config/rules.ts';
import type { Incident, PlanDay } from '../../domain/incident.ts';
import { type Letter, newLetter } from '../../domain/letter.ts';
import { type Day, dayOf, type Instant, startOfDay } from '../../domain/time.ts';
import { date } from '../../view/format.ts';
import { htmlLetter } from '../../view/letter-html.tsx';
import { at, foreign, type Paper, type Part, plainText, subjectOf } from '../../view/letter.ts';
import { paths } from '../../view/paths.ts';
import { say } from '../../view/say.ts';
import type { Language } from '../../view/words/words.ts';
import { hashOf } from '../key.ts';
import { deskAddress, stopLink } from './told.ts';

/** What a plan of recovery asks its owner for. */
export interface PlanCall {
  /** The day that made it due. */
  since: Day;
  /** The look back after so many days, and the day it was set for. */
  look: { n: number; day: Day } | null;
  /** Rows that are long over and not done. */
  late: readonly PlanDay[];
}

export function planLetter(
  incident: Incident,
  call: PlanCall,
  to: { recipient: RecipientRules; rules: Rules; now: Instant; nextAt: Instant; key: string },
): Letter {
  const { recipient, rules, now, nextAt, key } = to;
  const { language, name } = recipient;
  const organisation = rules.haidang.organisation.name;
  const paper: Paper = {
    language,
    tone: call.late.length > 0 ? 'warning' : 'note',
    kicker: say(language, 'plan.letter.kicker'),
    title: foreign(incident.title),
    dateline: say(language, 'letter.dateline', { at: at(language, nextAt), organisation }),
    parts: [
      ...lookParts(language, incident, call, nextAt),
      ...lateParts(language, call),
      {
        is: 'link',
        label: say(language, 'plan.letter.open'),
        href: deskAddress(to, paths.recovery(incident.id)),
      },
    ],
    footer: [say(language, 'plan.letter.footer', { organisation, name })],
    stop: stopLink({ rules, language, key }),
  };
  const head =
    call.look === null
      ? say(language, 'plan.letter.subject.late')
      : say(language, 'plan.letter.subject.look', { n: call.look.n });
  return newLetter(
    {
      id: planLetterId(incident, call, recipient),
      kind: 'plan',
      about: incident.id,
      recipientId: recipient.id,
      to: recipient.mail,
      subject: subjectOf(head, foreign(incident.title, 80)),
      text: plainText(paper),
      html: htmlLetter(paper),
      keyHash: hashOf(key),
      nextAt,
    },
    rules.haidang.mail.from,
    now,
  );
}

function lookParts(
  language: Language,
  { recoveringAt }: Incident,
  { look }: PlanCall,
  nextAt: Instant,
): Part[] {
  if (look === null || recoveringAt == null) return [];
  const is = look.day === dayOf(nextAt) ? 'plan.letter.look' : 'plan.letter.look.was';
  return [
    {
      is: 'words',
      strong: true,
      text: say(language, is, {
        n: look.n,
        from: date(language, recoveringAt),
        day: date(language, startOfDay(look.day)),
      }),
    },
    { is: 'heading', text: say(language, 'plan.letter.look.do') },
    {
      is: 'steps',
      items: [say(language, 'plan.letter.look.curve'), say(language, 'plan.letter.look.rows')],
    },
  ];
}

function lateParts(language: Language, { late }: PlanCall): Part[] {
  if (late.length === 0) return [];
  return [
    { is: 'heading', text: say(language, 'plan.letter.late') },
    {
      is: 'points',
      items: late.map(({ what, day, owner }) =>
        say(language, 'plan.letter.row', {
          what: foreign(what, 200),
          day: date(language, startOfDay(day)),
          owner: foreign(owner, 80),
        }),
      ),
    },
  ];
}

/** One letter for each day that asks for one. */
export function planLetterId(
  { id }: Pick<Incident, 'id'>,
  { since }: Pick<PlanCall, 'since'>,
  recipient: Pick<RecipientRules, 'id'>,
): string {
  return `plan:${id}:${since}:${recipient.id}`;
}
