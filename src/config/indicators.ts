import { z } from 'zod';
import { id, sentence } from './common.ts';

/** `config/indicators.yaml`: what the work is measured by. */
export const indicatorsSchema = z.strictObject({
  indicators: z.array(
    z.strictObject({
      id,
      name: sentence,
      formula: sentence,
      unit: sentence,
      source: z.enum(['machine', 'person', 'both']),
      target: z.string().default(''),
      duty: sentence.describe('Nhiệm vụ trong kế hoạch mà chỉ số này trả lời'),
    }),
  ),
});
export type IndicatorRules = z.infer<typeof indicatorsSchema>;
