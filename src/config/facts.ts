import { z } from 'zod';
import { confidence, day, formed, sentence } from './common.ts';

/** `config/facts.yaml`: sourced, dated statements that replies may be built from. */
export const factsSchema = z.strictObject({
  facts: z.array(
    z.strictObject({
      id: formed('fact'),
      section: sentence,
      fact: sentence,
      value: z.string().default(''),
      source: sentence,
      confidence,
      valid_from: day.nullable(),
      valid_to: day.nullable(),
      checked_on: day,
      approved_by: z.string().nullable().default(null),
    }),
  ),
});
export type FactRules = z.infer<typeof factsSchema>['facts'][number];
