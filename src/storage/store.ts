import { type Kysely, type Migration, Migrator } from 'kysely';
import { alerts } from './alerts.ts';
import { claimTold } from './claim-told.ts';
import { amendments } from './amendments.ts';
import { briefs } from './briefs.ts';
import { changes } from './changes.ts';
import { concerns } from './concerns.ts';
import { contacts } from './contacts.ts';
import { copies } from './copies.ts';
import { corrections } from './corrections.ts';
import { coverage } from './coverage.ts';
import { digests } from './digests.ts';
import { draws } from './draws.ts';
import { echoes } from './echoes.ts';
import { type Engine, openEngine } from './engine.ts';
import { events } from './events.ts';
import { evidence } from './evidence.ts';
import { forecasts } from './forecasts.ts';
import { hosts } from './hosts.ts';
import { incidents } from './incidents.ts';
import { inputs } from './inputs.ts';
import { kept } from './kept.ts';
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
import { amendments as amendmentTables } from './migrations/0014-amendments.ts';
import { works as workTables } from './migrations/0015-works.ts';
import { moreSpeed } from './migrations/0016-speed.ts';
import { searches as searchTables } from './migrations/0018-searches.ts';
import { incidents as incidentTables } from './migrations/0019-incidents.ts';
import { evidence as evidenceTables } from './migrations/0021-evidence.ts';
import { statements as statementTables } from './migrations/0020-statements.ts';
import { tips as tipTables } from './migrations/0022-tips.ts';
import { papers as paperTables } from './migrations/0025-papers.ts';
import { inputs as inputTables } from './migrations/0026-inputs.ts';
import { briefs as briefTables } from './migrations/0027-briefs.ts';
import { claimed } from './migrations/0028-claimed.ts';
import { rollups as rollupTables } from './migrations/0024-rollups.ts';
import { models } from './models.ts';
import { pages } from './pages.ts';
import { papers } from './papers.ts';
import { past } from './past.ts';
import { people } from './people.ts';
import { periodCounts } from './period-counts.ts';
import { press } from './press.ts';
import { prospects } from './prospects.ts';
import type { Tables } from './schema.ts';
import { receipts } from './receipts.ts';
import { recovery } from './recovery.ts';
import { questions } from './questions.ts';
import { rollups } from './rollups.ts';
import { searches } from './searches.ts';
import { signals } from './signals.ts';
import { silences } from './silences.ts';
import { tellings } from './tellings.ts';
import { sources } from './sources.ts';
import { statements } from './statements.ts';
import { stories } from './stories.ts';
import { storyTold } from './story-told.ts';
import { storyMemory } from './story-memory.ts';
import { storyVerdicts } from './story-verdicts.ts';
import { tips } from './tips.ts';
import { uploads } from './uploads.ts';
import { works } from './works.ts';

function nouns(db: Kysely<Tables>) {
  return {
    sources: sources(db),
    hosts: hosts(db),
    kept: kept(db),
    coverage: coverage(db),
    receipts: receipts(db),
    mentions: mentions(db),
    meanings: meanings(db),
    concerns: concerns(db),
    rollups: rollups(db),
    pages: pages(db),
    stories: stories(db),
    storyMemory: storyMemory(db),
    storyTold: storyTold(db),
    claimTold: claimTold(db),
    echoes: echoes(db),
    storyVerdicts: storyVerdicts(db),
    copies: copies(db),
    corrections: corrections(db),
    draws: draws(db),
    models: models(db),
    signals: signals(db),
    alerts: alerts(db),
    incidents: incidents(db),
    evidence: evidence(db),
    statements: statements(db),
    recovery: recovery(db),
    papers: papers(db),
    inputs: inputs(db),
    press: press(db),
    periodCounts: periodCounts(db),
    amendments: amendments(db),
    letters: letters(db),
    lookup: lookup(db),
    tellings: tellings(db),
    silences: silences(db),
    searches: searches(db),
    contacts: contacts(db),
    digests: digests(db),
    briefs: briefs(db),
    people: people(db),
    events: events(db),
    past: past(db),
    forecasts: forecasts(db),
    prospects: prospects(db),
    works: works(db),
    uploads: uploads(db),
    tips: tips(db),
    questions: questions(db),
    changes: changes(db),
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
  /**
   * Brings the tables to today's shape; safe to call at every start. `tell` hears each step of an older house before it is taken: a million
   * mentions take minutes, and nobody should pull the plug meanwhile.
   */
  migrate(tell?: (step: string) => void): Promise<void>;
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

/** The same steps, each said before it is taken. */
function told(say: (step: string) => void, steps: Record<string, Migration>): Record<string, Migration> {
  return Object.fromEntries(
    Object.entries(steps).map(([name, step]) => [
      name,
      {
        up: (d) => {
          say(name);
          return step.up(d);
        },
      },
    ]),
  );
}

/**
 * Opens the database behind `url` (`postgres://…`, `sqlite:FILE`, `sqlite::memory:`). Call `migrate` before use.
 * @param image bytes of a SQLite database that one in memory begins as, instead of empty
 */
export function openStore(url: string, image?: Buffer): Store {
  const engine = openEngine(url, image);
  const { db } = engine;
  return {
    ...nouns(db),
    engine: engine.name,
    together: (work) => together(engine, work),
    async migrate(tell) {
      let older = false;
      const say = (step: string) => void (older && tell?.(step));
      const migrator = new Migrator({
        db,
        provider: {
          getMigrations: () =>
            Promise.resolve(
              told(say, {
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
                '0011-search': { up: (d) => search(d, (n) => say(`0011-search, ${n}`)) },
                '0012-speed': { up: speed },
                '0013-people': { up: peopleAndActs },
                '0014-amendments': { up: amendmentTables },
                '0015-works': { up: workTables },
                '0016-speed': { up: moreSpeed },
                '0018-searches': { up: searchTables },
                '0019-incidents': { up: incidentTables },
                '0020-statements': { up: statementTables },
                '0021-evidence': { up: evidenceTables },
                '0022-tips': { up: tipTables },
                '0024-rollups': { up: (d) => rollupTables(d, (n) => say(`0024-rollups, ${n}`)) },
                '0025-papers': { up: paperTables },
                '0026-inputs': { up: inputTables },
                '0027-briefs': { up: briefTables },
                '0028-claimed': { up: claimed },
              }),
            ),
        },
      });
      older = (await migrator.getMigrations()).some(({ executedAt }) => executedAt !== undefined);
      const { error } = await migrator.migrateToLatest();
      if (error !== undefined)
        throw error instanceof Error ? error : new Error('migration failed', { cause: error });
    },
    close: () => db.destroy(),
  };
}
