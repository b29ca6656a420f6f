import iconv from 'iconv-lite';

/** Share of undecodable characters up to which a text still counts as damaged UTF-8 and not as another encoding. */
const TOLERATED_DAMAGE = 0.002;

/**
 * The text of a feed or page, composed (NFC). Order of belief: byte order mark · bytes that are valid UTF-8, whatever header and
 * declaration claim (they lie more often than valid UTF-8 happens by chance) · header · declaration · slightly damaged UTF-8 · windows-1252.
 */
export function decodeText(bytes: Uint8Array, contentType = ''): string {
  return decoded(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), contentType).normalize('NFC');
}

function decoded(bytes: Buffer, contentType: string): string {
  const wide = wideEncoding(bytes);
  // iconv-lite drops the byte order mark.
  if (wide) return iconv.decode(bytes, wide);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    // Not UTF-8: somebody has to say what it is.
  }
  const named = [/charset\s*=\s*["']?([\w.:-]+)/i.exec(contentType)?.[1], declaration(bytes)];
  for (const name of named) {
    const known = name === undefined ? null : singleByte(name);
    if (known) return iconv.decode(bytes, known);
  }
  const lossy = new TextDecoder('utf-8').decode(bytes);
  const bad = lossy.split('\uFFFD').length - 1;
  // Node 20's own TextDecoder leaves 0x80–0x9f of windows-1252 as control characters, iconv-lite does not.
  return bad <= 5 + lossy.length * TOLERATED_DAMAGE ? lossy : iconv.decode(bytes, 'windows-1252');
}

/** UTF-16 and UTF-32 by their mark, or by the zeros beside the first `<`. */
function wideEncoding(bytes: Buffer): string | null {
  const start = bytes.subarray(0, 4).toString('hex').padEnd(8, '-');
  if (start === '0000feff' || start === '0000003c') return 'utf-32be';
  if (start === 'fffe0000' || start === '3c000000') return 'utf-32le';
  if (start.startsWith('feff') || start.startsWith('003c00')) return 'utf-16be';
  if (start.startsWith('fffe') || /^3c00..00$/.test(start)) return 'utf-16le';
  return null;
}

/** What an XML declaration or a meta tag near the top claims. */
function declaration(bytes: Buffer): string | undefined {
  const top = bytes.subarray(0, 2048).toString('latin1');
  return (/<\?xml[^>]*encoding\s*=\s*["']([\w.:-]+)["']/i.exec(top) ??
    /<meta[^>]+charset\s*=\s*["']?([\w.:-]+)/i.exec(top))?.[1];
}

/** A usable single-byte (or East Asian) encoding, or null: UTF names are not believed here, the bytes have already denied them. */
function singleByte(name: string): string | null {
  if (/^(?:utf-?8|utf-?16.*|utf-?32.*|us-ascii|ascii)$/i.test(name)) return null;
  if (/^(?:iso-?8859-?1|latin-?1|l1)$/i.test(name)) return 'windows-1252';
  return iconv.encodingExists(name) ? name : null;
}
