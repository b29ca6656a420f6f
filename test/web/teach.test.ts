import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Labels, OfficerLesson } from '../../src/domain/lesson.ts';
import { BATCH } from '../../src/domain/draw.ts';
import { MINUTE } from '../../src/domain/time.ts';
import { say } from '../../src/view/say.ts';
import { LANGUAGES } from '../../src/view/words/words.ts';
import type { Teacher } from '../../src/web/desk.ts';
import { meaning } from '../storage/contract/samples.ts';
import { hear } from './hesitant.ts';
import { fillNewsroom, type Newsroom } from './newsroom.ts';
import { HANH, type Office, openOffice, signedIn, VIEWER, type Visitor } from './office.ts';

type Guest = Visitor & { token: string };

/** A teacher that learns nothing, and remembers what it was asked. */
function idleTeacher(options: { fails?: boolean; holds?: Promise<void> } = {}) {
  const asked: { lessons: readonly OfficerLesson[]; checks: readonly OfficerLesson[] }[] = [];
  const adopted: (string | null)[] = [];
  const teacher: Teacher = {
    async teach(lessons, checks, progress) {
      asked.push({ lessons, checks });
      progress(0.25);
      await options.holds;
      if (options.fails === true) throw new Error('the lessons contradict each other');
      const same = (labels: Labels) => ({ before: labels, after: labels });
      return { bytes: Uint8Array.from([1, 2, 3]), answers: checks.map((check) => same(check.labels)) };
    },
    adopt: (model) => {
      if (model?.bytes.length === 0) return Promise.reject(new Error('no model'));
      adopted.push(model?.id ?? null);
      return Promise.resolve();
    },
  };
  return { teacher, asked, adopted };
}

const valueIn = (page: string, name: string) =>
  new RegExp(`name="${name}" value="([^"]*)"`).exec(page)?.[1] ?? '';

