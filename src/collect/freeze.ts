import { createHash } from 'node:crypto';
import type { Rules } from '../config/rules.ts';
import { factsText, type Frozen, type Hop, type Shot, shotFacts } from '../domain/evidence.ts';
import { fault } from '../domain/fault.ts';
import { iso } from '../domain/time.ts';
import type { Store } from '../storage/store.ts';
import type { World } from '../world.ts';
import { webAddress } from './address.ts';
import { decodeText } from './decode.ts';
import { looksLikeHtml } from './feed.ts';
import { withSapo } from './page.ts';
import { openPageReader } from './page-reader.ts';
import { plainText } from './plain.ts';
import { openPolite } from './polite.ts';

/** The readable part of a copy; the copy itself is kept whole. */
const LONGEST_TEXT = 100_000;

const TEXTUAL = /^text\/|[/+](?:html|xhtml|xml|json)\b/i;

/**
 * Fetches public pages as they are now, with the same manners as every other visit: who may not listen there may not freeze there either.
 * Bytes are kept as they came once the compression of the way is undone. An answer that is no success is evidence as well: that a page
 * was taken down, and when.
 */
export function openFreezer(store: Store, world: World, rules: Rules) {
  const { collect } = rules.haidang;

  return {
    /** @throws fault `invalid` for what is no address of a public page */
    freeze: async (asked: string): Promise<Frozen> => {
      const url = webAddress(asked);
      if (url === null) throw fault('invalid', 'evidence.refused.address');
      const address = url.href;
      const polite = openPolite(store, world, collect);
      const refusal = await polite.enter(address);
      if (refusal !== null) return { ok: false, trouble: `trouble.${refusal.why}` };
      const redirects: Hop[] = [];
      const answer = await polite.get(
        { url: address, deadline: collect.deadline, maxBytes: collect.max_bytes },
        undefined,
        (hop) => redirects.push(hop),
      );
      if (!answer.ok) return { ok: false, trouble: `trouble.${answer.trouble}` };
      const capturedAt = world.now();
      const { status, headers, body: bytes, url: final } = answer;
      const type = headers['content-type'] ?? '';
      const { title, text } = await wordsOf(bytes, type, final);
      const known = { form: 'page' as const, address, final, redirects, status, headers, type, file: null };
      const hashes = { bytes: sha256(bytes), text: text === null ? null : sha256(text) };
      const facts = factsText({ ...known, ...hashes, size: bytes.length, capturedAt: iso(capturedAt) });
      return {
        ok: true,
        ...known,
        title,
        text,
        bytes,
        capturedAt,
        hashes: { ...hashes, facts: sha256(facts) },
        shot: text === null ? null : await shotOf(address, final),
      };
    },
  };

  /** The page as a browser draws it, where there is one. What goes wrong is told and spoils nothing. */
  async function shotOf(address: string, final: string): Promise<Shot | null> {
    if (world.camera === null) return null;
    const pictured = await world.camera(final).catch(() => ({ ok: false, trouble: 'browser' }) as const);
    if (!pictured.ok) return { ok: false, trouble: `evidence.shot.${pictured.trouble}` };
    const capturedAt = world.now();
    const { png: bytes } = pictured;
    const hashes = { bytes: sha256(bytes), text: null };
    const known = { ...shotFacts(address, final), ...hashes, size: bytes.length };
    const facts = sha256(factsText({ ...known, capturedAt: iso(capturedAt) }));
    return { ok: true, bytes, capturedAt, hashes: { ...hashes, facts } };
  }

  /** What a reader sees; numbers stay as they are, since the number of an impostor is what matters here. */
  async function wordsOf(
    bytes: Uint8Array,
    type: string,
    url: string,
  ): Promise<{ title: string; text: string | null }> {
    if (type !== '' && !TEXTUAL.test(type)) return { title: '', text: null };
    const words = decodeText(bytes, type);
    if (!looksLikeHtml(words)) return { title: '', text: words.slice(0, LONGEST_TEXT) };
    const reader = openPageReader(collect.page_deadline);
    try {
      const page = await reader.read(words, url, { now: world.now() });
      if (page === 'slow') return { title: '', text: null };
      const text = page === null ? plainText(words) : withSapo(page, '');
      return { title: page?.title ?? '', text: text.slice(0, LONGEST_TEXT) };
    } finally {
      await reader.close();
    }
  }
}

function sha256(of: string | Uint8Array): string {
  return createHash('sha256').update(of).digest('hex');
}
