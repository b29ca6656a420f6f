import type { Amendable, Complaint } from '../domain/amendment.ts';
import { reason } from '../domain/reason.ts';
import { hasWords } from '../view/say.ts';
import { Field } from './fields.tsx';
import { fieldAt, type RuleField, type TypedRow } from './rule-form-fields.ts';
import type { Voice } from './voice.ts';

/** What a field may point at, with the names people know it by. */
export type Choices = Readonly<Record<string, readonly { value: string; name: string }[]>>;

interface Parts {
  v: Voice;
  file: Amendable;
  /** All fields of the row, and what stands in them. */
  fields: readonly RuleField[];
  typed: TypedRow;
  complaints: readonly Complaint[];
  choices: Choices;
}

export function controlId(name: string): string {
  return `f-${name.replaceAll('.', '-')}`;
}

/** What a field is called; by its last name where files share it. */
export function labelOf(v: Voice, file: Amendable, name: string): string {
  const key = [`settings.field.${file}.${name}`, `settings.field.${name}`].find(hasWords);
  return key === undefined ? name : v.say(key);
}

/** Everything that is wrong, above the form, each with the way to its field. */
export const Mistakes = ({
  v,
  file,
  fields,
  complaints,
  extra,
}: Parts & { extra: Readonly<Record<string, string>> }) => {
  if (complaints.length === 0) return null;
  return (
    <div class="outage" role="alert" aria-labelledby="mistakes">
      <h2 id="mistakes">{v.say('settings.mistakes', { n: complaints.length })}</h2>
      <ul>
        {complaints.map((complaint) => {
          const words = saidOf(v, complaint);
          const field = fieldAt(fields, complaint.path);
          const label = extra[complaint.path] ?? (field === null ? null : labelOf(v, file, field.name));
          if (label === null) return <li>{words}</li>;
          return (
            <li>
              <a href={`#${controlId(field?.name ?? complaint.path)}`}>{label}</a>: {words}
            </li>
          );
        })}
      </ul>
    </div>
  );
};

export function saidOf(v: Voice, complaint: Complaint): string {
  return v.language === 'vi' ? complaint.vi : complaint.en;
}

/** The fields of a row. `hidden`: asked for elsewhere, their values go along. */
export const RuleFields = (props: Parts & { hidden: readonly string[] }) => {
  const { fields, complaints, hidden } = props;
  const [first] = complaints.flatMap(({ path }) => fieldAt(fields, path) ?? []);
  const all = { ...props, first: first?.name ?? null };
  return (
    <>
      {fields.map((field) =>
        hidden.includes(field.name) ? (
          <input type="hidden" name={field.name} value={props.typed[field.name] ?? ''} />
        ) : (
          <OneField {...all} field={field} />
        ),
      )}
    </>
  );
};

type One = Parts & { field: RuleField; first: string | null };

const OneField = (props: One) => {
  const { v, file, field, choices, first } = props;
  const label = labelOf(v, file, field.name);
  if (field.kind === 'group') return <Group {...props} label={label} />;
  if (field.kind === 'record') return <OfEach {...props} label={label} />;
  const known = choices[field.name];
  if (known !== undefined && field.kind === 'lines') return <Boxes {...props} label={label} known={known} />;
  if (field.kind === 'yes') return <YesField {...props} label={label} />;
  const hint = hintOf(props);
  return (
    <Field
      v={v}
      id={controlId(field.name)}
      label={label}
      mistake={mistakeOf(props)}
      {...(hint !== null && { hint })}
      control={(ties) => <Control {...props} ties={{ ...ties, autofocus: first === field.name }} />}
    />
  );
};

const Control = ({ v, file, field, typed, choices, ties }: One & { ties: Record<string, unknown> }) => {
  const value = typed[field.name] ?? '';
  const common = { id: controlId(field.name), name: field.name, ...ties };
  const known =
    choices[field.name] ??
    (field.kind === 'choice'
      ? field.choices.map((one) => ({ value: one, name: choiceName(v, file, field.name, one) }))
      : null);
  if (known !== null && field.kind !== 'lines')
    return (
      <select {...common}>
        {(field.nullable || value === '') && (
          <option value="" selected={value === ''}>
            {v.say(field.nullable ? noneOf(file, field.name) : 'settings.choose')}
          </option>
        )}
        {value !== '' && !known.some((one) => one.value === value) && (
          <option value={value} selected>
            {value}
          </option>
        )}
        {known.map((one) => (
          <option value={one.value} selected={one.value === value}>
            {one.name}
          </option>
        ))}
      </select>
    );
  if (field.kind === 'long' || field.kind === 'lines' || field.kind === 'numbers')
    return (
      <textarea class="text" rows={rowsFor(value, field.kind)} {...common}>
        {value}
      </textarea>
    );
  const type = field.kind === 'day' ? 'date' : 'text';
  const inputmode = field.kind === 'number' ? { inputmode: 'decimal' as const } : {};
  return <input class="text" type={type} value={value} {...inputmode} {...common} />;
};

