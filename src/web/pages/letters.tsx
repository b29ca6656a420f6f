import { fault } from '../../domain/fault.ts';
import { ALERT_LETTERS, type Letter } from '../../domain/letter.ts';
import type { Person } from '../../domain/person.ts';
import { paths } from '../../view/paths.ts';
import { guestOf } from '../access.ts';
import { Empty, Facts, Moment, Time } from '../components.tsx';
import type { Desk, Page } from '../desk.ts';
import { asLetter } from '../guard.ts';
import { show } from '../layout.tsx';
import { addressFor, withoutKeys } from '../masked.ts';
import { letterState } from '../letter-state.ts';
import type { Voice } from '../voice.ts';

const LETTERS_SHOWN = 100;

/** Hộp thư đi: what was written to whom, and whether it left. */
export function lettersPage(desk: Desk): Page {
  return async (c) => {
    const { voice: v } = c.var;
    const letters = await desk.store.letters.list(LETTERS_SHOWN);
    return show(
      c,
      desk,
      { title: v.say('desk.letters.head'), room: 'letters' },
      <>
        <header class="page-head">
          <h1>{v.say('desk.letters.head')}</h1>
          <p>
            <a href={paths.ledger}>{v.say('ledger.open')}</a> ·{' '}
            <a href={paths.recipients}>{v.say('recipients.head')}</a>
          </p>
          {desk.world.post === null && <p class="note">{v.say('desk.letters.no-server')}</p>}
        </header>
        {letters.length === 0 ? (
          <Empty>{v.say('desk.letters.none')}</Empty>
        ) : (
          <ul class="rows">
            {letters.map((letter) => (
              <Row v={v} desk={desk} letter={letter} person={guestOf(c).person} />
            ))}
          </ul>
        )}
      </>,
    );
  };
}

const Row = ({ v, desk, letter, person }: { v: Voice; desk: Desk; letter: Letter; person: Person }) => (
  <li>
    <a class="row-title" href={paths.letter(letter.id)}>
      {letter.subject}
    </a>
    <Facts>
      {v.say(`ledger.kind.${letter.kind}`)}
      {addressFor(person, letter)}
      {letter.channel !== 'mail' && v.say('ledger.via', { channel: `ledger.channel.${letter.channel}` })}
      <Time v={v} at={letter.writtenAt} />
      <b>{letterState(v, letter, desk.world)}</b>
    </Facts>
  </li>
);

/** One letter as its reader sees it: the letter itself in a closed frame, and its plain text. */
export function letterPage(desk: Desk): Page {
  return async (c) => {
    const { voice: v } = c.var;
    const letter = await find(desk, c.req.param('id') ?? '');
    return show(
      c,
      desk,
      { title: letter.subject, room: 'letters' },
      <article>
        <header class="page-head">
          <h1>{letter.subject}</h1>
          <Facts>
            {v.say('desk.letter.to', { to: addressFor(guestOf(c).person, letter) })}
            {v.say('ledger.via', { channel: `ledger.channel.${letter.channel}` })}
            <>
              {v.say('desk.letter.written')} <Moment v={v} at={letter.writtenAt} />
            </>
            <b>{letterState(v, letter, desk.world)}</b>
            {letter.tries > 0 && v.say('desk.letter.tries', { n: letter.tries })}
            <About v={v} letter={letter} />
          </Facts>
        </header>
        {letter.html !== '' && (
          <iframe
            class="letter"
            sandbox=""
            src={paths.letterBody(letter.id)}
            title={v.say('desk.letter.preview')}
          />
        )}
        <details open={letter.html === ''}>
          <summary>{v.say('desk.letter.text')}</summary>
          <pre class="letter-text">{withoutKeys(letter.text)}</pre>
        </details>
      </article>,
    );
  };
}

/** The inside of the preview frame: the letter's own page under its own, tighter policy. */
export function letterBody(desk: Desk): Page {
  return async (c) => {
    const letter = await find(desk, c.req.param('id') ?? '');
    return c.html(withPictures(letter), 200, asLetter());
  };
}

/** The letter's own page with its pictures inside it: the frame loads nothing, and `cid:` means something to a mail reader alone. */
function withPictures({ html, pictures }: Letter): string {
  const safe = withoutKeys(html);
  return pictures.reduce(
    (page, { cid, svg }) =>
      page.replaceAll(`"cid:${cid}"`, `"data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}"`),
    safe,
  );
}

async function find(desk: Desk, id: string): Promise<Letter> {
  const letter = await desk.store.letters.get(id);
  if (letter === null) throw fault('not-found', 'desk.missing.letter');
  return letter;
}

/** A link to what the letter tells about; some tell of nothing that has a page. */
const About = ({ v, letter }: { v: Voice; letter: Letter }) => {
  const alerts: readonly Letter['kind'][] = ALERT_LETTERS;
  if (letter.kind === 'digest')
    return <a href={paths.digest(letter.about)}>{v.say('desk.letter.about-digest')}</a>;
  if (letter.kind === 'silence') return <a href={paths.silences}>{v.say('silence.room')}</a>;
  return alerts.includes(letter.kind) ? (
    <a href={paths.alert(letter.about)}>{v.say('desk.letter.about-alert')}</a>
  ) : null;
};
