import { burnScores } from '../../detect/burn.ts';
import { souringScores } from '../../detect/souring.ts';
import { fault } from '../../domain/fault.ts';
import type { Bench } from '../measure/measure.ts';
import type { Table } from './plan.ts';
import {
  type Anchor,
  earsC1,
  earsC2,
  earsC3,
  farringtonDay,
  farringtonWeek,
  loudestWindow,
  meanAndDeviations,
} from './slow-anchors.ts';
import { calibrate } from './slow-calibrate.ts';
import type { SlowPlan, SlowSeries } from './slow-series.ts';
import {
  alarmRate,
  meanOf,
  type Method,
  type Outcome,
  outcomeOf,
  RATES,
  type Seeds,
  seriesFor,
  thresholdFor,
} from './slow-trial.ts';
import { fixed, linesOf } from './tables.ts';

/** False alarms per series and month that all methods are given. */
const GIVEN = 0.1;

/** Thresholds are matched on these seeds and never judged on them. */
const MATCHED_ON = { first: 201, most: 40 } as const;

/** A score of 1 is once in ten months: the nominal threshold of the calibrated score. */
const NOMINAL = 1;

const total = (name: string, anchor: Anchor): Method => ({ name, scores: ({ counts }) => anchor(counts) });
const against = (name: string, anchor: Anchor): Method => ({
  name,
  scores: ({ negative }) => anchor(negative),
});
const summed = (name: string, anchor: Anchor): Method => ({
  name,
  scores: ({ counts, negative }) => {
    const worse = anchor(negative);
    return anchor(counts).map((score, day) => score + (worse[day] ?? 0));
  },
});

const BURN: Method = {
  name: 'burn, number and tone',
  scores: ({ counts, negative }) => burnScores(counts, { negative, weekday: 0 }),
};
const SOURING: Method = {
  name: 'souring, tone alone',
  scores: ({ counts, negative }) => souringScores(counts, negative),
};

/** What knows the number of items alone. */
const BY_NUMBER: readonly Method[] = [
  total('burn, number alone', (counts) => burnScores(counts, { weekday: 0 })),
  total('loudest window (until now)', loudestWindow),
  total('Farrington-Flexible, day', farringtonDay),
  total('Farrington-Flexible, 7-day sum', farringtonWeek),
  total('EARS-C1', earsC1),
  total('EARS-C2', earsC2),
  total('EARS-C3', earsC3),
  total('mean + k sd, 56 days', meanAndDeviations),
];

/** What also knows which items speak against us. */
const BY_TONE: readonly Method[] = [
  BURN,
  against('loudest window (until now), against us', loudestWindow),
  summed('Farrington-Flexible, day, both', farringtonDay),
  summed('EARS-C2, both', earsC2),
  SOURING,
];

/** The trials in which something went wrong before, or looks like a crisis and is none. */
const HARDSHIPS: Readonly<Record<string, (plan: SlowPlan) => SlowPlan>> = {
  'crisis 30 days before': (plan) => ({
    ...plan,
    ...(plan.crisis && { crisis: { ...plan.crisis, before: 30 } }),
  }),
  'nobody listened the week before': (plan) => ({
    ...plan,
    ...(plan.crisis && { outage: { from: plan.crisis.start - 7, days: 7 } }),
  }),
  'nobody listened on its second day': (plan) => ({
    ...plan,
    ...(plan.crisis && { outage: { from: plan.crisis.start + 1, days: 1 } }),
  }),
  'series of three weeks': (plan) => ({ ...plan, days: 40, crisis: { start: 21 } }),
};

/**
 * Measures the slow burn by the day: `haidang detect bench --slow [FIRST LAST | calibrate]`.
 * @param args first and last seed, 1–50 by default; or `calibrate`, which prints the rows of `src/detect/burn-table.ts`
 */
