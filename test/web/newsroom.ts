import type { Alert } from '../../src/domain/alert.ts';
import type { Meaning } from '../../src/domain/meaning.ts';
import { type Heard, wordsOf } from '../../src/domain/mention.ts';
import type { Signal } from '../../src/domain/signal.ts';
import type { Source } from '../../src/domain/source.ts';
import { addDays, DAY, dayOf, HOUR, type Instant, MINUTE, WEEK } from '../../src/domain/time.ts';
import { mentionId } from '../../src/storage/mentions.ts';
import type { KnownSource, Visit } from '../../src/storage/sources.ts';
import type { Store } from '../../src/storage/store.ts';

/** Invented papers, groups and people: a Monday morning after a rumour about the lump sum went round. */
const SOURCES: (KnownSource & { weekly: number; state?: Source['state'] })[] = [
  paper('tin-sang', 'Tin Sáng Vân Sơn', 'press', 'national', 42),
  paper('lao-dong-moi', 'Lao Động Mới', 'press', 'national', 65),
  paper('doi-song', 'Đời Sống Hôm Nay', 'press', 'national', 80),
  paper('bao-van-son', 'Báo Vân Sơn', 'press', 'local', 18),
  paper('cong-tttd', 'Cổng thông tin tỉnh Vân Sơn', 'official', 'local', 6),
  paper('hoi-cong-nhan', 'Nhóm Công nhân khu công nghiệp Suối Đá', 'group', 'local', 34),
  { ...paper('dien-dan', 'Diễn đàn Hỏi đáp chế độ', 'forum', 'national', 21), state: 'failing' },
  { ...paper('chinh-sach', 'Chính Sách & Cuộc Sống', 'press', 'national', 12), state: 'silent' },
];

function paper(
  id: string,
  name: string,
  kind: Source['kind'],
  reach: Source['reach'],
  weekly: number,
): KnownSource & { weekly: number } {
  return { id, name, publisher: id, kind, reach, place: null, url: `https://${id}.example/rss`, weekly };
}

interface Told extends Pick<Heard, 'title' | 'summary'> {
  source: string;
  /** Before the morning the desk is read. */
  ago: number;
  text?: string;
  story?: string;
  meaning: Partial<Meaning>;
  /** Words that each conclusion rests on. */
  marks?: { topic?: string[]; stance?: string[]; claim?: string[] };
}

const LUMP = 'rut_mot_lan';
const QUEUE = 'thai_do_phuc_vu';

