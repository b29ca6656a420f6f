import type { Child } from 'hono/jsx';
import { STANCES } from '../../domain/meaning.ts';
import type { Level } from '../../domain/signal.ts';
import { HOUR, MINUTE } from '../../domain/time.ts';
import { paths } from '../../view/paths.ts';
import { demand, guestOf } from '../access.ts';
import { AlertCard } from '../alert-card.tsx';
import {
  Act,
  CoverageLine,
  Empty,
  Facts,
  LevelBadge,
  Moment,
  Outside,
  StanceBadge,
  StanceBar,
  Tag,
  Time,
} from '../components.tsx';
import type { Desk, Guest, Page } from '../desk.ts';
import { Field, Mended } from '../fields.tsx';
import { show } from '../layout.tsx';
import { TableHead } from '../table-head.tsx';
import type { Voice } from '../voice.ts';
import { sampleAlerts, sampleListening } from './parts-samples.ts';

const LEVELS: readonly Level[] = [0, 1, 2, 3, 4];

/** *Thành phần*: every piece the desk is built of, in every state, from prepared data. Nothing here acts. */
export function partsPage(desk: Desk): Page {
  return async (c) => {
    demand(c, 'parts');
    const { voice: v } = c.var;
    const guest = guestOf(c);
    return show(
      c,
      desk,
      { title: v.say('frame.room.parts') },
      <>
        <header class="page-head">
          <h1>{v.say('frame.room.parts')}</h1>
          <p class="page-sub">{v.say('frame.about.parts')}</p>
        </header>
        <Badges v={v} />
        <Cards v={v} />
        <Buttons v={v} guest={guest} />
        <Fields v={v} />
        <Words v={v} />
        <Table v={v} />
      </>,
    );
  };
}

const Board = ({ v, name, children }: { v: Voice; name: string; children?: Child }) => (
  <section aria-labelledby={name}>
    <h2 id={name}>{v.say(`parts.${name}`)}</h2>
    {children}
  </section>
);

const Badges = ({ v }: { v: Voice }) => (
  <Board v={v} name="badges">
    <p class="tags">
      {LEVELS.map((level) => (
        <LevelBadge v={v} level={level} />
      ))}
    </p>
    <Facts>
      {[
        ...STANCES.map((stance) => <StanceBadge v={v} stance={stance} />),
        <StanceBadge v={v} stance="negative" unsure />,
      ]}
    </Facts>
    <p>
      <StanceBar v={v} counts={{ negative: 5, neutral: 3, positive: 2 }} />
      <StanceBar v={v} counts={{ negative: 0, neutral: 0, positive: 0 }} />
    </p>
    <p class="tags">
      <Tag>{v.say('parts.tag')}</Tag>
      <Tag strong>{v.say('parts.tag')}</Tag>
    </p>
  </Board>
);

const Cards = ({ v }: { v: Voice }) => (
  <Board v={v} name="cards">
    <ol class="cards cards-past">
      {sampleAlerts(v).map(({ name, alert, step }) => (
        <li>
          <p class="small">{v.say(`parts.card.${name}`)}</p>
          <AlertCard v={v} alert={alert} step={step} />
        </li>
      ))}
    </ol>
  </Board>
);

/** Buttons lead back to this page: they are here to be looked at and reached by keyboard. */
const Buttons = ({ v, guest }: { v: Voice; guest: Guest }) => {
  const act = (state: string) => ({ v, guest, action: `${paths.parts}#${state}` });
  return (
    <Board v={v} name="buttons">
      <Act {...act('plain')} label={v.say('parts.button.plain')} />
      <Act {...act('quiet')} label={v.say('parts.button.quiet')} quiet />
      <Act {...act('refused')} label={v.say('parts.button.plain')} excuse={v.say('desk.refused.role')} />
      <Act
        {...act('refused-quiet')}
        label={v.say('parts.button.quiet')}
        excuse={v.say('desk.refused.role')}
        quiet
      />
    </Board>
  );
};

const Fields = ({ v }: { v: Voice }) => (
  <Board v={v} name="fields">
    <form class="panel hand-form" method="get" action={paths.parts} aria-labelledby="fields">
      <Mended v={v} tried={{ typed: {}, mistakes: { name: { key: 'parts.mistake', data: {} } } }} />
      <Field
        v={v}
        id="sound"
        label={v.say('parts.field')}
        mistake={undefined}
        control={(ties) => <input class="text" name="sound" value={v.say('parts.typed')} {...ties} />}
      />
      <Field
        v={v}
        id="mistaken"
        label={v.say('parts.field')}
        mistake={{ key: 'parts.mistake', data: {} }}
        control={(ties) => <input class="text" name="mistaken" value="?" {...ties} />}
      />
      <Field
        v={v}
        id="choice"
        label={v.say('parts.choice')}
        mistake={undefined}
        control={(ties) => (
          <select name="choice" {...ties}>
            <option>{v.say('parts.typed')}</option>
          </select>
        )}
      />
      <label class="check">
        <input type="checkbox" checked />
        {v.say('parts.check')}
      </label>
      <label class="option">
        <input type="radio" name="option" checked />
        <span>{v.say('parts.typed')}</span>
      </label>
      <details>
        <summary>{v.say('parts.folded')}</summary>
        <p>{v.say('parts.reason')}</p>
      </details>
      <progress value={0.4} aria-label={v.say('parts.progress')} />
    </form>
  </Board>
);

const Words = ({ v }: { v: Voice }) => (
  <Board v={v} name="notes">
    <p class="done">{v.say('parts.note.done')}</p>
    <p class="note">{v.say('parts.note.note')}</p>
    <section class="outage" aria-labelledby="outage">
      <h3 id="outage">{v.say('parts.note.outage')}</h3>
      <p>{v.say('parts.note.outage-why')}</p>
    </section>
    <Empty>{v.say('parts.note.empty')}</Empty>
    <p>
      <CoverageLine v={v} hears={sampleListening(v.now - 4 * MINUTE)} />
    </p>
    <Facts>
      <Time v={v} at={v.now - 26 * HOUR} />
      <Moment v={v} at={v.now} />
      <Outside href="https://example.org/">{v.say('parts.outside')}</Outside>
      <Outside href="javascript:0">{v.say('parts.no-link')}</Outside>
    </Facts>
  </Board>
);

const Table = ({ v }: { v: Voice }) => (
  <Board v={v} name="table">
    <div class="wide">
      <table>
        <caption>{v.say('parts.caption')}</caption>
        <TableHead columns={[v.say('parts.choice'), { num: v.say('parts.number') }]} />
        <tbody>
          {[1_234, 56, 0].map((n) => (
            <tr>
              <th scope="row">{v.say('parts.typed')}</th>
              <td class="num">{v.number(n)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  </Board>
);
