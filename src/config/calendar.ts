import { z } from 'zod';
import { clock, confidence, day, formed, id, sentence } from './common.ts';

const monthDay = formed('month-day');

/** `config/calendar.yaml`: days that move volume, public holidays, and papers that are owed. Lunar dates stand in a table, never computed by Intl. */
export const calendarSchema = z.strictObject({
  lunar: z.array(
    z.strictObject({
      year: z.int(),
      ong_tao: day,
      giao_thua: day,
      tet: day,
      ram_gieng: day,
      gio_to: day,
      vu_lan: day,
      trung_thu: day,
    }),
  ),
  holidays: z.array(z.strictObject({ day, name: sentence, confidence })),
  /** Weekend days that are worked because a day off was moved. */
  working: z
    .array(z.strictObject({ day, name: sentence, confidence }))
    .default([])
    .describe('Thứ Bảy, Chủ nhật làm bù'),
  /** Office hours of a working day; deadlines in working hours run in them alone. */
  hours: z
    .array(z.strictObject({ from: clock, to: clock }))
    .min(1)
    .default([
      { from: '07:30', to: '11:30' },
      { from: '13:30', to: '17:30' },
    ])
    .describe('Giờ làm việc, theo thứ tự trong ngày'),
  /** Windows in which more is heard than usual, so that volume alone is no news there. */
  expected: z.array(
    z.strictObject({
      id,
      name: sentence,
      topics: z.array(id),
      from: monthDay.describe('Tháng-ngày bắt đầu; cửa sổ không vắt qua năm'),
      to: monthDay,
      /** Expected count as a multiple of the usual. */
      lift: z.number().min(1).describe('Số lần so với ngày thường'),
      confidence,
    }),
  ),
  /** Our own planned communication: its echo raises no alarm. Each runs once, on these days. */
  campaigns: z
    .array(
      z.strictObject({
        id,
        name: sentence,
        topics: z.array(id),
        from: day.describe('Ngày bắt đầu'),
        to: day,
        lift: z.number().min(1).describe('Số lần so với ngày thường'),
        aim: z.string().max(300).optional().describe('Muốn đạt điều gì, một câu'),
      }),
    )
    .default([]),
  /** Known dates of law and sector; each opens a watch. */
  dates: z.array(
    z.strictObject({ day, name: sentence, claims: z.array(z.string()).default([]), confidence }),
  ),
  /** Papers that are owed. `due` is for people; the days are what the calendar of the desk can show, and may be left out. */
  duties: z.array(
    z.strictObject({
      id,
      name: sentence,
      due: sentence,
      yearly: z.array(monthDay).default([]).describe('Tháng-ngày phải xong, mỗi năm'),
      monthly: z.array(z.int().min(1).max(28)).default([]).describe('Ngày trong tháng phải xong, 1 đến 28'),
      to: sentence,
      basis: sentence,
      paper: id.optional().describe('Mẫu trong papers.yaml: máy tự soạn dự thảo'),
      draft_days: z.int().min(0).max(60).default(5).describe('Soạn dự thảo trước hạn mấy ngày'),
      remind_days: z
        .array(z.int().min(0).max(60))
        .default([3, 1])
        .describe('Nhắc người phụ trách trước hạn mấy ngày'),
      escalate_days: z
        .int()
        .min(0)
        .max(60)
        .default(1)
        .describe('Trước hạn chừng này ngày mà chưa nộp thì báo cả lãnh đạo'),
    }),
  ),
});
export type CalendarRules = z.infer<typeof calendarSchema>;
export type Campaign = CalendarRules['campaigns'][number];
