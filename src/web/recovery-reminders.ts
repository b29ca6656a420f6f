import { type Incident, LIVE } from '../domain/incident.ts';
import { isFollowed, remindersOf } from '../domain/recovery-plan.ts';
import { type Day, dayOf, type Instant } from '../domain/time.ts';
import type { Nouns } from '../storage/store.ts';
import { paths } from '../view/paths.ts';
import { MOST_OPEN } from './incidents.ts';

/** Incidents that still ask for something on a day: those people act on, and those closed within a hundred days. */
export async function datedIncidents(store: Pick<Nouns, 'incidents'>, now: Instant): Promise<Incident[]> {
  const [live, closed] = await Promise.all([
    store.incidents.list(LIVE, MOST_OPEN),
    store.incidents.list(['closed'], MOST_OPEN),
  ]);
  return [...live, ...closed.filter((incident) => isFollowed(incident, now))];
}

/** Rows of the plan that are not done, where what is overdue stands on today; and looks back that lie ahead. */
export function remindersIn(
  incident: Incident,
  now: Instant,
): { kind: 'plan' | 'look-back'; day: Day; what: string; href: string }[] {
  if (incident.state !== 'recovering' && incident.state !== 'closed') return [];
  const today = dayOf(now);
  const href = paths.recovery(incident.id);
  return remindersOf(incident).flatMap(({ day, what }) => {
    if (what === null) return { kind: 'look-back' as const, day, what: incident.title, href };
    return {
      kind: 'plan' as const,
      day: day < today ? today : day,
      what: `${what} · ${incident.title}`,
      href,
    };
  });
}
