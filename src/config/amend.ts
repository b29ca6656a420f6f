import {
  AMENDABLE,
  type Amendable,
  type Amendment,
  type Complaint,
  isSection,
  type LeftOut,
} from '../domain/amendment.ts';
import { compose } from '../domain/words.ts';
import { idOf, pathOf, rowAt, rowJsonSchema, rowsOf, schemaOf, withRow } from './amend-rows.ts';
import { keptToFiles } from './approved-facts.ts';
import { type Conflict, crossCheck } from './cross.ts';
import { complaintsOf, fieldOf } from './issues.ts';
import type { Said } from './mistake.ts';
import type { Rules } from './rules.ts';

/** A row as somebody wants it; null: taken away. */
export interface Wanted {
  file: Amendable;
  row: string;
  after: unknown;
}

export type Judged = { ok: true; rules: Rules } | { ok: false; complaints: Complaint[] };

/** The rules as they would be with this row, judged as the whole configuration is; or everything wrong with it. */
export function amended(rules: Rules, { file, row, after }: Wanted): Judged {
  if (after === null) {
    if (isSection(file, row)) return refused('', KEPT_SECTION);
    if (pathOf(rules, file, row) === null) return refused('', GONE);
    return crossed(rules, { file, row, after }, withRow(rules, file, row, null));
  }
  const schema = schemaOf(file, row);
  const form = rowJsonSchema(file, row);
  if (schema === null || form === null) return refused('', NO_SUCH_ROW);
  const read = schema.safeParse(composed(after), { reportInput: true });
  if (!read.success)
    return {
      ok: false,
      complaints: read.error.issues
        .flatMap((issue) => complaintsOf(issue, form, fieldOf))
        .map(({ path, vi, en }) => ({ path: path.join('.'), vi, en })),
    };
  const id = idOf(file, row);
  if (id !== null && (read.data as { id: unknown }).id !== id) return refused('id', KEPT_ID);
  return crossed(rules, { file, row, after }, withRow(rules, file, row, read.data));
}

/**
 * The configuration as it stands: what the files say, and what was changed on the desk since. What the files of a newer version no longer
 * bear is left out and named; the rest holds.
 * @param amendments oldest first
 */
export function effective(rules: Rules, amendments: readonly Amendment[]): { rules: Rules; left: LeftOut[] } {
  const { last, left } = lastWords(rules, amendments);
  const kept = keptToFiles(rules, last, amendments);
  let stands = kept.rules;
  let waiting = kept.held;
  let refusals: LeftOut[] = [];
  // A row may point at one that was changed later: rounds go on as long as one more fits.
  do {
    const before = waiting.length;
    refusals = [];
    for (const amendment of waiting) {
      const { file, row, after } = amendment;
      const judged = isGone(stands, amendment)
        ? { ok: true as const, rules: stands }
        : amended(stands, { file, row, after });
      if (judged.ok) stands = judged.rules;
      else refusals.push({ amendment, complaints: judged.complaints });
    }
    waiting = refusals.map(({ amendment }) => amendment);
    if (waiting.length === before) break;
  } while (waiting.length > 0);
  return { rules: stands, left: [...left, ...kept.left, ...refusals] };
}

/** Taking away what is away already: the files did the same since. */
function isGone(rules: Rules, { file, row, after }: Amendment): boolean {
  return after === null && pathOf(rules, file, row) === null;
}

/** What was said last of each row; a row that the files had, and have no more, is not brought back by an old change. */
function lastWords(rules: Rules, amendments: readonly Amendment[]): { last: Amendment[]; left: LeftOut[] } {
  const rows = new Map<string, { first: Amendment; last: Amendment }>();
  for (const amendment of amendments) {
    const key = `${amendment.file} ${amendment.row}`;
    const first = rows.get(key)?.first ?? amendment;
    // Set anew, so that rows stand in the order of their last change.
    rows.delete(key);
    rows.set(key, { first, last: amendment });
  }
  const said = [...rows.values()];
  const dropped = ({ first, last }: { first: Amendment; last: Amendment }) =>
    first.before !== null && last.after !== null && pathOf(rules, last.file, last.row) === null;
  return {
    last: said.filter((one) => !dropped(one)).map(({ last }) => last),
    left: said
      .filter(dropped)
      .map(({ last: amendment }) => ({ amendment, complaints: [{ path: '', ...DROPPED }] })),
  };
}

