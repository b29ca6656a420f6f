import type { Said } from '../domain/correction.ts';
import type { Person } from '../domain/person.ts';
import type { Instant } from '../domain/time.ts';
import type { Nouns } from '../storage/store.ts';

/**
 * Keeps a person's words about a mention and logs who said them when; the log holds what was said, never the mention's own words.
 * False when the mention was not read yet or its words have expired.
 */
export async function correctMention(
  s: Nouns,
  mentionId: string,
  said: readonly Said[],
  person: Person,
  now: Instant,
): Promise<boolean> {
  if (!(await s.corrections.say(mentionId, said, person, now))) return false;
  const words = said.map(({ field, subject, value }) => ({
    field,
    ...(subject !== '' && { subject }),
    value,
  }));
  const data = { act: 'correct', name: person.name, said: words };
  await s.events.add([{ at: now, event: 'act', subject: mentionId, who: person.id, data }]);
  return true;
}
