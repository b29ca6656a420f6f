import type { Hono } from 'hono';
import type { FactRules } from '../../config/facts.ts';
import {
  awaitsApproval,
  endsSoon,
  factSentence,
  factStand,
  isCertain,
} from '../../domain/statement-facts.ts';
import { type Day, dayOf } from '../../domain/time.ts';
import { paths } from '../../view/paths.ts';
import { guestOf } from '../access.ts';
import { Empty, Facts, Tag } from '../components.tsx';
import type { Desk, DeskContext, DeskEnv } from '../desk.ts';
import { Mended } from '../fields.tsx';
import { show } from '../layout.tsx';
import type { Voice } from '../voice.ts';
import { ApproveWhy } from './fact-approve-why.tsx';
import { factHere, showFact } from './fact.tsx';
import { approvalExcuse, type ApprovalTried, approveFact, approveFacts, shownAs } from './facts-approve.ts';
import { type FactsAsked, factsAsked, factsFound, factsQuery, FactsSearch } from './facts-find.tsx';

/** Dữ kiện: what replies are built from, whether it may be said on a day, and its approval. */
export function factRoutes(app: Hono<DeskEnv>, desk: Desk): void {
  app.get(paths.facts, (c) => showFacts(desk, c, null));
  app.get(`${paths.facts}/:id`, (c) => showFact(desk, c, factHere(desk, c), null));
  app.post(
    paths.approveFacts,
    approveFacts(desk, (c, tried) => showFacts(desk, c, tried)),
  );
  app.post(
    `${paths.facts}/:id/duyet`,
    approveFact(
      desk,
      (c, fact, tried) => showFact(desk, c, fact, tried),
      (c) => factHere(desk, c),
    ),
  );
}

async function showFacts(desk: Desk, c: DeskContext, tried: ApprovalTried | null): Promise<Response> {
  const { voice: v } = c.var;
  const { facts } = desk.rules;
  const today = dayOf(v.now);
  const asked = factsAsked(c, today);
  const shown = factsFound(facts, asked);
  const sections = [...new Set(shown.map(({ section }) => section))];
  const excuse = approvalExcuse(desk, c);
  const choosable = shown.filter((fact) => awaitsApproval(fact, today) && isCertain(fact));
  const chosen = new Set(tried?.chosen ?? (asked.all ? choosable.map(({ id }) => shownAs(desk, id)) : []));
  return show(
    c,
    desk,
    {
      title: v.say(asked.stand === 'unapproved' ? 'facts.title.unapproved' : 'frame.room.facts'),
      room: 'facts',
      ...(tried !== null && { status: 400 as const }),
    },
    <>
      <Done c={c} />
      <header class="page-head">
        <h1>{v.say('frame.room.facts')}</h1>
        <p class="page-sub">{v.say('facts.why')}</p>
      </header>
      <Mended v={v} tried={tried} />
      <Waiting v={v} facts={facts} today={today} excuse={excuse} />
      <FactsSearch
        v={v}
        asked={asked}
        sections={[...new Set(facts.map(({ section }) => section))]}
        n={shown.length}
        of={facts.length}
      />
      {shown.length === 0 && <Empty>{v.say('facts.none')}</Empty>}
      <form method="post" action={`${paths.approveFacts}?${factsQuery({ ...asked, all: false }, today)}`}>
        <input type="hidden" name="token" value={guestOf(c).formToken} />
        {choosable.length > 0 && excuse === null && (
          <ChooseAll v={v} asked={asked} today={today} n={choosable.length} />
        )}
        {sections.map((section, i) => (
          <section aria-labelledby={`nhom-${i}`}>
            <h2 id={`nhom-${i}`} lang="vi">
              {section}
            </h2>
            <ul class="rows">
              {shown
                .filter((fact) => fact.section === section)
                .map((fact) => (
                  <Row {...{ v, desk, fact, today, chosen }} on={asked.on} mayApprove={excuse === null} />
                ))}
            </ul>
          </section>
        ))}
        {choosable.length > 0 && <Approve v={v} tried={tried} excuse={excuse} />}
      </form>
      <p class="small links">
        <a href={paths.settingsNew('facts', 'facts')}>{v.say('facts.add')}</a>
      </p>
    </>,
  );
}

