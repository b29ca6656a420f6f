import { fault } from '../../domain/fault.ts';
import { BENCH_FLAGS, type BenchFlags, benchCommand } from '../bench/bench.ts';
import { CASCADE_FLAGS, type CascadeFlags, cascadesCommand } from '../bench/cascade-command.ts';
import { slowBench } from '../bench/slow.ts';
import type { Bench } from '../measure/measure.ts';
import { score, SCORE_FLAGS, type ScoreOptions } from './score.ts';

/** Everything `haidang detect …` may be told, as `parseArgs` reads it. */
export const DETECT_FLAGS = {
  ...SCORE_FLAGS,
  ...BENCH_FLAGS,
  ...CASCADE_FLAGS,
  slow: { type: 'boolean', default: false },
} as const;

export type DetectFlags = ScoreOptions & BenchFlags & CascadeFlags & { slow: boolean };

/** `detect score | bench | cascades`: what measures the detectors, and touches no data of the office. */
export async function detectCommand(
  [what, ...args]: readonly string[],
  flags: DetectFlags,
  bench: Bench & { root: string; progress: (text: string) => void },
): Promise<void> {
  switch (what) {
    case 'score':
      return score(flags, bench);
    case 'bench':
      return flags.slow ? slowBench(args, bench) : benchCommand(flags, bench);
    case 'cascades':
      return cascadesCommand(flags, bench);
    case undefined:
    default:
      throw fault('invalid', 'detect.usage');
  }
}
