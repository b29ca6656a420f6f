import type { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { paths } from '../../view/paths.ts';
import type { Desk, DeskEnv } from '../desk.ts';

/** Five hundred articles with their texts. */
const LARGEST_PUSH = 4 * 1024 * 1024;

/** The longest Idempotency-Key that is taken for one. */
const LONGEST_KEY = 200;

/**
 * The door for other tools. It stands before the forms: a tool has no session and no form token, and its bearer token is nothing a
 * browser would send by itself.
 */
export function pushRoutes(app: Hono<DeskEnv>, { push, rules, soon, world }: Desk): void {
  if (push === null) return;
  app.get(paths.pushDocument, (c) => c.json(push.document(rules.haidang.desk.address)));
  const small = bodyLimit({
    maxSize: LARGEST_PUSH,
    onError: (c) => c.json({ error: 'too-large', message: `More than ${LARGEST_PUSH} bytes.` }, 413),
  });
  app.post(paths.push, small, async (c) => {
    const key = c.req.header('idempotency-key')?.trim() ?? null;
    if (key !== null && (key === '' || key.length > LONGEST_KEY))
      return c.json({ error: 'invalid', message: `Idempotency-Key: 1 to ${LONGEST_KEY} characters.` }, 400);
    try {
      const answer = await push.receive(bearer(c.req.header('authorization')), key, await c.req.text());
      if (answer.status === 401) c.header('www-authenticate', 'Bearer');
      if (answer.replayed) c.header('idempotent-replayed', 'true');
      else if (answer.status === 200) soon?.('think');
      return c.json(answer.body, answer.status);
    } catch (error) {
      const id = c.var.requestId;
      const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
      world.log.error('desk: a push failed', { request: id, stack });
      return c.json(
        { error: 'broken', message: `Our mistake; quote ${id}. Nothing was kept; send it again.` },
        500,
      );
    }
  });
}

function bearer(header: string | undefined): string | null {
  return /^Bearer +(\S+)$/i.exec(header?.trim() ?? '')?.[1] ?? null;
}
