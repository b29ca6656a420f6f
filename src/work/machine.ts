import { statfs } from 'node:fs/promises';
import type { World } from '../world.ts';

/**
 * What the machine says of itself.
 * @param folder where the house's own data lie: the disk below it is the one that matters
 * @param skew how far our clock is ahead of others', as answers from outside tell it
 */
export function openMachine(folder: string, skew: World['machine']['skew']): World['machine'] {
  return {
    async disk() {
      try {
        // `bavail`, not `bfree`: what the system keeps for itself is no room for us.
        const { bavail, blocks, bsize } = await statfs(folder);
        return { free: bavail * bsize, total: blocks * bsize };
      } catch {
        // With the database elsewhere there may be no such folder.
        return null;
      }
    },
    skew,
  };
}
