import type { EvidenceItem } from './evidence.ts';

/** Do these words of a custody line, as JSON, name where the item came from, or its file? An address counts without its scheme too, and not as part of a longer one. */
export function namesItem(words: string | null, { address, final, redirects, file }: EvidenceItem): boolean {
  if (words === null) return false;
  const said = Object.values(JSON.parse(words) as object).filter((value) => typeof value === 'string');
  const text = said.join('\n').toLowerCase();
  return [address, final, ...redirects.flatMap(({ from, to }) => [from, to]), file ?? '']
    .map((name) =>
      name
        .toLowerCase()
        .replace(/^https?:\/\//, '')
        .replace(/\/$/, ''),
    )
    .some((name) => name !== '' && standsIn(text, name));
}

function standsIn(text: string, name: string): boolean {
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
    const begins = !/[\p{L}\d.-]/u.test(text[at - 1] ?? '');
    const ends = !/^(?:\/?[\p{L}\d?#&=%_~-]|\.[\p{L}\d])/u.test(text.slice(at + name.length));
    if (begins && ends) return true;
  }
  return false;
}
