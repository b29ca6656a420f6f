import type { ByRules } from './by-rules.ts';
import type { Clue } from './learner/lesson.ts';
import { isPublication, sentenceOf, type Scan } from './scan.ts';

/** Groups of cues that never speak to the model: they are parts of other conclusions, or so common that they say nothing. */
const SILENT: ReadonlySet<string> = new Set(['place', 'paper', 'negate']);

/** A cue said this often is said as clearly as it can be. */
const CLEAR = 4;

/**
 * What people know, told to the model by name: the conclusions of the rules, the groups of cues near our subject, who publishes. The model
 * weighs them beside the words themselves; where a rule errs often, it learns to trust it less.
 */
export function cluesOf(scan: Scan, groups: readonly string[], by: ByRules): Clue[] {
  const clues: Clue[] = [];
  const tell = (name: string, value = 1): void => {
    if (value > 0) clues.push({ name, value });
  };
  tell(isPublication(scan) ? 'publication' : `post:${scan.item.kind}`);
  tell(`relevance:${by.reason.key}`);
  tell('relevance', by.relevance);
  tell(by.relevant ? 'relevant' : 'not relevant');
  tell(`stance:${by.stance}`, by.stanceSure);
  if (by.target !== 'none') tell(`target:${by.target}`);
  if (by.grievance) tell('grievance');
  if (by.question) tell('question');
  if (by.spam !== null) tell(`spam:${by.spam}`);
  if (by.mobilises) tell('mobilises');
  for (const topic of by.topics) tell(`topic:${topic.id}`, topic.weight);
  for (const claim of by.claims) tell(`claim:${claim.relation}`, claim.score);
  for (const wire of by.tripwires) tell(`wire:${wire.id}`);
  for (const group of groups) {
    if (SILENT.has(group)) continue;
    let n = 0;
    for (const hit of scan.hits(group)) if (scan.inFocus(sentenceOf(scan, hit))) n++;
    tell(`cue:${group}`, Math.min(1, Math.log2(1 + n) / Math.log2(1 + CLEAR)));
  }
  return clues;
}
