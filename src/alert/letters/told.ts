import type { ClaimRules } from '../../config/claims.ts';
import type { RecipientRules } from '../../config/recipients.ts';
import type { Rules } from '../../config/rules.ts';
import type { Alert } from '../../domain/alert.ts';
import type { Mention } from '../../domain/mention.ts';
import type { Signal } from '../../domain/signal.ts';
import type { Instant } from '../../domain/time.ts';
import { at, foreign, type Paper, type Part, type Tone } from '../../view/letter.ts';
import { paths } from '../../view/paths.ts';
import { say } from '../../view/say.ts';
import type { Language } from '../../view/words/words.ts';

/** What one letter is written from, and for whom. */
export interface Told {
  alert: Alert;
  signals: readonly Signal[];
  /** Evidence, newest first. */
  mentions: readonly Mention[];
  claim: ClaimRules | null;
  rules: Rules;
  recipient: RecipientRules;
  language: Language;
  now: Instant;
}

const TONES: Record<Alert['level'], Tone> = { 0: 'note', 1: 'note', 2: 'warning', 3: 'crisis', 4: 'crisis' };

/** Head, foot and mood of every letter about an alert around its own parts. */
export function paper(told: Told, parts: Part[]): Paper {
  const { alert, rules, language, now } = told;
  return {
    language,
    tone: alert.phase === 'over' ? 'calm' : TONES[alert.level],
    kicker: say(language, 'letter.kicker', {
      level: `level.${alert.level}`,
      n: alert.level,
      phase: `phase.${alert.phase}`,
    }),
    title: foreign(alert.title),
    dateline: say(language, 'letter.dateline', {
      at: at(language, now),
      organisation: rules.haidang.organisation.name,
    }),
    parts,
    footer: footer(told),
  };
}

/** Leads to the alert's page on the desk. */
export function deskLink(told: Told): Part {
  return {
    is: 'link',
    label: say(told.language, 'letter.open'),
    href: deskAddress(told, paths.alert(told.alert.id)),
  };
}

export function deskAddress(told: Pick<Told, 'rules'>, path: string): string {
  return `${told.rules.haidang.desk.address.replace(/\/+$/, '')}${path}`;
}

function footer({ recipient, rules, language }: Told): string[] {
  const topics = recipient.topics.map((id) => {
    const topic = rules.topics.topics.find((known) => known.id === id);
    return (language === 'vi' ? topic?.name : topic?.english) ?? id;
  });
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
