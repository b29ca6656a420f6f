import { lengthOf, piecesOf } from '../../domain/lint-length.ts';
import type { Finding } from '../../domain/lint.ts';
import { isReleased, type Statement, textOf } from '../../domain/statement.ts';
import { fold } from '../../domain/words.ts';
import type { Voice } from '../voice.ts';
import type { StatementRead } from './statement-facts.ts';

/** Its button; the box works without. */
export const COPY_SCRIPT = '/islands/copy.js';
/** Said rather than read with a title above. */
const UNTITLED: ReadonlySet<Statement['kind']> = new Set(['sms', 'loudspeaker']);

/** *Lời để chép đi*: the words as they leave the house, how long they are, and the same without accents for a short message. */
export const CopyWords = ({ v, read: { statement, findings } }: { v: Voice; read: StatementRead }) => {
  const text = laidOut(statement);
  const released = isReleased(statement);
  return (
    <details class="no-print" open={released}>
      <summary>{v.say('statement.copy')}</summary>
      {!released && <p class="note">{v.say('statement.copy-draft')}</p>}
      {released && <Lapsed v={v} findings={findings} />}
      <Box v={v} id="loi" label={v.say('statement.copy')} text={text} />
      {statement.kind === 'sms' && (
        <>
          <p class="small">{v.say('statement.pieces', piecesOf(text))}</p>
          <Box v={v} id="loi-khong-dau" label={v.say('statement.bare')} text={bare(text)} />
          <p class="small">{v.say('statement.pieces', piecesOf(bare(text)))}</p>
        </>
      )}
    </details>
  );
};

/** What forbids an approved text today, beside each place it is taken from: a fact that lapsed since does not wait to be looked for. */
export const Lapsed = ({ v, findings }: { v: Voice; findings: readonly Finding[] }) => {
  const blocking = findings.filter(({ blocks }) => blocks);
  if (blocking.length === 0) return null;
  return (
    <div class="note">
      <p>{v.say('statement.lapsed')}</p>
      <ul>
        {blocking.map(({ why }) => (
          <li>{v.reason(why)}</li>
        ))}
      </ul>
    </div>
  );
};

/** Words, letters, and how long they take: said for a loudspeaker, read for everything else. */
export const LengthWords = ({ v, statement }: { v: Voice; statement: Statement }) => {
  const { words, letters, seconds, reading } = lengthOf(statement);
  return (
    <p class="small">
      {statement.kind === 'loudspeaker'
        ? v.say('statement.length.spoken', { words, seconds })
        : v.say('statement.length', { words, letters, reading })}
    </p>
  );
};

const Box = ({ v, id, label, text }: { v: Voice; id: string; label: string; text: string }) => (
  <div class="copy-box">
    <textarea
      class="text"
      id={id}
      aria-label={label}
      lang="vi"
      readonly
      rows={Math.min(
        16,
        text.split('\n').reduce((rows, line) => rows + 1 + Math.floor(line.length / 70), 0),
      )}
    >
      {text}
    </textarea>
    <div class="act">
      <button
        class="button button-quiet"
        type="button"
        data-copy={id}
        data-copied={v.say('statement.copied')}
        data-marked={v.say('statement.marked')}
      >
        {v.say('statement.copy-do')}
      </button>
      <span class="small" role="status"></span>
    </div>
  </div>
);

/** The title, then a line for each part. A short message is one line. */
export function laidOut(statement: Pick<Statement, 'kind' | 'title' | 'sentences'>): string {
  if (statement.kind === 'sms') return textOf(statement);
  const lines: { part: string; text: string }[] = [];
  for (const { part, text } of statement.sentences.filter((one) => one.text !== '')) {
    const last = lines.at(-1);
    if (last?.part === part) last.text += ` ${text}`;
    else lines.push({ part, text });
  }
  const body = lines.map(({ text }) => text).join('\n');
  return UNTITLED.has(statement.kind) ? body : `${statement.title}\n\n${body}`;
}

/** Letters without their marks, capitals kept: what a plain short message can carry. */
function bare(text: string): string {
  const folded = fold(text);
  return text
    .split('')
    .map((letter, i) => (letter === letter.toLowerCase() ? folded[i] : folded[i]?.toUpperCase()))
    .join('')
    .replaceAll('–', '-')
    .replaceAll(/[“”]/g, '"');
}
