import { readLexicon } from '../../../src/understand/lexicon.ts';
import type { Lesson } from '../../../src/understand/learner/lesson.ts';
import { openRandom } from '../../../src/understand/learner/random.ts';
import { openWords } from '../../../src/understand/words.ts';

export const read = openWords(readLexicon().shortForms);

const WHO = ['cán bộ', 'chị ở quầy', 'bên bảo hiểm', 'văn phòng', 'cô tiếp dân', 'anh trực máy'];
const WHAT = ['hồ sơ thai sản', 'sổ của mẹ tôi', 'tiền hưu', 'thẻ của cháu', 'đơn xin đổi nơi khám'];
const BAD = ['để chậm cả tháng', 'làm mất rồi chối', 'đá qua đá lại', 'không ai trả lời', 'quát dân'];
const GOOD = [
  'giải quyết rất nhanh',
  'hướng dẫn tận tình',
  'làm xong trong ngày',
  'gọi lại xin lỗi',
  'vui vẻ',
];
const FLAT = ['nhận vào giờ hành chính', 'cần hai bản sao', 'gồm ba bước', 'nộp ở tầng một', 'theo mẫu mới'];
const TONES = { negative: BAD, positive: GOOD, neutral: FLAT } as const;

/** Invented posts, as many as wanted, each a mix of who, what and how. */
export function lessons(count: number, seed = 3): Lesson[] {
  const random = openRandom(seed);
  const one = (list: readonly string[]): string => list[Math.floor(random() * list.length)] ?? '';
  return Array.from({ length: count }, (_, i) => {
    const stance = (['negative', 'positive', 'neutral'] as const)[i % 3] ?? 'neutral';
    const text = `Hôm nay ${one(WHO)} nhận ${one(WHAT)} ${one(TONES[stance])}`;
    const clues = stance === 'negative' && random() < 0.7 ? [{ name: 'delay', value: 1 }] : [];
    return {
      words: read(text),
      clues,
      labels: { stance, grievance: stance === 'negative' ? 'yes' : 'no' },
      group: `${i}`,
    };
  });
}
