import { type Digest, totalOf } from '../../domain/digest.ts';
import { fault } from '../../domain/fault.ts';
import { paths } from '../../view/paths.ts';
import { demand, guestOf, may } from '../access.ts';
import { Act, Empty, Facts, StanceBar, Time } from '../components.tsx';
import type { Desk, DeskContext, Page } from '../desk.ts';
import { weekOf } from '../digest-week.ts';
import { show } from '../layout.tsx';
import type { Voice } from '../voice.ts';

/** A year of weeks. */
const DIGESTS_SHOWN = 52;

/** Bản tin: the weeks, newest first. */
export function digestsPage(desk: Desk): Page {
  return async (c) => {
    const { voice: v } = c.var;
    const digests = await desk.store.digests.list(DIGESTS_SHOWN);
    return show(
      c,
      desk,
      { title: v.say('desk.room.digests'), room: 'digests' },
      <>
        <h1>{v.say('desk.room.digests')}</h1>
        <div class="actions">
          <Act
            v={v}
            guest={guestOf(c)}
            action={paths.makeDigest}
            label={v.say('desk.digest.make')}
            excuse={makeExcuse(v, c, desk)}
            quiet
          />
        </div>
        <p>
          <a href={paths.briefs}>{v.say('brief.newest')}</a>
        </p>
        {digests.length === 0 ? (
          <Empty>{v.say('desk.digests.none')}</Empty>
        ) : (
          <ul class="rows">
            {digests.map((digest) => (
              <Row v={v} digest={digest} />
            ))}
          </ul>
        )}
      </>,
    );
  };
}

/** *Lập bản tin*: asks the worker to write the last whole week, if it is not written yet. */
export function makeDigest(desk: Desk): Page {
  return async (c) => {
    const person = demand(c, 'digest');
    if (desk.soon === null) throw fault('unavailable', 'desk.refused.no-worker');
    const now = desk.world.now();
    await desk.store.events.add([
      { at: now, event: 'act', subject: 'digest', who: person.id, data: { act: 'digest' } },
    ]);
    desk.soon('digest');
    return c.redirect(`${paths.digests}?done=digest`, 303);
  };
}

const Row = ({ v, digest }: { v: Voice; digest: Digest }) => {
  return (
    <li>
      <a class="row-title" href={paths.digest(digest.id)}>
        {weekOf(v, digest)}
      </a>
      <p class="story-facts">
        <StanceBar v={v} counts={digest.mentions} />
      </p>
      <Facts>
        {v.say('desk.digest.mentions', { n: totalOf(digest.mentions) })}
        {v.say('desk.digest.alerts', { n: digest.alerts.length })}
        {v.say('desk.digest.coverage', { share: v.percent(digest.coverage.share) })}
        <>
          {v.say('desk.digest.made')} <Time v={v} at={digest.madeAt} />
        </>
      </Facts>
    </li>
  );
};

function makeExcuse(v: Voice, c: DeskContext, desk: Desk): string | null {
  if (!may(guestOf(c).person, 'digest')) return v.say('desk.refused.role');
  return desk.soon === null ? v.say('desk.refused.no-worker') : null;
}
