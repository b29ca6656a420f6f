import { z } from 'zod';
import { SPOKESPERSON_KINDS } from '../domain/spokesperson.ts';
import { day, id, sentence } from './common.ts';
import type { Conflict } from './cross.ts';
import type { Rules } from './rules.ts';

/** A row of the register of spokespersons in `recipients.yaml`: who may speak for the office, since when, by which paper. */
export const spokespersonSchema = z.strictObject({
  id,
  name: sentence.describe('Họ tên'),
  post: sentence.describe('Chức vụ'),
  person: id.nullable().default(null).describe('Mã người dùng trên bàn trực; null: không duyệt được ở đây'),
  kind: z
    .enum(SPOKESPERSON_KINDS)
    .describe('head người đứng đầu, regular thường xuyên, authorised được ủy quyền theo vụ việc'),
  incident: id
    .nullable()
    .default(null)
    .describe('Mã sự vụ mà người được ủy quyền được nói; chỉ dùng cho authorised'),
  phone: z.string().default('').describe('Số điện thoại công vụ đã công khai'),
  mail: z.string().default('').describe('Hộp thư công vụ đã công khai'),
  basis: sentence.describe('Văn bản phân công hoặc ủy quyền: số, ngày'),
  valid_from: day.describe('Được phát ngôn từ ngày'),
  valid_to: day.nullable().default(null).describe('Đến ngày; null: chưa thôi'),
});
export type SpokespersonRules = z.infer<typeof spokespersonSchema>;

/** An authorisation is written, for one case and a limited time; without them it would be a second head of the office. */
export function spokespersonConflicts({ spokespersons }: Rules): Conflict[] {
  return spokespersons.flatMap((row, i): Conflict[] => {
    const at = (field: string) => ({ file: 'recipients' as const, path: ['spokespersons', i, field] });
    const over: Conflict[] =
      row.valid_to !== null && row.valid_to < row.valid_from
        ? [
            {
              ...at('valid_to'),
              vi: 'Ngày cuối đứng trước ngày đầu.',
              en: 'The last day comes before the first.',
            },
          ]
        : [];
    if (row.kind !== 'authorised') return over;
    const open: Conflict[] =
      row.valid_to === null
        ? [
            {
              ...at('valid_to'),
              vi: 'Ủy quyền phát ngôn phải có ngày hết hạn.',
              en: 'An authorisation to speak needs a last day.',
            },
          ]
        : [];
    const general: Conflict[] =
      row.incident === null
        ? [
            {
              ...at('incident'),
              vi: 'Ủy quyền phát ngôn là cho một sự vụ: ghi mã sự vụ.',
              en: 'An authorisation to speak is for one incident: give its code.',
            },
          ]
        : [];
    return [...over, ...open, ...general];
  });
}
