import cron, { type ScheduledTask } from 'node-cron';
import type { World } from '../world.ts';

const ZONE = 'Asia/Ho_Chi_Minh';
const MINUTE = 60_000;

export type Job = () => Promise<void>;

/** Where work runs. Two verbs: `every` on a schedule, `soon` when something has happened. */
export interface Work {
  /** Runs `job` under `name` at every beat of a cron expression in Vietnamese time, never twice at once. */
  every(name: string, expression: string, job: Job): void;
  /** Runs the job of that name as soon as it is free; asking ten times while it waits is asking once. */
  soon(name: string): void;
  /** Lets running jobs finish and starts no new ones. */
  stop(): Promise<void>;
}

interface Post {
  job: Job;
  running: Promise<void> | null;
  again: boolean;
}

/** Did a cron expression, in Vietnamese time, beat after `since` and up to `now`? A machine that was off then missed it. */
export function hasBeaten(expression: string, since: number, now: number): boolean {
  const task = cron.createTask(expression, () => undefined, { timezone: ZONE });
  try {
    for (let at = since; at <= now; at += MINUTE) if (task.match(new Date(at))) return true;
    return false;
  } finally {
    void task.destroy();
  }
}

/** Work in this one process: the default. */
export function openWorkHere(world: World): Work {
  const posts = new Map<string, Post>();
  const tasks: ScheduledTask[] = [];
  let stopped = false;

  function start(name: string, post: Post): void {
    if (stopped) return;
    if (post.running !== null) {
      post.again = true;
      return;
    }
    post.again = false;
    post.running = post
      .job()
      .catch((error: unknown) =>
        world.log.error(
          `${name}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`,
        ),
      )
      .finally(() => {
        post.running = null;
        if (post.again) start(name, post);
      });
  }

  return {
    every(name, expression, job) {
      const post: Post = { job, running: null, again: false };
      posts.set(name, post);
      tasks.push(cron.schedule(expression, () => start(name, post), { name, timezone: ZONE }));
    },
    soon(name) {
      const post = posts.get(name);
      if (post) start(name, post);
    },
    async stop() {
      stopped = true;
      for (const task of tasks) await task.destroy();
      for (const post of posts.values()) await post.running;
    },
  };
}
