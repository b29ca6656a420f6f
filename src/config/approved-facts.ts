import type { Amendment, LeftOut } from '../domain/amendment.ts';
import { rowsOf, schemaOf, withRow } from './amend-rows.ts';
import type { Said } from './mistake.ts';
import type { Rules } from './rules.ts';

interface Kept {
  /** The rules, in which a fact whose words moved on is approved by nobody. */
  rules: Rules;
  /** Changes that still stand on what the files say. */
  held: Amendment[];
  left: LeftOut[];
}

/**
 * A change of a fact counts for the words it was made on. Where `facts.yaml` says something else since, the file's words hold, approved by
 * nobody: an old approval must not keep a lapsed law in use. A later day of checking is the same words, looked at again.
 * @param last the last change of each row
 * @param all every change, oldest first
 */
export function keptToFiles(rules: Rules, last: readonly Amendment[], all: readonly Amendment[]): Kept {
  const kept: Kept = { rules, held: [], left: [] };
  const files = new Map(rowsOf(rules, 'facts').map(({ row, value }) => [row, value as FactRow]));
  for (const amendment of last) {
    const { file, row, after } = amendment;
    const now = files.get(row);
    if (file !== 'facts' || now === undefined || after === null) {
      kept.held.push(amendment);
      continue;
    }
    const said = wordsOf(now);
    if (said === wordsOf(after) || said === wordsOf(stoodOn(all, row))) {
      const checked_on = [now.checked_on, (after as FactRow).checked_on].toSorted().at(-1);
      kept.held.push({ ...amendment, after: { ...after, checked_on } });
      continue;
    }
    kept.rules = withRow(kept.rules, 'facts', row, { ...now, approved_by: null });
    kept.left.push({ amendment, complaints: [{ path: '', ...MOVED_ON }] });
  }
  return kept;
}

type FactRow = Rules['facts'][number];

/** The file's row on which the changes of today rest: where one did not begin with what the last had left, the file had come between. */
function stoodOn(all: readonly Amendment[], row: string): unknown {
  const made = all.filter((one) => one.file === 'facts' && one.row === row);
  const begins = made.findLast((one, i) => {
    const earlier = made[i - 1];
    return earlier === undefined || wordsOf(one.before) !== wordsOf(earlier.after);
  });
  return begins?.before ?? null;
}

/** What a row says, beside who approved it and when it was looked up; read by the schema, so that a field of a newer version is no change. */
function wordsOf(row: unknown): string {
  const read = schemaOf('facts', '')?.safeParse(row);
  const said = Object.entries(read?.success ? (read.data as object) : (row ?? {}));
  return JSON.stringify(
    said
      .filter(([key]) => key !== 'approved_by' && key !== 'checked_on')
      .toSorted(([one], [other]) => one.localeCompare(other)),
  );
}

const MOVED_ON: Said = {
  vi: 'Tệp cấu hình mới ghi dữ kiện này khác với lúc duyệt hoặc sửa. Nay dùng lời trong tệp; phải duyệt lại mới được nói ra.',
  en: 'The new configuration file words this fact otherwise than when it was approved or changed. The words of the file are used; it must be approved again before it is said.',
};
