import type { Correction } from './correction.ts';
import type { Mention } from './mention.ts';

/** The questions a model answers, and that officers teach it. Severity is learned as one question: does somebody have to act on it? */
export type Head = 'relevant' | 'spam' | 'stance' | 'grievance' | 'question' | 'severe';

/** An answer per question: `yes`, `no`, or a stance. */
export type Labels = Partial<Record<Head, string>>;

/** What an officer said of one text, for a model to learn from or to be examined by. The words are the mention's own: nothing is copied. */
export interface OfficerLesson<M = Mention> {
  mention: M;
  labels: Labels;
  /** Texts of one group say nearly the same: learning from one and being examined by another would be cheating. */
  group: string;
}

/** Does somebody have to watch or act? */
export function isSevere(severity: number): boolean {
  return severity >= 2;
}

/** Fewer lessons than this move no model: the button says so. */
export const LESSONS_NEEDED = 20;

/** What a model can learn from the words said of one mention; topics and claims are matched by knowledge, not learned. */
export function labelsOf(words: readonly Pick<Correction, 'field' | 'value'>[]): Labels {
  const labels: Labels = {};
  for (const { field, value } of words) {
    if (field === 'topic' || field === 'claim') continue;
    if (field === 'severity') labels.severe = isSevere(Number(value)) ? 'yes' : 'no';
    else labels[field] = value;
  }
  // Of what is not ours, nothing else was asked.
  return labels.relevant === 'no' ? { relevant: 'no', ...(labels.spam && { spam: labels.spam }) } : labels;
}

/**
 * Lessons apart from the examination: what was drawn at random is never taught, nor is a text that repeats one of it.
 * @param drawn ids of the mentions drawn at random
 */
export function partLessons<M extends Pick<Mention, 'id' | 'storyId' | 'copyOf'>>(
  told: readonly { mention: M; words: readonly Correction[] }[],
  drawn: ReadonlySet<string>,
): { lessons: OfficerLesson<M>[]; checks: OfficerLesson<M>[] } {
  const lessons: OfficerLesson<M>[] = [];
  const checks: OfficerLesson<M>[] = [];
  for (const { mention, words } of told) {
    const labels = labelsOf(words);
    if (Object.keys(labels).length === 0) continue;
    const group = mention.storyId ?? mention.copyOf ?? mention.id;
    const examined = drawn.has(mention.id);
    if (examined) checks.push({ mention, labels, group });
    else if (mention.copyOf === null || !drawn.has(mention.copyOf)) lessons.push({ mention, labels, group });
  }
  return { lessons, checks };
}
