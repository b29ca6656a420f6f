import type { JsonSchema } from '../config/schema.ts';

/** How a field is asked for. `group`: may be left out as a whole; `record`: one choice for each of known names. */
type Kind = 'text' | 'long' | 'lines' | 'numbers' | 'choice' | 'yes' | 'day' | 'number' | 'group' | 'record';

/** One field of a row, as its schema describes it. `name` is its path from the row's root. */
export interface RuleField {
  name: string;
  kind: Kind;
  /** May stand empty as "not known" or "none". */
  nullable: boolean;
  /** May be left out altogether. */
  optional: boolean;
  hint: string | null;
  choices: readonly string[];
  /** Of a record: the names it gives a choice for. Of a group: its fields. */
  names: readonly string[];
  fields: readonly RuleField[];
  least: number | null;
  most: number | null;
}

/** What stands in the controls, by their names. A list is its lines. */
export type TypedRow = Readonly<Record<string, string>>;

/** Texts that are whole sentences: they get room. */
const LONG = new Set(['correction', 'why', 'origin', 'fact', 'title', 'source', 'note']);

export function fieldsOf(schema: JsonSchema, prefix = ''): RuleField[] {
  const required = new Set(schema.required ?? []);
  return Object.entries(schema.properties ?? {}).map(([key, one]) =>
    fieldOf(`${prefix}${key}`, one, required.has(key)),
  );
}

function fieldOf(name: string, schema: JsonSchema, required: boolean): RuleField {
  const inner = schema.anyOf?.find((one) => one.type !== 'null') ?? schema;
  const types = [inner.type ?? []].flat();
  const nullable = types.includes('null') || schema.anyOf?.some((one) => one.type === 'null') === true;
  const kind = kindOf(name, inner, types);
  const record = typeof inner.additionalProperties === 'object' ? inner.additionalProperties : null;
  return {
    name,
    kind,
    nullable,
    optional: !required,
    hint: schema.description ?? inner.description ?? null,
    choices: inner.enum ?? record?.enum ?? (types.includes('boolean') ? ['yes', 'no'] : []),
    names: inner.propertyNames?.enum ?? [],
    fields: kind === 'group' ? fieldsOf(inner, `${name}.`) : [],
    least: inner.minimum ?? null,
    most: inner.maximum !== undefined && inner.maximum < Number.MAX_SAFE_INTEGER ? inner.maximum : null,
  };
}

function kindOf(name: string, schema: JsonSchema, types: readonly string[]): Kind {
  if (schema.properties !== undefined) return 'group';
  if (schema.propertyNames !== undefined) return 'record';
  if (types.includes('array')) return schema.items?.type === 'integer' ? 'numbers' : 'lines';
  // Of a "yes, no or as usual" all three must be there to choose.
  if (types.includes('boolean')) return types.includes('null') ? 'choice' : 'yes';
  if (schema.enum !== undefined) return 'choice';
  if (types.includes('integer') || types.includes('number')) return 'number';
  if (schema.format === 'date') return 'day';
  return LONG.has(name) ? 'long' : 'text';
}

/** A row as it stands in the controls. */
export function typedOf(fields: readonly RuleField[], row: unknown): TypedRow {
  const group = isGroup(row) ? row : {};
  const typed: Record<string, string> = {};
  for (const field of fields) {
    const value = group[lastOf(field.name)];
    if (field.kind === 'group') {
      typed[field.name] = isGroup(value) ? 'yes' : '';
      Object.assign(typed, typedOf(field.fields, value));
    } else if (field.kind === 'record')
      for (const name of field.names)
        typed[`${field.name}.${name}`] = isGroup(value) ? textOf(value[name]) : '';
    else typed[field.name] = Array.isArray(value) ? value.map(textOf).join('\n') : textOf(value);
  }
  return typed;
}

/** What a form sent, as the controls of these fields; checkboxes of the same name are lines of a list. */
export function typedIn(fields: readonly RuleField[], sent: Readonly<Record<string, unknown>>): TypedRow {
  const typed: Record<string, string> = {};
  const said = (name: string) =>
    [sent[name] ?? []]
      .flat()
      .filter((one) => typeof one === 'string')
      .join('\n')
      .replaceAll('\r\n', '\n');
  for (const field of fields) {
    typed[field.name] = said(field.name);
    if (field.kind === 'group') Object.assign(typed, typedIn(field.fields, sent));
    for (const name of field.kind === 'record' ? field.names : [])
      typed[`${field.name}.${name}`] = said(`${field.name}.${name}`);
  }
  return typed;
}

/** The row that was typed, for the judge: what cannot be read as its kind goes to it as it was typed. */
export function rowTyped(fields: readonly RuleField[], typed: TypedRow): Record<string, unknown> {
  return Object.fromEntries(
    fields.flatMap((field) => {
      const value = valueTyped(field, typed);
      return value === undefined ? [] : [[lastOf(field.name), value]];
    }),
  );
}

function valueTyped(field: RuleField, typed: TypedRow): unknown {
  const text = (typed[field.name] ?? '').trim();
  switch (field.kind) {
    case 'group':
      return field.nullable && text === '' ? null : rowTyped(field.fields, typed);
    case 'record':
      return Object.fromEntries(
        field.names.flatMap((name) => {
          const said = typed[`${field.name}.${name}`] ?? '';
          return said === '' ? [] : [[name, said]];
        }),
      );
    case 'lines':
      return linesOf(text);
    case 'numbers':
      return linesOf(text).map(numberOr);
    case 'yes':
      return text === 'yes';
    case 'choice':
      if (text === '' && field.nullable) return null;
      return field.choices.join() === 'yes,no' ? text === 'yes' : text;
    case 'number':
      return text === '' && field.optional ? undefined : numberOr(text);
    case 'text':
    case 'long':
    case 'day':
      break;
  }
  if (text !== '') return text;
  if (field.nullable) return null;
  return field.optional ? undefined : '';
}

/** The control a complaint belongs to; null: the row as a whole. */
export function fieldAt(fields: readonly RuleField[], path: string): RuleField | null {
  for (const field of fields) {
    if (path !== field.name && !path.startsWith(`${field.name}.`)) continue;
    return fieldAt(field.fields, path) ?? field;
  }
  return null;
}

function linesOf(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

/** "12,5" is how a Vietnamese keyboard says 12.5. */
function numberOr(text: string): number | string {
  const read = Number(text.replace(',', '.'));
  return text === '' || Number.isNaN(read) ? text : read;
}

function lastOf(name: string): string {
  return name.slice(name.lastIndexOf('.') + 1);
}

function textOf(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  return typeof value === 'string' ? value : JSON.stringify(value);
}

function isGroup(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
