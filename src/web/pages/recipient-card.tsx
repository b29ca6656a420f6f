import type { Child } from 'hono/jsx';
import type { RecipientRules } from '../../config/recipients.ts';
import { hasWords } from '../../view/say.ts';
import { paths } from '../../view/paths.ts';
import { guestOf } from '../access.ts';
import { Act, Stands, Tag } from '../components.tsx';
import type { Desk, DeskContext } from '../desk.ts';
import { placeName, topicName } from '../names.ts';
import { lately } from '../lately.ts';
import type { Voice } from '../voice.ts';
import { type RecipientAct, refusalTo } from './recipients-may.ts';
import type { Reached } from './recipients-facts.ts';

/** One recipient: how they are reached, what they take, how their address stands, and what can be done about it. */
export const RecipientCard = (props: { v: Voice; c: DeskContext; desk: Desk; reached: Reached }) => {
  const { v, desk, reached } = props;
  const { recipient } = reached;
  const rows: [string, Child][] = [
    ['recipients.by', waysOf(v, desk, recipient).join('; ')],
    ['recipients.takes', takesOf(v, desk, recipient).join('; ')],
    ['recipients.quiet', quietOf(v, recipient)],
    ['recipients.address', addressOf(v, reached).join('; ')],
    ['recipients.budget', v.say('recipients.budget.count', { n: reached.today, of: recipient.a_day })],
    ['recipients.month', monthOf(v, reached).join('; ')],
  ];
  const sound = reached.reach === 'yes' && reached.contact?.bouncedAt == null;
  return (
    <li class={sound ? 'source' : 'source source-trouble'} id={recipient.id}>
      <div class="source-head">
        <h2>{recipient.name}</h2>
        <p class="tags">
          <Tag>{v.say(`recipients.role.${recipient.role}`)}</Tag>
          {reached.onDuty && <Tag strong>{v.say('recipients.on-duty')}</Tag>}
        </p>
      </div>
      <Stands v={v} rows={rows} />
      <Buttons {...props} />
    </li>
  );
};

/** A stop is undone, an address is confirmed; what does not apply is left out rather than shown disabled. */
const Buttons = ({ v, c, desk, reached }: { v: Voice; c: DeskContext; desk: Desk; reached: Reached }) => {
  const stopped = reached.reach === 'stopped';
  const acts: RecipientAct[] = [
    'test',
    ...(stopped ? (['resume'] as const) : []),
    ...(reached.reach === 'unconfirmed' ? (['confirm', 'ask'] as const) : []),
    'private',
  ];
  const label = (act: RecipientAct) =>
    v.say(`recipients.${act === 'private' && reached.privateAt !== null ? 'private-anew' : act}`);
  return (
    <div class="recipient-acts">
      {acts.map((act) => {
        const excuse = refusalTo(act, guestOf(c).person, desk, reached, v.now);
        return (
          <Act
            v={v}
            guest={guestOf(c)}
            action={paths.recipientAct(reached.recipient.id, act)}
            label={label(act)}
            about={v.say('recipients.for', { name: reached.recipient.name })}
            excuse={excuse === null ? null : v.say(excuse)}
            quiet
          />
        );
      })}
    </div>
  );
};

function waysOf(v: Voice, { world }: Desk, { mail, webhook, telegram }: RecipientRules): string[] {
  const way = (words: string, works: boolean) =>
    works ? words : v.say('recipients.by.no-key', { way: words });
  const ways = [v.say('recipients.by.mail', { mail })];
  // The rest of a webhook's address may be a secret.
  if (webhook !== null) {
    const told = v.say('recipients.by.webhook', { host: new URL(webhook.url).host });
    ways.push(way(told, world.couriers.webhook !== null));
  }
  if (telegram !== null) {
    const told = v.say('recipients.by.telegram', { chat: `…${telegram.slice(-4)}` });
    ways.push(way(told, world.couriers.telegram !== null));
  }
  return ways;
}

function takesOf(v: Voice, { rules }: Desk, recipient: RecipientRules): string[] {
  const { from_level: n, topics, places, house, role } = recipient;
  const names = {
    topics: topics.map((id) => topicName(v, rules, id)).join(', '),
    places: places.map((id) => placeName(rules, id)).join(', '),
  };
  const alerts = [
    v.say('recipients.takes.from', { n, name: v.say(`level.${n}`) }),
    topics.length === 0
      ? v.say('recipients.takes.all-topics')
      : v.say('recipients.takes.topics', { names: names.topics }),
    places.length === 0
      ? v.say('recipients.takes.all-places')
      : v.say('recipients.takes.places', { names: names.places }),
  ];
  return [
    ...(recipient.alerts ? alerts : [v.say('recipients.takes.no-alerts')]),
    ...((recipient.brief ?? recipient.digest) ? [v.say('recipients.takes.brief')] : []),
    ...(recipient.digest ? [v.say('recipients.takes.digest')] : []),
    ...((house ?? role === 'admin') ? [v.say('recipients.takes.house')] : []),
  ];
}

function quietOf(v: Voice, { quiet }: RecipientRules): string {
  if (quiet === null) return v.say('recipients.quiet.none');
  const { from, to, wake_level: n } = quiet;
  return n > 4
    ? v.say('recipients.quiet.never', { from, to })
    : v.say('recipients.quiet.wake', { from, to, n });
}

/** How the address stands, the worst first. */
export function addressOf(v: Voice, { reach, contact, askedAt, said, privateAt }: Reached): string[] {
  const words: string[] = [];
  if (contact?.stoppedAt != null)
    words.push(v.say('recipients.address.stopped', { when: lately(v, contact.stoppedAt) }));
  if (contact?.bouncedAt != null) {
    words.push(v.say('recipients.address.bounced', { when: lately(v, contact.bouncedAt) }));
    if (said !== null)
      words.push(v.say('recipients.address.said', { said: hasWords(said) ? v.say(said) : said }));
  }
  if (contact?.confirmedAt != null) {
    const when = lately(v, contact.confirmedAt);
    words.push(
      contact.confirmedBy === null
        ? v.say('recipients.address.confirmed', { when })
        : v.say('recipients.address.confirmed-by', { when, who: contact.confirmedBy }),
    );
  } else if (reach === 'yes') words.push(v.say('recipients.address.account'));
  else if (reach === 'unconfirmed')
    words.push(
      askedAt === null
        ? v.say('recipients.address.unconfirmed')
        : v.say('recipients.address.asked', { when: lately(v, askedAt) }),
    );
  if (privateAt !== null) words.push(v.say('recipients.address.private', { when: lately(v, privateAt) }));
  return words;
}

function monthOf(v: Voice, { month, lastAt, held }: Reached): string[] {
  return [
    v.say('recipients.month.count', { n: month }),
    lastAt === null
      ? v.say('recipients.month.none')
      : v.say('recipients.month.last', { when: lately(v, lastAt) }),
    ...(held > 0 ? [v.say('recipients.month.held', { n: held })] : []),
  ];
}
