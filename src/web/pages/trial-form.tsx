import type { Rules } from '../../config/rules.ts';
import { isFault } from '../../domain/fault.ts';
import {
  TRIAL_DAYS,
  TRIAL_NUMBER_NAMES,
  TRIAL_NUMBERS,
  askedFor,
  reachToday,
  type TrialAsked,
} from '../../domain/trial.ts';
import { TRIPWIRES, WIRE_REACH } from '../../domain/tripwire.ts';
import { paths } from '../../view/paths.ts';
import { tripwireName } from '../names.ts';
import type { Voice } from '../voice.ts';

type Fields = Record<string, unknown>;

/** Days offered first: long enough for a handful of alerts, short enough to wait for. */
const USUAL_DAYS = 30;

/** What the form asks for. Faults as `askedFor`. */
export function askedIn(fields: Fields, rules: Rules): TrialAsked {
  const said = (name: string) => [fields[name] ?? []].flat().filter((value) => typeof value === 'string');
  const first = (name: string) => said(name).slice(0, 1);
  const { alert } = rules.haidang;
  return askedFor(
    {
      days: first('days')[0] ?? '',
      numbers: Object.fromEntries(
        TRIAL_NUMBER_NAMES.flatMap((name) => first(name).map((text) => [name, text])),
      ),
      tripwires: Object.fromEntries(
        TRIPWIRES.flatMap((wire) => first(`wire-${wire}`).map((text) => [wire, text])),
      ),
      muted: said('muted'),
    },
    { numbers: alert, tripwires: alert.tripwires, claims: rules.claims.map((claim) => claim.id) },
  );
}

/** What a link to the form proposes to try; null when it proposes nothing that could be tried. */
export function wishedIn(query: Fields, rules: Rules): TrialAsked | null {
  try {
    return query['days'] === undefined ? null : askedIn(query, rules);
  } catch (error) {
    if (isFault(error)) return null;
    throw error;
  }
}

/** The rules of the next trial: as they were last tried, else as they are today. */
export const TrialForm = (props: {
  v: Voice;
  token: string;
  rules: Rules;
  last: TrialAsked | null;
  excuse: string | null;
}) => {
  const { v, token, rules, last, excuse } = props;
  const { alert } = rules.haidang;
  const changes = last?.changes;
  return (
    <form class="panel trial-form" method="post" action={paths.startTrial} aria-labelledby="ask">
      <h2 id="ask">{v.say('trial.ask')}</h2>
      <input type="hidden" name="token" value={token} />
      <div class="filters">
        <label>
          <span>{v.say('trial.days')}</span>
          <select name="days">
            {TRIAL_DAYS.map((days) => (
              <option value={String(days)} selected={days === (last?.days ?? USUAL_DAYS)}>
                {v.say('trial.days-of', { n: days })}
              </option>
            ))}
          </select>
        </label>
        {TRIAL_NUMBER_NAMES.map((name) => {
          const { unit, least, most } = TRIAL_NUMBERS[name];
          const today = alert[name] / unit;
          return (
            <label>
              <span>{v.say(`trial.rule.${name}`)}</span>
              <input
                class="text"
                type="number"
                name={name}
                min={least}
                max={most}
                step="1"
                required
                value={String((changes?.numbers[name] ?? alert[name]) / unit)}
                aria-describedby={`today-${name}`}
              />
              <small id={`today-${name}`}>{v.say('trial.today-is', { value: today })}</small>
            </label>
          );
        })}
      </div>
      <details open={Object.keys(changes?.tripwires ?? {}).length > 0}>
        <summary>{v.say('trial.wires')}</summary>
        <div class="filters">
          {TRIPWIRES.map((wire) => {
            const today = reachToday(alert.tripwires, wire);
            return (
              <label>
                <span>{tripwireName(v, wire)}</span>
                <select name={`wire-${wire}`}>
                  {WIRE_REACH.map((reach) => (
                    <option value={reach} selected={reach === (changes?.tripwires[wire] ?? today)}>
                      {v.say(`trial.reach.${reach}`)}
                    </option>
                  ))}
                </select>
              </label>
            );
          })}
        </div>
      </details>
      <details open={(changes?.muted.length ?? 0) > 0}>
        <summary>{v.say('trial.muted')}</summary>
        <p class="small">{v.say('trial.muted-why')}</p>
        <ul class="trial-claims">
          {rules.claims.map((claim) => (
            <li>
              <label class="check">
                <input
                  type="checkbox"
                  name="muted"
                  value={claim.id}
                  checked={changes?.muted.includes(claim.id) === true}
                />
                <span>
                  {claim.id} · {claim.title}
                </span>
              </label>
            </li>
          ))}
        </ul>
      </details>
      <div class="act">
        <button class="button" type="submit" disabled={excuse !== null}>
          {v.say('trial.start')}
        </button>
        {excuse !== null && <span class="excuse">{excuse}</span>}
      </div>
    </form>
  );
};
