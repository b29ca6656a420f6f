import type { Evidence } from './meaning.ts';
import type { Day, Instant } from './time.ts';

/** A text of the last days that claims something. */
export interface Asserting {
  /** The mention. */
  id: string;
  publisher: string;
  /** When it was seen. */
  at: Instant;
  text: string;
  /** Does it meet a claim of the catalogue already? */
  claimed: boolean;
}

/** A sentence several people write that the catalogue does not know. */
export interface Candidate {
  /** The sentence most like all the others, as its author wrote it. */
  sentence: string;
  publishers: number;
  told: { id: string; evidence: Evidence }[];
  first: Instant;
  last: Instant;
}

/** What a row of `claims.yaml` begins as: the person fills in what only a person may say. */
export interface ClaimStub {
  id: string;
  sentence: string;
  /** Of most of its texts; null when they have none. */
  topic: string | null;
  checkedOn: Day;
  /** Comments in the reader's language. */
  notes: { own: string; verdict: string; answer: string };
}

/**
 * The row as it is pasted into `claims.yaml`; texts are written as JSON, which YAML contains. Verdict and answer stay empty: the check of the
 * configuration refuses the row until somebody has decided.
 */
export function claimStub({ id, sentence, topic, checkedOn, notes }: ClaimStub): string {
  const said = JSON.stringify(sentence.replace(/\s+/g, ' ').trim());
  return `  - id: ${id}
    title: ${said} # ${notes.own}
    topic:${topic === null ? '' : ` ${topic}`}
    verdict: # ${notes.verdict}
    harm: low
    phrasings:
      - ${said} # ${notes.own}
    correction: # ${notes.answer}
    why:
    sources: []
    confidence: M
    checked_on: ${checkedOn}
`;
}

/** The next free id after those of the catalogue: C01, C48 → C49. */
export function nextClaimId(ids: readonly string[]): string {
  const taken = ids.flatMap((id) => (/^C\d+$/.test(id) ? [Number(id.slice(1))] : []));
  return `C${String(Math.max(0, ...taken) + 1).padStart(2, '0')}`;
}
