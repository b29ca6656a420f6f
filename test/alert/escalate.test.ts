import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Call, type Chain, nextCall } from '../../src/alert/escalate.ts';
import type { Alert } from '../../src/domain/alert.ts';
import { HOUR, MINUTE } from '../../src/domain/time.ts';
import { NOW, sampleAlert } from './letter-samples.ts';

const chain: Chain = {
  steps: [
    { after: 15 * MINUTE, to: ['duty'] },
    { after: 45 * MINUTE, to: ['truong-phong', 'giam-doc'] },
  ],
  duty: ['hanh'],
  holders: ['truc'],
  reachable: new Set(['truc', 'hanh', 'truong-phong', 'giam-doc']),
  rules: { remind: HOUR, reminders: 2 },
};

const urgent = (change: Partial<Alert> = {}) =>
  sampleAlert({
    level: 3,
    urgentAt: NOW,
    acknowledgedAt: null,
    acknowledgedBy: null,
    closedAt: null,
    ...change,
  });

/** Every call of the first `hours`, looked for each minute, with the minute it came in. */
function night(
  first: Alert,
  hours: number,
  using = chain,
  at: (minute: number) => Partial<Alert> = () => ({}),
) {
  const calls: { minute: number; call: Call }[] = [];
  let alert = first;
  for (let minute = 0; minute <= hours * 60; minute++) {
    alert = Object.assign({}, alert, at(minute));
    for (
      let call = nextCall(alert, using, NOW + minute * MINUTE);
      call !== null;
      call = nextCall(alert, using, NOW + minute * MINUTE)
    ) {
      calls.push({ minute, call });
      alert = call.alert;
    }
  }
  return calls.map(({ minute, call }) => [minute, call.kind, call.to.join()]);
}

describe('an urgent alert nobody takes', () => {
  it('calls step after step, reminds, and then leaves it', () => {
    expect(night(urgent(), 8)).toEqual([
      [15, 'escalation', 'hanh'],
      [45, 'escalation', 'truong-phong,giam-doc'],
      [105, 'reminder', 'truc,hanh'],
      [165, 'reminder', 'truc,hanh'],
    ]);
  });

  it('stops at the moment somebody takes it', () => {
    const taken = (minute: number) => (minute >= 20 ? { acknowledgedAt: NOW + 20 * MINUTE } : {});
    expect(night(urgent(), 8, chain, taken)).toEqual([[15, 'escalation', 'hanh']]);
  });

  it('asks again when it became urgent after somebody took it', () => {
    expect(night(urgent({ acknowledgedAt: NOW - HOUR }), 1)).toHaveLength(2);
  });

  it('passes over a step with nobody in it at once, and makes up for an outage without repeating', () => {
    expect(night(urgent(), 1, { ...chain, duty: [] }).slice(0, 1)).toEqual([
      [15, 'escalation', 'truong-phong,giam-doc'],
    ]);
    const late = nextCall(urgent(), chain, NOW + 5 * HOUR);
    expect(late).toMatchObject({ kind: 'escalation', to: ['hanh'] });
    expect(nextCall(late?.alert ?? urgent(), chain, NOW + 5 * HOUR)).toMatchObject({
      to: ['truong-phong', 'giam-doc'],
    });
  });

  it('reminds who holds it where no escalation is configured', () => {
    expect(night(urgent(), 8, { ...chain, steps: [], duty: [] })).toEqual([
      [60, 'reminder', 'truc'],
      [120, 'reminder', 'truc'],
    ]);
  });

  it('calls nobody below a crisis, and nobody once it is over', () => {
    expect(night(urgent({ urgentAt: null }), 8)).toEqual([]);
    expect(night(urgent({ closedAt: NOW }), 8)).toEqual([]);
  });

  it('however often it is asked, and whenever, calls each step once and in order', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 600 }), { maxLength: 30 }), (minutes) => {
        let alert = urgent();
        const steps: number[] = [];
        for (const minute of minutes.toSorted((a, b) => a - b)) {
          const call = nextCall(alert, chain, NOW + minute * MINUTE);
          if (call === null) continue;
          if (call.kind === 'escalation') steps.push(Number(call.note.data['step']));
          alert = call.alert;
        }
        expect(steps).toEqual([...new Set(steps)].toSorted((a, b) => a - b));
        expect(alert.reminded ?? 0).toBeLessThanOrEqual(2);
      }),
    );
  });
});

describe('the owner’s own next look', () => {
  const owned = urgent({
    level: 2,
    urgentAt: null,
    acknowledgedAt: NOW,
    owner: { id: 'hanh', name: 'Hạnh' },
    checkAt: NOW + 2 * HOUR,
  });

  it('is called once when it is due, and again when it is set anew', () => {
    expect(night(owned, 4)).toEqual([[120, 'check', 'hanh']]);
    const again = (minute: number) => (minute === 150 ? { checkAt: NOW + 3 * HOUR } : {});
    expect(night(owned, 4, chain, again)).toEqual([
      [120, 'check', 'hanh'],
      [180, 'check', 'hanh'],
    ]);
  });

  it('falls to who holds the letters when the owner is no recipient', () => {
    expect(night({ ...owned, owner: { id: 'khach', name: 'Khách' } }, 3)).toEqual([[120, 'check', 'truc']]);
  });

  it('that goes by in a crisis is as good as not taken: the escalation begins anew, once', () => {
    const crisis = { ...owned, level: 3 as const, urgentAt: NOW };
    expect(night(crisis, 10)).toEqual([
      [120, 'check', 'hanh'],
      [195, 'escalation', 'hanh'],
      [225, 'escalation', 'truong-phong,giam-doc'],
      [285, 'reminder', 'truc,hanh'],
      [345, 'reminder', 'truc,hanh'],
    ]);
    const stirs = (minute: number) => (minute >= 150 ? { checkAt: NOW + 12 * HOUR } : {});
    expect(night(crisis, 10, chain, stirs)).toEqual([[120, 'check', 'hanh']]);
  });
});

describe('who cannot be reached', () => {
  const without = (...gone: string[]) => ({
    ...chain,
    reachable: new Set([...chain.reachable].filter((id) => !gone.includes(id))),
  });

  it('is passed over: the next step is due in their place', () => {
    expect(night(urgent(), 1, without('hanh')).slice(0, 1)).toEqual([
      [15, 'escalation', 'truong-phong,giam-doc'],
    ]);
    const last = { ...chain, steps: [{ after: 15 * MINUTE, to: ['duty'] }], duty: [] };
    expect(night(urgent(), 3, last)).toEqual([
      [60, 'reminder', 'truc'],
      [120, 'reminder', 'truc'],
    ]);
  });

  it('and whose situation a person lowered is called no more', () => {
    expect(night(urgent({ level: 1 }), 8)).toEqual([]);
  });
});
