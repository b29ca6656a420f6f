import type { Hono } from 'hono';
import { maskPersonal } from '../../domain/privacy.ts';
import { fault } from '../../domain/fault.ts';
import { reason } from '../../domain/reason.ts';
import { REFERRAL_STEPS } from '../../domain/evidence-moves.ts';
import { paths } from '../../view/paths.ts';
import { demand } from '../access.ts';
import { Moment, Stands } from '../components.tsx';
import type { Desk, DeskContext, DeskEnv, Page } from '../desk.ts';
import { show } from '../layout.tsx';
import {
  approveAct,
  basisAct,
  deliverAct,
  exportAct,
  letterAct,
  returnAct,
  submitAct,
} from './evidence-acts.ts';
import { Custody } from './evidence-custody.tsx';
import type { EvidenceTried } from './evidence-deed.ts';
import { type EvidenceFacts, evidenceFacts } from './evidence-facts.ts';
import { Freeze } from './evidence-freeze.tsx';
import { freezeAct, handInAct, keepAct } from './evidence-keep.ts';
import { Items } from './evidence-parts.tsx';
import { ReferralSection } from './evidence-referral.tsx';

/** How the address ends that takes a file by hand. */
export const HAND_IN = '/chung-cu/lam/nop';

/** Why a page was kept without its picture. */
const SHOT_TROUBLES = ['refused-address', 'no-connection', 'timeout', 'browser'].map(
  (one) => `evidence.shot.${one}`,
);

/** Chứng cứ: frozen copies of an incident, their custody, and the pack that goes to the competent body. */
export function evidenceRoutes(app: Hono<DeskEnv>, desk: Desk): void {
  const home = `${paths.incidents}/:id/chung-cu`;
  const again = (c: DeskContext, facts: EvidenceFacts, tried: EvidenceTried) =>
    showEvidence(desk, c, facts, tried);
  app.get(home, async (c) => {
    demand(c, 'evidence');
    return showEvidence(desk, c, await evidenceFacts(desk, c.req.param('id') ?? ''), null);
  });
  app.get(`${home}/:item`, itemPage(desk));
  app.get(`${home}/:item/anh`, shotImage(desk));
  // A file that was too long comes back here.
  app.get(`${paths.incidents}/:id${HAND_IN}`, async (c) => {
    demand(c, 'evidence');
    const tried: EvidenceTried = { at: 'file', typed: {}, mistake: reason('evidence.refused.file') };
    return showEvidence(desk, c, await evidenceFacts(desk, c.req.param('id') ?? ''), tried);
  });
  app.post(`${home}/lam/dong-bang`, freezeAct(desk, again));
  app.post(`${paths.incidents}/:id${HAND_IN}`, handInAct(desk, again));
  app.post(`${home}/lam/can-cu`, basisAct(desk, again));
  app.post(`${home}/lam/phieu`, letterAct(desk, again));
  app.post(`${home}/lam/trinh`, submitAct(desk, again));
  app.post(`${home}/lam/duyet`, approveAct(desk, again));
  app.post(`${home}/lam/tra-lai`, returnAct(desk, again));
  app.post(`${home}/lam/xuat`, exportAct(desk, again));
  app.post(`${home}/lam/giao`, deliverAct(desk, again));
  app.post(`${home}/lam/giu`, keepAct(desk, again));
}

function showEvidence(
  desk: Desk,
  c: DeskContext,
  facts: EvidenceFacts,
  tried: EvidenceTried | null,
): Promise<Response> {
  const { voice: v } = c.var;
  const { incident } = facts;
  const parts = { c, desk, v, facts, tried };
  const done = Object.keys(REFERRAL_STEPS).find((step) => step === c.req.query('xong'));
  const trouble = SHOT_TROUBLES.find((one) => one === c.req.query('anh'));
  const title = v.say('evidence.title');
  return show(
    c,
    desk,
    { title: `${title}: ${incident.title}`, room: 'incidents', status: tried === null ? 200 : 400 },
    <article>
      <header class="page-head">
        <h1>{title}</h1>
        <p class="page-sub">
          <a href={paths.incident(incident.id)} lang="vi">
            {incident.title}
          </a>
        </p>
        <p>{v.say('evidence.lead')}</p>
        {done !== undefined && tried === null && (
          <p class="done" role="status">
            {v.say(`evidence.done.${done}`)}
          </p>
        )}
        {done === 'freeze' && tried === null && trouble !== undefined && (
          <p class="note" role="status">
            {v.say('evidence.shot.failed', { why: trouble })}
          </p>
        )}
        {tried !== null && (
          <p class="mistake" role="alert">
            {v.reason(tried.mistake)}
          </p>
        )}
      </header>
      <Items {...parts} />
      <Freeze {...parts} />
      <ReferralSection {...parts} />
      <Custody {...parts} />
    </article>,
  );
}

