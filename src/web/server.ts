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
  Desk,
  DeskEnv,
  Explainer,
  Finder,
  Knowledge,
  Page,
  Postmaster,
  PushDoor,
  Rehearser,
  Teacher,
} from './desk.ts';
import { compressed } from './compressed.ts';
import { headers, ownForms, ownNames } from './guard.ts';
import { sayLevel, takeAsUsual } from './pages/alert-level.tsx';
import { alertPage } from './pages/alert.tsx';
import { acknowledge, handOver } from './pages/hand-acts.ts';
import { addSourcePage, adoptSource, findSource, leaveSource } from './pages/add-source.tsx';
import { alertsPage } from './pages/alerts.tsx';
import { pushRoutes } from './pages/api.ts';
import { claimReviewFile, dismissCandidate } from './pages/claim-acts.ts';
import { claimsPage } from './pages/claims.tsx';
import { digestPage } from './pages/digest.tsx';
import { digestsPage, makeDigest } from './pages/digests.tsx';
import { exportRoutes } from './pages/exports.ts';
import { forecastPage } from './pages/forecast.tsx';
import { health } from './pages/health.ts';
import { letterKeyRoutes } from './pages/letter-key.tsx';
import { ledgerPage } from './pages/ledger.tsx';
import { letterBody, letterPage, lettersPage } from './pages/letters.tsx';
import { endSilence, makeSilence } from './pages/silence-acts.ts';
import { silencesPage } from './pages/silences.tsx';
import { correctMany, correctOne, takeBack } from './pages/correct.ts';
import { mentionPage } from './pages/mention.tsx';
import { decideLegal } from './pages/mention-legal.tsx';
import { mentionsPage } from './pages/mentions.tsx';
import { calendarPage } from './pages/calendar.tsx';
import { concernsPage } from './pages/concerns.tsx';
import { changeLanguage, languageOf } from './pages/language.ts';
import { decideProspect } from './pages/prospects.tsx';
import { recipientRoutes } from './pages/recipients.tsx';
import { auditRoutes } from './pages/audit.tsx';
import { askLink } from './pages/ask-link.tsx';
import { peopleRoutes } from './pages/people.tsx';
import { leave, outside, signInPage, spendKey } from './pages/sign-in.tsx';
import { partsPage } from './pages/parts.tsx';
import { roomsPage } from './pages/rooms.tsx';
import { hurry, sourcesPage } from './pages/sources.tsx';
import { mergeStories, splitStory } from './pages/story-acts.ts';
import { storyPage } from './pages/story.tsx';
import { accuracyPage, decideModel, startTeaching } from './pages/accuracy.tsx';
import { answer, draw, skip, undo } from './pages/teach-acts.ts';
import { teachPage } from './pages/teach.tsx';
import { todayPage } from './pages/today.tsx';
import { judgeAlert } from './pages/alert-usefulness.tsx';
import { judgeAlerts } from './pages/alerts-judge.ts';
import { noisePage } from './pages/noise.tsx';
import { whyPage } from './pages/why.tsx';
import { startTrial, stopTrial, trialPage } from './pages/trial.tsx';
import { troublePage } from './pages/trouble.tsx';
import { openRecurring } from './recurring.ts';
import { openTeaching } from './teaching.ts';
import { openTrials } from './trials.ts';
import { voice } from './voice.ts';

/** Forms of the desk are a few short fields. */
const LARGEST_FORM = 64 * 1024;

export interface DeskParts {
  store: Store;
  world: World;
  rules: Rules;
  /** The project's root, as a directory URL ending in `/`, or as a path. */
  root: URL | string;
  /** Asks the worker for an early run of a job. Without it the buttons that need it say why they are disabled. */
  soon?: (job: string) => void;
  finder?: Finder;
  push?: PushDoor;
  teacher?: Teacher;
  rehearser?: Rehearser;
  knowledge?: Knowledge;
  explainer?: Explainer;
  postmaster?: Postmaster;
}

