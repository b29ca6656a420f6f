import { z } from 'zod';
import { HARMS, VERDICTS } from '../domain/claim.ts';
import { confidence, day, formed, id, sentence } from './common.ts';

/** `config/claims.yaml`: recurring statements, what kind of statement each is, and what may be answered. */
export const claimsSchema = z.strictObject({
  claims: z.array(
    z.strictObject({
      id: formed('claim'),
      title: sentence.describe('Nhận định, viết gọn như người dân nói'),
      topic: id.describe('Mã chủ đề trong topics.yaml'),
      verdict: z
        .enum(VERDICTS)
        .describe(
          'Loại nhận định, quyết định kiểu trả lời; grievance là phản ánh có thật, không bao giờ phủ nhận',
        ),
      harm: z.enum(HARMS).describe('high: chỉ một lần lặp lại cũng báo động'),
      phrasings: z.array(sentence).min(1).describe('Các cách nói, cách gõ hay gặp, kể cả không dấu'),
      /** Short official truth, in Vietnamese, ready to be checked and quoted. */
      correction: sentence.describe('Câu trả lời 1–3 câu, có căn cứ và ngày'),
      why: sentence.describe('Vì sao có nhận định này, lưu ý khi trả lời'),
      legal_basis: z.array(sentence).default([]).describe('Căn cứ pháp lý, mỗi văn bản một dòng'),
      facts: z.array(formed('fact')).default([]).describe('Mã dữ kiện trong facts.yaml'),
      sources: z.array(sentence).describe('Nguồn đã đọc, kèm độ tin'),
      drivers: z.array(sentence).default([]).describe('Cảm xúc khiến nhận định lan'),
      scam_markers: z.array(sentence).default([]).describe('Dấu hiệu lừa đảo đi kèm'),
      origin: z.string().default('').describe('Bắt đầu từ đâu, rộ lên khi nào'),
      confidence,
      checked_on: day.describe('Ngày tra lại gần nhất'),
      valid_to: day.nullable().default(null).describe('Sau ngày này câu trả lời phải tra lại'),
    }),
  ),
});
export type ClaimRules = z.infer<typeof claimsSchema>['claims'][number];
