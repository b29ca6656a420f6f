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

/** Trouble in the reader's words. Our own bugs give the reader a number to quote, and the operator the stack. */
export function troublePage(desk: Desk, c: DeskContext, error: unknown): Response | Promise<Response> {
  const { voice: v } = c.var;
  if (isFault(error))
    return show(
      c,
      desk,
      { title: v.say(`desk.trouble.${error.fault}`), status: STATUS[error.fault] },
      <section class="door">
        <h1>{v.say(`desk.trouble.${error.fault}`)}</h1>
        <p>{v.say(error.message, error.data)}</p>
        <Home text={v.say('desk.trouble.home')} />
      </section>,
    );
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

const Home = ({ text }: { text: string }) => (
  <p>
    <a href={paths.today}>{text}</a>
  </p>
);
