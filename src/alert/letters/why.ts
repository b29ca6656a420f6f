import { reason, type Reason } from '../../domain/reason.ts';
import { type Signal, strongest } from '../../domain/signal.ts';
import { foreign, type Part } from '../../view/letter.ts';
import { say, sayReason } from '../../view/say.ts';
import { isHouse, type Told } from './told.ts';

/** Why the reader is told: the decision's reason, what was measured, and who published. */
export function why(told: Told): Part[] {
  const { alert, signals, language } = told;
  const lead = strongest(signals);
  const items = [sayReason(language, alert.reason)];
  if (lead !== null) items.push(foreign(sayReason(language, lead.reason), 400));
  const kinds = [...new Set(signals.flatMap((signal) => signal.kinds))];
  if (kinds.length > 0)
    items.push(
      say(language, 'letter.why.kinds', {
        kinds: kinds.map((kind) => say(language, `kind.${kind}`)).join(', '),
      }),
    );
  const because: Part[] = [
    { is: 'heading', text: say(language, 'letter.why') },
    { is: 'points', items },
  ];
  if (isHouse(told)) return because;
  return [
    ...because,
    { is: 'heading', text: say(language, 'letter.sure') },
    { is: 'words', text: sayReason(language, howSure(told)) },
  ];
}

/** Below this many items one publisher more or less changes the picture: no trend is concluded (our proposal). */
const FEW = 5;

/** −log10 of the chance from which "by chance" is no reasonable explanation: one in a thousand. */
const STRONG = 3;

/** Largest odds that are still said as a number: the model is not better than that. */
const ODDS = 1_000_000;

/** How sure the house is, as a sentence: sure of the content, of the numbers, or only of a first sign. */
export function howSure({ alert, signals }: Pick<Told, 'alert' | 'signals'>): Reason {
  const { n, publishers } = alert;
  const few = n < FEW || publishers < 2;
  if (has(signals, 'tripwire')) return reason('letter.sure.tripwire', { n, publishers });
  if (has(signals, 'claim') || has(signals, 'spread'))
    return reason(few ? 'letter.sure.claim-few' : 'letter.sure.claim', { n, publishers });
  if (few) return reason('letter.sure.few', { n, publishers });
  const score = Math.max(0, ...signals.map((signal) => signal.score));
  if (score < STRONG) return reason('letter.sure.some', { n, publishers });
  return reason('letter.sure.strong', { odds: Math.min(ODDS, 10 ** Math.floor(score)) });
}

function has(signals: readonly Signal[], rule: Signal['rule']): boolean {
  return signals.some((signal) => signal.rule === rule);
}
