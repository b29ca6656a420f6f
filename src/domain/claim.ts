/**
 * What kind of statement a catalogue entry is, and so what kind of answer it may get.
 * `grievance` is in the list because the costliest mistake is to call a true complaint false.
 */
export const VERDICTS = [
  'false', // SAI
  'outdated', // LỖI THỜI
  'misleading', // GÂY HIỂU NHẦM
  'missing-context', // THIẾU BỐI CẢNH
  'misunderstood', // ĐÚNG NHƯNG HIỂU SAI
  'true-elsewhere', // ĐÚNG Ở NƠI KHÁC
  'proposal', // ĐỀ XUẤT/CHƯA CÓ
  'scam', // LỪA ĐẢO
  'grievance', // PHẢN ÁNH CÓ THẬT
] as const;
export type Verdict = (typeof VERDICTS)[number];

/** May a text that repeats this claim be answered as untrue? A grievance never. */
export function mayCorrect(verdict: Verdict): boolean {
  return verdict !== 'grievance';
}

/** How much harm a repeated claim can do; `high` is an alarm at n = 1. */
export const HARMS = ['low', 'medium', 'high'] as const;
export type Harm = (typeof HARMS)[number];
