import type { IncidentKind, VoiceChoice } from './incident.ts';
import { type Reason, reason } from './reason.ts';
import type { Level } from './signal.ts';

/** What is known when somebody asks whether the office should speak. Factors are those of the playbook, 0–4. */
export interface VoiceView {
  kind: IncidentKind | null;
  level: Level | null;
  /** Did anybody, or the machine, score the factors? */
  scored: boolean;
  /** How far it went, and what is at stake. */
  reach: number;
  harm: number;
  /** Items in the last six hours, and in the six before. */
  now: number;
  before: number;
  /** Items in all, and of these the ones that carry the right answer already. */
  items: number;
  corrected: number;
  /** Does a clock run that asks for a first word to the public? */
  owed: boolean;
}

/** What the playbook would do, and why: the weightiest reason first. */
export interface VoiceProposal {
  choice: VoiceChoice;
  reasons: readonly Reason[];
}

/** From here on several outlets or groups carry it (playbook §3, factor “lan truyền”). */
const WIDE = 2;
const HARMFUL = 2;
const GRAVE: Level = 3;
/** An answer that stands in this share of the items is one that people find. */
const ANSWERED = 0.5;
/** Fewer items than this have no trend: one more is chance. */
const TREND_FROM = 3;

/** `rising`, `falling`, or null where so few items tell neither. */
export function trendOf({ now, before }: Pick<VoiceView, 'now' | 'before'>): 'rising' | 'falling' | null {
  if (now + before < TREND_FROM || now === before) return null;
  return now > before ? 'rising' : 'falling';
}

/**
 * Whether to speak (playbook §7, “when not to respond publicly”; thresholds are our own proposal). A correction of what nobody reads tells it to
 * more people, so the quiet ways come first; what the law asks for, what is grave and what warns people of a loss is said aloud. More reach,
 * more harm or a rise never makes the proposal quieter.
 */
export function proposeVoice(view: VoiceView): VoiceProposal {
  const aloud = reasonsAloud(view);
  if (aloud.length > 0) return { choice: 'publish', reasons: [...aloud, ...around(view)] };
  const { kind, harm } = view;
  // Who complains is answered, however few they are.
  if (kind === 'A')
    return { choice: 'reply', reasons: [reason('incident.voice.grievance'), ...around(view)] };
  if (!isWide(view) && harm < HARMFUL && trendOf(view) !== 'rising')
    return { choice: 'monitor', reasons: [reason('incident.voice.small'), ...around(view)] };
  const why = kind === 'B' ? 'opinion' : isSettling(view) ? 'settling' : 'few';
  return { choice: 'reply', reasons: [reason(`incident.voice.${why}`), ...around(view)] };
}

function reasonsAloud(view: VoiceView): Reason[] {
  const { kind, level, harm, owed } = view;
  const rising = trendOf(view) === 'rising';
  const holds: [boolean, string][] = [
    [owed, 'owed'],
    [level !== null && level >= GRAVE, 'grave'],
    [kind === 'F', 'gathering'],
    [kind === 'G' && harm >= HARMFUL, 'system'],
    [kind === 'E' && harm >= HARMFUL, 'warn'],
    // An opinion is listened to; it is explained aloud when it goes round and grows.
    [isWide(view) && (kind === 'B' ? rising : !isSettling(view)), 'wide'],
  ];
  return holds.flatMap(([yes, key]) => (yes ? reason(`incident.voice.${key}`) : []));
}

function isWide({ reach }: VoiceView): boolean {
  return reach >= WIDE;
}

/** It falls, and the answer stands where people read. */
function isSettling(view: VoiceView): boolean {
  return trendOf(view) === 'falling' && isAnswered(view);
}

function isAnswered({ items, corrected }: VoiceView): boolean {
  return items > 0 && corrected / items >= ANSWERED;
}

/** What was counted: it is shown with every proposal. */
function around(view: VoiceView): Reason[] {
  const { now, before, items, corrected, scored, reach, harm } = view;
  return [
    scored ? reason('incident.voice.factors', { reach, harm }) : reason('incident.voice.unscored'),
    reason(`incident.voice.trend.${trendOf(view) ?? 'none'}`, { now, before }),
    items === 0
      ? reason('incident.voice.unheard')
      : reason('incident.voice.answered', { n: corrected, of: items }),
  ];
}
