import { span } from '../../view/format.ts';
import { at, type Paper } from '../../view/letter.ts';
import { say } from '../../view/say.ts';
import { deskLink, paper, type Told } from './told.ts';

/** The last letter: how long it lasted, how high it went, and what is left to do. */
export function closedLetter(told: Told): Paper {
  const { alert, language, now } = told;
  const closedAt = alert.closedAt ?? now;
  return paper(told, [
    { is: 'heading', text: say(language, 'letter.closed') },
    {
      is: 'points',
      items: [
        say(language, 'letter.closed.span', {
          span: span(language, closedAt - alert.openedAt),
          from: at(language, alert.openedAt),
          to: at(language, closedAt),
        }),
        say(language, 'letter.closed.peak', {
          peak: alert.peak,
          level: `level.${alert.peak}`,
          n: alert.n,
          publishers: alert.publishers,
        }),
        say(language, 'letter.closed.quiet', { span: span(language, closedAt - alert.fedAt) }),
        alert.acknowledgedBy === null
          ? say(language, 'letter.closed.untaken')
          : say(language, 'letter.closed.taken', { who: alert.acknowledgedBy }),
      ],
    },
    { is: 'words', text: say(language, 'letter.closed.learn') },
    deskLink(told),
  ]);
}
