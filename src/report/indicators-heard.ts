import type { Rules } from '../config/rules.ts';
import { mayCorrect } from '../domain/claim.ts';
import type { IndicatorLine } from '../domain/indicator.ts';
import { askOf } from '../domain/paper-ask.ts';
import { HOUR, type Instant } from '../domain/time.ts';
import type { Store } from '../storage/store.ts';
import { say } from '../view/say.ts';
import { type Counting, median } from './counted.ts';
import { mentionsAsk } from './paper-writer.ts';

export interface IndicatorGiven {
  store: Store;
  rules: Rules;
  counting: Counting;
  now: Instant;
  /** Lets others have their turn: called between two questions that may take a moment each. */
  breathe: () => Promise<void>;
}
export type Compute = (given: IndicatorGiven) => Promise<IndicatorLine[]>;

/** Topics told of: the ones people spoke of most. */
const TOPICS = 5;
/** A story told less often has no peak worth the name; of more stories than these the middle is the same. */
const STORY_LEAST = 5;
const STORIES = 200;

/** Words of an official paper, which is Vietnamese whoever reads it. */
export const told = (key: string, data: Record<string, string | number> = {}): string =>
  say('vi', `indicators.${key}`, data);

export const line = (name: string, figure: string, of = ''): IndicatorLine => ({ name, of, figure });

/** Số tin, số vụ việc, số nhận định trong kỳ. */
export const captured: Compute = async ({ counting: { count, period } }) => [
  line('mentions', await count('mentions', 'mentions', mentionsAsk(period, {}))),
  line('stories', await count('stories', 'stories', askOf(period, { least: '2' }))),
  line('claims', await count('claims', 'claims', askOf(period))),
];

/** Of what takes a side; portals of the state, ours among them, are left out. */
export const negativeShare: Compute = async ({ counting: { book, count, period } }) => {
  const sides = [];
  for (const stance of ['negative', 'positive'] as const) {
    const all = await count(`${stance}-all`, 'mentions', mentionsAsk(period, { stance }));
    const official = await count(
      `${stance}-official`,
      'mentions',
      mentionsAsk(period, { stance, kind: 'official' }),
    );
    sides.push(book.derive(stance, 'difference', [all, official], 'count'));
  }
  const [negative = '', positive = ''] = sides;
  const clear = book.derive('sided', 'sum', [negative, positive], 'count');
  const share = book.derive('negative-share', 'share', [negative, clear], 'share', told('why.no-sided'));
  return [line('negative-share', share), line('negative', negative), line('positive', positive)];
};

/** The topics most told of: their share of everything, and how much of them are questions. */
export const interest: Compute = async ({ store, rules, counting: { book, count, period, from, to } }) => {
  const all = await count('mentions', 'mentions', mentionsAsk(period, {}));
  const said = new Map<string, number>();
  for (const { name, n } of await store.concerns.by('topic', { from, to }))
    said.set(name, (said.get(name) ?? 0) + n);
  const topics = [...said].sort(([a, n], [b, m]) => m - n || a.localeCompare(b)).slice(0, TOPICS);
  const lines: IndicatorLine[] = [];
  for (const [topic] of topics) {
    const of = rules.topics.topics.find(({ id }) => id === topic)?.name ?? topic;
    const n = await count(`topic-${topic}`, 'mentions', mentionsAsk(period, { topic }));
    const asks = await count(
      `topic-${topic}-questions`,
      'mentions',
      mentionsAsk(period, { topic, feedback: 'question' }),
    );
    lines.push(
      line('topic-share', book.derive(`topic-${topic}-share`, 'share', [n, all], 'share'), of),
      line('topic-questions', book.derive(`topic-${topic}-asks`, 'share', [asks, n], 'share'), of),
    );
  }
  return lines;
};

/** What people checked is theirs to say; that a known claim was repeated in the press, the machine counts. */
export const pressAccuracy: Compute = async ({ counting: { book, count, entered, period } }) => {
  const [checked, wrong] = [entered('press-checked'), entered('press-wrong')];
  return [
    line(
      'press-share',
      book.derive('press-share', 'share', [wrong, checked], 'share', told('why.not-entered')),
    ),
    line('press-checked', checked),
    line('press-wrong', wrong),
    line(
      'press-claims',
      await count('press-claims', 'claims', askOf(period, { relation: 'repeats', kind: 'press' })),
    ),
  ];
};

/** From the first item we heard to the hour in which most were told. */
export const leadTime: Compute = async ({ store, breathe, counting: { measured, period, from, to } }) => {
  const stories = await store.periodCounts.stories({ from, to }, STORY_LEAST, STORIES);
  await breathe();
  const courses = await store.stories.courses(stories.map(({ story }) => story));
  const hours = courses.map(({ heard, peak }) => Math.max(0, peak - heard) / HOUR);
  const along = {
    of: 'stories',
    ask: askOf(period, { least: String(STORY_LEAST) }),
    how: told('how.lead', { least: STORY_LEAST, most: STORIES }),
  } as const;
  return [line('lead', measured('lead', median(hours), 'hours', along, told('why.no-stories')))];
};

/** Likely forecasts of stories that came true, and incidents that people say were on the list of what may occur. */
export const forecastQuality: Compute = async ({ counting: { book, count, entered, period } }) => {
  const called = await count('forecast-called', 'forecasts', askOf(period));
  const came = await count('forecast-came', 'forecasts', askOf(period, { came: 'yes' }));
  const incidents = await count('incidents', 'incidents', askOf(period));
  const foreseen = entered('forecast-foreseen');
  return [
    line(
      'forecast-right',
      book.derive('forecast-right', 'share', [came, called], 'share', told('why.no-forecasts')),
    ),
    line('forecast-called', called),
    line(
      'forecast-foreseen',
      book.derive('foreseen-share', 'share', [foreseen, incidents], 'share', told('why.not-entered')),
    ),
    line('forecast-lead', entered('forecast-lead')),
  ];
};

/** Outlets that carried the correction over outlets that carried the claim, of everything that may be called untrue. */
export const correctionReach: Compute = async ({
  store,
  rules,
  counting: { measured, book, period, from, to },
}) => {
  const claims = rules.claims.filter(({ verdict }) => mayCorrect(verdict)).map(({ id }) => id);
  const outlets = await store.claimTold.outlets(claims, ['denies', 'repeats'], from, to);
  const figure = (relation: keyof typeof outlets) =>
    measured(
      `outlets-${relation}`,
      outlets[relation],
      'count',
      { of: 'claims', ask: askOf(period, { relation }), how: told('how.outlets') },
      '',
    );
  const [denies, repeats] = [figure('denies'), figure('repeats')];
  return [
    line(
      'reach',
      book.derive('correction-reach', 'share', [denies, repeats], 'times', told('why.no-claims')),
    ),
    line('outlets-denies', denies),
    line('outlets-repeats', repeats),
  ];
};
