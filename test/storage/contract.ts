import { afterEach, beforeEach, describe } from 'vitest';
import type { Store } from '../../src/storage/store.ts';
import { alertsContract } from './contract/alerts.ts';
import { amendmentsContract } from './contract/amendments.ts';
import { concernsContract } from './contract/concerns.ts';
import { coverageContract } from './contract/coverage.ts';
import { evidenceContract } from './contract/evidence.ts';
import { forecastsContract } from './contract/forecasts.ts';
import { houseContract } from './contract/house.ts';
import { incidentsContract } from './contract/incidents.ts';
import { lettersContract } from './contract/letters.ts';
import { lookupContract } from './contract/lookup.ts';
import { meaningsContract } from './contract/meanings.ts';
import { mentionsContract } from './contract/mentions.ts';
import { pastContract } from './contract/past.ts';
import { pagesContract } from './contract/pages.ts';
import { papersContract } from './contract/papers.ts';
import { periodCountsContract } from './contract/period-counts.ts';
import { peopleContract } from './contract/people.ts';
import { sourcesContract } from './contract/sources.ts';
import { statementsContract } from './contract/statements.ts';
import { storiesContract } from './contract/stories.ts';
import { teachingContract } from './contract/teaching.ts';
import { recoveryContract } from './contract/recovery.ts';
import { rollupsContract } from './contract/rollups.ts';
import { searchContract } from './contract/search.ts';
import { searchesContract } from './contract/searches.ts';
import { tellingsContract } from './contract/tellings.ts';
import { inputsContract } from './contract/inputs.ts';
import { tipsContract } from './contract/tips.ts';
import { worksContract } from './contract/works.ts';

/** What every database behind a `Store` must do. `open` gives a fresh, migrated, empty one. */
export function contract(database: string, open: () => Promise<Store>): void {
  describe(database, () => {
    let current: Store;
    beforeEach(async () => {
      current = await open();
    });
    afterEach(() => current.close());
    const given = { store: () => current, open };

    houseContract(given);
    sourcesContract(given);
    concernsContract(given);
    rollupsContract(given);
    periodCountsContract(given);
    coverageContract(given);
    mentionsContract(given);
    pagesContract(given);
    pastContract(given);
    meaningsContract(given);
    storiesContract(given);
    teachingContract(given);
    alertsContract(given);
    amendmentsContract(given);
    evidenceContract(given);
    forecastsContract(given);
    incidentsContract(given);
    statementsContract(given);
    recoveryContract(given);
    lettersContract(given);
    lookupContract(given);
    searchContract(given);
    searchesContract(given);
    tellingsContract(given);
    peopleContract(given);
    tipsContract(given);
    inputsContract(given);
    papersContract(given);
    worksContract(given);
  });
}
