import type { Decision } from '../../domain/alert.ts';
import type { Signal } from '../../domain/signal.ts';
import { WEEK } from '../../domain/time.ts';
import { paths } from '../../view/paths.ts';
import { AlertCard } from '../alert-card.tsx';
import { Empty, Time } from '../components.tsx';
import type { Desk, Page } from '../desk.ts';
import { show } from '../layout.tsx';
import { situationName } from '../names.ts';
import { type OpenAlert, openAlerts } from '../open-alerts.ts';
import type { Voice } from '../voice.ts';

const PAST_SHOWN = 100;
const HELD_SHOWN = 50;

/** Cảnh báo: what lives, what is over, and what was deliberately not told. */
export function alertsPage(desk: Desk): Page {
  return async (c) => {
    const { voice: v } = c.var;
    const { alerts, signals } = desk.store;
    const [living, recent, held] = await Promise.all([
      openAlerts(desk.store),
      alerts.list(PAST_SHOWN),
      alerts.heldSince(v.now - WEEK, HELD_SHOWN),
    ]);
    const behind = await signals.get(held.map((decision) => decision.signalId));
    const past = recent.flatMap((alert) =>
      alert.closedAt === null ? [] : { alert, signals: [], evidence: [] },
    );
    return show(
      c,
      desk,
      { title: v.say('desk.room.alerts'), room: 'alerts' },
      <>
        <h1>{v.say('desk.room.alerts')}</h1>
        <p class="page-sub">
          <a href={paths.trial}>{v.say('trial.open')}</a>
        </p>
        <section aria-labelledby="living">
          <h2 id="living">{v.say('desk.alerts.living', { n: living.length })}</h2>
          {living.length === 0 ? (
            <Empty>{v.say('desk.alerts.none-living')}</Empty>
          ) : (
            <Cards v={v} alerts={living} />
          )}
        </section>
        <section aria-labelledby="past">
          <h2 id="past">{v.say('desk.alerts.past')}</h2>
          {past.length === 0 ? (
            <Empty>{v.say('desk.alerts.none-past')}</Empty>
          ) : (
            <Cards v={v} alerts={past} />
          )}
        </section>
        <section aria-labelledby="held">
          <h2 id="held">{v.say('desk.alerts.held')}</h2>
          <p class="small">{v.say('desk.alerts.held-why')}</p>
          {held.length === 0 ? (
            <Empty>{v.say('desk.alerts.none-held')}</Empty>
          ) : (
            <ul class="rows">
              {held.map((decision) => (
                <Held
                  v={v}
                  desk={desk}
                  decision={decision}
                  signal={behind.find((signal) => signal.id === decision.signalId)}
                />
              ))}
            </ul>
          )}
        </section>
      </>,
    );
  };
}

const Cards = ({ v, alerts }: { v: Voice; alerts: OpenAlert[] }) => (
  <ol class="cards">
    {alerts.map(({ alert, signals }) => (
      <li>
        <AlertCard v={v} alert={alert} signals={signals} />
      </li>
    ))}
  </ol>
);

const Held = (props: { v: Voice; desk: Desk; decision: Decision; signal: Signal | undefined }) => {
  const { v, desk, decision, signal } = props;
  return (
    <li>
      <p>
        <Time v={v} at={decision.at} />
        {signal !== undefined && (
          <>
            {' · '}
            <b>{situationName(v, desk.rules, signal.subject)}</b>
          </>
        )}
      </p>
      {signal !== undefined && <p>{v.reason(signal.reason)}</p>}
      <p class="small">{v.reason(decision.reason)}</p>
    </li>
  );
};
