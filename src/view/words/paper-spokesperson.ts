import type { Words } from './words.ts';

/** The figures of spokespersons, and the set of indicators, as papers. */
export const paperSpokespersonWords = {
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
