import type { Alert } from '../domain/alert.ts';
import { paths } from '../view/paths.ts';
import { Facts, LevelBadge, Time } from './components.tsx';
import type { Voice } from './voice.ts';

/** An alert at a glance: how grave, why, who has it, and the first thing to do. */
export const AlertCard = ({ v, alert, step }: { v: Voice; alert: Alert; step?: string | undefined }) => (
    <article class={`card card-${alert.phase === 'over' ? 'over' : alert.level}`}>
      <p class="card-top">
        <LevelBadge v={v} level={alert.level} />
        <span class="phase">{v.say(`phase.${alert.phase}`)}</span>
        <Owner v={v} alert={alert} />
      </p>
      <h3 class="card-title">
        <a href={paths.alert(alert.id)}>{alert.title}</a>
      </h3>
      <p class="reason">{v.reason(alert.reason)}</p>
      <Facts>
        {v.say('desk.story.size', { n: alert.n, p: alert.publishers })}
        <>
          {v.say('desk.alert.opened')} <Time v={v} at={alert.openedAt} />
        </>
        {alert.closedAt === null ? (
          <>
            {v.say('desk.alert.fed')} <Time v={v} at={alert.fedAt} />
          </>
        ) : (
          <>
            {v.say('desk.alert.closed')} <Time v={v} at={alert.closedAt} />
          </>
        )}
        {!alert.push && v.say('desk.alert.desk-only')}
      </Facts>
      {step !== undefined && (
        <p class="next">
          <b>{v.say('desk.alert.next')}</b> {step}
        </p>
      )}
    </article>
);

/** Who has taken it. A situation nobody has taken says so. */
export const Owner = ({ v, alert }: { v: Voice; alert: Alert }) => {
  if (alert.acknowledgedAt !== null)
    return <span class="owner">{v.say('desk.alert.taken', { who: alert.acknowledgedBy ?? '' })}</span>;
  return alert.phase === 'over' ? null : <span class="owner owner-none">{v.say('desk.alert.untaken')}</span>;
};
