import type { BasisWord, Referral } from './evidence.ts';

/**
 * What whoever writes a letter had before them: the letter as it was saved last, and whether it was submitted. It goes with the form, so
 * that a save over what nobody saw is known.
 */
export function letterSeen(referral: Referral): string {
  return seen(referral, referral.letter?.by.seq);
}

/** The same of a decision on one provision. */
export function basisSeen(referral: Referral, of: Pick<BasisWord, 'wire' | 'basis'>): string {
  return seen(
    referral,
    referral.basis.find(({ wire, basis }) => wire === of.wire && basis === of.basis)?.seq,
  );
}

function seen({ submitted, approved }: Referral, last: number | undefined): string {
  return [last ?? 0, submitted?.seq ?? 0, approved?.seq ?? 0].join('.');
}
