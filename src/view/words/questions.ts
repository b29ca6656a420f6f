import type { Words } from './words.ts';

/** Câu hỏi: what people ask, and which fact would answer. */
export const questionWords = {
  'questions.why': {
    vi: 'Điều người dân hỏi nhiều nhất trong {weeks} tuần qua, trên mạng, trên báo và hỏi thẳng cơ quan; và đã có dữ kiện để trả lời chưa. Chỗ nào “chưa có dữ kiện trả lời” là chỗ tin đồn dễ vào.',
    en: 'What people asked most in the last {weeks} weeks, online, in the press and directly; and whether there is a fact to answer with. Where there is none, rumours find room.',
  },
  'questions.none': {
    vi: 'Chưa nghe câu hỏi nào trong {weeks} tuần qua. Câu hỏi được nhận ra từ tin đã nghe, và từ phản ánh loại “Câu hỏi”.',
    en: 'No question was heard in the last {weeks} weeks. They are found in what is heard, and in tips of the kind “Question”.',
  },
  'questions.gaps': {
    vi: '{n} mục bên dưới chưa có dữ kiện đã duyệt để trả lời.',
    en: '{n} of the entries below have no approved fact to answer with.',
  },
  'questions.claims': { vi: 'Hỏi về nhận định nào', en: 'About which claims' },
  'questions.topics': { vi: 'Hỏi về chủ đề nào', en: 'About which topics' },
  'questions.n': { vi: '{n} câu hỏi', en: '{n} question(s)' },
  'questions.told': { vi: '{n} hỏi thẳng cơ quan', en: '{n} asked of us directly' },
  'questions.weeks': { vi: 'từng tuần: {weeks}', en: 'week by week: {weeks}' },
  'questions.change.few': { vi: 'còn ít, chưa so được', en: 'too few to compare' },
  'questions.change.up': { vi: 'hỏi nhiều hơn trước', en: 'asked more than before' },
  'questions.change.down': { vi: 'hỏi ít hơn trước', en: 'asked less than before' },
  'questions.change.same': { vi: 'như trước', en: 'as before' },
  'questions.ready.ready': { vi: 'Có dữ kiện trả lời', en: 'There is a fact to answer with' },
  'questions.ready.waiting': { vi: 'Có dữ kiện, chưa dùng được', en: 'Facts that may not be used yet' },
  'questions.ready.none': { vi: 'Chưa có dữ kiện trả lời', en: 'No fact to answer with' },
  'questions.stand.usable': { vi: 'dùng được', en: 'may be used' },
  'questions.stand.unapproved': { vi: 'chưa duyệt', en: 'not approved' },
  'questions.stand.unchecked': { vi: 'chưa tra lại', en: 'not checked' },
  'questions.stand.not-yet': { vi: 'chưa có hiệu lực', en: 'not in force yet' },
  'questions.stand.expired': { vi: 'hết hiệu lực', en: 'out of force' },
  'questions.add-fact': { vi: 'Thêm dữ kiện để trả lời', en: 'Add a fact to answer with' },
  'questions.col.topic': { vi: 'Chủ đề', en: 'Topic' },
  'questions.col.n': { vi: 'Câu hỏi ({weeks} tuần)', en: 'Questions ({weeks} weeks)' },
  'questions.col.told': { vi: 'Hỏi thẳng cơ quan', en: 'Asked directly' },
  'questions.col.unclaimed': { vi: 'Ngoài danh mục nhận định', en: 'Beyond the catalogue' },
  'questions.col.change': { vi: 'So với trước', en: 'Against before' },
  'questions.col.weeks': {
    vi: 'Từng tuần ({weeks} tuần, cũ đến mới)',
    en: 'Each of {weeks} weeks, oldest first',
  },
  'questions.col.ready': { vi: 'Trả lời', en: 'Answer' },
  'questions.how': {
    vi: 'Đếm tin thuộc ngành có hỏi, gồm cả phản ánh đã ghi vào sổ; một tin hỏi hai chủ đề được đếm ở cả hai. {weeks} tuần gần nhất so với {before} tuần trước đó. “Ngoài danh mục” là câu hỏi không gặp nhận định nào: nên đọc để bổ sung danh mục.',
    en: 'Items of ours that ask, tips included; one about two topics counts in both. The last {weeks} weeks against the {before} before. “Beyond the catalogue” are questions that meet no claim: read them to add what is missing.',
  },
} as const satisfies Words;
