import { readdirSync, readFileSync } from 'node:fs';
import type { LegalBasis } from '../domain/legal.ts';
import type { Relation } from '../domain/meaning.ts';

/** What a cue speaks for, how strongly, and the phrases that say it. */
export interface CueRow {
  group: string;
  weight: number;
  phrases: string[];
}

export interface PhraseRow {
  id: string;
  phrases: string[];
}

/** A claim as ideas that must meet; each part lists the phrases that express the idea. */
export interface Frame {
  claim: string;
  parts: string[][];
}

/** A text of ours, and what it does with which claim; `null`: it tells none. */
export interface Retelling {
  /** Of the lesson it comes from. */
  id: string;
  claim: string | null;
  relation: Relation | 'none';
  text: string;
  /** The form of the text in the rubric's words: `news`, `group`, `sms` … */
  kind: string;
  /** A forbidden act the text commits, in the rubric's words; `none` also when it only tells of one. Absent: nobody said. */
  deed?: string;
}

/** Our own knowledge of how people write: the files of `data/lexicon`, editable in any spreadsheet. */
export interface Lexicon {
  /** What people type → what they mean. */
  shortForms: Map<string, string>;
  cues: CueRow[];
  /** Whom a text concerns, and what it feels: an id of the domain, and the phrases that say it. */
  audience: PhraseRow[];
  moods: PhraseRow[];
  frames: Frame[];
  /** Ideas that claims are made of, each with the phrases that express it. */
  ideas: { name: string; phrases: string[] }[];
  /** What a tripwire may be a suspicion of. */
  legal: LegalBasis[];
  /** Texts of ours that tell a claim, in every register, and texts that tell none. */
  retellings: Retelling[];
  /** In how many of `documents` own texts a bare syllable or pair of syllables occurs. */
  frequency: Map<string, number>;
  documents: number;
}

const FOLDER = new URL('../../data/lexicon/', import.meta.url);
const LESSONS = new URL('../../data/lessons/', import.meta.url);

/** Reads the lexicon. Throws when a file is missing or a row has no meaning: the program must not start half blind. */
export function readLexicon(folder: URL = FOLDER, lessons: URL = LESSONS): Lexicon {
  const rows = (name: string): string[][] =>
    readFileSync(new URL(name, folder), 'utf8')
      .split('\n')
      .filter((line) => line.trim() !== '' && !line.startsWith('#'))
      .map((line) => line.split('\t'));

  const concepts = new Map(rows('concepts.tsv').map(([name = '', list]) => [name, phrasesOf(list)]));
  const frequency = new Map(rows('frequency.tsv').map(([term = '', n]) => [term, Number(n)]));
  return {
    shortForms: new Map(rows('teencode.tsv').map(([short = '', full = '']) => [short, full])),
    cues: rows('cues.tsv').map(([group = '', weight, list]) => ({
      group,
      weight: Number(weight),
      phrases: phrasesOf(list),
    })),
    audience: rows('audience.tsv').map(([id = '', list]) => ({ id, phrases: phrasesOf(list) })),
    moods: rows('moods.tsv').map(([id = '', list]) => ({ id, phrases: phrasesOf(list) })),
    frames: rows('frames.tsv').map(([claim = '', ...parts]) => ({
      claim,
      parts: parts.map((part) => partOf(part, concepts)),
    })),
    ideas: Array.from(concepts, ([name, phrases]) => ({ name, phrases })),
    legal: rows('legal.tsv').map(([wire = '', from, to, basis = '', confidence = '']) => ({
      wire,
      from: from || null,
      to: to || null,
      basis,
      confidence,
    })),
    retellings: readRetellings(lessons),
    frequency,
    documents: frequency.get('*') ?? 1,
  };
}

/** Links in invented swindles lead nowhere, and nothing may be learnt from where. */
const NOWHERE = /\S+\.invalid\S*/gu;
const LINK = 'đường dẫn';

/** The lessons whose author said what they do with a claim, or that they tell none. */
function readRetellings(folder: URL): Retelling[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.jsonl'))
    .sort()
    .flatMap((name) => readFileSync(new URL(name, folder), 'utf8').split('\n'))
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as Partial<LessonLine>)
    .flatMap(({ id = '', claim = null, relation, text = '', kind = '', prohibited, misinfo }) => {
      if (relation === undefined) return [];
      const only = misinfo === 'reports-on-it' || !['none', 'repeats', 'related'].includes(relation);
      const deed = prohibited === undefined ? {} : { deed: only ? 'none' : prohibited };
      return [{ id, claim, relation, text: text.replace(NOWHERE, LINK), kind, ...deed }];
    });
}

type LessonLine = Retelling & { prohibited: string; misinfo: string };

function phrasesOf(list = ''): string[] {
  return list
    .split('|')
    .map((phrase) => phrase.trim())
    .filter((phrase) => phrase !== '');
}

function partOf(part: string, concepts: ReadonlyMap<string, string[]>): string[] {
  if (!part.startsWith('@')) return phrasesOf(part);
  const phrases = concepts.get(part.slice(1));
  if (!phrases) throw new Error(`data/lexicon/frames.tsv names an unknown concept: ${part}`);
  return phrases;
}
