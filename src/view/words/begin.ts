import type { Words } from './words.ts';

/** The first morning of a house, and the drill inside the desk. */
export const beginWords = {
  'begin.head': { vi: 'Bắt đầu', en: 'Getting started' },
  'begin.why': {
    vi: 'Năm câu hỏi, chừng mười phút, để Hải Đăng biết nghe cho ai và báo cho ai. Rời đi lúc nào cũng được; việc chưa xong nằm ở trang Hôm nay.',
    en: 'Five questions, about ten minutes, so that Hải Đăng knows for whom to listen and whom to tell. Leave any time; what is open stands on Today.',
  },
  'begin.alone': {
    vi: 'Bàn này đang chạy riêng nên chưa lưu được thiết lập. Hãy mở bàn trực từ máy chủ Hải Đăng.',
    en: 'This desk stands alone and cannot keep settings. Open it from the Hải Đăng server.',
  },
  'begin.start': { vi: 'Bắt đầu', en: 'Start' },
  'begin.on': { vi: 'Làm tiếp', en: 'Go on' },
  'begin.later': { vi: 'Để sau, về Hôm nay', en: 'Later, go to Today' },
  'begin.back': { vi: '← Bước trước', en: '← Back' },
  'begin.save': { vi: 'Lưu và sang bước sau', en: 'Save and go on' },
  'begin.to-work': { vi: 'Vào bàn trực', en: 'To the desk' },
  'begin.at': { vi: 'Bước {n}/{of}', en: 'Step {n} of {of}' },
  'begin.done': { vi: 'đã xong', en: 'done' },
  'begin.open': { vi: 'chưa xong', en: 'open' },
  'begin.not-yet': { vi: 'chưa làm', en: 'not done' },
  'begin.left': {
    vi: 'Còn {n} việc thiết lập ban đầu chưa xong.',
    en: 'Open from getting started: {n}.',
  },
  'begin.left.go': { vi: 'Làm tiếp', en: 'Go on' },
  'begin.reason': { vi: 'Thiết lập ban đầu', en: 'Getting started' },
  'begin.said': { vi: '{said}', en: '{said}' },

  'begin.step.organisation': { vi: 'Cơ quan', en: 'Your office' },
  'begin.why.organisation': {
    vi: 'Tên này in trên thư, bản tin và chân trang.',
    en: 'This name stands on letters, digests and at the foot of every page.',
  },
  'begin.keep.organisation': { vi: 'Tên này đúng rồi, giữ nguyên', en: 'The name is right, keep it' },
  'begin.saved.organisation': { vi: 'Đã ghi tên cơ quan.', en: 'The office’s name is kept.' },
  'begin.office.name': { vi: 'Tên đầy đủ', en: 'Full name' },
  'begin.office.name.hint': {
    vi: 'Ví dụ: Bảo hiểm xã hội tỉnh Vân Sơn',
    en: 'For example: Bảo hiểm xã hội tỉnh Vân Sơn',
  },
  'begin.office.short': { vi: 'Tên gọn', en: 'Short name' },
  'begin.office.short.hint': {
    vi: 'Hiện ở đầu trang, ví dụ: BHXH Vân Sơn',
    en: 'Stands at the top of the page, for example: BHXH Vân Sơn',
  },

  'begin.step.province': { vi: 'Tỉnh, thành phố', en: 'Province' },
  'begin.why.province': {
    vi: 'Tin về tỉnh mình được xếp trước và báo sớm hơn. Chuyện cả nước thì nơi nào cũng nghe.',
    en: 'News of your own province comes first and is told earlier. National matters are heard everywhere.',
  },
  'begin.keep.province': { vi: 'Giữ nguyên', en: 'Keep as it is' },
  'begin.saved.province': { vi: 'Đã ghi tỉnh.', en: 'The province is kept.' },
  'begin.place': { vi: 'Gõ tên tỉnh', en: 'Type the province' },
  'begin.place.hint': {
    vi: 'Tên nay hay tên trước 1/7/2025 đều được, có dấu hay không dấu.',
    en: 'Its name of today or from before 1 July 2025, with or without accents.',
  },
  'begin.place.former': { vi: '{name}, nay thuộc {now}', en: '{name}, now part of {now}' },
  'begin.place.country': { vi: 'Chúng tôi theo dõi cả nước', en: 'We watch the whole country' },
  'begin.merged': {
    vi: '{former} nay thuộc {now}, nên đã chọn {now}. Tin nhắc tên {former} vẫn là tin của {now}.',
    en: '{former} is now part of {now}, so {now} was chosen. News that names {former} still counts for {now}.',
  },
  'begin.no-place': {
    vi: 'Gõ tên tỉnh, hoặc bấm “Chúng tôi theo dõi cả nước”.',
    en: 'Type a province, or choose “We watch the whole country”.',
  },
  'begin.strange-place': {
    vi: 'Không tìm thấy tỉnh “{text}”. Gõ tên tỉnh hiện nay hoặc tên cũ, ví dụ Khánh Hòa hay Ninh Thuận.',
    en: 'No province called “{text}”. Type its name of today or its old one, for example Khánh Hòa or Ninh Thuận.',
  },

  'begin.step.recipients': { vi: 'Người nhận', en: 'Recipients' },
  'begin.why.recipients': {
    vi: 'Khi có chuyện, thư đi tới những người này. Thêm người, đổi ca trực sau ở trang Người nhận.',
    en: 'When something happens, letters go to these people. Add others and shifts later, under Recipients.',
  },
  'begin.keep.recipients': { vi: 'Danh sách này đúng rồi, giữ nguyên', en: 'The list is right, keep it' },
  'begin.saved.recipients': {
    vi: 'Đã ghi người nhận. Ai chưa xác nhận sẽ được một thư hỏi địa chỉ có đúng là của mình không.',
    en: 'Recipients are kept. Who has not confirmed gets a letter asking whether the address is theirs.',
  },
  'begin.people.officer': { vi: 'Cán bộ truyền thông', en: 'Communications officer' },
  'begin.people.officer.hint': {
    vi: 'Nhận cảnh báo từ mức 2; ban đêm chỉ gọi khi từ mức 3.',
    en: 'Told from level 2; at night only from level 3.',
  },
  'begin.people.leader': {
    vi: 'Lãnh đạo phụ trách (có thể để trống)',
    en: 'Leader in charge (may be left empty)',
  },
  'begin.people.leader.hint': {
    vi: 'Chỉ nhận khi từ mức 3 trở lên, để không bị làm phiền vì chuyện nhỏ.',
    en: 'Told from level 3 only, so that small matters do not disturb.',
  },
  'begin.people.name': { vi: 'Họ tên hoặc chức danh', en: 'Name or position' },
  'begin.people.mail': { vi: 'Thư điện tử', en: 'Mail address' },
  'begin.people.confirm': {
    vi: 'Người nhận được một thư xin phép trước; bấm xác nhận trong thư ấy rồi mới nhận cảnh báo.',
    en: 'Each is asked by letter first; alerts come once they have confirmed in that letter.',
  },
  'begin.no-name': { vi: 'Ghi tên hoặc chức danh.', en: 'Write a name or position.' },
  'begin.sample-mail': {
    vi: 'Đây là địa chỉ mẫu, không ai đọc: ghi địa chỉ thật.',
    en: 'This is a sample address nobody reads: write a real one.',
  },
  'begin.no-mail': { vi: 'Ghi địa chỉ thư điện tử.', en: 'Write a mail address.' },

  'begin.step.mail': { vi: 'Gửi thư', en: 'Mail' },
  'begin.why.mail': {
    vi: 'Gửi một thư thử và xem máy chủ thư có nhận không, trước khi có chuyện thật.',
    en: 'Send a test letter and see whether the mail server takes it, before anything real happens.',
  },
  'begin.keep.mail': { vi: 'Xong, sang bước sau', en: 'Done, go on' },
  'begin.skip': { vi: 'Bỏ qua, làm sau', en: 'Skip for now' },
  'begin.saved.mail': { vi: 'Đã xong bước gửi thư.', en: 'The mail step is done.' },

  'begin.step.sources': { vi: 'Nghe những đâu', en: 'What is heard' },
  'begin.why.sources': {
    vi: 'Hải Đăng đã biết sẵn các báo, cổng thông tin và nơi hỏi đáp lớn. Báo đài, trang của tỉnh thì thêm bằng cách dán địa chỉ.',
    en: 'The large papers, portals and forums are known already. Add your local press and pages by pasting an address.',
  },
  'begin.keep.sources': { vi: 'Xong, sang phần diễn tập', en: 'Done, on to the drill' },
  'begin.saved.sources': { vi: 'Xong năm bước thiết lập.', en: 'All five steps are done.' },
  'begin.sources.on': { vi: 'Nguồn đang bật', en: 'Sources on' },
  'begin.sources.asked': { vi: 'Đã hỏi ít nhất một lần', en: 'Asked at least once' },
  'begin.sources.heard': { vi: 'Trả lời tốt trong ngày qua', en: 'Answered in the last day' },
  'begin.sources.heard-of': { vi: '{n}/{of}', en: '{n} of {of}' },
  'begin.sources.first': {
    vi: 'Lượt nghe đầu tiên bắt đầu trong vòng một phút và mất vài phút, vì mỗi máy chủ được hỏi thong thả.',
    en: 'The first round starts within a minute and takes a few, since every server is asked politely.',
  },
  'begin.sources.deaf': {
    vi: 'Chưa nghe được {n} nguồn: {names}{more}. Nguồn hỏng được hỏi lại, thưa dần; trang Nguồn nói vì sao.',
    en: 'Not heard yet: {n} ({names}{more}). They are asked again, less and less often; Sources says why.',
  },
  'begin.sources.read': { vi: 'Nghe một lượt ngay', en: 'Listen once now' },
  'begin.sources.reading': {
    vi: 'Đang nghe. Tải lại trang này sau một hai phút để xem bao nhiêu nguồn trả lời.',
    en: 'Listening. Load this page again in a minute or two to see how many answered.',
  },
  'begin.sources.add': { vi: 'Thêm nguồn của tỉnh', en: 'Add a local source' },
  'begin.sources.all': { vi: 'Xem mọi nguồn', en: 'See all sources' },
  'begin.sources.local': {
    vi: 'Nên có: báo và đài tỉnh, cổng thông tin tỉnh, trang của bệnh viện lớn, diễn đàn công nhân nếu công khai.',
    en: 'Worth having: provincial press and radio, the province’s portal, large hospitals, public workers’ forums.',
  },

  'begin.drill': { vi: 'Diễn tập', en: 'Drill' },
  'begin.drill.start': { vi: 'Diễn tập 10 phút', en: '10-minute drill' },
  'begin.drill.why': {
    vi: 'Một buổi sáng bịa ngay trên bàn này: tin đồn nổi lên, bạn xem, nhận việc, sửa máy và khép lại. Có gợi ý từng bước.',
    en: 'An invented morning on this very desk: a rumour rises, you look, take it, correct the machine and close. With hints.',
  },
  'begin.drill.safe': {
    vi: 'Diễn tập chạy trong một nhà riêng: không thư nào đi ra, không dữ liệu thật nào bị đụng tới, hết một giờ thì tự đóng. Cảnh báo thật vẫn chạy như thường.',
    en: 'The drill runs in a house of its own: no letter leaves, nothing real is touched, it closes after an hour. Real alerts go on as usual.',
  },
  'begin.drill.alone': {
    vi: 'Diễn tập chỉ mở được từ máy chủ Hải Đăng.',
    en: 'A drill can only be opened from the Hải Đăng server.',
  },
  'begin.drill.full': {
    vi: 'Đang có {n} người diễn tập, chưa mở thêm được. Thử lại sau ít phút.',
    en: '{n} people practise right now, no more can. Try again in a few minutes.',
  },
  'begin.drill.inside': { vi: 'Bạn đang ở giữa một buổi diễn tập.', en: 'You are in the middle of a drill.' },
  'begin.drill.return': { vi: 'Trở lại diễn tập', en: 'Back to the drill' },
  'begin.drill.steps': { vi: 'Năm bước', en: 'Five steps' },

  'begin.does.open': { vi: 'Mở cảnh báo', en: 'Open the alert' },
  'begin.does.why': { vi: 'Xem vì sao máy báo, và nói gì', en: 'See why it was told, and what to say' },
  'begin.does.take': { vi: 'Nhận việc', en: 'Take it' },
  'begin.does.correct': { vi: 'Sửa một tin máy đọc nhầm', en: 'Correct an item the machine misread' },
  'begin.does.judge': {
    vi: 'Khi đã qua, cho biết cảnh báo có ích không',
    en: 'Once it is over, say whether the alert was useful',
  },

  'begin.hint.open': {
    vi: 'Một tin đồn đang lan trong các nhóm công nhân. Mở cảnh báo cao nhất để xem.',
    en: 'A rumour spreads in workers’ groups. Open the highest alert.',
  },
  'begin.hint.why': {
    vi: 'Trên trang cảnh báo, đọc phần lời đúng để trả lời. Rồi xem máy đã đi từ bài viết tới cảnh báo thế nào.',
    en: 'On the alert’s page, read the right answer. Then see how the machine got from the post to the alert.',
  },
  'begin.hint.take': {
    vi: 'Nhận việc để người khác biết đã có người lo và máy thôi nhắc.',
    en: 'Take it, so that others know somebody has it and reminders stop.',
  },
  'begin.hint.correct': {
    vi: 'Máy tưởng bài này là chuyện bảo hiểm. Mở ra, bấm Sửa cách hiểu, ở “Thuộc phạm vi” chọn không, rồi Ghi lời sửa.',
    en: 'The machine took this item for ours. Open it, press Correct the reading, say no at “Ours”, and save.',
  },
  'begin.hint.correct-any': {
    vi: 'Mở bài này, xem máy hiểu gì, bấm Sửa cách hiểu, đổi một nhãn, rồi Ghi lời sửa.',
    en: 'Open this item, see how the machine read it, change one label and keep.',
  },
  'begin.hint.judge': {
    vi: 'Vụ việc đã qua. Cho biết cảnh báo ấy có ích không: máy học từ câu trả lời này.',
    en: 'It is over. Say whether the alert was useful: the machine learns from that.',
  },
  'begin.go.open': { vi: 'Mở cảnh báo', en: 'Open the alert' },
  'begin.go.why': { vi: 'Xem vì sao', en: 'See why' },
  'begin.go.take': { vi: 'Tới chỗ nhận việc', en: 'To where it is taken' },
  'begin.go.correct': { vi: 'Mở tin ấy', en: 'Open that item' },
  'begin.go.judge': { vi: 'Tới chỗ đánh giá', en: 'To where it is judged' },

  'begin.strip': { vi: 'DIỄN TẬP · mọi tin đều bịa', en: 'DRILL · all news is invented' },
  'begin.strip.step': { vi: 'Bước {n}/{of}', en: 'Step {n} of {of}' },
  'begin.strip.done': { vi: 'Xong cả {of} bước', en: 'All {of} steps done' },
  'begin.strip.leapt': {
    vi: 'Đồng hồ diễn tập đã tua tới {when}: cơ quan đã trả lời, tin đồn đã lắng.',
    en: 'The drill’s clock leapt to {when}: the office answered, the rumour settled.',
  },
  'begin.strip.real': {
    vi: 'Bàn thật đang có {n} cảnh báo chưa ai nhận.',
    en: 'On the real desk nobody has taken: {n}.',
  },
  'begin.strip.leave': { vi: 'Rời diễn tập', en: 'Leave the drill' },
  'begin.real': {
    vi: 'TRANG THẬT · buổi diễn tập của bạn vẫn mở',
    en: 'THE REAL DESK · your drill is still open',
  },
  'begin.real.why': {
    vi: 'Nhận việc, mở sự vụ, ghi chép ở trang này là làm thật. Rời diễn tập thì cả bàn trực trở lại bàn thật.',
    en: 'What you take, open or write here is real. Leave the drill and the whole desk is the real one again.',
  },
  'begin.real.back': { vi: 'Về buổi diễn tập', en: 'Back to the drill' },
  'begin.real.leave': { vi: 'Rời diễn tập, ở lại trang này', en: 'Leave the drill, stay on this page' },
  'begin.strip.finish': { vi: 'Xem kết quả', en: 'See how it went' },

  'begin.came.all': { vi: 'Bạn đã làm đủ {of} bước', en: 'You took all {of} steps' },
  'begin.came.some': { vi: 'Bạn đã làm {n}/{of} bước', en: 'You took {n} of {of} steps' },
  'begin.came.took': { vi: 'Trong {n} phút, kết thúc lúc {when}.', en: 'In {n} min, ended {when}.' },
  'begin.really.open': {
    vi: 'Ngày thật: thư cảnh báo tới hộp thư, liên kết trong thư mở thẳng trang này; mức 3 trở lên thì ban đêm cũng gọi.',
    en: 'For real: a letter links straight to this page; from level 3 on it also calls at night.',
  },
  'begin.really.why': {
    vi: 'Ngày thật: cảnh báo nào cũng có lý do đo được; tin không được báo cũng hỏi được ở trang Vì sao.',
    en: 'For real: every alert has measured reasons; what was not told can be asked about under Why.',
  },
  'begin.really.take': {
    vi: 'Ngày thật: chưa ai nhận thì máy nhắc lại, rồi báo lên người kế tiếp theo lịch trực.',
    en: 'For real: while nobody takes it, the machine reminds, then tells the next on the roster.',
  },
  'begin.really.correct': {
    vi: 'Ngày thật: lời sửa của bạn thắng lời máy ngay, và là bài học cho lần dạy máy sau.',
    en: 'For real: your word wins over the machine’s at once, and teaches it next time.',
  },
  'begin.really.judge': {
    vi: 'Ngày thật: đánh giá của các bạn quyết định ngưỡng báo; nhiều “nhiễu” thì máy đề nghị nâng ngưỡng.',
    en: 'For real: your judgements set what is told; much “noise”, and the machine proposes a higher bar.',
  },
} as const satisfies Words;
