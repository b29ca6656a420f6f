import { z } from 'zod';
import { id, sentence } from './common.ts';

/** `config/topics.yaml`: what we care about. Terms are matched accented and unaccented, on word borders. */
export const topicsSchema = z.strictObject({
  /** Words that name the system itself: one is enough for relevance. */
  core: z.array(sentence).min(1),
  /** Phrases that look like ours and are not; they take the words they cover out of the count. */
  exclude: z.array(z.strictObject({ id, why: sentence, terms: z.array(sentence).min(1) })),
  topics: z.array(
    z.strictObject({
      id,
      name: sentence,
      english: sentence,
      weight: z.number().positive().default(1),
      owner: sentence.describe('Vai chịu trách nhiệm, theo organisations.yaml'),
      /** Enough for relevance by themselves. */
      strong: z.array(sentence),
      /** Count for the topic once the text is ours for another reason. */
      weak: z.array(sentence),
      abbreviations: z.array(sentence).default([]),
      negative: z.array(sentence).default([]),
      positive: z.array(sentence).default([]),
      /** Old people's money, industrial zones: people whom trouble hits harder (playbook §3, factor 5). */
      frail: z.boolean().default(false),
      season: z.string().default(''),
    }),
  ),
});
export type TopicRules = z.infer<typeof topicsSchema>;
