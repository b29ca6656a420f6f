import { fault } from '../domain/fault.ts';
import type { Instant } from '../domain/time.ts';

/** Who wrote a line of a book: an incident's log, a text's. `who` null: the machine. */
export interface Writer {
  at: Instant;
  who: string | null;
  name: string;
}

/** What every line has beside what it says. */
interface Line<Act extends string, Who extends string | null> extends Writer {
  who: Who;
  act: Act;
  seq: number;
}

/** A line as a row holds it: what it says besides is JSON. */
export function rowOf<Act extends string, Who extends string | null>(line: Line<Act, Who>) {
  const { seq, at, who, name, act, ...data } = line;
  return { seq, at, who, name, act, data: JSON.stringify(data) };
}

/** Lines as they were written, from their rows. */
export function linesOf<Entry>(rows: readonly { data: string }[]): Entry[] {
  return rows.map(({ data, ...row }) => ({ ...(JSON.parse(data) as object), ...row }) as Entry);
}

/**
 * A line whose number is taken was written by somebody else meanwhile.
 * @throws fault `conflict` with these words
 */
export function mustBeNew(written: { numInsertedOrUpdatedRows?: bigint | undefined }, refused: string): void {
  if (written.numInsertedOrUpdatedRows !== 1n) throw fault('conflict', refused);
}
