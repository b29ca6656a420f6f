import type { Counter } from '../domain/paper.ts';
import { paths } from '../view/paths.ts';

/** Where a list that a number was counted in is opened. `same`: the page shows those very rows; else it is the room they lie in. */
export interface FigureLink {
  href: string;
  same: boolean;
}

/** Null: nobody can look at the list here. */
const LINKS: Record<Counter, (ask: URLSearchParams) => FigureLink | null> = {
  mentions: (ask) => ({ href: `${paths.mentions}?${ask.toString()}`, same: true }),
  stories: () => ({ href: paths.stories, same: false }),
  alerts: () => ({ href: paths.alerts, same: false }),
  incidents: () => ({ href: paths.incidents, same: false }),
  statements: () => ({ href: paths.incidents, same: false }),
  tips: () => ({ href: `${paths.tips}?state=done`, same: false }),
  claims: (ask) => {
    const claim = ask.get('claim');
    return { href: claim === null ? paths.claims : paths.claim(claim), same: false };
  },
  sources: () => ({ href: paths.sources, same: false }),
  evidence: () => ({ href: paths.incidents, same: false }),
  acts: () => ({ href: paths.audit, same: false }),
  inputs: (ask) => ({ href: `${paths.indicators}?${ask.toString()}#press`, same: false }),
};

export function figureLink(of: Counter, ask: string): FigureLink | null {
  return LINKS[of](new URLSearchParams(ask));
}
