import type { Hono } from 'hono';
import type { FactRules } from '../../config/facts.ts';
import { endsSoon, factSentence, factStand, FACT_STANDS } from '../../domain/statement-facts.ts';
import { type Day, dayOf } from '../../domain/time.ts';
import { fold } from '../../domain/words.ts';
import { paths } from '../../view/paths.ts';
import { demand, guestOf, may } from '../access.ts';
import { Empty, Facts, Tag } from '../components.tsx';
import type { Desk, DeskContext, DeskEnv, Page } from '../desk.ts';
import { show } from '../layout.tsx';
import type { Voice } from '../voice.ts';

const STANDS = ['all', ...FACT_STANDS, 'soon'] as const;
type StandAsked = (typeof STANDS)[number];

/** Dữ kiện: what replies are built from, and whether it may be said on a day. */
export function factRoutes(app: Hono<DeskEnv>, desk: Desk): void {
  app.get(paths.facts, factsPage(desk));
  app.post(paths.approveFacts, approveFacts(desk));
}

interface Asked {
  q: string;
  on: Day;
  stand: StandAsked;
}

function askedIn(c: DeskContext, today: Day): Asked {
  const on = c.req.query('ngay') ?? '';
  return {
    q: (c.req.query('q') ?? '').trim(),
    on: /^\d{4}-\d\d-\d\d$/.test(on) && !Number.isNaN(Date.parse(on)) ? on : today,
    stand: STANDS.find((one) => one === c.req.query('loc')) ?? 'all',
  };
}

function found(facts: readonly FactRules[], { q, on, stand }: Asked): FactRules[] {
  const words = fold(q).split(/\s+/);
  return facts.filter((fact) => {
    if (stand === 'soon' ? !endsSoon(fact, on) : stand !== 'all' && factStand(fact, on) !== stand)
      return false;
    const text = fold(`${fact.id} ${fact.section} ${fact.fact} ${fact.value} ${fact.source}`);
    return words.every((word) => text.includes(word));
  });
}

function factsPage(desk: Desk): Page {
  return async (c) => {
    const { voice: v } = c.var;
    const { facts } = desk.rules;
    const asked = askedIn(c, dayOf(v.now));
    const shown = found(facts, asked);
    const sections = [...new Set(shown.map(({ section }) => section))];
    const excuse = approvalExcuse(desk, c);
    const waiting = shown.some((fact) => factStand(fact, dayOf(v.now)) === 'unapproved');
    return show(
      c,
      desk,
      { title: v.say('frame.room.facts'), room: 'facts' },
      <>
        <Done c={c} />
        <header class="page-head">
          <h1>{v.say('frame.room.facts')}</h1>
          <p class="page-sub">{v.say('facts.why')}</p>
        </header>
        <Search v={v} asked={asked} n={shown.length} of={facts.length} />
        {shown.length === 0 && <Empty>{v.say('facts.none')}</Empty>}
        <form method="post" action={paths.approveFacts}>
          <input type="hidden" name="token" value={guestOf(c).formToken} />
          {sections.map((section, i) => (
            <section aria-labelledby={`nhom-${i}`}>
              <h2 id={`nhom-${i}`} lang="vi">
                {section}
              </h2>
              <ul class="rows">
                {shown
                  .filter((fact) => fact.section === section)
                  .map((fact) => (
                    <Row
                      {...{ v, desk, fact }}
                      on={asked.on}
                      turn={excuse === null ? turnOf(desk, fact.id) : null}
                    />
                  ))}
              </ul>
            </section>
          ))}
          {waiting && (
            <div class="panel">
              <p class="hint">{v.say('facts.approve-hint')}</p>
              <button
                class="button"
                type="submit"
                disabled={excuse !== null}
                aria-describedby={excuse === null ? undefined : 'no-approve'}
              >
                {v.say('facts.approve')}
              </button>
              {excuse !== null && (
                <span class="excuse" id="no-approve">
                  {v.say(excuse)}
                </span>
              )}
            </div>
          )}
        </form>
        <p class="small links">
          <a href={paths.settingsNew('facts', 'facts')}>{v.say('facts.add')}</a>
        </p>
      </>,
    );
  };
}

const Done = ({ c }: { c: DeskContext }) => {
  const { voice: v } = c.var;
  const asked = (name: string) => c.req.query(name) ?? '';
  const n = Number(asked('n')) || 0;
  const [changed, refused] = [asked('doi'), asked('gi')];
  if (asked('xong') === '') return null;
  if (n === 0 && changed === '' && refused === '') return <Note>{v.say('facts.nothing-chosen')}</Note>;
  return (
    <>
      {n > 0 && (
        <p class="done" role="status">
          {v.say('facts.approved-n', { n })}
        </p>
      )}
      {changed !== '' && <Note>{v.say('facts.changed-since', { facts: changed })}</Note>}
      {refused !== '' && <Note>{v.say('facts.not-approved', { facts: refused })}</Note>}
    </>
  );
};

const Note = ({ children }: { children: string }) => (
  <p class="note" role="status">
    {children}
  </p>
);

