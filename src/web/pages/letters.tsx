import { fault } from '../../domain/fault.ts';
import { ALERT_LETTERS, type Letter, type LetterHead } from '../../domain/letter.ts';
import type { Person } from '../../domain/person.ts';
import { paths } from '../../view/paths.ts';
import { guestOf } from '../access.ts';
import { Empty, Facts, Moment, Time } from '../components.tsx';
import type { Desk, DeskContext, Page } from '../desk.ts';
import { asLetter } from '../guard.ts';
import { show } from '../layout.tsx';
import { addressFor, withoutKeys } from '../masked.ts';
import { letterState } from '../letter-state.ts';
import { closedTo } from '../private-letters.ts';
import { TakeAlong } from '../take-along.tsx';
import type { Voice } from '../voice.ts';

const LETTERS_SHOWN = 100;

/** Hộp thư đi: what was written to whom, and whether it left. */
export function lettersPage(desk: Desk): Page {
  return async (c) => {
    const { voice: v } = c.var;
    const { person } = guestOf(c);
    const letters = await desk.store.letters.list(LETTERS_SHOWN);
    const closed = await closedTo(desk, person, letters);
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
          {letters.length > 0 && (
            <p class="small">
              <TakeAlong v={v} list={paths.letters} />
            </p>
          )}
          {desk.world.post === null && <p class="note">{v.say('desk.letters.no-server')}</p>}
        </header>
        {letters.length === 0 ? (
          <Empty>{v.say('desk.letters.none')}</Empty>
        ) : (
          <ul class="rows" data-live="letters">
            {letters.map((letter) => (
              <Row v={v} desk={desk} letter={letter} person={person} closed={closed.has(letter.id)} />
            ))}
          </ul>
        )}
      </>,
    );
  };
}

interface RowParts {
  v: Voice;
  desk: Desk;
  letter: LetterHead;
  person: Person;
  closed: boolean;
}

const Row = ({ v, desk, letter, person, closed }: RowParts) => (
  <li>
    <a class="row-title" href={paths.letter(letter.id)}>
      {closed ? v.say(`ledger.kind.${letter.kind}`) : letter.subject}
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
    const closed = await isClosed(desk, c, letter);
    const title = closed ? v.say(`ledger.kind.${letter.kind}`) : letter.subject;
    return show(
      c,
      desk,
      { title, room: 'letters' },
      <article>
        <header class="page-head">
          <h1>{title}</h1>
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
        {closed ? <p class="note">{v.say('search.letter.closed')}</p> : <Words v={v} letter={letter} />}
      </article>,
    );
  };
}

const Words = ({ v, letter }: { v: Voice; letter: Letter }) => (
  <>
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
  </>
);

/** The inside of the preview frame: the letter's own page under its own, tighter policy. */
export function letterBody(desk: Desk): Page {
  return async (c) => {
    const letter = await find(desk, c.req.param('id') ?? '');
    if (await isClosed(desk, c, letter)) throw fault('forbidden', 'search.letter.closed');
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

async function isClosed(desk: Desk, c: DeskContext, letter: Letter): Promise<boolean> {
  return (await closedTo(desk, guestOf(c).person, [letter])).has(letter.id);
}

/** A link to what the letter tells about; some tell of nothing that has a page. */
const About = ({ v, letter }: { v: Voice; letter: Letter }) => {
  const alerts: readonly Letter['kind'][] = ALERT_LETTERS;
  if (letter.kind === 'digest')
    return <a href={paths.digest(letter.about)}>{v.say('desk.letter.about-digest')}</a>;
  if (letter.kind === 'brief')
    return <a href={paths.brief(letter.about.replace('brief-', ''))}>{v.say('brief.page')}</a>;
  if (letter.kind === 'silence') return <a href={paths.silences}>{v.say('silence.room')}</a>;
  if (letter.kind === 'clock')
    return <a href={paths.incident(letter.about)}>{v.say('incident.letter.open')}</a>;
  if (letter.kind === 'tips') return <a href={`${paths.tips}?state=late`}>{v.say('tips.letter.open')}</a>;
  if (letter.kind === 'plan') return <a href={paths.recovery(letter.about)}>{v.say('plan.letter.open')}</a>;
  return alerts.includes(letter.kind) ? (
    <a href={paths.alert(letter.about)}>{v.say('desk.letter.about-alert')}</a>
  ) : null;
};
