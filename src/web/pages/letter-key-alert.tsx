import { type Alert, type Judgement, isAnswered, refusal, USEFULNESS } from '../../domain/alert.ts';
import { strongest } from '../../domain/signal.ts';
import { paths } from '../../view/paths.ts';
import { Facts, LevelBadge } from '../components.tsx';
import type { Desk } from '../desk.ts';
import { LOOKS, usualLook } from '../hand.ts';
import { lately } from '../lately.ts';
import { placeName, situationName } from '../names.ts';
import { isTheirs } from '../takes.ts';
import type { Voice } from '../voice.ts';
import { type Behind, mayAct } from './letter-key-facts.ts';

/** How an alert stands now, for whoever holds a letter about it. Nothing on it was written by a private person: titles and reasons are ours. */
export async function alertSlip(desk: Desk, behind: Behind) {
  const { v, letter } = behind;
  const { store, rules } = desk;
  const alert = await store.alerts.get(letter.about);
  if (alert === null) return <p>{v.say('letter-key.no-alert')}</p>;
  const decisions = await store.alerts.decisions({ alertId: alert.id });
  const lead = strongest(await store.signals.get(decisions.map(({ signalId }) => signalId)));
  return (
    <>
      <p class="card-top">
        <LevelBadge v={v} level={alert.level} />
        <span class="phase">{v.say(`phase.${alert.phase}`)}</span>
      </p>
      <h1>{alert.title}</h1>
      <Facts>
        {situationName(v, rules, alert.situation)}
        {alert.place !== null && alert.situation.kind !== 'place' && placeName(rules, alert.place)}
        {v.say('letter-key.counts', { n: alert.n, p: alert.publishers })}
      </Facts>
      <p class="small">
        {v.say('letter-key.since', { written: lately(v, letter.writtenAt), now: v.moment(v.now) })}
      </p>
      {lead !== null && <p class="reason">{v.reason(lead.reason)}</p>}
      <p>{v.reason(alert.reason)}</p>
      <Take behind={behind} alert={alert} />
      {mayAct(behind.recipient) && (
        <Judge behind={behind} judgement={await store.alerts.judgement(alert.id)} />
      )}
      <p>
        <a href={paths.alert(alert.id)}>{v.say('letter-key.full')}</a>
      </p>
    </>
  );
}

/** Who has it, and the button to take it or, for its owner, to look again at another time. */
const Take = ({ behind, alert }: { behind: Behind; alert: Alert }) => {
  const { v, key, recipient } = behind;
  const mine = recipient !== null && isTheirs(recipient, alert.owner?.id);
  const again = mine && isAnswered(alert);
  const refused = refusal(alert, again ? 'hand' : 'acknowledge');
  return (
    <section aria-label={v.say('letter-key.take')}>
      <p>
        <strong>{ownerWords(v, alert, mine)}</strong>{' '}
        {alert.checkAt != null &&
          isAnswered(alert) &&
          v.say('letter-key.check', { when: v.when(alert.checkAt) })}
      </p>
      {!mayAct(recipient) && <p>{v.say('desk.refused.role')}</p>}
      {refused === null && mayAct(recipient) ? (
        <form method="post" action={paths.letterKey(key, 'nhan-viec')} class="slip-form">
          <label>
            <span>{v.say('letter-key.look')}</span>
            <select name="look">
              {LOOKS.map((choice) => (
                <option value={choice} selected={choice === usualLook(alert.level)}>
                  {v.say(`hand.look.${choice}`)}
                </option>
              ))}
            </select>
          </label>
          <button class={again ? 'button button-quiet' : 'button'} type="submit">
            {v.say(again ? 'letter-key.change' : 'letter-key.take')}
          </button>
        </form>
      ) : (
        refused?.key === 'refused.alert-over' && <p>{v.reason(refused)}</p>
      )}
    </section>
  );
};

function ownerWords(v: Voice, alert: Alert, mine: boolean): string {
  if (!isAnswered(alert)) return v.say('letter-key.free');
  const when = lately(v, alert.acknowledgedAt ?? v.now);
  if (mine) return v.say('letter-key.mine', { when });
  return v.say('letter-key.taken', { when, who: alert.owner?.name ?? alert.acknowledgedBy ?? '' });
}

const Judge = ({ behind, judgement }: { behind: Behind; judgement: Judgement | null }) => {
  const { v, key } = behind;
  return (
    <form method="post" action={paths.letterKey(key, 'danh-gia')} class="act" aria-labelledby="judge">
      <p id="judge">
        {judgement !== null &&
          `${v.say('letter-key.judged', {
            who: judgement.by,
            what: `letter-key.judge.${judgement.usefulness}`,
          })} `}
        {v.say('letter-key.judge')}
      </p>
      {USEFULNESS.map((choice) => (
        <button id={choice} class="button button-quiet" type="submit" name="usefulness" value={choice}>
          {v.say(`letter-key.judge.${choice}`)}
        </button>
      ))}
    </form>
  );
};