/** A picture that our browser took. The look was written down by the page it stands on; nothing else is ever served as an image. */
function shotImage(desk: Desk): Page {
  return async (c) => {
    demand(c, 'evidence');
    const item = await desk.store.evidence.get(c.req.param('item') ?? '');
    const ours = item !== null && item.incident === c.req.param('id') && item.form === 'shot';
    const bytes = ours ? await desk.store.evidence.bytes(item.id) : null;
    if (bytes === null) throw fault('not-found', 'evidence.missing');
    return c.body(Buffer.from(bytes), 200, { 'content-type': 'image/png', 'cache-control': 'no-store' });
  };
}

/** One copy, as words: nothing of the frozen page is run or loaded. Every look is a line of custody. */
function itemPage(desk: Desk): Page {
  return async (c) => {
    const person = demand(c, 'evidence');
    const { voice: v } = c.var;
    const id = c.req.param('id') ?? '';
    const item = await desk.store.evidence.get(c.req.param('item') ?? '');
    const incident = await desk.store.incidents.get(id);
    if (incident === null || item === null || item.incident !== id)
      throw fault('not-found', 'evidence.missing');
    const by = { at: desk.world.now(), who: person.id, name: person.name };
    if (item.erasedAt === null)
      await desk.store.together((s) => s.evidence.add(id, 'viewed', {}, by, { item: item.id }));
    const none = v.say('evidence.unknown');
    return show(
      c,
      desk,
      { title: v.say('evidence.item.title'), room: 'incidents' },
      <article>
        <header class="page-head">
          <h1>{v.say('evidence.item.title')}</h1>
          <p class="page-sub">
            <a href={paths.evidence(id)}>{v.say('evidence.back')}</a>
          </p>
          <p class="small">{v.say('evidence.item.logged')}</p>
        </header>
        <Stands
          v={v}
          rows={[
            ['evidence.address', <span class="address">{item.address || none}</span>],
            ['evidence.final', <span class="address">{item.final || none}</span>],
            [
              'evidence.redirects',
              item.redirects.length === 0
                ? v.say('evidence.redirects.none')
                : item.redirects.map(({ status, to }) => `${status} → ${to}`).join(' · '),
            ],
            ['evidence.status', item.status === null ? none : String(item.status)],
            ['evidence.captured', <Moment v={v} at={item.capturedAt} />],
            ['evidence.sha', <code class="hash">{item.hashes.bytes}</code>],
            ['evidence.sha-text', <code class="hash">{item.hashes.text ?? none}</code>],
            ['evidence.sha-facts', <code class="hash">{item.hashes.facts}</code>],
            [
              'evidence.headers',
              <details>
                <summary>{v.say('evidence.headers.n', { n: Object.keys(item.headers).length })}</summary>
                <pre class="address">
                  {Object.entries(item.headers)
                    .map(([name, value]) => `${name}: ${value}`)
                    .join('\n')}
                </pre>
              </details>,
            ],
          ]}
        />
        {item.form === 'shot' && item.erasedAt === null && (
          <img
            class="evidence-shot"
            src={paths.evidenceShot(id, item.id)}
            alt={v.say('evidence.shot.alt', { address: item.final })}
          />
        )}
        <section aria-labelledby="text">
          <h2 id="text">{v.say('evidence.text')}</h2>
          <p class="small">{v.say('evidence.text.masked')}</p>
          {item.text === null ? (
            <p>{v.say(item.erasedAt === null ? 'evidence.text.none' : 'evidence.words-erased')}</p>
          ) : (
            <div class="panel address" lang="vi">
              {maskPersonal(item.text)
                .split('\n')
                .map((line) => (
                  <p>{line}</p>
                ))}
            </div>
          )}
        </section>
      </article>,
    );
  };
}
