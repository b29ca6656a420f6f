import { z } from 'zod';
import type { SourceType } from '../domain/source.ts';
import { formed } from './common.ts';

const selector = z.string().trim().min(1).max(200);

/** Names of environment variables; what they hold never stands in a file of `config/`. */
const secret = formed('secret');

/**
 * What each type of source wants to know besides its address. The names and meanings are shown by editors; `collect/kinds/` receives
 * the judged values.
 */
export const SETTINGS = {
  feed: z.strictObject({}),
  sitemap: z.strictObject({
    match: z.string().max(200).default('').describe('Chỉ lấy địa chỉ có chứa đoạn này, ví dụ /thoi-su/'),
    files: z.int().min(1).max(20).default(6).describe('Số tệp sitemap đọc tối đa mỗi lượt'),
  }),
  listing: z.strictObject({
    item: selector.describe('Bộ chọn CSS của một tin trong trang danh sách, ví dụ article.item'),
    title: selector.default('h1,h2,h3,h4,a[title],a').describe('Tiêu đề, trong phạm vi một tin'),
    link: selector.default('a[href]').describe('Liên kết tới bài'),
    date: selector.default('time,[class*=date],[class*=time]').describe('Ngày giờ đăng'),
    summary: selector.default('[class*=sapo],[class*=summary],[class*=desc],p').describe('Đoạn tóm tắt'),
  }),
  telegram: z.strictObject({
    pages: z
      .int()
      .min(1)
      .max(5)
      .default(2)
      .describe('Số trang xem lùi tối đa mỗi lượt, mỗi trang chừng 20 tin'),
  }),
  youtube: z.strictObject({
    comments: z.boolean().default(false).describe('Nghe cả bình luận, cần khóa API của Google'),
    key: secret.default('YOUTUBE_API_KEY').describe('Tên biến môi trường giữ khóa API'),
    api: z.url().default('https://www.googleapis.com').describe('Máy chủ API'),
  }),
  reddit: z.strictObject({}),
  xenforo: z.strictObject({
    threads: z
      .int()
      .min(0)
      .max(10)
      .default(3)
      .describe('Số chủ đề trên cùng được đọc cả trả lời mỗi lượt; 0 là không đọc'),
  }),
  mastodon: z.strictObject({
    key: secret.nullable().default(null).describe('Tên biến môi trường giữ mã truy cập, khi máy chủ đòi'),
  }),
  bluesky: z.strictObject({
    words: z
      .array(z.string().trim().min(2))
      .min(1)
      .describe('Chỉ giữ bài có một trong các từ này; viết có dấu hay không đều được'),
    languages: z.array(z.string()).default(['vi']).describe('Chỉ giữ bài ghi một trong các ngôn ngữ này'),
    seconds: z.int().min(1).max(120).default(30).describe('Mỗi lượt nghe nhiều nhất bao nhiêu giây'),
  }),
  'google-news': z.strictObject({}),
  rsshub: z.strictObject({
    key: secret.nullable().default(null).describe('Tên biến môi trường giữ ACCESS_KEY của máy RSSHub'),
  }),
  facebook: z.strictObject({
    page: formed('page-number').describe('Số định danh của trang do chính cơ quan quản trị'),
    key: secret.default('FACEBOOK_PAGE_TOKEN').describe('Tên biến môi trường giữ mã truy cập của trang'),
    comments: z.boolean().default(true).describe('Nghe cả bình luận dưới bài của trang'),
    version: formed('api-version').default('v23.0').describe('Phiên bản Graph API'),
    api: z.url().default('https://graph.facebook.com').describe('Máy chủ API'),
  }),
  push: z.strictObject({
    key: secret
      .default('HAIDANG_API_TOKEN')
      .describe('Tên biến môi trường giữ mã mà công cụ ngoài phải trình'),
  }),
  folder: z.strictObject({
    path: z
      .string()
      .trim()
      .min(1)
      .describe('Thư mục được xem; mỗi tệp .csv, .ndjson hoặc .jsonl mới là một lượt nhập'),
  }),
} as const satisfies Record<SourceType, z.ZodType>;

/** The judged settings of one type of source. */
export type SettingsOf<T extends SourceType> = z.output<(typeof SETTINGS)[T]>;

/** Every key of every type, for completion in editors and for "did you mean". */
export function settingsHints(): Record<string, unknown> {
  return Object.assign(
    {},
    ...Object.values(SETTINGS).map((schema) => z.toJSONSchema(schema, { io: 'input' }).properties),
  ) as Record<string, unknown>;
}
