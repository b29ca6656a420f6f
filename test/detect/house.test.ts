import { describe, expect, it } from 'vitest';
import {
  clockTrouble,
  diskTrouble,
  houseSignal,
  mailTrouble,
  peopleTroubles,
  type Reached,
  stageTroubles,
} from '../../src/detect/house.ts';
import { HOUSE_KINDS, houseKind, houseWords } from '../../src/domain/house.ts';
import { DAY, HOUR, MINUTE } from '../../src/domain/time.ts';
import { hasWords, say, sayReason } from '../../src/view/say.ts';

const NOW = Date.parse('2026-11-23T09:20:00+07:00');
const MB = 1_000_000;
const GB = 1_000 * MB;

describe('a stage', () => {
  const run = (stage: string, ago: number, failures = 0) => ({ stage, at: NOW - ago, took: 0, failures });
  const troubles = (runs: ReturnType<typeof run>[], watched: number | null = NOW - 5 * MINUTE) =>
    stageTroubles(runs, watched, NOW).map(({ id, reason }) => [id, reason.key]);

  it('that failed twice is an accident, three times in a row trouble', () => {
    expect(troubles([run('detect', MINUTE, 2)])).toEqual([]);
    expect(troubles([run('detect', MINUTE, 3)])).toEqual([['stage.detect', 'house.stage.failing']]);
  });

  it.each([
    ['understand', 15],
    ['deliver', 15],
    ['collect', 30],
  ])('%s is stuck when none of its runs ended for more than %i minutes', (stage, minutes) => {
    expect(troubles([run(stage, minutes * MINUTE)])).toEqual([]);
    expect(troubles([run(stage, minutes * MINUTE + 1)])).toEqual([[`stage.${stage}`, 'house.stage.stuck']]);
  });

  it('that runs long has not been idle: its time counts from the end of its run', () => {
    expect(troubles([{ ...run('deliver', 20 * MINUTE), took: 6 * MINUTE }])).toEqual([]);
  });

  it('without a minute’s beat is never stuck', () => {
    expect(troubles([run('digest', 6 * DAY), run('tidy', 3 * DAY)])).toEqual([]);
  });

  it('is given its turn first when the whole house has just woken, and is not stuck for having slept', () => {
    const slept = [run('understand', 8 * HOUR), run('deliver', 8 * HOUR)];
    expect(troubles(slept, NOW - 8 * HOUR)).toEqual([]);
    expect(troubles(slept, null)).toEqual([]);
    expect(troubles(slept, NOW - 11 * MINUTE)).toHaveLength(2);
  });

  it('is told once when it both fails and is stuck', () => {
    expect(troubles([run('deliver', HOUR, 5)])).toEqual([['stage.deliver', 'house.stage.failing']]);
  });

  it('that calls the heartbeat address has a trouble of its own name', () => {
    expect(troubles([run('heartbeat', MINUTE, 3)])).toEqual([['heartbeat', 'house.heartbeat']]);
  });
});

describe('the disk', () => {
  const key = (free: number, total: number) => diskTrouble({ free, total })?.reason.key ?? null;

  it('is low under a twentieth, and under half a gigabyte whatever its size', () => {
    expect(key(5 * GB, 100 * GB)).toBeNull();
    expect(key(5 * GB - 1, 100 * GB)).toBe('house.disk.gb');
    expect(key(500 * MB, 4 * GB)).toBeNull();
    expect(key(500 * MB - 1, 4 * GB)).toBe('house.disk.mb');
  });

  it('is not low while ten gigabytes are free: a twentieth of a great disk is plenty', () => {
    expect(key(10 * GB, 4_000 * GB)).toBeNull();
    expect(key(10 * GB - 1, 400 * GB)).toBe('house.disk.gb');
  });

  it('that is full is still no crisis of communication', () => {
    expect(key(99 * MB, 100 * GB)).toBe('house.disk.full');
    expect(diskTrouble({ free: 0, total: 100 * GB })?.level).toBe(2);
  });

  it('that cannot be asked says nothing', () => {
    expect(diskTrouble(null)).toBeNull();
    expect(key(0, 0)).toBeNull();
  });
});

describe('the clock', () => {
  it('is wrong beyond two minutes, either way', () => {
    expect(clockTrouble(2 * MINUTE)).toBeNull();
    expect(clockTrouble(-2 * MINUTE)).toBeNull();
    expect(clockTrouble(2 * MINUTE + 1)?.reason.key).toBe('house.clock.ahead');
    expect(clockTrouble(-2 * MINUTE - 1)?.reason.key).toBe('house.clock.behind');
    expect(clockTrouble(null)).toBeNull();
  });
});

describe('mail', () => {
  const letter = (refused: boolean, ago: number, more: { about?: string; recipientId?: string } = {}) => ({
    about: 'topic-x-1',
    recipientId: 'hanh',
    refused,
    at: NOW - ago,
    ...more,
  });
  const data = (letters: ReturnType<typeof letter>[], bounced: string[] = []) =>
    mailTrouble(letters, new Set(bounced), NOW)?.reason.data ?? null;

  it('is in trouble when a letter is put off for more than half an hour', () => {
    expect(data([letter(false, 30 * MINUTE)])).toBeNull();
    expect(data([letter(false, 30 * MINUTE + 1)])).toMatchObject({ deferred: 1, refused: 0 });
  });

  it('is in trouble for a day after a letter was refused', () => {
    expect(data([letter(true, DAY - 1)])).toMatchObject({ refused: 1 });
    expect(data([letter(true, DAY)])).toBeNull();
  });

  it('does not feed its own alert with the letters about it', () => {
    expect(data([letter(true, HOUR, { about: 'house-mail-abc' })])).toBeNull();
    expect(data([letter(true, HOUR, { about: 'house-disk-abc' })])).not.toBeNull();
  });

  it('leaves an address that takes nothing to the trouble of that name', () => {
    expect(data([letter(true, HOUR)], ['hanh'])).toBeNull();
    expect(data([letter(true, HOUR), letter(true, HOUR, { recipientId: 'nam' })], ['hanh'])).toMatchObject({
      refused: 1,
    });
  });
});

