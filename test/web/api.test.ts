import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Answer } from '../../src/world.ts';
import { type Office, openOffice, signedIn, VIEWER, visitor } from './office.ts';

const FEED =
  '<rss version="2.0"><channel><title>Báo</title><item><title>Tin &lt;b&gt;một&lt;/b&gt; "lạ"</title><link>https://bao.example/1</link></item></channel></rss>';

let office: Office;
beforeEach(async () => {
  office = await openOffice();
  await office.store.sources.agree(
    [
      {
        id: 'cong-cu',
        name: 'Công cụ nghe',
        publisher: 'cong-cu',
        kind: 'page',
        reach: 'national',
        place: null,
        url: 'https://cong-cu.example/',
        type: 'push',
        settings: { key: 'HAIDANG_API_TOKEN' },
      },
    ],
    office.world.now(),
  );
  office.world.secret = (name) => (name === 'HAIDANG_API_TOKEN' ? 'ma' : null);
});
afterEach(() => office.store.close());

const push = (body: unknown, headers: Record<string, string> = {}) =>
  office.app.request('/api/mentions', {
    method: 'POST',
    headers: { authorization: 'Bearer ma', 'content-type': 'application/json', ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
const ITEM = { source: 'cong-cu', items: [{ url: 'https://trang.example/1', text: 'Hỏi về thẻ' }] };

describe('POST /api/mentions', () => {
  it('hears a tool that has no session, and wakes the house to think', async () => {
    const answer = await push(ITEM);
    expect(answer.status).toBe(200);
    expect(await answer.json()).toEqual({ fresh: 1, edited: 0, same: 0, refused: [] });
    expect(office.jobs).toContain('think');
  });

  it('says that an answer is a repetition', async () => {
    await push(ITEM, { 'idempotency-key': 'k' });
    const again = await push(ITEM, { 'idempotency-key': 'k' });
    expect(again.headers.get('idempotent-replayed')).toBe('true');
    expect(await again.json()).toMatchObject({ fresh: 1 });
  });

  it.each([
    ['no token', { authorization: '' }, 401],
    ['another scheme', { authorization: 'Basic bWE6' }, 401],
    ['another token', { authorization: 'Bearer mb' }, 401],
    ['an endless key', { 'idempotency-key': 'k'.repeat(201) }, 400],
  ])('turns away %s, as JSON', async (_name, headers, status) => {
    const answer = await push(ITEM, headers);
    expect(answer.status).toBe(status);
    expect(await answer.json()).toHaveProperty('message');
    expect(answer.headers.get('www-authenticate')).toBe(status === 401 ? 'Bearer' : null);
  });

  it('takes no session for a token: an officer’s browser cannot be made to push', async () => {
    const hanh = await signedIn(office);
    const answer = await hanh.post('/api/mentions', { token: hanh.token });
    expect(answer.status).toBe(401);
  });

  it('stops reading after 4 MiB', async () => {
    expect((await push('x'.repeat(4 * 1024 * 1024 + 1))).status).toBe(413);
  });

  it('has a document, open to whoever writes the tool', async () => {
    const answer = await office.app.request('/api/openapi.json');
    expect(answer.status).toBe(200);
    expect(await answer.json()).toMatchObject({ openapi: '3.1.0', servers: [{ url: 'http://localhost' }] });
  });
});

describe('the page Thêm nguồn', () => {
  const answers = (body: string): void => {
    office.world.fetch = ({ url }): Promise<Answer> =>
      Promise.resolve({
        ok: true,
        status: url.endsWith('robots.txt') ? 404 : 200,
        url,
        headers: { 'content-type': 'application/rss+xml' },
        body: Buffer.from(body),
      });
  };

  it('shows what an address has to offer, adds it, lists it and lets go of it', async () => {
    answers(FEED);
    const hanh = await signedIn(office);
    const found = await (
      await hanh.post('/nguon/them', { token: hanh.token, address: 'https://bao.example/rss' })
    ).text();
    expect(found).toContain('Tin một &quot;lạ&quot;');
    expect(found).toContain('publisher: bao-example');
    const row = /name="row" value="([^"]+)"/.exec(found)?.[1]?.replaceAll('&quot;', '"') ?? '';
    const added = await hanh.post('/nguon/them/nghe', {
      token: hanh.token,
      row,
      name: 'Báo mẫu',
      kind: 'official',
    });
    expect(added.headers.get('location')).toBe('/nguon?done=listening');
    expect(office.jobs).toContain('collect');
    expect(await office.store.sources.get('bao-example-rss')).toMatchObject({
      name: 'Báo mẫu',
      kind: 'official',
      type: 'feed',
    });
    expect(await hanh.page('/nguon/them')).toContain('Báo mẫu');
    expect((await hanh.post('/nguon/bao-example-rss/thoi-nghe', { token: hanh.token })).status).toBe(303);
    expect(await hanh.page('/nguon/them')).not.toContain('Báo mẫu');
  });

  it('never lets go of what configuration lists', async () => {
    const hanh = await signedIn(office);
    expect((await hanh.post('/nguon/cong-cu/thoi-nghe', { token: hanh.token })).status).toBe(404);
  });

  it.each([
    ['/nguon/them', { address: 'https://bao.example/rss' }],
    ['/nguon/them/nghe', { row: '{}', name: 'A', kind: 'press' }],
    ['/nguon/cong-cu/thoi-nghe', {}],
  ])('%s is for officers', async (path, fields) => {
    const guest = await signedIn(office, VIEWER);
    expect((await guest.post(path, { ...fields, token: guest.token })).status).toBe(403);
    expect(await guest.page('/nguon/them')).toContain('disabled');
    expect((await visitor(office).post(path, fields)).status).toBe(401);
    expect(office.world.asked).toEqual([]);
  });

  it.each([['{'], ['[]'], ['{"type":"folder","settings":{"path":"/etc"}}'], ['']])(
    'takes no row like %s',
    async (row) => {
      const hanh = await signedIn(office);
      expect(
        (await hanh.post('/nguon/them/nghe', { token: hanh.token, row, name: 'A', kind: 'press' })).status,
      ).toBe(400);
    },
  );

  it('says in plain words what is not an address', async () => {
    const hanh = await signedIn(office);
    const answer = await hanh.post('/nguon/them', { token: hanh.token, address: 'xin chào' });
    expect(answer.status).toBe(400);
    expect(await answer.text()).toContain('không phải một địa chỉ trang web');
  });
});
