import type { Words } from './words.ts';

/** The level of an alert: what the machine proposes and what a person says. */
export const levelWords = {
  'level.head': { vi: 'Mức cảnh báo', en: 'Level' },
  'level.awaits': {
    vi: 'Mức {n} mới là máy đề xuất. Cần người có thẩm quyền xác nhận hoặc đổi mức.',
    en: 'Level {n} is only proposed by the machine. Whoever is competent must confirm or change it.',
  },
  'level.calmed': {
    vi: 'Hai khoảng 12 giờ liền đều lặng: máy đề nghị hạ xuống mức {n} · {name}. Người quyết định.',
    en: 'Two quiet stretches of 12 hours in a row: the machine proposes level {n} · {name}. A person decides.',
  },
  'level.said': { vi: '{who} ghi mức {n} · {name}', en: '{who} set level {n} · {name}' },
  'level.settled': {
    vi: 'Ba ngày nay số tin gần như không đổi: có thể đây đã là mức thường mới, không còn là vụ việc.',
    en: 'For three days the counts have hardly moved: this may be the new usual and no situation any more.',
  },
  'level.usual': { vi: 'Coi là mức thường', en: 'Take it as usual' },
  'level.no-usual': {
    vi: 'Chỉ chủ đề, nhận định và địa phương mới có mức thường.',
    en: 'Only subjects, claims and places have a usual level.',
  },
  'level.choose': { vi: 'Mức', en: 'Level' },
  'level.note': { vi: 'Lý do (lưu lại)', en: 'Reason (kept)' },
  'level.submit': { vi: 'Ghi mức', en: 'Set the level' },
  'level.needs': {
    vi: 'Chọn mức từ 0 đến 4 và ghi lý do, tối đa {n} ký tự.',
    en: 'Choose a level from 0 to 4 and give a reason of at most {n} characters.',
  },
  'factor.harm': { vi: 'nguy hại', en: 'harm' },
  'factor.reach': { vi: 'độ lan', en: 'reach' },
  'factor.emotion': { vi: 'cảm xúc, kêu gọi', en: 'emotion, calls to act' },
  'factor.responsibility': { vi: 'trách nhiệm của ta', en: 'our responsibility' },
  'factor.vulnerable': { vi: 'người dễ tổn thương', en: 'vulnerable people' },
  'factor.of': { vi: '{name} {n}/4', en: '{name} {n}/4' },
  'factor.sum': { vi: 'tổng {n}/20', en: 'sum {n}/20' },
  'alert.pace': {
    vi: '{now} tin trong 6 giờ qua, 6 giờ trước đó {before}',
    en: '{now} items in the last 6 hours, {before} in the 6 before',
  },
  'alert.returns': {
    vi: 'Nhận định này từng có cảnh báo, khép ngày {on}: quay lại sau {days} ngày.',
    en: 'This claim had an alert that closed on {on}: it returns after {days} days.',
  },
} as const satisfies Words;
