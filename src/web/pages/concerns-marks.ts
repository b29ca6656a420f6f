import type { Rules } from '../../config/rules.ts';
import type { Alert } from '../../domain/alert.ts';
import { dayOf } from '../../domain/time.ts';
import type { TimeMark } from '../../view/charts-marks.tsx';
import { paths } from '../../view/paths.ts';
import type { Compared, ConcernsAsked } from './concerns-asked.ts';

/** More marks than these hide the chart they explain. */
export const MOST_MARKS = 10;

/**
 * What may explain a rise: alerts that were told to people (the gravest first, when there are too many), our campaigns, and dates of law or
 * sector. `left`: how many found no room.
 */
export function marksOf(
  rules: Rules,
  alerts: readonly Alert[],
  asked: ConcernsAsked,
  { first, today }: Pick<Compared, 'first' | 'today'>,
): { marks: TimeMark[]; left: number } {
  const { campaigns, dates } = rules.calendar;
  const topicOf = new Map(rules.claims.map(({ id, topic }) => [id, topic]));
  const ours = (topics: readonly (string | undefined)[]) =>
    asked.topic === '' || topics.includes(asked.topic);
  const planned: TimeMark[] = [
    ...campaigns
      .filter(({ from, to, topics }) => from <= today && to >= first && ours(topics))
      .map(({ name, from, to }) => ({
        kind: 'campaign' as const,
        from: from < first ? first : from,
        to,
        what: name,
      })),
    ...dates
      .filter(
        ({ day, claims }) => day >= first && day <= today && ours(claims.map((claim) => topicOf.get(claim))),
      )
      .map(({ day, name }) => ({ kind: 'date' as const, from: day, to: null, what: name })),
  ];
  const told = alerts
    .filter(({ push, situation }) => push && situation.kind !== 'house')
    .filter(({ topics }) => ours(topics))
    .filter(({ place }) => asked.place === '' || place === null || place === asked.place)
    .toSorted((a, b) => b.peak - a.peak || b.openedAt - a.openedAt)
    .map((alert) => ({
      kind: 'alert' as const,
      from: dayOf(alert.openedAt),
      to: null,
      what: alert.title,
      href: paths.alert(alert.id),
    }));
  const all = [...told, ...planned];
  const room = Math.max(MOST_MARKS - planned.length, Math.ceil(MOST_MARKS / 2));
  const marks = [...told.slice(0, room), ...planned].slice(0, MOST_MARKS);
  return { marks, left: all.length - marks.length };
}
