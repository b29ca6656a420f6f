import type { Alert } from '../../domain/alert.ts';
import { mayCorrect } from '../../domain/claim.ts';
import { fault } from '../../domain/fault.ts';
import { DAY, dayOf, HOUR, type Instant } from '../../domain/time.ts';
import { paths } from '../../view/paths.ts';
import { guestOf } from '../access.ts';
import { Owner, Reasons, restsOnMentions } from '../alert-card.tsx';
import { Facts, LevelBadge, Tag, Time } from '../components.tsx';
import type { Desk, DeskContext, Page } from '../desk.ts';
import { ownerChoices, recipientsOf } from '../hand.ts';
import { judgementFacts } from '../judge.ts';
import { show } from '../layout.tsx';
import { situationName, topicName } from '../names.ts';
import { claimOf, stepsFor } from '../steps.ts';
import type { Voice } from '../voice.ts';
import { AlertHand, type HandTried } from './alert-hand.tsx';
import { AlertLevel } from './alert-level.tsx';
import { Usefulness } from './alert-usefulness.tsx';
import { AlertEvidence, AlertWhy } from './alert-why.tsx';
import { type AlertFacts, alertFacts } from './alert-facts.ts';
import { AlertTellings } from './alert-tellings.tsx';
import { IncidentDoor } from './incident-open.tsx';
import { SilenceDoor } from './silence-form.tsx';

const PACE = 6 * HOUR;

/** One alert: what it is, who has it, what to do, who was told, and on what it rests. */
export function alertPage(desk: Desk): Page {
  return async (c) => {
    const id = c.req.param('id') ?? '';
    await noteRead(desk, guestOf(c).person.id, id);
    return showAlert(desk, c, id, null);
  };
}

/** Writes down that a recipient who is signed in looked at the alert of their letters, once a letter. It acts on nothing. */
async function noteRead({ store, world, rules }: Desk, personId: string, alertId: string): Promise<void> {
  const mine = recipientsOf(rules, personId);
  if (mine.length === 0) return;
  await store.together(async (s) => {
    const letters = (await s.letters.about(alertId)).filter(
      (letter) => letter.state === 'sent' && mine.includes(letter.recipientId),
    );
    const ledger = await s.letters.ledger(letters.map(({ id }) => id));
    const read = new Set(ledger.flatMap(({ letterId, step }) => (step === 'read' ? letterId : [])));
    for (const { id } of letters) if (!read.has(id)) await s.letters.note(id, world.now(), 'read', null);
  });
}

/** The page of an alert; `tried` is a form of it that came back. */
export async function showAlert(
  desk: Desk,
  c: DeskContext,
  id: string,
  tried: HandTried | null,
): Promise<Response> {
  const { voice: v } = c.var;
  const facts = await alertFacts(desk.store, id, v.now);
  if (facts === null) throw fault('not-found', 'desk.missing.alert');
  const { alert } = facts;
  const owners = await ownerChoices(desk.store, desk.rules, guestOf(c).person);
  return show(
    c,
    desk,
    { title: alert.title, room: 'alerts', status: tried === null ? 200 : 400 },
    <article>
      <Head v={v} desk={desk} facts={facts} />
      <div data-live="hand">
        <AlertHand c={c} alert={alert} owners={owners} tried={tried} acts={facts.acts} />
        <IncidentDoor c={c} alert={alert} incident={await desk.store.incidents.ofAlert(alert.id)} />
        <SilenceDoor c={c} alert={alert} silences={facts.silences} />
        <AlertLevel v={v} c={c} alert={alert} times={facts.times} />
      </div>
      <div class="alert-grid" data-live="facts">
        <Steps v={v} desk={desk} facts={facts} />
        <ClaimCard v={v} desk={desk} alert={alert} />
        {restsOnMentions(alert) && <AlertEvidence v={v} facts={facts} />}
        <AlertWhy v={v} facts={facts} rules={desk.rules} />
        <AlertTellings v={v} desk={desk} facts={facts} />
      </div>
      <Usefulness c={c} id={alert.id} facts={await judgementFacts(desk.store, alert)} />
    </article>,
  );
}

