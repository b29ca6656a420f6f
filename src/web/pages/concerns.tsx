import type { Child } from 'hono/jsx';
import { totalOf } from '../../domain/digest.ts';
import { WELL_HEARD } from '../../domain/listened.ts';
import { STANCES } from '../../domain/meaning.ts';
import { PUBLISHER_KINDS } from '../../domain/source.ts';
import type { Series, TimeBin } from '../../view/charts-bins.tsx';
import { TimeChart } from '../../view/charts-time.tsx';
import { paths } from '../../view/paths.ts';
import { Empty } from '../components.tsx';
import type { Desk, Page } from '../desk.ts';
import { show } from '../layout.tsx';
import { topicName } from '../names.ts';
import { TakeAlong } from '../take-along.tsx';
import type { Voice } from '../voice.ts';
import {
  concernsHref,
  type ConcernsAsked,
  listHref,
  RANGE_NAMES,
  RANGES,
  readConcerns,
} from './concerns-asked.ts';
import type { Column } from './concerns-facts.ts';
import { AskedMost, Topics, Voices } from './concerns-lists.tsx';
import { type ConcernsRead, readFacts } from './concerns-read.ts';

/** Mối quan tâm: what is talked, asked and complained about, against the time before. Counts only; nobody is named. */
export function concernsPage(desk: Desk): Page {
  return async (c) => {
    const { voice: v } = c.var;
    const asked = readConcerns((name) => c.req.query(name) ?? '', desk.rules);
    const read = await readFacts(desk, asked, v.now);
    const { compared, facts } = read;
    const parts = { v, desk, asked, read };
    return show(
      c,
      desk,
      { title: v.say('concerns.title'), room: 'concerns' },
      <>
        <header class="page-head">
          <h1>{v.say('concerns.title')}</h1>
          <p class="page-sub">{v.say('concerns.why')}</p>
        </header>
        <Filters {...parts} />
        <p class="small concerns-stretch">
          {v.say('concerns.stretch', {
            from: v.day(compared.first),
            before: v.day(compared.firstBefore),
            days: RANGES[asked.range].days,
          })}
        </p>
        {totalOf(facts.now) === 0 && facts.before === 0 ? (
          <Empty>{v.say('concerns.none')}</Empty>
        ) : (
          <>
            <Charts {...parts} />
            <Topics {...parts} />
            <p class="small">
              <TakeAlong
                v={v}
                list={paths.concerns}
                query={new URL(concernsHref(asked), 'http://_').search.slice(1)}
              />
            </p>
            <Voices {...parts} />
            <AskedMost {...parts} />
          </>
        )}
      </>,
    );
  };
}

export interface Parts {
  v: Voice;
  desk: Desk;
  asked: ConcernsAsked;
  read: ConcernsRead;
}

const Filters = ({ v, desk, asked }: Omit<Parts, 'read'>) => (
  <form
    class="filters concerns-filters"
    method="get"
    action={paths.concerns}
    aria-label={v.say('concerns.filter')}
  >
    <Choice name="days" label={v.say('concerns.range')}>
      {RANGE_NAMES.map((range) => (
        <option value={range} selected={range === asked.range}>
          {v.say(`concerns.range.${range}`)}
        </option>
      ))}
    </Choice>
    <Choice name="topic" label={v.say('desk.filter.topic')} any={v.say('concerns.all')}>
      {desk.rules.topics.topics.map(({ id }) => (
        <option value={id} selected={id === asked.topic}>
          {topicName(v, desk.rules, id)}
        </option>
      ))}
    </Choice>
    <Choice name="place" label={v.say('concern.place')} any={v.say('desk.filter.any')}>
      {desk.rules.organisations.places.map(({ id, name }) => (
        <option value={id} selected={id === asked.place}>
          {name}
        </option>
      ))}
    </Choice>
    <Choice name="kind" label={v.say('desk.filter.kind')} any={v.say('desk.filter.any')}>
      {PUBLISHER_KINDS.map((kind) => (
        <option value={kind} selected={kind === asked.kind}>
          {v.say(`kind.${kind}`)}
        </option>
      ))}
    </Choice>
    <button class="button button-quiet" type="submit">
      {v.say('concerns.show')}
    </button>
  </form>
);

const Choice = (props: { name: string; label: string; any?: string; children: Child }) => (
  <label>
    <span>{props.label}</span>
    <select name={props.name}>
      {props.any !== undefined && <option value="">{props.any}</option>}
      {props.children}
    </select>
  </label>
);

const Charts = ({ v, desk, asked, read }: Parts) => {
  const { facts, columns, lines, marks, left, compared } = read;
  const chosen = asked.topic !== '';
  const n = countOf(columns);
  const bins = columns.map((column) =>
    binOf(
      column,
      STANCES.map((stance) => column.counts[stance]),
    ),
  );
  return (
    <section aria-labelledby="over-time">
      <h2 id="over-time">{chosen ? topicName(v, desk.rules, asked.topic) : v.say('concerns.all')}</h2>
      {!chosen && (
        <p>
          {v.say(facts.change === 'unheard' ? 'concerns.sum.unheard' : 'concerns.sum', {
            n,
            before: facts.before,
            change: `concerns.change.${facts.change}`,
            questions: facts.questions,
            grievances: facts.grievances,
          })}
        </p>
      )}
      {facts.change === 'unheard' && (
        <p class="note">{v.say('concerns.unheard', { share: v.percent(WELL_HEARD) })}</p>
      )}
      <TimeChart
        language={v.language}
        id="stances"
        title={
          chosen
            ? v.say('concerns.chart.of', { topic: topicName(v, desk.rules, asked.topic) })
            : v.say('concerns.chart')
        }
        as="columns"
        whole
        series={stanceSeries(v)}
        bins={bins}
        n={n}
        marks={marks}
      />
      {left > 0 && <p class="small">{v.say('concerns.marks-left', { n: left })}</p>}
      <p class="links">
        <a href={listHref(asked, compared, {})}>{v.say('concerns.read')}</a>
        {chosen && <a href={concernsHref({ ...asked, topic: '' })}>{v.say('concerns.clear')}</a>}
      </p>
      {lines.length > 1 && (
        <TimeChart
          language={v.language}
          id="topics"
          title={v.say('concerns.lines')}
          as="lines"
          whole={false}
          series={lines.map(({ topic }, index) => ({
            name: topicName(v, desk.rules, topic),
            look: `line-${index + 1}`,
          }))}
          bins={columns.map((column, at) =>
            binOf(
              column,
              lines.map((one) => totalOf(one.columns[at]?.counts ?? NONE)),
            ),
          )}
          n={lines.reduce((sum, one) => sum + countOf(one.columns), 0)}
          marks={[]}
        />
      )}
    </section>
  );
};

const NONE = { negative: 0, neutral: 0, positive: 0 };

function countOf(columns: readonly Column[]): number {
  return columns.reduce((sum, { counts }) => sum + totalOf(counts), 0);
}

function stanceSeries(v: Voice): Series[] {
  return STANCES.map((stance) => ({ name: v.say(`stance.${stance}`), look: `fill-${stance}` }));
}

function binOf({ from, days, heard, running }: Column, counts: number[]): TimeBin {
  return { from, days, heard, running, counts };
}
