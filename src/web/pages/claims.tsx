import type { Child } from 'hono/jsx';
import type { Hono } from 'hono';
import type { Expired } from '../../config/expiry.ts';
import { HARMS, mayCorrect, VERDICTS } from '../../domain/claim.ts';
import { RELATIONS } from '../../domain/meaning.ts';
import { dayOf } from '../../domain/time.ts';
import { paths } from '../../view/paths.ts';
import { Empty, Facts, Tag } from '../components.tsx';
import type { Desk, DeskEnv, Page } from '../desk.ts';
import { FORMATS } from '../export.ts';
import { show } from '../layout.tsx';
import { topicName } from '../names.ts';
import { TakeAlong } from '../take-along.tsx';
import type { Voice } from '../voice.ts';
import { Candidates } from './candidates.tsx';
import { claimReviewFile, dismissCandidate } from './claim-acts.ts';
import { Answer, Export } from './claim-parts.tsx';
import { claimPage } from './claim.tsx';
import {
  CLAIM_ORDERS,
  type ClaimsAsked,
  claimsQuery,
  lateIds,
  type ListedClaim,
  listedClaims,
  type Met,
  readClaims,
  STATES,
} from './claims-asked.ts';
import { claimsFile } from './claims-file.ts';

/** Everything about claims: their list, its files, and one of them. */
export function claimRoutes(app: Hono<DeskEnv>, desk: Desk): void {
  app.get(paths.claims, claimsPage(desk));
  for (const format of FORMATS) app.get(paths.file(paths.claims, format), claimsFile(desk, format));
  app.post(paths.dismissCandidate, dismissCandidate(desk));
  app.get(`${paths.claims}/:id`, claimPage(desk));
  app.get(`${paths.claims}/:id/claimreview`, claimReviewFile(desk));
}

/** Nhận định: what is said again and again, how it is answered, and what may become a claim. */
export function claimsPage(desk: Desk): Page {
  return async (c) => {
    const { voice: v } = c.var;
    const asked = readClaims((name) => c.req.query(name) ?? '', desk.rules);
    const [rows, recurring] = await Promise.all([
      listedClaims(desk, asked, v.now),
      desk.recurring.found(v.now),
    ]);
    const late = lateIds(desk, v.now);
    return show(
      c,
      desk,
      { title: v.say('desk.room.claims'), room: 'claims' },
      <>
        <header class="page-head">
          <h1>{v.say('desk.room.claims')}</h1>
          <p class="page-sub">
            {v.say('claims.why', { n: desk.rules.claims.length })}{' '}
            <a href="#candidates">{v.say('candidates.head')}</a>
          </p>
        </header>
        <Overdue v={v} desk={desk} overdue={desk.knowledge?.expired(dayOf(v.now)) ?? []} />
        <Filters v={v} desk={desk} asked={asked} />
        <p class="small links">
          <span>{v.say('claims.count', { n: rows.length, of: desk.rules.claims.length })}</span>
          <TakeAlong v={v} list={paths.claims} query={claimsQuery(asked)} />
        </p>
        {rows.length === 0 && <Empty>{v.say('claims.none')}</Empty>}
        <ul class="sources">
          {rows.map((row) => (
            <Claim v={v} desk={desk} row={row} late={late} />
          ))}
        </ul>
        <Candidates v={v} c={c} desk={desk} recurring={recurring} />
      </>,
    );
  };
}

/** What must be checked again before anybody is answered with it. */
const Overdue = ({ v, desk, overdue }: { v: Voice; desk: Desk; overdue: Expired[] }) => {
  if (overdue.length === 0) return null;
  const facts = new Map(desk.rules.facts.map((fact) => [fact.id, fact]));
  return (
    <details class="note">
      <summary>{v.say('claims.overdue', { n: overdue.length })}</summary>
      <ul class="bullets">
        {overdue.map(({ file, id, on }) => (
          <li>
            {file === 'facts' && `${id} ${facts.get(id)?.fact ?? ''} · `}
            {desk.rules.claims
              .filter((claim) => claim.id === id || claim.facts.includes(id))
              .map((claim) => (
                <>
                  <a href={paths.claim(claim.id)}>{claim.id}</a> ·{' '}
                </>
              ))}
            {v.say('claims.overdue-since', { on: v.day(on) })}
          </li>
        ))}
      </ul>
    </details>
  );
};

