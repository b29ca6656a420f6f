/**
 * A fault is trouble the reader can understand and act on; it has a sentence in their language (`view/words`).
 * Anything else that is thrown is our bug.
 */
export type FaultKind = 'invalid' | 'not-found' | 'conflict' | 'forbidden' | 'unavailable';

export interface Fault extends Error {
  readonly fault: FaultKind;
  readonly data: Readonly<Record<string, string | number>>;
}

/** Makes a fault. `message` is the key of its sentence, `data` fills the blanks. */
export function fault(kind: FaultKind, message: string, data: Record<string, string | number> = {}): Fault {
  return Object.assign(new Error(message), { fault: kind, data });
}

export function isFault(error: unknown): error is Fault {
  return error instanceof Error && 'fault' in error;
}
