import { describe, expect, it } from 'vitest';
import { countsAt, wordsOf } from '../../src/domain/mention.ts';
import { DAY, HOUR } from '../../src/domain/time.ts';

const NOW = 100 * DAY;

describe('the instant an item counts at', () => {
  it('is its own date, never later than we saw it', () => {
    expect(countsAt(NOW - DAY, NOW, false)).toBe(NOW - DAY);
    expect(countsAt(NOW - DAY, NOW, true)).toBe(NOW - DAY);
    expect(countsAt(NOW + HOUR, NOW, false)).toBe(NOW);
  });

  it('is when it was seen, for an undated item of a source we know', () => {
    expect(countsAt(null, NOW, false)).toBe(NOW);
  });

  it('is unknown for undated backlog: old items never become a spike of now', () => {
    expect(countsAt(null, NOW, true)).toBeNull();
  });

  it('does not believe a date in the future', () => {
    expect(countsAt(NOW + HOUR + 1, NOW, false)).toBe(NOW);
    expect(countsAt(NOW + HOUR + 1, NOW, true)).toBeNull();
  });
});

describe('the words of a mention', () => {
  it('are title, summary and text, each once', () => {
    expect(wordsOf({ title: 'A', summary: 'B', text: 'C' })).toBe('A\nB\nC');
    expect(wordsOf({ title: 'A', summary: 'B', text: 'B và C' })).toBe('A\nB và C');
    expect(wordsOf({ title: 'A', summary: '', text: null })).toBe('A');
    expect(wordsOf({ title: '', summary: 'B', text: null })).toBe('B');
  });
});
