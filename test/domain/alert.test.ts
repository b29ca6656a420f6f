import { describe, expect, it } from 'vitest';
import {
  ALERT_ACTIONS,
  awaitsWord,
  levelSaid,
  PHASES,
  raisedTo,
  refusal,
  type AlertAction,
} from '../../src/domain/alert.ts';
import { calmedTo, settledAtLevel } from '../../src/domain/calm.ts';
import { mayCorrect, VERDICTS } from '../../src/domain/claim.ts';
import { fault, isFault } from '../../src/domain/fault.ts';
import { HOUR } from '../../src/domain/time.ts';
import { hasWords } from '../../src/view/say.ts';
import { alert } from '../storage/contract/samples.ts';

describe('what may be done to an alert', () => {
  const actions = Object.keys(ALERT_ACTIONS) as AlertAction[];

  it.each(actions.flatMap((action) => PHASES.map((phase) => [action, phase] as const)))(
    '%s while it is %s: exactly as the table says, and with a sentence when not',
    (action, phase) => {
      const refused = refusal(alert('a', { phase }), action);
      expect(refused === null).toBe((ALERT_ACTIONS[action] as readonly string[]).includes(phase));
      if (refused) expect(hasWords(refused.key)).toBe(true);
    },
  );

  it('is not to acknowledge it twice, and the refusal names who did', () => {
    const seen = alert('a', { acknowledgedAt: 2_000, acknowledgedBy: 'Lan' });
    expect(refusal(seen, 'acknowledge')).toEqual({
      key: 'refused.already-acknowledged',
      data: { who: 'Lan' },
    });
    expect(refusal(seen, 'close')).toBeNull();
  });
});

describe('the level of an alert', () => {
  const said = { at: 5_000, who: 'Lan', note: 'đã gọi cơ sở' };
  const rising = alert('a', { level: 2, peak: 2, proposed: 2, said: null, phase: 'rising' });

  it('is raised by the machine, never lowered', () => {
    expect(raisedTo(rising, 3)).toMatchObject({ level: 3, peak: 3, proposed: 3 });
    expect(raisedTo(rising, 1)).toMatchObject({ level: 2, peak: 2, proposed: 2 });
  });

  it('awaits a person from 3 on, until somebody gives that very level', () => {
    const crisis = raisedTo(rising, 3);
    expect(awaitsWord(rising)).toBe(false);
    expect(awaitsWord(crisis)).toBe(true);
    expect(awaitsWord(levelSaid(crisis, { ...said, level: 3 }, 2))).toBe(false);
    expect(awaitsWord({ ...crisis, phase: 'over' })).toBe(false);
  });

  it('stays where a person put it until the situation is worse than when they spoke', () => {
    const lowered = levelSaid(rising, { ...said, level: 1 }, 2);
    expect(lowered).toMatchObject({ level: 1, peak: 2, said: { level: 1, proposed: 2, who: 'Lan' } });
    expect(raisedTo(lowered, 2).level).toBe(1);
    expect(raisedTo(lowered, 3).level).toBe(3);
  });

  it('goes out to people when a person lifts it to what letters are for', () => {
    const quiet = { ...rising, push: false, level: 1 as const };
    const lifted = levelSaid(quiet, { ...said, level: 3 }, 2);
    expect(lifted).toMatchObject({ push: true, reason: { key: 'open.said' } });
    expect(levelSaid(quiet, { ...said, level: 1 }, 2)).toMatchObject({ push: false });
  });

  it('calms one step after two quiet stretches in a row, and not sooner', () => {
    const now = 100 * HOUR;
    const ago = (...hours: number[]) => hours.map((hour) => now - hour * HOUR);
    const storm = [60, 59, 58, 57, 56, 55, 54, 53];
    expect(calmedTo(ago(...storm), 2, now)).toBe(1);
    expect(calmedTo(ago(...storm, 20, 2), 2, now)).toBe(1);
    expect(calmedTo(ago(...storm, 20, 19, 18), 2, now)).toBeNull();
    expect(calmedTo(ago(...storm, 3, 2, 1), 2, now)).toBeNull();
    expect(calmedTo(ago(20, 19, 18), 2, now)).toBeNull();
    expect(calmedTo(ago(...storm), 0, now)).toBeNull();
    expect(calmedTo(ago(...storm), 2, now, now - 5 * HOUR)).toBeNull();
  });
});

it('a level that holds for three days without moving is worth asking about', () => {
  const now = 30 * 24 * HOUR;
  const steady = Array.from({ length: 40 }, (_, i) => now - i * 3 * HOUR);
  expect(settledAtLevel(steady, now - 80 * HOUR, now)).toBe(true);
  expect(settledAtLevel(steady, now - 70 * HOUR, now)).toBe(false);
  const growing = [...steady, ...Array.from({ length: 12 }, (_, i) => now - i * HOUR)];
  expect(settledAtLevel(growing, now - 80 * HOUR, now)).toBe(false);
  expect(settledAtLevel(steady.slice(8), now - 80 * HOUR, now)).toBe(false);
});

it('a grievance is the one verdict that is never corrected', () => {
  expect(VERDICTS.filter((verdict) => !mayCorrect(verdict))).toEqual(['grievance']);
});

it('a fault is told from a bug', () => {
  expect(isFault(fault('invalid', 'x', { n: 1 }))).toBe(true);
  expect(isFault(new Error('x'))).toBe(false);
  expect(isFault('x')).toBe(false);
});
