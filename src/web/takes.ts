import type { RecipientRules } from '../config/recipients.ts';
import type { Alert } from '../domain/alert.ts';

/**
 * Is this alert within what the recipient chose: level, topics, places, or trouble of the house? Whether letters come (`alerts`) is another
 * choice, and says nothing about what they may look at.
 */
export function takes(recipient: RecipientRules, alert: Alert): boolean {
  const { from_level, topics, places, house, role } = recipient;
  if (alert.situation.kind === 'house') return house ?? role === 'admin';
  return (
    alert.peak >= from_level &&
    (topics.length === 0 || alert.topics.some((topic) => topics.includes(topic))) &&
    // What has no place concerns every place.
    (places.length === 0 || alert.place === null || places.includes(alert.place))
  );
}

/** Is it theirs to answer for? Owners are named as recipients or as people of the desk. */
export function isTheirs(
  recipient: Pick<RecipientRules, 'id' | 'person'>,
  owner: string | undefined,
): boolean {
  return owner !== undefined && (owner === recipient.id || owner === recipient.person);
}
