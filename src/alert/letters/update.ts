import type { Paper } from '../../view/letter.ts';
import { say } from '../../view/say.ts';
import { chart } from './first.ts';
import { fresh, standing } from './fresh.ts';
import { advice } from './next.ts';
import { noted, paper, taking, type Told } from './told.ts';

/** A following letter: only what is new since the one before, where the situation stands, and the way to the rest. */
export function updateLetter(told: Told): Paper {
  const { news, items } = fresh(told);
  return paper(told, [
    ...noted(told),
    ...news,
    standing(told),
    ...chart(told),
    ...items,
    { is: 'words', text: say(told.language, 'letter.rest') },
    ...taking(told),
    ...advice(told),
  ]);
}
