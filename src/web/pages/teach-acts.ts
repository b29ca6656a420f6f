import type { Said } from '../../domain/correction.ts';
import { drawBatch } from '../../domain/draw.ts';
import { fault } from '../../domain/fault.ts';
import { STANCES } from '../../domain/meaning.ts';
import { DAY, dayOf } from '../../domain/time.ts';
import { paths } from '../../view/paths.ts';
import { demand } from '../access.ts';
import { correctMention } from '../correct.ts';
import type { Desk, Page } from '../desk.ts';
import { lastAnswerOf } from './teach-facts.ts';

/** How far back mentions are drawn from: recent enough to be remembered, far enough to fill a batch after a holiday. */
const DRAWN_FROM = 21 * DAY;

/** The fields one answer of the queue speaks about. */
const ASKED = ['relevant', 'stance', 'grievance'] as const;

/** *Lấy tin*: draws the next batch, unless one is still being answered. */
export function draw(desk: Desk): Page {
  return async (c) => {
    demand(c, 'correct');
    const now = desk.world.now();
    await desk.store.together(async (s) => {
      const open = (await s.draws.latest()).some((drawn) => drawn.outcome === null);
      if (open) return;
      const batch = (await s.draws.batches()) + 1;
      const candidates = await s.draws.candidates(now - DRAWN_FROM);
      const drawn = drawBatch(candidates, `${dayOf(now)} ${batch}`, await s.draws.answered());
      await s.draws.put(batch, drawn, now);
    });
    return c.redirect(paths.teach, 303);
  };
}

/** One answer: whether it is ours, its stance, whether somebody complains. */
export function answer(desk: Desk): Page {
  return async (c) => {
    const person = demand(c, 'correct');
    const now = desk.world.now();
    const { mention: id, answer: given, grievance } = await c.req.parseBody();
    const said = typeof given === 'string' ? saidBy(given, grievance === 'yes') : null;
    if (typeof id !== 'string' || said === null) throw fault('invalid', 'teach.refused.no-answer');
    await desk.store.together(async (s) => {
      if ((await s.draws.get(id)) === null) throw fault('not-found', 'desk.missing.mention');
      // Whoever answers second has the last word; fields the first answer spoke about are not left over.
      await s.corrections.takeBack(id, asked());
      if (!(await correctMention(s, id, said, person, now)))
        throw fault('conflict', 'teach.refused.no-words');
      await s.draws.done(id, 'answered', person.id, now);
    });
    desk.soon?.('think');
    return c.redirect(paths.teach, 303);
  };
}

/** *Chưa chắc*: an officer who is not sure teaches nothing, and is not asked again. */
export function skip(desk: Desk): Page {
  return async (c) => {
    const person = demand(c, 'correct');
    const { mention: id } = await c.req.parseBody();
    await desk.store.draws.done(typeof id === 'string' ? id : '', 'skipped', person.id, desk.world.now());
    return c.redirect(paths.teach, 303);
  };
}

/** *Hoàn tác*: takes this person's last answer back and asks it again. */
export function undo(desk: Desk): Page {
  return async (c) => {
    const person = demand(c, 'correct');
    const now = desk.world.now();
    await desk.store.together(async (s) => {
      const last = lastAnswerOf(await s.draws.latest(), person.id);
      if (last === null) throw fault('conflict', 'teach.refused.nothing-to-undo');
      await s.corrections.takeBack(last.mentionId, asked());
      await s.draws.done(last.mentionId, null, person.id, now);
      const data = { act: 'undo-answer', name: person.name };
      await s.events.add([{ at: now, event: 'act', subject: last.mentionId, who: person.id, data }]);
    });
    desk.soon?.('think');
    return c.redirect(`${paths.teach}?done=undone`, 303);
  };
}

function asked() {
  return ASKED.map((field) => ({ field, subject: '' }));
}

function saidBy(given: string, grievance: boolean): Said[] | null {
  if (given === 'no') return [{ field: 'relevant', subject: '', value: 'no' }];
  if (!STANCES.some((stance) => stance === given)) return null;
  return [
    { field: 'relevant', subject: '', value: 'yes' },
    { field: 'stance', subject: '', value: given },
    { field: 'grievance', subject: '', value: grievance ? 'yes' : 'no' },
  ];
}
