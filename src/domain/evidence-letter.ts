/** What a letter of referral may not do, or lacks. */
export const LETTER_FLAWS = ['doubt', 'guilt', 'gap', 'agency', 'length'] as const;
export type LetterFlaw = (typeof LETTER_FLAWS)[number];

export const LETTER_LENGTH = 8_000;

/** It passes on a suspicion; whether anything was breached, and by whom, the competent body says. */
const DOUBT = /nghi vấn/iu;

/** Words that find somebody guilty. “Chống tội phạm” is part of the name of a police department. */
const GUILT =
  /thủ phạm|(?<!chống |chống )tội phạm|(?<!\p{L})phạm tội|(?<!\p{L})kẻ (?:gian|xấu|lừa đảo|phạm|mạo danh|cầm đầu)|đối tượng (?:lừa đảo|phạm|vi phạm|mạo danh|cầm đầu)|(?<!\p{L})đã (?:vi phạm|lừa đảo|chiếm đoạt|phạm)|(?<!dấu hiệu )vi phạm (?:điều|khoản|nghị định|luật|pháp luật)|xử lý nghiêm/giu;

/** What was left to fill in. */
const GAP = /\[[^\]\n]{1,80}\]|…{2,}|\.{4,}/u;

/** Phrases that find somebody guilty, as they stand in the text. */
export function guiltIn(text: string): string[] {
  return [...new Set([...text.normalize('NFC').matchAll(GUILT)].map(([found]) => found))];
}

/** What keeps the text of a letter from going out, in the order of `LETTER_FLAWS`. */
export function lintLetter(text: string): LetterFlaw[] {
  const words = text.normalize('NFC');
  const found: Record<LetterFlaw, boolean> = {
    doubt: !DOUBT.test(words),
    guilt: guiltIn(words).length > 0,
    gap: GAP.test(words),
    agency: !/cơ quan có thẩm quyền/iu.test(words),
    length: words.length > LETTER_LENGTH,
  };
  return LETTER_FLAWS.filter((flaw) => found[flaw]);
}
