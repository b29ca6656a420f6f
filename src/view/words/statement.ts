import type { Words } from './words.ts';

/** Statements on the desk: what they are, whom they are for, how they stand. */
export const statementWords = {
  'statement.head': { vi: 'Phát ngôn của sự vụ', en: 'Statements of this incident' },
  'statement.intro': {
    vi: 'Mọi câu lấy từ dữ kiện đã duyệt và còn hiệu lực, hoặc là lời của cán bộ có ghi nguồn. Hải Đăng không tự đăng gì: duyệt xong, cơ quan công bố ở kênh của mình rồi ghi lại ở đây.',
    en: 'Every sentence comes from an approved fact that holds today, or is an officer’s own with its source. Nothing is ever posted automatically: once approved, the office publishes it and records that here.',
  },
  'statement.back': { vi: 'Về sự vụ: {title}', en: 'Back to the incident: {title}' },
  'statement.back-all': { vi: 'Mọi phát ngôn của sự vụ', en: 'All statements of the incident' },
  'statement.none': {
    vi: 'Chưa có văn bản nào. Ba giờ đầu thường cần một thông tin ban đầu: điều đã xác nhận, điều đang kiểm tra, việc bà con nên làm, giờ cập nhật tiếp. Bấm “Soạn văn bản”, chọn dữ kiện, phần còn thiếu sẽ hiện thành ô trống để người soạn điền.',
    en: 'No text yet. The first hours usually need a holding statement: what is confirmed, what is being checked, what people should do, when the next word comes. Press “Write a text”, choose facts; what is missing shows as a gap for a person to fill.',
  },
  'statement.new': { vi: 'Soạn văn bản', en: 'Write a text' },
  'statement.missing': { vi: 'Không có văn bản này.', en: 'There is no such text.' },
  'statement.incident-missing': { vi: 'Không có sự vụ này.', en: 'There is no such incident.' },
  'statement.updated': { vi: 'sửa {when}', en: 'changed {when}' },
  'statement.gaps': { vi: 'còn {n} chỗ trống', en: '{n} gap(s) left' },

  'statement.kind.holding': { vi: 'Thông tin ban đầu', en: 'Holding statement' },
  'statement.kind.correction': { vi: 'Đính chính', en: 'Correction' },
  'statement.kind.questions': { vi: 'Hỏi đáp', en: 'Questions and answers' },
  'statement.kind.press-correction': {
    vi: 'Văn bản đề nghị báo cải chính',
    en: 'Request to the press for a correction',
  },
  'statement.kind.orientation': { vi: 'Đề xuất định hướng thông tin', en: 'Proposal for orientation' },
  'statement.kind.loudspeaker': { vi: 'Bài phát loa truyền thanh', en: 'Loudspeaker text' },
  'statement.kind.sms': { vi: 'Tin nhắn SMS', en: 'Short message' },
  'statement.kind.post': { vi: 'Bài đăng fanpage, Zalo', en: 'Fanpage or Zalo post' },
  'statement.kind.brief': { vi: 'Tóm tắt một trang cho lãnh đạo', en: 'One-page brief for leaders' },
  'statement.for.holding': {
    vi: 'Những giờ đầu, khi chưa rõ hết: nói điều chắc chắn, điều đang kiểm tra và giờ cập nhật tiếp. Tối đa 150 từ.',
    en: 'The first hours, before all is known: what is certain, what is checked, when the next word comes. At most 150 words.',
  },
  'statement.for.correction': {
    vi: 'Sự thật trước, cảnh báo một lần, vì sao dễ hiểu nhầm, rồi nhắc lại sự thật và việc nên làm.',
    en: 'The truth first, one warning, why it misleads, then the truth again and what to do.',
  },
  'statement.for.questions': {
    vi: 'Cho tổng đài, bộ phận một cửa, cộng tác viên: cùng một câu trả lời.',
    en: 'For hotline, counter and collectors: one and the same answer.',
  },
  'statement.for.press-correction': {
    vi: 'Khi có căn cứ báo đăng sai: nêu bài, chỗ sai, sự thật kèm căn cứ, đề nghị cải chính.',
    en: 'When there are grounds that the press erred: the article, the error, the truth with its source, the request.',
  },
  'statement.for.orientation': {
    vi: 'Gửi Ban Tuyên giáo và Dân vận, cơ quan quản lý báo chí để cùng một tiếng nói.',
    en: 'To the party and press authorities, so that all speak with one voice.',
  },
  'statement.for.loudspeaker': {
    vi: 'Đọc chậm 60–90 giây, khoảng 150–200 từ, không đường dẫn.',
    en: 'Read slowly in 60–90 seconds, about 150–200 words, no links.',
  },
  'statement.for.sms': {
    vi: 'Tối đa 160 ký tự, không đường dẫn: tin của ta không được giống tin lừa đảo.',
    en: 'At most 160 letters, no links: our messages must not look like a scam.',
  },
  'statement.for.post': {
    vi: 'Một ý, một việc nên làm, một nơi hỏi.',
    en: 'One point, one thing to do, one place to ask.',
  },
  'statement.for.brief': {
    vi: 'Tình hình, điều đã chắc, điều chưa rõ, việc đang làm, điều cần quyết.',
    en: 'The situation, what is certain, what is not, what is being done, what to decide.',
  },
  'statement.kept-back': {
    vi: 'Không có “Đính chính” và “Đề nghị báo cải chính”: {why}',
    en: 'No “Correction” and no “Request to the press”: {why}',
  },
  'statement.kept-back.unsorted': {
    vi: 'sự vụ chưa được xếp loại. Xếp loại trước, rồi mới được nói điều gì là chưa đúng.',
    en: 'the incident has no kind yet. Say what kind it is before saying that something is untrue.',
  },
  'statement.kept-back.true': {
    vi: 'đây là lỗi có thật, bất đồng về chính sách hoặc phản ánh của người dân. Những việc ấy không bao giờ được trả lời là “tin sai”.',
    en: 'this is a true fault, a dispute about policy, or a grievance. These are never answered as “false”.',
  },

  'statement.state.draft': { vi: 'Dự thảo', en: 'Draft' },
  'statement.state.reviewed': { vi: 'Đã soát, chờ duyệt', en: 'Reviewed, waits for approval' },
  'statement.state.approved': { vi: 'Đã duyệt, chưa công bố', en: 'Approved, not published' },
  'statement.state.published': { vi: 'Đã công bố', en: 'Published' },
  'statement.state.superseded': { vi: 'Đã được thay', en: 'Superseded' },
  'statement.state.dropped': { vi: 'Đã bỏ', en: 'Dropped' },

  'statement.audience.everybody': { vi: 'Mọi người', en: 'Everybody' },
  'statement.audience.farmers': { vi: 'Nông dân, lao động tự do', en: 'Farmers, informal workers' },
  'statement.audience.traders': { vi: 'Tiểu thương, chủ hộ kinh doanh', en: 'Traders, household businesses' },
  'statement.audience.workers': { vi: 'Công nhân khu công nghiệp', en: 'Workers in industrial parks' },
  'statement.audience.employers': { vi: 'Người sử dụng lao động', en: 'Employers' },
  'statement.audience.members': {
    vi: 'Người tham gia tự nguyện sắp đến hạn đóng',
    en: 'Voluntary members about to renew',
  },
  'statement.audience.leavers': {
    vi: 'Người đã dừng đóng, đang thất nghiệp',
    en: 'Those who stopped paying, unemployed',
  },
  'statement.audience.pensioners': {
    vi: 'Người hưởng lương hưu, người cao tuổi',
    en: 'Pensioners, elderly people',
  },
  'statement.audience.students': { vi: 'Sinh viên năm cuối', en: 'Final-year students' },
  'statement.audience.patients': { vi: 'Người bệnh, y bác sĩ', en: 'Patients, doctors' },
  'statement.audience.highland': {
    vi: 'Đồng bào dân tộc thiểu số, vùng xa',
    en: 'Ethnic minorities, remote areas',
  },
  'statement.audience.leaders': { vi: 'Cấp ủy, chính quyền, đại biểu', en: 'Leaders, deputies' },
  'statement.audience.press': { vi: 'Báo chí', en: 'The press' },
  'statement.audience.collectors': { vi: 'Cộng tác viên, tổ chức thu', en: 'Collectors, collaborators' },
  'statement.basis.fact': { vi: 'Dữ kiện {fact}: {source}', en: 'Fact {fact}: {source}' },
  'statement.basis.frame': { vi: 'Câu khung', en: 'Standing words' },
  'statement.basis.officer': { vi: 'Của cán bộ: {name}', en: 'Officer’s own: {name}' },
  'statement.basis.officer-source': {
    vi: 'Của cán bộ: {name}. Nguồn: {source}',
    en: 'Officer’s own: {name}. Source: {source}',
  },
  'statement.basis.law': {
    vi: 'Căn cứ ghi trong cẩm nang: {row}',
    en: 'Legal basis kept in the playbook: {row}',
  },
  'statement.basis.playbook': { vi: 'Lời dặn của cẩm nang: {row}', en: 'Advice of the playbook: {row}' },
  'statement.basis.playbook-source': {
    vi: 'Lời dặn của cẩm nang: {row} · {source}',
    en: 'Advice of the playbook: {row} · {source}',
  },
  'statement.basis.from': { vi: 'sửa từ {fact}', en: 'changed from {fact}' },
  'statement.basis.gap': { vi: 'Còn trống', en: 'Gap' },

  'statement.section.text': { vi: 'Văn bản', en: 'The text' },
  'statement.section.checks': { vi: 'Soát trước khi duyệt', en: 'Checks before approval' },
  'statement.section.next': { vi: 'Bước tiếp theo', en: 'Next step' },
  'statement.section.log': { vi: 'Nhật ký văn bản', en: 'Log of this text' },
  'statement.section.published': { vi: 'Đã công bố ở', en: 'Published at' },
  'statement.checks.clean': { vi: 'Không có gì phải sửa.', en: 'Nothing to mend.' },
  'statement.checks.blocks': { vi: 'Phải sửa', en: 'Must be mended' },
  'statement.checks.warns': { vi: 'Nên xem lại', en: 'Look again' },
  'statement.checks.title': { vi: 'Tiêu đề', en: 'Title' },
  'statement.checks.whole': { vi: 'Cả văn bản', en: 'The whole text' },
  'statement.length': {
    vi: '{words} từ, {letters} ký tự, đọc khoảng {reading} giây',
    en: '{words} words, {letters} letters, about {reading} seconds to read',
  },
  'statement.length.spoken': {
    vi: '{words} từ · đọc khoảng {seconds} giây',
    en: '{words} words · about {seconds} seconds',
  },
  'statement.bare': {
    vi: 'Bản không dấu, vừa một tin nhắn thường',
    en: 'Without accents, one plain message',
  },

  'statement.denies-nobody': {
    vi: 'Văn bản này không phủ nhận phản ánh của ai',
    en: 'This text denies nobody’s account',
  },
  'statement.denies-nobody-hint': {
    vi: 'Người duyệt đọc lại cả văn bản rồi đánh dấu. Lời xác nhận được ghi vào nhật ký dưới tên người duyệt.',
    en: 'The approver reads the whole text again and ticks this. It is kept in the log in their name.',
  },
  'statement.authority-ended': {
    vi: 'Người đã duyệt ({name}) hôm nay không còn là người phát ngôn: chỉ ghi được lần công bố trong những ngày còn thẩm quyền. Công bố từ hôm nay thì cần người phát ngôn còn hiệu lực duyệt lại.',
    en: 'Its approver ({name}) is no spokesperson today: only a publication on a day they were can be recorded. From today on one who is must approve it again.',
  },
  'statement.why-label': { vi: 'Vì sao, hoặc dặn thêm', en: 'Why, or a note' },
  'statement.why-warned': {
    vi: 'Còn điều nên xem lại: ghi vì sao vẫn để nguyên',
    en: 'There are warnings: say why they may stand',
  },
  'statement.channel': { vi: 'Kênh', en: 'Channel' },
  'statement.channel-hint': {
    vi: 'Cổng thông tin, fanpage, Zalo OA, loa xã nào, báo nào…',
    en: 'Portal, fanpage, Zalo OA, which loudspeaker, which paper…',
  },
  'statement.link': { vi: 'Đường dẫn (nếu có)', en: 'Link, if any' },
  'statement.at': { vi: 'Công bố lúc', en: 'Published at' },
  'statement.by-hand': {
    vi: 'Hải Đăng không đăng thay: công bố xong ở kênh của cơ quan rồi ghi vào đây.',
    en: 'Nothing is posted for you: publish through the office’s channel, then record it here.',
  },

  'statement.clocks': { vi: 'Đồng hồ mà lần công bố này đáp ứng', en: 'Clocks this publication meets' },

  'statement.act.drafted': { vi: 'soạn dự thảo', en: 'wrote the draft' },
  'statement.act.edited': { vi: 'sửa lời', en: 'changed the words' },
  'statement.act.reviewed': { vi: 'soát và trình duyệt', en: 'reviewed it' },
  'statement.act.returned': { vi: 'trả lại để sửa', en: 'returned it' },
  'statement.act.approved': { vi: 'duyệt', en: 'approved it' },
  'statement.act.published': { vi: 'ghi nhận đã công bố', en: 'recorded a publication' },
  'statement.act.superseded': { vi: 'cho thôi dùng', en: 'superseded it' },
  'statement.act.dropped': { vi: 'bỏ văn bản', en: 'dropped it' },
  'statement.line': { vi: '{name} {what}', en: '{name} {what}' },
  'statement.approved-by': {
    vi: 'Duyệt: {name}, {post} ({basis})',
    en: 'Approved by {name}, {post} ({basis})',
  },
  'statement.copy-do': { vi: 'Chép', en: 'Copy' },
  'statement.copied': { vi: 'Đã chép.', en: 'Copied.' },
  'statement.marked': {
    vi: 'Đã bôi đen: bấm Ctrl+C, hoặc giữ rồi chọn Sao chép.',
    en: 'Marked: press Ctrl+C, or hold and choose Copy.',
  },
  'statement.copy-draft': {
    vi: 'Văn bản chưa được duyệt: chép để đọc lại, chưa đem công bố.',
    en: 'Not approved yet: copy it to read, not to publish.',
  },
  'statement.pieces': {
    vi: '{letters} ký tự, gửi thành {pieces} tin nhắn.',
    en: '{letters} letters, sent as {pieces} message(s).',
  },
  'statement.section.file': { vi: 'Văn bản để trình ký', en: 'The paper to be signed' },
  'statement.file.how': {
    vi: 'Theo thể thức văn bản hành chính (Nghị định 30/2020/NĐ-CP). Số, ngày, nơi nhận sửa trong tệp; mẫu nằm ở config/papers.yaml.',
    en: 'Laid out as an official paper (decree 30/2020). Number, date and recipients are edited in the file; its form is in config/papers.yaml.',
  },
  'statement.file.draft': {
    vi: 'Chưa duyệt: tệp ghi rõ “Dự thảo”.',
    en: 'Not approved yet: the file says that it is a draft.',
  },
  'statement.file.approved': {
    vi: 'Đây là tệp như lúc duyệt; mẫu hay phần chung của văn bản đổi sau đó không vào tệp này. Muốn theo mẫu mới thì trả lại để duyệt lại.',
    en: 'The file is as it was approved; what changed since in its form or in the office’s own part is not in it. To follow the new form, return it and have it approved again.',
  },
  'statement.file.unkept': {
    vi: 'Lúc duyệt chưa lưu tệp văn bản nào: tệp ghi rõ “Dự thảo”, không đem dùng. Muốn gửi đi thì trả lại để duyệt lại.',
    en: 'No file was kept when it was approved: this one says that it is a draft, and is not for use. To send it, return it and have it approved again.',
  },
  'statement.file.superseded': {
    vi: 'Đã có văn bản khác thay: tệp ghi rõ “Dự thảo”, không đem dùng.',
    en: 'Another text has taken its place: the file says that it is a draft, and is not for use.',
  },
  'statement.lapsed': {
    vi: 'Đã duyệt, nhưng nay không còn dùng được: tệp văn bản ghi “Dự thảo”, lời chép đi đừng công bố. Soạn lại vì:',
    en: 'Approved, but no longer fit for use: the file is marked as a draft, and the words are not to be published. Write it anew because:',
  },
  'statement.file.alone': {
    vi: 'Bàn trực này chạy riêng lẻ nên chưa xuất được văn bản.',
    en: 'This desk stands alone and cannot make the paper.',
  },
  'statement.file.kept': {
    vi: 'Văn bản như lúc gửi đi (lưu nguyên, kèm mã kiểm tra SHA-256)',
    en: 'The paper as it went out (kept as it was, with its SHA-256)',
  },
  'statement.file.docx': { vi: 'Tải DOCX', en: 'Download DOCX' },
  'statement.file.pdf': { vi: 'Tải PDF', en: 'Download PDF' },
  'statement.copy': { vi: 'Lời để chép đi', en: 'The words to copy' },
  'statement.sources': { vi: 'Nguồn của từng câu', en: 'Sources, sentence by sentence' },
} satisfies Words;
