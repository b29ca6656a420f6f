import type { Words } from './words.ts';

/** What a paper of a period tells of the work: alerts, incidents, statements, what people brought. */
export const paperHandledWords = {
  'paper.direct.none': {
    vi: 'Trong kỳ chưa có phản ánh trực tiếp nào được nhập vào hệ thống. Nếu cơ quan có tiếp nhận qua kênh khác, cần bổ sung số liệu.',
    en: 'Nothing told to the office was entered. If there was any, its figures are to be added.',
  },
  'paper.direct.told': {
    vi: 'Cơ quan tiếp nhận {n} phản ánh, kiến nghị, câu hỏi; đã trả lời {answered} ({share}); {late} trường hợp trả lời hoặc chuyển xử lý sau hạn; còn {open} trường hợp đang xử lý.',
    en: '{n} were received; {answered} answered ({share}); {late} after their day; {open} still open.',
  },
  'paper.direct.told.no': {
    vi: 'Cơ quan tiếp nhận {n} phản ánh, kiến nghị, câu hỏi; đã trả lời {answered} ({share}); không có trường hợp nào trả lời hoặc chuyển xử lý sau hạn; còn {open} trường hợp đang xử lý.',
    en: '{n} were received; {answered} answered ({share}); none after its day; {open} still open.',
  },
  'paper.direct.caption': { vi: 'Phản ánh tiếp nhận trực tiếp theo loại', en: 'Told to the office, by kind' },
  'paper.tip.grievance': { vi: 'Phản ánh', en: 'Grievance' },
  'paper.tip.proposal': { vi: 'Kiến nghị', en: 'Proposal' },
  'paper.tip.feeling': { vi: 'Tâm tư, nguyện vọng', en: 'Feeling' },
  'paper.tip.question': { vi: 'Câu hỏi', en: 'Question' },
  'paper.tip.complaint': { vi: 'Khiếu nại', en: 'Complaint' },
  'paper.tip.denunciation': { vi: 'Tố cáo', en: 'Denunciation' },

  'paper.alerts.none': {
    vi: 'Trong kỳ hệ thống không mở cảnh báo nào.',
    en: 'No alert was opened.',
  },
  'paper.alerts.told': {
    vi: 'Hệ thống mở {n} cảnh báo, trong đó {told} cảnh báo được gửi đến người có trách nhiệm; {crisis} cảnh báo từ mức khủng hoảng trở lên.',
    en: '{n} alerts were opened; {told} were sent to people; {crisis} reached the level of a crisis.',
  },
  'paper.alerts.told.no': {
    vi: 'Hệ thống mở {n} cảnh báo, trong đó {told} cảnh báo được gửi đến người có trách nhiệm; không có cảnh báo nào tới mức khủng hoảng.',
    en: '{n} alerts were opened; {told} were sent to people; none reached the level of a crisis.',
  },
  'paper.alerts.judged': {
    vi: 'Trong {judged} cảnh báo đã được cán bộ đánh giá, {useful} cảnh báo được cho là hữu ích.',
    en: 'Of {judged} alerts judged by people, {useful} were useful.',
  },
  'paper.alerts.unjudged': {
    vi: 'Chưa có cảnh báo nào của kỳ được cán bộ đánh giá hữu ích hay không.',
    en: 'Nobody has judged any of these alerts yet.',
  },
  'paper.alerts.caption': { vi: 'Cảnh báo đã gửi', en: 'Alerts that were sent' },
  'paper.alerts.first': {
    vi: 'Bảng nêu các cảnh báo có mức cao nhất; cùng mức thì nêu những cảnh báo đầu tiên trong kỳ.',
    en: 'The highest, and of one level the first of the period.',
  },
  'paper.incidents.first': {
    vi: 'Bảng chỉ nêu những sự vụ mở đầu tiên trong kỳ.',
    en: 'The first of the period alone.',
  },
  'paper.alert.open': { vi: 'chưa kết thúc', en: 'still open' },
  'paper.handled.none': {
    vi: 'Trong kỳ không mở sự vụ nào để phối hợp xử lý; không có thông tin nào được công bố qua hệ thống.',
    en: 'No incident was opened, and nothing was published through the house.',
  },
  'paper.incidents.none': {
    vi: 'Trong kỳ không mở sự vụ nào để phối hợp xử lý.',
    en: 'No incident was opened.',
  },
  'paper.incidents.told': {
    vi: 'Cơ quan mở {n} sự vụ để phối hợp xử lý, đã đóng {closed} sự vụ.',
    en: '{n} incidents were opened; {closed} are closed.',
  },
  'paper.incidents.told.no': {
    vi: 'Cơ quan mở {n} sự vụ để phối hợp xử lý, chưa đóng sự vụ nào.',
    en: '{n} incidents were opened; none is closed.',
  },
  'paper.incidents.caption': { vi: 'Sự vụ mở trong kỳ', en: 'Incidents opened in the period' },
  'paper.statements.none': {
    vi: 'Trong kỳ không có thông tin nào được công bố qua hệ thống.',
    en: 'Nothing was published through the house.',
  },
  'paper.statements.told': {
    vi: 'Cơ quan công bố {n} thông tin: {kinds}.',
    en: '{n} statements were published: {kinds}.',
  },
  'paper.statements.kind': { vi: '{kind} ({n})', en: '{kind} ({n})' },
} as const satisfies Words;
