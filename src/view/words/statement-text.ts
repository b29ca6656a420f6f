import type { Words } from './words.ts';

/**
 * Words of the texts themselves (`statement.call`, `.group`, `.title`, `.frame`, `.why`), which the office publishes in Vietnamese: their English shows
 * what they say. Beside them what each part is called, and what a person is asked for where it is missing.
 */
export const statementTextWords = {
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
  'statement.call': { vi: 'Thưa quý vị', en: 'Ladies and gentlemen' },
  'statement.group': { vi: 'người dân', en: 'people' },

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

  'statement.frame.opening': { vi: '{who},', en: '{who},' },
  'statement.frame.received': {
    vi: '{office} đã nhận được phản ánh về {subject} từ {received}.',
    en: '{office} has received reports about {subject} since {received}.',
  },
  'statement.frame.care': {
    vi: 'Chúng tôi hiểu việc này có thể khiến {group} lo lắng và mất thời gian.',
    en: 'We understand that this may worry {group} and cost them time.',
  },
  'statement.frame.warning': {
    vi: 'Hiện có thông tin chưa đúng về {subject} đang được truyền đi; đề nghị {group} không làm theo và không chia sẻ tiếp.',
    en: 'Incorrect information about {subject} is going around; {group}, please do not act on it or pass it on.',
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

  'statement.part.opening': { vi: 'Lời thưa', en: 'Address' },
  'statement.part.ask': { vi: 'Hỏi ở đâu', en: 'Where to ask' },
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
} satisfies Words;
