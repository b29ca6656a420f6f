import { createHash } from 'node:crypto';

/** SHA-256 of `text` in hex: what the house keeps of the key in a letter's links. */
export function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
