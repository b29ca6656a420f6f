import type { EvidenceItem, Referral } from './evidence.ts';
import { lintLetter } from './evidence-letter.ts';
import { mayRefer } from './incident-moves.ts';
import type { Incident } from './incident.ts';
import type { Person, Role } from './person.ts';

/** What must hold before a step of a referral. Each has words that say what is missing. */
export const REFERRAL_NEEDS = [
  'kind',
  'live',
  'unsubmitted',
  'items',
  'criticism',
  'whole',
  'basis',
  'letter',
  'letter-words',
  'submitted',
  'another',
  'approved',
  'exported',
  'undelivered',
] as const;
export type ReferralNeed = (typeof REFERRAL_NEEDS)[number];

/** Everything a step is judged by. */
export interface ReferralCase {
  incident: Pick<Incident, 'kind' | 'state'>;
  items: readonly Pick<EvidenceItem, 'grievance' | 'erasedAt'>[];
  referral: Referral;
  person: Pick<Person, 'id' | 'role'>;
}

interface Step {
  by: readonly Role[];
  needs: readonly ReferralNeed[];
}

const WORKING: readonly Role[] = ['officer', 'leader', 'admin'];
const LEADING: readonly Role[] = ['leader', 'admin'];
const READY = ['kind', 'live', 'items', 'criticism', 'whole', 'basis', 'letter', 'letter-words'] as const;

/** Every step of a referral. Drives the server's check, the buttons with their excuses and the property tests. */
export const REFERRAL_STEPS = {
  freeze: { by: WORKING, needs: ['live'] },
  letter: { by: WORKING, needs: ['kind', 'live'] },
  basis: { by: WORKING, needs: ['kind', 'live'] },
  submit: { by: WORKING, needs: [...READY, 'unsubmitted'] },
  return: { by: LEADING, needs: ['submitted', 'another'] },
  approve: { by: LEADING, needs: [...READY, 'submitted', 'another'] },
  export: { by: WORKING, needs: [...READY, 'approved'] },
  deliver: { by: WORKING, needs: ['approved', 'exported', 'undelivered'] },
  keep: { by: LEADING, needs: [] },
} as const satisfies Record<string, Step>;
export type ReferralStep = keyof typeof REFERRAL_STEPS;

const HOLDS: Record<ReferralNeed, (of: ReferralCase) => boolean> = {
  kind: ({ incident }) => mayRefer(incident),
  live: ({ incident }) => incident.state !== 'closed' && incident.state !== 'set-aside',
  unsubmitted: ({ referral }) => referral.submitted === null,
  items: ({ items }) => items.some(({ erasedAt }) => erasedAt === null),
  criticism: ({ items }) => items.every(({ grievance, erasedAt }) => !grievance || erasedAt !== null),
  whole: ({ items }) => items.every(({ erasedAt }) => erasedAt === null),
  basis: ({ referral }) => referral.basis.some(({ decision }) => decision === 'confirm'),
  letter: ({ referral }) => referral.letter !== null,
  'letter-words': ({ referral }) => referral.letter === null || lintLetter(referral.letter.text).length === 0,
  submitted: ({ referral }) => referral.submitted !== null && referral.approved === null,
  another: ({ referral, person }) => !authorsOf(referral).has(person.id),
  approved: ({ referral }) => referral.approved !== null,
  exported: ({ referral }) => referral.exported !== null,
  undelivered: ({ referral }) => referral.delivered === null,
};

/** Who wrote the letter or asked for approval: somebody else must look at it. */
function authorsOf({ letter, submitted }: Referral): Set<string> {
  return new Set([letter?.by.who, submitted?.who].filter((who) => typeof who === 'string'));
}

/** What stands between a person and a step, `role` before everything else. Empty: it may be made. */
export function referralObstacles(step: ReferralStep, of: ReferralCase): ('role' | ReferralNeed)[] {
  const { by, needs }: Step = REFERRAL_STEPS[step];
  if (!by.includes(of.person.role)) return ['role'];
  return needs.filter((need) => !HOLDS[need](of));
}
