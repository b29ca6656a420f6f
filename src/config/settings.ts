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
  zalo: z.strictObject({
    app: formed('page-number').describe('Số định danh của ứng dụng trên developers.zalo.me'),
    app_key: secret.default('ZALO_APP_SECRET').describe('Tên biến môi trường giữ khóa bí mật của ứng dụng'),
    key: secret
      .default('ZALO_REFRESH_TOKEN')
      .describe(
        'Tên biến môi trường giữ mã làm mới (refresh token) đầu tiên; các mã sau máy tự nhận và tự cất',
      ),
    conversations: z
      .int()
      .min(1)
      .max(40)
      .default(20)
      .describe('Số cuộc trò chuyện có tin mới được đọc tối đa mỗi lượt'),
    days: z.int().min(1).max(30).default(3).describe('Lượt đầu tiên đọc lùi bao nhiêu ngày'),
    api: z.url().default('https://openapi.zalo.me').describe('Máy chủ API'),
    oauth: z.url().default('https://oauth.zaloapp.com').describe('Máy chủ cấp mã'),
  }),
  mailbox: z.strictObject({
    holds: z
      .enum(['hotline', 'dispatch'])
      .default('hotline')
      .describe(
        'hotline: thư của người dân, được giữ kín và tự hết hạn như bình luận · dispatch: công văn, báo cáo của cơ quan',
      ),
    folder: z.string().trim().min(1).max(200).default('INBOX').describe('Thư mục trong hộp thư'),
    user: secret.default('MAILBOX_USER').describe('Tên biến môi trường giữ tên đăng nhập hộp thư'),
    key: secret.default('MAILBOX_PASSWORD').describe('Tên biến môi trường giữ mật khẩu hộp thư'),
    plain: z
      .boolean()
      .default(false)
      .describe('true: nối không mã hóa, chỉ được khi máy chủ thư nằm ngay trên máy này'),
    days: z
      .int()
      .min(1)
      .max(30)
      .default(3)
      .describe('Lượt đầu tiên, hoặc khi máy chủ đánh số lại thư: đọc lùi bao nhiêu ngày'),
    letters: z.int().min(1).max(200).default(50).describe('Số thư đọc tối đa mỗi lượt'),
    kilobytes: z
      .int()
      .min(16)
      .max(4_096)
      .default(256)
      .describe('Mỗi thư đọc nhiều nhất bao nhiêu KB đầu; phần sau thường là tệp đính kèm'),
    seconds: z.int().min(5).max(120).default(60).describe('Mỗi lượt kéo dài nhiều nhất bao nhiêu giây'),
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
      .describe('Thư mục được xem; mỗi tệp .xlsx, .csv, .ndjson hoặc .jsonl mới là một lượt nhập'),
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
