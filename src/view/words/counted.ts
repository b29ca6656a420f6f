import type { Words } from './words.ts';

/** The things behind a number, one by one. */
export const countedWords = {
  'counted.head': { vi: 'Những gì đã đếm', en: 'What was counted' },
  'counted.why': {
    vi: 'Từng mục đứng sau con số, đếm lại lúc mở trang này.',
    en: 'Each thing behind the number, counted again as this page opened.',
  },
  'counted.n': { vi: '{n} {of}', en: '{n} {of}' },
  'counted.none': {
    vi: 'Hiện không có mục nào đúng các điều kiện trên.',
    en: 'Nothing meets these conditions now.',
  },
  'counted.no-list': { vi: 'Không có danh sách nào như vậy.', en: 'There is no such list.' },
  'counted.no-condition': {
    vi: 'Địa chỉ này có điều kiện mà danh sách không hiểu. Mở lại danh sách từ chính con số trong báo cáo.',
    en: 'This address holds a condition that the list does not know. Open the list again from the number itself.',
  },
  'counted.prev': { vi: '← Trang trước', en: '← Previous' },
  'counted.next': { vi: 'Trang sau →', en: 'Next →' },
  'counted.of.outlets': { vi: 'nơi đăng', en: 'outlet(s)' },
  'counted.of.clocks': { vi: 'thời hạn của sự vụ', en: 'duty(ies) of the incident' },
  'counted.of.press': { vi: 'yêu cầu của báo chí', en: 'request(s) of the press' },
  'counted.one-incident': { vi: 'một sự vụ', en: 'one incident' },
  'counted.told': { vi: '{n} tin, bài', en: '{n} mention(s)' },
  'counted.outlets': { vi: '{n} nơi đăng', en: '{n} outlet(s)' },
  'counted.forecast.came': { vi: 'đã xảy ra', en: 'came true' },
  'counted.forecast.not': { vi: 'không xảy ra', en: 'did not come true' },
  'counted.alert.pushed': { vi: 'đã gửi thư', en: 'told by letter' },
  'counted.alert.shown': { vi: 'chỉ ghi trên bàn trực', en: 'on the desk only' },
  'counted.press.waiting': { vi: 'chưa trả lời', en: 'waiting' },
  'counted.press.answered': { vi: 'đã trả lời', en: 'answered' },
  'counted.press.void': { vi: 'ghi nhầm', en: 'by mistake' },
} as const satisfies Words;
