import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { DAY } from '../../src/domain/time.ts';
import { signInLink } from '../../src/web/access.ts';
import { HANH, type Office, openOffice, signedIn, visitor } from './office.ts';

describe('the door', () => {
  let office: Office;
  beforeEach(async () => {
    office = await openOffice();
  });
  afterEach(() => office.store.close());

  const link = async () => new URL(await signInLink(office.store, office.world, office.rules, HANH));
  const keyOf = (url: URL) => url.searchParams.get('khoa') ?? '';

  it('explains itself to somebody without a session, with 401', async () => {
    const answer = await office.app.request('/');
    expect(answer.status).toBe(401);
    expect(await answer.text()).toContain('npx haidang sign-in');
  });

  it('gives a link of at least 52 unguessable characters and stores only its hash', async () => {
    const key = keyOf(await link());
    expect(key).toHaveLength(52);
    expect(await office.store.people.holder(key, 'link', office.world.now())).toBeNull();
  });

  it('does not spend the key when the link is opened, however often: mail scanners open links', async () => {
    const url = await link();
    const scanner = visitor(office);
    for (let look = 0; look < 3; look++) {
      const answer = await scanner.get(url.pathname + url.search);
      expect(answer.status).toBe(200);
      expect(answer.headers.getSetCookie()).toEqual([]);
    }
    const hanh = visitor(office);
    expect((await hanh.post('/dang-nhap', { khoa: keyOf(url) })).status).toBe(303);
    expect((await hanh.get('/')).status).toBe(200);
  });

  it('spends the key once: the second press meets a page that tells how to get another', async () => {
    const khoa = keyOf(await link());
    await visitor(office).post('/dang-nhap', { khoa });
    const second = visitor(office);
    const answer = await second.post('/dang-nhap', { khoa });
    expect(answer.status).toBe(410);
    expect(await answer.text()).toContain('npx haidang sign-in');
    expect(second.cookies.size).toBe(0);
  });

  it('lets two people press at once and only one in', async () => {
    const khoa = keyOf(await link());
    const answers = await Promise.all([1, 2].map(() => visitor(office).post('/dang-nhap', { khoa })));
    expect(answers.map((answer) => answer.status)).toEqual(expect.arrayContaining([303, 410]));
  });

  it('closes a link after 24 hours', async () => {
    const url = await link();
    office.world.pass(DAY);
    expect((await visitor(office).get(url.pathname + url.search)).status).toBe(410);
    expect((await visitor(office).post('/dang-nhap', { khoa: keyOf(url) })).status).toBe(410);
  });

  it('sets a cookie that scripts cannot read and other sites cannot send', async () => {
    const answer = await visitor(office).post('/dang-nhap', { khoa: keyOf(await link()) });
    const [cookie = ''] = answer.headers.getSetCookie();
    expect(cookie).toMatch(/^haidang=\w{52};/);
    expect(cookie).toContain('HttpOnly');
    expect(cookie).toContain('SameSite=Lax');
    expect(cookie).not.toContain('Secure');
  });

  it('asks for https and the host prefix where the desk is reached over https', async () => {
    const secure = await openOffice({
      change: (rules) => {
        rules.haidang.desk.address = 'https://haidang.example';
      },
    });
    const url = new URL(await signInLink(secure.store, secure.world, secure.rules, HANH));
    const answer = await secure.app.request('https://haidang.example/dang-nhap', {
      method: 'POST',
      headers: { 'sec-fetch-site': 'same-origin', 'content-type': 'application/x-www-form-urlencoded' },
      body: `khoa=${keyOf(url)}`,
    });
    const [cookie = ''] = answer.headers.getSetCookie();
    expect(cookie).toMatch(/^__Host-haidang=/);
    expect(cookie).toContain('Secure');
    expect(answer.headers.get('strict-transport-security')).toBe('max-age=31536000');
    await secure.store.close();
  });

  it('forgets the session at sign-out and after a week', async () => {
    const hanh = await signedIn(office);
    const session = new Map(hanh.cookies);
    await hanh.post('/ra', { token: hanh.token });
    expect(hanh.cookies.size).toBe(0);
    for (const [name, value] of session) hanh.cookies.set(name, value);
    expect((await hanh.get('/')).status).toBe(401);

    const again = await signedIn(office);
    office.world.pass(7 * DAY);
    expect((await again.get('/')).status).toBe(401);
  });

  it('takes a signed-in visitor with a bare sign-in address to the desk', async () => {
    const hanh = await signedIn(office);
    expect((await hanh.get('/dang-nhap')).headers.get('location')).toBe('/');
  });
});
