import { type Judgement, type Usefulness as Word, USEFULNESS } from '../../domain/alert.ts';
import { fault } from '../../domain/fault.ts';
import { paths } from '../../view/paths.ts';
import { demand, guestOf, may } from '../access.ts';
import { Moment } from '../components.tsx';
import type { Desk, DeskContext, Page } from '../desk.ts';
import { judge, type JudgementFacts } from '../judge.ts';
import type { Voice } from '../voice.ts';

/** *Hữu ích / Nhiễu / Trùng / Sai thái độ*: a person says whether it was right to be told; said again, the later word holds. */
export function judgeAlert(desk: Desk): Page {
  return async (c) => {
    const person = demand(c, 'judge');
    const id = c.req.param('id') ?? '';
    const body = await c.req.parseBody();
    const usefulness = wordIn(body['usefulness']);
    const repeats = typeof body['repeats'] === 'string' ? body['repeats'] : '';
    const at = desk.world.now();
    await desk.store.together(async (s) => {
      if (repeats === id || (repeats !== '' && (await s.alerts.get(repeats)) === null))
        throw fault('not-found', 'desk.missing.alert');
      const said = { usefulness, ...(repeats !== '' && { repeats }) };
      if (!(await judge(s, id, said, person, at))) throw fault('not-found', 'desk.missing.alert');
    });
    const back = typeof body['back'] === 'string' ? body['back'] : '';
    return c.redirect(nextAfter(usefulness, [id], back === '' ? paths.alert(id) : listAt(back)), 303);
  };
}

/** The word of a form; `none` takes an earlier one back. */
export function wordIn(said: unknown): Word | null {
  const usefulness = USEFULNESS.find((known) => known === said);
  if (usefulness === undefined && said !== 'none') throw fault('invalid', 'useful.refused');
  return usefulness ?? null;
}

/** A stance misread is put right where the machine learns it: at the items themselves. */
export function nextAfter(usefulness: Word | null, ids: readonly string[], here: string): string {
  const next = usefulness === 'wrong-stance' ? paths.alertMentions(ids) : here;
  return `${next}${next.includes('?') ? '&' : '?'}done=judged`;
}

/** The list of alerts as it was paged, and nowhere else. */
export function listAt(query: string): string {
  const before = new URLSearchParams(query).get('before');
  return before === null ? paths.alerts : `${paths.alerts}?before=${encodeURIComponent(before)}`;
}

/** What was said of the alert, and the buttons to say it. */
export const Usefulness = (props: { c: DeskContext; id: string; facts: JudgementFacts }) => {
  const { c, id, facts } = props;
  const { voice: v } = c.var;
  const { judgement } = facts;
  return (
    <section class="panel said-of-it" aria-labelledby="useful">
      <h2 id="useful">{v.say('useful.head')}</h2>
      {judgement === null ? (
        <p class="small">{v.say('useful.why')}</p>
      ) : (
        <SaidOfIt v={v} judgement={judgement} />
      )}
      {judgement?.usefulness === 'wrong-stance' && (
        <p>
          <a href={paths.alertMentions([id])}>{v.say('useful.teach')}</a>
        </p>
      )}
      {judgement?.usefulness === 'duplicate' && <Repeats c={c} id={id} facts={facts} />}
      <WordButtons c={c} id={id} judgement={judgement} />
    </section>
  );
};

const SaidOfIt = ({ v, judgement }: { v: Voice; judgement: Judgement }) => (
  <p>
    {v.say('useful.said', { who: judgement.by, what: `useful.${judgement.usefulness}` })} (
    <Moment v={v} at={judgement.at} />)
  </p>
);

/** Which alert it repeats: worth knowing, never demanded. */
const Repeats = ({ c, id, facts }: { c: DeskContext; id: string; facts: JudgementFacts }) => {
  const { voice: v } = c.var;
  const { repeats, others } = facts;
  const guest = guestOf(c);
  return (
    <>
      {repeats !== null && (
        <p>
          {v.say('useful.repeats-said')} <a href={paths.alert(repeats.id)}>{repeats.title}</a>
        </p>
      )}
      {others.length > 0 && may(guest.person, 'judge') && (
        <form class="filters repeats-form" method="post" action={paths.judgeAlert(id)}>
          <input type="hidden" name="token" value={guest.formToken} />
          <label>
            <span>{v.say('useful.repeats')}</span>
            <select name="repeats">
              <option value="">{v.say('useful.repeats-none')}</option>
              {others.map((other) => (
                <option value={other.id} selected={other.id === repeats?.id}>
                  {other.title} · {v.when(other.openedAt)}
                </option>
              ))}
            </select>
          </label>
          <button class="button button-quiet" type="submit" name="usefulness" value="duplicate">
            {v.say('useful.repeats-save')}
          </button>
        </form>
      )}
    </>
  );
};

/** One button for each word that was not said. `about`: the alert's title, where many stand on one page. */
export const WordButtons = (props: {
  c: DeskContext;
  id: string;
  judgement: Judgement | null;
  about?: string;
  /** The query of the list to come back to; left out, the alert's own page. */
  back?: string;
}) => {
  const { c, id, judgement, about, back } = props;
  const { voice: v } = c.var;
  const guest = guestOf(c);
  const excuse = may(guest.person, 'judge') ? null : v.say('desk.refused.role');
  const choices = judgement === null ? USEFULNESS : ([...USEFULNESS, 'none'] as const);
  return (
    <form class="act words-act" method="post" action={paths.judgeAlert(id)}>
      <input type="hidden" name="token" value={guest.formToken} />
      {back !== undefined && <input type="hidden" name="back" value={back === '' ? '?' : back} />}
      {choices
        .filter((choice) => choice !== judgement?.usefulness)
        .map((choice) => (
          <button
            class={about === undefined ? 'button button-quiet' : 'word-button'}
            type="submit"
            name="usefulness"
            value={choice}
            disabled={excuse !== null}
          >
            {v.say(choice === 'none' ? 'useful.take-back' : `useful.${choice}`)}
            {about !== undefined && (
              <span class="visually-hidden"> {v.say('useful.about', { title: about })}</span>
            )}
          </button>
        ))}
      {excuse !== null && about === undefined && <span class="excuse">{excuse}</span>}
    </form>
  );
};

/** On a card: what was said with the way to say otherwise, or the four words at once. */
export const CardWords = (props: {
  c: DeskContext;
  id: string;
  title: string;
  judgement: Judgement | null;
  back: string;
}) => {
  const { c, id, title, judgement, back } = props;
  const { voice: v } = c.var;
  if (!may(guestOf(c).person, 'judge'))
    return judgement === null ? null : <SaidOfIt v={v} judgement={judgement} />;
  const buttons = <WordButtons c={c} id={id} judgement={judgement} about={title} back={back} />;
  if (judgement === null) return buttons;
  return (
    <details class="card-words">
      <summary>
        {v.say('useful.said', { who: judgement.by, what: `useful.${judgement.usefulness}` })}
        <span class="visually-hidden"> {v.say('useful.about', { title })}</span>
      </summary>
      {buttons}
    </details>
  );
};
