import { expired } from './config/expiry.ts';
import type { Rules } from './config/rules.ts';
import { afterAction } from './report/after-action.ts';
import { claimReview, claimReviewScript } from './report/claim-review.ts';
import { docxOf } from './report/docx.ts';
import { officialStatement } from './report/official-statement.ts';
import { pdfOf } from './report/pdf.ts';
import { indicatorBoard } from './report/indicators.ts';
import { candidateClaims } from './understand/candidates.ts';
import { readLexicon } from './understand/lexicon.ts';
import { proposedBasis } from './understand/tripwires.ts';
import { openWords } from './understand/words.ts';
import type { Knowledge } from './web/desk.ts';

/** What the desk may ask of rooms it does not enter. */
export function openKnowledge(rules: Rules): Knowledge {
  const lexicon = readLexicon();
  const read = openWords(lexicon.shortForms);
  return {
    expired: (today) => expired(rules, today),
    review(claim, publication) {
      const review = claimReview(claim, publication);
      return review && claimReviewScript(review);
    },
    afterAction,
    indicators: (asked) => indicatorBoard(asked),
    letter(statement, format, blocked) {
      const letter = officialStatement(statement, rules, blocked);
      return letter && { docx: docxOf, pdf: pdfOf }[format](letter);
    },
    candidates: (posts, now) => candidateClaims(posts, now, lexicon, read),
    basis: (wire, day) => proposedBasis(wire, day, lexicon),
  };
}
