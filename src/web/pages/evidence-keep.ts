import { isPrivateGrievance, mustAnswer } from '../../domain/evidence-citizen.ts';
import { factsText, shotFacts } from '../../domain/evidence.ts';
import { fault } from '../../domain/fault.ts';
import type { Mention } from '../../domain/mention.ts';
import { maskPersonal } from '../../domain/privacy.ts';
import { reason } from '../../domain/reason.ts';
import { iso } from '../../domain/time.ts';
import { paths } from '../../view/paths.ts';
import { hashOf } from '../access.ts';
import type { Desk, Page } from '../desk.ts';
import {
  type Again,
  type Deed,
  deed,
  LONGER,
  WHY_LENGTH,
  whyMissing,
  wordsIn,
  write,
} from './evidence-deed.ts';
import { knownAt } from './evidence-facts.ts';

/** Freezes mentions that were ticked, or one address that was typed. */
export function freezeAct(desk: Desk, again: Again): Page {
  return deed(desk, 'freeze', again, async (one) => {
    const { facts, body, c } = one;
    if (desk.archivist === null) throw fault('unavailable', 'evidence.refused.alone');
    const ticked = facts.offered.find(({ id }) => id === body['mention']);
    const address = ticked?.address ?? wordsIn(body, 'address');
    if (!/^https?:\/\/\S+$/i.test(address)) return one.again('address', reason('evidence.refused.address'));
    const known = ticked === undefined ? await knownAt(desk, [address]) : [ticked];
    if (known.some(isPrivateGrievance)) return one.again('address', reason('evidence.refused.private'));
    const refused = await citizenRefused(one, 'address', mustAnswer(known));
    if (refused !== null) return refused;
    const frozen = await desk.archivist.freeze(address);
    if (!frozen.ok) {
      await write(one, 'not-frozen', { address, trouble: frozen.trouble });
      return one.again('address', reason(frozen.trouble));
    }
    const { ok: _, bytes, shot, ...copy } = frozen;
    // A short link may lead to what is refused under its own name.
    const led = await knownAt(desk, [copy.final]);
    if (led.some(isPrivateGrievance)) return one.again('address', reason('evidence.refused.private'));
    await keep(one, { ...copy, form: 'page', file: null, size: bytes.length }, bytes, [...known, ...led]);
    const back = `${paths.evidence(facts.incident.id)}?xong=freeze`;
    if (shot === null) return c.redirect(back, 303);
    if (!shot.ok) {
      await missed(one, copy.final, shot.trouble);
      return c.redirect(`${back}&anh=${shot.trouble}`, 303);
    }
    const { capturedAt, hashes } = shot;
    const picture = {
      ...shotFacts(copy.address, copy.final),
      title: copy.title,
      text: null,
      capturedAt,
      hashes,
    };
    await keep(one, { ...picture, size: shot.bytes.length }, shot.bytes, [...known, ...led]);
    return c.redirect(back, 303);
  });
}

/** A person's word on whether this is a citizen's complaint or opinion. Yes is written down and keeps it out; `asked`: there must be a word. */
async function citizenRefused(one: Deed, at: 'address' | 'file', asked: boolean): Promise<Response | null> {
  const answer = one.body['citizen'];
  if (answer === 'yes') {
    // Whose complaint it is, and where, is not kept either.
    await write(one, 'not-frozen', { address: '', trouble: 'evidence.refused.citizen' });
    return one.again(at, reason('evidence.refused.citizen'));
  }
  return asked && answer !== 'no' ? one.again(at, reason('evidence.refused.unanswered')) : null;
}

const HANDED = /\.(?:png|jpe?g|webp|pdf)$/i;

/** Takes in a file by hand: a screenshot of what no machine may open. */
export function handInAct(desk: Desk, again: Again): Page {
  return deed(desk, 'freeze', again, async (one) => {
    const { file } = one.body;
    if (!(file instanceof File) || file.size === 0 || !HANDED.test(file.name))
      return one.again('file', reason('evidence.refused.file'));
    const refused = await citizenRefused(one, 'file', true);
    if (refused !== null) return refused;
    const bytes = new Uint8Array(await file.arrayBuffer());
    const capturedAt = desk.world.now();
    const copy = {
      form: 'file' as const,
      address: '',
      final: '',
      redirects: [],
      status: null,
      headers: {},
      type: file.type,
      file: file.name.slice(-120),
      size: bytes.length,
    };
    const hashes = { bytes: hashOf(bytes), text: null };
    const facts = hashOf(factsText({ ...copy, ...hashes, capturedAt: iso(capturedAt) }));
    const title = maskPersonal(wordsIn(one.body, 'about')).slice(0, WHY_LENGTH);
    await keep(one, { ...copy, title, text: null, capturedAt, hashes: { ...hashes, facts } }, bytes, []);
    return null;
  });
}

type Copy = Parameters<Desk['store']['evidence']['freeze']>[0];

async function keep(
  { desk, facts, person, body }: Deed,
  copy: Omit<Copy, 'id' | 'incident' | 'mention' | 'name' | 'grievance' | 'citizen' | 'keepUntil'>,
  bytes: Uint8Array,
  known: readonly Mention[],
): Promise<void> {
  const at = copy.capturedAt;
  const [mention] = known;
  const item: Copy = {
    ...copy,
    title: copy.title || (mention?.title ?? ''),
    id: desk.world.newId(),
    incident: facts.incident.id,
    mention: mention?.id ?? null,
    name: person.name,
    grievance: known.some(({ meaning }) => meaning?.grievance === true),
    citizen: body['citizen'] === 'no' ? false : null,
    keepUntil: at + desk.rules.haidang.privacy.keep_evidence,
  };
  await desk.store.together((s) => s.evidence.freeze(item, bytes, { at, who: person.id, name: person.name }));
}

/** The page is kept already, and its picture is missing: a line of its own, which no form was typed over. */
async function missed({ desk, facts, person }: Deed, address: string, trouble: string): Promise<void> {
  const at = desk.world.now();
  const keepUntil = at + desk.rules.haidang.privacy.keep_evidence;
  const by = { at, who: person.id, name: person.name };
  await desk.store.together((s) =>
    s.evidence.add(facts.incident.id, 'not-frozen', { address, trouble }, by, { keepUntil }),
  );
}

/** Moves the day of erasure of one item further away; there is no way to bring it nearer. */
export function keepAct(desk: Desk, again: Again): Page {
  return deed(desk, 'keep', again, async (one) => {
    const { facts, person, body } = one;
    const item = facts.items.find(({ id }) => id === body['item']);
    if (item === undefined) throw fault('not-found', 'evidence.missing');
    const why = wordsIn(body, 'why');
    if (why === '' || why.length > WHY_LENGTH) return one.again('keep', whyMissing(why));
    const by = { at: desk.world.now(), who: person.id, name: person.name };
    await desk.store.together(async (s) => {
      await s.evidence.keepLonger(item.id, item.keepUntil + LONGER, maskPersonal(why), by);
      const data = { act: 'evidence-kept-longer', name: person.name };
      await s.events.add([{ at: by.at, event: 'act', subject: facts.incident.id, who: person.id, data }]);
    });
    return null;
  });
}
