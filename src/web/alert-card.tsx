import type { Child } from 'hono/jsx';
import { type Alert, isAnswered } from '../domain/alert.ts';
import { MINUTE } from '../domain/time.ts';
import { paths } from '../view/paths.ts';
import type { Signal } from '../domain/signal.ts';
import { Facts, LevelBadge, Time } from './components.tsx';
import type { Voice } from './voice.ts';

interface CardParts {
  v: Voice;
  alert: Alert;
  /** What it rests on, where the page has read it. */
  signals?: Signal[];
  step?: string | undefined;
  /** What may be done from the card. */
  foot?: Child;
}

/** An alert at a glance: how grave, what happened, who has it, and the first thing to do. */
export const AlertCard = ({ v, alert, signals, step, foot }: CardParts) => (
  <article class={`card card-${alert.phase === 'over' ? 'over' : alert.level}`}>
    <p class="card-top">
      <LevelBadge v={v} level={alert.level} />
      <span class="phase">{v.say(`phase.${alert.phase}`)}</span>
      <Owner v={v} alert={alert} />
    </p>
    <h3 class="card-title">
      <a href={paths.alert(alert.id)}>{alert.title}</a>
    </h3>
    <Reasons v={v} alert={alert} signals={signals ?? []} />
    <Facts>
      {restsOnMentions(alert) && v.say('desk.story.size', { n: alert.n, p: alert.publishers })}
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
    {foot}
  </article>
);

/** Trouble of our own rests on what the house measured of itself: it has no items to count. */
export function restsOnMentions(alert: Alert): boolean {
  return alert.situation.kind !== 'house';
}

/** What happened, told by the gravest signal, and then why it was told the way it was. */
export const Reasons = ({ v, alert, signals }: { v: Voice; alert: Alert; signals: Signal[] }) => {
  const [gravest] = [...signals].sort((a, b) => b.level - a.level || b.at - a.at);
  if (gravest === undefined) return <p class="reason">{v.reason(alert.reason)}</p>;
  return (
    <>
      <p class="reason">{v.reason(gravest.reason)}</p>
      <p class="small">{v.reason(alert.reason)}</p>
    </>
  );
};

/** Who has taken it, who owns it, and when they look again. A situation nobody has taken says so. */
export const Owner = ({ v, alert }: { v: Voice; alert: Alert }) => {
  const over = alert.phase === 'over';
  if (alert.acknowledgedAt === null)
    return over ? null : <span class="owner owner-none">{v.say('desk.alert.untaken')}</span>;
  const owner = alert.owner?.name ?? alert.acknowledgedBy;
  return (
    <>
      <span class="owner">
        {v.say('desk.alert.taken', { who: alert.acknowledgedBy ?? '' })}{' '}
        <Time v={v} at={alert.acknowledgedAt} />
        {owner !== null && owner !== alert.acknowledgedBy && `, ${v.say('hand.card.owner', { who: owner })}`}
      </span>
      {!over && !isAnswered(alert) && <span class="owner owner-none">{v.say('hand.card.urgent')}</span>}
      <NextLook v={v} alert={alert} />
    </>
  );
};

/** When the owner looks again, or by how much they are late. */
export const NextLook = ({ v, alert }: { v: Voice; alert: Alert }) => {
  const checkAt = alert.checkAt ?? null;
  if (checkAt === null || alert.phase === 'over' || !isAnswered(alert)) return null;
  if (checkAt > v.now) return <span class="owner">{v.say('hand.card.look', { when: v.when(checkAt) })}</span>;
  const late = v.now - checkAt;
  return (
    <span class="owner owner-none">
      {late < MINUTE ? v.say('hand.card.overdue-now') : v.say('hand.card.overdue', { span: v.span(late) })}
    </span>
  );
};
