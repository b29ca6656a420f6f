import { z } from 'zod';
import { TRIPWIRES, WIRE_REACH } from '../domain/tripwire.ts';
import { clock, formed, id, sentence, span } from './common.ts';

const cron = formed('cron');

/** `config/haidang.yaml`: who we are and how the house runs. Secrets never stand here. */
export const haidangSchema = z.strictObject({
  organisation: z.strictObject({
    name: sentence.describe('Tên cơ quan, in trên thư và báo cáo'),
    short: sentence.describe('Tên gọn, hiện trên đầu trang'),
    province: id.nullable().describe('Mã tỉnh trong organisations.yaml; null khi theo dõi toàn quốc'),
  }),
  time_zone: z.literal('Asia/Ho_Chi_Minh'),
  desk: z.strictObject({
    host: sentence.describe('127.0.0.1 để chỉ máy này mở được'),
    port: z.int().min(0).max(65_535),
    address: z.url().describe('Địa chỉ ghi trong thư, ví dụ https://haidang.bhxh.example'),
    language: z.enum(['vi', 'en']),
  }),
  mail: z.strictObject({
    from: sentence.describe('"Hải Đăng" <haidang@example.vn>'),
    dkim: z
      .strictObject({
        domain: sentence.describe('Tên miền của địa chỉ gửi'),
        selector: formed('id').describe('Tên khóa công khai trong DNS: <selector>._domainkey.<domain>'),
        key: formed('secret').describe('Tên biến môi trường giữ khóa riêng (PEM)'),
      })
      .nullable()
      .default(null)
      .describe('Ký DKIM tại đây; null khi máy chủ thư đã ký'),
  }),
  collect: z.strictObject({
    every: cron.describe('Nhịp xem nguồn nào đến hạn; nguồn tự giữ nhịp riêng'),
    agent: sentence.describe('Tên xưng với máy chủ báo, có cách liên hệ'),
    host_pause: span,
    interval_min: span,
    interval_max: span,
    deadline: span,
    page_deadline: span,
    max_bytes: z.int().positive(),
    allow_private: z
      .array(sentence)
      .describe('Địa chỉ nội bộ được phép, chỉ để diễn tập và kiểm thử: "127.0.0.1:8800"'),
  }),
  digest: z.strictObject({ every: cron }),
  brief: z.strictObject({ at: clock }),
  alert: z.strictObject({
    push_level: z.int().min(1).max(4).describe('Từ mức này trở lên mới gửi thư'),
    push_a_week: z
      .int()
      .positive()
      .describe('Số cảnh báo đẩy tối đa mỗi tuần; vượt thì gộp, trừ mức 3 trở lên'),
    wait: span.describe('Chờ gom tin trước thư đầu, trừ dây bẫy'),
    renotify: span.describe('Khoảng cách tối thiểu giữa hai thư cùng một vụ'),
    quiet_after: span.describe('Lặng bao lâu thì coi là đã qua'),
    remind: span
      .default(3_600_000)
      .describe('Khẩn mà chưa ai nhận việc, sau bước leo thang cuối: bao lâu nhắc lại một lần'),
    reminders: z.int().min(0).max(10).default(3).describe('Nhắc lại nhiều nhất mấy lần'),
    tripwires: z
      .partialRecord(z.enum(TRIPWIRES), z.enum(WIRE_REACH))
      .default({})
      .describe('Mỗi dây bẫy báo bằng thư (letter), chỉ hiện trên bàn (desk) hay tắt (off)'),
  }),
  privacy: z.strictObject({
    keep_private_words: span.describe('Giữ nguyên văn của cá nhân; luật đòi có hạn'),
    keep_irrelevant: span,
    keep_evidence: span
      .default(365 * 86_400_000)
      .describe('Giữ bản chứng cứ đã đóng băng trong bao lâu; hết hạn thì máy tự xóa'),
    keep_tip_contacts: span
      .default(30 * 86_400_000)
      .describe('Trả lời xong bao lâu thì xóa tên và cách liên lạc của người phản ánh'),
  }),
  tips: z
    .strictObject({
      answer_in: formed('length').describe('Hạn trả lời phản ánh khi người ghi không chọn ngày'),
    })
    .default({ answer_in: '5 working-days' }),
});
export type HaidangRules = z.infer<typeof haidangSchema>;
