import type { Words } from './words.ts';

/** Sentences of the weekly digest, in its letter and on its page. */
export const reportWords = {
  'chart.subject': { vi: 'Chủ đề', en: 'Topic' },
  'chart.total': { vi: 'Tổng', en: 'Total' },

  'trend.few': {
    vi: 'Ít quá, chưa đủ để kết luận xu hướng.',
    en: 'Too few to conclude a trend.',
  },
  'trend.up': { vi: 'Tăng rõ.', en: 'Clearly up.' },
  'trend.down': { vi: 'Giảm rõ.', en: 'Clearly down.' },
  'trend.same': { vi: 'Trong mức dao động thường.', en: 'Within the usual range.' },
  'trend.short.few': { vi: 'chưa đủ để kết luận xu hướng', en: 'too few to conclude a trend' },
  'trend.short.up': { vi: 'tăng rõ', en: 'clearly up' },
  'trend.short.down': { vi: 'giảm rõ', en: 'clearly down' },
  'trend.short.same': { vi: 'trong mức dao động thường', en: 'within the usual range' },

  'digest.kicker': { vi: 'Bản tin tuần', en: 'Weekly digest' },
  'digest.title': { vi: 'Dư luận về bảo hiểm xã hội tuần {week}', en: 'Opinion on social insurance, {week}' },
  'digest.subject': { vi: '[Bản tin tuần {week}]', en: '[Weekly digest {week}]' },
  'digest.subject.counts': { vi: '{n} tin, {alerts} cảnh báo', en: '{n} item(s), {alerts} alert(s)' },

  'digest.volume': { vi: 'Tuần qua', en: 'The week' },
  'digest.empty': {
    vi: 'Không có tin nào về bảo hiểm xã hội trong {heard} tin đã nghe.',
    en: 'None of the {heard} items heard was about social insurance.',
  },
  'digest.heard': {
    vi: '{n} tin về bảo hiểm xã hội trong {heard} tin đã nghe.',
    en: '{n} item(s) about social insurance out of {heard} heard.',
  },
  'digest.before': { vi: 'Tuần trước {before} tin.', en: 'The week before: {before}.' },
  'digest.stances': {
    vi: 'Thái độ với ngành: {negative} tiêu cực, {neutral} trung lập, {positive} tích cực.',
    en: 'Stance toward the system: {negative} negative, {neutral} neutral, {positive} positive.',
  },
  'digest.stances.short': {
    vi: '{negative} tiêu cực, {neutral} trung lập, {positive} tích cực',
    en: '{negative} negative, {neutral} neutral, {positive} positive',
  },
  'digest.negative': {
    vi: 'Tin tiêu cực: {n}, tuần trước {before}.',
    en: 'Negative items: {n}, the week before {before}.',
  },
  'digest.voices': {
    vi: 'Phản ánh của người dân: {grievances} tin; câu hỏi: {questions} tin.',
    en: 'Grievances: {grievances} item(s); questions: {questions} item(s).',
  },

  'digest.alerts': { vi: 'Cảnh báo', en: 'Alerts' },
  'digest.alerts.none': { vi: 'Không có cảnh báo nào trong tuần.', en: 'No alert in this week.' },
  'digest.alert.open': {
    vi: '{title}: mức {n} ({level}), từ {from}, chưa khép; {told}.',
    en: '{title}: level {n} ({level}), since {from}, still open; {told}.',
  },
  'digest.alert.closed': {
    vi: '{title}: mức {n} ({level}), từ {from}, đã qua lúc {to}; {told}.',
    en: '{title}: level {n} ({level}), since {from}, over at {to}; {told}.',
  },
  'digest.alert.told': { vi: 'đã gửi thư', en: 'sent by letter' },
  'digest.alert.desk': { vi: 'chỉ ghi trên bàn trực', en: 'on the desk only' },

  'digest.topics': { vi: 'Theo chủ đề', en: 'By topic' },
  'digest.topic': {
    vi: '{n} tin: {stances}. Tuần trước {before}; {trend}.',
    en: '{n} item(s): {stances}. The week before {before}; {trend}.',
  },
  'digest.topics.note': {
    vi: 'Một tin nói về hai chủ đề được tính ở cả hai.',
    en: 'An item about two topics counts in both.',
  },

  'digest.stories': { vi: 'Vụ việc được nhắc nhiều', en: 'Most told stories' },
  'digest.story': {
    vi: '{title}: {n} tin, {publishers} nơi đăng ({stances}).',
    en: '{title}: {n} item(s), {publishers} outlet(s) ({stances}).',
  },

  'digest.claims': { vi: 'Nhận định được nhắc lại, bác bỏ', en: 'Claims repeated or denied' },
  'digest.claim': {
    vi: '{title} ({verdict}): {repeats} tin nhắc lại, {denies} tin bác bỏ, {others} tin hỏi, đưa tin hoặc liên quan.',
    en: '{title} ({verdict}): {repeats} repeat it, {denies} deny it, {others} ask, report or are related.',
  },
  'digest.touched': {
    vi: 'Có {n} tin, bài chỉ hỏi, đưa tin về hoặc liên quan đến nhận định đã biết, không nhắc lại và không bác bỏ nhận định ấy.',
    en: '{n} item(s) only ask about, report on or relate to a known claim, neither repeating nor denying it.',
  },
  'digest.touched.alone': {
    vi: 'Không nhận định nào được nhắc lại hay bác bỏ. Có {n} tin, bài chỉ hỏi, đưa tin về hoặc liên quan đến nhận định đã biết.',
    en: 'No claim was repeated or denied. {n} item(s) only ask about, report on or relate to a known claim.',
  },
  'digest.touched.open': { vi: 'Mở các tin, bài ấy', en: 'Open these items' },

  'digest.coverage': { vi: 'Nghe được bao nhiêu', en: 'How much was heard' },
  'digest.coverage.unknown': {
    vi: 'Không đo được độ phủ: tuần này không nguồn nào được ghé thăm theo lịch.',
    en: 'Coverage is unknown: no source was visited by schedule in this week.',
  },
  'digest.coverage.share': {
    vi: 'Độ phủ {share}: {whole} trong {sources} nguồn trả lời đủ bảy ngày.',
    en: 'Coverage {share}: {whole} of {sources} sources answered on all seven days.',
  },
  'digest.gap': { vi: '{n} nguồn không trả lời ngày {days}', en: '{n} source(s) silent on {days}' },
  'digest.gaps': {
    vi: 'Im lặng không có nghĩa là yên ổn: {days}.',
    en: 'Silence does not mean calm: {days}.',
  },
  'digest.gaps.named': { vi: 'Nguồn thiếu ngày: {names}.', en: 'Sources with missing days: {names}.' },
  'digest.gaps.more': { vi: 'Còn {n} nguồn nữa trên trang.', en: '{n} more on the page.' },

  'digest.open': { vi: 'Mở bản tin đầy đủ', en: 'Open the whole digest' },
  'digest.machine': {
    vi: 'Thái độ do máy đọc và có thể nhầm ở từng tin; hãy đọc tin trước khi kết luận.',
    en: 'Stance is read by a machine and may be wrong on single items; read them before concluding.',
  },
  'digest.footer.why': {
    vi: 'Thư tự động của {organisation}, gửi {name} vì có tên trong danh sách nhận bản tin tuần.',
    en: 'Automatic letter of {organisation}, sent to {name}, who is listed for the weekly digest.',
  },
  'digest.footer.change': {
    vi: 'Không muốn nhận nữa: nhắn người quản trị Hải Đăng của cơ quan.',
    en: 'To stop: tell the administrator of Hải Đăng.',
  },
  'digest.week-not-over': {
    vi: 'Tuần bắt đầu ngày {day} chưa kết thúc nên chưa làm bản tin được.',
    en: 'The week of {day} is not over, so it has no digest yet.',
  },
} as const satisfies Words;
