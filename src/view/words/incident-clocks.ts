import type { Words } from './words.ts';

/** Clocks of an incident, and whether to speak. */
export const incidentClockWords = {
  'incident.clocks': { vi: 'Đồng hồ theo luật', en: 'Clocks of the law' },
  'incident.clocks.now': { vi: 'Giờ máy chủ:', en: 'Server time:' },
  'incident.clocks.none': {
    vi: 'Chưa đồng hồ nào chạy. Từ mức 3 đồng hồ 24 giờ tự chạy; các hạn khác bấm chạy bằng tay.',
    en: 'No clock runs. From level 3 on the 24-hour clock starts by itself; others are started by hand.',
  },
  'incident.clock.state.running': { vi: 'đang chạy', en: 'running' },
  'incident.clock.state.soon': { vi: 'sắp hết giờ', en: 'ends soon' },
  'incident.clock.state.late': { vi: 'quá hạn', en: 'overdue' },
  'incident.clock.state.met': { vi: 'đã xong', en: 'met' },
  'incident.clock.state.missed': { vi: 'xong trễ', en: 'met late' },
  'incident.clock.state.explained': { vi: 'đã giải trình', en: 'explained' },
  'incident.clock.running': { vi: 'Còn {left}, hạn {at}.', en: '{left} left, until {at}.' },
  'incident.clock.soon': { vi: 'Chỉ còn {left}, hạn {at}.', en: 'Only {left} left, until {at}.' },
  'incident.clock.late': { vi: 'Quá hạn {left}; hạn là {at}.', en: 'Overdue by {left}; it was due {at}.' },
  'incident.clock.at-once': {
    vi: 'Phải làm ngay; đã {left} từ khi phát sinh.',
    en: 'To be done at once; {left} have passed.',
  },
  'incident.clock.met': { vi: 'Xong trong hạn, {at}.', en: 'Met in time, {at}.' },
  'incident.clock.missed': { vi: 'Xong sau hạn, {at}.', en: 'Done after its time, {at}.' },
  'incident.clock.explained': {
    vi: 'Không kịp hạn, đã giải trình: {why}',
    en: 'Not met in time; explained: {why}',
  },
  'incident.clock.no-end': { vi: 'không có hạn', en: 'no deadline' },
  'incident.clock.since': { vi: 'chạy từ', en: 'runs since' },
  'incident.clock.until': { vi: 'hạn', en: 'due' },
  'incident.clock.holidays': {
    vi: 'Hạn rơi vào năm chưa khai ngày nghỉ lễ: hạn thật có thể muộn hơn, tính theo đây là an toàn.',
    en: 'It ends in a year whose holidays are not known yet: the true end may be later, so this one is safe.',
  },
  'incident.clock.how': { vi: 'bằng: {how}', en: 'by: {how}' },
  'incident.clock.start': { vi: 'Cho một đồng hồ khác chạy', en: 'Start another clock' },
  'incident.clock.rule': { vi: 'Hạn theo luật đang có hiệu lực', en: 'Deadline in force' },
  'incident.clock.from': { vi: 'Tính từ lúc', en: 'Counting from' },
  'incident.clock.submit': { vi: 'Cho chạy', en: 'Start it' },
  'incident.clock.met-fold': { vi: 'Đã làm xong', en: 'It is done' },
  'incident.clock.by': { vi: 'Bằng gì', en: 'By what' },
  'incident.clock.by-hint': {
    vi: 'Đường dẫn bài đã đăng, số văn bản, buổi họp báo.',
    en: 'Link, number of the document, press briefing.',
  },
  'incident.clock.at': { vi: 'Xong lúc', en: 'Done at' },
  'incident.clock.meet': { vi: 'Ghi đã xong', en: 'Record it as met' },
  'incident.clock.explain-fold': { vi: 'Không kịp hạn: giải trình', en: 'Not in time: explain' },
  'incident.clock.explain': { vi: 'Ghi giải trình', en: 'Record the explanation' },
  'incident.left.days': { vi: '{d} ngày {h} giờ', en: '{d} d {h} h' },
  'incident.left.hours': { vi: '{h} giờ {m} phút', en: '{h} h {m} min' },
  'incident.left.whole-days': { vi: '{d} ngày', en: '{d} d' },
  'incident.left.whole-hours': { vi: '{h} giờ', en: '{h} h' },
  'incident.left.minutes': { vi: '{m} phút', en: '{m} min' },
  'incident.determined': {
    vi: 'Đã xác định có tác động đến dư luận lúc',
    en: 'An effect on public opinion was determined at',
  },
  'incident.determine': { vi: 'Xác định tác động dư luận', en: 'Determine the effect on public opinion' },
  'incident.determine.fold': {
    vi: 'Xác định tác động dư luận…',
    en: 'Determine the effect on public opinion…',
  },
  'incident.determine.means': {
    vi: 'Khi cơ quan xác định việc này tác động, hoặc có thể tác động, đến dư luận vì có nhiều ý kiến trái chiều, phải có thông tin ban đầu trong 24 giờ (Nghị định 244/2026/NĐ-CP, Điều 7 khoản 4, theo dòng còn hiệu lực trong cẩm nang). Giờ bấm là giờ tính, không lùi được.',
    en: 'When the office determines that divided opinion makes this affect the public, a first word is due within 24 hours (Decree 244/2026, Article 7(4), by the row of the playbook in force). The moment of pressing counts and cannot be moved.',
  },

  'incident.voice': { vi: 'Có nên lên tiếng?', en: 'Should we speak?' },
  'incident.voice.proposes': { vi: 'Đề xuất:', en: 'Proposed:' },
  'incident.voice.apart': {
    vi: '(khác đề xuất lúc đó: {choice})',
    en: '(apart from what was proposed: {choice})',
  },
  'incident.voice.choice.monitor': { vi: 'Theo dõi', en: 'Watch' },
  'incident.voice.choice.reply': { vi: 'Trả lời riêng', en: 'Reply in person' },
  'incident.voice.choice.publish': { vi: 'Công bố', en: 'Publish' },
  'incident.voice.means.monitor': {
    vi: 'Chưa nói gì công khai; soạn sẵn câu trả lời, xem lại theo nhịp.',
    en: 'Nothing in public yet; have the answer ready and look again.',
  },
  'incident.voice.means.reply': {
    vi: 'Trả lời người hỏi, người phản ánh, nơi đăng; chưa đăng rộng.',
    en: 'Answer who asked, who complained, where it stands; nothing wider.',
  },
  'incident.voice.means.publish': {
    vi: 'Thông tin chính thức, qua người phát ngôn, trên kênh của cơ quan.',
    en: 'Official word by the spokesperson on the office’s channels.',
  },
  'incident.voice.decide': { vi: 'Quyết định', en: 'Decide' },
  'incident.voice.change': { vi: 'Quyết lại', en: 'Decide again' },
  'incident.voice.which': { vi: 'Ta chọn', en: 'We choose' },
  'incident.voice.submit': { vi: 'Ghi quyết định', en: 'Record the decision' },
  'incident.voice.owed': {
    vi: 'Đồng hồ thông tin ban đầu đang chạy: luật đòi lên tiếng.',
    en: 'A clock of the first word runs: the law asks for it.',
  },
  'incident.voice.grave': {
    vi: 'Từ mức 3, im lặng sẽ bị hiểu là không biết.',
    en: 'From level 3 on, silence reads as not knowing.',
  },
  'incident.voice.gathering': {
    vi: 'Người đang tụ tập: phải có người nói, tại chỗ và chính thức.',
    en: 'People gather: somebody must speak, there and officially.',
  },
  'incident.voice.system': {
    vi: 'Hệ thống trục trặc ảnh hưởng người dân: nói tình trạng và việc nên làm.',
    en: 'A system failure hits people: say how it stands and what to do.',
  },
  'incident.voice.warn': {
    vi: 'Người dân có thể mất tiền: cảnh báo dấu hiệu, không nhắc lại đường dẫn.',
    en: 'People may lose money: warn of the signs, without the link.',
  },
  'incident.voice.wide': {
    vi: 'Đã lan nhiều nơi và chưa lắng.',
    en: 'It went to several places and is not calming down.',
  },
  'incident.voice.grievance': {
    vi: 'Phản ánh thì phải trả lời người phản ánh, dù ít người.',
    en: 'Who complains is answered, however few.',
  },
  'incident.voice.small': {
    vi: 'Ít nơi đăng, không tăng, ít hậu quả: nói ra là tự lan tin.',
    en: 'Few carry it, no rise, little harm: to answer is to spread it.',
  },
  'incident.voice.opinion': {
    vi: 'Là ý kiến: lắng nghe và giải thích, không đính chính ý kiến.',
    en: 'It is an opinion: listen and explain; opinions are not corrected.',
  },
  'incident.voice.settling': {
    vi: 'Đang lắng và câu trả lời đúng đã có mặt ở nơi người ta đọc.',
    en: 'It calms down and the answer stands where people read.',
  },
  'incident.voice.few': {
    vi: 'Chưa lan rộng: trả lời đúng nơi hỏi là đủ.',
    en: 'It has not spread: an answer where it is asked will do.',
  },
  'incident.voice.factors': {
    vi: 'Độ lan {reach}/4, nguy hại {harm}/4.',
    en: 'Reach {reach}/4, harm {harm}/4.',
  },
  'incident.voice.unscored': {
    vi: 'Chưa ai chấm năm yếu tố; độ lan tạm tính theo số nơi đăng.',
    en: 'Nobody scored the factors; reach is taken from how many outlets carry it.',
  },
  'incident.voice.trend.rising': {
    vi: 'Đang tăng: 6 giờ qua {now} tin, 6 giờ trước đó {before}.',
    en: 'Rising: {now} items in 6 hours, {before} in the 6 before.',
  },
  'incident.voice.trend.falling': {
    vi: 'Đang giảm: 6 giờ qua {now} tin, 6 giờ trước đó {before}.',
    en: 'Falling: {now} items in 6 hours, {before} in the 6 before.',
  },
  'incident.voice.trend.none': {
    vi: 'Chưa rõ xu hướng: 6 giờ qua {now} tin, 6 giờ trước đó {before}.',
    en: 'No clear trend: {now} items in 6 hours, {before} in the 6 before.',
  },
  'incident.voice.answered': {
    vi: '{n} trong {of} tin đã kèm lời bác bỏ hoặc câu trả lời đúng.',
    en: '{n} of {of} items carry the denial or the right answer.',
  },
  'incident.voice.unheard': {
    vi: 'Hải Đăng chưa nghe thấy tin nào về việc này; hãy tự cân nhắc điều mình biết.',
    en: 'Hải Đăng heard no item of this; weigh what you know yourself.',
  },
} as const satisfies Words;
