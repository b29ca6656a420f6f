import { z } from 'zod';
import { clock, id, sentence } from './common.ts';

/** `config/recipients.yaml`: who is told, how, and when not to be woken. */
export const recipientsSchema = z.strictObject({
  recipients: z.array(
    z.strictObject({
      id,
      name: sentence.describe('Tên hoặc chức danh'),
      mail: z.email(),
      language: z.enum(['vi', 'en']).default('vi'),
      alerts: z.boolean().default(true).describe('Có nhận cảnh báo không'),
      digest: z.boolean().default(true).describe('Có nhận bản tin tuần không'),
      /** Only alerts at or above this level. */
      from_level: z.int().min(0).max(4).default(2).describe('Chỉ nhận cảnh báo từ mức này'),
      /** Topic ids; empty means all. */
      topics: z.array(id).default([]).describe('Mã chủ đề; [] là mọi chủ đề'),
      quiet: z
        .strictObject({
          from: clock,
          to: clock,
          /** Alerts at or above this level wake all the same. */
          wake_level: z.int().min(0).max(5).describe('Từ mức này vẫn gửi; 5: không bao giờ'),
        })
        .nullable()
        .default(null),
    }),
  ),
});
export type RecipientRules = z.infer<typeof recipientsSchema>['recipients'][number];
