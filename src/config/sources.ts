import { z } from 'zod';
import { PUBLISHER_KINDS } from '../domain/source.ts';
import { id, sentence } from './common.ts';

/** `config/sources.yaml`: where we listen. */
export const sourcesSchema = z.strictObject({
  sources: z.array(
    z.strictObject({
      id,
      name: sentence,
      publisher: id.describe('Nhiều chuyên mục của một báo là một nhà xuất bản'),
      kind: z.enum(PUBLISHER_KINDS),
      reach: z.enum(['national', 'local']),
      place: id.nullable().default(null),
      url: z.url(),
      on: z.boolean().default(true),
      /** Order of ambiguous dates such as 3/10/2026. */
      dates: z.enum(['dmy', 'mdy']).default('dmy'),
      /** Does the feed cut its text, so that the page must be read? */
      read_pages: z.boolean().default(true),
      evidence: z
        .enum(['O', 'S', 'P', 'M'])
        .describe('O đã thấy chạy · S địa chỉ có trong tài liệu · P chỉ là mẫu · M trí nhớ'),
      note: z.string().default(''),
    }),
  ),
});
export type SourceRules = z.infer<typeof sourcesSchema>['sources'][number];
