import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PAPER_KINDS, type PaperContent, type PaperKind } from '../../src/domain/paper.ts';
import { DAY, HOUR } from '../../src/domain/time.ts';
import { countedList } from '../../src/report/counters.ts';
import { MAKERS } from '../../src/report/kinds.ts';
import { paths } from '../../src/view/paths.ts';
import { forecastSample } from '../storage/contract/forecasts.ts';
import { fillOffice, MORNING } from '../report/paper-office.ts';
import { type Office, openOffice, signedIn, VIEWER, type Visitor } from './office.ts';

const EVER = { from: '2025-08-01', to: '2026-11-21' };
const PERIODS: Partial<Record<PaperKind, { from: string; to: string }>> = {
  spokesperson: { from: '2025-12-15', to: '2026-12-15' },
  indicators: { from: '2025-12-15', to: '2026-12-15' },
  year: { from: '2025-11-15', to: '2026-11-15' },
  quarter: { from: '2026-08-15', to: '2026-11-15' },
};
const MONTH = { from: '2026-10-15', to: '2026-11-15' };
const CAMPAIGN = 'thang-van-dong';

let office: Office;
let leader: Visitor & { token: string };
const made = new Map<PaperKind, PaperContent>();

beforeAll(async () => {
  office = await openOffice({
    now: '2026-11-20T07:05:00+07:00',
    papers: 'real',
    change: (rules) => {
      const topics = rules.topics.topics.slice(0, 3).map(({ id }) => id);
      const days = { from: '2026-10-05', to: '2026-10-18' };
      rules.calendar.campaigns = [
        {
          id: CAMPAIGN,
          name: 'Tháng vận động',
          ...days,
          topics,
          lift: 2,
          aim: 'Người dân biết quyền lợi mới',
        },
      ];
    },
  });
  await fillOffice(office.store, office.rules, EVER);
  await fillMatters();
  for (const kind of PAPER_KINDS) made.set(kind, await keep(kind));
  leader = await signedIn(office, { id: 'giam-doc', name: 'Trần Văn Giám', role: 'leader' });
}, 60_000);
afterAll(() => office.store.close());

/** Two incidents, duties met and open, a text published for one of them, requests of the press, a referral that left. */
async function fillMatters(): Promise<void> {
  const at = MORNING - 20 * DAY;
  const by = (after: number) => ({ at: at + after, who: 'lan', name: 'Lan' });
  const opened = {
    act: 'opened' as const,
    alerts: [],
    claim: 'C90',
    story: 'vu-1',
    place: null,
    receivedAt: at,
  };
  const clock = {
    rule: 'initial-event',
    name: 'Thông tin ban đầu',
    basis: 'Điều 7',
    startedAt: at + HOUR,
    due: at + DAY,
    metAt: null,
    how: '',
    explained: null,
  };
  await office.store.together(async (s) => {
    for (const id of ['sv-1', 'sv-2']) {
      await s.incidents.open(id, { ...opened, title: `Việc ${id}` }, by(HOUR));
      await s.incidents.add(id, { act: 'clock', clock }, by(2 * HOUR));
    }
    await s.incidents.add('sv-1', { act: 'kind', kind: 'D', why: 'không có căn cứ' }, by(2 * HOUR));
    const said = { channel: 'Trang', link: 'https://a.example', publishedAt: at + 5 * HOUR };
    await s.incidents.add('sv-1', { act: 'published', statement: '', ...said }, by(5 * HOUR));
    const met = { act: 'clock-met', rule: clock.rule, metAt: at + 5 * HOUR, how: 'bài đăng' } as const;
    await s.incidents.add('sv-1', met, by(5 * HOUR));
    const words = { kind: 'press-correction', audience: 'press', claim: 'C90', title: 'Đề nghị' } as const;
    await s.statements.draft(
      'vb-1',
      { act: 'drafted', incident: 'sv-1', ...words, sentences: [] },
      by(3 * HOUR),
    );
    await s.statements.add('vb-1', { act: 'published', ...said }, by(8 * HOUR), 1);
    for (const [id, due] of [
      ['yc-1', '2026-11-05'],
      ['yc-2', null],
      ['yc-3', '2026-11-05'],
    ] as const) {
      const asked = {
        act: 'asked',
        outlet: `Báo ${id}`,
        about: 'lịch chi trả',
        askedOn: '2026-11-02',
        due,
      } as const;
      await s.press.ask(id, asked, by(0));
    }
    const forecasts = [0.9, 0.6, 0.7, 0.2].map((probability, i) =>
      forecastSample(`du-bao-${i}`, { storyId: `vu-${i}`, askedAt: at, dueAt: at + HOUR, probability }),
    );
    await s.forecasts.keep(forecasts);
    const settled = forecasts.map(({ id }, i) => ({
      id,
      outcome: i === 1 ? (0 as const) : (1 as const),
      reachedAt: at,
    }));
    await s.forecasts.settle(settled, at + HOUR);
    await s.press.add('yc-1', { act: 'answered', answeredOn: '2026-11-04', how: 'thư' }, by(HOUR));
    await s.press.add('yc-2', { act: 'answered', answeredOn: '2026-11-04', how: 'thư' }, by(HOUR));
    await s.events.add([
      { at, event: 'act', subject: 'sv-1', who: 'lan', data: { act: 'evidence-delivered' } },
    ]);
  });
}

