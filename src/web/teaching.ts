import { compared } from '../domain/accuracy.ts';
import { fault } from '../domain/fault.ts';
import { LESSONS_NEEDED, type OfficerLesson, partLessons } from '../domain/lesson.ts';
import type { Person } from '../domain/person.ts';
import type { Instant } from '../domain/time.ts';
import type { Nouns, Store } from '../storage/store.ts';
import type { World } from '../world.ts';
import type { Teacher } from './desk.ts';

/** How far the teaching in this process has come. */
export interface Progress {
  state: 'idle' | 'running' | 'failed';
  /** 0–1. */
  share: number;
  startedAt: Instant | null;
  name: string;
  lessons: number;
}

export interface Teaching {
  now(): Progress;
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
export function openTeaching(store: Store, world: World, teacher: Teacher | null): Teaching {
  let progress = IDLE;
  let running: Promise<void> = Promise.resolve();

  async function teach(by: Teacher, person: Person, told: Awaited<ReturnType<typeof lessonsIn>>) {
    const { lessons, checks } = told;
    const taught = await by.teach(lessons, checks, (share) => {
      progress = { ...progress, share };
    });
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
    now: () => progress,
    settled: () => running,
    async start(person) {
      if (teacher === null) throw fault('unavailable', 'teach.refused.no-teacher');
      if (progress.state === 'running') throw fault('conflict', 'teach.refused.running');
      const told = await lessonsIn(store);
      const n = told.lessons.length;
      if (n < LESSONS_NEEDED) throw fault('conflict', 'teach.refused.few', { n, needed: LESSONS_NEEDED });
      progress = { state: 'running', share: 0, startedAt: world.now(), name: person.name, lessons: n };
      running = teach(teacher, person, told).then(
        () => void (progress = IDLE),
        (error: unknown) => {
          progress = { ...progress, state: 'failed' };
          world.log.error('teaching failed', { error: String(error) });
        },
      );
    },
  };
}
