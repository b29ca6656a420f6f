import type { RecipientRules } from '../../config/recipients.ts';
import type { Rules } from '../../config/rules.ts';
import { type Letter, newLetter } from '../../domain/letter.ts';
import type { Owed, OwedCall } from '../../domain/owed.ts';
import type { Paper as Official } from '../../domain/paper-book.ts';
import { DAY, dayOf, type Instant, startOfDay } from '../../domain/time.ts';
import { date } from '../../view/format.ts';
import { htmlLetter } from '../../view/letter-html.tsx';
import { at, foreign, type Paper, plainText, subjectOf } from '../../view/letter.ts';
import { paths } from '../../view/paths.ts';
import { say } from '../../view/say.ts';
import { hashOf } from '../key.ts';
import { deskAddress, stopLink } from './told.ts';

export interface PaperTo {
  recipient: RecipientRules;
  rules: Rules;
  now: Instant;
  nextAt: Instant;
  key: string;
}

/** To one person: a paper the office owes, the day it is due, how far its draft is, and what is left to do. */
export function paperLetter(owed: Owed, official: Official | null, call: OwedCall, to: PaperTo): Letter {
  const { recipient, rules, now, nextAt, key } = to;
  const { language, name } = recipient;
  const { duty, due, by } = owed;
  const organisation = rules.haidang.organisation.name;
  const days = Math.round((startOfDay(due) - startOfDay(dayOf(nextAt))) / DAY);
  const when = { due: date(language, startOfDay(due)), days: Math.abs(days) };
  const which = days < 0 ? 'late' : days === 0 ? 'today' : 'soon';
  const state = official?.state ?? (duty.paper === undefined ? 'outside' : 'none');
  const paper: Paper = {
    language,
    tone: call.leaders ? 'warning' : 'note',
    kicker: say(language, 'papers.letter.kicker'),
    title: foreign(duty.name),
    dateline: say(language, 'letter.dateline', { at: at(language, nextAt), organisation }),
    parts: [
      { is: 'words', strong: true, text: say(language, `papers.letter.${which}`, when) },
      ...(by < due && days >= 0
        ? [
            {
              is: 'words' as const,
              text: say(language, 'papers.letter.day-off', { by: date(language, startOfDay(by)) }),
            },
          ]
        : []),
      {
        is: 'words',
        text: say(language, 'papers.letter.to', { to: foreign(duty.to), basis: foreign(duty.basis) }),
      },
      { is: 'words', text: say(language, `papers.letter.state.${state}`) },
      { is: 'heading', text: say(language, 'papers.letter.do') },
      { is: 'steps', items: stepsFor(state).map((step) => say(language, `papers.letter.do.${step}`)) },
      {
        is: 'link',
        label: say(language, official === null ? 'papers.letter.open-room' : 'papers.letter.open'),
        href: deskAddress(to, official === null ? paths.reports : paths.paper(official.id)),
      },
    ],
    footer: [
      say(language, call.leaders ? 'papers.letter.footer.leaders' : 'papers.letter.footer', {
        organisation,
        name,
      }),
    ],
    stop: stopLink({ rules, language, key }),
  };
  return newLetter(
    {
      id: paperLetterId(owed, call, recipient),
      kind: 'paper',
      about: paperLetters(owed),
      recipientId: recipient.id,
      to: recipient.mail,
      subject: subjectOf(say(language, `papers.letter.subject.${which}`, when), foreign(duty.name, 80)),
      text: plainText(paper),
      html: htmlLetter(paper),
      keyHash: hashOf(key),
      nextAt,
    },
    rules.haidang.mail.from,
    now,
  );
}

/** What is left to do, by how far the paper is. */
function stepsFor(state: string): string[] {
  if (state === 'outside') return ['outside', 'note'];
  if (state === 'none') return ['draft', 'read', 'approve', 'note'];
  return state === 'approved' ? ['issue', 'note'] : ['read', 'approve', 'note'];
}

/** What the letters about one paper that is owed are about. */
export function paperLetters({ duty, due }: Pick<Owed, 'duty' | 'due'>): string {
  return `paper:${duty.id}:${due}`;
}

/** One letter for each call and person. */
export function paperLetterId(
  owed: Pick<Owed, 'duty' | 'due'>,
  call: Pick<OwedCall, 'name'>,
  { id }: Pick<RecipientRules, 'id'>,
): string {
  return `${paperLetters(owed)}:${call.name}:${id}`;
}
