import { expect, it } from 'vitest';
import type { Pulse } from '../../src/storage/meanings.ts';
import type { Digest } from '../../src/domain/digest.ts';
import { addDays } from '../../src/domain/time.ts';
import { reason } from '../../src/domain/reason.ts';
import { moreOf, type Around } from '../../src/report/digest-more.ts';
import { weeklyDigest } from '../../src/report/digest.ts';
import { digestLetters } from '../../src/report/letter.ts';
import { pngOf } from '../../src/view/picture.ts';
import { letterRules, sampleAlert } from '../alert/letter-samples.ts';
import { journal, MONDAY, NOW, pulse, sampleWeek, visits } from './digest-samples.ts';

const rules = letterRules((r) => {
  r.calendar.dates = [{ day: '2026-11-25', name: 'Luật có hiệu lực', claims: [], confidence: 'V' }];
  r.calendar.expected = [
    { id: 'mua', name: 'Mùa thẻ', topics: [], from: '11-20', to: '12-05', lift: 2, confidence: 'P' },
    { id: 'tet', name: 'Tết', topics: [], from: '01-20', to: '02-05', lift: 2, confidence: 'P' },
  ];
});

const pulses = [
  ...Array.from({ length: 12 }, () =>
    pulse('2026-11-17T08:00:00', 'negative', { topics: ['the-bhyt'] }, { grievance: true }),
  ),
  pulse(
    '2026-11-18T09:00:00',
    'neutral',
    { topics: ['luong-huu'], claims: ['C90:repeats'] },
    { question: true },
  ),
  pulse('2026-11-18T10:00:00', 'neutral', { claims: ['C90:denies'] }, { kind: 'official' }),
  pulse('2026-11-18T10:00:00', 'neutral', { claims: ['C91:repeats'] }),
  pulse('2026-11-10T10:00:00', 'neutral', {}, { grievance: true }),
];

/** The week before, heard just as well. */
const LAST = visits(['a', 'b']).map((visit) => ({ ...visit, day: addDays(visit.day, -7) }));

/** The same week of last year, as well. */
const THEN = Array.from({ length: 7 }, (_, n) => ({
  day: addDays(MONDAY, n - 364),
  asked: 2,
  answered: 2,
}));

function aroundWeek(change: Partial<Around> = {}): Around {
  return {
    monday: MONDAY,
    pulses,
    told: new Set(),
    lastYear: null,
    journal: journal([...LAST, ...visits(['a', 'b'], ['a 2026-11-21', 'b 2026-11-21'])]),
    visitedThen: THEN,
    published: [],
    judgements: new Map(),
    owed: [],
    prospects: [],
    ...change,
  };
}

function digestOf(change: Partial<Around> = {}): Digest {
  return {
    ...weeklyDigest(sampleWeek({ pulses, alerts: [sampleAlert({ openedAt: NOW - 3 * 86_400_000 })] })),
    more: moreOf(aroundWeek(change), rules.calendar),
  };
}

function textOf(change: Partial<Around> = {}): string {
  return digestLetters(digestOf(change), new Map(), rules, () => 'yes', NOW)[0]?.text ?? '';
}

it('sets the week beside the same weekdays of last year, and says when nothing was heard then', () => {
  expect(textOf()).toContain(
    'Cùng tuần năm ngoái (17/11–23/11/2025): chưa có số liệu, khi đó máy chưa nghe.',
  );
  const lastYear = { mentions: { negative: 1, neutral: 1, positive: 0 }, topics: { 'the-bhyt': 2 } };
  const told = textOf({ lastYear });
  expect(told).toContain('Cùng tuần năm ngoái (17/11–23/11/2025): 2 tin, 1 tiêu cực; tăng rõ.');
  expect(told).toContain('Cùng tuần năm ngoái 2.');
});

