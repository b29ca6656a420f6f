import {
  type Amendable,
  type Complaint,
  isSection,
  needsReason,
  REASON_PATH,
} from '../../domain/amendment.ts';
import { fault } from '../../domain/fault.ts';
import { reason } from '../../domain/reason.ts';
import { dayOf } from '../../domain/time.ts';
import { paths } from '../../view/paths.ts';
import { guestOf } from '../access.ts';
import { Act } from '../components.tsx';
import type { Desk, DeskContext, Page } from '../desk.ts';
import { Field } from '../fields.tsx';
import { show } from '../layout.tsx';
import { controlId, Mistakes, RuleFields, saidOf } from '../rule-form.tsx';
import { fieldsOf, type RuleField, type TypedRow, typedOf } from '../rule-form-fields.ts';
import {
  choicesFor,
  fileShown,
  listOf,
  LISTS,
  refusalTo,
  rowIn,
  rowName,
  settingsOf,
  TURN_NAME,
} from './settings-facts.ts';
import { History } from './settings-history.tsx';
import { PaperPreview, type Preview } from './settings-paper.tsx';

/** A form that came back: what was typed, and what is wrong with it. */
export interface RowTried {
  typed: TypedRow;
  why: string;
  turn: number;
  complaints: readonly Complaint[];
  /** Asked to see what it makes of a paper before it is saved. */
  preview?: Preview;
}

/** One row: as it stands, to be changed, with its history. */
export function rowPage(desk: Desk): Page {
  return (c) => showRow(desk, c, fileShown(c), c.req.param('dong') ?? '', null);
}

/** An empty row of the list `vao`. */
export function newRowPage(desk: Desk): Page {
  return (c) => {
    const file = fileShown(c);
    const list = LISTS[file].find((one) => one === c.req.query('vao')) ?? LISTS[file][0];
    if (list === undefined) throw fault('not-found', 'settings.missing');
    return showRow(desk, c, file, rowIn(file, list, ''), null);
  };
}

/** The fields of a row, or of a row to come. Fault `not-found` where none can stand. */
export function fieldsFor(desk: Desk, file: Amendable, row: string): RuleField[] {
  const schema = settingsOf(desk).schema(file, row);
  if (schema === null) throw fault('not-found', 'settings.missing');
  return fieldsOf(schema);
}

/** Who approves, and what a row is called for ever, is not typed. */
export function hiddenIn(file: Amendable, isNew: boolean): string[] {
  return [...(isNew || file === 'haidang' ? [] : ['id']), ...(file === 'facts' ? ['approved_by'] : [])];
}

export async function showRow(
  desk: Desk,
  c: DeskContext,
  file: Amendable,
  row: string,
  tried: RowTried | null,
): Promise<Response> {
  const { voice: v } = c.var;
  const settings = settingsOf(desk);
  const isNew = row === '' || row.endsWith(':');
  const history = isNew ? [] : await settings.history(file, row);
  const choices = await choicesFor(desk, v, file);
  // Both at one moment: what is pressed below counts for what is shown here.
  const value = isNew ? null : settings.row(file, row);
  const turn = isNew ? 0 : settings.turn(file, row);
  const [lastKnown] = history.flatMap(({ before, after }) => after ?? before ?? []);
  if (value === null && !isNew && history.length === 0) throw fault('not-found', 'settings.missing');
  const title = isNew
    ? v.say(`settings.add.${listOf(file, row)}`)
    : rowName(v, file, row, value ?? lastKnown);
  return show(
    c,
    desk,
    {
      title: `${v.say('settings.head')}: ${title}`,
      room: 'settings',
      ...(tried !== null && tried.complaints.length > 0 && { status: 400 as const }),
    },
    <>
      <Done c={c} file={file} what={title} />
      <header class="page-head">
        <h1>{title}</h1>
        <p class="page-sub">
          <a href={paths.settingsFile(file)}>
            {v.say('settings.back', { what: v.say(`settings.file.${file}`) })}
          </a>
        </p>
      </header>
      {value === null && !isNew ? (
        <p class="note">{v.say('settings.gone')}</p>
      ) : (
        <>
          {file === 'facts' && !isNew && <FactState {...{ desk, c, row, turn, value }} />}
          <RowForm {...{ desk, c, file, row, turn, isNew, value, tried, choices }} />
        </>
      )}
      {file === 'papers' && <PaperPreview {...{ desk, c }} preview={tried?.preview ?? null} row={row} />}
      {!isNew && <History {...{ desk, c, file, row, turn, history, choices }} />}
      {value !== null && !isSection(file, row) && <Remove {...{ desk, c, file, row, turn }} />}
    </>,
  );
}

const DONE = ['saved', 'checked', 'restored'] as const;

const Done = ({ c, file, what }: { c: DeskContext; file: Amendable; what: string }) => {
  const { voice: v } = c.var;
  const done = DONE.find((one) => one === c.req.query('xong'));
  if (done === undefined) return null;
  return (
    <p class="done" role="status">
      {v.say(done === 'saved' && file === 'papers' ? 'settings.done.saved-papers' : `settings.done.${done}`, {
        what,
      })}
    </p>
  );
};

