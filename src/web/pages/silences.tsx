import type { CalendarRules } from '../../config/calendar.ts';
import type { Rules } from '../../config/rules.ts';
import { fault } from '../../domain/fault.ts';
import type { Subject } from '../../domain/signal.ts';
import type { Silence } from '../../domain/silence.ts';
import { type Day, dayOf } from '../../domain/time.ts';
import { paths } from '../../view/paths.ts';
import { guestOf, may } from '../access.ts';
import { Act, Empty, Facts, Time } from '../components.tsx';
import type { Desk, DeskContext, Page } from '../desk.ts';
import { ownerChoices } from '../hand.ts';
import { show } from '../layout.tsx';
import { claimTitle, placeName, situationName, topicName } from '../names.ts';
import type { SilenceTried } from '../silencing.ts';
import { TableHead } from '../table-head.tsx';
import { TakeAlong } from '../take-along.tsx';
import type { Voice } from '../voice.ts';
import { SilenceForm } from './silence-form.tsx';

const ENDED_SHOWN = 30;
/** Alerts whose titles tell what a silenced situation is. */
const ALERTS_READ = 300;

/** What an act on this page just did. */
const DONE: Record<string, string> = { silenced: 'silence.done.made', unsilenced: 'silence.done.ended' };

/** Im lặng: what nobody is told of for a while, who answers for it, and what the calendar takes as usual. */
export function silencesPage(desk: Desk): Page {
  return async (c) => showSilences(desk, c, null);
}

/** `tried`: the form that came back. Without one the address may name the alert to be silenced. */
export async function showSilences(
  desk: Desk,
  c: DeskContext,
  tried: SilenceTried | null,
): Promise<Response> {
  const { voice: v } = c.var;
  const { store, rules } = desk;
  const about = tried === null ? (c.req.query('alert') ?? '') : (tried.typed.alert ?? '');
  const [alert, living, ended, owners, scopeWords] = await Promise.all([
    about === '' ? null : store.alerts.get(about),
    store.silences.living(),
    store.silences.ended(ENDED_SHOWN),
    ownerChoices(store, rules, guestOf(c).person),
    openScopes(desk, v),
  ]);
  if (about !== '' && alert === null) throw fault('not-found', 'desk.missing.alert');
  const done = tried === null ? DONE[c.req.query('done') ?? ''] : undefined;
  const form = <SilenceForm desk={desk} c={c} alert={alert} owners={owners} tried={tried} />;
  const first = tried !== null || alert !== null;
  return show(
    c,
    desk,
    { title: v.say('silence.room'), room: 'alerts', status: tried === null ? 200 : 400 },
    <>
      <header class="page-head">
        <h1>{v.say('silence.room')}</h1>
        <p class="page-sub">{v.say('silence.why')}</p>
        <p class="page-sub">{v.say('silence.why-end')}</p>
        {done !== undefined && (
          <p class="done" role="status">
            {v.say(done)}
          </p>
        )}
      </header>
      {first && form}
      <section aria-labelledby="living">
        <h2 id="living">{v.say('silence.living', { n: living.length })}</h2>
        {living.length + ended.length > 0 && (
          <p class="small">
            <TakeAlong v={v} list={paths.silences} />
          </p>
        )}
        {living.length === 0 && <Empty>{v.say('silence.none')}</Empty>}
        <ul class="rows">
          {living.map((silence) => (
            <Living v={v} c={c} silence={silence} words={scopeWords(silence)} />
          ))}
        </ul>
      </section>
      {!first && form}
      <Usual v={v} rules={rules} />
      <section aria-labelledby="ended">
        <h2 id="ended">{v.say('silence.ended')}</h2>
        {ended.length === 0 && <Empty>{v.say('silence.none-ended')}</Empty>}
        <ul class="rows">
          {ended.map((silence) => (
            <Ended v={v} silence={silence} words={scopeWords(silence)} />
          ))}
        </ul>
      </section>
    </>,
  );
}

interface RowParts {
  v: Voice;
  silence: Silence;
  /** What it names. */
  words: string;
}

const Living = ({ v, c, silence, words }: RowParts & { c: DeskContext }) => (
  <li id={silence.id}>
    <b>{words}</b>
    <p>“{silence.reason}”</p>
    <Facts>
      {v.say('silence.owned', { who: silence.ownerName })}
      <>
        {v.say('silence.since')} <Time v={v} at={silence.from} />
      </>
      {silence.until > v.now
        ? v.say('silence.until', { when: v.when(silence.until), span: v.span(silence.until - v.now) })
        : v.say('silence.until-over', { when: v.when(silence.until) })}
      <Held v={v} silence={silence} />
      {silence.warnedAt !== null && (
        <>
          {v.say('silence.warned')} <Time v={v} at={silence.warnedAt} />
        </>
      )}
    </Facts>
    <Act
      v={v}
      guest={guestOf(c)}
      action={paths.endSilence(silence.id)}
      label={v.say('silence.end')}
      about={words}
      excuse={may(guestOf(c).person, 'silence') ? null : v.say('desk.refused.role')}
      quiet
    />
  </li>
);

