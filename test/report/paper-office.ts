import type { Rules } from '../../src/config/rules.ts';
import { RELATIONS, STANCES } from '../../src/domain/meaning.ts';
import type { Period } from '../../src/domain/paper.ts';
import { PRIVATE_KINDS, PUBLISHER_KINDS } from '../../src/domain/source.ts';
import type { TipState } from '../../src/domain/tip.ts';
import { addDays, DAY, HOUR, type Instant } from '../../src/domain/time.ts';
import { mentionId } from '../../src/storage/mentions.ts';
import type { Store } from '../../src/storage/store.ts';
import { alert, heard, meaning, seeded, source } from '../storage/contract/samples.ts';

/** The morning a month's draft is made: its figures closed on the 14th. */
export const MORNING = Date.parse('2026-11-20T07:05:00+07:00');
export const NOVEMBER: Period = { from: '2026-10-15', to: '2026-11-15' };

const OUTLETS = ['bao-mot', 'bao-hai', 'bao-ba'];

/**
 * An invented office with two months of talk behind it and a little of the year before: every sort of item, seeded, so that each run counts the
 * same. `visited`: the days on which its sources answered.
 */
export async function fillOffice(store: Store, rules: Rules, visited: Period, talk = 240): Promise<void> {
  const random = seeded(11);
  const pick = <T>(of: readonly T[]): T => {
    const one = of[Math.floor(random() * of.length)];
    if (one === undefined) throw new Error('nothing to choose from');
    return one;
  };
  await store.sources.agree(
    OUTLETS.map((id) => source(id, { name: `Báo ${id} – Chuyên mục`, publisher: id })),
    MORNING - 400 * DAY,
  );
  for (let day = visited.from; day < visited.to; day = addDays(day, 1))
    for (const sourceId of OUTLETS)
      await store.sources.count({ sourceId, day, tries: 3, good: 3, heard: 4, fresh: 2 });

  const subjects = rules.topics.topics.slice(0, 3).map(({ id }) => id);
  const claims = rules.claims.slice(0, 4).map(({ id }) => id);
  const provinces = rules.organisations.places.slice(0, 2).map(({ id }) => id);
  const home = rules.haidang.organisation.province;
  const stories = Array.from({ length: 12 }, (_, i) => `vu-${i}`);
  for (const id of stories)
    await store.stories.touch({
      id,
      title: id === 'vu-3' ? '' : `Vụ việc ${id}`,
      openedAt: MORNING - 60 * DAY,
      lastAt: MORNING,
    });
  for (let i = 0; i < talk; i++) {
    const lastYear = i % 12 === 0;
    const at = MORNING - Math.floor(random() * 75 * DAY) - (lastYear ? 365 * DAY : 0);
    const outlet = pick(OUTLETS);
    const kind = random() < 0.5 ? 'press' : pick(PUBLISHER_KINDS);
    const canonical = `https://${outlet}.example/${i}`;
    await store.mentions.hear(
      [
        heard('', {
          canonical,
          kind,
          sourceId: outlet,
          title: `Tin số ${i}`,
          publishedAt: random() < 0.05 ? null : at,
        }),
      ],
      // What is undated in a first visit counts nowhere.
      { seenAt: at + HOUR, publisher: outlet, backlog: true },
    );
    const story = random() < 0.6 ? pick(stories) : null;
    await store.meanings.understood(
      mentionId(canonical),
      meaning({
        relevant: random() > 0.1,
        stance: pick(STANCES),
        question: random() < 0.3,
        grievance: random() < 0.3,
        topics: subjects.filter(() => random() < 0.5).map((id) => ({ id, weight: 1, evidence: [] })),
        claims:
          random() < 0.4 ? [{ id: pick(claims), relation: pick(RELATIONS), score: 1, evidence: [] }] : [],
        tripwires: [],
        places: random() < 0.4 ? [home !== null && random() < 0.5 ? home : pick(provinces)] : [],
        audience: random() < 0.4 ? [{ id: 'workers', evidence: [] }] : [],
      }),
      PRIVATE_KINDS.some((one) => one === kind) ? 'vu-3' : story === 'vu-3' ? null : story,
      at + HOUR,
    );
  }
  await fillWork(store);
}

/** What the office did: alerts, an incident, a statement, and what people told it. */
async function fillWork(store: Store): Promise<void> {
  const at = (days: number): Instant => MORNING - days * DAY;
  for (const [i, days] of [8, 12, 20, 30, 50].entries()) {
    const id = `canh-bao-${i}`;
    const openedAt = at(days);
    await store.alerts.put(
      alert(id, {
        situation: { kind: 'topic', id },
        title: `Cảnh báo về chủ đề ${'abcde'[i]}`,
        openedAt,
        updatedAt: openedAt,
        closedAt: i === 0 ? null : openedAt + DAY,
        push: i !== 1,
        peak: i === 2 ? 3 : 2,
      }),
    );
    if (i < 2)
      await store.alerts.judge(id, { usefulness: i === 0 ? 'useful' : 'noise', at: MORNING, by: 'Lan' });
  }
  const by = { at: at(10), who: 'lan', name: 'Lan' };
  await store.together(async (s) => {
    await s.incidents.open(
      'su-vu-1',
      {
        act: 'opened',
        title: 'Tin đồn dừng rút một lần',
        alerts: [],
        claim: null,
        story: null,
        place: null,
        receivedAt: at(10),
      },
      by,
    );
    await s.statements.draft(
      'thong-diep-1',
      {
        act: 'drafted',
        incident: 'su-vu-1',
        kind: 'correction',
        audience: 'everybody',
        claim: null,
        title: 'Đính chính',
        sentences: [],
      },
      by,
    );
    await s.statements.add(
      'thong-diep-1',
      { act: 'published', channel: 'Trang web', link: 'https://bhxh.example/1', publishedAt: at(9) },
      { ...by, at: at(9) },
      1,
    );
  });
  const states: TipState[] = ['answered', 'answered', 'passed', 'new', 'routed', 'void'];
  for (const [i, state] of states.entries())
    await store.tips.add({
      id: `phan-anh-${i}`,
      kind: state === 'passed' ? 'complaint' : i % 2 === 0 ? 'grievance' : 'question',
      way: 'phone',
      heardAt: at(15 + i),
      words: 'Đến lấy số từ sáng mà chưa được gọi',
      where: '',
      topic: null,
      state,
      unit: '',
      due: at(10),
      answer: '',
      fact: null,
      doneAt: state === 'new' || state === 'routed' ? null : at(i === 1 ? 7 : 12),
      by: { id: 'lan', name: 'Lan' },
      version: 1,
    });
}
