import { z } from 'zod';
import { confidence, day, id, sentence, span } from './common.ts';

/** `config/playbook.yaml`: what to do next, and which clocks run. */
export const playbookSchema = z.strictObject({
  kinds: z
    .array(
      z.strictObject({ id: z.string().regex(/^[A-G]$/), name: sentence, test: sentence, stance: sentence }),
    )
    .length(7),
  levels: z
    .array(
      z.strictObject({
        level: z.int().min(0).max(4),
        name: sentence,
        rule: sentence,
        decides: sentence,
        rhythm: sentence,
      }),
    )
    .length(5),
  /** First steps shown in a letter, by claim verdict or by rule. */
  steps: z.array(z.strictObject({ when: id, steps: z.array(sentence).min(1) })),
  clocks: z.array(
    z.strictObject({
      id,
      name: sentence,
      starts: sentence,
      length: span.or(z.string().regex(/^\d+ working-(?:days|hours)$/)).nullable(),
      basis: sentence,
      confidence,
      valid_from: day.nullable(),
      valid_to: day.nullable(),
      checked_on: day,
    }),
  ),
});
export type PlaybookRules = z.infer<typeof playbookSchema>;
