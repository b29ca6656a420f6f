import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { PUBLISHER_KINDS } from '../../src/domain/source.ts';
import { HOUR } from '../../src/domain/time.ts';
import { testRules } from '../support/rules.ts';

const rules = await testRules();

/** Words that call a person a liar. A true grievance is never answered with them. */
const DENIALS = ['tin sai', 'sai sự thật', 'không đúng sự thật', 'tin giả', 'bịa đặt', 'xuyên tạc'];

describe('the claims we ship', () => {
  it('are forty-eight, numbered without a gap', () => {
    const ids = Array.from({ length: 48 }, (_, i) => `C${String(i + 1).padStart(2, '0')}`);
    expect(rules.claims.map((claim) => claim.id)).toEqual(ids);
  });

  it('never deny a grievance', () => {
    const grievances = rules.claims.filter((claim) => claim.verdict === 'grievance');
    expect(grievances.length).toBeGreaterThanOrEqual(5);
    for (const { id, correction } of grievances)
      for (const denial of DENIALS) expect(correction.toLowerCase(), id).not.toContain(denial);
  });

  it('answer in one to four sentences of Vietnamese that an officer could publish', () => {
    for (const { id, correction } of rules.claims) {
      const sentences = correction.split(/[.!?](?:\s+(?=\p{Lu})|$)/u).filter((part) => part.trim() !== '');
      expect(sentences.length, id).toBeLessThanOrEqual(4);
      expect(correction.length, id).toBeLessThanOrEqual(600);
      expect(correction, id).toMatch(/[ăâđêôơưáàảãạ]/u);
      expect(correction, id).not.toMatch(/\b(?:the|and|with|check|before)\b/i);
    }
  });

  it('sound an alarm at the first repetition for a few only', () => {
    const high = rules.claims.filter((claim) => claim.harm === 'high').map((claim) => claim.id);
    expect(high).toEqual(expect.arrayContaining(['C03', 'C04', 'C25', 'C36', 'C37', 'C38']));
    expect(high.length).toBeLessThanOrEqual(rules.claims.length / 4);
  });

  it('rest on facts that somebody looked up: none on memory alone without saying so', () => {
    const facts = new Map(rules.facts.map((fact) => [fact.id, fact]));
    for (const claim of rules.claims)
      for (const id of claim.facts) {
        const memory = facts.get(id)?.confidence === 'M';
        expect(memory && !claim.confidence.includes('M'), `${claim.id} ${id}`).toBe(false);
      }
  });
});

describe('the topics we ship', () => {
  const strong = new Set([
    ...rules.topics.core.map((term) => term.toLowerCase()),
    ...rules.topics.topics.flatMap((topic) => topic.strong.map((term) => term.toLowerCase())),
  ]);

  it('keep words that mostly mean something else out of what is enough by itself', () => {
    for (const term of [
      'nghỉ hưu',
      'vneid',
      'viện phí',
      'trợ cấp',
      'lương cơ sở',
      'thất nghiệp',
      'hưu trí',
      'đề xuất',
    ])
      expect(strong.has(term), term).toBe(false);
  });

  it('hold no bare number or percentage to be enough by itself', () => {
    for (const term of strong) expect(term).toMatch(/\p{L}/u);
  });

  it('do not exclude a complaint that an employer did not pay in full', () => {
    const excluded = rules.topics.exclude.flatMap((list) => list.terms);
    for (const complaint of ['công ty không đóng BHXH đầy đủ', 'không đóng bảo hiểm đầy đủ cho công nhân'])
      expect(excluded.filter((term) => complaint.includes(term))).toEqual([]);
  });
});

describe('the sources we ship', () => {
  it('are all publishers of a known kind, each address once', () => {
    const urls = rules.sources.map((source) => source.url);
    expect(new Set(urls).size).toBe(urls.length);
    expect(rules.sources.length).toBeGreaterThanOrEqual(56);
    for (const source of rules.sources) expect(PUBLISHER_KINDS).toContain(source.kind);
  });

  it('say why a source is off', () => {
    for (const source of rules.sources.filter(({ on }) => !on)) expect(source.note, source.id).not.toBe('');
  });
});

describe('the calendar and the clocks we ship', () => {
  it('hold lunar years without a gap, each new year a day after its eve', () => {
    const { lunar } = rules.calendar;
    expect(lunar.map((row) => row.year)).toEqual([2025, 2026, 2027, 2028, 2029, 2030]);
    for (const row of lunar) expect(Date.parse(row.tet) - Date.parse(row.giao_thua), row.tet).toBe(24 * HOUR);
  });

  it('hold windows that do not run over the end of a year', () => {
    for (const window of rules.calendar.expected) expect(window.from <= window.to, window.id).toBe(true);
  });

  it('have on each day of this law exactly two clocks for the first statement', () => {
    const on = (day: string) =>
      rules.playbook.clocks
        .filter((clock) => clock.id.startsWith('initial'))
        .filter(({ valid_from, valid_to }) => (valid_from ?? '') <= day && day <= (valid_to ?? '9999'))
        .map((clock) => clock.id);
    expect(on('2026-11-21')).toEqual(['initial-event', 'initial-divided']);
    expect(on('2026-06-30')).toEqual(['initial-event-2017']);
  });
});

describe('the file of recipients we ship', () => {
  it('holds an example address and says to change it', async () => {
    const text = await readFile(new URL('../../config/recipients.yaml', import.meta.url), 'utf8');
    expect(rules.recipients.map((person) => person.mail)).toEqual(['canbo@haidang.example']);
    expect(text).toContain('ĐỔI địa chỉ canbo@haidang.example');
  });
});

describe('rules for tests', () => {
  it('are a copy each: a change in one test is not seen by the next', async () => {
    const changed = await testRules((copy) => {
      copy.claims.length = 0;
    });
    expect(changed.claims).toEqual([]);
    expect((await testRules()).claims).toHaveLength(48);
  });
});
