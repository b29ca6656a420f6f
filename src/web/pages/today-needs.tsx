import type { Alert } from '../../domain/alert.ts';
import { mayCorrect } from '../../domain/claim.ts';
import { endsSoon, SOON_DAYS } from '../../domain/statement-facts.ts';
import { addDays, dayOf, startOfDay } from '../../domain/time.ts';
import { isLate } from '../../domain/tip.ts';
import { paths } from '../../view/paths.ts';
import { AlertCard, Owner } from '../alert-card.tsx';
import { CoverageLine, LevelBadge } from '../components.tsx';
import type { Desk } from '../desk.ts';
import { claimOf, stepsFor } from '../steps.ts';
import { lateTips, tipDays } from '../tip-days.ts';
import type { Voice } from '../voice.ts';
import { calendarOf, type Thing } from './calendar-facts.ts';
import { dueWords } from './paper.tsx';
import type { OwedRow } from './reports-facts.ts';
import type { TodayFacts } from './today-facts.ts';

/** More than three things at once are none: the others stand in one line each. */
const THINGS = 3;
/** How far *Sắp tới* looks, and how many things it names. */
const DAYS_AHEAD = 7;
const COMING = 4;
/** What the cards above say already, and who is on duty. */
const ON_CARDS: ReadonlySet<Thing['kind']> = new Set(['look', 'clock', 'shift']);

interface Parts {
  v: Voice;
  desk: Desk;
  facts: TodayFacts;
}

/** The cards, and papers the office owes. */
interface NeedsParts extends Parts {
  owed: readonly OwedRow[];
}

/** At most three things, each with why, what to do, what to say and who has it. A quiet day says so. */
export const NeedsYou = ({ v, desk, facts, owed }: NeedsParts) => (
  <section aria-labelledby="needs">
    <h2 id="needs">{v.say('desk.today.needs')}</h2>
    {facts.alerts.length === 0 ? (
      <div class="calm">
        <p class="calm-head">
          {v.say(facts.hears.hearing === 'well' ? 'desk.today.calm' : 'desk.today.calm-unsure')}
        </p>
        <CoverageLine v={v} hears={facts.hears} />
      </div>
    ) : (
      <ol class="cards">
        {facts.alerts.slice(0, THINGS).map(({ alert, signals, evidence }) => (
          <li>
            <AlertCard
              v={v}
              alert={alert}
              signals={signals}
              step={stepsFor(desk.rules, alert, signals, evidence)[0]}
              foot={<Saying v={v} desk={desk} alert={alert} />}
            />
          </li>
        ))}
      </ol>
    )}
    <Others v={v} facts={facts} />
    <LateTips v={v} facts={facts} />
    <OwedPapers v={v} desk={desk} owed={owed} />
    <EndingFacts v={v} desk={desk} />
    {facts.refusedLetters > 0 && (
      <p class="note">
        <a href={paths.letters}>{v.say('desk.today.refused-letters', { n: facts.refusedLetters })}</a>
      </p>
    )}
  </section>
);

/** Papers whose draft day has come: what they are, how far they are, and when they are due. */
const OwedPapers = ({ v, desk, owed }: { v: Voice; desk: Desk; owed: readonly OwedRow[] }) => (
  <>
    {owed.map(({ duty, due, paper }) => (
      <p class="note">
        <a href={paper === null ? `${paths.reports}#owed` : paths.paper(paper.id)}>
          {v.say('papers.today', {
            name: duty.name,
            state: paper === null ? 'papers.today.none' : `papers.state.${paper.state}`,
            due: dueWords(v, due, desk.rules.calendar),
          })}
        </a>
      </p>
    ))}
  </>
);

/** People who wait longer than they were promised. */
const LateTips = ({ v, facts }: { v: Voice; facts: TodayFacts }) => {
  const late = lateTips(facts.tips, v.now);
  if (late === null) return null;
  return (
    <p class="note">
      <a href={`${paths.tips}?state=late`}>
        {v.say('today.tips-late', { n: late.n, oldest: v.day(dayOf(late.oldest)) })}
      </a>
    </p>
  );
};

