import { z } from 'zod';
import type { Amendable } from '../domain/amendment.ts';
import { calendarSchema } from './calendar.ts';
import { claimsSchema } from './claims.ts';
import { factsSchema } from './facts.ts';
import { haidangSchema } from './haidang.ts';
import { papersSchema } from './papers.ts';
import { recipientsSchema } from './recipients.ts';
import type { Rules } from './rules.ts';
import type { JsonSchema } from './schema.ts';
import { spokespersonSchema } from './spokespersons.ts';
import { topicsSchema } from './topics.ts';

/** A row of the configuration, in the shape the file has. */
export interface Row {
  row: string;
  value: unknown;
}

interface List {
  /** Its name in the file. */
  name: string;
  schema: z.ZodType;
  of(rules: Rules): { id: string }[];
}

/** The lists of a file whose rows have ids, the main one first. */
const LISTS: Record<Amendable, readonly List[]> = {
  haidang: [],
  topics: [
    { name: 'topics', schema: topicsSchema.shape.topics.element, of: ({ topics }) => topics.topics },
    { name: 'exclude', schema: topicsSchema.shape.exclude.element, of: ({ topics }) => topics.exclude },
  ],
  claims: [{ name: 'claims', schema: claimsSchema.shape.claims.element, of: ({ claims }) => claims }],
  facts: [{ name: 'facts', schema: factsSchema.shape.facts.element, of: ({ facts }) => facts }],
  recipients: [
    {
      name: 'recipients',
      schema: recipientsSchema.shape.recipients.element,
      of: ({ recipients }) => recipients,
    },
    { name: 'spokespersons', schema: spokespersonSchema, of: ({ spokespersons }) => spokespersons },
  ],
  calendar: [
    {
      name: 'campaigns',
      schema: calendarSchema.shape.campaigns.unwrap().element,
      of: ({ calendar }) => calendar.campaigns,
    },
    {
      name: 'expected',
      schema: calendarSchema.shape.expected.element,
      of: ({ calendar }) => calendar.expected,
    },
    { name: 'duties', schema: calendarSchema.shape.duties.element, of: ({ calendar }) => calendar.duties },
  ],
  papers: [
    { name: 'papers', schema: papersSchema.shape.papers.element, of: ({ papers }) => papers.papers },
    {
      name: 'letters',
      schema: papersSchema.shape.letters.unwrap().element,
      of: ({ papers }) => papers.letters,
    },
    { name: 'families', schema: papersSchema.shape.families.element, of: ({ papers }) => papers.families },
  ],
};

/** Parts that stand once in a file, and what they stand in. */
interface Sections {
  shape: Readonly<Record<string, z.ZodType>>;
  of(rules: Rules): object;
}

const { time_zone: _, ...HOUSE } = haidangSchema.shape;
const ONCE: Partial<Record<Amendable, Sections>> = {
  // They are read at each use, or once at the start (the desk's port, the beats).
  haidang: { shape: HOUSE, of: ({ haidang }) => haidang },
  papers: { shape: { office: papersSchema.shape.office }, of: ({ papers }) => papers },
};

function sectionAt(file: Amendable, row: string): z.ZodType | null {
  const shape = ONCE[file]?.shape ?? {};
  return Object.hasOwn(shape, row) ? (shape[row] ?? null) : null;
}

/** The list a row stands in, and its id there; null where there is no such list. */
function placeOf(file: Amendable, row: string): { list: List; id: string } | null {
  const [main, ...others] = LISTS[file];
  const [name, id] = row.split(':');
  if (main === undefined || sectionAt(file, row) !== null) return null;
  if (id === undefined) return { list: main, id: row };
  const list = others.find((one) => one.name === name);
  return list === undefined ? null : { list, id };
}

/** The schema of a row, that stands or is to come; null where nothing can stand. */
export function schemaOf(file: Amendable, row: string): z.ZodType | null {
  return sectionAt(file, row) ?? placeOf(file, row)?.list.schema ?? null;
}

/** The JSON Schema of what people write into a row. */
export function rowJsonSchema(file: Amendable, row: string): JsonSchema | null {
  const schema = schemaOf(file, row);
  return schema === null ? null : (z.toJSONSchema(schema, { io: 'input' }) as JsonSchema);
}

/** All rows of a file, what stands once first, as the file would write them: spans as `10m`. */
export function rowsOf(rules: Rules, file: Amendable): Row[] {
  const once = ONCE[file];
  const held = (once?.of(rules) ?? {}) as Record<string, unknown>;
  const sections = Object.entries(once?.shape ?? {}).map(([row, schema]) => ({
    row,
    value: z.encode(schema, held[row]),
  }));
  const rows = LISTS[file].flatMap((list, i) =>
    list.of(rules).map((value) => ({
      row: i === 0 ? value.id : `${list.name}:${value.id}`,
      value: z.encode(list.schema, value),
    })),
  );
  return [...sections, ...rows];
}

/** Where a row stands in its file, as paths of mistakes begin; null when it does not. */
export function pathOf(rules: Rules, file: Amendable, row: string): readonly PropertyKey[] | null {
  if (sectionAt(file, row) !== null) return [row];
  const place = placeOf(file, row);
  const at = place === null ? -1 : place.list.of(rules).findIndex(({ id }) => id === place.id);
  return place === null || at < 0 ? null : [place.list.name, at];
}

/** Name of the row a path of a mistake points into; null when it is none of those here. */
export function rowAt(rules: Rules, file: Amendable, path: readonly PropertyKey[]): string | null {
  const [name, at] = path;
  if (typeof name === 'string' && sectionAt(file, name) !== null) return name;
  const list = LISTS[file].find((one) => one.name === name);
  const id = list?.of(rules)[Number(at)]?.id;
  if (list === undefined || id === undefined) return null;
  return list === LISTS[file][0] ? id : `${list.name}:${id}`;
}

/** The rules with one row put in place, added at the end of its list, or (null) taken away. The row is a judged one. */
export function withRow(rules: Rules, file: Amendable, row: string, value: unknown): Rules {
  const next = structuredClone(rules);
  if (sectionAt(file, row) !== null) {
    Object.assign(ONCE[file]?.of(next) ?? {}, { [row]: value });
    return next;
  }
  const place = placeOf(file, row);
  if (place === null) return next;
  const rows = place.list.of(next);
  const at = rows.findIndex(({ id }) => id === place.id);
  rows.splice(
    at < 0 ? rows.length : at,
    at < 0 ? 0 : 1,
    ...(value === null ? [] : [value as { id: string }]),
  );
  return next;
}

/** The id a row must say of itself; null where its name is enough. */
export function idOf(file: Amendable, row: string): string | null {
  return placeOf(file, row)?.id ?? null;
}
