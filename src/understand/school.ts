import type { Rules } from '../config/rules.ts';
import type { OfficerLesson } from '../domain/lesson.ts';
import type { World } from '../world.ts';
import { ownLessonRows } from './lessons.ts';
import type { Reader } from './reader.ts';
import { shippedModel } from './shipped.ts';
import { answersIn, openTeacher } from './teacher.ts';

/** Who reads, and how they are taught: one model is in use at a time, and another may take its place while the house runs. */
export function openSchool(rules: Rules, world: World) {
  const taught = openTeacher(rules, shippedModel(), ownLessonRows, () => world.sleep(0));
  let reader: Reader = taught.reader(null);
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
    adopt: (model: { id: string; bytes: Uint8Array } | null): Promise<void> =>
      Promise.resolve().then(() => void (reader = taught.reader(model))),
  };
  return { teacher, read: (): Reader => reader };
}
