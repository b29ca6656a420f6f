import { fault } from '../../domain/fault.ts';
import { PAPER_FORMATS } from '../../domain/paper-asked.ts';
import type { Person } from '../../domain/person.ts';
import { reason } from '../../domain/reason.ts';
import {
  type KeptFile,
  STATEMENT_MOVES,
  type Statement,
  type StatementAct,
  type StatementMove,
} from '../../domain/statement.ts';
import { demand, hashOf } from '../access.ts';
import type { Desk, DeskContext, Page } from '../desk.ts';
import { typedIn } from '../hand.ts';
import {
  act,
  type Again,
  type Asked,
  type Back,
  changedNow,
  STATEMENT_FIELDS,
  type StatementTried,
} from './statement-acts.ts';
import { moveGiven, type Said } from './statement-facts.ts';

const WHY_LENGTH = 500;

/** Moves that need no more than a reason. */
const PLAIN = {
  review: (why: string) => ({ act: 'reviewed', why }),
  return: (why: string) => ({ act: 'returned', why }),
  supersede: (why: string) => ({ act: 'superseded', why }),
  drop: (why: string) => ({ act: 'dropped', why }),
} as const satisfies Partial<Record<StatementMove, (why: string) => StatementAct>>;

/** *Trình duyệt*, *Trả lại*, *Duyệt*, *Duyệt lại*, *Thay*, *Bỏ*. */
export function moveStatement(desk: Desk, again: Again): Page {
  return async (c) => {
    const person = demand(c, 'statement');
    const typed = typedIn(await c.req.parseBody(), STATEMENT_FIELDS);
    const move = c.req.param('move') ?? '';
    const why = typed.why ?? '';
    if (why.length > WHY_LENGTH)
      return again(desk, c, {
        typed,
        mistakes: { why: reason('statement.refused.long', { n: WHY_LENGTH }) },
      });
    const said: Said = { why, deniesNobody: typed.denies === 'on' };
    const back = (tried: StatementTried | null) => again(desk, c, tried ?? changedNow(typed));
    if (move === 'approve' || move === 'renew') return approve(desk, c, person, { move, typed, said }, back);
    if (!isPlain(move)) throw fault('not-found', 'statement.missing');
    return act(desk, c, person, { move, typed, said }, back, () => PLAIN[move](why));
  };
}

/** What is approved is kept as the official paper it is, and nothing else goes out: its form and the office's own part may change at once. */
async function approve(
  desk: Desk,
  c: DeskContext,
  person: Person,
  asked: Asked,
  back: Back,
): Promise<Response> {
  let made: Made[] = [];
  return act(
    desk,
    c,
    person,
    asked,
    back,
    async (read) => {
      const now = desk.world.now();
      const { speaker } = moveGiven(desk.rules, read, person, asked.said, now);
      if (speaker === null) throw fault('forbidden', 'statement.need.speaker');
      const { id, name, post, basis } = speaker;
      made = await officialFiles(desk, { ...read.statement, state: 'approved', updatedAt: now });
      return {
        act: 'approved',
        speaker: { id, name, post, basis },
        why: asked.said.why,
        ...(asked.said.deniesNobody && { deniesNobody: true as const }),
        ...(made.length > 0 && { files: made.map(({ file }) => file) }),
      };
    },
    () => [],
    async (s, { statement }) => {
      for (const { file, bytes } of made) await s.statements.keepFile(statement.id, file, bytes);
    },
  );
}

function isPlain(move: string): move is keyof typeof PLAIN {
  return Object.hasOwn(PLAIN, move) && Object.hasOwn(STATEMENT_MOVES, move);
}

interface Made {
  file: KeptFile;
  bytes: Uint8Array;
}

/** A text as the official paper it goes out as, in every format; none where texts of its kind are none. */
async function officialFiles({ knowledge }: Desk, statement: Statement): Promise<Made[]> {
  const made = PAPER_FORMATS.map(async (format) => {
    const bytes = await knowledge?.letter(statement, format, false);
    return bytes === undefined || bytes === null ? [] : [{ file: { format, sha256: hashOf(bytes) }, bytes }];
  });
  return (await Promise.all(made)).flat();
}
