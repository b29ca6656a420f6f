import type { Alert } from '../../domain/alert.ts';
import { fault } from '../../domain/fault.ts';
import { type Incident, type IncidentAct, LIVE } from '../../domain/incident.ts';
import { clockOfEvent } from '../../domain/incident-clocks.ts';
import { type Reason, reason } from '../../domain/reason.ts';
import type { Instant } from '../../domain/time.ts';
import type { Nouns } from '../../storage/store.ts';
import { paths } from '../../view/paths.ts';
import { demand, guestOf, may } from '../access.ts';
import type { Desk, DeskContext, Page } from '../desk.ts';
import { Field, Mended } from '../fields.tsx';
import { clockField, type Tried, typedIn } from '../hand.ts';
import { FARTHEST, isGrave, momentIn, MOST_OPEN } from '../incidents.ts';
import { show } from '../layout.tsx';
import { DEEDS } from './incident-deeds.ts';
import { TITLE, WORDS } from './incident-mistakes.ts';

const FIELDS = ['title', 'received', 'note', 'alert'] as const;
type OpenField = (typeof FIELDS)[number];
type OpenTried = Tried<OpenField>;

/** *Mở sự vụ*: by hand, or for an alert. */
export function newIncident(desk: Desk): Page {
  return async (c) => {
    const asked = c.req.query('canh-bao') ?? '';
    const alert = asked === '' ? null : await desk.store.alerts.get(asked);
    if (asked !== '' && alert === null) throw fault('not-found', 'desk.missing.alert');
    const known = alert === null ? null : await desk.store.incidents.ofAlert(alert.id);
    if (known !== null) return c.redirect(paths.incident(known.id), 303);
    return showForm(desk, c, alert, null);
  };
}

/** Opens it. Whoever opens it owns it until it is handed on; of a crisis the clock of an event starts with it. */
export function openIncident(desk: Desk): Page {
  return async (c) => {
    const person = demand(c, 'incident');
    const now = desk.world.now();
    const typed = typedIn(await c.req.parseBody(), FIELDS);
    const { title = '', note = '' } = typed;
    const alert = (typed.alert ?? '') === '' ? null : await desk.store.alerts.get(typed.alert ?? '');
    if ((typed.alert ?? '') !== '' && alert === null) throw fault('not-found', 'desk.missing.alert');
    const receivedAt = momentIn(typed.received ?? '', { from: now - FARTHEST, to: now });
    const mistakes: OpenTried['mistakes'] = {};
    if (title === '') mistakes.title = reason('incident.refused.empty');
    else if (title.length > TITLE) mistakes.title = reason('incident.refused.long', { n: TITLE });
    if (note.length > WORDS) mistakes.note = reason('incident.refused.long', { n: WORDS });
    if (typeof receivedAt !== 'number') mistakes.received = receivedAt;
    if (typeof receivedAt !== 'number' || Object.keys(mistakes).length > 0)
      return showForm(desk, c, alert, { typed, mistakes });
    const id = desk.world.newId();
    const opened = await desk.store.together(async (s) => {
      // Two people may press at once: the second is led to where the first is.
      const known = alert === null ? null : await s.incidents.ofAlert(alert.id);
      if (known !== null) return known;
      const by = { at: now, who: person.id, name: person.name };
      const incident = await s.incidents.open(id, openingOf(alert, title, receivedAt), by);
      const owner = alert?.owner ?? { id: person.id, name: person.name };
      const acts: IncidentAct[] = [
        { act: 'owner', owner },
        ...(note === '' ? [] : [{ act: 'noted', note } as const]),
      ];
      for (const act of acts) await s.incidents.add(id, act, by);
      if (alert !== null && isGrave(alert))
        for (const act of clockOfEvent(desk.rules, incident))
          await s.incidents.add(id, act, { at: now, who: null, name: '' });
      return incident;
    });
    return c.redirect(paths.incident(opened.id), 303);
  };
}

function openingOf(
  alert: Alert | null,
  title: string,
  receivedAt: Instant,
): Extract<IncidentAct, { act: 'opened' }> {
  return {
    act: 'opened',
    title,
    alerts: alert === null ? [] : [alert.id],
    claim: alert?.claim ?? null,
    story: alert?.story ?? null,
    place: alert?.place ?? null,
    receivedAt,
  };
}

