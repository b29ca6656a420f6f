import type { Words } from './words.ts';

/** The morning page, in its letter and on the desk. */
export const briefWords = {
  'brief.kicker': { vi: 'Bản tin sáng', en: 'Morning brief' },
  'brief.title': { vi: 'Bản tin sáng {day}', en: 'Morning brief, {day}' },
  'brief.subject': { vi: '[Bản tin sáng {day}]', en: '[Morning brief {day}]' },
  'brief.subject.none': { vi: 'Không có việc cần xử lý', en: 'Nothing to act on' },
  'brief.subject.unsure': { vi: 'Chưa nghe đủ nguồn', en: 'Not enough sources heard' },
  'brief.subject.one': { vi: '{n} việc: {title}', en: '{n} to act on: {title}' },

  'brief.things': { vi: 'Việc cần xử lý', en: 'To act on' },
  'brief.none': { vi: 'Không có việc cần xử lý.', en: 'There is nothing to act on.' },
  'brief.none.unsure': {
    vi: 'Chưa thấy việc cần xử lý, nhưng chưa nghe đủ nguồn nên chưa thể nói là yên ổn.',
    en: 'Nothing to act on was found, but not enough sources were heard to call it calm.',
  },
  'brief.others': {
    vi: 'Còn {n} việc nữa trên trang Hôm nay.',
    en: '{n} more on the page Today.',
  },
  'brief.thing': { vi: '{n}. {title}', en: '{n}. {title}' },
  'brief.thing.level': { vi: '{n}. {title} (mức {level})', en: '{n}. {title} (level {level})' },
  'brief.step': { vi: 'Việc đầu tiên: {step}', en: 'First step: {step}' },
  'brief.owner': { vi: 'Người phụ trách: {who}.', en: 'Owner: {who}.' },
  'brief.owner.none': { vi: 'Chưa có người phụ trách.', en: 'No owner yet.' },
  'brief.owner.duty': {
    vi: 'Chưa có người phụ trách; trực sáng nay: {who}.',
    en: 'No owner yet; on duty this morning: {who}.',
  },
  'brief.say.correct': { vi: 'Câu đề xuất để đính chính:', en: 'Proposed sentence to correct it:' },
  'brief.say.receive': {
    vi: 'Câu đề xuất để tiếp nhận phản ánh (không phủ nhận):',
    en: 'Proposed sentence to receive the grievance (never to deny it):',
  },
  'brief.say.none': {
    vi: 'Câu đề xuất: chưa có câu trả lời nào đã soát cho việc này, chưa nên phát ngôn.',
    en: 'Proposed sentence: no checked answer exists for this; do not speak yet.',
  },
  'brief.say.expired': {
    vi: 'Câu đề xuất: câu trả lời trong danh mục đã hết hạn, phải tra lại trước khi dùng.',
    en: 'Proposed sentence: the catalogue’s answer has expired and must be checked again before use.',
  },
  'brief.open.clock': { vi: 'Mở sự vụ', en: 'Open the incident' },
  'brief.open.alert': { vi: 'Mở cảnh báo', en: 'Open the alert' },
  'brief.open.duty': { vi: 'Mở báo cáo', en: 'Open the reports' },
  'brief.open.approval': { vi: 'Mở sự vụ có thông điệp này', en: 'Open its incident' },

  'brief.why.clock': { vi: 'Hạn “{name}” hết lúc {at}.', en: 'The deadline “{name}” ends at {at}.' },
  'brief.why.clock-late': {
    vi: 'Hạn “{name}” đã hết lúc {at}.',
    en: 'The deadline “{name}” ended at {at}.',
  },
  'brief.why.duty-off': {
    vi: 'Hạn {day} là ngày nghỉ, ngày làm việc cuối trước đó là {by}; gửi {to}.',
    en: 'Due on {day}, a day off; the last working day before it is {by}; to {to}.',
  },
  'brief.why.duty': { vi: 'Phải xong ngày {day}, gửi {to}.', en: 'Due on {day}, to {to}.' },
  'brief.why.approval': {
    vi: 'Thông điệp đã soát ({who}, {at}), đang chờ duyệt.',
    en: 'The text was reviewed ({who}, {at}) and waits for approval.',
  },
  'brief.means.clock': {
    vi: 'Quá hạn thì phải ghi lý do. Căn cứ: {basis}.',
    en: 'If it is missed, the reason must be recorded. Basis: {basis}.',
  },
  'brief.means.duty': { vi: 'Căn cứ: {basis}.', en: 'Basis: {basis}.' },
  'brief.means.approval': {
    vi: 'Chưa duyệt thì chưa công bố được; người duyệt không phải người viết.',
    en: 'It cannot be published before; whoever wrote it does not approve it.',
  },
  'brief.means.crisis': {
    vi: 'Mức {level} do máy đề xuất: sáng nay cần người nhận việc và người có thẩm quyền xác nhận mức.',
    en: 'Level {level} is proposed by the machine: this morning somebody must take it, and somebody entitled must confirm the level.',
  },
  'brief.means.grievance': {
    vi: 'Đây là phản ánh về quyền lợi: cần tiếp nhận, kiểm tra hồ sơ và trả lời, không bác bỏ.',
    en: 'This is a grievance: it is received, checked and answered, never denied.',
  },
  'brief.means.claim': {
    vi: 'Một nhận định trong danh mục đang được nhắc lại; cần người kiểm tra rồi quyết định có đính chính hay không.',
    en: 'A catalogued claim is being repeated; somebody must check it and decide whether to correct it.',
  },
  'brief.means.untaken': {
    vi: 'Chưa ai nhận việc: cần một người đọc tin gốc và kiểm chứng trong sáng nay.',
    en: 'Nobody has taken it: somebody must read the items and verify them this morning.',
  },
  'brief.means.look': {
    vi: 'Đã có người nhận, hẹn xem lại lúc {at}.',
    en: 'It is taken; the next look is at {at}.',
  },
  'brief.means.taken': {
    vi: 'Đã có người nhận; chưa hẹn giờ xem lại.',
    en: 'It is taken; no next look was set.',
  },
  'brief.means.house': {
    vi: 'Chừng nào chưa khắc phục, bản tin và cảnh báo có thể thiếu.',
    en: 'Until it is mended, briefs and alerts may lack something.',
  },

  'brief.changed': { vi: 'Thay đổi từ {since}', en: 'Changed since {since}' },
  'brief.count.none': { vi: 'Không có tin nào về bảo hiểm xã hội.', en: 'No item about social insurance.' },
  'brief.count': {
    vi: '{n} tin về bảo hiểm xã hội: {negative} tiêu cực, {neutral} trung lập, {positive} tích cực.',
    en: '{n} item(s) about social insurance: {negative} negative, {neutral} neutral, {positive} positive.',
  },
  'brief.usual': {
    vi: 'Cùng khoảng thời gian của {weeks} tuần trước, trung bình {usual} tin; {trend}.',
    en: 'In the same stretch of the {weeks} week(s) before: {usual} on average; {trend}.',
  },
  'brief.usual.none': {
    vi: 'Chưa nghe đủ một tuần trước đó để so sánh.',
    en: 'Less than a week was heard before, so there is nothing to compare with.',
  },
  'brief.voices': {
    vi: 'Phản ánh của người dân: {grievances} tin; câu hỏi: {questions} tin.',
    en: 'Grievances: {grievances} item(s); questions: {questions} item(s).',
  },
  'brief.alerts': {
    vi: 'Cảnh báo: mở mới {opened}, đã khép {closed}, đang theo dõi {living}.',
    en: 'Alerts: {opened} opened, {closed} closed, {living} living.',
  },
  'brief.story': {
    vi: 'Vụ việc: {title} ({n} tin, {publishers} nơi đăng; {negative} tiêu cực).',
    en: 'Story: {title} ({n} item(s), {publishers} outlet(s); {negative} negative).',
  },

  'brief.coverage': { vi: 'Nghe được bao nhiêu', en: 'How much was heard' },
  'brief.heard': {
    vi: 'Trong một ngày qua nghe được {n} trong {of} nguồn.',
    en: '{n} of {of} sources were heard within the last day.',
  },
  'brief.heard.volume': {
    vi: 'Tính theo lượng tin thường có: nghe kịp {share}.',
    en: 'By what they usually say: {share} heard in time.',
  },
  'brief.heard.gaps': { vi: 'Không nghe được: {names}.', en: 'Not heard: {names}.' },
  'brief.heard.more': {
    vi: 'Không nghe được: {names} và {n} nguồn nữa.',
    en: 'Not heard: {names} and {n} more.',
  },
  'brief.hearing.never': {
    vi: 'Máy chưa nghe được nguồn nào: bản tin này chưa nói được gì.',
    en: 'Nothing has been heard yet: this brief cannot tell anything.',
  },
  'brief.hearing.asleep': {
    vi: 'Máy đang không nghe tin: những gì dưới đây có thể thiếu.',
    en: 'The machine is not listening: what follows may lack something.',
  },
  'brief.hearing.partial': {
    vi: 'Nhiều nguồn không nghe được: ít tin không có nghĩa là yên ổn.',
    en: 'Many sources could not be heard: few items do not mean calm.',
  },

  'brief.waited': { vi: 'Cảnh báo chờ đến sáng', en: 'Alerts that waited for the morning' },
  'brief.open': { vi: 'Mở trang Hôm nay', en: 'Open Today' },
  'brief.page': { vi: 'Xem bản tin sáng trên bàn trực', en: 'The brief on the desk' },
  'brief.footer.why': {
    vi: 'Thư tự động của {organisation}, gửi {name} vì có tên trong danh sách nhận bản tin sáng.',
    en: 'Automatic letter of {organisation}, sent to {name}, who is listed for the morning brief.',
  },

  'brief.room': { vi: 'Bản tin sáng', en: 'Morning brief' },
  'brief.newest': { vi: 'Bản tin sáng gần nhất', en: 'The latest morning brief' },
  'brief.missing': {
    vi: 'Chưa có bản tin sáng. Bản tin được lập lúc {at} mỗi ngày, khi máy đã nghe được nguồn.',
    en: 'No morning brief yet. It is made at {at} each day once sources are heard.',
  },
  'brief.missing.day': {
    vi: 'Không có bản tin sáng của ngày này.',
    en: 'There is no morning brief of this day.',
  },
  'brief.made': {
    vi: 'Lập lúc {at}; nội dung giữ nguyên như đã gửi.',
    en: 'Made at {at}; it stays as it was sent.',
  },
  'brief.days': { vi: 'Các sáng khác', en: 'Other mornings' },
  'brief.today-not': {
    vi: 'Bản tin sáng nay chưa lập; lập lúc {at}.',
    en: 'This morning’s brief is not made yet; it is made at {at}.',
  },
  'brief.today-none': {
    vi: 'Sáng nay không lập bản tin: máy chưa chạy lúc {at} hoặc chưa nghe được nguồn nào. Dưới đây là bản gần nhất.',
    en: 'No brief was made this morning: the machine was off at {at}, or nothing was heard. Below is the latest one.',
  },
  'brief.row': { vi: '{n} việc cần xử lý', en: '{n} to act on' },
  'ledger.kind.brief': { vi: 'bản tin sáng', en: 'morning brief' },
} as const satisfies Words;
