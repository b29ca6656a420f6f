import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { INCIDENT_KINDS, VOICES } from '../../src/domain/incident.ts';
import type { Level } from '../../src/domain/signal.ts';
import { proposeVoice, trendOf, type VoiceView } from '../../src/domain/voice.ts';
import { hasWords } from '../../src/view/say.ts';

const QUIET: VoiceView = {
  kind: 'D',
  level: 1,
  scored: true,
  reach: 1,
  harm: 1,
  now: 0,
  before: 2,
  items: 3,
  corrected: 0,
  owed: false,
};
const choice = (change: Partial<VoiceView>) => proposeVoice({ ...QUIET, ...change }).choice;

const view = fc.record<VoiceView>({
  kind: fc.constantFrom(null, ...INCIDENT_KINDS),
  level: fc.constantFrom<Level | null>(null, 0, 1, 2, 3, 4),
  scored: fc.boolean(),
  reach: fc.nat(4),
  harm: fc.nat(4),
  now: fc.nat(20),
  before: fc.nat(20),
  items: fc.nat(40),
  corrected: fc.nat(40),
  owed: fc.boolean(),
});

describe('whether to speak', () => {
  it('lets a rumour that nobody reads lie: a correction would tell it to more people', () => {
    expect(choice({})).toBe('monitor');
    expect(proposeVoice(QUIET).reasons[0]?.key).toBe('incident.voice.small');
  });

  it('answers who complains, however few they are, and an opinion in person', () => {
    expect(choice({ kind: 'A', reach: 0, harm: 0, now: 0, before: 0, items: 1 })).toBe('reply');
    expect(choice({ kind: 'B', reach: 3 })).toBe('reply');
  });

  it('speaks aloud when the law asks for it, when it is grave, when people gather and when they may lose money', () => {
    expect(choice({ owed: true })).toBe('publish');
    expect(choice({ level: 3 })).toBe('publish');
    expect(choice({ kind: 'F' })).toBe('publish');
    expect(choice({ kind: 'E', harm: 2 })).toBe('publish');
    expect(choice({ reach: 2 })).toBe('publish');
  });

  it('need not repeat itself while it falls and the answer stands in half of what is read', () => {
    const settling = { reach: 3, now: 2, before: 9, items: 10 };
    expect(choice({ ...settling, corrected: 5 })).toBe('reply');
    expect(choice({ ...settling, corrected: 4 })).toBe('publish');
    expect(choice({ ...settling, corrected: 5, now: 9, before: 2 })).toBe('publish');
  });

  it('sees no trend in two items', () => {
    expect(trendOf({ now: 2, before: 0 })).toBe(null);
    expect(trendOf({ now: 3, before: 0 })).toBe('rising');
    expect(trendOf({ now: 1, before: 3 })).toBe('falling');
  });

  it('never becomes quieter when it is worse', () => {
    const loud = (one: VoiceView) => VOICES.indexOf(proposeVoice(one).choice);
    const worse = fc.constantFrom<(one: VoiceView) => VoiceView>(
      (one) => ({ ...one, reach: one.reach + 1 }),
      (one) => ({ ...one, harm: one.harm + 1 }),
      (one) => ({ ...one, level: 3 }),
      (one) => ({ ...one, now: one.now + 5 }),
      (one) => ({ ...one, corrected: 0 }),
      (one) => ({ ...one, owed: true }),
    );
    fc.assert(
      fc.property(view, worse, (one, change) => {
        expect(loud(change(one))).toBeGreaterThanOrEqual(loud(one));
      }),
    );
  });

  it('always gives reasons, each with words', () => {
    fc.assert(
      fc.property(view, (one) => {
        const { reasons } = proposeVoice(one);
        expect(reasons.length).toBeGreaterThan(3);
        for (const { key } of reasons) expect(hasWords(key), key).toBe(true);
      }),
    );
  });
});
