import { readFileSync } from 'node:fs';

/** What a cue speaks for, how strongly, and the phrases that say it. */
export interface CueRow {
  group: string;
  weight: number;
  phrases: string[];
}

/** A claim as ideas that must meet; each part lists the phrases that express the idea. */
export interface Frame {
  claim: string;
  parts: string[][];
}

/** Our own knowledge of how people write: the files of `data/lexicon`, editable in any spreadsheet. */
export interface Lexicon {
  /** What people type → what they mean. */
  shortForms: Map<string, string>;
  cues: CueRow[];
  frames: Frame[];
  /** In how many of `documents` own texts a bare syllable or pair of syllables occurs. */
  frequency: Map<string, number>;
  documents: number;
}

const FOLDER = new URL('../../data/lexicon/', import.meta.url);

/** Reads the lexicon. Throws when a file is missing or a row has no meaning: the program must not start half blind. */
export function readLexicon(folder: URL = FOLDER): Lexicon {
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
    frames: rows('frames.tsv').map(([claim = '', ...parts]) => ({
      claim,
      parts: parts.map((part) => partOf(part, concepts)),
    })),
    frequency,
    documents: frequency.get('*') ?? 1,
  };
}

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
