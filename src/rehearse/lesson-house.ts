import { join } from 'node:path';
import type { openHouse } from '../app.ts';
import type { openKnowledge } from '../knowledge.ts';
import type { openStages } from '../stages.ts';
import { canonicalAddress } from '../collect/address.ts';
import { knownSources } from '../collect/known.ts';
import type { Rules } from '../config/rules.ts';
import { explain } from '../detect/explain.ts';
import type { Alert } from '../domain/alert.ts';
import type { Mention } from '../domain/mention.ts';
import type { Person } from '../domain/person.ts';
import { nextStep, type Practice, type PracticeStep, stepsDone } from '../domain/practice.ts';
import { DAY, HOUR, type Instant, MINUTE, SECOND } from '../domain/time.ts';
import type { Store } from '../storage/store.ts';
import { paths } from '../view/paths.ts';
import { openDesk } from '../web/server.ts';
import type { Lesson } from '../web/desk.ts';
import { decoded } from '../web/drill-switch.ts';
import type { World } from '../world.ts';
import { FIRST_PART, type LessonPress, lessonPress } from './lesson-press.ts';
import { readScenario, rehearsed } from './rehearsed.ts';
import type { Scenario } from './scenario.ts';

/** What a drill borrows from the house it is opened in. */
export interface LessonParts {
  rules: Rules;
  world: World;
  root: string;
  /** Name of the real house where several run side by side: a drill is entered with its session. */
  house?: string | null;
  open: typeof openHouse;
  /** The stages with the reader of texts that the real house uses, so that no second one is built. */
  stages: (store: Store, world: World, rules: Rules) => Stages;
  knowledge: typeof openKnowledge;
  /** How many alerts of the real house nobody has taken. */
  waiting: () => Promise<number | null>;
}
type Stages = Pick<
  ReturnType<typeof openStages>,
  'collect' | 'readPages' | 'understand' | 'detect' | 'alert' | 'deliver'
>;

/** A drill that is being played. */
export interface LessonHouse extends Lesson {
  stand(): Promise<Practice>;
  close(): Promise<void>;
}

/** When the house looks at the press before the officer comes in, in seconds of the script. */
const WARM_UP = [18, 30, FIRST_PART];

/**
 * Plays the scenario up to its alert in a database in memory, and puts a desk in front of it that `by` enters with the session they have.
 * Nothing of it leaves the process: the press is on paper, letters go nowhere, no key of the real house is handed in.
 */
export async function openLesson(parts: LessonParts, by: Person, session: string): Promise<LessonHouse> {
  const scenario = await readScenario(join(parts.root, 'data', 'drill'));
  const began = parts.world.now();
  const start = began - FIRST_PART * SECOND;
  let ahead = start - began;
  const now = (): Instant => parts.world.now() + ahead;
  const address = new URL(paths.drillPress, parts.rules.haidang.desk.address).href;
  const press = lessonPress(scenario, address, start, now);
  const rules = rehearsed(structuredClone(parts.rules), press.outlets, [new URL(address).host]);
  const world = sealed(parts.world, press, now);
  const store = await parts.open('sqlite::memory:');
  const stages = parts.stages(store, world, rules);

  await store.sources.agree(knownSources(rules), now());
  for (const { id, mail } of rules.recipients) await store.contacts.confirm(id, mail, now(), null);
  await store.people.welcome(by, now());
  // The same key opens both doors; the real one is asked first, so it also closes both.
  const key = { hash: session, purpose: 'session' as const, personId: by.id };
  await store.people.addKey({ ...key, createdAt: now(), expiresAt: now() + 30 * DAY });

  async function tick(): Promise<void> {
    for (const source of await store.sources.all()) await store.sources.hurry(source.id, now());
    await stages.collect();
    await stages.understand();
    if (((await stages.readPages())['read'] ?? 0) > 0) await stages.understand();
    await stages.detect();
    await stages.alert();
    await stages.deliver();
  }
  const at = async (moment: Instant) => {
    ahead = moment - parts.world.now();
    await tick();
  };

  for (const second of WARM_UP) await at(start + second * SECOND);
  ahead = 0;

  let wanted = false;
  let movedOn = false;
  let looked = now();
  /** Lives through what the officer's acts call for: corrections are read again, and the story moves on once the first steps are done. */
  async function liveOn(): Promise<void> {
    const done = await steps(store, by);
    if (!movedOn && done.length > 0 && nextStep(done) === 'judge') {
      movedOn = true;
      await playOut(press, rules, now(), at);
    } else if (wanted || now() - looked > MINUTE) await tick();
    wanted = false;
    looked = now();
  }

  async function stand(): Promise<Practice> {
    const done = await steps(store, by);
    const step = nextStep(done);
    const misread = step === 'correct' ? await misreadIn(store, scenario) : null;
    const href = step === null ? null : await whereTo(step, store, misread);
    const waiting = await parts.waiting();
    return { title: scenario.title, done, began, now: now(), href, misread: misread !== null, waiting };
  }

  const desk = openDesk({
    store,
    world,
    rules,
    root: parts.root,
    house: parts.house ?? null,
    soon: () => void (wanted = true),
    knowledge: parts.knowledge(rules),
    explainer: {
      canonical: canonicalAddress,
      explain: (mention) => explain(store, rules, mention, now()),
    },
    lesson: { stand },
  });
  // One at a time: the officer's next page must not overtake the story.
  let turn: Promise<unknown> = Promise.resolve();
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const mine = turn.then(work, work);
    turn = mine.catch(() => undefined);
    return mine;
  };
  return {
    stand,
    paper: (path) => press.read(path),
    holds: async (what, id) => (await store[what].get(id)) !== null,
    answer: (request, env) =>
      inTurn(async () => {
        if (request.method === 'GET') {
          await noteRead(store, by, new URL(request.url), now());
          await liveOn();
          return desk.fetch(request, env);
        }
        const given = await desk.fetch(request, env);
        await liveOn();
        return given;
      }),
    close: () => inTurn(() => store.close()),
  };
}

