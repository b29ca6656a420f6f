import { dayOf, DAY, type Day, startOfDay } from '../../domain/time.ts';
import { clock, weekday } from '../../view/format.ts';
import { paths } from '../../view/paths.ts';
import { Empty } from '../components.tsx';
import type { Desk, Page } from '../desk.ts';
import { datedIncidents } from '../recovery-reminders.ts';
import { openTips, tipDays } from '../tip-days.ts';
import { show } from '../layout.tsx';
import { claimTitle, sureName, topicName } from '../names.ts';
import { TakeAlong } from '../take-along.tsx';
import type { Voice } from '../voice.ts';
import { AHEAD, type CalendarFacts, calendarOf, type Thing } from './calendar-facts.ts';

/** From memory, inferred, or our own proposal: to be looked up before anybody relies on it. */
const UNSURE = /[MIP]/;

/** Lịch: the next 90 days as one list, on a screen or on paper. */
export function calendarPage(desk: Desk): Page {
  return async (c) => {
    const { voice: v } = c.var;
    const facts = calendarOf(
      desk.rules,
      await desk.store.alerts.living(),
      v.now,
      await datedIncidents(desk.store, v.now),
      tipDays(v, await openTips(desk.store)),
    );
    const { running, days, regular } = facts;
    return show(
      c,
      desk,
      { title: v.say('calendar.title'), room: 'calendar' },
      <>
        <header class="page-head">
          <h1>{v.say('calendar.title')}</h1>
          <p class="page-sub">
            {v.say('calendar.why', { days: AHEAD, from: v.day(facts.today), to: v.day(facts.last) })}
          </p>
          <p class="page-sub no-print">
            <PhoneHint v={v} /> {v.say('calendar.print')} <TakeAlong v={v} list={paths.calendar} />
          </p>
        </header>
        {running.length > 0 && (
          <section aria-labelledby="running">
            <h2 id="running">{v.say('calendar.running')}</h2>
            <Things v={v} desk={desk} things={running} />
          </section>
        )}
        {days.length === 0 ? (
          <Empty>{v.say('calendar.none')}</Empty>
        ) : (
          <Agenda v={v} desk={desk} facts={facts} />
        )}
        {regular.length > 0 && (
          <section aria-labelledby="regular">
            <h2 id="regular">{v.say('calendar.regular')}</h2>
            <ul class="rows">
              {regular.map((duty) => (
                <li>{v.say('calendar.regular.line', { ...duty })}</li>
              ))}
            </ul>
          </section>
        )}
      </>,
    );
  };
}

/** The sentence around the link to where private addresses are given out. */
const PhoneHint = ({ v }: { v: Voice }) => {
  const [before = '', after = ''] = v.say('calendar.phone', { link: '{link}' }).split('{link}');
  return (
    <>
      {before}
      <a href={paths.recipients}>{v.say('frame.room.recipients')}</a>
      {after}
    </>
  );
};

const Agenda = ({ v, desk, facts }: { v: Voice; desk: Desk; facts: CalendarFacts }) => {
  const months = [...new Set(facts.days.map(({ day }) => day.slice(0, 7)))];
  return (
    <>
      {months.map((month) => (
        <section aria-labelledby={`month-${month}`}>
          <h2 id={`month-${month}`}>
            {v.say('calendar.month', { month: month.slice(5), year: month.slice(0, 4) })}
          </h2>
          <ol class="agenda">
            {facts.days
              .filter(({ day }) => day.startsWith(month))
              .map(({ day, things }) => (
                <li class="agenda-day">
                  <h3>
                    <time datetime={day}>
                      {weekday(v.language, startOfDay(day))}, {v.day(day).slice(0, 5)}
                    </time>
                    <small>{distance(v, facts.today, day)}</small>
                  </h3>
                  <Things v={v} desk={desk} things={things} />
                </li>
              ))}
          </ol>
        </section>
      ))}
      <p class="small agenda-note">{v.say('calendar.days-note')}</p>
    </>
  );
};

function distance(v: Voice, today: Day, day: Day): string {
  const n = Math.round((startOfDay(day) - startOfDay(today)) / DAY);
  return n === 0 ? v.say('calendar.today') : v.say('calendar.in', { n });
}

const Things = ({ v, desk, things }: { v: Voice; desk: Desk; things: readonly Thing[] }) => (
  <ul class="agenda-things">
    {things.map((thing) => (
      <li>
        <span class="agenda-kind">{v.say(`calendar.kind.${thing.kind}`)}</span>
        <div>
          {thing.href === undefined ? thing.what : <a href={thing.href}>{thing.what}</a>} {when(v, thing)}
          <About v={v} desk={desk} thing={thing} />
        </div>
      </li>
    ))}
  </ul>
);

/** When it is within its day, or how long it lasts. */
function when(v: Voice, { kind, at, to, since, until }: Thing): string {
  const within = (words: string) => `(${words})`;
  if (at !== undefined && to !== undefined)
    return within(v.say('calendar.hours', { from: clock(v.language, at), to: ends(v, at, to) }));
  if (at !== undefined) {
    const key = kind !== 'shift' && at < v.now ? 'calendar.at-past' : 'calendar.at';
    return within(v.say(key, { at: at < v.now ? v.when(at) : clock(v.language, at) }));
  }
  if (until === undefined) return '';
  return since === undefined
    ? within(v.say('calendar.until', { to: v.day(until) }))
    : within(v.say('calendar.from-until', { from: v.day(since), to: v.day(until) }));
}

/** `19:00`, or with its day when that is another. */
function ends(v: Voice, from: number, to: number): string {
  const time = clock(v.language, to);
  return dayOf(from) === dayOf(to) ? time : `${time} ${v.day(dayOf(to)).slice(0, 5)}`;
}

const About = ({ v, desk, thing }: { v: Voice; desk: Desk; thing: Thing }) => {
  const { claims = [], topics = [], sure, due, owedTo, basis } = thing;
  const words: string[] = [];
  if (due !== undefined) words.push(v.say('calendar.owed', { due, to: owedTo ?? '' }));
  if (basis !== undefined) words.push(v.say('calendar.clock-why', { basis: basis.join('; ') }));
  if (topics.length > 0)
    words.push(
      v.say('calendar.topics', { topics: topics.map((id) => topicName(v, desk.rules, id)).join('; ') }),
    );
  if (sure !== undefined && UNSURE.test(sure))
    words.push(v.say('calendar.sure', { sure: sureName(v, sure) }));
  return (
    <>
      {claims.length > 0 && (
        <span class="small">
          {v.say('calendar.claims')}
          {claims.map((id, index) => (
            <>
              {index > 0 && '; '}
              <a href={paths.claim(id)}>{claimTitle(desk.rules, id)}</a>
            </>
          ))}
        </span>
      )}
      {words.length > 0 && <span class="small">{words.join(' ')}</span>}
    </>
  );
};
