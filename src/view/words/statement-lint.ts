import type { Words } from './words.ts';

/** What the checks of a statement found. */
export const statementLintWords = {
  'statement.lint.title-meaning': {
    vi: 'Tiêu đề nghe như nói lại lời đồn “{claim}” bằng lời khác. Nên nói sự thật ngay trong tiêu đề; nếu máy hiểu nhầm, ghi lý do khi trình.',
    en: 'The title sounds like the rumour “{claim}” in other words. Better tell the truth in it; if the machine misheard, say so when you pass it on.',
  },
  'statement.lint.advice': {
    vi: 'Lời dặn “{row}” của cẩm nang đã sửa, hết hiệu lực, hoặc không dành cho loại sự việc này: viết lại câu này hoặc bỏ đi.',
    en: 'The advice “{row}” of the playbook was changed, holds no longer, or is not for an incident of this kind: rewrite the sentence or take it out.',
  },
  'statement.lint.grounds': {
    vi: 'Căn cứ pháp lý nêu ở đây đã sửa hoặc hết hiệu lực: tra lại căn cứ đang có hiệu lực và viết lại câu này.',
    en: 'The legal basis named here was changed or holds no longer: look up the one in force and rewrite the sentence.',
  },
  'statement.lint.denial': {
    vi: '“{phrase}”: điều người dân phản ánh có thật, hoặc việc chưa xếp loại, không được trả lời là sai. Nói điều đúng, nhận điều chưa tốt; nhận lỗi thì viết “chúng tôi đã làm sai”.',
    en: '“{phrase}”: a true grievance, or what nobody sorted yet, is never answered as false. Say what is right, own what is not; to own a fault write “chúng tôi đã làm sai” (we did wrong).',
  },
  'statement.lint.gap': {
    vi: 'Còn trống. Điền, hoặc bỏ câu này.',
    en: 'Still a gap. Fill it, or take the sentence out.',
  },
  'statement.lint.gap.must': {
    vi: 'Thông tin ban đầu phải có phần này. Chưa biết thì viết rõ là chưa biết và đang kiểm tra.',
    en: 'A first word needs this part. If it is not known yet, say so and that it is being checked.',
  },
  'statement.lint.empty': { vi: 'Văn bản chưa có lời nào.', en: 'The text has no words.' },
  'statement.lint.parts': { vi: 'Thiếu phần “{part}”.', en: 'The part “{part}” is missing.' },
  'statement.lint.fact.gone': {
    vi: 'Dữ kiện {fact} không còn trong thư viện.',
    en: 'Fact {fact} is no longer in the library.',
  },
  'statement.lint.fact.expired': {
    vi: 'Dữ kiện {fact} đã hết hiệu lực (đến {on}).',
    en: 'Fact {fact} has expired (until {on}).',
  },
  'statement.lint.fact.not-yet': {
    vi: 'Dữ kiện {fact} chưa có hiệu lực (từ {on}).',
    en: 'Fact {fact} is not in force yet (from {on}).',
  },
  'statement.lint.fact.unapproved': {
    vi: 'Dữ kiện {fact} chưa được duyệt.',
    en: 'Fact {fact} is not approved.',
  },
  'statement.lint.fact.unchecked': {
    vi: 'Dữ kiện {fact} ghi theo trí nhớ, chưa ai tra: không dùng để trả lời.',
    en: 'Fact {fact} is from memory and was never looked up: it answers nobody.',
  },
  'statement.lint.fact.changed': {
    vi: 'Dữ kiện {fact} đã đổi từ khi soạn. Nay là: {now}',
    en: 'Fact {fact} has changed since. It now reads: {now}',
  },
  'statement.lint.number': {
    vi: 'Số {numbers} chưa có nguồn. Ghi nguồn, hoặc dùng dữ kiện.',
    en: '{numbers}: no source. Give one, or use a fact.',
  },
  'statement.lint.number-other': {
    vi: 'Số {numbers} không có trong dữ kiện {fact} mà câu này dựa vào.',
    en: '{numbers} does not stand in fact {fact}, which the sentence is built on.',
  },
  'statement.lint.number-title': {
    vi: 'Số {numbers} ở tiêu đề không có trong câu nào có nguồn. Thêm câu có nguồn, hoặc bỏ số.',
    en: '{numbers} in the title stands in no sentence with a source. Add one, or take the number out.',
  },
  'statement.lint.number-subject': {
    vi: 'Số {numbers} trong tên sự việc không có trong câu nào có nguồn. Thêm câu có nguồn, hoặc viết lại câu này không có số.',
    en: '{numbers} in the words for the matter stands in no sentence with a source. Add one, or rewrite this without the number.',
  },
  'statement.lint.source': {
    vi: 'Lời của cán bộ, chưa ghi nguồn.',
    en: 'An officer’s own words without a source.',
  },
  'statement.lint.personal': {
    vi: 'Có số điện thoại, số định danh hoặc tài khoản của cá nhân. Bỏ ra.',
    en: 'A personal phone, identity or account number. Take it out.',
  },
  'statement.lint.title': {
    vi: 'Tiêu đề nhắc lại lời đồn (“{rumour}”). Đưa sự thật lên tiêu đề.',
    en: 'The title repeats the rumour (“{rumour}”). Put the truth there.',
  },
  'statement.lint.repeated': {
    vi: 'Lời đồn được nhắc từ lần thứ hai. Một lần là đủ.',
    en: 'The rumour is repeated once more. Once is enough.',
  },
  'statement.lint.link.sms': {
    vi: 'Tin nhắn không được có đường dẫn.',
    en: 'A short message carries no links.',
  },
  'statement.lint.link.loudspeaker': {
    vi: 'Đường dẫn không đọc được trên loa.',
    en: 'A link cannot be read on a loudspeaker.',
  },
  'statement.lint.length.words': {
    vi: '{n} từ, quá {most} từ.',
    en: '{n} words, over {most}.',
  },
  'statement.lint.length.letters': {
    vi: '{n} ký tự, quá {most} ký tự.',
    en: '{n} letters, over {most}.',
  },
  'statement.lint.length.accents': {
    vi: '{n} ký tự có dấu: sẽ bị chia thành nhiều tin, mỗi tin {most} ký tự. Dùng bản không dấu bên dưới hoặc rút ngắn.',
    en: '{n} letters with accents are sent in pieces of {most}. Use the version without accents below, or shorten it.',
  },
  'statement.lint.promise': {
    vi: '“{phrase}” là lời hứa có thể quá thẩm quyền. Chỉ giữ khi có văn bản.',
    en: '“{phrase}” may promise more than the office can. Keep it only with a paper behind it.',
  },
  'statement.lint.threat': {
    vi: '“{phrase}” nghe như đe dọa người đọc.',
    en: '“{phrase}” sounds like a threat to readers.',
  },
  'statement.lint.label': {
    vi: '“{phrase}” là nhãn của cơ quan có thẩm quyền xác minh, không phải của mình. Dùng “thông tin chưa đúng”.',
    en: '“{phrase}” is a label of the verifying authority, not ours. Say “incorrect information”.',
  },
  'statement.lint.belittling': {
    vi: '“{phrase}” xem nhẹ hoặc trách người dân.',
    en: '“{phrase}” belittles or blames people.',
  },
  'statement.lint.old-name': {
    vi: '“{name}” là tên cũ, nay không còn dùng.',
    en: '“{name}” is an old name, no longer in use.',
  },
  'statement.lint.old-name-now': {
    vi: '“{name}” là tên cũ, nay thuộc {now}. Nhắc tên cũ thì ghi “{name} cũ”.',
    en: '“{name}” is an old name, now part of {now}. To mention it, write “{name} cũ”.',
  },
  'statement.lint.agrees': {
    vi: 'Lần trước ({on}, “{title}”) dữ kiện {fact} được nói là: {said} Nói rõ vì sao nay khác.',
    en: 'Before ({on}, “{title}”) fact {fact} was said to be: {said} Say why it differs now.',
  },
} satisfies Words;
