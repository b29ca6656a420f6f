import { mayCorrect } from '../../domain/claim.ts';
import type { Alert } from '../../domain/alert.ts';
import { DAY, dayOf } from '../../domain/time.ts';
import { paths } from '../../view/paths.ts';
import { Facts, LevelBadge, Time } from '../components.tsx';
import type { Voice } from '../voice.ts';
import { correctedOf, FEWEST_REPEATERS, QUIET, wavesOf } from './claim-facts.ts';
import type { ClaimPage } from './claim.tsx';

type Parts = Pick<ClaimPage, 'v' | 'claim' | 'seen'>;

/** Of those who repeated it, how many set it right. Of a grievance nothing is to be set right: only how it was answered is told. */
export const CorrectedShare = ({ v, claim, seen }: Parts) => {
  const told = correctedOf(seen);
  if (!mayCorrect(claim.verdict))
    return (
      <section class="panel" aria-labelledby="corrected">
        <h2 id="corrected">{v.say('claim.told-grievance')}</h2>
        <p>{v.say('claim.told-grievance-n', { n: told.repeaters, items: told.items })}</p>
      </section>
    );
  return (
    <section class="panel" aria-labelledby="corrected">
      <h2 id="corrected">{v.say('claim.corrected')}</h2>
      {told.repeaters < FEWEST_REPEATERS ? (
        <p>{v.say('claim.corrected-few', { n: told.repeaters, least: FEWEST_REPEATERS })}</p>
      ) : (
        <p>{v.say('claim.corrected-share', { n: told.either, of: told.repeaters })}</p>
      )}
      <ul class="bullets">
        <li>{v.say('claim.corrected-later', { n: told.later, of: told.repeaters })}</li>
        <li>{v.say('claim.corrected-changed', { n: told.changed, of: told.repeaters })}</li>
        <li>{v.say('claim.corrected-truth', { n: told.truth, of: told.items })}</li>
      </ul>
      <p class="small">{v.say('claim.corrected-how')}</p>
    </section>
  );
};

/** When it came back. */
export const Waves = ({ v, seen }: Parts) => {
  const waves = wavesOf(seen);
  if (waves.length === 0) return null;
  const now = waves.at(-1);
  return (
    <section class="panel" aria-labelledby="waves">
      <h2 id="waves">{v.say('claim.waves')}</h2>
      <p>
        {v.say(waves.length === 1 ? 'claim.waves-one' : 'claim.waves-n', { n: waves.length })}{' '}
        {now !== undefined &&
          v.say(v.now - now.to < QUIET ? 'claim.waves-now' : 'claim.waves-quiet', {
            days: Math.floor((v.now - now.to) / DAY),
          })}
      </p>
      <ul class="bullets">
        {waves.toReversed().map(({ from, to, n }) => (
          <li>
            {v.say(dayOf(from) === dayOf(to) ? 'claim.wave-day' : 'claim.wave', {
              from: v.day(dayOf(from)),
              to: v.day(dayOf(to)),
              n,
            })}
          </li>
        ))}
      </ul>
      <p class="small">{v.say('claim.waves-how')}</p>
    </section>
  );
};

/** What people were told of it. */
export const Alerts = ({ v, alerts }: { v: Voice; alerts: readonly Alert[] }) =>
  alerts.length === 0 ? null : (
    <section class="panel" aria-labelledby="claim-alerts">
      <h2 id="claim-alerts">{v.say('claim.alerts')}</h2>
      <ul class="rows">
        {alerts.map(({ id, title, level, phase, openedAt }) => (
          <li>
            <a class="row-title" href={paths.alert(id)}>
              {title}
            </a>
            <Facts>
              <LevelBadge v={v} level={level} />
              {v.say(`phase.${phase}`)}
              <Time v={v} at={openedAt} />
            </Facts>
          </li>
        ))}
      </ul>
    </section>
  );
