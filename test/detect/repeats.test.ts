import { expect, it } from 'vitest';
import { withoutRepeats } from '../../src/detect/repeats.ts';
import { pulse, rumour } from '../support/pulses.ts';

const AT = '2026-11-23T08:00:00+07:00';
const LATER = '2026-11-23T09:00:00+07:00';

it('hears a text pasted again into one group once', () => {
  const first = rumour(AT, 'C01', { publisher: 'nhom-cong-nhan' });
  const again = rumour(LATER, 'C01', { publisher: 'nhom-cong-nhan', copyOf: first.id });
  expect(withoutRepeats([first, again])).toEqual([first]);
});

it('counts a reprint by another publisher, which reaches other readers', () => {
  const first = pulse(AT, { publisher: 'bao-a' });
  const reprint = pulse(LATER, { publisher: 'bao-b', copyOf: first.id });
  expect(withoutRepeats([first, reprint])).toEqual([first, reprint]);
});

it('keeps a copy that says more than the earlier one', () => {
  const first = rumour(AT, 'C01');
  const worse = rumour(LATER, 'C01', {
    copyOf: first.id,
    marks: [...first.marks, { kind: 'tripwire', name: 'walkout', relation: null, score: 1 }],
  });
  expect(withoutRepeats([first, worse])).toEqual([first, worse]);
});

it('knows two copies of an original that is not in sight', () => {
  const one = pulse(AT, { copyOf: 'gone' });
  const two = pulse(LATER, { copyOf: 'gone' });
  expect(withoutRepeats([one, two])).toEqual([one]);
});