/** A paper of a kind, kept under its name. */
async function keep(kind: PaperKind): Promise<PaperContent> {
  const { store, rules } = office;
  const template = rules.papers.papers.find((one) => one.kind === kind);
  if (template === undefined) throw new Error(`no template of ${kind}`);
  const subject = kind === 'campaign' ? CAMPAIGN : kind === 'incident' ? 'sv-1' : null;
  const period = PERIODS[kind] ?? MONTH;
  const step = () => Promise.resolve();
  const content = await MAKERS[kind]({ store, rules, template, period, subject, now: MORNING, step });
  const head = { number: '', place: '', day: '', abstract: '', authority: '', post: '', signer: '' };
  const owed = { subject, duty: null, due: null };
  await store.papers.make(
    kind,
    { act: 'made', kind, template: template.id, period, title: kind, ...owed, head },
    content,
    { at: MORNING, who: 'lan', name: 'Lan' },
  );
  return content;
}

const unescaped = (address: string) => address.replaceAll('&amp;', '&');
const linkIn = (page: string, words: string): string | undefined =>
  new RegExp(`<a href="([^"]+)">${words}`).exec(page)?.[1];

const walked = new Map<string, { said: number; rows: number }>();

/** What a list says it holds, and how many rows it really has, page by page. */
async function listAt(href: string): Promise<{ said: number; rows: number }> {
  const known = walked.get(href);
  if (known !== undefined) return known;
  const first = await leader.get(href);
  expect(first.status, href).toBe(200);
  let page = await first.text();
  const said = Number(/role="status">[^<\d]*([\d.]+)/.exec(page)?.[1]?.replaceAll('.', '') ?? 0);
  let rows = 0;
  for (;;) {
    rows += page.split('class="row-title"').length - 1;
    const next = /<a rel="next" href="([^"]+)"/.exec(page)?.[1];
    if (next === undefined) break;
    page = await leader.page(unescaped(next));
  }
  walked.set(href, { said, rows });
  return { said, rows };
}

describe('“Số này ở đâu ra?”', () => {
  it.each(PAPER_KINDS)(
    'opens for every count of the paper %s the list of just the things that were counted',
    async (kind) => {
      const content = made.get(kind);
      const wrong: string[] = [];
      let opened = 0;
      for (const [id, { source, value }] of Object.entries(content?.figures ?? {})) {
        if (source.from !== 'count' || value === null) continue;
        const href = linkIn(await leader.page(paths.paperFigure(kind, id)), 'Mở đúng danh sách này');
        if (href === undefined) wrong.push(`${id} opens nothing`);
        else {
          const { said, rows } = await listAt(unescaped(href));
          if (said !== value || rows !== value)
            wrong.push(`${id} ${href}: ${value}, said ${said}, rows ${rows}`);
          opened += Number(value > 0);
        }
      }
      expect(wrong).toEqual([]);
      expect(opened).toBeGreaterThan(kind === 'incident' ? 1 : 4);
    },
    60_000,
  );

  it('meets every sort of list there is', () => {
    const sorts = [...made.values()]
      .flatMap(({ figures }) => Object.values(figures))
      .flatMap(({ source, value }) => (source.from === 'count' && (value ?? 0) > 0 ? [source.of] : []));
    expect([...new Set(sorts)].toSorted()).toEqual([
      'acts',
      'alerts',
      'claims',
      'forecasts',
      'incidents',
      'inputs',
      'mentions',
      'sources',
      'statements',
      'stories',
      'tips',
    ]);
  });

  it.each(PAPER_KINDS)(
    'leads in the paper %s from what follows from others to each of them',
    async (kind) => {
      for (const [id, { source }] of Object.entries(made.get(kind)?.figures ?? {})) {
        if (source.from === 'person') continue;
        const page = await leader.page(paths.paperFigure(kind, id));
        if (source.from === 'figures')
          for (const part of source.of) expect(page).toContain(`href="${paths.paperFigure(kind, part)}"`);
        expect(page).not.toContain('Điều kiện khác');
      }
    },
  );

  it('opens from the indicators the same lists', async () => {
    const board = await leader.page(`${paths.indicators}?from=2025-12-15&to=2026-12-14`);
    const links = [...board.matchAll(/<a href="((?:\/bao-cao\/da-dem|\/tin\?)[^"]*)"/g)];
    expect(links.length).toBeGreaterThan(10);
    for (const [, href = ''] of links) expect((await leader.get(unescaped(href))).status).toBe(200);
  });
});

