import { dayOf } from '../../domain/time.ts';
import { paths } from '../../view/paths.ts';
import { guestOf } from '../access.ts';
import { Act, Tag } from '../components.tsx';
import { Field, Mended } from '../fields.tsx';
import { workCalendar } from '../incidents.ts';
import {
  formRows,
  LESSONS_LENGTH,
  OWNER_LENGTH,
  planRows,
  recoveryRefusal,
  RESULT_LENGTH,
  WHAT_LENGTH,
} from './recovery-forms.ts';
import type { RecoveryParts } from './recovery.tsx';

/** The plan for the days after: what stands, what is proposed, the form, its approval, and what was done of it. */
export const Plan = (parts: RecoveryParts) => {
  const { c, read } = parts;
  const { voice: v } = c.var;
  const { incident } = read;
  const { plan } = incident;
  return (
    <section class="panel" aria-labelledby="plan">
      <h2 id="plan">{v.say('recovery.plan')}</h2>
      <p>
        {plan === null
          ? v.say('recovery.plan.proposed')
          : plan.approvedBy === null
            ? v.say('recovery.plan.waits')
            : v.say('recovery.plan.approved', { who: plan.approvedBy })}
      </p>
      {plan !== null && <Rows {...parts} />}
      {plan !== null && plan.approvedBy === null && <Approve {...parts} />}
      {plan === null || parts.tried?.form === 'plan' ? (
        <PlanForm {...parts} />
      ) : (
        <details class="no-print">
          <summary>{v.say('recovery.plan.edit')}</summary>
          {plan.approvedBy !== null && <p class="small">{v.say('recovery.plan.again')}</p>}
          <PlanForm {...parts} />
        </details>
      )}
    </section>
  );
};

const Rows = (parts: RecoveryParts) => {
  const { c, read, tried } = parts;
  const { voice: v } = c.var;
  const { incident } = read;
  const { person, formToken } = guestOf(c);
  const excuse = recoveryRefusal('plan-done', incident, person.role);
  const today = dayOf(v.now);
  return (
    <ol class="rows">
      {(incident.plan?.days ?? []).map(({ day, what, owner, done }, i) => (
        <li>
          <b>{v.day(day)}</b> <span lang="vi">{what}</span>{' '}
          {owner !== '' && <span class="small">· {owner}</span>}{' '}
          {done === undefined && day <= today && <Tag strong>{v.say('recovery.plan.due')}</Tag>}
          {done !== undefined && (
            <p class="small">
              {v.say('recovery.plan.done', { when: v.when(done.at), name: done.name, result: done.result })}
            </p>
          )}
          {done === undefined && incident.plan?.approvedBy !== null && excuse === null && (
            <details class="no-print" open={tried?.form === 'plan-done' && tried.typed['what'] === what}>
              <summary>
                {v.say('recovery.plan.finish')}
                <span class="visually-hidden"> {what}</span>
              </summary>
              <form class="hand-form" method="post" action={paths.recoveryAct(incident.id, 'xong')}>
                <input type="hidden" name="token" value={formToken} />
                <input type="hidden" name="what" value={what} />
                <Field
                  v={v}
                  id={`result-${i}`}
                  label={v.say('recovery.plan.result')}
                  mistake={
                    tried?.form === 'plan-done' && tried.typed['what'] === what
                      ? tried.mistakes['result']
                      : undefined
                  }
                  control={(ties) => (
                    <input
                      class="text"
                      name="result"
                      required
                      maxlength={RESULT_LENGTH}
                      autocomplete="off"
                      {...ties}
                    />
                  )}
                />
                <button class="button button-quiet" type="submit">
                  {v.say('recovery.plan.finish')}
                </button>
              </form>
            </details>
          )}
        </li>
      ))}
    </ol>
  );
};

const Approve = ({ c, read, tried }: RecoveryParts) => {
  const { voice: v } = c.var;
  const { incident } = read;
  const guest = guestOf(c);
  const excuse = recoveryRefusal('approve-plan', incident, guest.person.role);
  const mistake = tried?.form === 'approve-plan' ? tried.mistakes['form'] : undefined;
  return (
    <>
      {mistake !== undefined && (
        <p class="mistake" role="alert">
          {v.reason(mistake)}
        </p>
      )}
      <Act
        v={v}
        guest={guest}
        action={`${paths.recoveryAct(incident.id, 'duyet')}?seen=${incident.seq}`}
        label={v.say('recovery.plan.approve')}
        excuse={excuse === null ? null : v.reason(excuse)}
      />
    </>
  );
};

