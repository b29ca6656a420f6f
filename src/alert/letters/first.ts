import type { Paper } from '../../view/letter.ts';
import { say } from '../../view/say.ts';
import { evidence } from './evidence.ts';
import { next } from './next.ts';
import { deskLink, paper, type Told } from './told.ts';
import { truth } from './truth.ts';
import { why } from './why.ts';

/** The first letter to a person: the whole story on one page. */
export function firstLetter(told: Told): Paper {
  return paper(told, [
    ...why(told),
    ...truth(told),
    ...next(told),
    deskLink(told),
    { is: 'words', text: say(told.language, 'letter.acknowledge') },
    ...evidence(told),
  ]);
}
