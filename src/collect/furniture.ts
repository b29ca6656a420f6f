import type { Line } from './prose.ts';

/** Short lines that only lead elsewhere, name a control or credit a picture, in Vietnamese and English. */
const STUB =
  /^(?:advert(?:isement)?s?|read (?:more|next|also)|see also|related|share|follow us|subscribe|sign (?:up|in)|log ?in|photos?|images?|credit|getty|captions?|close|comments?|print|loading|don.t miss|xem thêm|đọc thêm|đọc tiếp|mời (?:xem|đọc)|tin liên quan|chia sẻ|bình luận|nguồn|ảnh|video|theo dõi|gửi bình luận|quảng cáo|quay lại|từ khóa|thẻ)(?!\p{L})/iu;
const STUB_CHARACTERS = 60;

/** A line that is only a date, or tells when something was put on the page. */
const DATELINE =
  /^(?:thứ|chủ nhật|t[2-7],|cn,)?.{0,40}\d{1,2}[/.-]\d{1,2}[/.-]\d{4}.{0,30}$|^(?:first )?(?:published|updated|posted|last modified|cập nhật|đăng (?:lúc|ngày)|xuất bản)\b.*\d/iu;
const DATELINE_CHARACTERS = 100;

/** What stands over lists of other articles, over comments, and over the author's portrait. */
const AFTERWORD =
  /^(?:you (?:may|might) also|related|recommended|more (?:from|on|great|stories|news)|read (?:more|next)|recent (?:articles|posts)|latest news|most (?:read|popular)|popular|about the author|leave a (?:comment|reply)|comments?|tin (?:liên quan|cùng|khác|mới|nổi bật|đọc nhiều)|bài (?:liên quan|viết liên quan|đọc nhiều)|các tin khác|có thể bạn quan tâm|bạn có thể quan tâm|đọc nhiều|xem nhiều|ý kiến|bình luận|chủ đề|cùng chuyên mục)(?!\p{L})/iu;

/** An afterword takes at most this share of the article; what stands before more text than that is a heading in it. */
const AFTER = 0.34;

/** Two to five capitalised words and nothing else. */
const SIGNATURE = /^(?=.{1,40}$)\p{Lu}[\p{L}.]*(?:[ -]+\p{Lu}[\p{L}.]*){1,4}$/u;

/** Lines at either end that are shorter than this and end without punctuation are names, places, links and labels. */
const EDGE = { characters: 60, lines: 6, share: 0.12 };

/** A line this long said again so soon is a caption repeated by the page's own machinery. */
const REPEATED = { characters: 20, within: 3 };

/** The lines of an article without the page's furniture: labels, datelines, repeated captions, afterwords, its own headline. */
export function withoutFurniture(lines: readonly Line[], headlines: readonly string[]): Line[] {
  const titles = new Set(headlines.map(bare));
  const kept: Line[] = [];
  for (const line of beforeAfterword(lines)) {
    const text = bare(line.text);
    if (text === '' || (line.text.length < STUB_CHARACTERS && STUB.test(line.text))) continue;
    if (kept.length < EDGE.lines && titles.has(text)) continue;
    if (
      text.length >= REPEATED.characters &&
      kept.slice(-REPEATED.within).some((one) => one.text === line.text)
    )
      continue;
    kept.push(line);
  }
  while (kept.length > 1 && isTail(kept.at(-1))) kept.pop();
  return trimmed(kept);
}

/** A heading with nothing under it, a date, or whoever signed. */
function isTail(line: Line | undefined): boolean {
  return line !== undefined && (line.heading || isDateline(line.text) || SIGNATURE.test(line.text));
}

function isDateline(text: string): boolean {
  return text.length < DATELINE_CHARACTERS && DATELINE.test(text);
}

function beforeAfterword(lines: readonly Line[]): readonly Line[] {
  const whole = lines.reduce((sum, { text }) => sum + text.length, 0);
  let before = 0;
  for (const [index, { text }] of lines.entries()) {
    const rest = whole - before;
    before += text.length;
    if (rest <= whole * AFTER && text.length < STUB_CHARACTERS && AFTERWORD.test(text))
      return lines.slice(0, index);
  }
  return lines;
}

/** Without the labels in front of the first sentence. */
function trimmed(lines: readonly Line[]): Line[] {
  const whole = lines.reduce((sum, { text }) => sum + text.length, 0);
  let cut = 0;
  let gone = 0;
  while (cut < Math.min(EDGE.lines, lines.length - 1)) {
    const { text = '', heading = false } = lines[cut] ?? {};
    const label = !heading && text.length < EDGE.characters && !/[.!?…:;,”"’')\]]$/u.test(text);
    const address = /^(?:https?:\/\/|www\.)\S+$/.test(text);
    if (!label && !isDateline(text) && !address) break;
    gone += text.length;
    if (gone > whole * EDGE.share) break;
    cut++;
  }
  return lines.slice(cut);
}

function bare(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
