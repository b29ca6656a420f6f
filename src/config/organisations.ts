import { z } from 'zod';
import { confidence, day, id, sentence } from './common.ts';

/** `config/organisations.yaml`: places and bodies as rows with validity, never as constants. */
export const organisationsSchema = z.strictObject({
  places: z.array(
    z.strictObject({
      id,
      name: sentence,
      kind: sentence,
      /** Former provinces and everyday names that mean this place. */
      aliases: z.array(sentence).describe('Tên cũ, tên thường gọi'),
      valid_from: day,
      confidence,
    }),
  ),
  roles: z.array(z.strictObject({ id, usually: sentence, does: sentence })),
  /** Hosts that speak for the system; anything that only looks like them is suspect. */
  official_hosts: z.array(sentence).min(1).describe('Máy chủ chính thức của ngành và cơ quan nhà nước'),
  organisations: z.array(
    z.strictObject({
      id,
      name: sentence,
      role: id,
      place: id.nullable(),
      aliases: z.array(sentence).default([]),
      valid_from: day.nullable(),
      valid_to: day.nullable(),
      confidence,
    }),
  ),
});
export type OrganisationRules = z.infer<typeof organisationsSchema>;
