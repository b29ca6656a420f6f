/** What XML 1.0 forbids (section 2.2, Char): most control characters, halves of pairs, U+FFFE and U+FFFF. Word opens no document that has one. */
const FORBIDDEN = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;

/** `text` without characters that no document can hold; they come along when somebody copies out of a PDF. */
export function printable(text: string): string {
  return text.replace(FORBIDDEN, '');
}
