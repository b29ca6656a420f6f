import { describe, expect, it } from 'vitest';
import { deskWords } from '../../src/view/words/desk.ts';
import { deskLetterWords } from '../../src/view/words/desk-letters.ts';
import { mentionWords } from '../../src/view/words/mentions.ts';
import { sourceWords } from '../../src/view/words/sources.ts';
import { claimWords } from '../../src/view/words/claims.ts';
import { forecastWords } from '../../src/view/words/forecast.ts';
import { teachWords } from '../../src/view/words/teach.ts';
import { ago, date, longDate, percent, span, when } from '../../src/view/format.ts';
import { shorten, wordDiff } from '../../src/web/diff.ts';
import { type Mark, matchedWords, pieces } from '../../src/web/highlight.ts';
import { DAY, HOUR, MINUTE } from '../../src/domain/time.ts';
import fs from 'node:fs';
import path from 'node:path';

const mark = (start: number, end: number, kind: Mark['kind'] = 'topic', of = 'x'): Mark => ({
  start,
  end,
  kind,
  of,
  label: 'l',
});

describe('highlighting', () => {
  const text = 'Sắp cấm rút một lần\nai cũng lo';

  it('keeps the text whole whatever overlaps, nests, crosses lines or lies outside', () => {
    const marks = [
      mark(0, 7),
      mark(4, 11, 'claim'),
      mark(4, 7, 'stance'),
      mark(15, 25),
      mark(28, 99),
      mark(40, 50),
      mark(9, 9),
      mark(-3, 2),
    ];
    const lines = pieces(text, marks);
    expect(lines.map((line) => line.map((piece) => piece.text).join('')).join('\n')).toBe(text);
    expect(lines.flat().every((piece) => piece.text !== '')).toBe(true);
  });

  it('puts every mark on exactly its letters', () => {
    const [first = []] = pieces(text, [mark(0, 7), mark(4, 11, 'claim')]);
    expect(first.map((piece) => [piece.text, piece.marks.map((m) => m.kind)])).toEqual([
      ['Sắp ', ['topic']],
      ['cấm', ['topic', 'claim']],
      [' rút', ['claim']],
      [' một lần', []],
    ]);
  });

  it('lists the marked words once, in their order', () => {
    expect(matchedWords('Rút tiền, rút nữa', [mark(10, 13), mark(0, 3), mark(14, 17)], 5)).toEqual([
      'rút',
      'nữa',
    ]);
  });
});

describe('the word diff', () => {
  it('rebuilds both versions from its changes', () => {
    const before = 'Gần hai trăm người đã có mặt từ sớm. Hết.';
    const after = 'Theo báo cáo, gần một trăm người có mặt từ sáng sớm.';
    const changed = wordDiff(before, after);
    const join = (without: string) =>
      changed
        .filter((c) => c.kind !== without)
        .map((c) => c.text)
        .join('');
    expect(join('gone')).toBe(after);
    expect(join('new').split(/\s+/)).toEqual(before.split(/\s+/));
  });

  it('finds nothing where nothing changed, and copes with texts too long to compare', () => {
    expect(wordDiff('một hai', 'một hai')).toEqual([{ kind: 'same', text: 'một hai' }]);
    const long = (word: string) => Array.from({ length: 3_000 }, (_, i) => `${word}${i}`).join(' ');
    expect(wordDiff(long('a'), long('b')).map((c) => c.kind)).toEqual(['gone', 'new']);
  });

  it('keeps only the surroundings of a change', () => {
    const many = Array.from({ length: 100 }, (_, i) => `w${i}`).join(' ');
    const [head] = shorten(wordDiff(`${many} cũ`, `${many} mới`), 3);
    expect(head?.text.trim()).toBe('… w97 w98 w99');
  });
});

describe('moments in words', () => {
  const now = Date.parse('2026-11-23T07:05:00+07:00');

  it('says the shortest unmistakable form', () => {
    expect(when('vi', now - 12 * MINUTE, now)).toBe('12 phút trước');
    expect(when('vi', now - 2 * HOUR, now)).toBe('05:05');
    expect(when('vi', now - 9 * HOUR, now)).toBe('hôm qua 22:05');
    expect(when('vi', now + DAY, now)).toBe('ngày mai 07:05');
    expect(when('vi', now - 5 * DAY, now)).toBe('18/11 07:05');
    expect(when('vi', now - 400 * DAY, now)).toBe('19/10/2025');
    expect(when('en', now - 9 * HOUR, now)).toBe('yesterday 22:05');
  });

  it('writes dates and lengths as officers do, on Vietnamese days', () => {
    expect(longDate('vi', now)).toBe('Thứ Hai, 23/11/2026');
    expect(date('vi', Date.parse('2026-11-22T17:30:00Z'))).toBe('23/11/2026');
    expect(ago('vi', now - 3 * DAY, now)).toBe('3 ngày trước');
    expect([span('vi', 45 * MINUTE), span('vi', 6 * HOUR), span('vi', 14 * DAY)]).toEqual([
      '45 phút',
      '6 giờ',
      '14 ngày',
    ]);
    expect(percent('vi', 0.934)).toBe('93%');
  });
});

describe('the words of the desk', () => {
  const folder = path.resolve(import.meta.dirname, '../../src/web');
  const source = fs
    .readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => fs.readFileSync(path.join(folder, name), 'utf8'))
    .join('\n');

  it('are all there, and none is idle', () => {
    const words = {
      ...deskWords,
      ...deskLetterWords,
      ...mentionWords,
      ...sourceWords,
      ...teachWords,
      ...claimWords,
      ...forecastWords,
    };
    const said = [
      ...source.matchAll(
        /'(?!desk\.css|teach\.js)((?:desk|teach|claims|candidates|legal)\.[a-z][\w.-]*[\w])'/g,
      ),
    ].map(([, key]) => key ?? '');
    const begun = [...source.matchAll(/`((?:desk|teach|claims|candidates|legal)\.[a-z][\w.-]*\.)\$\{/g)].map(
      ([, key]) => key ?? '',
    );
    expect(said.length).toBeGreaterThan(100);
    expect(said.filter((key) => !(key in words))).toEqual([]);
    const idle = Object.keys(words).filter(
      (key) =>
        /^(desk|teach|claims|candidates|legal)\./.test(key) &&
        !said.includes(key) &&
        !begun.some((start) => key.startsWith(start)),
    );
    expect(idle).toEqual([]);
  });
});
