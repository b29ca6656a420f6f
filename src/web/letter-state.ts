import type { Letter } from '../domain/letter.ts';
import { hasWords } from '../view/say.ts';
import type { Voice } from './voice.ts';

/** Where a letter is, in words, with the reason when it is not with its reader. `mail`: is a mail server configured? */
export function letterState(v: Voice, letter: Letter, mail: boolean): string {
  const note = letter.note === null ? '' : hasWords(letter.note) ? v.say(letter.note) : letter.note;
  const reason = note === '' ? '' : `: ${note}`;
  if (letter.state === 'sent')
    return v.say('desk.letter.sent', { when: v.when(letter.sentAt ?? letter.writtenAt) });
  if (letter.state === 'refused') return v.say('desk.letter.refused') + reason;
  if (!mail) return v.say('desk.letter.no-server');
  if (letter.nextAt > v.now) return v.say('desk.letter.later', { when: v.when(letter.nextAt) }) + reason;
  return v.say('desk.letter.waiting');
}
