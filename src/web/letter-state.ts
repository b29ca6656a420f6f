import type { Delivery } from '../domain/delivery.ts';
import type { Channel, LetterHead } from '../domain/letter.ts';
import { hasWords } from '../view/say.ts';
import type { World } from '../world.ts';
import type { Voice } from './voice.ts';

/** Is there a way out for letters of this channel? */
export function hasWay({ post, couriers }: Pick<World, 'post' | 'couriers'>, channel: Channel): boolean {
  return (channel === 'mail' ? post : couriers[channel]) !== null;
}

/** Where a letter is, in words, with the reason when it is not with its reader. */
export function letterState(v: Voice, letter: LetterHead, world: Pick<World, 'post' | 'couriers'>): string {
  const reason = letter.note === null || letter.note === '' ? '' : `: ${saidWords(v, letter.note)}`;
  if (letter.state === 'sent')
    return v.say('desk.letter.sent', { when: v.when(letter.sentAt ?? letter.writtenAt) });
  if (letter.state === 'refused') return v.say('desk.letter.refused') + reason;
  if (letter.state === 'held') return v.say('ledger.state.held');
  if (letter.state === 'folded') return v.say('ledger.state.folded', { when: v.when(letter.nextAt) });
  if (letter.state === 'inside') return v.say('ledger.state.inside');
  if (!hasWay(world, letter.channel))
    return v.say(letter.channel === 'mail' ? 'desk.letter.no-server' : 'ledger.state.no-courier');
  if (letter.nextAt > v.now) return v.say('desk.letter.later', { when: v.when(letter.nextAt) }) + reason;
  return v.say('desk.letter.waiting');
}

/**
 * How far a letter has come, for counting: the furthest of what is sure. Its page being opened is not (mail scanners open pages too), and
 * who took the alert before the letter left was not told by the letter.
 */
export const STANDS = [
  'queued',
  'deferred',
  'held',
  'folded',
  'inside',
  'accepted',
  'read',
  'acknowledged',
  'refused',
] as const;
export type Stand = (typeof STANDS)[number];

/** @param steps what happened to this letter, in order */
export function standOf(letter: LetterHead, steps: readonly Delivery[]): Stand {
  const took = (step: Delivery['step']) => steps.some((one) => one.step === step);
  if (letter.state === 'waiting') return took('deferred') ? 'deferred' : 'queued';
  if (letter.state !== 'sent') return letter.state;
  return took('acknowledged') ? 'acknowledged' : took('read') ? 'read' : 'accepted';
}

/** A step of the ledger with what the server said, or who it was: `máy chủ hẹn lại: 451 greylisted`. */
export function stepWords(v: Voice, { step, detail }: Delivery): string {
  const told = detail === null || detail === '' ? '' : `: ${saidWords(v, detail)}`;
  return v.say(`ledger.step.${step}`) + told;
}

/** Our own sentence where the note is the key of one, else the words of the server. */
function saidWords(v: Voice, note: string): string {
  return hasWords(note) ? v.say(note) : note;
}
