import type { RecipientRules } from '../../config/recipients.ts';
import type { Rules } from '../../config/rules.ts';
import { type Letter, newLetter } from '../../domain/letter.ts';
import type { Tip } from '../../domain/tip.ts';
import { DAY, type Day, type Instant } from '../../domain/time.ts';
import { date } from '../../view/format.ts';
import { htmlLetter } from '../../view/letter-html.tsx';
import { at, type Exhibit, foreign, type Paper, plainText, subjectOf } from '../../view/letter.ts';
import { paths } from '../../view/paths.ts';
import { say } from '../../view/say.ts';
import { hashOf } from '../key.ts';
import { deskAddress, stopLink } from './told.ts';

/** Tips a letter names; the desk lists all. */
const LISTED = 10;

/**
 * To one person: which tips of theirs wait past their answer, the oldest first. What was said, and who said it, no letter carries.
 * @param late in the order of their deadlines, at least one
 */
export function tipsLetter(
  late: readonly Tip[],
  today: Day,
  to: { recipient: RecipientRules; rules: Rules; now: Instant; nextAt: Instant; key: string },
): Letter {
  const { recipient, rules, now, nextAt, key } = to;
  const { language, name } = recipient;
  const organisation = rules.haidang.organisation.name;
  const oldest = Math.min(...late.map(({ heardAt }) => heardAt));
  const title = say(language, 'tips.letter.title', { n: late.length, oldest: date(language, oldest) });
  const more = late.length - LISTED;
  const paper: Paper = {
    language,
    tone: 'warning',
    kicker: say(language, 'tips.letter.kicker'),
    title,
    dateline: say(language, 'letter.dateline', { at: at(language, nextAt), organisation }),
    parts: [
      { is: 'words', text: say(language, 'tips.letter.why') },
      {
        is: 'link',
        label: say(language, 'tips.letter.open'),
        href: deskAddress(to, `${paths.tips}?state=late`),
      },
      { is: 'exhibits', items: late.slice(0, LISTED).map((tip) => line(tip, to)) },
      ...(more > 0 ? [{ is: 'words', text: say(language, 'tips.letter.more', { n: more }) } as const] : []),
      { is: 'words', text: say(language, 'tips.letter.private') },
    ],
    footer: [say(language, 'tips.letter.footer', { organisation, name })],
    stop: stopLink({ rules, language, key }),
  };
  return newLetter(
    {
      id: tipsLetterId(today, recipient),
      kind: 'tips',
      about: tipsOf(today),
      recipientId: recipient.id,
      to: recipient.mail,
      subject: subjectOf(say(language, 'tips.letter.subject'), title),
      text: plainText(paper),
      html: htmlLetter(paper),
      keyHash: hashOf(key),
      nextAt,
    },
    rules.haidang.mail.from,
    now,
  );
}

function line(
  { id, kind, way, unit, heardAt, due }: Tip,
  { recipient: { language }, rules, nextAt }: { recipient: RecipientRules; rules: Rules; nextAt: Instant },
): Exhibit {
  const days = Math.floor((nextAt - due) / DAY);
  return {
    title: say(language, 'tips.letter.line', {
      kind: `tip.kind.${kind}`,
      unit: unit === '' ? 'tip.unit.none' : foreign(unit, 80),
    }),
    note: say(language, days === 0 ? 'tips.letter.note.today' : 'tips.letter.note', {
      at: date(language, heardAt),
      way: `tip.way.${way}`,
      due: date(language, due),
      days,
    }),
    link: deskAddress({ rules }, paths.tip(id)),
    linkLabel: say(language, 'tips.letter.read'),
  };
}

/** What the letters of one day are about. */
export function tipsOf(day: Day): string {
  return `tips:${day}`;
}

/** One letter a day for each person, whatever else waits. */
export function tipsLetterId(day: Day, { id }: Pick<RecipientRules, 'id'>): string {
  return `${tipsOf(day)}:${id}`;
}
