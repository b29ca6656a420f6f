import { z } from 'zod';
import { subjectOf } from '../../understand/subjects.ts';

const bit = z.union([z.literal(0), z.literal(1)]);

/** A labelled text as the rubric writes it. Fields of other uses are left aside. */
const rowSchema = z.object({
  id: z.string().default(''),
  source: z.string().default(''),
  title: z.string().default(''),
  text: z.string(),
  url: z.string().default(''),
  kind: z.string().default('other'),
  relevant: bit.optional(),
  spam: bit.optional(),
  topics: z.array(z.string()).optional(),
  sentiment: z.enum(['negative', 'neutral', 'positive']).optional(),
  grievance: bit.optional(),
  question: bit.optional(),
  severity: z.int().min(0).max(3).optional(),
  misinfo: z.string().optional(),
  prohibited: z.string().optional(),
  target: z.string().optional(),
  claim: z.string().nullish(),
  relation: z.string().optional(),
});
export type Row = z.output<typeof rowSchema>;

/** The rows of a JSON-lines file; a row of another shape names its line. */
export function readRows(jsonl: string): Row[] {
  return jsonl.split('\n').flatMap((line, index) => {
    if (line.trim() === '') return [];
    const at = `line ${index + 1}:`;
    const judged = rowSchema.safeParse(parsed(line, at));
    if (judged.success) return [judged.data];
    const [issue] = judged.error.issues;
    throw new Error(`${at} ${issue?.path.join('.') ?? ''} ${issue?.message ?? ''}`);
  });
}

function parsed(line: string, at: string): unknown {
  try {
    return JSON.parse(line);
  } catch (error) {
    throw new Error(`${at} ${error instanceof Error ? error.message : ''}`, { cause: error });
  }
}

/** The rubric's names for topics of ours. */
export function rubricTopics(ids: Iterable<string>): Set<string> {
  return new Set([...ids].map((id) => subjectOf(id) ?? 'other'));
}
