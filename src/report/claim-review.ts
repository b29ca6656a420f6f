import type { ClaimRules } from '../config/claims.ts';
import { mayCorrect } from '../domain/claim.ts';
import { type Instant, dayOf } from '../domain/time.ts';
import { say } from '../view/say.ts';

/** Who publishes a correction, where and when. */
export interface Publication {
  officeName: string;
  /** The page the correction stands on. */
  url: string;
  datePublished: Instant;
}

/** schema.org/ClaimReview as JSON-LD, the form search engines and fact-checking lists read. */
export interface ClaimReview {
  '@context': 'https://schema.org';
  '@type': 'ClaimReview';
  datePublished: string;
  url: string;
  inLanguage: 'vi';
  claimReviewed: string;
  author: { '@type': 'Organization'; name: string; url: string };
  reviewRating: { '@type': 'Rating'; alternateName: string; ratingExplanation: string };
}

/**
 * A published correction as ClaimReview, or `null` where there must be none: for a grievance, for a verdict without a legal basis or a dated
 * fact to stand on, and for an answer whose time is over on the day of publication. The rating is a name without a number: a rule that
 * people misread is not "two of five true".
 */
export function claimReview(
  claim: Pick<ClaimRules, 'title' | 'verdict' | 'correction' | 'legal_basis' | 'facts' | 'valid_to'>,
  { officeName, url, datePublished }: Publication,
): ClaimReview | null {
  const { verdict } = claim;
  const day = dayOf(datePublished);
  const stands = claim.legal_basis.length + claim.facts.length > 0;
  const over = claim.valid_to !== null && claim.valid_to < day;
  if (!mayCorrect(verdict) || !stands || over) return null;
  return {
    '@context': 'https://schema.org',
    '@type': 'ClaimReview',
    datePublished: day,
    url,
    inLanguage: 'vi',
    claimReviewed: claim.title,
    author: { '@type': 'Organization', name: officeName, url: new URL(url).origin },
    reviewRating: {
      '@type': 'Rating',
      alternateName: capitalised(say('vi', `verdict.${verdict}`)),
      ratingExplanation: claim.correction,
    },
  };
}

/** The same as a script element's text: nothing in it can end the element. */
export function claimReviewScript(review: ClaimReview): string {
  return JSON.stringify(review).replaceAll('<', '\\u003c');
}

function capitalised(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}
