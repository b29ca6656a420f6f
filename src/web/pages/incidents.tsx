import type { Hono } from 'hono';
import { type Incident, LIVE } from '../../domain/incident.ts';
import { paths } from '../../view/paths.ts';
import { guestOf, may } from '../access.ts';
import { Empty, Facts, LevelBadge, Tag, Time } from '../components.tsx';
import type { Desk, DeskEnv, Page } from '../desk.ts';
import { byClock, MOST_OPEN, runningClocks } from '../incidents.ts';
import { show } from '../layout.tsx';
import type { Voice } from '../voice.ts';
import { doDeed } from './incident-acts.ts';
import { Countdown } from './incident-clocks.tsx';
import { type DeedName, DEEDS } from './incident-deeds.ts';
import { newIncident, openIncident } from './incident-open.tsx';
import { incidentPage } from './incident.tsx';

/** Newest of each folded list. */
const OVER_SHOWN = 50;

/** Everything about incidents: their list, how one is opened, its room, and each deed in it. */
export function incidentRoutes(app: Hono<DeskEnv>, desk: Desk): void {
  app.get(paths.incidents, incidentsPage(desk));
  app.get(paths.newIncident, newIncident(desk));
  app.post(paths.newIncident, openIncident(desk));
  app.get(`${paths.incidents}/:id`, incidentPage(desk));
  for (const name of Object.keys(DEEDS) as DeedName[])
    app.post(`${paths.incidents}/:id/lam/${DEEDS[name].path}`, doDeed(desk, name));
}

/** Sự vụ: those people work on, by the clock that ends first; what is over is folded away. */
function incidentsPage(desk: Desk): Page {
  return async (c) => {
    const { voice: v } = c.var;
    const [live, closed, aside] = await Promise.all([
      desk.store.incidents.list(LIVE, MOST_OPEN),
      desk.store.incidents.list(['closed'], OVER_SHOWN),
      desk.store.incidents.list(['set-aside'], OVER_SHOWN),
    ]);
    const excuse = may(guestOf(c).person, 'incident') ? null : v.say('desk.refused.role');
    return show(
      c,
      desk,
      { title: v.say('frame.room.incidents'), room: 'incidents' },
      <>
        <header class="page-head">
          <h1>{v.say('frame.room.incidents')}</h1>
          <p class="page-sub">{v.say('incident.list.why')}</p>
        </header>
        <form class="act actions no-print" method="get" action={paths.newIncident}>
          <button
            class="button"
            type="submit"
            disabled={excuse !== null}
            aria-describedby={excuse === null ? undefined : 'no-new'}
          >
            {v.say('incident.open')}
          </button>
          {excuse !== null && (
            <span class="excuse" id="no-new">
              {excuse}
            </span>
          )}
        </form>
        <div data-live="incidents">
          {live.length === 0 ? (
            <Empty>{v.say('incident.list.none')}</Empty>
          ) : (
            <section aria-labelledby="live">
              <h2 id="live">{v.say('incident.list.live', { n: live.length })}</h2>
              <Rows v={v} incidents={byClock(live)} />
            </section>
          )}
          <Folded v={v} name="closed" incidents={closed} />
          <Folded v={v} name="set-aside" incidents={aside} />
        </div>
      </>,
    );
  };
}

const Folded = ({ v, name, incidents }: { v: Voice; name: string; incidents: readonly Incident[] }) =>
  incidents.length === 0 ? null : (
    <details class="watched">
      <summary>{v.say(`incident.list.${name}`, { n: incidents.length })}</summary>
      <Rows v={v} incidents={incidents} />
    </details>
  );

const Rows = ({ v, incidents }: { v: Voice; incidents: readonly Incident[] }) => (
  <ul class="rows">
    {incidents.map((incident) => {
      const [next] = runningClocks(incident);
      const live = LIVE.includes(incident.state);
      return (
        <li>
          <p class="card-top">
            <Tag strong={live}>{v.say(`incident.state.${incident.state}`)}</Tag>
            {incident.level !== null && <LevelBadge v={v} level={incident.level} />}
            {incident.kind !== null && <Tag>{v.say('incident.kind.short', { kind: incident.kind })}</Tag>}
          </p>
          <a class="row-title" href={paths.incident(incident.id)}>
            {incident.title}
          </a>
          {live && next !== undefined && (
            <p>
              <Countdown v={v} clock={next} /> <span class="small">{next.name}</span>
            </p>
          )}
          <Facts>
            {incident.owner?.name ?? v.say('incident.owner.none')}
            <>
              {v.say('incident.received')} <Time v={v} at={incident.receivedAt} />
            </>
            {incident.closedAt !== null && (
              <>
                {v.say('incident.closed')} <Time v={v} at={incident.closedAt} />
              </>
            )}
          </Facts>
        </li>
      );
    })}
  </ul>
);
