import type { Meaning, Relation, Stance } from './meaning.ts';
import { RELATIONS, STANCES } from './meaning.ts';
import { reason } from './reason.ts';
import type { Instant } from './time.ts';

const YES_NO = ['yes', 'no'] as const;

/**
 * What a person may say of a mention, and the values they may choose. Drives the server's check and the form.
 * `topic` and `claim` are said of one topic or claim, the `subject` of the correction; `none`: the text does nothing with that claim.
 */
export const FIELDS = {
  relevant: YES_NO,
  spam: YES_NO,
  stance: STANCES,
  grievance: YES_NO,
  question: YES_NO,
  severity: ['0', '1', '2', '3'],
  topic: YES_NO,
  claim: [...RELATIONS, 'none'],
} as const satisfies Record<string, readonly string[]>;
export type Field = keyof typeof FIELDS;

/** Fields that are said of the whole mention. */
export const WHOLE_FIELDS = [
  'relevant',
  'spam',
  'stance',
  'grievance',
  'question',
  'severity',
] as const satisfies readonly Field[];

/** One field as a person sees it. `subject` is empty for what is said of the whole mention. */
export interface Said {
  field: Field;
  subject: string;
  value: string;
}

/** A person's word about one field of a mention. The last word about a field is the one that holds; a word that agrees counts too. */
export interface Correction extends Said {
  mentionId: string;
  who: string;
  /** The person's name when they said it. */
  name: string;
  at: Instant;
  /** What the machine itself had concluded, by which rules or model, and how sure it was (0–1; null: it does not say). */
  machine: string | null;
  sure: number | null;
  by: string;
}

/** Is this a field, and one of its values? What is said of a topic or a claim must name it, and nothing else may. */
export function isSaid(field: string, subject: string, value: string): field is Field {
  if (!Object.hasOwn(FIELDS, field)) return false;
  const values: readonly string[] = FIELDS[field as Field];
  return values.includes(value) && (field === 'topic' || field === 'claim') === (subject !== '');
}

/** How each field is read from a meaning, and how a person's word changes it there. */
interface Held {
  concluded(meaning: Meaning, subject: string): string;
  change(meaning: Meaning, word: Pick<Correction, 'subject' | 'value' | 'name'>): Meaning;
}

const HELD: Record<Field, Held> = {
  relevant: {
    concluded: (meaning) => yesNo(meaning.relevant),
    change: (meaning, { value, name: who }) =>
      value === 'yes'
        ? { ...meaning, relevant: true, relevance: 1, reason: reason('kept.person', { who }) }
        : { ...meaning, relevant: false, relevance: 0, reason: reason('left-out.person', { who }) },
  },
  spam: flag('spam'),
  stance: {
    concluded: (meaning) => meaning.stance,
    // The marked words spoke for another stance.
    change: (meaning, { value }) => ({
      ...meaning,
      stance: value as Stance,
      stanceSure: 1,
      stanceEvidence: [],
    }),
  },
  grievance: flag('grievance'),
  question: flag('question'),
  severity: {
    concluded: (meaning) => String(meaning.severity),
    change: (meaning, { value }) => ({ ...meaning, severity: Number(value) as Meaning['severity'] }),
  },
  topic: {
    concluded: (meaning, subject) => yesNo(meaning.topics.some((topic) => topic.id === subject)),
    change: (meaning, { subject, value }) => {
      const others = meaning.topics.filter((topic) => topic.id !== subject);
      return {
        ...meaning,
        topics: value === 'yes' ? [...others, { id: subject, weight: 1, evidence: [] }] : others,
      };
    },
  },
  claim: {
    concluded: (meaning, subject) => meaning.claims.find((claim) => claim.id === subject)?.relation ?? 'none',
    change: (meaning, { subject, value }) => {
      const evidence = meaning.claims.find((claim) => claim.id === subject)?.evidence ?? [];
      const others = meaning.claims.filter((claim) => claim.id !== subject);
      const found = { id: subject, relation: value as Relation, score: 1, evidence };
      return { ...meaning, claims: value === 'none' ? others : [...others, found] };
    },
  },
};

function flag(field: 'spam' | 'grievance' | 'question'): Held {
  return {
    concluded: (meaning) => yesNo(meaning[field]),
    change: (meaning, { value }) => ({ ...meaning, [field]: value === 'yes' }),
  };
}

/** The machine's own conclusion about a field, in the words a person would use for it. */
export function concluded(meaning: Meaning, { field, subject }: Omit<Said, 'value'>): string {
  return HELD[field].concluded(meaning, subject);
}

/** How sure the machine was of that conclusion, where it says so. */
export function sureOf(meaning: Meaning, field: Field): number | null {
  if (field === 'stance') return meaning.stanceSure;
  if (field === 'relevant') return Math.max(meaning.relevance, 1 - meaning.relevance);
  return null;
}

/** The meaning as it holds: the machine's, with every field a person spoke about as they said it. */
export function corrected(
  meaning: Meaning,
  words: readonly Pick<Correction, 'field' | 'subject' | 'value' | 'name'>[],
): Meaning {
  return words.reduce((before, word) => {
    const held = withoutDoubt(before, word.field);
    if (concluded(held, word) !== word.value) return HELD[word.field].change(held, word);
    // Where the person agrees, what the machine rested on still stands.
    return word.field === 'stance' ? { ...held, stanceSure: 1 } : held;
  }, meaning);
}

/** What a person said is no longer in doubt. */
function withoutDoubt(meaning: Meaning, field: Field): Meaning {
  const { doubts } = meaning;
  if (doubts === undefined || !doubts.some((doubt) => doubt === field)) return meaning;
  return { ...meaning, doubts: doubts.filter((doubt) => doubt !== field) };
}

function yesNo(is: boolean): string {
  return is ? 'yes' : 'no';
}
