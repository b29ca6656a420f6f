import type { Said } from '../../domain/correction.ts';
import { fault } from '../../domain/fault.ts';
import type { Person } from '../../domain/person.ts';
import { maskPersonal } from '../../domain/privacy.ts';
import { reason } from '../../domain/reason.ts';
import { factStand } from '../../domain/statement-facts.ts';
import { dayOf, type Instant } from '../../domain/time.ts';
import {
  afterTip,
  type Tip,
  TIP_ANSWER_LENGTH,
  TIP_NAME_LENGTH,
  type TipAct,
  tipObstacle,
} from '../../domain/tip.ts';
import type { Nouns } from '../../storage/store.ts';
import { paths } from '../../view/paths.ts';
import { demand } from '../access.ts';
import type { Desk, DeskContext, Page } from '../desk.ts';
import { type Tried, typedIn } from '../hand.ts';
import { dueIn, TIP_FIELDS, tipIn, type TipTried } from './tips-form.tsx';

/** What the forms of one tip say. `act` names the form that came back. */
export const TIP_ACT_FIELDS = ['unit', 'due', 'answer', 'fact', 'act', 'seen'] as const;
export type TipActTried = Tried<(typeof TIP_ACT_FIELDS)[number]>;

/** Subject of the acts done to a tip. */
export function tipSubject(id: string): string {
  return `tip:${id}`;
}

/** *Ghi lại*: the tip, who waits, and what the line hears of it, all or nothing. */
export function writeTip(desk: Desk, again: (c: DeskContext, tried: TipTried) => Promise<Response>): Page {
  return async (c) => {
    const person = demand(c, 'tip');
    const now = desk.world.now();
    const typed = typedIn(await c.req.parseBody(), TIP_FIELDS);
    const read = tipIn(typed, desk.rules, person, now, desk.world.newId());
    if ('mistakes' in read) return again(c, read);
    const { tip, contact } = read;
    await desk.store.together(async (s) => {
      if (!(await s.tips.add(tip))) return;
      if (contact !== null) await s.tips.keepContact(tip.id, contact);
      await desk.tipDoor?.hear(s, tip, now);
      const data = { act: 'tip-new', name: person.name, kind: tip.kind };
      await s.events.add([{ at: now, event: 'act', subject: tipSubject(tip.id), who: person.id, data }]);
    });
    desk.soon?.('think');
    return c.redirect(`${paths.tip(tip.id)}?done=tip`, 303);
  };
}

/** One act on one tip. What is done to it is judged by the table the buttons are made from. */
export function actOnTip(
  desk: Desk,
  act: TipAct,
  again: (c: DeskContext, tip: Tip, tried: TipActTried) => Promise<Response>,
): Page {
  return async (c) => {
    const person = demand(c, 'tip');
    const now = desk.world.now();
    const tip = await tipAt(desk, c);
    const obstacle = tipObstacle(tip, act);
    if (obstacle !== null) throw fault('conflict', obstacle.key, { ...obstacle.data });
    const typed = { ...typedIn(await c.req.parseBody(), TIP_ACT_FIELDS), act };
    if (typed.seen !== undefined && typed.seen !== String(tip.version))
      throw fault('conflict', 'tip.refused.changed');
    const change = changeIn(desk, act, typed);
    if ('mistakes' in change) return again(c, tip, change);
    const after = afterTip(tip, act, change, now);
    await desk.store.together(async (s) => {
      await s.tips.change(after);
      await settleContact(desk, s, after);
      if (act === 'void' || act === 'reopen') {
        await hearOrNot(s, tip.id, act === 'reopen', person, now);
      }
      const data = { act: `tip-${act}`, name: person.name, ...(after.unit !== '' && { unit: after.unit }) };
      await s.events.add([{ at: now, event: 'act', subject: tipSubject(tip.id), who: person.id, data }]);
    });
    return c.redirect(`${paths.tip(tip.id)}?done=tip`, 303);
  };
}

/** Counts it in the series, or not. Where the machine has not read it yet, the word waits for the reading. */
async function hearOrNot(s: Nouns, id: string, heard: boolean, by: Person, now: Instant): Promise<void> {
  const mention = s.tips.mentionOf(id);
  const said: Said[] = [{ field: 'relevant', subject: '', value: heard ? 'yes' : 'no' }];
  if (await s.corrections.say(mention, said, by, now)) return;
  if ((await s.mentions.get(mention)) === null) return;
  await s.corrections.takeBack(mention, said);
  await s.corrections.beforehand(mention, said, by, now);
}

/** Who waits is known while they wait, and so long after the answer as the office settled. */
async function settleContact(desk: Desk, s: Nouns, { id, doneAt }: Tip): Promise<void> {
  const keep = desk.rules.haidang.privacy.keep_tip_contacts;
  await s.tips.eraseContactAt(id, doneAt === null ? null : doneAt + keep);
}

/** *Xóa ngay*: who told it, at their own wish or because nobody needs it any more. */
export function forgetTeller(desk: Desk): Page {
  return async (c) => {
    const person = demand(c, 'tip');
    const tip = await tipAt(desk, c);
    await desk.store.together(async (s) => {
      if (!(await s.tips.forgetContact(tip.id))) return;
      const at = desk.world.now();
      const data = { act: 'tip-forget', name: person.name };
      await s.events.add([{ at, event: 'act', subject: tipSubject(tip.id), who: person.id, data }]);
    });
    return c.redirect(`${paths.tip(tip.id)}?done=tip`, 303);
  };
}

type Change = Partial<Pick<Tip, 'unit' | 'due' | 'answer' | 'fact'>>;

function changeIn(desk: Desk, act: TipAct, typed: TipActTried['typed']): Change | TipActTried {
  const mistakes: TipActTried['mistakes'] = {};
  const now = desk.world.now();
  const { unit = '', answer = '', fact = '' } = typed;
  const change: Change = {};
  if (act === 'route' || act === 'pass') {
    if (unit === '') mistakes.unit = reason('tip.refused.unit');
    else if (unit.length > TIP_NAME_LENGTH)
      mistakes.unit = reason('tip.refused.long', { n: TIP_NAME_LENGTH });
    else change.unit = maskPersonal(unit);
  }
  if (act === 'route') {
    const due = dueIn(typed.due ?? '', now);
    if (typeof due === 'number') change.due = due;
    else mistakes.due = due;
  }
  if (act === 'answer') {
    if (answer === '') mistakes.answer = reason('tip.refused.answer');
    else if (answer.length > TIP_ANSWER_LENGTH)
      mistakes.answer = reason('tip.refused.long', { n: TIP_ANSWER_LENGTH });
    else change.answer = maskPersonal(answer);
    const known = desk.rules.facts.find(({ id }) => id === fact);
    if (fact !== '' && known === undefined) mistakes.fact = reason('tip.refused.fact');
    else if (known !== undefined && ['expired', 'not-yet'].includes(factStand(known, dayOf(now))))
      mistakes.fact = reason('tip.refused.fact-day', { fact });
    else change.fact = fact === '' ? null : fact;
  }
  return Object.keys(mistakes).length > 0 ? { typed, mistakes } : change;
}

export async function tipAt(desk: Desk, c: DeskContext): Promise<Tip> {
  const tip = await desk.store.tips.get(c.req.param('id') ?? '');
  if (tip === null) throw fault('not-found', 'tip.missing');
  return tip;
}
