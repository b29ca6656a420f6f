import { z } from 'zod';
import { HARMS, VERDICTS } from '../domain/claim.ts';
import { confidence, day, formed, id, sentence } from './common.ts';

/** `config/claims.yaml`: recurring statements, what kind of statement each is, and what may be answered. */
export const claimsSchema = z.strictObject({
  claims: z.array(
    z.strictObject({
      id: formed('claim'),
      title: sentence,
      topic: id,
      verdict: z.enum(VERDICTS),
      harm: z.enum(HARMS),
      phrasings: z.array(sentence).min(1),
      /** Short official truth, in Vietnamese, ready to be checked and quoted. */
      correction: sentence,
      why: sentence,
      legal_basis: z.array(sentence).default([]),
      facts: z.array(formed('fact')).default([]),
      sources: z.array(sentence),
      drivers: z.array(sentence).default([]),
      scam_markers: z.array(sentence).default([]),
      origin: z.string().default(''),
      confidence,
      checked_on: day,
      valid_to: day.nullable().default(null),
    }),
  ),
});
export type ClaimRules = z.infer<typeof claimsSchema>['claims'][number];
