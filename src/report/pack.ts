import { createHash } from 'node:crypto';
import { unzipSync, zipSync } from 'fflate';
import { CUSTODY, custodyFaults } from './pack-custody.ts';

/** A file of a pack, by its path inside it. */
export interface PackFile {
  path: string;
  bytes: Uint8Array;
}

export interface Manifest {
  format: typeof FORMAT;
  /** Which incident it is about, who approved it, and the head of the chain of custody at that moment. */
  about: Record<string, string | number>;
  files: { path: string; bytes: number; sha256: string }[];
}

/** What a look into a pack found. `altered`: paths that differ from the manifest, or `ZIP` for the wrapping itself. */
export interface PackVerdict {
  altered: string[];
  missing: string[];
  added: string[];
  manifest: Manifest | null;
  /** SHA-256 of the manifest, to compare with the number that was written down when the pack was handed over. */
  hash: string | null;
}

const FORMAT = 'haidang-evidence-1';
export const MANIFEST = 'MANIFEST.json';
/** Names the wrapping itself in a verdict. */
export const WRAPPING = 'ZIP';

/**
 * The earliest moment a zip can write. Zips write local time, so it is made from local parts: the same bytes in every time zone. When
 * anything happened stands in the files.
 */
const EPOCH = new Date(1980, 0, 1);

/** Packs `files` with their manifest. The same files make the same bytes, on any machine and any day. */
export function pack(
  files: readonly PackFile[],
  about: Manifest['about'],
): { bytes: Uint8Array; hash: string } {
  const sorted = files.toSorted((a, b) => (a.path < b.path ? -1 : 1));
  const manifest: Manifest = {
    format: FORMAT,
    about,
    files: sorted.map(({ path, bytes }) => ({ path, bytes: bytes.length, sha256: sha256(bytes) })),
  };
  const text = new TextEncoder().encode(`${JSON.stringify(manifest, null, 2)}\n`);
  return { bytes: wrapped([...sorted, { path: MANIFEST, bytes: text }]), hash: sha256(text) };
}

/**
 * Says of each file of a pack whether it is as it was. A pack is packed the same way every time, so even a byte outside the files shows.
 * Copies are compared with their own lines in the chain of custody as well: packed is not yet as it came in. Whoever changes a file and
 * the manifest with it changes `hash`: that is compared by eye, or handed in as `expected`.
 */
export function verify(zip: Uint8Array, expected: string | null = null): PackVerdict {
  const broken: PackVerdict = { altered: [WRAPPING], missing: [], added: [], manifest: null, hash: null };
  const found = unpacked(zip);
  if (found === null) return broken;
  const text = found.get(MANIFEST);
  if (text === undefined) return { ...broken, altered: [], missing: [MANIFEST], added: [...found.keys()] };
  const hash = sha256(text);
  const manifest = manifestIn(text);
  if (manifest === null) return { ...broken, altered: [MANIFEST], hash };
  const listed = new Set(manifest.files.map(({ path }) => path));
  const altered = manifest.files
    .filter(({ path, sha256: known }) => {
      const bytes = found.get(path);
      return bytes !== undefined && sha256(bytes) !== known;
    })
    .map(({ path }) => path);
  const missing = [...listed].filter((path) => !found.has(path));
  const added = [...found.keys()].filter((path) => path !== MANIFEST && !listed.has(path));
  // A custody file that is not the packed one says nothing of the copies.
  if (!altered.includes(CUSTODY) && !missing.includes(CUSTODY)) {
    const shaAt = (path: string) => {
      const bytes = found.get(path);
      return bytes === undefined ? null : sha256(bytes);
    };
    const faults = custodyFaults(found.get(CUSTODY), [...listed], shaAt);
    altered.push(...faults.altered.filter((path) => !altered.includes(path) && !missing.includes(path)));
    // A copy the manifest lists and the zip lacks is named already.
    if (missing.length === 0) missing.push(...faults.missing);
  }
  if (expected !== null && expected !== hash) altered.push(MANIFEST);
  const whole = altered.length + missing.length + added.length === 0;
  if (whole && !same(zip, wrapped(inOrder(manifest, found)))) altered.push(WRAPPING);
  return { altered, missing, added, manifest, hash };
}

/** Stored, not squeezed: the bytes then depend on no compressor's version, and a changed one shows in the file it belongs to. */
function wrapped(files: readonly PackFile[]): Uint8Array {
  return zipSync(Object.fromEntries(files.map(({ path, bytes }) => [path, bytes])), {
    level: 0,
    mtime: EPOCH,
  });
}

/** The files as `pack` orders them. */
function inOrder({ files }: Manifest, found: ReadonlyMap<string, Uint8Array>): PackFile[] {
  return [...files.map(({ path }) => path), MANIFEST].map((path) => ({
    path,
    bytes: found.get(path) ?? new Uint8Array(),
  }));
}

function unpacked(zip: Uint8Array): Map<string, Uint8Array> | null {
  try {
    return new Map(Object.entries(unzipSync(zip)));
  } catch {
    return null;
  }
}

/** Null for a manifest that is none of ours, or not written as we write it. */
function manifestIn(text: Uint8Array): Manifest | null {
  try {
    const manifest = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(text)) as Partial<Manifest>;
    if (manifest.format !== FORMAT || !Array.isArray(manifest.files)) return null;
    const known = manifest.files.every(
      (file) => typeof file.path === 'string' && typeof file.sha256 === 'string',
    );
    return known ? (manifest as Manifest) : null;
  } catch {
    return null;
  }
}

function same(one: Uint8Array, other: Uint8Array): boolean {
  return Buffer.compare(one, other) === 0;
}

/** SHA-256 in hex. */
export function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
