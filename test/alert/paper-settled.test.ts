import { afterEach, expect, it } from 'vitest';
import { DAY, HOUR } from '../../src/domain/time.ts';
import type { PaperAct } from '../../src/domain/paper-book.ts';
import { samplePaper } from '../report/paper-sample.ts';
import { openShift, type Shift } from '../support/shift.ts';

let shift: Shift;
afterEach(() => shift.close());

/** An officer, and a paper due on Thursday 24 December that the house has drafted. */
async function open(from: string): Promise<void> {
  shift = await openShift({
    from,
    fast: true,
    rules: (rules) => {
      rules.recipients = rules.recipients.slice(0, 1).map((one) => ({
        ...one,
        id: 'hanh',
        role: 'officer',
        mail: 'hanh@co-quan.example',
        quiet: null,
        brief: false,
      }));
      rules.calendar.duties = [
        {
          id: 'thang',
          name: 'Báo cáo tháng bịa',
          due: 'Trước ngày 25',
          monthly: [24],
          yearly: [],
          to: 'Ban bịa',
          basis: 'Kế hoạch bịa',
          draft_days: 4,
          remind_days: [3],
          escalate_days: 0,
        },
      ];
    },
  });
  const period = { from: '2026-11-15', to: '2026-12-15' };
  const head = { number: '', place: '', day: '', abstract: '', authority: '', post: '', signer: '' };
  const made = {
    act: 'made',
    template: 'bao-cao-thang',
    kind: 'month',
    period,
    subject: null,
    head,
  } as const;
  await shift
    .store()
    .together((s) =>
      s.papers.make(
        'p',
        { ...made, duty: 'thang', due: '2026-12-24', title: 'Báo cáo tháng' },
        samplePaper(period, shift.now(), 47),
        { at: shift.now(), who: null, name: '' },
      ),
    );
}

async function add(...acts: PaperAct[]): Promise<void> {
  for (const act of acts) {
    const { seq = 0 } = (await shift.store().papers.get('p')) ?? {};
    const by = { at: shift.now(), who: 'hanh', name: 'Hạnh' };
    await shift.store().together((s) => s.papers.add('p', act, by, seq));
  }
}

const ISSUED: PaperAct[] = [
  { act: 'approved', why: '', sha256: 'aa' },
  { act: 'issued', files: [] },
];
const SETTLED: [string, PaperAct[]][] = [
  ['issued', ISSUED],
  ['issued, and replaced by another', [...ISSUED, { act: 'replaced', why: 'đính chính' }]],
];

it.each(SETTLED)('a paper that was %s reminds nobody', async (_, acts) => {
  await open('2026-12-21T06:00');
  await add(...acts);
  await shift.pass(5 * DAY);
  expect(shift.got).toEqual([]);
});

it.each(SETTLED)('a reminder that waited is taken back where the paper was %s meanwhile', async (_, acts) => {
  await open('2026-12-21T08:00');
  shift.refuse(true);
  await shift.look();
  expect(await shift.store().letters.waiting('paper')).toHaveLength(1);
  await add(...acts);
  await shift.pass(HOUR);
  expect(await shift.store().letters.waiting('paper')).toEqual([]);
  shift.refuse(false);
  await shift.pass(DAY);
  expect(shift.got).toEqual([]);
});

it('a reminder that was taken back goes out where the paper was not handed in after all', async () => {
  await open('2026-12-21T08:00');
  shift.refuse(true);
  await shift.look();
  const say = async (act: string) => {
    const data = { act, name: 'Hạnh' };
    const subject = 'paper:thang:2026-12-24';
    await shift.store().events.add([{ at: shift.now(), event: 'act', subject, who: 'hanh', data }]);
    await shift.pass(HOUR);
  };
  await say('paper');
  expect(await shift.store().letters.waiting('paper')).toEqual([]);
  shift.refuse(false);
  await say('paper-back');
  await shift.pass(HOUR);
  expect(shift.got).toHaveLength(1);
});

it('nobody is reminded before the office works, nor on a day it does not', async () => {
  await open('2026-12-20T06:00');
  // Sunday; the call is due since Monday began, and comes with the hour of the morning.
  await shift.until('06:59', 1);
  expect(shift.got).toEqual([]);
  await shift.until('07:05');
  expect(shift.got).toHaveLength(1);
});
