import { type MoveRule, MOVES, movesFrom, obstacles } from '../../domain/incident-moves.ts';
import { fault } from '../../domain/fault.ts';
import { reason } from '../../domain/reason.ts';
import { type RecoveryRead, readRecovery } from '../../domain/recovery-read.ts';
import { paths } from '../../view/paths.ts';
import { guestOf } from '../access.ts';
import { Facts, LevelBadge, Moment, Tag, Time } from '../components.tsx';
import type { Desk, DeskContext, Page } from '../desk.ts';
import { runningClocks } from '../incidents.ts';
import { show } from '../layout.tsx';
import { claimTitle, placeName } from '../names.ts';
import { Clocks, Countdown } from './incident-clocks.tsx';
import { ClosingConditions } from './incident-closing.tsx';
import { DEEDS } from './incident-deeds.ts';
import { type IncidentFacts, incidentFacts } from './incident-facts.ts';
import { DeedForm, type RoomParts, type RoomTried, Say } from './incident-form.tsx';
import { Kind, LevelPanel, VoiceGate } from './incident-judge.tsx';
import { Kept } from './incident-kept.tsx';
import { Log } from './incident-log.tsx';
import { type NowStep, STEPS_OF_KIND, stepsNow } from './incident-now.ts';
import { People, Tasks } from './incident-people.tsx';

/** The room of one incident: where it stands, what to do now, everything to decide, and the log of all that was. */
export function incidentPage(desk: Desk): Page {
  return (c) => showIncident(desk, c, c.req.param('id') ?? '', null);
}

/** The room; `tried` is a form of it that came back. */
export async function showIncident(
  desk: Desk,
  c: DeskContext,
  id: string,
  tried: RoomTried | null,
): Promise<Response> {
  const { voice: v } = c.var;
  const facts = await incidentFacts(desk, desk.store, guestOf(c).person, id, v.now);
  if (facts === null) throw fault('not-found', 'incident.missing');
  const parts: RoomParts = { c, desk, facts, tried };
  // Only from there can it be closed, and what speaks for that is a long read.
  const closing =
    facts.incident.state === 'recovering' ? await readRecovery(desk, facts.incident, v.now) : null;
  const done = Object.keys(DEEDS).find((name) => name === c.req.query('done'));
  return show(
    c,
    desk,
    { title: facts.incident.title, room: 'incidents', status: statusOf(tried) },
    <article class="incident">
      {done !== undefined && (
        <p class="done no-print" role="status">
          {v.say(`incident.done.${done}`)}
        </p>
      )}
      <Kept {...parts} />
      <Head {...parts} />
      <Now {...parts} />
      <Moves {...parts} closing={closing} />
      <div class="incident-grid" data-live="grid">
        <Clocks {...parts} />
        <Kind {...parts} />
        <LevelPanel {...parts} />
        <VoiceGate {...parts} />
        <People {...parts} />
        <Tasks {...parts} />
      </div>
      <Notes {...parts} />
      <Log v={v} log={facts.log} />
    </article>,
  );
}

function statusOf(tried: RoomTried | null): 200 | 400 | 409 {
  if (tried === null) return 200;
  return tried.late === true ? 409 : 400;
}

const Head = ({ c, desk, facts }: RoomParts) => {
  const { voice: v } = c.var;
  const { incident, alerts } = facts;
  const [next] = runningClocks(incident);
  return (
    <header class="page-head" data-live="head">
      <p class="card-top">
        <Tag strong>{v.say(`incident.state.${incident.state}`)}</Tag>
        {incident.level !== null && <LevelBadge v={v} level={incident.level} />}
        {incident.kind !== null && <Tag>{v.say('incident.kind.short', { kind: incident.kind })}</Tag>}
        <span class={incident.owner === null ? 'owner owner-none' : 'owner'}>
          {incident.owner === null
            ? v.say('incident.owner.none')
            : v.say('incident.owner.is', { who: incident.owner.name })}
        </span>
      </p>
      <h1>{incident.title}</h1>
      {next !== undefined && (
        <p class="reason">
          <Countdown v={v} clock={next} /> <span lang="vi">{next.name}</span>
        </p>
      )}
      <Facts>
        <>
          {v.say('incident.received')} <Time v={v} at={incident.receivedAt} />
        </>
        <>
          {v.say('incident.opened', { who: incident.openedBy })} <Time v={v} at={incident.openedAt} />
        </>
        {incident.closedAt !== null && (
          <>
            {v.say('incident.closed')} <Time v={v} at={incident.closedAt} />
          </>
        )}
        {incident.claim !== null && (
          <a href={paths.claim(incident.claim)}>{claimTitle(desk.rules, incident.claim)}</a>
        )}
        {incident.story !== null && <a href={paths.story(incident.story)}>{v.say('desk.subject.story')}</a>}
        {incident.place !== null && placeName(desk.rules, incident.place)}
        <>
          {v.say('incident.clocks.now')} <Moment v={v} at={v.now} />
        </>
      </Facts>
      {alerts.length > 0 && (
        <ul class="bullets">
          {alerts.map((alert) => (
            <li>
              <a href={paths.alert(alert.id)}>{alert.title}</a>{' '}
              <span class="small">
                {v.say('desk.level', { n: alert.level, name: v.say(`level.${alert.level}`) })},{' '}
                {v.say(`phase.${alert.phase}`)},{' '}
                {v.say('desk.story.size', { n: alert.n, p: alert.publishers })}
              </span>
            </li>
          ))}
        </ul>
      )}
      <Doors v={v} facts={facts} />
    </header>
  );
};

