import { fault } from '../../domain/fault.ts';
import type { IncidentAct } from '../../domain/incident.ts';
import { reason } from '../../domain/reason.ts';
import { clockOfEvent } from '../../domain/incident-clocks.ts';
import { paths } from '../../view/paths.ts';
import { demand } from '../access.ts';
import type { Desk, Page } from '../desk.ts';
import { typedIn } from '../hand.ts';
import { isGrave } from '../incidents.ts';
import { deedIn, type DeedName, DEEDS, deedRefusal, type DeedTried } from './incident-deeds.ts';
import { incidentFacts } from './incident-facts.ts';
import { showIncident } from './incident.tsx';

/** One deed of the room: checked by the same table as its button, written as lines of the log; a mistaken form comes back as it was typed. */
export function doDeed(desk: Desk, name: DeedName): Page {
  return async (c) => {
    const person = demand(c, 'incident');
    const now = desk.world.now();
    const id = c.req.param('id') ?? '';
    const body = await c.req.parseBody();
    const typed = typedIn(body, DEEDS[name].fields as readonly string[]);
    const seen = typeof body['seen'] === 'string' ? Number(body['seen']) : Number.NaN;
    const tried = await desk.store.together(async (s): Promise<(DeedTried & { late?: true }) | null> => {
      const facts = await incidentFacts(desk, s, person, id, now);
      if (facts === null) throw fault('not-found', 'incident.missing');
      const refused = deedRefusal(name, facts.incident, person);
      // Somebody ended it, or did this first: nobody types their words twice for that.
      if (refused !== null) return { typed, mistakes: { form: refused }, late: true };
      if ('settles' in DEEDS[name] && seen !== facts.incident.seq)
        return { typed, mistakes: { form: reason('incident.refused.changed') } };
      const { incident, owners, proposal } = facts;
      const newId = () => desk.world.newId();
      const acts = deedIn(name, typed, { incident, person, now, rules: desk.rules, owners, proposal, newId });
      if (!Array.isArray(acts)) return acts;
      return write(acts);

      async function write(lines: readonly IncidentAct[]): Promise<DeedTried | null> {
        for (const line of lines) {
          if (line.act === 'joined' && !(await known(line.alerts)))
            throw fault('not-found', 'desk.missing.alert');
          const then = await s.incidents.add(id, line, { at: now, who: person.id, name: person.name });
          if (line.act === 'joined' && (await anyGrave(line.alerts)))
            for (const begun of clockOfEvent(desk.rules, then))
              await s.incidents.add(id, begun, { at: now, who: null, name: '' });
        }
        return null;
      }

      async function known(alerts: readonly string[]): Promise<boolean> {
        for (const alert of alerts) if ((await s.alerts.get(alert)) === null) return false;
        return true;
      }

      async function anyGrave(alerts: readonly string[]): Promise<boolean> {
        for (const alert of alerts) if (isGrave((await s.alerts.get(alert)) ?? { level: 0 })) return true;
        return false;
      }
    });
    if (tried !== null) return showIncident(desk, c, id, { deed: name, ...tried });
    return c.redirect(`${paths.incident(id)}?done=${name}`, 303);
  };
}
