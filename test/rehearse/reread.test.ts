import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { amended } from '../../src/config/amend.ts';
import { rowsOf } from '../../src/config/amend-rows.ts';
import { differences } from '../../src/domain/reread.ts';
import { DAY } from '../../src/domain/time.ts';
import { reread } from '../../src/rehearse/reread.ts';
import type { Store } from '../../src/storage/store.ts';
import { openReader } from '../../src/understand/reader.ts';
import { heard, hearing } from '../storage/contract/samples.ts';
import { testRules } from '../support/rules.ts';
import { freshStore } from '../support/store.ts';
import { testWorld } from '../support/world.ts';

const side = (relevant: boolean, topics: string[], claims: string[]) => ({
  relevant,
  topics: topics.map((id) => ({ id })),
  claims: claims.map((id) => ({ id })),
});

describe('two readings of a mention', () => {
  it('differ in what comes and goes; topics only where it is ours both ways', () => {
    expect(differences(side(true, ['a'], ['C01']), side(true, ['b'], ['C02']))).toEqual([
      { kind: 'claim-met', subject: 'C02' },
      { kind: 'claim-lost', subject: 'C01' },
      { kind: 'topic-gained', subject: 'b' },
      { kind: 'topic-lost', subject: 'a' },
    ]);
    expect(differences(side(false, [], []), side(true, ['a'], ['C01']))).toEqual([
      { kind: 'relevant', subject: null },
      { kind: 'claim-met', subject: 'C01' },
    ]);
    expect(differences(side(true, ['a'], []), side(true, ['a'], []))).toEqual([]);
  });
});

describe('the last ninety days read under changed rules', () => {
  const PHRASE = 'nghe bảo sang năm gộp hết sổ hưu vào thẻ đèn xanh';
  let store: Store;
  const world = testWorld();
  beforeEach(async () => {
    store = await freshStore();
  });
  afterEach(() => store.close());

  async function keep(id: string, title: string, daysAgo: number) {
    const seenAt = world.now() - daysAgo * DAY;
    await store.mentions.hear([heard(id, { title, summary: '' })], hearing(seenAt));
  }

  it('names what a new phrasing meets, counts what is erased, and writes nothing', async () => {
    const rules = await testRules();
    const [claim] = rowsOf(rules, 'claims');
    const value = claim?.value as { id: string; phrasings: string[] };
    const judged = amended(rules, {
      file: 'claims',
      row: value.id,
      after: { ...value, phrasings: [...value.phrasings, PHRASE] },
    });
    if (!judged.ok) throw new Error('the row is not judged as sound');
    await keep('gap', `Chị tổ trưởng: ${PHRASE}, lương hưu BHXH rồi sao`, 3);
    await keep('khac', 'Bảo hiểm xã hội tỉnh mở thêm điểm chi trả', 4);
    await keep('mat-chu', '', 5);
    await keep('xua', `${PHRASE}, lương hưu BHXH`, 120);
    const before = await store.kept.page(0, null, 10);

    const shares: number[] = [];
    const report = await reread({
      store,
      world,
      today: openReader(rules),
      changed: openReader(judged.rules),
      progress: (share) => shares.push(share),
      signal: new AbortController().signal,
    });
    expect(report).toMatchObject({ read: 2, forgotten: 1, different: 1 });
    expect(report.changes).toContainEqual({
      kind: 'claim-met',
      subject: value.id,
      n: 1,
      examples: [before.find(({ title }) => title.startsWith('Chị tổ trưởng'))?.id],
    });
    expect(shares.length).toBeGreaterThan(0);
    expect(await store.kept.page(0, null, 10)).toEqual(before);
  });

  it('stops when told to', async () => {
    await keep('mot', 'Lương hưu tháng này', 1);
    const stopping = new AbortController();
    stopping.abort();
    const reader = { read: () => Promise.reject(new Error('read all the same')) as never };
    const run = reread({
      store,
      world,
      today: reader,
      changed: reader,
      progress: () => {},
      signal: stopping.signal,
    });
    await expect(run).rejects.toThrow('abort');
  });

  it('walks through more than one page, newest first', async () => {
    for (let i = 0; i < 7; i++) await keep(`tin-${i}`, `Tin ${i}`, i);
    const first = await store.kept.page(0, null, 4);
    const last = first.at(-1);
    const second = await store.kept.page(0, last ? { seenAt: last.seenAt, id: last.id } : null, 4);
    expect([...first, ...second].map(({ title }) => title)).toEqual(
      [0, 1, 2, 3, 4, 5, 6].map((i) => `Tin ${i}`),
    );
    expect(await store.kept.count(0)).toBe(7);
  });
});
