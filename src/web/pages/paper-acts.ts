import { fault, isFault } from '../../domain/fault.ts';
import {
  type Paper,
  type PaperAct,
  type PaperEntry,
  type PaperHead,
  type PaperMove,
  paperObstacles,
  REGISTERED,
} from '../../domain/paper-book.ts';
import { maskPersonal, personalIn } from '../../domain/privacy.ts';
import { printable } from '../../domain/printable.ts';
import { reason } from '../../domain/reason.ts';
import type { Nouns } from '../../storage/store.ts';
import { paths } from '../../view/paths.ts';
import { demand } from '../access.ts';
import type { Desk, DeskContext, Page } from '../desk.ts';
import {
  machineWords,
  officeOf,
  type PaperRead,
  type PaperTried,
  readPaper,
  sayNeed,
} from './paper-facts.ts';

/** Shows the page with the form that came back. */
export type Again = (desk: Desk, c: DeskContext, tried: PaperTried) => Promise<Response>;

/** A form of the desk is 64 kB at most, and a Vietnamese letter takes nine bytes on its way. */
const PART_LENGTH = 6_000;
const LINE_LENGTH = 300;
const HEAD_FIELDS = ['number', 'place', 'day', 'abstract', 'authority', 'post', 'signer'] as const;

/** What is done to a paper with one form. */
export interface Asked {
  at: string;
  move: PaperMove;
  typed: Record<string, string>;
  /** What a line of the log says of the paper as it stands; null: nothing is to be said. */
  line(read: PaperRead): PaperAct | null | Promise<PaperAct | null>;
  /** What else stands in the way, as a key of words. */
  refuses?: (read: PaperRead) => string | null;
  /** Lines others wrote since the form was shown that it may be sent over. */
  bears?: (entry: PaperEntry) => boolean;
  /** Written in the same transaction. */
  also?: (s: Nouns, read: PaperRead) => Promise<void>;
}

/** *Lưu lời đã sửa*: a person's words for one part. Others may have worked on other parts meanwhile. */
export function editPart(desk: Desk, again: Again): Page {
  return async (c) => {
    demand(c, 'paper');
    const typed = await textFields(c);
    const part = typed['part'] ?? '';
    const text = linesIn(typed['text'] ?? '');
    const read = await readPaper(desk, c);
    const at = `part:${part}`;
    const refuse = (mistake: string, n = 0) => again(desk, c, { at, typed, mistake: reason(mistake, { n }) });
    if (!read.content.parts.some(({ id }) => id === part)) throw fault('not-found', 'papers.missing');
    if (text === '') return refuse('papers.refused.empty');
    if (text.length > PART_LENGTH) return refuse('papers.refused.long', PART_LENGTH);
    // Lines of the log are never changed: a private number written here would stay for ever. A hotline may.
    if (personalIn(text).length > 0 && typed['keep'] === undefined) return refuse('papers.refused.personal');
    // Written over the words that were read, which may be of an older count.
    const seen = await desk.store.papers.content(read.paper.id, Number(typed['version']));
    const over = machineWords(seen ?? read.content, part);
    return act(desk, c, again, {
      at,
      move: 'edit',
      typed,
      bears: (entry) =>
        entry.act === 'remade' ||
        entry.act === 'headed' ||
        ((entry.act === 'edited' || entry.act === 'restored') && entry.part !== part),
      line: ({ paper, content }) => {
        const edited = paper.edits.some((edit) => edit.part === part);
        if (text === machineWords(content, part)) return edited ? { act: 'restored', part } : null;
        return { act: 'edited', part, text, over };
      },
    });
  };
}

/** *Lấy lại lời máy*. */
export function restorePart(desk: Desk, again: Again): Page {
  return async (c) => {
    const typed = await textFields(c);
    const part = typed['part'] ?? '';
    return act(desk, c, again, {
      at: `part:${part}`,
      move: 'restore',
      typed,
      line: ({ paper }) =>
        paper.edits.some((edit) => edit.part === part) ? { act: 'restored', part } : null,
    });
  };
}

