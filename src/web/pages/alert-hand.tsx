import { type Alert, refusal } from '../../domain/alert.ts';
import type { Happening } from '../../domain/event.ts';
import { paths } from '../../view/paths.ts';
import { guestOf, may } from '../access.ts';
import { NextLook } from '../alert-card.tsx';
import { Act, Facts, Time } from '../components.tsx';
import type { DeskContext } from '../desk.ts';
import { Field, Mended, MomentField, OwnerOptions } from '../fields.tsx';
import {
  type HandField,
  KEEP,
  LOOKS,
  NOTE_LENGTH,
  type OwnerChoice,
  type Tried,
  usualLook,
} from '../hand.ts';
import type { Voice } from '../voice.ts';

/** A form of this page that came back. */
export interface HandTried extends Tried<HandField> {
  action: 'acknowledge' | 'hand';
}

interface Parts {
  c: DeskContext;
  alert: Alert;
  owners: readonly OwnerChoice[];
  tried: HandTried | null;
}

/** Who has the alert and when they look again; to take it, to hand it over. */
export const AlertHand = (props: Parts & { acts: readonly Happening[] }) => {
  const { c, alert, acts } = props;
  const { voice: v } = c.var;
  const guest = guestOf(c);
  const refused = refusal(alert, 'acknowledge');
  if (refused === null && may(guest.person, 'acknowledge')) return <Take {...props} />;
  const owner = alert.owner ?? null;
  const hands = refusal(alert, 'hand') === null && alert.acknowledgedAt !== null && may(guest.person, 'hand');
  return (
    <>
      <div class="actions">
        <Act
          v={v}
          guest={guest}
          action={paths.acknowledge(alert.id)}
          label={v.say('desk.alert.acknowledge')}
          excuse={refused === null ? v.say('desk.refused.role') : v.reason(refused)}
        />
      </div>
      {alert.acknowledgedAt !== null && (hands || owner !== null) && (
        <section class="panel" aria-labelledby="hand">
          <h2 id="hand">{v.say('hand.head')}</h2>
          {c.req.query('done') === 'handed' && (
            <p class="done" role="status">
              {v.say('hand.done')}
            </p>
          )}
          <p>
            {v.say('hand.owned', { who: owner?.name ?? alert.acknowledgedBy ?? '' })}{' '}
            <NextLook v={v} alert={alert} />
          </p>
          {hands && <HandOver {...props} />}
          <Log v={v} acts={acts} />
        </section>
      )}
    </>
  );
};

const Take = (props: Parts) => {
  const { c, alert, tried } = props;
  const { voice: v } = c.var;
  const mine = tried?.action === 'acknowledge' ? tried : null;
  return (
    <form
      class="panel hand-form actions"
      method="post"
      action={paths.acknowledge(alert.id)}
      aria-labelledby="take"
    >
      <h2 id="take">{v.say('hand.take')}</h2>
      <p class="small">
        {alert.acknowledgedAt === null
          ? v.say('hand.take-why')
          : v.say('hand.urgent-since', {
              who: alert.acknowledgedBy ?? '',
              when: v.when(alert.urgentAt ?? v.now),
            })}
      </p>
      <Mended v={v} tried={mine} />
      <HandFields {...props} tried={mine} me />
      <button class="button" type="submit">
        {v.say('desk.alert.acknowledge')}
      </button>
    </form>
  );
};

const HandOver = (props: Parts) => {
  const { c, alert, tried } = props;
  const { voice: v } = c.var;
  const mine = tried?.action === 'hand' ? tried : null;
  return (
    <details open={mine !== null}>
      <summary>{v.say('hand.change')}</summary>
      <form class="hand-form" method="post" action={paths.hand(alert.id)} aria-label={v.say('hand.change')}>
        <p class="small">{v.say('hand.never-untaken')}</p>
        <Mended v={v} tried={mine} />
        <HandFields {...props} tried={mine} />
        <button class="button button-quiet" type="submit">
          {v.say('hand.submit')}
        </button>
      </form>
    </details>
  );
};

