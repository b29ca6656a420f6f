import type { Words } from './words.ts';

/** What may come: forecasts and how they were scored, and the list of what may occur. */
export const forecastWords = {
  'desk.room.forecast': { vi: 'Dự báo', en: 'Forecasts' },
  'forecast.why': {
    vi: 'Chỉ dự báo đường lan của những vụ việc đã nghe thấy, từ 5 tin trở lên. Trước những bài đầu tiên, máy không đoán gì.',
    en: 'Only the spread of stories already heard is forecast, from 5 items on. Before the first posts nothing is claimed.',
  },
  'forecast.head': { vi: 'Vụ việc đang chạy', en: 'Stories on the move' },
  'forecast.none': {
    vi: 'Chưa có vụ việc nào đủ 5 tin và còn tin mới trong 24 giờ qua.',
    en: 'No story has five items and news within the last 24 hours.',
  },
  'forecast.untitled': { vi: 'Vụ việc chưa có tên', en: 'Story without a name' },
  'forecast.items': { vi: '{n} tin lúc {at}', en: '{n} items at {at}' },
  'forecast.all-hidden': {
    vi: 'Máy đang dự báo {n} vụ việc và tự chấm điểm, nhưng chưa đưa con số ra: phải qua bài kiểm tra trên chính dữ liệu của đơn vị đã. Lý do ở phần Chấm điểm.',
    en: 'Forecasts are being made and scored for {n} stories, but no number is shown yet: they must first pass on the office’s own data. The reasons are under Scores.',
  },
  'forecast.col.question': { vi: 'Trong thời gian tới', en: 'In the time to come' },
  'forecast.col.probability': { vi: 'Xác suất', en: 'Probability' },
  'forecast.col.base': { vi: 'Thường gặp', en: 'Usually' },
  'forecast.col.n': { vi: 'Số ca', en: 'Cases' },
  'forecast.doubles': {
    vi: 'Tăng gấp đôi (đủ {target} tin) trong {hours} giờ',
    en: 'Doubles (to {target} items) within {hours} hours',
  },
  'forecast.reaches': {
    vi: 'Đạt {target} tin trong {hours} giờ',
    en: 'Reaches {target} items within {hours} hours',
  },
  'forecast.kind.doubles': { vi: 'Tăng gấp đôi trong {hours} giờ', en: 'Doubles within {hours} hours' },
  'forecast.kind.reaches': {
    vi: 'Đạt mốc kế tiếp trong {hours} giờ',
    en: 'Reaches the next mark within {hours} hours',
  },
  'forecast.hidden': { vi: 'đang ẩn', en: 'hidden' },
  'forecast.numbers-note': {
    vi: 'Thường gặp: tỷ lệ đã xảy ra trong các ca tương tự mà máy đã học; Số ca: có bao nhiêu ca như thế.',
    en: 'Usually: how often it came true in the similar cases the machine learnt from; Cases: how many there were.',
  },
  'forecast.doubling': {
    vi: '12 giờ qua, nhịp tin gấp đôi sau khoảng {time} (khả năng 80%: từ {fastest} đến {slowest}). Đây là mô tả, không phải dự báo.',
    en: 'Over the last 12 hours the pace doubled in about {time} (80 %: {fastest} to {slowest}). This describes, it does not forecast.',
  },
  'forecast.doubling-unsure': {
    vi: '12 giờ qua, nhịp tin gấp đôi sau khoảng {time} (nhanh nhất {fastest}), nhưng ít tin nên cũng có thể không hề tăng. Đây là mô tả, không phải dự báo.',
    en: 'Over the last 12 hours the pace doubled in about {time} ({fastest} at the fastest), but with so few items it may not be rising at all. This describes, it does not forecast.',
  },
  'forecast.not-rising': {
    vi: '12 giờ qua, nhịp tin không tăng rõ.',
    en: 'Over the last 12 hours the pace did not clearly rise.',
  },

  'forecast.score': { vi: 'Chấm điểm', en: 'Scores' },
  'forecast.score-why': {
    vi: 'Mọi dự báo đều được ghi lại và chấm khi hết hạn. Điểm tính trên tối đa {n} dự báo gần nhất của từng câu hỏi.',
    en: 'Every forecast is kept and scored when its time is over. Scores cover up to the last {n} forecasts of each question.',
  },
  'forecast.col.settled': { vi: 'Đã chấm', en: 'Scored' },
  'forecast.col.came': { vi: 'Đã xảy ra', en: 'Came true' },
  'forecast.col.brier': { vi: 'Brier', en: 'Brier' },
  'forecast.col.skill': { vi: 'Hơn đoán tỷ lệ chung', en: 'Skill over base rate' },
  'forecast.col.ece': { vi: 'Lệch (ECE)', en: 'Off by (ECE)' },
  'forecast.col.lead': { vi: 'Báo trước', en: 'Lead time' },
  'forecast.col.state': { vi: 'Kết luận', en: 'Verdict' },
  'forecast.lead': {
    vi: '{time} ({called} lần; {missed} lần bỏ sót)',
    en: '{time} ({called} called; {missed} missed)',
  },
  'forecast.lead-none': { vi: '– ({missed} lần bỏ sót)', en: '– ({missed} missed)' },
  'forecast.score-note': {
    vi: 'Brier: bình phương sai số, càng nhỏ càng tốt. Hơn đoán tỷ lệ chung: 0 là không hơn gì, 1 là đúng tuyệt đối. Lệch: xác suất đã nói khác tỷ lệ thật bao nhiêu.',
    en: 'Brier: squared error, the smaller the better. Skill: 0 is no better than the base rate, 1 is perfect. Off by: how far what was told lies from what came.',
  },
  'forecast.hidden.few': {
    vi: 'Đang ẩn: mới chấm được {n} dự báo của {stories} vụ việc, cần ít nhất {needed} dự báo của {from} vụ việc.',
    en: 'Hidden: only {n} forecasts of {stories} stories are scored; at least {needed} of {from} stories are needed.',
  },
  'forecast.hidden.skill': {
    vi: 'Đang ẩn: trên {n} dự báo gần nhất, máy không hơn việc chỉ nói tỷ lệ chung (điểm {skill}).',
    en: 'Hidden: over the last {n} forecasts the machine did no better than telling the base rate (skill {skill}).',
  },
  'forecast.hidden.ece': {
    vi: 'Đang ẩn: trên {n} dự báo gần nhất, xác suất nói ra lệch thực tế {ece}, quá mức cho phép {most}.',
    en: 'Hidden: over the last {n} forecasts the probabilities were off by {ece}, more than the {most} allowed.',
  },
  'forecast.shown': {
    vi: 'Được hiện: trên {n} dự báo gần nhất, máy hơn tỷ lệ chung (điểm {skill}), lệch {ece}.',
    en: 'Shown: over the last {n} forecasts the machine beat the base rate (skill {skill}), off by {ece}.',
  },
  'forecast.reliability': {
    vi: 'Nói bao nhiêu, xảy ra bấy nhiêu? {question}',
    en: 'Did what was told come? {question}',
  },
  'forecast.reliability-desc': {
    vi: 'Mỗi chấm là một nhóm dự báo: ngang là xác suất đã nói, dọc là tỷ lệ đã xảy ra, vạch đứng là khoảng tin cậy 95%. Càng sát đường chéo càng đáng tin.',
    en: 'Each dot is a group of forecasts: across what was told, upward how often it came, the bar is the 95 % interval. The nearer the diagonal, the better.',
  },
  'forecast.bin.told': { vi: 'Đã nói', en: 'Told' },
  'forecast.bin.came': { vi: 'Đã xảy ra (95%)', en: 'Came true (95 %)' },
  'forecast.bin.n': { vi: 'Số dự báo', en: 'Forecasts' },
  'forecast.not-a-model': {
    vi: '{file} không phải mô hình dự báo của bản này. Chạy lại: haidang detect cascades --fit',
    en: '{file} is no forecast model of this version. Run: haidang detect cascades --fit',
  },
  'forecast.usage': {
    vi: 'Cách dùng: haidang detect cascades --fit, hoặc haidang detect cascades --test TỆP',
    en: 'Usage: haidang detect cascades --fit, or haidang detect cascades --test FILE',
  },
  'forecast.no-cascades': {
    vi: 'Không đọc được chuỗi lan truyền trong {file}: cần tệp JSON gồm các dòng có t0 và rel (giây).',
    en: 'No cascades could be read from {file}: a JSON list of rows with t0 and rel (seconds) is needed.',
  },

  'prospect.head': { vi: 'Có thể sắp xảy ra', en: 'What may occur' },
  'prospect.why': {
    vi: 'Việc nên chuẩn bị trước, suy từ lịch, mốc luật và tin đã nghe. Không kèm xác suất: không có số liệu nào cho phép nói khủng hoảng sẽ nổ ra trước khi có bài đầu tiên.',
    en: 'What is worth preparing for, from the calendar, the law and what was heard. No probability is given: no data found allows anyone to foretell a crisis before its first posts.',
  },
  'prospect.none': { vi: 'Hiện chưa có việc nào cần chuẩn bị.', en: 'Nothing to prepare for at present.' },
  'prospect.trigger.season': { vi: 'Mùa tin', en: 'Season' },
  'prospect.trigger.date': { vi: 'Mốc luật', en: 'Date of law' },
  'prospect.trigger.fact': { vi: 'Dữ kiện đổi', en: 'Fact changes' },
  'prospect.trigger.debts': { vi: 'Nợ của doanh nghiệp', en: 'Employers’ debts' },
  'prospect.trigger.questions': { vi: 'Câu hỏi chưa ai đáp', en: 'Unanswered questions' },
  'prospect.trigger.correction': { vi: 'Chưa có đính chính', en: 'No correction yet' },
  'prospect.season': {
    vi: 'Theo lịch, mùa này tin nhiều gấp khoảng {lift} lần ngày thường ({sure}). Chuẩn bị sẵn câu trả lời và lịch trực.',
    en: 'The calendar expects about {lift} times the usual volume ({sure}). Have answers and duty hours ready.',
  },
  'prospect.date': {
    vi: 'Mốc đã biết ({sure}); {n} nhận định dễ rộ lên quanh ngày này. Tra lại câu trả lời trước ngày ấy.',
    en: 'A known day ({sure}); {n} claims tend to return around it. Check their answers before the day.',
  },
  'prospect.begins': {
    vi: 'Dữ kiện {id} bắt đầu có hiệu lực; {n} câu trả lời dựa vào nó. Tin cũ dễ bị đăng lại như tin mới.',
    en: 'Fact {id} begins to hold; {n} answers stand on it. Old news is easily told again as new.',
  },
  'prospect.ends': {
    vi: 'Dữ kiện {id} hết hiệu lực; {n} câu trả lời dựa vào nó, phải sửa trước ngày ấy.',
    en: 'Fact {id} ceases to hold; {n} answers stand on it and must be mended before that day.',
  },
  'prospect.answer-ends': {
    vi: 'Câu trả lời cho nhận định {id} đến hạn tra lại (liên quan {n} nhận định).',
    en: 'The answer to claim {id} is due to be checked again ({n} claim concerned).',
  },
  'prospect.debts': {
    vi: '{n} tin về nợ, trốn đóng trong 7 ngày, thường khoảng {usual}. Công nhân có thể hỏi quyền lợi, khiếu nại, tụ tập.',
    en: '{n} items on debts and evasion in 7 days where about {usual} are usual. Workers may ask, complain or gather.',
  },
  'prospect.questions': {
    vi: '{n} câu hỏi trong 7 ngày, thường khoảng {usual}, và chưa nghe cơ quan nào trả lời công khai. Khoảng trống ấy tin đồn sẽ lấp.',
    en: '{n} questions in 7 days where about {usual} are usual, and no official answer was heard. Rumour fills such a gap.',
  },
  'prospect.correction': {
    vi: 'Nhận định {claim} được nhắc lại {n} lần ở {publishers} nơi trong 14 ngày mà chưa nghe bài đính chính nào.',
    en: 'Claim {claim} was repeated {n} times by {publishers} publishers in 14 days, and no correction was heard.',
  },
  'prospect.owner': { vi: 'Đề nghị giao: {owner}', en: 'Proposed owner: {owner}' },
  'prospect.no-owner': { vi: 'chưa rõ giao ai', en: 'no owner known' },
  'prospect.when': { vi: '{from} – {to}', en: '{from} – {to}' },
  'prospect.review': { vi: 'Xem lại ngày {on}', en: 'Look again on {on}' },
  'prospect.evidence': { vi: 'Tin làm căn cứ', en: 'News behind it' },
  'prospect.item': { vi: 'tin {n}', en: 'item {n}' },
  'prospect.note': { vi: 'Ghi chú', en: 'Note' },
  'prospect.accept': { vi: 'Nhận theo dõi', en: 'Take it on' },
  'prospect.dismiss': { vi: 'Bỏ qua', en: 'Dismiss' },
  'prospect.accepted': { vi: '{who} nhận theo dõi {when}', en: 'taken on by {who}, {when}' },
  'prospect.accepted-note': {
    vi: '{who} nhận theo dõi {when}: “{note}”',
    en: 'taken on by {who}, {when}: “{note}”',
  },
  'prospect.missing': {
    vi: 'Không có việc này trong danh sách, có thể đã hết hạn.',
    en: 'This is not on the list; its time may be over.',
  },
  'prospect.refused': {
    vi: 'Chọn Nhận theo dõi hoặc Bỏ qua; ghi chú tối đa 500 chữ cái.',
    en: 'Choose Take it on or Dismiss; a note has at most 500 letters.',
  },
  'desk.done.prospect-accept': { vi: 'Đã nhận theo dõi.', en: 'Taken on.' },
  'desk.done.prospect-dismiss': { vi: 'Đã bỏ qua việc này.', en: 'Dismissed.' },
} as const satisfies Words;
