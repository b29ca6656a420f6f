import type { Words } from './words.ts';

/** Sentences of the papers about campaigns, incidents, spokespersons and indicators. They are written in Vietnamese; English is for who looks. */
export const paperMatterWords = {
  'paper.part.ke-hoach-dot': { vi: 'Kế hoạch chiến dịch', en: 'The plan' },
  'paper.part.truoc-trong-sau': { vi: 'Trước, trong và sau chiến dịch', en: 'Before, during and after' },
  'paper.part.theo-nhom-nguon': { vi: 'Tiếng vang theo nhóm nguồn', en: 'Echo by kind of source' },
  'paper.part.theo-chu-de': { vi: 'Tiếng vang theo chủ đề', en: 'Echo by topic' },
  'paper.part.gioi-han': { vi: 'Giới hạn của số liệu', en: 'What the figures cannot tell' },
  'paper.part.sau-chi-tieu': { vi: 'Sáu chỉ tiêu theo phụ lục', en: 'The six metrics' },
  'paper.part.he-thong-ghi-nhan': { vi: 'Phần hệ thống ghi nhận', en: 'What the house recorded' },
  'paper.part.nguoi-nhap': { vi: 'Phần đơn vị nhập', en: 'What people entered' },
  'paper.part.ket-qua-chi-so': { vi: 'Kết quả từng chỉ số', en: 'Results' },
  'paper.part.chua-co-so-lieu': { vi: 'Chỉ số chưa có số liệu', en: 'Not known yet' },
  'paper.part.cach-tinh': { vi: 'Cách tính và giới hạn của số liệu', en: 'Formulas and limits' },

  'paper.col.campaign-before': { vi: 'Trước', en: 'Before' },
  'paper.col.campaign-during': { vi: 'Trong', en: 'During' },
  'paper.col.campaign-after': { vi: 'Sau', en: 'After' },
  'paper.col.what': { vi: 'Nội dung', en: 'What' },
  'paper.col.content': { vi: 'Nội dung', en: 'What' },
  'paper.col.no': { vi: 'STT', en: 'No.' },
  'paper.col.at': { vi: 'Lúc', en: 'At' },
  'paper.col.step': { vi: 'Bước xử lý', en: 'Step' },
  'paper.col.result': { vi: 'Kết quả', en: 'Result' },
  'paper.col.who': { vi: 'Người nhập', en: 'Entered by' },
  'paper.col.note': { vi: 'Ghi chú', en: 'Note' },
  'paper.col.measure': { vi: 'Số đo', en: 'Measure' },
  'paper.col.criterion': { vi: 'Điều kiện', en: 'Criterion' },
  'paper.col.indicator': { vi: 'Chỉ số', en: 'Indicator' },
  'paper.col.number': { vi: 'Số liệu', en: 'Number' },
  'paper.col.target': { vi: 'Chỉ tiêu', en: 'Target' },
  'paper.col.formula': { vi: 'Cách tính', en: 'Formula' },
  'paper.col.unit': { vi: 'Đơn vị tính', en: 'Unit' },
  'paper.col.duty': { vi: 'Nhiệm vụ', en: 'Duty' },
  'paper.why.not-entered': { vi: 'chưa có người nhập', en: 'nobody entered it' },

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

  'paper.part.do-duoc': { vi: 'Kết quả đo được', en: 'What was measured' },
  'paper.col.told': { vi: 'Thông tin', en: 'Answer' },
  'paper.incident.caption.su-vu': { vi: 'Thông tin chung về sự vụ', en: 'About the incident' },
  'paper.incident.caption.thoi-han': { vi: 'Nghĩa vụ và kết quả thực hiện', en: 'Duties and how they ended' },
  'paper.incident.caption.da-cong-bo': { vi: 'Thông tin đã công bố', en: 'What was published' },
  'paper.incident.caption.viec-da-giao': { vi: 'Việc đã giao và kết quả', en: 'Tasks and what came of them' },
  'paper.incident.caption.ke-hoach-phuc-hoi': { vi: 'Các việc trong kế hoạch', en: 'What is planned' },
  'paper.incident.summary.silent': {
    vi: 'Cơ quan chưa công bố thông tin nào về sự vụ.',
    en: 'The office has published nothing about it.',
  },
  'paper.incident.summary.before': {
    vi: 'Thông tin chính thức đã có sẵn khi cơ quan nhận được tin.',
    en: 'Official information was out before the office heard of it.',
  },
  'paper.incident.summary.spoke': {
    vi: 'Thông tin chính thức đầu tiên được công bố sau {n} kể từ khi nhận được tin.',
    en: 'The first official word came {n} after the office heard of it.',
  },
  'paper.incident.summary.no-duty': {
    vi: 'Sự vụ không phát sinh nghĩa vụ có thời hạn theo luật.',
    en: 'No duty of the law ran.',
  },
  'paper.incident.summary.duties': {
    vi: 'Nghĩa vụ có thời hạn theo luật: đúng hạn {met}, trễ hạn {missed}, có giải trình {explained}, chưa xong {open}.',
    en: 'Duties of the law: met {met}, missed {missed}, explained {explained}, open {open}.',
  },
  'paper.incident.summary.ready': {
    vi: 'Sự vụ đạt mọi điều kiện đóng.',
    en: 'All criteria for closing hold.',
  },
  'paper.incident.summary.not-yet': {
    vi: 'Việc còn lại: {what}.',
    en: 'What is left: {what}.',
  },
  'paper.criterion-open.calm': { vi: 'dư luận chưa lắng', en: 'it is not calm' },
  'paper.criterion-open.no-new-claim': { vi: 'còn nhận định mới đi kèm', en: 'there are new claims' },
  'paper.criterion-open.clocks': {
    vi: 'còn nghĩa vụ chưa xong và chưa có giải trình',
    en: 'a duty is neither met nor explained',
  },
  'paper.criterion-open.tasks': {
    vi: 'còn việc giao các bên chưa có kết quả',
    en: 'a task has no result',
  },
  'paper.criterion-open.plan': { vi: 'kế hoạch chưa được duyệt', en: 'the plan is not approved' },
  'paper.criterion-open.lessons': { vi: 'chưa ghi bài học', en: 'no lessons are written' },
  'paper.step.opened': { vi: 'Mở sự vụ', en: 'Opened' },
  'paper.step.kind': { vi: 'Xác định loại việc: {kind}. {name}', en: 'Kind: {kind}. {name}' },
  'paper.step.level': { vi: 'Xác nhận mức {level} ({name})', en: 'Level {level} ({name}) confirmed' },
  'paper.step.clock-met': { vi: 'Hoàn thành nghĩa vụ “{name}”', en: 'Duty met: {name}' },
  'paper.step.task-ended': { vi: '{who}: {result}', en: '{who}: {result}' },
  'paper.step.published': { vi: 'Công bố thông tin qua {channel}', en: 'Published by {channel}' },
  'paper.step.plan': { vi: 'Duyệt kế hoạch phục hồi', en: 'The plan for recovery approved' },
  'paper.step.recovering': { vi: 'Chuyển sang phục hồi', en: 'Recovery began' },
  'paper.step.closed': { vi: 'Đóng sự vụ', en: 'Closed' },
  'paper.step.resumed': { vi: 'Quay lại xử lý', en: 'Back to handling' },
  'paper.step.reopened': { vi: 'Mở lại sự vụ', en: 'Opened again' },
  'paper.criterion.calm': { vi: 'Dư luận đã lắng', en: 'It is calm' },
  'paper.criterion.no-new-claim': {
    vi: 'Ba ngày gần nhất không có nhận định mới đi kèm',
    en: 'No new claim for three days',
  },
  'paper.criterion.clocks': {
    vi: 'Mọi nghĩa vụ có thời hạn đã xong hoặc có giải trình',
    en: 'Every duty is met or explained',
  },
  'paper.criterion.tasks': { vi: 'Việc giao các bên đã có kết quả', en: 'Every task has its result' },
  'paper.criterion.plan': { vi: 'Kế hoạch những ngày sau đã được duyệt', en: 'The plan is approved' },
  'paper.criterion.lessons': { vi: 'Đã ghi bài học', en: 'Lessons are written' },
  'paper.measure.first-word': {
    vi: 'Thời gian đến thông tin chính thức đầu tiên',
    en: 'Until the first official word',
  },
  'paper.measure.lead': { vi: 'So với báo chí trung ương', en: 'Against the national press' },
  'paper.measure.clocks': { vi: 'Nghĩa vụ có thời hạn theo luật', en: 'Duties of the law' },
  'paper.measure.usual': { vi: 'Mức thường trước sự vụ', en: 'Usual before the incident' },
  'paper.measure.excess': { vi: 'Tổng số tin, bài vượt mức thường', en: 'Items above the usual, in all' },
  'paper.measure.peak': { vi: 'Ngày cao nhất', en: 'Highest day' },
  'paper.measure.half': { vi: 'Thời gian giảm còn một nửa', en: 'Down to half after' },
  'paper.measure.questions': { vi: 'Tin, bài có câu hỏi mỗi tuần', en: 'Questions a week' },
  'paper.measure.reach': { vi: 'Tin, bài mang nội dung đúng', en: 'Items that carry the truth' },
  'paper.measure.outlets': { vi: 'Nơi đăng đã sửa', en: 'Outlets that changed it' },
  'paper.measure.again': { vi: 'Nhận định xuất hiện lại', en: 'The claim coming back' },
  'paper.measure.again-true': { vi: 'Phản ánh xuất hiện lại', en: 'The complaint coming back' },
  'paper.incident.measures-how': {
    vi: 'Số liệu được so với hai mươi tám ngày trước khi nhận được tin, không tính ngày có chiến dịch của cơ quan và ngày theo dõi không đầy đủ.',
    en: 'Against the 28 days before the office heard of it, without days of a campaign and days not heard well.',
  },
  'paper.incident.causes': {
    vi: 'Số liệu cho biết diễn biến, không cho biết nguyên nhân: nhiều việc khác cũng diễn ra trong những ngày này.',
    en: 'The figures tell the course and no causes: other things happened in these days too.',
  },
  'paper.incident.steps-table': { vi: 'Các bước xử lý', en: 'Steps taken' },
  'paper.incident.nothing': {
    vi: 'Sự vụ chưa gắn với cảnh báo, nhận định hay vụ việc nào nên không có tin, bài để đếm.',
    en: 'Nothing is tied to this incident, so there are no items to count.',
  },
  'paper.incident.scope.claim': {
    vi: 'Chỉ đếm tin, bài gắn với nhận định và vụ việc của sự vụ.',
    en: 'Items of its claims and stories are counted.',
  },
  'paper.incident.scope.topic': {
    vi: 'Sự vụ không gắn nhận định hay vụ việc nào nên đếm cả chủ đề: rộng hơn sự vụ, chỉ nên xem xu hướng.',
    en: 'It has neither claim nor story, so its whole topic is counted: wider than the incident.',
  },
  'paper.incident.table': { vi: 'Kết quả đo được của sự vụ', en: 'What was measured' },
  'paper.incident.closing': { vi: 'Điều kiện đóng sự vụ', en: 'Criteria for closing' },
  'paper.incident.after': { vi: 'sau {n}', en: 'after {n}' },
  'paper.incident.ahead': { vi: 'biết trước {n}', en: '{n} ahead' },
  'paper.incident.behind': { vi: 'biết sau {n}', en: '{n} behind' },
  'paper.incident.clocks': {
    vi: 'đúng hạn {met}, trễ hạn {missed}, có giải trình {explained}, chưa xong {open}',
    en: 'met {met}, missed {missed}, explained {explained}, open {open}',
  },
  'paper.incident.usual': { vi: '{n} tin mỗi ngày', en: '{n} a day' },
  'paper.incident.usual-unknown': {
    vi: 'chưa tính được: chỉ {n} theo dõi đủ',
    en: 'not known: only {n} were listened to',
  },
  'paper.incident.items': { vi: '{n} tin', en: '{n} items' },
  'paper.incident.peak': { vi: '{n} tin, ngày {day}', en: '{n} items on {day}' },
  'paper.incident.few': { vi: 'Quá ít để kết luận. ', en: 'Too few to conclude. ' },
  'paper.incident.unsure': {
    vi: 'Có {n} theo dõi không đủ, nên đây là số tối thiểu.',
    en: '{n} were not listened to well, so it is at least that.',
  },
  'paper.incident.questions': {
    vi: 'thường lệ {usual}, tuần cao nhất {most}, tuần gần nhất {last}',
    en: 'usually {usual}, most {most}, last week {last}',
  },
  'paper.incident.questions-unknown': {
    vi: 'tuần cao nhất {most}, tuần gần nhất {last}; không rõ thường lệ{usual}',
    en: 'most {most}, last week {last}; the usual is not known{usual}',
  },
  'paper.incident.reach': {
    vi: '{truth} tin mang nội dung đúng, {repeats} tin nhắc lại nhận định',
    en: '{truth} items carry the truth, {repeats} repeat the claim',
  },
  'paper.incident.reach-share': {
    vi: 'Phần mang nội dung đúng: {share}.',
    en: 'Share with the truth: {share}.',
  },
  'paper.incident.outlets': {
    vi: '{either} trong số {all} nơi đã đăng nhận định',
    en: '{either} of the {all} outlets that carried it',
  },
  'paper.incident.asked': {
    vi: 'Văn bản đề nghị cải chính đã gửi: {n}.',
    en: 'Written requests for correction sent: {n}.',
  },
  'paper.incident.again': { vi: '{n} tin trong {days} ngày', en: '{n} items within {days} days' },
  'paper.incident.again-part': {
    vi: '{n} tin trong {days} ngày (chưa hết)',
    en: '{n} items within {days} days (not over)',
  },
  'paper.incident.calm': {
    vi: 'Dư luận đã lắng: {n} liền dưới một phần năm ngày cao nhất',
    en: 'Days in a row below a fifth of the highest: {n} so far',
  },
  'paper.incident.limits': {
    vi: 'Báo cáo lập từ nhật ký sự vụ và số tin, bài công khai đã theo dõi; không nêu nguyên nhân, không đánh giá cá nhân. Điều chưa ai ghi thì nêu rõ là chưa ghi.',
    en: 'Made from the log and what was listened to in public; it gives no causes and grades nobody. What nobody wrote is said to be missing.',
  },
  'paper.incident.how.first-word': {
    vi: 'Từ lúc tiếp nhận đến lần công bố đầu tiên.',
    en: 'From receipt to the first publication.',
  },
  'paper.incident.how.lead': {
    vi: 'Từ cảnh báo đầu tiên của hệ thống đến tin đầu tiên trên báo trung ương.',
    en: 'From our first alert to the first item in the national press.',
  },
  'paper.incident.how.usual': {
    vi: 'Số tin tiêu cực hoặc nhắc lại nhận định, trung bình mỗi ngày trong 28 ngày trước sự vụ.',
    en: 'Harmful items a day over the 28 days before.',
  },
  'paper.incident.how.usual-days': {
    vi: 'Số ngày theo dõi đủ trong 28 ngày trước sự vụ.',
    en: 'Days listened to, of the 28 before.',
  },
  'paper.incident.how.excess': {
    vi: 'Tổng số tin vượt mức thường từ ngày đầu của sự vụ.',
    en: 'Items above the usual since it began.',
  },
  'paper.incident.how.unsure': {
    vi: 'Số ngày theo dõi dưới 80%.',
    en: 'Days listened to for less than 80%.',
  },
  'paper.incident.how.peak': {
    vi: 'Số tin của ngày vượt mức thường nhiều nhất.',
    en: 'Items of the highest day.',
  },
  'paper.incident.how.half': {
    vi: 'Số ngày từ ngày cao nhất đến ngày đầu tiên phần vượt còn một nửa.',
    en: 'Days from the highest to the first at half of it.',
  },
  'paper.incident.how.calm': {
    vi: 'Số ngày liền nhau, tới hôm qua, có phần vượt dưới 20% ngày cao nhất và theo dõi đủ.',
    en: 'Days in a row up to yesterday under 20% of the highest, and listened to.',
  },
  'paper.incident.how.questions': {
    vi: 'Số tin có câu hỏi, theo tuần bảy ngày tính từ ngày đầu của sự vụ.',
    en: 'Items with a question, in weeks of seven days since it began.',
  },
  'paper.incident.how.reach': {
    vi: 'Tin từ lần công bố đầu tiên trở đi.',
    en: 'Items since the first publication.',
  },
  'paper.incident.how.outlets': {
    vi: 'Báo, cổng, trang có tên đã đăng nhận định, rồi đổi tiêu đề hoặc đăng nội dung đúng.',
    en: 'Named outlets that carried the claim, and then changed the headline or told the truth.',
  },
  'paper.incident.how.again': {
    vi: 'Tin nhắc lại nhận định sau khi đóng sự vụ (chưa đóng thì từ khi chuyển sang phục hồi).',
    en: 'Items that repeat the claim after closing (else since recovering).',
  },

  'paper.spokesperson.basis': {
    vi: 'Số liệu theo sáu chỉ tiêu tại phụ lục của Nghị định (Điều 10). Cột kết quả ghi số đã thực hiện trên tổng số.',
    en: 'The six metrics of Decree 244/2026 (Art. 10). Results are written as done over all.',
  },
  'paper.spokesperson.table': {
    vi: 'Kết quả phát ngôn và cung cấp thông tin cho báo chí',
    en: 'Spokesperson work and information given to the press',
  },
  'paper.spokesperson.metric.conferences': {
    vi: 'Số cuộc họp báo đã tổ chức',
    en: 'Press conferences held',
  },
  'paper.spokesperson.metric.briefings': {
    vi: 'Số cuộc giao ban báo chí, họp báo đã tham dự, cung cấp thông tin',
    en: 'Briefings attended',
  },
  'paper.spokesperson.metric.requests': {
    vi: 'Số yêu cầu của cơ quan báo chí đã trả lời trên tổng số yêu cầu',
    en: 'Requests answered, of all',
  },
  'paper.spokesperson.metric.unexpected': {
    vi: 'Số vụ việc đột xuất đã phát ngôn, cung cấp thông tin trên tổng số vụ việc đột xuất',
    en: 'Unexpected cases answered, of all',
  },
  'paper.spokesperson.metric.in-time': {
    vi: 'Số vụ việc cung cấp thông tin đúng thời hạn tại khoản 3, khoản 4 Điều 7 trên tổng số vụ việc',
    en: 'Cases in time under Art. 7(3), (4), of all',
  },
  'paper.spokesperson.metric.corrections': {
    vi: 'Số văn bản yêu cầu cải chính, xin lỗi trên tổng số trường hợp có căn cứ theo khoản 6 Điều 7',
    en: 'Requests for correction, of all cases with grounds under Art. 7(6)',
  },
  'paper.spokesperson.house.no-cases': {
    vi: 'Trong kỳ, hệ thống không ghi nhận vụ việc nào phát sinh nghĩa vụ thông tin ban đầu theo khoản 3, khoản 4 Điều 7.',
    en: 'The house recorded no case with a duty of a first word.',
  },
  'paper.spokesperson.house.cases': {
    vi: 'Trong kỳ, hệ thống ghi nhận {cases} vụ việc phát sinh nghĩa vụ thông tin ban đầu theo khoản 3, khoản 4 Điều 7; {spoken} vụ việc đã công bố thông tin, {inTime} vụ việc đúng thời hạn.',
    en: 'The house recorded {cases} cases with a duty of a first word; {spoken} were spoken about, {inTime} in time.',
  },
  'paper.spokesperson.house.no-press': {
    vi: 'Sổ yêu cầu của báo chí chưa ghi yêu cầu nào trong kỳ.',
    en: 'The register of the press holds no request.',
  },
  'paper.spokesperson.house.press': {
    vi: 'Sổ yêu cầu của báo chí ghi {received} yêu cầu, đã trả lời {answered}.',
    en: 'The register holds {received} requests, {answered} answered.',
  },
  'paper.spokesperson.house.no-asked': {
    vi: 'Hệ thống không ghi nhận văn bản đề nghị cải chính nào được gửi đi.',
    en: 'No request for correction was sent through the house.',
  },
  'paper.spokesperson.house.asked': {
    vi: 'Số văn bản đề nghị cải chính đã công bố, gửi đi: {asked}.',
    en: 'Requests for correction sent: {asked}.',
  },
  'paper.spokesperson.entered': { vi: 'Số liệu do đơn vị nhập', en: 'Numbers that people entered' },
  'paper.spokesperson.gone': {
    vi: 'Chưa có số liệu: {what}.',
    en: 'Not known: {what}.',
  },
  'paper.spokesperson.to-enter': {
    vi: '[Nhập số còn thiếu ở trang Chỉ số; nếu không phát sinh thì nhập số không, rồi tính lại văn bản này. Dòng này không có trong bản duyệt.]',
    en: '[Enter what is missing under Indicators, nought where nothing happened, and count this paper anew. This line is not in the approved paper.]',
  },
  'paper.spokesperson.check': {
    vi: '[Đối chiếu tên gọi các chỉ tiêu với mẫu phụ lục trước khi gửi. Dòng này không có trong bản duyệt.]',
    en: '[Compare the names with the annex before sending. This line is not in the approved paper.]',
  },
  'paper.spokesperson.limits': {
    vi: 'Vụ việc được tính theo ngày bắt đầu tính hạn 24 giờ. Tổng của chỉ tiêu 4 và 5 gồm vụ việc mở trên hệ thống và vụ việc ngoài hệ thống do đơn vị nhập; phần nào chưa nhập thì tổng ghi là chưa có, không coi là bằng không. Tên gọi các chỉ tiêu ghi theo nội dung Điều 10.',
    en: 'Cases count by the day their 24 hours began. What people have not entered leaves the sum unknown. Names follow Art. 10.',
  },
  'paper.input.conferences': { vi: 'số cuộc họp báo đã tổ chức', en: 'press conferences held' },
  'paper.input.briefings': { vi: 'số cuộc giao ban, họp báo đã tham dự', en: 'briefings attended' },
  'paper.input.other-cases': {
    vi: 'vụ việc đột xuất không mở trên hệ thống',
    en: 'unexpected cases not opened here',
  },
  'paper.input.other-answered': {
    vi: 'vụ việc ngoài hệ thống đã phát ngôn',
    en: 'of those, answered',
  },
  'paper.input.other-in-time': {
    vi: 'vụ việc ngoài hệ thống đúng thời hạn',
    en: 'of those, in time',
  },
  'paper.input.correction-cases': {
    vi: 'trường hợp có căn cứ báo chí đăng thông tin sai',
    en: 'cases with grounds that the press was wrong',
  },

  'paper.indicators.table': { vi: 'Kết quả theo bộ chỉ số', en: 'Results' },
  'paper.indicators.formulas': { vi: 'Cách tính từng chỉ số', en: 'Formulas' },
  'paper.indicators.none': { vi: 'Đơn vị chưa đặt chỉ số nào.', en: 'The office has no indicators yet.' },
  'paper.indicators.nothing': {
    vi: 'Trong kỳ chưa có chỉ số nào có số liệu.',
    en: 'No indicator has a number yet.',
  },
  'paper.indicators.with-target': { vi: '{name} (chỉ tiêu: {target})', en: '{name} (target: {target})' },
  'paper.indicators.read': {
    vi: 'Sau tỷ lệ, trong ngoặc là số đếm được trên tổng số. Số không ghi tên người nhập là số do hệ thống tính. Chỉ số không ghi chỉ tiêu là chỉ số đơn vị chưa quyết định chỉ tiêu.',
    en: 'In brackets: how many of how many. What names nobody was counted by the house. Where no target stands, none was decided.',
  },
  'paper.indicators.item': { vi: '{name}: {what}.', en: '{name}: {what}.' },
  'paper.indicators.to-enter': {
    vi: '[Cán bộ phụ trách truyền thông cần nhập ở trang Chỉ số, rồi tính lại văn bản này. Dòng này không có trong bản duyệt.]',
    en: '[The communications officer is to enter them under Indicators, and to count this paper anew. This line is not in the approved paper.]',
  },
  'paper.indicators.not-entered': {
    vi: 'Đơn vị chưa tổng hợp được số liệu:',
    en: 'The office has not gathered:',
  },
  'paper.indicators.not-arisen': {
    vi: 'Chưa có căn cứ để tính trong kỳ:',
    en: 'Nothing to compute from in the period:',
  },
  'paper.indicators.all-known': {
    vi: 'Mọi chỉ số trong kỳ đều có số liệu.',
    en: 'Every indicator has its numbers.',
  },
  'paper.indicators.entered-by': { vi: ' ({name} nhập lúc {at})', en: ' ({name}, {at})' },
  'paper.indicators.limits': {
    vi: 'Số do hệ thống tính chỉ gồm tin, bài công khai và việc đã ghi trên hệ thống. Số do người nhập ghi rõ người và giờ nhập. Chỉ số chưa có số liệu không được coi là bằng không.',
    en: 'Counted numbers cover what is public, and what was recorded here. Entered ones name who and when. Unknown is not nought.',
  },
} satisfies Words;
