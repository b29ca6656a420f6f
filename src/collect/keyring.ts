import { closeSync, fsyncSync, mkdirSync, openSync, readFileSync, renameSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import type { World } from '../world.ts';

/**
 * Keeps each key in a file of its own that only our account may read. A file is replaced whole, after its bytes have reached the disk: a
 * crash leaves the old key or the new one, never half of one.
 * @param folder made when it is first written to
 */
export function openKeyring(folder: string): World['keyring'] {
  const place = (name: string): string => join(folder, `${name.replace(/[^\w.-]/g, '_')}.json`);
  return {
    read(name) {
      try {
        return readFileSync(place(name), 'utf8');
      } catch (error) {
        if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
        throw error;
      }
    },
    write(name, text) {
      mkdirSync(folder, { recursive: true, mode: 0o700 });
      const fresh = `${place(name)}.new`;
      const file = openSync(fresh, 'w', 0o600);
      try {
        writeSync(file, text);
        fsyncSync(file);
      } finally {
        closeSync(file);
      }
      renameSync(fresh, place(name));
      // The name in the folder is data of the folder: until that is on disk, too, a power cut may undo the renaming.
      const listing = openSync(folder, 'r');
      try {
        fsyncSync(listing);
      } finally {
        closeSync(listing);
      }
    },
  };
}
