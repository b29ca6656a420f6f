import { LETTER_LENGTH, lintLetter } from '../../domain/evidence-letter.ts';
import { factsText, type PackAsked } from '../../domain/evidence.ts';
import { alteredParts, sealsIn } from '../../domain/evidence-seals.ts';
import { fault } from '../../domain/fault.ts';
import { maskPersonal } from '../../domain/privacy.ts';
import { reason } from '../../domain/reason.ts';
import { basisSeen, letterSeen } from '../../domain/evidence-seen.ts';
import { iso } from '../../domain/time.ts';
import { hashOf } from '../access.ts';
import type { Desk, Page } from '../desk.ts';
import {
  type Again,
  type Deed,
  deed,
  unlessStale,
  WHY_LENGTH,
  whyMissing,
  wordsIn,
  write,
} from './evidence-deed.ts';

export function basisAct(desk: Desk, again: Again): Page {
  return deed(desk, 'basis', again, async (one) => {
    const { facts, body } = one;
    const chosen = facts.proposed.find(({ wire, basis }) => wire === body['wire'] && basis === body['basis']);
    const decision = body['decision'];
    if (chosen === undefined || (decision !== 'confirm' && decision !== 'reject'))
      throw fault('invalid', 'legal.refused');
    if (body['seen'] !== basisSeen(facts.referral, chosen)) return one.stale('basis');
    const why = wordsIn(body, 'why');
    if (why === '' || why.length > WHY_LENGTH) return one.again('basis', whyMissing(why));
    const { wire, basis, confidence } = chosen;
    const words = { wire, basis, confidence, decision, why: maskPersonal(why) } as const;
    return unlessStale(one, 'basis', () => write(one, 'basis', words));
  });
}

export function letterAct(desk: Desk, again: Again): Page {
  return deed(desk, 'letter', again, async (one) => {
    const to = wordsIn(one.body, 'to');
    // A browser sends lines the way a network does.
    const text = wordsIn(one.body, 'text').replaceAll('\r\n', '\n');
    if (one.body['seen'] !== letterSeen(one.facts.referral)) return one.stale('letter');
    if (to === '' || to.length > WHY_LENGTH) return one.again('letter', reason('evidence.refused.to'));
    if (text === '' || text.length > LETTER_LENGTH)
      return one.again('letter', reason('evidence.flaw.length', { n: LETTER_LENGTH }));
    const [flaw] = lintLetter(text);
    if (flaw !== undefined) return one.again('letter', reason(`evidence.flaw.${flaw}`, { n: LETTER_LENGTH }));
    return unlessStale(one, 'letter', () => write(one, 'letter', { to, text }));
  });
}

export function submitAct(desk: Desk, again: Again): Page {
  return deed(desk, 'submit', again, async (one) => {
    await write(one, 'submitted', {});
    return null;
  });
}

export function approveAct(desk: Desk, again: Again): Page {
  return deed(desk, 'approve', again, async (one) => {
    // What was read must be what is approved.
    if (one.body['seq'] !== String(one.facts.referral.submitted?.seq))
      throw fault('conflict', 'evidence.refused.changed');
    await write(one, 'approved', {}, one.c.var.voice.say('evidence.note.approved'));
    return null;
  });
}

export function returnAct(desk: Desk, again: Again): Page {
  return deed(desk, 'return', again, async (one) => {
    const why = wordsIn(one.body, 'why');
    if (why === '' || why.length > WHY_LENGTH) return one.again('return', whyMissing(why));
    await write(one, 'returned', { why: maskPersonal(why) });
    return null;
  });
}

/** The pack as a file. Taking it is written down first: whoever has it is known. */
export function exportAct(desk: Desk, again: Again): Page {
  return deed(desk, 'export', again, async (one) => {
    const { c, facts } = one;
    if (desk.archivist === null) throw fault('unavailable', 'evidence.refused.alone');
    const { incident, referral, log } = facts;
    if (facts.broken.length > 0) throw fault('conflict', 'evidence.refused.broken');
    const items = [];
    for (const item of facts.items) {
      const bytes = await desk.store.evidence.bytes(item.id);
      if (bytes === null) throw fault('conflict', 'evidence.refused.broken');
      items.push({ item, bytes });
    }
    const altered = alteredIn(one, items);
    if (altered.length > 0) throw fault('conflict', 'evidence.refused.altered', { what: altered.join('; ') });
    const { bytes, hash } = desk.archivist.pack({
      office: desk.rules.haidang.organisation.name,
      incident: { id: incident.id, title: incident.title },
      referral,
      log: log.filter(({ seq }) => seq <= (referral.approved?.seq ?? 0)),
      items,
    });
    await write(one, 'exported', { manifest: hash });
    return c.body(Buffer.from(bytes), 200, {
      'content-type': 'application/zip',
      'content-disposition': `attachment; filename="chung-cu-${incident.id}.zip"`,
      'cache-control': 'no-store',
    });
  });
}

/** What is not as its own line of custody sealed it, in words: the chain is whole, and the copies must be what it speaks of. */
function alteredIn({ facts, c }: Deed, items: PackAsked['items']): string[] {
  const { voice: v } = c.var;
  const seals = sealsIn(facts.log);
  const altered = items.flatMap(({ item, bytes }) => {
    const hashes = { bytes: hashOf(bytes), text: item.text === null ? null : hashOf(item.text) };
    const seal = seals.get(item.id);
    // The facts hold the fingerprints of the rest: as they were sealed, so that what was altered is named once.
    const capturedAt = iso(item.capturedAt);
    const told = hashOf(factsText({ ...item, ...(seal ?? hashes), capturedAt }));
    // The fingerprints beside the copy are packed too.
    const parts = new Set([
      ...alteredParts(seal, { ...hashes, facts: told }),
      ...alteredParts(seal, item.hashes),
    ]);
    return [...parts].map((part) => `${item.file ?? item.address} (${v.say(`evidence.part.${part}`)})`);
  });
  const held = new Set(items.map(({ item }) => item.id));
  const gone = [...seals].filter(([id]) => !held.has(id));
  return [...altered, ...gone.map(([, { bytes }]) => v.say('evidence.part.gone', { hash: bytes }))];
}

export function deliverAct(desk: Desk, again: Again): Page {
  return deed(desk, 'deliver', again, async (one) => {
    const how = wordsIn(one.body, 'how');
    if (how === '' || how.length > WHY_LENGTH) return one.again('deliver', reason('evidence.refused.how'));
    const told = maskPersonal(how);
    await write(
      one,
      'delivered',
      { how: told },
      one.c.var.voice.say('evidence.note.delivered', { how: told }),
    );
    return null;
  });
}
