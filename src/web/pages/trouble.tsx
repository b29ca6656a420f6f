import { type FaultKind, isFault } from '../../domain/fault.ts';
import { paths } from '../../view/paths.ts';
import type { Desk, DeskContext } from '../desk.ts';
import { show } from '../layout.tsx';

const STATUS = {
  invalid: 400,
  forbidden: 403,
  'not-found': 404,
  conflict: 409,
  unavailable: 503,
} as const satisfies Record<FaultKind, number>;

/** A form sent to the other of two desks: where the way back leads. */
const BACK = new Map([
  ['desk.refused.drill-form', 'desk.trouble.home-real'],
  ['desk.refused.real-form', 'desk.trouble.home-drill'],
]);

/** Words and numbers that a person typed, unlike what a choice or a hidden field sends. */
const TYPED = /\s|^\+?\d{8,}$|@|:\/\//;

/** Trouble in the reader's words. Our own bugs give the reader a number to quote, and the operator the stack. */
export async function troublePage(desk: Desk, c: DeskContext, error: unknown): Promise<Response> {
  const { voice: v } = c.var;
  if (isFault(error)) {
    const back = BACK.get(error.message);
    const typed = back === undefined ? [] : await typedIn(c);
    return show(
      c,
      desk,
      { title: v.say(`desk.trouble.${error.fault}`), status: STATUS[error.fault] },
      <section class="door">
        <h1>{v.say(`desk.trouble.${error.fault}`)}</h1>
        <p>{v.say(error.message, error.data)}</p>
        {typed.length > 0 && (
          <>
            <h2>{v.say('desk.trouble.typed')}</h2>
            {typed.map((words) => (
              <p class="note">{words}</p>
            ))}
          </>
        )}
        <Home text={v.say(back ?? 'desk.trouble.home')} />
      </section>,
    );
  }
  const id = c.var.requestId;
  desk.world.log.error('desk: request failed', {
    request: id,
    path: c.req.path,
    stack: error instanceof Error ? (error.stack ?? error.message) : String(error),
  });
  return show(
    c,
    desk,
    { title: v.say('desk.trouble.bug'), status: 500 },
    <section class="door">
      <h1>{v.say('desk.trouble.bug')}</h1>
      <p>{v.say('desk.trouble.bug-why')}</p>
      <p>
        {v.say('desk.trouble.request')} <code>{id}</code>
      </p>
      <Home text={v.say('desk.trouble.home')} />
    </section>,
  );
}

/** What the reader would have to type again: the browser keeps nothing of a page that is not stored. */
async function typedIn(c: DeskContext): Promise<string[]> {
  const { token: _, ...fields } = await c.req.parseBody();
  return Object.values(fields).flatMap((value) =>
    typeof value === 'string' && TYPED.test(value.trim()) ? [value.trim()] : [],
  );
}

const Home = ({ text }: { text: string }) => (
  <p>
    <a href={paths.today}>{text}</a>
  </p>
);
