import type { ClaimRules } from '../../config/claims.ts';
import type { RecipientRules } from '../../config/recipients.ts';
import type { Rules } from '../../config/rules.ts';
import { type Alert, isAnswered } from '../../domain/alert.ts';
import type { AlertLetterKind } from '../../domain/letter.ts';
import type { Mention } from '../../domain/mention.ts';
import type { Reason } from '../../domain/reason.ts';
import type { Signal } from '../../domain/signal.ts';
import type { Instant } from '../../domain/time.ts';
import { at, foreign, type Paper, type Part, type Tone } from '../../view/letter.ts';
import { paths } from '../../view/paths.ts';
import { say, sayReason } from '../../view/say.ts';
import type { Language } from '../../view/words/words.ts';

/** What one letter is written from, and for whom. */
export interface Told {
  kind: AlertLetterKind;
  alert: Alert;
  signals: readonly Signal[];
  /** Evidence, newest first. */
  mentions: readonly Mention[];
  claim: ClaimRules | null;
  rules: Rules;
  recipient: RecipientRules;
  language: Language;
  now: Instant;
  since: Instant | null;
  heard: readonly Instant[];
  /** Opens the page behind the letter's links. */
  key: string;
  note?: Reason;
}

const TONES: Record<Alert['level'], Tone> = { 0: 'note', 1: 'note', 2: 'warning', 3: 'crisis', 4: 'crisis' };

/** Head, foot and mood of every letter about an alert around its own parts. */
export function paper(told: Told, parts: Part[]): Paper {
  const { alert, rules, language, now } = told;
  const label = labelOf(told);
  const kicker = kickerOf(told);
  return {
    language,
    tone: alert.phase === 'over' ? 'calm' : TONES[alert.level],
    kicker: label === null ? kicker : `${say(language, label)} · ${kicker}`,
    title: foreign(alert.title),
    dateline: say(language, 'letter.dateline', {
      at: at(language, now),
      organisation: rules.haidang.organisation.name,
    }),
    parts,
    footer: isHouse(told) ? [houseFooter(told)] : alertFooter(told),
    stop: stopLink(told),
  };
}

function kickerOf(told: Told): string {
  const { alert, kind, language } = told;
  if (isHouse(told)) return say(language, 'letter.kicker.house', { n: alert.level });
  // A farewell tells how high it went: that it is over its label says.
  if (kind === 'closed')
    return say(language, 'letter.kicker.closed', { level: `level.${alert.peak}`, n: alert.peak });
  return say(language, 'letter.kicker', {
    level: `level.${alert.level}`,
    n: alert.level,
    phase: `phase.${alert.phase}`,
  });
}

function houseFooter({ recipient, rules, language }: Told): string {
  return say(language, 'letter.footer.house', {
    organisation: rules.haidang.organisation.name,
    name: recipient.name,
  });
}

/** What kind of letter this is, as a word for its subject and its head; null: news of something new. */
export function labelOf({ kind, alert }: Pick<Told, 'kind' | 'alert'>): string | null {
  if (kind !== 'alert') return `letter.label.${kind}`;
  return (alert.again ?? null) === null ? null : 'letter.label.again';
}

/** Is it about trouble of our own? Then there is nothing to read, no claim and no clock of the law. */
export function isHouse({ alert }: Pick<Told, 'alert'>): boolean {
  return alert.situation.kind === 'house';
}

/** Why it comes now, at the very top. */
export function noted({ note, language }: Told): Part[] {
  return note === undefined
    ? []
    : [{ is: 'words', text: foreign(sayReason(language, note), 400), strong: true }];
}

/** The way to take it while nobody has, else who did; always the way to the alert's page. */
export function taking(told: Told): Part[] {
  const { alert, language, key } = told;
  if (alert.phase === 'over') return [deskLink(told)];
  if (isAnswered(alert))
    return [
      { is: 'words', text: say(language, 'letter.closed.taken', { who: alert.acknowledgedBy ?? '' }) },
      deskLink(told),
    ];
  return [
    { is: 'link', label: say(language, 'letter.take'), href: deskAddress(told, paths.letterKey(key)) },
    { is: 'words', text: say(language, 'letter.acknowledge') },
    { ...deskLink(told), quiet: true },
  ];
}

/** Leads to the alert's page on the desk. */
export function deskLink(told: Pick<Told, 'alert' | 'rules' | 'language'>): Extract<Part, { is: 'link' }> {
  return {
    is: 'link',
    label: say(told.language, 'letter.open'),
    href: deskAddress(told, paths.alert(told.alert.id)),
  };
}

export function deskAddress({ rules }: Pick<Told, 'rules'>, path: string): string {
  return `${rules.haidang.desk.address.replace(/\/+$/, '')}${path}`;
}

/** The way to no more letters: a page that asks, and the one POST of mail programs. */
export function stopLink(told: Pick<Told, 'rules' | 'language' | 'key'>): NonNullable<Paper['stop']> {
  return {
    label: say(told.language, 'letter.footer.stop'),
    href: deskAddress(told, paths.stopLetters(told.key)),
  };
}

/** Why they are written to at all, and when they are not. */
export function alertFooter({
  recipient,
  rules,
  language,
}: Pick<Told, 'recipient' | 'rules' | 'language'>): string[] {
  const topics = recipient.topics.map((id) => topicName(rules, id, language));
  const lines = [
    say(language, 'letter.footer.why', {
      organisation: rules.haidang.organisation.name,
      name: recipient.name,
      level: recipient.from_level,
      topics: topics.length === 0 ? say(language, 'letter.footer.all') : topics.join(', '),
    }),
  ];
  if (recipient.quiet !== null)
    lines.push(
      say(language, 'letter.footer.quiet', {
        from: recipient.quiet.from,
        to: recipient.quiet.to,
        wake: recipient.quiet.wake_level,
      }),
    );
  lines.push(say(language, 'letter.footer.change'));
  return lines;
}

export function topicName(rules: Rules, id: string, language: Language): string {
  const topic = rules.topics.topics.find((known) => known.id === id);
  return (language === 'vi' ? topic?.name : topic?.english) ?? id;
}

/** As a subject line has room for. */
export function shortTopic(rules: Rules, id: string, language: Language): string {
  const topic = rules.topics.topics.find((known) => known.id === id);
  return (language === 'vi' ? topic?.short : topic?.short_english) ?? topicName(rules, id, language);
}

/** Name of a place, also of a province that became a part of another. */
export function placeName(rules: Rules, id: string): string {
  const { places } = rules.organisations;
  return [...places, ...places.flatMap((place) => place.former)].find((known) => known.id === id)?.name ?? id;
}
