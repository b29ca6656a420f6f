import type { Hono } from 'hono';
import type { RecipientRules } from '../../config/recipients.ts';
import type { LetterHead } from '../../domain/letter.ts';
import type { Silence } from '../../domain/silence.ts';
import { paths } from '../../view/paths.ts';
import { demand, guestOf } from '../access.ts';
import type { Desk, DeskEnv, Page } from '../desk.ts';
import { type Format, MOST_ROWS } from '../export.ts';
import { letterState } from '../letter-state.ts';
import { column, listFile, momentOf } from '../list-file.ts';
import { addressFor } from '../masked.ts';
import { placeName, recipientName, topicName } from '../names.ts';
import { closedTo } from '../private-letters.ts';
import { addressOf } from './recipient-card.tsx';
import { type Reached, recipientFacts } from './recipients-facts.ts';
import { openScopes } from './silences.tsx';

/** Lists of the office's own work as files: silences, letters, recipients. */
export function houseFiles(app: Hono<DeskEnv>, desk: Desk, format: Format): void {
  app.get(paths.file(paths.silences, format), silencesFile(desk, format));
  app.get(paths.file(paths.letters, format), lettersFile(desk, format));
  app.get(paths.file(paths.recipients, format), recipientsFile(desk, format));
}

/** Those that live, and behind them all that ended. */
function silencesFile(desk: Desk, format: Format): Page {
  return async (c) => {
    const { voice: v } = c.var;
    const scopeWords = await openScopes(desk, v);
    const rows = [
      ...(await desk.store.silences.living()),
      ...(await desk.store.silences.ended(MOST_ROWS + 1)),
    ];
    return listFile<Silence>(
      c,
      format,
      { title: 'frame.room.silences', file: 'export.file.silences' },
      [
        column(c, 'about', 40, scopeWords),
        column(c, 'why', 50, ({ reason }) => reason),
        column(c, 'owner', 24, ({ ownerName }) => ownerName),
        column(c, 'from', 17, ({ from }) => ({ at: from })),
        column(c, 'until', 17, ({ until }) => ({ at: until })),
        column(c, 'held', 10, ({ held }) => held),
        column(c, 'held-at', 17, ({ heldAt }) => momentOf(heldAt)),
        column(c, 'closed', 17, ({ endedAt }) => momentOf(endedAt)),
        column(c, 'ended-why', 30, ({ endedWhy, endedBy }) =>
          endedWhy === null ? null : v.say(`silence.ended.${endedWhy}`, { who: endedBy ?? '' }),
        ),
      ],
      rows,
    );
  };
}

/** The outbox with what became of each letter; no words of letters stand in it, and addresses as the page shows them. */
function lettersFile(desk: Desk, format: Format): Page {
  return async (c) => {
    const { voice: v } = c.var;
    const { person } = guestOf(c);
    const letters = await desk.store.letters.list(MOST_ROWS + 1);
    const closed = await closedTo(desk, person, letters);
    return listFile<LetterHead>(
      c,
      format,
      { title: 'frame.room.letters', file: 'export.file.letters' },
      [
        column(c, 'written', 17, ({ writtenAt }) => ({ at: writtenAt })),
        column(c, 'subject', 60, ({ id, subject }) => (closed.has(id) ? null : subject)),
        column(c, 'kind-of-letter', 20, ({ kind }) => v.say(`ledger.kind.${kind}`)),
        column(c, 'recipient', 24, ({ recipientId }) => recipientName(desk.rules, recipientId)),
        column(c, 'address', 30, (letter) => addressFor(person, letter)),
        column(c, 'channel', 14, ({ channel }) => v.say(`ledger.channel.${channel}`)),
        column(c, 'state', 30, (letter) => letterState(v, letter, desk.world)),
        column(c, 'sent', 17, ({ sentAt }) => momentOf(sentAt)),
        column(c, 'desk', 40, ({ id }) => new URL(paths.letter(id), desk.rules.haidang.desk.address).href),
      ],
      letters,
    );
  };
}

/** Whole addresses of people: for administrators, as on their page. */
function recipientsFile(desk: Desk, format: Format): Page {
  return async (c) => {
    demand(c, 'recipients');
    const { voice: v } = c.var;
    const { rules } = desk;
    const { reached } = await recipientFacts(desk, v.now);
    const takes = (what: (recipient: RecipientRules) => boolean) => (one: Reached) =>
      what(one.recipient) ? v.say('export.yes') : null;
    return listFile<Reached>(
      c,
      format,
      { title: 'frame.room.recipients', file: 'export.file.recipients' },
      [
        column(c, 'name', 30, ({ recipient }) => recipient.name),
        column(c, 'address', 34, ({ recipient }) => recipient.mail),
        column(c, 'role', 20, ({ recipient }) => v.say(`people.role.${recipient.role}`)),
        column(
          c,
          'takes-alerts',
          12,
          takes(({ alerts }) => alerts),
        ),
        column(c, 'from-level', 10, ({ recipient }) => recipient.from_level),
        column(c, 'topics', 30, ({ recipient }) =>
          recipient.topics.map((id) => topicName(v, rules, id)).join('; '),
        ),
        column(c, 'places', 24, ({ recipient }) =>
          recipient.places.map((id) => placeName(rules, id)).join('; '),
        ),
        column(
          c,
          'takes-digest',
          12,
          takes(({ digest }) => digest),
        ),
        column(c, 'a-day', 10, ({ recipient }) => recipient.a_day),
        column(c, 'quiet', 16, ({ recipient: { quiet } }) =>
          quiet === null ? null : `${quiet.from}–${quiet.to}`,
        ),
        column(c, 'state', 50, (one) => addressOf(v, one).join('; ')),
        column(c, 'month', 12, ({ month }) => month),
        column(c, 'last', 17, ({ lastAt }) => momentOf(lastAt)),
      ],
      reached,
    );
  };
}
