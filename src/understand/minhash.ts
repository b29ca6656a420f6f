/**
 * MinHash: a text's set of three-word shingles as 128 numbers, of which two texts share about as large a part as they share shingles
 * (Broder 1997). Bands of four find pairs that are likely alike without comparing all (locality-sensitive hashing).
 */

const HASHES = 128;
/** 32 bands of 4 rows: a pair with resemblance .5 meets with chance .87, one with .57 with .97, one with .67 with .999. */
const ROWS = 4;
const SHINGLE = 3;

/** 128 numbers of 32 bits. */
export type Signature = Uint32Array;

const [FACTORS, SHIFTS] = permutations();

/** Hashes of the runs of three words; a shorter text is one shingle. */
export function shingles(words: readonly string[]): Set<number> {
  const found = new Set<number>();
  for (let i = 0; i + SHINGLE <= Math.max(words.length, SHINGLE); i++)
    found.add(hash(words.slice(i, i + SHINGLE).join(' ')));
  return found;
}

export function signatureOf(set: ReadonlySet<number>): Signature {
  const signature = new Uint32Array(HASHES).fill(0xffffffff);
  for (const shingle of set)
    for (let i = 0; i < HASHES; i++) {
      const mixed = (Math.imul(shingle, FACTORS[i] ?? 1) + (SHIFTS[i] ?? 0)) >>> 0;
      const value = (mixed ^ (mixed >>> 15)) >>> 0;
      if (value < (signature[i] ?? 0)) signature[i] = value;
    }
  return signature;
}

/** Estimated resemblance (Jaccard) of the sets behind two signatures, 0–1; its standard error is at most .045. */
export function resemblance(one: Signature, other: Signature): number {
  let same = 0;
  for (let i = 0; i < HASHES; i++) if (one[i] === other[i]) same++;
  return same / HASHES;
}

/** Keys of the 32 bands, whole numbers below 2⁵³: texts that share one are worth comparing. */
export function bandsOf(signature: Signature): number[] {
  const keys: number[] = [];
  for (let band = 0; band * ROWS < HASHES; band++) {
    const rows = signature.subarray(band * ROWS, (band + 1) * ROWS).join(' ');
    keys.push(hash(`${band} ${rows}`) * 0x100000 + (hash(`${rows} ${band}`) & 0xfffff));
  }
  return keys;
}

/** FNV-1a with the finaliser of MurmurHash3 (both in the public domain), 32 bits. */
export function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) value = Math.imul(value ^ text.charCodeAt(i), 0x01000193);
  value = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  value = Math.imul(value ^ (value >>> 13), 0xc2b2ae35);
  return (value ^ (value >>> 16)) >>> 0;
}

/** The same on every machine and in every version: signatures are kept in the database. */
function permutations(): [Uint32Array, Uint32Array] {
  let state = 12_345;
  // A linear congruential generator with the constants of Numerical Recipes.
  const next = (): number => (state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0);
  const factors = new Uint32Array(HASHES);
  const shifts = new Uint32Array(HASHES);
  for (let i = 0; i < HASHES; i++) {
    factors[i] = next() | 1;
    shifts[i] = next();
  }
  return [factors, shifts];
}
