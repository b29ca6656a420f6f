/** The words of a letter that are its own, and the names of people that its wrapping gave away. */
export interface LetterWords {
  words: string;
  people: string[];
}

/** Where a mail program begins what it forwards or answers. Names of people never matter here, only the form. */
const FORWARD =
  /^\s*(?:-{2,}\s*(?:forwarded message|original message|tin nhắn (?:đã )?(?:được )?chuyển tiếp|thư (?:đã )?(?:được )?chuyển tiếp|thư gốc|tin nhắn gốc)\s*-{2,}|begin forwarded message:|bắt đầu (?:thư|tin nhắn) (?:đã )?(?:được )?chuyển tiếp:)\s*$/i;

/** A line of the block of headers below it, or of one that stands alone (Outlook). */
const HEADER =
  /^\s*\*?(from|to|cc|bcc|date|sent|subject|reply-to|từ|người gửi|đến|tới|người nhận|ngày|đã gửi|gửi|chủ đề|tiêu đề)\s?\*?:\*?\s?(.*)$/i;
const SENDER = /^(?:from|từ|người gửi)$/i;

/** `On …, … wrote:` and its sisters; the name may make it two lines long. */
const ANSWERED = /^\s*(?:on|vào|lúc|ngày|am|le)\b.{3,200}(?:wrote|đã viết|viết)\s*:\s*$/iu;

/** RFC 3676 §4.3. */
const SIGNATURE = /^-- ?$/;
const DEVICE = /^(?:sent|gửi|được gửi|đã gửi) (?:from|từ|bằng) .{2,60}$/iu;

/** A closing formula alone on its line: what follows in a few short lines is a name, a post and a number. */
const CLOSING =
  /^(?:trân trọng|kính thư|thân ái|thân mến|(?:tôi |em |cháu |chúng tôi )?(?:xin )?(?:chân thành |trân trọng )?(?:cảm|cám) ơn(?: [\p{L} ]{1,40})?|best regards|kind regards|regards|sincerely|thanks(?: [\p{L} ]{1,20})?)(?: kính chào| cảm ơn)?[.,!…]*$/iu;
const CLOSING_LINES = 6;
/** More words than a name with a post and an office has, or a full stop: somebody is still speaking. */
const SIGNED_WORDS = 9;
const SPEECH = /[.?!…]$/;

/**
 * What a letter itself says. Quoted answers, signatures and the headers of forwarded letters go; what was forwarded stays, because it is
 * what the letter is about. Where nothing would be left, the whole is kept: a doubtful cut must not silence anybody.
 * @param forwarded the subject says that this letter passes on another
 */
export function letterWords(text: string, forwarded: boolean): LetterWords {
  const lines = text.replace(/\r\n?/g, '\n').split('\n');
  const people: string[] = [];
  const kept: string[] = [];
  for (let rest = lines; rest.length > 0;) {
    const next = seam(rest);
    const own = rest.slice(0, next?.at ?? rest.length);
    kept.push(...withoutClosing(ownLines(own)));
    if (next === null) break;
    people.push(...next.people);
    // Below the seam of an answer stands what others wrote before; below that of a forwarded letter, its words.
    if (!forwarded && !next.forwards) break;
    rest = rest.slice(next.behind);
  }
  const words = kept.join('\n').trim();
  return {
    words:
      words === ''
        ? lines
            .map((line) => line.replace(/^[> ]+/, ''))
            .join('\n')
            .trim()
        : words,
    people,
  };
}

interface Seam {
  at: number;
  /** First line behind it. */
  behind: number;
  /** Says itself that it forwards. */
  forwards: boolean;
  people: string[];
}

/** The first place where another letter begins. */
function seam(lines: readonly string[]): Seam | null {
  for (let at = 0; at < lines.length; at++) {
    const marked = FORWARD.test(lines[at] ?? '');
    const block = headersFrom(lines, marked ? at + 1 : at);
    // Two lines that look like headers may be a form that somebody filled in; three with a sender and a date are none.
    if (!marked && (block.count < 3 || block.people.length === 0)) continue;
    const forwards = marked && !/original|gốc/i.test(lines[at] ?? '');
    return { at, behind: Math.max(block.behind, at + 1), forwards, people: block.people };
  }
  return null;
}

function headersFrom(
  lines: readonly string[],
  start: number,
): { behind: number; count: number; people: string[] } {
  let at = start;
  let count = 0;
  const people: string[] = [];
  while ((lines[at] ?? 'x').trim() === '' && at < start + 2 && at > 0) at++;
  for (; at < lines.length; at++) {
    const line = lines[at] ?? '';
    const header = HEADER.exec(line);
    // A long list of recipients goes on in further lines.
    if (!header && !(count > 0 && /^\s+\S/.test(line))) break;
    if (!header) continue;
    count++;
    if (SENDER.test(header[1] ?? '')) people.push(nameIn(header[2] ?? ''));
  }
  return count === 0 ? { behind: start, count, people } : { behind: at, count, people };
}

/** `"Trần Thị B" <b@thu.example>` → `Trần Thị B`. */
function nameIn(sender: string): string {
  return sender
    .replace(/[<[].*$/, '')
    .replace(/["*']/g, '')
    .trim();
}

/** Without what is quoted with `>`, the line that introduces it, the signature and the telephone's advertisement. */
function ownLines(lines: readonly string[]): string[] {
  const own: string[] = [];
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at] ?? '';
    if (SIGNATURE.test(line)) break;
    if (/^\s*>/.test(line) || DEVICE.test(line.trim())) continue;
    const two = `${line} ${lines[at + 1] ?? ''}`;
    const length = ANSWERED.test(line) ? 1 : ANSWERED.test(two) ? 2 : 0;
    const marked =
      length > 0 && lines.slice(at + length, at + length + 3).some((below) => /^\s*>/.test(below));
    if (marked) at += length - 1;
    // Without marks nobody can tell where the quotation ends: it is the rest. People, too, write "… viết:", but without an address.
    else if (length > 0 && two.includes('@')) break;
    else own.push(line);
  }
  return own;
}

function withoutClosing(lines: readonly string[]): string[] {
  const at = lines.findLastIndex((line) => CLOSING.test(line.trim()));
  if (at < 1) return [...lines];
  const below = lines.slice(at + 1).flatMap((line) => (line.trim() === '' ? [] : [line.trim()]));
  const signed =
    below.length <= CLOSING_LINES &&
    !below.some((line) => SPEECH.test(line) || line.split(/\s+/).length > SIGNED_WORDS);
  return signed ? lines.slice(0, at + 1) : [...lines];
}
