import { expect, it } from 'vitest';
import type { Occasion, To } from '../../src/alert/compose.ts';
import { reason } from '../../src/domain/reason.ts';
import { HOUR } from '../../src/domain/time.ts';
import { NOW, sampleAlert, sampleMail, sampleMention, sampleSignal } from './letter-samples.ts';

const textOf = (change: Partial<Occasion>, to: Partial<To> = {}): string => sampleMail(change, to).text;

it('says once that a crisis awaits a person, and no more once somebody confirmed it', () => {
  const crisis = sampleAlert({ level: 3, peak: 3 });
  const asking = textOf({ alert: crisis });
  expect(asking.split('phải có người xác nhận')).toHaveLength(2);
  const said = { level: 3 as const, proposed: 3 as const, at: NOW, who: 'Lan', note: 'đã xác minh' };
  expect(textOf({ alert: { ...crisis, said } })).not.toContain('phải có người xác nhận');
});

it('tells one rise in one sentence, by the signal that weighs most', () => {
  const rise = (id: string, n: number, score: number) =>
    sampleSignal({
      id,
      rule: 'surge',
      at: NOW,
      score,
      reason: reason('signal.surge', { n, expected: 0.1, hours: 12, publishers: 3 }),
    });
  const text = textOf(
    {
      since: NOW - HOUR,
      signals: [rise('a', 6, 3), rise('b', 7, 5)],
      mentions: [sampleMention('m1', { seenAt: NOW })],
    },
    { kind: 'update' },
  );
  expect(text).toContain('7 tin không thuận trong 12 giờ');
  expect(text).not.toContain('6 tin không thuận trong 12 giờ');
});
