import type { Rules } from '../config/rules.ts';
import { iso } from '../domain/time.ts';
import {
  askedFor,
  type TrialAlert,
  type TrialAsked,
  type TrialFigures,
  type TrialReport,
  type TrialRow,
} from '../domain/trial.ts';
import type { Store } from '../storage/store.ts';
import { moment } from '../view/format.ts';
import { number, say } from '../view/say.ts';
import type { World } from '../world.ts';
import { backtest } from './backtest.ts';

/** What `haidang backtest` may be told, as `parseArgs` reads it. */
export const TRIAL_FLAGS = {
  days: { type: 'string' },
  'push-level': { type: 'string' },
  'push-a-week': { type: 'string' },
  wait: { type: 'string' },
  renotify: { type: 'string' },
  'quiet-after': { type: 'string' },
  wire: { type: 'string', multiple: true },
  mute: { type: 'string', multiple: true },
} as const;

export type TrialFlags = {
  [Name in Exclude<keyof typeof TRIAL_FLAGS, 'wire' | 'mute'>]?: string | undefined;
} & { wire?: string[] | undefined; mute?: string[] | undefined };

export interface TrialBench {
  store: Store;
  world: World;
  rules: Rules;
  json: boolean;
  print: (line: string) => void;
}

/** How far a trial comes between two lines about it. */
const STEP = 0.1;

/**
 * `haidang backtest`: the office's own last days under other rules, beside today's. Reads the office's database and writes nothing.
 * Faults as `askedFor`.
 */
export async function backtestCommand(flags: TrialFlags, bench: TrialBench): Promise<void> {
  const { store, world, rules, json, print } = bench;
  let told = 0;
  const progress = (share: number) => {
    if (share < told + STEP) return;
    told = share;
    world.log.info('backtest', { share: `${Math.round(share * 100)} %` });
  };
  const report = await backtest({ store, world, rules, asked: askedBy(flags, rules), progress });
  if (json) print(JSON.stringify(report));
  else for (const line of linesOf(report)) print(line);
}

/** What the flags ask for; thirty days when none are named. */
export function askedBy(flags: TrialFlags, rules: Rules): TrialAsked {
  const { alert } = rules.haidang;
  const numbers = {
    push_level: flags['push-level'],
    push_a_week: flags['push-a-week'],
    wait: flags.wait,
    renotify: flags.renotify,
    quiet_after: flags['quiet-after'],
  };
  return askedFor(
    {
      days: flags.days ?? '30',
      numbers: Object.fromEntries(Object.entries(numbers).filter(([, text]) => text !== undefined)),
      tripwires: Object.fromEntries(
        (flags.wire ?? []).map((text) => {
          const [wire = '', reach = ''] = text.split('=');
          return [wire, reach];
        }),
      ),
      muted: flags.mute ?? [],
    },
    { numbers: alert, tripwires: alert.tripwires, claims: rules.claims.map((claim) => claim.id) },
  );
}

/** The comparison for a terminal: figures, then every situation, differences first. */
export function linesOf(report: TrialReport): string[] {
  const told = (key: string, data = {}) => say('vi', key, data);
  const figure = (key: string, value: (figures: TrialFigures) => number) =>
    `${told(key)}: ${number('vi', value(report.today))} → ${number('vi', value(report.changed))}`;
  return [
    told('trial.over', { from: moment('vi', report.from), to: moment('vi', report.to), n: report.mentions }),
    ...(report.real.opened > 0 ? [told('trial.met', report.real)] : []),
    '',
    `${told('trial.col.today')} → ${told('trial.col.changed')}`,
    figure('trial.figure.pushed', ({ pushed }) => pushed),
    figure('trial.figure.pushed-a-week', ({ pushedAWeek }) => pushedAWeek),
    figure('trial.figure.letters-a-week', ({ lettersAWeek }) => lettersAWeek),
    figure('trial.figure.desk', ({ alerts, pushed }) => alerts - pushed),
    figure('trial.figure.useful', ({ useful }) => useful),
    figure('trial.figure.useless', ({ useless }) => useless),
    '',
    ...report.rows.map((row) => lineOf(row)),
  ];
}

function lineOf(row: TrialRow): string {
  const alert = row.changed ?? row.today;
  const side = (one: TrialAlert | null) =>
    one === null
      ? say('vi', 'trial.none')
      : say('vi', one.push ? 'trial.by-letter' : 'trial.on-desk', {
          level: one.level,
          name: `level.${one.level}`,
          letters: one.letters,
        });
  const words = [
    say('vi', `trial.difference.${row.difference}`),
    iso(alert?.openedAt ?? 0).slice(0, 16),
    `${side(row.today)} → ${side(row.changed)}`,
    alert?.title ?? '',
  ];
  if (row.useful !== null) words.push(`(${say('vi', `useful.${row.useful}`)})`);
  return words.join('  ');
}
