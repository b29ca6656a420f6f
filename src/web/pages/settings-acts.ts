import { type Amendable, type Complaint, REASON_PATH } from '../../domain/amendment.ts';
import { fault } from '../../domain/fault.ts';
import type { Person } from '../../domain/person.ts';
import { dayOf } from '../../domain/time.ts';
import { paths } from '../../view/paths.ts';
import { demand } from '../access.ts';
import type { Desk, DeskContext, Page } from '../desk.ts';
import { rowTyped, typedIn, typedOf } from '../rule-form-fields.ts';
import { fileAsked, LISTS, RIGHTS, rowIn, rowName, settingsOf, TURN_NAME } from './settings-facts.ts';
import { fieldsFor, type RowTried, showRow } from './settings-row.tsx';
import { type Change, CHANGED_MEANWHILE, complaintSaid } from '../settings.ts';

interface Asked {
  person: Person;
  file: Amendable;
  row: string;
  sent: Record<string, unknown>;
}

/** A row as a form asks for it, and the form itself. */
export interface AskedRow extends Required<Pick<Change, 'file' | 'row' | 'after' | 'why'>> {
  isNew: boolean;
  /** The row whose form it was: of a new one, its list. */
  shown: string;
  /** What was sent, without the token. */
  sent: Record<string, string[]>;
}

/** What was sent, as a row. Faults: `not-found` for a file or list that is none. */
export function askedRow(
  desk: Desk,
  c: DeskContext,
  sent: Record<string, unknown>,
): { asked: AskedRow; tried: Omit<RowTried, 'complaints'> } {
  const file = fileAsked(c);
  const named = c.req.param('dong') ?? '';
  const isNew = named === 'them' && file !== 'haidang';
  const shown = isNew ? rowIn(file, listSent(file, sent), '') : named;
  const fields = fieldsFor(desk, file, shown);
  const typed = typedIn(fields, sent);
  const written = rowTyped(fields, typed);
  const row = isNew ? rowIn(file, listSent(file, sent), textIn(written['id'])) : named;
  const why = textIn(sent[REASON_PATH]);
  const after = file === 'facts' ? unapproved(settingsOf(desk).row(file, row), written) : written;
  const texts = Object.entries(sent).flatMap(([name, value]) => {
    const values = [value].flat().filter((one) => typeof one === 'string');
    return name === 'token' ? [] : [[name, values] as const];
  });
  return {
    asked: { file, row, after, why, isNew, shown, sent: Object.fromEntries(texts) },
    tried: { typed, why, turn: turnSent(sent) },
  };
}

/** *Lưu, dùng ngay*. What is wrong comes back with what was typed. */
export function saveRow(desk: Desk): Page {
  return async (c) => {
    const { person, sent } = await allowed(c);
    const settings = settingsOf(desk);
    const { asked, tried } = askedRow(desk, c, sent);
    const { file, row, after, why, isNew, shown } = asked;
    // A row that was taken away and is written anew goes on with its history.
    const change = { file, row, after, why, ...(!isNew && { turn: tried.turn }) };
    const complaints =
      isNew && settings.row(file, row) !== null ? [TAKEN] : await settings.change(change, person);
    if (complaints.length === 0) return done(c, file, row, 'saved');
    // Once told that somebody was faster, who saves again means it.
    const told = !isNew && complaints.some(({ path }) => path === '');
    const turn = told ? settings.turn(file, row) : tried.turn;
    return showRow(desk, c, file, shown, { ...tried, turn, complaints });
  };
}

/** *Xem trước*: judged as a saving would be, and shown on a paper. Nothing changes. */
export function previewRow(desk: Desk): Page {
  return async (c) => {
    const { file, sent } = await allowed(c);
    if (file !== 'papers') throw fault('not-found', 'settings.missing');
    const { asked, tried } = askedRow(desk, c, sent);
    const { row, after, shown } = asked;
    const judged = settingsOf(desk).judge({ file, row, after });
    const seen = judged.ok
      ? { complaints: [], preview: { row, rules: judged.rules } }
      : { complaints: judged.complaints };
    return showRow(desk, c, file, shown, { ...tried, ...seen });
  };
}

