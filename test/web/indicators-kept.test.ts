import { Hono } from 'hono';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openKnowledge } from '../../src/knowledge.ts';
import type { IndicatorBoard } from '../../src/domain/indicator.ts';
import { MINUTE } from '../../src/domain/time.ts';
import type { Desk } from '../../src/web/desk.ts';
import { boardOf } from '../../src/web/indicators-kept.ts';
import { Counted } from '../../src/web/pages/indicators-counted.tsx';
import { voice } from '../../src/web/voice.ts';
import { freshStore } from '../support/store.ts';
import { testRules } from '../support/rules.ts';
import { testWorld } from '../support/world.ts';

const YEAR = { from: '2025-12-15', to: '2026-12-15' };
const SOON = 5;

interface Asked {
  step: (share: number) => Promise<void>;
  done: (board: IndicatorBoard) => void;
  fail: (error: Error) => void;
}

/** A counting that ends when the test says so. */
describe('what is kept of indicators', () => {
  let asked: Asked[];
  let desk: Pick<Desk, 'store' | 'rules'> & { world: ReturnType<typeof testWorld> };
  beforeEach(async () => {
    asked = [];
    desk = { store: await freshStore(), rules: await testRules(), world: testWorld() };
  });
  afterEach(() => desk.store.close());

  const knowledge = (): NonNullable<Desk['knowledge']> => ({
    ...openKnowledge(desk.rules),
    indicators: ({ step }) =>
      new Promise((done, fail) => {
        asked.push({ step, done, fail });
      }),
  });
  const look = (patience = SOON) => boardOf(desk, knowledge(), YEAR, desk.world.now(), patience);
  const settled = () => new Promise((resume) => setTimeout(resume, SOON));
  const told = (id: string): IndicatorBoard => ({
    period: YEAR,
    figures: {},
    rows: [{ id, lines: [], enters: [], manual: false }],
    inputs: [],
  });

  it('lets the page come at once, and says how far the counting is', async () => {
    expect(await look()).toEqual({ told: null, share: 0, failed: false });
    await asked[0]?.step(0.4);
    expect(await look()).toEqual({ told: null, share: 0.4, failed: false });
    expect(asked).toHaveLength(1);
    asked[0]?.done(told('mot'));
    const at = desk.world.now();
    expect(await look()).toEqual({ told: { at, board: told('mot') }, share: null, failed: false });
    expect(asked).toHaveLength(1);
  });

  it('is looked for again by itself only while something is counted', async () => {
    const shown = async (now: Parameters<typeof Counted>[0]['now']): Promise<string> => {
      const v = voice('vi', desk.world.now());
      const app = new Hono().get('/', (c) => c.html(Counted({ v, now, again: '/chi-so' })));
      return (await app.request('/')).text();
    };
    const running = await shown({ told: null, share: 0.4, failed: false });
    expect(running).toContain('data-soon');
    expect(running).toMatch(/Đang đếm các chỉ số .*40%.*value="40"/s);
    const old = { at: desk.world.now(), board: told('mot') };
    expect(await shown({ told: old, share: 0.1, failed: false })).toMatch(/Đếm lúc.*Đang đếm lại/s);
    expect(await shown({ told: old, share: null, failed: false })).not.toMatch(/data-soon|<progress/);
  });

  it('shows what was counted before while it counts again', async () => {
    const first = look(Infinity);
    const other = look(Infinity);
    await new Promise((resume) => setTimeout(resume, SOON));
    asked[0]?.done(told('mot'));
    expect(await other).toEqual(await first);
    const { at } = (await first).told ?? {};
    desk.world.pass(11 * MINUTE);
    expect(await look()).toEqual({ told: { at, board: told('mot') }, share: 0, failed: false });
    asked[1]?.done(told('hai'));
    expect((await look()).told?.board).toEqual(told('hai'));
    expect(asked).toHaveLength(2);
  });

  it('shows nothing counted before somebody entered something', async () => {
    const first = look(Infinity);
    await new Promise((resume) => setTimeout(resume, SOON));
    asked[0]?.done(told('mot'));
    await first;
    await desk.store.together((s) =>
      s.inputs.add({
        id: 'nhap-1',
        what: 'conferences',
        value: 2,
        period: YEAR,
        note: '',
        who: 'lan',
        name: 'Lan',
        at: desk.world.now(),
      }),
    );
    expect(await look()).toEqual({ told: null, share: 0, failed: false });
    expect(asked).toHaveLength(2);
  });

  it('tells who asks next that a counting failed, and begins anew a minute later', async () => {
    await look();
    asked[0]?.fail(new Error('đĩa hỏng'));
    await settled();
    expect(await look()).toEqual({ told: null, share: null, failed: true });
    expect(asked).toHaveLength(1);
    desk.world.pass(2 * MINUTE);
    expect(await look()).toEqual({ told: null, share: 0, failed: false });
    asked[1]?.done(told('mot'));
    await settled();
    expect((await look()).told?.board).toEqual(told('mot'));
  });

  it('is as old as it was counted, even when nobody came back for it in time', async () => {
    await look();
    asked[0]?.done(told('mot'));
    await settled();
    desk.world.pass(9 * 60 * MINUTE);
    expect((await look()).share).toBe(0);
    expect(asked).toHaveLength(2);
  });

  it('is counted one period at a time, and never for periods nobody looks at any longer', async () => {
    const of = (year: number) =>
      boardOf(desk, knowledge(), { from: `${year}-01-01`, to: `${year + 1}-01-01` }, desk.world.now(), SOON);
    for (let year = 2000; year < 2020; year++) await of(year);
    expect(asked).toHaveLength(1);
    let ended = 0;
    while (asked.length > ended) {
      asked[ended++]?.done(told('mot'));
      await settled();
    }
    // The one that ran, and the eight looked at last.
    expect(ended).toBe(9);
  });

  it('is counted anew once a topic has another name', async () => {
    const first = look(Infinity);
    await settled();
    asked[0]?.done(told('mot'));
    await first;
    const [topic] = desk.rules.topics.topics;
    if (topic !== undefined) topic.name = 'Tên khác';
    expect((await look()).told).toBe(null);
    expect(asked).toHaveLength(2);
  });

  it('gives others their turn when it has counted for a while, and not after every question', async () => {
    await look();
    let turns = 0;
    desk.world.sleep = () => Promise.resolve(void turns++);
    for (let n = 1; n <= 10; n++) await asked[0]?.step(n / 10);
    expect(turns).toBe(0);
    desk.world.pass(25);
    await asked[0]?.step(1);
    await asked[0]?.step(1);
    expect(turns).toBe(1);
  });
});
