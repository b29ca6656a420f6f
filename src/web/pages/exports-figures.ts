import type { Hono } from 'hono';
import { CHECKS_SHOWN, type FieldFigures, measuredBy, type Share } from '../../domain/accuracy.ts';
import { datedIncidents } from '../recovery-reminders.ts';
import { openTips, tipDays } from '../tip-days.ts';
import { USEFULNESS } from '../../domain/alert.ts';
import { totalOf } from '../../domain/digest.ts';
import type { RuleNoise } from '../../domain/noise.ts';
import { STANCES } from '../../domain/meaning.ts';
import { PUBLISHER_KINDS } from '../../domain/source.ts';
import type { Day } from '../../domain/time.ts';
import { paths } from '../../view/paths.ts';
import type { Desk, DeskEnv, Page } from '../desk.ts';
import type { Format } from '../export.ts';
import { column, listFile, momentOf } from '../list-file.ts';
import { claimTitle, roleName, topicName } from '../names.ts';
import type { Cell } from '../workbook.ts';
import { calendarOf, type Thing } from './calendar-facts.ts';
import { readConcerns } from './concerns-asked.ts';
import type { TopicLine } from './concerns-facts.ts';
import { readFacts } from './concerns-read.ts';
import { forecastFacts } from './forecast-facts.ts';
import { ruleName } from './noise.tsx';
import { daysAsked, noiseFacts } from './noise-facts.ts';

/** Figures and what lies ahead as files, each with the numbers of its page. */
export function figureFiles(app: Hono<DeskEnv>, desk: Desk, format: Format): void {
  app.get(paths.file(paths.concerns, format), concernsFile(desk, format));
  app.get(paths.file(paths.calendar, format), calendarFile(desk, format));
  app.get(paths.file(paths.forecast, format), forecastFile(desk, format));
  app.get(paths.file(paths.noise, format), noiseFile(desk, format));
  app.get(paths.file(paths.accuracy, format), accuracyFile(desk, format));
}

/** Topics as the table of the page lists them. */
function concernsFile(desk: Desk, format: Format): Page {
  return async (c) => {
    const { voice: v } = c.var;
    const asked = readConcerns((name) => c.req.query(name) ?? '', desk.rules);
    const { facts, compared } = await readFacts(desk, asked, v.now);
    return listFile<TopicLine>(
      c,
      format,
      { title: 'frame.room.concerns', file: 'export.file.concerns' },
      [
        column(c, 'topic', 40, ({ topic }) => topicName(v, desk.rules, topic)),
        column(c, 'from', 12, () => ({ day: compared.first })),
        column(c, 'until', 12, () => ({ day: compared.today })),
        column(c, 'n', 10, ({ now }) => totalOf(now)),
        ...STANCES.map((stance) => ({
          words: v.say(`stance.${stance}`),
          width: 12,
          cell: ({ now }: TopicLine) => now[stance],
        })),
        column(c, 'before', 12, ({ before }) => before),
        column(c, 'change', 24, ({ change }) => v.say(`concerns.change.${change}`)),
        ...PUBLISHER_KINDS.map((kind) => ({
          words: v.say(`kind.${kind}`),
          width: 12,
          cell: ({ kinds }: TopicLine) => kinds[kind],
        })),
      ],
      facts.topics,
    );
  };
}

/** What runs, every day of the next ninety that holds something, and duties without a day. */
function calendarFile(desk: Desk, format: Format): Page {
  return async (c) => {
    const { voice: v } = c.var;
    const facts = calendarOf(
      desk.rules,
      await desk.store.alerts.living(),
      v.now,
      await datedIncidents(desk.store, v.now),
      tipDays(v, await openTips(desk.store)),
    );
    interface Row {
      day: Day | null;
      kind: string;
      thing: Pick<Thing, 'what'> & Partial<Thing>;
    }
    const named = (day: Day | null) => (thing: Thing) => ({
      day,
      kind: v.say(`calendar.kind.${thing.kind}`),
      thing,
    });
    const rows: Row[] = [
      ...facts.running.map((thing) => named(thing.since ?? null)(thing)),
      ...facts.days.flatMap(({ day, things }) => things.map(named(day))),
      ...facts.regular.map(({ name, due, to }) => ({
        day: null,
        kind: v.say('calendar.regular'),
        thing: { what: name, due, owedTo: to },
      })),
    ];
    const asDay = (day: Day | null | undefined): Cell => (day == null ? null : { day });
    return listFile<Row>(
      c,
      format,
      { title: 'frame.room.calendar', file: 'export.file.calendar' },
      [
        column(c, 'from', 12, ({ day }) => asDay(day)),
        column(c, 'until', 12, ({ thing }) => asDay(thing.until)),
        column(c, 'kind-of-day', 20, ({ kind }) => kind),
        column(c, 'what', 60, ({ thing }) => thing.what),
        column(c, 'at', 17, ({ thing }) => momentOf(thing.at ?? null)),
        column(c, 'due', 30, ({ thing }) => thing.due ?? null),
        column(c, 'owed-to', 30, ({ thing }) => thing.owedTo ?? null),
        column(c, 'topics', 30, ({ thing }) =>
          (thing.topics ?? []).map((id) => topicName(v, desk.rules, id)).join('; '),
        ),
        column(c, 'claims', 40, ({ thing }) =>
          (thing.claims ?? []).map((id) => claimTitle(desk.rules, id)).join('; '),
        ),
      ],
      rows,
    );
  };
}