const NEWS: Told[] = [
  {
    source: 'hoi-cong-nhan',
    ago: 38 * MINUTE,
    story: 'rumour',
    title: 'Chị em tranh thủ, nghe nói từ tháng sau không cho rút bảo hiểm một lần nữa',
    summary: 'Ai có sổ thì đi rút ngay tuần này kẻo mất trắng.',
    text: 'Tổ em mấy chị xin nghỉ sáng mai đi xếp hàng rút bảo hiểm một lần. Có người bảo sắp cấm rút một lần, tháng sau là khóa sổ. Ai biết thực hư thế nào chỉ giúp với.',
    meaning: { stance: 'negative', question: true, severity: 3, mobilises: true, target: 'policy' },
    marks: {
      topic: ['rút bảo hiểm một lần', 'xếp hàng rút'],
      stance: ['mất trắng', 'khóa sổ'],
      claim: ['sắp cấm rút một lần', 'không cho rút bảo hiểm một lần nữa'],
    },
  },
  {
    source: 'dien-dan',
    ago: 2 * HOUR,
    story: 'rumour',
    title: 'Hỏi: có đúng là tháng sau không cho rút một lần nữa không?',
    summary: 'Công ty em đồn nhau sắp cấm rút một lần, em đóng được 7 năm thì có bị ảnh hưởng không ạ?',
    meaning: { stance: 'neutral', question: true, severity: 2 },
    marks: { topic: ['rút một lần'], claim: ['sắp cấm rút một lần'] },
  },
  {
    source: 'lao-dong-moi',
    ago: 5 * HOUR,
    story: 'rumour',
    title: 'Công nhân xếp hàng từ 3 giờ sáng vì lời đồn dừng chi bảo hiểm một lần',
    summary: 'Nhiều người nghỉ làm để nộp hồ sơ khi nghe tin sắp cấm rút một lần.',
    text: 'Trước cổng cơ quan bảo hiểm xã hội huyện Suối Đá, gần hai trăm người đã có mặt từ 3 giờ sáng.\nChị Mai, công nhân may, kể chị nghe tin sắp cấm rút một lần qua nhóm chat và lo mất trắng 9 năm đóng.\nĐại diện cơ quan bảo hiểm xã hội cho biết quy định hưởng một lần không thay đổi trong tháng tới.',
    meaning: { stance: 'negative', severity: 2, target: 'agency' },
    marks: {
      topic: ['bảo hiểm một lần', 'hưởng một lần'],
      stance: ['mất trắng', 'từ 3 giờ sáng'],
      claim: ['sắp cấm rút một lần'],
    },
  },
  {
    source: 'bao-van-son',
    ago: 9 * HOUR,
    story: 'rumour',
    title: 'BHXH Vân Sơn: không có hạn chót rút bảo hiểm một lần',
    summary: 'Cơ quan bác bỏ tin sắp cấm rút một lần và mở thêm quầy tiếp dân.',
    meaning: { stance: 'positive', severity: 1 },
    marks: { topic: ['rút bảo hiểm một lần'], claim: ['sắp cấm rút một lần'] },
  },
  {
    source: 'tin-sang',
    ago: 3 * HOUR,
    story: 'queue',
    title: 'Người dân phản ánh chờ cả buổi ở bộ phận một cửa',
    summary: 'Bà Lan, 68 tuổi, cho biết bà đến từ 7 giờ, 11 giờ vẫn chưa được gọi số.',
    meaning: { stance: 'negative', grievance: true, severity: 2, target: 'agency' },
    marks: { topic: ['bộ phận một cửa'], stance: ['chờ cả buổi', 'chưa được gọi số'] },
  },
  {
    source: 'doi-song',
    ago: 6 * HOUR,
    story: 'queue',
    title: 'Bốn giờ chờ một con dấu: chuyện ở bộ phận một cửa',
    summary: 'Phản ánh về hướng dẫn mỗi nơi một kiểu khi làm thủ tục hưởng chế độ.',
    meaning: { stance: 'negative', grievance: true, severity: 1, target: 'agency' },
    marks: { topic: ['bộ phận một cửa'], stance: ['mỗi nơi một kiểu'] },
  },
  {
    source: 'cong-tttd',
    ago: 12 * HOUR,
    title: 'Vân Sơn chi trả lương hưu tháng 12 qua tài khoản từ ngày 1',
    summary: 'Người hưởng không phải đến điểm chi trả; người già yếu được chi tại nhà.',
    meaning: { stance: 'positive' },
  },
  {
    source: 'tin-sang',
    ago: 15 * HOUR,
    title: 'Thêm 1.200 người tham gia bảo hiểm xã hội tự nguyện trong tháng 11',
    summary: 'Mức hỗ trợ mới của tỉnh giúp nhiều hộ bán hàng nhỏ đóng tiếp.',
    meaning: { stance: 'positive' },
  },
  {
    source: 'chinh-sach',
    ago: 20 * HOUR,
    title: 'Doanh nghiệp nợ bảo hiểm, 46 công nhân chưa chốt được sổ',
    summary: 'Công ty may Hòa Bình Minh nợ 14 tháng, người lao động gửi đơn lần thứ ba.',
    meaning: { stance: 'negative', grievance: true, severity: 2, target: 'employer' },
    marks: { stance: ['chưa chốt được sổ'] },
  },
  {
    source: 'doi-song',
    ago: 22 * HOUR,
    title: 'Đội bóng thành phố thắng trận mở màn',
    summary: 'Hai bàn thắng trong hiệp một.',
    meaning: { relevant: false, relevance: 0, topics: [], reason: { key: 'left-out.nothing', data: {} } },
  },
];

