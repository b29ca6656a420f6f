import type { Words } from './words.ts';

/** The frame around every page: groups of rooms, their names, and what each is for. */
export const frameWords = {
  'frame.groups': { vi: 'Nhóm phòng', en: 'Groups of rooms' },
  'frame.bar': { vi: 'Phòng hay dùng', en: 'Rooms in daily use' },
  'frame.group-rooms': { vi: 'Các phòng trong nhóm {group}', en: 'Rooms in {group}' },
  'frame.untaken': { vi: '({n} chưa ai nhận)', en: '({n} not taken)' },
  'frame.more': { vi: 'Thêm', en: 'More' },
  'frame.all': { vi: 'Tất cả các phòng', en: 'All rooms' },
  'frame.all-why': {
    vi: 'Mỗi phòng lo một việc. Bốn phòng dùng hằng ngày nằm sẵn ở thanh dưới màn hình điện thoại.',
    en: 'Each room has one job. The four used daily stand in the bar at the bottom of a phone.',
  },

  'frame.held': { vi: '({n} lần)', en: '({n})' },
  'frame.held-newest': { vi: '({n} lần gần nhất)', en: '(the latest {n})' },
  'frame.clock-hint': {
    vi: 'Giờ Việt Nam, kiểu 24 giờ. Có máy hiện tháng trước ngày: bấm biểu tượng lịch để chọn cho chắc.',
    en: 'Vietnam time, 24 hours. Some devices show the month first: pick from the calendar to be sure.',
  },

  'frame.group.watch': { vi: 'Trực', en: 'Watch' },
  'frame.group.listen': { vi: 'Nghe', en: 'Listen' },
  'frame.group.tell': { vi: 'Báo', en: 'Tell' },
  'frame.group.machine': { vi: 'Máy', en: 'Machine' },
  'frame.group.house': { vi: 'Nhà', en: 'House' },

  'frame.room.today': { vi: 'Hôm nay', en: 'Today' },
  'frame.about.today': {
    vi: 'Sáng nay cần làm gì, việc nào chưa ai nhận.',
    en: 'What this morning asks for, and what nobody has taken.',
  },
  'frame.room.alerts': { vi: 'Cảnh báo', en: 'Alerts' },
  'frame.about.alerts': {
    vi: 'Vụ việc đang diễn ra, đã qua, và những lần máy giữ lại không báo.',
    en: 'What is going on, what is over, and what was held back.',
  },
  'frame.room.incidents': { vi: 'Sự vụ', en: 'Incidents' },
  'frame.about.incidents': {
    vi: 'Phòng cùng xử lý: ai lo, đồng hồ theo luật, quyết định, nhật ký.',
    en: 'Where people act together: owner, clocks of the law, decisions, log.',
  },
  'frame.room.silences': { vi: 'Im lặng', en: 'Silences' },
  'frame.about.silences': {
    vi: 'Tạm ngừng thư về một việc đã biết, có hạn và có người chịu trách nhiệm.',
    en: 'No letters for a while on something known, with an end and an owner.',
  },
  'frame.room.why': { vi: 'Vì sao?', en: 'Why?' },
  'frame.about.why': {
    vi: 'Dán địa chỉ một bài để xem vì sao có hay không có cảnh báo.',
    en: 'Paste the address of an item to see why there was, or was not, an alert.',
  },
  'frame.room.mentions': { vi: 'Tin', en: 'News' },
  'frame.about.mentions': {
    vi: 'Mọi tin bài đã nghe: tìm, lọc, sửa nhãn.',
    en: 'Every item heard: search, filter, correct.',
  },
  'frame.room.stories': { vi: 'Vụ việc', en: 'Stories' },
  'frame.about.stories': {
    vi: 'Các tin cùng kể một chuyện: ai nói trước, lan ra sao, đã làm gì.',
    en: 'Items that tell the same thing: who was first, how it spread, what was done.',
  },
  'frame.room.campaigns': { vi: 'Chiến dịch', en: 'Campaigns' },
  'frame.about.campaigns': {
    vi: 'Các đợt truyền thông của mình: kế hoạch, và trước, trong, sau được nói đến ra sao.',
    en: 'Our own communication: the plan, and what was said before, during and after.',
  },
  'frame.room.indicators': { vi: 'Chỉ số', en: 'Indicators' },
  'frame.about.indicators': {
    vi: 'Kết quả từng chỉ số của một kỳ, số liệu người nhập, sổ yêu cầu của báo chí.',
    en: 'Each indicator of a period, what people enter for it, and what the press asked for.',
  },
  'frame.room.reports': { vi: 'Báo cáo', en: 'Reports' },
  'frame.about.reports': {
    vi: 'Báo cáo nào phải nộp, hạn nào, gửi ai; cái nào đã xong.',
    en: 'Which papers are owed, when and to whom; which are done.',
  },
  'frame.room.import': { vi: 'Nhập tệp', en: 'Import' },
  'frame.about.import': {
    vi: 'Đưa vào tin bài ghi trong tệp Excel, CSV: sổ điểm báo, phản ánh qua tổng đài.',
    en: 'Bring in items from an Excel or CSV file: clippings, calls to the hotline.',
  },
  'frame.room.claims': { vi: 'Nhận định', en: 'Claims' },
  'frame.about.claims': {
    vi: 'Những câu hay bị nói sai và lời đúng để trả lời.',
    en: 'Statements that keep coming back, and the right answer to each.',
  },
  'frame.room.concerns': { vi: 'Mối quan tâm', en: 'Concerns' },
  'frame.about.concerns': {
    vi: 'Người dân hỏi gì, phản ánh gì, chủ đề nào đang lên.',
    en: 'What people ask and complain about, and which topics rise.',
  },
  'frame.room.calendar': { vi: 'Lịch', en: 'Calendar' },
  'frame.about.calendar': {
    vi: 'Ngày luật có hiệu lực, kỳ chi trả, ngày lễ sắp tới.',
    en: 'Law dates, payment days and holidays ahead.',
  },
  'frame.room.forecast': { vi: 'Dự báo', en: 'Forecasts' },
  'frame.about.forecast': {
    vi: 'Vụ việc nào có thể lan tiếp, và máy đã đoán đúng bao nhiêu.',
    en: 'Which stories may spread, and how often the machine was right.',
  },
  'frame.room.sources': { vi: 'Nguồn', en: 'Sources' },
  'frame.about.sources': {
    vi: 'Nơi Hải Đăng đang nghe; thêm nguồn bằng cách dán địa chỉ.',
    en: 'Where Hải Đăng listens; add a source by pasting its address.',
  },
  'frame.room.coverage': { vi: 'Độ phủ', en: 'Coverage' },
  'frame.about.coverage': {
    vi: 'Ngày nào nghe đủ, ngày nào hụt. Yên tĩnh chưa chắc là bình yên.',
    en: 'Which days were heard in full. Quiet is not always peace.',
  },
  'frame.room.recipients': { vi: 'Người nhận', en: 'Recipients' },
  'frame.about.recipients': {
    vi: 'Ai được báo, bằng cách nào, ai đang trực.',
    en: 'Who is told, how, and who is on duty.',
  },
  'frame.room.letters': { vi: 'Thư đi', en: 'Letters' },
  'frame.about.letters': {
    vi: 'Từng lá thư Hải Đăng đã viết và đã gửi được hay chưa.',
    en: 'Every letter written, and whether it left.',
  },
  'frame.room.ledger': { vi: 'Sổ gửi', en: 'Ledger' },
  'frame.about.ledger': {
    vi: 'Sổ để đối chiếu và in: ai được gửi gì, lúc nào.',
    en: 'The record to check and print: who was sent what, and when.',
  },
  'frame.room.digests': { vi: 'Bản tin', en: 'Digests' },
  'frame.about.digests': { vi: 'Bản tin tuần đã lập và tuần đang tới.', en: 'Weekly digests made so far.' },
  'frame.room.teach': { vi: 'Dạy máy', en: 'Teach' },
  'frame.about.teach': {
    vi: 'Trả lời vài câu hỏi để máy đọc đúng hơn.',
    en: 'Answer a few questions so that the machine reads better.',
  },
  'frame.room.accuracy': { vi: 'Độ đúng', en: 'Accuracy' },
  'frame.about.accuracy': {
    vi: 'Máy đọc đúng bao nhiêu, đo trên tin cán bộ đã xem.',
    en: 'How well the machine reads, measured on what officers checked.',
  },
  'frame.room.noise': { vi: 'Nhiễu', en: 'Noise' },
  'frame.about.noise': {
    vi: 'Quy tắc nào hay báo thừa, theo lời đánh giá của cán bộ.',
    en: 'Which rules cry too often, by what officers said.',
  },
  'frame.room.trial': { vi: 'Chạy thử', en: 'Trial' },
  'frame.about.trial': {
    vi: 'Thử quy tắc mới trên tin cũ trước khi dùng thật.',
    en: 'Try other rules on the past before using them.',
  },
  'frame.room.works': { vi: 'Việc máy', en: 'Work' },
  'frame.about.works': {
    vi: 'Việc đang chạy ngầm: nhập tệp, dạy lại, chạy thử; đến đâu, ai yêu cầu.',
    en: 'What runs in the background: imports, teaching, trials; how far, and for whom.',
  },
  'frame.room.settings': { vi: 'Thiết lập', en: 'Settings' },
  'frame.about.settings': {
    vi: 'Sửa chủ đề, nhận định, dữ kiện, người nhận, cơ quan; có lịch sử và trở lại được',
    en: 'Topics, claims, facts, recipients and the office, with history and undo',
  },
  'frame.room.drill': { vi: 'Diễn tập', en: 'Drill' },
  'frame.about.drill': {
    vi: 'Mười phút tập xử lý một tin đồn bịa, có gợi ý.',
    en: 'Ten minutes with an invented rumour, with hints.',
  },
  'frame.room.begin': { vi: 'Bắt đầu', en: 'Getting started' },
  'frame.about.begin': {
    vi: 'Năm câu hỏi đầu tiên: cơ quan, tỉnh, người nhận, thư, nguồn.',
    en: 'The first five questions: office, province, recipients, mail, sources.',
  },
  'frame.room.people': { vi: 'Người dùng', en: 'People' },
  'frame.about.people': { vi: 'Ai được vào bàn trực và được làm gì.', en: 'Who may enter, and do what.' },
  'frame.room.audit': { vi: 'Nhật ký', en: 'Audit' },
  'frame.about.audit': { vi: 'Ai đã làm gì, lúc nào.', en: 'Who did what, and when.' },
  'frame.room.parts': { vi: 'Thành phần', en: 'Components' },
  'frame.about.parts': {
    vi: 'Bảng mẫu: mọi nút, thẻ, ô nhập của bàn trực ở mọi trạng thái.',
    en: 'The sample board: every button, card and field of the desk in every state.',
  },
} satisfies Words;
