import type { Rules } from '../../src/config/rules.ts';
import type { IncidentAct, IncidentKind } from '../../src/domain/incident.ts';
import { TIP_KINDS, TIP_WAYS } from '../../src/domain/tip.ts';
import { addDays, DAY, dayOf, HOUR, type Instant } from '../../src/domain/time.ts';
import type { Store } from '../../src/storage/store.ts';
import { seeded } from '../storage/contract/samples.ts';
import { BEGAN, MORNING, pick, type Told } from './years.ts';

/** A busy office: an incident every nine days, four tips a day, a request of the press every third. */
const INCIDENTS = 120;
const TIPS = 4_400;
const REQUESTS = 360;
/** Days until an incident is closed; those younger than this still run. */
const LASTS = 20;
const KINDS: readonly IncidentKind[] = ['A', 'B', 'C', 'D'];

/** What people did in three years: incidents with their texts, what they were told directly, what the press asked for. */
export async function fillMatters(store: Store, told: readonly Told[], rules: Rules): Promise<void> {
  const random = seeded(23);
  for (let n = 0; n < INCIDENTS; n++) {
    const about = told[Math.floor(((n + 0.5) / INCIDENTS) * told.length)];
    if (about !== undefined) await keepIncident(store, n, about, rules, random);
  }
  await store.together(async (s) => {
    for (let n = 0; n < TIPS; n++) {
      const heardAt = BEGAN + Math.floor(((n + 0.5) / TIPS) * (MORNING - BEGAN));
      const doneAt = heardAt + Math.floor(random() * 12 * DAY);
      const done = doneAt < MORNING && random() < 0.9;
      await s.tips.add({
        id: `tip-${n}`,
        kind: pick(TIP_KINDS, random),
        way: pick(TIP_WAYS, random),
        heardAt,
        words: `Bà con hỏi việc số ${n}`,
        where: 'xã Suối Đá',
        topic: pick(rules.topics.topics, random).id,
        state: done ? 'answered' : 'new',
        unit: '',
        due: heardAt + 7 * DAY,
        answer: done ? 'Đã trả lời theo quy định.' : '',
        fact: null,
        doneAt: done ? doneAt : null,
        by: { id: 'hanh', name: 'Hạnh' },
        version: 1,
      });
    }
    for (let n = 0; n < REQUESTS; n++) {
      const at = BEGAN + Math.floor(((n + 0.5) / REQUESTS) * (MORNING - BEGAN));
      const [by, day] = [{ at, who: 'hanh', name: 'Hạnh' }, dayOf(at)];
      const asked = { outlet: `Báo số ${n % 9}`, about: 'lịch chi trả', askedOn: day, due: addDays(day, 3) };
      await s.press.ask(`yc-${n}`, { act: 'asked', ...asked }, by);
      if (n % 10 === 0) continue;
      const answered = { act: 'answered', answeredOn: addDays(day, 1 + (n % 4)), how: 'thư' } as const;
      await s.press.add(`yc-${n}`, answered, { ...by, at: at + HOUR });
    }
  });
}

/** Of a claim, of a story, or of an alert alone; most of them said something, and are closed. */
async function keepIncident(
  store: Store,
  n: number,
  { at, claim, story }: Told,
  rules: Rules,
  random: () => number,
): Promise<void> {
  const id = `sv-${n}`;
  const sort = n % 4;
  const known = claim ?? pick(rules.claims, random).id;
  const by = (moment: Instant) => ({ at: moment, who: 'hanh', name: 'Hạnh' });
  const add = (moment: Instant, act: IncidentAct) =>
    store.together((s) => s.incidents.add(id, act, by(moment)));
  const alerts = sort === 2 ? [`alert-${Math.floor((n / INCIDENTS) * 300)}`] : [];
  await store.together((s) =>
    s.incidents.open(
      id,
      {
        act: 'opened',
        title: `Sự vụ số ${n}`,
        alerts,
        claim: sort === 2 ? null : known,
        story: sort === 1 ? story : null,
        place: null,
        receivedAt: at,
      },
      by(at + HOUR),
    ),
  );
  await add(at + 2 * HOUR, { act: 'kind', kind: KINDS[sort] ?? 'A', why: 'theo hồ sơ' });
  const clock = { name: 'Thông tin ban đầu', basis: 'Điều 7', metAt: null, how: '', explained: null };
  const rule = 'initial-event';
  const runs = { ...clock, rule, startedAt: at + 2 * HOUR, due: at + DAY + 2 * HOUR };
  await add(at + 2 * HOUR, { act: 'clock', clock: runs });
  const publishedAt = at + Math.floor((3 + random() * 36) * HOUR);
  const channel = { channel: 'Trang thông tin điện tử', link: 'https://bhxh.example/1', publishedAt };
  await add(publishedAt, { act: 'published', statement: '', ...channel });
  await add(publishedAt, { act: 'clock-met', rule, metAt: publishedAt, how: 'bài đăng' });
  const kind = n % 2 === 0 ? ('correction' as const) : ('press-correction' as const);
  const text = { incident: id, audience: 'everybody', claim: null, title: 'Đính chính' } as const;
  await store.together(async (s) => {
    await s.statements.draft(`vb-${n}`, { act: 'drafted', kind, sentences: [], ...text }, by(publishedAt));
    await s.statements.add(`vb-${n}`, { act: 'published', ...channel }, by(publishedAt + HOUR), 1);
  });
  const closedAt = at + LASTS * DAY;
  if (closedAt >= MORNING) return;
  for (const [move, to, days] of [
    ['begin', 'handling', 1],
    ['recover', 'recovering', 6],
    ['close', 'closed', LASTS],
  ] as const)
    await add(at + days * DAY, { act: 'moved', move, to, why: 'xong' });
}
