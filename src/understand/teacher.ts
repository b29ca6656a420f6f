import { isSevere, type Labels, type OfficerLesson } from '../domain/lesson.ts';
import type { Meaning } from '../domain/meaning.ts';
import type { Rules } from '../config/rules.ts';
import { decode, encode } from './learner/packed.ts';
import type { Model } from './learner/model.ts';
import { type Lesson } from './learner/lesson.ts';
import { teaching } from './learner/teach.ts';
import { copiesOfItem, lessonOf, type LessonRow, ownLessons } from './lessons.ts';
import { openReader, type NamedModel, type Reader } from './reader.ts';

/** What officers teach counts more than an invented text: it is their province, their words, this year. */
const OFFICER_WEIGHT = 2;

/** Lessons prepared between two breaths: some tens of milliseconds. */
const EVERY = 25;

/** Lets everybody else work for a moment. */
export type Breathe = () => Promise<unknown>;

/**
 * Teaches models on top of the shipped one: our own invented texts again, and what officers said. It always begins from the shipped model,
 * so that a hundred teachings do not drift further than one. The work is done in steps of a fraction of a second.
 */
export function openTeacher(
  rules: Rules,
  shipped: NamedModel | null,
  ownRows: () => LessonRow[],
  breathe: Breathe,
) {
  return {
    async teach(lessons: readonly OfficerLesson[], progress: (share: number) => void): Promise<Uint8Array> {
      const byRules = openReader(rules);
      const rows = ownRows().map((row) => ({ ...row, topics: undefined }));
      const taught: Lesson[] = [];
      for (const lesson of ownLessons(rules, rows, { known: shipped !== null }))
        if (taught.push(lesson) % EVERY === 0) await breathe();
      for (const { mention, labels, group } of lessons)
        taught.push(lessonOf(mention, labels, byRules, { group, weight: OFFICER_WEIGHT }));
      const steps = teaching(taught, { copies: copiesOfItem, ...(shipped && { base: shipped.model }) });
      for (;;) {
        const step = steps.next();
        if (step.done === true) return encode(step.value.model);
        progress(step.value.done / step.value.total);
        await breathe();
      }
    },
    /** A reader that concludes with a taught model. Throws fault `invalid` when the bytes are no model. */
    reader(model: { id: string; bytes: Uint8Array } | null): Reader {
      return openReader(
        rules,
        model === null
          ? shipped
          : { name: model.id, model: decode<Model['heads'][number]['name']>(model.bytes) },
      );
    },
  };
}

/** A reader's conclusions as answers to what officers are asked. */
export function answersIn({ relevant, spam, stance, grievance, question, severity }: Meaning): Labels {
  const yes = (is: boolean): string => (is ? 'yes' : 'no');
  return {
    relevant: yes(relevant),
    spam: yes(spam),
    stance,
    grievance: yes(grievance),
    question: yes(question),
    severe: yes(isSevere(severity)),
  };
}
