import { at, type Paper } from '../../view/letter.ts';
import { say } from '../../view/say.ts';
import { wholeStory } from './first.ts';
import { untakenSince } from './reminder.ts';
import { noted, paper, taking, type Told } from './told.ts';

/** To the next in line: that nobody has taken it, the way to take it, and the whole story, for they may not know it. */
export function escalationLetter(told: Told): Paper {
  const { language } = told;
  const [take] = taking(told);
  return paper(told, [
    {
      is: 'words',
      text: say(language, 'letter.escalation', { at: at(language, untakenSince(told)) }),
      strong: true,
    },
    ...noted(told),
    ...(take?.is === 'link' ? [take] : []),
    ...wholeStory(told),
  ]);
}
