import { describe, expect, it } from 'vitest';
import { isFault } from '../../../src/domain/fault.ts';
import { columnsOf, loudest, openJudge } from '../../../src/understand/learner/model.ts';
import { bareWords } from '../../../src/understand/learner/noise.ts';
import { decode, encode } from '../../../src/understand/learner/packed.ts';
import { teach } from '../../../src/understand/learner/teach.ts';
import { lessons, read } from './lessons.ts';

const taught = teach(lessons(240), { seed: 5 });
const judge = openJudge(taught.model);
const DELAY = [{ name: 'delay', value: 1 }];

describe('a taught model', () => {
  it('answers every question it was taught, typed in any way', () => {
    for (const text of [
      'văn phòng để chậm cả tháng',
      'van phong de cham ca thang',
      'VĂN PHÒNG ĐỂ CHẬM CẢ THÁNG!!!',
    ]) {
      const told = judge.judge(read(text), DELAY);
      expect(told.stance?.label, text).toBe('negative');
      expect(told.grievance?.label, text).toBe('yes');
      expect(told.spam, text).toBeUndefined();
    }
    expect(judge.judge(read('cô tiếp dân hướng dẫn tận tình')).stance?.label).toBe('positive');
  });

  it('gives chances that add up to one', () => {
    const told = judge.judge(read('hồ sơ gồm ba bước')).stance;
    expect(Object.values(told?.odds ?? {}).reduce((sum, chance) => sum + chance, 0)).toBeCloseTo(1);
    expect(told?.sure).toBe(told?.odds[told.label]);
  });

  it('is figured on lessons it had not learned from, with and without diacritics', () => {
    expect(taught.figures.stance?.count).toBe(240);
    expect(taught.figures.stance?.macroF1).toBeGreaterThan(0.95);
    expect(taught.bare.stance?.macroF1).toBeGreaterThan(0.9);
    expect(taught.figures.grievance?.labels['yes']?.count).toBe(80);
  });

  it('learns nothing from answers that mean nothing', () => {
    const random = lessons(240).map((lesson, i) => ({
      ...lesson,
      labels: { stance: ['a', 'b'][(i * 7 + (i >> 3)) % 2] ?? 'a' },
    }));
    const figures = teach(random, { seed: 5 }).figures.stance;
    expect(figures?.accuracy).toBeLessThan(0.65);
    expect(figures?.ece).toBeLessThan(0.12);
  });

  it('is the same model for the same seed', () => {
    expect(encode(teach(lessons(60), { seed: 2 }).model)).toEqual(
      encode(teach(lessons(60), { seed: 2 }).model),
    );
  });

  it('tells how far the work is', () => {
    const steps: number[] = [];
    teach(lessons(30), { progress: ({ done, total }) => steps.push(done / total) });
    expect(steps.at(0)).toBe(0);
    expect(steps.at(-1)).toBe(1);
    expect(steps).toEqual(steps.toSorted((a, b) => a - b));
  });
});

describe('an explanation', () => {
  const text = 'Sáng nay văn phòng để chậm cả tháng, hướng dẫn tận tình thì không!';

  it('adds up to the score', () => {
    const words = read(text);
    const head = taught.model.heads.find(({ name }) => name === 'stance');
    head?.labels.forEach((label, k) => {
      const score = judge.scores(words, DELAY)[columnsOf(head)[k] ?? 0];
      const why = judge.explain('stance', label, words, DELAY);
      const sum = [...(why?.spans ?? []), ...(why?.clues ?? [])].reduce((all, { weight }) => all + weight, 0);
      expect(why?.score).toBeCloseTo(score ?? NaN, 6);
      expect(sum + (why?.bias ?? 0)).toBeCloseTo(score ?? NaN, 6);
    });
  });

  it('speaks for "no" what speaks against "yes"', () => {
    const words = read(text);
    const [yes, no] = ['yes', 'no'].map((label) => judge.explain('grievance', label, words)?.score ?? NaN);
    expect(yes).toBeCloseTo(-(no ?? NaN), 9);
  });

  it('shows phrases as they stand in the text, for and against', () => {
    const words = read(text);
    const spans = judge.explain('stance', 'negative', words)?.spans ?? [];
    const said = (direction: 1 | -1) =>
      loudest(spans, direction, text).map(({ start, end }) => text.slice(start, end));
    expect(said(1)[0]).toContain('để chậm');
    expect(said(-1).join(' ')).toContain('tận tình');
    expect(judge.explain('stance', 'negative', words, DELAY)?.clues[0]?.name).toBe('delay');
    expect(judge.explain('stance', 'furious', words)).toBeNull();
  });
});

describe('teaching on', () => {
  const news = 'bên bảo hiểm nhận tiền hưu bằng bồ câu đưa thư';
  const correction = { words: read(news), clues: [], labels: { stance: 'negative' }, weight: 4 };

  it('takes a correction to heart and forgets nothing', () => {
    const again = teach([correction], { base: taught.model });
    const after = openJudge(again.model);
    expect(after.judge(correction.words).stance?.odds['negative']).toBeGreaterThan(
      judge.judge(correction.words).stance?.odds['negative'] ?? 1,
    );
    for (const lesson of lessons(30, 9))
      expect(after.judge(lesson.words, lesson.clues).stance?.label).toBe(lesson.labels.stance);
    // What was not spoken of is as it was.
    const words = read('hồ sơ gồm ba bước');
    expect(after.judge(words).grievance?.sure).toBeCloseTo(judge.judge(words).grievance?.sure ?? NaN, 5);
  });

  it('does not let lessons the base knows testify', () => {
    const known = lessons(30).map((lesson) => ({ ...lesson, known: true }));
    const again = teach([...known, correction], { base: taught.model });
    expect(again.figures.stance?.count).toBe(1);
    expect(again.figures.grievance).toBeUndefined();
  });

  it('leaves the base as it was when there is nothing to learn', () => {
    const again = openJudge(teach([], { base: taught.model }).model);
    const words = bareWords(read(news));
    expect(again.judge(words, DELAY)).toEqual(judge.judge(words, DELAY));
  });
});

describe('a packed model', () => {
  const bytes = encode(taught.model);

  it('judges as before it was packed', () => {
    const unpacked = openJudge(decode(bytes));
    for (const { words, clues } of lessons(40, 8)) {
      const [one, other] = [judge.judge(words, clues), unpacked.judge(words, clues)];
      expect(other.stance?.label).toBe(one.stance?.label);
      expect(other.stance?.sure).toBeCloseTo(one.stance?.sure ?? NaN, 1);
    }
  });

  it('is packed again to the same bytes', () => {
    expect(encode(decode(bytes))).toEqual(bytes);
  });

  it('is refused when any byte was changed or lost', () => {
    const refused = (broken: Uint8Array): string => {
      try {
        decode(broken);
      } catch (error) {
        return isFault(error) ? error.message : 'our bug';
      }
      return 'accepted';
    };
    for (const at of [0, 5, 9, 40, bytes.length >> 1, bytes.length - 1])
      expect(refused(bytes.with(at, (bytes[at] ?? 0) ^ 1)), `byte ${at}`).toBe('model.damaged');
    expect(refused(bytes.slice(0, -1))).toBe('model.damaged');
    expect(refused(new Uint8Array(0))).toBe('model.damaged');
  });
});
