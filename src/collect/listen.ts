import { Agent, WebSocket } from 'undici';
import type { World } from '../world.ts';
import { publicOnly } from './fetch.ts';
import { judge } from './guard.ts';

/** A message longer than this is no post of anybody. */
const LONGEST = 1024 * 1024;

/**
 * Opens the only way to streams. The same guard as for requests: addresses are judged before the connection and names inside its DNS
 * lookup; a redirect is a broken line.
 */
export function openListen(agent: string, allowPrivate: readonly string[]): World['listen'] {
  const allowed = new Set(allowPrivate);
  const agents = { open: new Agent(), guarded: new Agent({ connect: { lookup: publicOnly } }) };
  return ({ url, deadline, hear }) => {
    const judgment = judge(url.replace(/^ws/, 'http'), allowed);
    if (judgment.may === 'no')
      return Promise.resolve({ ok: false, trouble: 'refused-address', detail: judgment.why });
    return new Promise((resolve) => {
      const socket = new WebSocket(url, {
        dispatcher: agents[judgment.may],
        headers: { 'user-agent': agent },
      });
      let stood = false;
      let detail = '';
      const end = (): void => {
        clearTimeout(timer);
        resolve(stood ? { ok: true } : { ok: false, trouble: 'no-connection', detail });
        socket.close();
      };
      const timer = setTimeout(end, deadline);
      socket.addEventListener('open', () => {
        stood = true;
      });
      socket.addEventListener('message', ({ data }) => {
        const message: unknown = data;
        if (typeof message === 'string' && message.length <= LONGEST && hear(message)) end();
      });
      socket.addEventListener('error', (event) => {
        detail = event.message.slice(0, 300);
      });
      socket.addEventListener('close', end);
    });
  };
}
