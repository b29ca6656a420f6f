import fs from 'node:fs';
import { expect, it } from 'vitest';
import type { PublisherKind } from '../../src/domain/source.ts';
import { testReader } from './support.ts';

/**
 * A third of the texts we invented while building the reader, with our labels. The lexicon was written with these in sight, so the
 * floors below guard against losing what once worked; they say nothing about texts never seen.
 */
interface Invented {
  id: string;
  text: string;
  kind: string;
  relevant: 0 | 1;
  grievance: 0 | 1;
  prohibited: string;
  claim: string | null;
  relation: string;
}

const KINDS: Record<string, PublisherKind> = {
  news: 'press',
  official: 'official',
  page: 'page',
  group: 'group',
  letter: 'group',
  sms: 'comment',
  'forum-comment': 'forum',
};
const reader = await testReader();
const rows = ['posts', 'claims', 'scams']
  .flatMap((name) =>
    fs
      .readFileSync(new URL(`../../data/lessons/first-${name}.jsonl`, import.meta.url), 'utf8')
      .trim()
      .split('\n')
      .filter((_, i) => i % 3 === 0),
  )
  .map((line) => JSON.parse(line) as Invented)
  .map((row) => {
    const kind = KINDS[row.kind] ?? 'forum';
    const printed = kind === 'press' || kind === 'official';
    const { meaning } = reader.read({
      title: printed ? row.text : '',
      summary: printed ? '' : row.text,
      text: null,
      kind,
      address: 'https://noi-nao-do.vn/1',
      publisher: 'p',
    });
    return { ...row, meaning };
  });

const share = <T>(all: T[], holds: (one: T) => boolean) => all.filter(holds).length / all.length;

it('keeps what is ours and leaves out what is not', () => {
  const kept = rows.filter((row) => row.meaning.relevant);
  expect(share(kept, (row) => row.relevant === 1)).toBeGreaterThan(0.94);
  expect(
    share(
      rows.filter((row) => row.relevant === 1),
      (row) => row.meaning.relevant,
    ),
  ).toBeGreaterThan(0.7);
});

it('says that a text repeats a claim only when it does', () => {
  const said = rows.filter((row) => row.meaning.claims.some((claim) => claim.relation === 'repeats'));
  expect(said.length).toBeGreaterThan(60);
  expect(share(said, (row) => row.relation === 'repeats')).toBeGreaterThan(0.9);
});

it('never says so of the press', () => {
  const printed = rows.filter((row) => row.kind === 'news' || row.kind === 'official');
  expect(printed.length).toBeGreaterThan(30);
  expect(
    printed
      .filter((row) => row.meaning.claims.some((claim) => claim.relation === 'repeats'))
      .map((row) => row.id),
  ).toEqual([]);
});

it('trips wires for those who do wrong, not for those who warn or ask', () => {
  const clean = rows.filter(
    (row) => row.prohibited === 'none' || ['reports', 'denies', 'asks'].includes(row.relation),
  );
  expect(share(clean, (row) => row.meaning.tripwires.length > 0)).toBeLessThan(0.02);
  const swindles = rows.filter(
    (row) =>
      ['impersonation-scam', 'forged-docs', 'illegal-trade'].includes(row.prohibited) &&
      row.relation === 'repeats',
  );
  expect(share(swindles, (row) => row.meaning.tripwires.length > 0)).toBeGreaterThan(0.65);
});

it('takes few texts for complaints that are none', () => {
  const said = rows.filter((row) => row.meaning.grievance);
  expect(share(said, (row) => row.grievance === 1)).toBeGreaterThan(0.65);
});
