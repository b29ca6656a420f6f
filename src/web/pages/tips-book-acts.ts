import { fault, isFault } from '../../domain/fault.ts';
import { maskPersonal } from '../../domain/privacy.ts';
import type { Person } from '../../domain/person.ts';
import { type Reason, reason } from '../../domain/reason.ts';
import type { Instant } from '../../domain/time.ts';
import { type BookedTip, type ReadTips, readTips } from '../../domain/tip-book.ts';
import { type Tip, TIP_NAME_LENGTH, TIP_SOURCE, TIP_WAYS, type TipWay } from '../../domain/tip.ts';
import type { Rules } from '../../config/rules.ts';
import type { Upload } from '../../storage/uploads.ts';
import { paths } from '../../view/paths.ts';
import { demand, hashOf } from '../access.ts';
import type { Desk, DeskContext, Page } from '../desk.ts';
import { tipSubject } from './tips-acts.ts';
import { usualDue } from './tips-form.tsx';

/** So many tips are written in one transaction. */
const BATCH = 100;

/** What the book says, or why nothing of it can be used. */
export function readBook(desk: Desk, bytes: Uint8Array, file: string): ReadTips | Reason {
  if (desk.tipDoor === null) return reason('file-in.refused.alone');
  try {
    const read = readTips(desk.tipDoor.rows(bytes, file), desk.world.now());
    return read.tips.length > 0 || read.refused.length > 0 ? read : reason('tip.book.empty', { file });
  } catch (error) {
    if (isFault(error)) return reason(error.message, { ...error.data });
    throw error;
  }
}

/** The book kept under this address, read again. */
export async function bookAt(
  desk: Desk,
  c: DeskContext,
): Promise<{ upload: Upload; read: ReadTips; way: TipWay }> {
  const upload = await desk.store.uploads.get(c.req.param('id') ?? '');
  const way = TIP_WAYS.find((one) => upload?.sourceId === TIP_SOURCE + one);
  const bytes = upload === null ? null : await desk.store.uploads.bytes(upload.id);
  if (upload === null || way === undefined || bytes === null) throw fault('not-found', 'tip.book.missing');
  const read = readBook(desk, bytes, upload.file);
  if ('key' in read) throw fault('invalid', read.key, { ...read.data });
  return { upload, read, way };
}

/** *Ghi vào sổ*: all good rows. Handed in twice, a book is written once. */
export function writeBook(desk: Desk): Page {
  return async (c) => {
    const person = demand(c, 'tip');
    const { upload, read, way } = await bookAt(desk, c);
    const now = desk.world.now();
    const ids = idsOf(read.tips, way);
    for (let at = 0; at < read.tips.length; at += BATCH)
      await desk.store.together(async (s) => {
        for (const [index, row] of read.tips.slice(at, at + BATCH).entries()) {
          const tip = tipOf(row, ids[at + index] ?? '', way, person, desk.rules, now);
          if (!(await s.tips.add(tip))) continue;
          const [name, reach] = [row.name, row.reach].map((text) => text.slice(0, TIP_NAME_LENGTH));
          const keep = desk.rules.haidang.privacy.keep_tip_contacts;
          const eraseAt = tip.state === 'answered' ? now + keep : null;
          if (name !== undefined && reach !== undefined && name + reach !== '')
            await s.tips.keepContact(tip.id, { name, reach, eraseAt });
          await desk.tipDoor?.hear(s, tip, now);
        }
      });
    const data = { act: 'tip-book', name: person.name, rows: read.tips.length };
    await desk.store.events.add([
      { at: now, event: 'act', subject: tipSubject('book'), who: person.id, data },
    ]);
    await desk.store.uploads.forget(upload.id);
    desk.soon?.('think');
    return c.redirect(`${paths.tips}?done=tip`, 303);
  };
}

export function dropBook(desk: Desk): Page {
  return async (c) => {
    demand(c, 'tip');
    const { upload } = await bookAt(desk, c);
    await desk.store.uploads.forget(upload.id);
    return c.redirect(paths.tipBook, 303);
  };
}

/**
 * Names by which a book handed in twice is written once. A phone number is soon found from a hash it is part of, so no contact and no
 * unmasked word enters one: equal rows are told apart by their order.
 */
function idsOf(rows: readonly BookedTip[], way: TipWay): string[] {
  const met = new Map<string, number>();
  return rows.map((row) => {
    const said = `${row.way ?? way}\n${row.heardAt}\n${maskPersonal(row.words)}`;
    const nth = (met.get(said) ?? 0) + 1;
    met.set(said, nth);
    return hashOf(`${said}\n${nth}`).slice(0, 26);
  });
}

/** When a row was answered the book does not say, so nobody is told how long it took. */
function tipOf(row: BookedTip, id: string, way: TipWay, by: Person, rules: Rules, now: Instant): Tip {
  const words = maskPersonal(row.words);
  return {
    id,
    kind: row.kind,
    way: row.way ?? way,
    heardAt: Math.min(row.heardAt, now),
    words,
    where: maskPersonal(row.where).slice(0, TIP_NAME_LENGTH),
    topic: null,
    state: row.answer !== '' ? 'answered' : row.unit !== '' ? 'routed' : 'new',
    unit: maskPersonal(row.unit).slice(0, TIP_NAME_LENGTH),
    due: usualDue(rules, Math.min(row.heardAt, now)),
    answer: maskPersonal(row.answer),
    fact: null,
    doneAt: null,
    by: { id: by.id, name: by.name },
    version: 1,
  };
}