const Search = (props: { v: Voice; asked: Asked; n: number; of: number }) => {
  const { v, asked, n, of } = props;
  return (
    <search>
      <form class="filters" method="get" action={paths.facts}>
        <label>
          <span>{v.say('facts.search')}</span>
          <input class="text" type="search" name="q" value={asked.q} />
        </label>
        <label>
          <span>{v.say('facts.on')}</span>
          <input class="text" type="date" name="ngay" value={asked.on} />
        </label>
        <label>
          <span>{v.say('facts.stand')}</span>
          <select name="loc">
            {STANDS.map((one) => (
              <option value={one} selected={one === asked.stand}>
                {v.say(`facts.stand.${one}`)}
              </option>
            ))}
          </select>
        </label>
        <button class="button" type="submit">
          {v.say('facts.find')}
        </button>
      </form>
      <p class="small" role="status">
        {v.say('facts.found', { n, of })}
      </p>
    </search>
  );
};

/** `turn`: how often it had been changed when it was shown; null where this guest may not approve it. */
const Row = (props: { v: Voice; desk: Desk; fact: FactRules; on: Day; turn: number | null }) => {
  const { v, desk, fact, on, turn } = props;
  const stand = factStand(fact, on);
  const claims = desk.rules.claims.filter((claim) => claim.facts.includes(fact.id));
  return (
    <li id={fact.id}>
      <p class="tags">
        <Tag strong={stand !== 'usable'}>{v.say(`facts.stand.${stand}`)}</Tag>
        {endsSoon(fact, on) && <Tag strong>{v.say('facts.stand.soon')}</Tag>}
      </p>
      <p>
        {turn !== null && factStand(fact, dayOf(v.now)) === 'unapproved' && (
          <input
            type="checkbox"
            name="facts"
            value={`${fact.id}@${turn}`}
            aria-label={v.say('facts.choose', { fact: fact.id })}
          />
        )}{' '}
        <a href={paths.settingsRow('facts', fact.id)}>{fact.id}</a>{' '}
        <span lang="vi">{factSentence(fact)}</span>
      </p>
      <Facts>
        {v.say('facts.source', { source: fact.source })}
        {v.say('facts.valid', {
          from: fact.valid_from === null ? v.say('facts.valid.unknown') : v.day(fact.valid_from),
          to: fact.valid_to === null ? v.say('facts.valid.open') : v.day(fact.valid_to),
        })}
        {v.say('facts.checked', { on: v.day(fact.checked_on) })}
        {v.say('facts.confidence', { confidence: fact.confidence })}
        {fact.approved_by !== null && v.say('facts.approved', { name: fact.approved_by })}
        {claims.length > 0 && v.say('facts.used', { claims: claims.map(({ id }) => id).join(', ') })}
      </Facts>
    </li>
  );
};

function approvalExcuse(desk: Desk, c: DeskContext): string | null {
  if (desk.settings === null) return 'settings.alone';
  return may(guestOf(c).person, 'approve-fact') ? null : 'facts.leader-only';
}

function turnOf({ settings }: Desk, fact: string): number {
  return settings?.turn('facts', fact) ?? 0;
}

/**
 * *Duyệt các dữ kiện đã chọn*, each as `F-001@3`: the fact and its turn when it was shown. Each is a change of its own, in the name of who
 * pressed. What nobody looked up is not approved, nor what changed since it was shown.
 */
function approveFacts(desk: Desk): Page {
  return async (c) => {
    const person = demand(c, 'approve-fact');
    const { voice: v } = c.var;
    const { settings, rules } = desk;
    const body = await c.req.parseBody({ all: true });
    const chosen = [body['facts'] ?? []].flat().filter((one) => typeof one === 'string');
    if (settings === null) return c.redirect(`${paths.facts}?xong=none`, 303);
    const approved_by = v.say('settings.fact.signed', { name: person.name, day: v.day(dayOf(v.now)) });
    const [changed, refused]: [string[], string[]] = [[], []];
    for (const [row = '', shown] of chosen.map((one) => one.split('@'))) {
      const turn = Number(shown || NaN);
      const fact = rules.facts.find(({ id }) => id === row);
      const ready = fact !== undefined && factStand(fact, dayOf(v.now)) === 'unapproved';
      const after = { ...(settings.row('facts', row) as object | null), approved_by };
      const why = v.say('settings.fact.approved-why');
      const complaints = ready
        ? await settings.change({ file: 'facts', row, after, why, turn }, person)
        : null;
      if (complaints?.length === 0) continue;
      // Another turn now than when it was shown: somebody changed it, whatever else may be wrong with it.
      (turn === settings.turn('facts', row) ? refused : changed).push(row);
    }
    const n = chosen.length - changed.length - refused.length;
    const said = new URLSearchParams({
      xong: n > 0 ? 'approved' : 'none',
      n: String(n),
      ...(changed.length > 0 && { doi: changed.join(', ') }),
      ...(refused.length > 0 && { gi: refused.join(', ') }),
    });
    return c.redirect(`${paths.facts}?${said.toString()}`, 303);
  };
}
