import { strongest } from '../../domain/signal.ts';
import { at, foreign, type Paper, type Part } from '../../view/letter.ts';
import { say, sayReason } from '../../view/say.ts';
import { standing } from './fresh.ts';
import { steps } from './next.ts';
import { isHouse, noted, paper, taking, type Told } from './told.ts';
import { truth } from './truth.ts';

/** The same again, and said so at once: what it was about, in short, and that it still waits for somebody. */
export function reminderLetter(told: Told): Paper {
  const { language, signals } = told;
  const lead = strongest(signals);
  return paper(told, [
    ...noted(told),
    {
      is: 'words',
      text: say(language, 'letter.reminder', { at: at(language, untakenSince(told)) }),
      strong: true,
    },
    standing(told),
    ...(lead === null
      ? []
      : [{ is: 'words' as const, text: foreign(sayReason(language, lead.reason), 400) }]),
    ...taking(told),
    ...(isHouse(told) ? [] : [...firstOf(truth(told)), ...steps(told)]),
    { is: 'words', text: say(language, 'letter.rest') },
  ]);
}

/** Since when it waits for somebody to take it. */
export function untakenSince({ alert }: Pick<Told, 'alert'>): number {
  return alert.urgentAt ?? alert.toldAt ?? alert.openedAt;
}

/** The checked truth without its notes: they stood in the first letter. */
function firstOf(parts: Part[]): Part[] {
  return parts.filter((part) => part.is !== 'words' || part.strong === true);
}
