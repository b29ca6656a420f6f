import type { Words } from './words.ts';

/**
 * Sentences of official papers. They are written in Vietnamese whatever language the desk speaks; English stands beside for whoever reads the
 * code. A blank that is counted is filled with a figure and never with digits.
 */
export const paperWords = {
  'paper.not-begun': {
    vi: 'Kỳ báo cáo bắt đầu ngày {day} chưa có ngày nào kết thúc nên chưa có số liệu.',
    en: 'No day of the period that begins on {day} is over, so there is nothing to count yet.',
  },
  'paper.no-part': {
    vi: 'Mẫu văn bản ghi phần “{part}”, nhưng không có phần nào tên như vậy.',
    en: 'The template names a part “{part}”, and there is none of that name.',
  },

  'paper.part.tong-quan': { vi: 'Tình hình chung', en: 'Overview' },
  'paper.part.dien-bien': { vi: 'Diễn biến theo thời gian', en: 'Course' },
  'paper.part.chu-de': { vi: 'Các chủ đề được quan tâm', en: 'Topics' },
  'paper.part.vu-viec': { vi: 'Vụ việc được nhắc nhiều', en: 'Stories' },
  'paper.part.nhan-dinh': {
    vi: 'Thông tin sai lệch và việc đính chính',
    en: 'Misleading claims and corrections',
  },
  'paper.part.phan-hoi': { vi: 'Phản ánh, câu hỏi của người dân', en: 'Grievances and questions' },
  'paper.part.truc-tiep': { vi: 'Phản ánh gửi trực tiếp đến cơ quan', en: 'Told to the office' },
  'paper.part.doi-tuong': { vi: 'Nhóm đối tượng được nhắc đến', en: 'Groups of people' },
  'paper.part.dia-ban': { vi: 'Theo địa bàn', en: 'By province' },
  'paper.part.co-quan-bao': { vi: 'Theo cơ quan báo chí', en: 'By newspaper' },
  'paper.part.quan-tam': { vi: 'Mối quan tâm của dư luận', en: 'What people care about' },
  'paper.part.canh-bao': { vi: 'Cảnh báo sớm', en: 'Alerts' },
  'paper.part.su-vu': { vi: 'Xử lý sự vụ và thông tin đã công bố', en: 'Incidents and statements' },
  'paper.part.muc-nghe': { vi: 'Mức độ theo dõi và giới hạn của số liệu', en: 'Coverage and limits' },
  'paper.part.kien-nghi': { vi: 'Nhận xét, kiến nghị', en: 'Remarks and proposals' },

  'paper.col.kind': { vi: 'Loại nguồn', en: 'Kind of source' },
  'paper.col.n': { vi: 'Tin, bài', en: 'Items' },
  'paper.col.negative': { vi: 'Tiêu cực', en: 'Negative' },
  'paper.col.neutral': { vi: 'Trung lập', en: 'Neutral' },
  'paper.col.positive': { vi: 'Tích cực', en: 'Positive' },
  'paper.col.when': { vi: 'Thời gian', en: 'When' },
  'paper.col.topic': { vi: 'Chủ đề', en: 'Topic' },
  'paper.col.question': { vi: 'Câu hỏi', en: 'Questions' },
  'paper.col.grievance': { vi: 'Phản ánh', en: 'Grievances' },
  'paper.col.before': { vi: 'Kỳ trước', en: 'Period before' },
  'paper.col.lastYear': { vi: 'Cùng kỳ năm trước', en: 'A year ago' },
  'paper.col.story': { vi: 'Vụ việc', en: 'Story' },
  'paper.col.outlets': { vi: 'Nơi đăng', en: 'Outlets' },
  'paper.col.claim': { vi: 'Nhận định', en: 'Claim' },
  'paper.col.verdict': { vi: 'Đánh giá', en: 'Verdict' },
  'paper.col.repeats': { vi: 'Nhắc lại', en: 'Repeat it' },
  'paper.col.denies': { vi: 'Bác bỏ', en: 'Deny it' },
  'paper.col.asks': { vi: 'Hỏi lại', en: 'Ask about it' },
  'paper.col.reports': { vi: 'Đưa tin về', en: 'Report it' },
  'paper.col.grievance-said': { vi: 'Nội dung phản ánh', en: 'Grievance' },
  'paper.col.tip-kind': { vi: 'Loại', en: 'Kind' },
  'paper.col.received': { vi: 'Đã tiếp nhận', en: 'Received' },
  'paper.col.answered': { vi: 'Đã trả lời', en: 'Answered' },
  'paper.col.place': { vi: 'Tỉnh, thành phố', en: 'Province' },
  'paper.col.audience': { vi: 'Nhóm đối tượng', en: 'Group' },
  'paper.col.outlet': { vi: 'Cơ quan báo chí', en: 'Newspaper' },
  'paper.col.share': { vi: 'Tỷ lệ', en: 'Share' },
  'paper.col.alert': { vi: 'Cảnh báo', en: 'Alert' },
  'paper.col.level': { vi: 'Mức cao nhất', en: 'Highest level' },
  'paper.col.opened': { vi: 'Từ ngày', en: 'Since' },
  'paper.col.ended': { vi: 'Kết thúc', en: 'Ended' },
  'paper.col.incident': { vi: 'Sự vụ', en: 'Incident' },
  'paper.col.state': { vi: 'Tình trạng', en: 'State' },
  'paper.row.all': { vi: 'Tổng cộng', en: 'Total' },
  'paper.row.rest': { vi: 'Các báo khác', en: 'Other newspapers' },
  'paper.bin.month': { vi: 'Tháng {month}/{year}', en: '{month}/{year}' },

  'paper.why.unheard': {
    vi: 'Hệ thống không theo dõi được ngày nào trong thời gian này.',
    en: 'Nothing was listened to on any of these days.',
  },
  'paper.why.of-none': {
    vi: 'Không có tin, bài nào để tính tỷ lệ.',
    en: 'There is nothing to take a share of.',
  },
  'paper.how.thin-days': {
    vi: 'Đếm những ngày có dưới 80% nguồn trả lời, tính cả thời gian máy không hoạt động.',
    en: 'Days on which fewer than 80% of the sources answered, our own silence counted.',
  },
  'paper.how.heard': {
    vi: 'Trung bình các ngày trong kỳ: tỷ lệ nguồn trả lời nhân với tỷ lệ thời gian máy hoạt động.',
    en: 'The mean over the days: the share of sources that answered times the share of the day we were awake.',
  },
  'paper.how.story-outlets': {
    vi: 'Đếm số nơi đăng khác nhau trong các tin, bài của vụ việc trong kỳ.',
    en: 'Different outlets among the items of the story in the period.',
  },
  'paper.how.checked': {
    vi: 'So kết quả máy đọc với kết luận của người kiểm tra trên các tin, bài rút ngẫu nhiên.',
    en: 'What the machine read against what people said of items drawn at random.',
  },

  'paper.then.before': { vi: 'kỳ trước', en: 'the period before' },
  'paper.then.lastYear': { vi: 'cùng kỳ năm trước', en: 'the same days a year ago' },
  'paper.against.unknown': {
    vi: 'chưa có số liệu {stretch} để so sánh',
    en: 'no figures of {stretch} to compare with',
  },
  'paper.against.unheard': {
    vi: '{stretch} là {n}, nhưng việc theo dõi không đầy đủ nên không so sánh',
    en: '{stretch}: {n}, not heard well enough to be compared',
  },
  'paper.against.few': {
    vi: '{stretch} là {n}; số lượng ít, chưa đủ để kết luận xu hướng',
    en: '{stretch}: {n}; too few to conclude a trend',
  },
  'paper.against.same': {
    vi: '{stretch} là {n}, chênh lệch trong mức dao động thông thường',
    en: '{stretch}: {n}, within the usual range',
  },
  'paper.against.up': { vi: 'tăng {by} so với {stretch} ({n})', en: 'up {by} from {stretch} ({n})' },
  'paper.against.down': { vi: 'giảm {by} so với {stretch} ({n})', en: 'down {by} from {stretch} ({n})' },
  'paper.against.up-from-few': { vi: 'tăng so với {stretch} ({n})', en: 'up from {stretch} ({n})' },
  'paper.against.down-from-few': { vi: 'giảm so với {stretch} ({n})', en: 'down from {stretch} ({n})' },
} as const satisfies Words;
