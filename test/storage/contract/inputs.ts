import { describe, expect, it } from 'vitest';
import type { Input } from '../../../src/domain/input.ts';
import type { Open } from './open.ts';

const PERIOD = { from: '2026-01-01', to: '2026-02-01' };
const by = (at: number) => ({ at, who: 'hanh', name: 'Hạnh' });
const ASKED = {
  act: 'asked',
  outlet: 'Báo Một',
  about: 'lịch chi trả',
  askedOn: '2026-01-05',
  due: '2026-01-08',
} as const;

export function inputsContract({ store }: Open): void {
  const add = (id: string, change: Partial<Input> = {}) =>
    store().together((s) =>
      s.inputs.add({
        id,
        what: 'conferences',
        period: PERIOD,
        value: 2.5,
        note: 'sổ',
        ...by(1_000),
        ...change,
      }),
    );
  const ask = (id: string, change: object = {}) =>
    store().together((s) => s.press.ask(id, { ...ASKED, ...change }, by(1_000)));

  describe('inputs', () => {
    it('are added and never changed; the last word on each holds, for exactly its period', async () => {
      await add('n1');
      await add('n1', { value: 9 });
      await add('n2', { value: null, at: 2_000 });
      await add('n3', { what: 'briefings' });
      await add('n4', { period: { from: '2026-01-01', to: '2026-03-01' } });
      expect((await store().inputs.lines(PERIOD)).map(({ id, value }) => [id, value])).toEqual([
        ['n1', 2.5],
        ['n3', 2.5],
        ['n2', null],
      ]);
      const held = await store().inputs.of(PERIOD);
      expect(held.get('conferences')).toMatchObject({ value: null, period: PERIOD, name: 'Hạnh' });
      expect(held.get('briefings')?.value).toBe(2.5);
    });
  });

  describe('the register of the press', () => {
    it('tells a request by its lines, asked once and ended once', async () => {
      await ask('y1');
      await ask('y1', { outlet: 'Báo khác' });
      await ask('y2', { askedOn: '2026-01-06' });
      await ask('y3', { askedOn: '2026-02-01' });
      const answer = () =>
        store().together((s) =>
          s.press.add('y1', { act: 'answered', answeredOn: '2026-01-07', how: 'thư' }, by(2_000)),
        );
      await answer();
      await expect(answer()).rejects.toMatchObject({ fault: 'conflict' });
      const found = await store().press.between('2026-01-01', '2026-02-01');
      expect(found.map(({ id, state, outlet }) => [id, state, outlet])).toEqual([
        ['y2', 'waiting', 'Báo Một'],
        ['y1', 'answered', 'Báo Một'],
      ]);
      expect((await store().press.log('y1')).map(({ act }) => act)).toEqual(['asked', 'answered']);
    });

    it('cannot be gone on with where nobody asked', async () => {
      await expect(
        store().together((s) => s.press.add('y9', { act: 'void', why: '' }, by(1_000))),
      ).rejects.toMatchObject({ fault: 'not-found' });
    });
  });
}