describe('Dạy máy', () => {
  let office: Office;
  let hanh: Guest;
  let school: ReturnType<typeof idleTeacher>;
  beforeEach(async () => {
    school = idleTeacher();
    office = await openOffice({ teacher: school.teacher });
    hanh = await signedIn(office);
  });
  afterEach(() => office.store.close());

  const send = (path: string, fields: Record<string, string | string[]> = {}, by = hanh) =>
    by.post(path, { token: by.token, ...fields });
  const asked = async () => valueIn(await hanh.page('/day-may'), 'mention');
  /** Answers the whole batch and returns its mentions. */
  async function answerAll(answer = 'negative'): Promise<string[]> {
    const done: string[] = [];
    for (let id = await asked(); id !== ''; id = await asked()) {
      await send('/day-may/tra-loi', { mention: id, answer, grievance: 'yes' });
      done.push(id);
    }
    return done;
  }

  it.each(LANGUAGES)('has a sentence for everything it shows (%s)', async (language) => {
    await hear(office, 30);
    await send('/day-may/lay-tin');
    await answerAll();
    await send('/day-may/lay-tin');
    await send('/day-may/day-lai');
    hanh.cookies.set('language', language);
    for (const path of ['/day-may', '/day-may/do-dung', `/tin/${await asked()}`, '/tin?relevant=all']) {
      const answer = await hanh.get(path);
      const page = await answer.text();
      expect(answer.status, path).toBe(200);
      expect(page, path).not.toMatch(/[>"\s](teach|desk|relation|stance)\.[a-z]/);
      expect(page, path).not.toMatch(/NaN|undefined|\[object|\sstyle=|\{\w+\}|…\u2060/);
    }
  });

  it('draws nothing by being looked at, and a batch when asked', async () => {
    await hear(office, 30);
    expect(await hanh.page('/day-may')).toContain('Chưa lấy tin nào để dạy');
    expect(await office.store.draws.batches()).toBe(0);
    await send('/day-may/lay-tin');
    expect(await hanh.page('/day-may')).toContain(`Tin 1/${BATCH} của lượt này`);
    await send('/day-may/lay-tin');
    expect(await office.store.draws.batches()).toBe(1);
  });

  it('turns an answer into the meaning at once, and logs who gave it', async () => {
    await hear(office, 30);
    await send('/day-may/lay-tin');
    const id = await asked();
    const answer = await send('/day-may/tra-loi', { mention: id, answer: 'positive', grievance: 'yes' });
    expect(answer.headers.get('location')).toBe('/day-may');
    const told = (await office.store.mentions.get(id))?.meaning;
    expect(told).toMatchObject({ relevant: true, stance: 'positive', grievance: true });
    expect((await office.store.meanings.pulses(0)).find((pulse) => pulse.id === id)?.stance).toBe('positive');
    const [event] = await office.store.events.latest(1);
    expect(event).toMatchObject({ event: 'act', subject: id, who: 'hanh', data: { act: 'correct' } });
    expect(JSON.stringify(event)).not.toContain('sổ bảo hiểm');
    expect(office.jobs).toContain('think');
    expect(await asked()).not.toBe(id);
  });

  it('asks nothing more of what is not ours', async () => {
    await hear(office, 30);
    await send('/day-may/lay-tin');
    const id = await asked();
    await send('/day-may/tra-loi', { mention: id, answer: 'no', grievance: 'yes' });
    const words = (await office.store.corrections.of([id])).get(id) ?? [];
    expect(words.map(({ field, value }) => [field, value])).toEqual([['relevant', 'no']]);
    expect((await office.store.mentions.get(id))?.meaning?.relevant).toBe(false);
  });

  it('takes the last answer back and asks it again', async () => {
    await hear(office, 30);
    await send('/day-may/lay-tin');
    const first = await asked();
    await send('/day-may/tra-loi', { mention: first, answer: 'positive' });
    office.world.pass(MINUTE);
    const second = await asked();
    await send('/day-may/tra-loi', { mention: second, answer: 'no' });
    await send('/day-may/hoan-tac');
    expect(await asked()).toBe(second);
    expect((await office.store.mentions.get(second))?.meaning?.relevant).toBe(true);
    await send('/day-may/hoan-tac');
    expect(await asked()).toBe(first);
    expect(await office.store.corrections.since(0)).toEqual([]);
    expect((await send('/day-may/hoan-tac')).status).toBe(409);
  });

  it('passes over what an officer is not sure of, and learns nothing from it', async () => {
    await hear(office, 30);
    await send('/day-may/lay-tin');
    const id = await asked();
    await send('/day-may/bo-qua', { mention: id });
    expect(await asked()).not.toBe(id);
    expect(await office.store.corrections.since(0)).toEqual([]);
  });

  it('refuses an answer nobody could have chosen, or to a mention that was not drawn', async () => {
    const [id = ''] = await hear(office, 30);
    expect((await send('/day-may/tra-loi', { mention: id, answer: 'angry' })).status).toBe(400);
    expect((await send('/day-may/tra-loi', { mention: id, answer: 'positive' })).status).toBe(404);
    expect((await send('/day-may/tra-loi', { mention: id })).status).toBe(400);
    expect(await office.store.corrections.since(0)).toEqual([]);
  });

  it('does not show what the machine made of a mention drawn to examine it', async () => {
    await hear(office, 30);
    const stance = [{ start: 0, end: 4, label: 'Bài' }];
    for (const { id } of await office.store.mentions.list({ limit: 40 }))
      await office.store.meanings.understood(
        id,
        meaning({ stanceSure: 0.6, stanceEvidence: stance }),
        null,
        1,
      );
    await send('/day-may/lay-tin');
    const random = await office.store.draws.random();
    const marked: Record<string, boolean[]> = { random: [], other: [] };
    for (let id = await asked(); id !== ''; id = await asked()) {
      marked[random.has(id) ? 'random' : 'other']?.push(
        (await hanh.page('/day-may')).includes('mark-stance'),
      );
      await send('/day-may/bo-qua', { mention: id });
    }
    expect(marked['random']).toEqual([false, false, false, false]);
    expect(marked['other']).toHaveLength(16);
    expect(marked['other']?.every(Boolean)).toBe(true);
  });

  it('lets a viewer see, and do nothing', async () => {
    const [id = ''] = await hear(office, 30);
    await send('/day-may/lay-tin');
    const viewer = await signedIn(office, VIEWER);
    const page = await viewer.page('/day-may');
    expect(page).toContain('chỉ có quyền xem');
    expect(page).not.toContain('data-answer');
    expect(await viewer.page('/tin?relevant=all')).not.toContain('name="mention"');
    for (const [path, fields] of [
      ['/day-may/lay-tin', {}],
      ['/day-may/tra-loi', { mention: id, answer: 'no' }],
      ['/day-may/bo-qua', { mention: id }],
      ['/day-may/hoan-tac', {}],
      ['/day-may/day-lai', {}],
      ['/day-may/chon-ban', { model: '' }],
      ['/tin/sua', { mention: id, set: 'relevant=no' }],
      [`/tin/${id}/sua`, { stance: 'positive' }],
      [`/tin/${id}/bo-sua`, { field: 'stance', subject: '' }],
    ] as const)
      expect((await send(path, fields, viewer)).status, path).toBe(403);
    expect(await office.store.corrections.since(0)).toEqual([]);
  });

  it('teaches in the background without what examines, and waits for a decision', async () => {
    await hear(office, 60);
    for (let batch = 0; batch < 2; batch++) {
      await send('/day-may/lay-tin');
      await answerAll();
    }
    const random = await office.store.draws.random();
    expect((await send('/day-may/day-lai')).status).toBe(303);
    expect(school.asked[0]?.lessons).toHaveLength(32);
    expect(school.asked[0]?.checks).toHaveLength(8);
    expect(school.asked[0]?.lessons.some((lesson) => random.has(lesson.mention.id))).toBe(false);
    expect(school.asked[0]?.checks.every((check) => random.has(check.mention.id))).toBe(true);
    await expect.poll(async () => (await office.store.models.list()).length).toBe(1);

    const page = await hanh.page('/day-may/do-dung');
    expect(page).toContain('chờ quyết định');
    expect(page).toContain('chưa đủ để kết luận');
    const [model] = await office.store.models.list();
    expect(model).toMatchObject({ lessons: 32, who: 'hanh', adoptedAt: null });
    expect(school.adopted).toEqual([]);

    const use = await send('/day-may/chon-ban', { model: model?.id ?? '' });
    expect(use.headers.get('location')).toBe('/day-may/do-dung?done=adopted');
    expect(school.adopted).toEqual([model?.id]);
    expect((await office.store.models.inUse())?.id).toBe(model?.id);
    expect(await office.store.meanings.toUnderstand(100)).toHaveLength(60);
    await send('/day-may/chon-ban', { model: '' });
    expect(school.adopted).toEqual([model?.id, null]);
    expect(await office.store.models.inUse()).toBeNull();
    const acts = (await office.store.events.latest(3)).map(({ data }) => [
      data['act'],
      data['model'] ?? null,
    ]);
    expect(acts).toEqual([
      ['adopt-model', 'shipped'],
      ['adopt-model', model?.id],
      ['teach', null],
    ]);
  });

  it('keeps what is in use when a person says so, and never adopts what is not a model', async () => {
    const figures = { figures: [], who: 'hanh', name: HANH.name, lessons: 30, madeAt: 1 };
    await office.store.models.keep({ id: 'm1', ...figures }, Uint8Array.from([1]));
    await office.store.models.keep({ id: 'broken', ...figures }, new Uint8Array());
    await send('/day-may/chon-ban', { model: 'm1', keep: 'yes' });
    expect(school.adopted).toEqual([]);
    expect(await hanh.page('/day-may/do-dung')).toContain('Dùng bản này');
    expect((await office.store.models.list()).find(({ id }) => id === 'm1')?.retiredAt).not.toBeNull();
    expect((await send('/day-may/chon-ban', { model: 'broken' })).status).toBe(500);
    expect((await send('/day-may/chon-ban', { model: 'nobody' })).status).toBe(404);
    expect(await office.store.models.inUse()).toBeNull();
  });

  it('says how many lessons are missing', async () => {
    const answer = await send('/day-may/day-lai');
    expect(answer.status).toBe(409);
    expect(await answer.text()).toContain('Mới có 0 tin để dạy, cần ít nhất 20');
    expect(await hanh.page('/day-may/do-dung')).toMatch(/<button[^>]* disabled[^>]*>Dạy lại từ lời cán bộ/);
  });
});

describe('a teaching', () => {
  async function taught(options: Parameters<typeof idleTeacher>[0]) {
    const school = idleTeacher(options);
    const office = await openOffice({ teacher: school.teacher });
    const hanh = await signedIn(office);
    const ids = await hear(office, 25);
    for (const id of ids)
      await office.store.corrections.say(id, [{ field: 'stance', subject: '', value: 'negative' }], HANH, 1);
    const start = () => hanh.post('/day-may/day-lai', { token: hanh.token });
    return { office, hanh, start };
  }

  it('shows how far it is, and runs once at a time', async () => {
    let end = () => {};
    const { office, hanh, start } = await taught({ holds: new Promise<void>((done) => (end = done)) });
    await start();
    expect(await hanh.page('/day-may/do-dung')).toContain('theo yêu cầu của Nguyễn Thị Hạnh: 25');
    expect((await start()).status).toBe(409);
    end();
    await expect.poll(async () => (await office.store.models.list()).length).toBe(1);
    expect(await hanh.page('/day-may/do-dung')).not.toContain('Đang dạy');
    await office.store.close();
  });

  it('that fails changes nothing, and says so', async () => {
    const { office, hanh, start } = await taught({ fails: true });
    await start();
    await expect.poll(() => hanh.page('/day-may/do-dung')).toContain('Lượt dạy vừa rồi không xong');
    expect(await office.store.models.list()).toEqual([]);
    expect(office.world.said).toContain('teach failed');
    await office.store.close();
  });
});

describe('corrections on the desk', () => {
  let office: Office;
  let news: Newsroom;
  let hanh: Guest;
  beforeEach(async () => {
    office = await openOffice();
    news = await fillNewsroom(office.store, office.world.now());
    hanh = await signedIn(office);
  });
  afterEach(() => office.store.close());

  const send = (path: string, fields: Record<string, string | string[]>) =>
    hanh.post(path, { token: hanh.token, ...fields });
  const meaningOf = async (id: string) => (await office.store.mentions.get(id))?.meaning;

  it('of one mention are shown with who and what the machine said, and can be taken back', async () => {
    const id = news.mentions[2] ?? '';
    const fields = {
      stance: 'neutral',
      grievance: '',
      'drop-topic': 'rut_mot_lan',
      'add-topic': 'huu_tri',
      'claim.C90': 'reports',
    };
    const answer = await send(`/tin/${id}/sua`, fields);
    expect(answer.headers.get('location')).toBe(`/tin/${id}?done=corrected`);
    const after = await meaningOf(id);
    expect(after?.topics.map((topic) => topic.id)).toEqual(['huu_tri']);
    expect(after?.claims[0]).toMatchObject({ id: 'C90', relation: 'reports' });
    const page = await hanh.page(`/tin/${id}`);
    expect(page).toContain('Nguyễn Thị Hạnh');
    expect(page).toContain(say('vi', 'teach.machine-said', { value: 'stance.negative' }));
    await send(`/tin/${id}/bo-sua`, { field: 'stance', subject: '' });
    expect((await meaningOf(id))?.stance).toBe('negative');
    expect((await meaningOf(id))?.topics.map((topic) => topic.id)).toEqual(['huu_tri']);
  });

  it('refuse what no form of ours would send', async () => {
    const id = news.mentions[2] ?? '';
    for (const fields of [
      {},
      { stance: 'angry' },
      { 'add-topic': 'khong-co' },
      { 'claim.khong-co': 'repeats' },
      { severity: '9' },
    ])
      expect((await send(`/tin/${id}/sua`, fields)).status, JSON.stringify(fields)).toBe(400);
    expect((await send('/tin/khong-co/sua', { stance: 'positive' })).status).toBe(404);
    expect(await office.store.corrections.since(0)).toEqual([]);
  });

  it('of several mentions are said at once, and lead back to the list as it was', async () => {
    const chosen = news.mentions.slice(0, 3);
    const answer = await send('/tin/sua', { mention: chosen, set: 'grievance=yes', back: '/tin?kind=group' });
    expect(answer.headers.get('location')).toMatch(/^\/tin\?kind=group&lan=\w{26}$/);
    for (const id of chosen) expect((await meaningOf(id))?.grievance).toBe(true);
    expect((await office.store.corrections.since(0)).length).toBe(3);
    for (const back of ['https://evil.example/tin', '//evil.example', '/ra']) {
      const away = await send('/tin/sua', { mention: chosen, set: 'stance=neutral', back });
      expect(away.headers.get('location')).toMatch(/^\/tin\?lan=\w{26}$/);
    }
    expect((await send('/tin/sua', { mention: chosen, set: 'places=x' })).status).toBe(400);
    expect((await send('/tin/sua', { set: 'relevant=no' })).status).toBe(400);
  });

  it('of several mentions are taken back at once, and what was said before holds again', async () => {
    const [first = '', second = '', third = ''] = news.mentions.slice(0, 3);
    const before = (await meaningOf(first))?.grievance;
    await send('/tin/sua', { mention: [second], set: 'stance=neutral' });
    const answer = await send('/tin/sua', { mention: [first, second, third], set: 'stance=positive' });
    const at = answer.headers.get('location') ?? '';
    const page = await hanh.page(at);
    expect(page).toContain('Đã ghi “Thái độ: tích cực” cho 3 tin.');
    expect(page).toContain('Hoàn tác tất cả');
    // A word that was said since stays.
    office.world.pass(1_000);
    await send('/tin/sua', { mention: [third], set: 'stance=negative' });
    const lan = new URL(at, 'http://_').searchParams.get('lan') ?? '';
    await send('/tin/hoan-tac', { lan });
    const stances = new Map(
      [...(await office.store.corrections.of([first, second, third]))].map(([id, words]) => [
        id,
        words.map(({ value }) => value),
      ]),
    );
    expect(stances).toEqual(
      new Map([
        [second, ['neutral']],
        [third, ['negative']],
      ]),
    );
    expect((await meaningOf(first))?.grievance).toBe(before);
    expect(await hanh.page(at)).toContain('Đã hoàn tác lượt sửa 3 tin');
    expect((await send('/tin/hoan-tac', { lan })).status).toBe(409);
  });

  it('are refused where the words have expired', async () => {
    const id = news.mentions[0] ?? '';
    await office.store.mentions.forget(0, office.world.now());
    expect((await send(`/tin/${id}/sua`, { stance: 'positive' })).status).toBe(409);
    expect(await hanh.page(`/tin/${id}`)).not.toContain('Sửa cách hiểu');
  });
});
