import type { Words } from './words.ts';

/** The 30, 60 and 90 days, and what was learnt. */
export const recoveryPlanWords = {
  'recovery.plan': { vi: 'Kế hoạch 30, 60, 90 ngày', en: 'Plan for 30, 60, 90 days' },
  'recovery.plan.proposed': {
    vi: 'Đề xuất theo loại việc, chưa ai lưu. Sửa cho hợp thực tế rồi lưu; lãnh đạo duyệt sau.',
    en: 'Proposed for this kind of trouble, saved by nobody. Make it yours, save it; a leader approves.',
  },
  'recovery.plan.waits': { vi: 'Đã lưu, chờ lãnh đạo duyệt.', en: 'Saved, waiting for a leader.' },
  'recovery.plan.approved': { vi: '{who} đã duyệt.', en: 'Approved by {who}.' },
  'recovery.plan.approved-bare': { vi: 'Kế hoạch đã được duyệt.', en: 'The plan is approved.' },
  'recovery.plan.again': {
    vi: 'Sửa kế hoạch đã duyệt thì phải duyệt lại.',
    en: 'An approved plan that is changed is to be approved again.',
  },
  'recovery.plan.col.day': { vi: 'Ngày', en: 'Day' },
  'recovery.plan.col.what': { vi: 'Việc', en: 'What' },
  'recovery.plan.col.owner': { vi: 'Ai lo', en: 'Who' },
  'recovery.plan.col.unit': { vi: 'Phụ trách', en: 'In charge' },
  'recovery.plan.row': { vi: 'Việc {n}', en: 'Row {n}' },
  'recovery.plan.edit': { vi: 'Sửa kế hoạch', en: 'Change the plan' },
  'recovery.plan.hint': {
    vi: 'Xóa trắng ô “Việc” để bỏ một dòng. Dòng trống ở cuối để thêm việc.',
    en: 'Empty the “What” of a row to drop it. The empty rows at the end are for more.',
  },
  'recovery.plan.save': { vi: 'Lưu kế hoạch', en: 'Save the plan' },
  'recovery.plan.approve': { vi: 'Duyệt kế hoạch', en: 'Approve the plan' },
  'recovery.plan.due': { vi: 'đến hạn', en: 'due' },
  'recovery.plan.done': { vi: 'Xong {when}, {name}: {result}', en: 'Done {when}, {name}: {result}' },
  'recovery.plan.done-bare': { vi: 'Xong {when}: {result}', en: 'Done {when}: {result}' },
  'recovery.plan.result': { vi: 'Kết quả', en: 'What came of it' },
  'recovery.plan.finish': { vi: 'Ghi đã xong', en: 'Mark as done' },
  'recovery.step.summary': {
    vi: 'Công khai tóm tắt: việc gì đã xảy ra, góp ý nào đúng, đã đổi gì',
    en: 'Publish a short account: what happened, what was right in the criticism, what changed',
  },
  'recovery.step.review': {
    vi: 'Họp rút kinh nghiệm; cập nhật nhận định, dữ kiện và ngưỡng cảnh báo',
    en: 'Talk over the lessons; update claims, facts and thresholds',
  },
  'recovery.step.fix': {
    vi: 'Sửa quy trình hoặc hệ thống gây ra lỗi; ghi ngày xong và người chịu trách nhiệm',
    en: 'Mend the procedure or the system at fault; write down the day and who answers for it',
  },
  'recovery.step.return': {
    vi: 'Gặp, gọi hoặc gửi thư cho người bị ảnh hưởng; giải quyết quyền lợi còn thiếu',
    en: 'See, call or write to those affected; settle what they are owed',
  },
  'recovery.step.dialogue': {
    vi: 'Đối thoại trực tiếp với nhóm còn băn khoăn; chuyển kiến nghị lên trên',
    en: 'Talk in person with those still uneasy; pass their proposals on',
  },
  'recovery.step.repeat': {
    vi: 'Nhắc lại dữ kiện đúng vào dịp tự nhiên: ngày chi trả, ngày quy định có hiệu lực',
    en: 'Repeat the facts at a natural moment: pay day, the day a rule takes effect',
  },
  'recovery.step.voices': {
    vi: 'Mời người được hưởng, bác sĩ, công đoàn, người có uy tín kể lại',
    en: 'Let beneficiaries, doctors, the union, respected people tell it',
  },
  'recovery.step.fixed': {
    vi: 'Kiểm tra chỗ đã sửa có chạy thật không; báo kết quả cho người đã phản ánh',
    en: 'Check that what was mended works; tell those who complained',
  },
  'recovery.step.prebunk': {
    vi: 'Soạn thẻ nhận biết cho biến thể sau của tin này, gửi xã, phường và công đoàn',
    en: 'Prepare a card on how to spot the next variant; send it to communes and unions',
  },
  'recovery.step.look': {
    vi: 'Xem lại các chỉ số; nhận định có quay lại không; ghi kết luận',
    en: 'Look at the measures again; did the claim come back; write the conclusion',
  },

  'recovery.lessons': { vi: 'Bài học', en: 'Lessons' },
  'recovery.lessons.hint': {
    vi: 'Điều gì làm được, điều gì chậm, lần sau làm khác thế nào. Không nêu tên người dân.',
    en: 'What worked, what was slow, what to do otherwise next time. Name no citizens.',
  },
  'recovery.lessons.save': { vi: 'Lưu bài học', en: 'Save the lessons' },
} as const satisfies Words;
