import { fault } from '../domain/fault.ts';
import { failingStages, HEARTBEAT, stuckStages } from '../domain/house.ts';
import type { Tally } from '../domain/tally.ts';
import { SECOND } from '../domain/time.ts';
import type { Store } from '../storage/store.ts';
import type { World } from '../world.ts';

/** Name of the secret that holds the address to call. It is a key: it stands in no log and no letter. */
export const HEARTBEAT_URL = 'HAIDANG_HEARTBEAT_URL';

const DEADLINE = 10 * SECOND;
const ENOUGH = 64 * 1024;

/**
 * Tells a watcher outside that the house lives and does its work: one GET. While a stage is stuck, or fails again and again, nothing is said:
 * silence is what a dead-man switch listens for, and it also speaks when the machine is off.
 * @throws fault `unavailable` when nobody takes the word; three times in a row it is trouble of the house
 */
export async function beat(store: Store, world: World): Promise<Tally> {
  const url = world.secret(HEARTBEAT_URL);
  if (url === null) return { beat: 0 };
  const now = world.now();
  const runs = (await store.events.runs()).filter((run) => run.stage !== HEARTBEAT);
  const listened = runs.some((run) => run.stage === 'collect');
  const unwell = new Set([...stuckStages(runs, now), ...failingStages(runs)]).size;
  if (!listened || unwell > 0) return { beat: 0, unwell };
  const answer = await world.fetch({ url, deadline: DEADLINE, maxBytes: ENOUGH });
  if (answer.ok && answer.status >= 200 && answer.status < 300) return { beat: 1, unwell };
  const detail = answer.ok ? String(answer.status) : answer.trouble;
  world.log.warn('heartbeat not taken', { detail });
  throw fault('unavailable', 'house.heartbeat.unanswered', { detail });
}
