import type { Words } from './words.ts';

/** Mối quan tâm: what people talk, ask and complain about, over time. */
export const concernsWords = {
  'concerns.title': { vi: 'Mối quan tâm', en: 'Concerns' },
  'concerns.why': {
    vi: 'Người dân và báo chí đang nói gì, hỏi gì, phản ánh gì về BHXH, BHYT, BHTN.',
    en: 'What people and the press say, ask and complain about social, health and unemployment insurance.',
  },
  'concerns.stretch': {
    vi: 'Từ {from} đến nay, so với {days} ngày liền trước (từ {before}, đến cùng giờ).',
    en: 'From {from} until now, against the {days} days before (from {before}, until the same hour).',
  },
  'concerns.filter': { vi: 'Chọn khoảng thời gian và phạm vi', en: 'Choose time and scope' },
  'concerns.range': { vi: 'Thời gian', en: 'Time' },
  'concerns.range.7': { vi: '7 ngày qua', en: 'Last 7 days' },
  'concerns.range.28': { vi: '28 ngày qua', en: 'Last 28 days' },
  'concerns.range.90': { vi: '90 ngày qua', en: 'Last 90 days' },
  'concerns.range.365': { vi: 'Một năm (52 tuần)', en: 'One year (52 weeks)' },
  'concerns.show': { vi: 'Xem', en: 'Show' },
  'concerns.none': {
    vi: 'Chưa có tin nào về ngành trong khoảng này với bộ lọc này. Thử khoảng dài hơn, hoặc bỏ bớt lọc. Nếu vẫn trống, xem trang Nguồn: có thể chưa nghe được, chứ chưa chắc là yên.',
    en: 'Nothing about the sector in this stretch with these filters. Try a longer stretch or fewer filters. If it stays empty, look at Sources: perhaps nothing was heard, which is not calm.',
  },
  'concerns.all': { vi: 'Tất cả chủ đề', en: 'All topics' },
  'concerns.clear': { vi: 'Xem tất cả chủ đề', en: 'Show all topics' },
  'concerns.read': { vi: 'Đọc các tin này', en: 'Read these items' },

  'concerns.chart': { vi: 'Số tin theo thái độ', en: 'Items by stance' },
  'concerns.chart.of': { vi: '{topic}: số tin theo thái độ', en: '{topic}: items by stance' },
  'concerns.lines': { vi: 'Ba chủ đề nhiều tin nhất', en: 'The three topics with most items' },
  'concerns.marks-left': {
    vi: 'Còn {n} mốc khác trong khoảng này không vẽ hết được.',
    en: '{n} more marks in this stretch found no room on the chart.',
  },

  'concerns.sum': {
    vi: '{n} tin, kỳ trước {before}: {change}. Trong đó {questions} tin có câu hỏi, {grievances} tin có phản ánh.',
    en: '{n} item(s), {before} before: {change}. {questions} hold a question, {grievances} a complaint.',
  },
  'concerns.sum.unheard': {
    vi: '{n} tin. Trong đó {questions} tin có câu hỏi, {grievances} tin có phản ánh.',
    en: '{n} item(s). {questions} hold a question, {grievances} a complaint.',
  },
  'concerns.change.few': { vi: 'còn ít, chưa kết luận', en: 'too few to say' },
  'concerns.change.up': { vi: 'tăng rõ', en: 'clearly up' },
  'concerns.change.down': { vi: 'giảm rõ', en: 'clearly down' },
  'concerns.change.same': { vi: 'như thường', en: 'as usual' },
  'concerns.change.unheard': { vi: 'không so được', en: 'not comparable' },
  'concerns.unheard': {
    vi: 'Không so với kỳ trước: một trong hai kỳ nghe chưa đủ (dưới {share} số nguồn), nên chênh lệch có thể chỉ do không nghe được.',
    en: 'Not compared with the time before: one of the two was not heard well (under {share} of sources), so a difference may only be deafness.',
  },
  'concerns.few-note': {
    vi: '“Còn ít”: hai kỳ cộng lại chưa đến 10 tin. “Tăng rõ”, “giảm rõ”: chênh lệch vượt mức dao động thường của số đếm.',
    en: '“Too few”: under 10 items in both together. “Clearly up” or “down”: the difference exceeds the usual to and fro of counts.',
  },

  'concerns.topics': { vi: 'Chủ đề, nhiều tin nhất trước', en: 'Topics, most items first' },
  'concerns.col.topic': { vi: 'Chủ đề', en: 'Topic' },
  'concerns.col.now': { vi: 'Kỳ này', en: 'Now' },
  'concerns.col.before': { vi: 'Kỳ trước', en: 'Before' },
  'concerns.col.change': { vi: 'Thay đổi', en: 'Change' },
  'concerns.more': { vi: 'Còn {n} chủ đề ít tin hơn', en: '{n} more topics with fewer items' },
  'concerns.two': {
    vi: 'Một tin nói hai chủ đề được tính ở cả hai.',
    en: 'An item about two topics counts in both.',
  },

  'concerns.voice': { vi: 'Ai đang nói', en: 'Who is speaking' },
  'concerns.voice.title': { vi: 'Số tin theo loại nguồn', en: 'Items by kind of source' },
  'concerns.voice.kind': { vi: 'Loại nguồn', en: 'Kind of source' },
  'concerns.voice.share': { vi: '{kind}: {share}', en: '{kind}: {share}' },
  'concerns.voice.why': {
    vi: 'Tính trên {n} tin nghe được. Nguồn nào nghe được nhiều thì phần ấy lớn hơn: đây không phải tỷ lệ dân số.',
    en: 'Of {n} item(s) heard. Kinds we hear more of weigh more: this is no share of the population.',
  },
  'concerns.voice.matrix': { vi: 'Từng chủ đề theo loại nguồn', en: 'Each topic by kind of source' },

  'concerns.question': { vi: 'Hỏi nhiều nhất', en: 'Asked most' },
  'concerns.grievance': { vi: 'Phản ánh nhiều nhất', en: 'Complained about most' },
  'concerns.question.none': { vi: 'Chưa nghe thấy câu hỏi nào.', en: 'No question was heard.' },
  'concerns.grievance.none': { vi: 'Chưa nghe thấy phản ánh nào.', en: 'No complaint was heard.' },
  'concerns.question.n': { vi: '{n} tin hỏi', en: '{n} asking' },
  'concerns.grievance.n': { vi: '{n} tin phản ánh', en: '{n} complaining' },
  'concerns.asked.why': {
    vi: 'Đếm theo chủ đề và nhận định trong danh mục, không ghi tên người hỏi hay người phản ánh.',
    en: 'Counted by topic and by claim of the catalogue; nobody who asks or complains is named.',
  },
} as const satisfies Words;
