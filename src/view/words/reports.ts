import type { Words } from './words.ts';

/** Papers that are owed. */
export const reportsWords = {
  'reports.why': {
    vi: 'Báo cáo phải nộp theo lịch của đơn vị: ngày nên có bản thảo, hạn nộp, nơi nhận. Việc quá hạn đứng trước.',
    en: 'Papers owed by the office’s calendar: when a draft should be there, when it is due, and to whom. The overdue stand first.',
  },
  'reports.owed': { vi: 'Phải nộp', en: 'Owed' },
  'reports.none': {
    vi: 'Chưa có báo cáo nào có hạn trong lịch. Ghi hạn (yearly, monthly) cho từng việc ở mục duties của calendar.yaml.',
    en: 'No paper has a day in the calendar. Give duties their days (yearly, monthly) in calendar.yaml.',
  },
  'reports.not-made': {
    vi: 'Hải Đăng chưa lập được các loại này; hạn vẫn được nhắc ở đây và trên Lịch. Ngày có bản thảo là gợi ý: 5 ngày trước hạn tháng, 10 ngày trước hạn năm, lùi về ngày làm việc.',
    en: 'Hải Đăng cannot write these yet; their days are kept here and on the calendar. Draft days are a suggestion: 5 days before a monthly paper, 10 before a yearly one, moved back to a working day.',
  },
  'reports.state.overdue': { vi: 'quá hạn, chưa ghi là đã nộp', en: 'overdue, not noted as handed in' },
  'reports.state.draft': { vi: 'đến lúc có bản thảo', en: 'time for a draft' },
  'reports.due': { vi: 'hạn {due}, còn {days} ngày', en: 'due {due}, in {days} day(s)' },
  'reports.was-due': { vi: 'hạn {due}, đã qua {days} ngày', en: 'was due {due}, {days} day(s) ago' },
  'reports.draft': { vi: 'nên có bản thảo từ {draft}', en: 'a draft by {draft}' },
  'reports.to': { vi: 'gửi {to}', en: 'to {to}' },
  'reports.act.da-nop': { vi: 'Đã nộp', en: 'Handed in' },
  'reports.act.chua-nop': { vi: 'Chưa nộp, ghi lại', en: 'Not handed in after all' },
  'reports.done': { vi: 'Đã nộp', en: 'Handed in' },
  'reports.done-by': { vi: '{who} ghi', en: 'noted by {who}' },
  'reports.for': { vi: 'hạn {due}', en: 'due {due}' },
  'reports.missing': {
    vi: 'Không có báo cáo này trong lịch.',
    en: 'There is no such paper in the calendar.',
  },
  'reports.digests': { vi: 'Bản tin tuần', en: 'Weekly digests' },
  'reports.week-missing': {
    vi: 'Tuần {from} – {to} chưa có bản tin.',
    en: 'The week {from} – {to} has no digest yet.',
  },
  'reports.week-made': {
    vi: 'Tuần {from} – {to} đã có bản tin.',
    en: 'The week {from} – {to} has its digest.',
  },
  'reports.make': { vi: 'Lập bản tin tuần', en: 'Make the digest' },
  'reports.all-digests': { vi: 'Mọi bản tin', en: 'All digests' },
  'reports.made-itself': { vi: 'máy lập theo lịch', en: 'made on schedule' },
  'reports.made-for': { vi: '{who} bảo lập', en: 'asked for by {who}' },
  'desk.done.paper': { vi: 'Đã ghi.', en: 'Noted.' },
} as const satisfies Words;
