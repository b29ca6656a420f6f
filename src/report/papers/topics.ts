import { STANCES, type Stance } from '../../domain/meaning.ts';
import type { PeriodPart } from '../../domain/paper-parts.ts';
import type { Block, Part, Run } from '../../domain/paper.ts';
import type { NamedCell } from '../../storage/concerns.ts';
import { placed } from '../../view/figures.ts';
import {
  cell,
  clause,
  DRAWN_FROM,
  isMonth,
  titleOf,
  mostRows,
  orNone,
  part,
  runs,
  type StretchName,
  sumOf,
  table,
  text,
  type Writer,
} from '../paper-writer.ts';
import { all, yearByYear } from './overview.ts';

/** Topics told in sentences, and drawn. */
const TOLD = 3;
const DRAWN = 6;

const PREFIX: Record<StretchName, string> = { told: '', before: 'before.', lastYear: 'last-year.' };

/** How many of a topic in a stretch; `of` narrows. */
export function topicCount(
  w: Writer,
  topic: string,
  narrowed: { stance?: Stance; feedback?: 'question' | 'grievance' } = {},
  stretch: StretchName = 'told',
): string {
  const own = w.facts[stretch].topics.filter(({ name }) => name === topic);
  const { stance, feedback } = narrowed;
  const n = sumOf(own, (row) => {
    if (stance !== undefined && row.stance !== stance) return 0;
    if (feedback === 'question') return row.questions;
    return feedback === 'grievance' ? row.grievances : row.n;
  });
  const what = stance ?? feedback ?? 'n';
  return w.mentions(`${PREFIX[stretch]}topic.${topic}.${what}`, n, { topic, ...narrowed }, stretch);
}

/** Names in order of how many there are, then by name. */
export function namesByCount(cells: readonly NamedCell[], of: (row: NamedCell) => number): string[] {
  const counts = new Map<string, number>();
  for (const row of cells) counts.set(row.name, (counts.get(row.name) ?? 0) + of(row));
  return [...counts]
    .filter(([, n]) => n > 0)
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .map(([name]) => name);
}

/** What was talked about, against the period before and the same days a year ago. */
export function topics(w: Writer, parts: readonly PeriodPart[]): Part {
  const names = namesByCount(w.facts.told.topics, ({ n }) => n);
  const named = mostRows(w.facts);
  if (names.length === 0) return part('chu-de', [text('topics.none')]);
  return part('chu-de', [
    text('topics.first'),
    { block: 'points', items: names.slice(0, TOLD).map((topic) => topicTold(w, topic)) },
    drawn(w, names),
    // Where what people ask and complain about has a table of its own, it stands there.
    topicsTable(w, names.slice(0, named), !parts.includes('phan-hoi') && !parts.includes('quan-tam')),
    text(names.length > named ? 'topics.note.first' : 'topics.note'),
  ]);
}

/** A month has its table alone: a drawing of the same would make it longer and no clearer. */
function drawn(w: Writer, names: readonly string[]): Block | null {
  if (isMonth(w.facts) || (w.book.value(all(w, 'told')) ?? 0) < DRAWN_FROM) return null;
  return {
    block: 'chart',
    caption: clause('topics.chart'),
    chart: {
      kind: 'bars',
      alt: clause('topics.alt', {
        first: names
          .slice(0, TOLD)
          .map((name) => w.topic(name))
          .join(', '),
      }),
      series: STANCES.map((stance) => titleOf(`stance.${stance}`)),
      points: names.slice(0, DRAWN).map((topic) => ({
        label: w.topic(topic),
        figures: STANCES.map((stance) => topicCount(w, topic, { stance })),
      })),
    },
  };
}

function topicTold(w: Writer, topic: string): Run[] {
  const n = topicCount(w, topic);
  const bad = topicCount(w, topic, { stance: 'negative' });
  // That nothing can be compared was said of the whole; said of each topic again it would be noise.
  const key = w.comparable('before') ? 'topic' : 'topic.alone';
  return runs(orNone(w, key, bad), {
    topic: w.topic(topic),
    n: placed(n),
    share: placed(w.share(`topic.${topic}.share`, n, all(w, 'told'))),
    negative: placed(bad),
    before: w.against(n, topicCount(w, topic, {}, 'before'), 'before'),
  });
}

function topicsTable(w: Writer, names: readonly string[], asked: boolean): Block {
  // A column invites to compare. Where too little was heard for that it is left out; why was said at the beginning.
  const others = (yearByYear(w) ? (['before'] as const) : (['before', 'lastYear'] as const)).filter(
    (stretch) => w.comparable(stretch),
  );
  return table(
    'topics.caption',
    ['topic', 'n', 'negative', ...(asked ? ['question', 'grievance'] : []), ...others],
    names.map((topic) => [
      [w.topic(topic)],
      cell(topicCount(w, topic)),
      cell(topicCount(w, topic, { stance: 'negative' })),
      ...(asked
        ? [
            cell(topicCount(w, topic, { feedback: 'question' })),
            cell(topicCount(w, topic, { feedback: 'grievance' })),
          ]
        : []),
      ...others.map((stretch) => cell(topicCount(w, topic, {}, stretch))),
    ]),
  );
}
