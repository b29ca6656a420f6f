import type { Counter } from '../domain/paper.ts';
import { paths } from '../view/paths.ts';

/** Where the very list that a number was counted in is opened. */
export function figureLink(of: Counter, ask: string): string {
  return of === 'mentions' ? `${paths.mentions}?${ask}` : paths.counted(of, ask);
}
