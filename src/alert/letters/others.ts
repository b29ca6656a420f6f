import type { RecipientRules } from '../../config/recipients.ts';
import type { Rules } from '../../config/rules.ts';
import { newLetter, type Letter, type Written } from '../../domain/letter.ts';
import type { Silence } from '../../domain/silence.ts';
import { iso, type Instant } from '../../domain/time.ts';
import { htmlLetter, htmlText } from '../../view/letter-html.tsx';
import { at, foreign, type Link, type Paper, type Part, plainText, subjectOf } from '../../view/letter.ts';
import { paths } from '../../view/paths.ts';
import { say } from '../../view/say.ts';
import { hashOf } from '../key.ts';
import { PAYLOAD_VERSION } from './payload.ts';
import { alertFooter, deskAddress, placeName, stopLink, topicName } from './told.ts';

/** For whom, in their language. */
interface For {
  recipient: RecipientRules;
  rules: Rules;
  language: RecipientRules['language'];
  now: Instant;
}

/** Letters that waited for the morning, in one. What several letters told of one alert stands in one line, the newest. */
export function summaryLetter(
  folded: readonly Letter[],
  recipient: RecipientRules,
  rules: Rules,
  now: Instant,
  key: string,
): Letter {
  const whom = forWhom(recipient, rules, now);
  const { language } = whom;
  const newest = new Map(folded.toSorted((a, b) => a.writtenAt - b.writtenAt).map((one) => [one.about, one]));
  const items = [...newest.values()].map(({ about, kind, subject, writtenAt }) => {
    const n = folded.filter((letter) => letter.about === about).length;
    const data = { n, kind: `ledger.kind.${kind}`, at: at(language, writtenAt) };
    return {
      title: subject,
      note: say(language, n > 1 ? 'letter.summary.notes' : 'letter.summary.note', data),
      link: deskAddress(whom, paths.alert(about)),
      linkLabel: say(language, 'letter.summary.link'),
    };
  });
  const n = newest.size;
  const paper = paperFor(whom, 'letter.summary', say(language, 'letter.summary.title', { n }), [
    { is: 'words', text: say(language, 'letter.summary.why') },
    { is: 'exhibits', items },
    button(whom, 'letter.summary.open', paths.alerts),
  ]);
  const subject = say(language, 'letter.summary.subject', { n });
  return mailOf(
    whom,
    { ...paper, footer: alertFooter(whom), stop: stopLink({ ...whom, key }) },
    {
      id: `summary:${recipient.id}:${now}`,
      kind: 'summary',
      about: recipient.id,
      subject,
      keyHash: hashOf(key),
    },
  );
}

/** Asks whether this address is its reader's. It carries no news: nobody knows yet who reads it. */
export function confirmLetter(recipient: RecipientRules, rules: Rules, now: Instant, key: string): Letter {
  const whom = forWhom(recipient, rules, now);
  const { language } = whom;
  const organisation = rules.haidang.organisation.name;
  const { name, mail } = recipient;
  const paper = paperFor(whom, 'letter.confirm', say(language, 'letter.confirm.title'), [
    { is: 'words', text: say(language, 'letter.confirm.words', { organisation, mail, name }) },
    button(whom, 'letter.confirm.yes', paths.letterKey(key)),
    { is: 'words', text: say(language, 'letter.confirm.after') },
    { is: 'words', text: say(language, 'letter.confirm.not-yours') },
  ]);
  const footer = [say(language, 'letter.confirm.footer', { organisation })];
  return mailOf(
    whom,
    { ...paper, footer, stop: stopLink({ ...whom, key }) },
    {
      id: `confirm:${recipient.id}:${now}`,
      kind: 'confirm',
      about: recipient.id,
      subject: say(language, 'letter.confirm.subject', { organisation: rules.haidang.organisation.short }),
      keyHash: hashOf(key),
    },
  );
}

/** A letter by each of a recipient's ways that says it is only a test. */
export function testLetters(recipient: RecipientRules, rules: Rules, now: Instant, by: string): Letter[] {
  const whom = forWhom(recipient, rules, now);
  const { language } = whom;
  const words = say(language, 'letter.test.words', { who: foreign(by, 60), at: at(language, now) });
  const title = say(language, 'letter.test.title');
  const subject = say(language, 'letter.test.subject', { organisation: rules.haidang.organisation.short });
  const id = `test:${recipient.id}:${now}`;
  const paper = paperFor(whom, 'letter.test', title, [
    { is: 'words', text: words },
    button(whom, 'letter.test.open', paths.recipients),
  ]);
  const about = { kind: 'test', about: recipient.id, subject } as const;
  const letters = [mailOf(whom, { ...paper, footer: alertFooter(whom) }, { ...about, id })];
  const add = (channel: 'webhook' | 'telegram', to: string, text: string) => {
    const html = htmlText(language, subject, text);
    const written = { ...about, id: `${id}:${channel}`, recipientId: recipient.id, channel, to, text, html };
    letters.push(newLetter(written, rules.haidang.mail.from, now));
  };
  if (recipient.webhook !== null) {
    const body = {
      version: PAYLOAD_VERSION,
      event: 'test',
      id: `${id}:webhook`,
      at: iso(now),
      recipient: recipient.id,
    };
    add('webhook', recipient.webhook.url, JSON.stringify({ ...body, alert: null }));
  }
  if (recipient.telegram !== null) add('telegram', recipient.telegram, [subject, title, words].join('\n\n'));
  return letters;
}