async function showForm(
  desk: Desk,
  c: DeskContext,
  alert: Alert | null,
  tried: OpenTried | null,
): Promise<Response> {
  const { voice: v } = c.var;
  const guest = guestOf(c);
  const excuse = may(guest.person, 'incident') ? null : v.say('desk.refused.role');
  const alike = alert === null ? [] : await alikeOf(desk.store, alert);
  const mistake = (field: OpenField): Reason | undefined => tried?.mistakes[field];
  return show(
    c,
    desk,
    { title: v.say('incident.open'), room: 'incidents', status: tried === null ? 200 : 400 },
    <>
      <header class="page-head">
        <h1>{v.say('incident.open')}</h1>
        <p class="page-sub">{v.say('incident.open.why')}</p>
      </header>
      {alert !== null && (
        <p>
          {v.say('incident.open.for')} <a href={paths.alert(alert.id)}>{alert.title}</a>
        </p>
      )}
      {alike.length > 0 && (
        <section class="panel" aria-labelledby="alike">
          <h2 id="alike">{v.say('incident.open.alike')}</h2>
          <ul class="rows">
            {alike.map((incident) => (
              <li>
                <a href={paths.incident(incident.id)}>{incident.title}</a>
                <form class="act" method="post" action={paths.incidentAct(incident.id, DEEDS.join.path)}>
                  <input type="hidden" name="token" value={guest.formToken} />
                  <input type="hidden" name="alert" value={alert?.id ?? ''} />
                  <button class="button button-quiet" type="submit" disabled={excuse !== null}>
                    {v.say('incident.join')}
                    <span class="visually-hidden"> {incident.title}</span>
                  </button>
                </form>
              </li>
            ))}
          </ul>
        </section>
      )}
      <form
        class="panel hand-form"
        method="post"
        action={alert === null ? paths.newIncident : paths.incidentFor(alert.id)}
        aria-label={v.say('incident.open')}
      >
        <input type="hidden" name="token" value={guest.formToken} />
        <input type="hidden" name="alert" value={alert?.id ?? ''} />
        <Mended v={v} tried={tried} />
        <Field
          v={v}
          id="incident-title"
          label={v.say('incident.title')}
          hint={v.say('incident.title.hint')}
          mistake={mistake('title')}
          control={(ties) => (
            <input
              class="text"
              name="title"
              required
              maxlength={TITLE}
              autocomplete="off"
              value={tried?.typed.title ?? (alert?.title ?? '').slice(0, TITLE)}
              {...ties}
            />
          )}
        />
        <Field
          v={v}
          id="incident-received"
          label={v.say('incident.received.label')}
          hint={v.say('incident.received.hint')}
          mistake={mistake('received')}
          control={(ties) => (
            <input
              class="text"
              type="datetime-local"
              name="received"
              required
              max={clockField(v.now)}
              value={tried?.typed.received ?? clockField(alert?.openedAt ?? v.now)}
              {...ties}
            />
          )}
        />
        <Field
          v={v}
          id="incident-note"
          label={v.say('incident.open.note')}
          mistake={mistake('note')}
          control={(ties) => (
            <textarea class="text" name="note" rows={3} maxlength={WORDS} {...ties}>
              {tried?.typed.note ?? ''}
            </textarea>
          )}
        />
        <div class="act">
          <button
            class="button"
            type="submit"
            disabled={excuse !== null}
            aria-describedby={excuse === null ? undefined : 'no-open'}
          >
            {v.say('incident.open')}
          </button>
          {excuse !== null && (
            <span class="excuse" id="no-open">
              {excuse}
            </span>
          )}
        </div>
      </form>
    </>,
  );
}

/** Incidents that are open about the same claim or story. */
async function alikeOf(s: Nouns, { claim, story }: Alert): Promise<Incident[]> {
  return (await s.incidents.list(LIVE, MOST_OPEN)).filter(
    (one) => (claim !== null && one.claim === claim) || (story !== null && one.story === story),
  );
}

/** On an alert: the way into its incident, or to open one. Trouble of our own is no incident. */
export const IncidentDoor = ({
  c,
  alert,
  incident,
}: {
  c: DeskContext;
  alert: Alert;
  incident: Incident | null;
}) => {
  const { voice: v } = c.var;
  if (alert.situation.kind === 'house') return null;
  if (incident !== null)
    return (
      <p class="note">
        <a href={paths.incident(incident.id)}>
          {v.say('incident.of-alert', { title: incident.title, state: `incident.state.${incident.state}` })}
        </a>
      </p>
    );
  const excuse = may(guestOf(c).person, 'incident') ? null : v.say('desk.refused.role');
  return (
    <form class="act" method="get" action={paths.newIncident}>
      <input type="hidden" name="canh-bao" value={alert.id} />
      <button
        class="button button-quiet"
        type="submit"
        disabled={excuse !== null}
        aria-describedby={excuse === null ? undefined : 'no-incident'}
      >
        {v.say('incident.open')}
      </button>
      {excuse !== null && (
        <span class="excuse" id="no-incident">
          {excuse}
        </span>
      )}
    </form>
  );
};