/** The other rooms of the same incident. */
const Doors = ({ v, facts: { incident } }: { v: DeskContext['var']['voice']; facts: IncidentFacts }) => (
  <nav aria-label={v.say('incident.doors')} class="doors no-print">
    <ul class="facts">
      <li>
        <a href={paths.statements(incident.id)}>
          {v.say('incident.door.statements', { n: incident.published.length })}
        </a>
      </li>
      <li>
        <a href={paths.evidence(incident.id)}>{v.say('incident.door.evidence')}</a>
      </li>
      <li>
        <a href={paths.recovery(incident.id)}>{v.say('incident.door.recovery')}</a>
      </li>
      <li>
        <a href="#log">{v.say('incident.door.log')}</a>
      </li>
    </ul>
  </nav>
);

/** What to do now, by the incident's age, and what the playbook says of its kind. */
const Now = ({ c, desk, facts }: RoomParts) => {
  const { voice: v } = c.var;
  const { incident } = facts;
  if (incident.state === 'closed' || incident.state === 'set-aside') return null;
  const { age, steps } = stepsNow(incident, v.now);
  const occasion = incident.kind === null ? null : STEPS_OF_KIND[incident.kind];
  const ofKind = desk.rules.playbook.steps.find(({ when }) => when === occasion)?.steps ?? [];
  return (
    <section class="panel" aria-labelledby="now" data-live="now">
      <h2 id="now">{v.say('incident.now')}</h2>
      <p class="small">{v.say(`incident.age.${age}`)}</p>
      <ol class="steps">
        {steps.map(({ name, done, at }) => (
          <li>
            {done === true && <b>{v.say('incident.now.done')} </b>}
            {at === null ? (
              v.say(`incident.step.${name}`)
            ) : (
              <a href={stepAddress(incident.id, at)}>{v.say(`incident.step.${name}`)}</a>
            )}
          </li>
        ))}
      </ol>
      {ofKind.length > 0 && (
        <details>
          <summary>{v.say('incident.now.kind', { kind: incident.kind ?? '' })}</summary>
          <ol class="steps" lang="vi">
            {ofKind.map((step) => (
              <li>{step}</li>
            ))}
          </ol>
        </details>
      )}
    </section>
  );
};

function stepAddress(id: string, at: NonNullable<NowStep['at']>): string {
  if (at === 'statements') return paths.statements(id);
  if (at === 'evidence') return paths.evidence(id);
  return at === 'recovery' ? paths.recovery(id) : `#${at}`;
}

/** Every way out of this state; one that cannot be gone says all that is missing. */
const Moves = ({ closing, ...parts }: RoomParts & { closing: RecoveryRead | null }) => {
  const { c, facts, desk } = parts;
  const { voice: v } = c.var;
  const { incident } = facts;
  const { person } = guestOf(c);
  return (
    <section class="panel no-print" aria-labelledby="moves" data-live="moves">
      <h2 id="moves">{v.say('incident.moves')}</h2>
      {movesFrom(incident.state).map((move) => {
        const { needs }: MoveRule = MOVES[move];
        // Why is asked in the form itself.
        const missing = obstacles(move, incident, person.role, '-').map((need) =>
          reason(`incident.need.${need}`),
        );
        const fixed = { move };
        return (
          <DeedForm
            parts={parts}
            name="move"
            fixed={fixed}
            label={v.say(`incident.move.${move}`)}
            excuses={missing}
            quiet={move === 'set-aside' || move === 'resume'}
            {...(needs.includes('why') && { fold: v.say(`incident.move.${move}.fold`) })}
          >
            {needs.includes('why') && (
              <Say parts={parts} name="move" field="why" fixed={fixed} label={v.say('incident.why')} />
            )}
            {move === 'close' && closing !== null && (
              <ClosingConditions v={v} rules={desk.rules} read={closing} />
            )}
          </DeedForm>
        );
      })}
    </section>
  );
};

/** What was seen, said on the phone, agreed: a line of the log. And a better name. */
const Notes = (parts: RoomParts) => {
  const { c, facts } = parts;
  const { voice: v } = c.var;
  return (
    <section class="panel no-print" aria-labelledby="note">
      <h2 id="note">{v.say('incident.note')}</h2>
      <DeedForm parts={parts} name="note" label={v.say('incident.note.submit')} quiet>
        <Say parts={parts} name="note" field="note" label={v.say('incident.note.words')} long />
      </DeedForm>
      <DeedForm
        parts={parts}
        name="rename"
        label={v.say('incident.rename.submit')}
        fold={v.say('incident.rename')}
        quiet
      >
        <Say
          parts={parts}
          name="rename"
          field="title"
          label={v.say('incident.title')}
          value={facts.incident.title}
        />
      </DeedForm>
    </section>
  );
};
