import type { Words } from './words.ts';

/** Letters and weekly digests as the desk lists them. */
export const deskLetterWords = {
  'desk.letters.head': { vi: 'Hộp thư đi', en: 'Outbox' },
  'desk.letters.none': {
    vi: 'Chưa viết thư nào. Thư cảnh báo và bản tin nằm ở đây ngay khi được viết, kể cả khi chưa có máy chủ thư. Muốn thử trước, gửi thư thử ở trang Người nhận.',
    en: 'No letter has been written. Alerts and digests stand here as soon as they are written, also without a mail server. To try it, send a test letter under Recipients.',
  },
  'desk.letters.no-server': {
    vi: 'Chưa cấu hình máy chủ thư: thư được giữ lại ở đây để đọc, không ai nhận qua hộp thư điện tử.',
    en: 'No mail server is configured: letters wait here to be read and reach nobody by mail.',
  },
  'desk.letter.sent': { vi: 'đã gửi {when}', en: 'sent {when}' },
  'desk.letter.refused': { vi: 'không gửi được', en: 'could not be sent' },
  'desk.letter.no-server': {
    vi: 'đang chờ: chưa cấu hình máy chủ thư',
    en: 'waiting: no mail server is configured',
  },
  'desk.letter.later': { vi: 'đang chờ đến {when}', en: 'waiting until {when}' },
  'desk.letter.waiting': { vi: 'sắp gửi', en: 'about to be sent' },
  'desk.letter.to': { vi: 'gửi {to}', en: 'to {to}' },
  'desk.letter.written': { vi: 'viết lúc', en: 'written' },
  'desk.letter.tries': { vi: 'đã thử {n} lần', en: '{n} attempt(s)' },
  'desk.letter.preview': { vi: 'Thư như người nhận thấy', en: 'The letter as its reader sees it' },
  'desk.letter.text': { vi: 'Bản chữ thường', en: 'Plain text' },
  'desk.letter.about-alert': { vi: 'Mở cảnh báo', en: 'Open the alert' },
  'desk.letter.about-digest': { vi: 'Mở bản tin', en: 'Open the digest' },

  'desk.digests.none': {
    vi: 'Chưa có bản tin nào. Bản tin tuần được lập vào sáng thứ Hai.',
    en: 'No digest yet. The week is written on Monday morning.',
  },
  'desk.digest.make': { vi: 'Lập bản tin tuần trước', en: 'Make last week’s digest' },
  'desk.digest.week': { vi: 'Tuần {from} – {to}', en: 'Week {from} – {to}' },
  'desk.digest.made': { vi: 'lập', en: 'made' },
  'desk.digest.mentions': { vi: '{n} tin', en: '{n} mention(s)' },
  'desk.digest.alerts': { vi: '{n} cảnh báo', en: '{n} alert(s)' },
  'desk.digest.coverage': { vi: 'nghe được {share}', en: '{share} heard' },
  'desk.digest.heard': {
    vi: 'Nghe {heard} tin; {whole}/{of} nguồn nghe đủ cả tuần, phủ {share} số ngày nguồn.',
    en: 'Heard {heard} items; {whole} of {of} sources all week long, {share} of source-days.',
  },
  'desk.digest.gaps': { vi: 'Có ngày không nghe được: {names}.', en: 'With gaps: {names}.' },
  'desk.digest.stances': { vi: '{n} tin thuộc phạm vi theo dõi', en: '{n} mentions in our field' },
  'desk.digest.feedback': {
    vi: '{grievances} phản ánh, {questions} câu hỏi.',
    en: '{grievances} complaint(s), {questions} question(s).',
  },
  'desk.digest.topics': { vi: 'Theo chủ đề', en: 'By topic' },
  'desk.digest.topics-title': { vi: 'Số tin theo chủ đề và thái độ', en: 'Mentions by topic and stance' },
  'desk.digest.no-topics': { vi: 'Không có tin theo chủ đề nào.', en: 'No mentions on any topic.' },
  'desk.digest.stories': { vi: 'Vụ việc được nói đến nhiều', en: 'Most told stories' },
  'desk.digest.no-stories': { vi: 'Không có vụ việc nào nổi lên.', en: 'No story stood out.' },
  'desk.digest.alerts-head': { vi: 'Cảnh báo trong tuần', en: 'Alerts of the week' },
  'desk.digest.no-alerts': { vi: 'Không có cảnh báo nào.', en: 'No alerts.' },
  'desk.digest.claims': { vi: 'Nhận định được nhắc lại, bác bỏ', en: 'Claims repeated or denied' },
} as const satisfies Words;
