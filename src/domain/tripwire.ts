/** Every wire, in the order in which they are shown. One confirmed item is enough to act. */
export const TRIPWIRES = [
  'forged-document',
  'impersonation',
  'scam-contact',
  'book-trade',
  'walkout',
  'threat',
  'failure',
  'headline',
] as const;
export type Tripwire = (typeof TRIPWIRES)[number];

/** Wires tripped by those who cheat in our name. */
export const SWINDLES: ReadonlySet<string> = new Set<Tripwire>([
  'forged-document',
  'impersonation',
  'scam-contact',
  'book-trade',
]);

/** Wires worth watching, which alone are no harm done: a trade in books, and being named in a headline. */
const SLACK: ReadonlySet<string> = new Set<Tripwire>(['book-trade', 'headline']);

/** What one wire is worth; an unknown wire is taken seriously. */
export function stakeOf(wire: string): 'high' | 'low' {
  return SLACK.has(wire) ? 'low' : 'high';
}

/** What a tripped wire may do: go out as a letter, stand on the desk only, or nothing. */
export const WIRE_REACH = ['letter', 'desk', 'off'] as const;
export type WireReach = (typeof WIRE_REACH)[number];

/** What the office lets a wire do; what it does not say, the stakes decide. */
export function reachOf(chosen: Partial<Record<string, WireReach | undefined>>, wire: string): WireReach {
  return chosen[wire] ?? (stakeOf(wire) === 'high' ? 'letter' : 'desk');
}

/** One wire tripped in two stories is two situations; without a story it is one. */
export function wireSubject(wire: string, story: string | null): string {
  return story === null ? wire : `${wire}.${story}`;
}

/** The wire a situation is named by. */
export function wireOf(subject: string): string {
  const [wire = subject] = subject.split('.');
  return wire;
}
