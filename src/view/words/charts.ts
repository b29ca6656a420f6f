import type { Words } from './words.ts';

/** What stands on and around charts of time. */
export const chartWords = {
  'chart.day': { vi: 'Ngày', en: 'Day' },
  'chart.week': { vi: 'Tuần (từ – đến)', en: 'Week (from – to)' },
  'chart.heard': { vi: 'Nghe được', en: 'Heard' },
  'chart.unheard': { vi: 'không nghe', en: 'not heard' },
  'chart.numbers': { vi: 'Xem bảng số', en: 'Show the numbers' },
  'chart.numbers-of': { vi: 'Bảng số: {title}', en: 'Numbers: {title}' },
  'chart.read.day': { vi: 'Đọc từng ngày', en: 'Read day by day' },
  'chart.read.week': { vi: 'Đọc từng tuần', en: 'Read week by week' },
  'chart.read.how': {
    vi: 'Kéo, hoặc dùng phím mũi tên trái, phải.',
    en: 'Drag, or use the left and right arrow keys.',
  },
  'chart.bin': { vi: '{when}: {counts}.', en: '{when}: {counts}.' },
  'chart.bin.count': { vi: '{n} {name}', en: '{n} {name}' },
  'chart.bin.total': { vi: '{n} tin ({counts})', en: '{n} item(s) ({counts})' },
  'chart.bin.running': { vi: 'Hôm nay chưa hết.', en: 'Today is not over.' },
  'chart.bin.heard': { vi: 'Nghe được {share}.', en: '{share} heard.' },
  'chart.bin.unheard': {
    vi: 'Không nghe được: trống không có nghĩa là yên.',
    en: 'Not heard: empty does not mean calm.',
  },
  'chart.few': {
    vi: 'Chưa đủ để kết luận: chỉ có {n} tin, dưới {least} tin thì một bài báo cũng đổi cả hình. Số vẫn xem được trong bảng.',
    en: 'Too few to conclude: only {n} item(s); below {least}, one article changes the whole picture. The numbers are in the table.',
  },
  'chart.n': { vi: '{n} tin.', en: '{n} item(s).' },
  'chart.cover': {
    vi: 'Bình quân mỗi ngày nghe được {share} số nguồn.',
    en: '{share} of sources were heard on an average day.',
  },
  'chart.cover.never': {
    vi: 'Chưa nghe nguồn nào trong khoảng này.',
    en: 'No source was listened to in this stretch.',
  },
  'chart.hatched.day': {
    vi: '{n}/{of} ngày nghe chưa đủ, vẽ vạch chéo: số của ngày ấy là ít nhất, không phải là yên.',
    en: '{n} of {of} days were not heard well and are hatched: their numbers are lower bounds, not calm.',
  },
  'chart.hatched.week': {
    vi: '{n}/{of} tuần nghe chưa đủ, vẽ vạch chéo: số của tuần ấy là ít nhất, không phải là yên.',
    en: '{n} of {of} weeks were not heard well and are hatched: their numbers are lower bounds, not calm.',
  },
  'chart.hatch': { vi: 'nghe chưa đủ', en: 'not heard well' },
  'chart.marks': { vi: 'Các mốc trên hình', en: 'Marks on the chart' },
  'chart.mark.alert': { vi: 'Cảnh báo: {what}', en: 'Alert: {what}' },
  'chart.mark.campaign': { vi: 'Chiến dịch: {what} (đến {to})', en: 'Campaign: {what} (until {to})' },
  'chart.mark.deed': { vi: 'Việc ta làm: {what}', en: 'What we did: {what}' },
  'chart.mark.date': { vi: 'Mốc luật, ngành: {what}', en: 'Law or sector: {what}' },
  'chart.desc': { vi: 'Cao nhất: {peak}', en: 'Highest: {peak}' },
} as const satisfies Words;
