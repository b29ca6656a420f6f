import type { StanceCounts } from '../../domain/digest.ts';
import { STANCES } from '../../domain/meaning.ts';
import { isPrivate, PUBLISHER_KINDS, type PublisherKind } from '../../domain/source.ts';
import { addDays, DAY, type Day, dayOf, HOUR, hourOf, type Instant, startOfDay } from '../../domain/time.ts';
import type { Telling } from '../../storage/story-told.ts';
import type { LaneBin } from '../../view/charts-lanes-words.tsx';

/** Who tells it: one line per kind of publisher, the first to tell first. */
export interface KindLine {
  kind: PublisherKind;
  mentions: number;
  publishers: number;
  first: Telling;
  /** After the beginning of the story, in milliseconds. */
  after: number;
  stances: StanceCounts;
}

/**
 * How it went from what people post to what the press prints. `risen`: the press followed, so long after · `printed`: the press was first ·
 * `posts`: no newspaper has told it · null: no person has.
 */
export type Step = { way: 'risen'; after: number } | { way: 'printed' | 'posts' } | null;

export function kindLines(told: readonly Telling[]): KindLine[] {
  const begun = told[0]?.at ?? 0;
  return PUBLISHER_KINDS.flatMap((kind) => {
    const all = told.filter((one) => one.kind === kind);
    const [first] = all;
    if (first === undefined) return [];
    return {
      kind,
      mentions: all.length,
      publishers: new Set(all.map(({ publisher }) => publisher)).size,
      first,
      after: first.at - begun,
      stances: stancesOf(all),
    };
  }).toSorted((a, b) => a.after - b.after);
}

export function stepOf(lines: readonly KindLine[]): Step {
  const post = lines.find(({ kind }) => isPrivate(kind));
  const press = lines.find(({ kind }) => kind === 'press');
  if (post === undefined) return null;
  if (press === undefined) return { way: 'posts' };
  return press.after > post.after ? { way: 'risen', after: press.after - post.after } : { way: 'printed' };
}

export function stancesOf(told: readonly Pick<Telling, 'stance'>[]): StanceCounts {
  const counts = { negative: 0, neutral: 0, positive: 0 };
  for (const { stance } of told) counts[stance]++;
  return counts;
}

/** Columns a phone has room for. */
const MOST_BINS = 48;

/**
 * The stretches of time a story is drawn in: hours while it lasts two days, then three hours, days and weeks, so that its picture has
 * neither three columns nor three hundred.
 */
export function stretches(from: Instant, to: Instant): { from: Instant; to: Instant }[] {
  const lasts = to - from;
  const width =
    [HOUR, 3 * HOUR, DAY].find((one) => lasts / one < MOST_BINS) ??
    Math.ceil(lasts / (7 * DAY) / MOST_BINS) * 7 * DAY;
  const midnight = startOfDay(dayOf(from));
  const first = width < DAY ? midnight + Math.floor(hourOf(from) / (width / HOUR)) * width : midnight;
  const bins = [];
  for (let at = first; at <= to; at += width) bins.push({ from: at, to: at + width });
  return bins;
}

/** What was told in each stretch, by kind of source and stance. `heard`: how much was heard of each day. */
export function laneBins(
  told: readonly Telling[],
  kinds: readonly PublisherKind[],
  heard: ReadonlyMap<Day, number>,
): LaneBin[] {
  const [first, last] = [told[0], told.at(-1)];
  if (first === undefined || last === undefined) return [];
  const bins = stretches(first.at, last.at).map(({ from, to }) => ({
    from,
    to,
    heard: heardIn(heard, from, to),
    counts: kinds.map(() => STANCES.map(() => 0)),
  }));
  const [begins, width] = [bins[0]?.from ?? 0, (bins[0]?.to ?? 1) - (bins[0]?.from ?? 0)];
  for (const { at, kind, stance } of told) {
    const counts = bins[Math.floor((at - begins) / width)]?.counts[kinds.indexOf(kind)];
    if (counts !== undefined) counts[STANCES.indexOf(stance)] = (counts[STANCES.indexOf(stance)] ?? 0) + 1;
  }
  return bins;
}

function heardIn(heard: ReadonlyMap<Day, number>, from: Instant, to: Instant): number {
  const days: Day[] = [];
  for (let day = dayOf(from); day <= dayOf(to - 1); day = addDays(day, 1)) days.push(day);
  return days.reduce((sum, day) => sum + (heard.get(day) ?? 0), 0) / days.length;
}
