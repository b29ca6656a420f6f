import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { claimsBy } from '../../../src/rehearse/evaluate/claims.ts';
import { testRules } from '../../support/rules.ts';

const folder = mkdtempSync(join(tmpdir(), 'claims-'));
afterAll(() => rmSync(folder, { recursive: true }));
const file = (name: string, rows: object[]): string => {
  const path = join(folder, name);
  writeFileSync(path, rows.map((row) => JSON.stringify(row)).join('\n'));
  return path;
};

const SAID = [
  'Chợ nổi Cái Răng sẽ đóng cửa từ mùa nước năm sau',
  'Bưởi da xanh Bến Tre được bán sang sáu nước châu Âu',
  'Đội bóng xã đã thắng 3 trận liền ở giải mùa hè',
];

it('measures the matcher of the product on a foreign catalogue', async () => {
  const catalogue = file(
    'catalogue.jsonl',
    SAID.map((text, i) => ({ id: `c${i}`, text })),
  );
  const queries = file('queries.jsonl', [
    ...SAID.map((text, i) => ({ text: `${text} nhé`, claim: `c${i}` })),
    ...[
      'Con mèo nhà tôi lười',
      'Hôm nay gió to quá',
      'Quán phở mới mở đầu ngõ',
      'Đèn đường hỏng rồi',
      'Vé xe còn nhiều',
    ].map((text) => ({ text, claim: null })),
  ]);
  const probes = file('probes.jsonl', [
    { kind: 'number_changed', text: 'Đội bóng xã đã thắng 8 trận liền ở giải mùa hè', claim: 'c2' },
    { kind: 'debunk_frame', text: `Tin giả: ${SAID[0]}`, claim: 'c0' },
    { kind: 'negation_inserted', text: SAID[1]?.replace('được bán', 'không được bán') ?? '', claim: 'c1' },
  ]);
  let seconds = 0;
  const bench = { print: () => {}, clock: () => seconds++, processor: () => seconds++ };
  const figures = await claimsBy(testRules)([catalogue, queries, probes], bench);
  const all = { precision: 1, recall: 1, f1: 1 };
  expect(figures).toMatchObject({
    sentence: all,
    longPost: all,
    stripped: all,
    numberProbesPassed: 0,
    denialsRecognised: 1,
    negationsRecognised: 1,
    affirmationsDenied: 0,
  });
  expect(figures['postsPerSecond']).toBeGreaterThan(0);
});

it('asks for all three files', async () => {
  const bench = { print: () => {}, clock: () => 0, processor: () => 0 };
  await expect(claimsBy(testRules)(['one'], bench)).rejects.toMatchObject({ fault: 'invalid' });
});
