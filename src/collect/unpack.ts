import { promisify } from 'node:util';
import { brotliDecompress, gunzip, inflate, inflateRaw } from 'node:zlib';

/** Asynchronous on purpose: a bomb is unpacked on a thread of libuv, and the desk keeps answering meanwhile. */
const unzip = {
  gzip: promisify(gunzip),
  deflate: promisify(inflate),
  raw: promisify(inflateRaw),
  br: promisify(brotliDecompress),
};

export type Unpacked = { ok: true; body: Uint8Array } | { ok: false; trouble: 'too-large' | 'bad-encoding' };

/**
 * The body without its Content-Encoding, at most `maxBytes` long. Stacked encodings are refused: no site needs them, bombs do.
 * A gzip file that says nothing of itself (`feed.xml.gz`) is unpacked as well.
 */
export async function unpack(body: Uint8Array, encoding: string, maxBytes: number): Promise<Unpacked> {
  const named = encoding
    .toLowerCase()
    .split(',')
    .map((part) => part.trim().replace(/^x-/, ''))
    .filter((part) => part !== '' && part !== 'identity');
  if (named.length > 1) return { ok: false, trouble: 'bad-encoding' };
  const kind = named[0] ?? (body[0] === 0x1f && body[1] === 0x8b ? 'gzip' : null);
  if (kind === null || body.length === 0) return { ok: true, body };
  const limit = { maxOutputLength: maxBytes };
  try {
    if (kind === 'gzip' || kind === 'br') return { ok: true, body: await unzip[kind](body, limit) };
    if (kind !== 'deflate') return { ok: false, trouble: 'bad-encoding' };
    // "deflate" means zlib, but some servers send it without its two leading bytes.
    const bare = ((body[0] ?? 0) & 0x0f) !== 8;
    return { ok: true, body: await (bare ? unzip.raw : unzip.deflate)(body, limit) };
  } catch (error) {
    const large = error instanceof Error && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE';
    return { ok: false, trouble: large ? 'too-large' : 'bad-encoding' };
  }
}
