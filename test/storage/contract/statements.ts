import { describe, expect, it } from 'vitest';
import { type StatementAct, statementOf } from '../../../src/domain/statement.ts';
import type { Open } from './open.ts';

const DRAFTED: Extract<StatementAct, { act: 'drafted' }> = {
  act: 'drafted',
  incident: 'sv1',
  kind: 'post',
  audience: 'everybody',
  claim: null,
  title: 'Quy định bịa',
  sentences: [{ id: 'c1', part: 'truth', text: '', basis: { from: 'gap' } }],
};

const by = (at: number) => ({ at, who: 'hanh', name: 'Hạnh' });

export function statementsContract({ store }: Open): void {
  const draft = (id = 'vb1', change: Partial<typeof DRAFTED> = {}, at = 1_000) =>
    store().together((s) => s.statements.draft(id, { ...DRAFTED, ...change }, by(at)));
  const add = (act: StatementAct, seen: number, at = 2_000) =>
    store().together((s) => s.statements.add('vb1', act, by(at), seen));

  describe('statements', () => {
    it('are what their logs tell, and the log is kept as it was written', async () => {
      await draft();
      const reviewed = await add({ act: 'reviewed', why: 'đã đọc' }, 1);
      const log = await store().statements.log('vb1');
      expect(log.map(({ seq, act, at, name }) => [seq, act, at, name])).toEqual([
        [1, 'drafted', 1_000, 'Hạnh'],
        [2, 'reviewed', 2_000, 'Hạnh'],
      ]);
      expect(statementOf(log)).toEqual(reviewed);
      expect(await store().statements.get('vb1')).toEqual(reviewed);
      expect(await store().statements.get('vb2')).toBe(null);
    });

    it('tell the second of two people over the same page that the text went on', async () => {
      await draft();
      await add({ act: 'edited', title: 'Khác', sentences: [] }, 1);
      await expect(add({ act: 'reviewed', why: '' }, 1)).rejects.toMatchObject({ fault: 'conflict' });
      expect(await store().statements.get('vb1')).toMatchObject({ state: 'draft', title: 'Khác', seq: 2 });
    });

    it('come back as the papers that went out, byte for byte, each time by its own name', async () => {
      await draft();
      const bytes = (from: number) => Uint8Array.from({ length: 300 }, (_, i) => (from + i) % 256);
      const keep = (sha256: string, from: number) =>
        store().together((s) => s.statements.keepFile('vb1', { format: 'pdf', sha256 }, bytes(from)));
      await keep('aa', 0);
      await keep('bb', 1);
      await keep('aa', 2);
      expect(await store().statements.file('vb1', { format: 'pdf', sha256: 'aa' })).toEqual(bytes(0));
      expect(await store().statements.file('vb1', { format: 'pdf', sha256: 'bb' })).toEqual(bytes(1));
      expect(await store().statements.file('vb1', { format: 'docx', sha256: 'aa' })).toBe(null);
      expect(await store().statements.file('vb2', { format: 'pdf', sha256: 'aa' })).toBe(null);
    });

    it('cannot be gone on with where there are none', async () => {
      await expect(add({ act: 'reviewed', why: '' }, 0)).rejects.toMatchObject({ fault: 'not-found' });
    });

    it('are found by their incident and by how far they came, the last touched first', async () => {
      await draft();
      await draft('vb2', { title: 'Hai' }, 1_500);
      await draft('vb3', { incident: 'sv2' }, 1_700);
      await add({ act: 'dropped', why: 'thừa' }, 1);
      const ids = (all: { id: string }[]) => all.map(({ id }) => id);
      expect(ids(await store().statements.ofIncident('sv1'))).toEqual(['vb1', 'vb2']);
      expect(ids(await store().statements.list(['draft'], 9))).toEqual(['vb3', 'vb2']);
      expect(ids(await store().statements.list(['draft', 'dropped'], 1))).toEqual(['vb1']);
      expect(await store().statements.list([], 9)).toEqual([]);
    });
  });
}
