import { z } from 'zod';
import { PUBLISHER_KINDS } from '../domain/source.ts';
import { id, sentence } from './common.ts';

/** `config/sources.yaml`: where we listen. */
export const sourcesSchema = z.strictObject({
  sources: z.array(
    z.strictObject({
      id,
      name: sentence.describe('Tên hiện trên bàn làm việc'),
      publisher: id.describe('Nhiều chuyên mục của một báo là một nhà xuất bản'),
      kind: z.enum(PUBLISHER_KINDS).describe('Ai nói: báo chí, cơ quan, trang, diễn đàn, nhóm, bình luận'),
      reach: z.enum(['national', 'local']),
      place: id.nullable().default(null).describe('Mã tỉnh, với nguồn địa phương'),
      url: z.url().describe('Địa chỉ RSS, Atom hoặc trang'),
      on: z.boolean().default(true).describe('false: tắt nhưng vẫn giữ dòng'),
      /** Order of ambiguous dates such as 3/10/2026. */
      dates: z.enum(['dmy', 'mdy']).default('dmy').describe('Thứ tự ngày, tháng khi báo viết 3/10/2026'),
      /** Does the feed cut its text, so that the page must be read? */
      read_pages: z.boolean().default(true).describe('Đọc cả trang bài khi nguồn chỉ cho phần đầu'),
      evidence: z
        .enum(['O', 'S', 'P', 'M'])
        .describe('O đã thấy chạy · S địa chỉ có trong tài liệu · P chỉ là mẫu · M trí nhớ'),
      note: z.string().default('').describe('Lưu ý, vì sao tắt'),
    }),
  ),
});
export type SourceRules = z.infer<typeof sourcesSchema>['sources'][number];
