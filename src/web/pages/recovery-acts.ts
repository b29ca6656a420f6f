import { fault } from '../../domain/fault.ts';
import type { Incident, IncidentAct, IncidentEntry } from '../../domain/incident.ts';
import type { RecoveryAct } from '../../domain/recovery-plan.ts';
import { type Reason, reason } from '../../domain/reason.ts';
import type { Instant } from '../../domain/time.ts';
import { paths } from '../../view/paths.ts';
import { guestOf } from '../access.ts';
import type { Desk, DeskContext, Page } from '../desk.ts';
import { typedIn } from '../hand.ts';
import {
  changedSince,
  LESSONS_LENGTH,
  PLAN_FIELDS,
  planIn,
  recoveryRefusal,
  type RecoveryTried,
  RESULT_LENGTH,
} from './recovery-forms.ts';

/** Shows the page with the form that came back. */
type Again = (c: DeskContext, incident: Incident, tried: RecoveryTried) => Promise<Response>;

interface Asked {
  incident: Incident;
  log: readonly IncidentEntry[];
  typed: RecoveryTried['typed'];
  seen: number;
  now: Instant;
}

interface Form {
  deed: RecoveryAct;
  fields: readonly string[];
  /** The line that is written, or what is wrong. */
  read(asked: Asked): IncidentAct | RecoveryTried;
}

/** What is done on the way back, by the last part of its address. */
export const RECOVERY_FORMS = {
  'ke-hoach': {
    deed: 'plan',
    fields: PLAN_FIELDS,
    read({ incident, log, typed, seen, now }) {
      if (changedSince(log, 'plan', seen))
        return wrong('plan', typed, 'form', reason('recovery.refused.changed'));
      const rows = planIn(typed, incident, now);
      return Array.isArray(rows) ? { act: 'plan', days: rows, approved: false } : rows;
    },
  },
  duyet: {
    deed: 'approve-plan',
    fields: [],
    // Who approves says yes to what they read, and to nothing that was written since.
    read({ incident, log, typed, seen }) {
      if (changedSince(log, 'approve-plan', seen))
        return wrong('approve-plan', typed, 'form', reason('recovery.refused.changed'));
      const days = (incident.plan?.days ?? []).map(({ day, what, owner }) => ({ day, what, owner }));
      return { act: 'plan', days, approved: true };
    },
  },
  xong: {
    deed: 'plan-done',
    fields: ['what', 'result'],
    read({ incident, typed }) {
      const { what = '', result = '' } = typed;
      const row = incident.plan?.days.find((one) => one.what === what && one.done === undefined);
      if (row === undefined) throw fault('conflict', 'recovery.refused.row');
      if (result === '') return wrong('plan-done', typed, 'result', reason('recovery.refused.result'));
      if (result.length > RESULT_LENGTH)
        return wrong('plan-done', typed, 'result', reason('recovery.refused.long', { n: RESULT_LENGTH }));
      return { act: 'plan-done', what, result };
    },
  },
  'bai-hoc': {
    deed: 'lessons',
    fields: ['lessons'],
    read({ log, typed, seen }) {
      const { lessons = '' } = typed;
      if (lessons === '') return wrong('lessons', typed, 'lessons', reason('recovery.refused.lessons'));
      if (lessons.length > LESSONS_LENGTH)
        return wrong('lessons', typed, 'lessons', reason('recovery.refused.long', { n: LESSONS_LENGTH }));
      if (changedSince(log, 'lessons', seen))
        return wrong('lessons', typed, 'form', reason('recovery.refused.changed'));
      return { act: 'lessons', lessons };
    },
  },
} as const satisfies Record<string, Form>;
export type RecoveryForm = keyof typeof RECOVERY_FORMS;

/** Adds one line to the log of the incident, or shows the form again with what is wrong. */
export function doRecovery(desk: Desk, name: RecoveryForm, again: Again): Page {
  const form: Form = RECOVERY_FORMS[name];
  return async (c) => {
    const { person } = guestOf(c);
    const now = desk.world.now();
    const id = c.req.param('id') ?? '';
    const body = await c.req.parseBody();
    const typed = typedIn(body, form.fields);
    const seen = Number(body['seen'] ?? c.req.query('seen') ?? Number.NaN);
    const back = await desk.store.together(async (s) => {
      const incident = await s.incidents.get(id);
      if (incident === null) throw fault('not-found', 'recovery.missing');
      const refused = recoveryRefusal(form.deed, incident, person.role);
      // It was ended meanwhile: what took long to write comes back.
      if (refused !== null && isOver(refused) && (form.deed === 'lessons' || form.deed === 'plan'))
        return { incident, tried: wrong(form.deed, typed, 'form', refused) };
      if (refused !== null) throw refusedFault(refused);
      const log = await s.incidents.log(id);
      const line = form.read({ incident, log, typed, seen: Number.isNaN(seen) ? 0 : seen, now });
      if ('mistakes' in line) return { incident, tried: line };
      await s.incidents.add(id, line, { at: now, who: person.id, name: person.name });
      return null;
    });
    if (back !== null) return again(c, back.incident, back.tried);
    return c.redirect(`${paths.recovery(id)}?done=${DONE[name]}`, 303);
  };
}

const DONE: Record<RecoveryForm, string> = {
  'ke-hoach': 'plan',
  duyet: 'plan-approved',
  xong: 'plan-done',
  'bai-hoc': 'lessons',
};

function wrong(
  form: RecoveryTried['form'],
  typed: RecoveryTried['typed'],
  field: string,
  why: Reason,
): RecoveryTried {
  return { form, typed, mistakes: { [field]: why } };
}

function refusedFault({ key, data }: Reason): Error {
  return fault(isOver({ key, data }) ? 'conflict' : 'forbidden', key, data);
}

/** Is it for how the incident stands, and not for who asks? */
function isOver({ key }: Reason): boolean {
  return key !== 'desk.refused.role' && key !== 'recovery.refused.leader';
}
