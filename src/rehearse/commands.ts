import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Rules } from '../config/rules.ts';
import { fault } from '../domain/fault.ts';
import { ownLessonRows } from '../understand/lessons.ts';
import { openReader } from '../understand/reader.ts';
import { shippedModel } from '../understand/shipped.ts';
import { say } from '../view/say.ts';
import type { Store } from '../storage/store.ts';
import type { World } from '../world.ts';
import { backtestCommand, TRIAL_FLAGS, type TrialFlags } from './backtest-command.ts';
import { DETECT_FLAGS, detectCommand, type DetectFlags } from './detect/commands.ts';
import { evaluate, EVALUATIONS } from './evaluate/evaluate.ts';
import { claimsBy } from './evaluate/claims.ts';
import { labelledBy } from './evaluate/labelled.ts';
import { type Bench, measure } from './measure/measure.ts';
import { addPage } from './page.ts';
import { REPORT_FLAGS, reportCommand, type ReportFlags } from './report-command.ts';
import { REPLAY_FLAGS, replayCommand, type ReplayFlags } from './replay-command.ts';
import { readLicences, train } from './train.ts';

/** What the workshop's commands need of the machine: benches, and the house's configuration and world when they ask for them. */
export interface Workshop extends Bench {
  /** The project's folder. */
  root: string;
  rules: () => Promise<Rules>;
  world: (rules: Rules) => World;
  /** The office's own database. */
  house: () => Promise<Store>;
  /** Tells the person who waits how far it has come; no part of the result. */
  progress: (text: string) => void;
  flags: { json: boolean; labelled: boolean; claims: boolean; generic: boolean } & TrialFlags &
    ReportFlags &
    DetectFlags &
    ReplayFlags;
}

/** What these commands may be told besides, as `parseArgs` reads it. */
export const WORKSHOP_FLAGS = {
  labelled: { type: 'boolean', default: false },
  claims: { type: 'boolean', default: false },
  generic: { type: 'boolean', default: false },
  ...TRIAL_FLAGS,
  ...REPORT_FLAGS,
  ...DETECT_FLAGS,
  ...REPLAY_FLAGS,
} as const;

/** Commands for those who build the house, not for those who live in it: none changes the office's data, and only `backtest` and `report` read it. */
export const WORKSHOP: Readonly<Record<string, (args: readonly string[], shop: Workshop) => Promise<void>>> =
  {
    measure: (args, shop) => measure(args, shop),

    replay: (files, shop) => replayCommand(files, shop),

    detect: (args, shop) => detectCommand(args, shop.flags, shop),

    async backtest(_, { rules, world, house, flags, print }) {
      const known = await rules();
      const store = await house();
      await backtestCommand(flags, { store, world: world(known), rules: known, json: flags.json, print });
      await store.close();
    },

    async report([template], { rules, world, house, flags, print, progress }) {
      const known = await rules();
      const store = await house();
      try {
        const write = writeFileSync;
        await reportCommand(template, flags, {
          store,
          world: world(known),
          rules: known,
          write,
          print,
          progress,
        });
      } finally {
        await store.close();
      }
    },

    async page([name, from], { rules, world, root, print }) {
      if (name === undefined || from === undefined) throw fault('invalid', 'page.usage');
      const known = await rules();
      print(await addPage({ slug: name, from, folder: join(root, 'test', 'pages') }, world(known), known));
    },

    async evaluate(files, shop) {
      const { flags } = shop;
      const what = (['labelled', 'claims', 'generic'] as const).find((name) => flags[name]);
      const open = async () => openReader(await shop.rules(), shippedModel());
      const evaluations = { ...EVALUATIONS, labelled: labelledBy(open), claims: claimsBy(shop.rules) };
      await evaluate(what, files, { json: flags.json, evaluations }, shop);
    },

    /** `train FILE.jsonl…`: teaches the shipped model anew from our own lessons and labelled files from outside. */
    async train(files, { rules, world, root, print }) {
      const known = await rules();
      const folder = join(root, 'data', 'model');
      const { bytes, card } = train(
        ownLessonRows(),
        files.map((file) => readFileSync(file, 'utf8')),
        readLicences(readFileSync(join(folder, 'sources.tsv'), 'utf8')),
        known,
        {
          now: world(known).now(),
          progress: ({ done, total }) => print(`${done}/${total}`),
        },
      );
      mkdirSync(folder, { recursive: true });
      writeFileSync(join(folder, 'haidang.bin'), bytes);
      writeFileSync(join(folder, 'card.json'), `${JSON.stringify(card, null, 2)}\n`);
      print(
        say('vi', 'train.done', {
          bytes: Math.round(bytes.length / 1024),
          texts: card.learned.reduce((sum, one) => sum + one.texts, 0),
        }),
      );
    },
  };
