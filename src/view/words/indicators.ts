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

  'indicators.line.own': { vi: 'Kết quả', en: 'Result' },
  'indicators.line.mentions': { vi: 'Tin, bài đã nắm bắt', en: 'Items heard' },
  'indicators.line.stories': { vi: 'Vụ việc có từ hai tin trở lên', en: 'Stories of two items or more' },
  'indicators.line.claims': { vi: 'Nhận định trong danh mục đã gặp', en: 'Known claims met' },
  'indicators.line.negative-share': { vi: 'Tỷ lệ tiêu cực', en: 'Share negative' },
  'indicators.line.negative': {
    vi: 'Tin tiêu cực (không tính kênh cơ quan nhà nước)',
    en: 'Negative items (without portals of the state)',
  },
  'indicators.line.positive': {
    vi: 'Tin tích cực (không tính kênh cơ quan nhà nước)',
    en: 'Positive items (without portals of the state)',
  },
  'indicators.line.topic-share': { vi: '{of}: tỷ trọng tin', en: '{of}: share of items' },
  'indicators.line.topic-questions': { vi: '{of}: tỷ lệ câu hỏi', en: '{of}: share of questions' },
  'indicators.line.press-share': {
    vi: 'Tỷ lệ bài mâu thuẫn với dữ kiện',
    en: 'Share in conflict with facts',
  },
  'indicators.line.press-checked': { vi: 'Bài báo đã kiểm tra', en: 'Press items checked' },
  'indicators.line.press-wrong': { vi: 'Bài mâu thuẫn với dữ kiện', en: 'In conflict with facts' },
  'indicators.line.press-claims': {
    vi: 'Nhận định trong danh mục được báo chí nhắc lại',
    en: 'Known claims repeated in the press',
  },
  'indicators.line.lead': {
    vi: 'Từ tin đầu tiên đến đỉnh (trung vị)',
    en: 'First item to peak (median)',
  },
  'indicators.line.forecast-right': {
    vi: 'Dự báo “dễ xảy ra” đã xảy ra',
    en: 'Likely forecasts that came true',
  },
  'indicators.line.forecast-called': {
    vi: 'Số dự báo “dễ xảy ra” đã rõ kết quả',
    en: 'Likely forecasts settled',
  },
  'indicators.line.forecast-foreseen': {
    vi: 'Tỷ lệ sự vụ được dự báo trước',
    en: 'Share of incidents foreseen',
  },
  'indicators.line.forecast-lead': { vi: 'Số ngày báo trước (trung vị)', en: 'Days of warning (median)' },
  'indicators.line.first-word': {
    vi: 'Thời gian đến thông tin đầu tiên (trung vị)',
    en: 'Time to the first word (median)',
  },
  'indicators.line.initial-share': {
    vi: 'Tỷ lệ vụ việc đúng hạn 24 giờ',
    en: 'Share within 24 hours',
  },
  'indicators.line.initial': {
    vi: 'Vụ việc phải thông tin ban đầu',
    en: 'Cases that asked for a first word',
  },
  'indicators.line.initial-in-time': { vi: 'Trong đó đúng hạn', en: 'Of these, in time' },
  'indicators.line.correction': {
    vi: 'Từ lúc xác định sai đến lúc công bố (trung vị)',
    en: 'Found false to published (median)',
  },
  'indicators.line.reach': {
    vi: 'Nơi đăng đính chính trên nơi đăng nội dung gốc',
    en: 'Outlets with the correction over outlets with the claim',
  },
  'indicators.line.outlets-denies': { vi: 'Nơi đăng nội dung đúng', en: 'Outlets that carried the truth' },
  'indicators.line.outlets-repeats': { vi: 'Nơi đăng nội dung gốc', en: 'Outlets that carried the claim' },
  'indicators.line.again-30': { vi: 'Trong 30 ngày', en: 'Within 30 days' },
  'indicators.line.again-90': { vi: 'Trong 90 ngày', en: 'Within 90 days' },
  'indicators.line.half-life': { vi: 'Từ đỉnh đến còn một nửa (trung vị)', en: 'Peak to half (median)' },
  'indicators.line.tips-share': { vi: 'Tỷ lệ phản ánh đã trả lời', en: 'Share answered' },
  'indicators.line.tips-days': { vi: 'Thời gian chờ (trung vị)', en: 'Time waited (median)' },
  'indicators.line.tips': { vi: 'Phản ánh đã nhận', en: 'Received' },
  'indicators.line.tips-answered': { vi: 'Phản ánh đã trả lời', en: 'Answered' },
  'indicators.line.press-in-time-share': { vi: 'Tỷ lệ trả lời đúng hạn', en: 'Share answered in time' },
  'indicators.line.press': { vi: 'Yêu cầu đã nhận', en: 'Requests received' },
  'indicators.line.press-answered': { vi: 'Yêu cầu đã trả lời', en: 'Requests answered' },
  'indicators.line.press-in-time': { vi: 'Trả lời đúng hạn', en: 'Answered in time' },
  'indicators.line.press-undated': {
    vi: 'Đã trả lời, không ghi hạn',
    en: 'Answered, with no day it was due',
  },
  'indicators.line.broadcast-share': { vi: 'Tỷ lệ xã đủ lượt', en: 'Share of communes' },
  'indicators.line.broadcast-met': { vi: 'Xã, phường đủ lượt', en: 'Communes with enough' },
  'indicators.line.broadcast-communes': { vi: 'Tổng số xã, phường', en: 'Communes in all' },
  'indicators.line.activities-share': { vi: 'Tỷ lệ so với kế hoạch', en: 'Share of the plan' },
  'indicators.line.activities-done': { vi: 'Đã làm', en: 'Held' },
  'indicators.line.activities-planned': { vi: 'Theo kế hoạch', en: 'Planned' },
  'indicators.line.referrals-here': {
    vi: 'Phiếu chuyển đã giao qua hệ thống',
    en: 'Referrals delivered through the house',
  },
  'indicators.line.referrals': { vi: 'Vụ việc đã chuyển (người nhập)', en: 'Cases referred (entered)' },
  'indicators.line.referrals-answered': { vi: 'Trong đó đã có trả lời', en: 'Of these, answered' },

  'indicators.why.not-entered': { vi: 'chưa có người nhập', en: 'nobody entered it' },
  'indicators.why.unheard': {
    vi: 'không nguồn nào được theo dõi trong kỳ',
    en: 'nobody listened in this period',
  },
  'indicators.why.no-topics': { vi: 'không có tin nào thuộc chủ đề', en: 'no item has a topic' },
  'indicators.why.no-sided': { vi: 'không có tin nào có thái độ rõ', en: 'no item takes a side' },
  'indicators.why.no-stories': { vi: 'không có vụ việc nào đủ số tin', en: 'no story was told often enough' },
  'indicators.why.no-forecasts': {
    vi: 'không có dự báo nào đã rõ kết quả',
    en: 'no forecast was settled',
  },
  'indicators.why.no-claims': { vi: 'không nơi nào đăng nội dung gốc', en: 'no outlet carried a claim' },
  'indicators.why.no-first-word': {
    vi: 'không có sự vụ nào đã công bố thông tin',
    en: 'nothing was published about an incident',
  },
  'indicators.why.no-initial': {
    vi: 'không có vụ việc nào phải thông tin ban đầu',
    en: 'no case asked for a first word',
  },
  'indicators.why.no-correction': {
    vi: 'không có đính chính nào được công bố',
    en: 'no correction was published',
  },
  'indicators.why.none-closed': { vi: 'không có sự vụ nào đóng trong kỳ', en: 'no incident was closed' },
  'indicators.why.none-halved': {
    vi: 'chưa có sự vụ nào giảm còn một nửa',
    en: 'no incident fell to half yet',
  },
  'indicators.why.no-tips': { vi: 'không có phản ánh nào được ghi', en: 'nothing was written down' },
  'indicators.why.no-answers': { vi: 'chưa trả lời phản ánh nào', en: 'nothing was answered' },
  'indicators.why.no-press': {
    vi: 'sổ yêu cầu của báo chí chưa ghi yêu cầu nào',
    en: 'no request stands in the register',
  },

  'indicators.how.lead': {
    vi: 'Trung vị số giờ từ lúc ghi nhận tin đầu tiên đến giờ có nhiều tin nhất, của các vụ việc có từ {least} tin trong kỳ (nhiều nhất {most} vụ).',
    en: 'Median hours from the first item heard to the hour with most, of stories with {least} items or more (at most {most}).',
  },
  'indicators.how.outlets': {
    vi: 'Số báo, cổng, trang có tên đăng trong kỳ; cá nhân không tính. Chỉ các nhận định được phép gọi là chưa đúng.',
    en: 'Named outlets of the period; private persons are left out. Only claims that may be called untrue.',
  },
  'indicators.how.first-word': {
    vi: 'Trung vị số giờ từ lúc bắt đầu tính hạn (nếu không có: lúc xác định, hoặc lúc tiếp nhận) đến lần công bố đầu tiên, của các sự vụ mở trong kỳ đã công bố.',
    en: 'Median hours from when the clock began (else: when determined, or received) to the first publication, of incidents opened in the period.',
  },
  'indicators.how.correction': {
    vi: 'Trung vị số giờ từ lúc người phụ trách chọn loại sự vụ “thông tin sai” đến lần công bố đính chính đầu tiên.',
    en: 'Median hours from when somebody said that it is false to the first correction published.',
  },
  'indicators.how.recurrence': {
    vi: 'Số sự vụ đóng trong kỳ mà nhận định của nó được nhắc lại sau khi đóng; ngày chưa tới còn có thể thêm.',
    en: 'Incidents closed in the period whose claim was repeated afterwards; days to come may add to it.',
  },
  'indicators.how.half-life': {
    vi: 'Trung vị số ngày từ đỉnh đến ngày đầu tiên phần vượt thường lệ còn một nửa, của các sự vụ mở trong kỳ đã tới mức đó.',
    en: 'Median days from the peak to the first day at half of it, of incidents opened in the period that came so far.',
  },
  'indicators.how.feedback': {
    vi: 'Trung vị số ngày từ lúc nhận đến lúc trả lời, của các phản ánh đã trả lời.',
    en: 'Median days from receipt to answer, of what was answered.',
  },

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
  'indicators.derived.share': { vi: 'chia hai số liệu', en: 'one over the other' },
  'indicators.derived.sum': { vi: 'cộng các số liệu', en: 'a sum' },
  'indicators.derived.difference': { vi: 'hiệu hai số liệu', en: 'a difference' },
  'indicators.derived.growth': { vi: 'so hai số liệu', en: 'a change' },
  'indicators.periods': { vi: 'Kỳ báo cáo đang chạy', en: 'Periods that run' },
  'indicators.more': { vi: 'Cách tính, nhiệm vụ', en: 'Formula and duty' },
} satisfies Words;
