import { strongest } from '../../domain/signal.ts';
import { foreign, type Part } from '../../view/letter.ts';
import { say, sayReason } from '../../view/say.ts';
import { evidence } from './evidence.ts';
import { isHouse, type Told } from './told.ts';

/** So many reasons at most; the page lists every decision. */
const NEWS = 3;

/** What is new since the letter before: in a few sentences, and the items themselves. */
export function fresh(told: Told): { news: Part[]; items: Part[] } {
  const { language } = told;
  const since = told.since ?? 0;
  const mentions = told.mentions.filter((mention) => mention.seenAt > since);
  const ids = new Set(mentions.map((mention) => mention.id));
  const found = told.signals.filter(
    (signal) => signal.at > since || signal.evidence.some((id) => ids.has(id)),
  );
  // One rise shows in the story, its subject and its claim: the strongest says it.
  const rise = strongest(found.filter((signal) => signal.rule === 'surge'));
  const reasons = found
    .filter((signal) => signal.rule !== 'surge' || signal === rise)
    .map((signal) => foreign(sayReason(language, signal.reason), 400));
  const news = [...new Set(reasons)].slice(-NEWS);
  if (mentions.length > 0) news.unshift(say(language, 'letter.new.count', { n: mentions.length }));
  if (news.length === 0) news.push(say(language, 'letter.new.none'));
  return {
    news: [
      { is: 'heading', text: say(language, 'letter.new') },
      { is: 'points', items: news },
    ],
    items: evidence({ ...told, mentions }, 'letter.evidence.new'),
  };
}

/** Where the situation stands now, in one sentence. */
export function standing(told: Told): Part {
  const { alert, language } = told;
  const text = say(language, isHouse(told) ? 'letter.state.house' : 'letter.state', {
    n: alert.n,
    publishers: alert.publishers,
    level: alert.level,
    phase: `phase.${alert.phase}`,
  });
  return { is: 'words', text, strong: true };
}