describe('a list behind a number', () => {
  it('is told some at a time, goes on where it stopped, and says what it was narrowed by', async () => {
    const at = MORNING - 5 * DAY;
    await office.store.together((s) =>
      s.events.add(
        Array.from({ length: 120 }, (_, i) => ({
          at: at + i,
          event: 'act' as const,
          subject: `sv-${i}`,
          who: 'lan',
          data: { act: 'evidence-delivered' },
        })),
      ),
    );
    const href = paths.counted('acts', 'act=evidence-delivered&from=2026-11-10');
    expect(await listAt(href)).toEqual({ said: 120, rows: 120 });
    const second = await leader.page(`${href}&trang=2`);
    expect(second).toContain('<ol class="rows" start="51">');
    expect(second).toContain('rel="prev"');
  });

  it('is refused where there is none, and where days are none', async () => {
    expect((await leader.get('/bao-cao/da-dem/bia-ra')).status).toBe(404);
    expect((await leader.get('/bao-cao/da-dem/inputs')).status).toBe(404);
    expect((await leader.get('/bao-cao/da-dem/incidents?id=khong-co')).status).toBe(404);
    expect((await leader.get('/bao-cao/da-dem/alerts?from=hom-qua')).status).toBe(400);
    expect((await leader.get('/bao-cao/da-dem/mentions?stance=negative')).headers.get('location')).toBe(
      '/tin?stance=negative',
    );
  });

  it.each([
    ['alerts', 'from=2026-11-20&to=2026-11-01'],
    ['stories', 'from=2026-11-01&from=hom-qua'],
    ['tips', 'to=2026-11-20&to='],
    ['stories', 'kind=social'],
    ['stories', 'least=-3.5'],
    ['claims', 'relation=x'],
    ['sources', 'kind=press'],
    ['sources', 'count=outlets&state=asked'],
    ['incidents', 'state=bia-ra'],
    ['alerts', 'bia-ra=1'],
    ['alerts', 'constructor=1'],
  ])('of %s is refused where it would not be narrowed by %s', async (of, ask) => {
    const { status } = await leader.get(`/bao-cao/da-dem/${of}?${ask}`);
    expect(status).toBe(400);
  });

  it('opens of the log what papers and indicators count, and nothing else', async () => {
    await office.store.together((s) =>
      s.events.add([
        { at: MORNING, event: 'act', subject: 'person:lan', who: 'giam-doc', data: { act: 'people-leave' } },
      ]),
    );
    const viewer = await signedIn(office, VIEWER);
    const status = async (ask: string) => (await viewer.get(paths.counted('acts', ask))).status;
    for (const act of ['evidence-delivered', 'correct']) expect(await status(`act=${act}`)).toBe(200);
    expect(await status('')).toBe(404);
    expect(await status('act=people-leave')).toBe(400);
    expect(await status('act=correct&subject=person:lan')).toBe(400);
    const leave = { of: 'acts', ask: 'act=people-leave' } as const;
    expect(await countedList(office.store, office.rules, leave, { skip: 0, most: 9 })).toBe(null);
  });

  it('of outlets says of each how many its own list holds, readers’ comments left out', async () => {
    const page = await leader.page(paths.counted('sources', 'count=outlets&from=2026-10-15&to=2026-11-14'));
    const rows = [...page.matchAll(/<a class="row-title" href="([^"]+)">[^]*?([\d.]+) tin, bài/g)];
    expect(rows.length).toBeGreaterThan(1);
    for (const [, href = '', told] of rows) {
      const list = await leader.page(unescaped(href));
      expect([href, list]).toEqual([href, expect.stringContaining(`role="status">${told} tin`)]);
      expect(list).toContain('selected="">báo chí');
    }
  });

  it('tells nobody what a person said to us, nor what evidence shows', async () => {
    const viewer = await signedIn(office, VIEWER);
    const tips = await viewer.page(paths.counted('tips', ''));
    expect(tips).toContain('class="row-title"');
    expect(tips).not.toContain('Đến lấy số từ sáng');
  });
});
