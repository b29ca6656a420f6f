import { isLate, type Tip } from '../../domain/tip.ts';
import { Tag } from '../components.tsx';
import type { Voice } from '../voice.ts';

const SHORT = 140;

export const TipStateTag = ({ v, tip }: { v: Voice; tip: Tip }) =>
  isLate(tip, v.now) ? (
    <Tag strong>{v.say('tip.late')}</Tag>
  ) : (
    <Tag strong={tip.state === 'new'}>{v.say(`tip.state.${tip.state}`)}</Tag>
  );

/** The beginning of what was said, up to a whole word. */
export function short(words: string): string {
  if (words.length <= SHORT) return words;
  const end = words.lastIndexOf(' ', SHORT);
  return `${words.slice(0, end > 0 ? end : SHORT)}…`;
}
