import type { Rules } from '../config/rules.ts';
import type { OfficerLesson } from '../domain/lesson.ts';
import type { World } from '../world.ts';
import { ownLessonRows } from './lessons.ts';
import type { Reader } from './reader.ts';
import { textsKey } from './texts.ts';
import { shippedModel } from './shipped.ts';
import { answersIn, openTeacher } from './teacher.ts';

/** Who reads, and how they are taught: one model is in use at a time, and another may take its place while the house runs. */
export function openSchool(rules: Rules, world: World) {
  const taught = openTeacher(rules, shippedModel(), ownLessonRows, () => world.sleep(0));
  let inUse: { id: string; bytes: Uint8Array } | null = null;
  let reader: Reader = taught.reader(null);
  let readBy = readByKey(rules);
  const teacher = {
    async teach(
      lessons: readonly OfficerLesson[],
      checks: readonly OfficerLesson[],
      progress: (share: number) => void,
    ) {
      const bytes = await taught.teach(lessons, progress);
      const after = taught.reader({ id: 'tried', bytes });
      const answers = checks.map(({ mention }) => ({
        before: answersIn(reader.read(mention).meaning),
        after: answersIn(after.read(mention).meaning),
      }));
      return { bytes, answers };
    },
    // A promise, because bytes that are no model reject.
    async adopt(model: { id: string; bytes: Uint8Array } | null): Promise<void> {
      reader = taught.reader(model);
      readBy = readByKey(rules);
      inUse = model;
    },
  };
  return {
    teacher,
    read: (): Reader => reader,
    /** To be called when the rules were changed. What is compiled into the reader takes a second or two, and most changes are of other things. */
    reread(): void {
      const now = readByKey(rules);
      if (now === readBy) return;
      reader = taught.reader(inUse);
      readBy = now;
    },
    /** Who would read under other rules, with the model in use. */
    under: (other: Rules): Reader =>
      openTeacher(other, shippedModel(), ownLessonRows, () => world.sleep(0)).reader(inUse),
  };
}

/** All that a reader is compiled from, by its contents. */
function readByKey(rules: Rules): string {
  return JSON.stringify([textsKey(rules), rules.sources.map(({ url }) => url)]);
}
