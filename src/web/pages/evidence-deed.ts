import type { CustodyAct, CustodyWords } from '../../domain/evidence.ts';
import { referralObstacles, type ReferralStep } from '../../domain/evidence-moves.ts';
import { fault, isFault } from '../../domain/fault.ts';
import type { Person } from '../../domain/person.ts';
import { reason, type Reason } from '../../domain/reason.ts';
import { DAY } from '../../domain/time.ts';
import { paths } from '../../view/paths.ts';
import { demand } from '../access.ts';
import type { Desk, DeskContext, Page } from '../desk.ts';
import { caseOf, type EvidenceFacts, evidenceFacts } from './evidence-facts.ts';

export const WHY_LENGTH = 500;
/** A leader keeps evidence so much longer at a time. */
export const LONGER = 180 * DAY;

/** A form that came back: what was typed, and what is wrong. */
export interface EvidenceTried {
  at: 'address' | 'file' | 'basis' | 'letter' | 'return' | 'deliver' | 'keep';
  typed: Record<string, string>;
  mistake: Reason;
}
export type Again = (c: DeskContext, facts: EvidenceFacts, tried: EvidenceTried) => Promise<Response>;

export interface Deed {
  desk: Desk;
  c: DeskContext;
  facts: EvidenceFacts;
  person: Person;
  body: Record<string, unknown>;
  again: (at: EvidenceTried['at'], mistake: Reason) => Promise<Response>;
  /** The form as it was typed, beside what somebody else wrote meanwhile. */
  stale: (at: EvidenceTried['at']) => Promise<Response>;
}

/** A step of the referral: the same table that greys its button refuses it here. */
export function deed(
  desk: Desk,
  step: ReferralStep,
  again: Again,
  work: (deed: Deed) => Promise<Response | null>,
): Page {
  return async (c) => {
    const person = demand(c, 'evidence');
    const facts = await evidenceFacts(desk, c.req.param('id') ?? '');
    const [first] = referralObstacles(step, caseOf(facts, person));
    if (first !== undefined)
      throw fault(first === 'role' ? 'forbidden' : 'conflict', `evidence.need.${first}`);
    const body = await c.req.parseBody();
    const typed = Object.fromEntries(
      Object.entries(body).flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : [])),
    );
    const answer = await work({
      desk,
      c,
      facts,
      person,
      body,
      again: (at, mistake) => again(c, facts, { at, typed, mistake }),
      stale: async (at) =>
        again(c, await evidenceFacts(desk, facts.incident.id), {
          at,
          typed,
          mistake: reason('evidence.refused.stale'),
        }),
    });
    return answer ?? c.redirect(`${paths.evidence(facts.incident.id)}?xong=${step}`, 303);
  };
}

/** Writes a line of custody, the act into the log of the desk, and `note` into the log of the incident. */
export async function write<Act extends CustodyAct>(
  { desk, facts, person }: Deed,
  act: Act,
  words: CustodyWords[Act],
  note: string | null = null,
): Promise<void> {
  const at = desk.world.now();
  const { id } = facts.incident;
  await desk.store.together(async (s) => {
    if ((await s.evidence.changes(id)) !== changesIn(facts))
      throw fault('conflict', 'evidence.refused.changed');
    await s.evidence.add(
      id,
      act,
      words,
      { at, who: person.id, name: person.name },
      {
        keepUntil: at + desk.rules.haidang.privacy.keep_evidence,
      },
    );
    if (LOGGED.has(act))
      await s.events.add([
        {
          at,
          event: 'act',
          subject: id,
          who: person.id,
          data: { act: `evidence-${act}`, name: person.name },
        },
      ]);
    if (note !== null)
      await s.incidents.add(id, { act: 'noted', note }, { at, who: person.id, name: person.name });
  });
}

/** Writes what was typed; when somebody else wrote in the same moment, it comes back instead of being lost. */
export async function unlessStale(
  one: Deed,
  at: EvidenceTried['at'],
  work: () => Promise<void>,
): Promise<Response | null> {
  try {
    await work();
    return null;
  } catch (error) {
    if (isFault(error) && error.message === 'evidence.refused.changed') return one.stale(at);
    throw error;
  }
}

/** Looks alone change nothing that anybody judged by. */
export function changesIn({ log }: EvidenceFacts): number {
  return log.filter(({ act }) => act !== 'viewed').length;
}

/** Shown in the desk's own log too; the rest stands in the chain. */
const LOGGED: ReadonlySet<CustodyAct> = new Set([
  'submitted',
  'returned',
  'approved',
  'exported',
  'delivered',
]);

export function whyMissing(why: string): Reason {
  return why === '' ? reason('evidence.refused.why') : reason('evidence.refused.long', { n: WHY_LENGTH });
}

export function wordsIn(body: Record<string, unknown>, name: string): string {
  const value = body[name];
  return typeof value === 'string' ? value.trim() : '';
}