/** What the fullest desk shows; tests look these up by name. */
export interface Newsroom {
  rumour: Alert;
  queue: Alert;
  over: Alert;
  mentions: string[];
  letter: string;
  digest: string;
}

/** Fills the store with the invented morning. `now` is the moment the desk is read. */
export async function fillNewsroom(store: Store, now: Instant): Promise<Newsroom> {
  await fillSources(store, now);
  const mentions = [];
  for (const told of NEWS) mentions.push(await tell(store, told, now));
  for (let week = 1; week <= 4; week++)
    for (const [index, told] of NEWS.slice(4, 9).entries())
      await tell(
        store,
        { ...told, ago: told.ago + week * WEEK + index * HOUR, story: `old-${week}-${index}` },
        now,
      );
  await edit(store, now);
  const alerts = await fillAlerts(store, mentions, now);
  const letter = await fillLetters(store, alerts.rumour, now);
  const digest = await fillDigest(store, alerts, now);
  for (const stage of ['collect', 'understand', 'detect', 'alert', 'deliver'])
    await store.events.ran({ stage, at: now - 4 * MINUTE, took: 900, tally: { taken: 3 }, trouble: null });
  return { ...alerts, mentions, letter, digest };
}

async function fillSources(store: Store, now: Instant): Promise<void> {
  await store.sources.agree(SOURCES, now - 60 * DAY);
  for (const [index, source] of SOURCES.entries()) {
    const dumb = source.state === 'failing';
    const visit: Visit = {
      state: source.state ?? (index % 2 === 0 ? 'ok' : 'unchanged'),
      trouble: dumb ? 'timeout' : source.state === 'silent' ? 'silent' : null,
      detail: dumb ? 'no answer within 30 s (dien-dan.example)' : null,
      failures: dumb ? 9 : 0,
      nextAt: now + HOUR,
      triedAt: now - 9 * MINUTE,
      okAt: dumb ? now - 3 * DAY : now - 9 * MINUTE - index * MINUTE,
      newsAt: now - HOUR,
      firstOkAt: now - 60 * DAY,
      weekly: source.weekly,
      etag: null,
      modified: null,
      cursor: null,
    };
    await store.sources.visited(source.id, visit);
    for (let back = 0; back < 14; back++) {
      const broken = dumb && back < 3;
      if (source.state === 'silent' && back === 6) continue;
      await store.sources.count({
        sourceId: source.id,
        day: addDays(dayOf(now), -back),
        tries: 24,
        good: broken ? 0 : dumb && back === 3 ? 9 : 24,
        heard: 20,
        fresh: broken ? 0 : 3,
      });
    }
  }
}

async function tell(store: Store, told: Told, now: Instant): Promise<string> {
  const source = SOURCES.find((known) => known.id === told.source) ?? SOURCES[0]!;
  const at = now - told.ago;
  const canonical = `https://${source.id}.example/${at}`;
  const item: Heard = {
    sourceId: source.id,
    kind: source.kind,
    address: canonical,
    canonical,
    title: told.title,
    summary: told.summary,
    text: told.text ?? null,
    publishedAt: at,
  };
  await store.mentions.hear([item], { seenAt: at + 6 * MINUTE, publisher: source.publisher, backlog: false });
  const id = mentionId(canonical);
  if (told.story !== undefined)
    await store.stories.touch({ id: told.story, title: told.title, openedAt: at, lastAt: at });
  await store.meanings.understood(id, meaningOf(told, wordsOf(item)), told.story ?? null, at + 7 * MINUTE);
  return id;
}

