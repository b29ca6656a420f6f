import { raw } from 'hono/html';
import { Bars } from './letter-bars.tsx';
import { BODY, EDGE, FAINT, FONT, INK, PAGE, PAPER, QUOTE, SMALL, STYLE } from './letter-style.ts';
import type { Exhibit, Link, Paper, Part } from './letter.ts';

/*
 * Mail programs know little: no external files, no scripts, often no style sheet. Outlook draws with Word, which knows no `max-width` and no
 * padding but that of a cell. So the layout is tables with `bgcolor`, styles are inline, and the style sheet only adds the dark colours.
 */

/** Word gets a table of 600 pixels around the letter; everybody else narrows with the window. */
const WORD_OPENS =
  '<!--[if mso]><table role="presentation" width="600" align="center" cellpadding="0" cellspacing="0" border="0"><tr><td><![endif]-->';
const WORD_CLOSES = '<!--[if mso]></td></tr></table><![endif]-->';
/** Pictures at their own size on screens that magnify, and one family of letters instead of Word's serifs. */
const WORD_HEAD =
  '<!--[if mso]><xml xmlns:o="urn:schemas-microsoft-com:office:office"><o:OfficeDocumentSettings><o:AllowPNG/>' +
  '<o:PixelsPerInch>96</o:PixelsPerInch></o:OfficeDocumentSettings></xml>' +
  "<style>td,p,h1,h2,li,a{font-family:'Segoe UI',Arial,sans-serif !important}</style><![endif]-->";

const TABLE = { role: 'presentation', cellpadding: '0', cellspacing: '0', border: 0 } as const;

/** The HTML body: the same parts as the plain text, every word escaped, no address but our own desk's, no picture but those it carries. */
export function htmlLetter(paper: Paper): string {
  const page = (
    <html lang={paper.language}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="supported-color-schemes" content="light dark" />
        <title>{paper.title}</title>
        <style>{raw(STYLE)}</style>
        {raw(WORD_HEAD)}
      </head>
      <body class="hd-page" bgcolor={PAGE} style={`margin:0;padding:0;background:${PAGE};${FONT}`}>
        <table {...TABLE} width="100%" class="hd-page" bgcolor={PAGE}>
          <tr>
            <td align="center" style="padding:16px 8px">
              {raw(WORD_OPENS)}
              <Card paper={paper} />
              <Foot paper={paper} />
              {raw(WORD_CLOSES)}
            </td>
          </tr>
        </table>
      </body>
    </html>
  );
  // No component waits for anything, so the tree is its text.
  return `<!doctype html>${page as string}`;
}

/** What another machine or a chat is sent, as the desk shows it: the very text, nothing around it. */
export function htmlText(language: Paper['language'], title: string, text: string): string {
  const page = (
    <html lang={language}>
      <head>
        <meta charset="utf-8" />
        <title>{title}</title>
      </head>
      <body>
        <pre style="white-space:pre-wrap;overflow-wrap:anywhere;font-size:15px;line-height:22px">{text}</pre>
      </body>
    </html>
  );
  return `<!doctype html>${page as string}`;
}

function Card({ paper }: { paper: Paper }) {
  return (
    <table {...TABLE} width="100%" class="hd-card" bgcolor={PAPER} style="max-width:600px">
      <tr>
        <td height={6} bgcolor={EDGE[paper.tone]} style="font-size:1px;line-height:6px">
          {'\u00a0'}
        </td>
      </tr>
      <tr>
        <td align="left" class="hd-in" style="padding:20px 24px 12px">
          <Head paper={paper} />
          {paper.parts.map((part) => (
            <Block part={part} paper={paper} />
          ))}
        </td>
      </tr>
    </table>
  );
}

function Foot({ paper }: { paper: Paper }) {
  const style = `margin:0 0 6px;${FONT};font-size:13px;line-height:19px;color:${FAINT}`;
  return (
    <table {...TABLE} width="100%" style="max-width:600px">
      <tr>
        <td align="left" class="hd-in" style="padding:14px 24px">
          {paper.footer.map((line) => (
            <p class="hd-faint" style={style}>
              {line}
            </p>
          ))}
          {paper.stop !== undefined && (
            <p class="hd-faint" style={style}>
              <Anchor link={paper.stop} />
            </p>
          )}
        </td>
      </tr>
    </table>
  );
}

