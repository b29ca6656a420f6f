import { STANCES } from '../domain/meaning.ts';
import type { Bar, Exhibit, Paper, Part, Tone } from './letter.ts';
import { STANCE_COLOURS } from './charts.tsx';
import { say } from './say.ts';
import type { Language } from './words/words.ts';

/*
 * Mail programs know little: no external files, no scripts, often no style sheet. So everything is one column of blocks with inline
 * styles; the style sheet only adds the dark colours where they are understood.
 */

const EDGE: Record<Tone, string> = {
  calm: '#2f7a5d',
  note: '#2a6f97',
  warning: '#b45309',
  crisis: '#b42318',
};

const FONT = "font-family:'Segoe UI',Roboto,'Helvetica Neue',Arial,sans-serif";
const INK = '#1d2733';
const FAINT = '#56616d';

const DARK =
  '@media (prefers-color-scheme:dark){' +
  '.hd-page{background:#10151b !important}.hd-card{background:#1a222b !important}' +
  '.hd-ink{color:#e8edf2 !important}.hd-faint{color:#a9b6c3 !important}' +
  '.hd-quote{background:#22303c !important}.hd-link{color:#8cc4ea !important}}';

/** The HTML body: the same parts as the plain text, every word escaped, no image and no address but our own desk's. */
export function htmlLetter(paper: Paper): string {
  const page = (
    <html lang={paper.language}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>{paper.title}</title>
        <style>{DARK}</style>
      </head>
      <body class="hd-page" style={`margin:0;padding:0;background:#eef1f4;${FONT}`}>
        <div class="hd-page" style="background:#eef1f4;padding:16px 8px">
          <div
            class="hd-card"
            style={`max-width:600px;margin:0 auto;background:#ffffff;border:1px solid #d8dfe6;border-top:6px solid ${EDGE[paper.tone]};padding:20px 20px 8px`}
          >
            <Head paper={paper} />
            {paper.parts.map((part) => (
              <Block part={part} paper={paper} />
            ))}
          </div>
          <div style="max-width:600px;margin:0 auto;padding:12px 20px">
            {paper.footer.map((line) => (
              <p class="hd-faint" style={`margin:0 0 6px;font-size:13px;line-height:19px;color:${FAINT}`}>
                {line}
              </p>
            ))}
          </div>
        </div>
      </body>
    </html>
  );
  // No component waits for anything, so the tree is its text.
  return `<!doctype html>${page as string}`;
}

function Head({ paper }: { paper: Paper }) {
  return (
    <div>
      <p
        style={`margin:0 0 8px;font-size:14px;line-height:20px;font-weight:bold;color:#ffffff;background:${EDGE[paper.tone]};padding:4px 10px;display:inline-block`}
      >
        {paper.kicker}
      </p>
      <h1 class="hd-ink" style={`margin:0 0 6px;font-size:22px;line-height:29px;color:${INK}`}>
        {paper.title}
      </h1>
      <p class="hd-faint" style={`margin:0 0 4px;font-size:14px;line-height:20px;color:${FAINT}`}>
        {paper.dateline}
      </p>
    </div>
  );
}

const BODY = `font-size:16px;line-height:24px;color:${INK}`;

function Block({ part, paper }: { part: Part; paper: Paper }) {
  switch (part.is) {
    case 'heading':
      return (
        <h2 class="hd-ink" style={`margin:22px 0 6px;font-size:17px;line-height:24px;color:${INK}`}>
          {part.text}
        </h2>
      );
    case 'words':
      return (
        <p class="hd-ink" style={`margin:0 0 8px;${BODY}${part.strong === true ? ';font-weight:bold' : ''}`}>
          {part.text}
        </p>
      );
    case 'points':
      return (
        <ul style="margin:0 0 8px;padding:0 0 0 22px">
          {part.items.map((item) => (
            <li class="hd-ink" style={`margin:0 0 5px;${BODY}`}>
              {item}
            </li>
          ))}
        </ul>
      );
    case 'steps':
      return (
        <ol style="margin:0 0 8px;padding:0 0 0 24px">
          {part.items.map((item) => (
            <li class="hd-ink" style={`margin:0 0 5px;${BODY}`}>
              {item}
            </li>
          ))}
        </ol>
      );
    case 'quote':
      return (
        <p
          lang="vi"
          class="hd-ink hd-quote"
          style={`margin:0 0 8px;padding:10px 14px;background:#f1f5f8;border-left:4px solid #2a6f97;${BODY}`}
        >
          {part.text}
        </p>
      );
    case 'exhibits':
      return (
        <div>
          {part.items.map((item) => (
            <Shown item={item} />
          ))}
        </div>
      );
    case 'bars':
      return <Bars items={part.items} language={paper.language} />;
    case 'link':
      return (
        <p style="margin:16px 0">
          <a
            href={part.href}
            style={`display:inline-block;padding:11px 20px;font-size:16px;line-height:22px;font-weight:bold;color:#ffffff;background:${EDGE[paper.tone]};text-decoration:none`}
          >
            {part.label}
          </a>
        </p>
      );
    default:
      return part satisfies never;
  }
}

function Shown({ item }: { item: Exhibit }) {
  return (
    <div style="margin:0 0 12px">
      <p lang="vi" class="hd-ink" style={`margin:0;${BODY}`}>
        {item.title}
      </p>
      <p class="hd-faint" style={`margin:0;font-size:14px;line-height:20px;color:${FAINT}`}>
        {`${item.note} · `}
        <a class="hd-link" href={item.link} style="color:#1c5f8a">
          {item.linkLabel}
        </a>
      </p>
    </div>
  );
}

/** Bars as one-row tables: the only drawing that every mail program understands. Their numbers stand above them in words. */
function Bars({ items, language }: { items: Bar[]; language: Language }) {
  const most = Math.max(
    1,
    ...items.map((bar) => STANCES.reduce((sum, stance) => sum + bar.counts[stance], 0)),
  );
  return (
    <div>
      <p class="hd-faint" style={`margin:0 0 8px;font-size:14px;line-height:20px;color:${FAINT}`}>
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
          <p class="hd-faint" style={`margin:0 0 3px;font-size:14px;line-height:20px;color:${FAINT}`}>
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