/** The rest of the story, hour by hour, until it is over. */
async function playOut(
  press: LessonPress,
  rules: Rules,
  from: Instant,
  at: (moment: Instant) => Promise<void>,
): Promise<void> {
  const last = press.goOn(from);
  for (let moment = from + 20 * MINUTE; moment < last; moment += 20 * MINUTE) await at(moment);
  await at(last + MINUTE);
  await at(last + 26 * HOUR);
  await at(last + rules.haidang.alert.quiet_after + HOUR);
}

/** Pages leave no trace by themselves: those that a step asks for are written into the drill's own log, once. */
async function noteRead(store: Store, by: Person, url: URL, now: Instant): Promise<void> {
  const folder = `${paths.alerts}/`;
  const id = url.pathname.startsWith(folder) ? decoded(url.pathname.slice(folder.length)) : '';
  const asked = url.pathname === paths.why ? (url.searchParams.get('q') ?? '') : '';
  const page =
    id !== '' && (await store.alerts.get(id)) !== null
      ? 'open'
      : asked !== '' && (await store.mentions.get(asked)) !== null
        ? 'why'
        : null;
  if (page === null || (await steps(store, by)).includes(page)) return;
  const data = { act: 'drill-read', page, name: by.name };
  await store.events.add([{ at: now, event: 'act', subject: id || asked, who: by.id, data }]);
}

async function steps(store: Store, by: Person): Promise<PracticeStep[]> {
  return stepsDone(await store.events.acts({ who: [by.id] }, 500, null));
}

/** Where a step is done: the alert of the play, its evidence, an item the machine misread. */
async function whereTo(step: PracticeStep, store: Store, misread: Mention | null): Promise<string> {
  const alert = await mainAlert(store);
  if (alert === null) return paths.alerts;
  if (step === 'open') return paths.alert(alert.id);
  if (step === 'take') return `${paths.alert(alert.id)}#take`;
  if (step === 'judge') return `${paths.alert(alert.id)}#useful`;
  const mentions = await store.mentions.list({ limit: 100 });
  const evidence = mentions.findLast(({ meaning }) => meaning?.claims.some(({ id }) => id === alert.claim));
  if (step === 'why') return evidence === undefined ? paths.why : paths.whyMention(evidence.id);
  const chosen = misread ?? evidence;
  return chosen === undefined ? paths.mentions : paths.mention(chosen.id);
}

/** An item that the scenario knows to be none of ours and that the machine took for ours; null when it was not taken in. */
async function misreadIn(store: Store, scenario: Scenario): Promise<Mention | null> {
  const foreign = new Set(scenario.items.flatMap(({ ours, title }) => (ours ? [] : [title])));
  const mentions = await store.mentions.list({ limit: 100, relevant: true });
  return mentions.findLast(({ title }) => foreign.has(title)) ?? null;
}

/** The alert of the play: the gravest, and of those the first. */
async function mainAlert(store: Store): Promise<Alert | null> {
  const all = await store.alerts.list(20);
  return all.toSorted((a, b) => b.peak - a.peak || a.openedAt - b.openedAt)[0] ?? null;
}

/** The real world's log and the drill's own clock; everything else leads nowhere. */
function sealed(world: World, press: LessonPress, now: () => Instant): World {
  const keys = new Map<string, string>();
  return {
    now,
    newId: () => world.newId(),
    sleep: (milliseconds) => world.sleep(milliseconds),
    fetch: (ask) => press.fetch(ask),
    listen: () => Promise.resolve({ ok: false, trouble: 'no-connection', detail: '' }),
    mailbox: () => Promise.resolve({ ok: false, trouble: 'mail-unreachable', detail: '' }),
    secret: () => null,
    camera: null,
    keyring: { read: (name) => keys.get(name) ?? null, write: (name, text) => void keys.set(name, text) },
    post: () => Promise.resolve({ ok: true }),
    couriers: { webhook: null, telegram: null },
    machine: { disk: () => Promise.resolve(null), skew: () => null },
    log: world.log,
  };
}
