import { z } from 'zod';
import { clock, id, sentence } from './common.ts';

/** `config/recipients.yaml`: who is told, how, and when not to be woken. */
export const recipientsSchema = z.strictObject({
  recipients: z.array(
    z.strictObject({
      id,
      name: sentence,
      mail: z.email(),
      language: z.enum(['vi', 'en']).default('vi'),
      alerts: z.boolean().default(true),
      digest: z.boolean().default(true),
      /** Only alerts at or above this level. */
      from_level: z.int().min(0).max(4).default(2),
      /** Topic ids; empty means all. */
      topics: z.array(id).default([]),
      quiet: z
        .strictObject({
          from: clock,
          to: clock,
          /** Alerts at or above this level wake all the same. */
          wake_level: z.int().min(0).max(5),
        })
        .nullable()
        .default(null),
    }),
  ),
});
export type RecipientRules = z.infer<typeof recipientsSchema>['recipients'][number];
