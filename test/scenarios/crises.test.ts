import { describe, expect, it } from 'vitest';
import { MINUTE } from '../../src/domain/time.ts';
import { offset, play } from '../support/timeline.ts';
import { FIRST_CRISES } from './first-crises.ts';
import { HARMLESS } from './harmless.ts';
import { RUMOUR_CRISES } from './rumour-crises.ts';
import { SERVICE_CRISES } from './service-crises.ts';

const CRISES = [...FIRST_CRISES, ...SERVICE_CRISES, ...RUMOUR_CRISES];

describe.each(CRISES)('$name', ({ scenario, by, claim, level }) => {
  it(`reaches people within ${by}`, async () => {
    const { pushed, events } = await play(scenario);
    const told = pushed.filter(({ minutes }) => minutes >= 0);
    expect(told.length, JSON.stringify(events.filter((event) => event.event === 'signal'))).toBeGreaterThan(
      0,
    );
    expect(told[0]?.minutes).toBeLessThanOrEqual(offset(by) / MINUTE);
    if (claim !== undefined) expect(told[0]?.event['claim']).toBe(claim);
    if (level !== undefined)
      expect(Math.max(...told.map(({ event }) => Number(event['level'])))).toBeGreaterThanOrEqual(level);
    expect(events.some((event) => event.event === 'letter')).toBe(true);
    expect(events.filter((event) => event.event === 'closed').length).toBeGreaterThan(0);
  });
});

it('holds at least thirty invented situations', () => {
  expect(CRISES.length).toBeGreaterThanOrEqual(20);
  expect(HARMLESS.length).toBeGreaterThanOrEqual(15);
});
