import type { Alert } from './alert.ts';
import type { Verdict } from './claim.ts';
import type { Mention } from './mention.ts';
import { type Signal, strongest } from './signal.ts';
import { wireOf } from './tripwire.ts';

/** First steps of the playbook: what they are for, and what to do. */
export interface Steps {
  when: string;
  steps: string[];
}

/** What is known of the situation that steps are asked for. */
export interface Occasion {
  situation: Alert['situation'];
  verdict: Verdict | null;
  signals: readonly Signal[];
  /** The evidence; when most of it is complaints, the situation is handled as one. */
  mentions: readonly Pick<Mention, 'meaning'>[];
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
  const { situation, verdict, signals, mentions } = occasion;
  const complaints = mentions.filter((mention) => mention.meaning?.grievance === true).length;
  const wires = [situation, ...signals.map((signal) => signal.subject)]
    .filter((subject) => subject.kind === 'tripwire')
    .map((subject) => wireOf(subject.id))
    .map((wire) => OTHER_NAMES[wire] ?? wire);
  const names = [
    verdict === 'grievance' ? verdict : null,
    ...wires,
    verdict,
    complaints * 2 > mentions.length ? 'grievance' : null,
    strongest(signals)?.rule ?? 'surge',
  ];
  for (const name of names) {
    const found = playbook.find((entry) => entry.when === name);
    if (found) return found.steps;
  }
  return [];
}
