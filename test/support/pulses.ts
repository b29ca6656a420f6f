import type { Pulse } from '../../src/storage/meanings.ts';

let made = 0;

/** A mention as the detector sees it: neutral press news about nothing unless told otherwise. */
export function pulse(at: string | number, change: Partial<Pulse> = {}): Pulse {
  return {
    id: `m${String(++made).padStart(6, '0')}`,
    countsAt: typeof at === 'number' ? at : Date.parse(at),
    seenAt: typeof at === 'number' ? at : Date.parse(at),
    sourceId: 'paper',
    publisher: 'paper',
    kind: 'press',
    stance: 'neutral',
    target: 'none',
    mobilises: false,
    grievance: false,
    question: false,
    severity: 0,
    doubted: false,
    storyId: null,
    copyOf: null,
    title: 'Một tin',
    marks: [],
    ...change,
  };
}

/** A complaint about the agency's service in `topic`. */
export function complaint(at: string | number, topic: string, change: Partial<Pulse> = {}): Pulse {
  return pulse(at, {
    stance: 'negative',
    target: 'agency',
    grievance: true,
    severity: 2,
    marks: [{ kind: 'topic', name: topic, relation: null, score: 1 }],
    ...change,
  });
}

/** A post that spreads a claim. */
export function rumour(at: string | number, claim: string, change: Partial<Pulse> = {}): Pulse {
  return pulse(at, {
    kind: 'group',
    stance: 'negative',
    severity: 3,
    marks: [
      { kind: 'claim', name: claim, relation: 'repeats', score: 0.6 },
      { kind: 'topic', name: 'rut_mot_lan', relation: null, score: 1 },
    ],
    ...change,
  });
}
