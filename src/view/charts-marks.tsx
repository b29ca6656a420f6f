import { type Day, startOfDay } from '../domain/time.ts';
import { date } from './format.ts';
import { say } from './say.ts';
import type { Language } from './words/words.ts';

/** Something that happened, or is planned, on days of a chart. */
export interface TimeMark {
  kind: 'alert' | 'campaign' | 'date' | 'deed';
  from: Day;
  /** Last day of what lasts; null for one day. */
  to: Day | null;
  what: string;
  href?: string;
}

/** Marks that share a number on the chart, since they stand too near to be told apart there. */
export interface MarkGroup {
  number: number;
  /** Position of its column, counted from 0. */
  bin: number;
  marks: TimeMark[];
}

/** Numbers nearer than this share of the width would cover each other on a phone. */
const NEAR = 0.08;

/** Groups marks by the columns they fall on, in order; what began before the first column stands on the first. */
export function groupedMarks(marks: readonly TimeMark[], starts: readonly Day[]): MarkGroup[] {
  const groups: MarkGroup[] = [];
  const [first] = starts;
  if (first === undefined) return groups;
  for (const mark of marks.toSorted((a, b) => a.from.localeCompare(b.from))) {
    const bin = Math.max(
      0,
      starts.findLastIndex((start) => start <= mark.from),
    );
    const last = groups.at(-1);
    if (last !== undefined && (bin - last.bin) / starts.length < NEAR) last.marks.push(mark);
    else groups.push({ number: groups.length + 1, bin, marks: [mark] });
  }
  return groups;
}

/** The marks in words, under the numbers they have on the chart. */
export const MarkList = ({ language, groups }: { language: Language; groups: readonly MarkGroup[] }) =>
  groups.length === 0 ? null : (
    <ol class="chart-marks" aria-label={say(language, 'chart.marks')}>
      {groups.map(({ number, marks }) => (
        <li value={number}>
          {marks.map((mark) => {
            const what = say(language, `chart.mark.${mark.kind}`, {
              what: mark.what,
              to: mark.to === null ? '' : dayWords(language, mark.to),
            });
            return (
              <span class="chart-mark">
                <span class="chart-mark-day">{dayWords(language, mark.from)}</span>{' '}
                {mark.href === undefined ? what : <a href={mark.href}>{what}</a>}
              </span>
            );
          })}
        </li>
      ))}
    </ol>
  );

function dayWords(language: Language, day: Day): string {
  return date(language, startOfDay(day)).slice(0, 5);
}
