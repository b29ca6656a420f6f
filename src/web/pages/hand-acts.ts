import { type Alert, refusal } from '../../domain/alert.ts';
import { fault } from '../../domain/fault.ts';
import type { Person } from '../../domain/person.ts';
import { reason } from '../../domain/reason.ts';
import type { Instant } from '../../domain/time.ts';
import type { Nouns } from '../../storage/store.ts';
import { paths } from '../../view/paths.ts';
import { demand } from '../access.ts';
import type { Desk, Page } from '../desk.ts';
import {
  type Hand,
  HAND_FIELDS,
  type HandField,
  handIn,
  lookAt,
  ownerChoices,
  recipientsOf,
  type Tried,
  typedIn,
  usualLook,
} from '../hand.ts';
import { showAlert } from './alert.tsx';

/** *Tôi nhận việc này*: takes the alert, says who owns it and when they look again. */
export function acknowledge(desk: Desk): Page {
  return handing(desk, 'acknowledge', async (s, { alert, person, hand, now }) => {
    await s.alerts.put({
      ...alert,
      acknowledgedAt: now,
      acknowledgedBy: person.name,
      owner: hand.owner,
      checkAt: hand.checkAt,
    });
    const mine = recipientsOf(desk.rules, person.id);
    for (const letter of await s.letters.about(alert.id))
      if (mine.includes(letter.recipientId))
        await s.letters.note(letter.id, now, 'acknowledged', person.name);
    return null;
  });
}

/** *Giao lại / hẹn lại*: another owner or another next look. What was taken stays taken. */
export function handOver(desk: Desk): Page {
  return handing(desk, 'hand', async (s, { alert, hand }) => {
    if (alert.acknowledgedAt === null) throw fault('conflict', 'hand.refused.untaken');
    const { owner, checkAt, note } = hand;
    if (note === '' && owner.id === ownerOf(alert)?.id && checkAt === alert.checkAt)
      return { look: reason('hand.refused.nothing') };
    await s.alerts.put({ ...alert, owner, checkAt });
    return null;
  });
}

interface Act {
  alert: Alert;
  person: Person;
  hand: Hand;
  now: Instant;
}

/** Reads the form, acts and writes the act down with what was before; a mistaken form comes back as it was typed. */
function handing(
  desk: Desk,
  action: 'acknowledge' | 'hand',
  act: (s: Nouns, act: Act) => Promise<Tried<HandField>['mistakes'] | null>,
): Page {
  return async (c) => {
    const person = demand(c, action);
    const now = desk.world.now();
    const id = c.req.param('id') ?? '';
    const typed = typedIn(await c.req.parseBody(), HAND_FIELDS);
    const tried = await desk.store.together(async (s): Promise<Tried<HandField> | null> => {
      const alert = await s.alerts.get(id);
      if (alert === null) throw fault('not-found', 'desk.missing.alert');
      const refused = refusal(alert, action);
      if (refused !== null) throw fault('conflict', refused.key, { ...refused.data });
      const usual = usualHand(alert, action, person, now);
      const hand = handIn(typed, await ownerChoices(s, desk.rules, person), usual, now);
      if ('mistakes' in hand) return hand;
      const mistakes = await act(s, { alert, person, hand, now });
      if (mistakes !== null) return { typed, mistakes };
      const from = { owner: ownerOf(alert), checkAt: alert.checkAt ?? null };
      const to = { owner: hand.owner, checkAt: hand.checkAt };
      const data = { act: action, name: person.name, from, to, ...(hand.note !== '' && { note: hand.note }) };
      await s.events.add([{ at: now, event: 'act', subject: id, who: person.id, data }]);
      return null;
    });
    if (tried !== null) return showAlert(desk, c, id, { action, ...tried });
    return c.redirect(`${paths.alert(id)}?done=${action === 'hand' ? 'handed' : 'acknowledged'}`, 303);
  };
}

/** What holds when the form says nothing: whoever takes an alert owns it; what is handed over stays as it is. */
function usualHand(alert: Alert, action: 'acknowledge' | 'hand', person: Person, now: Instant) {
  const look = lookAt(usualLook(alert.level), now);
  const me = { id: person.id, name: person.name };
  if (action === 'acknowledge') return { owner: me, checkAt: look };
  return { owner: ownerOf(alert) ?? me, checkAt: alert.checkAt ?? look };
}

/** Alerts taken before owners were written down have none. */
function ownerOf(alert: Alert) {
  return alert.owner ?? null;
}
