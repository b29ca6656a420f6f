import { z } from 'zod';
import { PAPER_KINDS } from '../domain/paper.ts';
import { LETTER_KINDS } from '../domain/statement-kinds.ts';
import { confidence, day, id, sentence } from './common.ts';

/** How the papers of a family are laid out: agencies of the state (NĐ 30/2020), or bodies of the Party, who have their own. */
export const LAYOUTS = ['state', 'party'] as const;

/** `config/papers.yaml`: official papers as forms that people fill with their own words, without code. */
export const papersSchema = z.strictObject({
  /** What stands at the head of every paper of this office. */
  office: z.strictObject({
    parent: z.string().default('').describe('Cơ quan chủ quản, in trên tên cơ quan; để trống nếu không có'),
    symbol: sentence.describe('Ký hiệu cơ quan trong số văn bản: BHXH trong 12/BC-BHXH'),
    place: z.string().default('').describe('Địa danh đứng trước ngày tháng'),
    authority: z
      .string()
      .default('GIÁM ĐỐC')
      .describe('Quyền hạn, chức vụ người ký; KT. GIÁM ĐỐC thì thêm post'),
    post: z.string().default('').describe('Dòng thứ hai: PHÓ GIÁM ĐỐC khi ký thay'),
    signer: z.string().default('').describe('Họ tên người ký; để trống thì điền lúc ban hành'),
  }),
  families: z.array(
    z.strictObject({
      id,
      name: sentence,
      layout: z.enum(LAYOUTS),
      basis: sentence,
      confidence,
      checked_on: day,
    }),
  ),
  papers: z.array(
    z.strictObject({
      id,
      kind: z.enum(PAPER_KINDS),
      family: id.describe('Mã họ văn bản ở trên'),
      name: sentence.describe('Tên gọi trên bàn trực'),
      type: sentence.describe('Tên loại in hoa: BÁO CÁO'),
      letters: z.string().describe('Chữ viết tắt tên loại: BC; để trống với công văn'),
      abstract: sentence.describe('Trích yếu; {ky} là kỳ báo cáo, {viec} là tên chiến dịch, sự vụ'),
      /** When the figures are closed. */
      closes: z
        .strictObject({
          day: z.int().min(1).max(31),
          months: z.array(z.int().min(1).max(12)).default([]),
        })
        .nullable()
        .describe('Ngày chốt số liệu; months để trống là mọi tháng; null: theo sự vụ, chiến dịch'),
      grounds: z.array(sentence).default([]).describe('Các câu mở đầu: Thực hiện …'),
      parts: z.array(id).default([]).describe('Các phần theo thứ tự; để trống là mọi phần của loại này'),
      conclusion: sentence.describe('Câu kết: Trên đây là …'),
      addressed: z.array(sentence).default([]).describe('Kính gửi'),
      copies: z.array(sentence).min(1).describe('Nơi nhận, dòng cuối là Lưu'),
    }),
  ),
  /** Texts of the incident room that go out as an official paper. */
  letters: z
    .array(
      z.strictObject({
        id: z.enum(LETTER_KINDS).describe('Loại văn bản ở phòng sự vụ'),
        type: z.string().default('').describe('Tên loại in hoa; để trống: công văn'),
        letters: z.string().default('').describe('Chữ viết tắt tên loại; để trống với công văn'),
        conclusion: z.string().default('').describe('Câu kết'),
        addressed: z.array(sentence).default([]).describe('Kính gửi'),
        copies: z.array(sentence).min(1).describe('Nơi nhận, dòng cuối là Lưu'),
      }),
    )
    .default([]),
});
export type PaperRules = z.infer<typeof papersSchema>;
export type PaperTemplate = PaperRules['papers'][number];
export type LetterTemplate = PaperRules['letters'][number];
