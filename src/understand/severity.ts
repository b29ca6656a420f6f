import type { ClaimRules } from '../config/claims.ts';
import type { Meaning } from '../domain/meaning.ts';
import { inTitle, isPublication, type Scan } from './scan.ts';

type Known = Pick<
  Meaning,
  'relevant' | 'stance' | 'grievance' | 'question' | 'claims' | 'tripwires' | 'mobilises' | 'target'
>;

/**
 * How soon an officer should look: 0 none, 1 low, 2 watch, 3 act. `watch`: what the model says of 2 and above, null when there is none; it
 * is not asked about what must be acted upon.
 */
export function judgeSeverity(
  scan: Scan,
  known: Known,
  claims: ReadonlyMap<string, ClaimRules>,
  watch: boolean | null = null,
): 0 | 1 | 2 | 3 {
  const wires = known.tripwires.map((wire) => wire.id);
  if (wires.some((id) => id !== 'book-trade')) return 3;
  const repeated = known.claims.filter((claim) => claim.relation === 'repeats');
  if (repeated.some((claim) => isHarmful(claims.get(claim.id)))) return 3;
  if (!known.relevant) return 0;
  if (known.mobilises && known.stance === 'negative') return 3;
  if (known.stance === 'negative' && fails(scan)) return 3;
  if (watch === true) return 2;
  if (watch === false) return isLow(known) ? 1 : 0;
  if (repeated.length > 0 || wires.length > 0) return 2;
  const press = isPublication(scan);
  const warning =
    scan.hits('warn').length > 0 && scan.hits('scam.posing').length + scan.hits('core').length > 0;
  if (warning) return 2;
  if (known.stance === 'negative') return isWide(scan, press, known) ? 2 : 1;
  if (known.grievance) return 2;
  return isLow(known) ? 1 : 0;
}

/** Mild dissatisfaction, routine case news, or a question that shows a problem. */
function isLow({ stance, grievance, question, claims, tripwires }: Known): boolean {
  const reported = claims.some((claim) => claim.relation === 'reports' || claim.relation === 'repeats');
  return (
    stance === 'negative' || grievance || reported || tripwires.length > 0 || (question && claims.length > 0)
  );
}

/** A false statement on the move, or any whose harm is high. */
function isHarmful(claim: ClaimRules | undefined): boolean {
  return claim?.harm === 'high' || claim?.verdict === 'false';
}

/** A service that failed everywhere, or people who already left their work: told in a headline, it will not wait. */
function fails(scan: Scan): boolean {
  return (
    isPublication(scan) &&
    ['failure', 'strike', 'march'].some((group) => scan.hits(group).some((hit) => inTitle(scan, hit)))
  );
}

/** A wrong done to many, or told by the press, travels further than one person's anger. */
function isWide(scan: Scan, press: boolean, known: Known): boolean {
  return press || known.grievance || scan.hits('widespread').length > 1;
}
