import type { Context } from 'hono';
import type { Rules } from '../config/rules.ts';
import type { Person } from '../domain/person.ts';
import type { Store } from '../storage/store.ts';
import type { World } from '../world.ts';
import type { Assets } from './assets.ts';
import type { Voice } from './voice.ts';

/** What every page of the desk works with. */
export interface Desk {
  store: Store;
  world: World;
  rules: Rules;
  assets: Assets;
  /** Asks the worker for an early run of a job; absent where no worker listens, and the buttons then say so. */
  soon: ((job: string) => void) | null;
}

/** Who is at the door of a signed-in page. */
export interface Guest {
  person: Person;
  /** Stands in every form of this session; a foreign page cannot know it. */
  formToken: string;
}

/** What the middleware found out about one request. */
export interface DeskEnv {
  Variables: {
    voice: Voice;
    /** Null before sign-in. */
    guest: Guest | null;
    requestId: string;
  };
}

export type DeskContext = Context<DeskEnv>;
export type Page = (c: DeskContext) => Promise<Response>;
