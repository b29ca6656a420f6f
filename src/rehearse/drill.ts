import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startApp, type App } from '../app.ts';
import { openFetch } from '../collect/fetch.ts';
import type { Rules } from '../config/rules.ts';
import { iso, SECOND, type Instant } from '../domain/time.ts';
import { say, sayReason } from '../view/say.ts';
import { paths } from '../view/paths.ts';
import type { Envelope, World } from '../world.ts';
import { openPress, type Press } from './press.ts';
import { BEAT, readScenario, rehearsed } from './rehearsed.ts';
import type { Scenario } from './scenario.ts';

export interface DrillOptions {
  /** The house's own configuration; only its sources and its pace are replaced. */
  rules: Rules;
  world: World;
  /** The project's folder, for the desk's static files. */
  root: string;
  /** The folder of scenarios. */
  data: string;
  /** Name of a scenario file without `.yaml`; the rumour of the lump sum when left out. */
  scenario?: string;
  host?: string;
  port?: number;
  /** True: end when the scenario ends. False: the desk stays open until `stopped`. */
  once: boolean;
  print: (line: string) => void;
  /** Resolves when a person ends the drill. */
  stopped: Promise<void>;
}

/** Time to look on after the last item, so that late letters are still counted. */
const GRACE = 10 * SECOND;

/** What the stopwatch saw. */
interface Score {
  started: Instant | null;
  alerted: Instant | null;
  lettered: Instant | null;
  alerts: number;
  letters: number;
}

/**
 * Plays a scenario through the whole product: an invented press on the loopback, a throw-away database, letters that go nowhere.
 * Nothing of it touches real data, real sources or real mailboxes.
 * @throws Error naming the known scenarios when `scenario` is none of them.
 */
export async function drill(options: DrillOptions): Promise<void> {
  const scenario = await readScenario(options.data, options.scenario);
  const { world } = options;
  const start = world.now();
  const tell = (line: string) => options.print(`[DIỄN TẬP] ${iso(world.now()).slice(11, 19)}  ${line}`);
  const score: Score = { started: null, alerted: null, lettered: null, alerts: 0, letters: 0 };
  const folder = await mkdtemp(join(tmpdir(), 'haidang-dien-tap-'));
  const press = await openPress({
    outlets: scenario.outlets,
    items: scenario.items.map((item) => ({ ...item, at: start + item.at * SECOND })),
    now: () => world.now(),
  });
  const rules = rehearsed(options.rules, press.outlets, [press.hostPort]);
  const letters: Arrived[] = [];
  let app: App | null = null;
  try {
    app = await startApp({
      databaseUrl: `sqlite:${join(folder, 'dien-tap.db')}`,
      rules,
      world: outside(world, rules, press, (letter) => letters.push({ ...letter, at: world.now() })),
      root: options.root,
      ...(options.host !== undefined && { host: options.host }),
      port: options.port ?? 0,
      schedule: false,
    });
    // Nobody is asked in a play whether an address is theirs.
    for (const { id, mail } of rules.recipients) await app.store.contacts.confirm(id, mail, start, null);
    tell(`Kịch bản: ${scenario.title}`);
    tell(`Bài học: ${scenario.lesson}`);
    tell(`Mọi tin, nơi đăng và nhân vật đều là bịa. Bàn trực: ${await app.signInLink()}`);
    await play(app, scenario, score, { ...options, start, tell, letters, address: app.address });
  } finally {
    await app?.stop();
    await press.close();
    await rm(folder, { recursive: true, force: true });
  }
}

/** A letter that would have gone to a mailbox. */
type Arrived = Envelope & { at: Instant };

interface Stage extends DrillOptions {
  start: Instant;
  /** Letters that came and are not told of yet. */
  letters: Arrived[];
  tell: (line: string) => void;
  address: string;
}

