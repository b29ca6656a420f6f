import type { Words } from './words.ts';

/** Lịch: what the next weeks bring. */
export const calendarWords = {
  'calendar.title': { vi: 'Lịch', en: 'Calendar' },
  'calendar.why': {
    vi: '{days} ngày tới, từ {from} đến {to}: mốc luật, việc đến hạn, chiến dịch, mùa nhiều tin, hẹn và ca trực.',
    en: 'The next {days} days, {from} to {to}: law, papers owed, campaigns, busy seasons, looks and duty.',
  },
  'calendar.phone': {
    vi: 'Muốn hẹn và ca trực tự vào lịch điện thoại, lấy địa chỉ lịch riêng (iCalendar) ở trang {link}.',
    en: 'To have looks and duty in your phone’s calendar, take your private iCalendar address from {link}.',
  },
  'calendar.print': {
    vi: 'Trang này in ra giấy được: chỉ còn lại danh sách.',
    en: 'This page prints well: only the list is left.',
  },
  'calendar.running': { vi: 'Đang diễn ra', en: 'Going on' },
  'calendar.month': { vi: 'Tháng {month}/{year}', en: '{month}/{year}' },
  'calendar.today': { vi: 'hôm nay', en: 'today' },
  'calendar.in': { vi: 'còn {n} ngày', en: 'in {n} day(s)' },
  'calendar.days-note': {
    vi: 'Ngày không có gì thì không ghi. Ca trực ghi cho 14 ngày tới, và những ngày sau nếu có việc.',
    en: 'Days without anything are left out. Duty is shown for 14 days, and later where something else stands.',
  },
  'calendar.none': {
    vi: 'Chưa có mốc nào trong 90 ngày tới. Mốc luật, ngày nghỉ, chiến dịch và việc đến hạn ghi trong calendar.yaml; ca trực ghi trong recipients.yaml.',
    en: 'Nothing in the next 90 days. Dates, holidays, campaigns and duties stand in calendar.yaml; shifts in recipients.yaml.',
  },
  'calendar.kind.holiday': { vi: 'Ngày nghỉ', en: 'Holiday' },
  'calendar.kind.date': { vi: 'Mốc luật, ngành', en: 'Law, sector' },
  'calendar.kind.duty': { vi: 'Việc đến hạn', en: 'Owed' },
  'calendar.kind.clock': { vi: 'Đồng hồ 24 giờ', en: '24-hour clock' },
  'calendar.kind.deadline': { vi: 'Hạn của sự vụ', en: 'Incident deadline' },
  'calendar.kind.task': { vi: 'Việc đã giao', en: 'Task given' },
  'calendar.kind.look': { vi: 'Hẹn xem lại', en: 'Look again' },
  'calendar.kind.campaign': { vi: 'Chiến dịch', en: 'Campaign' },
  'calendar.kind.expected': { vi: 'Mùa nhiều tin', en: 'Busy season' },
  'calendar.kind.shift': { vi: 'Trực', en: 'On duty' },
  'calendar.until': { vi: 'đến {to}', en: 'until {to}' },
  'calendar.from-until': { vi: 'từ {from} đến {to}', en: '{from} until {to}' },
  'calendar.at': { vi: 'lúc {at}', en: 'at {at}' },
  'calendar.at-past': { vi: 'đã quá giờ, hẹn lúc {at}', en: 'overdue since {at}' },
  'calendar.hours': { vi: '{from} – {to}', en: '{from} – {to}' },
  'calendar.claims': { vi: 'Dễ rộ lên: ', en: 'May stir: ' },
  'calendar.topics': { vi: 'Chủ đề: {topics}.', en: 'Topics: {topics}.' },
  'calendar.sure': { vi: 'Nên tra lại: {sure}.', en: 'To be checked: {sure}.' },
  'calendar.owed': { vi: '{due}. Gửi: {to}.', en: '{due}. To: {to}.' },
  'calendar.clock-why': {
    vi: 'Đủ 24 giờ kể từ lúc cảnh báo mở. Đồng hồ theo luật chỉ chạy khi cơ quan xác định sự việc; căn cứ: {basis}.',
    en: '24 hours after the alert opened. The legal clock only runs once the office has determined the matter; basis: {basis}.',
  },
  'calendar.regular': { vi: 'Việc đều đặn, không có ngày cố định', en: 'Regular duties without a fixed day' },
  'calendar.regular.line': { vi: '{name}: {due}. Gửi: {to}.', en: '{name}: {due}. To: {to}.' },
} as const satisfies Words;
