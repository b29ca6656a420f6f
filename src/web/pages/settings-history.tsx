import type { Amendable, Amendment } from '../../domain/amendment.ts';
import { paths } from '../../view/paths.ts';
import { guestOf } from '../access.ts';
import { Empty, Moment } from '../components.tsx';
import type { Desk, DeskContext } from '../desk.ts';
import { shorten, wordDiff } from '../diff.ts';
import { choiceName, type Choices, labelOf } from '../rule-form.tsx';
import { type RuleField, type TypedRow, typedOf } from '../rule-form-fields.ts';
import type { Voice } from '../voice.ts';
import { refusalTo, TURN_NAME } from './settings-facts.ts';
import { fieldsFor } from './settings-row.tsx';

/** Words kept around each change. */
const AROUND = 8;

/** Who changed a row, when, why and what; each can be taken back by a new change. */
export const History = (props: {
  desk: Desk;
  c: DeskContext;
  file: Amendable;
  row: string;
  turn: number;
  history: readonly Amendment[];
  choices: Choices;
}) => {
  const { desk, c, file, row, turn, history, choices } = props;
  const { voice: v } = c.var;
  const fields = fieldsFor(desk, file, row);
  const excuse = refusalTo(desk, c, file);
  return (
    <section aria-labelledby="history">
      <h2 id="history">{v.say('settings.history')}</h2>
      {history.length === 0 && <Empty>{v.say('settings.history-none')}</Empty>}
      {history.map((amendment) => (
        <article class="edit" id={amendment.id}>
          <h3>
            {v.say('settings.kind.line', {
              name: amendment.name,
              kind: `settings.kind.${kindOf(amendment)}`,
            })}
          </h3>
          <p class="small">
            <Moment v={v} at={amendment.at} />
          </p>
          <p>{amendment.why === '' ? v.say('settings.no-reason') : amendment.why}</p>
          {kindOf(amendment) === 'changed' && (
            <Differences v={v} file={file} fields={fields} amendment={amendment} choices={choices} />
          )}
          <form class="act" method="post" action={paths.settingsAct(file, row, 'tro-lai')}>
            <input type="hidden" name="token" value={guestOf(c).formToken} />
            <input type="hidden" name="lan" value={amendment.id} />
            <input type="hidden" name={TURN_NAME} value={String(turn)} />
            <button class="button button-quiet" type="submit" disabled={excuse !== null}>
              {v.say('settings.restore')}
              <span class="visually-hidden">
                {' '}
                {v.say('settings.restore-about', { when: v.moment(amendment.at) })}
              </span>
            </button>
            {excuse !== null && <span class="excuse">{v.say(excuse)}</span>}
          </form>
        </article>
      ))}
    </section>
  );
};

function kindOf({ before, after }: Amendment): 'added' | 'changed' | 'removed' {
  if (before === null) return 'added';
  return after === null ? 'removed' : 'changed';
}

/** What a change did, field by field and word by word. */
const Differences = (props: {
  v: Voice;
  file: Amendable;
  fields: readonly RuleField[];
  amendment: Amendment;
  choices: Choices;
}) => {
  const { v, file, fields, amendment, choices } = props;
  const before = typedOf(fields, amendment.before);
  const after = typedOf(fields, amendment.after);
  const changed = Object.keys({ ...before, ...after }).filter((name) => before[name] !== after[name]);
  const said = (row: TypedRow, name: string) =>
    (row[name] ?? '')
      .split('\n')
      .map((one) => choices[name]?.find(({ value }) => value === one)?.name ?? choiceName(v, file, name, one))
      .join(' · ');
  return (
    <dl class="stands">
      {changed.map((name) => (
        <div>
          <dt>{labelOf(v, file, name)}</dt>
          <dd>
            {shorten(wordDiff(said(before, name), said(after, name)), AROUND).map((change) => {
              if (change.kind === 'gone') return <del>{change.text}</del>;
              return change.kind === 'new' ? <ins>{change.text}</ins> : change.text;
            })}
          </dd>
        </div>
      ))}
    </dl>
  );
};
