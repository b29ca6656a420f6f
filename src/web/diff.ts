/** A run of words that stayed, went or came. */
export interface Change {
  kind: 'same' | 'gone' | 'new';
  text: string;
}

/** Beyond this many cells the table would cost more than the answer is worth: the middle is then shown as replaced. */
const MOST_CELLS = 4_000_000;

/** What an edit changed, word by word: longest common subsequence, with the common head and tail cut off first. */
export function wordDiff(before: string, after: string): Change[] {
  const old = words(before);
  const fresh = words(after);
  let head = 0;
  while (head < old.length && head < fresh.length && old[head] === fresh[head]) head++;
  let tail = 0;
  while (
    tail < old.length - head &&
    tail < fresh.length - head &&
    old[old.length - 1 - tail] === fresh[fresh.length - 1 - tail]
  )
    tail++;
  const middle = changes(old.slice(head, old.length - tail), fresh.slice(head, fresh.length - tail));
  return merge([
    { kind: 'same', text: fresh.slice(0, head).join('') },
    ...middle,
    { kind: 'same', text: fresh.slice(fresh.length - tail).join('') },
  ]);
}

/** Long unchanged runs reduced to their ends, so that the change itself is what one sees. */
export function shorten(changed: Change[], keep: number): Change[] {
  return changed.map((change, index) => {
    if (change.kind !== 'same') return change;
    const parts = words(change.text);
    if (parts.length <= 2 * keep + 1) return change;
    const start = index === 0 ? '' : parts.slice(0, keep).join('');
    const end = index === changed.length - 1 ? '' : parts.slice(-keep).join('');
    return { kind: 'same', text: `${start} … ${end}` };
  });
}

function words(text: string): string[] {
  return text.match(/\S+\s*|^\s+/gu) ?? [];
}

function changes(old: string[], fresh: string[]): Change[] {
  if (old.length * fresh.length > MOST_CELLS || old.length === 0 || fresh.length === 0)
    return [
      { kind: 'gone', text: old.join('') },
      { kind: 'new', text: fresh.join('') },
    ];
  const width = fresh.length + 1;
  const table = new Uint16Array((old.length + 1) * width);
  const cell = (row: number, column: number) => table[row * width + column] ?? 0;
  for (let row = old.length - 1; row >= 0; row--)
    for (let column = fresh.length - 1; column >= 0; column--)
      table[row * width + column] =
        old[row] === fresh[column]
          ? cell(row + 1, column + 1) + 1
          : Math.max(cell(row + 1, column), cell(row, column + 1));
  const found: Change[] = [];
  let row = 0;
  let column = 0;
  while (row < old.length || column < fresh.length) {
    const gone = old[row];
    const came = fresh[column];
    if (gone !== undefined && gone === came) {
      found.push({ kind: 'same', text: came });
      row++;
      column++;
    } else if (came === undefined || (gone !== undefined && cell(row + 1, column) >= cell(row, column + 1))) {
      found.push({ kind: 'gone', text: gone ?? '' });
      row++;
    } else {
      found.push({ kind: 'new', text: came });
      column++;
    }
  }
  return found;
}

/** Joins neighbours of the same kind and drops empty ones. */
function merge(changed: Change[]): Change[] {
  const merged: Change[] = [];
  for (const change of changed) {
    if (change.text === '') continue;
    const last = merged.at(-1);
    if (last?.kind === change.kind) last.text += change.text;
    else merged.push({ ...change });
  }
  return merged;
}