function meaningOf(told: Told, words: string): Meaning {
  const found = (phrases: string[] = []) =>
    phrases.flatMap((label) => {
      const start = words.indexOf(label);
      return start < 0 ? [] : [{ start, end: start + label.length, label }];
    });
  const topic = told.story === 'rumour' ? LUMP : told.story === 'queue' ? QUEUE : 'huu_tri';
  return {
    relevant: true,
    relevance: 0.9,
    reason: { key: 'kept.title', data: { term: told.marks?.topic?.[0] ?? 'bảo hiểm xã hội' } },
    spam: false,
    topics: [{ id: topic, weight: 1, evidence: found(told.marks?.topic) }],
    stance: 'neutral',
    stanceSure: told.source === 'dien-dan' ? 0.4 : 0.85,
    target: 'none',
    stanceEvidence: found(told.marks?.stance),
    grievance: false,
    question: false,
    severity: 0,
    claims:
      told.marks?.claim === undefined
        ? []
        : [
            {
              id: 'C90',
              relation: told.meaning.question === true ? 'asks' : 'repeats',
              score: 0.8,
              evidence: found(told.marks.claim),
            },
          ],
    tripwires: [],
    places: [],
    mobilises: false,
    by: 'rules-1',
    ...told.meaning,
  };
}

/** One paper rewrote its story overnight. */
async function edit(store: Store, now: Instant): Promise<void> {
  const told = NEWS[2]!;
  const canonical = `https://${told.source}.example/${now - told.ago}`;
  const item: Heard = {
    sourceId: told.source,
    kind: 'press',
    address: canonical,
    canonical,
    title: told.title,
    summary: told.summary,
    text: told.text?.replace('gần hai trăm người', 'gần một trăm người') ?? null,
    publishedAt: now - told.ago,
  };
  await store.mentions.hear([item], { seenAt: now - 2 * HOUR, publisher: told.source, backlog: false });
  await store.meanings.understood(
    mentionId(canonical),
    meaningOf(told, wordsOf(item)),
    'rumour',
    now - 2 * HOUR,
  );
}

