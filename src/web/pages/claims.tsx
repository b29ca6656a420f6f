import type { ClaimRules } from '../../config/claims.ts';
import type { Expired } from '../../config/expiry.ts';
import type { FactRules } from '../../config/facts.ts';
import { mayCorrect } from '../../domain/claim.ts';
import { RELATIONS, type Relation } from '../../domain/meaning.ts';
import { DAY, dayOf } from '../../domain/time.ts';
import { paths } from '../../view/paths.ts';
import { Facts, Tag } from '../components.tsx';
import type { Desk, Page } from '../desk.ts';
import { show } from '../layout.tsx';
import { sureName, topicName } from '../names.ts';
import type { Voice } from '../voice.ts';
import { Candidates } from './candidates.tsx';

const DAYS = 30;

type Met = Partial<Record<Relation, number>>;

/** Nhận định: what is said again and again, how it is answered, and what may become a claim. */
export function claimsPage(desk: Desk): Page {
  return async (c) => {
    const { voice: v } = c.var;
    const { claims } = desk.rules;
    const [counts, recurring] = await Promise.all([
      desk.store.meanings.claimsMet(v.now - DAYS * DAY),
      desk.recurring.found(v.now),
    ]);
    const met = new Map<string, Met>();
    for (const { claim, relation, n } of counts) met.set(claim, { ...met.get(claim), [relation]: n });
    const overdue = desk.knowledge?.expired(dayOf(v.now)) ?? [];
    const late = new Set(overdue.map(({ id }) => id));
    const mustCheck = (claim: ClaimRules) => late.has(claim.id) || claim.facts.some((id) => late.has(id));
    const sorted = [...claims].sort(
      (a, b) =>
        Number(mustCheck(b)) - Number(mustCheck(a)) ||
        (met.get(b.id)?.repeats ?? 0) - (met.get(a.id)?.repeats ?? 0),
    );
    return show(
      c,
      desk,
      { title: v.say('desk.room.claims'), room: 'claims' },
      <>
        <header class="page-head">
          <h1>{v.say('desk.room.claims')}</h1>
          <p class="page-sub">
            {v.say('claims.why', { n: claims.length })} <a href="#candidates">{v.say('candidates.head')}</a>
          </p>
        </header>
        <Overdue v={v} desk={desk} overdue={overdue} />
        <ul class="sources">
          {sorted.map((claim) => (
            <Claim v={v} desk={desk} claim={claim} met={met.get(claim.id) ?? {}} late={late} />
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

interface ClaimParts {
  v: Voice;
  desk: Desk;
  claim: ClaimRules;
  met: Met;
  /** Ids of claims and facts whose time is over. */
  late: ReadonlySet<string>;
}

const Claim = ({ v, desk, claim, met, late }: ClaimParts) => {
  const grievance = !mayCorrect(claim.verdict);
  const trouble = late.has(claim.id) || claim.facts.some((id) => late.has(id));
  return (
    <li class={trouble ? 'source source-trouble' : 'source'} id={claim.id}>
      <div class="source-head">
        <h2 lang="vi">
          {claim.id} · {claim.title}
        </h2>
      </div>
      <p class="tags">
        <Tag strong>{v.say(grievance ? 'claims.grievance' : `verdict.${claim.verdict}`)}</Tag>
        <Tag>{v.say(`claims.harm.${claim.harm}`)}</Tag>
        <Tag>{topicName(v, desk.rules, claim.topic)}</Tag>
      </p>
      <HowOften v={v} claim={claim} met={met} />
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

const HowOften = ({ v, claim, met }: { v: Voice; claim: ClaimRules; met: Met }) => {
  const told = RELATIONS.flatMap((relation) => {
    const n = met[relation] ?? 0;
    return n === 0 ? [] : [`${v.say(`relation.${relation}`)} ${v.number(n)}`];
  });
  if (told.length === 0) return <p class="small">{v.say('claims.not-met')}</p>;
  return (
    <Facts>
      {v.say('claims.met', { told: told.join(', ') })}
      <a href={paths.claimMentions(claim.id)}>
        {v.say('claims.see')}
        <span class="visually-hidden"> {claim.id}</span>
      </a>
    </Facts>
  );
};

const Answer = ({ v, desk, claim, late }: Omit<ClaimParts, 'met'>) => {
  const facts = desk.rules.facts.filter(({ id }) => claim.facts.includes(id));
  return (
    <>
      <h3>{v.say(mayCorrect(claim.verdict) ? 'desk.claim.correction' : 'desk.claim.answer')}</h3>
      <p lang="vi">{claim.correction}</p>
      <h3>{v.say('desk.claim.why')}</h3>
      <p lang="vi">{claim.why}</p>
      {claim.legal_basis.length > 0 && (
        <>
          <h3>{v.say('desk.claim.basis')}</h3>
          <ul class="bullets" lang="vi">
            {claim.legal_basis.map((basis) => (
              <li>{basis}</li>
            ))}
          </ul>
        </>
      )}
      {facts.length > 0 && (
        <>
          <h3>{v.say('claims.facts')}</h3>
          <ul class="bullets">
            {facts.map((fact) => (
              <Fact v={v} fact={fact} late={late.has(fact.id)} />
            ))}
          </ul>
        </>
      )}
      <p class="small">
        {v.say('desk.claim.checked', { id: claim.id, on: v.day(claim.checked_on) })}{' '}
        {v.say('claims.sure', { sure: sureName(v, claim.confidence) })}
      </p>
    </>
  );
};

const Fact = ({ v, fact, late }: { v: Voice; fact: FactRules; late: boolean }) => (
  <li>
    <span lang="vi">
      {fact.fact}
      {fact.value !== '' && (
        <>
          : <b>{fact.value}</b>
        </>
      )}
    </span>
    <p class="small">
      {v.say('claims.fact', {
        id: fact.id,
        source: fact.source,
        on: v.day(fact.checked_on),
        sure: sureName(v, fact.confidence),
      })}{' '}
      ·{' '}
      {fact.approved_by === null
        ? v.say('claims.fact-unapproved')
        : v.say('claims.fact-approved', { who: fact.approved_by })}
      {late && fact.valid_to !== null && (
        <>
          {' '}
          <b>{v.say('desk.claim.expired', { on: v.day(fact.valid_to) })}</b>
        </>
      )}
    </p>
  </li>
);

/** Where a correction may be published, the form that asks where it was. */
const Export = ({ v, desk, claim }: { v: Voice; desk: Desk; claim: ClaimRules }) => {
  const { organisation, desk: own } = desk.rules.haidang;
  const trial = { officeName: organisation.name, url: own.address, datePublished: v.now };
  if ((desk.knowledge?.review(claim, trial) ?? null) === null) return null;
  return (
    <form class="filters" method="get" action={paths.claimReview(claim.id)}>
      <label>
        <span>{v.say('claims.review-url')}</span>
        <input class="text" type="url" name="trang" required maxlength={500} />
      </label>
      <label>
        <span>{v.say('claims.review-day')}</span>
        <input class="text" type="date" name="ngay" required value={dayOf(v.now)} max={dayOf(v.now)} />
      </label>
      <button class="button button-quiet" type="submit">
        {v.say('claims.review')}
        <span class="visually-hidden"> {claim.id}</span>
      </button>
    </form>
  );
};
