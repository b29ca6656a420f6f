import { z } from 'zod';
import { confidence, day, formed, sentence } from './common.ts';

/** `config/facts.yaml`: sourced, dated statements that replies may be built from. */
export const factsSchema = z.strictObject({
  facts: z.array(
    z.strictObject({
      id: formed('fact'),
      section: sentence.describe('Nhóm dữ kiện'),
      fact: sentence.describe('Dữ kiện, một câu'),
      value: z.string().default('').describe('Con số, ngày, mức'),
      source: sentence.describe('Văn bản, điều khoản, hoặc báo và ngày'),
      confidence,
      valid_from: day.nullable().describe('null: không rõ'),
      valid_to: day.nullable().describe('null: chưa hết hạn hoặc không rõ'),
      checked_on: day.describe('Ngày tra lại gần nhất'),
      approved_by: z.string().nullable().default(null).describe('Người duyệt; null: chưa duyệt'),
    }),
  ),
});
export type FactRules = z.infer<typeof factsSchema>['facts'][number];
