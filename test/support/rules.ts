import { lineOf } from '../../src/config/mistake.ts';
import { loadRules } from '../../src/config/load.ts';
import type { Rules } from '../../src/config/rules.ts';

const CONFIG = new URL('../../config', import.meta.url).pathname;

let loading: ReturnType<typeof loadRules> | null = null;

/** The real `config/`, in a copy a test may change as it likes. */
export async function testRules(change?: (rules: Rules) => void): Promise<Rules> {
  loading ??= loadRules(CONFIG);
  const loaded = await loading;
  if (!loaded.ok) throw new Error(loaded.mistakes.map(lineOf).join('\n'));
  const rules = structuredClone(loaded.rules);
  change?.(rules);
  return rules;
}
