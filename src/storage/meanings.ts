import { type Kysely, sql, type SqlBool } from 'kysely';
import { UNSURE } from '../domain/draw.ts';
import type { Mention } from '../domain/mention.ts';
import type { Meaning, Relation, Stance, Target } from '../domain/meaning.ts';
import type { PublisherKind } from '../domain/source.ts';
import type { Instant } from '../domain/time.ts';
import { columnsOf, remark } from './meaning-rows.ts';
import { toMention } from './mention-rows.ts';
import type { MarkRow, MentionRow, Tables } from './schema.ts';

/** One relevant mention reduced to what series are counted from. */
export interface Pulse {
  id: string;
  countsAt: Instant;
  /** When we first heard it: long after it was published when a source is new or had failed. */
  seenAt: Instant;
  sourceId: string;
  publisher: string;
  kind: PublisherKind;
  stance: Stance;
  target: Target;
  mobilises: boolean;
  grievance: boolean;
  question: boolean;
  severity: number;
  /** Was one of the decisions about it close, and has nobody said better since? */
  doubted: boolean;
  storyId: string | null;
  /** The mention whose text this one repeats. */
  copyOf: string | null;
  title: string;
  marks: Mark[];
}

/** A mention waiting to be understood, and the name of the words it was handed out with. */
export interface Waiting extends Mention {
  hash: string;
}

export interface Mark {
  kind: MarkRow['kind'];
  name: string;
  relation: Relation | null;
  score: number;
}

/** Said with a literal, so that a database that plans before it knows the values may use the index of what is ours. */
function relevant() {
  return sql<SqlBool>`mentions.relevant = 1`;
}

/** What was understood of mentions, and the series counted from it. */
export function meanings(db: Kysely<Tables>) {
  return {
    /** Not understood yet, oldest first. */
    async toUnderstand(limit: number): Promise<Waiting[]> {
      const rows = await db
        .selectFrom('mentions')
        .selectAll()
        .where('understood_at', 'is', null)
        .orderBy('seen_at')
        .orderBy('id')
        .limit(limit)
        .execute();
      return rows.map((row) => ({ ...toMention(row), hash: row.hash }));
    },

    /**
     * Writes a conclusion and the marks that series are counted from. `hash` names the words it was drawn from: when the mention says
     * something else by now, nothing is written, it keeps waiting, and the answer is false. Not the time or the version of the change:
     * two changes may share a millisecond, and a page that completes an item is no new version. Without `hash`, whatever it says now.
     * A mention that has a story stays in it: only people move mentions. `machine`: what the machine itself concluded, where people
     * said otherwise.
     */
    async understood(
      id: string,
      meaning: Meaning,
      storyId: string | null,
      now: Instant,
      hash?: string,
      machine: Meaning | null = null,
    ): Promise<boolean> {
      const query = db
        .updateTable('mentions')
        .set((e) => ({
          ...columnsOf(meaning, machine),
          understood_at: now,
          story_id: e.fn.coalesce('story_id', e.val(storyId)),
        }))
        .where('id', '=', id)
        .$if(hash !== undefined, (q) => q.where('hash', '=', hash ?? ''));
      const result = await query.executeTakeFirst();
      if (Number(result.numUpdatedRows) === 0) return false;
      await remark(db, id, meaning);
      return true;
    },

    /**
     * Asks for a new understanding of what was heard at or after `since` and still has its words: after another model was taken into
     * use, so that what is usual and what is new are read by the same eyes. Returns how many.
     */
    async readAgain(since: Instant): Promise<number> {
      const result = await db
        .updateTable('mentions')
        .set({ understood_at: null })
        .where('seen_at', '>=', since)
        .where('meaning', 'is not', null)
        .executeTakeFirst();
      return Number(result.numUpdatedRows);
    },

    /** How many relevant mentions counting at or after `since` do what with each claim. */
    async claimsMet(since: Instant): Promise<{ claim: string; relation: Relation; n: number }[]> {
      const rows = await db
        .selectFrom('marks')
        .select((e) => ['marks.name', 'marks.relation', e.fn.countAll<number>().as('n')])
        .where('marks.kind', '=', 'claim')
        // From the mentions of these weeks to their claims; a join would read every claim there ever was.
        .where((e) =>
          e(
            'marks.mention_id',
            'in',
            e.selectFrom('mentions').select('id').where(relevant()).where('counts_at', '>=', since),
          ),
        )
        .groupBy(['marks.name', 'marks.relation'])
        .orderBy('marks.name')
        .orderBy('marks.relation')
        .execute();
      return rows.map(({ name, relation, n }) => ({
        claim: name,
        relation: relation ?? 'related',
        n,
      }));
    },

    /**
     * Relevant mentions counting in [since, until], oldest first, with their marks: the raw material of every series. Without `titled`
     * their titles are empty, and no row of theirs is read: all else stands in an index.
     */
    async pulses(since: Instant, until: Instant = Number.MAX_SAFE_INTEGER, titled = true): Promise<Pulse[]> {
      const rows = await db
        .selectFrom('mentions')
        .select([
          'id',
          'counts_at',
          'seen_at',
          'source_id',
          'publisher',
          'kind',
          'stance',
          'target',
          'mobilises',
          'grievance',
          'question',
          'severity',
          'margin',
          'story_id',
          'copy_of',
        ])
        .select(sql<string>`${titled ? sql.ref('title') : sql.lit('')}`.as('title'))
        // Where the margin is wide nobody need have spoken.
        .select((e) => e.case().when('margin', '<', UNSURE).then(e.ref('machine')).end().as('machine'))
        .where(relevant())
        .where('counts_at', '>=', since)
        .where('counts_at', '<=', until)
        .orderBy('counts_at')
        .orderBy('id')
        .execute();
      const marks = await db
        .selectFrom('marks')
        .innerJoin('mentions', 'mentions.id', 'marks.mention_id')
        .select(['marks.mention_id', 'marks.kind', 'marks.name', 'marks.relation', 'marks.score'])
        .where(relevant())
        .where('mentions.counts_at', '>=', since)
        .where('mentions.counts_at', '<=', until)
        .orderBy('marks.name')
        .execute();
      const byMention = new Map<string, Mark[]>();
      for (const { mention_id, ...mark } of marks) {
        const list = byMention.get(mention_id);
        if (list) list.push(mark);
        else byMention.set(mention_id, [mark]);
      }
      return rows.map((row) => pulseOf(row, byMention.get(row.id) ?? []));
    },
  };
}

/** A row of a relevant mention and its marks as what series are counted from. */
export function pulseOf(
  row: Pick<
    MentionRow,
    | 'id'
    | 'counts_at'
    | 'seen_at'
    | 'source_id'
    | 'publisher'
    | 'kind'
    | 'stance'
    | 'target'
    | 'mobilises'
    | 'grievance'
    | 'question'
    | 'severity'
    | 'margin'
    | 'machine'
    | 'story_id'
    | 'copy_of'
    | 'title'
  >,
  marks: Mark[],
): Pulse {
  return {
    id: row.id,
    countsAt: row.counts_at ?? 0,
    seenAt: row.seen_at,
    sourceId: row.source_id,
    publisher: row.publisher,
    kind: row.kind,
    stance: row.stance ?? 'neutral',
    target: row.target ?? 'none',
    mobilises: row.mobilises === 1,
    grievance: row.grievance === 1,
    question: row.question === 1,
    severity: row.severity ?? 0,
    doubted: row.margin !== null && row.margin < UNSURE && row.machine === null,
    storyId: row.story_id,
    copyOf: row.copy_of,
    title: row.title,
    marks,
  };
}