/** Mends `rules` in place to say what `next` says, so that everybody who holds them sees the change. */
export function mend(rules: Rules, next: Rules): void {
  overwrite(rules, next);
}

function overwrite(here: object, next: object): void {
  if (Array.isArray(here) && Array.isArray(next)) {
    here.splice(0, here.length, ...(next as unknown[]));
    return;
  }
  const target = here as Record<string, unknown>;
  const source = next as Record<string, unknown>;
  for (const key of Object.keys(target)) if (!Object.hasOwn(source, key)) delete target[key];
  for (const [key, value] of Object.entries(source)) {
    const held = target[key];
    if (isGroup(held) && isGroup(value) && Array.isArray(held) === Array.isArray(value))
      overwrite(held, value);
    else target[key] = value;
  }
}

function isGroup(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}

/** What was wrong before is not this change's fault: only what it brings counts, wherever it shows. */
function crossed(before: Rules, wanted: Wanted, rules: Rules): Judged {
  const known = new Set(crossCheck(before).map(nameOf));
  const conflicts = crossCheck(rules).filter((conflict) => !known.has(nameOf(conflict)));
  if (conflicts.length === 0) return { ok: true, rules };
  return { ok: false, complaints: conflicts.map((conflict) => complaintOf(rules, wanted, conflict)) };
}

/** Not its path: rows move. */
function nameOf({ file, vi }: Conflict): string {
  return `${file} ${vi}`;
}

/** A conflict in the row itself stands at its field; one elsewhere names the row it is in. */
function complaintOf(rules: Rules, { file, row }: Wanted, conflict: Conflict): Complaint {
  const { path, vi, en } = conflict;
  const own = conflict.file === file ? pathOf(rules, file, row) : null;
  if (own !== null && own.every((step, i) => path[i] === step))
    return { path: path.slice(own.length).join('.'), vi, en };
  const where = rowNamed(rules, conflict);
  return { path: '', vi: `${where}: ${vi}`, en: `${where}: ${en}` };
}

function rowNamed(rules: Rules, { file, path }: Conflict): string {
  const known = AMENDABLE.find((one) => one === file);
  const row = known === undefined ? null : rowAt(rules, known, path);
  return row === null ? `${file}.yaml` : `${file}.yaml, ${row}`;
}

/** Letters composed, as the files are read: a phrase typed on a Mac matches the same phrase typed elsewhere. */
function composed(value: unknown): unknown {
  if (typeof value === 'string') return compose(value);
  if (Array.isArray(value)) return value.map(composed);
  if (!isGroup(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, composed(one)]));
}

function refused(path: string, said: Said): Judged {
  return { ok: false, complaints: [{ path, ...said }] };
}

const NO_SUCH_ROW: Said = {
  vi: 'Không có mục này trong thiết lập.',
  en: 'There is no such entry in the settings.',
};
const GONE: Said = { vi: 'Mục này không còn nữa.', en: 'This entry is there no more.' };
const DROPPED: Said = {
  vi: 'Tệp cấu hình mới không còn mục này, nên thay đổi cũ không được dùng.',
  en: 'The new configuration file no longer has this entry, so the old change is not used.',
};
const KEPT_ID: Said = {
  vi: 'Mã gắn với mọi tin đã đọc nên không đổi được. Cần mã khác thì thêm mục mới.',
  en: 'The code is tied to everything read so far and cannot change. For another code add a new entry.',
};
const KEPT_SECTION: Said = { vi: 'Phần này không bỏ được.', en: 'This section cannot be taken away.' };

/** What the desk is given to change the configuration with. */
export const amending = { amended, effective, mend, rowsOf, schemaOf: rowJsonSchema };
export type Amending = typeof amending;
