import { shareTrend } from '../../domain/compared.ts';
import { STANCES, type Stance } from '../../domain/meaning.ts';
import { askOf } from '../../domain/paper-ask.ts';
import { daysOfPeriod } from '../../domain/paper-period.ts';
import type { Block, Part, Run } from '../../domain/paper.ts';
import type { PeriodPart } from '../../domain/paper-parts.ts';
import { PUBLISHER_KINDS } from '../../domain/source.ts';
import { placed } from '../../view/figures.ts';
import { say } from '../../view/say.ts';
import type { Cell } from '../../storage/concerns.ts';
import {
  cell,
  clause,
  daysIn,
  isDeaf,
  titleOf,
  missing,
  orNone,
  part,
  runs,
  type StretchName,
  sumOf,
  table,
  text,
  type Writer,
} from '../paper-writer.ts';
import { highlights } from './highlights.ts';

/** How much was told and how it stood toward the system; what a reader with two minutes takes along; and by what kinds of sources. */
export function overview(w: Writer, parts: readonly PeriodPart[]): Part {
  const { facts } = w;
  const counted = [
    unfinished(w),
    isDeaf(facts) ? null : thinly(w),
    volume(w),
    comparedDays(w),
    stancesTold(w),
  ];
  const kinds = facts.kind === null ? kindsTold(w) : null;
  return part('tong-quan', [
    ...counted,
    kinds?.block === 'text' ? kinds : null,
    homeTold(w),
    ...highlights(w, parts),
    kinds?.block === 'table' ? kinds : null,
  ]);
}

function volume(w: Writer): Block {
  const { facts } = w;
  const told = all(w, 'told');
  const days = daysIn(facts.told.period);
  if (w.book.value(told) === null) return missing('volume.unknown', days);
  return text(facts.kind === 'press' ? 'volume.press' : 'volume', {
    ...days,
    n: placed(told),
    outlets: placed(outletsTold(w)),
    against: [
      w.against(told, all(w, 'before'), 'before'),
      ...(yearByYear(w) ? [] : [w.against(told, all(w, 'lastYear'), 'lastYear')]),
    ].join('; '),
  });
}

/** Of a whole year the days before it and the same days a year ago are one stretch: it is told once. */
export function yearByYear({ facts: { before, lastYear } }: Writer): boolean {
  return before.period.from === lastYear.period.from && before.period.to === lastYear.period.to;
}

/** With which days; those of which nothing is known are compared with nothing. */
function comparedDays(w: Writer): Block | null {
  const [before, year] = [daysIn(w.facts.before.period), daysIn(w.facts.lastYear.period)];
  const isKnown = (stretch: StretchName) => w.book.value(all(w, stretch)) !== null;
  if (!isKnown('told') || !isKnown('before')) return null;
  const uneven = daysOfPeriod(w.facts.before.period) !== daysOfPeriod(w.facts.told.period);
  const compared = runs(yearByYear(w) || !isKnown('lastYear') ? 'compared-with.once' : 'compared-with', {
    beforeFrom: before.from,
    beforeTo: before.to,
    yearFrom: year.from,
    yearTo: year.to,
  });
  return { block: 'text', runs: uneven ? [...compared, ' ', ...runs('compared-with.daily')] : compared };
}

const PREFIX: Record<StretchName, string> = { told: '', before: 'before.', lastYear: 'last-year.' };

/** Everything told in a stretch. */
export function all(w: Writer, stretch: StretchName): string {
  return w.mentions(
    `${PREFIX[stretch]}n`,
    sumOf(w.facts[stretch].cells, ({ n }) => n),
    {},
    stretch,
  );
}

/** How many of them say what of the system. */
export function withStance(w: Writer, stance: Stance, stretch: StretchName = 'told'): string {
  const n = countOf(w.facts[stretch].cells, stance);
  return w.mentions(`${PREFIX[stretch]}${stance}`, n, { stance }, stretch);
}

/** Questions, or complaints. */
export function asking(w: Writer, feedback: 'question' | 'grievance', stretch: StretchName = 'told'): string {
  const n = sumOf(w.facts[stretch].cells, (row) =>
    feedback === 'question' ? row.questions : row.grievances,
  );
  return w.mentions(`${PREFIX[stretch]}${feedback}`, n, { feedback }, stretch);
}

