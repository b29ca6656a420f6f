import type { ClaimRules } from '../../config/claims.ts';
import type { FactRules } from '../../config/facts.ts';
import { mayCorrect } from '../../domain/claim.ts';
import { dayOf } from '../../domain/time.ts';
import { paths } from '../../view/paths.ts';
import type { Desk } from '../desk.ts';
import { sureName } from '../names.ts';
import type { Voice } from '../voice.ts';

export interface AnswerParts {
  v: Voice;
  desk: Desk;
  claim: ClaimRules;
  /** Ids of claims and facts whose time is over. */
  late: ReadonlySet<string>;
}

/** What may be answered, and what it stands on. */
export const Answer = ({ v, desk, claim, late }: AnswerParts) => {
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
export const Export = ({ v, desk, claim }: { v: Voice; desk: Desk; claim: ClaimRules }) => {
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
