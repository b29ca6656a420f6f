import type { PackAsked } from '../domain/evidence.ts';
import { pack } from './pack.ts';
import { packAbout, packFiles } from './pack-files.ts';

/** A referral as one file that anybody can check, and the number to check it by. */
export function packReferral(asked: PackAsked): { bytes: Uint8Array; hash: string } {
  return pack(packFiles(asked), packAbout(asked));
}