/** Facts that answers stand on and that end soon: who looks after them has time to find the new rule. */
const EndingFacts = ({ v, desk }: { v: Voice; desk: Desk }) => {
  const used = new Set(desk.rules.claims.flatMap((claim) => claim.facts));
  const { length: n } = desk.rules.facts.filter((fact) => used.has(fact.id) && endsSoon(fact, dayOf(v.now)));
  if (n === 0) return null;
  return (
    <p class="note">
      <a href={`${paths.facts}?loc=soon`}>{v.say('facts.soon-n', { n, days: SOON_DAYS })}</a>
    </p>
  );
};

/** What may be said: the answer the catalogue holds, as long as it holds. Nothing is said of ourselves, and nothing is invented. */
const Saying = ({ v, desk, alert }: { v: Voice; desk: Desk; alert: Alert }) => {
  if (alert.situation.kind === 'house') return null;
  const claim = claimOf(desk.rules, alert);
  if (claim === null)
    return (
      <p class="next">
        <b>{v.say('desk.today.say')}</b> {v.say('desk.today.say-nothing')}
      </p>
    );
  if (claim.valid_to !== null && claim.valid_to < dayOf(v.now))
    return (
      <p class="next">
        <b>{v.say('desk.today.say')}</b>{' '}
        <a href={paths.claim(claim.id)}>{v.say('desk.claim.expired', { on: v.day(claim.valid_to) })}</a>
      </p>
    );
  return (
    <p class="next">
      <b>{v.say(mayCorrect(claim.verdict) ? 'desk.today.say' : 'desk.today.say-grievance')}</b>{' '}
      <span lang="vi">{claim.correction}</span>
    </p>
  );
};

const Others = ({ v, facts }: { v: Voice; facts: TodayFacts }) => {
  const others = facts.alerts.slice(THINGS);
  if (others.length === 0) return null;
  return (
    <details class="watched">
      <summary>{v.say('desk.today.others', { n: others.length })}</summary>
      <ul class="rows">
        {others.map(({ alert }) => (
          <li>
            <LevelBadge v={v} level={alert.level} /> <a href={paths.alert(alert.id)}>{alert.title}</a>{' '}
            <span class="small">
              <Owner v={v} alert={alert} />
            </span>
          </li>
        ))}
      </ul>
    </details>
  );
};

/** What the next days hold: deadlines, dates of law, campaigns, looks that were promised. Who is on duty stands in the calendar. */
export const Coming = ({ v, desk, facts }: Parts) => {
  const { days } = calendarOf(
    desk.rules,
    facts.alerts.map(({ alert }) => alert),
    v.now,
    facts.dated,
    // What is late is said above.
    tipDays(
      v,
      facts.tips.filter((tip) => !isLate(tip, v.now)),
    ),
  );
  const until = addDays(dayOf(v.now), DAYS_AHEAD);
  const things = days
    .filter(({ day }) => day <= until)
    .flatMap(({ day, things: found }) => found.map((thing) => ({ day, thing })))
    .filter(({ thing }) => !ON_CARDS.has(thing.kind));
  if (things.length === 0) return null;
  return (
    <section aria-labelledby="coming">
      <h2 id="coming">{v.say('desk.today.coming')}</h2>
      <ul class="rows">
        {things.slice(0, COMING).map(({ day, thing }) => (
          <li>
            <b>{v.longDate(startOfDay(day))}</b> {nameOf(thing)}{' '}
            <span class="small">{v.say(`calendar.kind.${thing.kind}`)}</span>
          </li>
        ))}
      </ul>
      <p class="small">
        <a href={paths.calendar}>
          {things.length > COMING
            ? v.say('desk.today.coming-more', { n: things.length - COMING })
            : v.say('desk.today.calendar')}
        </a>
      </p>
    </section>
  );
};

const nameOf = ({ href, what }: Thing) => (href === undefined ? what : <a href={href}>{what}</a>);
