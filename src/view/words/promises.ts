import type { Words } from './words.ts';

/** Letters about what was promised: deadlines of incidents, answers to people, days of a plan; and the same days in a calendar. */
export const promiseWords = {
  'ledger.kind.clock': { vi: 'hạn của sự vụ', en: 'deadline of an incident' },
  'ledger.kind.tips': { vi: 'phản ánh quá hạn trả lời', en: 'tips past their answer' },
  'ledger.kind.plan': { vi: 'ngày của kế hoạch phục hồi', en: 'day of a recovery plan' },

  'incident.letter.kicker': { vi: 'Sự vụ · hạn theo luật', en: 'Incident · legal deadline' },
  'incident.letter.kicker.late': { vi: 'Sự vụ · quá hạn theo luật', en: 'Incident · legal deadline missed' },
  'incident.letter.subject.ahead': { vi: '[Hạn {by}]', en: '[Due {by}]' },
  'incident.letter.subject.soon': { vi: '[Sắp đến hạn {by}]', en: '[Due soon, {by}]' },
  'incident.letter.subject.late': { vi: '[Quá hạn {by}]', en: '[Overdue since {by}]' },
  'incident.letter.must': {
    vi: '{name}: phải xong trước {by}.',
    en: '{name}: to be done before {by}.',
  },
  'incident.letter.must.late': { vi: '{name}: đã quá hạn {by}.', en: '{name}: this was due {by}.' },
  'incident.letter.left': {
    vi: 'Còn {left} khi thư này tới. Căn cứ: {basis}.',
    en: '{left} left when this comes. Basis: {basis}.',
  },
  'incident.letter.over': {
    vi: 'Chưa ai ghi là đã làm. Căn cứ: {basis}.',
    en: 'Nobody recorded it as done. Basis: {basis}.',
  },
  'incident.letter.do': { vi: 'Việc cần làm', en: 'What to do' },
  'incident.letter.do.voice': {
    vi: 'Quyết có lên tiếng không. Chưa quyết thì chưa ai soạn được.',
    en: 'Decide whether to speak. Until then nobody can write.',
  },
  'incident.letter.do.word': {
    vi: 'Soạn từ dữ kiện đã duyệt, đưa người phát ngôn duyệt, rồi đăng. Chưa đủ dữ kiện thì nói điều đã biết và giờ sẽ nói tiếp.',
    en: 'Write from approved facts, have a spokesperson approve, publish. Where facts are missing say what is known and when more will be said.',
  },
  'incident.letter.do.other': {
    vi: 'Làm việc này, hoặc giao người làm.',
    en: 'Do it, or give it to somebody.',
  },
  'incident.letter.do.record': {
    vi: 'Ghi “Đã làm xong” trong sự vụ, kèm đường dẫn hoặc số văn bản.',
    en: 'Record it as done in the incident, with its link or number.',
  },
  'incident.letter.do.now': {
    vi: 'Báo lãnh đạo là đã quá hạn, và vẫn làm ngay: muộn còn hơn im lặng.',
    en: 'Tell the leaders it is overdue, and do it now all the same: late is better than silent.',
  },
  'incident.letter.do.explain': {
    vi: 'Không làm được thì ghi giải trình vì sao, để báo cáo sau này có căn cứ.',
    en: 'Where it cannot be done, record why: the report will need it.',
  },
  'incident.letter.stands': { vi: 'Đang thế nào', en: 'Where it stands' },
  'incident.letter.since': { vi: 'Tính từ: {at}', en: 'Counting from: {at}' },
  'incident.letter.owner': { vi: 'Người lo: {who}', en: 'Owner: {who}' },
  'incident.letter.voice': { vi: 'Đã quyết: {choice}', en: 'Decided: {choice}' },
  'incident.letter.no-voice': { vi: 'Chưa quyết có lên tiếng không', en: 'Whether to speak is not decided' },
  'incident.letter.once': {
    vi: 'Mỗi mốc của một hạn chỉ có một thư. Ghi “Đã làm xong” hoặc giải trình thì không có thư nào nữa.',
    en: 'There is one letter for each call of a deadline. Once it is done or explained there are no more.',
  },
  'incident.letter.open': { vi: 'Mở sự vụ', en: 'Open the incident' },
  'incident.letter.footer': {
    vi: '{organisation} gửi thư này cho {name} vì là người lo sự vụ, lãnh đạo, hoặc người thay khi không ai trong số đó nhận được thư.',
    en: '{organisation} sends this to {name} as owner, leader, or as stand-in where none of them can be reached.',
  },

  'tips.letter.kicker': { vi: 'Phản ánh · quá hạn trả lời', en: 'Tips · past their answer' },
  'tips.letter.subject': { vi: '[Quá hạn trả lời]', en: '[Unanswered]' },
  'tips.letter.title': {
    vi: '{n} phản ánh quá hạn trả lời, cũ nhất nhận ngày {oldest}',
    en: '{n} tip(s) past their answer, the oldest of {oldest}',
  },
  'tips.letter.why': {
    vi: 'Người dân đã chờ quá hạn cơ quan tự hứa. Trả lời hôm nay, kể cả khi câu trả lời là còn phải chờ gì và đến bao giờ.',
    en: 'People have waited longer than the office promised. Answer today, if only with what is still missing and until when.',
  },
  'tips.letter.line': { vi: '{kind} · {unit}', en: '{kind} · {unit}' },
  'tips.letter.note': {
    vi: '{way}, nhận {at}, hạn {due}, quá {days} ngày',
    en: '{way}, received {at}, due {due}, {days} day(s) over',
  },
  'tips.letter.note.today': {
    vi: '{way}, nhận {at}, hạn {due}, mới quá',
    en: '{way}, received {at}, due {due}, just over',
  },
  'tips.letter.more': { vi: 'Và {n} phản ánh nữa.', en: 'And {n} more.' },
  'tips.letter.read': { vi: 'xem và trả lời', en: 'read and answer' },
  'tips.letter.open': { vi: 'Mở danh sách quá hạn', en: 'Open the list' },
  'tips.letter.private': {
    vi: 'Lời người dân và cách gọi lại chỉ có trên bàn trực.',
    en: 'What was said and how to call back stand on the desk alone.',
  },
  'tips.letter.footer': {
    vi: '{organisation} gửi thư này cho {name} vì phản ánh đã chuyển tới đây, được ghi sổ ở đây, hoặc vì không ai khác nhận được thư. Mỗi ngày làm việc một thư, cho tới khi trả lời xong.',
    en: '{organisation} sends this to {name} as who is to answer, who wrote it down, or as stand-in. One letter each working day until all are answered.',
  },

  'plan.letter.kicker': { vi: 'Sự vụ · phục hồi', en: 'Incident · recovery' },
  'plan.letter.subject.look': { vi: '[Nhìn lại {n} ngày]', en: '[{n} days on]' },
  'plan.letter.subject.late': { vi: '[Kế hoạch phục hồi trễ]', en: '[Recovery plan overdue]' },
  'plan.letter.look': {
    vi: 'Hôm nay là ngày {n} kể từ khi bắt đầu phục hồi ({from}): đến lúc nhìn lại.',
    en: 'Today is day {n} since recovery began ({from}): time to look back.',
  },
  'plan.letter.look.was': {
    vi: 'Ngày {n} kể từ khi bắt đầu phục hồi ({from}) là {day}: đến lúc nhìn lại.',
    en: 'Day {n} since recovery began ({from}) was {day}: time to look back.',
  },
  'plan.letter.look.do': { vi: 'Việc cần làm', en: 'What to do' },
  'plan.letter.look.curve': {
    vi: 'Xem đường phục hồi: đã về mức thường chưa, tin sai có quay lại không.',
    en: 'Look at the curve: is it back to the usual, did the claim return?',
  },
  'plan.letter.look.rows': {
    vi: 'Ghi kết quả những việc đã xong; việc không còn hợp thì sửa kế hoạch.',
    en: 'Record what is done; change the plan where it no longer fits.',
  },
  'plan.letter.late': { vi: 'Việc trong kế hoạch chưa ghi là xong', en: 'Steps not recorded as done' },
  'plan.letter.row': {
    vi: '{what} (hạn {day}, người lo: {owner})',
    en: '{what} (due {day}, owner: {owner})',
  },
  'plan.letter.open': { vi: 'Mở trang phục hồi', en: 'Open the recovery' },
  'plan.letter.footer': {
    vi: '{organisation} gửi thư này cho {name} vì là người lo sự vụ, hoặc người thay khi người lo không nhận được thư.',
    en: '{organisation} sends this to {name} as the owner, or as stand-in where the owner cannot be reached.',
  },

  'today.tips-late': {
    vi: '{n} phản ánh quá hạn trả lời, cũ nhất nhận ngày {oldest}',
    en: '{n} tip(s) past their answer, the oldest of {oldest}',
  },
  'calendar.kind.tips': { vi: 'Hạn trả lời dân', en: 'Answers owed' },
  'promise.tips-due': { vi: 'Trả lời {n} phản ánh', en: 'Answer {n} tip(s)' },
  'private.calendar.incident-clock': { vi: 'Hạn sự vụ: {what}', en: 'Incident deadline: {what}' },
  'private.calendar.plan': { vi: 'Kế hoạch phục hồi: {what}', en: 'Recovery plan: {what}' },
  'private.calendar.look-back': { vi: 'Nhìn lại {n} ngày: {title}', en: '{n} days on: {title}' },
} as const satisfies Words;
