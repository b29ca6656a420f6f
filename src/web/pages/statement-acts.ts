import { rewritten, type Typed } from '../../domain/compose.ts';
import { isFault } from '../../domain/fault.ts';
import type { IncidentAct } from '../../domain/incident.ts';
import type { Person } from '../../domain/person.ts';
import { reason } from '../../domain/reason.ts';
import {
  type Statement,
  type StatementAct,
  type StatementMove,
  statementObstacles,
  statementOf,
} from '../../domain/statement.ts';
import { mustHave } from '../../domain/statement-kinds.ts';
import type { Nouns } from '../../storage/store.ts';
import { paths } from '../../view/paths.ts';
import { say } from '../../view/say.ts';
import { demand } from '../access.ts';
import { isWeb } from '../components.tsx';
import type { Desk, DeskContext, Page } from '../desk.ts';
import { momentWords, type Tried, typedIn } from '../hand.ts';
import { runningClocks } from '../incidents.ts';
import { moveGiven, readStatement, type Said, type StatementRead, UNSAID } from './statement-facts.ts';

export const STATEMENT_FIELDS = ['title', 'why', 'channel', 'link', 'at', 'seen', 'denies', 'form'] as const;
export type StatementTried = Tried<(typeof STATEMENT_FIELDS)[number]> & {
  /** Sentences as they were typed, by id; `+` is the added one. */
  sentences?: ReadonlyMap<string, Typed>;
  /** Clocks that were ticked as met by a publication. Absent where another form came back. */
  clocks?: ReadonlySet<unknown>;
  /** Somebody else changed the text meanwhile: `typed` and `sentences` hold only what was changed here, `removed` what has no place any more. */
  meanwhile?: { removed: readonly Typed[] };
};

/** The field that a need is about; of others the form speaks as a whole. */
const FIELD_OF: Partial<Record<string, keyof StatementTried['mistakes']>> = {
  why: 'why',
  answered: 'why',
  authority: 'at',
  'denies-nobody': 'denies',
};

/** Shows a form that came back. */
export type Again = (desk: Desk, c: DeskContext, tried: StatementTried) => Promise<Response>;

const TITLE_LENGTH = 200;
const TEXT_LENGTH = 1_500;
const SOURCE_LENGTH = 300;
/** Id the form gives to a sentence that is not in the text yet. */
export const ADDED = '+';

/** *Lưu bản sửa*: the words as they were left; whatever had been reviewed is a draft again. */
export function editStatement(desk: Desk, again: Again): Page {
  return async (c) => {
    const person = demand(c, 'statement');
    const body = await c.req.parseBody();
    const typed = typedIn(body, STATEMENT_FIELDS);
    const { title = '' } = typed;
    const read = await readStatement(desk, desk.store, c, desk.world.now());
    const ids = Object.keys(body).flatMap((name) => (name.startsWith(TEXT) ? name.slice(TEXT.length) : []));
    const sentences = new Map(ids.map((id) => [id, typedSentence(body, id)]));
    const mistakes: StatementTried['mistakes'] = {};
    if (title === '') mistakes.title = reason('statement.refused.title');
    else if (title.length > TITLE_LENGTH)
      mistakes.title = reason('statement.refused.long', { n: TITLE_LENGTH });
    const long = [...sentences.values()].some(
      ({ text, source }) => text.length > TEXT_LENGTH || source.length > SOURCE_LENGTH,
    );
    if (long) mistakes.form = reason('statement.refused.long', { n: TEXT_LENGTH });
    if (Object.keys(mistakes).length > 0) return again(desk, c, { typed, mistakes, sentences });

    const extra = sentences.get(ADDED) ?? { text: '', source: '' };
    const move = { move: 'edit', typed, said: UNSAID } as const;
    return act(
      desk,
      c,
      person,
      move,
      async (tried) => again(desk, c, tried ?? (await meanwhile(desk, typed, sentences, read.statement.id))),
      ({ statement }) => ({
        act: 'edited',
        title,
        sentences: rewritten(
          statement.sentences,
          [...sentences.values()],
          person.name,
          extra,
          mustHave(statement.kind),
        ),
      }),
    );
  };
}

/**
 * A form that was filled over an older text comes back over the present one. What was not touched in it takes the present words, so that
 * saving again undoes nobody's work unseen; what was touched keeps the words that were typed.
 */
async function meanwhile(
  { store }: Desk,
  typed: StatementTried['typed'],
  sentences: ReadonlyMap<string, Typed>,
  id: string,
): Promise<StatementTried> {
  const log = await store.statements.log(id);
  const present = statementOf(log);
  const seen = log.filter(({ seq }) => seq === 1 || seq <= Number(typed.seen));
  const before = statementOf(seen);
  const touched = [...sentences.values()].filter((one) => !isAsItStood(before, one));
  const here = new Set([ADDED, ...present.sentences.map((one) => one.id)]);
  const title = typed.title === before.title ? present.title : (typed.title ?? '');
  return {
    typed: { ...typed, title, seen: String(present.seq) },
    mistakes: { form: reason('statement.refused.meanwhile') },
    sentences: new Map(touched.map((one) => [one.id, one])),
    meanwhile: { removed: touched.filter((one) => !here.has(one.id)) },
  };
}

