import type { Found, Text } from './lint.ts';
import { reason } from './reason.ts';
import { type Statement, textOf } from './statement.ts';
import type { StatementKind } from './statement-kinds.ts';
import { fold } from './words.ts';

/** How long texts may be: loudspeaker 60–90 seconds, a short message one page of 160 letters (playbook §6, §7, §9). */
export const LENGTHS: Partial<
  Record<StatementKind, { of: 'words' | 'letters'; most: number; blocks: boolean }>
> = {
  holding: { of: 'words', most: 150, blocks: false },
  correction: { of: 'words', most: 300, blocks: false },
  loudspeaker: { of: 'words', most: 200, blocks: true },
  sms: { of: 'letters', most: 160, blocks: true },
  post: { of: 'words', most: 300, blocks: false },
  brief: { of: 'words', most: 450, blocks: false },
};

/** A message with accents is sent in pieces of 70 letters (UCS-2, GSM 03.38), each paid and read for itself. */
const ACCENTED_PIECE = 70;
/** Words a calm voice says in a minute on a loudspeaker: 150 words take 64 seconds, 200 take 86. */
const SPOKEN_A_MINUTE = 140;

/** Words of Vietnamese (syllables) somebody reads in a minute, in silence and with care: our guess, on the slow side. */
const READ_A_MINUTE = 200;

/** How a text goes out as short messages (GSM 03.38, 3GPP TS 23.040): letters and pieces; several pieces lose 7 letters each, or 3. */
export type MessagePieces = {
  letters: number;
  pieces: number;
};

/** A text as short messages. Any mark of Vietnamese makes all of it UCS-2. */
export function piecesOf(said: string): MessagePieces {
  const accented = !PLAIN.test(said);
  const letters = said.length;
  const [one, many] = accented ? [70, 67] : [160, 153];
  return { letters, pieces: letters <= one ? Math.min(letters, 1) : Math.ceil(letters / many) };
}

/** The GSM alphabet as far as our texts use it: what lies outside, such as “–” or curly quotes, costs as much as an accent. */
const PLAIN = /^[A-Za-z0-9 \n@$_!"#%&'()*+,\-./:;<=>?]*$/;

export interface TextLength {
  words: number;
  letters: number;
  /** On a loudspeaker. */
  seconds: number;
  /** By somebody who reads it for themselves, in seconds. */
  reading: number;
}

/** How long a text is. */
export function lengthOf(text: Pick<Statement, 'sentences'>): TextLength {
  const said = textOf(text);
  const words = said.split(/\s+/).filter((word) => /[\p{L}\d]/u.test(word)).length;
  return {
    words,
    letters: said.length,
    seconds: Math.round((words / SPOKEN_A_MINUTE) * 60),
    reading: Math.round((words / READ_A_MINUTE) * 60),
  };
}

/** A text that is longer than its kind may be. */
export function lengthFound(text: Text): Found[] {
  const length = lengthOf(text);
  const limit = LENGTHS[text.kind];
  if (limit === undefined) return [];
  const { of, most, blocks } = limit;
  const n = length[of];
  if (n > most) return [{ sentence: null, blocks, why: reason(`statement.lint.length.${of}`, { n, most }) }];
  const said = textOf(text);
  const accented = text.kind === 'sms' && fold(said) !== said.toLowerCase();
  if (!accented || n <= ACCENTED_PIECE) return [];
  return [
    {
      sentence: null,
      blocks: false,
      why: reason('statement.lint.length.accents', { n, most: ACCENTED_PIECE }),
    },
  ];
}
