import { describe, expect, it } from 'vitest';
import { incidentOf, type IncidentAct } from '../../../src/domain/incident.ts';
import type { Open } from './open.ts';

const OPENED: Extract<IncidentAct, { act: 'opened' }> = {
  act: 'opened',
  title: 'Tin đồn bịa',
  alerts: ['a1', 'a2'],
  claim: 'C01',
  story: null,
  place: 'khanh-hoa',
  receivedAt: 900,
};

const CLOCK = {
  rule: 'initial-event',
  name: 'Thông tin ban đầu',
  basis: 'Nghị định bịa',
  startedAt: 1_000,
  due: 9_000,
  metAt: null,
  how: '',
  explained: null,
};

const by = (at: number) => ({ at, who: 'hanh', name: 'Hạnh' });

export function incidentsContract({ store }: Open): void {
  const open = (id = 'i1', change: Partial<typeof OPENED> = {}) =>
    store().together((s) => s.incidents.open(id, { ...OPENED, ...change }, by(1_000)));
  const add = (act: IncidentAct, at = 2_000, seen: number | null = null) =>
    store().together((s) => s.incidents.add('i1', act, by(at), seen));

  describe('incidents', () => {
    it('are what their logs tell, and the log is kept as it was written', async () => {
      await open();
      await add({ act: 'kind', kind: 'D', why: 'không có căn cứ' });
      await add({ act: 'clock', clock: CLOCK }, 3_000);
      const incident = await add({ act: 'noted', note: 'đã gọi' }, 4_000);
      const log = await store().incidents.log('i1');
      expect(log.map(({ seq, act, at, name }) => [seq, act, at, name])).toEqual([
        [1, 'opened', 1_000, 'Hạnh'],
        [2, 'kind', 2_000, 'Hạnh'],
        [3, 'clock', 3_000, 'Hạnh'],
        [4, 'noted', 4_000, 'Hạnh'],
      ]);
      expect(incidentOf(log)).toEqual(incident);
      expect(await store().incidents.get('i1')).toEqual(incident);
      expect(await store().incidents.get('i2')).toBe(null);
    });

    it('never keep a personal number that somebody wrote, whichever form it came by', async () => {
      const words = 'gọi 0912 345 678, CCCD 079086001234, mã số BHXH 7912345678';
      const masked = 'gọi [số điện thoại], CCCD [số định danh], mã số BHXH [mã số BHXH]';
      await open('i1', { title: words });
      const task = { id: '0912345678', agency: '0912345678', name: 'BHXH', due: null, givenAt: 1 };
      const factors = { harm: 3, reach: 3, emotion: 3, responsibility: 2, vulnerable: 3 };
      const acts: IncidentAct[] = [
        { act: 'kind', kind: 'D', why: words },
        { act: 'level', level: 3, factors, why: words },
        { act: 'determined', why: words },
        { act: 'clock', clock: CLOCK },
        { act: 'clock-met', rule: 'initial-event', metAt: 8_000, how: words },
        { act: 'clock-explained', rule: 'initial-event', why: words },
        { act: 'voice', choice: 'reply', proposed: 'reply', why: words },
        { act: 'task', task: { ...task, title: words } },
        { act: 'task-ended', task: '0912345678', result: words, dropped: false },
        { act: 'noted', note: words },
        {
          act: 'published',
          statement: '0912345678',
          channel: words,
          link: 'https://a.vn/0912345678',
          publishedAt: 1,
        },
        { act: 'plan', days: [{ day: '2026-12-23', what: words, owner: words }], approved: false },
        { act: 'plan-done', what: words, result: words },
        { act: 'lessons', lessons: words },
        { act: 'renamed', title: words },
        { act: 'moved', move: 'set-aside', to: 'set-aside', why: words },
      ];
      for (const act of acts) await add(act);
      const log = JSON.stringify(await store().incidents.log('i1'));
      expect(log).not.toMatch(/0912 345|0790860|79123456/);
      expect(log.split(masked)).toHaveLength(acts.length + 3);
      const incident = await store().incidents.get('i1');
      expect(JSON.stringify(incident)).not.toMatch(/0912 345|0790860|79123456/);
      // Names of things are no words, even where they look like a number.
      expect(incident?.tasks[0]).toMatchObject({ id: '0912345678', agency: '0912345678', result: masked });
      expect(incident?.published[0]).toMatchObject({
        statement: '0912345678',
        link: 'https://a.vn/0912345678',
      });
      expect(incident?.plan?.days[0]).toMatchObject({ day: '2026-12-23', done: { result: masked } });
    });

    it('tell the second of two writers over the same page that the log went on', async () => {
      const { seq } = await open();
      await add({ act: 'noted', note: 'một' }, 2_000, seq);
      await expect(add({ act: 'noted', note: 'hai' }, 2_000, seq)).rejects.toMatchObject({
        fault: 'conflict',
        message: 'incident.refused.changed',
      });
      expect(await store().incidents.log('i1')).toHaveLength(2);
      await expect(
        store().together((s) => s.incidents.add('không-có', { act: 'noted', note: 'x' }, by(1))),
      ).rejects.toMatchObject({ fault: 'not-found' });
    });

    it('hold an alert in one incident only', async () => {
      await open();
      expect((await store().incidents.ofAlert('a2'))?.id).toBe('i1');
      expect(await store().incidents.ofAlert('a9')).toBe(null);
      await expect(open('i2', { alerts: ['a2'] })).rejects.toMatchObject({
        message: 'incident.refused.elsewhere',
      });
      expect(await store().incidents.get('i2')).toBe(null);
      await add({ act: 'joined', alerts: ['a2', 'a3'] });
      expect((await store().incidents.ofAlert('a3'))?.alerts).toEqual(['a1', 'a2', 'a3']);
    });

    it('are listed by state, the last touched first, and by the days they were opened on', async () => {
      await open();
      await open('i2', { alerts: [] });
      await add({ act: 'moved', move: 'set-aside', to: 'set-aside', why: 'trùng' }, 5_000);
      const ids = async (...states: Parameters<ReturnType<typeof store>['incidents']['list']>[0][number][]) =>
        (await store().incidents.list(states, 9)).map(({ id }) => id);
      expect(await ids('open', 'set-aside')).toEqual(['i1', 'i2']);
      expect(await ids('open')).toEqual(['i2']);
      expect(await ids()).toEqual([]);
      expect((await store().incidents.opened(0, 1_000)).length).toBe(0);
      expect((await store().incidents.opened(1_000, 1_001)).map(({ id }) => id)).toEqual(['i1', 'i2']);
    });

    it('with a clock that ends soon are found, until it is met or explained', async () => {
      await open();
      await add({ act: 'clock', clock: CLOCK });
      await add({ act: 'clock', clock: { ...CLOCK, rule: 'reply-press', due: 99_000 } });
      const due = async (until: number) => (await store().incidents.due(until)).map(({ id }) => id);
      expect(await due(9_000)).toEqual([]);
      expect(await due(9_001)).toEqual(['i1']);
      await add({ act: 'clock-met', rule: 'initial-event', metAt: 8_000, how: 'đã đăng' });
      expect(await due(9_001)).toEqual([]);
      expect(await due(99_001)).toEqual(['i1']);
      await add({ act: 'clock-explained', rule: 'reply-press', why: 'báo đã rút' });
      expect(await due(99_001)).toEqual([]);
    });
  });
}
