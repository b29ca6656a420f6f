import type { Words } from './words.ts';

/** How much was heard, what was not, and when it came back. */
export const coverageWords = {
  'coverage.volume': {
    vi: 'từ hôm qua nghe kịp {share} lượng tin thường có',
    en: '{share} of the usual volume heard in time since yesterday',
  },
  'coverage.outage': {
    vi: 'Máy không nghe từ {from} đến {to}: khoảng này im lặng không có nghĩa là yên ổn.',
    en: 'The machine did not listen from {from} to {to}: silence in that time does not mean calm.',
  },
  'coverage.line': {
    vi: 'Không kết nối được nguồn nào từ {from} đến {to}: nhiều khả năng do đường mạng của cơ quan. Im lặng không có nghĩa là yên ổn.',
    en: 'No source could be reached from {from} to {to}: most likely the office’s own line. Silence does not mean calm.',
  },
  'coverage.recovered': {
    vi: 'Đã sửa: nghe lại được {name} từ {to}, sau {span} không nghe được.',
    en: 'Mended: {name} is heard again since {to}, after {span}.',
  },
  'coverage.spoke': {
    vi: '{name} lại có tin từ {to}, sau {span} im lặng.',
    en: '{name} has news again since {to}, after {span} of silence.',
  },
  'coverage.head': { vi: 'Nghe được bao nhiêu', en: 'How much was heard' },
  'coverage.days': {
    vi: '{n} ngày qua: nghe kịp {volume} lượng tin thường có; {plain} số ngày nguồn có trả lời.',
    en: 'The last {n} days: {volume} of the usual volume heard in time; an answer on {plain} of source-days.',
  },
  'coverage.unknown': {
    vi: 'Chưa đủ ngày để tính độ phủ.',
    en: 'Too few days to compute coverage.',
  },
  'coverage.chart': { vi: 'Độ phủ từng ngày', en: 'Coverage by day' },
  'coverage.day': {
    vi: '{day}: nghe kịp {volume} lượng tin thường có, {n}/{of} nguồn trả lời',
    en: '{day}: {volume} of the usual volume in time, {n} of {of} sources answered',
  },
  'coverage.gaps': { vi: 'Những khoảng không nghe được', en: 'What was not heard' },
  'coverage.gaps.none': {
    vi: 'Không có khoảng nào dài quá một giờ trong {n} ngày qua.',
    en: 'No gap longer than an hour in the last {n} days.',
  },
  'coverage.gaps.more': { vi: 'Còn {n} khoảng cũ hơn.', en: '{n} older ones more.' },
  'coverage.gap.now': { vi: 'đến nay', en: 'until now' },
  'coverage.now': { vi: 'bây giờ', en: 'now' },
  'coverage.own': { vi: 'Máy Hải Đăng', en: 'The machine itself' },
  'coverage.own.why': {
    vi: 'Máy không chạy, không hỏi nguồn nào.',
    en: 'It was not running and asked nobody.',
  },
  'coverage.line.why': {
    vi: 'Mất kết nối tới mọi nguồn cùng lúc.',
    en: 'No connection to any source at once.',
  },
  'coverage.col.who': { vi: 'Nguồn', en: 'Source' },
  'coverage.col.from': { vi: 'Từ', en: 'From' },
  'coverage.col.to': { vi: 'Đến', en: 'To' },
  'coverage.col.span': { vi: 'Dài', en: 'Length' },
  'coverage.col.why': { vi: 'Vì sao', en: 'Why' },
  'coverage.usual': {
    vi: '{weekday} thường khoảng {n} tin, hôm nay đã {fresh}',
    en: 'usually about {n} on a {weekday}, {fresh} so far today',
  },
  'coverage.verdict.full': { vi: 'nghe tốt', en: 'heard well' },
  'coverage.verdict.part': { vi: 'có lúc không nghe được', en: 'not heard for a part of it' },
  'coverage.verdict.none': { vi: 'không nghe được', en: 'not heard' },
  'coverage.verdict.thin': { vi: 'trả lời nhưng ít tin bất thường', en: 'answered, with unusually little' },
  'coverage.verdict.idle': { vi: 'không gọi', en: 'not called' },
  'coverage.strip': {
    vi: 'Dải ô của mỗi nguồn: {n} ngày gần nhất, ngày mới ở bên phải. Đặc là nghe tốt, nhạt là có lúc không nghe được, vạch giữa là trả lời nhưng ít tin bất thường so với cùng thứ các tuần trước, rỗng là không nghe được, nét đứt là không gọi.',
    en: 'The strip of each source: the last {n} days, newest right. Full: heard well; pale: not heard for a part; a bar in the middle: it answered with unusually little for that weekday; hollow: not heard; dashed: not called.',
  },

  'digest.coverage.volume': {
    vi: 'Tính theo lượng tin thường có: nghe kịp {share}.',
    en: 'By usual volume: {share} heard in time.',
  },
  'digest.coverage.outages': {
    vi: 'Máy không nghe: {spans}.',
    en: 'The machine did not listen: {spans}.',
  },
  'digest.coverage.span': { vi: 'từ {from} đến {to}', en: '{from} to {to}' },
  'digest.coverage.recovered': {
    vi: 'Đã nghe lại được: {names}.',
    en: 'Heard again: {names}.',
  },
  'digest.coverage.back': { vi: '{name} (sau {span})', en: '{name} (after {span})' },
} as const satisfies Words;
