import { expect, it } from 'vitest';
import { enteredFigure, type Input } from '../../src/domain/input.ts';

const entered = (value: number | null): Input => ({
  id: 'x',
  what: 'conferences',
  period: { from: '2026-01-01', to: '2027-01-01' },
  value,
  note: '',
  who: 'hanh',
  name: 'Hạnh',
  at: 5,
});

it('is known with a name and an hour once somebody entered it, and unknown again once somebody took it back', () => {
  expect(enteredFigure(entered(0), 'count', 'chưa nhập')).toEqual({
    value: 0,
    unit: 'count',
    source: { from: 'person', name: 'Hạnh', at: 5 },
  });
  const unknown = {
    value: null,
    unit: 'count',
    source: { from: 'person', name: '', at: 0 },
    why: 'chưa nhập',
  };
  expect(enteredFigure(entered(null), 'count', 'chưa nhập')).toEqual(unknown);
  expect(enteredFigure(undefined, 'count', 'chưa nhập')).toEqual(unknown);
});
