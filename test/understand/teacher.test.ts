import { beforeAll, describe, expect, it } from 'vitest';
import type { OfficerLesson } from '../../src/domain/lesson.ts';
import type { Mention } from '../../src/domain/mention.ts';
import { say } from '../../src/view/say.ts';
import type { Head } from '../../src/understand/learner/lesson.ts';
import { type Model, openJudge } from '../../src/understand/learner/model.ts';
import { decode } from '../../src/understand/learner/packed.ts';
import { ownLessonRows } from '../../src/understand/lessons.ts';
import { openReader } from '../../src/understand/reader.ts';
import type { Item } from '../../src/understand/scan.ts';
import { shippedModel } from '../../src/understand/shipped.ts';
import { answersIn, openTeacher } from '../../src/understand/teacher.ts';
import { testRules } from '../support/rules.ts';
import { post } from './support.ts';

/** With few claims readers open quickly; nothing here tells one. */
const rules = await testRules((changed) => void changed.claims.splice(3));
const byRules = openReader(rules);
const shipped = shippedModel();

/** A part of our own lessons: enough to hold the model, and quick. */
const PART = 20;
const some = ownLessonRows().filter((_, i) => i % PART === 0);

const WHO = ['Bên bảo hiểm xã hội tỉnh', 'Chỗ bảo hiểm xã hội phường', 'BHXH quê em'];
const WHAT = ['hồ sơ lương hưu', 'sổ của ba', 'giấy tờ thai sản', 'đơn trợ cấp thất nghiệp', 'thẻ BHYT'];
/** What nobody could know without having been taught: here "cho đi xe bò" is said in anger. */
const SLANG = ['cho đi xe bò', 'đem gửi bồ câu đưa thư'];
const WHERE = 'Hôm nay nghe kể:';

const corrections: OfficerLesson[] = WHO.flatMap((who) =>
  WHAT.flatMap((what) => SLANG.map((slang) => `${who} ${slang} ${what}`)),
).map((text, i) => ({
  mention: mentionOf(post(text), i),
  labels: { relevant: 'yes', stance: 'negative', grievance: 'yes' },
  group: `told ${i}`,
}));

function mentionOf(item: Item, i: number): Mention {
  return {
    ...item,
    id: `m${i}`,
    sourceId: 's',
    canonical: item.address,
    publishedAt: 0,
    seenAt: 0,
    changedAt: 0,
    version: 1,
    page: 'none',
    countsAt: 0,
    storyId: null,
    copyOf: null,
    meaning: null,
  };
}

/** What teaching did, in the order in which it happened. */
async function taught(lessons: readonly OfficerLesson[]) {
  const events: (number | 'breath')[] = [];
  let others = 0;
  let open = true;
  const somebodyElse = (): void => {
    others++;
    if (open) setImmediate(somebodyElse);
  };
  setImmediate(somebodyElse);
  const breathe = (): Promise<void> => {
    events.push('breath');
    return new Promise((done) => void setImmediate(done));
  };
  const teacher = openTeacher(rules, shipped, () => some, breathe);
  const bytes = await teacher.teach(lessons, (share) => events.push(share));
  open = false;
  return { bytes, events, others, teacher };
}

describe('teaching', () => {
  let { bytes, events, others, teacher } = {} as Awaited<ReturnType<typeof taught>>;
  /** What reads before and after. Opening one takes a second or two. */
  let [old, now] = [byRules, byRules];
  beforeAll(async () => {
    ({ bytes, events, others, teacher } = await taught(corrections));
    [old, now] = [teacher.reader(null), teacher.reader({ id: 'm-77', bytes })];
  }, 180_000);

  it('by thirty corrections moves an answer in the direction they point', () => {
    expect(corrections).toHaveLength(30);
    expect(shipped).not.toBeNull();
    if (shipped === null) return;
    // Not one of the thirty: another sentence around the same words.
    const item = post(`${WHERE} BHXH ${SLANG[0] ?? ''} giấy xác nhận của chị hàng xóm`);
    const { words, clues } = byRules.told(item);
    const odds = (of: Model) => openJudge(of).judge(words, clues);
    const [before, after] = [odds(shipped.model), odds(decode<Head>(bytes))];
    const negative = [before, after].map((told) => told.stance?.odds['negative'] ?? NaN);
    expect(negative[1]).toBeGreaterThan((negative[0] ?? NaN) + 0.2);
    expect(after.grievance?.odds['yes']).toBeGreaterThan(before.grievance?.odds['yes'] ?? NaN);
    expect(answersIn(now.read(item).meaning)).toMatchObject({
      relevant: 'yes',
      stance: 'negative',
      grievance: 'yes',
    });
  });

  it('leaves what was not spoken of nearly as it was', () => {
    const texts = ownLessonRows().filter((_, i) => i % 40 === 1);
    const same = texts.filter(({ text }) => {
      const [one, other] = [old, now].map((reader) => reader.read(post(text)).meaning.stance);
      return one === other;
    });
    expect(texts.length).toBeGreaterThan(50);
    // Thirty nearly equal lessons pull hard when only a twentieth of ours holds against them.
    expect(same.length / texts.length).toBeGreaterThan(0.8);
  });

  it('tells how far it has come, up to the end', () => {
    const shares = events.filter((event) => event !== 'breath');
    expect(shares.length).toBeGreaterThan(10);
    expect(shares).toEqual(shares.toSorted((one, other) => one - other));
    expect(shares[0]).toBe(0);
    expect(shares.at(-1)).toBe(1);
  });

  it('lets others work after every step, and while lessons are prepared', () => {
    const steps = events.flatMap((event, i) => (event === 'breath' ? [] : [events[i + 1]]));
    expect(new Set(steps)).toEqual(new Set(['breath']));
    expect(events.indexOf(0)).toBeGreaterThanOrEqual(Math.floor(some.length / 25));
    expect(others).toBeGreaterThanOrEqual(steps.length);
  });

  it('names the reader after the model it reads with', () => {
    expect(now.by).toContain('m-77');
    expect(old.by).toContain('haidang');
  });

  it.each([
    ['cut short', (whole: Uint8Array) => whole.slice(0, -7)],
    ['changed by one bit', (whole: Uint8Array) => whole.with(99, (whole[99] ?? 0) ^ 4)],
    ['empty', () => new Uint8Array(0)],
    ['of something else', () => new TextEncoder().encode('{"model": "none of ours"}')],
  ])('refuses a model %s with a fault an officer can read', (_, damage) => {
    const refuse = () => teacher.reader({ id: 'broken', bytes: damage(bytes) });
    expect(refuse).toThrow(expect.objectContaining({ fault: 'invalid', message: 'model.damaged' }));
    expect(say('vi', 'model.damaged', {})).not.toBe('model.damaged');
  });
});
