import type { Words } from './words.ts';

/** Chỉ số: what the work is measured by, what people enter for it, and the register of what the press asked for. */
export const indicatorWords = {
  'indicators.counted-at': {
    vi: 'Đếm lúc {at}; mười phút đếm lại một lần, số người nhập thì thấy ngay.',
    en: 'Counted at {at}; counted again after ten minutes, what people enter is seen at once.',
  },
  'indicators.counting': {
    vi: 'Đang đếm các chỉ số của kỳ này. Kỳ nhiều tin thì mất vài giây; đếm xong, số tự hiện ra ở đây.',
    en: 'The indicators of this period are being counted. With many mentions that takes some seconds; the numbers appear here by themselves.',
  },
  'indicators.counting-anew': {
    vi: 'Đang đếm lại. Dưới đây vẫn là số đếm lần trước; đếm xong, số mới tự hiện ra.',
    en: 'Counting again. Below are still the numbers of the last time; the new ones appear by themselves.',
  },
  'indicators.not-counted': {
    vi: 'Lần đếm vừa rồi không xong. Một phút nữa xem lại; vẫn thế thì báo người quản trị, lý do nằm trong nhật ký của máy.',
    en: 'The last counting came to no end. Look again in a minute; if it is still so, tell whoever runs the machine: its log has the cause.',
  },
  'indicators.look-again': { vi: 'Xem lại trang', en: 'Look again' },
  'indicators.why': {
    vi: 'Mọi chỉ số của một kỳ: máy tính phần máy biết, người nhập phần chỉ người biết. Ô chưa có số liệu là chưa có, không phải bằng không.',
    en: 'Every indicator of a period: the machine counts what it knows, people enter what only they know. What is not known is not nought.',
  },
  'indicators.none': {
    vi: 'Chưa có chỉ số nào trong config/indicators.yaml. Thêm một dòng với tên, cách tính, đơn vị và nhiệm vụ mà nó trả lời.',
    en: 'There is no indicator in config/indicators.yaml yet. Add a row with its name, formula, unit and the duty it answers.',
  },
  'indicators.alone': {
    vi: 'Bàn trực đang chạy một mình nên không tính được chỉ số.',
    en: 'The desk stands alone and cannot count indicators.',
  },
  'indicators.period': { vi: 'Kỳ', en: 'Period' },
  'indicators.from': { vi: 'Từ ngày', en: 'From' },
  'indicators.to': { vi: 'Đến hết ngày', en: 'Up to and with' },
  'indicators.show': { vi: 'Xem kỳ này', en: 'Show this period' },
  'indicators.of-days': { vi: 'Từ {from} đến hết {to}', en: '{from} to {to}' },
  'indicators.formula': { vi: 'Cách tính: {formula}', en: 'Formula: {formula}' },
  'indicators.duty': { vi: 'Nhiệm vụ: {duty}', en: 'Duty: {duty}' },
  'indicators.target': { vi: 'Chỉ tiêu: {target}', en: 'Target: {target}' },
  'indicators.no-target': { vi: 'Chỉ tiêu: đơn vị chưa quyết định', en: 'Target: not decided yet' },
  'indicators.source.machine': { vi: 'Máy tính', en: 'Counted' },
  'indicators.source.person': { vi: 'Người nhập', en: 'Entered' },
  'indicators.source.both': { vi: 'Máy và người', en: 'Counted and entered' },
  'indicators.manual': {
    vi: 'Máy không biết cách tính chỉ số này, nên người nhập kết quả.',
    en: 'The machine knows no way to count this one, so people enter its result.',
  },
  'indicators.by': { vi: '{name} nhập lúc {at}', en: 'entered by {name}, {at}' },
  'indicators.col.what': { vi: 'Số liệu', en: 'Number' },
  'indicators.col.value': { vi: 'Kết quả', en: 'Value' },
  'indicators.col.from': { vi: 'Từ đâu', en: 'From' },

  'indicators.to-enter': {
    vi: 'Còn {n} số chỉ người biết, chưa ai nhập cho kỳ này. Số nào chưa biết cứ để trống, nhập sau.',
    en: '{n} numbers of this period are known to people only and not entered yet. Leave empty what is not known yet.',
  },
  'indicators.entered-all': {
    vi: 'Mọi số do người nhập đã có cho kỳ này.',
    en: 'Every number people enter is there for this period.',
  },
  'indicators.to-answer': {
    vi: 'Sổ yêu cầu của báo chí (chờ trả lời: {n})',
    en: 'Requests of the press (waiting: {n})',
  },
  'indicators.enter': { vi: 'Nhập số liệu của kỳ', en: 'Enter numbers of the period' },
  'indicators.enter.why': {
    vi: 'Mỗi số ghi tên người nhập và giờ nhập; số nhập sau thay số trước, số trước vẫn còn trong nhật ký. Để trống là bỏ số đã nhập.',
    en: 'Each number keeps who entered it and when; a later one takes the place of an earlier one, which stays in the log. Empty takes it back.',
  },
  'indicators.note': { vi: 'Theo sổ, văn bản nào', en: 'By which register or document' },
  'indicators.save': { vi: 'Ghi số liệu', en: 'Save numbers' },
  'indicators.refused.number': {
    vi: '“{text}” không phải một số từ 0 trở lên.',
    en: '“{text}” is no number from 0 on.',
  },
  'indicators.refused.whole': {
    vi: '“{text}” không phải số nguyên: đây là số đếm.',
    en: '“{text}” is no whole number: this is counted.',
  },
  'indicators.refused.unclear': {
    vi: '“{text}” có thể hiểu hai cách. Hàng nghìn viết dấu chấm (1.234); số lẻ viết dấu phẩy, thêm một số 0 ở cuối (1,2340).',
    en: '“{text}” may be read in two ways. Write thousands with a point (1.234), decimals with a comma and one more nought (1,2340).',
  },
  'indicators.refused.meanwhile': {
    vi: 'Trong lúc đó {name} đã ghi {theirs}; bạn ghi {yours}. Bấm “Ghi số liệu” lần nữa nếu vẫn lấy số của bạn.',
    en: 'Meanwhile {name} entered {theirs}; you entered {yours}. Save once more to keep yours.',
  },
  'indicators.refused.emptied': {
    vi: 'Trong lúc đó {name} đã bỏ số ở ô này; bạn ghi {yours}. Bấm “Ghi số liệu” lần nữa nếu vẫn lấy số của bạn.',
    en: 'Meanwhile {name} took back the number here; you entered {yours}. Save once more to keep yours.',
  },
  'indicators.refused.filled': {
    vi: 'Trong lúc đó {name} đã ghi {theirs}; bạn để trống. Bấm “Ghi số liệu” lần nữa nếu vẫn bỏ số này.',
    en: 'Meanwhile {name} entered {theirs}; you left it empty. Save once more to take it back.',
  },
  'indicators.refused.most': { vi: 'Số lớn quá {n}.', en: 'The number is above {n}.' },
  'indicators.refused.long': { vi: 'Dài quá {n} chữ.', en: 'Longer than {n} characters.' },
  'indicators.refused.part': {
    vi: 'Phần này lớn hơn tổng của nó.',
    en: 'This part is larger than its whole.',
  },
  'indicators.refused.period': {
    vi: 'Kỳ này không đọc được: cần ngày đầu và ngày cuối, ngày cuối không trước ngày đầu, dài nhất 3 năm.',
    en: 'That is no period: it needs a first and a last day in this order, at most three years apart.',
  },
  'indicators.refused.changed': {
    vi: 'Người khác vừa ghi vào yêu cầu này. Xem lại rồi ghi tiếp.',
    en: 'Somebody else just wrote about this request. Look again, then go on.',
  },
  'indicators.refused.over': { vi: 'Yêu cầu này đã xong.', en: 'This request is over.' },
  'indicators.missing': { vi: 'Không có yêu cầu này.', en: 'There is no such request.' },

  'indicators.input.conferences': { vi: 'Số cuộc họp báo đã tổ chức', en: 'Press conferences held' },
  'indicators.input.briefings': {
    vi: 'Số cuộc giao ban báo chí, họp báo đã tham dự',
    en: 'Press briefings attended',
  },
  'indicators.input.other-cases': {
    vi: 'Vụ việc đột xuất không mở trên hệ thống',
    en: 'Unexpected cases not opened here',
  },
  'indicators.input.other-answered': {
    vi: 'Trong đó đã phát ngôn, cung cấp thông tin',
    en: 'Of these, answered',
  },
  'indicators.input.other-in-time': {
    vi: 'Trong đó đúng thời hạn (Điều 7 khoản 3, 4)',
    en: 'Of these, in time (Art. 7(3), (4))',
  },
  'indicators.input.correction-cases': {
    vi: 'Số trường hợp có căn cứ báo chí đăng thông tin sai (Điều 7 khoản 6)',
    en: 'Cases with grounds that the press was wrong (Art. 7(6))',
  },
  'indicators.input.press-checked': { vi: 'Số bài báo đã kiểm tra', en: 'Press items checked' },
  'indicators.input.press-wrong': {
    vi: 'Trong đó mâu thuẫn với dữ kiện',
    en: 'Of these, in conflict with facts',
  },
  'indicators.input.forecast-foreseen': {
    vi: 'Số sự vụ trong kỳ đã được dự báo trước',
    en: 'Incidents of the period that were foreseen',
  },
  'indicators.input.forecast-lead': {
    vi: 'Số ngày báo trước (trung vị)',
    en: 'Days of warning (median)',
  },
  'indicators.input.broadcast-communes': { vi: 'Tổng số xã, phường', en: 'Communes in all' },
  'indicators.input.broadcast-met': {
    vi: 'Số xã, phường có ít nhất 2 lượt phát thanh mỗi tuần',
    en: 'Communes with two broadcasts a week or more',
  },
  'indicators.input.activities-planned': {
    vi: 'Hội nghị, tập huấn theo kế hoạch',
    en: 'Conferences and trainings planned',
  },
  'indicators.input.activities-done': {
    vi: 'Hội nghị, tập huấn đã làm',
    en: 'Conferences and trainings held',
  },
  'indicators.input.referrals': {
    vi: 'Vụ việc đã chuyển cơ quan chức năng (kể cả ngoài hệ thống)',
    en: 'Cases referred (also outside the house)',
  },
  'indicators.input.referrals-answered': { vi: 'Trong đó đã có trả lời', en: 'Of these, answered' },

  'indicators.press': { vi: 'Sổ yêu cầu của báo chí', en: 'What the press asked for' },
  'indicators.press.why': {
    vi: 'Mỗi đề nghị phỏng vấn, trả lời, cung cấp thông tin ghi một dòng: cơ quan báo chí, nội dung, hạn trả lời. Ghi tên cơ quan báo chí, không ghi tên phóng viên.',
    en: 'One line for each request: the newsroom, what about, by when. Name the newsroom, not the reporter.',
  },
  'indicators.press.none': {
    vi: 'Trong kỳ chưa ghi yêu cầu nào.',
    en: 'No request was written down in this period.',
  },
  'indicators.press.outlet': { vi: 'Cơ quan báo chí', en: 'Newsroom' },
  'indicators.press.about': { vi: 'Nội dung yêu cầu', en: 'What about' },
  'indicators.press.asked': { vi: 'Ngày nhận', en: 'Received on' },
  'indicators.press.due': { vi: 'Hạn trả lời', en: 'Due' },
  'indicators.press.due-hint': {
    vi: 'Theo đề nghị của báo hoặc do đơn vị ấn định. Để trống thì không tính được đúng hạn hay không.',
    en: 'As asked, or as the office decides. Without it nobody can tell whether it was in time.',
  },
  'indicators.press.no-due': { vi: 'không ghi hạn', en: 'no day' },
  'indicators.press.state': { vi: 'Kết quả', en: 'State' },
  'indicators.press.waiting': { vi: 'Chờ trả lời', en: 'Waiting' },
  'indicators.press.answered': { vi: 'Đã trả lời {on}', en: 'Answered {on}' },
  'indicators.press.void': { vi: 'Ghi nhầm', en: 'By mistake' },
  'indicators.press.late': { vi: 'quá hạn', en: 'late' },
  'indicators.press.in-time': { vi: 'đúng hạn', en: 'in time' },
  'indicators.press.save': { vi: 'Ghi yêu cầu', en: 'Write it down' },
  'indicators.press.answer': { vi: 'Đã trả lời', en: 'Answered' },
  'indicators.press.answered-on': { vi: 'Ngày trả lời', en: 'Answered on' },
  'indicators.press.how': { vi: 'Trả lời bằng cách nào', en: 'How' },
  'indicators.press.mistake': { vi: 'Ghi nhầm, bỏ dòng này', en: 'Written by mistake' },
  'indicators.press.refused.outlet': { vi: 'Ghi tên cơ quan báo chí.', en: 'Name the newsroom.' },
  'indicators.press.refused.about': { vi: 'Ghi nội dung yêu cầu.', en: 'Say what it is about.' },
  'indicators.press.refused.day': {
    vi: 'Ngày không đọc được, hoặc ở ngoài khoảng hợp lý.',
    en: 'That is no day, or one that cannot be.',
  },
  'audit.on.input': { vi: 'Chỉ số', en: 'Indicators' },
  'audit.thing.input': { vi: 'một số liệu người nhập', en: 'a number people enter' },
  'audit.kind.input': { vi: 'Nhập số liệu', en: 'Number entered' },
  'audit.act.input': {
    vi: 'Nhập số liệu của kỳ từ {from}',
    en: 'Entered a number of the period since {from}',
  },
  'audit.kind.press-line': { vi: 'Sổ yêu cầu của báo chí', en: 'Register of the press' },
  'audit.act.press-line': { vi: 'Sổ yêu cầu của báo chí: {deed}', en: 'Register of the press: {deed}' },
  'audit.deed.press.asked': { vi: 'ghi yêu cầu', en: 'request written down' },
  'audit.deed.press.answered': { vi: 'ghi đã trả lời', en: 'noted as answered' },
  'audit.deed.press.void': { vi: 'bỏ dòng ghi nhầm', en: 'taken back' },
  'desk.done.input': { vi: 'Đã ghi số liệu.', en: 'The numbers are saved.' },
  'desk.done.press': { vi: 'Đã ghi vào sổ.', en: 'Written into the register.' },
  'indicators.list': { vi: 'Mở danh sách', en: 'Open the list' },
  'indicators.periods': { vi: 'Kỳ báo cáo đang chạy', en: 'Periods that run' },
  'indicators.more': { vi: 'Cách tính, nhiệm vụ', en: 'Formula and duty' },
} satisfies Words;
