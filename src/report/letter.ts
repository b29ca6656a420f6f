import type { Reach } from '../domain/contact.ts';
import type { RecipientRules } from '../config/recipients.ts';
import type { Rules } from '../config/rules.ts';
import { type Digest, type StanceCounts, totalOf, weekTrend } from '../domain/digest.ts';
import { mayCorrect } from '../domain/claim.ts';
import { CHECKS_NEEDED } from '../domain/accuracy.ts';
import { newLetter, type Letter } from '../domain/letter.ts';
import { notBefore } from '../domain/quiet.ts';
import { addDays, startOfDay, type Day, type Instant } from '../domain/time.ts';
import { checkedSentences } from '../view/checked.ts';
import { date } from '../view/format.ts';
import {
  aheadParts,
  correctedParts,
  graveParts,
  isWhole,
  lastYearWords,
  usefulWords,
  voiceParts,
} from '../view/digest-more.ts';
import { htmlLetter } from '../view/letter-html.tsx';
import { at, foreign, type Paper, type Part, picturesIn, plainText, subjectOf } from '../view/letter.ts';
import { paths } from '../view/paths.ts';
import { say } from '../view/say.ts';
import { weekChart } from '../view/week-chart.tsx';
import { claims } from './letter-claims.ts';
import { coverage } from './letter-coverage.ts';
import type { Language } from '../view/words/words.ts';

/** A digest, the words around it, and for whom. */
interface Told {
  digest: Digest;
  /** Names of sources by id. */
  names: ReadonlyMap<string, string>;
  rules: Rules;
  language: Language;
}

/** One letter for every recipient of digests, ready for the outbox. */
export function digestLetters(
  digest: Digest,
  names: ReadonlyMap<string, string>,
  rules: Rules,
  reach: (recipient: RecipientRules) => Reach,
  now: Instant,
): Letter[] {
  return rules.recipients
    .filter((recipient) => recipient.digest && reach(recipient) !== 'stopped')
    .map((recipient) => {
      const told = { digest, names, rules, language: recipient.language };
      return letterFor(recipient, told, reach(recipient) === 'yes' ? 'waiting' : 'held', now);
    });
}

function letterFor(recipient: RecipientRules, told: Told, state: 'waiting' | 'held', now: Instant): Letter {
  const { digest, rules, language } = told;
  const paper = digestPaper(told, recipient);
  const id = `${digest.id}:1:${recipient.id}`;
  const subject = subjectOf(
    say(language, 'digest.subject', { week: weekWords(told) }),
    say(language, 'digest.subject.counts', { n: totalOf(digest.mentions), alerts: digest.alerts.length }),
  );
  const [text, html] = [plainText(paper), htmlLetter(paper)];
  const nextAt = notBefore(recipient, 0, now);
  const { id: recipientId, mail: to } = recipient;
  return newLetter(
    {
      id,
      kind: 'digest',
      about: digest.id,
      recipientId,
      to,
      subject,
      text,
      html,
      pictures: picturesIn(paper),
      state,
      nextAt,
    },
    rules.haidang.mail.from,
    now,
  );
}

/** The digest as a letter: the same numbers as its page. */
export function digestPaper(told: Told, recipient: Pick<RecipientRules, 'name'>): Paper {
  const { digest, rules, language } = told;
  return {
    language,
    tone: 'note',
    kicker: say(language, 'digest.kicker'),
    title: say(language, 'digest.title', { week: weekWords(told) }),
    dateline: say(language, 'letter.dateline', {
      at: at(language, digest.madeAt),
      organisation: rules.haidang.organisation.name,
    }),
    parts: [
      ...volume(told),
      ...(isWhole(digest) ? weekChart(language, digest.more.days, digest.id) : []),
      ...alerts(told),
      ...topics(told),
      ...stories(told),
      ...(isWhole(digest) ? graveParts(language, digest, (id) => told.names.get(id) ?? id) : []),
      ...claims(told),
      ...more(told),
      ...coverage(told),
      ...checked(told),
      {
        is: 'link',
        label: say(language, 'digest.open'),
        href: `${rules.haidang.desk.address.replace(/\/+$/, '')}${paths.digest(digest.id)}`,
      },
      { is: 'words', text: say(language, 'digest.machine') },
    ],
    footer: [
      say(language, 'digest.footer.why', {
        organisation: rules.haidang.organisation.name,
        name: recipient.name,
      }),
      say(language, 'digest.footer.change'),
    ],
  };
}

function weekWords({ digest, language }: Told): string {
  const first = dayWords(language, digest.from).slice(0, 5);
  return `${first}–${dayWords(language, addDays(digest.to, -1))}`;
}

function dayWords(language: Language, day: Day): string {
  return date(language, startOfDay(day));
}

