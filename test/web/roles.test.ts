import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Role, ROLES } from '../../src/domain/person.ts';
import { REFERRAL_STEPS } from '../../src/domain/evidence-moves.ts';
import { RECOVERY_ACTS } from '../../src/domain/recovery-plan.ts';
import { type DeskAction, MAY } from '../../src/web/access.ts';
import { samplePaper } from '../report/paper-sample.ts';
import { type Office, openOffice, signedIn, type Visitor } from './office.ts';

const everybody: readonly Role[] = ROLES;

/** Addresses where more is asked than of the others below the same room, each with the row of the table that says who may. */
const NARROWER: Record<string, readonly Role[]> = {
  'POST /su-vu/:id/chung-cu/lam/duyet': REFERRAL_STEPS.approve.by,
  'POST /su-vu/:id/chung-cu/lam/tra-lai': REFERRAL_STEPS.return.by,
  'POST /su-vu/:id/chung-cu/lam/giu': REFERRAL_STEPS.keep.by,
  'POST /su-vu/:id/phuc-hoi/duyet': RECOVERY_ACTS['approve-plan'].by,
  'GET /phan-anh/so/:id': MAY.tip,
};

/** Who may by room: the first prefix that fits. Of GET only evidence is closed to who merely looks on. */
const ROOMS: readonly [prefix: string, action: DeskAction][] = [
  ['/su-vu/:id/chung-cu', 'evidence'],
  ['/su-vu/:id/phat-ngon', 'statement'],
  ['/su-vu', 'incident'],
  ['/du-kien', 'approve-fact'],
  ['/phan-anh', 'tip'],
  ['/cau-hoi', 'tip'],
  ['/bao-cao', 'paper'],
  ['/chi-so', 'paper'],
  ['/ban-tin', 'digest'],
  // Of the settings, those of papers.
  ['/thiet-lap/:tep', 'rules'],
];

/** What stands at `:id` of a room. */
const STANDS: readonly [prefix: string, id: string][] = [
  ['/du-kien', 'F-001'],
  ['/bao-cao/van-ban', 'bc1'],
];

function mayAt(route: string): readonly Role[] {
  const narrower = NARROWER[route];
  if (narrower !== undefined) return narrower;
  const [method, path = ''] = route.split(' ');
  const action = ROOMS.find(([prefix]) => path.startsWith(prefix))?.[1];
  if (action === undefined) throw new Error(`no room of ${route}`);
  return method === 'GET' && action !== 'evidence' ? everybody : MAY[action];
}

describe('who may', () => {
  let office: Office;
  let routes: string[];
  const guests = new Map<Role, Visitor & { token: string }>();
  beforeAll(async () => {
    office = await openOffice();
    const by = { at: office.world.now(), who: 'ai-do', name: 'Ai Đó' };
    await office.store.together(async (s) => {
      const opened = { title: 'Trang giả', alerts: [], claim: null, story: null, place: null };
      await s.incidents.open('sv1', { act: 'opened', ...opened, receivedAt: by.at }, by);
      await s.incidents.add('sv1', { act: 'kind', kind: 'E', why: 'đã xem' }, by);
      await s.incidents.add('sv1', { act: 'moved', move: 'recover', to: 'recovering', why: '' }, by);
      const words = { kind: 'post', audience: 'everybody', claim: null, title: 'Một' } as const;
      await s.statements.draft('vb1', { act: 'drafted', incident: 'sv1', ...words, sentences: [] }, by);
      const period = { from: '2026-10-15', to: '2026-11-15' };
      const head = { number: '', place: '', day: '', abstract: '', authority: '', post: '', signer: '' };
      const paper = {
        act: 'made',
        kind: 'month',
        template: 'bao-cao-thang',
        period,
        title: 'Tháng',
      } as const;
      const owed = { subject: null, duty: null, due: null };
      await s.papers.make('bc1', { ...paper, ...owed, head }, samplePaper(period, by.at, 47), by);
    });
    for (const role of ROLES) guests.set(role, await signedIn(office, { id: `n-${role}`, name: role, role }));
    routes = [
      ...new Set(
        office.app.routes
          .filter(({ method }) => method === 'GET' || method === 'POST')
          .map(({ method, path }) => `${method} ${path}`)
          .filter((route) => ROOMS.some(([prefix]) => route.split(' ')[1]?.startsWith(prefix))),
      ),
    ];
  });
  afterAll(() => office.store.close());

  /** An empty form at an address where something stands: 403 is the only answer that is about the person. */
  async function statusOf(route: string, role: Role): Promise<number> {
    const [method, path = ''] = route.split(' ');
    const guest = guests.get(role);
    if (guest === undefined) throw new Error(role);
    const at = path
      .replace(':id', STANDS.find(([prefix]) => path.startsWith(prefix))?.[1] ?? 'sv1')
      .replace(':vb', 'vb1')
      .replace(':move', path.startsWith('/bao-cao') ? 'approve' : 'review')
      .replace(':figure', 'tin')
      .replace(':of', 'alerts')
      .replace(':tep', 'mau-van-ban')
      .replace(':dong', 'office')
      .replace(':duty', 'bao-chi-thang')
      .replace(':due', '2026-11-24')
      .replace(':format', 'docx')
      .replace(':item', 'khong-co');
    const answer = method === 'GET' ? await guest.get(at) : await guest.post(at, { token: guest.token });
    return answer.status;
  }

  it('do what at every address of incidents, statements, evidence, facts, tips, recovery, papers and their templates, numbers and briefs', async () => {
    expect(routes.filter((route) => route.startsWith('POST')).length).toBeGreaterThan(50);
    const found: string[] = [];
    const expected: string[] = [];
    for (const route of routes)
      for (const role of ROLES) {
        const status = await statusOf(route, role);
        expect(status, `${route} ${role}`).toBeLessThan(500);
        if (status !== 403) found.push(`${route} ${role}`);
        if (mayAt(route).includes(role)) expected.push(`${route} ${role}`);
      }
    expect(found).toEqual(expected);
  }, 120_000);

  it('have every exception among the addresses there are', () => {
    expect(Object.keys(NARROWER).filter((route) => !routes.includes(route))).toEqual([]);
  });
});
