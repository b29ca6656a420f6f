import type { Words } from './words.ts';

/** How well we listen, as the desk shows it: sources, stages, what was missed. */
export const sourceWords = {
  'desk.coverage': {
    vi: 'đã nghe {n}/{of} nguồn trong một ngày qua',
    en: 'heard {n} of {of} sources in the last day',
  },
  'desk.last-heard': { vi: 'lượt nghe gần nhất {when}', en: 'last listened {when}' },
  'desk.outage.never': { vi: 'Hải Đăng chưa nghe được gì', en: 'Hải Đăng has not heard anything yet' },
  'desk.outage.never.why': {
    vi: 'Chưa có lượt nghe nào xong, nên trang này chưa nói lên điều gì.',
    en: 'No round of listening has finished, so this page tells nothing yet.',
  },
  'desk.outage.asleep': { vi: 'Hải Đăng đang ngừng nghe', en: 'Hải Đăng has stopped listening' },
  'desk.outage.asleep.why': {
    vi: 'Lượt nghe gần nhất là {when}. Từ đó đến nay im lặng không có nghĩa là yên ổn; hãy báo người quản trị.',
    en: 'It last listened {when}. Since then quiet does not mean peace; tell the administrator.',
  },
  'desk.outage.partial': { vi: 'Đang nghe thiếu', en: 'Part of the sources is not heard' },
  'desk.outage.partial.why': {
    vi: 'Một ngày qua chỉ {n}/{of} nguồn trả lời. Con số dưới đây thấp hơn thực tế.',
    en: 'Only {n} of {of} sources answered in the last day. The numbers below are lower than the truth.',
  },
  'desk.outage.look': { vi: 'Xem nguồn nào', en: 'See which' },
  'desk.stage.collect': { vi: 'nghe nguồn', en: 'listening' },
  'desk.stage.readPages': { vi: 'đọc bài', en: 'page reading' },
  'desk.stage.understand': { vi: 'hiểu tin', en: 'understanding' },
  'desk.stage.detect': { vi: 'phát hiện', en: 'detection' },
  'desk.stage.alert': { vi: 'cảnh báo', en: 'alert' },
  'desk.stage.deliver': { vi: 'gửi thư', en: 'mail' },
  'desk.stage.searches': { vi: 'báo tìm kiếm đã lưu', en: 'saved searches' },
  'desk.stage.brief': { vi: 'lập bản tin sáng', en: 'morning brief' },
  'desk.stage.papers': { vi: 'soạn dự thảo báo cáo', en: 'drafting papers' },
  'desk.stage.digest': { vi: 'lập bản tin', en: 'digest' },

  'desk.sources.none': {
    vi: 'Chưa có nguồn nào nên chưa nghe được gì. Bấm Thêm nguồn và dán địa chỉ một trang báo; lượt nghe đầu tiên bắt đầu trong vòng một phút.',
    en: 'There is no source, so nothing is heard. Press Add a source and paste the address of a paper; the first visit begins within a minute.',
  },
  'desk.source.new': { vi: 'chưa nghe lần nào', en: 'not visited yet' },
  'desk.source.ok': { vi: 'nghe tốt', en: 'heard well' },
  'desk.source.unchanged': { vi: 'nghe tốt', en: 'heard well' },
  'desk.source.silent': { vi: 'im lặng lâu bất thường', en: 'silent longer than usual' },
  'desk.source.failing': { vi: 'không trả lời', en: 'no answer' },
  'desk.source.malformed': { vi: 'trả lời không đọc được', en: 'unreadable answer' },
  'desk.source.blocked': { vi: 'trang không cho máy nghe', en: 'the site refuses machines' },
  'desk.source.failures': { vi: '{n} lần liền', en: '{n} time(s) in a row' },
  'desk.source.never': { vi: 'chưa nghe được lần nào', en: 'never heard' },
  'desk.source.heard': { vi: 'nghe được', en: 'heard' },
  'desk.source.weekly': { vi: 'khoảng {n} tin mỗi tuần', en: 'about {n} a week' },
  'desk.source.hurry': { vi: 'Thử lại ngay', en: 'Try again now' },
  'desk.source.detail': { vi: 'Chi tiết kỹ thuật', en: 'Technical detail' },
  'desk.source.days': { vi: 'nghe được {n} trong {of} ngày', en: 'heard on {n} of {of} days' },
  'desk.source.day': {
    vi: '{good}/{tries} lượt tốt, {fresh} tin mới',
    en: '{good} of {tries} visits good, {fresh} new',
  },
  'desk.reach.national': { vi: 'toàn quốc', en: 'national' },
  'desk.reach.local': { vi: 'địa phương', en: 'local' },
} as const satisfies Words;
