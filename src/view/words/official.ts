import type { Words } from './words.ts';

/** What stands on every official paper. Papers are issued in Vietnamese; the English shows what they say. */
export const officialWords = {
  'official.country': { vi: 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', en: 'SOCIALIST REPUBLIC OF VIET NAM' },
  'official.motto': { vi: 'Độc lập - Tự do - Hạnh phúc', en: 'Independence - Freedom - Happiness' },
  'official.party': { vi: 'ĐẢNG CỘNG SẢN VIỆT NAM', en: 'COMMUNIST PARTY OF VIET NAM' },
  'official.number': { vi: 'Số: {number}/{symbol}', en: 'No. {number}/{symbol}' },
  'official.number-party': { vi: 'Số {number}-{letters}/{symbol}', en: 'No. {number}-{letters}/{symbol}' },
  'official.dateline': {
    vi: '{place}, ngày {day} tháng {month} năm {year}',
    en: '{place}, {day}/{month}/{year}',
  },
  'official.draft': { vi: 'DỰ THẢO', en: 'DRAFT' },
  'official.preview': { vi: 'XEM TRƯỚC', en: 'PREVIEW' },
  'official.preview.text': {
    vi: '(Nội dung của văn bản đứng ở đây.)',
    en: '(The text of the paper stands here.)',
  },
  'official.mark.approved': { vi: 'CHƯA BAN HÀNH', en: 'NOT ISSUED' },
  'official.mark.replaced': { vi: 'BẢN ĐÃ ĐƯỢC THAY THẾ', en: 'REPLACED' },
  'official.mark.dropped': { vi: 'BẢN ĐÃ BỎ', en: 'DROPPED' },
  'official.draft-made': { vi: 'Số liệu đến {at}', en: 'Figures as of {at}' },
  'official.draft-written': { vi: 'Soạn lúc {at}', en: 'Written {at}' },
  'official.check-family': {
    vi: 'Thể thức: đối chiếu với nơi nhận',
    en: 'Layout: check with the recipient',
  },
  'official.addressed': { vi: 'Kính gửi:', en: 'To:' },
  'official.copies': { vi: 'Nơi nhận:', en: 'Copies:' },
  'official.table': { vi: 'Bảng {n}. {caption}', en: 'Table {n}. {caption}' },
  'official.table.unknown': {
    vi: 'Trong các bảng, “chưa có” là chưa có số liệu, không phải bằng không.',
    en: 'In the tables “none” means that it is not known, and not that it is nought.',
  },
  'official.chart': { vi: 'Biểu đồ {n}. {caption}', en: 'Chart {n}. {caption}' },
  'official.chart.unknown': { vi: 'chưa có', en: 'none' },
  'official.chart.nothing': {
    vi: '{caption}: chưa có số liệu để vẽ biểu đồ.',
    en: '{caption}: there are no figures to draw.',
  },
  'official.moment': { vi: '{clock} ngày {day}', en: '{clock} on {day}' },
  'official.about': { vi: 'V/v {subject}', en: 'Re: {subject}' },

  'official.period.month': { vi: 'tháng {n} năm {year}', en: 'month {n} of {year}' },
  'official.period.quarter': { vi: 'quý {n} năm {year}', en: 'quarter {n} of {year}' },
  'official.period.year': { vi: 'năm {year}', en: '{year}' },
  'official.period.days': {
    vi: 'từ ngày {from} đến ngày {to}',
    en: 'from {from} to {to}',
  },
} satisfies Words;
