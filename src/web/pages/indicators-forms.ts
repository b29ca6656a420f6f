import { isDay } from '../../domain/asking.ts';
import {
  INPUT_MOST,
  INPUT_NOTE,
  INPUT_PARTS,
  INPUTS,
  type Input,
  type KnownInput,
  numberIn,
  OWN,
  SPOKESPERSON_INPUTS,
} from '../../domain/input.ts';
import type { IndicatorTold } from '../../domain/indicator.ts';
import type { Period } from '../../domain/paper.ts';
import { type Closing, periodDue } from '../../domain/paper-period.ts';
import { ABOUT_LENGTH, OUTLET_LENGTH, type PressAct } from '../../domain/press-request.ts';
import { maskPersonal } from '../../domain/privacy.ts';
import { type Reason, reason } from '../../domain/reason.ts';
import { addDays, DAY, type Day, dayOf, type Instant, startOfDay } from '../../domain/time.ts';
import type { Rules } from '../../config/rules.ts';
import type { Tried } from '../hand.ts';

/** Longer is no period of a report. */
const LONGEST = 3 * 366 * DAY;
/** Nobody answers, or is asked, so far away. */
const FARTHEST = 366;

/** The period an address or a form tells, both days in it; null: none, or one that cannot be. */
export function periodIn(from: string, to: string): Period | null {
  if (!isDay(from) || !isDay(to) || to < from) return null;
  if (startOfDay(to) - startOfDay(from) > LONGEST) return null;
  return { from, to: addDays(to, 1) };
}

/** A period that runs, and the papers that will tell of it. */
export interface RunningPeriod {
  period: Period;
  papers: string[];
}

/** Periods of the office's papers that hold `today`, each once, the longest first: what people enter numbers for. */
export function runningPeriods({ papers }: Pick<Rules, 'papers'>, today: Day): RunningPeriod[] {
  const running = new Map<string, RunningPeriod>();
  for (const { name, closes } of papers.papers) {
    const period = closes === null ? null : runningPeriod(closes, today);
    if (period === null) continue;
    const key = `${period.from} ${period.to}`;
    running.set(key, { period, papers: [...(running.get(key)?.papers ?? []), name] });
  }
  const length = ({ period: { from, to } }: RunningPeriod) => startOfDay(to) - startOfDay(from);
  return [...running.values()].sort(
    (a, b) => length(b) - length(a) || a.period.from.localeCompare(b.period.from),
  );
}

function runningPeriod(closes: Closing, today: Day): Period | null {
  for (let due = today; due < addDays(today, FARTHEST + 1); due = addDays(due, 1)) {
    const period = periodDue(closes, due);
    if (period.from <= today && today < period.to) return period;
  }
  return null;
}

/** The year of the indicators where the office has such a paper, else the longest period that runs. */
export function usualPeriod(rules: Pick<Rules, 'papers'>, today: Day): Period {
  const closes = rules.papers.papers.find(({ kind }) => kind === 'indicators')?.closes ?? null;
  const named = closes === null ? null : runningPeriod(closes, today);
  const [first] = runningPeriods(rules, today);
  return named ?? first?.period ?? { from: `${today.slice(0, 4)}-01-01`, to: addDays(today, 1) };
}

export type InputName = KnownInput | `own:${string}`;
export type InputTried = Tried<string> & { form: 'input' };

/** Everything that people may enter, each once: what the indicators ask for, then what the papers do. */
export function inputNames(rows: readonly Pick<IndicatorTold, 'enters'>[]): InputName[] {
  return [...new Set([...rows.flatMap(({ enters }) => enters), ...SPOKESPERSON_INPUTS])];
}

export function isKnown(what: string): what is KnownInput {
  return Object.hasOwn(INPUTS, what);
}

/** Name of the hidden field that carries what stood in a field when the form was shown. */
export function seenName(what: InputName): string {
  return `seen:${what}`;
}

/** As it is typed: a comma before decimals in Vietnamese, no points among thousands. */
export function shownInput(language: string, value: number | null): string {
  if (value === null) return '';
  return language === 'vi' ? String(value).replace('.', ',') : String(value);
}

/**
 * What a person changed in a form: a number, or null for one that was taken back; or what is wrong with which field. A field that still tells
 * what stood in it is left as it is by now. One that somebody else changed meanwhile is given back with both numbers.
 */
