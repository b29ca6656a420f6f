import { MINUTE, SECOND } from '../../domain/time.ts';
import type { Desk, Page } from '../desk.ts';

/** Older than this, the last listening is too old for a monitor to call the house alive. */
const TOO_OLD = 30 * MINUTE;

/** `/song`: is the house alive? For monitors, without sign-in: says nothing about what was heard. */
export function health(desk: Desk): Page {
  return async (c) => {
    try {
      const runs = await desk.store.events.runs();
      const at = runs.find((run) => run.stage === 'collect')?.at;
      const age = at === undefined ? null : desk.world.now() - at;
      const ok = age === null || age <= TOO_OLD;
      return c.json(
        { ok, database: true, collectAgeSeconds: age === null ? null : Math.round(age / SECOND) },
        ok ? 200 : 503,
      );
    } catch (error) {
      desk.world.log.error('desk: the database does not answer', { error: String(error) });
      return c.json({ ok: false, database: false, collectAgeSeconds: null }, 503);
    }
  };
}
