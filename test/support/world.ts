import type { Ask, Answer, Envelope, Posted, World } from '../../src/world.ts';

/** A world that stands still until it is told to move, and answers only what it was given. */
export interface TestWorld extends World {
  /** Moves the clock by milliseconds. */
  pass(milliseconds: number): void;
  asked: Ask[];
  posted: Envelope[];
  said: string[];
}

export function testWorld(
  options: {
    now?: string;
    fetch?: (ask: Ask) => Answer | Promise<Answer>;
    secrets?: Record<string, string>;
    couriers?: World['couriers'];
    machine?: World['machine'];
    camera?: World['camera'];
    post?: ((letter: Envelope) => Posted | Promise<Posted>) | null;
  } = {},
): TestWorld {
  let now = Date.parse(options.now ?? '2026-11-23T07:00:00+07:00');
  let ids = 0;
  const keys = new Map<string, string>();
  const world: TestWorld = {
    asked: [],
    posted: [],
    said: [],
    pass: (milliseconds) => {
      now += milliseconds;
    },
    now: () => now,
    newId: () => `test${String(++ids).padStart(22, '0')}`,
    sleep: (milliseconds) => {
      now += milliseconds;
      return Promise.resolve();
    },
    fetch: async (ask) => {
      world.asked.push(ask);
      return options.fetch?.(ask) ?? { ok: false, trouble: 'no-connection', detail: 'nothing answers here' };
    },
    listen: () => Promise.resolve({ ok: false, trouble: 'no-connection', detail: 'nothing speaks here' }),
    mailbox: () => Promise.resolve({ ok: false, trouble: 'mail-unreachable', detail: 'no mailbox here' }),
    secret: (name) => options.secrets?.[name] ?? null,
    camera: options.camera ?? null,
    keyring: { read: (name) => keys.get(name) ?? null, write: (name, text) => void keys.set(name, text) },
    post:
      options.post === null
        ? null
        : async (letter) => {
            world.posted.push(letter);
            return options.post?.(letter) ?? { ok: true };
          },
    couriers: options.couriers ?? { webhook: null, telegram: null },
    machine: options.machine ?? { disk: () => Promise.resolve(null), skew: () => null },
    log: {
      info: (message) => world.said.push(message),
      warn: (message) => world.said.push(message),
      error: (message) => world.said.push(message),
    },
  };
  return world;
}
