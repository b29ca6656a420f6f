import {
  deafIn,
  type DayVerdict,
  type Gap,
  type SourceDay,
  type Span,
  verdictOf,
} from '../../domain/coverage.ts';
import type { Habit } from '../../domain/habit.ts';
import { addDays, type Day, type Instant, startOfDay } from '../../domain/time.ts';
import { hasWords } from '../../view/say.ts';
import { Moment } from '../components.tsx';
import type { Covered, Unheard } from '../covered.ts';
import type { Voice } from '../voice.ts';

const GAPS_SHOWN = 30;

/** What the reader of *Hôm nay* should know of listening: when nobody was heard, and who is heard again. */
export const Notices = (props: { v: Voice; back: (Gap & Span & { name: string })[]; deaf: Unheard[] }) => {
  const { v, back, deaf } = props;
  return (
    <>
      {deaf.map((one) => (
        <p class="note">
          {v.say(one.kind === 'own' ? 'coverage.outage' : 'coverage.line', {
            from: v.when(one.from),
            to: one.lasts ? v.say('coverage.now') : v.when(one.to),
          })}
        </p>
      ))}
      {back.map((gap) => (
        <p>
          {v.say(gap.state === 'silent' ? 'coverage.spoke' : 'coverage.recovered', {
            name: gap.name,
            to: v.when(gap.to),
            span: v.span(gap.to - gap.from),
          })}
        </p>
      ))}
    </>
  );
};

/** How much was heard over the last days: in words, and as one bar a day. */
export const CoverageDays = ({ v, heard }: { v: Voice; heard: Covered }) => {
  const { days, total } = heard;
  return (
    <section aria-labelledby="covered">
      <h2 id="covered">{v.say('coverage.head')}</h2>
      <p>
        {total.volume === null || total.plain === null
          ? v.say('coverage.unknown')
          : v.say('coverage.days', {
              n: days.length - 1,
              volume: v.share(total.volume),
              plain: v.share(total.plain),
            })}
      </p>
      <svg
        class="strip"
        viewBox={`0 0 ${days.length * 10} 24`}
        width={days.length * 10}
        height="24"
        role="img"
        aria-label={v.say('coverage.chart')}
      >
        {days.map(({ day, volume, answered, sources }, index) => {
          const height = (volume ?? 0) * 22;
          const words = { day: v.day(day), volume: v.share(volume ?? 0), n: answered, of: sources };
          return (
            <g>
              <title>{v.say('coverage.day', words)}</title>
              <rect class="day" x={index * 10 + 1} y="1" width="7" height="22" rx="1.5" />
              <rect
                class="day day-full"
                x={index * 10 + 1}
                y={23 - height}
                width="7"
                height={height}
                rx="1.5"
              />
            </g>
          );
        })}
      </svg>
    </section>
  );
};

/** When who could not be heard, and why; what lasts comes first. */
export const GapTable = ({ v, heard, days }: { v: Voice; heard: Covered; days: number }) => {
  const { unheard } = heard;
  return (
    <section aria-labelledby="gaps">
      <h2 id="gaps">{v.say('coverage.gaps')}</h2>
      {unheard.length === 0 ? (
        <p>{v.say('coverage.gaps.none', { n: days })}</p>
      ) : (
        <div class="wide">
          <table>
            <thead>
              <tr>
                {['who', 'from', 'to', 'span', 'why'].map((column) => (
                  <th scope="col">{v.say(`coverage.col.${column}`)}</th>
                ))}
              </tr>
            </thead>
            <tbody>
              {unheard.slice(0, GAPS_SHOWN).map((one) => (
                <tr>
                  <th scope="row">{one.source?.name ?? v.say('coverage.own')}</th>
                  <td>
                    <Moment v={v} at={one.from} />
                  </td>
                  <td>{one.lasts ? v.say('coverage.gap.now') : <Moment v={v} at={one.to} />}</td>
                  <td>{v.span(one.to - one.from)}</td>
                  <td>
                    {one.gap === null ? v.say(`coverage.${one.kind}.why`) : troubleWords(v, one.gap.trouble)}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
          {unheard.length > GAPS_SHOWN && (
            <p class="small">{v.say('coverage.gaps.more', { n: unheard.length - GAPS_SHOWN })}</p>
          )}
        </div>
      )}
    </section>
  );
};

/** Named trouble in words; its name when nobody has written the words yet. */
export function troubleWords(v: Voice, name: string): string {
  const key = [name, `trouble.${name}`].find(hasWords);
  return key === undefined ? name : v.say(key);
}

interface StripFacts {
  window: readonly ShownDay[];
  days: readonly SourceDay[];
  gaps: readonly Gap[];
  outages: readonly Span[];
  habit: Habit;
  now: Instant;
}

/** A day of every strip, with its name: sixty sources share them. */
export interface ShownDay {
  day: Day;
  from: Instant;
  to: Instant;
  name: string;
}

/** The last `n` days up to today, oldest first. */
export function shownDays(v: Voice, today: Day, n: number): ShownDay[] {
  return Array.from({ length: n }, (_, index) => {
    const day = addDays(today, index + 1 - n);
    return { day, from: startOfDay(day), to: startOfDay(addDays(day, 1)), name: v.day(day) };
  });
}

/**
 * The days of one source, newest right, each judged against its own weekday. Good days are one shape together: only a day on which
 * something was wrong says what, when it is pointed at; all of them together stand in the name of the picture.
 */
export const DayStrip = ({ v, facts }: { v: Voice; facts: StripFacts }) => {
  const { window } = facts;
  const byDay = new Map(facts.days.map((day) => [day.day, day]));
  const judged = window.map((shown, index) => {
    const entry = byDay.get(shown.day);
    return { shown, entry, x: index * 10, verdict: verdictOn(shown, entry, facts) };
  });
  const good = judged.filter(({ entry }) => (entry?.good ?? 0) > 0).length;
  const full = judged.filter(({ verdict }) => verdict === 'full');
  return (
    <svg
      class="strip"
      viewBox={`0 0 ${window.length * 10} 14`}
      width={window.length * 10}
      height="14"
      role="img"
      aria-label={v.say('desk.source.days', { n: good, of: window.length })}
    >
      {full.length > 0 && (
        <path class="day day-full" d={full.map(({ x }) => `M${x + 1} 1.5h7v11h-7z`).join('')} />
      )}
      {judged
        .filter(({ verdict }) => verdict !== 'full')
        .map(({ shown, entry, x, verdict }) => {
          const words = v.say('desk.source.day', {
            good: entry?.good ?? 0,
            tries: entry?.tries ?? 0,
            fresh: entry?.fresh ?? 0,
          });
          return (
            <g>
              <title>{`${shown.name}: ${v.say(`coverage.verdict.${verdict}`)}, ${words}`}</title>
              <path class={`day day-${verdict}`} d={`M${x + 1} 1.5h7v11h-7z`} />
              {verdict === 'thin' && <path class="day-bar" d={`M${x + 3} 6h3v6h-3z`} />}
            </g>
          );
        })}
    </svg>
  );
};

function verdictOn({ day, from, to }: ShownDay, entry: SourceDay | undefined, facts: StripFacts): DayVerdict {
  const deaf = deafIn(facts.gaps, facts.outages, from, Math.min(to, facts.now), facts.now);
  return verdictOf(entry, day, facts.habit, deaf, facts.now);
}
