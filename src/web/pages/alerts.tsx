import type { Alert, Decision, Judgement } from '../../domain/alert.ts';
import { USEFULNESS } from '../../domain/alert.ts';
import type { Signal } from '../../domain/signal.ts';
import type { After } from '../../storage/lookup.ts';
import { paths } from '../../view/paths.ts';
import { guestOf, may } from '../access.ts';
import { AlertCard } from '../alert-card.tsx';
import { Empty, Time } from '../components.tsx';
import { StartDrill } from '../drill-door.tsx';
import type { Desk, DeskContext, Page } from '../desk.ts';
import { show } from '../layout.tsx';
import { situationName } from '../names.ts';
import { openAlerts } from '../open-alerts.ts';
import { TakeAlong } from '../take-along.tsx';
import type { Voice } from '../voice.ts';
import { CardWords } from './alert-usefulness.tsx';

const PAST_SHOWN = 20;
const HELD_SHOWN = 30;

/** The form that many cards belong to; their checkboxes stand outside of it, next to what they choose. */
const MANY = 'judge-many';

/** How the page is asked for, and what went wrong with a form on it. */
interface AlertsAsked {
  /** The query of the page, as its own forms send it back. */
  back: string;
  chosen: ReadonlySet<string>;
  trouble: string | null;
}

/** Cảnh báo: what lives, what is over, and what was deliberately not told. */
export function alertsPage(desk: Desk): Page {
  return async (c) =>
    showAlerts(desk, c, { back: new URL(c.req.url).search, chosen: new Set(), trouble: null });
}

/** The page, also as the answer to a form that could not be taken. */
export async function showAlerts(desk: Desk, c: DeskContext, asked: AlertsAsked): Promise<Response> {
  const { voice: v } = c.var;
  const { alerts, lookup, signals } = desk.store;
  const query = new URLSearchParams(asked.back);
  const [before, heldBefore] = [afterOf(query.get('before')), afterOf(query.get('held'))];
  const [living, past, held] = await Promise.all([
    openAlerts(desk.store),
    lookup.pastAlerts(PAST_SHOWN + 1, before),
    lookup.held(HELD_SHOWN + 1, heldBefore),
  ]);
  const shown = past.slice(0, PAST_SHOWN);
  const opened = [...living.map(({ alert }) => alert), ...shown].map(({ openedAt }) => openedAt);
  const said = await alerts.judgements(Math.min(...opened), Math.max(0, ...opened) + 1);
  const behind = await signals.get(held.map((decision) => decision.signalId));
  const back = before === null ? '' : `?before=${encodeURIComponent(query.get('before') ?? '')}`;
  const card = (alert: Alert, behindIt: Signal[]) => (
    <Card
      c={c}
      alert={alert}
      signals={behindIt}
      said={said.get(alert.id) ?? null}
      back={back}
      asked={asked}
    />
  );
  const page = (
    <>
      <header class="page-head">
        <h1>{v.say('desk.room.alerts')}</h1>
        <p class="page-sub links">
          <a href={paths.why}>{v.say('why.open')}</a> <a href={paths.noise}>{v.say('noise.open')}</a>{' '}
          <a href={paths.trial}>{v.say('trial.open')}</a>
        </p>
      </header>
      {living.length + shown.length > 0 && (
        <p class="small take-along">
          <TakeAlong v={v} list={paths.alerts} />
        </p>
      )}
      {asked.trouble !== null && (
        <p class="note" role="alert">
          {v.say(asked.trouble)}
        </p>
      )}
      <section aria-labelledby="living" data-live="living">
        <h2 id="living">{v.say('desk.alerts.living', { n: living.length })}</h2>
        {living.length === 0 ? (
          <>
            <Empty>{v.say('desk.alerts.none-living')}</Empty>
            {desk.trainer !== null && <StartDrill c={c} desk={desk} />}
          </>
        ) : (
          <ol class="cards">{living.map((one) => card(one.alert, one.signals))}</ol>
        )}
      </section>
      <section aria-labelledby="past" data-live="past">
        <h2 id="past">{v.say('desk.alerts.past')}</h2>
        {shown.length === 0 ? (
          <Empty>{v.say('desk.alerts.none-past')}</Empty>
        ) : (
          <ol class="cards cards-past">{shown.map((alert) => card(alert, []))}</ol>
        )}
        <Paging
          v={v}
          newest={before === null ? null : `${paths.alerts}#past`}
          older={olderOf('before', past[PAST_SHOWN] && shown.at(-1), ({ openedAt }) => openedAt)}
          words="why.past"
        />
      </section>
      {living.length + shown.length > 0 && <Many c={c} back={back} />}
      <Held v={v} desk={desk} held={held} behind={behind} first={heldBefore === null} />
    </>
  );
  const head = { title: v.say('desk.room.alerts'), room: 'alerts' as const };
  return show(c, desk, asked.trouble === null ? head : { ...head, status: 400 }, page);
}

