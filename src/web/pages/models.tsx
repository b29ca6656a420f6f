import type { Comparison } from '../../domain/accuracy.ts';
import { inUse, type TaughtModel } from '../../domain/model.ts';
import { paths } from '../../view/paths.ts';
import { guestOf, may } from '../access.ts';
import { Moment, Tag } from '../components.tsx';
import type { DeskContext } from '../desk.ts';
import { TableHead } from '../table-head.tsx';
import type { Voice } from '../voice.ts';

interface Props {
  v: Voice;
  c: DeskContext;
}

/** Every version there is, the latest first and the shipped one last; one click takes any of them into use. */
export const Models = ({ v, c, models }: Props & { models: TaughtModel[] }) => {
  const current = models.find(inUse) ?? null;
  return (
    <section aria-labelledby="models">
      <h2 id="models">{v.say('teach.models')}</h2>
      <ol class="rows">
        {models.map((model) => (
          <li>
            <p>
              <b>{v.say('teach.model', { when: v.moment(model.madeAt) })}</b>{' '}
              {model.id === current?.id && <Tag strong>{v.say('teach.in-use')}</Tag>}
              {isUndecided(model) && <Tag strong>{v.say('teach.undecided')}</Tag>}
            </p>
            <p class="small">
              {v.say('teach.model-facts', { name: model.name, n: model.lessons })}
              {model.adoptedAt !== null && (
                <>
                  {' · '}
                  {v.say('teach.adopted')} <Moment v={v} at={model.adoptedAt} />
                </>
              )}
            </p>
            {isUndecided(model) ? (
              <Compared v={v} figures={model.figures} />
            ) : (
              <details>
                <summary>{v.say('teach.show-figures')}</summary>
                <Compared v={v} figures={model.figures} />
              </details>
            )}
            {model.id !== current?.id && (
              <Decide
                v={v}
                c={c}
                id={model.id}
                label={v.say('teach.use')}
                keep={isUndecided(model)}
                when={model.madeAt}
              />
            )}
          </li>
        ))}
        <li>
          <p>
            <b>{v.say('teach.shipped')}</b> {current === null && <Tag strong>{v.say('teach.in-use')}</Tag>}
          </p>
          {current !== null && (
            <Decide v={v} c={c} id="" label={v.say('teach.use-shipped')} keep={false} when={null} />
          )}
        </li>
      </ol>
    </section>
  );
};

function isUndecided(model: TaughtModel): boolean {
  return model.adoptedAt === null && model.retiredAt === null;
}

const Decide = (props: Props & { id: string; label: string; keep: boolean; when: number | null }) => {
  const { v, c, id } = props;
  const guest = guestOf(c);
  const barred = !may(guest.person, 'teach');
  return (
    <form class="act" method="post" action={paths.decideModel}>
      <input type="hidden" name="token" value={guest.formToken} />
      <input type="hidden" name="model" value={id} />
      <button class={props.keep ? 'button' : 'button button-quiet'} type="submit" disabled={barred}>
        {props.label}
        {props.when !== null && <span class="visually-hidden"> {v.moment(props.when)}</span>}
      </button>
      {props.keep && (
        <button class="button button-quiet" type="submit" name="keep" value="yes" disabled={barred}>
          {v.say('teach.keep')}
        </button>
      )}
      {barred && <span class="excuse">{v.say('desk.refused.role')}</span>}
    </form>
  );
};

/** The old and the new model at the same examination. */
const Compared = ({ v, figures }: { v: Voice; figures: Comparison[] }) => {
  const asked = figures.filter((figure) => figure.before.n > 0);
  if (asked.length === 0) return <p class="small">{v.say('teach.not-examined')}</p>;
  return (
    <div class="wide figures" tabindex={0} role="region" aria-label={v.say('teach.col.verdict')}>
      <table>
        <TableHead
          columns={[
            v.say('teach.col.field'),
            { num: v.say('teach.col.n') },
            { num: v.say('teach.col.right-change') },
            { num: v.say('teach.col.precision') },
            { num: v.say('teach.col.recall') },
            { num: 'F1' },
            v.say('teach.col.verdict'),
          ]}
        />
        <tbody>
          {asked.map(({ field, before, after, mended, broken, verdict }) => (
            <tr>
              <th scope="row">{v.say(`teach.field.${field}`)}</th>
              <td class="num">{v.number(before.n)}</td>
              {(['right', 'precision', 'recall'] as const).map((share) => (
                <td class="num">
                  {partOf(v, before[share])} → {partOf(v, after[share])}
                </td>
              ))}
              <td class="num">
                {f1Of(v, before.f1)} → {f1Of(v, after.f1)}
              </td>
              <td>
                {v.say(`teach.verdict.${verdict}`)}
                <span class="small"> {v.say('teach.changed', { mended, broken })}</span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
};

function partOf(v: Voice, { k, n }: { k: number; n: number }): string {
  return n === 0 ? '–' : v.percent(k / n);
}

function f1Of(v: Voice, f1: number | null): string {
  return f1 === null ? '–' : v.number(f1);
}