it('tells of each claim who corrected it, officially or by a text of ours', () => {
  expect(textOf()).toContain(
    'Bỏ rút bảo hiểm xã hội một lần từ năm sau: 1 tin của cơ quan chức năng bác bỏ,',
  );
  expect(digestOf().more?.corrected).toEqual({
    C90: { official: 1, published: 0 },
    C91: { official: 0, published: 0 },
  });
  const published = [
    { claim: 'C91', published: [{ channel: 'web', link: '', at: NOW - 2 * 86_400_000, name: 'Lan' }] },
    { claim: 'C91', published: [{ channel: 'web', link: '', at: NOW + 86_400_000, name: 'Lan' }] },
  ];
  expect(digestOf({ published }).more?.corrected['C91']).toEqual({ official: 0, published: 1 });
  // A claim that was only asked about, and that a text of ours answered.
  const asked = [pulse('2026-11-18T10:00:00', 'neutral', { claims: ['C92:asks'] })];
  const answered = {
    ...digestOf({ pulses: asked, published: [{ claim: 'C92', published: published[0]?.published ?? [] }] }),
    claims: [],
  };
  expect(digestLetters(answered, new Map(), rules, () => 'yes', NOW)[0]?.text).toContain(
    'C92: 0 tin của cơ quan chức năng bác bỏ, 1 thông điệp của đơn vị đã công bố.',
  );
  // C91 is a grievance: nobody asks why it was not corrected.
  expect(textOf()).not.toContain('chưa thấy đính chính chính thức');
});

it('tells what only touches on a claim in one sentence with its list, and as no claim', () => {
  const asked = pulse('2026-11-18T10:00:00', 'neutral', { claims: ['C92:asks', 'C93:related'] });
  const week = (told: readonly Pulse[]) => weeklyDigest(sampleWeek({ pulses: told, alerts: [] }));
  const text = (told: readonly Pulse[]) =>
    digestLetters(week(told), new Map(), rules, () => 'yes', NOW)[0]?.text ?? '';
  expect(week([...pulses, asked]).claims.map(({ claim }) => claim)).toEqual(['C90', 'C91']);
  expect(text([...pulses, asked])).toContain('Có 1 tin, bài chỉ hỏi, đưa tin về hoặc liên quan');
  const alone = text([asked]);
  expect(alone).toContain('Không nhận định nào được nhắc lại hay bác bỏ. Có 1 tin, bài');
  expect(alone).toContain('/tin?from=2026-11-16&to=2026-11-22&relation=asks%2Creports%2Crelated&dated=yes');
  expect(text(pulses)).not.toContain('chỉ hỏi, đưa tin về');
});

it('tells feedback by topic beside the week before, too few for a trend where they are', () => {
  expect(digestOf().more?.voices).toEqual([
    { topic: 'the-bhyt', grievances: 12, questions: 0 },
    { topic: 'luong-huu', grievances: 0, questions: 1 },
  ]);
  expect(textOf()).toContain('Phản ánh: 12 tin, tuần trước 1; tăng rõ.');
  expect(textOf()).toContain('Câu hỏi: 1 tin, tuần trước 0; chưa đủ để kết luận xu hướng.');
});

it('says what people thought of the alerts, and that nobody said anything', () => {
  expect(textOf()).toContain('Chưa ai đánh giá 1 cảnh báo của tuần');
  const judged = new Map([['claim-C90-t5x0', { usefulness: 'useful' as const, at: NOW, by: 'Lan' }]]);
  expect(textOf({ judgements: judged })).toContain('Đã đánh giá 1 trong 1 cảnh báo: 1 hữu ích.');
});

it('tells the week to come: what falls into it, what lasts through it, and nothing else', () => {
  const owed = ['2026-11-24', '2026-12-01'].map((due) => ({
    duty: { name: 'Báo cáo tháng' } as Around['owed'][number]['duty'],
    due,
  }));
  expect(digestOf({ owed }).more?.ahead).toEqual([
    { kind: 'expected', day: '2026-11-20', until: '2026-12-05', what: 'Mùa thẻ' },
    { kind: 'duty', day: '2026-11-24', until: null, what: 'Báo cáo tháng' },
    { kind: 'date', day: '2026-11-25', until: null, what: 'Luật có hiệu lực' },
  ]);
  expect(textOf({ owed })).toContain('24/11: hạn Báo cáo tháng.');
  expect(textOf()).toContain('Máy chưa thấy điều gì cần chuẩn bị trước.');
});

