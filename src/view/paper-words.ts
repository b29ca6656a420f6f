import { type Block, isHint, isWords, type PaperContent, type Part, type Run } from '../domain/paper.ts';
import { plain } from './figures.ts';

/**
 * What the machine says in a part, as people edit it: a paragraph a line, points beginning with a dash. Hints are no part of it: what people
 * edit is signed. Official papers are Vietnamese, whatever language the desk speaks.
 */
export function partWords({ blocks }: Part, figures: PaperContent['figures']): string {
  return lines(
    blocks.filter((block) => !isHint(block)),
    figures,
  ).join('\n');
}

/** What a part says to whoever writes it, one line each. */
export function partHints({ blocks }: Part, figures: PaperContent['figures']): string[] {
  return lines(blocks.filter(isHint), figures);
}

function lines(blocks: readonly Block[], figures: PaperContent['figures']): string[] {
  const words = (runs: readonly Run[]) => plain('vi', runs, figures);
  return blocks
    .filter(isWords)
    .flatMap((block) =>
      block.block === 'points' ? block.items.map((item) => `- ${words(item)}`) : [words(block.runs)],
    );
}
