import fs from 'node:fs';
import path from 'node:path';
import zlib from 'node:zlib';
import { expect, it } from 'vitest';
import type { Meaning } from '../../src/domain/meaning.ts';
import type { PublisherKind } from '../../src/domain/source.ts';
import type { Item } from '../../src/understand/scan.ts';
import { testReader } from '../understand/support.ts';

/**
 * Measures the reader on labelled texts that are not part of the project: `HAIDANG_LABELLED` names a folder of `*.jsonl`, `HAIDANG_NEWS`
 * a gzipped file of news items (title, summary, url, source). Run alone:
 * `HAIDANG_LABELLED=… npx vitest run --config test/bench/vitest.config.ts understand`
 */
const LABELLED = process.env['HAIDANG_LABELLED'];
const NEWS = process.env['HAIDANG_NEWS'];

interface Row {
  id: string;
  title?: string;
  text: string;
  url?: string;
  kind: string;
  relevant: number;
  spam: number;
  sentiment: string;
  grievance: number;
  severity: number;
  claim?: string | null;
  relation?: string;
}
interface Judged extends Row {
  meaning: Meaning;
}

const KINDS: Record<string, PublisherKind> = {
  news: 'press',
  official: 'official',
  'legal-qa': 'press',
  group: 'group',
  letter: 'group',
  sms: 'comment',
  'forum-comment': 'forum',
};

function itemOf(row: Row): Item {
  const kind = KINDS[row.kind] ?? 'page';
  const printed = kind === 'press' || kind === 'official';
  const title = row.title ?? '';
  const body = title !== '' && row.text.startsWith(title) ? row.text.slice(title.length) : row.text;
  const bare = title === '' && printed && body.length < 400;
  return {
    title: bare ? body : title,
    summary: bare ? '' : body.replace(/^[.\s]+/, ''),
    text: null,
    kind,
    address: row.url ?? 'https://khong-ro.vn/1',
    publisher: 'p',
  };
}

function f1(rows: Judged[], gold: (row: Judged) => boolean, told: (row: Judged) => boolean): string {
  const both = rows.filter((row) => gold(row) && told(row)).length;
  const precision = both / (rows.filter(told).length || 1);
  const recall = both / (rows.filter(gold).length || 1);
  const f = (2 * precision * recall) / (precision + recall || 1);
  return `P ${precision.toFixed(3)} R ${recall.toFixed(3)} F1 ${f.toFixed(3)} (n=${rows.filter(gold).length})`;
}

function macro(
  rows: Judged[],
  labels: string[],
  gold: (row: Judged) => string,
  told: (row: Judged) => string,
) {
  const scores = labels
    .filter((label) => rows.some((row) => gold(row) === label))
    .map((label) => {
      const both = rows.filter((row) => gold(row) === label && told(row) === label).length;
      const either =
        rows.filter((row) => gold(row) === label).length + rows.filter((row) => told(row) === label).length;
      return (2 * both) / (either || 1);
    });
  return (scores.reduce((sum, score) => sum + score, 0) / scores.length).toFixed(3);
}

it.runIf(LABELLED)('measures the reader on labelled texts', async () => {
  const reader = await testReader();
  const folder = LABELLED ?? '';
  for (const name of fs.readdirSync(folder).filter((file) => file.endsWith('.jsonl'))) {
    const rows = fs
      .readFileSync(path.join(folder, name), 'utf8')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Row)
      .map((row) => ({ ...row, meaning: reader.read(itemOf(row)).meaning }));
    const told = (row: Judged) => row.meaning;
    console.log(
      [
        `${name}: ${rows.length} rows`,
        `  relevance   ${f1(
          rows,
          (r) => r.relevant === 1,
          (r) => told(r).relevant,
        )}`,
        `  stance      macro-F1 ${macro(
          rows,
          ['negative', 'neutral', 'positive'],
          (r) => r.sentiment,
          (r) => told(r).stance,
        )}`,
        `  grievance   ${f1(
          rows,
          (r) => r.grievance === 1,
          (r) => told(r).grievance,
        )}`,
        `  severity≥2  ${f1(
          rows,
          (r) => r.severity >= 2,
          (r) => told(r).severity >= 2,
        )}`,
        `  spam        ${f1(
          rows,
          (r) => r.spam === 1,
          (r) => told(r).spam,
        )}`,
        ...claimLines(rows.filter((row) => row.relation !== undefined)),
      ].join('\n'),
    );
  }
  expect(reader.by).not.toBe('');
});

function claimLines(rows: Judged[]): string[] {
  if (rows.length === 0) return [];
  const claimed = rows.filter((row) => row.claim);
  const met = claimed.filter((row) => row.meaning.claims.some((claim) => claim.id === row.claim));
  const told = (row: Judged) =>
    row.meaning.claims.find((claim) => claim.id === row.claim)?.relation ?? 'none';
  const repeats = (row: Judged) => row.meaning.claims.some((claim) => claim.relation === 'repeats');
  return [
    `  claims      recall ${(met.length / claimed.length).toFixed(3)} (n=${claimed.length})`,
    `  repeats     ${f1(rows, (row) => row.relation === 'repeats', repeats)}`,
    `  relation    macro-F1 on met ${macro(met, ['repeats', 'denies', 'reports', 'asks', 'related'], (row) => row.relation ?? '', told)}`,
    `  tripwires   on ${rows.filter((row) => row.meaning.tripwires.length > 0).length} rows`,
  ];
}

it.runIf(NEWS)(
  'measures speed and false alarms on a stream of news',
  async () => {
    const reader = await testReader();
    const items = zlib
      .gunzipSync(fs.readFileSync(NEWS ?? ''))
      .toString()
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as { title: string; summary?: string; url: string; source: string });
    const began = process.cpuUsage();
    const meanings = items.map((item) => ({
      item,
      ...reader.read({
        title: item.title,
        summary: item.summary ?? '',
        text: null,
        kind: 'press',
        address: item.url,
        publisher: item.source,
      }),
    }));
    const { user, system } = process.cpuUsage(began);
    const relevant = meanings.filter(({ meaning }) => meaning.relevant);
    const count = (holds: (meaning: Meaning) => boolean) =>
      relevant.filter(({ meaning }) => holds(meaning)).length;
    console.log({
      items: items.length,
      perCpuSecond: Math.round(items.length / ((user + system) / 1e6)),
      relevant: relevant.length,
      negative: count((meaning) => meaning.stance === 'negative'),
      severity3: count((meaning) => meaning.severity === 3),
      wantsPage: meanings.filter(({ wantsPage }) => wantsPage).length,
    });
    for (const { item, meaning } of relevant) {
      const alarming = [
        ...meaning.claims.filter((claim) => claim.relation === 'repeats').map((claim) => claim.id),
        ...meaning.tripwires.map((wire) => wire.id),
      ];
      if (alarming.length > 0) console.log(alarming.join(' '), '|', item.title);
    }
    expect(relevant.length).toBeGreaterThan(0);
  },
  300_000,
);
