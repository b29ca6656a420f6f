import type { Digest } from '../../domain/digest.ts';
import { addDays, type Day } from '../../domain/time.ts';
import { paths } from '../../view/paths.ts';
import { Facts, Time } from '../components.tsx';
import { weekOf } from '../digest-week.ts';
import type { Voice } from '../voice.ts';

/** The weeks, and whether the last whole one was written. */
export const Digests = (props: {
  v: Voice;
  digests: Digest[];
  makerOf: (digest: Digest) => string;
  lastWeek: Day;
}) => {
  const { v, digests, makerOf, lastWeek } = props;
  const missing = !digests.some(({ from }) => from === lastWeek);
  return (
    <section class="panel" aria-labelledby="digests">
      <h2 id="digests">{v.say('reports.digests')}</h2>
      <p>
        {v.say(missing ? 'reports.week-missing' : 'reports.week-made', {
          from: v.day(lastWeek),
          to: v.day(addDays(lastWeek, 6)),
        })}{' '}
        <a href={paths.digests}>{v.say(missing ? 'reports.make' : 'reports.all-digests')}</a>
      </p>
      <ul class="rows">
        {digests.map((digest) => (
          <li>
            <a class="row-title" href={paths.digest(digest.id)}>
              {weekOf(v, digest)}
            </a>
            <Facts>
              <>
                {v.say('desk.digest.made')} <Time v={v} at={digest.madeAt} />
              </>
              {makerOf(digest)}
            </Facts>
          </li>
        ))}
      </ul>
    </section>
  );
};
