import type { Words } from './words.ts';

/** The catalogue of claims, sentences that may become claims, and provisions proposed to a person. */
export const claimWords = {
  'desk.room.claims': { vi: 'Nhận định', en: 'Claims' },
  'claims.why': {
    vi: '{n} câu hay được nhắc lại và cách trả lời từng câu. Sửa trong config/claims.yaml.',
    en: '{n} recurring statements and how each is answered. Edited in config/claims.yaml.',
  },
  'claims.overdue': {
    vi: '{n} câu trả lời hoặc dữ kiện đã quá hạn, phải tra lại trước khi dùng',
    en: '{n} answer(s) or fact(s) are past their date and must be checked before use',
  },
  'claims.overdue-since': { vi: 'hết hạn {on}', en: 'expired {on}' },
  'claims.harm.low': { vi: 'mức hại thấp', en: 'low harm' },
  'claims.harm.medium': { vi: 'mức hại vừa', en: 'medium harm' },
  'claims.harm.high': { vi: 'mức hại cao', en: 'high harm' },
  'claims.met': { vi: '30 ngày qua: {told}', en: 'last 30 days: {told}' },
  'claims.not-met': { vi: '30 ngày qua chưa gặp', en: 'not met in the last 30 days' },
  'claims.see': { vi: 'Xem tin', en: 'See the news' },
  'claims.grievance': {
    vi: 'PHẢN ÁNH CÓ THẬT: ghi nhận, không phủ nhận',
    en: 'TRUE GRIEVANCE: acknowledge it, never deny it',
  },
  'claims.open': { vi: 'Trả lời và căn cứ', en: 'Answer and what it stands on' },
  'claims.facts': { vi: 'Dữ kiện', en: 'Facts' },
  'claims.fact': {
    vi: '{id} · {source} · tra ngày {on} · {sure}',
    en: '{id} · {source} · checked on {on} · {sure}',
  },
  'claims.fact-approved': { vi: 'đã duyệt: {who}', en: 'approved by {who}' },
  'claims.fact-unapproved': { vi: 'chưa duyệt', en: 'not approved' },
  'claims.sure': { vi: 'Độ tin: {sure}.', en: 'How sure: {sure}.' },
  'claims.review-url': {
    vi: 'Địa chỉ trang đã đăng bài đính chính',
    en: 'Address of the page that carries the correction',
  },
  'claims.review-day': { vi: 'Ngày đăng', en: 'Published on' },
  'claims.review': { vi: 'Tải ClaimReview (JSON-LD)', en: 'Download ClaimReview (JSON-LD)' },
  'claims.review-needs': {
    vi: 'Cần địa chỉ trang (http hoặc https) và ngày đăng không ở tương lai.',
    en: 'The address of the page (http or https) and a day that is not in the future are needed.',
  },
  'claims.no-review': {
    vi: 'Câu này không xuất đính chính: là phản ánh có thật, chưa có căn cứ, hoặc câu trả lời đã quá hạn vào ngày đăng.',
    en: 'There is no correction of this one: it is a grievance, has nothing to stand on, or its answer was past its date.',
  },
  'claims.missing': { vi: 'Không có nhận định này.', en: 'There is no such claim.' },
  'claims.of': { vi: 'Tin gặp nhận định: {claim}', en: 'News that meets the claim: {claim}' },
  'claims.all': { vi: 'Mọi tin', en: 'All news' },
  'sure.V': { vi: 'đã đọc văn bản luật', en: 'read in the legal text' },
  'sure.S': { vi: 'theo báo chí, cổng thông tin', en: 'from press or portals' },
  'sure.M': { vi: 'theo trí nhớ, phải tra lại trước khi dẫn', en: 'from memory, check before quoting' },
  'sure.I': { vi: 'suy ra', en: 'inferred' },
  'sure.P': { vi: 'đề xuất của chúng tôi', en: 'our own proposal' },

  'candidates.head': { vi: 'Câu lặp lại chưa có trong kho', en: 'Recurring sentences the catalogue lacks' },
  'candidates.why': {
    vi: 'Câu mà từ ba bài của người dân, ở ít nhất hai nơi, cùng nói trong 14 ngày qua. Có phải nhận định không và thuộc loại nào là do người quyết định; phàn nàn lặp lại vẫn là phàn nàn.',
    en: 'Sentences that three or more posts in at least two places said in the last 14 days. Whether one is a claim, and of which kind, is for a person to say; a complaint that recurs is a complaint.',
  },
  'candidates.none': { vi: 'Chưa có câu nào lặp lại.', en: 'Nothing recurs yet.' },
  'candidates.alone': {
    vi: 'Bộ phận tìm câu lặp lại không hoạt động ở đây.',
    en: 'Nobody looks for recurring sentences here.',
  },
  'candidates.size': { vi: '{n} bài, {p} nơi đăng', en: '{n} posts, {p} publishers' },
  'candidates.span': { vi: 'từ {first} đến {last}', en: 'from {first} to {last}' },
  'candidates.more': { vi: 'và {n} bài nữa', en: 'and {n} more' },
  'candidates.yaml': { vi: 'Mẫu để thêm vào claims.yaml', en: 'Row to add to claims.yaml' },
  'candidates.yaml-own': {
    vi: 'viết lại bằng lời của mình, bỏ mọi chi tiết về người viết',
    en: 'put it into your own words, without anything about its author',
  },
  'candidates.yaml-verdict': { vi: 'chọn một: {verdicts}', en: 'choose one: {verdicts}' },
  'candidates.yaml-answer': {
    vi: 'câu trả lời 1–3 câu, có căn cứ và ngày',
    en: 'the answer, 1–3 sentences, dated and sourced',
  },
  'candidates.dismiss': { vi: 'Không phải', en: 'Not a claim' },
  'candidates.refused': {
    vi: 'Không rõ câu nào. Hãy tải lại trang.',
    en: 'Which sentence? Reload the page.',
  },
  'desk.done.dismissed': {
    vi: 'Đã ghi: câu này không phải nhận định. Hải Đăng sẽ không nêu lại.',
    en: 'Noted: this is not a claim. It will not be proposed again.',
  },

  'legal.head': { vi: 'Căn cứ pháp lý đề xuất', en: 'Legal basis, proposed' },
  'legal.why': {
    vi: 'Nghi vấn. Căn cứ dưới đây là đề xuất, do người quyết định; có vi phạm hay không là do cơ quan có thẩm quyền kết luận.',
    en: 'A suspicion. What follows is proposed; a person decides, and whether anything was breached is for the competent body.',
  },
  'legal.proposed': { vi: 'đề xuất, do người quyết định', en: 'proposed, a person decides' },
  'legal.from': { vi: 'hiệu lực từ {from}', en: 'in force since {from}' },
  'legal.undated': { vi: 'chưa rõ ngày hiệu lực', en: 'in force since an unknown day' },
  'legal.confirm': { vi: 'Đúng, nên chuyển', en: 'Applies, refer it' },
  'legal.reject': { vi: 'Không áp dụng', en: 'Does not apply' },
  'legal.confirmed': { vi: '{who} xác nhận nên chuyển', en: '{who} confirmed it' },
  'legal.rejected': { vi: '{who} cho là không áp dụng', en: '{who} said it does not apply' },
  'legal.refused': {
    vi: 'Căn cứ này không còn được đề xuất cho tin này. Hãy tải lại trang.',
    en: 'This is not proposed for this mention any more. Reload the page.',
  },
  'desk.done.legal': {
    vi: 'Đã ghi quyết định về căn cứ pháp lý.',
    en: 'Your decision on the legal basis is kept.',
  },
} as const satisfies Words;
