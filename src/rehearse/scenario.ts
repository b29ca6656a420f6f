import { parse } from 'yaml';
import { z } from 'zod';
import { PUBLISHER_KINDS } from '../domain/source.ts';
import { compose } from '../domain/words.ts';

const name = z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/);
const sentence = z.string().trim().min(1);

const outletSchema = z.strictObject({
  id: name,
  /** Shown everywhere; says that it is not real. */
  name: sentence.regex(/diễn tập/iu, 'an outlet of a drill must say “diễn tập” in its name'),
  kind: z.enum(PUBLISHER_KINDS),
  reach: z.enum(['national', 'local']),
});

const itemSchema = z.strictObject({
  /** Seconds after the start of the drill. */
  at: z.number().min(0),
  outlet: name,
  title: sentence,
  summary: z.string().trim().default(''),
  /** Paragraphs, divided by empty lines. */
  body: sentence,
  /** For the trainer: what this item is here for. */
  note: sentence,
  /** Where the trouble begins: the stopwatch of the score starts here. */
  starts: z.boolean().default(false),
  /** False: it has nothing to do with social insurance, so that a machine that takes it for ours misreads it. */
  ours: z.boolean().default(true),
});

const scenarioSchema = z.strictObject({
  title: sentence,
  /** What officers practise. */
  lesson: sentence,
  /** Length in seconds. */
  length: z.number().positive(),
  outlets: z.array(outletSchema).min(2),
  items: z.array(itemSchema).min(5),
});

export type Outlet = z.infer<typeof outletSchema>;
export type ScenarioItem = z.infer<typeof itemSchema>;
export type Scenario = z.infer<typeof scenarioSchema>;

/**
 * Reads a scenario of `data/drill`. Items come back in the order they are published.
 * @throws Error naming every mistake: the files are ours, so a mistake in one is a bug.
 */
export function loadScenario(text: string): Scenario {
  const result = scenarioSchema.safeParse(parse(compose(text)));
  if (!result.success) throw new Error(`scenario: ${z.prettifyError(result.error)}`);
  const scenario = { ...result.data, items: result.data.items.toSorted((a, b) => a.at - b.at) };
  const mistakes = contradictions(scenario);
  if (mistakes.length > 0) throw new Error(`scenario: ${mistakes.join('; ')}`);
  return scenario;
}

function contradictions({ outlets, items, length }: Scenario): string[] {
  const known = new Set(outlets.map((outlet) => outlet.id));
  return [
    known.size === outlets.length ? '' : 'two outlets share an id',
    items.filter((item) => item.starts).length === 1 ? '' : 'exactly one item must start the trouble',
    ...items.filter((item) => !known.has(item.outlet)).map((item) => `nobody publishes as ${item.outlet}`),
    ...items.filter((item) => item.at >= length).map((item) => `${item.title} comes after the end`),
  ].filter((mistake) => mistake !== '');
}
