import { fault } from '../../domain/fault.ts';
import { isDay } from '../../domain/asking.ts';
import type { Period } from '../../domain/paper.ts';
import { ABOUT_LENGTH } from '../../domain/press-request.ts';
import { maskPersonal } from '../../domain/privacy.ts';
import { addDays, dayOf } from '../../domain/time.ts';
import { paths } from '../../view/paths.ts';
import { demand } from '../access.ts';
import type { Desk, DeskContext, Page } from '../desk.ts';
import { typedIn } from '../hand.ts';
import {
  type InputName,
  inputsIn,
  type InputTried,
  periodIn,
  PRESS_FIELDS,
  pressIn,
  type PressTried,
  seenName,
} from './indicators-forms.ts';

type Again = (c: DeskContext, period: Period, tried: InputTried | PressTried) => Promise<Response>;

/** The address of the page for a period, with what was just done. */
export function boardHref({ from, to }: Period, done = ''): string {
  const query = new URLSearchParams({ from, to: addDays(to, -1), ...(done !== '' && { done }) });
  return `${paths.indicators}?${query.toString()}`;
}

/** *Ghi số liệu*: only what the person changed becomes a line. */
export function enterInputs(desk: Desk, names: () => readonly InputName[], again: Again): Page {
  return async (c) => {
    const person = demand(c, 'paper');
    const body = await c.req.parseBody();
    const typed = typedIn(body, [...names(), ...names().map(seenName), 'note', 'from', 'to']);
    const period = periodOf(typed);
    const now = desk.world.now();
    const tried = await desk.store.together(async (s) => {
      const read = inputsIn(typed, names(), await s.inputs.of(period), c.var.voice.language);
      if (!Array.isArray(read)) return read;
      const note = maskPersonal(typed['note'] ?? '');
      for (const { what, value } of read)
        await s.inputs.add({
          id: desk.world.newId(),
          what,
          period,
          value,
          note,
          who: person.id,
          name: person.name,
          at: now,
        });
      return null;
    });
    if (tried !== null) return again(c, period, tried);
    return c.redirect(boardHref(period, 'input'), 303);
  };
}

/** *Ghi yêu cầu*. */
export function writeRequest(desk: Desk, again: Again): Page {
  return async (c) => {
    const person = demand(c, 'paper');
    const typed = typedIn(await c.req.parseBody(), [...PRESS_FIELDS, 'from', 'to']);
    const period = periodOf(typed);
    const now = desk.world.now();
    const read = pressIn(typed, now);
    if ('mistakes' in read) return again(c, period, read);
    const { id = '' } = typed;
    // Of the form: pressed twice it is one request.
    const own = /^[0-9A-Za-z]{20,40}$/.test(id) ? id : desk.world.newId();
    await desk.store.together((s) => s.press.ask(own, read, { at: now, who: person.id, name: person.name }));
    return c.redirect(`${boardHref(period, 'press')}#press`, 303);
  };
}

/** *Đã trả lời*, and *Ghi nhầm*. */
export function endRequest(desk: Desk, ended: 'answered' | 'void'): Page {
  return async (c) => {
    const person = demand(c, 'paper');
    const typed = typedIn(await c.req.parseBody(), ['on', 'how', 'from', 'to']);
    const period = periodOf(typed);
    const now = desk.world.now();
    const how = maskPersonal(typed.how ?? '').slice(0, ABOUT_LENGTH);
    const on = typed.on ?? '';
    const today = dayOf(now);
    if (ended === 'answered' && (!isDay(on) || on > today))
      throw fault('invalid', 'indicators.press.refused.day');
    await desk.store.together(async (s) => {
      const id = c.req.param('id') ?? '';
      const by = { at: now, who: person.id, name: person.name };
      const [asked] = await s.press.log(id);
      if (ended === 'answered' && asked?.act === 'asked' && on < asked.askedOn)
        throw fault('invalid', 'indicators.press.refused.day');
      await s.press.add(
        id,
        ended === 'answered' ? { act: 'answered', answeredOn: on, how } : { act: 'void', why: how },
        by,
      );
    });
    return c.redirect(`${boardHref(period, 'press')}#press`, 303);
  };
}

/** @throws fault `invalid` for what is no period */
function periodOf({ from = '', to = '' }: Partial<Record<string, string>>): Period {
  const period = periodIn(from, to);
  if (period === null) throw fault('invalid', 'indicators.refused.period');
  return period;
}
