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
  'reports.draft-note': {
    vi: 'Máy tự soạn dự thảo các báo cáo có mẫu, vào ngày soạn ghi trong lịch (lùi về ngày làm việc, không trước ngày chốt số liệu).',
    en: 'Papers with a template are drafted by themselves on the draft day of the calendar (moved back to a working day, never before the figures are closed).',
  },
  'reports.change-templates': { vi: 'Sửa mẫu', en: 'Change templates' },
  'reports.change-days': { vi: 'Sửa lịch', en: 'Change days' },
  'reports.draft-it': { vi: 'Soạn dự thảo', en: 'Draft it' },
  'reports.drafts': { vi: 'Văn bản đang soạn', en: 'Papers being written' },
  'reports.issued': { vi: 'Đã ban hành', en: 'Issued' },
  'reports.number': { vi: 'số {number}', en: 'no. {number}' },
  'reports.dated': { vi: 'văn bản ngày {day}', en: 'dated {day}' },
  'reports.by-hand': { vi: 'Soạn văn bản khác', en: 'Draft another paper' },
  'reports.template': { vi: 'Mẫu', en: 'Template' },
  'reports.subject': { vi: 'Chiến dịch hoặc sự vụ', en: 'Campaign or incident' },
  'reports.subject-hint': {
    vi: 'Chỉ cho báo cáo chiến dịch và báo cáo sau sự vụ.',
    en: 'For papers about a campaign or an incident only.',
  },
  'reports.subject.none': { vi: 'Không, theo kỳ', en: 'None: by days' },
  'reports.subject.campaign': { vi: 'Chiến dịch', en: 'Campaigns' },
  'reports.subject.incident': { vi: 'Sự vụ', en: 'Incidents' },
  'reports.days-hint': {
    vi: 'Để trống cả hai: kỳ vừa chốt của mẫu.',
    en: 'Leave both empty for the period closed last.',
  },
  'reports.refused.template': { vi: 'Chọn một mẫu.', en: 'Choose a template.' },
  'reports.refused.campaign': {
    vi: 'Mẫu này cần một chiến dịch. Chưa có thì thêm ở trang Chiến dịch.',
    en: 'This template needs a campaign.',
  },
  'reports.refused.incident': { vi: 'Mẫu này cần một sự vụ.', en: 'This template needs an incident.' },
  'reports.refused.days': { vi: 'Ghi đủ hai ngày, hoặc để trống cả hai.', en: 'Give both days, or neither.' },
  'reports.refused.order': {
    vi: 'Ngày cuối đứng trước ngày đầu.',
    en: 'The last day comes before the first.',
  },
  'reports.refused.future': {
    vi: 'Kỳ báo cáo chưa hết: ngày cuối không được sau hôm nay.',
    en: 'These days are not over: the last may not lie ahead.',
  },
  'reports.refused.long': { vi: 'Kỳ dài quá {n} ngày.', en: 'More than {n} days.' },
  'reports.refused.open': {
    vi: 'Kỳ này chốt số liệu hết ngày {to}; sau đó mới soạn được dự thảo.',
    en: 'The figures of this period close at the end of {to}; it can be drafted from then on.',
  },
  'reports.state.overdue': { vi: 'quá hạn, chưa ghi là đã nộp', en: 'overdue, not noted as handed in' },
  'reports.state.last-day-over': {
    vi: 'đã qua ngày làm việc cuối',
    en: 'the last working day is over',
  },
  'reports.state.draft': { vi: 'đến lúc có bản thảo', en: 'time for a draft' },
  'reports.due': { vi: 'hạn {due}, còn {days} ngày', en: 'due {due}, in {days} day(s)' },
  'reports.due-today': { vi: 'hạn hôm nay, {due}', en: 'due today, {due}' },
  'reports.due-off': {
    vi: 'hạn {due} là ngày nghỉ, ngày làm việc cuối trước đó là {by}',
    en: 'due {due}, a day off; the last working day before it is {by}',
  },
  'reports.due-off-over': {
    vi: 'hạn {due} là ngày nghỉ; ngày làm việc cuối {by} đã qua {days} ngày',
    en: 'due {due}, a day off; the last working day, {by}, was {days} day(s) ago',
  },
  'reports.was-due': { vi: 'hạn {due}, đã qua {days} ngày', en: 'was due {due}, {days} day(s) ago' },
  'reports.draft': { vi: 'nên có bản thảo từ {draft}', en: 'a draft by {draft}' },
  'reports.draft-itself': { vi: 'máy soạn dự thảo {draft}', en: 'drafted by itself on {draft}' },
  'reports.to': { vi: 'gửi {to}', en: 'to {to}' },
  'reports.later': { vi: 'Các kỳ sau ({n})', en: 'Later ones ({n})' },
  'reports.open-draft': { vi: 'Mở dự thảo', en: 'Open the draft' },
  'reports.open-paper': { vi: 'Mở văn bản', en: 'Open the paper' },
  'reports.next.none': {
    vi: 'Việc cần làm: bấm “Soạn dự thảo”, máy đếm số liệu và viết bản đầu.',
    en: 'To do: press “Draft it”; the figures are counted and a first draft is written.',
  },
  'reports.next.own': {
    vi: 'Việc cần làm: soạn theo mẫu của đơn vị; nộp xong thì bấm “Đã nộp”.',
    en: 'To do: write it in the office’s own form; once it is sent, press “Handed in”.',
  },
  'reports.next.draft': {
    vi: 'Việc cần làm: đọc lại, sửa lời, ghi người ký, rồi lãnh đạo duyệt.',
    en: 'To do: read it, mend its words, say who signs; then a leader approves.',
  },
  'reports.next.edited': {
    vi: 'Việc cần làm: đọc lại lần cuối, ghi người ký, rồi lãnh đạo duyệt.',
    en: 'To do: read it once more, say who signs; then a leader approves.',
  },
  'reports.next.approved': {
    vi: 'Việc cần làm: ghi số và ngày, rồi ban hành.',
    en: 'To do: fill in number and day, then issue it.',
  },
  'reports.next.issued': {
    vi: 'Việc cần làm: gửi tới nơi nhận; gửi xong thì bấm “Đã nộp”.',
    en: 'To do: send it to its readers; then press “Handed in”.',
  },
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
