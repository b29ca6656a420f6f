import { STANCES } from '../domain/meaning.ts';
import { STANCE_COLOURS } from './charts.tsx';
import { BODY, SMALL } from './letter-style.ts';
import type { Bar } from './letter.ts';
import { say } from './say.ts';
import type { Language } from './words/words.ts';

/** Bars as one-row tables: the only drawing that every mail program understands. Their numbers stand above them in words. */
export function Bars({ items, language }: { items: Bar[]; language: Language }) {
  const most = Math.max(
    1,
    ...items.map((bar) => STANCES.reduce((sum, stance) => sum + bar.counts[stance], 0)),
  );
  return (
    <div>
      <p class="hd-faint" style={`margin:0 0 8px;${SMALL}`}>
        {STANCES.map((stance) => (
          <span>
            <span style={`background:${STANCE_COLOURS[stance]}`}>{'\u00a0\u00a0\u00a0'}</span>
            {` ${say(language, `stance.${stance}`)}\u2003`}
          </span>
        ))}
      </p>
      {items.map((bar) => (
        <div style="margin:0 0 12px">
          <p class="hd-ink" style={`margin:0;${BODY};font-weight:bold`}>
            {bar.label}
          </p>
          <p class="hd-faint" style={`margin:0 0 3px;${SMALL}`}>
            {bar.note}
          </p>
          <Strip counts={bar.counts} most={most} />
        </div>
      ))}
    </div>
  );
}

function Strip({ counts, most }: { counts: Bar['counts']; most: number }) {
  const parts = STANCES.filter((stance) => counts[stance] > 0);
  const total = parts.reduce((sum, stance) => sum + counts[stance], 0);
  if (total === 0) return null;
  return (
    <table
      role="presentation"
      cellpadding="0"
      cellspacing="0"
      border={0}
      width={percent(total / most)}
      style="border-collapse:collapse"
    >
      <tr>
        {parts.map((stance) => (
          <td
            height={10}
            width={percent(counts[stance] / total)}
            bgcolor={STANCE_COLOURS[stance]}
            style="font-size:1px;line-height:10px"
          >
            {'\u00a0'}
          </td>
        ))}
      </tr>
    </table>
  );
}

function percent(share: number): string {
  return `${Math.max(1, Math.round(share * 100))}%`;
}
