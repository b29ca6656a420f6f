import { afterEach, beforeEach, describe } from 'vitest';
import type { Store } from '../../src/storage/store.ts';
import { alertsContract } from './contract/alerts.ts';
import { concernsContract } from './contract/concerns.ts';
import { coverageContract } from './contract/coverage.ts';
import { forecastsContract } from './contract/forecasts.ts';
import { houseContract } from './contract/house.ts';
import { lettersContract } from './contract/letters.ts';
import { lookupContract } from './contract/lookup.ts';
import { meaningsContract } from './contract/meanings.ts';
import { mentionsContract } from './contract/mentions.ts';
import { pastContract } from './contract/past.ts';
import { pagesContract } from './contract/pages.ts';
import { peopleContract } from './contract/people.ts';
import { sourcesContract } from './contract/sources.ts';
import { storiesContract } from './contract/stories.ts';
import { teachingContract } from './contract/teaching.ts';
import { searchContract } from './contract/search.ts';
import { tellingsContract } from './contract/tellings.ts';

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
    coverageContract(given);
    mentionsContract(given);
    pagesContract(given);
    pastContract(given);
    meaningsContract(given);
    storiesContract(given);
    teachingContract(given);
    alertsContract(given);
    forecastsContract(given);
    lettersContract(given);
    lookupContract(given);
    searchContract(given);
    tellingsContract(given);
    peopleContract(given);
  });
}
