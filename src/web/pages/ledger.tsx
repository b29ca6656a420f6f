import { DELIVERY_STEPS } from '../../domain/delivery.ts';
import type { LetterHead } from '../../domain/letter.ts';
import { paths } from '../../view/paths.ts';
import { guestOf } from '../access.ts';
import { Empty, Facts, Moment } from '../components.tsx';
import type { Desk, DeskContext, Page } from '../desk.ts';
import { addressFor } from '../masked.ts';
import { type Column, type Format, MOST_ROWS, sheetFile, sheetOf } from '../export.ts';
import { show } from '../layout.tsx';
import {
  countsOf,
  type Ledger,
  type LedgerAsked,
  ledgerAsked,
  ledgerQuery,
  type LedgerRow,
  monthsBefore,
  readLedger,
} from '../ledger.ts';
import { STANDS, stepWords } from '../letter-state.ts';
import { recipientName } from '../names.ts';
import { closedTo } from '../private-letters.ts';
import { TableHead } from '../table-head.tsx';
import { TakeAlong } from '../take-along.tsx';
import type { Voice } from '../voice.ts';

const MONTHS_OFFERED = 24;

/** Sổ gửi: every letter of a month with what happened to it; printed, it is the office's record. */
export function ledgerPage(desk: Desk): Page {
  return async (c) => {
    const { voice: v } = c.var;
    const asked = askedIn(c);
    const ledger = await readLedger(desk.store, asked);
    const titles = await titlesOf(desk, ledger.alerts);
    const letters = ledger.rows.map(({ letter }) => letter);
    const closed = await closedTo(desk, guestOf(c).person, letters);
    const title = v.say('ledger.title', { month: monthWords(v, asked.month) });
    return show(
      c,
      desk,
      { title, room: 'letters' },
      <article class="ledger">
        <header class="page-head">
          <p class="ledger-office">{desk.rules.haidang.organisation.name}</p>
          <h1>{title}</h1>
          <p class="page-sub">{v.say('ledger.caption', { n: ledger.rows.length, at: v.moment(v.now) })}</p>
          <Facts>
            {countsOf(ledger.rows).map(([stand, n]) =>
              v.say('ledger.count', { n, state: `ledger.stand.${stand}` }),
            )}
          </Facts>
          <p class="small">{v.say('ledger.why')}</p>
        </header>
        <Filters v={v} desk={desk} asked={asked} ledger={ledger} titles={titles} />
        {ledger.rows.length === 0 ? (
          <Empty>{v.say('ledger.none')}</Empty>
        ) : (
          <>
            <p class="small actions">
              <TakeAlong v={v} list={paths.ledger} query={ledgerQuery(asked)} /> · {v.say('ledger.print-how')}
            </p>
            <Table v={v} desk={desk} rows={ledger.rows} closed={closed} />
          </>
        )}
      </article>,
    );
  };
}

/** The same letters as a table for a spreadsheet; no words of the letters stand in it. */
export function ledgerFile(desk: Desk, format: Format): Page {
  return async (c) => {
    const { voice: v } = c.var;
    const asked = askedIn(c);
    const { rows } = await readLedger(desk.store, asked);
    const sheet = sheetOf(
      v.say('ledger.head'),
      fileColumns(v, desk),
      rows,
      v.say('export.cut', { n: MOST_ROWS }),
    );
    return sheetFile(c, format, `${v.say('ledger.file')}-${asked.month}`, sheet);
  };
}

function fileColumns(v: Voice, desk: Desk): Column<LedgerRow>[] {
  const column = (name: string, width: number, cell: Column<LedgerRow>['cell']) => ({
    words: v.say(`ledger.col.${name}`),
    width,
    cell,
  });
  return [
    column('written', 17, ({ letter }) => ({ at: letter.writtenAt })),
    column('to', 24, ({ letter }) => recipientName(desk.rules, letter.recipientId)),
    column('address', 30, ({ letter }) => addressFor(null, letter)),
    column('channel', 14, ({ letter }) => v.say(`ledger.channel.${letter.channel}`)),
    column('kind', 20, ({ letter }) => v.say(`ledger.kind.${letter.kind}`)),
    column('about', 30, ({ letter }) => letter.about),
    column('letter', 30, ({ letter }) => letter.id),
    column('state', 20, ({ stand }) => v.say(`ledger.stand.${stand}`)),
    column('tries', 8, ({ letter }) => letter.tries),
    column(
      'said',
      40,
      ({ steps }) =>
        steps.findLast(({ step, detail }) => (step === 'deferred' || step === 'refused') && detail !== null)
          ?.detail ?? null,
    ),
    ...DELIVERY_STEPS.map((name) => ({
      words: v.say(`ledger.step.${name}`),
      width: 17,
      cell: ({ steps }: LedgerRow) => {
        const step = steps.findLast((one) => one.step === name);
        return step === undefined ? null : { at: step.at };
      },
    })),
  ];
}

