import { createHash } from 'node:crypto';
import { brokenAt, type CustodyLine, type EvidenceHashes } from '../domain/evidence.ts';
import { alteredParts, sealsIn } from '../domain/evidence-seals.ts';

export const CUSTODY = 'NHAT-KY-CHUNG-CU.json';

/** Name of a picture the machine took. */
export const SHOT = 'anh-chup.png';

const FACTS = /^(chung-cu\/\d+)\/thong-tin\.json$/;

/**
 * Reads the chain of custody in a pack against the copies beside it: the manifest says what was packed, the chain what came in. `sha256`
 * gives the fingerprint of a file by its path, null for one that is not there.
 */
export function custodyFaults(
  log: Uint8Array | undefined,
  paths: readonly string[],
  sha256: (path: string) => string | null,
): { altered: string[]; missing: string[] } {
  const folders = paths.flatMap((path) => FACTS.exec(path)?.[1] ?? []);
  if (log === undefined) return { altered: [], missing: folders.length > 0 ? [CUSTODY] : [] };
  const lines = linesIn(log);
  if (lines === null || brokenAt(lines, hashText).length > 0) return { altered: [CUSTODY], missing: [] };
  const seals = [...sealsIn(lines).values()];
  const altered: string[] = [];
  const open: string[] = [];
  // Whole copies find their own lines first; what is left is measured against what is left.
  for (const folder of folders) {
    const at = seals.findIndex((seal) => alteredParts(seal, foundIn(folder)).length === 0);
    if (at >= 0) seals.splice(at, 1);
    else open.push(folder);
  }
  for (const folder of open) {
    const measured = seals.map((seal) => ({ seal, parts: alteredParts(seal, foundIn(folder)) }));
    const [nearest] = measured.toSorted((a, b) => a.parts.length - b.parts.length);
    const parts = nearest?.parts ?? alteredParts(undefined, foundIn(folder));
    if (nearest !== undefined) seals.splice(seals.indexOf(nearest.seal), 1);
    altered.push(...parts.map((part) => filesOf(folder)[part]));
  }
  // A copy that came in and is not in the pack.
  return { altered, missing: seals.map(({ bytes }) => `SHA-256 ${bytes}`) };

  function filesOf(folder: string): Record<keyof EvidenceHashes, string> {
    const copy =
      paths.find((path) => path.startsWith(`${folder}/tep-nop`) || path === `${folder}/${SHOT}`) ??
      `${folder}/ban-goc.txt`;
    return { bytes: copy, text: `${folder}/van-ban.txt`, facts: `${folder}/thong-tin.json` };
  }

  function foundIn(folder: string): EvidenceHashes {
    const { bytes, text, facts } = filesOf(folder);
    return { bytes: sha256(bytes) ?? '', text: sha256(text), facts: sha256(facts) ?? '' };
  }
}

/** Null for what is no chain. */
function linesIn(log: Uint8Array): CustodyLine[] | null {
  try {
    const lines = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(log)) as unknown;
    return Array.isArray(lines) && lines.every((line) => typeof line === 'object' && line !== null)
      ? (lines as CustodyLine[])
      : null;
  } catch {
    return null;
  }
}

function hashText(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
