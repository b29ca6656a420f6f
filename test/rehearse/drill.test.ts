import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadRules } from '../../src/config/load.ts';
import { drill } from '../../src/rehearse/drill.ts';
import { testWorld } from '../support/world.ts';

const ROOT = `${path.resolve(import.meta.dirname, '../..')}/`;

/** Plays a scenario on a clock that jumps, and returns what an officer would read. */
async function played(scenario?: string, stop?: RegExp): Promise<string[]> {
  const loaded = await loadRules(path.join(ROOT, 'config'));
  if (!loaded.ok) throw new Error('the configuration has mistakes');
  const lines: string[] = [];
  let end = () => {};
  const stopped = new Promise<void>((resolve) => {
    end = resolve;
  });
  await drill({
    rules: loaded.rules,
    world: testWorld({ now: '2026-11-23T07:00:00+07:00' }),
    root: ROOT,
    data: path.join(ROOT, 'data/drill'),
    ...(scenario !== undefined && { scenario }),
    once: stop === undefined,
    print: (line) => {
      lines.push(line);
      if (stop?.test(line)) end();
    },
    stopped,
  });
  return lines;
}

const seconds = (lines: string[], what: string) =>
  Number(lines.map((line) => new RegExp(`${what}: (\\d+) giây`).exec(line)?.[1]).find(Boolean));

// A whole house works through a play of minutes: slow where others use the machine too. What is promised in seconds is measured in the play.
describe('the drill', { timeout: 120_000 }, () => {
  it('warns of the lump-sum rumour within seconds, not before it and by letter', async () => {
    const lines = await played();
    const first = lines.findIndex((line) => line.includes('▶'));
    const alert = lines.findIndex((line) => line.includes('CẢNH BÁO mức'));
    expect(first).toBeGreaterThan(0);
    expect(alert).toBeGreaterThan(first);
    expect(seconds(lines, 'tới cảnh báo')).toBeLessThanOrEqual(10);
    expect(seconds(lines, 'tới thư cảnh báo')).toBeLessThanOrEqual(10);
    expect(lines.every((line) => line.startsWith('[DIỄN TẬP] '))).toBe(true);
  });

  it('warns of a forged invitation at its first post', async () => {
    const lines = await played('giay-moi-gia');
    expect(seconds(lines, 'tới cảnh báo')).toBeLessThanOrEqual(10);
    expect(seconds(lines, 'tới thư cảnh báo')).toBeLessThanOrEqual(10);
  });

  it('never calls a true grievance false', async () => {
    const lines = await played('phan-anh-cham-chi-tra');
    expect(lines.some((line) => line.includes('KẾT QUẢ'))).toBe(true);
    expect(lines.filter((line) => /[⚠✉]/u.test(line) && /tin giả|sai sự thật|tin đồn/i.test(line))).toEqual(
      [],
    );
  });

  it('keeps the desk open after the score, until a person ends it', async () => {
    const lines = await played('phan-anh-cham-chi-tra', /Ctrl\+C/);
    expect(lines.at(-1)).toMatch(/Bàn trực vẫn mở tại http:\/\/127\.0\.0\.1:\d+/);
  });

  it('can be ended in the middle, and closes its doors', async () => {
    const lines = await played('phan-anh-cham-chi-tra', /▶/);
    expect(lines.some((line) => line.includes('KẾT QUẢ'))).toBe(false);
    const [link] = lines.flatMap((line) => /http:\/\/[\d.:]+/.exec(line) ?? []);
    await expect(fetch(link!)).rejects.toThrow();
  });

  it('names the scenarios it knows when asked for another', async () => {
    await expect(played('khong-co')).rejects.toThrow('tin-don-rut-mot-lan');
  });
});
