import { heldUp, stuckStages } from '../../domain/house.ts';
import { type Instant, MINUTE, SECOND } from '../../domain/time.ts';
import type { Run } from '../../storage/events.ts';
import { say } from '../../view/say.ts';
import type { Language } from '../../view/words/words.ts';
import type { Desk, Page } from '../desk.ts';

/** Older than this, the last listening is too old for a monitor to call the house alive. */
const TOO_OLD = 30 * MINUTE;

/**
 * `/song`: is the house alive? For monitors, without sign-in: says nothing about what was heard. 503 when it does not listen or a stage the
 * line cannot do without is stuck or keeps failing; `why` says which, for the person the monitor wakes.
 */
export function health(desk: Desk): Page {
  return async (c) => {
    try {
      const now = desk.world.now();
      const runs = await desk.store.events.runs();
      const at = runs.find((run) => run.stage === 'collect')?.at;
      const age = at === undefined ? null : now - at;
      const why = heldUp(runs, now).map((run) => words(desk.rules.haidang.desk.language, run, now));
      const ok = (age === null || age <= TOO_OLD) && why.length === 0;
      return c.json(
        {
          ok,
          database: true,
          collectAgeSeconds: age === null ? null : Math.round(age / SECOND),
          ...(why.length > 0 && { why }),
        },
        ok ? 200 : 503,
      );
    } catch (error) {
      desk.world.log.error('desk: the database does not answer', { error: String(error) });
      return c.json({ ok: false, database: false, collectAgeSeconds: null }, 503);
    }
  };
}

function words(language: Language, run: Run, now: Instant): string {
  const stage = `house.stage.${run.stage}`;
  if (stuckStages([run], now).length === 0)
    return say(language, 'house.health.failing', { stage, n: run.failures });
  return say(language, 'house.health.stuck', {
    stage,
    minutes: Math.round((now - run.at - run.took) / MINUTE),
  });
}
