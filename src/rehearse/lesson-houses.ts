import { fault } from '../domain/fault.ts';
import type { Person } from '../domain/person.ts';
import type { Practice } from '../domain/practice.ts';
import type { Instant } from '../domain/time.ts';
import type { Trainer } from '../web/desk.ts';
import { LESSON_LIVES } from '../web/drill-switch.ts';
import { type LessonHouse, type LessonParts, openLesson } from './lesson-house.ts';

/** Each is a database in memory with its own desk: a classroom of them would be felt by the real house. */
const AT_ONCE = 4;

interface Kept {
  house: LessonHouse;
  by: string;
  session: string;
  until: Instant;
}

/** Keeps the drills that are being played. `close` ends all of them. */
export function openTrainer(
  parts: LessonParts,
): Trainer & { sweep(): Promise<void>; close(): Promise<void> } {
  const { world } = parts;
  const kept = new Map<string, Kept>();
  /** Drills on their way in: two who press at once must not both take the last place. */
  let coming = 0;

  async function drop(key: string): Promise<void> {
    const one = kept.get(key);
    kept.delete(key);
    await one?.house.close();
  }
  async function sweep(): Promise<void> {
    for (const [key, { until }] of kept) if (until <= world.now()) await drop(key);
  }
  /** A key alone opens nothing: it must come with the session it was given to. */
  async function own(key: string, session: string): Promise<Kept | null> {
    await sweep();
    const one = kept.get(key);
    return one?.session === session ? one : null;
  }
  return {
    async begin(by: Person, session: string): Promise<string> {
      await sweep();
      for (const [key, one] of kept) if (one.by === by.id) await drop(key);
      if (kept.size + coming >= AT_ONCE) throw fault('unavailable', 'begin.drill.full', { n: AT_ONCE });
      coming++;
      try {
        const house = await openLesson(parts, by, session);
        const key = world.newId() + world.newId();
        kept.set(key, { house, by: by.id, session, until: world.now() + LESSON_LIVES });
        return key;
      } finally {
        coming--;
      }
    },
    async find(key, session) {
      return (await own(key, session))?.house ?? null;
    },
    async end(key, session): Promise<Practice | null> {
      const one = await own(key, session);
      if (one === null) return null;
      const stand = await one.house.stand();
      await drop(key);
      return stand;
    },
    sweep,
    async close() {
      for (const key of kept.keys()) await drop(key);
    },
  };
}