const YesField = (props: One & { label: string }) => {
  const { field, typed, label } = props;
  const hint = hintOf(props);
  return (
    <div class="field">
      <label class="check">
        <input
          type="checkbox"
          id={controlId(field.name)}
          name={field.name}
          value="yes"
          checked={typed[field.name] === 'yes'}
        />
        <span>{label}</span>
      </label>
      {hint !== null && <p class="hint">{hint}</p>}
    </div>
  );
};

/** A list of things that have names: boxes to tick. Anything in it that has no name (any more) stays on the list. */
const Boxes = (props: One & { label: string; known: Choices[string] }) => {
  const { v, field, typed, label, known } = props;
  const chosen = (typed[field.name] ?? '').split('\n').filter((one) => one !== '');
  const strange = chosen.filter((one) => !known.some(({ value }) => value === one));
  const mistake = mistakeOf(props);
  const boxes = [...strange.map((value) => ({ value, name: value })), ...known];
  const list = (some: typeof boxes) => (
    <ul class="rule-boxes">
      {some.map(({ value, name }) => (
        <li>
          <label class="check">
            <input type="checkbox" name={field.name} value={value} checked={chosen.includes(value)} />
            <span>{name}</span>
          </label>
        </li>
      ))}
    </ul>
  );
  const ticked = boxes.filter(({ value }) => chosen.includes(value));
  const others = boxes.filter(({ value }) => !chosen.includes(value));
  return (
    <fieldset class="rule-group" id={controlId(field.name)}>
      <legend>{label}</legend>
      {mistake !== undefined && <p class="mistake">{v.reason(mistake)}</p>}
      <p class="hint">{v.say(field.name === 'facts' ? 'settings.none-needed' : 'settings.none-is-all')}</p>
      {ticked.length > 0 && list(ticked)}
      {others.length > 0 && (
        <details>
          <summary>{v.say('settings.choose-more', { n: ticked.length, of: boxes.length })}</summary>
          {list(others)}
        </details>
      )}
    </fieldset>
  );
};

const Group = (props: One & { label: string }) => {
  const { v, field, typed, label } = props;
  return (
    <fieldset class="rule-group">
      <legend>{label}</legend>
      {field.nullable && (
        <label class="check">
          <input
            type="checkbox"
            id={controlId(field.name)}
            name={field.name}
            value="yes"
            checked={typed[field.name] === 'yes'}
          />
          <span>{v.say('settings.use')}</span>
        </label>
      )}
      {field.fields.map((inner) => (
        <OneField {...props} field={inner} />
      ))}
    </fieldset>
  );
};

const OfEach = (props: One & { label: string }) => {
  const { v, file, field, typed, label } = props;
  return (
    <fieldset class="rule-group" id={controlId(field.name)}>
      <legend>{label}</legend>
      {field.names.map((name) => {
        const full = `${field.name}.${name}`;
        const value = typed[full] ?? '';
        return (
          <Field
            v={v}
            id={controlId(full)}
            label={choiceName(v, file, field.name, name)}
            mistake={undefined}
            control={() => (
              <select name={full}>
                <option value="" selected={value === ''}>
                  {v.say('settings.usual')}
                </option>
                {field.choices.map((one) => (
                  <option value={one} selected={one === value}>
                    {choiceName(v, file, field.name, one)}
                  </option>
                ))}
              </select>
            )}
          />
        );
      })}
    </fieldset>
  );
};

function mistakeOf({ v, fields, field, complaints }: One) {
  const own = complaints.filter(({ path }) => fieldAt(fields, path) === field);
  return own.length === 0
    ? undefined
    : reason('settings.said', { text: own.map((one) => saidOf(v, one)).join(' ') });
}

/** Words of the sector that choices are shown by, and where they stand. */
const CHOICE_WORDS = ['verdict', 'harm', 'people.role', 'trial.reach', 'tripwire', 'statement.kind'];

export function choiceName(v: Voice, file: Amendable, field: string, choice: string): string {
  const keys = [
    `settings.choice.${file}.${field}.${choice}`,
    `settings.choice.${choice}`,
    ...CHOICE_WORDS.map((room) => `${room}.${choice}`),
  ];
  const key = keys.find(hasWords);
  return key === undefined ? choice : v.say(key);
}

function noneOf(file: Amendable, field: string): string {
  const own = `settings.none.${file}.${field}`;
  return hasWords(own) ? own : 'settings.none';
}

/** Said of files and their keys; on the desk it would be noise. */
const ABOUT_FILES = /null|\.yaml|\[\]|true|false|officer|HAIDANG_|^Có .* không$/;

function hintOf({ v, file, field }: One): string | null {
  const key = `settings.hint.${file}.${field.name}`;
  if (hasWords(key)) return v.say(key);
  if (field.kind === 'lines' || field.kind === 'numbers') return v.say('settings.a-line-each');
  const { hint } = field;
  if (v.language !== 'vi' || hint === null || ABOUT_FILES.test(hint)) return null;
  return hint === labelOf(v, file, field.name) ? null : hint;
}

// Room for one more line.
function rowsFor(value: string, kind: RuleField['kind']): number {
  const lines = kind === 'long' ? Math.ceil(value.length / 60) : value.split('\n').length;
  return Math.min(Math.max(lines + 1, kind === 'long' ? 2 : 3), 14);
}
