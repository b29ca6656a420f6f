import { describe, expect, it } from 'vitest';
import type { Meaning } from '../../src/domain/meaning.ts';
import { wordsOf } from '../../src/domain/mention.ts';
import type { Head } from '../../src/understand/learner/lesson.ts';
import type { HeadModel, Model } from '../../src/understand/learner/model.ts';
import { ownLessonRows, itemOf } from '../../src/understand/lessons.ts';
import { readLexicon } from '../../src/understand/lexicon.ts';
import { openReader } from '../../src/understand/reader.ts';
import type { Item } from '../../src/understand/scan.ts';
import { shippedModel } from '../../src/understand/shipped.ts';
import { testRules } from '../support/rules.ts';
import { post, press } from './support.ts';

const rules = await testRules();
/** Of the texts that claims and deeds are learned from a quarter, so that many readers open quickly. */
const whole = readLexicon();
const lexicon = { ...whole, retellings: whole.retellings.filter((_, i) => i % 4 === 0) };
const byRules = openReader(rules, null, lexicon);

/** How far a label is pushed: e⁸ to one is "surely". */
const SURELY = 8;

/** A model that knows no word and says the same of every text, each label as loudly as it is told. */
function deafModel(says: Readonly<Record<string, Readonly<Record<string, number>>>>): Model {
  let columns = 0;
  const heads = Object.entries(says).map(([name, loud]): HeadModel => {
    const labels = Object.keys(loud).sort();
    const shifts = labels.map((label) => (loud[label] ?? 0) - (loud[labels[0] ?? ''] ?? 0));
    const head = { name: name as Head, labels, column: columns };
    columns += labels.length === 2 ? 1 : labels.length;
    return { ...head, calibration: { scale: 1, shifts, favours: labels.map(() => 0), sureFrom: 0.6 } };
  });
  const [buckets, weights] = [new Int32Array(0), new Float32Array(columns)];
  return { bits: 4, buckets, clues: [], columns, weights, worth: new Float32Array(0), heads };
}

const answer = (yes: number) => ({ no: 0, yes });
const reading = (says: Parameters<typeof deafModel>[0]) => {
  const reader = openReader(rules, { name: 'deaf', model: deafModel(says) }, lexicon);
  return (item: Item): Meaning => reader.read(item).meaning;
};

const ALWAYS_NO = reading({
  relevant: answer(-SURELY),
  spam: answer(-SURELY),
  stance: { negative: 0, neutral: SURELY, positive: 0 },
  grievance: answer(-SURELY),
  question: answer(-SURELY),
  severe: answer(-SURELY),
});
const ALWAYS_OURS = reading({ relevant: answer(SURELY) });

describe('what is printed', () => {
  const aside = press('Bệnh viện thiếu thuốc, người bệnh chờ', 'Giám đốc bệnh viện nói đang đấu thầu.');

  it('enters by the rules alone, however sure the model is that it is ours', () => {
    // Not so far away that nobody asks the model: as a post it lets it in.
    expect(byRules.read(aside).meaning.relevance).toBeGreaterThan(0);
    expect(ALWAYS_OURS({ ...aside, kind: 'group' }).relevant).toBe(true);
    expect(ALWAYS_OURS(aside).relevant).toBe(false);
    expect(ALWAYS_OURS({ ...aside, kind: 'official' }).relevant).toBe(false);
  });

  it('leaves only when the model is nearly sure that it is something else', () => {
    const ours = press('BHXH tỉnh Cà Mau chi trả lương hưu sớm', 'Người hưởng nhận tiền từ mùng 2.');
    expect(reading({ relevant: answer(-1) })(ours).relevant).toBe(true);
    const left = ALWAYS_NO(ours);
    expect(left.relevant).toBe(false);
    expect(left.reason?.key).toBe('left-out.model');
  });
});

