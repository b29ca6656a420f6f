import type { Rules } from '../../config/rules.ts';
import { type Reason, reason } from '../../domain/reason.ts';
import { addDays, type Day, dayOf, startOfDay } from '../../domain/time.ts';
import type { ActsAfter, ActsAsked } from '../../storage/events.ts';
import { paths } from '../../view/paths.ts';
import { recipientsOf } from '../hand.ts';

/** Stands in the address for what the house does by itself. */
export const MACHINE = 'may';

/** What the address of the log asks for, as it stands there: it can be sent to a colleague. Days are Vietnamese and both included. */
export interface AuditAsked {
  who: string;
  act: string;
  subject: string;
  from: string;
  to: string;
}

const NAMES = {
  who: 'ai',
  act: 'viec',
  subject: 've',
  from: 'tu',
  to: 'den',
} as const satisfies Record<keyof AuditAsked, string>;

export interface Asked {
  asked: AuditAsked;
  mistakes: Partial<Record<'from' | 'to', Reason>>;
  after: ActsAfter | null;
}

/** Reads the address. A day that is none is said beside its field, and does not narrow. */
export function askedIn(query: (name: string) => string | undefined): Asked {
  const typed = (field: keyof AuditAsked) => (query(NAMES[field]) ?? '').trim();
  const asked = {
    who: typed('who'),
    act: typed('act'),
    subject: typed('subject'),
    from: typed('from'),
    to: typed('to'),
  };
  const mistakes: Asked['mistakes'] = {};
  for (const field of ['from', 'to'] as const)
    if (asked[field] !== '' && !isDay(asked[field])) mistakes[field] = reason('audit.refused.date');
  const ordered = asked.from === '' || asked.to === '' || asked.from <= asked.to;
  if (!ordered && Object.keys(mistakes).length === 0) mistakes.to = reason('audit.refused.order');
  return { asked, mistakes, after: afterIn(query('truoc') ?? '') };
}

/** The same as the store is asked. A person is also who they are as a recipient: they act from letters, too. */
export function narrowedTo({ asked, mistakes }: Asked, rules: Rules): ActsAsked {
  const { who, act, subject, from, to } = asked;
  return {
    ...(who !== '' && { who: who === MACHINE ? MACHINE_ITSELF : whoIs(who, rules) }),
    ...(act !== '' && { act }),
    ...(subject !== '' && { subject }),
    ...(from !== '' && mistakes.from === undefined && { from: startOfDay(from) }),
    ...(to !== '' && mistakes.to === undefined && { to: startOfDay(addDays(to, 1)) }),
  };
}

const MACHINE_ITSELF = 'machine';

function whoIs(who: string, rules: Rules): string[] {
  if (who.startsWith('recipient:')) return [who];
  return [who, ...recipientsOf(rules, who).map((id) => `recipient:${id}`)];
}

/** The address of the page that shows this. */
export function auditAddress(asked: AuditAsked, after: ActsAfter | null = null): string {
  const query = auditQuery(asked, after);
  return query === '' ? paths.audit : `${paths.audit}?${query}`;
}

/** What stands behind the question mark, of the page and of its file. */
export function auditQuery(asked: AuditAsked, after: ActsAfter | null = null): string {
  const query = new URLSearchParams();
  for (const [field, name] of Object.entries(NAMES)) {
    const value = asked[field as keyof AuditAsked];
    if (value !== '') query.set(name, value);
  }
  if (after !== null) query.set('truoc', `${after.at}.${after.seq}`);
  return query.toString();
}

/** How a field is called in the address. */
export function nameOf(field: keyof AuditAsked): string {
  return NAMES[field];
}

function afterIn(text: string): ActsAfter | null {
  const [, at, seq] = /^(\d{1,15})\.(\d{1,15})$/.exec(text) ?? [];
  return at === undefined || seq === undefined ? null : { at: Number(at), seq: Number(seq) };
}

function isDay(text: string): text is Day {
  return /^(19|20)\d\d-\d\d-\d\d$/.test(text) && dayOf(startOfDay(text)) === text;
}
