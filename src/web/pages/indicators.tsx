import type { Hono } from 'hono';
import { fault } from '../../domain/fault.ts';
import type { IndicatorBoard, IndicatorTold } from '../../domain/indicator.ts';
import { INPUTS, OWN } from '../../domain/input.ts';
import type { Figure, Period } from '../../domain/paper.ts';
import type { PressRequest } from '../../domain/press-request.ts';
import { addDays, dayOf } from '../../domain/time.ts';
import { figureText } from '../../view/figures.ts';
import { paths } from '../../view/paths.ts';
import { Empty } from '../components.tsx';
import type { Desk, DeskContext, DeskEnv } from '../desk.ts';
import { figureLink } from '../figure-links.ts';
import { boardOf } from '../indicators-kept.ts';
import { show } from '../layout.tsx';
import { TableHead } from '../table-head.tsx';
import type { Voice } from '../voice.ts';
import { boardHref, endRequest, enterInputs, writeRequest } from './indicators-acts.ts';
import { Counted, ToEnter } from './indicators-counted.tsx';
import { InputForm } from './indicators-enter.tsx';
import {
  type InputName,
  inputNames,
  type InputTried,
  periodIn,
  type PressTried,
  runningPeriods,
  usualPeriod,
} from './indicators-forms.ts';
import { PressRegister } from './indicators-press.tsx';

/** Chỉ số: every indicator of a period, what people enter for it, and the register of what the press asked for. */
export function indicatorRoutes(app: Hono<DeskEnv>, desk: Desk): void {
  const again = (c: DeskContext, period: Period, tried: InputTried | PressTried) =>
    board(c, desk, period, tried);
  app.get(paths.indicators, (c) => {
    const [from, to] = [c.req.query('from') ?? '', c.req.query('to') ?? ''];
    const asked =
      from === '' && to === '' ? usualPeriod(desk.rules, dayOf(c.var.voice.now)) : periodIn(from, to);
    if (asked === null) throw fault('invalid', 'indicators.refused.period');
    return board(c, desk, asked, null);
  });
  app.post(
    paths.enterIndicators,
    enterInputs(desk, () => names(desk), again),
  );
  app.post(paths.askedByPress, writeRequest(desk, again));
  app.post(`${paths.askedByPress}/:id/tra-loi`, endRequest(desk, 'answered'));
  app.post(`${paths.askedByPress}/:id/ghi-nham`, endRequest(desk, 'void'));
}

/** What may be entered under today's configuration; an indicator of the office's own is entered as a whole. */
function names({ rules }: Desk): InputName[] {
  const own = rules.indicators.indicators.map(({ id }): InputName => `${OWN}${id}`);
  return [...(Object.keys(INPUTS) as InputName[]), ...own];
}

async function board(
  c: DeskContext,
  desk: Desk,
  period: Period,
  tried: InputTried | PressTried | null,
): Promise<Response> {
  const { voice: v } = c.var;
  const { knowledge, store } = desk;
  if (knowledge === null) throw fault('unavailable', 'indicators.alone');
  const [now, requests] = await Promise.all([
    // Who is shown their own entries again is shown the whole form.
    boardOf(desk, knowledge, period, v.now, ...(tried === null ? [] : [Infinity])),
    store.press.between(period.from, period.to),
  ]);
  return show(
    c,
    desk,
    { title: v.say('frame.room.indicators'), room: 'indicators', status: tried === null ? 200 : 400 },
    <>
      <header class="page-head">
        <h1>{v.say('frame.room.indicators')}</h1>
        <p class="page-sub">{v.say('indicators.why')}</p>
      </header>
      <PeriodForm v={v} desk={desk} period={period} />
      <div data-live="board">
        <Counted v={v} now={now} again={boardHref(period)} />
        {now.told !== null && (
          <Told c={c} desk={desk} board={now.told.board} requests={requests} tried={tried} />
        )}
      </div>
      <PressRegister
        c={c}
        desk={desk}
        period={period}
        requests={requests}
        tried={tried?.form === 'press' ? tried : null}
      />
    </>,
  );
}

/** Every indicator, and the form for what only people know. */
const Told = (props: {
  c: DeskContext;
  desk: Desk;
  board: IndicatorBoard;
  requests: readonly PressRequest[];
  tried: InputTried | PressTried | null;
}) => {
  const { c, desk, board: told, requests, tried } = props;
  const { voice: v } = c.var;
  return (
    <>
      <ToEnter v={v} board={told} requests={requests} />
      {told.rows.length === 0 ? (
        <Empty>{v.say('indicators.none')}</Empty>
      ) : (
        told.rows.map((row) => <Indicator v={v} desk={desk} board={told} row={row} />)
      )}
      <InputForm
        c={c}
        desk={desk}
        board={told}
        names={inputNames(told.rows)}
        tried={tried?.form === 'input' ? tried : null}
      />
    </>
  );
};

