import type { Incident } from './incident.ts';
import type { Day } from './time.ts';

/**
 * In whose words the office speaks (decree 244/2026, article 3): its head, the person regularly assigned, or somebody authorised in
 * writing, for one case and a limited time. Nobody hands the authority on.
 */
export const SPOKESPERSON_KINDS = ['head', 'regular', 'authorised'] as const;
export type SpokespersonKind = (typeof SPOKESPERSON_KINDS)[number];

export interface Spokesperson {
  id: string;
  name: string;
  post: string;
  /** Who they are on the desk; null: no account, and so nothing they could approve here. */
  person: string | null;
  kind: SpokespersonKind;
  /** The incident somebody authorised may speak about. */
  incident: string | null;
  phone: string;
  mail: string;
  /** The paper they were assigned with. */
  basis: string;
  valid_from: Day;
  valid_to: Day | null;
}

/** May they speak about this incident on `day`? Somebody authorised without a case or an end may not speak at all. */
export function maySpeak(speaker: Spokesperson, incident: Pick<Incident, 'id'>, day: Day): boolean {
  if (day < speaker.valid_from || (speaker.valid_to !== null && speaker.valid_to < day)) return false;
  if (speaker.kind !== 'authorised') return true;
  return speaker.incident === incident.id && speaker.valid_to !== null;
}

/** As whom a person of the desk speaks about an incident on `day`; null: they are no spokesperson of it. */
export function speakerOf(
  speakers: readonly Spokesperson[],
  person: string,
  incident: Pick<Incident, 'id'>,
  day: Day,
): Spokesperson | null {
  return speakers.find((one) => one.person === person && maySpeak(one, incident, day)) ?? null;
}

/** Who is named as spokesperson in a text: one authorised for the incident, else whoever is regularly assigned, else the head. */
export function speakerFor(
  speakers: readonly Spokesperson[],
  incident: Pick<Incident, 'id'>,
  day: Day,
): Spokesperson | null {
  const able = speakers.filter((one) => maySpeak(one, incident, day));
  const first = (kind: SpokespersonKind) => able.find((one) => one.kind === kind);
  return first('authorised') ?? first('regular') ?? first('head') ?? null;
}