describe('people', () => {
  const contact = {
    recipientId: 'hanh',
    address: 'hanh@bhxh.example',
    confirmedAt: NOW,
    confirmedBy: null,
    stoppedAt: null,
    bouncedAt: null,
  };
  const hanh = { id: 'hanh', name: 'Chị Hạnh', mail: 'hanh@bhxh.example', person: null, alerts: true };
  const reached = (more: Partial<Reached>): Reached => ({
    recipients: [hanh],
    contacts: [contact],
    accounts: new Set<string>(),
    since: NOW - DAY,
    sends: true,
    ...more,
  });
  const keys = (more: Partial<Reached>) => peopleTroubles(reached(more), NOW).map((one) => one.reason.key);

  it('can be told by a confirmed address, or by an account on the desk', () => {
    expect(keys({})).toEqual([]);
    expect(keys({ contacts: [] })).toEqual(['house.nobody']);
    const known = { recipients: [{ ...hanh, person: 'p' }], contacts: [] };
    expect(keys({ ...known, accounts: new Set(['p']) })).toEqual([]);
    expect(keys(known)).toEqual(['house.nobody']);
  });

  it('that have just asked for no more letters are named, also while others are told', () => {
    const nam = { ...hanh, id: 'nam', name: 'Anh Nam', mail: 'nam@bhxh.example' };
    const left = { ...contact, recipientId: 'nam', address: nam.mail, stoppedAt: NOW - HOUR };
    const more = { recipients: [hanh, nam], contacts: [contact, left] };
    expect(peopleTroubles(reached(more), NOW).map((one) => [one.id, one.reason.data])).toEqual([
      ['stopped', { n: 1, names: 'Anh Nam' }],
    ]);
    expect(peopleTroubles(reached(more), NOW + HOUR)).toEqual([]);
  });

  it.each([
    ['another address was confirmed', { contacts: [{ ...contact, address: 'old@bhxh.example' }] }],
    ['they stopped the letters', { contacts: [{ ...contact, stoppedAt: NOW - DAY }] }],
    ['they take no alerts', { recipients: [{ ...hanh, alerts: false }] }],
    ['there is nobody', { recipients: [] }],
  ])('cannot be told when %s', (_why, more) => {
    expect(keys(more)).toEqual(['house.nobody']);
  });

  it('have a day for installation before the house complains', () => {
    expect(keys({ contacts: [], since: NOW - DAY + 1 })).toEqual([]);
    expect(keys({ contacts: [], since: null })).toEqual([]);
    expect(keys({ contacts: [], since: NOW - DAY })).toEqual(['house.nobody']);
  });

  it('cannot be told while nothing leaves the machine', () => {
    expect(keys({ sends: false })).toEqual(['house.nobody.server']);
  });

  it('whose address took nothing are named, and once: as that, or as nobody', () => {
    const nam = { ...hanh, id: 'nam', name: 'Anh Nam', mail: 'nam@bhxh.example' };
    const gone = { ...contact, recipientId: 'nam', address: nam.mail, bouncedAt: NOW };
    const found = peopleTroubles(reached({ recipients: [hanh, nam], contacts: [contact, gone] }), NOW);
    expect(found.map((one) => [one.id, one.reason.data])).toEqual([['bounced', { n: 1, names: 'Anh Nam' }]]);
    expect(keys({ contacts: [{ ...contact, bouncedAt: NOW }] })).toEqual(['house.nobody']);
  });
});

describe('a signal of the house', () => {
  const [found] = stageTroubles([{ stage: 'deliver', at: NOW, took: 0, failures: 4 }], NOW, NOW);

  it('is one an hour, however often the trouble is found', () => {
    const at = (clock: string) => houseSignal(found!, Date.parse(`2026-11-23T${clock}+07:00`)).id;
    expect(at('09:00:00')).toBe(at('09:59:59'));
    expect(at('10:00:00')).not.toBe(at('09:59:59'));
  });

  it('rests on no mention, and is no more than a warning', () => {
    expect(houseSignal(found!, NOW)).toMatchObject({
      rule: 'house',
      subject: { kind: 'house', id: 'stage.deliver' },
      level: 2,
      evidence: [],
      score: 0,
      publishers: 0,
      kinds: [],
    });
  });

  it('reads as a sentence with its numbers in both languages', () => {
    expect(sayReason('vi', found!.reason)).toBe(
      'Khâu gửi thư đã hỏng 4 lần liền. Việc phía sau khâu này có thể đang đứng lại.',
    );
    expect(say('vi', houseWords('stage.deliver').title, found!.reason.data)).toBe(
      'Khâu gửi thư của Hải Đăng bị kẹt',
    );
    expect(sayReason('en', found!.reason)).not.toMatch(/\{|house\./);
  });

  it('of every kind has a title and a first step', () => {
    for (const kind of HOUSE_KINDS) {
      const { title, step } = houseWords(`${kind}.x`);
      expect([kind, hasWords(title), hasWords(step), hasWords(`house.of.${kind}`)]).toEqual([
        kind,
        true,
        true,
        true,
      ]);
    }
    expect(houseKind('source.bao-a.vn')).toBe('source');
    expect(houseKind('sources')).toBe('sources');
    expect(houseKind('sourceress')).toBeNull();
  });
});