const PeriodForm = ({ v, desk, period }: { v: Voice; desk: Desk; period: Period }) => {
  const running = runningPeriods(desk.rules, dayOf(v.now));
  return (
    <>
      <p>
        <b>{daysOf(v, period)}</b>
      </p>
      {running.length > 0 && (
        <nav class="small periods no-print" aria-label={v.say('indicators.periods')}>
          {v.say('indicators.periods')}:
          <ul>
            {running.map((one) => (
              <li>
                <a
                  href={boardHref(one.period)}
                  aria-current={sameDays(one.period, period) ? 'page' : undefined}
                >
                  {daysOf(v, one.period)}
                </a>
                : <span lang="vi">{one.papers.join('; ')}</span>
              </li>
            ))}
          </ul>
        </nav>
      )}
      <form class="filters no-print" method="get" action={paths.indicators}>
        <label>
          <span>{v.say('indicators.from')}</span>
          <input class="text" type="date" name="from" value={period.from} required />
        </label>
        <label>
          <span>{v.say('indicators.to')}</span>
          <input class="text" type="date" name="to" value={addDays(period.to, -1)} required />
        </label>
        <button class="button button-quiet" type="submit">
          {v.say('indicators.show')}
        </button>
      </form>
    </>
  );
};

const sameDays = (a: Period, b: Period): boolean => a.from === b.from && a.to === b.to;

function daysOf(v: Voice, { from, to }: Period): string {
  return v.say('indicators.of-days', { from: v.day(from), to: v.day(addDays(to, -1)) });
}

const Indicator = ({
  v,
  desk,
  board: { figures },
  row,
}: {
  v: Voice;
  desk: Desk;
  board: IndicatorBoard;
  row: IndicatorTold;
}) => {
  const indicator = desk.rules.indicators.indicators.find(({ id }) => id === row.id);
  if (indicator === undefined) return null;
  const { name, formula, unit, source, target, duty } = indicator;
  return (
    <section class="indicator">
      <div class="indicator-head">
        <h2 id={`chi-so-${row.id}`} lang="vi">
          {name}
        </h2>
        <p class="small">
          {v.say(`indicators.source.${source}`)} ·{' '}
          {target === '' ? v.say('indicators.no-target') : v.say('indicators.target', { target })}
        </p>
      </div>
      {row.manual && <p class="note">{v.say('indicators.manual')}</p>}
      <div class="wide" tabindex={0} role="region" aria-labelledby={`chi-so-${row.id}`}>
        <table>
          <TableHead
            columns={[
              v.say('indicators.col.what'),
              { num: v.say('indicators.col.value') },
              v.say('indicators.col.from'),
            ]}
          />
          <tbody>
            {row.lines.length === 0 && (
              <tr>
                <td colspan={3}>{v.say('indicators.why.no-topics')}</td>
              </tr>
            )}
            {row.lines.map(({ name: line, of, figure }) => {
              const told = figures[figure];
              return told === undefined ? null : (
                <tr>
                  <th scope="row">{v.say(`indicators.line.${line}`, { of })}</th>
                  <td class="num">
                    {told.value === null ? (
                      <span class="small">{figureText(v.language, told)}</span>
                    ) : (
                      figureText(v.language, told)
                    )}
                    {row.manual && told.value !== null && ` ${unit}`}
                  </td>
                  <td>
                    <From v={v} figure={told} figures={figures} />
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
      <details>
        <summary>{v.say('indicators.more')}</summary>
        <p lang="vi">{v.say('indicators.formula', { formula })}</p>
        <p lang="vi">{v.say('indicators.duty', { duty })}</p>
      </details>
    </section>
  );
};

/** From where a number comes: its list, how it was measured, who entered it; or why it is not known. */
const From = (props: { v: Voice; figure: Figure; figures: IndicatorBoard['figures'] }) => {
  const { v, figures } = props;
  const { source, value, why } = props.figure;
  if (value === null && source.from === 'person') return <a href="#enter">{why ?? ''}</a>;
  if (value === null) return <>{why ?? ''}</>;
  if (source.from === 'person')
    return <>{v.say('indicators.by', { name: source.name, at: v.moment(source.at) })}</>;
  if (source.from === 'measure')
    return (
      <>
        <span lang="vi">{source.how}</span>{' '}
        <a href={figureLink(source.of, source.ask)}>{v.say('indicators.list')}</a>
      </>
    );
  if (source.from === 'figures')
    return (
      <>
        {v.say(`indicators.derived.${source.by}`)} <Parts v={v} of={source.of} figures={figures} />
      </>
    );
  return <a href={figureLink(source.of, source.ask)}>{v.say('indicators.list')}</a>;
};

/** The lists behind the parts of a number, each under its own number. */
const Parts = (props: { v: Voice; of: readonly string[]; figures: IndicatorBoard['figures'] }) => {
  const { v, of, figures } = props;
  const counted = of.flatMap((id) => {
    const part = figures[id];
    return part?.source.from === 'count' ? [{ text: figureText(v.language, part), ...part.source }] : [];
  });
  return (
    <>
      {counted.map((part, at) => (
        <>
          {at > 0 && '; '}
          <a href={figureLink(part.of, part.ask)}>{part.text}</a>
        </>
      ))}
    </>
  );
};