export function inputsIn(
  typed: InputTried['typed'],
  names: readonly InputName[],
  held: ReadonlyMap<string, Input>,
  language: string,
): { what: InputName; value: number | null }[] | InputTried {
  const mistakes: InputTried['mistakes'] = {};
  const holds = (what: string): number | null => held.get(what)?.value ?? null;
  const changed = names.filter((what) => (typed[what] ?? '') !== (typed[seenName(what)] ?? ''));
  const values = new Map<InputName, number | null>();
  for (const what of changed) {
    const text = typed[what] ?? '';
    const read = text === '' ? { value: null } : numberIn(text, isKnown(what) ? INPUTS[what] : null);
    if ('fault' in read) {
      mistakes[what] = reason(`indicators.refused.${UNREAD[read.fault]}`, { text });
      continue;
    }
    values.set(what, read.value);
    if ((read.value ?? 0) > INPUT_MOST) mistakes[what] = reason('indicators.refused.most', { n: INPUT_MOST });
    const theirs = shownInput(language, holds(what));
    if (theirs !== (typed[seenName(what)] ?? '') && read.value !== holds(what))
      mistakes[what] = meanwhile(held.get(what), theirs, text);
  }
  const stands = (what: KnownInput) => (values.has(what) ? (values.get(what) ?? null) : holds(what));
  for (const [part, whole] of Object.entries(INPUT_PARTS) as [KnownInput, KnownInput][]) {
    const [some, all] = [stands(part), stands(whole)];
    const touched = values.has(part) || values.has(whole);
    if (touched && some !== null && all !== null && some > all)
      mistakes[part] ??= reason('indicators.refused.part');
  }
  if ((typed['note'] ?? '').length > INPUT_NOTE)
    mistakes['note'] = reason('indicators.refused.long', { n: INPUT_NOTE });
  if (Object.keys(mistakes).length > 0) {
    // Only what they changed comes back as theirs: the rest of the form shows what holds by now.
    const theirs = changed.map((what) => [what, typed[what] ?? ''] as const);
    return { form: 'input', typed: { ...Object.fromEntries(theirs), note: typed['note'] ?? '' }, mistakes };
  }
  return [...values].flatMap(([what, value]) => (value === holds(what) ? [] : [{ what, value }]));
}

const UNREAD = { none: 'number', whole: 'whole', unclear: 'unclear' } as const;

function meanwhile(input: Input | undefined, theirs: string, yours: string): Reason {
  const name = input?.name ?? '';
  if (theirs === '') return reason('indicators.refused.emptied', { name, yours });
  return yours === ''
    ? reason('indicators.refused.filled', { name, theirs })
    : reason('indicators.refused.meanwhile', { name, theirs, yours });
}

/** What an indicator of the office is called where people enter it. */
export function ownIndicator({ indicators }: Pick<Rules, 'indicators'>, what: string) {
  return indicators.indicators.find(({ id }) => what === `${OWN}${id}`);
}

export const PRESS_FIELDS = ['outlet', 'about', 'asked', 'due', 'id'] as const;
export type PressTried = Tried<string> & { form: 'press' };

/** A request of the press as a form tells it; personal numbers are masked. */
export function pressIn(
  typed: PressTried['typed'],
  now: Instant,
): Extract<PressAct, { act: 'asked' }> | PressTried {
  const { outlet = '', about: said = '', asked = '', due = '' } = typed;
  const about = maskPersonal(said);
  const mistakes: PressTried['mistakes'] = {};
  if (outlet === '') mistakes['outlet'] = reason('indicators.press.refused.outlet');
  if (outlet.length > OUTLET_LENGTH)
    mistakes['outlet'] = reason('indicators.refused.long', { n: OUTLET_LENGTH });
  if (about === '') mistakes['about'] = reason('indicators.press.refused.about');
  if (about.length > ABOUT_LENGTH) mistakes['about'] = reason('indicators.refused.long', { n: ABOUT_LENGTH });
  const today = dayOf(now);
  if (!isDay(asked) || asked > today || asked < addDays(today, -3 * FARTHEST))
    mistakes['asked'] = reason('indicators.press.refused.day');
  if (due !== '' && (!isDay(due) || due < asked || due > addDays(today, FARTHEST)))
    mistakes['due'] = reason('indicators.press.refused.day');
  if (Object.keys(mistakes).length > 0) return { form: 'press', typed: { ...typed, about }, mistakes };
  return { act: 'asked', outlet, about, askedOn: asked, due: due === '' ? null : due };
}
