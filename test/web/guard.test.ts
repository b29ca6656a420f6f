import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { fillNewsroom, type Newsroom } from './newsroom.ts';
import { HANH, type Office, openOffice, signedIn, VIEWER, type Visitor } from './office.ts';

describe('the guard', () => {
  let office: Office;
  let news: Newsroom;
  let hanh: Visitor & { token: string };
  beforeEach(async () => {
    office = await openOffice();
    news = await fillNewsroom(office.store, office.world.now());
    hanh = await signedIn(office);
  });
  afterEach(() => office.store.close());

  const act = () => `/canh-bao/${encodeURIComponent(news.rumour.id)}/nhan-viec`;
  const taken = async () => (await office.store.alerts.get(news.rumour.id))?.acknowledgedBy;

  it('answers only under its own names', async () => {
    expect((await office.app.request('http://evil.example/')).status).toBe(421);
    const forged = await office.app.request('http://localhost/', { headers: { host: 'evil.example' } });
    expect(forged.status).toBe(421);
    expect((await office.app.request('http://127.0.0.1:8787/song')).status).toBe(200);
  });

  it.each([
    ['from another site', { 'sec-fetch-site': 'cross-site' }],
    ['from a neighbour under the same domain', { 'sec-fetch-site': 'same-site' }],
    ['with a foreign origin', { origin: 'https://evil.example' }],
    ['with the origin of a sandbox', { origin: 'null' }],
  ])('refuses a form %s, token or not', async (_, headers) => {
    const answer = await hanh.post(act(), { token: hanh.token }, headers);
    expect(answer.status).toBe(403);
    expect(await taken()).toBeNull();
  });

  it('refuses a form that does not say where it comes from', async () => {
    const answer = await office.app.request(act(), {
      method: 'POST',
      headers: {
        'content-type': 'application/x-www-form-urlencoded',
        cookie: [...hanh.cookies].map((pair) => pair.join('=')).join('; '),
      },
      body: `token=${hanh.token}`,
    });
    expect(answer.status).toBe(403);
  });

  it.each([
    ['no token', {}],
    ['an empty token', { token: '' }],
    ['a made-up token', { token: '0'.repeat(64) }],
  ])('refuses a form with %s', async (_, fields) => {
    expect((await hanh.post(act(), fields)).status).toBe(403);
    expect(await taken()).toBeNull();
  });

  it('refuses the token of another session', async () => {
    const other = await signedIn(office, { ...HANH, id: 'bao', name: 'Bảo' });
    expect((await hanh.post(act(), { token: other.token })).status).toBe(403);
  });

  it('refuses a form larger than a form of ours can be', async () => {
    const answer = await hanh.post(act(), { token: hanh.token, more: 'x'.repeat(70_000) });
    expect(answer.status).toBe(400);
  });

  it('lets somebody who may only look do nothing, and says so on the button', async () => {
    const viewer = await signedIn(office, VIEWER);
    const page = await viewer.page(`/canh-bao/${encodeURIComponent(news.rumour.id)}`);
    expect(page).toMatch(/<button[^>]* disabled[^>]*>Tôi nhận việc này/);
    expect(page).toContain('chỉ có quyền xem');
    expect((await viewer.post(act(), { token: viewer.token })).status).toBe(403);
    expect(await taken()).toBeNull();
  });

  it('never leads away from the desk after a language switch', async () => {
    for (const back of [
      'https://evil.example/',
      '//evil.example',
      '/\\evil.example',
      'javascript:alert(1)',
    ]) {
      const answer = await hanh.post('/ngon-ngu', { token: hanh.token, language: 'en', back });
      expect(answer.headers.get('location')).toBe('/');
    }
    const answer = await hanh.post('/ngon-ngu', {
      token: hanh.token,
      language: 'en',
      back: '/tin?kind=press',
    });
    expect(answer.headers.get('location')).toBe('/tin?kind=press');
    expect(await hanh.page('/tin')).toContain('<html lang="en">');
  });
});
