import type { Kysely } from 'kysely';
import { marginOf } from '../domain/draw.ts';
import type { Meaning } from '../domain/meaning.ts';
import type { MarkRow, MentionRow, Tables } from './schema.ts';

/** What a meaning writes into its mention's row. `machine`: what the machine itself concluded, where people said otherwise. */
export function columnsOf(meaning: Meaning, machine: Meaning | null) {
  return {
    relevant: flag(meaning.relevant),
    stance: meaning.stance,
    target: meaning.target,
    mobilises: flag(meaning.mobilises),
    grievance: flag(meaning.grievance),
    question: flag(meaning.question),
    severity: meaning.severity,
    meaning: JSON.stringify(meaning),
    machine: machine === null ? null : JSON.stringify(machine),
    margin: marginOf(machine ?? meaning),
  } satisfies Partial<MentionRow>;
}

/** Replaces the marks that series are counted from. */
export async function remark(db: Kysely<Tables>, id: string, meaning: Meaning): Promise<void> {
  await db.deleteFrom('marks').where('mention_id', '=', id).execute();
  if (!meaning.relevant) return;
  const mark = (kind: MarkRow['kind'], name: string, score = 1, relation: MarkRow['relation'] = null) => ({
    mention_id: id,
    kind,
    name,
    relation,
    score,
  });
  const marks = [
    ...meaning.topics.map((topic) => mark('topic', topic.id, topic.weight)),
    ...meaning.claims.map((claim) => mark('claim', claim.id, claim.score, claim.relation)),
    ...meaning.tripwires.map((wire) => mark('tripwire', wire.id)),
    ...meaning.places.map((place) => mark('place', place)),
    ...(meaning.audience ?? []).map((audience) => mark('audience', audience.id)),
  ];
  if (marks.length === 0) return;
  await db
    .insertInto('marks')
    .values(marks)
    .onConflict((c) => c.columns(['mention_id', 'kind', 'name']).doNothing())
    .execute();
}

function flag(is: boolean): 0 | 1 {
  return is ? 1 : 0;
}
