import type { PublisherKind } from '../../src/domain/source.ts';
import { readLexicon } from '../../src/understand/lexicon.ts';
import { openReader, type Reader } from '../../src/understand/reader.ts';
import type { Item } from '../../src/understand/scan.ts';
import { openWords } from '../../src/understand/words.ts';
import { testRules } from '../support/rules.ts';

let opening: Promise<Reader> | null = null;

/** The reader of the real configuration and lexicon, compiled once for all tests of this room. */
export function testReader(): Promise<Reader> {
  opening ??= testRules().then((rules) => openReader(rules));
  return opening;
}

export const readWords = openWords(readLexicon().shortForms);

export function post(summary: string, kind: PublisherKind = 'group'): Item {
  return { title: '', summary, text: null, kind, address: 'https://dien-dan.vn/1', publisher: 'd' };
}

export function press(title: string, summary = ''): Item {
  return { title, summary, text: null, kind: 'press', address: 'https://bao.vn/1', publisher: 'b' };
}
