import { afterEach, describe, expect, it } from 'vitest';
import type { Rules } from '../../src/config/rules.ts';
import { DAY, HOUR, MINUTE } from '../../src/domain/time.ts';
import { brief } from '../../src/report/brief-run.ts';
import { source } from '../report/digest-samples.ts';
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
function open(
  from: string,
  duties = [DUTY],
  page = false,
  unconfirmed: string[] = [],
  more?: (rules: Rules) => void,
) {
  return openShift({
    from,
    unconfirmed,
    fast: true,
    rules: (rules) => {
      const [one] = rules.recipients;
      if (one === undefined) return;
      const like = (id: string, role: 'officer' | 'leader' | 'admin') => ({
        ...one,
        id,
        name: id,
        role,
        mail: `${id}@co-quan.example`,
        house: null,
        quiet: null,
        brief: page,
      });
      rules.recipients = [like('hanh', 'officer'), like('giam-doc', 'leader')];
      if (unconfirmed.length > 0) rules.recipients.push(like('quan-tri', 'admin'));
      rules.calendar.duties = duties;
      more?.(rules);
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

  it('are called to whoever stands in, where no officer can be reached', async () => {
    shift = await open('2026-12-20T06:00', [DUTY], false, ['hanh@co-quan.example']);
    await shift.pass(DAY + 2 * HOUR);
    expect(told().filter((one) => !one.includes('Xác nhận địa chỉ'))).toEqual([
      'quan-tri [Còn 3 ngày, hạn 24/12/2026] Báo cáo tháng cho Ban Tuyên giáo',
    ]);
  });

  it('are called to the leaders from the first on, where there is nobody else', async () => {
    shift = await open('2026-12-20T06:00', [DUTY], false, [], (rules) => {
      rules.recipients = rules.recipients.filter(({ role }) => role === 'leader');
      rules.roster = [];
    });
    await shift.pass(DAY + 2 * HOUR);
    expect(told()).toEqual(['giam-doc [Còn 3 ngày, hạn 24/12/2026] Báo cáo tháng cho Ban Tuyên giáo']);
  });

  it('say by which working day, where they are due on a day off', async () => {
    // Sunday 27 December: signed and sent on Friday.
    shift = await open('2026-12-24T07:50', [{ ...DUTY, monthly: [27] }]);
    await shift.pass(HOUR);
    expect(shift.got[0]?.text).toContain('ký và gửi xong trong ngày làm việc 25/12/2026');
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

  describe('on a morning with its page', () => {
    /** A house that listens makes a page, whatever it heard. */
    async function page(): Promise<void> {
      await shift
        .store()
        .events.ran({ stage: 'collect', at: shift.now(), took: 0, tally: {}, trouble: null });
      await shift.store().sources.agree([source('bao')], shift.now());
      await brief(shift.store(), shift.world, shift.rules);
      await shift.mail();
    }
    const letterOf = (who: string, call: string) =>
      shift.store().letters.get(`paper:${DUTY.id}:2026-12-24:${call}:${who}`);

    it('stand in the page and not beside it, once; from the day leaders are told they go out as well', async () => {
      shift = await open('2026-12-21T06:50', [DUTY], true);
      await shift.until('07:00');
      // The page is near: it may say so itself.
      expect(told()).toEqual([]);
      await page();
      const one = '[Bản tin sáng 21/12/2026] 1 việc: Báo cáo tháng cho Ban Tuyên giáo';
      expect(told()).toEqual([`giam-doc ${one}`, `hanh ${one}`]);
      await shift.pass(HOUR);
      await shift.restart();
      await shift.pass(HOUR);
      expect(told()).toHaveLength(2);
      expect(await letterOf('hanh', 'before-3')).toMatchObject({
        state: 'inside',
        note: 'brief-2026-12-21:hanh',
      });
      // The day after the page says it again; the call was made.
      await shift.until('07:00', 1, HOUR);
      await page();
      await shift.pass(HOUR);
      expect(told()).toHaveLength(4);
      await shift.until('07:00', 1, HOUR);
      await page();
      await shift.pass(MINUTE);
      expect(told().slice(4).toSorted()).toEqual([
        expect.stringContaining('giam-doc [Bản tin sáng 23/12/2026]'),
        'giam-doc [Còn 1 ngày, hạn 24/12/2026] Báo cáo tháng cho Ban Tuyên giáo',
        expect.stringContaining('hanh [Bản tin sáng 23/12/2026]'),
        'hanh [Còn 1 ngày, hạn 24/12/2026] Báo cáo tháng cho Ban Tuyên giáo',
      ]);
    });

    /** The page is put off so long that what is due stands in a page nobody has yet; then it is taken, or never. */
    async function putOff(): Promise<{ end: (how: 'taken' | 'never') => void }> {
      shift = await open('2026-12-21T06:50', [DUTY], true);
      await shift.until('07:00');
      const { post } = shift.world;
      let how: 'later' | 'never' | 'taken' = 'later';
      shift.world.post = async (letter) => {
        if (how !== 'taken' && letter.subject.includes('Bản tin sáng'))
          return { ok: false, when: how, detail: 'page not taken' };
        return post?.(letter) ?? { ok: false, when: 'never', detail: 'no post' };
      };
      await page();
      await shift.pass(MINUTE);
      expect(await letterOf('hanh', 'before-3')).toMatchObject({ state: 'inside' });
      return { end: (as) => (how = as) };
    }

    it('go out after all where the page is refused, once and in the words of that day', async () => {
      const server = await putOff();
      await shift.pass(HOUR);
      expect(told()).toEqual([]);
      server.end('never');
      // Tuesday: the next call is on Wednesday, and nobody has heard of this one. A box that refuses counts for nothing: the leader hears of it too.
      await shift.pass(DAY);
      await shift.pass(MINUTE);
      expect(told().toSorted()).toEqual([
        'giam-doc [Còn 2 ngày, hạn 24/12/2026] Báo cáo tháng cho Ban Tuyên giáo',
        'hanh [Còn 2 ngày, hạn 24/12/2026] Báo cáo tháng cho Ban Tuyên giáo',
      ]);
      await shift.pass(HOUR);
      await shift.restart();
      await shift.pass(HOUR);
      expect(told()).toHaveLength(2);
    });

    it('stand in a page that was put off for hours and taken then', async () => {
      const server = await putOff();
      server.end('taken');
      await shift.pass(5 * HOUR);
      await shift.pass(HOUR);
      expect(told().filter((line) => !line.includes('Bản tin sáng'))).toEqual([]);
      expect(told()).toHaveLength(2);
    });

    it('go to the address of now, where the page waits for one that is no more', async () => {
      const server = await putOff();
      const hanh = shift.rules.recipients.find(({ id }) => id === 'hanh');
      if (hanh !== undefined) hanh.mail = 'hanh.moi@co-quan.example';
      await shift.store().contacts.confirm('hanh', 'hanh.moi@co-quan.example', shift.now(), null);
      await shift.pass(MINUTE);
      expect(told()).toEqual(['hanh.moi [Còn 3 ngày, hạn 24/12/2026] Báo cáo tháng cho Ban Tuyên giáo']);
      server.end('taken');
    });

    it('go out by themselves where the page had other things to tell, or tells of another day of the duty', async () => {
      const others = ['a', 'b', 'c'].map((id) => ({
        ...DUTY,
        id,
        name: id,
        remind_days: [],
        escalate_days: 0,
      }));
      const early = { ...DUTY, id: 'som', name: 'Báo cáo nhắc sớm', monthly: [19, 31], remind_days: [10] };
      shift = await open('2026-12-21T06:50', [...others, DUTY, { ...early, escalate_days: 0 }], true);
      await shift.until('07:00');
      await page();
      await shift.pass(MINUTE);
      const said = told().filter((line) => line.startsWith('hanh'));
      expect(said).toContain('hanh [Còn 3 ngày, hạn 24/12/2026] Báo cáo tháng cho Ban Tuyên giáo');
      expect(said).toContain('hanh [Còn 10 ngày, hạn 31/12/2026] Báo cáo nhắc sớm');
    });

    it('wait for a page that does not come ten minutes, and for none that their reader does not take', async () => {
      shift = await open('2026-12-21T06:50', [DUTY], true);
      await shift.until('07:09');
      expect(told()).toEqual([]);
      await shift.until('07:10');
      expect(told()).toHaveLength(1);
      await shift.close();
      shift = await open('2026-12-21T06:50');
      await shift.until('07:00');
      await page();
      expect(told()).toEqual(['hanh [Còn 3 ngày, hạn 24/12/2026] Báo cáo tháng cho Ban Tuyên giáo']);
    });
  });
});
