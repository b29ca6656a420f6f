import type { Rules } from '../config/rules.ts';
import { CRISIS } from '../domain/alert.ts';
import { type Incident, type IncidentAct, LIVE } from '../domain/incident.ts';
import { clockOfEvent, redated } from '../domain/incident-clocks.ts';
import type { Tally } from '../domain/tally.ts';
import type { Nouns, Store } from '../storage/store.ts';
import type { World } from '../world.ts';

/** More than these are open in no office. */
const MOST = 200;

/**
 * Looks after the clocks of living incidents: the clock of an event begins once one of their alerts is a crisis, whenever it became one, and
 * deadlines in working days follow the calendar of today. Both are lines of the log by the machine, and come once.
 */
export async function keepClocks(store: Store, world: World, rules: Rules): Promise<Tally> {
  const tally = { clocksKept: 0, clocksUnkept: 0 };
  for (const incident of await store.incidents.list(LIVE, MOST))
    try {
      // Most rounds have nothing to say: no transaction for that.
      if ((await linesFor(store, incident, rules)).length > 0)
        tally.clocksKept += await store.together((s) => keep(s, incident.id, world, rules));
    } catch (error) {
      // The others' clocks are kept all the same.
      tally.clocksUnkept++;
      world.log.error('the clocks of an incident cannot be kept', { id: incident.id, error: String(error) });
    }
  return tally;
}

async function keep(s: Nouns, id: string, world: World, rules: Rules): Promise<number> {
  const incident = await s.incidents.get(id);
  if (incident === null || !LIVE.includes(incident.state)) return 0;
  const lines = await linesFor(s, incident, rules);
  for (const line of lines) await s.incidents.add(id, line, { at: world.now(), who: null, name: '' });
  return lines.length;
}

async function linesFor(s: Nouns, incident: Incident, rules: Rules): Promise<IncidentAct[]> {
  const begins = clockOfEvent(rules, incident);
  const moved = redated(incident, rules.calendar);
  return begins.length > 0 && (await isCrisis(s, incident)) ? [...begins, ...moved] : moved;
}

async function isCrisis(s: Nouns, { alerts }: Incident): Promise<boolean> {
  for (const id of alerts) {
    const alert = await s.alerts.get(id);
    if (alert !== null && alert.closedAt === null && alert.level >= CRISIS) return true;
  }
  return false;
}
