import type { RecipientRules } from '../config/recipients.ts';
import type { Rules } from '../config/rules.ts';
import type { Brief } from '../domain/brief.ts';
import { type Letter, newLetter } from '../domain/letter.ts';
import { notBefore } from '../domain/quiet.ts';
import { type Instant, startOfDay } from '../domain/time.ts';
import { briefParts, briefTitle } from '../view/brief.ts';
import { date } from '../view/format.ts';
import { htmlLetter } from '../view/letter-html.tsx';
import { at, foreign, type Paper, type Part, plainText, subjectOf } from '../view/letter.ts';
import { paths } from '../view/paths.ts';
import { say } from '../view/say.ts';
import type { Language } from '../view/words/words.ts';

/** For whom, and the letters about alerts that waited for this morning. */
export interface BriefReader {
  recipient: RecipientRules;
  waited: readonly Letter[];
}

/** When the page may reach them: their quiet hours hold for it too. */
export function briefGoes(recipient: RecipientRules, now: Instant): Instant {
  return notBefore(recipient, 0, now);
}

export function briefLetter(brief: Brief, { recipient, waited }: BriefReader, rules: Rules): Letter {
  const { language } = recipient;
  const paper = briefPaper(brief, recipient, waited, rules);
  const day = date(language, startOfDay(brief.day));
  return newLetter(
    {
      id: `${brief.id}:${recipient.id}`,
      kind: 'brief',
      about: brief.id,
      recipientId: recipient.id,
      to: recipient.mail,
      subject: subjectOf(say(language, 'brief.subject', { day }), gist(language, brief)),
      text: plainText(paper),
      html: htmlLetter(paper),
      nextAt: briefGoes(recipient, brief.madeAt),
    },
    rules.haidang.mail.from,
    brief.madeAt,
  );
}

/** The page in five words: what stands in the list of a mail program. */
function gist(language: Language, { things, others, hearing }: Brief): string {
  const [first] = things;
  if (first === undefined)
    return say(language, hearing === 'well' ? 'brief.subject.none' : 'brief.subject.unsure');
  return say(language, 'brief.subject.one', { n: things.length + others, title: foreign(first.title, 60) });
}

/** The page as a letter, with what waited for the morning in it. */
export function briefPaper(
  brief: Brief,
  recipient: Pick<RecipientRules, 'name' | 'language'>,
  waited: readonly Letter[],
  rules: Rules,
): Paper {
  const { language, name } = recipient;
  const { organisation } = rules.haidang;
  const desk = rules.haidang.desk.address.replace(/\/+$/, '');
  return {
    language,
    tone: 'note',
    kicker: say(language, 'brief.kicker'),
    title: briefTitle(language, brief),
    dateline: say(language, 'letter.dateline', {
      at: at(language, brief.madeAt),
      organisation: organisation.name,
    }),
    parts: [
      ...briefParts(language, brief, desk),
      ...waiting(language, waited, desk),
      { is: 'link', label: say(language, 'brief.open'), href: `${desk}${paths.today}` },
      {
        is: 'link',
        quiet: true,
        label: say(language, 'brief.page'),
        href: `${desk}${paths.brief(brief.day)}`,
      },
      { is: 'words', text: say(language, 'digest.machine') },
    ],
    footer: [
      say(language, 'brief.footer.why', { organisation: organisation.name, name }),
      say(language, 'digest.footer.change'),
    ],
  };
}

/** What several letters told of one alert stands once, as the newest has it. */
function waiting(language: Language, waited: readonly Letter[], desk: string): Part[] {
  const newest = new Map(
    waited.toSorted((a, b) => a.writtenAt - b.writtenAt).map((letter) => [letter.about, letter]),
  );
  if (newest.size === 0) return [];
  const items = [...newest.values()].map(({ about, kind, subject, writtenAt }) => ({
    title: subject,
    note: say(language, 'letter.summary.note', { kind: `ledger.kind.${kind}`, at: at(language, writtenAt) }),
    link: `${desk}${paths.alert(about)}`,
    linkLabel: say(language, 'letter.summary.link'),
  }));
  return [
    { is: 'heading', text: say(language, 'brief.waited') },
    { is: 'exhibits', items },
  ];
}
