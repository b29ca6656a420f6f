import type { Child } from 'hono/jsx';
import { paths } from '../../view/paths.ts';
import type { Reason } from '../../domain/reason.ts';
import { guestOf } from '../access.ts';
import type { Desk, DeskContext } from '../desk.ts';
import { Field, Mended } from '../fields.tsx';
import { type DeedName, DEEDS, deedRefusal, type DeedTried } from './incident-deeds.ts';
import type { IncidentFacts } from './incident-facts.ts';
import { WORDS } from './incident-mistakes.ts';

/** A form of the room that came back. */
export interface RoomTried extends DeedTried {
  deed: DeedName;
  /** What it was about went on meanwhile, and it can no longer be done. */
  late?: true;
}

/** What every part of the room is drawn from. */
export interface RoomParts {
  c: DeskContext;
  desk: Desk;
  facts: IncidentFacts;
  tried: RoomTried | null;
}

/** The form that came back, if it is this one: of several alike, `fixed` tells which. */
export function triedOf(
  { tried }: RoomParts,
  name: DeedName,
  fixed: Readonly<Record<string, string>> = {},
): RoomTried | null {
  if (tried === null || tried.deed !== name) return null;
  return Object.entries(fixed).every(([field, value]) => tried.typed[field] === value) ? tried : null;
}

/**
 * A form that adds a line to the log. It says what is missing beside its fields, and its button why it cannot be pressed. `fold`: words of the
 * line that opens it.
 */
export const DeedForm = (props: {
  parts: RoomParts;
  name: DeedName;
  label: string;
  fold?: string;
  /** What the form is about: sent along, and what tells it from others of its kind. */
  fixed?: Readonly<Record<string, string>>;
  /** Why this one cannot be pressed, beyond what forbids them all. */
  excuses?: readonly Reason[];
  quiet?: boolean;
  children?: Child;
}) => {
  const { parts, name, label, fold, fixed = {}, excuses = [], quiet, children } = props;
  const { c, facts } = parts;
  const { voice: v } = c.var;
  const { incident } = facts;
  const guest = guestOf(c);
  const refused = deedRefusal(name, incident, guest.person);
  const told = refused === null ? excuses : [refused];
  const mine = triedOf(parts, name, fixed);
  const apart = [name, ...Object.values(fixed)].join('-').replace(/\W+/g, '-');
  const form = (
    <form
      class="hand-form deed no-print"
      method="post"
      action={paths.incidentAct(incident.id, DEEDS[name].path)}
      aria-label={fold ?? label}
    >
      <input type="hidden" name="token" value={guest.formToken} />
      <input type="hidden" name="seen" value={String(incident.seq)} />
      {Object.entries(fixed).map(([field, value]) => (
        <input type="hidden" name={field} value={value} />
      ))}
      <Mended v={v} tried={mine} />
      {mine?.mistakes['form'] !== undefined && <p class="mistake">{v.reason(mine.mistakes['form'])}</p>}
      {children}
      <div class="act">
        <button
          class={quiet === true ? 'button button-quiet' : 'button'}
          type="submit"
          disabled={told.length > 0}
          aria-describedby={told.length === 0 ? undefined : `no-${apart}`}
        >
          {label}
        </button>
        {told.length > 0 && (
          <span class="excuse" id={`no-${apart}`}>
            {told.map((why) => v.reason(why)).join(' ')}
          </span>
        )}
      </div>
    </form>
  );
  return fold === undefined ? (
    form
  ) : (
    <details class="no-print" open={mine !== null}>
      <summary>{fold}</summary>
      {form}
    </details>
  );
};

/** A line or a few lines of a person's own words. */
export const Say = (props: {
  parts: RoomParts;
  name: DeedName;
  field: string;
  label: string;
  hint?: string;
  fixed?: Readonly<Record<string, string>>;
  long?: boolean;
  value?: string;
  required?: boolean;
}) => {
  const { parts, name, field, label, hint, fixed, long, value = '', required = true } = props;
  const { voice: v } = parts.c.var;
  const tried = triedOf(parts, name, fixed);
  const typed = tried?.typed[field] ?? value;
  return (
    <Field
      v={v}
      id={idOf(name, field, fixed)}
      label={label}
      mistake={tried?.mistakes[field]}
      {...(hint !== undefined && { hint })}
      control={(ties) =>
        long === true ? (
          <textarea class="text" name={field} rows={3} maxlength={WORDS} required={required} {...ties}>
            {typed}
          </textarea>
        ) : (
          <input
            class="text"
            name={field}
            maxlength={WORDS}
            required={required}
            autocomplete="off"
            value={typed}
            {...ties}
          />
        )
      }
    />
  );
};

/** A choice from a list; `children` are its options, given what is chosen. */
export const Choose = (props: {
  parts: RoomParts;
  name: DeedName;
  field: string;
  label: string;
  hint?: string;
  fixed?: Readonly<Record<string, string>>;
  options: (chosen: string | undefined) => Child;
}) => {
  const { parts, name, field, label, hint, fixed, options } = props;
  const tried = triedOf(parts, name, fixed);
  return (
    <Field
      v={parts.c.var.voice}
      id={idOf(name, field, fixed)}
      label={label}
      mistake={tried?.mistakes[field]}
      {...(hint !== undefined && { hint })}
      control={(ties) => (
        <select name={field} {...ties}>
          {options(tried?.typed[field])}
        </select>
      )}
    />
  );
};

/** A moment, Vietnamese time. */
export const At = (props: {
  parts: RoomParts;
  name: DeedName;
  field: string;
  label: string;
  value: string;
  fixed?: Readonly<Record<string, string>>;
  hint?: string;
}) => {
  const { parts, name, field, label, value, fixed, hint } = props;
  const tried = triedOf(parts, name, fixed);
  return (
    <Field
      v={parts.c.var.voice}
      id={idOf(name, field, fixed)}
      label={label}
      mistake={tried?.mistakes[field]}
      {...(hint !== undefined && { hint })}
      control={(ties) => (
        <input
          class="text"
          type="datetime-local"
          name={field}
          value={tried?.typed[field] ?? value}
          data-ticks
          {...ties}
        />
      )}
    />
  );
};

function idOf(name: DeedName, field: string, fixed: Readonly<Record<string, string>> = {}): string {
  return [name, field, ...Object.values(fixed)].join('-').replace(/\W+/g, '-');
}
