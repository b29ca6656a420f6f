import type { CustodyLine, EvidenceHashes } from './evidence.ts';

/** The parts of a copy that were sealed with it. */
export const SEALED_PARTS = ['bytes', 'text', 'facts'] as const satisfies readonly (keyof EvidenceHashes)[];
export type SealedPart = (typeof SEALED_PARTS)[number];

/** By item: the fingerprints that its own line of custody took when it came in. Lines whose words are erased tell none. */
export function sealsIn(log: readonly CustodyLine[]): Map<string, EvidenceHashes> {
  return new Map(
    log.flatMap((line): [string, EvidenceHashes][] =>
      (line.act === 'frozen' || line.act === 'handed') && line.item !== null && line.words !== null
        ? [[line.item, line.words.hashes]]
        : [],
    ),
  );
}

/** The parts that are not what was sealed; all of them where nothing was. */
export function alteredParts(sealed: EvidenceHashes | undefined, found: EvidenceHashes): SealedPart[] {
  return SEALED_PARTS.filter((part) => sealed === undefined || sealed[part] !== found[part]);
}