export function slowBench(args: readonly string[], { print }: Pick<Bench, 'print'>): void {
  if (args[0] === 'calibrate') {
    for (const [name, rows] of Object.entries(calibrate())) print(`${name} ${JSON.stringify(rows)}`);
    return;
  }
  const [from = 1, to = 50] = args.map(Number);
  if (!Number.isSafeInteger(from) || !Number.isSafeInteger(to) || from > to || from < 0)
    throw fault('invalid', 'bench.seeds');
  for (const table of slowTables({ from, to })) for (const line of linesOf(table)) print(line);
}

/** The tables of `docs/method.md`, on these seeds; thresholds come from as many others. */
export function* slowTables(seeds: Seeds, tried: readonly number[] = RATES): Generator<Table> {
  const matching = {
    from: MATCHED_ON.first,
    to: MATCHED_ON.first + Math.min(MATCHED_ON.most, seeds.to - seeds.from + 1) - 1,
  };
  const judged = (method: Method) => trialsOf(method, tried, seeds, matching);
  const byNumber = BY_NUMBER.map(judged);
  const byTone = BY_TONE.map(judged);
  yield comparison('S1', `Slow crises, number of items alone, FA ${GIVEN}, threshold by rate`, byNumber);
  yield comparison('S2', `The same, knowing which items speak against us`, byTone);
  yield oneThreshold([...byNumber, ...byTone]);
  yield hardships([...byTone.slice(0, 3), ...byNumber.slice(2, 3)], seeds);
  yield lookAlikes(byTone, seeds);
}

interface Trial {
  method: Method;
  rates: { rate: number; threshold: number; falseAlarms: number; outcomes: Outcome[] }[];
  /** Scores by rate, kept for other thresholds. */
  matched: (readonly number[])[][];
  quiet: (readonly number[])[][];
  crises: { series: SlowSeries; scores: readonly number[] }[][];
}

function trialsOf(method: Method, tried: readonly number[], seeds: Seeds, matching: Seeds): Trial {
  const trial: Trial = { method, rates: [], matched: [], quiet: [], crises: [] };
  for (const rate of tried) {
    const matched = seriesFor('match', matching, rate).map(method.scores);
    const quiet = seriesFor('quiet', seeds, rate).map(method.scores);
    const crises = seriesFor('crisis', seeds, rate).map((series) => ({
      series,
      scores: method.scores(series),
    }));
    const threshold = thresholdFor(matched, GIVEN);
    trial.rates.push({
      rate,
      threshold,
      falseAlarms: alarmRate(quiet, threshold),
      outcomes: crises.map(({ series, scores }) => outcomeOf(series, scores, threshold)),
    });
    trial.matched.push(matched);
    trial.quiet.push(quiet);
    trial.crises.push(crises);
  }
  return trial;
}

const share = (outcomes: readonly Outcome[], what: 'found' | 'early') =>
  meanOf(outcomes.map((one) => (one[what] ? 1 : 0)));

function plusMinus(outcomes: readonly Outcome[], what: 'found' | 'early'): string {
  const p = share(outcomes, what);
  return `${fixed(p, 3)} ± ${fixed(Math.sqrt((p * (1 - p)) / Math.max(1, outcomes.length)), 3)}`;
}

const ratesOf = (trials: readonly Trial[]) => trials[0]?.rates.map(({ rate }) => rate) ?? [];
const spanOf = (trials: readonly Trial[]) => `FA ${ratesOf(trials)[0]} … ${ratesOf(trials).at(-1)}/d`;
const known = (values: readonly (number | null)[]) => values.filter((value) => value !== null);

