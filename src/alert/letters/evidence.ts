import type { Mention } from '../../domain/mention.ts';
import { at, type Exhibit, foreign, type Part } from '../../view/letter.ts';
import { paths } from '../../view/paths.ts';
import { say } from '../../view/say.ts';
import { deskAddress, type Told } from './told.ts';

/** More than this nobody reads in a letter; the page holds all of them. */
const SHOWN = 5;

/** The newest items behind an alert, each with its page on our desk: a letter never carries the address of the item itself. */
export function evidence(told: Told, heading = 'letter.evidence'): Part[] {
  const { mentions, language } = told;
  if (mentions.length === 0) return [];
  const items = mentions.slice(0, SHOWN).map((mention) => exhibit(mention, told));
  const parts: Part[] = [
    { is: 'heading', text: say(language, heading) },
    { is: 'exhibits', items },
  ];
  if (mentions.length > SHOWN)
    parts.push({ is: 'words', text: say(language, 'letter.evidence.more', { n: mentions.length - SHOWN }) });
  if (items.some((item) => item.title.includes('[.]')))
    parts.push({ is: 'words', text: say(language, 'letter.evidence.safe') });
  return parts;
}

function exhibit(mention: Mention, told: Told): Exhibit {
  const { language, rules } = told;
  const source = rules.sources.find((known) => known.id === mention.sourceId);
  return {
    title: foreign(mention.title) || say(language, 'letter.evidence.untitled'),
    note: say(language, mention.publishedAt === null ? 'letter.evidence.undated' : 'letter.evidence.note', {
      outlet: foreign(source?.name ?? mention.publisher, 60),
      kind: `kind.${mention.kind}`,
      at: at(language, mention.publishedAt ?? mention.seenAt),
    }),
    link: deskAddress(told, paths.mention(mention.id)),
    linkLabel: say(language, 'letter.evidence.link'),
  };
}
