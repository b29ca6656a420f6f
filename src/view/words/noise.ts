import type { Words } from './words.ts';

/** How much of what was told was of use, rule by rule. */
export const noiseWords = {
  'noise.head': { vi: 'Nhiễu theo quy tắc', en: 'Noise by rule' },
  'noise.open': { vi: 'Quy tắc nào hay báo nhiễu?', en: 'Which rules make noise?' },
  'noise.why': {
    vi: 'Mỗi quy tắc đã báo bao nhiêu, bao nhiêu lần hữu ích, và nếu đặt ngưỡng khác thì quý trước đã ra sao. Không quy tắc nào tự đổi: ưng thì chạy thử, rồi người quản trị ghi vào haidang.yaml.',
    en: 'How often each rule spoke, how often that was of use, and what another threshold would have done. No rule changes by itself: try it, then the administrator writes it into haidang.yaml.',
  },
  'noise.span': { vi: 'Khoảng thời gian', en: 'How far back' },
  'noise.days': { vi: '{n} ngày qua', en: 'the last {n} days' },
  'noise.show': { vi: 'Xem', en: 'Show' },
  'noise.total': {
    vi: '{alerts} cảnh báo ({told} gửi thư, {letters} lá thư); đã đánh giá {judged}, chưa ai đánh giá {unjudged}. Chưa đánh giá không được tính là hữu ích.',
    en: '{alerts} alerts ({told} by letter, {letters} letters); {judged} judged, {unjudged} not. What nobody judged is never counted as useful.',
  },
  'noise.none': {
    vi: 'Không có cảnh báo nào mở trong khoảng này. Khi đã có cảnh báo và cán bộ đánh giá chúng, mỗi quy tắc có một dòng ở đây.',
    en: 'No alert was opened in this time. Once there are alerts and officers judged them, each rule has a row here.',
  },
  'noise.none-judged': {
    vi: 'Chưa cảnh báo nào được đánh giá. Mở danh sách cảnh báo, bấm một lần cho mỗi cảnh báo là đủ.',
    en: 'No alert has been judged. Open the list of alerts: one click for each is enough.',
  },
  'noise.judge': { vi: 'Đánh giá cảnh báo', en: 'Judge alerts' },
  'noise.rule.claim': { vi: 'Nhận định trong danh mục được nhắc lại', en: 'A catalogued claim is repeated' },
  'noise.rule.spread': { vi: 'Lan sang nơi đăng khác', en: 'It spreads to another kind of place' },
  'noise.rule.house': { vi: 'Trục trặc của chính Hải Đăng', en: 'Trouble of Hải Đăng itself' },
  'noise.rule.tripwire': { vi: 'Dây bẫy: {name}', en: 'Tripwire: {name}' },
  'noise.rule.rise.story': { vi: 'Một vụ việc tăng lên', en: 'A story rises' },
  'noise.rule.rise.topic': { vi: 'Một chủ đề tăng lên', en: 'A topic rises' },
  'noise.rule.rise.claim': { vi: 'Một nhận định được nói nhiều lên', en: 'A claim is spoken of more' },
  'noise.rule.rise.place': { vi: 'Địa bàn của cơ quan tăng lên', en: 'The office’s own place rises' },
  'noise.rule.rise.system': { vi: 'Mọi chủ đề cùng tăng', en: 'Everything rises' },
  'noise.rule.rise.tripwire': { vi: 'Dây bẫy', en: 'Tripwire' },
  'noise.told': {
    vi: '{alerts} cảnh báo, {told} gửi thư, {letters} lá thư',
    en: '{alerts} alerts, {told} by letter, {letters} letters',
  },
  'noise.rate': {
    vi: 'Không hữu ích {rate} (khoảng {low}–{high})',
    en: '{rate} of no use (between {low} and {high})',
  },
  'noise.few': {
    vi: '{n} lần được đánh giá, chưa đủ để kết luận (cần {needed}).',
    en: '{n} judged, too few to conclude ({needed} are needed).',
  },
  'noise.unjudged': { vi: 'chưa ai đánh giá', en: 'not judged' },
  'noise.col.word': { vi: 'Đánh giá', en: 'Judged' },
  'noise.col.n': { vi: 'Số cảnh báo', en: 'Alerts' },
  'noise.words-of': { vi: 'Đánh giá của “{rule}”', en: 'Judgements of “{rule}”' },
  'noise.threshold': {
    vi: '{span} quy tắc này báo {told} lần, {useful} hữu ích; ngưỡng {from} ({scale}) thì báo {kept} lần, {useful} hữu ích.',
    en: 'In {span} this rule told {told} times, {useful} of use; from {from} on ({scale}) it would have told {kept} times, {useful} of use.',
  },
  'noise.span.30': { vi: 'Ba mươi ngày qua', en: 'the last thirty days' },
  'noise.span.90': { vi: 'Quý trước', en: 'the last quarter' },
  'noise.span.365': { vi: 'Năm qua', en: 'the last year' },
  'noise.scale.level': { vi: 'mức của dấu hiệu đầu tiên', en: 'level of the first sign' },
  'noise.scale.factors': {
    vi: 'tổng năm yếu tố của dấu hiệu đầu tiên',
    en: 'sum of five factors of the first sign',
  },
  'noise.scale.score': { vi: 'độ bất thường của dấu hiệu đầu tiên', en: 'how unusual the first sign was' },
  'noise.threshold-unjudged': {
    vi: 'Trong số bớt đi có {n} lần chưa ai đánh giá: hãy xem lại trước.',
    en: '{n} of those left out were never judged: look at them first.',
  },
  'noise.idle': {
    vi: '{span} quy tắc này báo {told} lần, không lần nào được đánh giá hữu ích: thử chỉ để hiện trên bàn trực.',
    en: 'In {span} this rule told {told} times, never judged of use: try it on the desk only.',
  },
  'noise.useless-claims': {
    vi: 'Nhận định chưa lần nào hữu ích: {claims}.',
    en: 'Claims whose alerts were never of use: {claims}.',
  },
  'noise.try': { vi: 'Chạy thử với quy tắc này', en: 'Try it with this rule' },
  'noise.setting': { vi: 'Nơi đặt:', en: 'Set in:' },
  'noise.setting.claims': {
    vi: 'mức hại (harm) của nhận định, claims.yaml',
    en: 'harm of the claim, claims.yaml',
  },
  'noise.estimate': {
    vi: 'Ngưỡng tính từ dấu hiệu mở cảnh báo; một vụ có thể lớn lên sau đó và vẫn được báo. Chạy thử cho biết chắc hơn.',
    en: 'Thresholds are worked out from the signal that opened each alert; a situation may grow later and be told all the same. A trial says more.',
  },
} as const satisfies Words;
