import type { EventKind } from '../domain/event.ts';
import { SECOND } from '../domain/time.ts';
import type { Moved } from '../storage/changes.ts';
import type { Store } from '../storage/store.ts';
import type { World } from '../world.ts';
import { sessionHash } from './access.ts';
import { type ActOn, onOf } from './acts.ts';
import type { Desk, DeskContext, Page } from './desk.ts';
import { countUntaken, type RoomName } from './rooms.tsx';

/** How often the database is asked, pages are told at most, and an idle line is kept awake; in milliseconds. */
export interface LivePace {
  look: number;
  tell: number;
  beat: number;
}
const PACE: LivePace = { look: 2 * SECOND, tell: 5 * SECOND, beat: 15 * SECOND };

/** Open streams of one process: a hundred officers with two windows. Beyond, pages ask by themselves. */
const MOST_STREAMS = 200;

/** Unread bytes after which nobody reads any more: a telephone that left the network without a word. */
const UNREAD = 16 * 1024;

/** Pages that show what an event is about. */
const SHOWN: Record<Exclude<EventKind, 'act'>, readonly RoomName[]> = {
  mention: ['today', 'mentions'],
  signal: ['today', 'alerts'],
  alert: ['today', 'alerts'],
  update: ['today', 'alerts'],
  closed: ['today', 'alerts'],
  letter: ['alerts', 'letters'],
  digest: ['digests'],
  recovered: ['today', 'sources'],
  outage: ['today', 'sources'],
};

/** Pages that show what an act is done to. */
const DONE_TO: Record<ActOn, readonly RoomName[]> = {
  alert: ['today', 'alerts'],
  silence: ['alerts', 'silences'],
  mention: ['mentions'],
  story: ['stories'],
  claim: ['claims'],
  source: ['sources'],
  recipient: ['recipients', 'letters'],
  person: ['people'],
  machine: ['teach', 'works'],
  work: ['works'],
  search: ['mentions'],
  file: [],
  // What is set is also read where it counts.
  settings: ['settings', 'recipients', 'claims', 'facts', 'calendar', 'campaigns'],
  report: ['digests', 'reports'],
  input: ['indicators', 'reports'],
  begin: ['begin', 'today'],
  drill: ['drill'],
  tip: ['tips', 'questions', 'today'],
  evidence: ['incidents'],
  incident: ['incidents', 'today', 'alerts'],
  forecast: ['forecast', 'today'],
};

/** Pages that show what a stage did. */
const RAN: Partial<Record<string, readonly RoomName[]>> = {
  collect: ['sources'],
  deliver: ['letters', 'alerts'],
  digest: ['letters', 'digests'],
  papers: ['reports', 'today'],
  brief: ['letters', 'digests'],
};

/** What pages are told: which rooms changed, how many alerts nobody has taken (null: not known), and the moment that is. */
export interface News {
  rooms: string[];
  untaken: number | null;
  at: string;
}

export interface Live {
  /** A stream for one page; null when there are too many. `stays`: may its reader still read? Asked again and again. */
  open(stays: () => Promise<boolean>): ReadableStream<Uint8Array> | null;
  /** How many are open. */
  streams(): number;
}

interface Listener {
  send(text: string): void;
  end(): void;
  stays(): Promise<boolean>;
}

