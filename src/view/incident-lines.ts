import type { IncidentAct, IncidentEntry } from '../domain/incident.ts';
import { FACTORS, sumOf } from '../domain/level.ts';
import type { Reason } from '../domain/reason.ts';
import type { Instant } from '../domain/time.ts';
import { moment } from './format.ts';
import { hasWords, say } from './say.ts';
import type { Language } from './words/words.ts';

/** How a line is told: in the language of a page, or of a paper. */
interface Teller {
  say(key: string, data?: Reason['data']): string;
  moment(at: Instant): string;
}

type Fills = {
  [Name in IncidentAct['act']]?: (
    entry: Extract<IncidentEntry, { act: Name }>,
    v: Teller,
  ) => { data?: Reason['data']; words?: string };
};

/** What stands in the blanks of a line's sentence `incident.log.…`, and the person's own words beside it. */
const FILLS: Fills = {
  opened: ({ receivedAt, alerts }, v) => ({ data: { at: v.moment(receivedAt), n: alerts.length } }),
  renamed: ({ title }) => ({ words: title }),
  joined: ({ alerts }) => ({ data: { n: alerts.length } }),
  kind: ({ kind, why }) => ({ data: { kind }, words: why }),
  level: ({ level, factors, why, lower }, v) => ({
    data: {
      level,
      name: `level.${level}`,
      sum: sumOf(factors),
      factors: FACTORS.map((factor) => `${v.say(`factor.${factor}`)} ${factors[factor]}`).join(', '),
    },
    words: lower === undefined ? why : `${why} ${v.say('incident.level.lowered', { why: lower })}`,
  }),
  owner: ({ owner }) => ({ data: { who: owner.name } }),
  role: ({ role, holder }) => ({
    data: { role: `incident.role.${role}`, who: holder?.name ?? 'incident.role.nobody' },
  }),
  determined: ({ why }) => ({ words: why }),
  clock: ({ clock }, v) => ({
    data: { name: clock.name, due: clock.due === null ? 'incident.clock.no-end' : v.moment(clock.due) },
  }),
  'clock-redated': ({ due }, v) => ({
    data: { due: due === null ? 'incident.clock.no-end' : v.moment(due) },
  }),
  'clock-met': ({ metAt, how }, v) => ({ data: { at: v.moment(metAt) }, words: how }),
  'clock-explained': ({ why }) => ({ words: why }),
  voice: ({ choice, proposed, why }) => ({
    data: { choice: `incident.voice.choice.${choice}`, proposed: `incident.voice.choice.${proposed}` },
    words: why,
  }),
  task: ({ task }, v) => ({
    data: { who: task.name, due: task.due === null ? 'incident.clock.no-end' : v.moment(task.due) },
    words: task.title,
  }),
  'task-ended': ({ dropped, result }) => ({
    data: { how: dropped ? 'incident.task.dropped' : 'incident.task.done' },
    words: result,
  }),
  noted: ({ note }) => ({ words: note }),
  published: ({ channel, link, publishedAt }, v) => ({
    data: { channel, at: v.moment(publishedAt) },
    words: link,
  }),
  plan: ({ days, approved }) => ({
    data: { n: days.length, how: approved ? 'incident.plan.approved' : 'incident.plan.draft' },
  }),
  'plan-done': ({ what, result }) => ({ data: { what }, words: result }),
  lessons: ({ lessons }) => ({ words: lessons }),
  moved: ({ move, to, why }) => ({
    data: { move: `incident.move.${move}`, state: `incident.state.${to}` },
    words: why,
  }),
};

/** A line as a sentence, and what the person wrote. A line of a kind nobody gave words to is still told. */
export function entryWords(v: Teller, entry: IncidentEntry): { text: string; words: string } {
  const fill = FILLS[entry.act] as
    ((entry: IncidentEntry, v: Teller) => { data?: Reason['data']; words?: string }) | undefined;
  const { data = {}, words = '' } = fill?.(entry, v) ?? {};
  const key = `incident.log.${entry.act}`;
  return {
    text: hasWords(key) ? v.say(key, data) : v.say('incident.log.other', { act: entry.act }),
    words,
  };
}

/** The whole log as a paper tells it, oldest first. The machine's lines carry its name. */
export function logLines(
  language: Language,
  log: readonly IncidentEntry[],
): { at: Instant; who: string; text: string }[] {
  const teller = tellerOf(language);
  return log.map((entry) => {
    const { text, words } = entryWords(teller, entry);
    return {
      at: entry.at,
      who: entry.name || say(language, 'recovery.report.machine'),
      text: words === '' ? text : `${text}: “${words}”`,
    };
  });
}

function tellerOf(language: Language): Teller {
  return { say: (key, data) => say(language, key, data), moment: (at) => moment(language, at) };
}
