import type { Evidence, Meaning } from '../domain/meaning.ts';
import { reason } from '../domain/reason.ts';
import { SWINDLES } from '../domain/tripwire.ts';
import type { ByRules } from './by-rules.ts';
import type { Clue } from './learner/lesson.ts';
import { type Judge, type Judgement, loudest } from './learner/model.ts';
import { ironyIn } from './mood.ts';
import { isPublication, round, type Scan, trimmed } from './scan.ts';
import { settleTopics } from './subjects.ts';

/** What the model and the rules make of a text together. */
export interface Settled extends Omit<ByRules, 'spam'>, Pick<Meaning, 'doubts'> {
  spam: boolean;
  /** Must an officer watch it? Null when the model was not taught to say. */
  watch: boolean | null;
}

/**
 * Of what newspapers print, one item in three hundred is ours; of what the model learned from, two in three. So print enters by the rules
 * alone: on a year of three papers the model would have let in twice as much again, nearly all of it wrongly. It may say of what they
 * kept that it is surely something else.
 */
const PRINT_STAYS = 0.15;

/** Irony turns words round; whoever meets it asks a person. */
const IRONY_SURE = 0.5;
/** Phrases shown as the reason, for and against. */
const SHOWN = 3;
/** A phrase that adds less to the score, or less than this share of what the loudest adds, says nothing to a reader. */
const AUDIBLE = 0.05;
const BESIDE_LOUDEST = 0.4;

/**
 * The model decides what it was taught: relevance, spam, stance, complaint, question, whether an officer must watch. It never decides what
 * must not be lost: a tripped wire or a repeated claim keeps its item and its severity, whatever the model thinks.
 */
export function settleByModel(scan: Scan, judge: Judge, clues: readonly Clue[], by: ByRules): Settled {
  const { words } = scan;
  const told = judge.judge(words, clues);
  const wired = by.tripwires.length > 0;
  const says = (judgement: Judgement | undefined, rule: boolean): boolean =>
    judgement === undefined ? rule : judgement.label === 'yes';
  const why = (head: 'relevant' | 'stance', label: string): Evidence[] => {
    const spans = loudest(judge.explain(head, label, words, clues)?.spans ?? [], 1, words.text, SHOWN);
    const least = Math.max(AUDIBLE, BESIDE_LOUDEST * (spans[0]?.weight ?? 0));
    return spans
      .filter((span) => span.weight >= least)
      .map((span) => ({ ...trimmed(span, words.text), label: head === 'stance' ? label : 'model' }));
  };

  const spam = says(told.spam, by.spam !== null);
  const chance = told.relevant?.odds['yes'] ?? by.relevance;
  const ours = isPublication(scan) ? by.relevant && chance >= PRINT_STAYS : says(told.relevant, by.relevant);
  const spreads = by.relevant && by.claims.some((claim) => claim.relation === 'repeats');
  const certain = wired || spreads;
  const relevant = certain || ours;
  const relevance = round(certain ? Math.max(chance, by.relevance) : chance);
  const doubts: NonNullable<Meaning['doubts']> = [];
  if (told.relevant?.unsure === true && !certain) doubts.push('relevant');
  if (!relevant)
    return {
      ...by,
      ...(by.relevant && { reason: reason('left-out.model', { term: termOf(by, scan) }) }),
      relevant,
      relevance,
      spam,
      doubts,
      watch: false,
      // Of a text that may be ours after all, it is less sure that it says nothing.
      stanceSure: round(1 - chance * (1 - (told.stance?.odds['neutral'] ?? 1))),
    };

  const stance = settleStance(scan, told.stance, by);
  if (stance.unsure) doubts.push('stance');
  if (told.grievance?.unsure === true) doubts.push('grievance');
  const evidence = by.relevant ? by.evidence : why('relevant', 'yes');
  return {
    ...by,
    ...(!by.relevant && {
      reason: reason('kept.model', {
        terms: evidence.map(({ start, end }) => words.text.slice(start, end)).join('”, “'),
      }),
      evidence,
      wantsPage: false,
    }),
    relevant,
    relevance,
    spam,
    doubts,
    stance: stance.stance,
    stanceSure: stance.sure,
    target: stance.stance === 'negative' ? (by.target === 'none' ? 'agency' : by.target) : 'none',
    stanceEvidence:
      stance.stance === 'neutral'
        ? by.stanceEvidence
        : merged(by.stanceEvidence, why('stance', stance.stance)),
    topics: settleTopics(scan, judge, told, clues, by.topics),
    grievance: says(told.grievance, by.grievance),
    question: says(told.question, by.question),
    watch: told.severe === undefined ? null : told.severe.label === 'yes',
  };
}

function settleStance(
  scan: Scan,
  told: Judgement | undefined,
  by: ByRules,
): Pick<Meaning, 'stance'> & { sure: number; unsure: boolean } {
  const swindles = by.tripwires.some((wire) => SWINDLES.has(wire.id));
  if (told === undefined || swindles) return { stance: by.stance, sure: by.stanceSure, unsure: false };
  const ironic = ironyIn(scan).length > 0;
  return {
    stance: told.label as Meaning['stance'],
    sure: round(ironic ? Math.min(told.sure, IRONY_SURE) : told.sure),
    unsure: told.unsure || ironic,
  };
}

function termOf(by: ByRules, scan: Scan): string {
  const [first] = by.evidence;
  return first === undefined ? '' : scan.words.text.slice(first.start, first.end);
}

/** The rules' phrases, and of the model's those that say something beside them. */
function merged(own: readonly Evidence[], more: readonly Evidence[]): Evidence[] {
  const beside = more.filter((one) => !own.some(({ start, end }) => one.start < end && start < one.end));
  return [...own, ...beside];
}
