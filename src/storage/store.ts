import { type Kysely, Migrator } from 'kysely';
import { alerts } from './alerts.ts';
import { concerns } from './concerns.ts';
import { contacts } from './contacts.ts';
import { copies } from './copies.ts';
import { corrections } from './corrections.ts';
import { coverage } from './coverage.ts';
import { digests } from './digests.ts';
import { draws } from './draws.ts';
import { type Engine, openEngine } from './engine.ts';
import { events } from './events.ts';
import { forecasts } from './forecasts.ts';
import { hosts } from './hosts.ts';
import { letters } from './letters.ts';
import { lookup } from './lookup.ts';
import { meanings } from './meanings.ts';
import { mentions } from './mentions.ts';
import { first } from './migrations/0001-first.ts';
import { same } from './migrations/0002-same.ts';
import { coverage as coverageTables } from './migrations/0003-coverage.ts';
import { doors } from './migrations/0004-doors.ts';
import { fits } from './migrations/0005-fits.ts';
import { corrections as correctionTables } from './migrations/0006-corrections.ts';
import { eventsSubject } from './migrations/0007-events-subject.ts';
import { forecasts as forecastTables } from './migrations/0008-forecasts.ts';
import { usefulness } from './migrations/0009-usefulness.ts';
import { tellings as tellingTables } from './migrations/0010-tellings.ts';
import { search } from './migrations/0011-search.ts';
import { speed } from './migrations/0012-speed.ts';
import { peopleAndActs } from './migrations/0013-people.ts';
import { models } from './models.ts';
import { pages } from './pages.ts';
import { past } from './past.ts';
import { people } from './people.ts';
import { prospects } from './prospects.ts';
import type { Tables } from './schema.ts';
import { receipts } from './receipts.ts';
import { signals } from './signals.ts';
import { silences } from './silences.ts';
import { tellings } from './tellings.ts';
import { sources } from './sources.ts';
import { stories } from './stories.ts';
import { storyMemory } from './story-memory.ts';
import { storyVerdicts } from './story-verdicts.ts';

function nouns(db: Kysely<Tables>) {
  return {
    sources: sources(db),
    hosts: hosts(db),
    coverage: coverage(db),
    receipts: receipts(db),
    mentions: mentions(db),
    meanings: meanings(db),
    concerns: concerns(db),
    pages: pages(db),
    stories: stories(db),
    storyMemory: storyMemory(db),
    storyVerdicts: storyVerdicts(db),
    copies: copies(db),
    corrections: corrections(db),
    draws: draws(db),
    models: models(db),
    signals: signals(db),
    alerts: alerts(db),
    letters: letters(db),
    lookup: lookup(db),
    tellings: tellings(db),
    silences: silences(db),
    contacts: contacts(db),
    digests: digests(db),
    people: people(db),
    events: events(db),
    past: past(db),
    forecasts: forecasts(db),
    prospects: prospects(db),
  };
}

export type Nouns = ReturnType<typeof nouns>;

export interface Store extends Nouns {
  engine: Engine['name'];
  /**
   * Runs `work` in one transaction: all of it is written, or nothing. Use only the store that is passed in.
   * When another transaction changed the same rows meanwhile, `work` is run again from its beginning.
   */
  together<T>(work: (store: Nouns) => Promise<T>): Promise<T>;
  /** Brings the tables to today's shape; safe to call at every start. */
  migrate(): Promise<void>;
  close(): Promise<void>;
}

/** How often a transaction that lost against another one is run before its fault is passed on. */
const TRIES = 5;

/** SQLSTATE of “could not serialize access” and “deadlock detected”: the work was undone and may be done again. */
const LOST = new Set(['40001', '40P01']);

async function together<T>({ db, isolation }: Engine, work: (store: Nouns) => Promise<T>): Promise<T> {
  for (let tries = 1; ; tries++) {
    try {
      const transaction =
        isolation === null ? db.transaction() : db.transaction().setIsolationLevel(isolation);
      return await transaction.execute((t) => work(nouns(t)));
    } catch (error) {
      if (tries >= TRIES || !LOST.has(String((error as { code?: unknown }).code))) throw error;
    }
  }
}

/** Opens the database behind `url` (`postgres://…`, `sqlite:FILE`, `sqlite::memory:`). Call `migrate` before use. */
export function openStore(url: string): Store {
  const engine = openEngine(url);
  const { db } = engine;
  return {
    ...nouns(db),
    engine: engine.name,
    together: (work) => together(engine, work),
    async migrate() {
      const migrator = new Migrator({
        db,
        provider: {
          getMigrations: () =>
            Promise.resolve({
              '0001-first': { up: (d) => first(d, engine.counter) },
              '0002-same': { up: same },
              '0003-coverage': { up: coverageTables },
              '0004-doors': { up: doors },
              '0005-fits': { up: fits },
              '0006-corrections': { up: correctionTables },
              '0007-events-subject': { up: eventsSubject },
              '0008-forecasts': { up: forecastTables },
              '0009-usefulness': { up: usefulness },
              '0010-tellings': { up: tellingTables },
              '0011-search': { up: search },
              '0012-speed': { up: speed },
              '0013-people': { up: peopleAndActs },
            }),
        },
      });
      const { error } = await migrator.migrateToLatest();
      if (error !== undefined)
        throw error instanceof Error ? error : new Error('migration failed', { cause: error });
    },
    close: () => db.destroy(),
  };
}
