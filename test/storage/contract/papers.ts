import { describe, expect, it } from 'vitest';
import type { Brief } from '../../../src/domain/brief.ts';
import { NOTES_SINCE, paperSubject } from '../../../src/domain/owed.ts';
import { type PaperAct, paperOf } from '../../../src/domain/paper-book.ts';
import type { PaperContent } from '../../../src/domain/paper.ts';
import { DAY } from '../../../src/domain/time.ts';
import type { Open } from './open.ts';

const MADE: Extract<PaperAct, { act: 'made' }> = {
  act: 'made',
  template: 'bao-cao-thang',
  kind: 'month',
  period: { from: '2026-10-15', to: '2026-11-15' },
  subject: null,
  duty: 'bao-chi-thang',
  due: '2026-11-24',
  title: 'Báo cáo tháng bịa',
  head: { number: '', place: 'Bãi Vàng', day: '', abstract: '', authority: '', post: '', signer: '' },
};

const content = (madeAt: number): PaperContent => ({
  period: MADE.period,
  madeAt,
  figures: {
    tin: { value: 12.5, unit: 'count', source: { from: 'count', of: 'mentions', ask: 'from=a&to=b' } },
    'nam-truoc': {
      value: null,
      unit: 'count',
      source: { from: 'person', name: '', at: 0 },
      why: 'chưa nghe',
    },
  },
  parts: [
    { id: 'tong-quan', heading: 'Tổng quan', blocks: [{ block: 'text', runs: ['Có ', { figure: 'tin' }] }] },
  ],
});

const by = (at: number) => ({ at, who: 'hanh', name: 'Hạnh' });
const MACHINE = { at: 1_000, who: null, name: '' };

