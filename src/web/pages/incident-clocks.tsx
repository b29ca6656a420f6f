import { type Clock, clockState, holidaysKnown } from '../../domain/clock.ts';
import type { Incident } from '../../domain/incident.ts';
import { rulesOn } from '../../domain/incident-clocks.ts';
import { dayOf } from '../../domain/time.ts';
import { clockWords } from '../../view/clock-words.ts';
import { paths } from '../../view/paths.ts';
import { Empty, Facts, Moment, Tag } from '../components.tsx';
import { clockField } from '../hand.ts';
import { byClock, runningClocks, workCalendar } from '../incidents.ts';
import { sureName } from '../names.ts';
import type { Voice } from '../voice.ts';
import { At, Choose, DeedForm, type RoomParts, Say } from './incident-form.tsx';

/** Clocks of the law: what runs, under which provision, how it ended; to start one, to say that it is met, to explain. */
export const Clocks = (parts: RoomParts) => {
  const { c, desk, facts } = parts;
  const { voice: v } = c.var;
  const { incident } = facts;
  const running = runningClocks(incident);
  const over = incident.clocks.filter((clock) => !running.includes(clock));
  return (
    <section class="panel" aria-labelledby="clocks">
      <h2 id="clocks">{v.say('incident.clocks')}</h2>
      <p class="small">
        {v.say('incident.clocks.now')} <Moment v={v} at={v.now} />
      </p>
      {incident.clocks.length === 0 && <Empty>{v.say('incident.clocks.none')}</Empty>}
      <ul class="rows">
        {running.map((clock) => (
          <ClockRow parts={parts} clock={clock} running />
        ))}
        {over.map((clock) => (
          <ClockRow parts={parts} clock={clock} running={false} />
        ))}
      </ul>
      {incident.determinedAt !== null && (
        <p class="small">
          {v.say('incident.determined')} <Moment v={v} at={incident.determinedAt} />.
        </p>
      )}
      <DeedForm
        parts={parts}
        name="determine"
        label={v.say('incident.determine')}
        fold={v.say('incident.determine.fold')}
      >
        <p class="hint">{v.say('incident.determine.means')}</p>
        <Say parts={parts} name="determine" field="why" label={v.say('incident.why')} />
      </DeedForm>
      <DeedForm
        parts={parts}
        name="clock"
        label={v.say('incident.clock.submit')}
        fold={v.say('incident.clock.start')}
        quiet
      >
        <Choose
          parts={parts}
          name="clock"
          field="rule"
          label={v.say('incident.clock.rule')}
          options={(chosen) =>
            rulesOn(desk.rules.playbook.clocks, dayOf(v.now)).map(({ id, name, basis }) => (
              <option value={id} selected={id === chosen}>
                {name} · {basis}
              </option>
            ))
          }
        />
        <At
          parts={parts}
          name="clock"
          field="at"
          label={v.say('incident.clock.from')}
          value={clockField(v.now)}
        />
      </DeedForm>
    </section>
  );
};

const ClockRow = ({ parts, clock, running }: { parts: RoomParts; clock: Clock; running: boolean }) => {
  const { c, desk } = parts;
  const { voice: v } = c.var;
  const rule = desk.rules.playbook.clocks.find(({ id }) => id === clock.rule);
  const fixed = { rule: clock.rule };
  const unsure = !holidaysKnown({ length: rule?.length ?? null, ...clock }, workCalendar(desk.rules));
  return (
    <li>
      <b lang="vi">{clock.name}</b>
      <p>
        <Countdown v={v} clock={clock} />
      </p>
      <Facts>
        <span lang="vi">{clock.basis}</span>
        {rule !== undefined && sureName(v, rule.confidence)}
        <>
          {v.say('incident.clock.since')} <Moment v={v} at={clock.startedAt} />
        </>
        {clock.due !== null && (
          <>
            {v.say('incident.clock.until')} <Moment v={v} at={clock.due} />
          </>
        )}
        {running && unsure && <b>{v.say('incident.clock.holidays')}</b>}
        {clock.how !== '' && v.say('incident.clock.how', { how: clock.how })}
      </Facts>
      {running && (
        <>
          <DeedForm
            parts={parts}
            name="met"
            fixed={fixed}
            label={v.say('incident.clock.meet')}
            fold={v.say('incident.clock.met-fold')}
            quiet
          >
            <Say
              parts={parts}
              name="met"
              field="how"
              fixed={fixed}
              label={v.say('incident.clock.by')}
              hint={v.say('incident.clock.by-hint')}
            />
            <At
              parts={parts}
              name="met"
              field="at"
              fixed={fixed}
              label={v.say('incident.clock.at')}
              value={clockField(v.now)}
            />
          </DeedForm>
          <DeedForm
            parts={parts}
            name="explain"
            fixed={fixed}
            label={v.say('incident.clock.explain')}
            fold={v.say('incident.clock.explain-fold')}
            quiet
          >
            <Say parts={parts} name="explain" field="why" fixed={fixed} label={v.say('incident.why')} long />
          </DeedForm>
        </>
      )}
    </li>
  );
};

const URGENT: ReadonlySet<string> = new Set(['soon', 'late', 'missed']);

/** How a clock stands in words; what presses is marked by a word as well, never by colour alone. */
export const Countdown = ({ v, clock }: { v: Voice; clock: Clock }) => {
  const state = clock.metAt === null && clock.explained !== null ? 'explained' : clockState(clock, v.now);
  return (
    <>
      <Tag strong={URGENT.has(state)}>{v.say(`incident.clock.state.${state}`)}</Tag>{' '}
      <span data-ticks>{clockWords(v.language, clock, v.now)}</span>
    </>
  );
};

/** Open incidents with the clock that ends first, for *Hôm nay*; nothing when none is open. */
export const OpenIncidents = ({ v, incidents }: { v: Voice; incidents: readonly Incident[] }) =>
  incidents.length === 0 ? null : (
    <section aria-labelledby="incidents">
      <h2 id="incidents">
        <a href={paths.incidents}>{v.say('incident.today', { n: incidents.length })}</a>
      </h2>
      <ul class="rows">
        {byClock(incidents)
          .slice(0, 5)
          .map((incident) => {
            const [next] = runningClocks(incident);
            return (
              <li>
                <a class="row-title" href={paths.incident(incident.id)}>
                  {incident.title}
                </a>
                {next !== undefined && (
                  <p>
                    <Countdown v={v} clock={next} /> <span class="small">{next.name}</span>
                  </p>
                )}
                <Facts>
                  {v.say(`incident.state.${incident.state}`)}
                  {incident.owner?.name ?? v.say('incident.owner.none')}
                </Facts>
              </li>
            );
          })}
      </ul>
    </section>
  );
