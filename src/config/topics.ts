import { z } from 'zod';
import { id, sentence } from './common.ts';

/** `config/topics.yaml`: what we care about. Terms are matched accented and unaccented, on word borders. */
export const topicsSchema = z.strictObject({
  /** Words that name the system itself: one is enough for relevance. */
  core: z.array(sentence).min(1).describe('Từ gọi tên ngành: một từ là đủ'),
  /** Phrases that look like ours and are not; they take the words they cover out of the count. */
  exclude: z
    .array(z.strictObject({ id, why: sentence, terms: z.array(sentence).min(1) }))
    .describe('Cụm nhìn giống mà không phải của ngành'),
  topics: z.array(
    z.strictObject({
      id,
      name: sentence,
      english: sentence,
      short: sentence.max(18).optional().describe('Tên gọn cho tiêu đề thư, nhiều nhất 18 ký tự'),
      short_english: sentence.max(18).optional().describe('Tên gọn tiếng Anh'),
      weight: z.number().positive().default(1).describe('1 là bình thường; cao hơn thì xếp trước'),
      owner: sentence.describe('Vai chịu trách nhiệm, theo organisations.yaml'),
      /** Enough for relevance by themselves. */
      strong: z.array(sentence).describe('Cụm một mình đủ cho biết tin là của ngành'),
      /** Count for the topic once the text is ours for another reason. */
      weak: z.array(sentence).describe('Cụm chỉ giúp xếp chủ đề; không chứa từ gọi tên ngành'),
      abbreviations: z.array(sentence).default([]).describe('Cách gõ tắt, gõ sai hay gặp'),
      negative: z.array(sentence).default([]).describe('Câu chữ chê hay gặp trong chủ đề'),
      positive: z.array(sentence).default([]).describe('Câu chữ khen hay gặp trong chủ đề'),
      /** Old people's money, industrial zones: people whom trouble hits harder (playbook §3, factor 5). */
      frail: z.boolean().default(false).describe('Người bị ảnh hưởng thường yếu thế'),
      season: z.string().default('').describe('Mùa của chủ đề'),
    }),
  ),
});
export type TopicRules = z.infer<typeof topicsSchema>;
