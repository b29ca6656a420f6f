import { z } from 'zod';
import { PUBLISHER_KINDS, SOURCE_TYPES } from '../domain/source.ts';
import { id, sentence } from './common.ts';
import { SETTINGS, settingsHints } from './settings.ts';

/** Where one newspaper keeps its words. What is not named, or no longer matches, is found in the general way. */
const selectorsSchema = z
  .strictObject({
    title: sentence.describe('Tiêu đề'),
    text: sentence.describe('Khung chứa toàn bộ nội dung bài'),
    summary: sentence.describe('Sapo'),
    date: sentence.describe('Ngày giờ đăng'),
    remove: sentence.describe('Những phần nằm trong bài nhưng không phải bài: tin liên quan, quảng cáo'),
  })
  .partial()
  .describe('Bộ chọn CSS riêng của báo, khi cách đọc chung lấy thiếu hoặc thừa');

/** One row of `config/sources.yaml`. Its settings are judged by the schema of its type, and completed with their defaults. */
export const sourceSchema = z
  .strictObject({
    id,
    name: sentence.describe('Tên hiện trên bàn làm việc'),
    publisher: id.describe('Nhiều chuyên mục của một báo là một nhà xuất bản'),
    kind: z.enum(PUBLISHER_KINDS).describe('Ai nói: báo chí, cơ quan, trang, diễn đàn, nhóm, bình luận'),
    reach: z.enum(['national', 'local']),
    place: id.nullable().default(null).describe('Mã tỉnh, với nguồn địa phương'),
    url: z.url().describe('Địa chỉ RSS, Atom hoặc trang'),
    type: z.enum(SOURCE_TYPES).default('feed').describe('Nghe bằng cách nào; không ghi là RSS, Atom'),
    settings: z
      .record(z.string(), z.unknown())
      .default({})
      .describe('Điều riêng của từng cách nghe')
      .meta({ properties: settingsHints() }),
    on: z.boolean().default(true).describe('false: tắt nhưng vẫn giữ dòng'),
    /** Order of ambiguous dates such as 3/10/2026. */
    dates: z.enum(['dmy', 'mdy']).default('dmy').describe('Thứ tự ngày, tháng khi báo viết 3/10/2026'),
    /** Does the feed cut its text, so that the page must be read? */
    read_pages: z.boolean().default(true).describe('Đọc cả trang bài khi nguồn chỉ cho phần đầu'),
    selectors: selectorsSchema.optional(),
    evidence: z
      .enum(['O', 'S', 'P', 'M'])
      .describe('O đã thấy chạy · S địa chỉ có trong tài liệu · P chỉ là mẫu · M trí nhớ'),
    note: z.string().default('').describe('Lưu ý, vì sao tắt'),
  })
  .transform((row, context) => {
    const judged = SETTINGS[row.type].safeParse(row.settings, { reportInput: true });
    if (judged.success) return { ...row, settings: judged.data };
    for (const issue of judged.error.issues)
      context.issues.push({ ...issue, path: ['settings', ...issue.path] } as z.core.$ZodRawIssue);
    return z.NEVER;
  });

/** `config/sources.yaml`: where we listen. */
export const sourcesSchema = z.strictObject({ sources: z.array(sourceSchema) });
export type SourceRules = z.infer<typeof sourcesSchema>['sources'][number];
