import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { type Card, readLicences } from '../../src/rehearse/train.ts';
import { shippedModel } from '../../src/understand/shipped.ts';
import { headOf, SUBJECTS } from '../../src/understand/subjects.ts';

const FOLDER = new URL('../../data/model/', import.meta.url);
const file = (name: string): URL => new URL(name, FOLDER);
const card = JSON.parse(readFileSync(file('card.json'), 'utf8')) as Card;
const licences = readLicences(readFileSync(file('sources.tsv'), 'utf8'));
const folder = mkdtempSync(join(tmpdir(), 'shipped-'));
afterAll(() => rmSync(folder, { recursive: true }));

describe('the shipped model', () => {
  const shipped = shippedModel();

  it('can be read, and answers every question the reader asks', () => {
    const heads = shipped?.model.heads.map(({ name }) => name) ?? [];
    const asked = ['relevant', 'spam', 'stance', 'grievance', 'question', 'severe'];
    for (const head of [...asked, ...Object.keys(SUBJECTS).map(headOf)]) expect(heads).toContain(head);
    const weights = shipped?.model.weights ?? [];
    expect(weights.length).toBeGreaterThan(1_000);
    expect(weights.every((weight) => Number.isFinite(weight))).toBe(true);
  });

  it('is the one its card speaks of', () => {
    expect(statSync(file('haidang.bin')).size).toBe(card.bytes);
    const heads = shipped?.model.heads.map(({ name }) => name) ?? [];
    expect(new Set(Object.keys(card.figures))).toEqual(new Set(heads));
  });

  it('stays a file one may send by mail', () => {
    expect(card.bytes).toBeLessThan(3 * 1024 * 1024);
  });

  it('learned from nothing that is not listed as one to learn from, by the licence that is listed', () => {
    const [own, ...outside] = card.learned;
    expect(own?.source).toMatch(/^data\/lessons/);
    expect(outside.length).toBeGreaterThan(0);
    for (const { source, licence } of outside) {
      const listed = licences.find((one) => one.source === source);
      expect(listed, source).toMatchObject({ learn: true, licence });
    }
    for (const { source } of card.leftOut)
      expect(licences.find((one) => one.source === source)?.learn, source).toBe(false);
  });

  it('may be taken away, and may not be damaged', () => {
    expect(shippedModel(pathToFileURL(join(folder, 'none.bin')))).toBeNull();
    const bytes = readFileSync(file('haidang.bin'));
    const broken = join(folder, 'broken.bin');
    writeFileSync(broken, bytes.subarray(0, bytes.length >> 1));
    expect(() => shippedModel(pathToFileURL(broken))).toThrow(
      expect.objectContaining({ fault: 'invalid', message: 'model.damaged' }),
    );
  });
});

describe('the list of sources', () => {
  it('judges each source once, with a licence, and no beginning hides another', () => {
    for (const { source, licence, note } of licences) {
      expect(source).not.toBe('');
      expect(licence, source).not.toBe('');
      expect(note, source).not.toBe('');
    }
    const hidden = licences.flatMap(({ source }, i) =>
      licences.filter((other, j) => i !== j && other.source.startsWith(source)).map((other) => other.source),
    );
    expect(hidden).toEqual([]);
  });

  it('says yes or no and nothing else', () => {
    const rows = readFileSync(file('sources.tsv'), 'utf8')
      .split('\n')
      .filter((line) => line.trim() !== '' && !line.startsWith('#'));
    expect(
      rows.map((row) => row.split('\t')[1]).filter((learn) => learn !== 'yes' && learn !== 'no'),
    ).toEqual([]);
  });
});
