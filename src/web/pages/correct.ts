import { type Field, FIELDS, isSaid, type Said, WHOLE_FIELDS } from '../../domain/correction.ts';
import { fault } from '../../domain/fault.ts';
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

/** Several mentions of the list at once. Those whose words have expired stay as they are. */
export function correctMany(desk: Desk): Page {
  return async (c) => {
    const person = demand(c, 'correct');
    const now = desk.world.now();
    const body = await c.req.parseBody({ all: true });
    const chosen = [body['mention'] ?? []].flat().filter((value) => typeof value === 'string');
    const [field = '', value = ''] = text(body['set']).split('=');
    const known: readonly string[] = MANY_FIELDS;
    if (chosen.length === 0 || !known.includes(field) || !isSaid(field, '', value))
      throw fault('invalid', 'teach.refused.nothing');
    await desk.store.together(async (s) => {
      for (const id of chosen) await correctMention(s, id, [{ field, subject: '', value }], person, now);
    });
    desk.soon?.('think');
    return c.redirect(backFrom(c, text(body['back'])), 303);
  };
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
function backFrom(c: DeskContext, back: string): string {
  const here = new URL(paths.mentions, c.req.url);
  const there = URL.canParse(back, here.href) ? new URL(back, here.href) : here;
  const query =
    there.origin === here.origin && there.pathname === here.pathname ? there.searchParams : here.searchParams;
  query.set('done', 'corrected');
  return `${paths.mentions}?${query.toString()}`;
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
