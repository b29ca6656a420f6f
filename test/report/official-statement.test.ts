import { expect, it } from 'vitest';
import { linesOf } from '../../src/domain/official.ts';
import type { Sentence, Statement } from '../../src/domain/statement.ts';
import { LETTER_KINDS, type StatementKind } from '../../src/domain/statement-kinds.ts';
import { officialStatement } from '../../src/report/official-statement.ts';
import { inventedRules, MADE } from './official-samples.ts';

const rules = await inventedRules();

function statement(kind: StatementKind, title: string, change: Partial<Statement> = {}): Statement {
  const frame = (part: string, text: string): Sentence => ({
    id: text,
    part,
    text,
    basis: { from: 'frame' },
  });
  return {
    id: 'vb',
    incident: 'sv',
    kind,
    audience: 'press',
    claim: null,
    state: 'approved',
    title,
    sentences: [
      frame('known', 'Mức đóng không đổi.'),
      frame('known', 'Hồ sơ nộp ở xã.'),
      frame('proposal', 'Đề nghị báo, đài đưa tin đúng quy định.'),
      {
        id: 'gap',
        part: 'contact',
        text: '',
        basis: { from: 'gap' },
      },
    ],
    writers: [],
    reviewed: null,
    approved: null,
    published: [],
    ended: null,
    createdAt: MADE,
    updatedAt: MADE,
    seq: 1,
    ...change,
  };
}

it('a proposal goes out as a letter: its subject under its number, a part a paragraph, and the words a letter ends with', () => {
  const letter = officialStatement(
    statement('orientation', 'Đề xuất định hướng thông tin về mức đóng'),
    rules,
  );
  expect(linesOf(letter!).slice(5)).toEqual([
    expect.stringMatching(/^Số:\s+\/BHXH$/u),
    'V/v đề xuất định hướng thông tin về mức đóng',
    expect.stringMatching(/^Bãi Vàng, ngày\s+tháng\s+năm 2026$/u),
    'Kính gửi: Ban Tuyên giáo và Dân vận Tỉnh ủy',
    'Mức đóng không đổi. Hồ sơ nộp ở xã.',
    'Đề nghị báo, đài đưa tin đúng quy định.',
    expect.stringMatching(/^\[Chưa có người phát ngôn .*\]$/u),
    'Trân trọng./.',
    'Nơi nhận:',
    '- Như trên;',
    '- Ban Giám đốc BHXH tỉnh;',
    '- Lưu: VT, TT.',
    'GIÁM ĐỐC',
  ]);
});

it('a request to a newspaper names its subject once, and leaves the paper to be filled in', () => {
  const title = 'V/v đề nghị cải chính thông tin về mức đóng';
  const letter = officialStatement(statement('press-correction', title), rules)!;
  expect(letter.abstract).toBe(title);
  expect(letter.addressed?.agencies).toEqual(['Tổng Biên tập Báo …']);
});

it('a brief for the head is a report', () => {
  const brief = officialStatement(statement('brief', 'Tóm tắt tình hình: mức đóng'), rules)!;
  expect([brief.type, brief.abstract]).toEqual(['BÁO CÁO', 'Tóm tắt tình hình: mức đóng']);
  expect(brief.number).toMatch(/\/BC-BHXH$/);
});

it('says that it is a draft until somebody approved it', () => {
  const of = (state: Statement['state']) =>
    officialStatement(statement('brief', 'Tóm tắt', { state }), rules)?.draft;
  expect(of('draft')?.[0]).toBe('DỰ THẢO');
  expect(of('reviewed')?.[0]).toBe('DỰ THẢO');
  expect([of('approved'), of('published')]).toEqual([null, null]);
});

it('says that it is a draft of what was replaced or dropped, and of what a check forbids since it was approved', () => {
  const of = (state: Statement['state'], blocked: boolean) =>
    officialStatement(statement('brief', 'Tóm tắt', { state }), rules, blocked)?.draft?.[0];
  expect([of('superseded', false), of('dropped', false)]).toEqual(['DỰ THẢO', 'DỰ THẢO']);
  expect([of('approved', true), of('published', true)]).toEqual(['DỰ THẢO', 'DỰ THẢO']);
});

it('every kind of letter has its form in the shipped configuration, and words for everybody have none', () => {
  for (const kind of LETTER_KINDS) expect(officialStatement(statement(kind, 'Việc'), rules)).not.toBeNull();
  for (const kind of ['holding', 'sms', 'loudspeaker'] as const)
    expect(officialStatement(statement(kind, 'Việc'), rules)).toBeNull();
});
