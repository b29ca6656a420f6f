import { z } from 'zod';
import { ROLES } from '../domain/person.ts';
import { WEEKDAYS } from '../domain/roster.ts';
import { clock, formed, id, sentence, span } from './common.ts';
import { spokespersonSchema } from './spokespersons.ts';

const quiet = z.strictObject({
  from: clock,
  to: clock,
  /** Alerts at or above this level wake all the same. */
  wake_level: z.int().min(0).max(5).describe('Từ mức này vẫn gửi; 5: không bao giờ'),
});

const recipient = z.strictObject({
  id,
  name: sentence.describe('Tên hoặc chức danh'),
  mail: z.email(),
  role: z.enum(ROLES).default('officer').describe('Vai: officer, leader, admin hoặc viewer'),
  person: id
    .nullable()
    .default(null)
    .describe('Mã người dùng trên bàn trực; có tài khoản thì không phải xác nhận địa chỉ thư'),
  language: z.enum(['vi', 'en']).default('vi'),
  alerts: z.boolean().default(true).describe('Có nhận cảnh báo không'),
  digest: z.boolean().default(true).describe('Có nhận bản tin tuần không'),
  brief: z.boolean().nullable().default(null).describe('Có nhận bản tin sáng không; null: như bản tin tuần'),
  house: z
    .boolean()
    .nullable()
    .default(null)
    .describe('Có được báo khi chính Hải Đăng trục trặc không; null: chỉ quản trị'),
  /** Only alerts at or above this level. */
  from_level: z.int().min(0).max(4).default(2).describe('Chỉ nhận cảnh báo từ mức này'),
  /** Topic ids; empty means all. */
  topics: z.array(id).default([]).describe('Mã chủ đề; [] là mọi chủ đề'),
  /** Place ids; empty means all. What has no place, or a national one, reaches everybody. */
  places: z.array(id).default([]).describe('Mã tỉnh; [] là mọi nơi'),
  a_day: z
    .int()
    .min(1)
    .max(50)
    .default(4)
    .describe('Số thư cảnh báo tối đa mỗi ngày; thư vượt được gộp vào một bản sáng hôm sau; khẩn không tính'),
  quiet: quiet.nullable().default(null),
  webhook: z
    .strictObject({
      url: z.url({ protocol: /^https?$/ }),
      key: formed('secret').describe('Tên biến môi trường giữ khóa ký HMAC'),
    })
    .nullable()
    .default(null)
    .describe('Gửi kèm tới một máy khác, có chữ ký HMAC'),
  telegram: formed('chat')
    .nullable()
    .default(null)
    .describe('Số phòng chat Telegram; mã bot nằm ở HAIDANG_TELEGRAM_TOKEN'),
});

const shift = z.strictObject({
  who: id.describe('Mã người nhận'),
  days: z.array(z.enum(WEEKDAYS)).min(1).describe('mon … sun; holiday: ngày nghỉ trong calendar.yaml'),
  from: clock.default('00:00'),
  to: clock.default('00:00').describe('Bằng from: cả ngày; nhỏ hơn from: sang hôm sau'),
});

const step = z.strictObject({
  after: span.describe('Chờ bao lâu kể từ thư khẩn đầu tiên mà chưa ai nhận việc'),
  to: z.array(id).min(1).describe('Mã người nhận; duty là người đang trực'),
});

/** `config/recipients.yaml`: who is told, how, when not to be woken, who is on duty, and who is told when nobody answers. */
export const recipientsSchema = z.strictObject({
  recipients: z.array(recipient),
  /** A row of a holiday replaces the rows of its weekday. */
  roster: z.array(shift).default([]),
  escalation: z.array(step).default([]),
  /** Who may speak for the office. */
  spokespersons: z.array(spokespersonSchema).default([]),
});
export type RecipientRules = z.infer<typeof recipient>;
export type ShiftRules = z.infer<typeof shift>;
export type EscalationRules = z.infer<typeof step>;
