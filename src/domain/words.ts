/** One form for Vietnamese letters: composed, so that "ế" is one character however it was typed. */
export function compose(text: string): string {
  return text.normalize('NFC');
}

/**
 * The unaccented twin of a composed text: lower case, marks stripped, đ → d.
 * Character for character as long as its source, so that an offset in one is an offset in the other.
 */
export function fold(text: string): string {
  let folded = '';
  for (const unit of text) {
    const bare = BARE.get(unit) ?? strip(unit);
    folded += bare.length === unit.length ? bare : unit;
  }
  return folded;
}

const BARE = new Map<string, string>();

function strip(unit: string): string {
  const bare = unit
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .replace('đ', 'd');
  BARE.set(unit, bare);
  return bare;
}

/** A name as a lower-case key of letters, digits and hyphens: "Nhóm Công nhân" → "nhom-cong-nhan". May be empty. */
export function slug(name: string): string {
  return fold(compose(name))
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}