async function play(app: App, scenario: Scenario, score: Score, stage: Stage): Promise<void> {
  const { world, tell, start } = stage;
  const waiting = [...scenario.items];
  const names = new Map(scenario.outlets.map((outlet) => [outlet.id, outlet.name]));
  const end = start + scenario.length * SECOND + GRACE;
  let seen = 0;
  let scored = false;
  let going = true;
  while (going) {
    const now = world.now();
    for (let item = waiting[0]; item && start + item.at * SECOND <= now; item = waiting[0]) {
      waiting.shift();
      if (item.starts) score.started = start + item.at * SECOND;
      tell(`${item.starts ? '▶' : '·'}  ${names.get(item.outlet)}: ${item.title}`);
    }
    // The house visits a source as often as it speaks; a drill cannot wait for it to learn that.
    for (const source of await app.store.sources.all()) await app.store.sources.hurry(source.id, now);
    await app.tick();
    seen = await announce(app, seen, score, stage);
    for (const letter of stage.letters.splice(0)) {
      score.letters++;
      if (score.started !== null) score.lettered ??= letter.at;
      tell(`✉  Thư tới ${letter.to}: ${letter.subject}`);
    }
    if (!scored && now >= end) {
      scored = true;
      for (const line of summary(score)) tell(line);
      if (stage.once) return;
      tell(`Bàn trực vẫn mở tại ${stage.address}. Nhấn Ctrl+C để kết thúc.`);
    }
    going = await Promise.race([
      stage.stopped.then(() => false),
      world.sleep(Math.max(0, now + BEAT - world.now())).then(() => true),
    ]);
  }
}

/** Tells what happened to alerts since `seen`, and returns how far it has told. */
async function announce(app: App, seen: number, score: Score, { tell, address }: Stage): Promise<number> {
  let last = seen;
  for (const happened of await app.store.events.after(seen, 500)) {
    last = happened.seq;
    if (happened.event !== 'alert' && happened.event !== 'update' && happened.event !== 'closed') continue;
    const alert = await app.store.alerts.get(happened.subject);
    if (alert === null) continue;
    if (happened.event === 'alert') {
      score.alerts++;
      if (score.started !== null) score.alerted ??= happened.at;
      tell(`⚠  CẢNH BÁO mức ${alert.level} (${say('vi', `level.${alert.level}`)}): ${alert.title}`);
      tell(`   Vì sao: ${sayReason('vi', alert.reason)}`);
      tell(`   Xem: ${address}${paths.alert(alert.id)}`);
    } else {
      const phase = say('vi', `phase.${alert.phase}`);
      tell(`↻  ${alert.title}: mức ${alert.level}, ${phase}, ${alert.n} tin từ ${alert.publishers} nơi`);
    }
  }
  return last;
}

function summary(score: Score): string[] {
  const after = (at: Instant | null) =>
    at === null || score.started === null ? null : Math.round((at - score.started) / SECOND);
  const alerted = after(score.alerted);
  const lettered = after(score.lettered);
  return [
    '────────  KẾT QUẢ  ────────',
    alerted === null
      ? 'Không có cảnh báo nào sau bài đầu tiên.'
      : `Từ bài đầu tiên tới cảnh báo: ${alerted} giây`,
    lettered === null
      ? 'Không có thư nào sau bài đầu tiên.'
      : `Từ bài đầu tiên tới thư cảnh báo: ${lettered} giây`,
    `Tổng cộng: ${score.alerts} cảnh báo, ${score.letters} thư`,
  ];
}

/** The real world, save that it can reach the drill's press and that letters are only announced. */
function outside(world: World, rules: Rules, press: Press, arrived: (letter: Envelope) => void): World {
  const { collect } = rules.haidang;
  return {
    ...world,
    fetch: openFetch({
      agent: collect.agent,
      allowPrivate: [press.hostPort],
      deadline: collect.deadline,
      maxBytes: collect.max_bytes,
    }),
    post: (letter) => {
      arrived(letter);
      return Promise.resolve({ ok: true });
    },
    // What happens in a play is told to no other machine either.
    couriers: { webhook: null, telegram: null },
  };
}