/** *Bỏ mục này*. */
export function removeRow(desk: Desk): Page {
  return async (c) => {
    const { person, file, row, sent } = await allowed(c);
    const { voice: v } = c.var;
    const settings = settingsOf(desk);
    const value = settings.row(file, row);
    if (value === null) throw fault('not-found', 'settings.missing');
    const why = textIn(sent[REASON_PATH]);
    const turn = turnSent(sent);
    const complaints = await settings.change({ file, row, after: null, why, turn }, person);
    if (complaints.length > 0) return refused(desk, c, { file, row }, complaints, why);
    const said = new URLSearchParams({ xong: 'removed', gi: rowName(v, file, row, value) });
    return c.redirect(`${paths.settingsFile(file)}?${said.toString()}`, 303);
  };
}

/** *Trở lại như trước*: a new change, to what stood before an old one. */
export function restoreRow(desk: Desk): Page {
  return async (c) => {
    const { person, file, row, sent } = await allowed(c);
    const { voice: v } = c.var;
    const settings = settingsOf(desk);
    const old = (await settings.history(file, row)).find(({ id }) => id === sent['lan']);
    if (old === undefined) throw fault('not-found', 'settings.missing');
    const why = v.say('settings.restore-why', { name: old.name, when: v.moment(old.at) });
    const after = file === 'facts' ? unapproved(settings.row(file, row), old.before) : old.before;
    const complaints = await settings.change({ file, row, after, why, turn: turnSent(sent) }, person);
    if (complaints.length > 0) return refused(desk, c, { file, row }, complaints, '');
    return done(c, file, row, 'restored');
  };
}

/** *Đã tra lại, vẫn đúng hôm nay*. */
export function checkFact(desk: Desk): Page {
  return async (c) => {
    const { person, file, row, sent } = await allowed(c);
    const { voice: v } = c.var;
    const value = settingsOf(desk).row(file, row);
    if (file !== 'facts' || value === null) throw fault('not-found', 'settings.missing');
    const after = { ...value, checked_on: dayOf(v.now) };
    const why = v.say('settings.fact.checked-why');
    const complaints = await settingsOf(desk).change({ file, row, after, why, turn: turnSent(sent) }, person);
    if (complaints.length > 0) return refused(desk, c, { file, row }, complaints, '');
    return done(c, file, row, 'checked');
  };
}

/** A fact that says something else than what was approved waits for approval again. */
function unapproved(known: unknown, written: unknown): unknown {
  if (written === null || typeof written !== 'object') return written;
  const content = (row: unknown) =>
    JSON.stringify(
      Object.entries(row ?? {})
        .filter(([key]) => key !== 'approved_by' && key !== 'checked_on')
        .toSorted(([a], [b]) => a.localeCompare(b)),
    );
  const approved_by =
    content(known) === content(written)
      ? ((known as { approved_by?: unknown } | null)?.approved_by ?? null)
      : null;
  return { ...written, approved_by };
}

/** The page of the row again, as it stands, with what was wrong. */
function refused(
  desk: Desk,
  c: DeskContext,
  { file, row }: { file: Amendable; row: string },
  complaints: Complaint[],
  why: string,
): Promise<Response> {
  const settings = settingsOf(desk);
  const fields = fieldsFor(desk, file, row);
  const typed = typedOf(fields, settings.row(file, row));
  const said = complaints.map((one) => (one === CHANGED_MEANWHILE ? CHANGED_SINCE : one));
  return showRow(desk, c, file, row, { typed, why, turn: settings.turn(file, row), complaints: said });
}

/** Faults: `not-found` for a file that is none, `forbidden` by role. */
async function allowed(c: DeskContext): Promise<Asked> {
  const file = fileAsked(c);
  const person = demand(c, RIGHTS[file]);
  return { person, file, row: c.req.param('dong') ?? '', sent: await c.req.parseBody({ all: true }) };
}

function listSent(file: Amendable, sent: Record<string, unknown>): string {
  const list = LISTS[file].find((one) => one === sent['@list']);
  if (list === undefined) throw fault('invalid', 'settings.refused.words');
  return list;
}

/** How often the row had been changed when its page was opened; who does not say has looked at nothing, and NaN is no turn. */
function turnSent(sent: Record<string, unknown>): number {
  return Number(textIn(sent[TURN_NAME]) || NaN);
}

function textIn(value: unknown): string {
  return typeof value === 'string' ? value.trim() : '';
}

function done(c: DeskContext, file: Amendable, row: string, what: string): Response {
  return c.redirect(`${paths.settingsRow(file, row)}?xong=${what}`, 303);
}

/** Said where nothing was written that could be saved again. */
const CHANGED_SINCE = complaintSaid('', 'settings.wrong.since');
const TAKEN = complaintSaid('id', 'settings.wrong.taken');
