import type { Instant } from './time.ts';

/** A copy of something public, as it was at one moment, or a file a person handed in. */
export interface EvidenceItem {
  id: string;
  incident: string;
  /** `shot`: a page as a browser of ours drew it. */
  form: 'page' | 'shot' | 'file';
  /** The mention it is a copy of; null for an address that nobody had heard of, and for files. */
  mention: string | null;
  title: string;
  /** Asked for, and where the answer came from in the end; empty for files, and once erased. */
  address: string;
  final: string;
  /** Steps on the way from `address` to `final`. */
  redirects: Hop[];
  status: number | null;
  headers: Record<string, string>;
  /** Media type as the sender called it. */
  type: string;
  /** Name of a handed-in file. */
  file: string | null;
  /** Length of the copy in bytes. */
  size: number;
  hashes: EvidenceHashes;
  /** Readable words of a page; null where there are none, and once erased. */
  text: string | null;
  capturedAt: Instant;
  /** Who had it frozen. */
  name: string;
  /** Was it a complaint or an opinion when it was frozen? The mention itself may have been put right since. */
  grievance: boolean;
  /** What whoever froze it answered when asked whether a citizen's complaint or opinion is meant; null: the house knew what it is. */
  citizen: boolean | null;
  /** Nothing erases it before; from then on everything but its fingerprints is erased. */
  keepUntil: Instant;
  erasedAt: Instant | null;
}

export interface Hop {
  status: number;
  from: string;
  to: string;
}

/** SHA-256 in hex of each part. They outlive what they are of: whoever holds a copy can still prove it. */
export interface EvidenceHashes {
  bytes: string;
  text: string | null;
  /** Of what stands in `thong-tin.json`: addresses, status, headers, redirects, moment. */
  facts: string;
}

/** What custody lines carry, by act. It may name addresses and persons, so it is kept apart from the chain and erased with the evidence. */
export interface CustodyWords {
  frozen: { address: string; hashes: EvidenceHashes; keepUntil: Instant; citizen?: boolean | null };
  'not-frozen': { address: string; trouble: string };
  handed: { file: string; hashes: EvidenceHashes; keepUntil: Instant; citizen?: boolean | null };
  'kept-longer': { until: Instant; why: string };
  viewed: Record<string, never>;
  basis: BasisWord;
  letter: { to: string; text: string };
  submitted: Record<string, never>;
  returned: { why: string };
  approved: Record<string, never>;
  exported: { manifest: string };
  delivered: { how: string };
  erased: Record<string, never>;
}
export type CustodyAct = keyof CustodyWords;

/** A person's word on a provision in force that the matter may touch. */
export interface BasisWord {
  wire: string;
  basis: string;
  confidence: string;
  decision: 'confirm' | 'reject';
  why: string;
}

type Lines = {
  [Act in CustodyAct]: {
    incident: string;
    seq: number;
    at: Instant;
    /** Null: the machine, whose name is empty. */
    who: string | null;
    name: string;
    act: Act;
    item: string | null;
    /** SHA-256 of `words` as JSON: the chain still holds when the words themselves are erased. */
    digest: string;
    words: CustodyWords[Act] | null;
    /** Hash of the line before; of the first line: 64 zeros. */
    prev: string;
    hash: string;
  };
};
export type CustodyLine = Lines[CustodyAct];

export type Hash = (text: string) => string;

export const CHAIN_BEGINS = '0'.repeat(64);

/** What the hash of a line is of. Its order is part of the file format: it never changes. */
export function lineText(line: Omit<CustodyLine, 'hash' | 'words'>): string {
  const { incident, seq, at, who, name, act, item, digest, prev } = line;
  return JSON.stringify([incident, seq, at, who, name, act, item, digest, prev]);
}

/** Line numbers at which a chain does not hold: a line was changed, taken away, put in, or its words were. Empty: it is whole. */
export function brokenAt(lines: readonly CustodyLine[], hash: Hash): number[] {
  let prev = CHAIN_BEGINS;
  const broken: number[] = [];
  for (const [index, line] of lines.entries()) {
    const holds =
      line.seq === index + 1 &&
      line.prev === prev &&
      line.hash === hash(lineText(line)) &&
      (line.words === null || line.digest === hash(JSON.stringify(line.words)));
    if (!holds) broken.push(index + 1);
    prev = line.hash;
  }
  return broken;
}

/** Somebody's deed in the log. */
export interface Signed {
  seq: number;
  at: Instant;
  who: string | null;
  name: string;
}

/** Where the referral stands, as the custody log tells it. */
export interface Referral {
  /** The last word on each provision, in the order in which they were first decided. */
  basis: (BasisWord & Signed)[];
  letter: { to: string; text: string; by: Signed } | null;
  submitted: Signed | null;
  returned: (Signed & { why: string }) | null;
  approved: Signed | null;
  exported: (Signed & { manifest: string }) | null;
  delivered: (Signed & { how: string }) | null;
}

