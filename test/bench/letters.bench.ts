import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, it } from 'vitest';
import { DAY, HOUR, iso, MINUTE, startOfDay } from '../../src/domain/time.ts';
import { replay, type ReplayEvent } from '../../src/rehearse/replay.ts';
import { FIRST_CRISES } from '../scenarios/first-crises.ts';
import { RUMOUR_CRISES } from '../scenarios/rumour-crises.ts';
import { SERVICE_CRISES } from '../scenarios/service-crises.ts';
import { testRules } from '../support/rules.ts';
import { offset } from '../support/timeline.ts';

/**
 * How many letters a person gets in a year in which much happens: `HAIDANG_ARCHIVE` names a year of real news (`.jsonl` or `.jsonl.gz`), into
 * which every invented crisis of `test/scenarios` is put, one each fortnight. An officer is
 * told from level 2 on, a leader from level 3; nobody takes anything, so every crisis is reminded of. The last line is JSON.
 */
const ARCHIVE = process.env['HAIDANG_ARCHIVE'];
const FROM = startOfDay(process.env['HAIDANG_FROM'] ?? '2025-09-08') + 8 * HOUR;
const EVERY = 15 * DAY;

it.skipIf(ARCHIVE === undefined)(
  'letters of a year, with every invented crisis in it',
  async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'haidang-letters-'));
    const crises = [...FIRST_CRISES, ...SERVICE_CRISES, ...RUMOUR_CRISES].map((crisis, index) => ({
      ...crisis,
      at: FROM + index * EVERY,
    }));
    const lines = crises.flatMap(({ scenario, at }, index) =>
      scenario.map(({ at: after, ...said }, item) =>
        JSON.stringify({
          ...said,
          published: new Date(at + offset(after)).toISOString(),
          url: `https://khung-hoang.example/${index}/${item}`,
        }),
      ),
    );
    const injected = path.join(folder, 'crises.jsonl');
    writeFileSync(injected, lines.join('\n'));
    const rules = await testRules((r) => {
      const [officer] = r.recipients;
      if (officer !== undefined)
        r.recipients.push({
          ...officer,
          id: 'lanh-dao',
          mail: 'lanhdao@haidang.example',
          role: 'leader',
          from_level: 3,
        });
    });
    const events: ReplayEvent[] = [];
    const began = performance.now();
    await replay({
      files: [ARCHIVE ?? '', injected],
      from: null,
      to: null,
      rules,
      databaseUrl: `sqlite:${path.join(folder, 'year.db')}`,
      event: (event) => void events.push(event),
      stopwatch: () => (performance.now() - began) / 1000,
    });
    rmSync(folder, { recursive: true, force: true });

    const letters = events.filter((event) => event.event === 'letter' && event['kind'] !== 'digest');
    const months = new Map<string, number>();
    for (const event of letters) {
      const key = `${String(event['to'])} ${event.t.slice(0, 7)}`;
      months.set(key, (months.get(key) ?? 0) + 1);
    }
    const untold = crises.filter(({ at, by }) => {
      const until = iso(at + offset(by) + MINUTE);
      return !events.some(
        ({ t, event, push }) =>
          (event === 'alert' || event === 'update') && push === true && t >= iso(at) && t <= until,
      );
    });
    const people = ['can-bo-truyen-thong', 'lanh-dao'].map((who) => {
      const theirs = [...months].filter(([key]) => key.startsWith(`${who} `)).map(([, n]) => n);
      const kinds: Record<string, number> = {};
      for (const event of letters)
        if (event['to'] === who) kinds[String(event['kind'])] = (kinds[String(event['kind'])] ?? 0) + 1;
      return { who, letters: theirs.reduce((sum, n) => sum + n, 0), most: Math.max(0, ...theirs), kinds };
    });
    for (const [month, n] of [...months].sort(([a], [b]) => a.localeCompare(b))) console.log(month, n);
    const seconds = events.at(-1)?.['seconds'];
    console.log(
      JSON.stringify({ crises: crises.length, untold: untold.map(({ name }) => name), people, seconds }),
    );
    expect(untold.map(({ name }) => name)).toEqual([]);
  },
  3_600_000,
);
