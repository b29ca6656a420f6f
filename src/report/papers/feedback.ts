import { mayCorrect } from '../../domain/claim.ts';
import type { Block, Part } from '../../domain/paper.ts';
import type { Tip } from '../../domain/tip.ts';
import type { MarkSums } from '../../storage/period-counts.ts';
import { placed } from '../../view/figures.ts';
import {
  cell,
  clause,
  titleOf,
  missing,
  mostRows,
  orNone,
  part,
  sumOf,
  table,
  text,
  type Writer,
} from '../paper-writer.ts';
import { all, asking } from './overview.ts';
import { claimCount } from './stories.ts';
import { namesByCount, topicCount } from './topics.ts';

/** Rows of a table that a reader still reads. */
const ROWS = 10;

/** What people complained of and asked about, in public. Complaints are feedback to act on, never “false news”. */
export function feedback(w: Writer): Part {
  const [grievances, questions] = [asking(w, 'grievance'), asking(w, 'question')];
  const isNone = [grievances, questions].every((figure) => w.book.value(figure) === 0);
  const names = namesByCount(w.facts.told.topics, (row) => row.grievances + row.questions).slice(
    0,
    mostRows(w.facts),
  );
  return part('phan-hoi', [
    text(isNone ? 'feedback.told.no' : 'feedback.told', {
      grievances: placed(grievances),
      questions: placed(questions),
      of: placed(all(w, 'told')),
    }),
    w.comparable('before')
      ? text('feedback.against', {
          grievances: w.against(grievances, asking(w, 'grievance', 'before'), 'before'),
          questions: w.against(questions, asking(w, 'question', 'before'), 'before'),
        })
      : null,
    names.length === 0
      ? null
      : table(
          'feedback.caption',
          ['topic', 'grievance', 'question', 'n'],
          names.map((topic) => [
            [w.topic(topic)],
            cell(topicCount(w, topic, { feedback: 'grievance' })),
            cell(topicCount(w, topic, { feedback: 'question' })),
            cell(topicCount(w, topic)),
          ]),
        ),
    recurring(w),
  ]);
}

/** Complaints of the catalogue that came again. */
function recurring(w: Writer): Block | null {
  const ids = [...new Set(w.facts.claims.map(({ claim }) => claim))];
  const met = ids.flatMap((id) => {
    const claim = w.claim(id);
    const n = sumOf(w.facts.claims, (row) => (row.claim === id && row.relation === 'repeats' ? row.n : 0));
    return claim === undefined || mayCorrect(claim.verdict) || n === 0 ? [] : [{ id, title: claim.title }];
  });
  if (met.length === 0) return null;
  return table(
    'feedback.recurring',
    ['grievance-said', 'n'],
    met.map(({ id, title }) => [[title], cell(claimCount(w, id, 'repeats'))]),
  );
}

const KINDS = ['grievance', 'proposal', 'feeling', 'question', 'complaint', 'denunciation'] as const;

/** What people told the office itself, and what became of it. */
export function direct(w: Writer): Part {
  const { tips } = w.facts;
  if (tips.length === 0) return part('truc-tiep', [missing('direct.none')]);
  const count = (id: string, which: (tip: Tip) => boolean, more: Record<string, string> = {}) =>
    w.list(`tips${id}`, tips.filter(which).length, 'tips', more);
  const received = count('', () => true);
  const answered = count('.answered', ({ state }) => state === 'answered', { state: 'answered' });
  const late = count('.late', ({ doneAt, due }) => doneAt !== null && doneAt > due, { done: 'late' });
  const open = w.book.derive(
    'tips.open',
    'difference',
    [
      received,
      w.book.derive(
        'tips.done',
        'sum',
        [answered, count('.passed', ({ state }) => state === 'passed', { state: 'passed' })],
        'count',
      ),
    ],
    'count',
  );
  return part('truc-tiep', [
    text(orNone(w, 'direct.told', late), {
      n: placed(received),
      answered: placed(answered),
      share: placed(w.share('tips.answered.share', answered, received)),
      late: placed(late),
      open: placed(open),
    }),
    table(
      'direct.caption',
      ['tip-kind', 'received', 'answered'],
      KINDS.map((kind) => [
        [clause(`tip.${kind}`)],
        cell(count(`.${kind}`, (tip) => tip.kind === kind, { kind })),
        cell(
          count(`.${kind}.answered`, (tip) => tip.kind === kind && tip.state === 'answered', {
            kind,
            state: 'answered',
          }),
        ),
      ]),
    ),
  ]);
}

/** Provinces the texts are at home in. A text of the whole country has none. */
export function places(w: Writer): Part {
  return marked(w, 'dia-ban', 'place', w.facts.places, (name) => w.place(name));
}

/** Groups of people the texts concern. */
export function audiences(w: Writer): Part {
  return marked(w, 'doi-tuong', 'audience', w.facts.audiences, (name) => titleOf(`audience.${name}`));
}

function marked(
  w: Writer,
  id: 'dia-ban' | 'doi-tuong',
  kind: 'place' | 'audience',
  rows: readonly MarkSums[],
  called: (name: string) => string,
): Part {
  if (rows.length === 0) return part(id, [text(`${kind}.none`)]);
  return part(id, [
    text(`${kind}.told`),
    table(
      `${kind}.caption`,
      [kind, 'n', 'negative', 'grievance', 'question'],
      rows.slice(0, ROWS).map(({ name, n, negative, grievances, questions }) => {
        const count = (what: string, value: number, narrowed: Parameters<Writer['mentions']>[2] = {}) =>
          cell(w.mentions(`${kind}.${name}.${what}`, value, { [kind]: name, ...narrowed }));
        return [
          [called(name)],
          count('n', n),
          count('negative', negative, { stance: 'negative' }),
          count('grievance', grievances, { feedback: 'grievance' }),
          count('question', questions, { feedback: 'question' }),
        ];
      }),
    ),
  ]);
}
