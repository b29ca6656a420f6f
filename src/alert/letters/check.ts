import { at, type Paper } from '../../view/letter.ts';
import { say } from '../../view/say.ts';
import { chart } from './first.ts';
import { fresh, standing } from './fresh.ts';
import { steps } from './next.ts';
import { deskLink, isHouse, noted, paper, type Told } from './told.ts';

/** The owner's own next look is due: what was agreed, what is new since, and what the playbook asks for. */
export function checkLetter(told: Told): Paper {
  const { alert, language, now } = told;
  const { news, items } = fresh(told);
  const planned = say(language, 'letter.check.planned', {
    who: alert.owner?.name ?? alert.acknowledgedBy ?? '',
    at: at(language, alert.acknowledgedAt ?? alert.openedAt),
    due: at(language, alert.checkAt ?? now),
  });
  return paper(told, [
    ...noted(told),
    { is: 'heading', text: say(language, 'letter.check') },
    { is: 'words', text: planned },
    ...news,
    standing(told),
    ...chart(told),
    ...(isHouse(told) ? [] : steps(told)),
    ...items,
    { is: 'words', text: say(language, 'letter.check.after') },
    deskLink(told),
  ]);
}
