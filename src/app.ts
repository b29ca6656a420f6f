import { deliver } from './alert/deliver.ts';
import { beat } from './alert/heartbeat.ts';
import { alertPeople } from './alert/people.ts';
import { openPostmaster } from './alert/postmaster.ts';
import { canonicalAddress } from './collect/address.ts';
import { openFinder } from './collect/finder.ts';
import { knownSources } from './collect/known.ts';
import { readPages } from './collect/read.ts';
import { openReceiver } from './collect/receive.ts';
import { collect } from './collect/run.ts';
import { expired } from './config/expiry.ts';
import type { Rules } from './config/rules.ts';
import { sourceSchema } from './config/sources.ts';
import { explain } from './detect/explain.ts';
import { lookAhead } from './detect/forecast/look-ahead.ts';
import { forecast } from './detect/forecast/run.ts';
import { shippedForecast } from './detect/forecast/shipped.ts';
import { detect } from './detect/run.ts';
import { watchHouse } from './detect/watch-house.ts';
import { fault, isFault } from './domain/fault.ts';
import type { Tally } from './domain/tally.ts';
import { backtest } from './rehearse/backtest.ts';
import { claimReview, claimReviewScript } from './report/claim-review.ts';
import { digest } from './report/run.ts';
import { openStore, type Store } from './storage/store.ts';
import { candidateClaims } from './understand/candidates.ts';
import { readLexicon } from './understand/lexicon.ts';
import { openSchool } from './understand/school.ts';
import { proposedBasis } from './understand/tripwires.ts';
import { understand } from './understand/run.ts';
import { openWords } from './understand/words.ts';
import { ADMIN, signInLink } from './web/access.ts';
import type { Knowledge } from './web/desk.ts';
import { openDesk, serveDesk } from './web/server.ts';
import { openWorkHere } from './work/here.ts';
import type { World } from './world.ts';

export interface AppOptions {
  /** `sqlite:FILE`, `sqlite::memory:` or `postgres://…`. */
  databaseUrl: string;
  rules: Rules;
  world: World;
  /** The project's folder, for static files. */
  root: string;
  /** Overrides of `haidang.yaml`, for containers and tests; port 0 takes any free one. */
  host?: string;
  port?: number;
  /** False: nothing runs by the clock; `tick` drives everything (drill, tests). */
  schedule: boolean;
}

export interface App {
  /** Where the desk listens. */
  address: string;
  store: Store;
  /** A fresh one-time link that signs the administrator in. */
  signInLink(): Promise<string>;
  /** Runs the whole line once, in order, and returns what each stage did. */
  tick(): Promise<Record<string, Tally>>;
  stop(): Promise<void>;
}

const LOOPBACK = /^http:\/\/(127\.0\.0\.1|localhost|\[::1\])(:|\/|$)/;

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
      const trouble = messageOf(error);
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
    heartbeat: () => ran('heartbeat', beat(store, world)),
    deliver: () => ran('deliver', deliver(store, world, rules)),
    digest: () => ran('digest', digest(store, world, rules)),
    async tidy(): Promise<Tally> {
      const now = world.now();
      const { keep_irrelevant, keep_private_words } = rules.haidang.privacy;
      const forgotten = await store.mentions.forget(now - keep_irrelevant, now - keep_private_words);
      await store.people.sweep(now);
      return { forgotten };
    },
  };
  return stages;
}

/** What the desk may ask of rooms it does not enter. */
export function openKnowledge(rules: Rules): Knowledge {
  const lexicon = readLexicon();
  const read = openWords(lexicon.shortForms);
  return {
    expired: (today) => expired(rules, today),
    review(claim, publication) {
      const review = claimReview(claim, publication);
      return review && claimReviewScript(review);
    },
    candidates: (posts, now) => candidateClaims(posts, now, lexicon, read),
    basis: (wire, day) => proposedBasis(wire, day, lexicon),
  };
}

/**
 * Opens the database and brings it to today's shape.
 * @throws fault `unavailable` when it cannot be opened: the folder is not ours, the server does not answer, the password is wrong.
 */