/** The look stands first: with one tap on the button the usual one holds. The rest is folded away, for a phone at night. */
const HandFields = (props: Parts & { me?: boolean }) => {
  const { c, tried } = props;
  const { voice: v, guest } = c.var;
  const more = props.me === true ? tried !== null && mistakenApart(tried) : true;
  return (
    <>
      <input type="hidden" name="token" value={guest?.formToken ?? ''} />
      <LookField {...props} />
      {props.me === true ? (
        <details open={more}>
          <summary>{v.say('hand.other')}</summary>
          <OtherFields {...props} />
        </details>
      ) : (
        <OtherFields {...props} />
      )}
    </>
  );
};

/** Is something wrong, or typed, in the fields that are folded away? */
function mistakenApart({ typed, mistakes }: HandTried): boolean {
  return [mistakes.at, mistakes.owner, mistakes.note, typed.at || undefined].some((one) => one !== undefined);
}

const LookField = ({ c, alert, tried, me }: Parts & { me?: boolean }) => {
  const { voice: v } = c.var;
  const checkAt = alert.checkAt ?? null;
  const keeps = me !== true && checkAt !== null && checkAt > v.now;
  const chosen = tried?.typed.look ?? (keeps ? KEEP : usualLook(alert.level));
  return (
    <Field
      v={v}
      id="look"
      label={v.say('hand.look')}
      mistake={tried?.mistakes.look}
      control={(ties) => (
        <select name="look" {...ties}>
          {keeps && (
            <option value={KEEP} selected={chosen === KEEP}>
              {v.say('hand.look.keep', { when: v.when(checkAt) })}
            </option>
          )}
          {LOOKS.map((look) => (
            <option value={look} selected={look === chosen}>
              {v.say(`hand.look.${look}`)}
            </option>
          ))}
        </select>
      )}
    />
  );
};

const OtherFields = ({ c, alert, owners, tried, me }: Parts & { me?: boolean }) => {
  const { voice: v } = c.var;
  const owner = me === true ? null : (alert.owner ?? null);
  const typed = tried?.typed.owner;
  return (
    <>
      <MomentField v={v} id="look-at" label={v.say('hand.at')} tried={tried} />
      <Field
        v={v}
        id="owner"
        label={v.say('hand.owner')}
        mistake={tried?.mistakes.owner}
        control={(ties) => (
          <select name="owner" {...ties}>
            <OwnerOptions v={v} owners={owners} chosen={typed === undefined ? owner : { id: typed }} />
          </select>
        )}
      />
      <Field
        v={v}
        id="hand-note"
        label={v.say('hand.note')}
        mistake={tried?.mistakes.note}
        control={(ties) => (
          <input
            class="text"
            name="note"
            maxlength={NOTE_LENGTH}
            autocomplete="off"
            value={tried?.typed.note ?? ''}
            {...ties}
          />
        )}
      />
    </>
  );
};

/** Acts that take an alert or change its owner or next look: on this page, or behind the key in a letter. */
const HANDS: ReadonlySet<string> = new Set(['acknowledge', 'hand', 'look-again']);

/** Who took it and who it was given to, newest first. */
const Log = ({ v, acts }: { v: Voice; acts: readonly Happening[] }) => {
  const hands = acts.filter(({ data }) => typeof data['act'] === 'string' && HANDS.has(data['act']));
  if (hands.length === 0) return null;
  return (
    <details>
      <summary>{v.say('hand.log')}</summary>
      <ul class="rows">
        {hands.toReversed().map(({ at, data }) => {
          const to = handedTo(data['to'] ?? data);
          const note = data['note'];
          return (
            <li>
              <Facts>
                <Time v={v} at={at} />
                {v.say(data['act'] === 'acknowledge' ? 'hand.log.took' : 'hand.log.handed', {
                  who: typeof data['name'] === 'string' ? data['name'] : '',
                })}
                {to.owner !== null && v.say('hand.log.to', { owner: to.owner })}
                {to.checkAt !== null && v.say('hand.log.look', { when: v.when(to.checkAt) })}
                {typeof note === 'string' && `“${note}”`}
              </Facts>
            </li>
          );
        })}
      </ul>
    </details>
  );
};

/** What an act of the log gave; those behind a letter's key tell the look alone, and earlier versions nothing. */
function handedTo(to: unknown): { owner: string | null; checkAt: number | null } {
  const { owner, checkAt } = (to ?? {}) as { owner?: { name?: unknown } | null; checkAt?: unknown };
  return {
    owner: typeof owner?.name === 'string' ? owner.name : null,
    checkAt: typeof checkAt === 'number' ? checkAt : null,
  };
}
