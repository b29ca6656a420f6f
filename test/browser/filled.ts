import type { IncidentAct } from '../../src/domain/incident.ts';
import type { Sentence } from '../../src/domain/statement.ts';
import { addDays, DAY, dayOf, HOUR } from '../../src/domain/time.ts';
import { brief } from '../../src/report/brief-run.ts';
import { recountPaper } from '../../src/report/draft.ts';
import { keepPapers } from '../../src/report/keep-papers.ts';
import { MAKERS } from '../../src/report/kinds.ts';
import { paths } from '../../src/view/paths.ts';
import { HANH, type Office, signedIn, type Visitor } from '../web/office.ts';
import type { Newsroom } from '../web/newsroom.ts';

const INCIDENT = 'tin-rut-mot-lan';
const PAPER = 'bao-chi-thang-2026-11-24';
const HEAD = { id: 'giam-doc', name: 'Trần Thị Bình', post: 'Giám đốc', basis: 'Quyết định bịa số 1' };
const BY = { who: HANH.id, name: HANH.name };

const SENTENCES: Sentence[] = [
  {
    id: 'c1',
    part: 'opening',
    text: 'Không có hạn chót nào trong tháng sau cho việc nhận một lần.',
    basis: { from: 'officer', name: HANH.name, source: 'Phòng Chế độ', fact: null },
  },
  { id: 'c2', part: 'todo', text: '', basis: { from: 'gap' } },
];

/** What an office does after such a morning: an incident on its way back, papers, numbers, tips. Its pages by a name for the eye. */
export async function fillWork(office: Office, news: Newsroom): Promise<Record<string, string>> {
  const hanh = await signedIn(office);
  const leave = async (action: string, fields: Record<string, string>) => {
    const answer = await hanh.post(action, { token: hanh.token, ...fields });
    if (answer.status !== 303) throw new Error(`${action}: ${answer.status}\n${await answer.text()}`);
    return answer.headers.get('location') ?? '';
  };
  await fillIncident(office, news);
  const item = await freeze(office, leave);
  const tip = await fillTips(leave);
  await fillIndicators(leave);
  await fillDigest(office, news);
  await brief(office.store, office.world, office.rules);
  const figure = await fillPaper(office, hanh);
  return {
    'mot-su-vu': paths.incident(INCIDENT),
    'phat-ngon': paths.statements(INCIDENT),
    'soan-phat-ngon': paths.newStatement(INCIDENT),
    'mot-phat-ngon': paths.statement(INCIDENT, 'vb1'),
    'phat-ngon-da-duyet': paths.statement(INCIDENT, 'vb2'),
    'chung-cu': paths.evidence(INCIDENT),
    'mot-chung-cu': paths.evidenceItem(INCIDENT, item),
    'phuc-hoi': paths.recovery(INCIDENT),
    'bao-cao-su-vu': paths.recoveryReport(INCIDENT),
    'mot-phan-anh': tip,
    'van-ban': paths.paper(PAPER),
    'van-ban-phien-ban': paths.paperDo(PAPER, 'phien-ban'),
    'so-o-dau-ra': paths.paperFigure(PAPER, figure),
    'nhung-gi-da-dem': paths.counted('tips', 'from=2026-11-01&to=2026-11-30'),
    'ban-tin-du': paths.digest('week-2026-11-09'),
  };
}

type Leave = (action: string, fields: Record<string, string>) => Promise<string>;

async function fillIncident({ store, world }: Office, { rumour }: Newsroom): Promise<void> {
  const receivedAt = world.now() - 5 * DAY;
  const by = (after: number) => ({ at: receivedAt + after * HOUR, ...BY });
  const acts: IncidentAct[] = [
    { act: 'kind', kind: 'D', why: 'không có căn cứ, người nói tin là thật' },
    { act: 'owner', owner: { id: HANH.id, name: HANH.name } },
    { act: 'moved', move: 'begin', to: 'handling', why: '' },
    {
      act: 'published',
      statement: 'vb2',
      channel: 'Cổng thông tin tỉnh',
      link: 'https://tinh.example/1',
      publishedAt: receivedAt + 20 * HOUR,
    },
    { act: 'moved', move: 'recover', to: 'recovering', why: '' },
  ];
  const words = { kind: 'correction', audience: 'workers', claim: 'C90' } as const;
  await store.together(async (s) => {
    await s.incidents.open(
      INCIDENT,
      {
        act: 'opened',
        title: 'Tin đồn sắp cấm rút một lần ở khu công nghiệp Suối Đá',
        alerts: [rumour.id],
        claim: 'C90',
        story: 'rumour',
        place: null,
        receivedAt,
      },
      by(1),
    );
    for (const [i, act] of acts.entries()) await s.incidents.add(INCIDENT, act, by(2 + 5 * i));
    for (const [id, title] of [
      ['vb1', 'Về việc hưởng một lần: hỏi và đáp'],
      ['vb2', 'Về việc hưởng bảo hiểm xã hội một lần'],
    ] as const) {
      const told = {
        incident: INCIDENT,
        ...words,
        title,
        sentences: SENTENCES.slice(0, id === 'vb1' ? 2 : 1),
      };
      await s.statements.draft(id, { act: 'drafted', ...told }, by(3));
    }
    await s.statements.add('vb2', { act: 'reviewed', why: 'đã đối chiếu' }, by(4), 1);
    const approval = { act: 'approved', speaker: HEAD, why: 'đúng căn cứ' } as const;
    await s.statements.add('vb2', approval, { ...by(5), who: HEAD.id, name: HEAD.name }, 2);
  });
}

