import { z } from 'zod';
import { confidence, day, id, sentence } from './common.ts';

const names = z.array(sentence).default([]);

/** What a place is called beside its name. */
const called = {
  aliases: names.describe('Tên thường gọi, nơi chốn đủ riêng để một mình nó cho biết là tỉnh nào'),
  districts: names.describe(
    'Huyện, quận, thị xã cũ, khu công nghiệp: chỉ tính khi đứng sau “huyện”, “quận”, “KCN”…',
  ),
  communes: names.describe('Xã, phường: chỉ tính khi đứng sau “xã”, “phường”, “thị trấn”, “đặc khu”'),
};

/** What is known of genuine and forged official papers. A number that is not listed is not forged: it is only to be checked. */
const papersSchema = z.strictObject({
  numbers: z
    .array(z.strictObject({ number: sentence, genuine: z.boolean(), note: sentence, confidence }))
    .default([])
    .describe('Số văn bản đã biết là thật hoặc giả'),
  /** `since`: only in papers dated on or after this day; null for papers of any day. */
  impossible: z
    .array(z.strictObject({ phrase: sentence, since: day.nullable(), note: sentence, confidence }))
    .default([])
    .describe('Điều văn bản thật không thể viết; since: tính từ văn bản ghi ngày này trở đi'),
});
export type PaperRules = z.infer<typeof papersSchema>;

/** `config/organisations.yaml`: places and bodies as rows with validity, never as constants. */
export const organisationsSchema = z.strictObject({
  places: z.array(
    z.strictObject({
      id,
      name: sentence,
      kind: sentence,
      ...called,
      /** Provinces that were merged into this one: their names still mean a part of it. */
      former: z
        .array(z.strictObject({ id, name: sentence, ...called, valid_to: day, confidence }))
        .default([])
        .describe('Tỉnh cũ đã nhập vào'),
      valid_from: day,
      confidence,
    }),
  ),
  /** Names of places that are other things as well. */
  confusable: z
    .strictObject({
      needs_context: names.describe(
        'Cũng là chữ thường, tên người, tên hãng: cần “tỉnh”, “ở”, “tại”… đứng trước',
      ),
      needs_context_unaccented: names.describe('Chỉ dễ nhầm khi gõ không dấu'),
      not_places: names.describe('Cụm có chứa tên tỉnh mà không phải tỉnh ấy'),
    })
    .optional(),
  roles: z.array(
    z.strictObject({
      id,
      usually: sentence,
      does: sentence,
      called: names.describe('Tên chung, gặp trong bài là biết nhắc đến vai ấy'),
      of_place: names.describe('Chữ chỉ tính khi tên tỉnh đứng ngay sau: “Công an” + Huế'),
      heads: names.describe('Chữ đứng đầu một tên riêng: “Bệnh viện” + Chợ Rẫy'),
    }),
  ),
  /** Hosts that speak for the system; anything that only looks like them is suspect. */
  official_hosts: z.array(sentence).min(1).describe('Máy chủ chính thức của ngành và cơ quan nhà nước'),
  papers: papersSchema.default({ numbers: [], impossible: [] }).describe('Dấu hiệu văn bản giả'),
  organisations: z.array(
    z.strictObject({
      id,
      name: sentence,
      role: id,
      place: id.nullable(),
      aliases: names,
      valid_from: day.nullable(),
      valid_to: day.nullable(),
      confidence,
    }),
  ),
});
export type OrganisationRules = z.infer<typeof organisationsSchema>;
