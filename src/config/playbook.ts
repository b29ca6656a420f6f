import { z } from 'zod';
import { VERDICTS } from '../domain/claim.ts';
import { AUDIENCES } from '../domain/statement.ts';
import { ADVICE_PARTS } from '../domain/statement-audience.ts';
import { confidence, day, formed, id, sentence, span } from './common.ts';

/** Occasions that have first steps: what kind of statement it is, how it was noticed, or which wire it touched. */
export const STEP_OCCASIONS = [
  ...VERDICTS,
  'surge',
  'spread',
  'strike',
  'forged-document',
  'impersonation',
  'threat',
  'failure',
  'headline',
] as const;

/** `config/playbook.yaml`: what to do next, and which clocks run. */
export const playbookSchema = z.strictObject({
  kinds: z
    .array(z.strictObject({ id: formed('kind'), name: sentence, test: sentence, stance: sentence }))
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
  steps: z.array(
    z.strictObject({
      when: id.describe(`Tình huống: ${STEP_OCCASIONS.join(', ')}`),
      steps: z.array(sentence).min(1).describe('Việc nên làm ngay, theo thứ tự'),
    }),
  ),
  audiences: z
    .array(
      z.strictObject({
        id: z.enum(AUDIENCES),
        call: sentence.describe('Lời thưa đầu văn bản'),
        group: sentence.describe('Cách gọi trong câu'),
        advice: z
          .array(
            z.strictObject({
              id,
              part: z.enum(ADVICE_PARTS).describe('todo: nên làm gì; ask: hỏi ở đâu'),
              text: sentence.describe('Một câu, nói đúng nhóm này'),
              kinds: z
                .array(formed('kind'))
                .default([])
                .describe('Chỉ cho các loại sự vụ này; bỏ trống: mọi loại'),
              basis: z.string().default('').describe('Căn cứ, khi luật nói vậy'),
              valid_from: day.nullable().default(null),
              valid_to: day.nullable().default(null),
              checked_on: day,
            }),
          )
          .default([]),
      }),
    )
    .default([])
    .describe('Nói với ai thì thưa thế nào, dặn gì, chỉ hỏi ở đâu'),
  clocks: z.array(
    z.strictObject({
      id,
      name: sentence,
      starts: sentence,
      length: span
        .or(formed('length'))
        .nullable()
        .describe('24h, 7d, "15 working-days"; null: ngay hoặc theo lịch'),
      basis: sentence,
      confidence,
      valid_from: day.nullable(),
      valid_to: day.nullable(),
      checked_on: day,
    }),
  ),
});
export type PlaybookRules = z.infer<typeof playbookSchema>;
