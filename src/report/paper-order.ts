import type { PaperTemplate } from '../config/papers.ts';
import { fault } from '../domain/fault.ts';
import type { Part } from '../domain/paper.ts';

/**
 * Parts as a template asks for them, in its order; all as they are written where it asks for none.
 * @throws fault `invalid` when it names a part that is none
 */
export function inOrder(parts: readonly Part[], { parts: wanted }: Pick<PaperTemplate, 'parts'>): Part[] {
  if (wanted.length === 0) return [...parts];
  return wanted.map((name) => {
    const found = parts.find(({ id }) => id === name);
    if (found === undefined) throw fault('invalid', 'paper.no-part', { part: name });
    return found;
  });
}
