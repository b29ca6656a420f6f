import type { Reach } from '../domain/contact.ts';
import type { RecipientRules } from '../config/recipients.ts';
import type { Rules } from '../config/rules.ts';
import { type Digest, type StanceCounts, totalOf, trendOf } from '../domain/digest.ts';
import { newLetter, type Letter } from '../domain/letter.ts';
import { notBefore } from '../domain/quiet.ts';
import { addDays, startOfDay, type Day, type Instant } from '../domain/time.ts';
import { checkedSentences } from '../view/checked.ts';
import { date, percent, span } from '../view/format.ts';
import { htmlLetter } from '../view/letter-html.tsx';
import { at, foreign, plainText, subjectOf, type Paper, type Part } from '../view/letter.ts';
import { paths } from '../view/paths.ts';
import { say } from '../view/say.ts';
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
    { id, kind: 'digest', about: digest.id, recipientId, to, subject, text, html, state, nextAt },
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
      ...alerts(told),
      ...topics(told),
      ...stories(told),
      ...claims(told),
      ...coverage(told),
      ...checkedSentences(language, digest.checked).map((text): Part => ({ is: 'words', text })),
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

function volume({ digest, language }: Told): Part[] {
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
      text: `${say(language, 'digest.heard', { n, heard: digest.heard })} ${compared(language, n, before)}`,
      strong: true,
    },
    {
      is: 'points',
      items: [
        say(language, 'digest.stances', digest.mentions),
        `${say(language, 'digest.negative', { n: digest.mentions.negative, before: digest.before.negative })} ${trendWords(language, digest.mentions.negative, digest.before.negative)}`,
        say(language, 'digest.voices', { grievances: digest.grievances, questions: digest.questions }),
      ],
    },
  ];
}

function compared(language: Language, now: number, before: number): string {
  return `${say(language, 'digest.before', { before })} ${trendWords(language, now, before)}`;
}

function trendWords(language: Language, now: number, before: number): string {
  return say(language, `trend.${trendOf(now, before)}`);
}

function alerts({ digest, language }: Told): Part[] {
  const heading: Part = { is: 'heading', text: say(language, 'digest.alerts') };
  if (digest.alerts.length === 0)
    return [heading, { is: 'words', text: say(language, 'digest.alerts.none') }];
  return [
    heading,
    {
      is: 'points',
      items: digest.alerts.map((alert) =>
        say(language, alert.closedAt === null ? 'digest.alert.open' : 'digest.alert.closed', {
          level: `level.${alert.level}`,
          n: alert.level,
          title: foreign(alert.title, 120),
          from: at(language, alert.openedAt),
          to: alert.closedAt === null ? '' : at(language, alert.closedAt),
          told: say(language, alert.push ? 'digest.alert.told' : 'digest.alert.desk'),
        }),
      ),
    },
  ];
}

function topics({ digest, rules, language }: Told): Part[] {
  const lines = digest.topics.filter((line) => totalOf(line.now) > 0);
  if (lines.length === 0) return [];
  const name = (id: string) => {
    const topic = rules.topics.topics.find((known) => known.id === id);
    return (language === 'vi' ? topic?.name : topic?.english) ?? id;
  };
  return [
    { is: 'heading', text: say(language, 'digest.topics') },
    {
      is: 'bars',
      items: lines.map((line) => ({
        label: name(line.topic),
        note: say(language, 'digest.topic', {
          n: totalOf(line.now),
          before: totalOf(line.before),
          trend: say(language, `trend.short.${trendOf(totalOf(line.now), totalOf(line.before))}`),
          stances: stanceWords(language, line.now),
        }),
        counts: line.now,
      })),
    },
    { is: 'words', text: say(language, 'digest.topics.note') },
  ];
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

function claims({ digest, rules, language }: Told): Part[] {
  if (digest.claims.length === 0) return [];
  return [
    { is: 'heading', text: say(language, 'digest.claims') },
    {
      is: 'points',
      items: digest.claims.map((line) => {
        const claim = rules.claims.find((known) => known.id === line.claim);
        return say(language, 'digest.claim', {
          title: foreign(claim?.title ?? line.claim),
          verdict: claim === undefined ? line.claim : `verdict.${claim.verdict}`,
          repeats: line.repeats,
          denies: line.denies,
          others: line.others,
        });
      }),
    },
  ];
}

/** Sources named in a letter; the page lists all. */
const NAMED = 5;

function coverage({ digest, names, language }: Pick<Told, 'digest' | 'names' | 'language'>): Part[] {
  const { coverage: covered } = digest;
  const heading: Part = { is: 'heading', text: say(language, 'digest.coverage') };
  if (covered.sources === 0)
    return [heading, { is: 'words', text: say(language, 'digest.coverage.unknown') }];
  const share = percent(language, floorShare(covered.share));
  const words: Part = {
    is: 'words',
    text: say(language, 'digest.coverage.share', { share, whole: covered.whole, sources: covered.sources }),
  };
  const known = [heading, words, ...heardLines({ digest, names, language })];
  if (covered.days.length === 0) return known;
  const counts = [...new Set(covered.days.map((entry) => entry.silent))];
  const days = counts
    .map((n) => {
      const these = covered.days.filter((entry) => entry.silent === n);
      const named = these.map((entry) => dayWords(language, entry.day).slice(0, 5)).join(', ');
      return say(language, 'digest.gap', { n, days: named });
    })
    .join('; ');
  const named = covered.gaps.slice(0, NAMED).map((id) => foreign(names.get(id) ?? id, 60));
  const more = covered.gaps.length - named.length;
  return [
    ...known,
    { is: 'words', text: say(language, 'digest.gaps', { days }) },
    {
      is: 'words',
      text:
        say(language, 'digest.gaps.named', { names: named.join(', ') }) +
        (more > 0 ? ` ${say(language, 'digest.gaps.more', { n: more })}` : ''),
    },
  ];
}

/** By volume, when the machine slept, and who is heard again: only what there is to say. */
function heardLines({ digest, names, language }: Pick<Told, 'digest' | 'names' | 'language'>): Part[] {
  const { volume: heard = null, outages = [], recovered = [] } = digest.coverage;
  const lines: string[] = [];
  if (heard !== null && heard < 1)
    lines.push(say(language, 'digest.coverage.volume', { share: percent(language, floorShare(heard)) }));
  if (outages.length > 0) {
    const spans = outages.map(({ from, to }) =>
      say(language, 'digest.coverage.span', { from: at(language, from), to: at(language, to) }),
    );
    lines.push(say(language, 'digest.coverage.outages', { spans: spans.join('; ') }));
  }
  if (recovered.length > 0) {
    const back = recovered.slice(0, NAMED).map((one) =>
      say(language, 'digest.coverage.back', {
        name: foreign(names.get(one.source) ?? one.source, 60),
        span: span(language, one.to - one.from),
      }),
    );
    const more = recovered.length > back.length ? ' …' : '';
    lines.push(say(language, 'digest.coverage.recovered', { names: back.join(', ') + more }));
  }
  return lines.map((text) => ({ is: 'words', text }));
}

/** Rounded down to a whole percent: 99.6 % of a week is not all of it. */
function floorShare(share: number): number {
  return Math.floor(share * 100 + 1e-9) / 100;
}
