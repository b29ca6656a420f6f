import type { Part } from '../../domain/paper.ts';
import { placed } from '../../view/figures.ts';
import { cell, clause, mentionsAsk, part, sumOf, table, text, type Writer } from '../paper-writer.ts';
import { all, outletsTold } from './overview.ts';
import { namesByCount } from './topics.ts';

/** Topics that people asked or complained about, in one table. */
const CARED = 10;

/** Which newspapers wrote how much. Outlets are named, authors never. */
export function outlets(w: Writer): Part {
  const { first } = w.facts.outlets;
  if (first.length === 0) return part('co-quan-bao', [text('outlets.none')]);
  const rows = first.map(({ publisher, n, negative, questions, grievances }) => {
    const count = (what: string, value: number, narrowed: Parameters<Writer['mentions']>[2] = {}) =>
      w.mentions(`outlet.${publisher}.${what}`, value, { publisher, ...narrowed });
    return {
      publisher,
      n: count('n', n),
      questions,
      grievances,
      negative: count('negative', negative, { stance: 'negative' }),
    };
  });
  const named = w.book.derive(
    'outlets.named',
    'sum',
    rows.map(({ n }) => n),
    'count',
  );
  const rest = w.book.derive('outlets.rest', 'difference', [all(w, 'told'), named], 'count');
  return part('co-quan-bao', [
    text('outlets.told', {
      outlets: placed(outletsTold(w)),
      first: w.outlet(first[0]?.publisher ?? ''),
      n: placed(rows[0]?.n ?? named),
    }),
    table(
      'outlets.caption',
      ['outlet', 'n', 'share', 'negative'],
      [
        ...rows.map(({ publisher, n, negative }) => [
          [w.outlet(publisher)],
          cell(n),
          cell(w.share(`outlet.${publisher}.share`, n, all(w, 'told'))),
          cell(negative),
        ]),
        ...((w.book.value(rest) ?? 0) > 0 ? [[[clause('row.rest')], cell(rest), [''], ['']]] : []),
      ],
    ),
    text('outlets.note'),
  ]);
}

/** What the public asks and complains about, by all kinds of sources: newspapers write, people ask elsewhere too. */
export function cared(w: Writer): Part {
  const { concerns, told } = w.facts;
  const names = namesByCount(concerns, (row) => row.questions + row.grievances).slice(0, CARED);
  if (names.length === 0) return part('quan-tam', [text('cared.none')]);
  const count = (topic: string, feedback: 'question' | 'grievance') => {
    const own = concerns.filter(({ name }) => name === topic);
    const n = sumOf(own, (row) => (feedback === 'question' ? row.questions : row.grievances));
    return w.book.count(
      `cared.${topic}.${feedback}`,
      n,
      'mentions',
      mentionsAsk(told.period, { topic, feedback }),
    );
  };
  return part('quan-tam', [
    text('cared.told'),
    table(
      'cared.caption',
      ['topic', 'question', 'grievance'],
      names.map((topic) => [
        [w.topic(topic)],
        cell(count(topic, 'question')),
        cell(count(topic, 'grievance')),
      ]),
    ),
  ]);
}
