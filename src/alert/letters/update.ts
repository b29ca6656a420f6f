import type { Instant } from '../../domain/time.ts';
import { strongest } from '../../domain/signal.ts';
import { foreign, type Paper } from '../../view/letter.ts';
import { say, sayReason } from '../../view/say.ts';
import { evidence } from './evidence.ts';
import { advice } from './next.ts';
import { deskLink, paper, type Told } from './told.ts';

/** A following letter: only what is new since `since`, where the situation stands, and the way to the rest. */
export function updateLetter(told: Told, since: Instant): Paper {
  const { alert, language } = told;
  const mentions = told.mentions.filter((mention) => mention.seenAt > since);
  const fresh = new Set(mentions.map((mention) => mention.id));
  const found = told.signals.filter(
    (signal) => signal.at > since || signal.evidence.some((id) => fresh.has(id)),
  );
  // One rise shows in the story, its subject and its claim: the strongest says it.
  const rise = strongest(found.filter((signal) => signal.rule === 'surge'));
  const reasons = found
    .filter((signal) => signal.rule !== 'surge' || signal === rise)
    .map((signal) => foreign(sayReason(language, signal.reason), 400));
  const news = [...new Set(reasons)].slice(-NEWS);
  if (mentions.length > 0) news.unshift(say(language, 'letter.new.count', { n: mentions.length }));
  return paper(told, [
    { is: 'heading', text: say(language, 'letter.new') },
    ...(news.length > 0 ? [{ is: 'points' as const, items: news }] : []),
    {
      is: 'words',
      text: say(language, 'letter.state', {
        n: alert.n,
        publishers: alert.publishers,
        level: alert.level,
        phase: `phase.${alert.phase}`,
      }),
      strong: true,
    },
    ...evidence({ ...told, mentions }, 'letter.evidence.new'),
    { is: 'words', text: say(language, 'letter.rest') },
    deskLink(told),
    ...advice(told),
  ]);
}

/** So many reasons at most; the page lists every decision. */
const NEWS = 3;
