import type { Words } from './words.ts';

/** What the weekly digest tells beyond the bare week. */
export const digestMoreWords = {
  'trend.unfair': {
    vi: 'Một trong hai tuần nghe chưa đủ nên chưa đủ để so sánh.',
    en: 'One of the two weeks was not heard well enough to compare them.',
  },
  'trend.short.unfair': {
    vi: 'chưa đủ để so sánh',
    en: 'not enough to compare',
  },
  'digest.year': {
    vi: 'Cùng tuần năm ngoái ({week}): {before} tin, {negative} tiêu cực; {trend}.',
    en: 'The same week last year ({week}): {before} item(s), {negative} negative; {trend}.',
  },
  'digest.year.unheard': {
    vi: 'Cùng tuần năm ngoái ({week}): chưa có số liệu, khi đó máy chưa nghe.',
    en: 'The same week last year ({week}): no figures, nothing was heard then.',
  },
  'digest.topic.year': {
    vi: '{n} tin: {stances}. Tuần trước {before}; {trend}. Cùng tuần năm ngoái {year}.',
    en: '{n} item(s): {stances}. The week before {before}; {trend}. The same week last year {year}.',
  },
  'digest.chart': { vi: 'Số tin mỗi ngày ({stances}).', en: 'Items a day ({stances}).' },
  'digest.chart.negative': { vi: 'nâu: tiêu cực', en: 'brown: negative' },
  'digest.chart.neutral': { vi: 'xám: trung lập', en: 'grey: neutral' },
  'digest.chart.positive': { vi: 'xanh: tích cực', en: 'blue: positive' },
  'digest.chart.alt': { vi: 'Biểu đồ số tin mỗi ngày: {days}.', en: 'Chart of items a day: {days}.' },
  'digest.chart.day': {
    vi: 'ngày {day} {n} tin ({negative} tiêu cực)',
    en: '{day}: {n} item(s) ({negative} negative)',
  },
  'digest.chart.unheard': { vi: 'ngày {day} không nghe được', en: '{day}: not heard' },
  'digest.unfair': {
    vi: 'Tuần trước nghe được ít nguồn hơn: đừng đọc chênh lệch với tuần trước là tăng hay giảm.',
    en: 'Fewer sources were heard in the week before: do not read the differences as a rise or a fall.',
  },
  'digest.day': { vi: 'Ngày', en: 'Day' },
  'digest.days': { vi: 'Theo ngày', en: 'By day' },
  'digest.days.unheard': {
    vi: 'Không nghe được nguồn nào ngày {days}.',
    en: 'No source was heard on {days}.',
  },

  'digest.useful': {
    vi: 'Đã đánh giá {judged} trong {n} cảnh báo: {counts}.',
    en: '{judged} of {n} alert(s) were judged: {counts}.',
  },
  'digest.useful.none': {
    vi: 'Chưa ai đánh giá {n} cảnh báo của tuần, nên chưa biết cảnh báo có ích hay không.',
    en: 'Nobody has judged the {n} alert(s) of the week, so their usefulness is unknown.',
  },
  'digest.useful.useful': { vi: '{n} hữu ích', en: '{n} useful' },
  'digest.useful.noise': { vi: '{n} nhiễu', en: '{n} noise' },
  'digest.useful.duplicate': { vi: '{n} trùng', en: '{n} duplicate' },
  'digest.useful.wrong-stance': { vi: '{n} sai thái độ', en: '{n} of wrong stance' },

  'digest.corrected': {
    vi: '{title}: {official} tin của cơ quan chức năng bác bỏ, {published} thông điệp của đơn vị đã công bố.',
    en: '{title}: denied by {official} item(s) of official sources, {published} text(s) of ours published.',
  },
  'digest.corrected.not': {
    vi: '{title}: đang được nhắc lại, chưa thấy đính chính chính thức.',
    en: '{title}: being repeated, no official correction was heard.',
  },
  'digest.grave': { vi: 'Tin đáng đọc, dù ít nơi nhắc', en: 'Worth reading, though few told it' },
  'digest.grave.item': {
    vi: '{title} ({source}; {stance}{severity}).',
    en: '{title} ({source}; {stance}{severity}).',
  },
  'digest.grave.0': { vi: '', en: '' },
  'digest.grave.1': { vi: ', mức nhẹ', en: ', low' },
  'digest.grave.2': { vi: ', cần để mắt', en: ', to be watched' },
  'digest.grave.3': { vi: ', cần hành động', en: ', to be acted on' },
  'digest.corrected.no-need': {
    vi: 'Không tin nào nhắc lại các nhận định trên nên chưa cần đính chính.',
    en: 'No item repeats these claims, so there is nothing to correct.',
  },

  'digest.voices.head': { vi: 'Phản ánh và câu hỏi', en: 'Grievances and questions' },
  'digest.grievances': {
    vi: 'Phản ánh: {n} tin, tuần trước {before}; {trend}.',
    en: 'Grievances: {n} item(s), the week before {before}; {trend}.',
  },
  'digest.questions': {
    vi: 'Câu hỏi: {n} tin, tuần trước {before}; {trend}.',
    en: 'Questions: {n} item(s), the week before {before}; {trend}.',
  },
  'digest.voice': {
    vi: '{topic}: {grievances} phản ánh, {questions} câu hỏi.',
    en: '{topic}: {grievances} grievance(s), {questions} question(s).',
  },

  'digest.ahead': { vi: 'Tuần tới', en: 'The week to come' },
  'digest.ahead.none': {
    vi: 'Lịch không có mốc nào trong tuần tới.',
    en: 'The calendar holds nothing for the week to come.',
  },
  'digest.ahead.date': { vi: '{day}: {what}.', en: '{day}: {what}.' },
  'digest.ahead.holiday': { vi: '{day}: {what} (ngày nghỉ).', en: '{day}: {what} (day off).' },
  'digest.ahead.duty': { vi: '{day}: hạn {what}.', en: '{day}: due, {what}.' },
  'digest.ahead.campaign': {
    vi: 'Chiến dịch {what} ({day}–{until}): tin sẽ nhiều hơn thường lệ.',
    en: 'Campaign {what} ({day}–{until}): more items than usual are expected.',
  },
  'digest.ahead.expected': {
    vi: '{what} ({day}–{until}): mùa có nhiều tin hơn thường lệ.',
    en: '{what} ({day}–{until}): a season with more items than usual.',
  },
  'digest.prospects': {
    vi: 'Nên để ý (chưa phải dự báo có xác suất):',
    en: 'Worth watching (no probability is claimed):',
  },
  'digest.prospects.none': {
    vi: 'Máy chưa thấy điều gì cần chuẩn bị trước.',
    en: 'Nothing worth preparing for was found.',
  },
  'digest.prospect': { vi: '{title}: {reason} Từ {day}.', en: '{title}: {reason} From {day}.' },

  'digest.checked.few': {
    vi: 'Độ đúng của máy: chưa đủ tin được người kiểm tra để kết luận (cần ít nhất {needed} tin mỗi mục).',
    en: 'How well the machine reads: too few items were checked to conclude (at least {needed} of each are needed).',
  },
} as const satisfies Words;