async function fillAlerts(
  store: Store,
  mentions: string[],
  now: Instant,
): Promise<Pick<Newsroom, 'rumour' | 'queue' | 'over'>> {
  const base = {
    place: null,
    closedAt: null,
    edition: 1,
    toldAt: null,
    toldLevel: null,
    acknowledgedAt: null,
    acknowledgedBy: null,
  };
  const rumour: Alert = {
    ...base,
    id: 'claim:C90@1',
    situation: { kind: 'claim', id: 'C90' },
    level: 3,
    peak: 3,
    phase: 'rising',
    push: true,
    title: 'Lời đồn sắp cấm rút bảo hiểm xã hội một lần',
    topics: [LUMP],
    claim: 'C90',
    story: 'rumour',
    reason: { key: 'open.claim', data: {} },
    n: 4,
    publishers: 4,
    openedAt: now - 8 * HOUR,
    updatedAt: now - 30 * MINUTE,
    fedAt: now - 38 * MINUTE,
  };
  const queue: Alert = {
    ...base,
    id: 'topic:thai_do_phuc_vu@1',
    situation: { kind: 'topic', id: QUEUE },
    level: 1,
    peak: 2,
    phase: 'falling',
    push: false,
    title: 'Nhiều phản ánh về thời gian chờ ở bộ phận một cửa',
    topics: [QUEUE],
    claim: 'C91',
    story: 'queue',
    reason: { key: 'open.desk', data: { level: 1, push_level: 2 } },
    n: 2,
    publishers: 2,
    openedAt: now - 30 * HOUR,
    updatedAt: now - 3 * HOUR,
    fedAt: now - 3 * HOUR,
    acknowledgedAt: now - 26 * HOUR,
    acknowledgedBy: 'Trần Quốc Bảo',
  };
  const over: Alert = {
    ...base,
    id: 'topic:bhyt_thuoc@1',
    situation: { kind: 'topic', id: 'bhyt_thuoc' },
    level: 2,
    peak: 2,
    phase: 'over',
    push: true,
    title: 'Thiếu thuốc bảo hiểm y tế tại bệnh viện huyện',
    topics: ['bhyt_thuoc'],
    claim: null,
    story: null,
    reason: { key: 'open.level', data: { level: 2, push_level: 2 } },
    n: 11,
    publishers: 5,
    openedAt: now - 9 * DAY,
    updatedAt: now - 6 * DAY,
    fedAt: now - 8 * DAY,
    closedAt: now - 6 * DAY,
  };
  for (const alert of [rumour, queue, over]) await store.alerts.put(alert);

  const rumourSignals = [
    signal('claim-1', now - 8 * HOUR, {
      rule: 'claim',
      subject: { kind: 'claim', id: 'C90' },
      level: 2,
      observed: 2,
      expected: 0.1,
      evidence: mentions.slice(2, 4),
      kinds: ['press'],
      publishers: 2,
      reason: {
        key: 'signal.claim',
        data: {
          claim: 'C90',
          title: 'Từ tháng sau không ai được rút một lần',
          harm: 'harm.high',
          n: 2,
          publishers: 2,
        },
      },
    }),
    signal('spread-1', now - 90 * MINUTE, {
      rule: 'spread',
      subject: { kind: 'claim', id: 'C90' },
      level: 3,
      observed: 4,
      expected: 0.4,
      score: 3.2,
      evidence: mentions.slice(0, 4),
      kinds: ['press', 'group', 'forum'],
      publishers: 4,
      reason: {
        key: 'signal.spread',
        data: { claim: 'C90', title: 'Từ tháng sau không ai được rút một lần', kind: 'kind.group', hours: 7 },
      },
    }),
    signal('surge-1', now - 40 * MINUTE, {
      subject: { kind: 'topic', id: LUMP },
      observed: 4,
      expected: 0.6,
      score: 2.9,
      evidence: mentions.slice(0, 3),
      reason: { key: 'signal.surge', data: { n: 4, hours: 6, expected: 0.6, publishers: 4 } },
    }),
  ];
  const queueSignal = signal('queue-1', now - 30 * HOUR, {
    subject: { kind: 'topic', id: QUEUE },
    level: 1,
    observed: 6,
    expected: 2.1,
    window: DAY,
    score: 1.8,
    evidence: mentions.slice(4, 6),
    reason: { key: 'signal.surge', data: { n: 6, hours: 24, expected: 2.1, publishers: 2 } },
  });
  const held = signal('weak-1', now - 20 * HOUR, {
    subject: { kind: 'topic', id: 'tu_nguyen' },
    level: 0,
    observed: 3,
    expected: 1.9,
    evidence: [mentions[7] ?? ''],
    reason: { key: 'signal.volume', data: { n: 3, hours: 24, expected: 1.9, publishers: 2 } },
  });
  await store.signals.keep([...rumourSignals, queueSignal, held]);
  const decide = (
    id: string,
    alertId: string | null,
    outcome: 'open' | 'update' | 'hold',
    key: string,
    data = {},
  ) =>
    store.alerts.decide({
      id: `decision-${id}`,
      at: [...rumourSignals, queueSignal, held].find((known) => known.id === id)?.at ?? now,
      signalId: id,
      alertId,
      outcome,
      reason: { key, data },
    });
  await decide('claim-1', rumour.id, 'open', 'open.claim');
  await decide('spread-1', rumour.id, 'update', 'update.kind', { kind: 'kind.group' });
  await decide('surge-1', rumour.id, 'hold', 'hold.known');
  await decide('queue-1', queue.id, 'open', 'open.desk', { level: 1, push_level: 2 });
  await decide('weak-1', null, 'hold', 'hold.weak');
  return { rumour, queue, over };
}

function signal(id: string, at: Instant, changes: Partial<Signal>): Signal {
  return {
    id,
    rule: 'surge',
    subject: { kind: 'topic', id: LUMP },
    at,
    level: 2,
    score: 0,
    observed: 0,
    expected: 0,
    window: 6 * HOUR,
    publishers: 3,
    kinds: ['press'],
    evidence: [],
    reason: { key: 'signal.surge', data: {} },
    ...changes,
  };
}