/** Forecasts of stories and what may occur. A probability the page hides, because it was never shown to be right, is not in the file. */
function forecastFile(desk: Desk, format: Format): Page {
  return async (c) => {
    const { voice: v } = c.var;
    const { stories, prospects, scores } = await forecastFacts(desk.store, v.now);
    const known = scores.filter(({ standing }) => standing.shown);
    const share = (value: number) => Math.round(value * 1_000) / 1_000;
    interface Row {
      what: string;
      title: string;
      from: Cell;
      until: Cell;
      probability: Cell;
      base: Cell;
      n: Cell;
      owner: string | null;
    }
    const rows: Row[] = [
      ...stories.flatMap(({ title, askedAt, forecasts }) =>
        forecasts.map(({ question, horizon, target, probability, baseRate, n }) => ({
          what: v.say(`forecast.${question}`, { target, hours: horizon }),
          title: title === '' ? v.say('forecast.untitled') : title,
          from: { at: askedAt },
          until: null,
          probability: known.some((one) => one.question === question && one.horizon === horizon)
            ? share(probability)
            : v.say('forecast.hidden'),
          base: share(baseRate),
          n,
          owner: null,
        })),
      ),
      ...prospects.map(({ trigger, title, from, to, evidence, owner }) => ({
        what: v.say(`prospect.trigger.${trigger}`),
        title,
        from: { day: from },
        until: { day: to },
        probability: null,
        base: null,
        n: evidence.length,
        owner: owner === null ? null : roleName(v, desk.rules, owner),
      })),
    ];
    return listFile<Row>(
      c,
      format,
      { title: 'frame.room.forecast', file: 'export.file.forecast' },
      [
        column(c, 'what', 50, ({ what }) => what),
        column(c, 'title', 60, ({ title }) => title),
        column(c, 'from', 17, ({ from }) => from),
        column(c, 'until', 12, ({ until }) => until),
        column(c, 'probability', 14, ({ probability }) => probability),
        column(c, 'base', 14, ({ base }) => base),
        column(c, 'n', 10, ({ n }) => n),
        column(c, 'owner', 24, ({ owner }) => owner),
      ],
      rows,
    );
  };
}

function noiseFile(desk: Desk, format: Format): Page {
  return async (c) => {
    const { voice: v } = c.var;
    const facts = await noiseFacts(desk.store, daysAsked(c.req.query('days')), v.now);
    return listFile<RuleNoise>(
      c,
      format,
      { title: 'frame.room.noise', file: 'export.file.noise' },
      [
        column(c, 'rule', 40, ({ rule }) => ruleName(v, rule)),
        column(c, 'days', 10, () => facts.days),
        column(c, 'alerts', 10, ({ alerts }) => alerts),
        column(c, 'told', 12, ({ told }) => told),
        column(c, 'letters', 10, ({ letters }) => letters),
        column(c, 'judged', 12, ({ judged }) => judged),
        ...USEFULNESS.map((usefulness) => ({
          words: v.say(`useful.${usefulness}`),
          width: 12,
          cell: ({ said }: RuleNoise) => said[usefulness],
        })),
        ...shares<RuleNoise>(c, 'noise', ({ noise, enough }) => (enough ? noise : null)),
      ],
      facts.rules,
    );
  };
}

/** Right answers, precision and recall by field. */
function accuracyFile(desk: Desk, format: Format): Page {
  return async (c) => {
    const { voice: v } = c.var;
    const checks = await desk.store.corrections.checks(CHECKS_SHOWN);
    return listFile<FieldFigures>(
      c,
      format,
      { title: 'frame.room.accuracy', file: 'export.file.accuracy' },
      [
        column(c, 'field', 20, ({ field }) => v.say(`teach.field.${field}`)),
        column(c, 'n', 10, ({ n }) => n),
        ...shares<FieldFigures>(c, 'right', ({ right }) => right),
        ...shares<FieldFigures>(c, 'precision', ({ precision }) => precision),
        ...shares<FieldFigures>(c, 'recall', ({ recall }) => recall),
        column(c, 'f1', 10, ({ f1 }) => f1),
      ],
      measuredBy(checks).filter(({ n }) => n > 0),
    );
  };
}

/** A share from 0 to 1 with the ends of its interval, in three columns. */
function shares<Row>(
  c: Parameters<typeof column>[0],
  name: string,
  pick: (row: Row) => Share | null,
): ReturnType<typeof column<Row>>[] {
  const of = (read: (share: Share) => number) => (row: Row) => {
    const share = pick(row);
    return share === null || share.n === 0 ? null : Math.round(read(share) * 1_000) / 1_000;
  };
  return [
    column(
      c,
      name,
      12,
      of(({ k, n }) => k / n),
    ),
    column(
      c,
      `${name}-low`,
      12,
      of(({ low }) => low),
    ),
    column(
      c,
      `${name}-high`,
      12,
      of(({ high }) => high),
    ),
  ];
}