describe('a model that always says no', () => {
  it('is believed of an ordinary post', () => {
    const complaint = post('BHXH bắt tôi đi lại bốn lần vẫn chưa nhận hồ sơ lương hưu, bức xúc quá');
    expect(byRules.read(complaint).meaning.relevant).toBe(true);
    expect(ALWAYS_NO(complaint)).toMatchObject({ relevant: false, severity: 0 });
  });

  it.each([
    'Bảo hiểm xã hội mà còn hẹn nữa tao vác dao lên đâm chết hết cán bộ',
    'Anh em công nhân mai nghỉ việc tập thể, kéo ra đường đòi BHXH',
  ])('loses no item that trips a wire: %s', (text) => {
    const ruled = byRules.read(post(text)).meaning;
    expect(ruled.claims.filter(({ relation }) => relation === 'repeats')).toEqual([]);
    expect(ruled.tripwires.length).toBeGreaterThan(0);
    const meaning = ALWAYS_NO(post(text));
    expect(meaning.tripwires).toEqual(ruled.tripwires);
    expect(meaning).toMatchObject({ relevant: true, severity: 3, relevance: ruled.relevance });
    expect(meaning.doubts).not.toContain('relevant');
  });

  it('loses no item that repeats a catalogued claim', () => {
    const told = rules.claims
      .filter(({ harm, verdict }) => harm === 'high' && verdict === 'false')
      .flatMap(({ id, phrasings }) => phrasings.map((text) => ({ id, item: post(text) })))
      .filter(({ id, item }) => {
        const { relevant, claims } = byRules.read(item).meaning;
        return relevant && claims.some((claim) => claim.id === id && claim.relation === 'repeats');
      });
    expect(told.length).toBeGreaterThan(5);
    for (const { id, item } of told) {
      const meaning = ALWAYS_NO(item);
      expect(meaning, item.summary).toMatchObject({ relevant: true, severity: 3 });
      expect(meaning.claims.map((claim) => claim.id)).toContain(id);
    }
  });
});

describe('irony', () => {
  const grim = reading({ stance: { negative: SURELY, neutral: 0, positive: 0 } });
  const plain = post('BHXH tỉnh tôi trả lương hưu chậm ba tháng liền');
  const ironic = post('BHXH tỉnh tôi trả lương hưu chậm ba tháng liền, nhân văn quá');

  it('leaves nobody surer than a coin, and calls for a person', () => {
    expect(grim(plain).stanceSure).toBeGreaterThan(0.9);
    expect(grim(plain).doubts).toEqual([]);
    const { stance, stanceSure, doubts } = grim(ironic);
    expect({ stance, doubts }).toEqual({ stance: 'negative', doubts: ['stance'] });
    expect(stanceSure).toBeLessThanOrEqual(0.5);
  });
});

describe('a subject', () => {
  const text = post('Hồ sơ trợ cấp thất nghiệp BHXH của tôi nộp hai tháng vẫn chưa có tiền');
  const topics = (meaning: Meaning): string[] => meaning.topics.map(({ id }) => id);

  it('the model hears brings its usual topic, as sure as the model is', () => {
    expect(topics(byRules.read(text).meaning)).not.toContain('thai_san');
    const told = reading({ 'subject:maternity_sickness': answer(SURELY) })(text);
    expect(topics(told)).toContain('thai_san');
    expect(told.topics.find(({ id }) => id === 'thai_san')?.weight).toBeCloseTo(1, 2);
  });

  it('the model does not hear takes its topics along, and leaves the others', () => {
    expect(topics(byRules.read(text).meaning)).toContain('that_nghiep');
    const told = reading({ 'subject:unemployment': answer(-SURELY) })(text);
    expect(topics(told)).not.toContain('that_nghiep');
    expect(topics(told)).toEqual(topics(byRules.read(text).meaning).filter((id) => id !== 'that_nghiep'));
  });

  it('whose topic is already named is not named twice', () => {
    const told = reading({ 'subject:unemployment': answer(SURELY) })(text);
    expect(topics(told)).toEqual(topics(byRules.read(text).meaning));
  });
});

it('every stretch shown as a reason lies inside the text, with no blank at its ends', () => {
  const reader = openReader(rules, shippedModel(), lexicon);
  let shown = 0;
  const some = ownLessonRows().filter((_, i) => i % 12 === 0);
  for (const row of some) {
    const item = itemOf({ ...row, text: row.text.replaceAll(' ', ' \n  ').normalize('NFD') });
    const text = wordsOf(item);
    const { meaning, evidence } = reader.read(item);
    for (const { start, end } of [
      ...evidence,
      ...meaning.stanceEvidence,
      ...meaning.topics.flatMap((topic) => topic.evidence),
    ]) {
      shown++;
      expect(start, row.id).toBeGreaterThanOrEqual(0);
      expect(end, row.id).toBeLessThanOrEqual(text.length);
      const part = text.slice(start, end);
      expect(part, row.id).not.toBe('');
      expect(part, row.id).toBe(part.trim());
    }
  }
  expect(some.length).toBeGreaterThan(200);
  expect(shown).toBeGreaterThan(some.length);
});
