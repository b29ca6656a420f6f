import { deliver } from './alert/deliver.ts';
import { beat } from './alert/heartbeat.ts';
import { alertPeople } from './alert/people.ts';
import { tellSearches } from './alert/searches.ts';
import { readPages } from './collect/read.ts';
import { collect } from './collect/run.ts';
import type { Rules } from './config/rules.ts';
import { lookAhead } from './detect/forecast/look-ahead.ts';
import { forecast } from './detect/forecast/run.ts';
import { shippedForecast } from './detect/forecast/shipped.ts';
import { detect } from './detect/run.ts';
import { watchHouse } from './detect/watch-house.ts';
import type { Tally } from './domain/tally.ts';
import { brief } from './report/brief-run.ts';
import { keepPapers } from './report/keep-papers.ts';
import { MAKERS } from './report/kinds.ts';
import { digest } from './report/run.ts';
import { countDue } from './storage/rollups.ts';
import { type Store } from './storage/store.ts';
import { openSchool } from './understand/school.ts';
import { understand } from './understand/run.ts';
import type { World } from './world.ts';

/** How many batches one pass of thinking may take, so that a flood cannot starve the alert stage. */
const BATCHES = 20;

/** The stages bound to one store, world and configuration; each run is remembered so that the desk can show the house is awake. */
export function openStages(store: Store, world: World, rules: Rules, school = openSchool(rules, world)) {
  async function ran(stage: string, work: Promise<Tally>, began = world.now()): Promise<Tally> {
    try {
      const tally = await work;
      await store.events.ran({ stage, at: began, took: world.now() - began, tally, trouble: null });
      return tally;
    } catch (error) {
      const trouble = error instanceof Error ? error.message : String(error);
      await store.events.ran({ stage, at: began, took: world.now() - began, tally: {}, trouble });
      throw error;
    }
  }
  const shipped = shippedForecast();
  const stages = {
    collect: () => ran('collect', collect(store, world, rules)),
    readPages: () => ran('readPages', readPages(store, world, rules)),
    async understand(): Promise<Tally> {
      const total: Tally = {};
      for (let batch = 0; batch < BATCHES; batch++) {
        const tally = await ran('understand', understand(store, world, school.read()));
        for (const [name, count] of Object.entries(tally)) total[name] = (total[name] ?? 0) + count;
        if ((tally['taken'] ?? 0) === 0) break;
      }
      return total;
    },
    detect: () => ran('detect', detect(store, world, rules)),
    forecast: () => ran('forecast', forecast(store, world, shipped)),
    lookAhead: () => ran('lookAhead', lookAhead(store, world, rules)),
    alert: () => ran('alert', alertPeople(store, world, rules)),
    watchHouse: () => ran('watchHouse', watchHouse(store, world, rules)),
    searches: () => ran('searches', tellSearches(store, world, rules)),
    heartbeat: () => ran('heartbeat', beat(store, world)),
    deliver: () => ran('deliver', deliver(store, world, rules)),
    brief: () => ran('brief', brief(store, world, rules)),
    digest: () => ran('digest', digest(store, world, rules)),
    papers: () => ran('papers', keepPapers({ store, world, rules, makers: MAKERS })),
    async tidy(): Promise<Tally> {
      const now = world.now();
      const { keep_irrelevant, keep_private_words } = rules.haidang.privacy;
      const forgotten = await store.mentions.forget(now - keep_irrelevant, now - keep_private_words);
      await store.people.sweep(now);
      await store.works.sweep(now - keep_private_words);
      await store.uploads.sweep(now - keep_private_words);
      const erased = await store.together((s) => s.evidence.erase(now));
      const tips = await store.tips.forget(now, now - keep_private_words);
      const weeks = await countDue(store, now);
      return { forgotten, tips, erased, weeks };
    },
  };
  return stages;
}
