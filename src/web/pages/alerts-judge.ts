import { fault, isFault } from '../../domain/fault.ts';
import { demand } from '../access.ts';
import type { Desk, Page } from '../desk.ts';
import { judge } from '../judge.ts';
import { listAt, nextAfter, wordIn } from './alert-usefulness.tsx';
import { showAlerts } from './alerts.tsx';

/** Many alerts at once, all or none. What was chosen stays chosen when something is wrong. */
export function judgeAlerts(desk: Desk): Page {
  return async (c) => {
    const person = demand(c, 'judge');
    const body = await c.req.parseBody({ all: true });
    const chosen = [...new Set([body['alert'] ?? []].flat().filter((id) => typeof id === 'string'))];
    const back = typeof body['back'] === 'string' ? body['back'] : '';
    const again = (trouble: string) => showAlerts(desk, c, { back, chosen: new Set(chosen), trouble });
    const usefulness = wordIn(body['usefulness']);
    if (chosen.length === 0) return again('useful.many-none');
    const at = desk.world.now();
    try {
      await desk.store.together(async (s) => {
        for (const id of chosen)
          if (!(await judge(s, id, { usefulness }, person, at))) throw fault('not-found', 'useful.many-gone');
      });
    } catch (error) {
      if (isFault(error)) return again(error.message);
      throw error;
    }
    return c.redirect(nextAfter(usefulness, chosen, listAt(back)), 303);
  };
}