/** A page nobody knows, kept as it was. */
async function freeze({ store, world }: Office, leave: Leave): Promise<string> {
  const words = 'Gọi số bịa để nhận trợ cấp bịa đặt trong ngày hôm nay. '.repeat(6);
  const page = `<html><body><article><h1>Nhận trợ cấp</h1><p>${words}</p></article></body></html>`;
  const outside = world.fetch.bind(world);
  world.fetch = ({ url }) => {
    const robots = url.endsWith('/robots.txt');
    const headers = { 'content-type': 'text/html; charset=utf-8' };
    const body = new TextEncoder().encode(robots ? '' : page);
    return Promise.resolve({ ok: true, status: robots ? 404 : 200, url, headers, body });
  };
  await leave(paths.evidenceAct(INCIDENT, 'dong-bang'), {
    address: 'https://gia.example/tro-cap',
    citizen: 'no',
  });
  world.fetch = outside;
  const [item] = await store.evidence.items(INCIDENT);
  if (item === undefined) throw new Error('nothing was frozen');
  return item.id;
}

async function fillTips(leave: Leave): Promise<string> {
  const call = { way: 'phone', where: 'Khu công nghiệp Suối Đá', name: '', reach: '' };
  await leave(paths.tips, { ...call, kind: 'grievance', words: 'Lấy số từ sáng mà trưa chưa được gọi.' });
  return leave(paths.tips, {
    ...call,
    kind: 'question',
    words: 'Có đúng là sắp cấm rút một lần không? Tôi đóng được 7 năm.',
    name: 'Chị Tư',
    reach: '0901 234 567',
  });
}

async function fillIndicators(leave: Leave): Promise<void> {
  const year = { from: '2025-12-15', to: '2026-12-14' };
  await leave(paths.enterIndicators, { ...year, conferences: '4', 'press-checked': '3', note: 'sổ 2026' });
  for (const [about, due] of [
    ['Lịch chi trả lương hưu tháng mười hai', '2026-11-24'],
    ['Số người chờ ở bộ phận một cửa', '2026-11-21'],
  ] as const)
    await leave(paths.askedByPress, {
      ...year,
      id: due.padEnd(26, 'x').replaceAll('-', 'y'),
      outlet: 'Báo Vân Sơn',
      about,
      asked: '2026-11-19',
      due,
    });
}

/** A week with everything a digest can tell. */
async function fillDigest({ store, world }: Office, { digest, mentions }: Newsroom): Promise<void> {
  const week = await store.digests.get(digest);
  if (week === null) throw new Error('no week to begin with');
  const counts = (negative: number, neutral: number, positive: number) => ({ negative, neutral, positive });
  const monday = '2026-11-09';
  const lasts = addDays(monday, 7);
  await store.digests.keep({
    ...week,
    id: `week-${monday}`,
    from: monday,
    to: lasts,
    madeAt: world.now() - 7 * DAY,
    more: {
      lastYear: { mentions: counts(22, 40, 20), topics: { rut_mot_lan: 18, huu_tri: 30 } },
      days: [3, 5, 12, 9, 6, 4, 2].map((n, i) => ({
        day: addDays(monday, i),
        counts: counts(n, 8, 4),
        heard: i !== 4,
      })),
      grave: [
        {
          mention: mentions[0] ?? '',
          title: 'Hỏi về việc cấp lại sổ bị chậm',
          source: 'Diễn đàn Hỏi đáp chế độ',
          severity: 3,
          stance: 'negative',
          grievance: true,
        },
      ],
      fair: { before: true, lastYear: false },
      voicesBefore: { grievances: 11, questions: 20 },
      voices: [{ topic: 'rut_mot_lan', grievances: 6, questions: 14 }],
      corrected: { C90: { official: 3, published: 1 } },
      useful: Object.fromEntries(week.alerts.map(({ alert }) => [alert, 'useful' as const])),
      ahead: [
        { kind: 'duty', day: addDays(lasts, 1), until: null, what: 'Báo cáo tháng gửi Ban Tuyên giáo' },
        { kind: 'holiday', day: addDays(lasts, 3), until: null, what: 'Ngày nghỉ bịa' },
      ],
      prospects: [],
    },
  });
}

/** A month's draft with a part in an officer's words, counted again since; the id of a number in it. */
async function fillPaper(office: Office, hanh: Visitor & { token: string }): Promise<string> {
  const { store, world, rules } = office;
  const parts = { store, world, rules, makers: MAKERS };
  await keepPapers(parts);
  const content = await store.papers.content(PAPER, 1);
  const [first] = content?.parts ?? [];
  if (first === undefined) throw new Error(`no draft for ${dayOf(world.now())}`);
  await hanh.post(paths.paperDo(PAPER, 'sua'), {
    token: hanh.token,
    seen: '1',
    version: '1',
    part: first.id,
    text: 'Trong kỳ, dư luận quan tâm nhiều nhất tới việc hưởng một lần.\n- Không có việc đột xuất.',
  });
  const paper = await store.papers.get(PAPER);
  if (paper?.state !== 'edited') throw new Error('the draft was not edited');
  await recountPaper(parts, paper, BY, () => Promise.resolve());
  const figure = Object.entries(content?.figures ?? {}).find(([, { source }]) => source.from === 'count');
  if (figure === undefined) throw new Error('no counted number in the draft');
  return figure[0];
}
