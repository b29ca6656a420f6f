import {
  type Amendable,
  type Amendment,
  type Complaint,
  type LeftOut,
  needsReason,
  REASON_PATH,
} from '../domain/amendment.ts';
import type { JsonSchema } from '../config/schema.ts';
import type { Amending, Judged, Wanted } from '../config/amend.ts';
import type { Rules } from '../config/rules.ts';
import type { Person } from '../domain/person.ts';
import type { Store } from '../storage/store.ts';
import { say } from '../view/say.ts';
import type { World } from '../world.ts';

/** What somebody asks of a row; `turn` is how often it had been changed when they began, absent where nobody looked first. */
export interface Change {
  file: Amendable;
  row: string;
  after: unknown;
  why: string;
  turn?: number;
}

/** The configuration as it can be changed on the desk. Absent where the desk stands alone; the buttons then say so. */
export interface Settings {
  /** All rows of a file as they stand now, in the shape the file has (spans as `10m`), in its order. */
  rows(file: Amendable): { row: string; value: unknown; amended: boolean }[];
  /** Null: there is none. */
  row(file: Amendable, row: string): unknown;
  /** What may stand in a row; null where no such row may be. */
  schema(file: Amendable, row: string): JsonSchema | null;
  /** How often a row was changed: goes along with a form, so that nobody overwrites what they did not see. */
  turn(file: Amendable, row: string): number;
  /** Judges without changing anything: the rules as they would be. */
  judge(wanted: Wanted): Judged;
  /** Judges the row as the file would be judged. []: every stage goes by it from now on; otherwise nothing changed. */
  change(asked: Change, by: Person): Promise<Complaint[]>;
  /** Newest first. */
  history(file: Amendable, row?: string): Promise<Amendment[]>;
  /** Changes that the configuration of this version does not bear. */
  left(): readonly LeftOut[];
  /** Goes by what other processes of the same house changed since; nothing happens where none did. */
  refresh(): Promise<void>;
}

export interface SettingsParts {
  store: Store;
  world: World;
  /** What the files say. Everybody holds this object: it is mended in place, now and at each change. */
  rules: Rules;
  amending: Amending;
  /** Told when the rules changed: some of them are compiled. */
  changed(): void;
}

const SUBJECT = 'settings:';

/**
 * Brings `rules` to what was changed on the desk since the files were written, and holds them between changes: one at a time, each written
 * before it counts. What no longer fits the files is left out, and never keeps the house from starting.
 */
export async function openSettings(parts: SettingsParts): Promise<Settings> {
  const { store, world, rules, amending } = parts;
  const files = structuredClone(rules);
  const turns = new Map<string, number>();
  const keyOf = (file: Amendable, row: string): string => `${file} ${row}`;
  const turnOf = (file: Amendable, row: string): number => turns.get(keyOf(file, row)) ?? 0;
  let known = 0;
  let left: LeftOut[] = [];
  let stands = await told();
  if (known > 0) amending.mend(rules, structuredClone(stands));
  const leftOut = (file: Amendable, row: string): boolean =>
    left.some(({ amendment }) => amendment.file === file && amendment.row === row);
  const rowOf = (file: Amendable, row: string): unknown =>
    amending.rowsOf(stands, file).find((one) => one.row === row)?.value ?? null;

  /** The rules as the files and every change in the store make them; takes note of the changes. */
  async function told(): Promise<Rules> {
    const made = await store.amendments.all();
    const effective = amending.effective(structuredClone(files), made);
    known = made.length;
    left = effective.left;
    turns.clear();
    for (const { file, row } of made) turns.set(keyOf(file, row), turnOf(file, row) + 1);
    for (const { amendment, complaints } of left)
      world.log.warn('a change made on the desk does not fit this configuration', {
        file: amendment.file,
        row: amendment.row,
        complaints: complaints.map(({ en }) => en),
      });
    return effective.rules;
  }

  async function refresh(): Promise<void> {
    if ((await store.amendments.count()) !== known) adopt(await told());
  }

  async function make(asked: Change, by: Person): Promise<Complaint[]> {
    const { file, row, after } = asked;
    const why = asked.why.trim();
    // The form may be of another process, which knew more.
    if (asked.turn !== undefined && asked.turn !== turnOf(file, row)) await refresh();
    const turn = turnOf(file, row);
    if (asked.turn !== undefined && asked.turn !== turn) return [CHANGED_MEANWHILE];
    const before = rowOf(file, row);
    const judged = amending.amended(stands, { file, row, after });
    const complaints = [
      ...(judged.ok ? [] : judged.complaints),
      ...(why === '' && needsReason(file) ? [NO_REASON] : []),
    ];
    if (!judged.ok || complaints.length > 0) return complaints;
    const fresh =
      after === null
        ? null
        : (amending.rowsOf(judged.rules, file).find((one) => one.row === row)?.value ?? null);
    if (isSame(before, fresh)) return [NOTHING_NEW];
    const amendment: Amendment = {
      id: world.newId(),
      at: world.now(),
      who: by.id,
      name: by.name,
      file,
      row,
      before,
      after: fresh,
      why,
    };
    if (!(await written(amendment, turn))) {
      await refresh();
      return [CHANGED_MEANWHILE];
    }
    known++;
    turns.set(keyOf(file, row), turn + 1);
    left = left.filter(({ amendment: old }) => old.file !== file || old.row !== row);
    adopt(judged.rules);
    return [];
  }

  function adopt(next: Rules): void {
    // The house knows better at which port it is reached, as long as nobody says otherwise.
    const served = rules.haidang.desk.address;
    const moved = next.haidang.desk.address !== stands.haidang.desk.address;
    stands = next;
    amending.mend(rules, structuredClone(next));
    if (!moved) rules.haidang.desk.address = served;
    parts.changed();
  }

  function written(amendment: Amendment, turn: number): Promise<boolean> {
    const { at, who, name, file, row, why, before, after } = amendment;
    const kind = before === null ? 'added' : after === null ? 'removed' : 'changed';
    return store.together(async (s) => {
      if (!(await s.amendments.add(amendment, turn))) return false;
      const data = { act: 'amend', name, file, row, kind, why };
      await s.events.add([{ at, event: 'act', subject: `${SUBJECT}${file}`, who, data }]);
      return true;
    });
  }

  let last: Promise<unknown> = Promise.resolve();
  /** One after another: who reads the changes must not meet one half made. */
  function inTurn<T>(job: () => Promise<T>): Promise<T> {
    const answer = last.then(job);
    last = answer.catch(() => undefined);
    return answer;
  }
  return {
    rows: (file) =>
      amending.rowsOf(stands, file).map(({ row, value }) => ({
        row,
        value,
        amended: turnOf(file, row) > 0 && !leftOut(file, row),
      })),
    row: rowOf,
    schema: amending.schemaOf,
    turn: turnOf,
    judge: (wanted) => amending.amended(stands, wanted),
    change: (asked, by) => inTurn(() => make(asked, by)),
    history: async (file, row) => (await store.amendments.all(file, row)).toReversed(),
    left: () => left,
    refresh: () => inTurn(refresh),
  };
}

/** Both as JSON: the order of keys is the schema's. */
function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

export const CHANGED_MEANWHILE = complaintSaid('', 'settings.wrong.meanwhile');
const NO_REASON = complaintSaid(REASON_PATH, 'settings.wrong.reason');
const NOTHING_NEW = complaintSaid('', 'settings.wrong.same');

/** A complaint in words of the desk. */
export function complaintSaid(path: string, key: string): Complaint {
  return { path, vi: say('vi', key), en: say('en', key) };
}
