import { daysFrom, USUAL_DAYS } from '../../domain/recovery.ts';
import { addDays, dayOf, startOfDay } from '../../domain/time.ts';
import type { TimeBin } from '../../view/charts-bins.tsx';
import type { TimeMark } from '../../view/charts-marks.tsx';
import { TimeChart } from '../../view/charts-time.tsx';
import { paths } from '../../view/paths.ts';
import type { Desk } from '../desk.ts';
import { topicName } from '../names.ts';
import type { Voice } from '../voice.ts';
import type { RecoveryRead } from '../../domain/recovery-read.ts';

/** More days than these are drawn as weeks. */
const MOST_DAYS = 90;
/** From this difference on in what was heard, before and since are compared with care. */
const HEARD_APART = 0.1;

interface Parts {
  v: Voice;
  desk: Desk;
  read: RecoveryRead;
}

/** The way back as one picture with its table, over the usual days before it and everything since. */
export const RecoveryCurve = ({ v, desk, read }: Parts) => {
  const { scope, start, measures } = read;
  if (scope.by === 'none') return <p class="empty">{v.say('recovery.scope.none')}</p>;
  const bins = binsOf(read);
  const which = measures.corrects ? '' : '-true';
  return (
    <>
      <TimeChart
        language={v.language}
        id="recovery"
        title={v.say('recovery.chart', { from: v.day(addDays(start, -USUAL_DAYS)) })}
        as="columns"
        whole={false}
        series={[
          { name: v.say(`recovery.harm${which}`), look: 'fill-negative' },
          { name: v.say(`recovery.truth${which}`), look: 'fill-positive' },
        ]}
        bins={bins}
        n={bins.reduce((sum, { counts }) => sum + counts.reduce((all, n) => all + n, 0), 0)}
        marks={marksOf(v, desk, read)}
      />
      <p class="small">
        {scope.by === 'topic'
          ? v.say('recovery.scope.topic', {
              topics: scope.topics.map((topic) => topicName(v, desk.rules, topic)).join(', '),
            })
          : v.say('recovery.scope.claim')}{' '}
        {v.say('recovery.causes')}
      </p>
      <HeardApart v={v} read={read} />
    </>
  );
};

/** Another set of ears makes another curve: said where what was heard differs. */
const HeardApart = ({ v, read }: { v: Voice; read: RecoveryRead }) => {
  const { before, since } = read.heard;
  if (before === null || since === null || Math.abs(before - since) < HEARD_APART) return null;
  return (
    <p class="note">
      {v.say('recovery.coverage-changed', { before: v.share(before), since: v.share(since) })}
    </p>
  );
};

/** From the first usual day to the newest; weeks where days would be hairlines. */
function binsOf({ start, measures: { curve } }: RecoveryRead): TimeBin[] {
  const last = curve.days.at(-1)?.day ?? start;
  const first = addDays(start, -USUAL_DAYS);
  const all = new Map([...curve.before, ...curve.days].map((day) => [day.day, day]));
  const step = daysFrom(first, last).length >= MOST_DAYS ? 7 : 1;
  const bins: TimeBin[] = [];
  for (let from = first; from <= last; from = addDays(from, step)) {
    const inside = daysFrom(from, addDays(from, step)).flatMap((day) => all.get(day) ?? []);
    const running = inside.some((day) => day.running);
    const sum = (of: 'harm' | 'truth') => inside.reduce((total, day) => total + day[of], 0);
    bins.push({
      from,
      days: step,
      heard: inside.reduce((total, { heard }) => total + heard, 0) / Math.max(1, inside.length),
      running,
      counts: [sum('harm'), sum('truth')],
    });
  }
  return bins;
}

/** Alerts, what we published, our campaigns on the same topics, and where the incident went over to recovery and to its end. */
function marksOf(v: Voice, desk: Desk, { incident, alerts, scope, start, since }: RecoveryRead): TimeMark[] {
  const first = addDays(start, -USUAL_DAYS);
  const deed = (at: number, what: string, href?: string): TimeMark => ({
    kind: 'deed',
    from: dayOf(at),
    to: null,
    what,
    ...(href !== undefined && { href }),
  });
  return [
    ...alerts.map(({ id, title, openedAt }): TimeMark => ({
      kind: 'alert',
      from: dayOf(openedAt),
      to: null,
      what: title,
      href: paths.alert(id),
    })),
    deed(incident.receivedAt, v.say('recovery.mark.received')),
    ...incident.published.map(({ at, channel }) => deed(at, v.say('recovery.mark.published', { channel }))),
    ...(since === null ? [] : [deed(since, v.say('recovery.mark.recovering'))]),
    ...(incident.closedAt === null ? [] : [deed(incident.closedAt, v.say('recovery.mark.closed'))]),
    ...desk.rules.calendar.campaigns
      .filter(
        ({ topics, to, from }) =>
          to >= first && startOfDay(from) <= v.now && topics.some((topic) => scope.about.includes(topic)),
      )
      .map(({ id, name, from, to }): TimeMark => ({
        kind: 'campaign',
        from,
        to,
        what: name,
        href: paths.campaign(id),
      })),
  ].filter(({ from, to }) => (to ?? from) >= first);
}
