import type { RecoveryRead } from '../../domain/recovery-read.ts';
import { paths } from '../../view/paths.ts';
import { Tag } from '../components.tsx';
import type { Desk } from '../desk.ts';
import { claimTitle } from '../names.ts';
import type { Voice } from '../voice.ts';

/** Measured, not asked for: a leader may close against them (see `criteriaOf`). */
const MEASURED: ReadonlySet<string> = new Set(['calm', 'no-new-claim']);

/** What still stands against closing, beside the button that closes: the same conditions as on the page of the way back. */
export const ClosingConditions = ({
  v,
  rules,
  read: { incident, criteria, newClaims, measures },
}: {
  v: Voice;
  rules: Desk['rules'];
  read: RecoveryRead;
}) => {
  const unmet = criteria.filter(({ holds }) => !holds);
  if (unmet.length === 0) return <p>{v.say('incident.close.met', { n: criteria.length })}</p>;
  return (
    <>
      <p>{v.say('incident.close.unmet', { n: unmet.length })}</p>
      <ul class="rows">
        {unmet.map(({ criterion }) => (
          <li>
            <Tag strong>{v.say('recovery.holds-not')}</Tag>{' '}
            {v.say(`recovery.criterion.${criterion}`, { n: measures.curve.calm })}
            {criterion === 'no-new-claim' && (
              <p class="small">
                {v.say('recovery.criterion.new-claims', {
                  claims: newClaims.map((claim) => claimTitle(rules, claim)).join('; '),
                })}
              </p>
            )}
          </li>
        ))}
      </ul>
      <p class="hint">
        {unmet.some(({ criterion }) => MEASURED.has(criterion)) && <>{v.say('incident.close.against')} </>}
        <a href={`${paths.recovery(incident.id)}#criteria`}>{v.say('incident.close.more')}</a>
      </p>
    </>
  );
};
