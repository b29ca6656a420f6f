import type { Calibration, Kept } from './calibration.ts';
import type { Paired, Spread } from './figures.ts';
import type { Hardship } from './hardships.ts';
import type { NabResult } from './nab.ts';
import type { Table } from './plan.ts';
import type { RealResult } from './realnoise.ts';
import type { Result } from './simulated.ts';

/** Results as the tables of `docs/method.md`: hours, shares, and false alarms per series and month. */

export function simulatedTable(id: string, title: string, results: readonly Result[]): Table {
  return {
    id,
    title,
    head: [
      'detector',
      'FA .5: delay h ± sd',
      'median',
      'before peak',
      `v. ${results[0]?.name}, paired ± se [95 % CI]`,
      `v. ${results[1]?.name}, paired ± se [95 % CI]`,
      'FA by size .2 … 20/h',
      'FA .05: delay ± sd',
      'before peak',
      'FA 1: delay',
    ],
    rows: results.map(({ name, strict, usual, loose, againstFarrington, againstEars }) => [
      name,
      spread(usual.delay),
      fixed(usual.median, 1),
      fixed(usual.beforePeak),
      paired(againstFarrington),
      paired(againstEars),
      usual.bySize.map((rate) => fixed(rate)).join(' '),
      spread(strict.delay),
      fixed(strict.beforePeak),
      fixed(loose.delay.mean),
    ]),
    figures: { results },
  };
}

export function realTable(run: { series: number; injected: number; results: readonly RealResult[] }): Table {
  return {
    id: 'T3',
    title: `Real noise: ${run.series} thinned series of ten firms, ${run.injected} crises and rumours put in, FA 1`,
    head: [
      'detector',
      'crises: delay h ± sd',
      'median',
      'missed',
      'rumours: delay ± sd',
      'median',
      'missed',
      'reposts out',
      `v. ${run.results[0]?.name}, paired ± se [95 % CI]`,
    ],
    rows: run.results.map(({ name, crises, rumours, againstFarrington }) => [
      name,
      spread(crises.delay),
      fixed(crises.median, 1),
      fixed(crises.missed),
      spread(rumours.delay),
      fixed(rumours.median, 1),
      fixed(rumours.missed),
      fixed(rumours.out),
      paired(againstFarrington),
    ]),
    figures: run,
  };
}

export function calibrationTable({ series, shipped, fitted }: Calibration): Table {
  const rows = (name: string, list: readonly Kept[]) =>
    list.map(({ nominal, realised, se, perClass }) => [
      name,
      fixed(nominal),
      `${fixed(realised, 3)} ± ${fixed(se, 3)}`,
      perClass.map((one) => (one.months > 0 ? fixed(one.realised) : '–')).join(' '),
    ]);
  return {
    id: 'T4',
    title: `False alarms promised and given, ${series} new quiet series of .2 to 50 an hour, 28 days`,
    head: ['tails', 'promised per series-month', 'given ± se', 'by class of volume, smallest first'],
    rows: [...rows('shipped', shipped), ...rows('fitted on others', fitted)],
    figures: { series, shipped, fitted },
  };
}

export function nabTable(results: readonly NabResult[]): Table {
  return {
    id: 'T7',
    title: 'NAB realTweets, standard profile, quarters of an hour',
    head: [
      'detector',
      'threshold of the other nine',
      '± sd over firms',
      'best threshold',
      'windows told',
      'false alarms',
    ],
    rows: results.map(({ name, leftOut, byFirm, best, hit, windows, falseAlarms }) => [
      name,
      fixed(leftOut, 1),
      fixed(byFirm.sd, 0),
      fixed(best, 1),
      `${hit}/${windows}`,
      String(falseAlarms),
    ]),
    figures: { results },
  };
}

export function hardshipTable(list: readonly Hardship[]): Table {
  return {
    id: 'T8',
    title: 'What breaks detectors in life; thresholds frozen at FA .5 on other seeds',
    head: ['scenario', 'detector', 'delay h ± sd', 'missed', 'alarms a series ± sd'],
    rows: list.map((one) =>
      'delay' in one
        ? [one.scenario, one.detector, spread(one.delay), fixed(one.missed), '']
        : [one.scenario, one.detector, '', '', spread(one.alarms)],
    ),
    figures: { list },
  };
}

/** What `score` cost and whether it said the same twice. */
export function speedTable(results: readonly Result[], difference: number): Table {
  const rows = results.map(({ name, microseconds }) => [name, fixed(microseconds, 1)]);
  return {
    id: 'T9',
    title: `Processor time; scored twice, the largest difference was ${difference}`,
    head: ['detector', 'µs a bin of its own width'],
    rows,
    figures: {
      difference,
      microseconds: Object.fromEntries(results.map((one) => [one.name, one.microseconds])),
    },
  };
}

/** A table as Markdown, so that what is printed can stand in a document. */
export function* linesOf({ id, title, head, rows }: Table): Generator<string> {
  yield `${id}  ${title}`;
  yield '';
  yield `| ${head.join(' | ')} |`;
  yield `|${' --- |'.repeat(head.length)}`;
  for (const row of rows) yield `| ${row.join(' | ')} |`;
  yield '';
}

export function fixed(value: number, digits = 2): string {
  return value.toFixed(digits);
}

function spread({ mean, sd }: Spread): string {
  return `${fixed(mean)} ± ${fixed(sd, 1)}`;
}

export function paired({ mean, se, low, high }: Paired): string {
  return se === 0 ? '0' : `${fixed(mean)} ± ${fixed(se)} [${fixed(low)}, ${fixed(high)}]`;
}
