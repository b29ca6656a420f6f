import { houseWords } from '../../domain/house.ts';
import { heardChart } from '../../view/letter-chart.tsx';
import type { Paper, Part } from '../../view/letter.ts';
import { paths } from '../../view/paths.ts';
import { say } from '../../view/say.ts';
import { evidence } from './evidence.ts';
import { next } from './next.ts';
import { deskAddress, isHouse, noted, paper, taking, type Told } from './told.ts';
import { truth } from './truth.ts';
import { why } from './why.ts';

/** The first letter to a person: the whole story on one page. */
export function firstLetter(told: Told): Paper {
  return paper(told, [...noted(told), ...again(told), ...wholeStory(told)]);
}

/** Why, how sure, the way to take it (on a phone: on the first screens), the checked truth, what to do, and what it rests on. */
export function wholeStory(told: Told): Part[] {
  if (isHouse(told)) return [...why(told), ...trouble(told), ...taking(told)];
  return [...why(told), ...taking(told), ...truth(told), ...next(told), ...chart(told), ...evidence(told)];
}

/** What was heard so far, as a small chart. */
export function chart({ alert, heard, language, now }: Told): Part[] {
  if (alert.situation.kind === 'house') return [];
  return heardChart(language, heard, now, `nghe-${now.toString(36)}@haidang`);
}

/** That this situation was over once, and where its first time can be read. */
function again(told: Told): Part[] {
  const { alert, language } = told;
  if (alert.again == null) return [];
  return [
    { is: 'words', text: say(language, 'letter.again'), strong: true },
    {
      is: 'link',
      quiet: true,
      label: say(language, 'letter.again.link'),
      href: deskAddress(told, paths.alert(alert.again)),
    },
  ];
}

/** What trouble of our own means for whoever relies on us, and what to look at first. */
function trouble({ alert, language }: Told): Part[] {
  return [
    { is: 'heading', text: say(language, 'letter.house') },
    { is: 'words', text: say(language, 'letter.house.means') },
    { is: 'steps', items: [say(language, houseWords(alert.situation.id).step)] },
  ];
}
