import type { Words } from './words.ts';

/** The paper of a campaign. */
export const paperCampaignWords = {
  'paper.campaign.ahead': {
    vi: 'Chiến dịch chưa qua ngày đầu tiên nên chưa có gì để báo cáo.',
    en: 'The campaign has not had a whole day yet: there is nothing to report.',
  },
  'paper.campaign.plan': {
    vi: 'Chiến dịch “{name}” diễn ra từ {from} về các chủ đề: {topics}.',
    en: 'The campaign “{name}” ran {from} on: {topics}.',
  },
  'paper.campaign.days': { vi: '{from} đến hết {to}', en: '{from} to {to}' },
  'paper.campaign.aim': { vi: 'Mục đích: {aim}', en: 'Aim: {aim}' },
  'paper.campaign.no-aim': {
    vi: 'Kế hoạch trên bàn trực chưa ghi mục đích của chiến dịch.',
    en: 'The plan on the desk names no aim.',
  },
  'paper.campaign.row.n': { vi: 'Tổng số tin, bài', en: 'Items' },
  'paper.campaign.row.negative': { vi: 'Tiêu cực', en: 'Negative' },
  'paper.campaign.row.neutral': { vi: 'Trung lập', en: 'Neutral' },
  'paper.campaign.row.positive': { vi: 'Tích cực', en: 'Positive' },
  'paper.campaign.row.question': { vi: 'Có câu hỏi', en: 'Questions' },
  'paper.campaign.row.grievance': { vi: 'Có phản ánh', en: 'Complaints' },
  'paper.campaign.table': {
    vi: 'Tin, bài về các chủ đề của chiến dịch, trước, trong và sau',
    en: 'Items on its topics, before, during and after',
  },
  'paper.campaign.chart': { vi: 'Tin, bài theo thái độ', en: 'Items by stance' },
  'paper.campaign.chart-alt': {
    vi: 'Biểu đồ cột số tin tiêu cực, trung lập, tích cực của từng giai đoạn: {stretches}. Số liệu như ở bảng trên.',
    en: 'Bars of negative, neutral and positive items: {stretches}. The numbers are those of the table above.',
  },
  'paper.campaign.stretch.before': { vi: 'Trước chiến dịch ({from}–{to})', en: 'Before ({from}–{to})' },
  'paper.campaign.stretch.during': { vi: 'Trong chiến dịch ({from}–{to})', en: 'During ({from}–{to})' },
  'paper.campaign.stretch.after': { vi: 'Sau chiến dịch ({from}–{to})', en: 'After ({from}–{to})' },
  'paper.campaign.compared.up': {
    vi: 'Trong chiến dịch, hệ thống ghi nhận {n} tin, bài về các chủ đề của chiến dịch, tăng {by} so với {before} tin của cùng số ngày, cùng thứ trong tuần trước đó.',
    en: '{n} items during it, {by} more than the {before} of as many days of the same weekdays before.',
  },
  'paper.campaign.compared.down': {
    vi: 'Trong chiến dịch, hệ thống ghi nhận {n} tin, bài về các chủ đề của chiến dịch, giảm {by} so với {before} tin của cùng số ngày, cùng thứ trong tuần trước đó.',
    en: '{n} items during it, {by} fewer than the {before} of as many days of the same weekdays before.',
  },
  'paper.campaign.compared.up-from-few': {
    vi: 'Trong chiến dịch, hệ thống ghi nhận {n} tin, bài, nhiều hơn {before} tin của cùng số ngày trước đó.',
    en: '{n} items during it, more than the {before} of as many days before.',
  },
  'paper.campaign.compared.down-from-few': {
    vi: 'Trong chiến dịch, hệ thống ghi nhận {n} tin, bài, ít hơn {before} tin của cùng số ngày trước đó.',
    en: '{n} items during it, fewer than the {before} of as many days before.',
  },
  'paper.campaign.compared.same': {
    vi: 'Trong chiến dịch, hệ thống ghi nhận {n} tin, bài; cùng số ngày trước đó có {before} tin. Chênh lệch không vượt mức lên xuống thường ngày.',
    en: '{n} items during it, {before} in as many days before: no more than the usual to and fro.',
  },
  'paper.campaign.compared.few': {
    vi: 'Trong chiến dịch, hệ thống ghi nhận {n} tin, bài; cùng số ngày trước đó có {before} tin: chưa đủ để kết luận xu hướng.',
    en: '{n} items during it, {before} before: too few to conclude.',
  },
  'paper.campaign.compared.unheard': {
    vi: 'Trong chiến dịch, hệ thống ghi nhận {n} tin, bài; cùng số ngày trước đó ghi nhận {before} tin. Có giai đoạn theo dõi không đủ nên không so sánh.',
    en: '{n} items during it, {before} before. Some of it was not listened to well enough to compare.',
  },
  'paper.campaign.compared.unknown': {
    vi: 'Giai đoạn trước chiến dịch không được theo dõi nên không có gì để so sánh.',
    en: 'Nobody listened before it, so there is nothing to compare with.',
  },
  'paper.campaign.after': {
    vi: 'Sau chiến dịch, từ {from} đến hết {to}, hệ thống ghi nhận {n} tin, bài về cùng các chủ đề.',
    en: 'After it, from {from} to {to}: {n} items on the same topics.',
  },
  'paper.campaign.after-running': {
    vi: 'Sau chiến dịch, từ {from} đến hết {to}, hệ thống ghi nhận {n} tin, bài; giai đoạn này chưa hết.',
    en: 'After it, from {from} to {to} so far: {n} items.',
  },
  'paper.campaign.after-ahead': {
    vi: 'Chưa tới giai đoạn sau chiến dịch nên chưa có số liệu.',
    en: 'The stretch after it has not begun.',
  },
  'paper.campaign.kinds': { vi: 'Tin, bài theo nhóm nguồn', en: 'Items by kind of source' },
  'paper.campaign.topics': { vi: 'Tin, bài theo chủ đề', en: 'Items by topic' },
  'paper.campaign.topics-twice': {
    vi: 'Một tin thuộc hai chủ đề được tính ở cả hai dòng, nên tổng các dòng có thể lớn hơn tổng số tin.',
    en: 'An item of two topics counts in both rows.',
  },
  'paper.campaign.nothing': {
    vi: 'Không ghi nhận tin, bài nào về các chủ đề của chiến dịch.',
    en: 'No item on its topics was heard.',
  },
  'paper.campaign.heard': { vi: 'theo dõi được', en: 'listened to' },
  'paper.campaign.heard-of': { vi: ' thời gian.', en: ' of the time.' },
  'paper.campaign.limits': {
    vi: 'Số liệu của ba giai đoạn đặt cạnh nhau để đọc; nhiều việc khác cũng diễn ra trong những ngày này nên không kết luận chiến dịch là nguyên nhân. Chỉ tính tin, bài công khai mà hệ thống theo dõi được.',
    en: 'The three stretches stand beside each other; other things happened in these days too, so nothing is said about causes. Only what is public and listened to is counted.',
  },
} satisfies Words;
