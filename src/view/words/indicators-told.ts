import type { Words } from './words.ts';

/** What each indicator tells, how it was measured, and why it may be unknown. */
export const indicatorToldWords = {
  'indicators.line.own': { vi: 'Kết quả', en: 'Result' },
  'indicators.line.mentions': { vi: 'Tin, bài đã nắm bắt', en: 'Items heard' },
  'indicators.line.stories': { vi: 'Vụ việc có từ hai tin trở lên', en: 'Stories of two items or more' },
  'indicators.line.claims': { vi: 'Nhận định trong danh mục đã gặp', en: 'Known claims met' },
  'indicators.line.negative-share': { vi: 'Tỷ lệ tiêu cực', en: 'Share negative' },
  'indicators.line.negative': {
    vi: 'Tin tiêu cực (không tính kênh cơ quan nhà nước)',
    en: 'Negative items (without portals of the state)',
  },
  'indicators.line.positive': {
    vi: 'Tin tích cực (không tính kênh cơ quan nhà nước)',
    en: 'Positive items (without portals of the state)',
  },
  'indicators.line.topic-share': { vi: '{of}: tỷ trọng tin', en: '{of}: share of items' },
  'indicators.line.topic-questions': { vi: '{of}: tỷ lệ câu hỏi', en: '{of}: share of questions' },
  'indicators.line.press-share': {
    vi: 'Tỷ lệ bài mâu thuẫn với dữ kiện',
    en: 'Share in conflict with facts',
  },
  'indicators.line.press-checked': { vi: 'Bài báo đã kiểm tra', en: 'Press items checked' },
  'indicators.line.press-wrong': { vi: 'Bài mâu thuẫn với dữ kiện', en: 'In conflict with facts' },
  'indicators.line.press-claims': {
    vi: 'Nhận định trong danh mục được báo chí nhắc lại',
    en: 'Known claims repeated in the press',
  },
  'indicators.line.lead': {
    vi: 'Từ tin đầu tiên đến đỉnh (trung vị)',
    en: 'First item to peak (median)',
  },
  'indicators.line.forecast-right': {
    vi: 'Dự báo “dễ xảy ra” đã xảy ra',
    en: 'Likely forecasts that came true',
  },
  'indicators.line.forecast-called': {
    vi: 'Số dự báo “dễ xảy ra” đã rõ kết quả',
    en: 'Likely forecasts settled',
  },
  'indicators.line.forecast-foreseen': {
    vi: 'Tỷ lệ sự vụ được dự báo trước',
    en: 'Share of incidents foreseen',
  },
  'indicators.line.forecast-lead': { vi: 'Số ngày báo trước (trung vị)', en: 'Days of warning (median)' },
  'indicators.line.first-word': {
    vi: 'Thời gian đến thông tin đầu tiên (trung vị)',
    en: 'Time to the first word (median)',
  },
  'indicators.line.initial-share': {
    vi: 'Tỷ lệ vụ việc đúng hạn 24 giờ',
    en: 'Share within 24 hours',
  },
  'indicators.line.initial': {
    vi: 'Vụ việc phải thông tin ban đầu',
    en: 'Cases that asked for a first word',
  },
  'indicators.line.initial-in-time': { vi: 'Trong đó đúng hạn', en: 'Of these, in time' },
  'indicators.line.correction': {
    vi: 'Từ lúc xác định sai đến lúc công bố (trung vị)',
    en: 'Found false to published (median)',
  },
  'indicators.line.reach': {
    vi: 'Nơi đăng đính chính trên nơi đăng nội dung gốc',
    en: 'Outlets with the correction over outlets with the claim',
  },
  'indicators.line.outlets-denies': { vi: 'Nơi đăng nội dung đúng', en: 'Outlets that carried the truth' },
  'indicators.line.outlets-repeats': { vi: 'Nơi đăng nội dung gốc', en: 'Outlets that carried the claim' },
  'indicators.line.again-30': { vi: 'Trong 30 ngày', en: 'Within 30 days' },
  'indicators.line.again-90': { vi: 'Trong 90 ngày', en: 'Within 90 days' },
  'indicators.line.half-life': { vi: 'Từ đỉnh đến còn một nửa (trung vị)', en: 'Peak to half (median)' },
  'indicators.line.tips-share': { vi: 'Tỷ lệ phản ánh đã trả lời', en: 'Share answered' },
  'indicators.line.tips-days': { vi: 'Thời gian chờ (trung vị)', en: 'Time waited (median)' },
  'indicators.line.tips': { vi: 'Phản ánh đã nhận', en: 'Received' },
  'indicators.line.tips-answered': { vi: 'Phản ánh đã trả lời', en: 'Answered' },
  'indicators.line.press-in-time-share': { vi: 'Tỷ lệ trả lời đúng hạn', en: 'Share answered in time' },
  'indicators.line.press': { vi: 'Yêu cầu đã nhận', en: 'Requests received' },
  'indicators.line.press-answered': { vi: 'Yêu cầu đã trả lời', en: 'Requests answered' },
  'indicators.line.press-in-time': { vi: 'Trả lời đúng hạn', en: 'Answered in time' },
  'indicators.line.press-undated': {
    vi: 'Đã trả lời, không ghi hạn',
    en: 'Answered, with no day it was due',
  },
  'indicators.line.broadcast-share': { vi: 'Tỷ lệ xã đủ lượt', en: 'Share of communes' },
  'indicators.line.broadcast-met': { vi: 'Xã, phường đủ lượt', en: 'Communes with enough' },
  'indicators.line.broadcast-communes': { vi: 'Tổng số xã, phường', en: 'Communes in all' },
  'indicators.line.activities-share': { vi: 'Tỷ lệ so với kế hoạch', en: 'Share of the plan' },
  'indicators.line.activities-done': { vi: 'Đã làm', en: 'Held' },
  'indicators.line.activities-planned': { vi: 'Theo kế hoạch', en: 'Planned' },
  'indicators.line.referrals-here': {
    vi: 'Phiếu chuyển đã giao qua hệ thống',
    en: 'Referrals delivered through the house',
  },
  'indicators.line.referrals': { vi: 'Vụ việc đã chuyển (người nhập)', en: 'Cases referred (entered)' },
  'indicators.line.referrals-answered': { vi: 'Trong đó đã có trả lời', en: 'Of these, answered' },

  'indicators.why.not-entered': { vi: 'chưa có người nhập', en: 'nobody entered it' },
  'indicators.why.unheard': {
    vi: 'không nguồn nào được theo dõi trong kỳ',
    en: 'nobody listened in this period',
  },
  'indicators.why.no-topics': { vi: 'không có tin nào thuộc chủ đề', en: 'no item has a topic' },
  'indicators.why.no-sided': { vi: 'không có tin nào có thái độ rõ', en: 'no item takes a side' },
  'indicators.why.no-stories': { vi: 'không có vụ việc nào đủ số tin', en: 'no story was told often enough' },
  'indicators.why.no-forecasts': {
    vi: 'không có dự báo nào đã rõ kết quả',
    en: 'no forecast was settled',
  },
  'indicators.why.no-claims': { vi: 'không nơi nào đăng nội dung gốc', en: 'no outlet carried a claim' },
  'indicators.why.no-first-word': {
    vi: 'không có sự vụ nào đã công bố thông tin',
    en: 'nothing was published about an incident',
  },
  'indicators.why.no-initial': {
    vi: 'không có vụ việc nào phải thông tin ban đầu',
    en: 'no case asked for a first word',
  },
  'indicators.why.no-correction': {
    vi: 'không có đính chính nào được công bố',
    en: 'no correction was published',
  },
  'indicators.why.none-closed': { vi: 'không có sự vụ nào đóng trong kỳ', en: 'no incident was closed' },
  'indicators.why.none-halved': {
    vi: 'chưa có sự vụ nào giảm còn một nửa',
    en: 'no incident fell to half yet',
  },
  'indicators.why.no-tips': { vi: 'không có phản ánh nào được ghi', en: 'nothing was written down' },
  'indicators.why.no-answers': { vi: 'chưa trả lời phản ánh nào', en: 'nothing was answered' },
  'indicators.why.no-press': {
    vi: 'sổ yêu cầu của báo chí chưa ghi yêu cầu nào',
    en: 'no request stands in the register',
  },

  'indicators.how.lead': {
    vi: 'Trung vị số giờ từ lúc ghi nhận tin đầu tiên đến giờ có nhiều tin nhất, của các vụ việc có từ {least} tin trong kỳ (nhiều nhất {most} vụ).',
    en: 'Median hours from the first item heard to the hour with most, of stories with {least} items or more (at most {most}).',
  },
  'indicators.how.outlets': {
    vi: 'Số báo, cổng, trang có tên đăng trong kỳ; cá nhân không tính. Chỉ các nhận định được phép gọi là chưa đúng.',
    en: 'Named outlets of the period; private persons are left out. Only claims that may be called untrue.',
  },
  'indicators.how.first-word': {
    vi: 'Trung vị số giờ từ lúc bắt đầu tính hạn (nếu không có: lúc xác định, hoặc lúc tiếp nhận) đến lần công bố đầu tiên, của các sự vụ mở trong kỳ đã công bố.',
    en: 'Median hours from when the clock began (else: when determined, or received) to the first publication, of incidents opened in the period.',
  },
  'indicators.how.correction': {
    vi: 'Trung vị số giờ từ lúc người phụ trách chọn loại sự vụ “thông tin sai” đến lần công bố đính chính đầu tiên.',
    en: 'Median hours from when somebody said that it is false to the first correction published.',
  },
  'indicators.how.recurrence': {
    vi: 'Số sự vụ đóng trong kỳ mà nhận định của nó được nhắc lại sau khi đóng; ngày chưa tới còn có thể thêm.',
    en: 'Incidents closed in the period whose claim was repeated afterwards; days to come may add to it.',
  },
  'indicators.how.half-life': {
    vi: 'Trung vị số ngày từ đỉnh đến ngày đầu tiên phần vượt thường lệ còn một nửa, của các sự vụ mở trong kỳ đã tới mức đó.',
    en: 'Median days from the peak to the first day at half of it, of incidents opened in the period that came so far.',
  },
  'indicators.how.feedback': {
    vi: 'Trung vị số ngày từ lúc nhận đến lúc trả lời, của các phản ánh đã trả lời.',
    en: 'Median days from receipt to answer, of what was answered.',
  },
  'indicators.derived.share': { vi: 'chia hai số liệu', en: 'one over the other' },
  'indicators.derived.sum': { vi: 'cộng các số liệu', en: 'a sum' },
  'indicators.derived.difference': { vi: 'hiệu hai số liệu', en: 'a difference' },
  'indicators.derived.growth': { vi: 'so hai số liệu', en: 'a change' },
} satisfies Words;