const Card = (props: {
  c: DeskContext;
  alert: Alert;
  signals: Signal[];
  said: Judgement | null;
  back: string;
  asked: AlertsAsked;
}) => {
  const { c, alert, signals, said, back, asked } = props;
  const { voice: v } = c.var;
  return (
    <li class="judged-card">
      {may(guestOf(c).person, 'judge') && (
        <label class="pick">
          <input
            type="checkbox"
            form={MANY}
            name="alert"
            value={alert.id}
            checked={asked.chosen.has(alert.id)}
          />
          <span class="visually-hidden">{v.say('useful.many-pick', { title: alert.title })}</span>
        </label>
      )}
      <AlertCard
        v={v}
        alert={alert}
        signals={signals}
        foot={<CardWords c={c} id={alert.id} title={alert.title} judgement={said} back={back} />}
      />
    </li>
  );
};

/** One row of buttons for whatever is ticked above. */
const Many = ({ c, back }: { c: DeskContext; back: string }) => {
  const { voice: v } = c.var;
  const { person, formToken } = guestOf(c);
  if (!may(person, 'judge')) return null;
  return (
    <form
      class="act panel many-row"
      id={MANY}
      method="post"
      action={paths.judgeAlerts}
      aria-labelledby="many"
    >
      <h2 id="many">{v.say('useful.many')}</h2>
      <input type="hidden" name="token" value={formToken} />
      <input type="hidden" name="back" value={back} />
      {USEFULNESS.map((word) => (
        <button class="button button-quiet" type="submit" name="usefulness" value={word}>
          {v.say(`useful.${word}`)}
        </button>
      ))}
    </form>
  );
};

const Held = (props: { v: Voice; desk: Desk; held: Decision[]; behind: Signal[]; first: boolean }) => {
  const { v, desk, held, behind, first } = props;
  const shown = held.slice(0, HELD_SHOWN);
  const older = olderOf('held', held[HELD_SHOWN] && shown.at(-1), ({ at }) => at);
  if (shown.length === 0)
    return (
      <section aria-labelledby="held">
        <h2 id="held">{v.say('desk.alerts.held')}</h2>
        <Empty>{v.say('desk.alerts.none-held')}</Empty>
      </section>
    );
  return (
    <details class="held" open={!first}>
      <summary>
        <h2 id="held">{v.say('desk.alerts.held')}</h2>{' '}
        {v.say(older === null ? 'frame.held' : 'frame.held-newest', { n: shown.length })}
      </summary>
      <p class="small">{v.say('why.held')}</p>
      <ul class="rows">
        {shown.map((decision) => (
          <HeldRow
            v={v}
            desk={desk}
            decision={decision}
            signal={behind.find((signal) => signal.id === decision.signalId)}
          />
        ))}
      </ul>
      <Paging
        v={v}
        newest={first ? null : `${paths.alerts}#held`}
        older={older && `${older}#held`}
        words="why.held"
      />
    </details>
  );
};

const HeldRow = (props: { v: Voice; desk: Desk; decision: Decision; signal: Signal | undefined }) => {
  const { v, desk, decision, signal } = props;
  const [newest] = signal?.evidence ?? [];
  const name = signal === undefined ? '' : situationName(v, desk.rules, signal.subject);
  return (
    <li>
      <p>
        <Time v={v} at={decision.at} />
        {name !== '' && (
          <>
            {' · '}
            <b>{name}</b>
          </>
        )}
      </p>
      {signal !== undefined && <p>{v.reason(signal.reason)}</p>}
      <p class="small">
        {v.reason(decision.reason)}{' '}
        {newest !== undefined && (
          <a href={paths.whyMention(newest)}>
            {v.say('why.link')}
            <span class="visually-hidden"> {name}</span>
          </a>
        )}
        {newest === undefined && decision.alertId !== null && (
          <a href={paths.alert(decision.alertId)}>{v.say('why.alert')}</a>
        )}
      </p>
    </li>
  );
};

const Paging = (props: { v: Voice; newest: string | null; older: string | null; words: string }) =>
  props.newest === null && props.older === null ? null : (
    <p class="paging">
      {props.newest !== null && <a href={props.newest}>{props.v.say(`${props.words}-newest`)}</a>}
      {props.older !== null && (
        <a rel="next" href={props.older}>
          {props.v.say(`${props.words}-older`)}
        </a>
      )}
    </p>
  );

/** Address of what comes after the last row shown; null when nothing does. */
function olderOf<Row extends { id: string }>(
  name: 'before' | 'held',
  last: Row | undefined,
  at: (row: Row) => number,
): string | null {
  if (last === undefined) return null;
  return `${paths.alerts}?${new URLSearchParams({ [name]: `${at(last)}~${last.id}` }).toString()}`;
}

/** A place in a list, as its address says it; anything else is the beginning. */
function afterOf(text: string | null): After | null {
  const [at = '', ...id] = (text ?? '').split('~');
  return /^\d{1,15}$/.test(at) && id.length > 0 ? { at: Number(at), id: id.join('~') } : null;
}
