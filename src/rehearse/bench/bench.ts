import { fault } from '../../domain/fault.ts';
import type { Bench } from '../measure/measure.ts';
import { runCalibration } from './calibration.ts';
import { ownDetector } from './detectors.ts';
import { runHardships } from './hardships.ts';
import { runNab } from './nab.ts';
import { missingFiles, readFirms, readRumours } from './outside.ts';
import { DEVELOPMENT_SEEDS, FULL, type Plan, QUICK, type Sizes, type Table } from './plan.ts';
import { runRealNoise } from './realnoise.ts';
import { NEGATIVE_DETECTORS, quietList, runSimulated, TOTAL_DETECTORS } from './simulated.ts';
import {
  calibrationTable,
  hardshipTable,
  linesOf,
  nabTable,
  realTable,
  simulatedTable,
  speedTable,
} from './tables.ts';
import { type Measured, targetTable } from './targets.ts';

/** What `haidang detect bench` may be told, as `parseArgs` reads it. */
export const BENCH_FLAGS = {
  quick: { type: 'boolean', default: false },
  seeds: { type: 'string' },
  data: { type: 'string' },
} as const;

/** The flags as read. */
export interface BenchFlags {
  /** An answer in a minute, with wide intervals. */
  quick: boolean;
  /** First seed of the simulations, a whole number; the development seeds by default. */
  seeds?: string | undefined;
  /** Folder with `realtweets15.json` and `weibo-dev.json.gz`, for T3 and T7. */
  data?: string | undefined;
  /** The last line printed is all tables with the figures behind them, as one JSON object. */
  json: boolean;
}

/** What the bench needs of the machine; `progress` is for the person who waits and no part of the result. */
export interface BenchOutput extends Pick<Bench, 'print' | 'processor'> {
  progress?: (line: string) => void;
}

/** `haidang detect bench`: measures our crisis detector against those of others. */
export function benchCommand({ quick, seeds, data, json }: BenchFlags, output: BenchOutput): void {
  if (seeds !== undefined && !/^\d{1,9}$/.test(seeds)) throw fault('invalid', 'bench.seeds');
  const first = seeds === undefined ? DEVELOPMENT_SEEDS : Number(seeds);
  detectBench({ seeds: first, sizes: quick ? QUICK : FULL, json, data }, output);
}

/**
 * Simulator and detectors are deterministic: the same seeds and sizes give the same tables on every machine, but for the processor time.
 */
export function detectBench(
  { seeds, sizes, json, data }: { seeds: number; sizes: Sizes } & Pick<BenchFlags, 'data' | 'json'>,
  { print, processor, progress = () => undefined }: BenchOutput,
): void {
  const missing = data === undefined ? [] : missingFiles(data);
  if (data !== undefined && missing.length > 0)
    throw fault('invalid', 'bench.data', { folder: data, files: missing.join(', ') });
  const tables: Table[] = [];
  const show = (table: Table) => {
    tables.push(table);
    if (!json) for (const line of linesOf(table)) print(line);
  };
  const plan: Plan = { seeds, sizes, progress, processor };
  const measured = { ...simulated(plan, show), ...(data !== undefined && outside(data, plan, show)) };
  if (data === undefined && !json)
    print(`T3, T7  skipped: they need real data that is not ours to ship. Give its folder with --data.\n`);
  show(targetTable(measured));
  if (json) print(JSON.stringify({ seeds, sizes, tables }));
}

function simulated(plan: Plan, show: (table: Table) => void): Measured {
  const total = runSimulated(TOTAL_DETECTORS, plan, 'T1');
  show(simulatedTable('T1', 'Crises in simulated noise, volume only', total));
  const negative = runSimulated(NEGATIVE_DETECTORS, plan, 'T2');
  show(simulatedTable('T2', 'The same with the series of unfavourable items', negative));
  const calibration = runCalibration(plan);
  show(calibrationTable(calibration));
  const hardships = runHardships(plan);
  show(hardshipTable(hardships));
  const difference = differenceOfTwoRuns(plan);
  show(speedTable([...total, ...negative], difference));
  return { total, negative, calibration, hardships, difference };
}

function outside(
  folder: string,
  plan: Plan,
  show: (table: Table) => void,
): Required<Pick<Measured, 'real' | 'nab'>> {
  const firms = readFirms(folder);
  const real = runRealNoise(firms, readRumours(folder), plan);
  show(realTable(real));
  const nab = runNab(firms, plan);
  show(nabTable(nab));
  return { real: real.results, nab };
}

function differenceOfTwoRuns({ seeds }: Plan): number {
  let most = 0;
  for (const counts of quietList(seeds, 1)) {
    const [first, second] = [0, 1].map(() => ownDetector('crisis', true).score({ counts }).scores);
    for (let bin = 0; bin < counts.total.length; bin++)
      most = Math.max(most, Math.abs((first?.[bin] ?? NaN) - (second?.[bin] ?? NaN)));
  }
  return most;
}
