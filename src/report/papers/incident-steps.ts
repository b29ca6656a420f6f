import type { IncidentMove } from '../../domain/incident-moves.ts';
import type { Incident, IncidentAct, IncidentEntry } from '../../domain/incident.ts';
import type { Instant } from '../../domain/time.ts';
import { say } from '../../view/say.ts';

/** A step as a paper tells it: when it happened, and what was done. */
interface Told {
  at: Instant;
  text: string;
}

type Telling = {
  [Name in IncidentAct['act']]?: (
    entry: Extract<IncidentEntry, { act: Name }>,
    incident: Incident,
    kindName: string,
  ) => { at?: Instant; key: string; data?: Record<string, string> } | null;
};

/** Moves that an official paper tells, by its word for them: how far it came, and that it went back. */
const MOVED: { [Name in IncidentMove]?: string } = {
  recover: 'recovering',
  resume: 'resumed',
  close: 'closed',
  reopen: 'reopened',
};

/**
 * Steps that an official paper tells. Notes, reasons, scores, proposals and who holds what are the office's own, and whatever act comes is until
 * it stands here.
 */
const TELLING: Telling = {
  opened: () => ({ key: 'paper.step.opened' }),
  kind: ({ kind }, _, kindName) => ({ key: 'paper.step.kind', data: { kind, name: kindName } }),
  level: ({ level }) => ({
    key: 'paper.step.level',
    data: { level: String(level), name: say('vi', `level.${level}`) },
  }),
  'clock-met': ({ rule, metAt }, { clocks }) => ({
    at: metAt,
    key: 'paper.step.clock-met',
    data: { name: clocks.find((clock) => clock.rule === rule)?.name ?? '' },
  }),
  'task-ended': ({ task: id, dropped, result }, { tasks }) =>
    dropped
      ? null
      : {
          key: 'paper.step.task-ended',
          data: { who: tasks.find((task) => task.id === id)?.name ?? '', result },
        },
  published: ({ channel, publishedAt }) => ({
    at: publishedAt,
    key: 'paper.step.published',
    data: { channel },
  }),
  plan: ({ approved }) => (approved ? { key: 'paper.step.plan' } : null),
  moved: ({ move }) => (Object.hasOwn(MOVED, move) ? { key: `paper.step.${MOVED[move]}` } : null),
};

/** The official steps of a log in the order in which they happened, without names and without anybody's reasons. */
export function officialSteps(log: readonly IncidentEntry[], incident: Incident, kindName: string): Told[] {
  return log
    .flatMap((entry): Told[] => {
      // One table for all acts; which of them it is, the entry itself says.
      const telling = TELLING[entry.act] as
        | ((
            entry: IncidentEntry,
            incident: Incident,
            kindName: string,
          ) => ReturnType<NonNullable<Telling['opened']>>)
        | undefined;
      const told = telling?.(entry, incident, kindName) ?? null;
      return told === null ? [] : [{ at: told.at ?? entry.at, text: say('vi', told.key, told.data ?? {}) }];
    })
    .toSorted((a, b) => a.at - b.at);
}
