import type { Words } from './words.ts';

/** Kind and level of an incident, as people judge them. */
export const incidentJudgeWords = {
  'incident.kind': { vi: 'Loại việc', en: 'Kind' },
  'incident.kind.short': { vi: 'loại {kind}', en: 'kind {kind}' },
  'incident.kind.none': {
    vi: 'Chưa phân loại. Máy không chọn thay: loại việc quyết định cách nói, và với lỗi có thật thì không bao giờ được gọi là “tin sai”.',
    en: 'Not classified. The machine does not choose: the kind decides how one speaks, and a true fault is never called untrue.',
  },
  'incident.kind.choose': { vi: 'Chọn loại', en: 'Choose the kind' },
  'incident.kind.change': { vi: 'Đổi loại', en: 'Change the kind' },
  'incident.kind.which': { vi: 'Việc này là gì?', en: 'What is it?' },
  'incident.kind.submit': { vi: 'Ghi loại', en: 'Record the kind' },

  'incident.level': { vi: 'Mức độ', en: 'Level' },
  'incident.level.none': { vi: 'Chưa ai xác nhận mức.', en: 'Nobody has confirmed a level.' },
  'incident.level.factors': { vi: 'Năm yếu tố, từ 0 đến 4', en: 'Five factors, 0 to 4' },
  'incident.level.proposed': {
    vi: 'Máy đề xuất mức {n} ({name}), tổng điểm đo được {sum}/20.',
    en: 'The machine proposes level {n} ({name}); measured sum {sum}/20.',
  },
  'incident.level.unmeasured': {
    vi: 'Chưa có cảnh báo nào đo được năm yếu tố; hãy chấm theo điều mình biết.',
    en: 'No alert measured the factors; score by what you know.',
  },
  'incident.level.evidence': { vi: 'Căn cứ từ cảnh báo ({n})', en: 'Evidence from its alerts ({n})' },
  'incident.level.newest': { vi: 'tin mới nhất', en: 'newest item' },
  'incident.level.say': { vi: 'Chấm và xác nhận mức', en: 'Score and confirm the level' },
  'incident.level.change': { vi: 'Chấm lại', en: 'Score again' },
  'incident.level.submit': { vi: 'Xác nhận mức', en: 'Confirm the level' },
  'incident.level.leader': {
    vi: 'Từ mức 3 do lãnh đạo xác nhận, và đồng hồ 24 giờ về sự việc quan trọng chạy từ lúc tiếp nhận.',
    en: 'From level 3 on a leader confirms, and the 24-hour clock of an important event runs from when it was received.',
  },
  'incident.level.ask': {
    vi: 'Ghi mức cao nhất mình được ghi, rồi báo lãnh đạo xác nhận.',
    en: 'Record the highest you may, and ask a leader to confirm.',
  },
  'incident.level.lower': {
    vi: 'Vì sao chọn mức thấp hơn mức theo thang',
    en: 'Why a level below the one on the scale',
  },
  'incident.level.lower.hint': {
    vi: 'Chỉ cần khi vẫn giữ mức thấp hơn; lời này vào nhật ký.',
    en: 'Only when you keep the lower level; it goes into the log.',
  },
  'incident.level.lowered': {
    vi: '(Thấp hơn mức theo thang, vì: {why})',
    en: '(Below the level on the scale, because: {why})',
  },
  'incident.factor': { vi: 'Yếu tố', en: 'Factor' },
  'incident.factor.measured': { vi: 'Máy đo', en: 'Measured' },
  'incident.factor.said': { vi: 'Người chấm', en: 'Said' },
  'incident.factor.unscored': { vi: '– chọn –', en: '– choose –' },
  'incident.factor.harm': {
    vi: '0 không ai thiệt · 2 có người mất tiền, mất công · 4 nhiều người mất tiền, mất quyền lợi, nguy hiểm',
    en: '0 none · 2 some lose money or time · 4 many lose money, rights or safety',
  },
  'incident.factor.reach': {
    vi: '0 một, hai tin · 2 nhiều báo, hội nhóm, đang tăng · 4 báo trung ương, gấp đôi trong 3 giờ',
    en: '0 one or two items · 2 several outlets or groups, growing · 4 national press, doubling within 3 hours',
  },
  'incident.factor.emotion': {
    vi: '0 bình thường · 2 giận, sợ là chính · 4 kêu gọi rút, ngừng việc, tụ tập',
    en: '0 neutral · 2 anger or fear prevails · 4 calls to withdraw, stop work, gather',
  },
  'incident.factor.responsibility': {
    vi: '0 lời đồn bên ngoài · 2 lẫn lộn · 4 lỗi của mình đã xác nhận',
    en: '0 a rumour from outside · 2 mixed · 4 our confirmed fault',
  },
  'incident.factor.vulnerable': {
    vi: '0 tản mát · 2 một nhóm, một xã · 4 người già, công nhân một khu công nghiệp, nhiều tỉnh',
    en: '0 spread out · 2 one group or commune · 4 the elderly, an industrial zone, several provinces',
  },
} as const satisfies Words;
