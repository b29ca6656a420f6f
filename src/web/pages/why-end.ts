import type { Rules } from '../../config/rules.ts';
import { closest, type Measurement } from '../../domain/explained.ts';
import { type Reason, reason } from '../../domain/reason.ts';
import { situationName } from '../names.ts';
import type { Voice } from '../voice.ts';
import type { AlertTold, WhyFacts } from './why-facts.ts';

/** Nothing usual is ever said to be none. */
const LEAST_SAID = 0.1;

/** The last sentences of the chain: who was told, or the first link that stopped it. */
export function endOf(v: Voice, rules: Rules, facts: WhyFacts): Reason[] {
  const { mention, judged, told } = facts;
  if (told.length > 0) return endOfAlerts(v, told);
  if (mention.meaning === null) return [reason(mention.title === '' ? 'why.end.erased' : 'why.end.unread')];
  const held = judged.flatMap(({ decision }) => decision ?? []);
  const [latest] = held;
  if (latest !== undefined) return [reason('why.end.held'), latest.reason];
  if (judged.length > 0) return [reason('why.end.undecided')];
  if (!mention.meaning.relevant) return [reason('why.end.left-out'), mention.meaning.reason];
  if (mention.countsAt === null) return [reason('why.end.undated')];
  return endOfCounts(v, rules, facts);
}

function endOfAlerts(v: Voice, told: readonly AlertTold[]): Reason[] {
  const at = told.flatMap(({ tellings }) => tellings);
  const now = at.filter(({ outcome }) => outcome === 'now');
  const people = (of: typeof at) => new Set(of.map(({ recipientId }) => recipientId)).size;
  if (now.length > 0) {
    const first = Math.min(...now.map((telling) => telling.at));
    return [reason('why.end.told', { n: people(now), of: people(at), when: v.moment(first) })];
  }
  const letters = told.reduce((sum, one) => sum + one.letters.length, 0);
  if (at.length === 0 && letters > 0) return [reason('why.end.letters', { n: letters })];
  const pushed = told.find(({ alert }) => alert.push);
  if (pushed === undefined) return [reason('why.end.desk'), ...told.map(({ alert }) => alert.reason)];
  if (at.length > 0) return [reason('why.end.nobody')];
  if (pushed.silenced !== null) return [reason('why.end.silenced'), pushed.silenced.reason];
  return [reason('why.end.gathering')];
}

function endOfCounts(v: Voice, rules: Rules, { explained }: WhyFacts): Reason[] {
  if (explained === null) return [reason('why.end.no-signal')];
  if (explained.counted === 'archive' || explained.counted === 'repeat')
    return [reason(`why.end.${explained.counted}`)];
  const near = closest(explained);
  if (near === null) return [reason('why.end.no-signal')];
  const end = endOfLook(v, near.height);
  const where = reason('why.end.near', { series: situationName(v, rules, near.subject) });
  return [...(explained.against ? [] : [reason('why.end.neutral')]), end, where];
}

function endOfLook(v: Voice, look: Measurement): Reason {
  const { observed: n, publishers: p, enough, short, measure } = look;
  const said = { n, window: v.span(look.window), expected: saidUsual(look.expected) };
  if (short === null) return reason('why.end.risen', said);
  if (short === 'mild') return reason('why.end.mild', said);
  if (short === 'voices') return reason('why.end.voices', { n: look.against, window: said.window, p });
  if (enough === null || enough <= n) return reason('why.end.not-rare', said);
  return reason(measure === 'window' ? 'why.end.usual' : 'why.end.usual-all', { ...said, enough });
}

export function saidUsual(expected: number): number {
  return Math.max(LEAST_SAID, Math.round(expected * 10) / 10);
}
