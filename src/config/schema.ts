import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { FILES, type FileName } from './rules.ts';

/** The part of a JSON Schema that is walked here. */
export interface JsonSchema {
  properties?: Record<string, JsonSchema>;
  items?: JsonSchema;
  anyOf?: JsonSchema[];
  description?: string;
}

/** The JSON Schema of what people write into a file: defaults may be left out, spans are still texts. */
export function jsonSchema(name: FileName): JsonSchema {
  return z.toJSONSchema(FILES[name], { io: 'input' }) as JsonSchema;
}

/** `config/schema/<file>.json` by name, ready to be written: they give editors completion and the Vietnamese hints. */
export function schemaTexts(): Record<string, string> {
  const names = Object.keys(FILES) as FileName[];
  return Object.fromEntries(
    names.map((name) => [`${name}.json`, `${JSON.stringify(jsonSchema(name), null, 2)}\n`]),
  );
}

/** Writes every schema into `dir`. */
export async function writeSchemas(dir: string): Promise<void> {
  await mkdir(dir, { recursive: true });
  await Promise.all(Object.entries(schemaTexts()).map(([file, text]) => writeFile(join(dir, file), text)));
}
