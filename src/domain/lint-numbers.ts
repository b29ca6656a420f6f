import type { Found, LintGiven, Text } from './lint.ts';
import { withoutContacts } from './lint-text.ts';
import { reason } from './reason.ts';
import type { Sentence } from './statement.ts';
import { factSentence, numbersIn } from './statement-facts.ts';

/** Parts in which the office speaks of its own appointments: an hour to come has no source. */
const OWN_HOURS: ReadonlySet<string> = new Set(['next', 'outlet']);

/** A number in somebody's own words needs the fact it stands in, or a source; one they put into words every text has, a sentence with one. */
export function numberFound(sentence: Sentence, whole: Text, { facts, contacts }: LintGiven): Found[] {
  const { id, part, text, basis } = sentence;
  if (basis.from === 'frame') {
    const loose = loosely(basis.told ?? '', whole, contacts);
    if (loose.length === 0) return [];
    return [{ sentence: id, why: reason('statement.lint.number-subject', { numbers: loose.join(', ') }) }];
  }
  if (basis.from !== 'officer' || OWN_HOURS.has(part)) return [];
  const fact = basis.fact === null ? undefined : facts.get(basis.fact);
  const known = new Set(fact === undefined ? [] : numbersIn(`${factSentence(fact)} ${fact.source}`));
  const loose = numbersIn(withoutContacts(text, contacts)).filter((number) => !known.has(number));
  if (loose.length === 0) return [];
  const data = { numbers: loose.join(', '), fact: basis.fact ?? '' };
  if (fact !== undefined) return [{ sentence: id, why: reason('statement.lint.number-other', data) }];
  return basis.source === '' ? [{ sentence: id, why: reason('statement.lint.number', data) }] : [];
}

/** A number of the title must stand in a sentence that has a source, or in one of our own hours. */
export function numberOfTitle(text: Text, { contacts }: LintGiven): Found[] {
  const loose = loosely(text.title, text, contacts);
  if (loose.length === 0) return [];
  return [{ sentence: 'title', why: reason('statement.lint.number-title', { numbers: loose.join(', ') }) }];
}

/** Numbers of some words that no sentence of the text backs. */
function loosely(words: string, { sentences }: Text, contacts: readonly string[]): string[] {
  const backed = sentences.filter(
    ({ part, basis }) =>
      basis.from === 'fact' ||
      (basis.from === 'officer' && (basis.source !== '' || basis.fact !== null || OWN_HOURS.has(part))),
  );
  const known = new Set(
    backed.flatMap(({ text, basis }) => numbersIn('source' in basis ? `${text} ${basis.source}` : text)),
  );
  return numbersIn(withoutContacts(words, contacts)).filter((number) => !known.has(number));
}
