import { USEFULNESS } from '../domain/alert.ts';
import { type Digest, type DigestMore, totalOf, trendOf, weekTrend } from '../domain/digest.ts';
import { addDays, type Day, startOfDay } from '../domain/time.ts';
import type { Relation } from '../domain/meaning.ts';
import { date } from './format.ts';
import { foreign, type Part } from './letter.ts';
import { paths } from './paths.ts';
import { say, sayReason } from './say.ts';
import type { Language } from './words/words.ts';

/** A week with all a digest tells of it since it tells more. */
export type WholeDigest = Digest & { more: DigestMore };

export function isWhole(digest: Digest): digest is WholeDigest {
  return digest.more !== undefined;
}

/** This week beside the same week of last year. */
export function lastYearWords(
  language: Language,
  { mentions, from, more: { lastYear, fair } }: WholeDigest,
): string {
  const week = `${short(language, addDays(from, -364))}–${long(language, addDays(from, -358))}`;
  if (lastYear === null) return say(language, 'digest.year.unheard', { week });
  const [n, before] = [totalOf(mentions), totalOf(lastYear.mentions)];
  const trend = say(language, `trend.short.${fair.lastYear ? trendOf(n, before) : 'unfair'}`);
  return say(language, 'digest.year', { week, before, negative: lastYear.mentions.negative, trend });
}

/** What people said of the alerts of the week; says too that nobody said anything. */
export function usefulWords(language: Language, { alerts, more: { useful } }: WholeDigest): string | null {
  if (alerts.length === 0) return null;
  const said = alerts.flatMap(({ alert }) => useful[alert] ?? []);
  if (said.length === 0) return say(language, 'digest.useful.none', { n: alerts.length });
  const counts = USEFULNESS.filter((one) => said.includes(one)).map((one) =>
    say(language, `digest.useful.${one}`, { n: said.filter((known) => known === one).length }),
  );
  return say(language, 'digest.useful', { judged: said.length, n: alerts.length, counts: counts.join(', ') });
}

/** By claim that was repeated or corrected: who did officially, and whether we did. `titleOf` is null for a grievance, which nobody corrects. */
export function correctedParts(
  language: Language,
  { claims, more: { corrected } }: WholeDigest,
  titleOf: (claim: string) => string | null,
): Part[] {
  const repeated = new Map(claims.map(({ claim, repeats }) => [claim, repeats]));
  // A text of ours may answer a claim that was only asked about.
  const answered = Object.keys(corrected).filter((claim) => (corrected[claim]?.published ?? 0) > 0);
  const correctable = [...new Set([...repeated.keys(), ...answered])].flatMap((claim) => {
    const title = titleOf(claim);
    const repeats = repeated.get(claim) ?? 0;
    return title === null ? [] : [{ title, repeats, ...(corrected[claim] ?? { official: 0, published: 0 }) }];
  });
  const items = correctable
    .filter(({ repeats, official, published }) => repeats + official + published > 0)
    .map(({ title, official, published }) => {
      const key = official + published > 0 ? 'digest.corrected' : 'digest.corrected.not';
      return say(language, key, { title: foreign(title, 100), official, published });
    });
  if (items.length > 0) return [{ is: 'points', items }];
  return correctable.length === 0 ? [] : [{ is: 'words', text: say(language, 'digest.corrected.no-need') }];
}

/** The list of what a digest counted of claims in its week. */
export function claimList(
  { from, to }: Pick<Digest, 'from' | 'to'>,
  relation: readonly Relation[],
  claim = '',
) {
  const fields = { from, to: addDays(to, -1), claim, relation: relation.join(','), dated: 'yes' };
  const query = Object.entries(fields).filter(([, value]) => value !== '');
  return `${paths.mentions}?${new URLSearchParams(query).toString()}`;
}

/** What was said around claims without spreading or denying them: one number, since it is no list of rumours. Null: nothing was. */
export function touchedWords(language: Language, { claims, touched = 0 }: Digest): string | null {
  if (touched === 0) return null;
  return say(language, claims.length === 0 ? 'digest.touched.alone' : 'digest.touched', { n: touched });
}

/** What one paper told once and may matter most: read, not counted. `nameOf` a source. */
export function graveParts(
  language: Language,
  { more: { grave } }: WholeDigest,
  nameOf: (source: string) => string,
): Part[] {
  if (grave.length === 0) return [];
  const items = grave.map(({ title, source, stance, severity }) =>
    say(language, 'digest.grave.item', {
      title: foreign(title, 140),
      source: nameOf(source),
      stance: `stance.${stance}`,
      severity: `digest.grave.${severity}`,
    }),
  );
  return [
    { is: 'heading', text: say(language, 'digest.grave') },
    { is: 'points', items },
  ];
}

/** Grievances and questions, beside last week's, and what they are about. */
export function voiceParts(
  language: Language,
  digest: WholeDigest,
  nameOf: (topic: string) => string,
): Part[] {
  const { grievances, questions, more } = digest;
  const { voices, voicesBefore } = more;
  const trend = (now: number, before: number) =>
    say(language, `trend.short.${weekTrend(digest, now, before)}`);
  return [
    { is: 'heading', text: say(language, 'digest.voices.head') },
    {
      is: 'points',
      items: [
        say(language, 'digest.grievances', {
          n: grievances,
          before: voicesBefore.grievances,
          trend: trend(grievances, voicesBefore.grievances),
        }),
        say(language, 'digest.questions', {
          n: questions,
          before: voicesBefore.questions,
          trend: trend(questions, voicesBefore.questions),
        }),
        ...voices.map((line) => say(language, 'digest.voice', { ...line, topic: nameOf(line.topic) })),
      ],
    },
  ];
}

/** The week to come: what is fixed, and what may occur. */
export function aheadParts(language: Language, { more: { ahead, prospects } }: WholeDigest): Part[] {
  const heading: Part = { is: 'heading', text: say(language, 'digest.ahead') };
  const lines = ahead.map(({ kind, day, until, what }) =>
    say(language, `digest.ahead.${kind}`, {
      day: short(language, day),
      until: until === null ? '' : short(language, until),
      what,
    }),
  );
  const may: Part[] =
    prospects.length === 0
      ? [{ is: 'words', text: say(language, 'digest.prospects.none') }]
      : [
          { is: 'words', text: say(language, 'digest.prospects') },
          {
            is: 'points',
            items: prospects.map(({ title, reason, from }) =>
              say(language, 'digest.prospect', {
                title: foreign(title, 120),
                reason: foreign(sayReason(language, reason), 220),
                day: short(language, from),
              }),
            ),
          },
        ];
  if (lines.length === 0) return [heading, { is: 'words', text: say(language, 'digest.ahead.none') }, ...may];
  return [heading, { is: 'points', items: lines }, ...may];
}

function short(language: Language, day: Day): string {
  return long(language, day).slice(0, 5);
}

function long(language: Language, day: Day): string {
  return date(language, startOfDay(day));
}
