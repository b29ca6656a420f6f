import { DAY, type Instant } from '../../domain/time.ts';
import type { Person } from '../../domain/person.ts';
import { may } from '../access.ts';
import type { Desk } from '../desk.ts';

/** What a new house is asked, in this order; each is a page. */
export const BEGIN_STEPS = ['organisation', 'province', 'recipients', 'mail', 'sources'] as const;
export type BeginStep = (typeof BEGIN_STEPS)[number];

/** The last part of their addresses. */
export const SLUGS: Record<BeginStep, string> = {
  organisation: 'co-quan',
  province: 'tinh',
  recipients: 'nguoi-nhan',
  mail: 'thu',
  sources: 'nguon',
};

/** How long a letter that was taken still shows that mail works. */
const MAIL_REMEMBERED = 31 * DAY;

/** The steps that are done: somebody said so here, or it shows elsewhere on the desk. */
export async function stepsTaken(desk: Desk): Promise<Set<BeginStep>> {
  const { store, settings } = desk;
  const [acts, office, people, letters] = await Promise.all([
    store.events.acts({ act: 'begin-step' }, 100, null),
    settings?.history('haidang', 'organisation') ?? [],
    settings?.history('recipients') ?? [],
    store.letters.writtenBetween(desk.world.now() - MAIL_REMEMBERED, desk.world.now() + 1),
  ]);
  const said = new Set(acts.map(({ subject }) => subject));
  const shown: Record<BeginStep, boolean> = {
    organisation: office.length > 0,
    province: false,
    recipients: people.length > 0,
    mail: letters.some(
      ({ kind, state, channel }) => kind === 'test' && state === 'sent' && channel === 'mail',
    ),
    sources: false,
  };
  return new Set(BEGIN_STEPS.filter((step) => said.has(subjectOf(step)) || shown[step]));
}

/** Has anybody played the drill to its end, or a part of it? */
export async function drilled(desk: Desk): Promise<boolean> {
  return (await desk.store.events.countActs({ act: 'drill-end' })) > 0;
}

/** How much is still open for whoever may set the house up; 0 for everybody else, and once all is done. */
export async function stillOpen(desk: Desk, person: Person): Promise<number> {
  if (desk.settings === null || !may(person, 'begin')) return 0;
  return BEGIN_STEPS.length - (await stepsTaken(desk)).size + ((await drilled(desk)) ? 0 : 1);
}

/** Writes down that a step was taken. */
export async function tookStep(desk: Desk, step: BeginStep, by: Person, now: Instant): Promise<void> {
  const data = { act: 'begin-step', step, name: by.name };
  await desk.store.events.add([{ at: now, event: 'act', subject: subjectOf(step), who: by.id, data }]);
}

/**
 * Leads the administrator of a house where nothing is set up to its beginning, once: true this time, false ever after.
 */
export async function leadsNewcomer(desk: Desk, person: Person | null): Promise<boolean> {
  // The way ends in a drill: a desk that can open none is not a whole house.
  if (person === null || desk.settings === null || desk.trainer === null) return false;
  if (!may(person, 'begin')) return false;
  // A house where somebody else has been, or where anything was ever done, is not new.
  const { store } = desk;
  if ((await store.events.countActs({})) > 0 || (await store.people.roll(desk.world.now())).length > 1)
    return false;
  const data = { act: 'begin-led', name: person.name };
  const at = desk.world.now();
  await store.events.add([{ at, event: 'act', subject: 'begin', who: person.id, data }]);
  return true;
}

function subjectOf(step: BeginStep): string {
  return `begin:${step}`;
}