/** To whoever answers for a silence: that it ends soon, or that it ended and why. */
export function silenceLetter(
  silence: Silence,
  recipient: RecipientRules,
  rules: Rules,
  now: Instant,
  what: 'ending' | 'ended',
): Letter {
  const whom = forWhom(recipient, rules, now);
  const { language } = whom;
  const about = scopeWords(silence, whom);
  const how = what === 'ending' ? 'until' : (silence.endedWhy ?? 'time');
  const ends = what === 'ending' ? silence.until : (silence.endedAt ?? now);
  const held =
    silence.heldAt === null
      ? say(language, 'letter.silence.none')
      : say(language, 'letter.silence.held', { n: silence.held, at: at(language, silence.heldAt) });
  const paper = paperFor(whom, 'letter.silence', say(language, `letter.silence.title.${what}`), [
    {
      is: 'words',
      strong: true,
      text: say(language, `letter.silence.${how}`, {
        about,
        at: at(language, ends),
        who: silence.endedBy ?? '',
      }),
    },
    {
      is: 'points',
      items: [
        say(language, 'letter.silence.reason', { reason: foreign(silence.reason, 300) }),
        held,
        say(language, 'letter.silence.crisis'),
      ],
    },
    button(whom, 'letter.silence.open', paths.silences),
  ]);
  const organisation = rules.haidang.organisation.name;
  const footer = [say(language, 'letter.silence.footer', { organisation, name: recipient.name })];
  return mailOf(
    whom,
    { ...paper, footer },
    {
      id: `silence:${silence.id}:${what}:${recipient.id}`,
      kind: 'silence',
      about: silence.id,
      subject: subjectOf(say(language, `letter.silence.subject.${what}`), about),
    },
  );
}

/** What a silence is about, by the names of all it asks for. */
function scopeWords({ scope }: Silence, { rules, language }: For): string {
  const { situation, claim, topic, place } = scope;
  const titleOf = (id: string) => rules.claims.find((known) => known.id === id)?.title ?? id;
  const names = [
    ...(situation === null ? [] : [situationName(situation, { rules, language })]),
    ...(claim === null ? [] : [`“${foreign(titleOf(claim), 80)}”`]),
    ...(topic === null ? [] : [topicName(rules, topic, language)]),
    ...(place === null ? [] : [placeName(rules, place)]),
  ];
  return names.length === 0 ? say(language, 'letter.silence.everything') : [...new Set(names)].join(', ');
}

function situationName(
  { kind, id }: NonNullable<Silence['scope']['situation']>,
  { rules, language }: Pick<For, 'rules' | 'language'>,
): string {
  if (kind === 'topic') return topicName(rules, id, language);
  if (kind === 'place') return placeName(rules, id);
  const claim = kind === 'claim' ? rules.claims.find((known) => known.id === id) : undefined;
  return claim === undefined ? say(language, 'letter.silence.situation') : `“${foreign(claim.title, 80)}”`;
}

function forWhom(recipient: RecipientRules, rules: Rules, now: Instant): For {
  return { recipient, rules, language: recipient.language, now };
}

function paperFor(whom: For, kind: string, title: string, parts: Part[]): Omit<Paper, 'footer'> {
  const { language, rules, now } = whom;
  const organisation = rules.haidang.organisation.name;
  const dateline = say(language, 'letter.dateline', { at: at(language, now), organisation });
  return { language, tone: 'note', kicker: say(language, `${kind}.kicker`), title, dateline, parts };
}

function button(whom: For, label: string, path: string): { is: 'link' } & Link {
  return { is: 'link', label: say(whom.language, label), href: deskAddress(whom, path) };
}

function mailOf(
  { recipient, rules, now }: For,
  paper: Paper,
  about: Pick<Written, 'id' | 'kind' | 'about' | 'subject' | 'keyHash'>,
): Letter {
  const body = { text: plainText(paper), html: htmlLetter(paper) };
  const to = { recipientId: recipient.id, to: recipient.mail };
  return newLetter({ ...about, ...to, ...body }, rules.haidang.mail.from, now);
}
