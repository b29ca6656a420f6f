import type { Rules } from '../config/rules.ts';
import { isPrivate } from '../domain/source.ts';
import type { Pulse } from '../storage/meanings.ts';

/** What the stories are about: the name of one that only private persons tell, which has no title. */
export function topicTitles(pulses: readonly Pulse[], rules: Rules): Map<string, string> {
  const titles = new Map<string, string>();
  for (const { storyId, kind, marks } of pulses) {
    const mark = marks.find((known) => known.kind === 'topic');
    const topic = rules.topics.topics.find((known) => known.id === mark?.name);
    if (storyId !== null && isPrivate(kind) && topic !== undefined) titles.set(storyId, topic.name);
  }
  return titles;
}
