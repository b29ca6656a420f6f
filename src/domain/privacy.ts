/**
 * Personal numbers are masked before anything is stored (Law 91/2025, decree 356/2025: phone numbers, identity numbers and bank data
 * are personal data). The mask keeps the kind of number, so that "asks for a transfer to an account" can still be understood.
 */
const MASKS: readonly (readonly [RegExp, string])[] = [
  [/[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{2,63}){1,3}/g, '[thư điện tử]'],
  // Bank account or card, named as such.
  [
    /((?:stk|số tài khoản|so tai khoan|tài khoản số|số thẻ)\s*(?:là|:)?\s*)\d[\d .-]{6,22}\d/giu,
    '$1[số tài khoản]',
  ],
  // Citizen identity: 12 digits; social-insurance code: 10 digits named as such.
  [/(?<![\d.,])0\d{11}(?![\d.,]\d)/g, '[số định danh]'],
  [/((?:mã số bhxh|mã bhxh|số sổ|mã số bảo hiểm xã hội)\s*(?:là|:)?\s*)\d{10}/giu, '$1[mã số BHXH]'],
  // Vietnamese phones: 0 or +84, then a mobile or landline prefix.
  [/(?<![\d.,])(?:\+?84|0)[ .-]?(?:[35789]\d|2\d{1,2})(?:[ .-]?\d){7}(?!\d)/g, '[số điện thoại]'],
];

/** `text` with personal numbers replaced by their kind. Public short numbers (1900 xxxx, 113) stay. */
export function maskPersonal(text: string): string {
  let masked = text;
  for (const [pattern, mask] of MASKS) masked = masked.replace(pattern, mask);
  return masked;
}