it('leaves out what a person dismissed of what may come', () => {
  const prospect = (id: string, decision: 'dismiss' | null): Around['prospects'][number] => ({
    id,
    trigger: 'season',
    title: `Việc ${id}`,
    reason: reason('x'),
    topics: [],
    claims: [],
    owner: null,
    from: '2026-11-24',
    to: '2026-11-30',
    reviewOn: '2026-11-30',
    evidence: [],
    foundAt: 0,
    decision,
    note: '',
    decidedAt: null,
    decidedBy: null,
  });
  const { more } = digestOf({ prospects: [prospect('a', null), prospect('b', 'dismiss')] });
  expect(more?.prospects.map(({ title }) => title)).toEqual(['Việc a']);
});

it('draws the week, and marks a day nobody was heard on instead of a nought', () => {
  const [letter] = digestLetters(digestOf(), new Map(), rules, () => 'yes', NOW);
  expect(letter?.pictures).toHaveLength(1);
  const [picture] = letter?.pictures ?? [];
  expect(picture?.alt).toContain('ngày 17/11 12 tin (12 tiêu cực)');
  expect(picture?.alt).toContain('ngày 21/11 không nghe được');
  expect(picture?.alt).toContain('ngày 20/11 0 tin');
  expect(letter?.html).toContain(`cid:${picture?.cid ?? '-'}`);
  expect(pngOf(picture!).length).toBeGreaterThan(1_000);
});

it('says that too little was checked to know how well the machine reads', () => {
  expect(textOf()).toContain('chưa đủ tin được người kiểm tra để kết luận (cần ít nhất 20 tin mỗi mục)');
});

it('concludes nothing from a week in which fewer sources were heard', () => {
  const thin = textOf({ journal: journal([...LAST.slice(0, 6), ...visits(['a', 'b'])]) });
  expect(thin).toContain('Một trong hai tuần nghe chưa đủ nên chưa đủ để so sánh.');
  expect(thin).toContain('Phản ánh: 12 tin, tuần trước 1; chưa đủ để so sánh.');
  expect(thin).not.toMatch(/tăng rõ/i);
  const lastYear = { mentions: { negative: 0, neutral: 1, positive: 0 }, topics: {} };
  expect(textOf({ lastYear, visitedThen: THEN.slice(0, 3) })).toMatch(
    /Cùng tuần năm ngoái .* chưa đủ để so sánh\./,
  );
});

it('concludes nothing where two weeks were heard alike and both too little', () => {
  const lastYear = { mentions: { negative: 0, neutral: 1, positive: 0 }, topics: {} };
  const compared = /tăng rõ/i;
  expect(textOf({ lastYear })).toMatch(compared);
  // Asked every day, and one answer in each of the weeks.
  const deaf = [...LAST, ...visits(['a', 'b'])].map((visit) => ({
    ...visit,
    good: visit.sourceId === 'a' && ['2026-11-09', '2026-11-16'].includes(visit.day) ? 3 : 0,
  }));
  const thin = textOf({
    lastYear,
    journal: journal(deaf),
    visitedThen: THEN.map((visited) => ({ ...visited, answered: 1 })),
  });
  expect(thin).not.toMatch(compared);
  expect(thin).toMatch(/Cùng tuần năm ngoái .* chưa đủ để so sánh\./);
});

it('names what was told once and may matter most, the gravest first, and no private words', () => {
  const grave = (title: string, severity: 0 | 1 | 2 | 3, other: Partial<Around['pulses'][number]> = {}) => ({
    ...pulse('2026-11-19T08:00:00', 'neutral', {}, other),
    id: title,
    title,
    severity,
    storyId: title,
  });
  const told = new Set(['kể nhiều']);
  const week = [
    grave('nhẹ mà tiêu cực', 1, { stance: 'negative' }),
    grave('nợ viện phí', 3),
    grave('thường', 0),
    grave('kể nhiều', 3),
    grave('bài riêng tư', 3, { kind: 'group' }),
    grave('bản chép', 3, { copyOf: 'nợ viện phí' }),
  ];
  const { more } = digestOf({ pulses: week, told });
  expect(more?.grave.map(({ title }) => title)).toEqual(['nợ viện phí', 'nhẹ mà tiêu cực']);
  expect(textOf({ pulses: week, told })).toContain('TIN ĐÁNG ĐỌC, DÙ ÍT NƠI NHẮC');
  expect(textOf({ pulses: [], told })).not.toContain('Tin đáng đọc');
});
