import type { Words } from './words.ts';

/**
 * Statements and the facts they are made of. `statement.frame`, `statement.why` and `statement.call` are words of the texts themselves,
 * which the office publishes in Vietnamese; their English shows what they say.
 */
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
  'statement.tone.everybody': {
    vi: 'Một ý một câu, có số, có ngày. Kênh chính: cổng thông tin, trang chính thức, tổng đài.',
    en: 'One point a sentence, with number and date. Portal, official page, hotline.',
  },
  'statement.tone.farmers': {
    vi: 'Ví dụ gần gũi, bảng dễ nhìn. Loa xã, Hội Nông dân, Zalo xã; tránh bài dài, PDF.',
    en: 'Plain examples, tables. Loudspeaker, Farmers’ Union, commune Zalo; no long articles.',
  },
  'statement.tone.traders': {
    vi: 'Ngày nào, đóng bao nhiêu, ai thu. Họp phường, cơ quan thuế, nhóm tiểu thương.',
    en: 'Which day, how much, to whom. Ward meetings, tax office, traders’ groups.',
  },
  'statement.tone.workers': {
    vi: 'Quyền, các bước, cách tính; gửi sau giờ tan ca. Công đoàn, Zalo, bảng tin nhà ăn.',
    en: 'Rights, steps, sums; after the shift. Union, Zalo, canteen boards.',
  },
  'statement.tone.employers': {
    vi: 'Danh mục việc cần làm, hạn, mẫu. Thư điện tử, Zalo nhân sự, hội nghị đối thoại.',
    en: 'Checklists, deadlines, forms. E-mail, HR Zalo, dialogue.',
  },
  'statement.tone.members': {
    vi: 'Số tiền, phần được hỗ trợ, đóng ở đâu; cảm ơn. Nhân viên thu, tin nhắn.',
    en: 'Amount, support, where to pay; thanks. Collectors, short messages.',
  },
  'statement.tone.leavers': {
    vi: 'So sánh hai đường một cách công bằng, không răn dạy. Quầy dịch vụ việc làm, tổng đài.',
    en: 'A fair comparison, no moralising. Employment-centre desk, hotline.',
  },
  'statement.tone.pensioners': {
    vi: 'Câu ngắn, nhắc lại, không đường dẫn. Loa, câu lạc bộ hưu trí, điểm chi trả, truyền hình.',
    en: 'Short sentences, repetition, no links. Loudspeaker, clubs, pay points, TV.',
  },
  'statement.tone.students': {
    vi: 'Ngắn, hỏi đáp. Video ngắn, nhà trường, Đoàn.',
    en: 'Short, questions and answers. Short video, school, Youth Union.',
  },
  'statement.tone.patients': {
    vi: 'Cần giấy gì, hưởng bao nhiêu, hỏi ai. Bảng tin và lời dặn thống nhất tại bệnh viện.',
    en: 'Papers, share paid, whom to ask. Posters and one script at hospitals.',
  },
  'statement.tone.highland': {
    vi: 'Nói bằng tiếng của bà con, hình và lời. Già làng, trưởng bản, người có uy tín, loa.',
    en: 'In the people’s language, pictures and voice. Elders, respected persons, loudspeaker.',
  },
  'statement.tone.leaders': {
    vi: 'Một trang: tình hình, ít số, điều cần quyết.',
    en: 'One page: the situation, few numbers, what to decide.',
  },
  'statement.tone.press': {
    vi: 'Dữ kiện, người trả lời, giờ. Thông cáo, họp báo.',
    en: 'Facts, a person, a time. Release, briefing.',
  },
  'statement.tone.collectors': {
    vi: 'Nói gì, không nói gì. Nhóm Zalo nội bộ, tập huấn.',
    en: 'What to say and what not. Internal Zalo, training.',
  },
  'statement.call.everybody': { vi: 'Thưa quý vị', en: 'Ladies and gentlemen' },
  'statement.call.farmers': { vi: 'Kính thưa bà con', en: 'Dear neighbours' },
  'statement.call.traders': { vi: 'Kính thưa bà con tiểu thương', en: 'Dear traders' },
  'statement.call.workers': { vi: 'Thưa anh chị em công nhân', en: 'Dear workers' },
  'statement.call.employers': { vi: 'Kính thưa quý đơn vị', en: 'Dear employers' },
  'statement.call.members': { vi: 'Kính thưa bà con', en: 'Dear members' },
  'statement.call.leavers': { vi: 'Thưa anh chị em', en: 'Dear all' },
  'statement.call.pensioners': { vi: 'Kính thưa các cụ, các bác', en: 'Dear elders' },
  'statement.call.students': { vi: 'Các bạn sinh viên thân mến', en: 'Dear students' },
  'statement.call.patients': { vi: 'Thưa bà con và quý thầy thuốc', en: 'Dear patients and doctors' },
  'statement.call.highland': { vi: 'Kính thưa bà con', en: 'Dear neighbours' },
  'statement.call.leaders': { vi: 'Kính thưa các đồng chí', en: 'Dear colleagues' },
  'statement.call.press': { vi: 'Kính gửi quý cơ quan báo chí', en: 'To the press' },
  'statement.call.collectors': { vi: 'Thưa anh chị em cộng tác viên', en: 'Dear collaborators' },

  'statement.title.holding': { vi: 'Thông tin ban đầu về {subject}', en: 'First information on {subject}' },
  'statement.title.correction': { vi: 'Quy định đúng về {subject}', en: 'The rule on {subject}' },
  'statement.title.questions': { vi: 'Hỏi đáp về {subject}', en: 'Questions about {subject}' },
  'statement.title.press-correction': {
    vi: 'V/v đề nghị cải chính thông tin về {subject}',
    en: 'Request for a correction on {subject}',
  },
  'statement.title.orientation': {
    vi: 'Đề xuất định hướng thông tin về {subject}',
    en: 'Proposed orientation on {subject}',
  },
  'statement.title.loudspeaker': { vi: 'Thông báo về {subject}', en: 'Announcement on {subject}' },
  'statement.title.sms': { vi: 'Tin nhắn về {subject}', en: 'Message on {subject}' },
  'statement.title.post': { vi: 'Điều cần biết về {subject}', en: 'What to know about {subject}' },
  'statement.title.brief': { vi: 'Tóm tắt tình hình: {subject}', en: 'Brief: {subject}' },

  'statement.frame.received': {
    vi: '{office} đã nhận được phản ánh về {subject} từ {received}.',
    en: '{office} has received reports about {subject} since {received}.',
  },
  'statement.frame.care': {
    vi: 'Chúng tôi hiểu việc này có thể khiến người dân lo lắng và mất thời gian.',
    en: 'We understand that this may worry people and cost them time.',
  },
  'statement.frame.warning': {
    vi: 'Hiện có thông tin chưa đúng về {subject} đang được truyền đi; đề nghị không làm theo và không chia sẻ tiếp.',
    en: 'Incorrect information about {subject} is going around; please do not act on it or pass it on.',
  },
  'statement.frame.request': {
    vi: '{office} trân trọng đề nghị quý báo kiểm tra, đăng cải chính và thông báo lại kết quả; chúng tôi sẵn sàng cung cấp hồ sơ, tài liệu liên quan.',
    en: '{office} asks you to check, to publish a correction and to tell us the outcome; we will gladly provide the papers.',
  },
  'statement.frame.grounds': { vi: 'Căn cứ: {basis}.', en: 'Legal basis: {basis}.' },
  'statement.frame.situation': {
    vi: 'Từ {received}, cơ quan ghi nhận ý kiến trong dư luận về {subject}.',
    en: 'Since {received} the office has noted public comment on {subject}.',
  },
  'statement.frame.question': {
    vi: 'Hỏi: Quy định hiện nay về {what} thế nào?',
    en: 'Question: what is the present rule on {what}?',
  },
  'statement.frame.greeting': {
    vi: '{who}, {office} xin thông báo về {subject}.',
    en: '{who}, {office} announces on {subject}.',
  },
  'statement.frame.repeat': { vi: 'Xin nhắc lại:', en: 'Once more:' },
  'statement.frame.closing': { vi: 'Trân trọng cảm ơn.', en: 'Thank you.' },
  'statement.frame.contact': {
    vi: 'Người phát ngôn: {name}, {post}. Điện thoại: {phone}.',
    en: 'Spokesperson: {name}, {post}. Phone: {phone}.',
  },
  'statement.frame.contact-short': { vi: '{office}, {phone}', en: '{office}, {phone}' },
  'statement.received-at': { vi: '{time} ngày {day}', en: '{time} on {day}' },

  'statement.why.false': {
    vi: 'Nội dung ấy không có trong văn bản nào đang có hiệu lực.',
    en: 'It stands in no text that is in force.',
  },
  'statement.why.outdated': {
    vi: 'Nội dung ấy nhắc lại quy định cũ, nay đã được thay.',
    en: 'It repeats an old rule that has been replaced.',
  },
  'statement.why.misleading': {
    vi: 'Nội dung ấy có phần đúng nhưng bỏ qua điều kiện, nên dẫn tới kết luận không đúng.',
    en: 'Part of it is right, but it leaves out the conditions and so draws a wrong conclusion.',
  },
  'statement.why.missing-context': {
    vi: 'Nội dung ấy thiếu phần quan trọng: áp dụng cho ai, từ khi nào, với điều kiện gì.',
    en: 'It leaves out what matters: for whom, since when, on what conditions.',
  },
  'statement.why.misunderstood': {
    vi: 'Quy định ấy có thật, nhưng hệ quả với người dân không phải như đang được hiểu.',
    en: 'The rule is real, but it does not mean for people what it is taken to mean.',
  },
  'statement.why.true-elsewhere': {
    vi: 'Điều ấy đúng ở địa phương khác, không phải quy định của tỉnh ta.',
    en: 'It is right for another province, not for ours.',
  },
  'statement.why.proposal': {
    vi: 'Đó mới là đề xuất, chưa phải quy định.',
    en: 'It is a proposal, not a rule.',
  },
  'statement.why.scam': {
    vi: 'Đó là cách kẻ gian mạo danh cơ quan để lấy tiền hoặc thông tin của người dân.',
    en: 'It is how fraudsters pose as the office to take money or data.',
  },

  'statement.part.received': { vi: 'Đã nhận được', en: 'Received' },
  'statement.part.known': { vi: 'Điều đã xác nhận', en: 'What is confirmed' },
  'statement.part.unknown': { vi: 'Điều đang kiểm tra', en: 'What is being checked' },
  'statement.part.care': { vi: 'Chia sẻ với người bị ảnh hưởng', en: 'Recognition' },
  'statement.part.doing': { vi: 'Việc cơ quan đang làm', en: 'What we are doing' },
  'statement.part.todo': { vi: 'Việc bà con nên làm', en: 'What people should do' },
  'statement.part.next': { vi: 'Lần thông tin tiếp', en: 'Next update' },
  'statement.part.contact': { vi: 'Liên hệ', en: 'Contact' },
  'statement.part.truth': { vi: 'Sự thật', en: 'The truth' },
  'statement.part.warning': { vi: 'Cảnh báo một lần', en: 'One warning' },
  'statement.part.why': { vi: 'Vì sao dễ hiểu nhầm', en: 'Why it misleads' },
  'statement.part.again': { vi: 'Nhắc lại sự thật', en: 'The truth again' },
  'statement.part.question': { vi: 'Câu hỏi', en: 'Question' },
  'statement.part.answer': { vi: 'Trả lời', en: 'Answer' },
  'statement.part.more-questions': { vi: 'Câu hỏi khác', en: 'Other questions' },
  'statement.part.outlet': { vi: 'Bài báo', en: 'The article' },
  'statement.part.wrong': { vi: 'Chỗ chưa đúng', en: 'What is wrong in it' },
  'statement.part.grounds': { vi: 'Căn cứ đề nghị', en: 'Legal basis' },
  'statement.part.request': { vi: 'Đề nghị', en: 'Request' },
  'statement.part.situation': { vi: 'Tình hình', en: 'Situation' },
  'statement.part.proposal': { vi: 'Đề xuất', en: 'Proposal' },
  'statement.part.greeting': { vi: 'Lời chào', en: 'Greeting' },
  'statement.part.repeat': { vi: 'Nhắc lại', en: 'Repetition' },
  'statement.part.closing': { vi: 'Kết', en: 'Closing' },
  'statement.part.decide': { vi: 'Điều cần lãnh đạo quyết', en: 'What to decide' },
  'statement.part.extra': { vi: 'Câu thêm', en: 'Added sentence' },

  'statement.gap.known': {
    vi: 'Chưa có dữ kiện nào được duyệt cho phần này. Duyệt dữ kiện ở thư viện, hoặc ghi điều đã xác minh kèm nguồn.',
    en: 'No approved fact for this part. Approve one in the library, or write what was verified with its source.',
  },
  'statement.gap.truth': {
    vi: 'Chưa có dữ kiện nào được duyệt để nói sự thật. Duyệt dữ kiện ở thư viện trước.',
    en: 'No approved fact to tell the truth with. Approve one in the library first.',
  },
  'statement.gap.again': { vi: 'Chưa có dữ kiện để nhắc lại.', en: 'No fact to repeat.' },
  'statement.gap.answer': {
    vi: 'Chưa có dữ kiện trả lời. Hỏi bộ phận nghiệp vụ, rồi thêm và duyệt dữ kiện.',
    en: 'No fact answers this yet. Ask the professional unit, then add and approve it.',
  },
  'statement.gap.unknown': {
    vi: 'Điều gì đang được kiểm tra, cùng đơn vị nào? Nói thẳng điều chưa biết.',
    en: 'What is being checked, with whom? Say plainly what is not known.',
  },
  'statement.gap.doing': {
    vi: 'Cơ quan đang làm gì, ai phụ trách?',
    en: 'What is the office doing, and who is in charge?',
  },
  'statement.gap.todo': {
    vi: 'Trong lúc chờ, bà con nên làm gì, không nên làm gì?',
    en: 'What should people do meanwhile, and what not?',
  },
  'statement.gap.next': {
    vi: 'Thông tin tiếp theo lúc mấy giờ, ngày nào, ở kênh chính thức nào?',
    en: 'When and where does the next word come?',
  },
  'statement.gap.contact': {
    vi: 'Chưa có người phát ngôn còn hiệu lực trong ngày. Thêm ở Thiết lập → Người nhận → Người phát ngôn.',
    en: 'No spokesperson is valid today. Add one under Settings → Recipients → Spokespersons.',
  },
  'statement.gap.why': {
    vi: 'Vì sao dễ hiểu nhầm: quy định cũ, đề xuất, chuyện nơi khác, trang giả, cắt xén?',
    en: 'Why it misleads: an old rule, a proposal, another province, a fake page, cherry-picking?',
  },
  'statement.gap.outlet': {
    vi: 'Báo nào, tên bài, chuyên mục, ngày đăng?',
    en: 'Which paper, title, section, date?',
  },
  'statement.gap.wrong': {
    vi: 'Đoạn nào chưa đúng, chưa đúng ở đâu?',
    en: 'Which passage is wrong, and how?',
  },
  'statement.gap.grounds': {
    vi: 'Chưa có căn cứ còn hiệu lực trong sổ đồng hồ luật. Ghi văn bản, điều, khoản.',
    en: 'The table of legal clocks has no basis in force. Name text, article and clause.',
  },
  'statement.gap.more-questions': {
    vi: 'Câu hỏi khác người dân hay hỏi, kèm trả lời và nguồn.',
    en: 'Other frequent questions, with answers and sources.',
  },
  'statement.gap.proposal': {
    vi: 'Đề xuất báo, đài, xã nói gì, trong mấy ngày?',
    en: 'What should press and communes say, and for how long?',
  },
  'statement.gap.decide': {
    vi: 'Lãnh đạo cần quyết điều gì, trước lúc nào?',
    en: 'What must be decided, and by when?',
  },

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

  'statement.basis.fact': { vi: 'Dữ kiện {fact}: {source}', en: 'Fact {fact}: {source}' },
  'statement.basis.frame': { vi: 'Câu khung', en: 'Standing words' },
  'statement.basis.officer': { vi: 'Của cán bộ: {name}', en: 'Officer’s own: {name}' },
  'statement.basis.officer-source': {
    vi: 'Của cán bộ: {name}. Nguồn: {source}',
    en: 'Officer’s own: {name}. Source: {source}',
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
  'statement.length': { vi: '{words} từ · {letters} ký tự', en: '{words} words · {letters} letters' },
  'statement.length.spoken': {
    vi: '{words} từ · đọc khoảng {seconds} giây',
    en: '{words} words · about {seconds} seconds',
  },
  'statement.bare': {
    vi: 'Bản không dấu, vừa một tin nhắn thường',
    en: 'Without accents, one plain message',
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

  'statement.lint.denial': {
    vi: '“{phrase}”: điều người dân phản ánh có thật, hoặc việc chưa xếp loại, không được trả lời là sai. Nói điều đúng, nhận điều chưa tốt; nhận lỗi thì viết “chúng tôi đã làm sai”.',
    en: '“{phrase}”: a true grievance, or what nobody sorted yet, is never answered as false. Say what is right, own what is not; to own a fault write “chúng tôi đã làm sai” (we did wrong).',
  },
  'statement.lint.gap': {
    vi: 'Còn trống. Điền, hoặc bỏ câu này.',
    en: 'Still a gap. Fill it, or take the sentence out.',
  },
  'statement.lint.gap.must': {
    vi: 'Thông tin ban đầu phải có phần này. Chưa biết thì viết rõ là chưa biết và đang kiểm tra.',
    en: 'A first word needs this part. If it is not known yet, say so and that it is being checked.',
  },
  'statement.lint.empty': { vi: 'Văn bản chưa có lời nào.', en: 'The text has no words.' },
  'statement.lint.parts': { vi: 'Thiếu phần “{part}”.', en: 'The part “{part}” is missing.' },
  'statement.lint.fact.gone': {
    vi: 'Dữ kiện {fact} không còn trong thư viện.',
    en: 'Fact {fact} is no longer in the library.',
  },
  'statement.lint.fact.expired': {
    vi: 'Dữ kiện {fact} đã hết hiệu lực (đến {on}).',
    en: 'Fact {fact} has expired (until {on}).',
  },
  'statement.lint.fact.not-yet': {
    vi: 'Dữ kiện {fact} chưa có hiệu lực (từ {on}).',
    en: 'Fact {fact} is not in force yet (from {on}).',
  },
  'statement.lint.fact.unapproved': {
    vi: 'Dữ kiện {fact} chưa được duyệt.',
    en: 'Fact {fact} is not approved.',
  },
  'statement.lint.fact.unchecked': {
    vi: 'Dữ kiện {fact} ghi theo trí nhớ, chưa ai tra: không dùng để trả lời.',
    en: 'Fact {fact} is from memory and was never looked up: it answers nobody.',
  },
  'statement.lint.fact.changed': {
    vi: 'Dữ kiện {fact} đã đổi từ khi soạn. Nay là: {now}',
    en: 'Fact {fact} has changed since. It now reads: {now}',
  },
  'statement.lint.number': {
    vi: 'Số {numbers} chưa có nguồn. Ghi nguồn, hoặc dùng dữ kiện.',
    en: '{numbers}: no source. Give one, or use a fact.',
  },
  'statement.lint.number-other': {
    vi: 'Số {numbers} không có trong dữ kiện {fact} mà câu này dựa vào.',
    en: '{numbers} does not stand in fact {fact}, which the sentence is built on.',
  },
  'statement.lint.number-title': {
    vi: 'Số {numbers} ở tiêu đề không có trong câu nào có nguồn. Thêm câu có nguồn, hoặc bỏ số.',
    en: '{numbers} in the title stands in no sentence with a source. Add one, or take the number out.',
  },
  'statement.lint.source': {
    vi: 'Lời của cán bộ, chưa ghi nguồn.',
    en: 'An officer’s own words without a source.',
  },
  'statement.lint.personal': {
    vi: 'Có số điện thoại, số định danh hoặc tài khoản của cá nhân. Bỏ ra.',
    en: 'A personal phone, identity or account number. Take it out.',
  },
  'statement.lint.title': {
    vi: 'Tiêu đề nhắc lại lời đồn (“{rumour}”). Đưa sự thật lên tiêu đề.',
    en: 'The title repeats the rumour (“{rumour}”). Put the truth there.',
  },
  'statement.lint.repeated': {
    vi: 'Lời đồn được nhắc từ lần thứ hai. Một lần là đủ.',
    en: 'The rumour is repeated once more. Once is enough.',
  },
  'statement.lint.link.sms': {
    vi: 'Tin nhắn không được có đường dẫn.',
    en: 'A short message carries no links.',
  },
  'statement.lint.link.loudspeaker': {
    vi: 'Đường dẫn không đọc được trên loa.',
    en: 'A link cannot be read on a loudspeaker.',
  },
  'statement.lint.length.words': {
    vi: '{n} từ, quá {most} từ.',
    en: '{n} words, over {most}.',
  },
  'statement.lint.length.letters': {
    vi: '{n} ký tự, quá {most} ký tự.',
    en: '{n} letters, over {most}.',
  },
  'statement.lint.length.accents': {
    vi: '{n} ký tự có dấu: sẽ bị chia thành nhiều tin, mỗi tin {most} ký tự. Dùng bản không dấu bên dưới hoặc rút ngắn.',
    en: '{n} letters with accents are sent in pieces of {most}. Use the version without accents below, or shorten it.',
  },
  'statement.lint.promise': {
    vi: '“{phrase}” là lời hứa có thể quá thẩm quyền. Chỉ giữ khi có văn bản.',
    en: '“{phrase}” may promise more than the office can. Keep it only with a paper behind it.',
  },
  'statement.lint.threat': {
    vi: '“{phrase}” nghe như đe dọa người đọc.',
    en: '“{phrase}” sounds like a threat to readers.',
  },
  'statement.lint.label': {
    vi: '“{phrase}” là nhãn của cơ quan có thẩm quyền xác minh, không phải của mình. Dùng “thông tin chưa đúng”.',
    en: '“{phrase}” is a label of the verifying authority, not ours. Say “incorrect information”.',
  },
  'statement.lint.belittling': {
    vi: '“{phrase}” xem nhẹ hoặc trách người dân.',
    en: '“{phrase}” belittles or blames people.',
  },
  'statement.lint.old-name': {
    vi: '“{name}” là tên cũ, nay không còn dùng.',
    en: '“{name}” is an old name, no longer in use.',
  },
  'statement.lint.old-name-now': {
    vi: '“{name}” là tên cũ, nay thuộc {now}. Nhắc tên cũ thì ghi “{name} cũ”.',
    en: '“{name}” is an old name, now part of {now}. To mention it, write “{name} cũ”.',
  },
  'statement.lint.agrees': {
    vi: 'Lần trước ({on}, “{title}”) dữ kiện {fact} được nói là: {said} Nói rõ vì sao nay khác.',
    en: 'Before ({on}, “{title}”) fact {fact} was said to be: {said} Say why it differs now.',
  },

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
  'statement.copy': { vi: 'Lời để chép đi', en: 'The words to copy' },
  'statement.sources': { vi: 'Nguồn của từng câu', en: 'Sources, sentence by sentence' },

  'frame.room.facts': { vi: 'Dữ kiện', en: 'Facts' },
  'frame.about.facts': {
    vi: 'Điều đã tra, có nguồn và ngày, được duyệt để dựng câu trả lời.',
    en: 'What was looked up, with source and date, approved to answer with.',
  },
  'facts.why': {
    vi: 'Mọi câu trả lời dựng từ đây. Dữ kiện chưa duyệt, hết hạn hoặc ghi theo trí nhớ không vào được văn bản nào.',
    en: 'Every answer is built from these. What is unapproved, expired or from memory enters no text.',
  },
  'facts.search': { vi: 'Tìm trong dữ kiện', en: 'Search the facts' },
  'facts.on': { vi: 'Còn hiệu lực ngày', en: 'In force on' },
  'facts.stand': { vi: 'Tình trạng', en: 'State' },
  'facts.stand.all': { vi: 'Tất cả', en: 'All' },
  'facts.stand.usable': { vi: 'Dùng được', en: 'Usable' },
  'facts.stand.unapproved': { vi: 'Chờ duyệt', en: 'Waits for approval' },
  'facts.stand.unchecked': { vi: 'Chưa tra', en: 'Never looked up' },
  'facts.stand.not-yet': { vi: 'Chưa có hiệu lực', en: 'Not in force yet' },
  'facts.stand.expired': { vi: 'Hết hiệu lực', en: 'Expired' },
  'facts.stand.soon': { vi: 'Sắp hết hạn', en: 'Ends soon' },
  'facts.find': { vi: 'Tìm', en: 'Search' },
  'facts.found': { vi: '{n} trong {of} dữ kiện', en: '{n} of {of} facts' },
  'facts.none': {
    vi: 'Không có dữ kiện nào như vậy. Bỏ bớt điều kiện, hoặc thêm dữ kiện ở Thiết lập.',
    en: 'No such fact. Loosen the search, or add one in the settings.',
  },
  'facts.add': { vi: 'Thêm dữ kiện', en: 'Add a fact' },
  'facts.source': { vi: 'Nguồn: {source}', en: 'Source: {source}' },
  'facts.valid': { vi: 'hiệu lực {from} – {to}', en: 'in force {from} – {to}' },
  'facts.valid.unknown': { vi: 'không rõ', en: 'unknown' },
  'facts.valid.open': { vi: 'nay', en: 'now' },
  'facts.checked': { vi: 'tra lại {on}', en: 'checked {on}' },
  'facts.approved': { vi: 'duyệt: {name}', en: 'approved: {name}' },
  'facts.confidence': { vi: 'độ tin {confidence}', en: 'confidence {confidence}' },
  'facts.used': { vi: 'nhận định: {claims}', en: 'claims: {claims}' },
  'facts.approve': { vi: 'Duyệt các dữ kiện đã chọn', en: 'Approve those chosen' },
  'facts.choose': { vi: 'Chọn để duyệt {fact}', en: 'Choose {fact} for approval' },
  'facts.approve-hint': {
    vi: 'Đọc lại từng câu và nguồn trước khi duyệt: tên bạn được ghi bên cạnh. Sửa nội dung thì phải duyệt lại.',
    en: 'Read each sentence and its source first: your name stands beside it. A changed fact waits for approval again.',
  },
  'facts.approved-n': { vi: 'Đã duyệt {n} dữ kiện.', en: '{n} fact(s) approved.' },
  'facts.changed-since': {
    vi: '{facts} đã đổi sau khi bạn mở trang nên chưa duyệt: đọc lại rồi chọn lại nếu vẫn đúng.',
    en: '{facts} changed after you opened the page and not approved: read again, and choose again if it still holds.',
  },
  'facts.not-approved': {
    vi: 'Chưa duyệt được {facts}: mở từng dữ kiện để xem lý do.',
    en: 'Could not approve {facts}: open them to see why.',
  },
  'facts.nothing-chosen': { vi: 'Chưa chọn dữ kiện nào.', en: 'No fact was chosen.' },
  'facts.leader-only': { vi: 'Chỉ lãnh đạo duyệt được.', en: 'Only leaders approve.' },
  'facts.soon-n': {
    vi: '{n} dữ kiện mà câu trả lời đang dựa vào sẽ hết hạn trong {days} ngày',
    en: '{n} fact(s) that answers stand on expire within {days} days',
  },
} satisfies Words;
