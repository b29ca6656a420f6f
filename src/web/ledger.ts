import type { Delivery } from '../domain/delivery.ts';
import type { LetterHead } from '../domain/letter.ts';
import { type Day, dayOf, type Instant, startOfDay } from '../domain/time.ts';
import type { Store } from '../storage/store.ts';
import { type Stand, standOf, STANDS } from './letter-state.ts';

/** What the address of the ledger asks for. The address is the state of the page: it can be sent to a colleague. */
export interface LedgerAsked {
  /** `YYYY-MM`. */
  month: string;
  recipient: string;
  alert: string;
  state: Stand | '';
}

/** Reads the address; what makes no sense is taken as not asked. */
export function ledgerAsked(query: (name: string) => string, now: Instant): LedgerAsked {
  const month = query('month');
  return {
    month: /^20\d\d-(0[1-9]|1[0-2])$/.test(month) ? month : monthOf(dayOf(now)),
    recipient: query('recipient'),
    alert: query('alert'),
    state: STANDS.find((stand) => stand === query('state')) ?? '',
  };
}

/** The query of the page, and of the file that holds the same. */
export function ledgerQuery(asked: LedgerAsked): string {
  return new URLSearchParams(Object.entries(asked).filter(([, value]) => value !== '')).toString();
}

/** A letter with its steps and how far it has come. */
export interface LedgerRow {
  letter: LetterHead;
  steps: Delivery[];
  stand: Stand;
}

export interface Ledger {
  /** Of the month, as narrowed; newest first. */
  rows: LedgerRow[];
  /** Recipients and alerts met in the month, for the filters. */
  recipients: string[];
  alerts: string[];
}

/** The letters written in a Vietnamese month, each with what happened to it until now. */
export async function readLedger(store: Store, asked: LedgerAsked): Promise<Ledger> {
  const letters = await store.letters.writtenBetween(
    startOfDay(`${asked.month}-01`),
    startOfDay(`${monthAfter(asked.month)}-01`),
  );
  const steps = new Map<string, Delivery[]>();
  for (const step of await store.letters.ledger(letters.map(({ id }) => id)))
    steps.set(step.letterId, [...(steps.get(step.letterId) ?? []), step]);
  const rows = letters
    .map((letter) => ({ letter, steps: steps.get(letter.id) ?? [] }))
    .map((row) => ({ ...row, stand: standOf(row.letter, row.steps) }));
  return {
    rows: rows.filter(
      ({ letter, stand }) =>
        (asked.recipient === '' || letter.recipientId === asked.recipient) &&
        (asked.alert === '' || letter.about === asked.alert) &&
        (asked.state === '' || stand === asked.state),
    ),
    recipients: [...new Set(letters.map(({ recipientId }) => recipientId))].sort(),
    alerts: [...new Set(letters.map(({ about }) => about))],
  };
}

/** How many letters stand where; places nobody stands at are left out. */
export function countsOf(rows: readonly LedgerRow[]): [Stand, number][] {
  return STANDS.map((stand): [Stand, number] => [
    stand,
    rows.filter((row) => row.stand === stand).length,
  ]).filter(([, n]) => n > 0);
}

/** The latest `n` months up to the one of `now`, newest first. */
export function monthsBefore(now: Instant, n: number): string[] {
  const today = dayOf(now);
  const [year, month] = [Number(today.slice(0, 4)), Number(today.slice(5, 7)) - 1];
  return Array.from({ length: n }, (_, back) => {
    const at = year * 12 + month - back;
    return `${Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}`;
  });
}

/**
 * Comma-separated values (RFC 4180) for a spreadsheet. A cell that begins like a formula gets an apostrophe before it: a headline from
 * outside must not compute anything in the office.
 */
export function csv(rows: readonly (readonly (string | number | null)[])[]): string {
  const cell = (value: string | number | null) => {
    const text = String(value ?? '');
    const safe = typeof value === 'string' && /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
    return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
  };
  return rows.map((row) => `${row.map(cell).join(',')}\r\n`).join('');
}

function monthOf(day: Day): string {
  return day.slice(0, 7);
}

function monthAfter(month: string): string {
  const [year, number] = [Number(month.slice(0, 4)), Number(month.slice(5))];
  return number === 12 ? `${year + 1}-01` : `${year}-${String(number + 1).padStart(2, '0')}`;
}
