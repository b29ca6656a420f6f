import { type Alert, CRISIS } from '../../domain/alert.ts';
import type { Silence } from '../../domain/silence.ts';
import { paths } from '../../view/paths.ts';
import { guestOf, may } from '../access.ts';
import type { Desk, DeskContext } from '../desk.ts';
import { Field, Mended, MomentField, OwnerOptions } from '../fields.tsx';
import type { OwnerChoice } from '../hand.ts';
import { claimTitle, topicName } from '../names.ts';
import { LENGTHS, REASON_LENGTH, type SilenceTried, USUAL_LENGTH } from '../silencing.ts';
import type { Voice } from '../voice.ts';

interface Parts {
  desk: Desk;
  c: DeskContext;
  /** The situation it was opened from. */
  alert: Alert | null;
  owners: readonly OwnerChoice[];
  tried: SilenceTried | null;
}

/** On the page of an alert: the silences that name it, and the way to a new one. */
export const SilenceDoor = (props: { c: DeskContext; alert: Alert; silences: readonly Silence[] }) => {
  const { c, alert, silences } = props;
  const { voice: v } = c.var;
  if (alert.phase === 'over') return null;
  const crisis = alert.level >= CRISIS;
  const excuse = !may(guestOf(c).person, 'silence')
    ? v.say('desk.refused.role')
    : crisis
      ? v.say('silence.refused.crisis', { n: alert.level })
      : null;
  return (
    <>
      {silences.map(({ id, until, reason }) => (
        <p class="note">
          <a href={`${paths.silences}#${id}`}>
            {v.say(crisis ? 'silence.covers-not' : 'silence.covers', {
              when: v.when(until),
              n: alert.level,
              reason,
            })}
          </a>
        </p>
      ))}
      <form class="act actions" method="get" action={paths.silences}>
        <input type="hidden" name="alert" value={alert.id} />
        <button
          class="button button-quiet"
          type="submit"
          disabled={excuse !== null}
          aria-describedby={excuse === null ? undefined : 'silence-excuse'}
        >
          {v.say('silence.door')}
        </button>
        {excuse !== null && (
          <span class="excuse" id="silence-excuse">
            {excuse}
          </span>
        )}
      </form>
    </>
  );
};

/** *Im lặng một việc*: what, why, who answers for it, how long. */
export const SilenceForm = (props: Parts) => {
  const { c, alert, owners, tried } = props;
  const { voice: v } = c.var;
  const guest = guestOf(c);
  const excuse = !may(guest.person, 'silence')
    ? v.say('desk.refused.role')
    : alert !== null && alert.level >= CRISIS
      ? v.say('silence.refused.crisis', { n: alert.level })
      : null;
  return (
    <form class="panel hand-form" method="post" action={paths.silences} aria-labelledby="new">
      <h2 id="new">{v.say('silence.new')}</h2>
      <input type="hidden" name="token" value={guest.formToken} />
      <Mended v={v} tried={tried} />
      {alert === null ? <Scope {...props} /> : <About v={v} alert={alert} tried={tried} />}
      <Field
        v={v}
        id="reason"
        label={v.say('silence.reason')}
        mistake={tried?.mistakes.reason}
        control={(ties) => (
          <input
            class="text"
            name="reason"
            required
            maxlength={REASON_LENGTH}
            autocomplete="off"
            value={tried?.typed.reason ?? ''}
            {...ties}
          />
        )}
      />
      <Length v={v} tried={tried} />
      <Field
        v={v}
        id="silence-owner"
        label={v.say('silence.owner')}
        mistake={tried?.mistakes.owner}
        control={(ties) => (
          <select name="owner" {...ties}>
            <OwnerOptions v={v} owners={owners} chosen={{ id: tried?.typed.owner ?? '' }} />
          </select>
        )}
      />
      <div class="act">
        <button class="button" type="submit" disabled={excuse !== null}>
          {v.say('silence.start')}
        </button>
        {excuse !== null && <span class="excuse">{excuse}</span>}
      </div>
    </form>
  );
};

const About = ({ v, alert, tried }: { v: Voice; alert: Alert; tried: Parts['tried'] }) => (
  <div class="field">
    <p>
      {v.say('silence.about')} <a href={paths.alert(alert.id)}>{alert.title}</a>
    </p>
    {tried?.mistakes.topic !== undefined && <p class="mistake">{v.reason(tried.mistakes.topic)}</p>}
    <p class="small">
      <a href={paths.silences}>{v.say('silence.instead')}</a>
    </p>
    <input type="hidden" name="alert" value={alert.id} />
  </div>
);

/** By topic, place, claim: of several, all must fit. */
const Scope = ({ desk, c, tried }: Parts) => {
  const { voice: v } = c.var;
  const { rules } = desk;
  const choices: Record<'topic' | 'place' | 'claim', readonly (readonly [string, string])[]> = {
    topic: rules.topics.topics.map(({ id }) => [id, topicName(v, rules, id)]),
    place: rules.organisations.places.map(({ id, name }) => [id, name]),
    claim: rules.claims.map(({ id }) => [id, claimTitle(rules, id)]),
  };
  return (
    <>
      <p class="small">{v.say('silence.scope-how')}</p>
      {(['topic', 'place', 'claim'] as const).map((name) => (
        <Field
          v={v}
          id={name}
          label={v.say(`silence.${name}`)}
          mistake={tried?.mistakes[name]}
          control={(ties) => (
            <select name={name} {...ties}>
              <option value="">{v.say('silence.any')}</option>
              {choices[name].map(([id, words]) => (
                <option value={id} selected={id === (tried?.typed[name] ?? '')}>
                  {words}
                </option>
              ))}
            </select>
          )}
        />
      ))}
    </>
  );
};

const Length = ({ v, tried }: { v: Voice; tried: Parts['tried'] }) => (
  <>
    <Field
      v={v}
      id="length"
      label={v.say('silence.length')}
      mistake={tried?.mistakes.length}
      control={(ties) => (
        <select name="length" {...ties}>
          {Object.entries(LENGTHS).map(([name, length]) => (
            <option value={name} selected={name === (tried?.typed.length ?? USUAL_LENGTH)}>
              {v.span(length)}
            </option>
          ))}
        </select>
      )}
    />
    <MomentField v={v} id="until" label={v.say('silence.at')} tried={tried} />
  </>
);
