import { fault, isFault } from '../domain/fault.ts';
import type { Person } from '../domain/person.ts';
import { type Reason, reason } from '../domain/reason.ts';
import { MINUTE, SECOND } from '../domain/time.ts';
import { isAtWork, type Work, type WorkKind } from '../domain/work.ts';
import type { Store } from '../storage/store.ts';
import type { WorkEnd } from '../storage/works.ts';
import type { World } from '../world.ts';

/** How often running work is written down: what a restart may lose of its share. */
const BEAT = 2 * SECOND;

/** Silence after which a work is nobody's any more. Behind SQLite stands one process: whatever ran before it started is over. */
const LOST_AFTER = { sqlite: null, postgres: MINUTE } as const;

/** How long a stop of the house waits for work to lay its tools down. */
const PATIENCE = 5 * SECOND;

/** What a work is given to tell how far it is. */
export interface Step {
  id: string;
  /** `n` from 0 to 1; `words`: what it is doing now. */
  share: (n: number, words?: Reason) => void;
  /** Aborted when somebody stops it, or the house closes. */
  signal: AbortSignal;
}

/** What a work came to. `kept` must survive JSON; `contents` gives it back, also after a restart. */
export interface Outcome {
  words?: Reason;
  link?: string;
  kept?: unknown;
}

export interface WorkAsked {
  kind: WorkKind;
  /** What it is done to, for people. */
  subject: string;
  by: Person;
  /** The page where it is followed; the result may name another. */
  link?: string;
  /** What was asked; must survive JSON. */
  about?: unknown;
  /** Two works with the same slot never run together. Without: one of its kind at a time. */
  slot?: string;
  /** Written into the log with the beginning: both or neither. */
  log?: { subject: string; data: { act: string } & Record<string, unknown> };
}

/** Long work: one register for all of it, so that a reload, another window and a restart are told the truth. */
export interface Works {
  /** Begins in the background. Faults: `conflict` while another work holds its slot. */
  start(asked: WorkAsked, work: (step: Step) => Promise<Outcome | void>): Promise<Work>;
  /** Asks a running work to stop, also one of another process. False when nobody is at it. */
  stop(id: string): Promise<boolean>;
  get(id: string): Promise<Work | null>;
  /** The latest first. */
  list(limit: number, kind?: WorkKind): Promise<Work[]>;
  /** The latest of its kind; null: there was none. */
  latest(kind: WorkKind): Promise<Work | null>;
  /** What was asked, and what came of it; null where nothing is kept. */
  contents(id: string): Promise<{ about: unknown; kept: unknown }>;
  /** Resolves when everything this process is at has ended, well or not. */
  settled(): Promise<void>;
  /** Interrupts what this process is at: the house is closing. */
  close(): Promise<void>;
}

interface Mine {
  share: number;
  words: Reason | null;
  stopping: AbortController;
  ended: Promise<void>;
}

export function openWorks(store: Store, world: World): Works {
  const mine = new Map<string, Mine>();
  let opened: Promise<void> | null = null;

  /** What runs by the register although nobody is at it is told before anything is read. */
  async function ready(): Promise<void> {
    const lost = LOST_AFTER[store.engine];
    if (lost !== null) return store.works.interrupt(world.now() - lost, [...mine.keys()]);
    opened ??= store.works.interrupt(world.now() + 1, []).catch((error: unknown) => {
      opened = null;
      throw error;
    });
    return opened;
  }

  /** The register is a moment behind whoever is at the work. */
  function fresh(work: Work): Work {
    const own = mine.get(work.id);
    return own && isAtWork(work) ? { ...work, share: own.share, words: own.words } : work;
  }

  async function beat(id: string, own: Mine): Promise<void> {
    const state = await store.works.beat(id, own.share, own.words, world.now());
    if (state !== 'running') own.stopping.abort();
  }

  async function run(
    id: string,
    kind: WorkKind,
    own: Mine,
    work: (step: Step) => Promise<Outcome | void>,
  ): Promise<void> {
    const { signal } = own.stopping;
    const told = (error: unknown) =>
      world.log.warn('a work could not be written down', { id, error: String(error) });
    const pulse = setInterval(() => void beat(id, own).catch(told), BEAT);
    pulse.unref();
    const step: Step = {
      id,
      signal,
      share(n, words) {
        own.share = Math.min(Math.max(n, 0), 1);
        if (words !== undefined) own.words = words;
      },
    };
    const end = await work(step).then(
      (outcome): WorkEnd => ({ words: null, ...outcome, state: 'done' }),
      (error: unknown) => endOf(error, signal, id, kind),
    );
    clearInterval(pulse);
    if (end.state !== 'done') await beat(id, own).catch(told);
    await store.works.end(id, end, world.now()).catch(told);
    mine.delete(id);
  }

  function endOf(error: unknown, signal: AbortSignal, id: string, kind: WorkKind): WorkEnd {
    if (signal.aborted || (error instanceof Error && error.name === 'AbortError'))
      return { state: 'stopped', words: null };
    if (isFault(error)) return { state: 'failed', words: reason(error.message, { ...error.data }) };
    world.log.error(`${kind} failed`, { id, error: String(error) });
    return { state: 'failed', words: null };
  }

  return {
    async start({ kind, subject, by, link, about, slot, log }, work) {
      await ready();
      const now = world.now();
      const begun = {
        id: world.newId(),
        kind,
        subject,
        who: by.id,
        name: by.name,
        link: link ?? null,
        startedAt: now,
      };
      await store.together(async (s) => {
        if (!(await s.works.begin(begun, slot ?? kind, about)))
          throw fault('conflict', 'work.refused.running', { kind: `work.kind.${kind}` });
        if (log) await s.events.add([{ at: now, event: 'act', who: by.id, ...log }]);
      });
      const own: Mine = { share: 0, words: null, stopping: new AbortController(), ended: Promise.resolve() };
      mine.set(begun.id, own);
      own.ended = run(begun.id, kind, own, work);
      return { ...begun, endedAt: null, share: 0, words: null, state: 'running', beatAt: now };
    },
    async stop(id) {
      const asked = await store.works.stopping(id);
      if (asked) mine.get(id)?.stopping.abort();
      return asked;
    },
    async get(id) {
      await ready();
      const work = await store.works.get(id);
      return work && fresh(work);
    },
    async list(limit, kind) {
      await ready();
      return (await store.works.list(limit, kind)).map(fresh);
    },
    async latest(kind) {
      await ready();
      const [work] = await store.works.list(1, kind);
      return work === undefined ? null : fresh(work);
    },
    contents: (id) => store.works.contents(id),
    async settled() {
      await Promise.all([...mine.values()].map(({ ended }) => ended));
    },
    async close() {
      for (const [id, own] of mine) {
        await store.works.end(id, { state: 'interrupted' }, world.now()).catch(() => undefined);
        own.stopping.abort();
      }
      let patience: NodeJS.Timeout | undefined;
      const over = new Promise<void>((end) => {
        patience = setTimeout(end, PATIENCE);
      });
      await Promise.race([Promise.all([...mine.values()].map(({ ended }) => ended)), over]);
      clearTimeout(patience);
    },
  };
}
