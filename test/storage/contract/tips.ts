import { describe, expect, it } from 'vitest';
import { hearTip } from '../../../src/collect/told-tip.ts';
import { WEEK } from '../../../src/domain/time.ts';
import type { Tip } from '../../../src/domain/tip.ts';
import { mentionId } from '../../../src/storage/mentions.ts';
import type { Open } from './open.ts';
import { heard, hearing, meaning } from './samples.ts';

const tip = (id: string, changes: Partial<Tip> = {}): Tip => ({
  id,
  kind: 'question',
  way: 'phone',
  heardAt: 1_000,
  words: `Câu hỏi ${id}?`,
  where: 'xã Suối Đá',
  topic: 'luong_huu',
  state: 'new',
  unit: '',
  due: 9_000,
  answer: '',
  fact: null,
  doneAt: null,
  by: { id: 'hanh', name: 'Hạnh' },
  version: 1,
  ...changes,
});

/** What people told the office directly. */
export function tipsContract({ store }: Open): void {
  describe('tips', () => {
    it('are written once, and changed by one person at a time', async () => {
      const { tips } = store();
      expect(await tips.add(tip('a'))).toBe(true);
      expect(await tips.add(tip('a', { words: 'Khác' }))).toBe(false);
      await tips.change(tip('a', { state: 'routed', unit: 'Phòng Chế độ', version: 2 }));
      await expect(tips.change(tip('a', { unit: 'Phòng khác', version: 2 }))).rejects.toThrow(
        'tip.refused.changed',
      );
      expect(await tips.get('a')).toMatchObject({ unit: 'Phòng Chế độ', words: 'Câu hỏi a?' });
    });

    it('are listed by when somebody must be answered, and by when they came', async () => {
      const { tips } = store();
      await tips.add(tip('a', { due: 5_000, heardAt: 1_000 }));
      await tips.add(tip('b', { due: 4_000, heardAt: 2_000 }));
      await tips.add(tip('c', { state: 'answered', heardAt: 3_000 }));
      expect((await tips.waiting(['new', 'routed'], 9)).map(({ id }) => id)).toEqual(['b', 'a']);
      expect((await tips.between(2_000, 4_000, 9)).map(({ id }) => id)).toEqual(['c', 'b']);
    });

    it('lose who told them after their time, and their words once nobody waits any more', async () => {
      const { tips } = store();
      await tips.add(tip('waits'));
      await tips.add(tip('done', { state: 'answered', answer: 'Có.' }));
      const contact = { name: 'Chị Tư', reach: '0901 000 111' };
      await tips.keepContact('waits', { ...contact, eraseAt: null });
      await tips.keepContact('done', { ...contact, eraseAt: 5_000 });
      expect(await tips.forget(4_999, 500)).toBe(0);
      expect(await tips.contact('done')).toEqual({ ...contact, eraseAt: 5_000 });
      expect(await tips.forget(5_000, 500)).toBe(1);
      expect(await tips.contact('done')).toBeNull();
      expect(await tips.contact('waits')).toEqual({ ...contact, eraseAt: null });
      expect(await tips.forget(99_000, 2_000)).toBe(1);
      expect(await tips.get('done')).toMatchObject({ words: '', where: '', answer: 'Có.' });
      expect(await tips.get('waits')).toMatchObject({ words: 'Câu hỏi waits?' });
      await tips.eraseContactAt('waits', 99_000);
      await tips.forget(99_000, 0);
      expect(await tips.contact('waits')).toBeNull();
    });

    it('lose who told them at once when they ask for it, and nobody else with them', async () => {
      const { tips } = store();
      const contact = { name: 'Chị Tư', reach: '0901 000 111' };
      for (const id of ['a', 'b']) {
        await tips.add(tip(id));
        await tips.keepContact(id, { ...contact, eraseAt: null });
      }
      expect(await tips.forgetContact('a')).toBe(true);
      expect(await tips.forgetContact('a')).toBe(false);
      expect(await tips.contact('a')).toBeNull();
      expect(await tips.contact('b')).toEqual({ ...contact, eraseAt: null });
      expect(await tips.get('a')).toMatchObject({ words: 'Câu hỏi a?' });
    });

    it('are heard once, as words of a private person that whoever wrote them down calls ours', async () => {
      const s = store();
      for (let twice = 0; twice < 2; twice++) expect(await hearTip(s, tip('a'), 2_000)).toBe(true);
      expect(await hearTip(s, tip('b', { kind: 'denunciation', words: '' }), 2_000)).toBe(false);
      const mention = await s.mentions.get(s.tips.mentionOf('a'));
      expect(mention).toMatchObject({
        kind: 'comment',
        title: 'Câu hỏi a?',
        publisher: 'duong-day-nong',
        publishedAt: 1_000,
        countsAt: 1_000,
      });
      const words = (await s.corrections.of([mention?.id ?? ''])).get(mention?.id ?? '') ?? [];
      expect(words.map(({ field, subject, value, who }) => [field, subject, value, who])).toEqual([
        ['question', '', 'yes', 'hanh'],
        ['relevant', '', 'yes', 'hanh'],
        ['topic', 'luong_huu', 'yes', 'hanh'],
      ]);
      expect(await s.mentions.get(s.tips.mentionOf('b'))).toBeNull();
    });
  });

  describe('questions', () => {
    it('are counted week by week, with those asked of us and those the catalogue does not know', async () => {
      const s = store();
      const now = 10 * WEEK;
      const understood = async (id: string, claim: string | null, question = true) =>
        s.meanings.understood(
          id,
          meaning({
            question,
            topics: [{ id: 'luong_huu', weight: 1, evidence: [] }],
            claims: claim === null ? [] : [{ id: claim, relation: 'asks', score: 1, evidence: [] }],
          }),
          null,
          now,
        );
      const at = { one: now - 1, two: now - WEEK - 1, old: now - 9 * WEEK };
      for (const [name, when] of Object.entries(at)) {
        const item = heard(name, { publishedAt: when });
        await s.mentions.hear([item], hearing(when));
        await understood(mentionId(item.canonical), name === 'two' ? null : 'C01');
      }
      await hearTip(s, tip('a', { heardAt: now - 2 }), now - 2);
      await understood(s.tips.mentionOf('a'), null);
      await hearTip(s, tip('b', { heardAt: now - 2 }), now - 2);
      await understood(s.tips.mentionOf('b'), null, false);
      expect(await s.questions.asked('topic', now, 8)).toEqual([
        { name: 'luong_huu', week: 0, n: 2, told: 1, unclaimed: 1 },
        { name: 'luong_huu', week: 1, n: 1, told: 0, unclaimed: 1 },
      ]);
      expect(await s.questions.asked('claim', now, 8)).toEqual([
        { name: 'C01', week: 0, n: 1, told: 0, unclaimed: 0 },
      ]);
    });
  });
}
