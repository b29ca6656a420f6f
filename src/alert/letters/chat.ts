import { strongest } from '../../domain/signal.ts';
import { foreign } from '../../view/letter.ts';
import { say, sayReason } from '../../view/say.ts';
import { deskLink, isHouse, type Told } from './told.ts';

/**
 * An alert as a message to a chat: the subject, why, where it stands, and the way to its page. No key stands in it: who reads along in a chat is
 * not known, so it opens the desk, which asks who is there.
 */
export function chatText(told: Told, subject: string): string {
  const { alert, language, note } = told;
  const lead = strongest(told.signals);
  const { label, href } = deskLink(told);
  const lines = [
    subject,
    foreign(alert.title),
    ...(note === undefined ? [] : [foreign(sayReason(language, note), 300)]),
    ...(lead === null ? [] : [foreign(sayReason(language, lead.reason), 300)]),
    say(language, isHouse(told) ? 'letter.state.house' : 'letter.state', {
      n: alert.n,
      publishers: alert.publishers,
      level: alert.level,
      phase: `phase.${alert.phase}`,
    }),
    `${label}: ${href}`,
  ];
  return lines.join('\n\n');
}
