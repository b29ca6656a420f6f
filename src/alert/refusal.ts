import type { Rules } from '../config/rules.ts';
import { type Channel, newLetter, type Letter } from '../domain/letter.ts';
import { iso, type Instant } from '../domain/time.ts';
import { foreign, subjectOf } from '../view/letter.ts';
import { htmlText } from '../view/letter-html.tsx';
import { say } from '../view/say.ts';
import { PAYLOAD_VERSION } from './letters/payload.ts';

/**
 * Tells the administrators that an urgent letter will not arrive, by a way other than the one that failed: mail that is refused must not be
 * complained of by mail. Who has no such way finds it on the desk. A complaint that is itself refused causes no further one.
 */
export function refusalLetters(refused: Letter, detail: string, rules: Rules, now: Instant): Letter[] {
  if (refused.kind === 'refusal') return [];
  const name = rules.recipients.find(({ id }) => id === refused.recipientId)?.name ?? refused.recipientId;
  return rules.recipients
    .filter(({ role, house }) => role === 'admin' && house !== false)
    .flatMap((admin) => {
      const { language } = admin;
      const said = say(language, detail);
      const subject = subjectOf(say(language, 'letter.refusal.subject'), foreign(name));
      const words = say(language, 'letter.refusal.words', {
        subject: refused.subject,
        name: foreign(name),
        to: refused.to,
        detail: foreign(said),
      });
      const id = `refusal:${refused.id}:${admin.id}`;
      const write = (channel: Exclude<Channel, 'mail'>, to: string, text: string): Letter[] => {
        if (channel === refused.channel) return [];
        const html = htmlText(language, subject, text);
        const about = { kind: 'refusal', about: refused.id, recipientId: admin.id, subject } as const;
        return [
          newLetter(
            { ...about, id: `${id}:${channel}`, channel, to, text, html },
            rules.haidang.mail.from,
            now,
          ),
        ];
      };
      const body = {
        version: PAYLOAD_VERSION,
        event: 'refusal',
        id: `${id}:webhook`,
        at: iso(now),
        recipient: admin.id,
        alert: null,
        refused: {
          letter: refused.id,
          recipient: refused.recipientId,
          subject: refused.subject,
          detail: said,
        },
      };
      return [
        ...(admin.webhook === null ? [] : write('webhook', admin.webhook.url, JSON.stringify(body))),
        ...(admin.telegram === null ? [] : write('telegram', admin.telegram, [subject, words].join('\n\n'))),
      ];
    });
}
