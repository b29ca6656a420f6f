import type { AfterAction, AfterActionAsked, ReportPart } from '../domain/after-action.ts';
import { type Clock, clockState } from '../domain/clock.ts';
import type { Incident } from '../domain/incident.ts';
import { startOfDay, type Instant } from '../domain/time.ts';
import { date, moment } from '../view/format.ts';
import { paperMoment } from '../view/period-name.ts';
import { measureLines } from '../view/recovery-lines.ts';
import { say } from '../view/say.ts';
import type { Language } from '../view/words/words.ts';

/** A report for others is an official paper, and writes its moments as those do. */
const momentFor = (reader: AfterActionAsked['reader']) => (reader === 'office' ? moment : paperMoment);

type Say = (key: string, data?: Parameters<typeof say>[2]) => string;

/**
 * The after-action report of an incident, from its log and its measures: what happened, in which order, what the law asked for, what was said,
 * what was measured, what is still to be done, what was learned. It gives no causes and no grades; what nobody wrote is said to be missing.
 */
export function afterAction(language: Language, asked: AfterActionAsked): AfterAction {
  const { incident, office, now } = asked;
  const s: Say = (key, data = {}) => say(language, `recovery.${key}`, data);
  return {
    office,
    title: s('report.title', { title: incident.title }),
    made: s(incident.state === 'closed' ? 'report.made' : 'report.made-open', { at: moment(language, now) }),
    parts: [
      overview(language, asked, s),
      course(language, asked, s),
      clocks(language, asked, s),
      published(language, asked, s),
      tasks(language, asked, s),
      measured(language, asked, s),
      closing(asked, s),
      plan(language, asked, s),
      lessons(asked, s),
    ],
  };
}

function overview(
  language: Language,
  { incident, kindName, levelName, reader }: AfterActionAsked,
  s: Say,
): ReportPart {
  const inside = reader === 'office';
  const row = (key: string, value: string) => [s(`report.${key}`), value];
  const told = momentFor(reader);
  const at = (instant: Instant | null) => (instant === null ? s('report.none') : told(language, instant));
  return {
    heading: s('report.overview'),
    sentences: [],
    table: {
      head: [],
      rows: [
        row('received', at(incident.receivedAt)),
        row(
          'opened',
          inside
            ? s('report.by', { at: at(incident.openedAt), who: incident.openedBy })
            : at(incident.openedAt),
        ),
        row(
          'kind',
          incident.kind === null
            ? s('report.none')
            : s('report.kind-is', { kind: incident.kind, name: kindName ?? '' }),
        ),
        row(
          'level',
          incident.level === null
            ? s('report.none')
            : s(inside ? 'report.level-is' : 'report.kind-is', {
                kind: incident.level,
                level: incident.level,
                name: levelName ?? '',
                who: incident.levelBy ?? '',
              }),
        ),
        ...(inside ? people(incident, s) : []),
        row('state', s(`state.${incident.state}`)),
        ...(incident.closedAt === null ? [] : [row('closed', at(incident.closedAt))]),
      ],
    },
  };
}

/** Who has it in hand, and why the office speaks or is silent. */
function people(incident: Incident, s: Say): string[][] {
  const row = (key: string, value: string) => [s(`report.${key}`), value];
  const roles = Object.values(incident.roles).map(({ name }) => name);
  return [
    row(
      'owner',
      [incident.owner?.name ?? s('report.none'), ...roles]
        .filter((name, i, all) => all.indexOf(name) === i)
        .join(', '),
    ),
    row(
      'voice',
      incident.voice === null
        ? s('report.none')
        : s('report.voice-is', {
            choice: s(`report.voice.${incident.voice.choice}`),
            who: incident.voice.name,
            why: incident.voice.why,
          }),
    ),
  ];
}

function course(language: Language, { log }: AfterActionAsked, s: Say): ReportPart {
  return {
    heading: s('report.course'),
    sentences: [s('report.course-how', { n: log.length })],
    table: {
      head: [s('report.col.at'), s('report.col.who'), s('report.col.what')],
      rows: log.map(({ at, who, text }) => [moment(language, at), who, text]),
    },
  };
}