/** The officers' desk as one application; `serveDesk` puts it on a port, tests call `request` on it. */
export function openDesk(parts: DeskParts): Hono<DeskEnv> {
  const { store, world, rules } = parts;
  const desk: Desk = {
    store,
    world,
    rules,
    assets: loadAssets(rootUrl(parts.root)),
    soon: parts.soon ?? null,
    finder: parts.finder ?? null,
    push: parts.push ?? null,
    teacher: parts.teacher ?? null,
    teaching: openTeaching(store, world, parts.teacher ?? null),
    rehearser: parts.rehearser ?? null,
    trials: openTrials(store, world, parts.rehearser ?? null),
    knowledge: parts.knowledge ?? null,
    explainer: parts.explainer ?? null,
    recurring: openRecurring(store, parts.knowledge ?? null),
    postmaster: parts.postmaster ?? null,
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

  app.use(bodyLimit({ maxSize: LARGEST_FORM, onError: () => Promise.reject(tooLarge()) }));
  letterKeyRoutes(app, desk);
  app.use(ownForms(address));
  app.use(sessions(desk));
  app.post(paths.language, changeLanguage());
  app.get(paths.signIn, signInPage(desk));
  app.post(paths.signIn, spendKey(desk));
  app.post(paths.askLink, askLink(desk));
  app.use(door(desk));
  rooms(app, desk);
  return app;
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

/** Everything behind the door. */
function rooms(app: Hono<DeskEnv>, desk: Desk): void {
  const get = (path: string, page: Page) => app.get(path, page);
  const post = (path: string, page: Page) => app.post(path, page);
  get(paths.today, todayPage(desk));
  get(paths.rooms, roomsPage(desk));
  get(paths.parts, partsPage(desk));
  get(paths.alerts, alertsPage(desk));
  get(`${paths.alerts}/:id`, alertPage(desk));
  post(`${paths.alerts}/:id/nhan-viec`, acknowledge(desk));
  post(`${paths.alerts}/:id/giao`, handOver(desk));
  post(`${paths.alerts}/:id/muc`, sayLevel(desk));
  post(`${paths.alerts}/:id/muc-thuong`, takeAsUsual(desk));
  post(`${paths.alerts}/:id/danh-gia`, judgeAlert(desk));
  post(paths.judgeAlerts, judgeAlerts(desk));
  get(paths.why, whyPage(desk));
  get(paths.noise, noisePage(desk));
  get(paths.trial, trialPage(desk));
  post(paths.startTrial, startTrial(desk));
  post(paths.stopTrial, stopTrial(desk));
  exportRoutes(app, desk);
  get(paths.mentions, mentionsPage(desk));
  get(`${paths.mentions}/:id`, mentionPage(desk));
  get('/vu-viec/:id', storyPage(desk));
  post('/vu-viec/:id/gop', mergeStories(desk));
  post('/vu-viec/:id/tach', splitStory(desk));
  post(`${paths.mentions}/:id/can-cu`, decideLegal(desk));
  get(paths.claims, claimsPage(desk));
  get(paths.concerns, concernsPage(desk));
  get(paths.calendar, calendarPage(desk));
  post(paths.dismissCandidate, dismissCandidate(desk));
  get(`${paths.claims}/:id/claimreview`, claimReviewFile(desk));
  get(paths.sources, sourcesPage(desk));
  get(paths.addSource, addSourcePage(desk));
  post(paths.addSource, findSource(desk));
  post(paths.adoptSource, adoptSource(desk));
  post(`${paths.sources}/:id/thoi-nghe`, leaveSource(desk));
  post(`${paths.sources}/:id/thu-lai`, hurry(desk));
  get(paths.letters, lettersPage(desk));
  get(paths.ledger, ledgerPage(desk));
  get(`${paths.letters}/:id`, letterPage(desk));
  get(`${paths.letters}/:id/noi-dung`, letterBody(desk));
  recipientRoutes(app, desk);
  peopleRoutes(app, desk);
  auditRoutes(app, desk);
  get(paths.silences, silencesPage(desk));
  post(paths.silences, makeSilence(desk));
  post(`${paths.silences}/:id/ket-thuc`, endSilence(desk));
  get(paths.digests, digestsPage(desk));
  post(paths.makeDigest, makeDigest(desk));
  get(`${paths.digests}/:id`, digestPage(desk));
  post(paths.correctMany, correctMany(desk));
  post(`${paths.mentions}/:id/sua`, correctOne(desk));
  post(`${paths.mentions}/:id/bo-sua`, takeBack(desk));
  get(paths.teach, teachPage(desk));
  post(paths.draw, draw(desk));
  post(paths.answer, answer(desk));
  post(paths.skip, skip(desk));
  post(paths.undo, undo(desk));
  get(paths.accuracy, accuracyPage(desk));
  post(paths.startTeaching, startTeaching(desk));
  post(paths.decideModel, decideModel(desk));
  get(paths.forecast, forecastPage(desk));
  post(paths.decideProspect, decideProspect(desk));
  post(paths.signOut, leave(desk));
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
