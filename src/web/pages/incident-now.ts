import type { Incident, IncidentKind } from '../../domain/incident.ts';
import { DAY, HOUR, type Instant, MINUTE } from '../../domain/time.ts';

/** How old an incident is, as the playbook counts (§5), or which part of its life it is in. */
export const AGES = ['first', 'hour', 'three', 'day', 'three-days', 'later', 'recover'] as const;
export type Age = (typeof AGES)[number];

const ENDS: readonly (readonly [Age, number])[] = [
  ['first', 15 * MINUTE],
  ['hour', HOUR],
  ['three', 3 * HOUR],
  ['day', DAY],
  ['three-days', 3 * DAY],
];

export function ageOf({ state, openedAt }: Pick<Incident, 'state' | 'openedAt'>, now: Instant): Age {
  if (state === 'recovering') return 'recover';
  return ENDS.find(([, end]) => now - openedAt < end)?.[0] ?? 'later';
}

/** One thing to do, and whether the log shows that it was done; null: no log can show that. `at`: where in the room it is done. */
export interface NowStep {
  name: string;
  done: boolean | null;
  at:
    | 'people'
    | 'kind'
    | 'level'
    | 'voice'
    | 'tasks'
    | 'clocks'
    | 'statements'
    | 'evidence'
    | 'recovery'
    | null;
}

type Step = NowStep & { age: Age };

/** Steps of the playbook by the age they belong to. */
function steps(incident: Incident): Step[] {
  const { owner, kind, level, voice, tasks, published, determinedAt, plan, lessons } = incident;
  const speaks = voice === null || voice.choice === 'publish';
  const step = (age: Age, name: string, at: NowStep['at'], done: boolean | null): Step => ({
    age,
    name,
    at,
    done,
  });
  return [
    step('first', 'owner', 'people', owner !== null),
    step('first', 'evidence', 'evidence', null),
    step('hour', 'verify', 'tasks', tasks.length > 0),
    step('hour', 'kind', 'kind', kind !== null),
    step('hour', 'level', 'level', level !== null),
    step('hour', 'voice', 'voice', voice !== null),
    // A word that divides opinion is the only one the law counts from our own say.
    ...(determinedAt === null ? [step('hour', 'determine', 'clocks', null)] : []),
    ...(speaks ? [step('three', 'holding', 'statements', published.length > 0)] : []),
    step('three', 'partners', 'tasks', null),
    ...(speaks ? [step('day', 'full', 'statements', published.length > 1)] : []),
    step('day', 'outlets', 'statements', null),
    step('three-days', 'questions', 'statements', null),
    step('three-days', 'meet', null, null),
    step('later', 'recover', 'recovery', null),
    step('recover', 'plan', 'recovery', plan !== null && plan.approvedBy !== null),
    step('recover', 'lessons', 'recovery', lessons !== null),
    step(
      'recover',
      'tasks',
      'tasks',
      tasks.every(({ endedAt }) => endedAt !== null),
    ),
  ];
}

/** What to do now: what was left behind first, then what belongs to this age. What is done and lies behind is not told again. */
export function stepsNow(incident: Incident, now: Instant): { age: Age; steps: NowStep[] } {
  const age = ageOf(incident, now);
  const reached = AGES.indexOf(age);
  const due = steps(incident).filter((step) => {
    const its = AGES.indexOf(step.age);
    if (its === reached) return true;
    return its < reached && step.done === false;
  });
  return { age, steps: due.map(({ name, done, at }) => ({ name, done, at })) };
}

/** The first steps of the playbook for a kind of trouble; a disagreement has none of its own. */
export const STEPS_OF_KIND: Readonly<Record<IncidentKind, string | null>> = {
  A: 'grievance',
  B: null,
  C: 'misunderstood',
  D: 'false',
  E: 'scam',
  F: 'strike',
  G: 'failure',
};
