import type { z } from 'zod';

/** A JSON answer in the shape that is expected of it, or null: other fields may stand beside, ours may not be missing. */
export function readJson<S extends z.ZodType>(text: string, schema: S): z.output<S> | null {
  try {
    return schema.parse(JSON.parse(text));
  } catch {
    return null;
  }
}
