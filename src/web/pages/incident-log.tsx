import type { IncidentAct, IncidentEntry } from '../../domain/incident.ts';
import { FACTORS, sumOf } from '../../domain/level.ts';
import type { Reason } from '../../domain/reason.ts';
import { hasWords } from '../../view/say.ts';
import { Moment } from '../components.tsx';
import type { Voice } from '../voice.ts';

type Fills = {
  [Name in IncidentAct['act']]?: (
    entry: Extract<IncidentEntry, { act: Name }>,
    v: Voice,
  ) => { data?: Reason['data']; words?: string };
};

/** What stands in the blanks of a line's sentence `incident.log.…`, and the person's own words beside it. */
const FILLS: Fills = {
  opened: ({ receivedAt, alerts }, v) => ({ data: { at: v.moment(receivedAt), n: alerts.length } }),
  renamed: ({ title }) => ({ words: title }),
  joined: ({ alerts }) => ({ data: { n: alerts.length } }),
  kind: ({ kind, why }) => ({ data: { kind }, words: why }),
  level: ({ level, factors, why }, v) => ({
    data: {
      level,
      name: `level.${level}`,
      sum: sumOf(factors),
      factors: FACTORS.map((factor) => `${v.say(`factor.${factor}`)} ${factors[factor]}`).join(', '),
    },
    words: why,
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

/** The whole log, newest first, as it was written; lines are never changed. */
export const Log = ({ v, log }: { v: Voice; log: readonly IncidentEntry[] }) => (
  <section aria-labelledby="log" data-live="log">
    <h2 id="log">{v.say('incident.log')}</h2>
    <p class="small">{v.say('incident.log.why', { n: log.length })}</p>
    <ol class="timeline" reversed>
      {log.toReversed().map((entry) => {
        const { text, words } = entryWords(v, entry);
        return (
          <li class="outcome" id={`log-${entry.seq}`}>
            <p class="outcome-top">
              <Moment v={v} at={entry.at} /> · <b>{entry.name || v.say('incident.machine')}</b>
            </p>
            <p>
              {text}
              {words !== '' && `: “${words}”`}
            </p>
          </li>
        );
      })}
    </ol>
  </section>
);

/** A line as a sentence, and what the person wrote. A line of a kind nobody gave words to is still told. */
export function entryWords(v: Voice, entry: IncidentEntry): { text: string; words: string } {
  const fill = FILLS[entry.act] as
    ((entry: IncidentEntry, v: Voice) => { data?: Reason['data']; words?: string }) | undefined;
  const { data = {}, words = '' } = fill?.(entry, v) ?? {};
  const key = `incident.log.${entry.act}`;
  return {
    text: hasWords(key) ? v.say(key, data) : v.say('incident.log.other', { act: entry.act }),
    words,
  };
}
