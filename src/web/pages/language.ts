import { getCookie, setCookie } from 'hono/cookie';
import { fault } from '../../domain/fault.ts';
import { paths } from '../../view/paths.ts';
import { LANGUAGES, type Language } from '../../view/words/words.ts';
import type { DeskContext, Page } from '../desk.ts';

const COOKIE = 'language';
/** In seconds. */
const A_YEAR = 365 * 24 * 3_600;

/** The language this reader chose, or the office's own. */
export function languageOf(c: DeskContext, office: Language): Language {
  const chosen = getCookie(c, COOKIE);
  return LANGUAGES.find((known) => known === chosen) ?? office;
}

/** Remembers the chosen language and goes back to the page it was chosen on. */
export function changeLanguage(): Page {
  return async (c) => {
    const { language, back } = await c.req.parseBody();
    const chosen = LANGUAGES.find((known) => known === language);
    if (chosen === undefined) throw fault('invalid', 'desk.refused.language');
    setCookie(c, COOKIE, chosen, { path: '/', httpOnly: true, sameSite: 'Lax', maxAge: A_YEAR });
    return c.redirect(ownPath(back, c.req.url), 303);
  };
}

/** `back` when it stays on this desk; anything that would lead elsewhere leads home. */
export function ownPath(back: unknown, here: string): string {
  if (typeof back !== 'string' || !URL.canParse(back, here)) return paths.today;
  const to = new URL(back, here);
  return to.origin === new URL(here).origin ? to.pathname + to.search : paths.today;
}
