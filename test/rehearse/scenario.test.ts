import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse, stringify } from 'yaml';
import { loadScenario } from '../../src/rehearse/scenario.ts';

const FOLDER = path.resolve(import.meta.dirname, '../../data/drill');
const files = fs.readdirSync(FOLDER).filter((name) => name.endsWith('.yaml'));
const text = (name: string) => fs.readFileSync(path.join(FOLDER, name), 'utf8');

it('ships three scenarios', () => {
  expect(files.sort()).toEqual([
    'giay-moi-gia.yaml',
    'phan-anh-cham-chi-tra.yaml',
    'tin-don-rut-mot-lan.yaml',
  ]);
});

describe.each(files)('%s', (name) => {
  const scenario = loadScenario(text(name));

  it('fits into two minutes, and starts its trouble after a quiet while', () => {
    expect(scenario.length).toBeLessThanOrEqual(120);
    const start = scenario.items.find((item) => item.starts);
    expect(start?.at).toBeGreaterThanOrEqual(20);
    expect(scenario.items.filter((item) => item.at < 20).length).toBeGreaterThanOrEqual(6);
    expect(scenario.items.filter((item) => item.at > 20).length).toBeGreaterThanOrEqual(6);
  });

  it('lets every outlet speak, and ends with the official word', () => {
    expect(new Set(scenario.items.map((item) => item.outlet))).toEqual(
      new Set(scenario.outlets.map((outlet) => outlet.id)),
    );
    const official = new Set(
      scenario.outlets.filter((outlet) => outlet.kind === 'official').map(({ id }) => id),
    );
    const start = scenario.items.findIndex((item) => item.starts);
    expect(scenario.items.slice(start).some((item) => official.has(item.outlet))).toBe(true);
  });

  it('names no real phone, address or identity number', () => {
    const all = JSON.stringify(scenario);
    for (const phone of all.match(/\b0\d{3}[ .]?\d{3}[ .]?\d{3}\b/g) ?? [])
      expect(phone).toMatch(/^0900 000 /);
    for (const host of all.match(/\b[\w-]+(?:\.[\w-]+)*\.[a-z]{2,}\b/g) ?? [])
      expect(host).toMatch(/\.example$/);
    expect(all).not.toMatch(/\b\d{10,12}\b/);
  });
});

it('never calls a true grievance false', () => {
  const { items } = loadScenario(text('phan-anh-cham-chi-tra.yaml'));
  for (const item of items)
    expect(item.title + item.body).not.toMatch(/sai sự thật|tin giả|không đúng sự thật|bịa đặt/i);
});

describe('a scenario with a mistake', () => {
  const broken = (change: (scenario: Record<string, never>) => void) => {
    const scenario = parse(text('giay-moi-gia.yaml')) as Record<string, never>;
    change(scenario);
    return () => loadScenario(stringify(scenario));
  };
  type Draft = { outlets: Record<string, unknown>[]; items: Record<string, unknown>[] };
  const edit = (change: (draft: Draft) => void) => broken((scenario) => change(scenario as unknown as Draft));

  it.each([
    [
      'an outlet that could be taken for a real one',
      edit((d) => (d.outlets[1]!['name'] = 'Báo Thật')),
      'diễn tập',
    ],
    ['an unknown outlet', edit((d) => (d.items[0]!['outlet'] = 'ai-do')), 'nobody publishes as ai-do'],
    ['two beginnings', edit((d) => (d.items[0]!['starts'] = true)), 'exactly one item'],
    ['an item after the end', edit((d) => (d.items[0]!['at'] = 900)), 'comes after the end'],
    ['a key nobody knows', edit((d) => (d.items[0]!['titel'] = 'x')), 'titel'],
    ['an item without a note', edit((d) => delete d.items[0]!['note']), 'note'],
    ['twin outlets', edit((d) => (d.outlets[1]!['id'] = d.outlets[0]!['id'])), 'share an id'],
  ])('is refused: %s', (_, load, said) => {
    expect(load).toThrow(said);
  });
});
