import type { Head as Question } from '../../domain/lesson.ts';
import type { Words } from '../words.ts';

/** What a model answers: the questions officers are asked, and a yes or no for each subject. */
export type Head = Question | `subject:${string}`;

/** Something the rules know about a text, told to the model by name: `{ name: 'stance:negative', value: 0.7 }`. */
export interface Clue {
  name: string;
  /** About 0–1: it is weighed against a text whose own features have length 1. */
  value: number;
}

/** A text as the learner meets it. */
export interface Told {
  words: Words;
  clues: readonly Clue[];
}

/** A text with the answers a person gave. Heads left out teach nothing. */
export interface Lesson<H extends string = Head> extends Told {
  labels: Partial<Record<H, string>>;
  /** How much it counts beside the others; 1 when absent. */
  weight?: number;
  /** Lessons of one group (one story, one author, copies) are never split between learning and checking. */
  group?: string;
  /** The base model was taught this already: it helps to learn again, but may not testify how good the model is. */
  known?: boolean;
}
