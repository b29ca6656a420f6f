import { fault } from '../domain/fault.ts';
import { ADDABLE } from '../domain/offer.ts';
import type { Person } from '../domain/person.ts';
import type { KnownSource } from '../storage/sources.ts';
import type { Store } from '../storage/store.ts';
import type { World } from '../world.ts';

/** Judges a row as configuration would; null when it is none. */
export type JudgeRow = (row: unknown) => KnownSource | null;

/**
 * Begins to listen to a source that was found on the desk. It lives in the database until somebody lets go of it, or until
 * `sources.yaml` lists the same id and takes it over.
 * @throws fault `invalid` for a row that is none or may not be added here, `conflict` when its id is taken.
 */
export async function adopt(
  store: Store,
  world: World,
  judge: JudgeRow,
  row: unknown,
  by: Person,
): Promise<void> {
  const source = judge(row);
  if (source === null || !ADDABLE.includes(source.type ?? 'feed'))
    throw fault('invalid', 'discover.not-addable');
  const now = world.now();
  await store.together(async (s) => {
    if (!(await s.sources.listen(source, now))) throw fault('conflict', 'discover.taken', { id: source.id });
    const { id: subject, url } = source;
    await s.events.add([{ at: now, event: 'act', subject, who: by.id, data: { act: 'listen', url } }]);
  });
}

/**
 * Lets go of a source that was added on the desk; what was heard from it stays.
 * @throws fault `not-found` for any other source.
 */
export async function letGo(store: Store, world: World, id: string, by: Person): Promise<void> {
  const now = world.now();
  await store.together(async (s) => {
    if (!(await s.sources.leave(id, now))) throw fault('not-found', 'desk.missing.source');
    await s.events.add([{ at: now, event: 'act', subject: id, who: by.id, data: { act: 'leave' } }]);
  });
}
