import type { Member } from '../../storage/people.ts';
import { paths } from '../../view/paths.ts';
import { type ActOn, ACTS } from '../acts.ts';
import type { Desk } from '../desk.ts';
import { Field } from '../fields.tsx';
import { accountOf } from '../inviting.ts';
import type { Voice } from '../voice.ts';
import { type Asked, type AuditAsked, MACHINE, nameOf } from './audit-asked.ts';

interface Parts {
  v: Voice;
  desk: Desk;
  asked: Asked;
  roll: readonly Member[];
}

/** What of the log is shown: whose acts, of which kind, of which days. */
export const AuditFilters = (props: Parts) => {
  const { v, asked } = props;
  return (
    <form class="filters" method="get" action={paths.audit}>
      {asked.asked.subject !== '' && (
        <input type="hidden" name={nameOf('subject')} value={asked.asked.subject} />
      )}
      <Who {...props} />
      <What v={v} chosen={asked.asked.act} />
      <DayField v={v} asked={asked} field="from" />
      <DayField v={v} asked={asked} field="to" />
      <button class="button button-quiet" type="submit">
        {v.say('audit.filter')}
      </button>
      <a class="audit-clear" href={paths.audit}>
        {v.say('audit.clear')}
      </a>
    </form>
  );
};

type Option = readonly [value: string, words: string];

const Who = ({ v, desk, asked, roll }: Parts) => {
  const chosen = asked.asked.who;
  const accounts = new Set(roll.map(({ id }) => id));
  const groups: Record<string, Option[]> = {
    here: roll.filter(({ leftAt }) => leftAt === null).map(({ id, name }) => [id, name]),
    left: roll.filter(({ leftAt }) => leftAt !== null).map(({ id, name }) => [id, name]),
    letters: desk.rules.recipients
      .filter((one) => !accounts.has(accountOf(one)))
      .map(({ id, name }) => [`recipient:${id}`, name]),
  };
  const known = [MACHINE, '', ...Object.values(groups).flatMap((options) => options.map(([id]) => id))];
  return (
    <label>
      <span>{v.say('audit.who')}</span>
      <select name={nameOf('who')}>
        <option value="">{v.say('audit.any')}</option>
        {Object.entries(groups).map(([group, options]) => (
          <Group label={v.say(`audit.group.${group}`)} options={options} chosen={chosen} />
        ))}
        <option value={MACHINE} selected={chosen === MACHINE}>
          {`${v.say('audit.house')} (${v.say('audit.by.machine')})`}
        </option>
        {!known.includes(chosen) && (
          <option value={chosen} selected>
            {chosen}
          </option>
        )}
      </select>
    </label>
  );
};

const What = ({ v, chosen }: { v: Voice; chosen: string }) => {
  const known = Object.values(ACTS).flatMap((acts) => Object.keys(acts));
  return (
    <label>
      <span>{v.say('audit.act')}</span>
      <select name={nameOf('act')}>
        <option value="">{v.say('audit.any')}</option>
        {(Object.keys(ACTS) as ActOn[]).map((on) => (
          <Group
            label={v.say(`audit.on.${on}`)}
            options={Object.keys(ACTS[on]).map((act) => [act, v.say(`audit.kind.${act}`)])}
            chosen={chosen}
          />
        ))}
        {chosen !== '' && !known.includes(chosen) && (
          <option value={chosen} selected>
            {chosen}
          </option>
        )}
      </select>
    </label>
  );
};

const Group = (props: { label: string; options: readonly Option[]; chosen: string }) =>
  props.options.length === 0 ? null : (
    <optgroup label={props.label}>
      {props.options.map(([value, words]) => (
        <option value={value} selected={value === props.chosen}>
          {words}
        </option>
      ))}
    </optgroup>
  );

const DayField = ({ v, asked, field }: { v: Voice; asked: Asked; field: 'from' | 'to' }) => (
  <Field
    v={v}
    id={`audit-${field}`}
    label={v.say(`audit.${field}`)}
    mistake={asked.mistakes[field]}
    control={(ties) => (
      <input
        class="text"
        type="date"
        name={nameOf(field satisfies keyof AuditAsked)}
        value={asked.asked[field]}
        {...ties}
      />
    )}
  />
);