const Head = ({ v, desk, facts }: { v: Voice; desk: Desk; facts: AlertFacts }) => {
  const { alert, judged } = facts;
  const others = alert.topics.filter((id) => id !== alert.situation.id);
  return (
    <header class="page-head" data-live="head">
      <p class="card-top">
        <LevelBadge v={v} level={alert.level} />
        <span class="phase">{v.say(`phase.${alert.phase}`)}</span>
        <Owner v={v} alert={alert} />
      </p>
      <h1>{alert.title}</h1>
      <Reasons v={v} alert={alert} signals={judged.flatMap(({ signal }) => signal ?? [])} />
      <Facts>
        {situationName(v, desk.rules, alert.situation)}
        {restsOnMentions(alert) && v.say('desk.story.size', { n: alert.n, p: alert.publishers })}
        <>
          {v.say('desk.alert.opened')} <Time v={v} at={alert.openedAt} />
        </>
        <>
          {v.say('desk.alert.fed')} <Time v={v} at={alert.fedAt} />
        </>
        {alert.closedAt === null && restsOnMentions(alert) && v.say('alert.pace', paceOf(facts.times, v.now))}
        {alert.closedAt !== null && (
          <>
            {v.say('desk.alert.closed')} <Time v={v} at={alert.closedAt} />
          </>
        )}
        {alert.peak > alert.level &&
          v.say('desk.alert.peak', { n: alert.peak, name: v.say(`level.${alert.peak}`) })}
        {v.say(alert.push ? 'desk.alert.pushed' : 'desk.alert.desk-only')}
      </Facts>
      <Kin v={v} facts={facts} />
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

/** The alert before it, the one it is a part of, and its own parts. */
const Kin = ({ v, facts: { alert, before, parent, children } }: { v: Voice; facts: AlertFacts }) => (
  <>
    {before?.closedAt != null && (
      <p>
        <a href={paths.alert(before.id)}>
          {v.say(before.id === alert.again ? 'hand.again' : 'alert.returns', {
            on: v.day(dayOf(before.closedAt)),
            days: Math.round((alert.openedAt - before.closedAt) / DAY),
          })}
        </a>
      </p>
    )}
    {parent !== null && (
      <p>
        {v.say('hand.parent')} <a href={paths.alert(parent.id)}>{parent.title}</a>; {v.say('hand.parent-why')}
      </p>
    )}
    {children.length > 0 && (
      <details>
        <summary>{v.say('hand.children', { n: children.length })}</summary>
        <ul class="bullets">
          {children.map((child) => (
            <li>
              <a href={paths.alert(child.id)}>{child.title}</a> (
              {v.say('desk.level', { n: child.level, name: v.say(`level.${child.level}`) })},{' '}
              {v.say(`phase.${child.phase}`)})
            </li>
          ))}
        </ul>
      </details>
    )}
  </>
);

/** How many items came in the last six hours, and in the six before. */
function paceOf(times: readonly Instant[], now: Instant): { now: number; before: number } {
  const count = (until: Instant) => times.filter((at) => at > until - PACE && at <= until).length;
  return { now: count(now), before: count(now - PACE) };
}

const Steps = ({ v, desk, facts }: { v: Voice; desk: Desk; facts: AlertFacts }) => {
  const signals = facts.judged.flatMap(({ signal }) => signal ?? []);
  const steps = stepsFor(desk.rules, facts.alert, signals, facts.evidence);
  // Who decides at a level is said of crises, not of our own disk.
  const level = restsOnMentions(facts.alert)
    ? desk.rules.playbook.levels.find((entry) => entry.level === facts.alert.level)
    : undefined;
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
