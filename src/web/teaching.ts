import { compared } from '../domain/accuracy.ts';
import { fault } from '../domain/fault.ts';
import { LESSONS_NEEDED, type OfficerLesson, partLessons } from '../domain/lesson.ts';
import type { Person } from '../domain/person.ts';
import type { Instant } from '../domain/time.ts';
import { isAtWork, type WorkState } from '../domain/work.ts';
import type { Nouns, Store } from '../storage/store.ts';
import { paths } from '../view/paths.ts';
import type { World } from '../world.ts';
import type { Teacher } from './desk.ts';
import type { Works } from './works.ts';

/** How far the latest teaching has come. */
export interface Progress {
  state: 'idle' | WorkState;
  /** 0–1. */
  share: number;
  startedAt: Instant | null;
  name: string;
  lessons: number;
}

export interface Teaching {
  now(): Promise<Progress>;
  /** Starts in the background. Faults: `unavailable` without a teacher, `conflict` while one is running or with too few lessons. */
  start(person: Person): Promise<void>;
  /** Resolves when what was started has ended, well or not. */
  settled(): Promise<void>;
}

const IDLE: Progress = { state: 'idle', share: 0, startedAt: null, name: '', lessons: 0 };

/** What is there to learn from, and to be examined by. */
export async function lessonsIn(
  store: Nouns,
): Promise<{ lessons: OfficerLesson[]; checks: OfficerLesson[] }> {
  const [told, random] = [await store.corrections.told(), await store.draws.random()];
  return partLessons(told, random);
}

/** How much of it there is; cheap enough for a page. */
export async function lessonCounts(store: Nouns): Promise<{ lessons: number; checks: number }> {
  const [spoken, random] = [await store.corrections.spoken(), await store.draws.random()];
  const { lessons, checks } = partLessons(spoken, random);
  return { lessons: lessons.length, checks: checks.length };
}

/** One teaching at a time; its model is kept and waits for a person's decision. */
export function openTeaching(store: Store, world: World, works: Works, teacher: Teacher | null): Teaching {
  async function teach(
    by: Teacher,
    person: Person,
    told: Awaited<ReturnType<typeof lessonsIn>>,
    share: (n: number) => void,
    signal: AbortSignal,
  ): Promise<void> {
    const { lessons, checks } = told;
    const taught = await by.teach(lessons, checks, share);
    // The teacher cannot be held in the middle: what was to stop leaves no model behind.
    signal.throwIfAborted();
    const figures = compared(
      checks.map((check, i) => ({
        truth: check.labels,
        before: taught.answers[i]?.before ?? {},
        after: taught.answers[i]?.after ?? {},
      })),
    );
    const now = world.now();
    const id = world.newId();
    await store.together(async (s) => {
      const model = { id, madeAt: now, who: person.id, name: person.name, lessons: lessons.length, figures };
      await s.models.keep(model, taught.bytes);
      const data = { act: 'teach', name: person.name, lessons: lessons.length, checks: checks.length };
      await s.events.add([{ at: now, event: 'act', subject: id, who: person.id, data }]);
    });
  }

  return {
    async now() {
      const work = await works.latest('teach');
      if (work === null) return IDLE;
      const { state, share, startedAt, name, subject } = work;
      return { state, share, startedAt, name, lessons: Number(subject) };
    },
    settled: () => works.settled(),
    async start(person) {
      if (teacher === null) throw fault('unavailable', 'teach.refused.no-teacher');
      const before = await works.latest('teach');
      if (before !== null && isAtWork(before)) throw fault('conflict', 'teach.refused.running');
      const told = await lessonsIn(store);
      const n = told.lessons.length;
      if (n < LESSONS_NEEDED) throw fault('conflict', 'teach.refused.few', { n, needed: LESSONS_NEEDED });
      await works.start(
        { kind: 'teach', subject: String(n), by: person, link: paths.accuracy },
        ({ share, signal }) => teach(teacher, person, told, share, signal),
      );
    },
  };
}
