import { type Alert, refusal } from '../../domain/alert.ts';
import { mayCorrect } from '../../domain/claim.ts';
import { fault } from '../../domain/fault.ts';
import { DAY, dayOf, HOUR, type Instant } from '../../domain/time.ts';
import { paths } from '../../view/paths.ts';
import { demand, guestOf, may } from '../access.ts';
import { Owner, Reasons } from '../alert-card.tsx';
import { Act, Facts, LevelBadge, Tag, Time } from '../components.tsx';
import type { Desk, DeskContext, Page } from '../desk.ts';
import { show } from '../layout.tsx';
import { letterState } from '../letter-state.ts';
import { situationName, topicName } from '../names.ts';
import { claimOf, stepsFor } from '../steps.ts';
import type { Voice } from '../voice.ts';
import { AlertLevel } from './alert-level.tsx';
import { Usefulness } from './alert-usefulness.tsx';
import { AlertEvidence, AlertWhy } from './alert-why.tsx';
import { type AlertFacts, alertFacts } from './alert-facts.ts';

const PACE = 6 * HOUR;

/** One alert: what it is, what to do, why you were told, and on what it rests. */
export function alertPage(desk: Desk): Page {
  return async (c) => {
    const { voice: v } = c.var;
    const facts = await alertFacts(desk.store, c.req.param('id') ?? '');
    if (facts === null) throw fault('not-found', 'desk.missing.alert');
    const { alert } = facts;
    return show(
      c,
      desk,
      { title: alert.title, room: 'alerts' },
      <article>
        <Head v={v} desk={desk} facts={facts} />
        <Acknowledge v={v} c={c} alert={alert} />
        <AlertLevel v={v} c={c} alert={alert} times={facts.times} />
        <div class="alert-grid">
          <Steps v={v} desk={desk} facts={facts} />
          <ClaimCard v={v} desk={desk} alert={alert} />
          <AlertEvidence v={v} facts={facts} />
          <AlertWhy v={v} facts={facts} rules={desk.rules} />
          <Letters v={v} desk={desk} facts={facts} />
        </div>
        <Usefulness c={c} id={alert.id} judgement={await desk.store.alerts.judgement(alert.id)} />
      </article>,
    );
  };
}

/** *Tôi nhận việc này*: takes the alert, once, and writes down who did. */
export function acknowledge(desk: Desk): Page {
  return async (c) => {
    const person = demand(c, 'acknowledge');
    const now = desk.world.now();
    const id = c.req.param('id') ?? '';
    await desk.store.together(async (s) => {
      const alert = await s.alerts.get(id);
      if (alert === null) throw fault('not-found', 'desk.missing.alert');
      const refused = refusal(alert, 'acknowledge');
      if (refused !== null) throw fault('conflict', refused.key, { ...refused.data });
      await s.alerts.put({ ...alert, acknowledgedAt: now, acknowledgedBy: person.name });
      await s.events.add([
        {
          at: now,
          event: 'act',
          subject: id,
          who: person.id,
          data: { act: 'acknowledge', name: person.name },
        },
      ]);
    });
    return c.redirect(`${paths.alert(id)}?done=acknowledged`, 303);
  };
}

const Head = ({ v, desk, facts }: { v: Voice; desk: Desk; facts: AlertFacts }) => {
  const { alert, judged, before } = facts;
  const others = alert.topics.filter((id) => id !== alert.situation.id);
  return (
    <header class="page-head">
      <p class="card-top">
        <LevelBadge v={v} level={alert.level} />
        <span class="phase">{v.say(`phase.${alert.phase}`)}</span>
        <Owner v={v} alert={alert} />
      </p>
      <h1>{alert.title}</h1>
      <Reasons v={v} alert={alert} signals={judged.flatMap(({ signal }) => signal ?? [])} />
      <Facts>
        {situationName(v, desk.rules, alert.situation)}
        {v.say('desk.story.size', { n: alert.n, p: alert.publishers })}
        <>
          {v.say('desk.alert.opened')} <Time v={v} at={alert.openedAt} />
        </>
        <>
          {v.say('desk.alert.fed')} <Time v={v} at={alert.fedAt} />
        </>
        {alert.closedAt === null && v.say('alert.pace', paceOf(facts.times, v.now))}
        {alert.closedAt !== null && (
          <>
            {v.say('desk.alert.closed')} <Time v={v} at={alert.closedAt} />
          </>
        )}
        {alert.peak > alert.level &&
          v.say('desk.alert.peak', { n: alert.peak, name: v.say(`level.${alert.peak}`) })}
        {v.say(alert.push ? 'desk.alert.pushed' : 'desk.alert.desk-only')}
      </Facts>
      {before?.closedAt != null && (
        <p>
          <a href={paths.alert(before.id)}>
            {v.say('alert.returns', {
              on: v.day(dayOf(before.closedAt)),
              days: Math.round((alert.openedAt - before.closedAt) / DAY),
            })}
          </a>
        </p>
      )}
      {others.length > 0 && (
        <p class="tags">
          {others.map((id) => (
            <Tag>{topicName(v, desk.rules, id)}</Tag>
          ))}
        </p>
      )}
    </header>
  );
};

