import { z } from 'zod';

/**
 * Texts that must have a certain form. The name of the form is the error message of its schema, so that whoever
 * mistyped it is told the form in their language (`mistake.ts`) instead of being shown a regular expression.
 */
export const FORMS = {
  id: {
    pattern: /^[a-z0-9]+(?:[-_.][a-z0-9]+)*$/,
    vi: 'chữ thường không dấu và số, nối bằng gạch, ví dụ tre-the',
    en: 'lower case letters and digits joined by hyphens, such as late-card',
  },
  clock: {
    pattern: /^([01]\d|2[0-3]):[0-5]\d$/,
    vi: 'giờ và phút HH:MM, ví dụ 07:00',
    en: 'hours and minutes HH:MM, such as 07:00',
  },
  span: {
    pattern: /^\d+(?:s|m|h|d)$/,
    vi: 'số kèm đơn vị s, m, h hoặc d, ví dụ 90s, 10m, 24h, 7d',
    en: 'a number with its unit s, m, h or d, such as 90s, 10m, 24h, 7d',
  },
  length: {
    pattern: /^\d+ working-(?:days|hours)$/,
    vi: 'khoảng thời gian như 24h, 7d, hoặc "3 working-days"',
    en: 'a length such as 24h, 7d, or "3 working-days"',
  },
  confidence: {
    pattern: /^[VSMIP](?:\/[VSMIP])*$/,
    vi: 'độ tin V, S, M, I, P, hoặc nhiều độ tin nối bằng "/", ví dụ V/S',
    en: 'confidence V, S, M, I, P, or several joined by "/", such as V/S',
  },
  cron: {
    pattern: /^(\S+ ){4}\S+$/,
    vi: 'lịch năm trường "phút giờ ngày tháng thứ", ví dụ "0 7 * * 1"',
    en: 'a schedule of five fields "minute hour day month weekday", such as "0 7 * * 1"',
  },
  claim: {
    pattern: /^[A-Z]\d{2,3}$/,
    vi: 'mã nhận định gồm một chữ in và hai, ba chữ số, ví dụ C04',
    en: 'a claim code of one capital and two or three digits, such as C04',
  },
  fact: {
    pattern: /^F-\d{3}$/,
    vi: 'mã dữ kiện F- và ba chữ số, ví dụ F-012',
    en: 'a fact code of F- and three digits, such as F-012',
  },
  kind: { pattern: /^[A-G]$/, vi: 'một chữ từ A đến G', en: 'one letter from A to G' },
  'month-day': {
    pattern: /^(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/,
    vi: 'tháng-ngày MM-DD, ví dụ 09-05',
    en: 'month and day MM-DD, such as 09-05',
  },
  secret: {
    pattern: /^[A-Z][A-Z0-9_]{2,60}$/,
    vi: 'tên biến môi trường bằng chữ in, ví dụ YOUTUBE_API_KEY; khóa không bao giờ ghi ở đây',
    en: 'the name of an environment variable in capitals, such as YOUTUBE_API_KEY; the key itself never stands here',
  },
  'page-number': {
    pattern: /^\d{5,20}$/,
    vi: 'số định danh của trang, ví dụ "100064812345678"',
    en: 'the number of the page, such as "100064812345678"',
  },
  chat: {
    pattern: /^-?\d{3,20}$/,
    vi: 'số của phòng chat, ví dụ "-1001234567890"',
    en: 'the number of the chat, such as "-1001234567890"',
  },
  'api-version': { pattern: /^v\d{1,3}\.\d$/, vi: 'phiên bản như v23.0', en: 'a version such as v23.0' },
} as const;
export type FormName = keyof typeof FORMS;

/** A text of the named form. */
export function formed(name: FormName): z.ZodString {
  return z.string().regex(FORMS[name].pattern, name);
}

/** `kebab-case` or `snake_case` names that stay the same for ever. */
export const id = formed('id');
export const sentence = z.string().trim().min(1);
/** Calendar day in Vietnam. */
export const day = z.iso.date();
/** `HH:MM`, 24 hours, Vietnamese time. */
export const clock = formed('clock');

const UNITS = { d: 86_400_000, h: 3_600_000, m: 60_000, s: 1_000 };

/** `90s`, `10m`, `24h`, `7d`: becomes milliseconds, and is written back in the largest unit that fits. */
export const span = z.codec(formed('span'), z.number(), {
  decode: (text) => Number(text.slice(0, -1)) * UNITS[text.slice(-1) as keyof typeof UNITS],
  encode: (milliseconds) => {
    const unit = (['d', 'h', 'm'] as const).find((one) => milliseconds % UNITS[one] === 0) ?? 's';
    return `${milliseconds / UNITS[unit]}${unit}`;
  },
});

/** How we know a statement: `V` read in the legal text, `S` press or portal, `M` memory, `I` inferred, `P` our proposal. */
export const confidence = formed('confidence');