export function outletsTold(w: Writer): string {
  const { facts } = w;
  return w.list('outlets', facts.outlets.all, 'sources', {
    count: 'outlets',
    kind: facts.kind ?? '',
  });
}

function countOf(cells: readonly Cell[], stance: Stance): number {
  return sumOf(cells, (row) => (row.stance === stance ? row.n : 0));
}

/** A period that is not over is told up to yesterday, and says so. */
export function unfinished({ facts }: Writer): Block | null {
  return facts.told.period.to === facts.asked.to
    ? null
    : missing('unfinished', { to: daysIn(facts.told.period).to });
}

/** What was not heard is said before anything is counted. */
export function thinly({ facts, book }: Writer): Block | null {
  const { thin, days } = facts.told;
  if (thin === 0) return null;
  const ask = askOf(facts.told.period);
  const measure = (id: string, value: number) =>
    book.put(id, {
      value,
      unit: 'days',
      source: { from: 'measure', of: 'sources', ask, how: clause('how.thin-days') },
    });
  return missing(thin === days ? 'thin.whole' : 'thin.some', {
    thin: placed(measure('days.thin', thin)),
    days: placed(measure('days', days)),
  });
}

function stancesTold(w: Writer): Block | null {
  const told = all(w, 'told');
  if (w.book.value(told) === null || w.book.value(told) === 0) return null;
  const data: Record<string, string> = {};
  for (const stance of STANCES) {
    const n = withStance(w, stance);
    data[stance] = placed(n);
    data[`${stance}Share`] = placed(w.share(`${stance}.share`, n, told));
  }
  return { block: 'text', runs: [...runs('stances', data), ...negativeAgainst(w)] };
}

function negativeAgainst(w: Writer): Run[] {
  const [now, then] = [withStance(w, 'negative'), withStance(w, 'negative', 'before')];
  const [told, before] = [all(w, 'told'), all(w, 'before')];
  // That nothing is known of the period before was said of the whole.
  if (w.book.value(before) === null) return [];
  const compared = [' ', ...runs('negative.against', { before: w.against(now, then, 'before') })];
  if (!w.comparable('before') || w.book.value(before) === 0) return compared;
  const parts = (k: string, of: string) => ({ k: w.book.value(k) ?? 0, n: w.book.value(of) ?? 0 });
  const share = placed(w.share('before.negative.share', then, before));
  const trend = shareTrend(parts(now, told), parts(then, before));
  return [...compared, ' ', ...runs(`negative.share.${trend}`, { share })];
}

/** One row for each kind of source that told anything, and their sum; of one kind alone a sentence. */
function kindsTold(w: Writer): Block | null {
  const { cells } = w.facts.told;
  const rows = PUBLISHER_KINDS.flatMap((kind): Run[][][] => {
    const own = cells.filter((row) => row.kind === kind);
    if (own.length === 0) return [];
    const count = (stance: Stance | '') =>
      w.mentions(
        `kind.${kind}${stance === '' ? '' : `.${stance}`}`,
        sumOf(own, (row) => (stance === '' || row.stance === stance ? row.n : 0)),
        { kind, stance },
      );
    return [[[titleOf(`kind.${kind}`)], cell(count('')), ...STANCES.map((stance) => cell(count(stance)))]];
  });
  if (rows.length === 0) return null;
  const only = PUBLISHER_KINDS.find((kind) => cells.some((row) => row.kind === kind));
  if (rows.length === 1 && only !== undefined) return text('kinds.one', { kind: say('vi', `kind.${only}`) });
  const total = [[clause('row.all')], cell(all(w, 'told')), ...STANCES.map((s) => cell(withStance(w, s)))];
  return table('kinds', ['kind', 'n', ...STANCES], [...rows, total]);
}

function homeTold(w: Writer): Block | null {
  const { home } = w.facts;
  if (home === null) return null;
  const { place, cells } = home;
  const n = w.mentions(
    'home',
    sumOf(cells, (row) => row.n),
    { place },
  );
  const negative = w.mentions('home.negative', countOf(cells, 'negative'), { place, stance: 'negative' });
  if (w.book.value(n) === null) return null;
  const key = w.book.value(n) === 0 ? 'home.none' : orNone(w, 'home', negative);
  return text(key, { place: w.place(place), n: placed(n), negative: placed(negative) });
}
