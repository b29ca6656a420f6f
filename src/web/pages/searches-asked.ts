import { type Asking, askingOf, kindsIn, relationsIn, troublesIn, wordsOf } from '../../domain/asking.ts';
import { reason } from '../../domain/reason.ts';
import {
  MOST_A_DAY,
  MOST_SEARCHES,
  NAME_LENGTH,
  savedQuery,
  type SavedSearch,
  TELLINGS,
  USUAL_A_DAY,
} from '../../domain/saved-search.ts';
import type { Rules } from '../../config/rules.ts';
import type { Tried } from '../hand.ts';
import { claimTitle, placeName, topicName } from '../names.ts';
import type { Voice } from '../voice.ts';

export const SEARCH_FIELDS = ['query', 'name', 'tell', 'most', 'shared'] as const;
export type SearchField = (typeof SEARCH_FIELDS)[number];
export type SearchTried = Tried<SearchField>;

/** What a filled-in form asks to be kept. */
export type Kept = Pick<SavedSearch, 'name' | 'query' | 'shared' | 'tell' | 'most'>;

/**
 * Reads the form. `others`: what its owner keeps besides, since a name stands for one search. A number that is not needed is not judged.
 */
export function keptIn(typed: SearchTried['typed'], others: readonly SavedSearch[]): Kept | SearchTried {
  const mistakes: SearchTried['mistakes'] = {};
  const name = (typed.name ?? '').replaceAll(/\s+/g, ' ').trim();
  if (name === '' || name.length > NAME_LENGTH)
    mistakes.name = reason('search.saved.refused.name', { n: NAME_LENGTH });
  else if (others.some((other) => other.name.toLocaleLowerCase('vi') === name.toLocaleLowerCase('vi')))
    mistakes.name = reason('search.saved.refused.same-name');
  else if (others.length >= MOST_SEARCHES)
    mistakes.name = reason('search.saved.refused.many', { n: MOST_SEARCHES });
  const tell = TELLINGS.find((known) => known === typed.tell);
  if (tell === undefined) mistakes.tell = reason('search.saved.refused.tell');
  const typedMost = typed.most ?? '';
  const most = /^\d{1,2}$/.test(typedMost) ? Number(typedMost) : 0;
  const inRange = most >= 1 && most <= MOST_A_DAY;
  if (tell === 'at-once' && !inRange) mistakes.most = reason('search.saved.refused.most', { n: MOST_A_DAY });
  if (tell === undefined || Object.keys(mistakes).length > 0) return { typed, mistakes };
  return {
    name,
    tell,
    most: inRange ? most : USUAL_A_DAY,
    shared: typed.shared === 'yes',
    query: savedQuery(askingOf(typed.query ?? '')),
  };
}

/** Can this be kept at all? Words that cannot be found would never find anything. */
export function canBeSaved(asking: Asking): boolean {
  return troublesIn(asking).q === undefined;
}

/** What a search asks for, condition by condition, in the reader's words. */
export function conditionWords(v: Voice, rules: Rules, asking: Asking): string[] {
  const { q, topic, stance, kind, feedback, place, audience, story, claim, relation } = asking;
  const { publisher, dated, all } = asking;
  const words = [
    ...(wordsOf(asking) === null ? [] : [`“${q.trim()}”`]),
    ...(topic === '' ? [] : [topicName(v, rules, topic)]),
    ...(stance === '' ? [] : [v.say(`stance.${stance}`)]),
    ...(kind === ''
      ? []
      : [
          kindsIn(kind)
            .map((one) => v.say(`kind.${one}`))
            .join(', '),
        ]),
    ...(feedback === '' ? [] : [v.say(`desk.${feedback}`)]),
    ...(place === '' ? [] : [placeName(rules, place)]),
    ...(audience === '' ? [] : [v.say(`audience.${audience}`)]),
    ...(story === '' ? [] : [v.say('audit.thing.story')]),
    ...(claim === '' ? [] : [claimTitle(rules, claim)]),
    ...relationsIn(relation).map((one) => v.say(`relation.${one}`)),
    ...(publisher === '' ? [] : [publisher]),
    ...(dated ? [v.say('search.saved.dated')] : []),
    ...(all ? [v.say('search.saved.also-out')] : []),
  ];
  return words.length === 0 ? [v.say('search.saved.everything')] : words;
}