function clocks(language: Language, { incident, now, reader }: AfterActionAsked, s: Say): ReportPart {
  const told = momentFor(reader);
  const end = (clock: Clock) => (clock.due === null ? s('report.at-once') : told(language, clock.due));
  const stands = (clock: Clock) => {
    const state = clockState(clock, now);
    if (state === 'met' || state === 'missed')
      return reader === 'office'
        ? s(`report.clock.${state}`, { at: told(language, clock.metAt ?? now), how: clock.how })
        : s(`report.clock.${state}-bare`, { at: told(language, clock.metAt ?? now) });
    if (clock.explained !== null && reader === 'outside') return s('report.clock.explained-bare');
    return clock.explained === null
      ? s(state === 'late' ? 'report.clock.late' : 'report.clock.running')
      : s('report.clock.explained', { why: clock.explained });
  };
  return {
    heading: s('report.clocks'),
    sentences: incident.clocks.length === 0 ? [s('clocks.none')] : [],
    table:
      incident.clocks.length === 0
        ? null
        : {
            head: [s('report.col.duty'), s('report.col.basis'), s('report.col.due'), s('report.col.result')],
            rows: incident.clocks.map((clock) => [clock.name, clock.basis, end(clock), stands(clock)]),
          },
  };
}

function published(language: Language, { incident, reader }: AfterActionAsked, s: Say): ReportPart {
  const told = momentFor(reader);
  const rows = incident.published
    .toSorted((a, b) => a.at - b.at)
    .map(({ at, channel, link }) => [told(language, at), channel, link]);
  return {
    heading: s('report.published'),
    sentences: rows.length === 0 ? [s('first-word.none')] : [],
    table:
      rows.length === 0
        ? null
        : { head: [s('report.col.at'), s('report.col.channel'), s('report.col.link')], rows },
  };
}

function tasks(language: Language, { incident, reader }: AfterActionAsked, s: Say): ReportPart {
  const told = momentFor(reader);
  const rows = incident.tasks.map(({ name, title, due, endedAt, result, dropped }) => [
    name,
    title,
    due === null ? s('report.none') : told(language, due),
    endedAt === null
      ? s('report.task.open')
      : s(dropped ? 'report.task.dropped' : 'report.task.done', {
          at: told(language, endedAt),
          result: result ?? '',
        }),
  ]);
  return {
    heading: s('report.tasks'),
    sentences: rows.length === 0 ? [s('report.tasks-none')] : [],
    table:
      rows.length === 0
        ? null
        : {
            head: [s('report.col.agency'), s('report.col.what'), s('report.col.due'), s('report.col.result')],
            rows,
          },
  };
}

function measured(language: Language, { measures }: AfterActionAsked, s: Say): ReportPart {
  return {
    heading: s('measures'),
    sentences: [s('measures-how'), s('causes')],
    table: {
      head: [s('col.measure'), s('col.value'), s('report.col.note')],
      rows: measureLines(language, measures).map(({ name, value, note }) => [name, value, note]),
    },
  };
}

function closing({ criteria, measures }: AfterActionAsked, s: Say): ReportPart {
  return {
    heading: s('report.closing'),
    sentences: [],
    table: {
      head: [],
      rows: criteria.map(({ criterion, holds }) => [
        s(holds ? 'holds' : 'holds-not'),
        s(`criterion.${criterion}`, { n: measures.curve.calm }),
      ]),
    },
  };
}

function plan(language: Language, { incident, reader }: AfterActionAsked, s: Say): ReportPart {
  const { plan: made } = incident;
  return {
    heading: s('plan'),
    sentences: [
      made === null
        ? s('refused.no-plan')
        : made.approvedBy === null
          ? s('plan.waits')
          : reader === 'office'
            ? s('plan.approved', { who: made.approvedBy })
            : s('plan.approved-bare'),
    ],
    table:
      made === null
        ? null
        : {
            head: [
              s('plan.col.day'),
              s('plan.col.what'),
              s(reader === 'office' ? 'plan.col.owner' : 'plan.col.unit'),
              s('report.col.result'),
            ],
            rows: made.days.map(({ day, what, owner, done }) => [
              date(language, startOfDay(day)),
              what,
              owner,
              done === undefined
                ? s('holds-not')
                : reader === 'office'
                  ? s('plan.done', { when: date(language, done.at), name: done.name, result: done.result })
                  : s('plan.done-bare', { when: date(language, done.at), result: done.result }),
            ]),
          },
  };
}

function lessons({ incident }: AfterActionAsked, s: Say): ReportPart {
  return {
    heading: s('lessons'),
    sentences:
      incident.lessons === null ? [s('report.lessons-none')] : incident.lessons.split(/\n+/).filter(Boolean),
    table: null,
  };
}