/** One look at the database for all open pages of this process; none while nobody looks. */
export function openLive(store: Store, world: World, pace: LivePace = PACE): Live {
  const listeners = new Set<Listener>();
  const waiting = new Set<RoomName>();
  const seen = new Set<number>();
  let before: Moved | null = null;
  let clock: NodeJS.Timeout | null = null;
  /** Looks since pages were last told, and since idle lines were last kept awake. */
  let untold = Infinity;
  let still = 0;

  function stamp(moved: Moved): string {
    const [run] = moved.runs.filter(({ idle }) => !idle).sort((a, b) => b.at - a.at);
    return `${moved.seq}-${run?.at ?? 0}-${moved.works}`;
  }

  /** The first look only learns where the database stands. */
  async function look(): Promise<Moved> {
    const last = before;
    const moved = await store.changes.since(last?.seq ?? null);
    const fresh = moved.events.filter(({ seq }) => !seen.has(seq));
    seen.clear();
    for (const { seq } of moved.events) seen.add(seq);
    before = moved;
    if (last === null) return moved;
    const rooms = [
      ...fresh.flatMap(({ event, act }) => (event === 'act' ? doneTo(act) : SHOWN[event])),
      ...moved.runs.flatMap((run) => (ranSince(run, last) ? (RAN[run.stage] ?? []) : [])),
      ...(last.works === moved.works ? [] : (['works'] as const)),
    ];
    for (const room of rooms) waiting.add(room);
    return moved;
  }

  async function tell(moved: Moved): Promise<void> {
    untold++;
    if (waiting.size === 0 || untold * pace.look < pace.tell) return;
    untold = 0;
    const rooms = [...waiting];
    waiting.clear();
    const news: News = { rooms, untaken: await countUntaken(store), at: stamp(moved) };
    for (const listener of listeners) listener.send(spoken('news', news));
  }

  /** Proxies and telephones close a silent line; a session that ended must not go on reading. */
  async function beat(): Promise<void> {
    still++;
    if (still * pace.look < pace.beat) return;
    still = 0;
    for (const listener of listeners) {
      if (await listener.stays()) listener.send(': \n\n');
      else {
        listener.send(spoken('out', {}));
        listener.end();
      }
    }
  }

  async function round(): Promise<void> {
    try {
      // Who was signed out is not told first what changed.
      await beat();
      await tell(await look());
    } catch (error) {
      // Pages that lose their stream ask by themselves, and say that the desk does not answer.
      world.log.warn('live: the database cannot be read', { error: String(error) });
      for (const listener of listeners) listener.end();
    }
    clock = listeners.size === 0 ? null : again();
    if (clock === null) rest();
  }

  function again(): NodeJS.Timeout {
    return setTimeout(() => void round(), pace.look).unref();
  }

  function rest(): void {
    before = null;
    waiting.clear();
    seen.clear();
    untold = Infinity;
  }

  async function greet(listener: Listener): Promise<void> {
    const moved = before ?? (await look());
    listener.send(spoken('hello', { rooms: [], untaken: await countUntaken(store), at: stamp(moved) }));
    clock ??= again();
  }

  return {
    streams: () => listeners.size,
    open(stays) {
      if (listeners.size >= MOST_STREAMS) return null;
      let listener: Listener | null = null;
      return new ReadableStream<Uint8Array>(
        {
          start(controller) {
            const mine: Listener = {
              stays,
              send(text) {
                if (!listeners.has(mine)) return;
                if ((controller.desiredSize ?? 0) < -UNREAD) mine.end();
                else controller.enqueue(new TextEncoder().encode(text));
              },
              end() {
                if (listeners.delete(mine)) controller.close();
              },
            };
            listener = mine;
            listeners.add(mine);
            void greet(mine).catch(() => mine.end());
          },
          cancel() {
            if (listener !== null) listeners.delete(listener);
          },
        },
        { highWaterMark: 0, size: (chunk) => chunk?.byteLength ?? 0 },
      );
    },
  };
}

/** The stream of a page (server-sent events, WHATWG HTML §9.2). */
export function livePage(desk: Desk, live: Live): Page {
  return (c) => Promise.resolve(answer(desk, live, c));
}

function answer(desk: Desk, live: Live, c: DeskContext): Response {
  const session = sessionHash(desk, c);
  const stream = live.open(async () => {
    return (await desk.store.people.holder(session, 'session', desk.world.now())) !== null;
  });
  if (stream === null) return c.body(null, 503, { 'retry-after': '60' });
  return c.body(stream, 200, {
    'content-type': 'text/event-stream; charset=utf-8',
    // A proxy that gathers, or squeezes, would tell an hour later.
    'cache-control': 'no-store, no-transform',
    'x-accel-buffering': 'no',
  });
}

function spoken(event: string, data: unknown): string {
  return `event: ${event}\ndata: ${JSON.stringify(data)}\n\n`;
}

function ranSince({ stage, at, idle }: Moved['runs'][number], last: Moved): boolean {
  return !idle && last.runs.find((run) => run.stage === stage)?.at !== at;
}

/** Rooms whose open pages are told of an act. */
export function doneTo(act: string | null): readonly RoomName[] {
  const on = act === null ? null : onOf(act);
  return ['audit', ...(on === null ? [] : DONE_TO[on])];
}
