import type { Rules } from '../config/rules.ts';
import type { Piece } from './highlight.ts';
import { markName } from './names.ts';
import type { Voice } from './voice.ts';

/** A line of the mention, its evidence marked. The marks say what they speak for to eyes, pointers and screen readers. */
export const Marked = ({ v, rules, line }: { v: Voice; rules: Rules; line: Piece[] }) => (
  <>
    {line.map((piece) => {
      const [gravest] = piece.marks;
      if (gravest === undefined) return piece.text;
      const names = [...new Set(piece.marks.map((mark) => markName(v, rules, mark.kind, mark.of)))].join(
        ' · ',
      );
      return (
        <mark class={`mark-${gravest.kind}`} title={names}>
          {piece.text}
          <span class="visually-hidden"> [{names}]</span>
        </mark>
      );
    })}
  </>
);
