import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parseItem, readArchives, type Unusable } from '../../src/rehearse/archive.ts';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'haidang-archive-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const line = (published: string, title: string) => JSON.stringify({ published, source: 'Báo Một', title });

function file(name: string, content: string | Buffer): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

async function titles(...files: string[]): Promise<{ titles: string[]; unusable: Unusable }> {
  const unusable: Unusable = { count: 0, first: null };
  const found: string[] = [];
  for await (const item of readArchives(files, unusable)) found.push(item.title);
  return { titles: found, unusable };
}

describe('readArchives', () => {
  it('merges files by time, packed or plain, sorted or not', async () => {
    const plain = file(
      'a.jsonl',
      [line('2026-01-03T00:00:00Z', 'ba'), line('2026-01-01T00:00:00Z', 'một')].join('\n'),
    );
    const packed = file('b.jsonl.gz', gzipSync(line('2026-01-02T00:00:00Z', 'hai')));
    expect((await titles(plain, packed)).titles).toEqual(['một', 'hai', 'ba']);
  });

  it('counts what it cannot use and goes on', async () => {
    const broken = file(
      'c.jsonl',
      ['null', '[]', '{', line('hôm qua', 'x'), line('2026-01-01', 'được')].join('\n'),
    );
    const { titles: found, unusable } = await titles(broken);
    expect(found).toEqual(['được']);
    expect(unusable.count).toBe(4);
    expect(unusable.first).toContain('c.jsonl:1');
  });

  it('reads past a byte order mark', async () => {
    expect((await titles(file('d.jsonl', `\uFEFF${line('2026-01-01T00:00:00Z', 'đầu')}`))).titles).toEqual([
      'đầu',
    ]);
  });

  it('refuses what it could not read twice, and what is not there, with a sentence', async () => {
    await expect(titles('/dev/null')).rejects.toMatchObject({ message: 'replay.not-a-file' });
    await expect(titles(join(folder, 'none'))).rejects.toMatchObject({ message: 'replay.unreadable' });
  });
});

describe('dates of an archive', () => {
  const at = (published: string) => {
    const item = parseItem(line(published, 'x'));
    return typeof item === 'string' ? item : new Date(item.at).toISOString();
  };

  it('mean the same on every machine: without an offset they are Vietnamese', () => {
    expect(at('2026-01-01T07:00:00')).toBe('2026-01-01T00:00:00.000Z');
    expect(at('2026-01-01 07:00:00')).toBe('2026-01-01T00:00:00.000Z');
    expect(at('2026-01-01')).toBe('2025-12-31T17:00:00.000Z');
    expect(at('2026-01-01T07:00:00+0700')).toBe('2026-01-01T00:00:00.000Z');
  });

  it.each(['1', '03/04/2026', '0001-01-01T00:00:00Z', '2226-01-01T00:00:00Z', '2026-13-45'])(
    'never guess: %s',
    (text) => {
      expect(at(text)).toContain('ISO');
    },
  );
});
