import type { Pulse } from '../storage/meanings.ts';

/**
 * Leaves out what a publisher tells again in the same words (`pulses`, oldest first): a post pasted five times into one group is one voice.
 * A reprint by somebody else stays, since it reaches other readers; so does a copy that says something the earlier ones did not.
 */
export function withoutRepeats(pulses: readonly Pulse[]): Pulse[] {
  const told = new Map<string, Set<string>>();
  return pulses.filter((pulse) => {
    const text = `${pulse.copyOf ?? pulse.id} ${pulse.kind} ${pulse.publisher}`;
    const said = pulse.marks.map((mark) => `${mark.kind} ${mark.name} ${mark.relation}`);
    const before = told.get(text);
    told.set(text, new Set([...(before ?? []), ...said]));
    return before === undefined || said.some((one) => !before.has(one));
  });
}
