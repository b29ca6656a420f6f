import type { Instant } from '../domain/time.ts';
import type { World } from '../world.ts';

/** A world whose clock is moved by hand, in which every letter arrives and nothing else answers. */
export function simulatedWorld(clock: { now: Instant }): World {
  let ids = 0;
  const quiet = () => undefined;
  return {
    now: () => clock.now,
    listen: () => Promise.resolve({ ok: false, trouble: 'no-connection', detail: '' }),
    mailbox: () => Promise.resolve({ ok: false, trouble: 'mail-unreachable', detail: '' }),
    secret: () => null,
    camera: null,
    keyring: { read: () => null, write: () => undefined },
    newId: () => String(++ids).padStart(26, '0'),
    sleep: () => Promise.resolve(),
    fetch: () => Promise.resolve({ ok: false, trouble: 'no-connection', detail: 'replay asks nobody' }),
    post: () => Promise.resolve({ ok: true }),
    couriers: { webhook: null, telegram: null },
    machine: { disk: () => Promise.resolve(null), skew: () => null },
    log: { info: quiet, warn: quiet, error: quiet },
  };
}