const RowForm = (props: {
  desk: Desk;
  c: DeskContext;
  file: Amendable;
  row: string;
  turn: number;
  isNew: boolean;
  value: unknown;
  tried: RowTried | null;
  choices: Awaited<ReturnType<typeof choicesFor>>;
}) => {
  const { desk, c, file, row, turn, isNew, value, tried, choices } = props;
  const { voice: v } = c.var;
  const fields = fieldsFor(desk, file, row);
  const excuse = refusalTo(desk, c, file);
  const complaints = tried?.complaints ?? [];
  const typed = tried?.typed ?? typedOf(fields, value ?? usualOf(file, v.now));
  const parts = { v, file, fields, typed, complaints, choices };
  const list = listOf(file, row);
  const reasonWrong = complaints.find(({ path }) => path === REASON_PATH);
  return (
    <form
      class="panel hand-form rule-form"
      method="post"
      action={paths.settingsRow(file, isNew ? 'them' : row)}
      aria-labelledby="form"
    >
      <h2 id="form">{v.say('settings.form')}</h2>
      <input type="hidden" name="token" value={guestOf(c).formToken} />
      <input type="hidden" name={TURN_NAME} value={String(tried?.turn ?? turn)} />
      {isNew && <input type="hidden" name="@list" value={list} />}
      <Mistakes {...parts} extra={{ [REASON_PATH]: v.say('settings.reason') }} />
      <RuleFields {...parts} hidden={hiddenIn(file, isNew)} />
      {file === 'facts' && !isNew && <p class="hint">{v.say('settings.fact.again')}</p>}
      <Field
        v={v}
        id={controlId(REASON_PATH)}
        label={v.say('settings.reason')}
        hint={v.say(needsReason(file) ? 'settings.reason-needed' : 'settings.reason-hint')}
        mistake={reasonWrong && reason('settings.said', { text: saidOf(v, reasonWrong) })}
        control={(ties) => (
          <input
            class="text"
            type="text"
            id={controlId(REASON_PATH)}
            name={REASON_PATH}
            value={tried?.why ?? ''}
            maxlength={300}
            autofocus={complaints.length === 1 && reasonWrong !== undefined}
            {...ties}
          />
        )}
      />
      <button
        class="button"
        type="submit"
        disabled={excuse !== null}
        aria-describedby={excuse === null ? undefined : 'save-excuse'}
      >
        {v.say('settings.save')}
      </button>
      {(file === 'topics' || file === 'claims') && (
        <button
          class="button button-quiet"
          type="submit"
          formaction={paths.settingsAct(file, isNew ? 'them' : row, 'thu')}
          disabled={excuse !== null || desk.rereader === null}
        >
          {v.say('settings.trial.try')}
        </button>
      )}
      {file === 'papers' && (
        <button
          class="button button-quiet"
          type="submit"
          formaction={`${paths.settingsAct(file, isNew ? 'them' : row, 'xem')}#xem`}
          disabled={excuse !== null || desk.papers === null}
        >
          {v.say('settings.preview')}
        </button>
      )}
      {excuse !== null && (
        <span class="excuse" id="save-excuse">
          {v.say(excuse)}
        </span>
      )}
    </form>
  );
};

/** What a new row begins with. */
function usualOf(file: Amendable, now: number): Record<string, unknown> {
  const checked = { confidence: 'S', checked_on: dayOf(now) };
  if (file === 'claims') return { harm: 'medium', ...checked };
  if (file === 'facts') return checked;
  if (file === 'recipients')
    return { role: 'officer', language: 'vi', alerts: true, digest: true, from_level: 2, a_day: 4 };
  return file === 'topics' ? { weight: 1 } : {};
}

/** Whether replies may be built from a fact. */
const FactState = (props: { desk: Desk; c: DeskContext; row: string; turn: number; value: unknown }) => {
  const { desk, c, row, turn } = props;
  const { voice: v } = c.var;
  const value = props.value as { approved_by: string | null; checked_on: string };
  const role = refusalTo(desk, c, 'facts');
  const approval =
    value.approved_by === null
      ? v.say('settings.unapproved')
      : v.say('settings.approved', { who: value.approved_by });
  const says = (key: string | null) => (key === null ? null : v.say(key));
  return (
    <section class="panel" aria-labelledby="state">
      <h2 id="state">{v.say('settings.fact.state')}</h2>
      <p>{v.say('settings.fact.standing', { approval, day: v.day(value.checked_on) })}</p>
      {value.approved_by === null && (
        <p>
          <a href={paths.fact(row)}>{v.say('settings.fact.approve')}</a>
        </p>
      )}
      <Act
        v={v}
        guest={guestOf(c)}
        action={paths.settingsAct('facts', row, 'tra-lai')}
        fields={{ [TURN_NAME]: String(turn) }}
        label={v.say('settings.fact.checked')}
        quiet
        excuse={says(role ?? (value.checked_on === dayOf(v.now) ? 'settings.refused.checked' : null))}
      />
    </section>
  );
};

const Remove = (props: { desk: Desk; c: DeskContext; file: Amendable; row: string; turn: number }) => {
  const { desk, c, file, row, turn } = props;
  const { voice: v } = c.var;
  const excuse = refusalTo(desk, c, file);
  const needed = needsReason(file);
  return (
    <details>
      <summary>{v.say('settings.remove')}</summary>
      <form class="panel hand-form" method="post" action={paths.settingsAct(file, row, 'bo')}>
        <input type="hidden" name="token" value={guestOf(c).formToken} />
        <input type="hidden" name={TURN_NAME} value={String(turn)} />
        <p class="small">{v.say('settings.remove-why')}</p>
        <Field
          v={v}
          id="remove-reason"
          label={v.say('settings.reason')}
          mistake={undefined}
          control={(ties) => (
            <input class="text" type="text" name={REASON_PATH} maxlength={300} required={needed} {...ties} />
          )}
        />
        <button class="button button-quiet" type="submit" disabled={excuse !== null}>
          {v.say('settings.remove')}
        </button>
        {excuse !== null && <span class="excuse">{v.say(excuse)}</span>}
      </form>
    </details>
  );
};
