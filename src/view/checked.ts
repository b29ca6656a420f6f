import type { FieldFigures } from '../domain/accuracy.ts';
import { percent } from './format.ts';
import { say } from './say.ts';
import type { Language } from './words/words.ts';

/** How well the machine reads, in one sentence for a digest or a report; none while people have checked too little to conclude. */
export function checkedSentences(language: Language, figures: readonly FieldFigures[] = []): string[] {
  const enough = figures.filter((figure) => figure.enough);
  if (enough.length === 0) return [];
  const fields = enough.map(({ field, right, n }) =>
    say(language, 'checked.field', {
      field: `teach.field.${field}`,
      share: percent(language, right.k / right.n),
      low: percent(language, right.low),
      high: percent(language, right.high),
      n,
    }),
  );
  return [say(language, 'checked.sentence', { fields: fields.join('; ') })];
}