const Done = ({ c }: { c: DeskContext }) => {
  const { voice: v } = c.var;
  const asked = (name: string) => c.req.query(name) ?? '';
  const n = Number(asked('n')) || 0;
  const [changed, closed, refused] = [asked('doi'), asked('mo'), asked('gi')];
  if (asked('xong') === '') return null;
  if (n === 0 && changed === '' && closed === '' && refused === '')
    return <Note>{v.say('facts.nothing-chosen')}</Note>;
  return (
    <>
      {n > 0 && (
        <p class="done" role="status">
          {v.say('facts.approved-n', { n })}
        </p>
      )}
      {changed !== '' && <Note>{v.say('facts.changed-since', { facts: changed })}</Note>}
      {closed !== '' && <Note>{v.say('facts.refused.closed', { facts: closed })}</Note>}
      {refused !== '' && <Note>{v.say('facts.not-approved', { facts: refused })}</Note>}
    </>
  );
};

const Note = ({ children }: { children: string }) => (
  <p class="note" role="status">
    {children}
  </p>
);

/** What a leader still has to go through, and the two ways to do it. */
const Waiting = (props: { v: Voice; facts: readonly FactRules[]; today: Day; excuse: string | null }) => {
  const { v, facts, today, excuse } = props;
  const waiting = facts.filter((fact) => awaitsApproval(fact, today));
  if (waiting.length === 0) return null;
  const certain = waiting.filter(isCertain).length;
  const first = waiting.find((fact) => !isCertain(fact));
  return (
    <div class="panel">
      <p>{v.say('facts.waiting', { n: waiting.length, certain, uncertain: waiting.length - certain })}</p>
      {excuse === null && (
        <p class="small links">
          {certain > 0 && (
            <a href={`${paths.facts}?loc=unapproved&do-chac=certain`}>
              {v.say('facts.waiting.certain', { n: certain })}
            </a>
          )}
          {first !== undefined && <a href={paths.fact(first.id)}>{v.say('facts.waiting.uncertain')}</a>}
        </p>
      )}
    </div>
  );
};

/** A link and no script: the address says that every box is ticked. */
const ChooseAll = (props: { v: Voice; asked: FactsAsked; today: Day; n: number }) => {
  const { v, asked, today, n } = props;
  return (
    <p class="small links">
      <a href={`${paths.facts}?${factsQuery({ ...asked, all: !asked.all }, today)}`}>
        {asked.all ? v.say('facts.choose-none') : v.say('facts.choose-all', { n })}
      </a>
    </p>
  );
};

const Approve = (props: { v: Voice; tried: ApprovalTried | null; excuse: string | null }) => {
  const { v, tried, excuse } = props;
  return (
    <div class="panel hand-form">
      <p class="hint">{v.say('facts.approve-hint')}</p>
      <ApproveWhy v={v} tried={tried} excuse={excuse} label={v.say('facts.approve')} />
    </div>
  );
};

const Row = (props: {
  v: Voice;
  desk: Desk;
  fact: FactRules;
  today: Day;
  on: Day;
  chosen: ReadonlySet<string>;
  mayApprove: boolean;
}) => {
  const { v, desk, fact, today, on, chosen, mayApprove } = props;
  const stand = factStand(fact, on);
  const claims = desk.rules.claims.filter((claim) => claim.facts.includes(fact.id));
  const waits = mayApprove && awaitsApproval(fact, today);
  return (
    <li id={fact.id}>
      <p class="tags">
        <Tag strong={stand !== 'usable'}>{v.say(`facts.stand.${stand}`)}</Tag>
        {stand === 'not-yet' && fact.approved_by === null && (
          <Tag strong>{v.say('facts.stand.unapproved')}</Tag>
        )}
        {endsSoon(fact, on) && <Tag strong>{v.say('facts.stand.soon')}</Tag>}
      </p>
      <p>
        {waits && isCertain(fact) && (
          <input
            type="checkbox"
            name="facts"
            value={shownAs(desk, fact.id)}
            checked={chosen.has(shownAs(desk, fact.id))}
            aria-label={v.say('facts.choose', { fact: fact.id })}
          />
        )}{' '}
        <a href={paths.fact(fact.id)}>{fact.id}</a> <span lang="vi">{factSentence(fact)}</span>
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
      {waits && !isCertain(fact) && (
        <p class="small">
          <a href={paths.fact(fact.id)}>
            {v.say('facts.open')}
            <span class="visually-hidden"> {fact.id}</span>
          </a>
        </p>
      )}
    </li>
  );
};
