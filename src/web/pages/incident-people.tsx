import { INCIDENT_ROLES } from '../../domain/incident.ts';
import type { Task } from '../../domain/incident.ts';
import { dayOf } from '../../domain/time.ts';
import { nextClosing } from '../../domain/workdays.ts';
import { Empty, Facts, Time } from '../components.tsx';
import { OwnerOptions } from '../fields.tsx';
import { clockField } from '../hand.ts';
import { agenciesOf, workCalendar } from '../incidents.ts';
import { roleName } from '../names.ts';
import { At, Choose, DeedForm, type RoomParts, Say } from './incident-form.tsx';

/** Who answers for it, and who does what. */
export const People = (parts: RoomParts) => {
  const { c, facts } = parts;
  const { voice: v } = c.var;
  const { incident, owners } = facts;
  return (
    <section class="panel" aria-labelledby="people">
      <h2 id="people">{v.say('incident.people')}</h2>
      <dl class="stands">
        <div>
          <dt>{v.say('incident.owner')}</dt>
          <dd>{incident.owner?.name ?? v.say('incident.owner.none')}</dd>
        </div>
        {INCIDENT_ROLES.flatMap((role) => {
          const holder = incident.roles[role];
          return holder === undefined ? (
            []
          ) : (
            <div>
              <dt>{v.say(`incident.role.${role}`)}</dt>
              <dd>{holder.name}</dd>
            </div>
          );
        })}
      </dl>
      <DeedForm
        parts={parts}
        name="owner"
        label={v.say('incident.owner.submit')}
        fold={v.say('incident.owner.change')}
        quiet
      >
        <Choose
          parts={parts}
          name="owner"
          field="owner"
          label={v.say('incident.owner')}
          options={(chosen) => (
            <OwnerOptions
              v={v}
              owners={owners}
              chosen={chosen === undefined ? incident.owner : { id: chosen }}
            />
          )}
        />
      </DeedForm>
      <DeedForm
        parts={parts}
        name="role"
        label={v.say('incident.role.submit')}
        fold={v.say('incident.role.give')}
        quiet
      >
        <Choose
          parts={parts}
          name="role"
          field="role"
          label={v.say('incident.role')}
          options={(chosen) =>
            INCIDENT_ROLES.map((role) => (
              <option value={role} selected={role === chosen}>
                {v.say(`incident.role.${role}`)}
              </option>
            ))
          }
        />
        <Choose
          parts={parts}
          name="role"
          field="holder"
          label={v.say('incident.role.who')}
          options={(chosen) => (
            <>
              <OwnerOptions v={v} owners={owners} chosen={chosen ? { id: chosen } : null} />
              <option value="" selected={chosen === ''}>
                {v.say('incident.role.nobody')}
              </option>
            </>
          )}
        />
      </DeedForm>
    </section>
  );
};

/** Work given to other bodies: to whom, until when, and what came of it. */
export const Tasks = (parts: RoomParts) => {
  const { c, desk, facts } = parts;
  const { voice: v } = c.var;
  const { tasks } = facts.incident;
  const bodies = agenciesOf(desk.rules, dayOf(v.now));
  return (
    <section class="panel" aria-labelledby="tasks">
      <h2 id="tasks">{v.say('incident.tasks')}</h2>
      {tasks.length === 0 ? (
        <Empty>{v.say('incident.tasks.none')}</Empty>
      ) : (
        <ul class="rows">
          {tasks.map((task) => (
            <TaskRow parts={parts} task={task} />
          ))}
        </ul>
      )}
      <DeedForm
        parts={parts}
        name="task"
        label={v.say('incident.task.submit')}
        fold={v.say('incident.task.give')}
        quiet
      >
        <Say parts={parts} name="task" field="title" label={v.say('incident.task.title')} />
        <Choose
          parts={parts}
          name="task"
          field="agency"
          label={v.say('incident.task.agency')}
          hint={v.say('incident.task.agency-hint')}
          options={(chosen) =>
            bodies.map(({ id, name, role }) => (
              <option value={id} selected={id === chosen}>
                {role === '' || id === `role:${role}` ? name : `${name} · ${roleName(v, desk.rules, role)}`}
              </option>
            ))
          }
        />
        <At
          parts={parts}
          name="task"
          field="due"
          label={v.say('incident.task.due')}
          value={clockField(nextClosing(v.now, workCalendar(desk.rules)))}
        />
      </DeedForm>
    </section>
  );
};

const TaskRow = ({ parts, task }: { parts: RoomParts; task: Task }) => {
  const { voice: v } = parts.c.var;
  const { id, title, name, due, givenAt, endedAt, result, dropped } = task;
  const late = endedAt === null && due !== null && v.now > due;
  const fixed = { task: id };
  return (
    <li>
      <b>{title}</b>
      <Facts>
        {name}
        <>
          {v.say('incident.task.given')} <Time v={v} at={givenAt} />
        </>
        {due !== null && (
          <>
            {v.say('incident.task.until')} <Time v={v} at={due} />
          </>
        )}
        {late && <b>{v.say('incident.task.late')}</b>}
        {endedAt !== null && (
          <>
            {v.say(dropped ? 'incident.task.dropped' : 'incident.task.done')} <Time v={v} at={endedAt} />: “
            {result}”
          </>
        )}
      </Facts>
      {endedAt === null && (
        <DeedForm
          parts={parts}
          name="ended"
          fixed={fixed}
          label={v.say('incident.task.end')}
          fold={v.say('incident.task.ended')}
          quiet
        >
          <Choose
            parts={parts}
            name="ended"
            field="dropped"
            fixed={fixed}
            label={v.say('incident.task.how')}
            options={(chosen) => [
              <option value="no">{v.say('incident.task.done')}</option>,
              <option value="yes" selected={chosen === 'yes'}>
                {v.say('incident.task.dropped')}
              </option>,
            ]}
          />
          <Say
            parts={parts}
            name="ended"
            field="result"
            fixed={fixed}
            label={v.say('incident.task.result')}
            long
          />
        </DeedForm>
      )}
    </li>
  );
};
