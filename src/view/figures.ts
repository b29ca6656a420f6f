import type { Figure, PaperContent, Run } from '../domain/paper.ts';
import { number, say } from './say.ts';
import type { Language } from './words/words.ts';

type Figures = PaperContent['figures'];

/** A figure as it is written: `1.234`, `12,5%`, `36 giờ`, `+3`; unknown: `chưa có số liệu`. */
export function figureText(language: Language, { value, unit }: Pick<Figure, 'value' | 'unit'>): string {
  if (value === null) return say(language, 'figure.unknown');
  if (unit === 'count') return number(language, rounded(value));
  if (unit === 'share') return `${number(language, rounded(value * 100))}%`;
  if (unit === 'by') return `${number(language, rounded(Math.abs(value) * 100))}%`;
  if (unit === 'change') return `${value > 0 ? '+' : ''}${number(language, rounded(value * 100))}%`;
  return say(language, `figure.${unit}`, { n: rounded(value) });
}

/** Runs as plain text, for documents, letters and whoever compares. */
export function plain(language: Language, runs: readonly Run[], figures: Figures): string {
  return runs.map((run) => runText(language, run, figures)).join('');
}

export function runText(language: Language, run: Run, figures: Figures): string {
  if (typeof run === 'string') return run;
  const figure = figures[run.figure];
  return figure === undefined ? say(language, 'figure.unknown') : figureText(language, figure);
}

/** A run in a cell of a table: what is unknown is short there, and a sentence beside the table says what it means. */
export function cellText(language: Language, run: Run, figures: Figures): string {
  return typeof run !== 'string' && (figures[run.figure]?.value ?? null) === null
    ? say(language, 'figure.none')
    : runText(language, run, figures);
}

/** Marks the place of a figure inside a sentence while its words are chosen; no text of people holds these. */
const [OPEN, CLOSE] = ['\u{E000}', '\u{E001}'];

/** What stands for a figure in the data of `tell`. */
export function placed(figure: string): string {
  return `${OPEN}${figure}${CLOSE}`;
}

/** A sentence of the word files as runs: where `data` holds `placed(id)`, the figure itself stands, and not its digits. */
export function tell(language: Language, key: string, data: Record<string, string> = {}): Run[] {
  return say(language, key, data)
    .split(OPEN)
    .flatMap((piece, index): Run[] => {
      if (index === 0) return piece === '' ? [] : [piece];
      const [figure = '', rest = ''] = piece.split(CLOSE);
      return rest === '' ? [{ figure }] : [{ figure }, rest];
    });
}

/** One decimal is as much as counts of this size can bear. */
function rounded(value: number): number {
  return Math.round(value * 10) / 10;
}