/** How many items came in the last six hours, and in the six before. */
function paceOf(times: readonly Instant[], now: Instant): { now: number; before: number } {
  const count = (until: Instant) => times.filter((at) => at > until - PACE && at <= until).length;
  return { now: count(now), before: count(now - PACE) };
}

const Acknowledge = ({ v, c, alert }: { v: Voice; c: DeskContext; alert: Alert }) => {
  const guest = guestOf(c);
  const refused = refusal(alert, 'acknowledge');
  const excuse = may(guest.person, 'acknowledge') ? refused && v.reason(refused) : v.say('desk.refused.role');
  return (
    <div class="actions">
      <Act
        v={v}
        guest={guest}
        action={paths.acknowledge(alert.id)}
        label={v.say('desk.alert.acknowledge')}
        excuse={excuse}
      />
    </div>
  );
};

const Steps = ({ v, desk, facts }: { v: Voice; desk: Desk; facts: AlertFacts }) => {
  const signals = facts.judged.flatMap(({ signal }) => signal ?? []);
  const steps = stepsFor(desk.rules, facts.alert, signals, facts.evidence);
  const level = desk.rules.playbook.levels.find((entry) => entry.level === facts.alert.level);
  if (steps.length === 0 && level === undefined) return null;
  return (
    <section class="area-steps" aria-labelledby="steps">
      <h2 id="steps">{v.say('desk.alert.steps')}</h2>
      <ol class="steps">
        {steps.map((step) => (
          <li>{step}</li>
        ))}
      </ol>
      {level !== undefined && (
        <p class="small">{v.say('desk.alert.decides', { who: level.decides, rhythm: level.rhythm })}</p>
      )}
    </section>
  );
};

const ClaimCard = ({ v, desk, alert }: { v: Voice; desk: Desk; alert: Alert }) => {
  const claim = claimOf(desk.rules, alert);
  if (claim === null) return null;
  const expired = claim.valid_to !== null && claim.valid_to < dayOf(v.now);
  return (
    <section class="panel area-claim" aria-labelledby="claim">
      <h2 id="claim">{v.say(mayCorrect(claim.verdict) ? 'desk.claim.head' : 'desk.claim.head-grievance')}</h2>
      <p class="claim-said">“{claim.title}”</p>
      <p>
        <Tag strong>{v.say(`verdict.${claim.verdict}`)}</Tag>
      </p>
      {!mayCorrect(claim.verdict) && <p>{v.say('desk.claim.grievance')}</p>}
      <h3>{v.say(mayCorrect(claim.verdict) ? 'desk.claim.correction' : 'desk.claim.answer')}</h3>
      <p>{claim.correction}</p>
      <h3>{v.say('desk.claim.why')}</h3>
      <p>{claim.why}</p>
      {claim.legal_basis.length > 0 && (
        <>
          <h3>{v.say('desk.claim.basis')}</h3>
          <ul>
            {claim.legal_basis.map((basis) => (
              <li>{basis}</li>
            ))}
          </ul>
        </>
      )}
      <p class="small">
        {v.say('desk.claim.checked', { id: claim.id, on: v.day(claim.checked_on) })}
        {expired && (
          <>
            {' '}
            <b>{v.say('desk.claim.expired', { on: v.day(claim.valid_to ?? '') })}</b>
          </>
        )}
      </p>
    </section>
  );
};

const Letters = ({ v, desk, facts }: { v: Voice; desk: Desk; facts: AlertFacts }) => (
  <section class="panel area-letters" aria-labelledby="letters">
    <h2 id="letters">{v.say('desk.alert.letters')}</h2>
    {facts.letters.length === 0 ? (
      <p>{v.say(facts.alert.push ? 'desk.alert.no-letters-yet' : 'desk.alert.no-letters')}</p>
    ) : (
      <ul class="rows">
        {facts.letters.map((letter) => (
          <li>
            <a href={paths.letter(letter.id)}>{letter.subject}</a>
            <p class="small">
              {letter.to} · {letterState(v, letter, desk.world.post !== null)}
            </p>
          </li>
        ))}
      </ul>
    )}
  </section>
);
