import type { Happening } from '../../domain/event.ts';
import { fault } from '../../domain/fault.ts';
import { LEGAL_DECISIONS, type LegalBasis, type LegalDecision } from '../../domain/legal.ts';
import type { Mention } from '../../domain/mention.ts';
import { dayOf } from '../../domain/time.ts';
import { paths } from '../../view/paths.ts';
import { demand, guestOf, may } from '../access.ts';
import { Tag, Time } from '../components.tsx';
import type { Desk, DeskContext, Page } from '../desk.ts';
import { sureName, tripwireName } from '../names.ts';
import type { Voice } from '../voice.ts';

const ACT = 'legal-basis';

/** Provisions that the tripped wires of a mention may touch, in force on the day it counts at. */
function proposed(desk: Desk, mention: Mention): LegalBasis[] {
  const day = dayOf(mention.countsAt ?? mention.seenAt);
  const wires = mention.meaning?.tripwires ?? [];
  return wires.flatMap(({ id }) => desk.knowledge?.basis(id, day) ?? []);
}

/** A person says whether a proposed provision applies. It is logged, and changes nothing by itself. */
export function decideLegal(desk: Desk): Page {
  return async (c) => {
    const person = demand(c, 'correct');
    const id = c.req.param('id') ?? '';
    const body = await c.req.parseBody();
    const mention = await desk.store.mentions.get(id);
    if (mention === null) throw fault('not-found', 'desk.missing.mention');
    const decision = LEGAL_DECISIONS.find((known) => known === body['decision']);
    const chosen = proposed(desk, mention).find(
      ({ wire, basis }) => wire === body['wire'] && basis === body['basis'],
    );
    if (decision === undefined || chosen === undefined) throw fault('invalid', 'legal.refused');
    const { wire, basis } = chosen;
    const data = { act: ACT, name: person.name, wire, basis, decision };
    await desk.store.events.add([{ at: desk.world.now(), event: 'act', subject: id, who: person.id, data }]);
    return c.redirect(`${paths.mention(id)}?done=legal`, 303);
  };
}

/** Beside each tripped wire: what it may touch, how sure we are of the provision, and what people decided. */
export const MentionLegal = (props: {
  v: Voice;
  c: DeskContext;
  desk: Desk;
  mention: Mention;
  acts: Happening[];
}) => {
  const { v, c, desk, mention, acts } = props;
  const bases = proposed(desk, mention);
  if (bases.length === 0) return null;
  return (
    <section class="panel" aria-labelledby="legal">
      <h2 id="legal">{v.say('legal.head')}</h2>
      <p>{v.say('legal.why')}</p>
      {[...new Set(bases.map(({ wire }) => wire))].map((wire) => (
        <>
          <h3>{tripwireName(v, wire)}</h3>
          <ul class="rows">
            {bases
              .filter((each) => each.wire === wire)
              .map((each) => (
                <li>
                  <span lang="vi">{each.basis}</span>
                  <p class="small">
                    {each.from === null
                      ? v.say('legal.undated')
                      : v.say('legal.from', { from: v.day(each.from) })}{' '}
                    · {sureName(v, each.confidence)}
                  </p>
                  <Decided v={v} decided={lastOf(acts, each)} />
                  <Decide v={v} c={c} mention={mention} basis={each} />
                </li>
              ))}
          </ul>
        </>
      ))}
    </section>
  );
};

interface Decided {
  decision: LegalDecision;
  name: string;
  at: number;
}

function lastOf(acts: readonly Happening[], { wire, basis }: LegalBasis): Decided | null {
  const act = acts.findLast(
    ({ data }) => data['act'] === ACT && data['wire'] === wire && data['basis'] === basis,
  );
  const decision = LEGAL_DECISIONS.find((known) => known === act?.data['decision']);
  if (act === undefined || decision === undefined) return null;
  return { decision, name: typeof act.data['name'] === 'string' ? act.data['name'] : '', at: act.at };
}

const Decided = ({ v, decided }: { v: Voice; decided: Decided | null }) => (
  <p>
    {decided === null ? (
      <Tag>{v.say('legal.proposed')}</Tag>
    ) : (
      <>
        <Tag strong>
          {v.say(decided.decision === 'confirm' ? 'legal.confirmed' : 'legal.rejected', {
            who: decided.name,
          })}
        </Tag>{' '}
        <span class="small">
          <Time v={v} at={decided.at} />
        </span>
      </>
    )}
  </p>
);

const Decide = (props: { v: Voice; c: DeskContext; mention: Mention; basis: LegalBasis }) => {
  const { v, c, mention, basis } = props;
  const { person, formToken } = guestOf(c);
  if (!may(person, 'correct')) return <p class="small">{v.say('desk.refused.role')}</p>;
  return (
    <form class="act" method="post" action={paths.decideLegal(mention.id)}>
      <input type="hidden" name="token" value={formToken} />
      <input type="hidden" name="wire" value={basis.wire} />
      <input type="hidden" name="basis" value={basis.basis} />
      {LEGAL_DECISIONS.map((decision) => (
        <button class="button button-quiet" type="submit" name="decision" value={decision}>
          {v.say(decision === 'confirm' ? 'legal.confirm' : 'legal.reject')}
          <span class="visually-hidden"> {basis.basis}</span>
        </button>
      ))}
    </form>
  );
};
