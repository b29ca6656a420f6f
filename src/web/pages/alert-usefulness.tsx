import { type Judgement, USEFULNESS } from '../../domain/alert.ts';
import { fault } from '../../domain/fault.ts';
import { paths } from '../../view/paths.ts';
import { demand, guestOf, may } from '../access.ts';
import { Moment } from '../components.tsx';
import type { Desk, DeskContext, Page } from '../desk.ts';

/** *Có ích / Nhiễu*: a person says whether it was right to be told; said again, the later word holds. */
export function judgeAlert(desk: Desk): Page {
  return async (c) => {
    const person = demand(c, 'judge');
    const id = c.req.param('id') ?? '';
    const { usefulness: said } = await c.req.parseBody();
    const usefulness = USEFULNESS.find((known) => known === said);
    if (usefulness === undefined && said !== 'none') throw fault('invalid', 'useful.refused');
    const at = desk.world.now();
    await desk.store.together(async (s) => {
      const judgement = usefulness === undefined ? null : { usefulness, at, by: person.name };
      if (!(await s.alerts.judge(id, judgement))) throw fault('not-found', 'desk.missing.alert');
      const data = { act: 'judge-alert', name: person.name, usefulness: usefulness ?? null };
      await s.events.add([{ at, event: 'act', subject: id, who: person.id, data }]);
    });
    return c.redirect(`${paths.alert(id)}?done=judged`, 303);
  };
}

/** What was said of the alert, and the buttons to say it. */
export const Usefulness = (props: { c: DeskContext; id: string; judgement: Judgement | null }) => {
  const { c, id, judgement } = props;
  const { voice: v } = c.var;
  const guest = guestOf(c);
  const excuse = may(guest.person, 'judge') ? null : v.say('desk.refused.role');
  const choices = judgement === null ? USEFULNESS : ([...USEFULNESS, 'none'] as const);
  return (
    <section class="panel said-of-it" aria-labelledby="useful">
      <h2 id="useful">{v.say('useful.head')}</h2>
      {judgement === null ? (
        <p class="small">{v.say('useful.why')}</p>
      ) : (
        <p>
          {v.say('useful.said', { who: judgement.by, what: `useful.${judgement.usefulness}` })} (
          <Moment v={v} at={judgement.at} />)
        </p>
      )}
      <form class="act" method="post" action={paths.judgeAlert(id)}>
        <input type="hidden" name="token" value={guest.formToken} />
        {choices
          .filter((choice) => choice !== judgement?.usefulness)
          .map((choice) => (
            <button
              class="button button-quiet"
              type="submit"
              name="usefulness"
              value={choice}
              disabled={excuse !== null}
            >
              {v.say(choice === 'none' ? 'useful.take-back' : `useful.${choice}`)}
            </button>
          ))}
        {excuse !== null && <span class="excuse">{excuse}</span>}
      </form>
    </section>
  );
};
