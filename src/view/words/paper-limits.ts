import type { Words } from './words.ts';

/** How well was listened, what the figures cannot tell, and what they ask people to look at. */
export const paperLimitWords = {
  'paper.sources.none': {
    vi: 'Trong kỳ hệ thống không theo dõi nguồn nào theo lịch; số liệu chỉ gồm những gì được nhập vào.',
    en: 'No source was visited by schedule; the figures hold only what was brought in.',
  },
  'paper.sources.told': {
    vi: 'Hệ thống theo dõi {asked} nguồn công khai, lấy được tin từ {answered} nguồn; tính trung bình, việc theo dõi đạt {heard} thời gian của kỳ.',
    en: '{asked} public sources were asked, {answered} answered; on average {heard} of the time was heard.',
  },
  'paper.checked': {
    vi: 'Thái độ của tin, bài do phần mềm phân loại. Trên {n} tin, bài rút ngẫu nhiên có người kiểm tra, kết quả đúng là {right} (khoảng tin cậy 95%: {low} đến {high}).',
    en: 'Stances are read by a machine: right in {right} of {n} items drawn at random and checked (95% interval: {low} to {high}).',
  },
  'paper.unchecked': {
    vi: 'Thái độ của tin, bài do phần mềm phân loại, có thể nhầm ở từng tin, bài; chưa đủ tin, bài được người kiểm tra để nêu độ chính xác.',
    en: 'Stances are read by a machine; too few items were checked by people to say how well.',
  },
  'paper.limits': {
    vi: 'Số liệu chỉ gồm nguồn công khai nằm trong danh mục theo dõi, không thay cho khảo sát dư luận. Tin, bài cũ không rõ ngày đăng không được tính. Lời của cá nhân không được trích dẫn. Chênh lệch giữa các kỳ không cho biết nguyên nhân.',
    en: 'The figures hold public sources on our list and are no survey. Old items without a date do not count. Private persons are not quoted. Differences tell no causes.',
  },

  'paper.proposals.look': {
    vi: 'Số liệu cho thấy những nội dung cần xem xét:',
    en: 'The figures ask for a look at:',
  },
  'paper.proposals.asked': {
    vi: 'Chủ đề “{topic}”: có nhiều câu hỏi nhất ({n}). Đề nghị rà soát nội dung hướng dẫn về chủ đề này.',
    en: '{topic}: most questions ({n}). The guidance on it should be looked through.',
  },
  'paper.proposals.complained': {
    vi: 'Chủ đề “{topic}”: có nhiều phản ánh nhất ({n}). Đề nghị bộ phận nghiệp vụ xem xét, trả lời.',
    en: '{topic}: most grievances ({n}). The unit in charge should look at them and answer.',
  },
  'paper.proposals.repeated': {
    vi: 'Nhận định “{claim}” được nhắc lại trong {repeats} tin, bài, có {denies} tin, bài bác bỏ. Đề nghị xem xét việc cung cấp thông tin chính thức.',
    en: 'The claim “{claim}” was repeated in {repeats} items and denied in {denies}. Official information should be considered.',
  },
  'paper.proposals.write': {
    vi: '[Đơn vị viết nhận xét nguyên nhân, kiến nghị vào mục này; hệ thống không tự nêu nguyên nhân. Dòng này không có trong bản duyệt.]',
    en: '[For people to write: causes and proposals; the machine names none. This line is not in the approved paper.]',
  },
} as const satisfies Words;
