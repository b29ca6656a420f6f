import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { parseFeed, readFeed } from '../../src/collect/feed.ts';
import type { Alert } from '../../src/domain/alert.ts';
import type { IncidentAct } from '../../src/domain/incident.ts';
import { DAY, HOUR, MINUTE, startOfDay } from '../../src/domain/time.ts';
import type { Tip } from '../../src/domain/tip.ts';
import { hashOf } from '../../src/web/access.ts';
import { keyFor, mailroomRules } from './mailroom.ts';
import { fillNewsroom, type Newsroom } from './newsroom.ts';
import { type Office, openOffice, signedIn } from './office.ts';

const KEY = keyFor('mai');
const FEED = `/rieng/${KEY}/canh-bao.atom`;
const CALENDAR = `/rieng/${KEY}/lich.ics`;
/** Everything that feeds and calendars stumble over. */
const NASTY = 'Lương hưu & “chế độ” <b>1/7</b>; tăng, giảm\\đổi "2"\u0007 🔥';

let office: Office;
let news: Newsroom;
beforeEach(async () => {
  office = await openOffice({ change: mailroomRules });
  news = await fillNewsroom(office.store, office.world.now());
  await own('mai');
});
afterEach(() => office.store.close());

/** Makes `KEY` the private address of one recipient, and of nobody else. */
async function own(recipientId: string): Promise<void> {
  const madeAt = office.world.now();
  for (const { id } of office.rules.recipients)
    await office.store.contacts.setPrivate({ recipientId: id, hash: hashOf(`none ${id}`), madeAt });
  await office.store.contacts.setPrivate({ recipientId, hash: hashOf(KEY), madeAt });
}
const get = (path: string, headers: Record<string, string> = {}) => office.app.request(path, { headers });
const text = async (path: string) => (await get(path)).text();
const put = (alert: Partial<Alert>) => office.store.alerts.put({ ...news.rumour, ...alert });

describe('a private address', () => {
  it.each([FEED, CALENDAR])('%s is unknown under any other key, in plain words', async (path) => {
    for (const wrong of [keyFor('other'), hashOf(KEY), KEY.slice(1), `${KEY}0`]) {
      const answer = await get(path.replace(KEY, wrong));
      expect(answer.status).toBe(404);
      expect(answer.headers.get('content-type')).toContain('text/plain');
      expect(await answer.text()).toBe('Địa chỉ này không mở được gì.');
    }
  });

  it.each([FEED, CALENDAR])('%s is not sent again to who has it', async (path) => {
    const first = await get(path);
    expect(first.status).toBe(200);
    expect(first.headers.get('cache-control')).toBe('private, no-cache');
    expect(first.headers.get('referrer-policy')).toBe('no-referrer');
    expect(first.headers.get('x-robots-tag')).toContain('noindex');
    const etag = first.headers.get('etag') ?? '';
    office.world.pass(20 * MINUTE);
    const again = await get(path, { 'if-none-match': `"other", W/${etag}` });
    expect(again.status).toBe(304);
    expect(await again.text()).toBe('');
    expect(again.headers.get('etag')).toBe(etag);
    await put({ level: 4, peak: 4, title: 'Khác', updatedAt: office.world.now() });
    expect((await get(path, { 'if-none-match': etag })).status).toBe(200);
  });

  it('closes when its owner is no recipient any more', async () => {
    office.rules.recipients = office.rules.recipients.filter(({ id }) => id !== 'mai');
    expect((await get(FEED)).status).toBe(404);
  });
});

