import { describe, expect, it } from 'vitest';
import { ALERT_ACTIONS, PHASES, refusal, type AlertAction } from '../../src/domain/alert.ts';
import { mayCorrect, VERDICTS } from '../../src/domain/claim.ts';
import { fault, isFault } from '../../src/domain/fault.ts';
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

it('a grievance is the one verdict that is never corrected', () => {
  expect(VERDICTS.filter((verdict) => !mayCorrect(verdict))).toEqual(['grievance']);
});

it('a fault is told from a bug', () => {
  expect(isFault(fault('invalid', 'x', { n: 1 }))).toBe(true);
  expect(isFault(new Error('x'))).toBe(false);
  expect(isFault('x')).toBe(false);
});
