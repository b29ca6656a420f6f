import { afterEach, describe, expect, it } from 'vitest';
import type { Person } from '../../src/domain/person.ts';
import type { SavedSearch } from '../../src/domain/saved-search.ts';
import type { PublisherKind } from '../../src/domain/source.ts';
import { mentionId } from '../../src/storage/mentions.ts';
import { openShift, type Shift } from '../support/shift.ts';
import { meaning } from '../storage/contract/samples.ts';

const HANH: Person = { id: 'hanh', name: 'Nguyễn Thị Hạnh', role: 'officer' };

describe('a kept search, from the news to the mailbox', () => {
  let shift: Shift;
  afterEach(() => shift.close());

  /** An office whose officer is asleep from ten to six and takes three letters a day. */
  async function open(change: Partial<SavedSearch> = {}, from = '2026-11-23T09:00'): Promise<void> {
    shift = await openShift({
      from,
      fast: true,
      rules: (rules) => {
        rules.haidang.brief.at = '07:00';
        const [one] = rules.recipients;
        if (one !== undefined)
          rules.recipients = [
            {
              ...one,
              id: 'truc',
              person: HANH.id,
              mail: 'hanh@co-quan.example',
              a_day: 3,
              quiet: { from: '22:00', to: '06:00', wake_level: 3 },
            },
          ];
      },
    });
    await shift.store().people.welcome(HANH, shift.now());
    await shift.store().searches.put({
      id: 'suoi-da',
      owner: HANH.id,
      ownerName: HANH.name,
      name: 'Bệnh viện Suối Đá',
      query: 'q=suoi+da',
      shared: false,
      tell: 'at-once',
      most: 2,
      savedAt: shift.now(),
      since: shift.now(),
      toldAt: null,
      endedAt: null,
      endedWhy: null,
      ...change,
    });
  }

  async function hear(name: string, story: string | null, kind: PublisherKind = 'press'): Promise<void> {
    const store = shift.store();
    const now = shift.now();
    const canonical = `https://bao-${name}.example/${name}`;
    const item = { sourceId: name, kind, address: canonical, canonical, title: `Suối Đá: chuyện ${name}` };
    await store.mentions.hear([{ ...item, summary: '', text: null, publishedAt: now }], {
      seenAt: now,
      publisher: name,
      backlog: false,
    });
    if (story !== null) await store.stories.touch({ id: story, title: story, openedAt: now, lastAt: now });
    await store.meanings.understood(mentionId(canonical), meaning({ claims: [], tripwires: [] }), story, now);
  }

  const subjects = () => shift.got.map(({ subject }) => subject);

  it('tells each item once, one line a story, and says that it is no alert', async () => {
    await open();
    await hear('mot', 'giuong');
    await hear('hai', 'giuong');
    await hear('ba', null, 'group');
    await shift.look();
    await shift.look();
    expect(subjects()).toEqual(['[Tìm thấy 3] Bệnh viện Suối Đá']);
    const [letter] = shift.got;
    expect(letter?.text).toContain('3 tin mới trong 2 vụ việc');
    expect(letter?.text).toMatch(/\* Suối Đá: chuyện (mot|hai)\n {2}2 tin, 2 nơi đăng/);
    // What a private person told is read on the desk.
    expect(letter?.text).not.toContain('chuyện ba');
    expect(letter?.text).toContain('không phải cảnh báo');
    expect(letter?.text).not.toMatch(/khủng hoảng|dự báo|nguy cơ/i);
    const [kept] = await shift.store().letters.list(9);
    expect(kept?.kind).toBe('search');
  });

  it('keeps to its letters a day, lets a story rest, and tells the rest next morning', async () => {
    await open();
    await hear('mot', 'giuong');
    await shift.look();
    await shift.pass(60_000);
    await hear('hai', 'giuong');
    await shift.until('10:00');
    expect(shift.got, 'the same story rests').toHaveLength(1);
    await hear('ba', 'phi');
    await shift.look();
    expect(shift.got).toHaveLength(2);
    expect(shift.got[1]?.text).toContain('2 tin mới trong 2 vụ việc');
    await hear('bon', 'thuoc');
    await shift.until('21:00', 0, 600_000);
    expect(shift.got, 'two a day').toHaveLength(2);
    await shift.until('05:59', 1, 600_000);
    expect(shift.got).toHaveLength(2);
    await shift.until('07:01', 0);
    expect(subjects()).toHaveLength(3);
    expect(shift.got[2]?.text).toContain('1 tin mới');
  });

  it('wakes nobody, and gives way to the letters of alerts', async () => {
    await open({ most: 6 }, '2026-11-23T23:00');
    await hear('mot', 'giuong');
    await shift.until('05:59', 1, 600_000);
    expect(shift.got).toHaveLength(0);
    await shift.until('06:01', 0);
    expect(shift.got, 'at once when the night is over').toHaveLength(1);
    const reason = { key: 'route.level', data: { level: 2 } };
    await shift.store().tellings.keep(
      ['a', 'b'].map((id) => ({
        id,
        at: shift.now(),
        alertId: id,
        edition: 1,
        kind: 'alert' as const,
        recipientId: 'truc',
        outcome: 'now' as const,
        reason,
      })),
    );
    await shift.until('07:30', 0, 600_000);
    await hear('hai', 'phi');
    await shift.until('12:00', 0, 600_000);
    expect(shift.got, 'three letters a day, two of them alerts').toHaveLength(1);
  });

  it('comes once in the morning where that was asked', async () => {
    await open({ tell: 'morning' });
    for (const name of ['mot', 'hai', 'ba']) await hear(name, name);
    await shift.until('06:59', 1, 600_000);
    expect(shift.got).toHaveLength(0);
    await shift.until('07:10', 0);
    expect(subjects()).toEqual(['[Tìm thấy 3] Bệnh viện Suối Đá']);
    await hear('bon', 'bon');
    await shift.until('20:00', 0, 600_000);
    expect(shift.got).toHaveLength(1);
  });

  it('stops by itself when its owner leaves, and says so in the log', async () => {
    await open();
    await shift.store().people.depart(HANH.id, shift.now());
    await hear('mot', 'giuong');
    await shift.look();
    expect(shift.got).toHaveLength(0);
    expect(await shift.store().searches.get('suoi-da')).toMatchObject({ endedWhy: 'left' });
    expect(await shift.store().events.actsOn('search:suoi-da')).toMatchObject([
      { who: null, data: { act: 'search-ended' } },
    ]);
  });

  it('tells nothing that was published long before it was heard, and nothing from before it was kept', async () => {
    await open();
    await hear('mot', 'giuong');
    const search = await shift.store().searches.get('suoi-da');
    if (search === null) throw new Error('the search is gone');
    await shift.pass(60_000);
    await shift.store().searches.put({ ...search, id: 'sau', since: shift.now() });
    const before = shift.got.length;
    await shift.look();
    expect(shift.got).toHaveLength(before);
  });
});