const NOTHING: Referral = {
  basis: [],
  letter: null,
  submitted: null,
  returned: null,
  approved: null,
  exported: null,
  delivered: null,
};

/** Whoever approved, approved what there was then: any change of the contents asks for a new approval. */
const UNSIGNED = { submitted: null, approved: null, exported: null, delivered: null } as const;

type Changes = { [Act in CustodyAct]: (referral: Referral, line: Lines[Act]) => Partial<Referral> };

const CHANGES: Changes = {
  frozen: () => UNSIGNED,
  handed: () => UNSIGNED,
  erased: () => UNSIGNED,
  'not-frozen': () => ({}),
  'kept-longer': () => ({}),
  viewed: () => ({}),
  basis: ({ basis }, line) =>
    line.words === null
      ? UNSIGNED
      : { ...UNSIGNED, basis: decided(basis, { ...line.words, ...signed(line) }) },
  letter: (_, line) => ({
    ...UNSIGNED,
    letter: line.words === null ? null : { ...line.words, by: signed(line) },
  }),
  submitted: (_, line) => ({ submitted: signed(line), returned: null }),
  returned: (_, line) => ({ ...UNSIGNED, returned: { ...signed(line), why: line.words?.why ?? '' } }),
  approved: (_, line) => ({ approved: signed(line) }),
  exported: (_, line) => ({ exported: { ...signed(line), manifest: line.words?.manifest ?? '' } }),
  delivered: (_, line) => ({ delivered: { ...signed(line), how: line.words?.how ?? '' } }),
};

/** The referral its custody log tells. */
export function referralOf(log: readonly CustodyLine[]): Referral {
  return log.reduce(withLine, NOTHING);
}

function withLine(referral: Referral, line: CustodyLine): Referral {
  // One table for all acts; which of them it is, the line itself says.
  const change = CHANGES[line.act] as (referral: Referral, line: CustodyLine) => Partial<Referral>;
  return { ...referral, ...change(referral, line) };
}

function signed({ seq, at, who, name }: CustodyLine): Signed {
  return { seq, at, who, name };
}

function decided(basis: Referral['basis'], word: Referral['basis'][number]): Referral['basis'] {
  const same = (other: BasisWord) => other.wire === word.wire && other.basis === word.basis;
  return basis.some(same) ? basis.map((other) => (same(other) ? word : other)) : [...basis, word];
}

/** May it be erased? Not before its day, whoever asks. */
export function mayErase(
  { keepUntil, erasedAt }: Pick<EvidenceItem, 'keepUntil' | 'erasedAt'>,
  now: Instant,
): boolean {
  return erasedAt === null && now >= keepUntil;
}

/** What came of taking a picture of a page; `trouble` is the key of a sentence. */
export type Shot =
  | { ok: true; bytes: Uint8Array; hashes: EvidenceHashes; capturedAt: Instant }
  | { ok: false; trouble: string };

/** What came of freezing an address; `trouble` is the key of a sentence. */
export type Frozen =
  | ({
      ok: true;
      bytes: Uint8Array;
      hashes: EvidenceHashes;
      /** Null: no browser, or nothing to draw. */ shot: Shot | null;
    } & Pick<
      EvidenceItem,
      'address' | 'final' | 'redirects' | 'status' | 'headers' | 'type' | 'title' | 'text' | 'capturedAt'
    >)
  | { ok: false; trouble: string };

/** What is known of a picture before it is taken. */
export function shotFacts(address: string, final: string) {
  return {
    form: 'shot' as const,
    address,
    final,
    redirects: [],
    status: null,
    headers: {},
    type: 'image/png',
    file: null,
  };
}

/** What is written down of a copy beside its bytes; `facts` of its hashes is of this text. It is packed as `thong-tin.json`. */
export function factsText(item: Omit<CopyFacts, 'capturedAt'> & { capturedAt: string }): string {
  const { form, address, final, redirects, status, headers, type, file, size, capturedAt, bytes, text } =
    item;
  const known = {
    form,
    address,
    final,
    redirects,
    status,
    headers,
    type,
    file,
    size,
    capturedAt,
    bytes,
    text,
  };
  return `${JSON.stringify(known, null, 2)}\n`;
}

interface CopyFacts
  extends
    Pick<
      EvidenceItem,
      | 'form'
      | 'address'
      | 'final'
      | 'redirects'
      | 'status'
      | 'headers'
      | 'type'
      | 'file'
      | 'size'
      | 'capturedAt'
    >,
    Pick<EvidenceHashes, 'bytes' | 'text'> {}

/** What a pack is made of. */
export interface PackAsked {
  office: string;
  incident: { id: string; title: string };
  referral: Referral;
  /** Custody up to the approval: the same approval makes the same pack, however often it is taken. */
  log: readonly CustodyLine[];
  items: readonly { item: EvidenceItem; bytes: Uint8Array }[];
}