export function papersContract({ store }: Open): void {
  const make = (id: string, change: Partial<typeof MADE> = {}, writer: typeof MACHINE | object = MACHINE) =>
    store().together((s) =>
      s.papers.make(id, { ...MADE, ...change }, content(1_000), { ...MACHINE, ...writer }),
    );
  const add = (id: string, act: PaperAct, seen: number, at = 2_000) =>
    store().together((s) => s.papers.add(id, act, by(at), seen));

  describe('papers', () => {
    it('are what their logs tell, with what was counted for them, and made once', async () => {
      expect(await make('p1')).toBe(true);
      expect(await make('p1', { title: 'Tên khác' })).toBe(false);
      const edited = await add('p1', { act: 'edited', part: 'tong-quan', text: 'Lời', over: 'Máy' }, 1);
      const log = await store().papers.log('p1');
      expect(log.map(({ seq, act, at, who, name }) => [seq, act, at, who, name])).toEqual([
        [1, 'made', 1_000, null, ''],
        [2, 'edited', 2_000, 'hanh', 'Hạnh'],
      ]);
      expect(paperOf(log)).toEqual(edited);
      expect(await store().papers.get('p1')).toEqual(edited);
      expect(await store().papers.get('p9')).toBe(null);
      expect(await store().papers.content('p1', 1)).toEqual(content(1_000));
      expect(await store().papers.content('p1', 2)).toBe(null);
    });

    it('tell the second of two people over the same page that the paper went on, and keep nothing of theirs', async () => {
      await make('p1');
      await add('p1', { act: 'restored', part: 'tong-quan' }, 1);
      await expect(add('p1', { act: 'approved', why: '', sha256: 'aa' }, 1)).rejects.toMatchObject({
        fault: 'conflict',
      });
      const remake = store().together((s) => s.papers.remake('p1', content(5_000), by(5_000), 1));
      await expect(remake).rejects.toMatchObject({ fault: 'conflict' });
      expect(await store().papers.get('p1')).toMatchObject({ seq: 2, version: 1 });
      expect(await store().papers.content('p1', 2)).toBe(null);
    });

    it('cannot be gone on with where there are none', async () => {
      const gone = { fault: 'not-found' };
      await expect(add('p9', { act: 'returned', why: '' }, 0)).rejects.toMatchObject(gone);
      const remake = store().together((s) => s.papers.remake('p9', content(5_000), by(5_000), 0));
      await expect(remake).rejects.toMatchObject(gone);
    });

    it('keep every count they were written over when they are counted anew, and what people wrote', async () => {
      await make('p1');
      await add('p1', { act: 'edited', part: 'tong-quan', text: 'Lời', over: 'Máy' }, 1);
      const remade = await store().together((s) => s.papers.remake('p1', content(5_000), by(5_000), 2));
      expect(remade).toMatchObject({ version: 2, seq: 3, edits: [{ text: 'Lời' }] });
      expect((await store().papers.content('p1', 1))?.madeAt).toBe(1_000);
      expect((await store().papers.content('p1', 2))?.madeAt).toBe(5_000);
    });

    it('are found by their state, the last touched first, and by the duty they answer', async () => {
      await make('p1');
      await make('p2', { duty: null, due: null }, by(1_500));
      await make('p3', { due: '2026-12-24' }, by(1_700));
      await add('p1', { act: 'dropped', why: 'thừa' }, 1);
      const ids = (all: { id: string }[]) => all.map(({ id }) => id);
      expect(ids(await store().papers.list(['draft'], 9))).toEqual(['p3', 'p2']);
      expect(ids(await store().papers.list(['draft', 'dropped'], 2))).toEqual(['p1', 'p3']);
      expect(await store().papers.list([], 9)).toEqual([]);
      await make('p4');
      expect(ids(await store().papers.forDuty('bao-chi-thang', '2026-11-24'))).toEqual(['p1', 'p4']);
      expect(await store().papers.forDuty('bao-chi-quy', '2026-11-24')).toEqual([]);
    });

    it('write each line into the log of the desk too', async () => {
      await make('p1');
      await add('p1', { act: 'dropped', why: 'thừa' }, 1);
      const acts = await store().events.actsOn('p1');
      expect(acts.map(({ who, data }) => [who, data['act'], data['deed'], data['title']])).toEqual([
        [null, 'paper-line', 'made', MADE.title],
        ['hanh', 'paper-line', 'dropped', MADE.title],
      ]);
    });

    it('come back as they were approved and as they were issued, byte for byte', async () => {
      await make('p1');
      const bytes = Uint8Array.from({ length: 300 }, (_, i) => i % 256);
      const words = (letters: string) => JSON.stringify({ document: {}, letters, symbol: 'Bãi' });
      const keep = (sha256: string, letters: string) =>
        store().together((s) => s.papers.keepApproved('p1', sha256, words(letters)));
      await keep('aa', 'BC');
      await keep('bb', 'CV');
      // Kept already under this hash: the first words stay.
      await keep('aa', 'TB');
      await store().together((s) => s.papers.keepFile('p1', 'pdf', 'cc', bytes));
      const approved = (sha256: string) =>
        store().papers.approved({ id: 'p1', approved: { who: 'a', name: 'A', at: 1, why: '', sha256 } });
      expect(await approved('aa')).toMatchObject({ letters: 'BC', symbol: 'Bãi' });
      expect(await approved('bb')).toMatchObject({ letters: 'CV' });
      expect(await approved('dd')).toBe(null);
      expect(await store().papers.approved({ id: 'p1', approved: null })).toBe(null);
      expect(
        await store()
          .papers.file('p1', 'pdf')
          .then((file) => file && new Uint8Array(file)),
      ).toEqual(bytes);
      expect(await store().papers.file('p1', 'docx')).toBe(null);
      // A second issue of the same format would be another document under the first one's name.
      const twice = store().together((s) => s.papers.keepFile('p1', 'pdf', 'ee', bytes));
      await expect(twice).rejects.toThrow();
    });

    it('know what people noted of papers handed in, and taken back, as long as anybody is shown it', async () => {
      const now = 1_000 * DAY;
      const subject = paperSubject('bao-chi-thang', '2026-11-24');
      const note = (act: string, at: number) => ({
        at,
        event: 'act' as const,
        subject,
        who: 'hanh',
        data: { act, name: 'Hạnh', title: 'Báo cáo tháng bịa' },
      });
      await store().events.add([
        note('paper', now - (NOTES_SINCE + 1) * DAY),
        note('paper', now - NOTES_SINCE * DAY),
        note('paper-back', now - 2 * DAY),
        note('paper-line', now - DAY),
      ]);
      const notes = await store().papers.notes(now);
      expect(
        notes
          .toSorted((a, b) => a.at - b.at)
          .map((one) => [one.data['act'], one.subject, one.who, now - one.at]),
      ).toEqual([
        ['paper', subject, 'hanh', NOTES_SINCE * DAY],
        ['paper-back', subject, 'hanh', 2 * DAY],
      ]);
    });
  });

  describe('morning pages', () => {
    const page = (id: string, madeAt: number): Brief => ({
      id,
      day: id.slice('brief-'.length),
      since: 0,
      madeAt,
      mentions: { negative: 1, neutral: 0, positive: 2 },
      usual: null,
      weeks: 0,
      grievances: 0,
      questions: 0,
      stories: [],
      alerts: { opened: 0, closed: 0, living: 0 },
      things: [],
      others: 0,
      duty: ['hanh'],
      hearing: 'well',
      heard: { sources: 1, of: 2, gaps: ['Báo b'], volume: 0.5 },
    });

    it('stay as they were sent: the first of a day is kept, and shown again as it was', async () => {
      expect(await store().briefs.keep(page('brief-2026-11-23', 1_000))).toBe(true);
      expect(await store().briefs.keep(page('brief-2026-11-23', 2_000))).toBe(false);
      expect(await store().briefs.get('brief-2026-11-23')).toEqual(page('brief-2026-11-23', 1_000));
      expect(await store().briefs.get('brief-2026-11-24')).toBe(null);
    });

    it('are listed by their days, the newest first, whenever they were made', async () => {
      for (const [day, madeAt] of [
        ['2026-11-23', 3_000],
        ['2026-12-01', 2_000],
        ['2026-11-24', 1_000],
      ] as const)
        await store().briefs.keep(page(`brief-${day}`, madeAt));
      expect((await store().briefs.list(2)).map(({ day }) => day)).toEqual(['2026-12-01', '2026-11-24']);
    });
  });
}
