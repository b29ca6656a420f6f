import type { Words } from './words.ts';

/** Letters about papers the office owes, and their lines on the morning page and in calendars. */
export const paperLetterWords = {
  'ledger.kind.paper': { vi: 'nhắc báo cáo phải nộp', en: 'a paper that is due' },
  'papers.letter.kicker': { vi: 'Báo cáo phải nộp', en: 'A paper is due' },
  'papers.letter.subject.soon': { vi: '[Còn {days} ngày, hạn {due}]', en: '[{days} day(s) left, due {due}]' },
  'papers.letter.subject.today': { vi: '[Hạn hôm nay {due}]', en: '[Due today, {due}]' },
  'papers.letter.subject.late': { vi: '[Quá hạn {due}]', en: '[Overdue since {due}]' },
  'papers.letter.soon': { vi: 'Hạn nộp {due}, còn {days} ngày.', en: 'Due {due}, in {days} day(s).' },
  'papers.letter.day-off': {
    vi: 'Ngày ấy là ngày nghỉ: ký và gửi xong trong ngày làm việc {by}.',
    en: 'That is a day off: have it signed and sent by {by}.',
  },
  'papers.letter.today': { vi: 'Hạn nộp là hôm nay, {due}.', en: 'It is due today, {due}.' },
  'papers.letter.late': {
    vi: 'Đã quá hạn {due} {days} ngày, chưa ai ghi là đã nộp.',
    en: 'It was due {due}, {days} day(s) ago; nobody noted it as handed in.',
  },
  'papers.letter.to': { vi: 'Gửi: {to}. Căn cứ: {basis}.', en: 'To: {to}. Basis: {basis}.' },
  'papers.letter.state.none': {
    vi: 'Chưa có dự thảo trên bàn trực.',
    en: 'There is no draft on the desk yet.',
  },
  'papers.letter.state.outside': {
    vi: 'Báo cáo này đơn vị tự soạn, máy chỉ nhắc hạn.',
    en: 'This paper is written without us; we only keep its day.',
  },
  'papers.letter.state.draft': {
    vi: 'Máy đã soạn dự thảo; chưa ai sửa.',
    en: 'A draft is there; nobody edited it yet.',
  },
  'papers.letter.state.edited': {
    vi: 'Dự thảo đã được sửa, chưa duyệt.',
    en: 'The draft was edited, and is not approved.',
  },
  'papers.letter.state.approved': { vi: 'Đã duyệt, chưa ban hành.', en: 'It is approved, and not issued.' },
  'papers.letter.do': { vi: 'Việc cần làm', en: 'What to do' },
  'papers.letter.do.draft': {
    vi: 'Bấm “Soạn dự thảo” ở trang Báo cáo.',
    en: 'Draft it in the room Reports.',
  },
  'papers.letter.do.read': {
    vi: 'Đọc dự thảo, sửa lời ở phần cần sửa; số nào lạ thì bấm vào số để xem ở đâu ra.',
    en: 'Read the draft and edit its words; a number that looks strange leads to where it comes from.',
  },
  'papers.letter.do.approve': {
    vi: 'Trình lãnh đạo duyệt trên bàn trực.',
    en: 'Have a leader approve it on the desk.',
  },
  'papers.letter.do.issue': {
    vi: 'Ghi số, ngày, người ký rồi bấm “Ban hành” và tải DOCX, PDF.',
    en: 'Fill in number, day and signature, issue it, and take DOCX and PDF.',
  },
  'papers.letter.do.outside': {
    vi: 'Soạn và nộp theo lệ của đơn vị.',
    en: 'Write it and hand it in as usual.',
  },
  'papers.letter.do.note': {
    vi: 'Nộp xong thì bấm “Đã nộp”: không còn thư nhắc nào nữa.',
    en: 'Note it as handed in: no more letters come then.',
  },
  'papers.letter.open': { vi: 'Mở dự thảo', en: 'Open the draft' },
  'papers.letter.open-room': { vi: 'Mở trang Báo cáo', en: 'Open Reports' },
  'papers.letter.footer': {
    vi: '{organisation} gửi thư này cho {name} vì làm công tác truyền thông, hoặc là người thay khi không ai nhận được thư.',
    en: '{organisation} sends this to {name} as an officer, or as stand-in where no officer can be reached.',
  },
  'papers.letter.footer.leaders': {
    vi: '{organisation} gửi thư này cho {name} vì hạn đã gần hoặc đã qua: từ lúc này lãnh đạo cũng được báo.',
    en: '{organisation} sends this to {name} because the day is near or over: from here on leaders are told as well.',
  },
  'papers.today': { vi: '{name}: {state}, {due}', en: '{name}: {state}, {due}' },
  'papers.today.none': { vi: 'chưa có dự thảo', en: 'no draft yet' },
  'private.calendar.paper': { vi: 'Hạn nộp: {what}', en: 'Paper due: {what}' },
} as const satisfies Words;