export async function openHouse(databaseUrl: string): Promise<Store> {
  try {
    const store = openStore(databaseUrl);
    await store.migrate();
    return store;
  } catch (error) {
    if (isFault(error)) throw error;
    const place = databaseUrl.replace(/\/\/[^@/]*@/, '//…@');
    throw fault('unavailable', 'database.closed', { place, detail: messageOf(error) });
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/**
 * The desk's own address in `rules`: a desk reached on this machine is where its port is; any other address is the administrator's word.
 */
export function atPort(rules: Rules, served: string): Rules {
  const { desk } = rules.haidang;
  if (!LOOPBACK.test(desk.address) || !LOOPBACK.test(served)) return rules;
  return { ...rules, haidang: { ...rules.haidang, desk: { ...desk, address: served } } };
}

/** Wires configuration, store and world into a running house. Tests and the drill start the same app. */
export async function startApp(options: AppOptions): Promise<App> {
  const { world } = options;
  const rules = structuredClone(options.rules);
  const store = await openHouse(options.databaseUrl);
  await store.sources.agree(knownSources(rules), world.now());
  const school = openSchool(rules, world);
  const model = await store.models.inUse();
  const bytes = model === null ? null : await store.models.bytes(model.id);
  if (model !== null && bytes !== null)
    await school.teacher
      .adopt({ id: model.id, bytes })
      .catch((error: unknown) =>
        world.log.error('the taught model cannot be used', { model: model.id, error: messageOf(error) }),
      );
  const stages = openStages(store, world, rules, school);
  const work = openWorkHere(world);

  // Only new meaning can make new signals. True at the start: the last process may have died between the two stages.
  let undetected = true;
  async function think(): Promise<Record<string, Tally>> {
    const understood = await stages.understand();
    if ((understood['relevant'] ?? 0) > 0) undetected = true;
    // Cleared first: what is corrected while the stage works is looked at in the next round.
    const due = undetected;
    undetected = false;
    const detected = due
      ? await stages.detect().catch((error: unknown) => {
          undetected = true;
          throw error;
        })
      : {};
    const alerted = await stages.alert();
    return { understand: understood, detect: detected, alert: alerted };
  }

  // A trial of rules reads the database between its beats: it ends before the house does.
  const closing = new AbortController();
  const desk = openDesk({
    store,
    world,
    rules,
    root: options.root,
    soon: (job) => {
      // What a person corrects changes the series although nothing new is understood.
      if (job === 'think') undetected = true;
      work.soon(job);
    },
    finder: openFinder(store, world, rules, (row) => sourceSchema.safeParse(row).data ?? null),
    push: openReceiver(store, world, rules),
    teacher: school.teacher,
    knowledge: openKnowledge(rules),
    postmaster: openPostmaster(store, world, rules),
    explainer: {
      canonical: canonicalAddress,
      explain: (mention) => explain(store, rules, mention, world.now()),
    },
    rehearser: {
      run: (asked, progress, signal) =>
        backtest({ store, world, rules, asked, progress, signal: AbortSignal.any([signal, closing.signal]) }),
    },
  });
  const host = options.host ?? rules.haidang.desk.host;
  const port = options.port ?? rules.haidang.desk.port;
  const served = await serveDesk(desk, host, port).catch(async (error: unknown) => {
    await store.close();
    throw fault('unavailable', 'desk.port', { host, port: String(port), detail: messageOf(error) });
  });

  // Every room holds these rules: the address is mended in place, now that the port is known.
  rules.haidang.desk.address = atPort(rules, served.address).haidang.desk.address;

  if (options.schedule) {
    work.every('think', '* * * * *', async () => {
      const told = await think();
      if ((told['understand']?.['taken'] ?? 0) > 0) work.soon('read');
      work.soon('deliver');
    });
    work.every('collect', rules.haidang.collect.every, async () => {
      const tally = await stages.collect();
      if ((tally['fresh'] ?? 0) + (tally['edited'] ?? 0) > 0) work.soon('think');
    });
    work.every('read', '* * * * *', async () => {
      const tally = await stages.readPages();
      if ((tally['read'] ?? 0) > 0) work.soon('think');
    });
    work.every('deliver', '* * * * *', async () => void (await stages.deliver()));
    // Told although understanding or detecting may be what fails.
    work.every('watch-house', '*/5 * * * *', async () => {
      await stages.watchHouse();
      await stages.alert();
      work.soon('deliver');
    });
    work.every('heartbeat', '*/5 * * * *', async () => void (await stages.heartbeat()));
    work.every('digest', rules.haidang.digest.every, async () => {
      await stages.digest();
      work.soon('deliver');
    });
    // Each story is asked about once an hour at most; a dozen looks an hour meet those that have just become large enough.
    work.every('forecast', '*/5 * * * *', async () => void (await stages.forecast()));
    work.every('look-ahead', '20 * * * *', async () => void (await stages.lookAhead()));
    work.soon('look-ahead');
    work.every('tidy', '0 3 * * *', async () => void (await stages.tidy()));
    work.soon('collect');
  }

  return {
    address: served.address,
    store,
    signInLink: () => signInLink(store, world, rules, ADMIN),
    async tick() {
      const collected = await stages.collect();
      const first = await think();
      const readTally = await stages.readPages();
      const told = (readTally['read'] ?? 0) > 0 ? await think() : first;
      const asked = await stages.forecast();
      return {
        collect: collected,
        readPages: readTally,
        ...told,
        forecast: asked,
        deliver: await stages.deliver(),
      };
    },
    async stop() {
      closing.abort();
      await work.stop();
      await served.close();
      await store.close();
    },
  };
}
