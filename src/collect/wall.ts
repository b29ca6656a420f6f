/** Statuses with which a site says that it does not want us. */
const CLOSED: ReadonlySet<number> = new Set([401, 403, 407, 451]);

/** What the pages say that let only browsers with a person in front pass. */
const CHALLENGE =
  /<title>\s*(?:just a moment|attention required|access denied|please wait|ddos-guard|are you a robot)|cf[-_]chl|challenge-platform|checking your browser|g-recaptcha|h-captcha|xác (?:minh|nhận|thực) (?:bạn|rằng bạn|không phải)[^<]{0,20}(?:robot|người)/i;

/**
 * Does the site close its door to us? Then we stay outside: no disguise, no solving of puzzles; a person may ask its editors.
 * `page` is the beginning of an HTML answer, empty for anything else. Returns the key of the sentence, or null.
 */
export function wall(status: number, headers: Record<string, string>, page: string): string | null {
  if (headers['cf-mitigated'] === 'challenge' || CHALLENGE.test(page.slice(0, 20_000)))
    return 'trouble.captcha';
  return CLOSED.has(status) ? 'trouble.forbidden' : null;
}
