import type { Instant } from '../domain/time.ts';
import type { Answer } from '../world.ts';

/** What one answer says of our clock. */
export interface ClockSample {
  host: string;
  /** How far our clock was ahead of theirs when the answer had come, in milliseconds. */
  ahead: number;
}

/** The last so many answers: some minutes of listening, so that a mended clock is soon a good one (P). */
const KEPT = 15;
/** One server may be wrong and so may two behind one balancer; three hosts that agree are not (P). */
const SAMPLES = 5;
const HOSTS = 3;

/**
 * The difference an answer shows by its `Date` header (RFC 9110 §6.6.1: when the message was made, to the second). Null for an answer without
 * a usable one, and for one that lay in a cache (`Age`, RFC 9111 §5.1): its date is that of the original.
 */
export function clockSample(answer: Answer, now: Instant): ClockSample | null {
  if (!answer.ok || answer.headers['age'] !== undefined) return null;
  const theirs = Date.parse(answer.headers['date'] ?? '');
  if (Number.isNaN(theirs) || !URL.canParse(answer.url)) return null;
  return { host: new URL(answer.url).host, ahead: now - theirs };
}

/** The samples with one more; the oldest go. */
export function withSample(samples: readonly ClockSample[], sample: ClockSample): ClockSample[] {
  return [...samples, sample].slice(-KEPT);
}

/** How far our clock is ahead: the median of the hosts' own medians, so that a busy host has one voice. Null while too few have spoken. */
export function skewOf(samples: readonly ClockSample[]): number | null {
  const hosts = new Set(samples.map((sample) => sample.host));
  if (samples.length < SAMPLES || hosts.size < HOSTS) return null;
  const of = (host: string) => samples.filter((sample) => sample.host === host).map((sample) => sample.ahead);
  return median([...hosts].map((host) => median(of(host))));
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length / 2;
  return ((sorted[Math.ceil(middle) - 1] ?? 0) + (sorted[Math.floor(middle)] ?? 0)) / 2;
}