const Filters = ({ v, desk, asked }: { v: Voice; desk: Desk; asked: ClaimsAsked }) => {
  const any = v.say('desk.filter.any');
  const options = (chosen: string, choices: readonly (readonly [string, string])[]) =>
    choices.map(([value, words]) => (
      <option value={value} selected={value === chosen}>
        {words}
      </option>
    ));
  const choice = (name: string, label: string, children: Child) => (
    <label>
      <span>{label}</span>
      <select name={name}>{children}</select>
    </label>
  );
  return (
    <form
      class="filters claims-filters"
      role="search"
      method="get"
      action={paths.claims}
      aria-label={v.say('claims.filter')}
    >
      <label>
        <span>{v.say('claims.find')}</span>
        <input class="text" type="search" name="q" value={asked.q} maxlength={200} autocomplete="off" />
      </label>
      {choice(
        'state',
        v.say('claims.state'),
        options(asked.state, [
          ['', any],
          ...STATES.map((one) => [one, v.say(`claims.state.${one}`)] as const),
        ]),
      )}
      {choice(
        'verdict',
        v.say('claims.verdict'),
        options(asked.verdict, [
          ['', any],
          ...VERDICTS.map((one) => [one, v.say(`verdict.${one}`)] as const),
        ]),
      )}
      {choice(
        'harm',
        v.say('claims.harm'),
        options(asked.harm, [['', any], ...HARMS.map((one) => [one, v.say(`claims.harm.${one}`)] as const)]),
      )}
      {choice(
        'topic',
        v.say('desk.filter.topic'),
        options(asked.topic, [
          ['', any],
          ...desk.rules.topics.topics.map(({ id }) => [id, topicName(v, desk.rules, id)] as const),
        ]),
      )}
      {choice(
        'order',
        v.say('stories.order'),
        options(
          asked.order,
          CLAIM_ORDERS.map((one) => [one, v.say(`claims.order.${one}`)] as const),
        ),
      )}
      <button class="button button-quiet" type="submit">
        {v.say('stories.show')}
      </button>
    </form>
  );
};

const Claim = (props: { v: Voice; desk: Desk; row: ListedClaim; late: ReadonlySet<string> }) => {
  const { v, desk, row, late } = props;
  const { claim, met, spreading, check } = row;
  return (
    <li class={check ? 'source source-trouble' : 'source'} id={claim.id}>
      <div class="source-head">
        <h2 lang="vi">
          <a href={paths.claim(claim.id)}>
            {claim.id} · {claim.title}
          </a>
        </h2>
      </div>
      <p class="tags">
        <Tag strong>{v.say(mayCorrect(claim.verdict) ? `verdict.${claim.verdict}` : 'claims.grievance')}</Tag>
        <Tag>{v.say(`claims.harm.${claim.harm}`)}</Tag>
        <Tag>{topicName(v, desk.rules, claim.topic)}</Tag>
        {spreading && <Tag strong>{v.say('claims.spreading')}</Tag>}
      </p>
      <HowOften v={v} id={claim.id} met={met} />
      {late.has(claim.id) && claim.valid_to !== null && (
        <p>
          <b>{v.say('desk.claim.expired', { on: v.day(claim.valid_to) })}</b>
        </p>
      )}
      <details>
        <summary>
          {v.say('claims.open')}
          <span class="visually-hidden"> {claim.id}</span>
        </summary>
        <Answer v={v} desk={desk} claim={claim} late={late} />
        <Export v={v} desk={desk} claim={claim} />
      </details>
    </li>
  );
};

const HowOften = ({ v, id, met }: { v: Voice; id: string; met: Met }) => {
  const told = RELATIONS.flatMap((relation) => {
    const n = met[relation] ?? 0;
    return n === 0 ? [] : [`${v.say(`relation.${relation}`)} ${v.number(n)}`];
  });
  if (told.length === 0) return <p class="small">{v.say('claims.not-met')}</p>;
  return (
    <Facts>
      {v.say('claims.met', { told: told.join(', ') })}
      <a href={paths.claimMentions(id)}>
        {v.say('claims.see')}
        <span class="visually-hidden"> {id}</span>
      </a>
    </Facts>
  );
};
