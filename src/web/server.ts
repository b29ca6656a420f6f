import { serve } from '@hono/node-server';
import { Hono, type MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import type { Rules } from '../config/rules.ts';
import { fault } from '../domain/fault.ts';
import type { Store } from '../storage/store.ts';
import { paths } from '../view/paths.ts';
import type { World } from '../world.ts';
import { sessions } from './access.ts';
import { loadAssets } from './assets.ts';
import type {
  Archivist,
  Desk,
  DeskEnv,
  Explainer,
  Finder,
  Importer,
  Knowledge,
  Lesson,
  PaperOffice,
  Postmaster,
  PushDoor,
  Rehearser,
  Rereader,
  Teacher,
  TipDoor,
  Trainer,
} from './desk.ts';
import { compressed } from './compressed.ts';
import { headers, ownForms, ownNames } from './guard.ts';
import { drillSwitch } from './drill-switch.ts';
import { pushRoutes } from './pages/api.ts';
import { health } from './pages/health.ts';
import { HAND_IN } from './pages/evidence.tsx';
import { LARGEST_FILE } from './pages/import.tsx';
import { letterKeyRoutes } from './pages/letter-key.tsx';
import { changeLanguage, languageOf } from './pages/language.ts';
import { askLink } from './pages/ask-link.tsx';
import { outside, signInPage, spendKey } from './pages/sign-in.tsx';
import { troublePage } from './pages/trouble.tsx';
import { rooms } from './routes.ts';
import { openRecurring } from './recurring.ts';
import type { Settings } from './settings.ts';
import { openTeaching } from './teaching.ts';
import { openTrials } from './trials.ts';
import { voice } from './voice.ts';
import { openLive, type LivePace, livePage } from './live.ts';
import { openWorks, type Works } from './works.ts';

/** Forms of the desk are a few short fields. */
const LARGEST_FORM = 64 * 1024;

export interface DeskParts {
  store: Store;
  world: World;
  rules: Rules;
  /** The project's root, as a directory URL ending in `/`, or as a path. */
  root: URL | string;
  /** Name of the house where several run side by side: their cookies must not meet. */
  house?: string | null;
  /** Asks the worker for an early run of a job. Without it the buttons that need it say why they are disabled. */
  soon?: (job: string) => void;
  archivist?: Archivist;
  tells?: (line: string) => readonly string[];
  finder?: Finder;
  push?: PushDoor;
  teacher?: Teacher;
  rehearser?: Rehearser;
  knowledge?: Knowledge;
  explainer?: Explainer;
  papers?: PaperOffice;
  postmaster?: Postmaster;
  importer?: Importer;
  tipDoor?: TipDoor;
  settings?: Settings;
  rereader?: Rereader;
  trainer?: Trainer;
  /** The play this desk is put up for. */
  lesson?: Pick<Lesson, 'stand'>;
  /** Where the owner of the house closes it; without, the desk keeps a register of its own. */
  works?: Works;
  /** How fast open pages are told of changes; a test does not wait for seconds. */
  pace?: LivePace;
}

/** The officers' desk as one application; `serveDesk` puts it on a port, tests call `request` on it. */
export function openDesk(parts: DeskParts): Hono<DeskEnv> {
  const { store, world, rules } = parts;
  const works = parts.works ?? openWorks(store, world);
  const desk: Desk = {
    store,
    world,
    rules,
    house: parts.house ?? null,
    assets: loadAssets(rootUrl(parts.root)),
    soon: parts.soon ?? null,
    finder: parts.finder ?? null,
    push: parts.push ?? null,
    teacher: parts.teacher ?? null,
    works,
    teaching: openTeaching(store, world, works, parts.teacher ?? null),
    rehearser: parts.rehearser ?? null,
    trials: openTrials(works, parts.rehearser ?? null),
    knowledge: parts.knowledge ?? null,
    explainer: parts.explainer ?? null,
    recurring: openRecurring(store, parts.knowledge ?? null),
    papers: parts.papers ?? null,
    postmaster: parts.postmaster ?? null,
    importer: parts.importer ?? null,
    archivist: parts.archivist ?? null,
    tells: parts.tells ?? null,
    tipDoor: parts.tipDoor ?? null,
    trainer: parts.trainer ?? null,
    lesson: parts.lesson ?? null,
    settings: parts.settings ?? null,
    rereader: parts.rereader ?? null,
  };
  const address = new URL(rules.haidang.desk.address);
  const app = new Hono<DeskEnv>();

  app.use(compressed());
  app.use(headers(address.protocol === 'https:'));
  app.use(ownNames(address));
  app.use(greet(desk));
  app.onError((error, c) => troublePage(desk, c, error));
  app.notFound((c) => troublePage(desk, c, fault('not-found', 'desk.missing.page')));

  app.route('/', desk.assets.routes);
  app.get(paths.health, health(desk));
  pushRoutes(app, desk);

  app.use(bodies());
  letterKeyRoutes(app, desk);
  app.use(drillSwitch(desk));
  app.use(ownForms(address));
  app.use(sessions(desk));
  app.post(paths.language, changeLanguage());
  app.get(paths.signIn, signInPage(desk));
  app.post(paths.signIn, spendKey(desk));
  app.post(paths.askLink, askLink(desk));
  app.use(door(desk));
  app.get(paths.live, livePage(desk, openLive(store, world, parts.pace)));
  rooms(app, desk);
  return app;
}

/** A form is short; only the pages that take in files take long bodies, and say themselves when one is too long. */
function bodies(): MiddlewareHandler<DeskEnv> {
  const short = bodyLimit({ maxSize: LARGEST_FORM, onError: () => Promise.reject(tooLarge()) });
  const long = bodyLimit({
    maxSize: LARGEST_FILE + LARGEST_FORM,
    onError: (c) => c.redirect(`${c.req.path}?loi=lon`, 303),
  });
  const takesFiles: ReadonlySet<string> = new Set([paths.importFile, paths.tipBook]);
  const isLong = (path: string) => takesFiles.has(path) || path.endsWith(HAND_IN);
  return (c, next) => (isLong(c.req.path) ? long(c, next) : short(c, next));
}

/** Gives every request its number, its one "now" and its reader's language. */
function greet({ world, rules }: Desk): MiddlewareHandler<DeskEnv> {
  return async (c, next) => {
    c.set('requestId', world.newId());
    c.set('voice', voice(languageOf(c, rules.haidang.desk.language), world.now()));
    c.set('guest', null);
    await next();
  };
}

/** Nobody passes without a session. */
function door(desk: Desk): MiddlewareHandler<DeskEnv> {
  return async (c, next) => {
    if (c.var.guest === null) return outside(desk, c);
    await next();
    return undefined;
  };
}

/** Puts the desk on a port (0: any free one). Resolves once it listens; rejects when the port cannot be had. */
export function serveDesk(
  app: Hono<DeskEnv>,
  host: string,
  port: number,
): Promise<{ address: string; close(): Promise<void> }> {
  return new Promise((resolve, reject) => {
    const server = serve({ fetch: app.fetch, hostname: host, port }, (info) => {
      const name = info.family === 'IPv6' ? `[${info.address}]` : info.address;
      resolve({
        address: `http://${name}:${info.port}`,
        close: () =>
          new Promise((closed, failed) => {
            server.close((error) => (error ? failed(error) : closed()));
            // A browser keeps its connection open for minutes; a stop must not wait for it.
            if ('closeAllConnections' in server) server.closeAllConnections();
          }),
      });
    });
    server.once('error', reject);
  });
}

function rootUrl(root: URL | string): URL {
  if (root instanceof URL) return root;
  return new URL(root.replace(/\/?$/, '/'), 'file:///');
}

function tooLarge(): Error {
  return fault('invalid', 'desk.refused.too-large');
}
