import type { Words } from './words.ts';

/** The forms over a statement: composing, changing, its steps, and why a step cannot be made. */
export const statementFormWords = {
  'statement.form.kind': { vi: 'Loại văn bản', en: 'Kind of text' },
  'statement.form.audience': { vi: 'Viết cho ai', en: 'For whom' },
  'statement.form.subject': { vi: 'Về việc gì', en: 'About what' },
  'statement.form.subject-hint': {
    vi: 'Gọi tên trung tính, không nhắc lại lời đồn: “hưởng bảo hiểm xã hội một lần”, “chi trả lương hưu tháng này”.',
    en: 'Name it neutrally, without the rumour: “lump-sum benefit”, “this month’s pension payment”.',
  },
  'statement.form.facts': { vi: 'Dựng từ dữ kiện nào', en: 'Made from which facts' },
  'statement.form.facts-hint': {
    vi: 'Chỉ dữ kiện đã duyệt và còn hiệu lực hôm nay mới chọn được. Không chọn gì thì chỗ ấy để trống, máy không tự viết thay.',
    en: 'Only facts approved and in force today can be chosen. Without any, their place stays a gap: the machine writes nothing instead.',
  },
  'statement.form.facts-claim': { vi: 'Của nhận định {claim}', en: 'Of claim {claim}' },
  'statement.form.facts-other': { vi: 'Dữ kiện khác dùng được ({n})', en: 'Other usable facts ({n})' },
  'statement.form.facts-none': {
    vi: 'Chưa có dữ kiện nào dùng được. Lãnh đạo duyệt ở thư viện dữ kiện.',
    en: 'No fact can be used yet. A leader approves them in the library.',
  },
  'statement.form.compose': { vi: 'Dựng văn bản', en: 'Compose' },
  'statement.form.title': { vi: 'Tiêu đề', en: 'Title' },
  'statement.form.text': { vi: 'Lời', en: 'Words' },
  'statement.form.source': { vi: 'Nguồn của câu này', en: 'Source of this sentence' },
  'statement.form.source-hint': {
    vi: 'Văn bản, số, ngày; hoặc ai xác nhận, lúc nào.',
    en: 'Text, number, date; or who confirmed it and when.',
  },
  'statement.form.gone': { vi: 'Bỏ câu này', en: 'Take this sentence out' },
  'statement.form.extra': { vi: 'Thêm một câu', en: 'Add a sentence' },
  'statement.form.present': { vi: 'Bản hiện nay: {text}', en: 'At present: {text}' },
  'statement.form.present-empty': { vi: 'Bản hiện nay: còn trống.', en: 'At present: a gap.' },
  'statement.form.removed': {
    vi: 'Người khác đã bỏ những câu này; lời bạn gõ để chép lại khi cần:',
    en: 'Somebody took these sentences out; your words, to copy if you need them:',
  },
  'statement.form.save': { vi: 'Lưu bản sửa', en: 'Save' },
  'statement.form.editing': { vi: 'Sửa từng câu', en: 'Edit sentence by sentence' },
  'statement.form.editing-hint': {
    vi: 'Câu được sửa thành lời của cán bộ và cần nguồn. Lưu xong, văn bản trở lại dự thảo.',
    en: 'An edited sentence becomes the officer’s own and needs a source. Saving makes the text a draft again.',
  },

  'statement.move.review': { vi: 'Đã soát, trình duyệt', en: 'Reviewed, pass on for approval' },
  'statement.move.return': { vi: 'Trả lại để sửa', en: 'Return for changes' },
  'statement.move.approve': { vi: 'Duyệt với tư cách người phát ngôn', en: 'Approve as spokesperson' },
  'statement.move.renew': {
    vi: 'Duyệt lại với tư cách người phát ngôn',
    en: 'Approve again as spokesperson',
  },
  'statement.move.publish': { vi: 'Ghi nhận đã công bố', en: 'Record a publication' },
  'statement.move.supersede': { vi: 'Đã được thay', en: 'Superseded' },
  'statement.move.drop': { vi: 'Bỏ văn bản', en: 'Drop this text' },
  'statement.move.edit': { vi: 'Sửa', en: 'Edit' },
  'statement.need.state': {
    vi: 'văn bản không ở bước này',
    en: 'the text is not at this step',
  },
  'statement.need.role': {
    vi: 'vai chỉ xem không làm được việc này',
    en: 'viewers cannot do this',
  },
  'statement.need.running': { vi: 'sự vụ đã đóng', en: 'the incident is closed' },
  'statement.need.allowed': {
    vi: 'sự vụ này không được nói “tin sai”: loại của nó, hoặc một phản ánh có thật trong đó, không cho phép',
    en: 'this incident is never answered as false: its kind, or a true grievance in it, forbids that',
  },
  'statement.need.sound': {
    vi: 'còn điều phải sửa ở phần soát',
    en: 'the checks still name what must be mended',
  },
  'statement.need.answered': {
    vi: 'còn điều nên xem lại: ghi vì sao để nguyên',
    en: 'warnings are left: say why they may stand',
  },
  'statement.need.speaker': {
    vi: 'chỉ người phát ngôn còn hiệu lực hôm nay mới duyệt được',
    en: 'only a spokesperson valid today may approve',
  },
  'statement.need.other': {
    vi: 'người soạn hoặc người soát không tự duyệt: cần người thứ hai',
    en: 'whoever wrote or reviewed it cannot approve it: a second person is needed',
  },
  'statement.need.lapsed': {
    vi: 'người đã duyệt vẫn còn thẩm quyền, không cần duyệt lại',
    en: 'whoever approved it still speaks for the office: no renewal is needed',
  },
  'statement.need.authority': {
    vi: 'vào ngày công bố, người đã duyệt không còn là người phát ngôn; cần người phát ngôn còn hiệu lực duyệt lại',
    en: 'on the day of publication its approver was no spokesperson any more; one who is must approve it again',
  },
  'statement.need.denies-nobody': {
    vi: 'người duyệt phải xác nhận văn bản không phủ nhận phản ánh của ai',
    en: 'the approver must confirm that it denies nobody’s account',
  },
  'statement.need.why': { vi: 'phải ghi lý do', en: 'a reason is needed' },
  'statement.refused': { vi: 'Chưa làm được: {why}.', en: 'Not yet: {why}.' },
  'statement.refused.changed': {
    vi: 'Văn bản vừa được người khác sửa. Mở lại trang để xem bản mới rồi làm tiếp.',
    en: 'Somebody changed this text meanwhile. Open the page again and go on from there.',
  },
  'statement.refused.meanwhile': {
    vi: 'Văn bản vừa được người khác sửa nên chưa lưu. Lời bạn gõ còn nguyên trong ô, bản hiện nay ở ngay bên dưới ô và ở đầu trang. Chọn lời cần giữ rồi lưu lại.',
    en: 'Somebody changed this text meanwhile, so nothing was saved. What you typed is still in its fields; the present words stand under them and above. Choose, then save again.',
  },
  'statement.refused.changed-now': {
    vi: 'Văn bản vừa được người khác sửa. Trang này đã là bản mới: đọc lại rồi mới làm tiếp.',
    en: 'Somebody changed this text meanwhile. This page shows it as it is now: read it again before you go on.',
  },
  'statement.refused.kind': { vi: 'Chọn loại văn bản.', en: 'Choose a kind of text.' },
  'statement.refused.audience': { vi: 'Chọn nhóm người đọc.', en: 'Choose for whom it is.' },
  'statement.refused.subject': {
    vi: 'Ghi việc này bằng vài chữ trung tính.',
    en: 'Name it in a few neutral words.',
  },
  'statement.refused.rumour': {
    vi: 'Cách gọi này nhắc lại lời đồn. Gọi bằng tên quy định hoặc việc cần biết.',
    en: 'This repeats the rumour. Name the rule or what people need to know.',
  },
  'statement.refused.long': { vi: 'Tối đa {n} ký tự.', en: 'At most {n} letters.' },
  'statement.refused.title': { vi: 'Phải có tiêu đề.', en: 'A title is needed.' },
  'statement.refused.why': { vi: 'Phải ghi lý do.', en: 'A reason is needed.' },
  'statement.refused.channel': { vi: 'Ghi kênh đã công bố.', en: 'Say where it was published.' },
  'statement.refused.link': {
    vi: 'Đường dẫn bắt đầu bằng http:// hoặc https://.',
    en: 'A link begins with http:// or https://.',
  },
  'statement.refused.at': {
    vi: 'Ghi giờ công bố: sau lúc duyệt ({approved}) và không ở tương lai.',
    en: 'Give the time it was published: after its approval ({approved}) and not ahead of now.',
  },
} satisfies Words;
