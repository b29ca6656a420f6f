import { afterEach, beforeEach, expect, it } from 'vitest';
import { fillNewsroom, type Newsroom } from './newsroom.ts';
import { type Office, openOffice, signedIn, VIEWER } from './office.ts';

let office: Office;
let news: Newsroom;
beforeEach(async () => {
  office = await openOffice();
  news = await fillNewsroom(office.store, office.world.now());
});
afterEach(() => office.store.close());

const storiesOf = async (mentions: string[]) =>
  Promise.all(mentions.map(async (id) => (await office.store.mentions.get(id))?.storyId ?? null));

/** Two mentions of one story, and that story. */
async function pair(): Promise<{ story: string; one: string; other: string }> {
  const stories = await storiesOf(news.mentions);
  const story = stories.find((id, i) => id !== null && stories.indexOf(id) !== i) ?? '';
  const [one = '', other = ''] = news.mentions.filter((_, i) => stories[i] === story);
  return { story, one, other };
}

it('shows who told it when, and what became of its headlines', async () => {
  const guest = await signedIn(office);
  const { story, one } = await pair();
  const before = await office.store.mentions.get(one);
  await office.store.mentions.hear([{ ...before!, title: `${before!.title} (đã sửa)` }], {
    seenAt: office.world.now(),
    publisher: before!.publisher,
    backlog: false,
  });
  const page = await guest.page(`/vu-viec/${story}`);
  expect(page).toContain('Diễn biến');
  expect(page).toContain('Ai nói đến');
  expect(page).toContain('Tiêu đề đã đổi');
  expect(page).toContain('(đã sửa)</ins>');
  expect(await guest.page(`/tin/${one}`)).toContain(`href="/vu-viec/${story}"`);
});

it('splits what does not belong, says who did, and refuses to split all', async () => {
  const guest = await signedIn(office);
  const { story, one, other } = await pair();
  const done = await guest.post(`/vu-viec/${story}/tach`, { token: guest.token, mention: other });
  expect(done.status).toBe(303);
  const [kept, moved] = await storiesOf([one, other]);
  expect(kept).toBe(story);
  expect(done.headers.get('location')).toBe(`/vu-viec/${moved}?done=split`);
  expect(await office.store.storyVerdicts.merge(moved ?? '', story)).toBe(false);
  const [event] = await office.store.events.latest(1);
  expect(event).toMatchObject({
    event: 'act',
    who: 'hanh',
    data: { act: 'split', from: story, mentions: [other] },
  });
  expect(await guest.page(`/vu-viec/${moved}`)).toContain('Nguyễn Thị Hạnh đã tách khỏi');
  const again = await guest.post(`/vu-viec/${story}/tach`, { token: guest.token, mention: other });
  expect(again.status).toBe(409);
  const rest = (await office.store.stories.members(story)).map((id) => ['mention', id]);
  if (rest.length === 1)
    expect((await guest.post(`/vu-viec/${story}/tach`, { token: guest.token, mention: one })).status).toBe(
      409,
    );
});

it('merges two stories, and leads from the old address to the one they are now', async () => {
  const guest = await signedIn(office);
  const { story } = await pair();
  const other = (await storiesOf(news.mentions)).find((id) => id !== null && id !== story) ?? '';
  const done = await guest.post(`/vu-viec/${story}/gop`, { token: guest.token, other });
  expect(done.status).toBe(303);
  expect((await guest.get(`/vu-viec/${other}`)).headers.get('location')).toBe(`/vu-viec/${story}`);
  const [event] = await office.store.events.latest(1);
  expect(event).toMatchObject({
    event: 'act',
    who: 'hanh',
    data: { act: 'merge', from: other, into: story },
  });
  expect((await guest.post(`/vu-viec/${story}/gop`, { token: guest.token, other })).status).toBe(409);
});

it('lets a viewer look and nothing else', async () => {
  const guest = await signedIn(office, VIEWER);
  const { story, other } = await pair();
  const page = await guest.page(`/vu-viec/${story}`);
  expect(page).not.toContain('type="checkbox"');
  expect(page).toContain('chỉ có quyền xem');
  expect((await guest.post(`/vu-viec/${story}/tach`, { token: guest.token, mention: other })).status).toBe(
    403,
  );
  expect((await guest.post(`/vu-viec/${story}/gop`, { token: guest.token, other: 'x' })).status).toBe(403);
});

it('says so when there is no such story', async () => {
  const guest = await signedIn(office);
  expect((await guest.get('/vu-viec/khong-co')).status).toBe(404);
  expect((await guest.post('/vu-viec/khong-co/tach', { token: guest.token, mention: 'x' })).status).toBe(404);
});