function askedIn(c: DeskContext): LedgerAsked {
  return ledgerAsked((name) => c.req.query(name) ?? '', c.var.voice.now);
}

/** Titles of the alerts that letters told of; what is no alert (a digest) is not among them. */
async function titlesOf(desk: Desk, ids: readonly string[]): Promise<Map<string, string>> {
  const titles = new Map<string, string>();
  for (const id of ids) {
    const alert = await desk.store.alerts.get(id);
    if (alert !== null) titles.set(id, alert.title);
  }
  return titles;
}

function monthWords(v: Voice, month: string): string {
  return v.say('ledger.month-of', { month: month.slice(5), year: month.slice(0, 4) });
}

interface Parts {
  v: Voice;
  desk: Desk;
  asked: LedgerAsked;
  ledger: Ledger;
  titles: ReadonlyMap<string, string>;
}

const Filters = ({ v, desk, asked, ledger, titles }: Parts) => {
  const months = monthsBefore(v.now, MONTHS_OFFERED);
  const people = [...new Set([...desk.rules.recipients.map(({ id }) => id), ...ledger.recipients])];
  return (
    <form class="filters" method="get" action={paths.ledger}>
      <Choice
        name="month"
        label={v.say('ledger.month')}
        chosen={asked.month}
        options={[...new Set([asked.month, ...months])]
          .toSorted()
          .toReversed()
          .map((month) => [month, monthWords(v, month)])}
      />
      <Choice
        name="recipient"
        label={v.say('ledger.recipient')}
        chosen={asked.recipient}
        options={[
          ['', v.say('ledger.any')],
          ...people.map((id): Option => [id, recipientName(desk.rules, id)]),
        ]}
      />
      <Choice
        name="alert"
        label={v.say('ledger.alert')}
        chosen={asked.alert}
        options={[['', v.say('ledger.any')], ...titles]}
      />
      <Choice
        name="state"
        label={v.say('ledger.state')}
        chosen={asked.state}
        options={[
          ['', v.say('ledger.any')],
          ...STANDS.map((stand): Option => [stand, v.say(`ledger.stand.${stand}`)]),
        ]}
      />
      <button class="button button-quiet" type="submit">
        {v.say('ledger.filter')}
      </button>
    </form>
  );
};

type Option = readonly [value: string, words: string];

const Choice = (props: { name: string; label: string; chosen: string; options: readonly Option[] }) => (
  <label>
    <span>{props.label}</span>
    <select name={props.name}>
      {props.options.map(([value, words]) => (
        <option value={value} selected={value === props.chosen}>
          {words}
        </option>
      ))}
    </select>
  </label>
);

interface TableParts {
  v: Voice;
  desk: Desk;
  rows: readonly LedgerRow[];
  /** Ids of letters whose words this reader may not see. */
  closed: ReadonlySet<string>;
}

const Table = ({ v, desk, rows, closed }: TableParts) => (
  <div class="wide" tabindex={0} role="region" aria-label={v.say('ledger.head')}>
    <table class="ledger-table">
      <caption class="visually-hidden">{v.say('ledger.head')}</caption>
      <TableHead
        columns={['written', 'to', 'letter', 'state', 'steps'].map((name) => v.say(`ledger.col.${name}`))}
      />
      <tbody>
        {rows.map(({ letter, steps, stand }) => (
          <tr>
            <td>
              <Moment v={v} at={letter.writtenAt} />
            </td>
            <td>
              {recipientName(desk.rules, letter.recipientId)}
              <span class="ledger-address">{addressWords(v, letter)}</span>
            </td>
            <td>
              <a href={paths.letter(letter.id)}>
                {closed.has(letter.id) ? v.say(`ledger.kind.${letter.kind}`) : letter.subject}
              </a>
              <span class="ledger-address">{v.say(`ledger.kind.${letter.kind}`)}</span>
            </td>
            <td>{v.say(`ledger.stand.${stand}`)}</td>
            <td>
              <ol class="ledger-steps">
                {steps.map((step) => (
                  <li>
                    <Moment v={v} at={step.at} /> {stepWords(v, step)}
                  </li>
                ))}
              </ol>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  </div>
);

function addressWords(v: Voice, letter: LetterHead): string {
  const { channel } = letter;
  const to = addressFor(null, letter);
  return channel === 'mail' ? to : `${v.say(`ledger.channel.${channel}`)} · ${to}`;
}