function isAsItStood({ sentences }: Statement, { id, text, source, gone }: Typed): boolean {
  const stood = sentences.find((sentence) => sentence.id === id);
  if (gone) return false;
  if (stood === undefined) return text === '' && source === '';
  return text === stood.text && source === (stood.basis.from === 'officer' ? stood.basis.source : '');
}

/** What the name of a sentence's field begins with. */
const TEXT = 'text-';

function typedSentence(body: Record<string, unknown>, id: string): Typed {
  const text = (name: string) => {
    const value = body[name];
    return typeof value === 'string' ? value.trim().replaceAll(/\s+/g, ' ') : '';
  };
  return { id, text: text(`${TEXT}${id}`), source: text(`source-${id}`), gone: body[`gone-${id}`] === 'on' };
}

/**
 * *Ghi nhận đã công bố*: nothing is posted, somebody did it and says where. The incident's log takes the same line in the same transaction;
 * clocks it answers are met by it.
 */
export function publishStatement(desk: Desk, again: Again): Page {
  return async (c) => {
    const person = demand(c, 'statement');
    const body = await c.req.parseBody({ all: true });
    const typed = typedIn(body, STATEMENT_FIELDS);
    const { channel = '', link = '' } = typed;
    const now = desk.world.now();
    const read = await readStatement(desk, desk.store, c, now);
    const approvedAt = read.statement.approved?.at ?? now;
    const at = Date.parse(`${typed.at ?? ''}+07:00`);
    const mistakes: StatementTried['mistakes'] = {};
    if (channel === '') mistakes.channel = reason('statement.refused.channel');
    else if (channel.length > SOURCE_LENGTH)
      mistakes.channel = reason('statement.refused.long', { n: SOURCE_LENGTH });
    if (link !== '' && !isWeb(link)) mistakes.link = reason('statement.refused.link');
    // The field has minutes: what was approved at 07:05:40 may be published at 07:05.
    if (Number.isNaN(at) || at > now || at < approvedAt - 60_000)
      mistakes.at = reason('statement.refused.at', { approved: momentWords(approvedAt) });
    const clocks = new Set([body['clocks'] ?? []].flat());
    if (Object.keys(mistakes).length > 0) return again(desk, c, { typed, mistakes, clocks });
    return act(
      desk,
      c,
      person,
      { move: 'publish', typed, said: { ...UNSAID, publishedAt: at } },
      (tried) => again(desk, c, { ...(tried ?? changedNow(typed)), clocks }),
      ({ statement: { approved } }) => {
        const files = approved?.files;
        return { act: 'published', channel, link, publishedAt: at, ...(files !== undefined && { files }) };
      },
      ({ incident, statement }): IncidentAct[] => [
        { act: 'published', statement: statement.id, channel, link, publishedAt: at },
        ...runningClocks(incident)
          .filter(({ rule }) => clocks.has(rule))
          .map(({ rule }): IncidentAct => {
            const how = `${statement.title}, ${channel}${link === '' ? '' : ` (${link})`}`;
            return { act: 'clock-met', rule, metAt: at, how };
          }),
      ],
    );
  };
}

/** A step over a text that somebody changed: the present one is shown, and what was typed stands in its fields. */
export function changedNow(typed: StatementTried['typed']): StatementTried {
  return { typed, mistakes: { form: reason('statement.refused.changed-now') } };
}

/** A move, with what came with it. */
export interface Asked {
  move: StatementMove;
  typed: StatementTried['typed'];
  said: Said;
}
/** Shows the form again; null: the text was changed since its page was opened. */
export type Back = (tried: StatementTried | null) => Promise<Response>;

/**
 * One move in one transaction: judged by what stands there, over the version its page showed. What stands in its way comes back in words.
 */
export async function act(
  desk: Desk,
  c: DeskContext,
  person: Person,
  { move, typed, said }: Asked,
  back: Back,
  line: (read: StatementRead) => StatementAct | Promise<StatementAct>,
  onIncident: (read: StatementRead) => IncidentAct[] = () => [],
  also: (s: Nouns, read: StatementRead) => Promise<void> = () => Promise.resolve(),
): Promise<Response> {
  const { rules, world, store } = desk;
  const now = world.now();
  const by = { at: now, who: person.id, name: person.name };
  const made = store.together(async (s) => {
    const read = await readStatement(desk, s, c, now);
    const { incident, statement } = read;
    if (Number(typed.seen) !== statement.seq) return null;
    const [stands] = statementObstacles(move, statement, moveGiven(rules, read, person, said, now));
    if (stands !== undefined) return { stands };
    await s.statements.add(statement.id, await line(read), by, Number(typed.seen));
    for (const one of onIncident(read)) await s.incidents.add(incident.id, one, by);
    await also(s, read);
    return { to: paths.statement(incident.id, statement.id) };
  });
  const done = await made.catch((error: unknown) => {
    // Two saved in the same moment, and the other's line came first.
    if (isFault(error) && error.fault === 'conflict') return null;
    throw error;
  });
  if (done === null) return back(null);
  if ('to' in done) return c.redirect(done.to, 303);
  const why = say(c.var.voice.language, `statement.need.${done.stands}`);
  const field = FIELD_OF[done.stands] ?? 'form';
  return back({ typed, mistakes: { [field]: reason('statement.refused', { why }) } });
}
