import { beforeAll, describe, expect, it } from 'vitest';
import { readLicences, train } from '../../src/rehearse/train.ts';
import { decode } from '../../src/understand/learner/packed.ts';
import type { LessonRow } from '../../src/understand/lessons.ts';
import { testRules } from '../support/rules.ts';

const NOW = Date.UTC(2026, 10, 22, 3);
/** With few claims readers open quickly; what is learned here has nothing to do with claims. */
const rules = await testRules((changed) => void changed.claims.splice(3));
const LICENCES = readLicences(
  [
    '# begins with\tlearn\tlicence\tnote',
    'town-paper:\tyes\tCC0\tasked by letter',
    'village-forum/\tyes\tMIT\tposts of nobody',
    'school-set/\tno\tresearch only\tnot asked',
  ].join('\n'),
);

const OWN: LessonRow[] = Array.from({ length: 12 }, (_, i) => ({
  id: `o${i}`,
  title: '',
  text:
    i % 2 === 0
      ? `Lương hưu tháng ${i + 1} của ba em bị chậm, BHXH hẹn mãi`
      : `Quán bún thứ ${i + 1} đầu ngõ mở bán từ sáng`,
  kind: 'group',
  relevant: i % 2 === 0 ? 1 : 0,
}));

const outside = (source: string, text: string, more: object = {}): string =>
  JSON.stringify({ id: text, source, text, kind: 'group', relevant: 1, ...more });
const learn = (...files: string[][]) =>
  train(
    OWN,
    files.map((lines) => lines.join('\n')),
    LICENCES,
    rules,
    { now: NOW },
  );

/** Of this word nobody but the forbidden set says anything. */
const FORBIDDEN = 'bongbenh chongchanh luctungtheo';
const allowed = [
  outside('town-paper:2026/a', 'Thẻ BHYT giấy sắp thôi dùng'),
  outside('town-paper:2026/b', 'Người về hưu nhận tiền qua tài khoản'),
];
const forum = [outside('village-forum/xom-duoi', 'Nộp hồ sơ thất nghiệp ở đâu vậy bà con')];
const forbidden = [1, 2, 3, 4].map((n) => outside('school-set/7', `${FORBIDDEN} lần ${n}`));

describe('teaching the shipped model', () => {
  let mixed = {} as ReturnType<typeof train>;
  let clean = {} as ReturnType<typeof train>;
  beforeAll(() => {
    mixed = learn([...allowed, ...forbidden], forum);
    clean = learn(allowed, forum);
  }, 180_000);

  it.each(['someone-else:1', 'town-paper', ''])('refuses the source “%s”, which nobody judged', (source) => {
    expect(() => learn([...allowed, outside(source, 'Một câu lạ')])).toThrow(
      expect.objectContaining({ fault: 'invalid', message: 'train.source', data: { source } }),
    );
  });

  it('learns nothing from a source marked as not to learn from', () => {
    // Four texts with the same three strange words would have left their weight.
    expect(Buffer.from(mixed.bytes).equals(Buffer.from(clean.bytes))).toBe(true);
  });

  it('names on the card every source it learned from, and those it left out, with licence and number', () => {
    expect(mixed.card.learned).toEqual([
      { source: 'data/lessons (invented by us)', licence: 'MIT', texts: OWN.length },
      { source: 'town-paper:', licence: 'CC0', texts: 2 },
      { source: 'village-forum/', licence: 'MIT', texts: 1 },
    ]);
    expect(mixed.card.leftOut).toEqual([{ source: 'school-set/', licence: 'research only', texts: 4 }]);
    expect(clean.card.leftOut).toEqual([]);
  });

  it('writes on the card when, by which rules, how large and how well', () => {
    const { card, bytes } = mixed;
    expect(card).toMatchObject({
      made: '2026-11-22',
      by: expect.stringMatching(/^rules-\d+$/),
      bytes: bytes.length,
    });
    // Own rows and the three that were allowed, each judged by a model that had not seen it.
    expect(card.figures['relevant']?.texts).toBe(OWN.length + 3);
    expect(card.bare['relevant']?.texts).toBe(OWN.length + 3);
    for (const figure of ['accuracy', 'macroF1', 'ece'] as const)
      expect(card.figures['relevant']?.[figure]).toBeTypeOf('number');
  });

  it('makes a model that can be read', () => {
    expect(decode(mixed.bytes).heads.map(({ name }) => name)).toEqual(['relevant']);
  });
});

it('a list of licences is read by its tabs, and its remarks are not rows', () => {
  expect(LICENCES).toHaveLength(3);
  expect(LICENCES[2]).toEqual({
    source: 'school-set/',
    learn: false,
    licence: 'research only',
    note: 'not asked',
  });
});
