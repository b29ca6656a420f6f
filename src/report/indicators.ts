import type { Rules } from '../config/rules.ts';
import type { IndicatorBoard, IndicatorTold } from '../domain/indicator.ts';
import { enteredFigure, type KnownInput, OWN } from '../domain/input.ts';
import type { Period } from '../domain/paper.ts';
import { heardDays } from '../domain/heard-days.ts';
import { type Instant, startOfDay } from '../domain/time.ts';
import type { Store } from '../storage/store.ts';
import { type Counting, countingIn } from './counted.ts';
import { type FigureBook, openFigures } from './figures.ts';
import {
  correctionLatency,
  feedbackAnswered,
  firstStatement,
  halfLife,
  ofTwo,
  pressRequests,
  recurrence,
  referrals,
} from './indicators-done.ts';
import {
  captured,
  type Compute,
  correctionReach,
  forecastQuality,
  type IndicatorGiven,
  interest,
  leadTime,
  line,
  negativeShare,
  pressAccuracy,
  told,
} from './indicators-heard.ts';

/** How an indicator comes to its numbers, and which of them people enter. */
interface Indicator {
  compute: Compute;
  enters: readonly KnownInput[];
}

const counted = (compute: Compute, ...enters: KnownInput[]): Indicator => ({ compute, enters });

/** By the id of a row of `indicators.yaml`. A row with another id is entered by people as a whole. */
export const INDICATORS: Readonly<Record<string, Indicator>> = {
  captured: counted(captured),
  'negative-share': counted(negativeShare),
  interest: counted(interest),
  'press-accuracy': counted(pressAccuracy, 'press-checked', 'press-wrong'),
  'lead-time': counted(leadTime),
  'forecast-quality': counted(forecastQuality, 'forecast-foreseen', 'forecast-lead'),
  'first-statement': counted(firstStatement),
  'correction-latency': counted(correctionLatency),
  'correction-reach': counted(correctionReach),
  recurrence: counted(recurrence),
  'recovery-half-life': counted(halfLife),
  'feedback-answered': counted(feedbackAnswered),
  'press-requests': counted(pressRequests),
  broadcasts: counted(
    ofTwo('broadcast-share', 'broadcast-met', 'broadcast-communes'),
    'broadcast-communes',
    'broadcast-met',
  ),
  activities: counted(
    ofTwo('activities-share', 'activities-done', 'activities-planned'),
    'activities-planned',
    'activities-done',
  ),
  referrals: counted(referrals, 'referrals', 'referrals-answered'),
};

export interface IndicatorsAsked {
  store: Store;
  rules: Rules;
  period: Period;
  now: Instant;
  /** Called after every question to the database with how much is done: others have their turn there. */
  step?: (share: number) => Promise<void>;
}

/** Every indicator of the configuration for a period: page and paper show this, so that they tell the same. */
export async function indicatorBoard(
  { store, rules, period, now, step = () => Promise.resolve() }: IndicatorsAsked,
  book: FigureBook = openFigures(),
): Promise<IndicatorBoard> {
  const inputs = await store.inputs.of(period);
  const counting = countingIn(book, store, period, inputs, {
    notEntered: told('why.not-entered'),
    unheard: (await wasHeard(store, period, now)) ? null : told('why.unheard'),
  });
  const rows: IndicatorTold[] = [];
  const { indicators } = rules.indicators;
  const breathe = () => step(rows.length / indicators.length);
  const given: IndicatorGiven = { store, rules, counting: breathing(counting, breathe), now, breathe };
  for (const { id } of indicators) {
    const known = Object.hasOwn(INDICATORS, id) ? INDICATORS[id] : undefined;
    if (known === undefined) {
      const what = `${OWN}${id}` as const;
      const figure = book.put(what, enteredFigure(inputs.get(what), 'count', told('why.not-entered')));
      rows.push({ id, lines: [line('own', figure)], enters: [what], manual: true });
    } else {
      rows.push({ id, lines: await known.compute(given), enters: [...known.enters], manual: false });
    }
    await breathe();
  }
  return { period, figures: book.all(), rows, inputs: [...inputs.values()] };
}

/** The same, with a turn for others after every count. */
function breathing(counting: Counting, breathe: () => Promise<void>): Counting {
  return {
    ...counting,
    async count(...asked) {
      const figure = await counting.count(...asked);
      await breathe();
      return figure;
    },
  };
}

/** Did any source answer on any day of the period so far? */
async function wasHeard(store: Store, { from, to }: Period, now: Instant): Promise<boolean> {
  const [begins, ends] = [startOfDay(from), Math.min(startOfDay(to) - 1, now)];
  if (ends < begins) return false;
  return [...(await heardDays(store, begins, ends, now)).values()].some((share) => share > 0);
}
