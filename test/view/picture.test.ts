import { inflateSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { pngOf } from '../../src/view/picture.ts';
import { DAY, HOUR, MINUTE } from '../../src/domain/time.ts';
import { columnsOf, heardChart } from '../../src/view/letter-chart.tsx';
import { NOW } from '../alert/letter-samples.ts';

/** Width, height and raw picture data of a PNG of one piece. */
function pixels(png: Uint8Array): { width: number; height: number; data: Buffer } {
  const bytes = Buffer.from(png);
  expect(bytes.subarray(1, 4).toString()).toBe('PNG');
  const data: Buffer[] = [];
  for (let at = 8; at < bytes.length; at += bytes.readUInt32BE(at) + 12)
    if (bytes.toString('latin1', at + 4, at + 8) === 'IDAT')
      data.push(bytes.subarray(at + 8, at + 8 + bytes.readUInt32BE(at)));
  return {
    width: bytes.readUInt32BE(16),
    height: bytes.readUInt32BE(20),
    data: inflateSync(Buffer.concat(data)),
  };
}

const drawing = (inside: string) =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="120" height="40" viewBox="0 0 120 40" font-family="Be Vietnam Pro">${inside}</svg>`;

it('draws the letters of Vietnamese, and not only the columns', () => {
  const png = (text: string) =>
    pixels(pngOf({ svg: drawing(`<text x="4" y="30" font-size="24">${text}</text>`), width: 120 }));
  const empty = png('');
  expect({ width: empty.width, height: empty.height }).toEqual({ width: 240, height: 80 });
  for (const text of ['nay', 'ữợẵ', '12']) expect(png(text).data.equals(empty.data), text).toBe(false);
  // A letter the font lacks would leave the same empty box for both.
  expect(png('ữ').data.equals(png('ợ').data)).toBe(false);
});

const picture = (heard: number[], language: 'vi' | 'en' = 'vi') => {
  const [part] = heardChart(language, heard, NOW, 'nghe@haidang');
  return part?.is === 'picture' ? part : null;
};

it('counts whole stretches that end now: six hours, or days once it is older than two days', () => {
  const hours = columnsOf([NOW, NOW - 5 * HOUR, NOW - 7 * HOUR, NOW - 23 * HOUR], NOW);
  expect(hours.width).toBe(6 * HOUR);
  expect(hours.columns.map(({ count }) => count)).toEqual([1, 0, 1, 2]);
  const days = columnsOf([NOW - MINUTE, NOW - 2 * DAY - HOUR, NOW - 4 * DAY], NOW);
  expect(days.width).toBe(DAY);
  expect(days.columns.map(({ count }) => count)).toEqual([1, 0, 1, 0, 1]);
  expect(columnsOf([NOW - 90 * DAY], NOW).columns).toHaveLength(14);
});

it('is drawn for three items and more, with their number in the caption and all numbers in words', () => {
  expect(picture([NOW, NOW - HOUR])).toBeNull();
  expect(picture([NOW - 90 * DAY, NOW - 80 * DAY, NOW])).toBeNull();
  const three = picture([NOW, NOW - HOUR, NOW - 8 * HOUR]);
  expect(three?.caption).toContain('(n = 3)');
  expect(three?.picture.alt).toBe(
    'Số tin nghe được đến từng mốc: 20:05 22/11: 0; 02:05 23/11: 0; 08:05 23/11: 1; nay: 2.',
  );
  expect(picture([NOW, NOW - HOUR, NOW - 8 * HOUR], 'en')?.picture.alt).toMatch(/; now: 2\.$/);
});

it('marks the last column and writes each number above its column', () => {
  const { svg } = picture([NOW, NOW - HOUR, NOW - 8 * HOUR])?.picture ?? { svg: '' };
  const columns = [
    ...svg.matchAll(/<rect x="([\d.]+)" y="([\d.]+)" width="[\d.]+" height="([\d.]+)" fill="([^"]+)"/g),
  ];
  expect(columns).toHaveLength(2);
  const [small, now] = columns.map(([, , , height, fill]) => ({ height: Number(height), fill }));
  expect(now!.height).toBeCloseTo(small!.height * 2, 0);
  expect(now!.fill).not.toBe(small!.fill);
  expect(svg.match(/>nay</g)).toHaveLength(1);
  expect(svg).toContain('>2</text>');
});

it('becomes a PNG of twice its size that carries its words', () => {
  const { picture: chart } = picture([NOW, NOW - HOUR, NOW - 8 * HOUR])!;
  const whole = pixels(pngOf(chart));
  expect({ width: whole.width, height: whole.height }).toEqual({
    width: chart.width * 2,
    height: chart.height * 2,
  });
  const silent = pixels(pngOf({ ...chart, svg: chart.svg.replace(/<text.*?<\/text>/gs, '') }));
  expect(whole.data.equals(silent.data)).toBe(false);
});
