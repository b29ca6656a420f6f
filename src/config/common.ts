import { z } from 'zod';

/** `kebab-case` or `snake_case` names that stay the same for ever. */
export const id = z.string().regex(/^[a-z0-9]+(?:[-_.][a-z0-9]+)*$/);
export const sentence = z.string().trim().min(1);
/** Calendar day in Vietnam. */
export const day = z.iso.date();
/** `HH:MM`, 24 hours, Vietnamese time. */
export const clock = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);
/** `90s`, `10m`, `24h`, `7d`: becomes milliseconds. */
export const span = z
  .string()
  .regex(/^\d+(?:s|m|h|d)$/)
  .transform((text) => {
    const unit = { s: 1_000, m: 60_000, h: 3_600_000, d: 86_400_000 }[
      text.slice(-1) as 's' | 'm' | 'h' | 'd'
    ];
    return Number(text.slice(0, -1)) * unit;
  });

/** How we know a statement: `V` read in the legal text, `S` press or portal, `M` memory, `I` inferred, `P` our proposal. */
export const confidence = z.string().regex(/^[VSMIP](?:\/[VSMIP])*$/);