function comparison(id: string, title: string, trials: readonly Trial[]): Table {
  return {
    id,
    title,
    head: [
      'method',
      ...ratesOf(trials).map((rate) => `${rate}/d: found, early`),
      'found ± se',
      'early ± se',
      'days',
      'items out',
      spanOf(trials),
    ],
    rows: trials.map(({ method, rates }) => {
      const all = rates.flatMap(({ outcomes }) => outcomes);
      return [
        method.name,
        ...rates.map(
          ({ outcomes }) => `${fixed(share(outcomes, 'found'))} ${fixed(share(outcomes, 'early'))}`,
        ),
        plusMinus(all, 'found'),
        plusMinus(all, 'early'),
        fixed(meanOf(known(all.map(({ days }) => days)))),
        fixed(meanOf(known(all.map(({ items }) => items))), 1),
        rates.map(({ falseAlarms }) => fixed(falseAlarms)).join(' '),
      ];
    }),
    figures: { trials: trials.map(({ method, rates }) => ({ name: method.name, rates })) },
  };
}

/** Nobody knows the true rate of a series: one threshold for all of them, and the calibrated score as shipped. */
function oneThreshold(trials: readonly Trial[]): Table {
  const row = (name: string, { quiet, crises }: Trial, threshold: number) => {
    const outcomes = crises.map((list) => list.map((one) => outcomeOf(one.series, one.scores, threshold)));
    return [
      name,
      plusMinus(outcomes.flat(), 'found'),
      plusMinus(outcomes.flat(), 'early'),
      quiet.map((list) => fixed(alarmRate(list, threshold))).join(' '),
      fixed(alarmRate(quiet.flat(), threshold), 3),
    ];
  };
  const rows = trials.map((trial) =>
    row(trial.method.name, trial, thresholdFor(trial.matched.flat(), GIVEN)),
  );
  for (const trial of trials.filter(({ method }) => /^(burn|souring)/.test(method.name)))
    rows.push(row(`${trial.method.name}, score ≥ ${NOMINAL} as shipped`, trial, NOMINAL));
  return {
    id: 'S3',
    title: `One threshold for all rates, FA ${GIVEN} over all`,
    head: ['method', 'found ± se', 'early ± se', spanOf(trials), 'FA'],
    rows,
    figures: {},
  };
}

function hardships(trials: readonly Trial[], seeds: Seeds): Table {
  const names = Object.keys(HARDSHIPS);
  return {
    id: 'S4',
    title: 'Crises after something went wrong: found, early; thresholds as in S1 and S2',
    head: ['method', ...names],
    rows: trials.map(({ method, rates }) => [
      method.name,
      ...Object.values(HARDSHIPS).map((change) => {
        const all = rates.flatMap(({ rate, threshold }) =>
          seriesFor('crisis', seeds, rate, change).map((series) =>
            outcomeOf(series, method.scores(series), threshold),
          ),
        );
        return `${fixed(share(all, 'found'))} ${fixed(share(all, 'early'))}`;
      }),
    ]),
    figures: {},
  };
}

/** A week in which the usual items turn angry. */
const SOUR = { from: 100, days: 7 } as const;

/** What must stay silent, and what only tone can show. */
function lookAlikes(trials: readonly Trial[], seeds: Seeds): Table {
  return {
    id: 'S5',
    title:
      'Quarterly bumps (× 2.5 for five days, usual tone): FA · the usual items turn angry for a week: told, at .5 1 2 a day',
    head: ['method', 'bumps: FA', 'angry week told'],
    rows: trials.map(({ method, rates }) => [
      method.name,
      fixed(
        meanOf(
          rates.map(({ rate, threshold }) =>
            alarmRate(
              seriesFor('quiet', seeds, rate, (plan) => ({ ...plan, bump: 2.5 })).map(method.scores),
              threshold,
            ),
          ),
        ),
      ),
      rates
        .filter(({ rate }) => rate >= 0.5)
        .map(({ rate, threshold }) => {
          const told = seriesFor('quiet', seeds, rate, (plan) => ({ ...plan, bump: 1, sour: SOUR })).map(
            (series) =>
              method
                .scores(series)
                .slice(SOUR.from, SOUR.from + SOUR.days + 1)
                .some((score) => score > 0 && score >= threshold)
                ? 1
                : 0,
          );
          return fixed(meanOf(told));
        })
        .join(' '),
    ]),
    figures: {},
  };
}
