import type { Child } from 'hono/jsx';
import type { Reason } from '../domain/reason.ts';
import { clockField, type OwnerChoice, type Tried } from './hand.ts';
import type { Voice } from './voice.ts';

/** What ties a control to what is wrong with it. */
interface Ties {
  'aria-invalid'?: 'true';
  'aria-describedby'?: string;
}

/** A labelled control with its mistake beside it. `id` is unique on the page. */
export const Field = (props: {
  v: Voice;
  id: string;
  label: string;
  mistake: Reason | undefined;
  /** Said under the control before anything is wrong. */
  hint?: string;
  control: (ties: Ties) => Child;
}) => {
  const { v, id, label, mistake, hint, control } = props;
  const told = `${id}-mistake`;
  const hinted = hint === undefined ? [] : [`${id}-hint`];
  const ties: Ties =
    mistake === undefined
      ? describedBy(hinted)
      : { 'aria-invalid': 'true', ...describedBy([told, ...hinted]) };
  return (
    <div class="field">
      <label>
        <span>{label}</span>
        {control(ties)}
      </label>
      {hint !== undefined && (
        <p class="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {mistake !== undefined && (
        <p class="mistake" id={told}>
          {v.reason(mistake)}
        </p>
      )}
    </div>
  );
};

function describedBy(ids: readonly string[]): Ties {
  return ids.length === 0 ? {} : { 'aria-describedby': ids.join(' ') };
}

/** A moment to come, named `at`; read back by `typedTime`. */
export const MomentField = (props: { v: Voice; id: string; label: string; tried: Tried<'at'> | null }) => (
  <Field
    v={props.v}
    id={props.id}
    label={props.label}
    mistake={props.tried?.mistakes.at}
    hint={props.v.say('frame.clock-hint')}
    control={(ties) => (
      <input
        class="text"
        type="datetime-local"
        name="at"
        min={clockField(props.v.now)}
        value={props.tried?.typed.at ?? ''}
        {...ties}
      />
    )}
  />
);

/** Said above a form that came back. */
export const Mended = ({ v, tried }: { v: Voice; tried: Tried<string> | null }) =>
  tried === null ? null : (
    <p class="mistake" role="alert">
      {v.say('hand.mended')}
    </p>
  );

/** Whom work may be given to; without a `chosen` oneself. Somebody chosen whom the list does not know (any more) stands in it all the same. */
export const OwnerOptions = (props: {
  v: Voice;
  owners: readonly OwnerChoice[];
  chosen: { id: string; name?: string } | null;
}) => {
  const { v, owners } = props;
  const [me] = owners;
  const asked = props.chosen === null || props.chosen.id === '' ? (me ?? null) : props.chosen;
  const chosen = owners.find(({ ids }) => asked !== null && ids.includes(asked.id));
  return (
    <>
      {owners.map((owner) => (
        <option value={owner.id} selected={owner === chosen}>
          {owner === me ? v.say('hand.owner.me', { name: owner.name }) : reached(v, owner)}
        </option>
      ))}
      {chosen === undefined && asked !== null && (
        <option value={asked.id} selected>
          {asked.name ?? asked.id}
        </option>
      )}
    </>
  );
};

function reached(v: Voice, { name, told }: OwnerChoice): string {
  return told ? name : v.say('hand.owner.unreached', { name });
}
