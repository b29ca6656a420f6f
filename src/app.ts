import { openPostmaster } from './alert/postmaster.ts';
import { canonicalAddress } from './collect/address.ts';
import { openFinder } from './collect/finder.ts';
import { openFreezer } from './collect/freeze.ts';
import { openImporter } from './collect/importer.ts';
import { knownSources } from './collect/known.ts';
import { openReceiver } from './collect/receive.ts';
import { readTipBook } from './collect/tip-book.ts';
import { hearTip } from './collect/told-tip.ts';
import { amending } from './config/amend.ts';
import type { Rules } from './config/rules.ts';
import { sourceSchema } from './config/sources.ts';
import { explain } from './detect/explain.ts';
import { fault, isFault } from './domain/fault.ts';
import type { Tally } from './domain/tally.ts';
import { mondayOf, startOfDay } from './domain/time.ts';
import { backtest } from './rehearse/backtest.ts';
import { reread } from './rehearse/reread.ts';
import { docxOf } from './report/docx.ts';
import { MAKERS } from './report/kinds.ts';
import { openPaperOffice } from './report/office.ts';
import { packReferral } from './report/packer.ts';
import { pdfOf } from './report/pdf.ts';
import { owesDigest } from './report/run.ts';
import { openTrainer } from './rehearse/lesson-houses.ts';
import { openStore, type Store } from './storage/store.ts';
import { openSchool } from './understand/school.ts';
import { openTells } from './understand/tells.ts';
import { ADMIN, signInLink } from './web/access.ts';
import { countUntaken } from './web/rooms.tsx';
import { openDesk, serveDesk } from './web/server.ts';
import { openSettings } from './web/settings.ts';
import { openWorks } from './web/works.ts';
import { hasBeaten, openWorkHere } from './work/here.ts';
import type { World } from './world.ts';
import { openKnowledge } from './knowledge.ts';
import { openStages } from './stages.ts';

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
  /** Name of this house where several run side by side. */
  house?: string | null;
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

/**
 * Opens the database and brings it to today's shape; `tell` hears the steps an older one takes, which may last minutes.
 * @throws fault `unavailable` when it cannot be opened: the folder is not ours, the server does not answer, the password is wrong.
 */
export async function openHouse(databaseUrl: string, tell?: (step: string) => void): Promise<Store> {
  try {
    const store = openStore(databaseUrl);
    await store.migrate(tell);
    return store;
  } catch (error) {
    if (isFault(error)) throw error;
    const place = databaseUrl.replace(/\/\/[^@/]*@/, '//…@');
    throw fault('unavailable', 'database.closed', { place, detail: messageOf(error) });
  }
}

/**
 * The desk's own address in `rules`: a desk reached on this machine is where its port is; any other address is the administrator's word.
 */
export function atPort(rules: Rules, served: string): Rules {
  const { desk } = rules.haidang;
  if (!LOOPBACK.test(desk.address) || !LOOPBACK.test(served)) return rules;
  return { ...rules, haidang: { ...rules.haidang, desk: { ...desk, address: served } } };
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/** Wires configuration, store and world into a running house. Tests and the drill start the same app. */
export async function startApp(options: AppOptions): Promise<App> {
  const { world } = options;
  const rules = structuredClone(options.rules);
  const store = await openHouse(options.databaseUrl, (step) =>
    world.log.info('bringing an older database to today’s shape; please leave it running', { step }),
  );
  const settings = await openSettings({ store, world, rules, amending, changed: () => school.reread() });
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

  const trainer = openTrainer({
    rules,
    world,
    root: options.root,
    house: options.house ?? null,
    open: openHouse,
    stages: (drilled, sealed, rehearsed) => openStages(drilled, sealed, rehearsed, school),
    knowledge: openKnowledge,
    waiting: () => countUntaken(store),
  });
  const works = openWorks(store, world);
  const desk = openDesk({
    works,
    store,
    world,
    rules,
    root: options.root,
    house: options.house ?? null,
    soon: (job) => {
      // What a person corrects changes the series although nothing new is understood.
      if (job === 'think') undetected = true;
      work.soon(job);
    },
    finder: openFinder(store, world, rules, (row) => sourceSchema.safeParse(row).data ?? null),
    push: openReceiver(store, world, rules),
    teacher: school.teacher,
    knowledge: openKnowledge(rules),
    papers: openPaperOffice({
      store,
      world,
      rules,
      makers: MAKERS,
      formats: { docx: docxOf, pdf: pdfOf },
    }),
    postmaster: openPostmaster(store, world, rules),
    importer: openImporter(store, world, rules),
    tells: openTells(rules),
    archivist: { ...openFreezer(store, world, rules), pack: packReferral },
    tipDoor: { hear: hearTip, rows: readTipBook },
    trainer,
    settings,
    rereader: {
      run: (other, progress, signal) =>
        reread({ store, world, today: school.read(), changed: school.under(other), progress, signal }),
    },
    explainer: {
      canonical: canonicalAddress,
      explain: (mention) => explain(store, rules, mention, world.now()),
    },
    rehearser: {
      run: (asked, progress, signal) => backtest({ store, world, rules, asked, progress, signal }),
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
    work.every('searches', '* * * * *', async () => {
      if (((await stages.searches())['letters'] ?? 0) > 0) work.soon('deliver');
    });
    // Another process of this house may have changed what all go by.
    work.every('settings', '* * * * *', () => settings.refresh());
    work.every('heartbeat', '*/5 * * * *', async () => void (await stages.heartbeat()));
    // Looked at each minute, made once a day: a house that was off in the morning makes it when it is back.
    work.every('brief', '* * * * *', async () => {
      if (((await stages.brief())['letters'] ?? 0) > 0) work.soon('deliver');
    });
    work.every('papers', '10 * * * *', async () => void (await stages.papers()));
    work.soon('papers');
    work.every('digest', rules.haidang.digest.every, async () => {
      if (((await stages.digest())['letters'] ?? 0) > 0) work.soon('deliver');
    });
    // A house that was off at the hour of the digest makes it when it is back, in the same week.
    work.every('digest-missed', '20 * * * *', async () => {
      const now = world.now();
      if (!hasBeaten(rules.haidang.digest.every, startOfDay(mondayOf(now)), now)) return;
      if (await owesDigest(store, now)) work.soon('digest');
    });
    work.soon('digest-missed');
    // Each story is asked about once an hour at most; a dozen looks an hour meet those that have just become large enough.
    work.every('forecast', '*/5 * * * *', async () => void (await stages.forecast()));
    work.every('look-ahead', '20 * * * *', async () => void (await stages.lookAhead()));
    work.soon('look-ahead');
    work.every('tidy', '0 3 * * *', async () => void (await stages.tidy()));
    work.every('lessons', '*/10 * * * *', () => trainer.sweep());
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
      // Long work reads and writes the database: it ends before the house does.
      await works.close();
      await trainer.close();
      await work.stop();
      await served.close();
      await store.close();
    },
  };
}