/** *Lưu phần đầu và chữ ký*. */
export function saveHead(desk: Desk, again: Again): Page {
  return async (c) => {
    const typed = await textFields(c);
    const head = headIn(typed);
    const { day = '' } = head;
    const long = Object.values(head).some((value) => value.length > LINE_LENGTH);
    if (long)
      return again(desk, c, {
        at: 'head',
        typed,
        mistake: reason('papers.refused.long', { n: LINE_LENGTH }),
      });
    if (day !== '' && (!/^\d{4}-\d\d-\d\d$/.test(day) || Number.isNaN(Date.parse(day))))
      return again(desk, c, { at: 'head', typed, mistake: reason('papers.refused.day') });
    return act(desk, c, again, {
      at: 'head',
      move: 'head',
      typed,
      bears: (entry) => entry.act !== 'headed',
      refuses: ({ paper }) =>
        paper.state === 'approved' && changed(paper.head, head).some((name) => !isRegistered(name))
          ? 'papers.refused.approved'
          : null,
      line: ({ paper }) =>
        changed(paper.head, head).length === 0 ? null : { act: 'headed', head: { ...paper.head, ...head } },
    });
  };
}

/** The fields that were sent; the form of an approved paper has those of the registry alone. */
function headIn(typed: Record<string, string>): Partial<PaperHead> {
  return Object.fromEntries(
    HEAD_FIELDS.flatMap((name) => {
      const value = typed[name];
      if (value === undefined) return [];
      const words = printable(value).replaceAll(/\s+/g, ' ').trim();
      return [[name, isRegistered(name) ? words : maskPersonal(words)]];
    }),
  );
}

function changed(head: PaperHead, to: Partial<PaperHead>): (keyof PaperHead)[] {
  return HEAD_FIELDS.filter((name) => to[name] !== undefined && to[name] !== head[name]);
}

function isRegistered(name: keyof PaperHead): boolean {
  return REGISTERED.some((one) => one === name);
}

/** One line of the log in one transaction, judged by what stands there then; what stands in its way comes back in words. */
export async function act(desk: Desk, c: DeskContext, again: Again, asked: Asked): Promise<Response> {
  const person = demand(c, 'paper');
  const { at, move, typed, bears = () => false } = asked;
  const read = await readPaper(desk, c);
  const { paper, log } = read;
  const back = (mistake: string, why = '') =>
    again(desk, c, { at, typed, mistake: reason(mistake, { why }) });
  const [stands] = paperObstacles(move, paper, {
    person,
    why: typed['why'] ?? '',
    now: desk.world.now(),
  });
  if (stands !== undefined)
    return back('papers.refused', sayNeed(c.var.voice, paper, `papers.need.${stands}`));
  // Who does not say what they looked at has looked at nothing.
  const seen = /^\d{1,9}$/.test(typed['seen'] ?? '') ? Number(typed['seen']) : 0;
  const passed = log.some((entry) => entry.seq > seen && (seen === 0 || !bears(entry)));
  const refusal = passed ? 'papers.refused.meanwhile' : (asked.refuses?.(read) ?? null);
  if (refusal !== null) return back(refusal);
  const line = await asked.line(read);
  if (line === null) return c.redirect(anchor(paper, at), 303);
  try {
    await desk.store.together(async (s) => {
      const by = { at: desk.world.now(), who: person.id, name: person.name };
      await s.papers.add(paper.id, line, by, paper.seq);
      await asked.also?.(s, read);
    });
  } catch (error) {
    if (isFault(error) && error.fault === 'conflict') return back('papers.refused.meanwhile');
    throw error;
  }
  return c.redirect(anchor(paper, at), 303);
}

function anchor({ id }: Pick<Paper, 'id'>, at: string): string {
  return `${paths.paper(id)}#${at === 'head' || at === 'move' ? at : at.replace(':', '-')}`;
}

/** *Đếm lại*: in the background; what people wrote stays. */
export function recount(desk: Desk): Page {
  return async (c) => {
    const person = demand(c, 'paper');
    const office = officeOf(desk);
    const { paper } = await readPaper(desk, c);
    const [stands] = paperObstacles('remake', paper, { person, why: '', now: desk.world.now() });
    if (stands !== undefined) throw fault('conflict', `papers.need.${stands}`);
    const by = { who: person.id, name: person.name };
    const link = paths.paper(paper.id);
    await desk.works.start(
      { kind: 'report', subject: paper.title, by: person, link, slot: `paper ${paper.id}`, about: paper.id },
      async ({ share, signal }) => {
        await office.recount(paper, by, share, signal);
        return { link };
      },
    );
    return c.redirect(link, 303);
  };
}

/** What a form sent as text. */
export async function textFields(c: DeskContext): Promise<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(await c.req.parseBody()).flatMap(([name, value]) =>
      typeof value === 'string' ? [[name, value]] : [],
    ),
  );
}

/** A paragraph a line, no empty ones, however the browser ends its lines. */
function linesIn(text: string): string {
  return printable(text)
    .split(/\r?\n/)
    .map((line) => line.replaceAll(/[^\S\n]+/g, ' ').trim())
    .filter((line) => line !== '')
    .join('\n');
}
