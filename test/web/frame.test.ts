import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ADMIN } from '../../src/web/access.ts';
import { GROUPS, roomAt } from '../../src/web/rooms.tsx';
import { LANGUAGES } from '../../src/view/words/words.ts';
import { hasWords } from '../../src/view/say.ts';
import { fillNewsroom } from './newsroom.ts';
import { HANH, type Office, openOffice, signedIn, VIEWER } from './office.ts';

const ROOMS = Object.values(GROUPS).flatMap((rooms) => Object.entries(rooms));
const current = (page: string) =>
  [...page.matchAll(/<a href="([^"]*)" aria-current="page"/g)].map(([, href]) => href);

describe('the frame', () => {
  let office: Office;
  beforeEach(async () => {
    office = await openOffice();
  });
  afterEach(() => office.store.close());

  it('leads only to rooms that open, and marks the one that is open', async () => {
    const admin = await signedIn(office, ADMIN);
    for (const [name, href] of ROOMS) {
      const answer = await admin.get(href.replace(/#.*/, ''));
      expect(answer.status, href).toBe(200);
      if (name !== 'coverage') expect(current(await answer.text()), href).toContain(href);
    }
  });

  it('has a name and a purpose for every room and every group, in both languages', () => {
    for (const [name] of ROOMS) {
      expect(hasWords(`frame.room.${name}`), name).toBe(true);
      expect(hasWords(`frame.about.${name}`), name).toBe(true);
    }
    for (const name of Object.keys(GROUPS)) expect(hasWords(`frame.group.${name}`), name).toBe(true);
  });

  it('lists on one page, without scripts, every room its reader may enter', async () => {
    for (const [person, closed] of [
      [ADMIN, new Set<string>()],
      [HANH, new Set(['audit', 'begin', 'parts'])],
      [VIEWER, new Set(['audit', 'begin', 'parts'])],
    ] as const) {
      const page = await (await (await signedIn(office, person)).get('/them')).text();
      const [, main = ''] = page.split('<main');
      for (const [name, href] of ROOMS) {
        expect(main.includes(`<a href="${href}"`), `${person.id}: ${name}`).toBe(!closed.has(name));
      }
    }
  });

  it('finds the room of an address by its longest beginning', () => {
    expect(roomAt('/')).toBe('today');
    expect(roomAt('/hop-thu')).toBe('letters');
    expect(roomAt('/hop-thu/so-gui')).toBe('ledger');
    expect(roomAt('/hop-thu/abc')).toBe('letters');
    expect(roomAt('/canh-bao/x/muc')).toBe('alerts');
    expect(roomAt('/day-may/do-dung')).toBe('accuracy');
    expect(roomAt('/nguon')).toBe('sources');
    expect(roomAt('/vu-viec/x')).toBe('stories');
    expect(roomAt('/tinh')).toBe(null);
  });

  it.each(LANGUAGES)(
    'counts on every page the living alerts that nobody has taken (%s)',
    async (language) => {
      const guest = await signedIn(office);
      guest.cookies.set('language', language);
      expect(await (await guest.get('/nguon')).text()).not.toContain('class="badge"');
      const news = await fillNewsroom(office.store, office.world.now());
      const badge = /class="badge" aria-hidden="true">1<\/span>/;
      expect(await (await guest.get('/nguon')).text()).toMatch(badge);
      await guest.post(`/canh-bao/${encodeURIComponent(news.rumour.id)}/nhan-viec`, {
        token: guest.token,
        look: '1h',
      });
      expect(await (await guest.get('/nguon')).text()).not.toContain('class="badge"');
    },
  );

  it('stands when alerts cannot be counted', async () => {
    const guest = await signedIn(office);
    office.store.alerts.living = () => Promise.reject(new Error('the disk is full'));
    const answer = await guest.get('/hop-thu');
    expect(answer.status).toBe(200);
    expect(await answer.text()).not.toContain('class="badge"');
  });

  it('shows the sample board to administrators only', async () => {
    const admin = await signedIn(office, ADMIN);
    for (const language of LANGUAGES) {
      admin.cookies.set('language', language);
      const page = await (await admin.get('/thanh-phan')).text();
      for (const level of [0, 1, 2, 3, 4]) expect(page).toContain(`level level-${level}`);
      expect(page).toMatch(/<button[^>]* disabled="" aria-describedby="/);
      expect(page).toContain('aria-invalid="true"');
      expect(page).not.toContain('href="javascript');
      expect(page).not.toMatch(/>\s*(?:parts|frame|desk)\.[a-z]/);
    }
    expect((await (await signedIn(office)).get('/thanh-phan')).status).toBe(403);
  });
});