function Head({ paper }: { paper: Paper }) {
  return (
    <div>
      <table {...TABLE} style="margin:0 0 10px">
        <tr>
          <td
            bgcolor={EDGE[paper.tone]}
            style={`padding:4px 10px;${FONT};font-size:14px;line-height:20px;font-weight:bold;color:#ffffff`}
          >
            {paper.kicker}
          </td>
        </tr>
      </table>
      <h1
        class="hd-ink"
        style={`margin:0 0 6px;${FONT};font-size:22px;line-height:29px;font-weight:bold;color:${INK}`}
      >
        {paper.title}
      </h1>
      <p class="hd-faint" style={`margin:0 0 12px;${SMALL}`}>
        {paper.dateline}
      </p>
    </div>
  );
}

function Block({ part, paper }: { part: Part; paper: Paper }) {
  switch (part.is) {
    case 'heading':
      return (
        <h2
          class="hd-ink"
          style={`margin:22px 0 6px;${FONT};font-size:17px;line-height:24px;font-weight:bold;color:${INK}`}
        >
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
        <ul style="margin:0 0 8px 22px;padding:0">
          <Items items={part.items} />
        </ul>
      );
    case 'steps':
      return (
        <ol style="margin:0 0 8px 24px;padding:0">
          <Items items={part.items} />
        </ol>
      );
    case 'quote':
      return <Quote text={part.text} />;
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
    case 'picture':
      return <Picture part={part} />;
    case 'link':
      if (part.quiet !== true) return <Buttons links={[part]} colour={EDGE[paper.tone]} />;
      return (
        <p class="hd-ink" style={`margin:0 0 8px;${BODY}`}>
          <Anchor link={part} />
        </p>
      );
    case 'choice':
      return (
        <div>
          <p class="hd-ink" style={`margin:16px 0 0;${BODY}`}>
            {part.text}
          </p>
          <Buttons links={part.items} colour={EDGE[paper.tone]} />
        </div>
      );
    default:
      return part satisfies never;
  }
}

function Items({ items }: { items: string[] }) {
  return (
    <>
      {items.map((item) => (
        <li class="hd-ink" style={`margin:0 0 5px;${BODY}`}>
          {item}
        </li>
      ))}
    </>
  );
}

function Quote({ text }: { text: string }) {
  return (
    <table {...TABLE} width="100%" style="margin:0 0 8px">
      <tr>
        <td
          lang="vi"
          class="hd-ink hd-quote"
          bgcolor={QUOTE}
          style={`padding:10px 14px;border-left:4px solid #2a6f97;${BODY}`}
        >
          {text}
        </td>
      </tr>
    </table>
  );
}

/** A button is the coloured cell itself: Word pads cells, not links, and a finger needs 44 pixels. */
function Buttons({ links, colour }: { links: readonly Link[]; colour: string }) {
  return (
    <table {...TABLE} style="margin:14px 0 16px">
      <tr>
        {links.map(({ label, href }, index) => (
          <>
            {index > 0 && <td width={12}>{'\u00a0'}</td>}
            <td align="center" bgcolor={colour} style="padding:11px 22px;border-radius:4px">
              <a
                href={href}
                style={`${FONT};font-size:16px;line-height:22px;font-weight:bold;color:#ffffff;text-decoration:none`}
              >
                {label}
              </a>
            </td>
          </>
        ))}
      </tr>
    </table>
  );
}

function Picture({ part }: { part: Extract<Part, { is: 'picture' }> }) {
  const { cid, alt, width, height } = part.picture;
  return (
    <div>
      <p class="hd-faint" style={`margin:18px 0 6px;${SMALL}`}>
        {part.caption}
      </p>
      <img
        src={`cid:${cid}`}
        alt={alt}
        width={width}
        height={height}
        class="hd-faint"
        style={`display:block;width:100%;max-width:${width}px;height:auto;border:0;${SMALL}`}
      />
    </div>
  );
}

function Shown({ item }: { item: Exhibit }) {
  return (
    <div style="margin:0 0 12px">
      <p lang="vi" class="hd-ink" style={`margin:0;${BODY}`}>
        {item.title}
      </p>
      <p class="hd-faint" style={`margin:0;${SMALL}`}>
        {`${item.note} · `}
        <Anchor link={{ label: item.linkLabel, href: item.link }} />
      </p>
    </div>
  );
}

function Anchor({ link }: { link: Link }) {
  return (
    <a class="hd-link" href={link.href} style="color:#1c5f8a">
      {link.label}
    </a>
  );
}
