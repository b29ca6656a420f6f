import type { ClaimRules } from '../config/claims.ts';
import type { RecipientRules } from '../config/recipients.ts';
import type { Rules } from '../config/rules.ts';
import { type Alert, CRISIS } from '../domain/alert.ts';
import { type AlertLetterKind, newLetter, type Letter } from '../domain/letter.ts';
import type { Mention } from '../domain/mention.ts';
import type { Reason } from '../domain/reason.ts';
import type { Signal } from '../domain/signal.ts';
import type { Instant } from '../domain/time.ts';
import { htmlLetter, htmlText } from '../view/letter-html.tsx';
import { type Paper, picturesIn, plainText } from '../view/letter.ts';
import { hashOf } from './key.ts';
import { chatText } from './letters/chat.ts';
import { checkLetter } from './letters/check.ts';
import { closedLetter } from './letters/closed.ts';
import { escalationLetter } from './letters/escalation.ts';
import { firstLetter } from './letters/first.ts';
import { payload } from './letters/payload.ts';
import { reminderLetter } from './letters/reminder.ts';
import { subject } from './letters/subject.ts';
import type { Told } from './letters/told.ts';
import { updateLetter } from './letters/update.ts';

/** What an alert has to tell now; the same for everybody. */
export interface Occasion {
  alert: Alert;
  signals: readonly Signal[];
  /** Evidence, newest first. */
  mentions: readonly Mention[];
  claim: ClaimRules | null;
  rules: Rules;
  /** 1 for the first letter about this alert. */
  edition: number;
  now: Instant;
  /** When the letter before this one was written; null: everything counts as new. */
  since: Instant | null;
  /** When its evidence was heard. */
  heard: readonly Instant[];
}

/** For whom a letter is, and what was decided about it. */
export interface To {
  recipient: RecipientRules;
  kind: AlertLetterKind;
  state: 'waiting' | 'held' | 'folded';
  nextAt: Instant;
  /** Id of the first letter this person holds about this alert; null: this is their first. */
  follows: string | null;
  /** Opens the page behind the letter's links; only its hash is kept beside the letter. */
  key: string;
  /** Said at the top: why it comes now. */
  note?: Reason;
}

const PAPERS: Record<AlertLetterKind, (told: Told) => Paper> = {
  alert: firstLetter,
  update: updateLetter,
  closed: closedLetter,
  reminder: reminderLetter,
  escalation: escalationLetter,
  check: checkLetter,
};

/** What is not urgent and tells nothing new goes by mail alone. */
const BY_EVERY_WAY: ReadonlySet<AlertLetterKind> = new Set(['alert', 'update', 'closed', 'escalation']);

/**
 * One letter about an alert to one person by each of their ways, ready for the outbox: mail, then webhook and chat. A machine sleeps at no hour
 * and has no daily budget, so its message is due at once; a chat waits as the mail does, and is spared what goes into a summary.
 */
export function composeAlert(occasion: Occasion, to: To): Letter[] {
  const { alert, now, rules } = occasion;
  const { recipient, kind, follows, nextAt } = to;
  const told: Told = { ...occasion, ...to, language: recipient.language };
  const paper = PAPERS[kind](told);
  const id = `${alert.id}:${occasion.edition}:${recipient.id}`;
  const urgent = alert.level >= CRISIS && kind !== 'closed' && alert.situation.kind !== 'house';
  const about = { kind, about: alert.id, recipientId: recipient.id, subject: subject(told), urgent };
  const from = rules.haidang.mail.from;
  const mail = newLetter(
    {
      ...about,
      id,
      to: recipient.mail,
      text: plainText(paper),
      html: htmlLetter(paper),
      pictures: picturesIn(paper),
      keyHash: hashOf(to.key),
      follows,
      state: to.state,
      nextAt,
    },
    from,
    now,
  );
  if (alert.level < CRISIS && !BY_EVERY_WAY.has(kind)) return [mail];
  const letters = [mail];
  const add = (channel: 'webhook' | 'telegram', address: string, text: string, due: Instant) =>
    letters.push(
      newLetter(
        {
          ...about,
          id: `${id}:${channel}`,
          channel,
          to: address,
          text,
          html: htmlText(told.language, about.subject, text),
          follows: follows === null ? null : `${follows}:${channel}`,
          nextAt: due,
        },
        from,
        now,
      ),
    );
  if (recipient.webhook !== null) add('webhook', recipient.webhook.url, payload(told, `${id}:webhook`), now);
  if (recipient.telegram !== null && to.state !== 'folded')
    add('telegram', recipient.telegram, chatText(told, about.subject), nextAt);
  return letters;
}