function volume(told: Told): Part[] {
  const { digest, language } = told;
  const n = totalOf(digest.mentions);
  const heading: Part = { is: 'heading', text: say(language, 'digest.volume') };
  if (n === 0)
    return [
      heading,
      { is: 'words', text: say(language, 'digest.empty', { heard: digest.heard }), strong: true },
    ];
  const before = totalOf(digest.before);
  return [
    heading,
    {
      is: 'words',
      text: `${say(language, 'digest.heard', { n, heard: digest.heard })} ${compared(told, n, before)}`,
      strong: true,
    },
    {
      is: 'points',
      items: [
        ...(isWhole(digest) && !digest.more.fair.before ? [say(language, 'digest.unfair')] : []),
        ...(isWhole(digest) ? [lastYearWords(language, digest)] : []),
        say(language, 'digest.stances', digest.mentions),
        `${say(language, 'digest.negative', { n: digest.mentions.negative, before: digest.before.negative })} ${trendWords(told, digest.mentions.negative, digest.before.negative)}`,
        ...(isWhole(digest)
          ? []
          : [say(language, 'digest.voices', { grievances: digest.grievances, questions: digest.questions })]),
      ],
    },
  ];
}

function compared(told: Told, now: number, before: number): string {
  return `${say(told.language, 'digest.before', { before })} ${trendWords(told, now, before)}`;
}

function trendWords({ digest, language }: Told, now: number, before: number): string {
  return say(language, `trend.${weekTrend(digest, now, before)}`);
}

function alerts({ digest, language }: Told): Part[] {
  const heading: Part = { is: 'heading', text: say(language, 'digest.alerts') };
  if (digest.alerts.length === 0)
    return [heading, { is: 'words', text: say(language, 'digest.alerts.none') }];
  return [
    heading,
    {
      is: 'points',
      items: [
        ...digest.alerts.map((alert) =>
          say(language, alert.closedAt === null ? 'digest.alert.open' : 'digest.alert.closed', {
            level: `level.${alert.level}`,
            n: alert.level,
            title: foreign(alert.title, 120),
            from: at(language, alert.openedAt),
            to: alert.closedAt === null ? '' : at(language, alert.closedAt),
            told: say(language, alert.push ? 'digest.alert.told' : 'digest.alert.desk'),
          }),
        ),
        ...(isWhole(digest) ? [usefulWords(language, digest) ?? ''] : []),
      ],
    },
  ];
}

/** Corrections, feedback and the week to come; digests of earlier versions know nothing of them. */
function more({ digest, rules, language }: Told): Part[] {
  if (!isWhole(digest)) return [];
  const titleOf = (id: string) => {
    const claim = rules.claims.find((known) => known.id === id);
    return claim !== undefined && !mayCorrect(claim.verdict) ? null : (claim?.title ?? id);
  };
  return [
    ...correctedParts(language, digest, titleOf),
    ...voiceParts(language, digest, (id) => topicName(rules, language, id)),
    ...aheadParts(language, digest),
  ];
}

/** How well the machine reads; that nobody knows is said as well. */
function checked({ digest, language }: Told): Part[] {
  const sentences = checkedSentences(language, digest.checked);
  if (sentences.length > 0 || !isWhole(digest)) return sentences.map((text) => ({ is: 'words', text }));
  return [{ is: 'words', text: say(language, 'digest.checked.few', { needed: CHECKS_NEEDED }) }];
}

function topicName(rules: Rules, language: Language, id: string): string {
  const topic = rules.topics.topics.find((known) => known.id === id);
  return (language === 'vi' ? topic?.name : topic?.english) ?? id;
}

function topics({ digest, rules, language }: Told): Part[] {
  const lines = digest.topics.filter((line) => totalOf(line.now) > 0);
  if (lines.length === 0) return [];
  return [
    { is: 'heading', text: say(language, 'digest.topics') },
    {
      is: 'bars',
      items: lines.map((line) => ({
        label: topicName(rules, language, line.topic),
        note: say(language, lastYearOf(digest, line.topic) === null ? 'digest.topic' : 'digest.topic.year', {
          year: lastYearOf(digest, line.topic) ?? 0,
          n: totalOf(line.now),
          before: totalOf(line.before),
          trend: say(language, `trend.short.${weekTrend(digest, totalOf(line.now), totalOf(line.before))}`),
          stances: stanceWords(language, line.now),
        }),
        counts: line.now,
      })),
    },
    { is: 'words', text: say(language, 'digest.topics.note') },
  ];
}

/** Items on a topic in the same week of last year; null: nobody knows. */
function lastYearOf({ more: known }: Digest, topic: string): number | null {
  const lastYear = known?.lastYear ?? null;
  return lastYear === null ? null : (lastYear.topics[topic] ?? 0);
}

function stanceWords(language: Language, counts: StanceCounts): string {
  return say(language, 'digest.stances.short', counts);
}

function stories({ digest, language }: Told): Part[] {
  if (digest.stories.length === 0) return [];
  return [
    { is: 'heading', text: say(language, 'digest.stories') },
    {
      is: 'points',
      items: digest.stories.map((story) =>
        say(language, 'digest.story', {
          title: foreign(story.title),
          n: story.mentions,
          publishers: story.publishers,
          stances: stanceWords(language, story.stance),
        }),
      ),
    },
  ];
}