const Ended = ({ v, silence, words }: RowParts) => (
  <li id={silence.id}>
    <b>{words}</b>
    <p>“{silence.reason}”</p>
    <Facts>
      {v.say('silence.owned', { who: silence.ownerName })}
      <>
        {v.say('silence.since')} <Time v={v} at={silence.from} />
      </>
      {silence.endedAt !== null && (
        <>
          {v.say(`silence.ended.${silence.endedWhy ?? 'time'}`, { who: silence.endedBy ?? '' })}{' '}
          <Time v={v} at={silence.endedAt} />
        </>
      )}
      <Held v={v} silence={silence} />
    </Facts>
  </li>
);

const Held = ({ v, silence }: { v: Voice; silence: Silence }) =>
  silence.heldAt === null ? (
    <>{v.say('silence.held-none')}</>
  ) : (
    <>
      {v.say('silence.held', { n: silence.held })} <Time v={v} at={silence.heldAt} />
    </>
  );

/** Puts what a silence names into words; what is named must all fit. */
export async function openScopes({ store, rules }: Desk, v: Voice): Promise<(silence: Silence) => string> {
  const alerts = await store.alerts.list(ALERTS_READ);
  const titles = new Map(alerts.toReversed().map(({ situation, title }) => [keyOf(situation), title]));
  return ({ scope: { situation, topic, place, claim } }) => {
    const named = [
      situation === null
        ? null
        : [situationName(v, rules, situation), titles.get(keyOf(situation)) ?? []].flat().join(' · '),
      topic === null ? null : v.say('silence.scope.topic', { name: topicName(v, rules, topic) }),
      place === null ? null : v.say('silence.scope.place', { name: placeName(rules, place) }),
      claim === null ? null : v.say('silence.scope.claim', { name: claimTitle(rules, claim) }),
    ].filter((words) => words !== null);
    return named.reduce((one, other) => v.say('silence.and', { one, other }));
  };
}

function keyOf({ kind, id }: Subject): string {
  return `${kind}:${id}`;
}

interface Usually {
  name: string;
  what: 'window' | 'campaign';
  topics: readonly string[];
  days: string;
  lift: number;
}

/** Đang được tính là bình thường: why a busy week may be quiet. */
const Usual = ({ v, rules }: { v: Voice; rules: Rules }) => {
  const rows = usualOn(v, rules.calendar, dayOf(v.now));
  return (
    <section aria-labelledby="usual">
      <h2 id="usual">{v.say('silence.usual')}</h2>
      <p class="small">{v.say('silence.usual-why')}</p>
      {rows.length === 0 ? (
        <Empty>{v.say('silence.usual-none')}</Empty>
      ) : (
        <div class="wide" tabindex={0} role="region" aria-labelledby="usual">
          <table>
            <caption class="visually-hidden">{v.say('silence.usual')}</caption>
            <TableHead
              columns={[
                v.say('silence.usual.name'),
                v.say('silence.usual.topics'),
                v.say('silence.usual.days'),
                { num: v.say('silence.usual.lift') },
              ]}
            />
            <tbody>
              {rows.map((row) => (
                <tr>
                  <th scope="row">
                    {row.name} ({v.say(`silence.usual.${row.what}`)})
                  </th>
                  <td>
                    {row.topics.length === 0
                      ? v.say('silence.usual.every-topic')
                      : row.topics.map((id) => topicName(v, rules, id)).join(', ')}
                  </td>
                  <td>{row.days}</td>
                  <td class="num">{v.say('silence.usual.times', { n: row.lift })}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
};

/** Windows and campaigns in force on `today`. A window comes every year, and may run over New Year. */
function usualOn(v: Voice, calendar: CalendarRules, today: Day): Usually[] {
  const monthDay = today.slice(5);
  const windows = calendar.expected.filter(({ from, to }) =>
    from <= to ? monthDay >= from && monthDay <= to : monthDay >= from || monthDay <= to,
  );
  const campaigns = calendar.campaigns.filter(({ from, to }) => today >= from && today <= to);
  const short = (from: string, to: string) =>
    [from, to].map((text) => text.split('-').reverse().join('/')).join(' – ');
  return [
    ...windows.map(({ name, topics, from, to, lift }) => ({
      name,
      topics,
      lift,
      what: 'window' as const,
      days: short(from, to),
    })),
    ...campaigns.map(({ name, topics, from, to, lift }) => ({
      name,
      topics,
      lift,
      what: 'campaign' as const,
      days: `${v.day(from)} – ${v.day(to)}`,
    })),
  ];
}
