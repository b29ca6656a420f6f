import { z } from 'zod';
import { FILES, type FileName } from './rules.ts';

/** The part of a JSON Schema that is walked here. */
export interface JsonSchema {
  properties?: Record<string, JsonSchema>;
  items?: JsonSchema;
  anyOf?: JsonSchema[];
  description?: string;
  type?: string | string[];
  enum?: string[];
  format?: string;
  minimum?: number;
  maximum?: number;
  minLength?: number;
  maxLength?: number;
  required?: string[];
  propertyNames?: JsonSchema;
  additionalProperties?: JsonSchema | boolean;
}

/** The JSON Schema of what people write into a file: defaults may be left out, spans are still texts. */
export function jsonSchema(name: FileName): JsonSchema {
  return z.toJSONSchema(FILES[name], { io: 'input' }) as JsonSchema;
}

/**
 * The files of `config/schema/` by name: they give editors completion and the Vietnamese hints. `test/config/schema.test.ts` holds
 * them to the schemas, and writes them anew with `-u`.
 */
export function schemaTexts(): Record<string, string> {
  const names = Object.keys(FILES) as FileName[];
  return Object.fromEntries(
    names.map((name) => [`${name}.json`, `${JSON.stringify(jsonSchema(name), null, 2)}\n`]),
  );
}