async function fillLetters(store: Store, about: Alert, now: Instant): Promise<string> {
  const letter = {
    id: 'letter-1',
    kind: 'alert' as const,
    about: about.id,
    recipientId: 'hanh',
    to: 'hanh@bhxh-vanson.example',
    subject: '[Cảnh báo · mức 3] Lời đồn sắp cấm rút bảo hiểm xã hội một lần (4 tin, 4 nơi đăng)',
    text: 'Lời đồn sắp cấm rút bảo hiểm xã hội một lần đang lan trong nhóm công nhân.\n\nViệc nên làm: xác nhận với phòng Chế độ.',
    html: '<!doctype html><html lang="vi"><head><meta charset="utf-8"><title>Thư</title></head><body style="font-family:sans-serif;margin:24px;color:#12222e"><p style="color:#85190a"><b>KHỦNG HOẢNG · mức 3 · đang lên</b></p><h1 style="font-size:22px">Lời đồn sắp cấm rút bảo hiểm xã hội một lần</h1><p>Bốn tin ở bốn nơi đăng, đã lan sang nhóm công nhân sau 7 giờ.</p><h2 style="font-size:17px">Việc nên làm ngay</h2><ol><li>Gọi phòng Chế độ xác nhận.</li><li>Đăng phần trả lời đúng.</li></ol></body></html>',
    messageId: '<letter-1@haidang.example>',
    channel: 'mail' as const,
    pictures: [],
    keyHash: null,
    urgent: false,
    inReplyTo: null,
    state: 'waiting' as const,
    tries: 0,
    nextAt: now - 8 * HOUR,
    writtenAt: now - 8 * HOUR,
    sentAt: null,
    note: null,
  };
  await store.letters.write([
    letter,
    { ...letter, id: 'letter-2', to: 'bao@bhxh-vanson.example', messageId: '<letter-2@haidang.example>' },
    {
      ...letter,
      id: 'letter-3',
      kind: 'digest',
      about: 'week-2026-11-16',
      subject: 'Bản tin tuần 16–22/11',
      messageId: '<letter-3@haidang.example>',
      writtenAt: now - 3 * DAY,
    },
  ]);
  await store.letters.sent('letter-3', now - 3 * DAY, null);
  return letter.id;
}

async function fillDigest(
  store: Store,
  alerts: Pick<Newsroom, 'rumour' | 'queue' | 'over'>,
  now: Instant,
): Promise<string> {
  const counts = (negative: number, neutral: number, positive: number) => ({ negative, neutral, positive });
  const line = (alert: Alert) => ({
    alert: alert.id,
    title: alert.title,
    level: alert.peak,
    push: alert.push,
    openedAt: alert.openedAt,
    closedAt: alert.closedAt,
  });
  const id = 'week-2026-11-16';
  await store.digests.keep({
    id,
    from: '2026-11-16',
    to: '2026-11-23',
    madeAt: now - 4 * MINUTE,
    heard: 1_284,
    mentions: counts(41, 58, 27),
    before: counts(29, 61, 30),
    grievances: 17,
    questions: 23,
    topics: [
      { topic: LUMP, now: counts(19, 14, 3), before: counts(6, 11, 4) },
      { topic: QUEUE, now: counts(12, 4, 2), before: counts(10, 5, 1) },
      { topic: 'huu_tri', now: counts(4, 21, 13), before: counts(5, 24, 12) },
      { topic: 'tu_nguyen', now: counts(2, 10, 7), before: counts(3, 9, 9) },
    ],
    stories: [
      {
        story: 'rumour',
        title: 'Công nhân xếp hàng từ 3 giờ sáng vì lời đồn dừng chi bảo hiểm một lần',
        mentions: 18,
        publishers: 9,
        stance: counts(11, 5, 2),
      },
      {
        story: 'queue',
        title: 'Người dân phản ánh chờ cả buổi ở bộ phận một cửa',
        mentions: 7,
        publishers: 4,
        stance: counts(6, 1, 0),
      },
    ],
    claims: [{ claim: 'C90', repeats: 9, denies: 4, others: 5 }],
    alerts: [line(alerts.rumour), line(alerts.queue)],
    coverage: {
      sources: 8,
      whole: 6,
      share: 0.93,
      gaps: ['dien-dan', 'chinh-sach'],
      days: [{ day: '2026-11-20', silent: 1 }],
    },
  });
  return id;
}
