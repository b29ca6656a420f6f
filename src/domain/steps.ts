import type { Alert } from './alert.ts';
import type { Verdict } from './claim.ts';
import type { Signal } from './signal.ts';

/** First steps of the playbook: what they are for, and what to do. */
export interface Steps {
  when: string;
  steps: string[];
}

/** What is known of the situation that steps are asked for. */
export interface Occasion {
  situation: Alert['situation'];
  verdict: Verdict | null;
  signals: readonly Pick<Signal, 'rule' | 'subject' | 'level' | 'score'>[];
  /** Is most of the evidence people's complaints? */
  complaints: boolean;
}

/** Wires whose first steps stand in the playbook under another name. */
const OTHER_NAMES: Readonly<Record<string, string>> = {
  walkout: 'strike',
  'scam-contact': 'scam',
  'book-trade': 'scam',
};

/**
 * The playbook's first steps. A grievance is always handled as one. Otherwise the wire that was touched is more particular than the
 * verdict, and the verdict than the rule that noticed it. Empty when the playbook knows none of them.
 */
export function firstSteps(playbook: readonly Steps[], occasion: Occasion): string[] {
  const { situation, verdict, signals, complaints } = occasion;
  const wires = [situation, ...signals.map((signal) => signal.subject)]
    .filter((subject) => subject.kind === 'tripwire')
    .map((subject) => OTHER_NAMES[subject.id] ?? subject.id);
  const [strongest] = [...signals].sort((a, b) => b.level - a.level || b.score - a.score);
  const names = [
    verdict === 'grievance' ? verdict : null,
    ...wires,
    verdict,
    complaints ? 'grievance' : null,
    strongest?.rule ?? 'surge',
  ];
  for (const name of names) {
    const found = playbook.find((entry) => entry.when === name);
    if (found) return found.steps;
  }
  return [];
}
