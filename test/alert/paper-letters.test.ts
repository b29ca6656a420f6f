import { afterEach, describe, expect, it } from 'vitest';
import { DAY, HOUR } from '../../src/domain/time.ts';
import { samplePaper } from '../report/paper-sample.ts';
import { openShift, type Shift } from '../support/shift.ts';

const DUTY = {
  id: 'bao-chi-thang',
  name: 'Báo cáo tháng cho Ban Tuyên giáo',
  due: 'Trước ngày 25 hằng tháng',
  monthly: [24],
  yearly: [],
  to: 'Ban Tuyên giáo và Dân vận',
  basis: 'Kế hoạch của đơn vị',
  paper: 'bao-cao-thang',
  draft_days: 4,
  remind_days: [3, 1],
  escalate_days: 1,
};

let shift: Shift;
afterEach(() => shift.close());

/** An officer and a leader, and one paper due on Thursday 24 December. */
function open(from: string) {
  return openShift({
    from,
    fast: true,
    rules: (rules) => {
      const [one] = rules.recipients;
      if (one === undefined) return;
      const like = (id: string, role: 'officer' | 'leader') => ({
        ...one,
        id,
        name: id,
        role,
        mail: `${id}@co-quan.example`,
        house: null,
        quiet: null,
      });
      rules.recipients = [like('hanh', 'officer'), like('giam-doc', 'leader')];
      rules.calendar.duties = [DUTY];
    },
  });
}
const told = () => shift.got.map(({ to, subject }) => `${to.split('@')[0]} ${subject}`);

describe('papers that are due', () => {
  it('are called to the officers, then to the leaders as well, once each and over restarts', async () => {
    shift = await open('2026-12-18T06:00');
    await shift.look();
    expect(told()).toEqual([]);
    await shift.pass(2 * HOUR);
    expect(told()).toEqual([]);
    // Monday: three days before it.
    await shift.pass(3 * DAY);
    expect(told()).toEqual(['hanh [Còn 3 ngày, hạn 24/12/2026] Báo cáo tháng cho Ban Tuyên giáo']);
    expect(shift.got[0]?.text).toContain('Chưa có dự thảo trên bàn trực.');
    await shift.restart();
    await shift.pass(HOUR);
    expect(told()).toHaveLength(1);
    await shift.pass(2 * DAY);
    expect(told().slice(1).toSorted()).toEqual([
      'giam-doc [Còn 1 ngày, hạn 24/12/2026] Báo cáo tháng cho Ban Tuyên giáo',
      'hanh [Còn 1 ngày, hạn 24/12/2026] Báo cáo tháng cho Ban Tuyên giáo',
    ]);
    await shift.pass(2 * DAY);
    expect(told().slice(3).toSorted()).toEqual([
      'giam-doc [Quá hạn 24/12/2026] Báo cáo tháng cho Ban Tuyên giáo',
      'hanh [Quá hạn 24/12/2026] Báo cáo tháng cho Ban Tuyên giáo',
    ]);
    await shift.pass(5 * DAY);
    expect(told()).toHaveLength(5);
  });

  it('remind nobody once issued or noted as handed in, and lead to the draft there is', async () => {
    shift = await open('2026-12-21T08:00');
    const { papers, events } = shift.store();
    const period = { from: '2026-11-15', to: '2026-12-15' };
    const head = {
      number: '',
      place: '',
      day: '' as const,
      abstract: '',
      authority: '',
      post: '',
      signer: '',
    };
    await shift.store().together((s) =>
      s.papers.make(
        'nhap',
        {
          act: 'made',
          template: 'bao-cao-thang',
          kind: 'month',
          period,
          subject: null,
          head,
          duty: 'bao-chi-thang',
          due: '2026-12-24',
          title: 'Báo cáo tháng 12',
        },
        samplePaper(period, shift.now(), 47),
        { at: shift.now(), who: null, name: '' },
      ),
    );
    expect((await papers.get('nhap'))?.state).toBe('draft');
    await shift.look();
    expect(shift.got[0]?.text).toContain('Máy đã soạn dự thảo; chưa ai sửa.');
    expect(shift.got[0]?.text).toContain('/bao-cao/van-ban/nhap');
    const data = { act: 'paper', name: 'Hạnh' };
    await events.add([
      { at: shift.now(), event: 'act', subject: 'paper:bao-chi-thang:2026-12-24', who: 'hanh', data },
    ]);
    await shift.pass(5 * DAY);
    expect(told()).toHaveLength(1);
  });

  it('remind nobody of a paper that was handed in while the letter waited', async () => {
    shift = await open('2026-12-21T08:00');
    shift.refuse(true);
    await shift.look();
    expect(await shift.store().letters.waiting('paper')).toHaveLength(1);
    const data = { act: 'paper', name: 'Hạnh' };
    const subject = 'paper:bao-chi-thang:2026-12-24';
    await shift.store().events.add([{ at: shift.now(), event: 'act', subject, who: 'hanh', data }]);
    await shift.pass(15 * HOUR);
    shift.refuse(false);
    await shift.pass(DAY);
    expect(told()).toEqual([]);
  });
});