describe('the private feed', () => {
  const titles = async () =>
    (parseFeed(await text(FEED), 'http://localhost/', 'dmy')?.items ?? []).map(({ title }) => title);

  it('is Atom that our own reader of feeds understands', async () => {
    const answer = await get(FEED);
    expect(answer.headers.get('content-type')).toBe('application/atom+xml; charset=utf-8');
    const feed = parseFeed(await answer.text(), 'http://localhost/', 'dmy');
    expect(feed?.title).toBe('Cảnh báo cho Trần Thị Mai · Bảo hiểm xã hội tỉnh Vân Sơn');
    expect(feed?.unusable).toBe(0);
    expect(feed?.items).toMatchObject([
      {
        title: '[Khủng hoảng · mức 3 · đang lên] Lời đồn sắp cấm rút bảo hiểm xã hội một lần',
        address: `http://localhost/canh-bao/${encodeURIComponent(news.rumour.id)}`,
        publishedAt: news.rumour.openedAt,
      },
    ]);
  });

  it('has what RFC 4287 asks for, and does not name its own secret', async () => {
    await put({ id: 'second', openedAt: news.rumour.openedAt + 1 });
    const xml = await text(FEED);
    expect(xml).not.toContain(KEY);
    const head = xml.slice(0, xml.indexOf('<entry>'));
    const entries = xml.match(/<entry>[\s\S]*?<\/entry>/g) ?? [];
    expect(entries).toHaveLength(2);
    for (const part of [head, ...entries])
      for (const name of ['id', 'title', 'updated'])
        expect(part.match(new RegExp(`<${name}>[^<]+</${name}>`, 'g')), name).toHaveLength(1);
    expect(head).toContain('<author><name>');
    const ids = xml.match(/<id>[^<]+/g) ?? [];
    expect(new Set(ids).size).toBe(3);
    for (const id of ids) expect(id).toMatch(/^<id>tag:localhost,2026:[\w./%-]+$/);
    for (const at of xml.match(/<updated>[^<]+/g) ?? [])
      expect(at).toMatch(/\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\+07:00$/);
  });

  it('keeps its id and moves its time when the alert changes', async () => {
    const entry = async () => /<entry>[\s\S]*?<\/entry>/.exec(await text(FEED))?.[0] ?? '';
    const part = (name: string, xml: string) => new RegExp(`<${name}>([^<]+)`).exec(xml)?.[1];
    const before = await entry();
    office.world.pass(HOUR);
    const now = office.world.now();
    await put({ acknowledgedAt: now, acknowledgedBy: 'Trần Thị Mai' });
    const after = await entry();
    expect(part('id', after)).toBe(part('id', before));
    expect(part('updated', before)).not.toBe(part('updated', after));
    expect(part('updated', after)).toBe('2026-11-23T08:05:00+07:00');
    expect(after).toContain('Trần Thị Mai đã nhận việc này');
  });

  it('carries every character, and words stay words', async () => {
    await put({ title: NASTY });
    const xml = await text(FEED);
    expect(xml).not.toContain('\u0007');
    expect(xml).not.toContain('<b>');
    expect(readFeed(xml)?.unreadable).toBe(0);
    const shown = /<title>(\[[^<]*)<\/title>/.exec(xml)?.[1] ?? '';
    const read = shown
      .replaceAll('&lt;', '<')
      .replaceAll('&gt;', '>')
      .replaceAll('&quot;', '"')
      .replaceAll('&amp;', '&');
    expect(read).toContain(NASTY.replace('\u0007', ''));
  });

  it('tells what the recipient takes: level, topics, places', async () => {
    const mai = office.rules.recipients.find(({ id }) => id === 'mai')!;
    expect(await titles()).toHaveLength(1);
    mai.from_level = 4;
    expect(await titles()).toEqual([]);
    mai.from_level = 1;
    mai.topics = [];
    expect(await titles()).toHaveLength(3);
    mai.topics = ['thai_do_phuc_vu'];
    expect(await titles()).toEqual([expect.stringContaining('thời gian chờ')]);
    mai.topics = [];
    mai.places = ['ha-noi'];
    expect(await titles()).toHaveLength(3);
    await put({ place: 'hue' });
    expect(await titles()).toHaveLength(2);
  });

  it('tells trouble of the house only to who looks after it', async () => {
    await put({ id: 'house', situation: { kind: 'house', id: 'disk' }, title: 'Sắp đầy đĩa', topics: [] });
    expect((await titles()).join()).not.toContain('Sắp đầy đĩa');
    await own('quan-tri');
    expect((await titles()).join()).toContain('Sắp đầy đĩa');
  });

  it('is the newest fifty, and a sound feed when there is none', async () => {
    for (let n = 0; n < 60; n++)
      await put({ id: `many-${n}`, title: `Vụ ${n}`, openedAt: news.rumour.openedAt + n * MINUTE });
    const told = await titles();
    expect(told).toHaveLength(50);
    expect(told[0]).toContain('Vụ 59');
    office.rules.recipients.find(({ id }) => id === 'mai')!.topics = ['that_nghiep'];
    expect(parseFeed(await text(FEED), 'http://localhost/', 'dmy')?.items).toEqual([]);
  });

  it('carries no word of a private person', async () => {
    const xml = await text(FEED);
    expect(xml).not.toContain('kẻo mất trắng');
    expect(xml).not.toContain('Chị em tranh thủ');
  });
});

/** A calendar as lines of `name → value`, event by event, unfolded and unescaped. */
function readCalendar(ics: string): { head: Map<string, string>; events: Map<string, string>[] } {
  const lines = ics.replaceAll(/\r\n[ \t]/g, '').split('\r\n');
  const head = new Map<string, string>();
  const events: Map<string, string>[] = [];
  let into = head;
  for (const line of lines) {
    if (line === 'BEGIN:VEVENT') events.push((into = new Map()));
    else if (line === 'END:VEVENT') into = head;
    else {
      const at = line.indexOf(':');
      const value = line
        .slice(at + 1)
        .replaceAll(/\\([\\;,nN])/g, (_, c: string) => (/n/i.test(c) ? '\n' : c));
      into.set(line.slice(0, at), value);
    }
  }
  return { head, events };
}

describe('the private calendar', () => {
  const read = async () => readCalendar(await text(CALENDAR));
  const named = async (start: string) =>
    (await read()).events.filter((event) => (event.get('SUMMARY') ?? '').startsWith(start));
  /** `20261123T000500Z` as an instant. */
  const at = (value: string | undefined) =>
    Date.parse((value ?? '').replace(/^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/, '$1-$2-$3T$4:$5:$6Z'));

  it('is a calendar of short lines, whatever the words', async () => {
    const answer = await get(CALENDAR);
    expect(answer.headers.get('content-type')).toBe('text/calendar; charset=utf-8');
    const ics = await answer.text();
    expect(ics).toMatch(/^BEGIN:VCALENDAR\r\nVERSION:2\.0\r\n/);
    expect(ics).toMatch(/\r\nEND:VCALENDAR\r\n$/);
    expect(ics.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    for (const line of ics.split('\r\n'))
      expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
    expect(ics).not.toContain(KEY);
    const { head, events } = await read();
    expect(head.get('X-WR-TIMEZONE')).toBe('Asia/Ho_Chi_Minh');
    for (const event of events)
      for (const name of ['UID', 'DTSTAMP', 'SUMMARY']) expect(event.get(name), name).toBeTruthy();
    expect(new Set(events.map((event) => event.get('UID'))).size).toBe(events.length);
  });

  it('has their own duty for four weeks, in Vietnamese time', async () => {
    const shifts = await named('Trực Hải Đăng');
    // Monday 23 November 2026; two of the weekdays are holidays, but the roster has no row for those.
    expect(shifts).toHaveLength(20);
    expect(at(shifts[0]?.get('DTSTART'))).toBe(startOfDay('2026-11-23') + 7 * HOUR);
    expect(at(shifts[0]?.get('DTEND'))).toBe(startOfDay('2026-11-23') + 17 * HOUR);
    expect(shifts[0]?.get('DTSTART')).toBe('20261123T000000Z');
    expect(shifts[0]?.get('UID')).toBe('truc-mai-202611230000@localhost');
    await own('quan-tri');
    expect(await named('Trực Hải Đăng')).toHaveLength(8);
  });

  it('has the next looks of alerts they own, and of nobody else’s', async () => {
    const owned = {
      acknowledgedAt: office.world.now(),
      acknowledgedBy: 'Trần Thị Mai',
      checkAt: office.world.now() + 2 * HOUR,
    };
    await put({ ...owned, owner: { id: 'giam-doc', name: 'Lê Văn Giám' } });
    expect(await named('Xem lại:')).toEqual([]);
    await put({ ...owned, owner: { id: 'mai', name: 'Trần Thị Mai' }, title: NASTY });
    const [look] = await named('Xem lại:');
    expect(at(look?.get('DTSTART'))).toBe(office.world.now() + 2 * HOUR);
    expect(look?.get('SUMMARY')).toContain('Lương hưu & “chế độ” <b>1/7</b>; tăng, giảm\\đổi "2"');
    expect(look?.get('SUMMARY')).toContain('🔥');
    await put({ ...owned, phase: 'over', closedAt: office.world.now(), owner: { id: 'mai', name: 'Mai' } });
    expect(await named('Xem lại:')).toEqual([]);
  });

  it('has the day after a living alert from level 2, with the clocks of the playbook that hold today', async () => {
    const [clock, ...more] = await named('Xem xét hạn 24 giờ:');
    expect(more).toEqual([]);
    expect(at(clock?.get('DTSTART'))).toBe(news.rumour.openedAt + DAY);
    expect(clock?.get('DESCRIPTION')).toContain('Nghị định 244/2026/NĐ-CP');
    expect(clock?.get('DESCRIPTION')).not.toContain('09/2017');
    await put({ level: 1, peak: 1 });
    expect(await named('Xem xét hạn 24 giờ:')).toEqual([]);
  });

  it('has the ends of silences they own', async () => {
    const silence = {
      id: 'quiet-1',
      scope: { situation: null, claim: null, topic: 'chi_tra', place: null },
      reason: 'Đợt chi trả; đã có thông báo, chờ hết tuần',
      owner: 'mai',
      ownerName: 'Trần Thị Mai',
      from: office.world.now() - HOUR,
      until: office.world.now() + DAY,
      heldAt: null,
      held: 0,
      warnedAt: null,
      endedAt: null,
      endedWhy: null,
      endedBy: null,
    };
    await office.store.silences.put(silence);
    await office.store.silences.put({ ...silence, id: 'quiet-2', owner: 'bao' });
    const [ends, ...more] = await named('Hết im lặng:');
    expect(more).toEqual([]);
    expect(ends?.get('SUMMARY')).toBe('Hết im lặng: Đợt chi trả; đã có thông báo, chờ hết tuần');
    expect(at(ends?.get('DTSTART'))).toBe(office.world.now() + DAY);
  });

  it('has the dates of law as whole days', async () => {
    const { events } = await read();
    const days = events.filter((event) => event.get('DTSTART;VALUE=DATE') === '20270101');
    expect(days).toHaveLength(2);
    expect(days.map((event) => event.get('DTEND;VALUE=DATE'))).toEqual(['20270102', '20270102']);
    expect(days[0]?.get('DESCRIPTION')).toContain('đã đọc văn bản luật');
    expect(events.some((event) => event.get('DTSTART;VALUE=DATE') === '20260928')).toBe(false);
  });

  /** An incident of Mai's about the rumour, with a clock of the law that ends in twenty hours. */
  async function incident(acts: IncidentAct[] = []): Promise<void> {
    const now = office.world.now();
    const by = { at: now, who: 'mai', name: 'Trần Thị Mai' };
    const { incidents } = office.store;
    await incidents.open(
      'i1',
      {
        act: 'opened',
        title: 'Tin đồn bịa, gọi 0912345678',
        alerts: [news.rumour.id],
        claim: null,
        story: null,
        place: null,
        receivedAt: now,
      },
      by,
    );
    for (const act of [{ act: 'owner', owner: { id: 'mai', name: 'Trần Thị Mai' } } as const, ...acts])
      await incidents.add('i1', act, by);
  }

  it('has the clocks of incidents for owner and leaders, and no longer the day after their alert', async () => {
    const started = office.world.now() - 4 * HOUR;
    const clock = {
      rule: 'initial-event',
      name: 'Thông tin ban đầu',
      basis: 'Nghị định bịa số 1',
      startedAt: started,
      due: started + DAY,
      metAt: null,
      how: '',
      explained: null,
    };
    await incident([{ act: 'clock', clock }]);
    expect(await named('Xem xét hạn 24 giờ:')).toEqual([]);
    for (const who of ['mai', 'giam-doc']) {
      await own(who);
      const [due, ...more] = await named('Hạn sự vụ:');
      expect(more, who).toEqual([]);
      expect(at(due?.get('DTSTART'))).toBe(started + DAY);
      expect(due?.get('DESCRIPTION')).toBe('Nghị định bịa số 1');
      // A number typed into a title was masked at the door; who owns it is nobody else's business.
      expect(due?.get('SUMMARY')).toMatch(/^Hạn sự vụ: Thông tin ban đầu · Tin đồn bịa, gọi /);
      expect([...(due?.values() ?? [])].join()).not.toMatch(/0912345678|Trần Thị Mai/);
    }
    await own('quan-tri');
    expect(await named('Hạn sự vụ:')).toEqual([]);
    await own('mai');
    const met = { act: 'clock-met', rule: 'initial-event', metAt: office.world.now(), how: 'x' } as const;
    await office.store.incidents.add('i1', met, { at: office.world.now(), who: 'mai', name: 'Mai' });
    expect(await named('Hạn sự vụ:')).toEqual([]);
  });

  it('has the rows of an approved plan and the looks back after 30, 60 and 90 days as whole days', async () => {
    await incident([
      { act: 'moved', move: 'recover', to: 'recovering', why: '' },
      {
        act: 'plan',
        approved: true,
        days: [{ day: '2026-12-01', what: 'Đăng tổng hợp', owner: 'Phòng bịa của Bà Tư' }],
      },
    ]);
    const days = (events: Map<string, string>[]) => events.map((one) => one.get('DTSTART;VALUE=DATE'));
    expect(days(await named('Nhìn lại'))).toEqual(['20261223', '20270122', '20270221']);
    expect((await named('Nhìn lại'))[1]?.get('SUMMARY')).toMatch(/^Nhìn lại 60 ngày: Tin đồn bịa/);
    const [row, ...more] = await named('Kế hoạch phục hồi:');
    expect(more).toEqual([]);
    expect(days(row === undefined ? [] : [row])).toEqual(['20261201']);
    expect(await text(CALENDAR)).not.toContain('Bà Tư');
    await own('giam-doc');
    expect(await named('Kế hoạch phục hồi:')).toEqual([]);
  });

  it('has how many answers are owed a day, and not a word of them', async () => {
    const dueOn = (day: string) => startOfDay(day) + DAY - MINUTE;
    const tip = (id: string, due: number, change: Partial<Tip> = {}): Tip => ({
      id,
      due,
      kind: 'grievance',
      way: 'phone',
      heardAt: due - 5 * DAY,
      words: 'Chờ cả buổi chưa được gọi số',
      where: 'Xã Bịa',
      topic: null,
      state: 'new',
      unit: 'Phòng Chế độ',
      answer: '',
      fact: null,
      doneAt: null,
      by: { id: 'mai', name: 'Trần Thị Mai' },
      version: 1,
      ...change,
    });
    for (const one of [
      tip('t1', dueOn('2026-11-18')),
      tip('t2', dueOn('2026-11-20')),
      tip('t3', dueOn('2026-11-27')),
      tip('t4', dueOn('2026-11-27'), { state: 'answered', doneAt: 5 }),
    ])
      await office.store.tips.add(one);
    const owed = await named('Trả lời');
    expect(owed.map((one) => [one.get('DTSTART;VALUE=DATE'), one.get('SUMMARY')])).toEqual([
      ['20261123', 'Trả lời 2 phản ánh'],
      ['20261127', 'Trả lời 1 phản ánh'],
    ]);
    const ics = await text(CALENDAR);
    for (const word of ['gọi số', 'Xã Bịa', 'Phòng Chế độ']) expect(ics).not.toContain(word);

    // The same days stand in Lịch, and the late ones on Hôm nay.
    const mai = await signedIn(office);
    expect(await mai.page('/')).toContain('2 phản ánh quá hạn trả lời, cũ nhất nhận ngày 13/11/2026');
    const page = await mai.page('/lich');
    expect(page).toContain('Trả lời 2 phản ánh');
    expect(page).toContain('Hạn trả lời dân');
  });

  it('keeps the ids of tomorrow the same today', async () => {
    const today = new Set((await read()).events.map((event) => event.get('UID')));
    office.world.pass(DAY);
    const tomorrow = (await read()).events.map((event) => event.get('UID'));
    expect(tomorrow.filter((id) => !today.has(id)).length).toBeLessThanOrEqual(1);
  });
});
