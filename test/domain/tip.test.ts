import { describe, expect, it } from 'vitest';
import { HOUR } from '../../src/domain/time.ts';
import {
  afterTip,
  isFormal,
  isLate,
  isOpen,
  tallyTips,
  type Tip,
  TIP_ACTS,
  TIP_KINDS,
  TIP_STATES,
  type TipAct,
  tipObstacle,
} from '../../src/domain/tip.ts';
import { momentIn, readTips } from '../../src/domain/tip-book.ts';

const NOW = Date.parse('2026-11-23T08:00:00+07:00');
const ACTS = Object.keys(TIP_ACTS) as TipAct[];

function tip(changes: Partial<Tip> = {}): Tip {
  return {
    id: 'a',
    kind: 'question',
    way: 'phone',
    heardAt: NOW,
    words: 'Đóng 14 năm có được lương hưu không?',
    where: '',
    topic: null,
    state: 'new',
    unit: '',
    due: NOW + 24 * HOUR,
    answer: '',
    fact: null,
    doneAt: null,
    by: { id: 'hanh', name: 'Hạnh' },
    version: 1,
    ...changes,
  };
}

describe('a tip', () => {
  it('can always come to an end, whatever its kind and however far it went', () => {
    for (const kind of TIP_KINDS)
      for (const state of TIP_STATES) {
        const possible = ACTS.filter((act) => tipObstacle({ kind, state }, act) === null);
        if (isOpen({ state }) && !(isFormal(kind) && state === 'routed'))
          expect(
            possible.some((act) => act === 'answer' || act === 'pass'),
            `${kind} ${state}`,
          ).toBe(true);
      }
  });

  it('of a formal kind is never routed, answered, or brought to a state where it would be', () => {
    for (const kind of TIP_KINDS.filter(isFormal)) {
      let reached = [tip({ kind, words: '' })];
      for (let steps = 0; steps < 4; steps++)
        reached = reached.flatMap((one) =>
          ACTS.filter((act) => tipObstacle(one, act) === null).map((act) =>
            afterTip(one, act, { unit: 'X' }, NOW),
          ),
        );
      expect(reached.map(({ state }) => state)).not.toContain('routed');
      expect(reached.map(({ state }) => state)).not.toContain('answered');
    }
  });

  it('counts its changes, and says why something cannot be done', () => {
    const answered = afterTip(tip(), 'answer', { answer: 'Có.' }, NOW);
    expect(answered).toMatchObject({ state: 'answered', version: 2, doneAt: NOW });
    expect(tipObstacle(answered, 'route')).toMatchObject({ key: 'tip.not.state' });
    expect(tipObstacle(tip(), 'pass')).toMatchObject({ key: 'tip.not.informal' });
    expect(afterTip(answered, 'reopen', {}, NOW)).toMatchObject({ state: 'new', doneAt: null });
    expect(afterTip({ ...answered, unit: 'Phòng Chế độ' }, 'reopen', {}, NOW).state).toBe('routed');
  });

  it('is late only while somebody waits', () => {
    const due = NOW - HOUR;
    expect(isLate(tip({ due }), NOW)).toBe(true);
    expect(isLate(tip({ due, state: 'answered' }), NOW)).toBe(false);
  });
});

describe('the tally of tips', () => {
  it('counts each once, leaves out what was entered by mistake, and knows no wait that nobody wrote down', () => {
    const tally = tallyTips(
      [
        tip(),
        tip({ due: NOW - HOUR, unit: 'Phòng Chế độ', state: 'routed', kind: 'grievance' }),
        tip({ state: 'answered', heardAt: NOW - 4 * HOUR, doneAt: NOW - 2 * HOUR }),
        tip({ state: 'answered', heardAt: NOW - 9 * HOUR, doneAt: NOW, due: NOW - HOUR }),
        tip({ state: 'answered', doneAt: null }),
        tip({ state: 'passed', kind: 'complaint', doneAt: NOW }),
        tip({ state: 'void', kind: 'feeling' }),
      ],
      NOW,
    );
    expect(tally).toMatchObject({
      n: 6,
      open: 2,
      late: 1,
      answered: 3,
      inTime: 1,
      passed: 1,
      medianHours: 5.5,
    });
    expect(tally.kinds).toMatchObject({ question: 4, grievance: 1, complaint: 1, feeling: 0 });
    expect(tally.units).toEqual([
      { unit: '', n: 5, open: 1, late: 0 },
      { unit: 'Phòng Chế độ', n: 1, open: 1, late: 1 },
    ]);
    expect(tallyTips([], NOW).medianHours).toBeNull();
  });
});

describe('the book of a hotline', () => {
  const book = (columns: string[], ...rows: string[][]) =>
    readTips({ columns, rows: rows.map((cells, at) => ({ line: at + 2, cells })) }, NOW);

  it('is read by the names people give its columns; others are not read', () => {
    const { columns } = book(['STT', 'NỘI DUNG', 'Ngày nhận', 'Phân loại', 'SĐT', 'Người ghi']);
    expect(columns.map(({ field }) => field)).toEqual([null, 'words', 'date', 'kind', 'reach', null]);
  });

  it('takes rows whose day can be read and refuses the others, each with its line', () => {
    const { tips, refused } = book(
      ['Nội dung', 'Ngày', 'Loại', 'Kênh', 'Họ tên', 'Điện thoại'],
      ['Chờ ba tuần', '20/11/2026 08:15', 'Phản ánh', 'Zalo', 'Chị Tư', '0901 000 111'],
      ['Bao giờ có lương hưu?', '2026-11-21', '', '', '', ''],
      ['', '20/11/2026', '', '', '', ''],
      ['Không rõ hôm nào', 'hôm kia', '', '', '', ''],
      ['Ngày mai của năm sau', '20/11/2027', '', '', '', ''],
      ['Không có ngày này', '31/02/2026', '', '', '', ''],
      ['Cán bộ nhận tiền', '20/11/2026', 'Tố cáo', '', '', ''],
      ['', '', '', '', '', ''],
    );
    expect(tips).toMatchObject([
      {
        line: 2,
        kind: 'grievance',
        way: 'message',
        name: 'Chị Tư',
        heardAt: Date.parse('2026-11-20T08:15:00+07:00'),
      },
      { line: 3, kind: 'question', way: null, heardAt: Date.parse('2026-11-21T12:00:00+07:00') },
    ]);
    expect(refused).toEqual([
      { line: 4, why: 'tip.book.no-words' },
      { line: 5, why: 'tip.book.date' },
      { line: 6, why: 'tip.book.date' },
      { line: 7, why: 'tip.book.date' },
      { line: 8, why: 'tip.book.formal' },
    ]);
  });

  it('reads a moment as it is written here', () => {
    expect(momentIn('8h05 ngày 3.11.2026')).toBe(Date.parse('2026-11-03T08:05:00+07:00'));
    expect(momentIn('3')).toBeNull();
  });
});
