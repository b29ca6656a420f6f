import { span } from '../../view/format.ts';
import { at, type Paper } from '../../view/letter.ts';
import { paths } from '../../view/paths.ts';
import { say } from '../../view/say.ts';
import { chart } from './first.ts';
import { deskAddress, deskLink, isHouse, noted, paper, type Told } from './told.ts';

/** The last letter: how long it lasted, how high it went, whether it was worth being told, and what is left to do. */
export function closedLetter(told: Told): Paper {
  const { alert, language, now, key } = told;
  const closedAt = alert.closedAt ?? now;
  const house = isHouse(told);
  const peak = { peak: alert.peak, level: `level.${alert.peak}`, n: alert.n, publishers: alert.publishers };
  const page = deskAddress(told, paths.letterKey(key));
  return paper(told, [
    ...noted(told),
    { is: 'heading', text: say(language, house ? 'letter.closed.house' : 'letter.closed') },
    {
      is: 'points',
      items: [
        say(language, 'letter.closed.span', {
          span: span(language, closedAt - alert.openedAt),
          from: at(language, alert.openedAt),
          to: at(language, closedAt),
        }),
        say(language, house ? 'letter.closed.peak.house' : 'letter.closed.peak', peak),
        ...(house
          ? []
          : [say(language, 'letter.closed.quiet', { span: span(language, closedAt - alert.fedAt) })]),
        alert.acknowledgedBy === null
          ? say(language, 'letter.closed.untaken')
          : say(language, 'letter.closed.taken', { who: alert.acknowledgedBy }),
      ],
    },
    ...chart(told),
    {
      is: 'choice',
      text: say(language, 'letter.judge'),
      items: [
        { label: say(language, 'letter.judge.useful'), href: `${page}#useful` },
        { label: say(language, 'letter.judge.noise'), href: `${page}#noise` },
      ],
    },
    ...(house ? [] : [{ is: 'words' as const, text: say(language, 'letter.closed.learn') }]),
    { ...deskLink(told), quiet: true },
  ]);
}