const PlanForm = ({ c, desk, read, tried }: RecoveryParts) => {
  const { voice: v } = c.var;
  const { incident } = read;
  const guest = guestOf(c);
  const excuse = recoveryRefusal('plan', incident, guest.person.role);
  const mine = tried?.form === 'plan' ? tried : null;
  const rows = formRows(planRows(v, incident, read.since ?? v.now, workCalendar(desk.rules)), mine);
  const form = mine?.mistakes['form'];
  return (
    <form
      class="hand-form"
      method="post"
      action={paths.recoveryAct(incident.id, 'ke-hoach')}
      aria-label={v.say('recovery.plan')}
    >
      <input type="hidden" name="token" value={guest.formToken} />
      <input type="hidden" name="seen" value={incident.seq} />
      <Mended v={v} tried={mine} />
      {form !== undefined && <p class="mistake">{v.reason(form)}</p>}
      <p class="hint">{v.say('recovery.plan.hint')}</p>
      {rows.map((row, i) => (
        <fieldset class="plan-row">
          <legend class="visually-hidden">{v.say('recovery.plan.row', { n: i + 1 })}</legend>
          <Field
            v={v}
            id={`day-${i}`}
            label={v.say('recovery.plan.col.day')}
            mistake={mine?.mistakes[`day-${i}`]}
            control={(ties) => <input class="text" type="date" name={`day-${i}`} value={row.day} {...ties} />}
          />
          <Field
            v={v}
            id={`what-${i}`}
            label={v.say('recovery.plan.col.what')}
            mistake={mine?.mistakes[`what-${i}`]}
            control={(ties) => (
              <input
                class="text"
                name={`what-${i}`}
                maxlength={WHAT_LENGTH}
                autocomplete="off"
                value={row.what}
                {...ties}
              />
            )}
          />
          <Field
            v={v}
            id={`owner-${i}`}
            label={v.say('recovery.plan.col.owner')}
            mistake={mine?.mistakes[`owner-${i}`]}
            control={(ties) => (
              <input
                class="text"
                name={`owner-${i}`}
                maxlength={OWNER_LENGTH}
                autocomplete="off"
                value={row.owner}
                {...ties}
              />
            )}
          />
        </fieldset>
      ))}
      <div class="act">
        <button class="button" type="submit" disabled={excuse !== null}>
          {v.say('recovery.plan.save')}
        </button>
        {excuse !== null && <span class="excuse">{v.reason(excuse)}</span>}
      </div>
    </form>
  );
};

/** What is learned, in people's own words. */
export const Lessons = ({ c, read, tried }: RecoveryParts) => {
  const { voice: v } = c.var;
  const { incident } = read;
  const guest = guestOf(c);
  const excuse = recoveryRefusal('lessons', incident, guest.person.role);
  const mine = tried?.form === 'lessons' ? tried : null;
  return (
    <section class="panel" aria-labelledby="lessons-of">
      <h2 id="lessons-of">{v.say('recovery.lessons')}</h2>
      {excuse !== null && incident.lessons !== null && <p>{incident.lessons}</p>}
      <form class="hand-form no-print" method="post" action={paths.recoveryAct(incident.id, 'bai-hoc')}>
        <input type="hidden" name="token" value={guest.formToken} />
        <input type="hidden" name="seen" value={incident.seq} />
        <Mended v={v} tried={mine} />
        {mine?.mistakes['form'] !== undefined && <p class="mistake">{v.reason(mine.mistakes['form'])}</p>}
        <Field
          v={v}
          id="lessons"
          label={v.say('recovery.lessons')}
          hint={v.say('recovery.lessons.hint')}
          mistake={mine?.mistakes['lessons']}
          control={(ties) => (
            <textarea
              class="text"
              name="lessons"
              rows={6}
              maxlength={LESSONS_LENGTH}
              disabled={excuse !== null}
              {...ties}
            >
              {mine?.typed['lessons'] ?? incident.lessons ?? ''}
            </textarea>
          )}
        />
        <div class="act">
          <button class="button" type="submit" disabled={excuse !== null}>
            {v.say('recovery.lessons.save')}
          </button>
          {excuse !== null && <span class="excuse">{v.reason(excuse)}</span>}
        </div>
      </form>
    </section>
  );
};
