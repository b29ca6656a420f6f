import type { Hono } from 'hono';
import { fault } from '../../domain/fault.ts';
import type { Incident } from '../../domain/incident.ts';
import { paths } from '../../view/paths.ts';
import { measureLines } from '../../view/recovery-lines.ts';
import { Facts, Tag, Time } from '../components.tsx';
import type { Desk, DeskContext, DeskEnv, Page } from '../desk.ts';
import { show } from '../layout.tsx';
import { claimTitle } from '../names.ts';
import { doRecovery, RECOVERY_FORMS, type RecoveryForm } from './recovery-acts.ts';
import { RecoveryCurve } from './recovery-curve.tsx';
import type { RecoveryTried } from './recovery-forms.ts';
import { Lessons, Plan } from './recovery-plan.tsx';
import { type RecoveryRead, readRecovery } from '../../domain/recovery-read.ts';
import { recoveryReportPage } from './recovery-report.tsx';

export interface RecoveryParts {
  c: DeskContext;
  desk: Desk;
  read: RecoveryRead;
  tried: RecoveryTried | null;
}

const DONE = ['plan', 'plan-approved', 'plan-done', 'lessons'] as const;

/** Everything about the way back of one incident. */
export function recoveryRoutes(app: Hono<DeskEnv>, desk: Desk): void {
  const at = `${paths.incidents}/:id/phuc-hoi`;
  app.get(at, recoveryPage(desk));
  app.get(`${at}/bao-cao`, recoveryReportPage(desk));
  for (const name of Object.keys(RECOVERY_FORMS) as RecoveryForm[])
    app.post(
      `${at}/${name}`,
      doRecovery(desk, name, (c, incident, tried) => showRecovery(desk, c, incident, tried)),
    );
}

function recoveryPage(desk: Desk): Page {
  return async (c) => {
    const incident = await desk.store.incidents.get(c.req.param('id') ?? '');
    if (incident === null) throw fault('not-found', 'recovery.missing');
    return showRecovery(desk, c, incident, null);
  };
}

/** The curve, what was measured, what speaks for closing, the plan and the lessons; `tried` is a form that came back. */
async function showRecovery(
  desk: Desk,
  c: DeskContext,
  incident: Incident,
  tried: RecoveryTried | null,
): Promise<Response> {
  const { voice: v } = c.var;
  const read = await readRecovery(desk, incident, v.now);
  const parts: RecoveryParts = { c, desk, read, tried };
  const title = v.say('recovery.of', { title: incident.title });
  const done = DONE.find((name) => name === c.req.query('done'));
  return show(
    c,
    desk,
    { title, room: 'incidents', status: tried === null ? 200 : 400 },
    <article>
      {done !== undefined && (
        <p class="done" role="status">
          {v.say(`recovery.done.${done}`)}
        </p>
      )}
      <header class="page-head">
        <p class="card-top">
          <Tag strong>{v.say(`recovery.state.${incident.state}`)}</Tag>
          {incident.kind !== null && <Tag>{v.say('recovery.kind', { kind: incident.kind })}</Tag>}
        </p>
        <h1>{title}</h1>
        <p class="page-sub">{v.say('recovery.why')}</p>
        <Facts>
          <>
            {v.say('recovery.received')} <Time v={v} at={incident.receivedAt} />
          </>
          <a href={paths.incident(incident.id)}>{v.say('recovery.incident')}</a>
          <a href={paths.recoveryReport(incident.id)}>{v.say('recovery.report')}</a>
        </Facts>
      </header>
      <section aria-labelledby="curve">
        <h2 id="curve">{v.say('recovery.curve')}</h2>
        <RecoveryCurve v={v} desk={desk} read={read} />
      </section>
      <div class="columns">
        <div>
          <MeasureList {...parts} />
        </div>
        <div>
          <Criteria {...parts} />
        </div>
      </div>
      <Plan {...parts} />
      <Lessons {...parts} />
    </article>,
  );
}

const MeasureList = ({ c, read }: RecoveryParts) => {
  const { voice: v } = c.var;
  return (
    <section class="panel" aria-labelledby="measures">
      <h2 id="measures">{v.say('recovery.measures')}</h2>
      <dl class="stands">
        {measureLines(v.language, read.measures).map(({ name, value, note }) => (
          <div>
            <dt>{name}</dt>
            <dd>
              {value}
              {note !== '' && <p class="small">{note}</p>}
            </dd>
          </div>
        ))}
      </dl>
      <p class="small">{v.say('recovery.measures-how')}</p>
    </section>
  );
};

/** What speaks for closing, each with a word and not by colour alone. Closing itself is a move of the incident. */
const Criteria = ({ c, desk, read }: RecoveryParts) => {
  const { voice: v } = c.var;
  const { incident, criteria, newClaims, measures } = read;
  const open = criteria.filter(({ holds }) => !holds).length;
  return (
    <section class="panel" aria-labelledby="criteria">
      <h2 id="criteria">{v.say('recovery.criteria')}</h2>
      <p>
        {incident.closedAt !== null
          ? v.say('recovery.criteria.closed', { when: v.when(incident.closedAt) })
          : open === 0
            ? v.say('recovery.criteria.all', { n: criteria.length })
            : v.say('recovery.criteria.some', { n: open })}
      </p>
      <ul class="rows">
        {criteria.map(({ criterion, holds }) => (
          <li>
            <Tag strong={!holds}>{v.say(holds ? 'recovery.holds' : 'recovery.holds-not')}</Tag>{' '}
            {v.say(`recovery.criterion.${criterion}`, { n: measures.curve.calm })}
            {criterion === 'no-new-claim' && !holds && (
              <p class="small">
                {v.say('recovery.criterion.new-claims', {
                  claims: newClaims.map((claim) => claimTitle(desk.rules, claim)).join('; '),
                })}
              </p>
            )}
          </li>
        ))}
      </ul>
      <p class="small">
        {v.say('recovery.criteria-how')}{' '}
        <a href={paths.incident(incident.id)}>{v.say('recovery.incident')}</a>
      </p>
    </section>
  );
};
