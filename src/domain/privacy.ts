/**
 * Personal numbers are masked before anything is stored (Law 91/2025, decree 356/2025: phone numbers, identity numbers and bank data
 * are personal data). The mask keeps the kind of number, so that "asks for a transfer to an account" can still be understood.
 * Order matters: a number that is named (account, code, card) is masked under its name before its digits are looked at.
 */
const MASKS: readonly (readonly [RegExp, string])[] = [
  [/[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{2,63}){1,3}/g, '[thư điện tử]'],
  // Bank account or card, named as such; after a bare "tài khoản" only unbroken digits, for sums of money are written with dots.
  [
    /((?<!\p{L})(?:stk|số tk|số tài khoản|so tai khoan|tài khoản(?: ngân hàng)? số|số thẻ ngân hàng|số thẻ atm|số thẻ)\s*(?:là|:)?\s*)\d[\d .-]{6,22}\d/giu,
    '$1[số tài khoản]',
  ],
  [/((?<!\p{L})(?:tài khoản|tk)(?: ngân hàng)?\s*(?:là|:)?\s*)\d{8,19}(?!\d)/giu, '$1[số tài khoản]'],
  // In groups ("TK: 1234 5678 9012") unless a unit of money follows; then what one is told to transfer to, at most with a bank's name between.
  [
    /((?<!\p{L})(?:tài khoản|tk)(?: ngân hàng)?\s*(?:là|:)?\s*)\d{3,4}(?:[ -]\d{3,4}){2,5}(?![ -]?\d)(?!\s*(?:đồng|đ|vn[dđ]|triệu|tỷ)(?!\p{L}))/giu,
    '$1[số tài khoản]',
  ],
  [
    /((?<!\p{L})(?:chuyển(?: khoản| tiền)?|ck) (?:vào|tới|đến|qua|về|sang|cho)(?: số)?:? (?:\p{L}{1,20}:? ){0,3})(?!0[35789]\d{8}(?!\d)|1[89]00\d{4}(?!\d))\d{8,19}(?![\d/])(?!\s*(?:đồng|đ|vn[dđ])(?!\p{L}))/giu,
    '$1[số tài khoản]',
  ],
  // Social-insurance code: 10 digits, named as such. Health-insurance card: two letters, the benefit digit, province, the same code.
  [
    /((?<!\p{L})(?:mã số bhxh|mã bhxh|số sổ bhxh|số sổ|sổ bhxh(?: số)?|sổ bảo hiểm(?: xã hội)?(?: số)?|bhxh số|bảo hiểm xã hội số|mã số bảo hiểm xã hội|mã số định danh)\s*(?:là|:)?\s*)\d(?:[ .-]?\d){9,11}(?!\d)/giu,
    '$1[mã số BHXH]',
  ],
  [/(?<![\p{L}\d])\p{Lu}{2}[ -]?[1-5](?:[ -]?\d){12}(?!\d)/gu, '[số thẻ BHYT]'],
  [/(?<![\p{L}\d])[a-z]{2}[1-5]\d{12}(?!\d)/giu, '[số thẻ BHYT]'],
  // Identity: 12 digits beginning with the province (001–096), or the old 9 digits when named.
  [/(?<![\d.,/])0\d\d[ .-]?\d{3}[ .-]?\d{3}[ .-]?\d{3}(?![\d/])/g, '[số định danh]'],
  [/(?<![\d.,/])0\d{3}[ .]\d{4}[ .]\d{4}(?![\d/])/g, '[số định danh]'],
  [
    /((?<!\p{L})(?:cmnd|cmtnd|cccd|căn cước(?: công dân)?|chứng minh nhân dân|chứng minh thư|hộ chiếu)\s*(?:số)?\s*(?:là|:)?\s*)[A-Z]?\d(?:[ .-]?\d){6,11}(?!\d)/giu,
    '$1[số định danh]',
  ],
  // Vietnamese phones: 0 or +84, then a mobile prefix and 7 digits, or a landline of 8–9 digits after the 2.
  // A slash may stand before ("zalo.me/09…") or between two of them, but not as in a date ("1/03 …") or a document number ("…/QĐ-UBND").
  [
    /(?<![\d.,])(?<!(?<!\d)\d{1,2}\/)\(?(?:\+?84[ .)-]{0,2}|0)(?:[35789]\d(?:[ .)-]{0,2}\d){7}|2(?:[ .)-]{0,2}\d){8,9})(?!\d|\/(?:\p{Lu}{2}|\p{L}{1,6}-|[1-9]))/gu,
    '[số điện thoại]',
  ],
];

/** `text` with personal numbers replaced by their kind. Public short numbers (1900 xxxx, 113) stay. */
export function maskPersonal(text: string): string {
  let masked = text;
  for (const [pattern, mask] of MASKS) masked = masked.replace(pattern, mask);
  return masked;
}

/** The stretches of `text` that would be masked, as they stand there; each once. */
export function personalIn(text: string): string[] {
  const found: string[] = [];
  let rest = text;
  for (const [pattern, mask] of MASKS) {
    found.push(...(rest.match(pattern) ?? []));
    rest = rest.replace(pattern, mask);
  }
  return [...new Set(found.map((one) => one.trim()))];
}
