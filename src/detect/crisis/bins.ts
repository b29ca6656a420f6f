import { clipped, merged, type Span } from '../../domain/coverage.ts';
import { HOUR, type Instant } from '../../domain/time.ts';
import { BIN, MISSED_SHARE } from './constants.ts';

/** Mentions in each bin, oldest first; null where nobody listened, which is not the same as nothing said. */
export type Counts = readonly (number | null)[];

/** Who spoke in each bin: publishers or authors by id. Bins without an entry are silent. */
export type Voices = readonly (readonly string[])[];

/** One series in bins of equal width. */
export interface Bins {
  /** Beginning of the first bin. */
  start: Instant;
  /** In milliseconds; it divides an hour. */
  width: number;
  total: Counts;
  /** The unfavourable ones among `total`. */
  negative?: Counts;
  /** When they are known, the gate also wants several of them. */
  voices?: Voices;
  negativeVoices?: Voices;
}

/** One mention, as far as counting goes. Copies are the caller's to remove: one text of one publisher is one voice, once. */
export interface Item {
  at: Instant;
  voice: string;
  negative: boolean;
}

const NOBODY: readonly string[] = [];

/**
 * Counts mentions in the bins from the one `from` lies in to the one `until` lies in. The latest may be unfinished: it then holds a
 * little less than it is expected to, which errs toward silence.
 * @param from when this series could first have spoken: for a topic when listening began, for a story its first mention
 * @param deaf when nobody listened; a bin lost by more than a quarter is missing, whatever was found of it later
 */
export function binned(
  items: readonly Item[],
  from: Instant,
  until: Instant,
  deaf: readonly Span[] = [],
  width: number = BIN,
): Required<Bins> {
  const start = Math.floor(from / width) * width;
  const length = Math.max(0, Math.floor(until / width) - start / width + 1);
  const total: (number | null)[] = Array.from({ length }, () => 0);
  const negative: (number | null)[] = total.slice();
  const voices: (readonly string[])[] = Array.from({ length }, () => NOBODY);
  const negativeVoices = voices.slice();
  for (const { at, voice, negative: against } of items) {
    const bin = Math.floor((at - start) / width);
    if (bin < 0 || bin >= length) continue;
    total[bin] = (total[bin] ?? 0) + 1;
    voices[bin] = [...(voices[bin] ?? NOBODY), voice];
    if (!against) continue;
    negative[bin] = (negative[bin] ?? 0) + 1;
    negativeVoices[bin] = [...(negativeVoices[bin] ?? NOBODY), voice];
  }
  for (const bin of missing(deaf, start, length, width)) total[bin] = negative[bin] = null;
  return { start, width, total, negative, voices, negativeVoices };
}

function missing(deaf: readonly Span[], start: Instant, length: number, width: number): number[] {
  const lost = new Map<number, number>();
  for (const span of merged(clipped(deaf, start, start + length * width)))
    for (let bin = Math.floor((span.from - start) / width); start + bin * width < span.to; bin++) {
      const begins = start + bin * width;
      const missed = Math.min(span.to, begins + width) - Math.max(span.from, begins);
      lost.set(bin, (lost.get(bin) ?? 0) + missed);
    }
  return [...lost].filter(([, missed]) => missed > MISSED_SHARE * width).map(([bin]) => bin);
}

/** Bins of an hour: 4 quarters. Widths that do not divide an hour have no hours of the day. */
export function binsPerHour({ width }: Pick<Bins, 'width'>): number {
  if (!(width > 0) || HOUR % width !== 0)
    throw new RangeError(`a bin of ${width} ms does not divide an hour`);
  return HOUR / width;
}
