import { type Field, FIELDS, isSaid, type Said, WHOLE_FIELDS } from '../../domain/correction.ts';
import { fault } from '../../domain/fault.ts';
import type { Instant } from '../../domain/time.ts';
import type { Nouns } from '../../storage/store.ts';
import { paths } from '../../view/paths.ts';
import { demand } from '../access.ts';
import { correctMention } from '../correct.ts';
import type { Desk, DeskContext, Page } from '../desk.ts';

/** What may be said of many mentions at once. */
export const MANY_FIELDS = ['relevant', 'stance', 'grievance'] as const satisfies readonly Field[];

/** *Sửa*: what a person says of one mention on its own page. */
export function correctOne(desk: Desk): Page {
  return async (c) => {
    const person = demand(c, 'correct');
    const now = desk.world.now();
    const id = c.req.param('id') ?? '';
    const said = saidIn(await c.req.parseBody({ all: true }), desk);
    if (said.length === 0) throw fault('invalid', 'teach.refused.nothing');
    await desk.store.together(async (s) => {
      if ((await s.mentions.get(id)) === null) throw fault('not-found', 'desk.missing.mention');
      if (!(await correctMention(s, id, said, person, now)))
        throw fault('conflict', 'teach.refused.no-words');
    });
    desk.soon?.('think');
    return c.redirect(`${paths.mention(id)}?done=corrected`, 303);
  };
}

/** *Bỏ lời sửa*: the machine's own conclusion holds again. */
export function takeBack(desk: Desk): Page {
  return async (c) => {
    const person = demand(c, 'correct');
    const now = desk.world.now();
    const id = c.req.param('id') ?? '';
    const body = await c.req.parseBody();
    const field = text(body['field']);
    const subject = text(body['subject']);
    if (!Object.hasOwn(FIELDS, field)) throw fault('invalid', 'teach.refused.nothing');
    await desk.store.together(async (s) => {
      if ((await s.mentions.get(id)) === null) throw fault('not-found', 'desk.missing.mention');
      await s.corrections.takeBack(id, [{ field: field as Field, subject }]);
      const data = { act: 'take-back', name: person.name, field, ...(subject !== '' && { subject }) };
      await s.events.add([{ at: now, event: 'act', subject: id, who: person.id, data }]);
    });
    desk.soon?.('think');
    return c.redirect(`${paths.mention(id)}?done=taken-back`, 303);
  };
}

/** What one press said of many, written down so that one press takes it back. */
interface Many {
  field: Field;
  value: string;
  /** Each with what people had said of that field before; null: nothing. */
  before: { id: string; value: string | null }[];
  /** Chosen, but their words have expired or were never understood. */
  left: number;
}

/** Several mentions of the list at once. Those whose words have expired stay as they are. */
export function correctMany(desk: Desk): Page {
  return async (c) => {
    const person = demand(c, 'correct');
    const now = desk.world.now();
    const body = await c.req.parseBody({ all: true });
    const chosen = [...new Set([body['mention'] ?? []].flat().filter((id) => typeof id === 'string'))];
    const [field = '', value = ''] = text(body['set']).split('=');
    const known: readonly string[] = MANY_FIELDS;
    if (chosen.length === 0 || !known.includes(field) || !isSaid(field, '', value))
      throw fault('invalid', 'teach.refused.nothing');
    const press = desk.world.newId();
    await desk.store.together(async (s) => {
      const said = await s.corrections.of(chosen);
      const many: Many = { field, value, before: [], left: 0 };
      for (const id of chosen) {
        const before = said.get(id)?.find((one) => one.field === field)?.value ?? null;
        if (await correctMention(s, id, [{ field, subject: '', value }], person, now))
          many.before.push({ id, value: before });
        else many.left++;
      }
      const data = { act: 'correct-many', name: person.name, ...many };
      await s.events.add([{ at: now, event: 'act', subject: `press:${press}`, who: person.id, data }]);
    });
    desk.soon?.('think');
    return c.redirect(backFrom(c, text(body['back']), { lan: press }), 303);
  };
}

/** *Hoàn tác tất cả*: each mention as it was, except where somebody has said something else meanwhile. */
export function undoMany(desk: Desk): Page {
  return async (c) => {
    const person = demand(c, 'correct');
    const now = desk.world.now();
    const body = await c.req.parseBody();
    const press = text(body['lan']);
    await desk.store.together(async (s) => {
      const many = await pressed(s, press);
      if (many === null || many.undone) throw fault('conflict', 'teach.refused.nothing-to-undo');
      const said = await s.corrections.of(many.before.map(({ id }) => id));
      for (const { id, value } of many.before) {
        const mine = said.get(id)?.find((one) => one.field === many.field);
        if (mine?.at !== many.at || mine.value !== many.value) continue;
        if (value === null) await s.corrections.takeBack(id, [{ field: many.field, subject: '' }]);
        else await correctMention(s, id, [{ field: many.field, subject: '', value }], person, now);
      }
      const data = { act: 'undo-many', name: person.name, n: many.before.length };
      await s.events.add([{ at: now, event: 'act', subject: `press:${press}`, who: person.id, data }]);
    });
    desk.soon?.('think');
    return c.redirect(backFrom(c, text(body['back']), { lan: press }), 303);
  };
}

/** What a press said of many, and whether it was taken back; null: there was no such press. */
export async function pressed(
  s: Pick<Nouns, 'events'>,
  press: string,
): Promise<(Many & { at: Instant; undone: boolean }) | null> {
  if (!/^[0-9a-z]{26}$/.test(press)) return null;
  const [made, ...later] = await s.events.actsOn(`press:${press}`);
  if (made === undefined) return null;
  return { ...(made.data as unknown as Many), at: made.at, undone: later.length > 0 };
}

/** Everything a filled-in form says. Empty fields say nothing; what no form of ours would send is refused. */
function saidIn(body: Awaited<ReturnType<DeskContext['req']['parseBody']>>, desk: Desk): Said[] {
  const topics = new Set(desk.rules.topics.topics.map((topic) => topic.id));
  const claims = new Set(desk.rules.claims.map((claim) => claim.id));
  const said: Said[] = WHOLE_FIELDS.map((field) => ({ field, subject: '', value: text(body[field]) }));
  for (const [name, value] of [
    ['drop-topic', 'no'],
    ['add-topic', 'yes'],
  ] as const)
    for (const subject of [body[name] ?? []].flat())
      said.push({ field: 'topic', subject: text(subject), value: text(subject) === '' ? '' : value });
  for (const [name, value] of Object.entries(body))
    if (name.startsWith('claim.')) said.push({ field: 'claim', subject: name.slice(6), value: text(value) });
  const spoken = said.filter(({ value }) => value !== '');
  const sound = ({ field, subject, value }: Said) =>
    isSaid(field, subject, value) &&
    (field !== 'topic' || topics.has(subject)) &&
    (field !== 'claim' || claims.has(subject));
  if (!spoken.every(sound)) throw fault('invalid', 'teach.refused.nothing');
  return spoken;
}

/** Back to the list as it was narrowed, and nowhere else. */
function backFrom(c: DeskContext, back: string, more: Record<string, string>): string {
  const here = new URL(paths.mentions, c.req.url);
  const there = URL.canParse(back, here.href) ? new URL(back, here.href) : here;
  const query =
    there.origin === here.origin && there.pathname === here.pathname ? there.searchParams : here.searchParams;
  for (const [name, value] of Object.entries(more)) query.set(name, value);
  return `${paths.mentions}?${query.toString()}`;
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
