import type { Counter, Run, Unit } from '../../domain/paper.ts';
import { FEWEST } from '../../domain/recovery.ts';
import type { RecoveryRead } from '../../domain/recovery-read.ts';
import { HOUR, startOfDay } from '../../domain/time.ts';
import { placed, tell } from '../../view/figures.ts';
import { date } from '../../view/format.ts';
import { recount } from '../counters.ts';
import type { FigureBook } from '../figures.ts';
import type { Store } from '../../storage/store.ts';
import { clause, runs } from '../paper-writer.ts';

type Row = Run[][];

/** What was measured of an incident, as rows of a table: name, number, and what one has to know to read it. */
export async function measuredRows(store: Store, read: RecoveryRead, book: FigureBook): Promise<Row[]> {
  const { incident, measures } = read;
  const measure = measuring(book, incident.id);
  const rows = [
    firstWord(read, measure),
    lead(read, measure),
    await clocks(store, read, book),
    ...course(read, measure),
    questions(read, measure),
    ...(measures.corrects ? await corrections(store, read, book, measure) : []),
    recurrence(read, measure),
  ];
  return rows;
}

/** A number that was measured along the incident's mentions. */
export type Measure = (id: string, value: number, unit?: Unit, of?: Counter) => string;

export function measuring(book: FigureBook, incident: string): Measure {
  return (id, value, unit = 'count', of = 'incidents') =>
    placed(
      book.put(id, {
        value,
        unit,
        source: {
          from: 'measure',
          of,
          ask: new URLSearchParams({ id: incident }).toString(),
          how: clause(`incident.how.${id.split('.')[0] ?? ''}`),
        },
      }),
    );
}

const row = (name: string, value: Run[], note: Run[] = []): Row => [[clause(`measure.${name}`)], value, note];
const words = (key: string, data: Record<string, string> = {}): Run[] => tell('vi', `recovery.${key}`, data);
const day = (of: string): string => date('vi', startOfDay(of));

function firstWord({ measures: { firstWord: word } }: RecoveryRead, measure: Measure): Row {
  if (word === null) return row('first-word', words('first-word.none'));
  if (word.took === 0) return row('first-word', words('first-word.before'));
  return row('first-word', runs('incident.after', { n: measure('first-word', word.took / HOUR, 'hours') }));
}

function lead({ measures: { lead: found } }: RecoveryRead, measure: Measure): Row {
  if (found === null) return row('lead', words('lead.unknown'));
  if (found.paper === null) return row('lead', words('lead.no-paper'));
  if (found.ahead === null) return row('lead', words('lead.not-told'));
  if (found.ahead === 0) return row('lead', words('lead.same'));
  const n = measure('lead', Math.abs(found.ahead) / HOUR, 'hours');
  return row('lead', runs(found.ahead > 0 ? 'incident.ahead' : 'incident.behind', { n }));
}

/** The duties by how they ended, each counted in the incident itself. */
async function clocks(store: Store, { incident }: RecoveryRead, book: FigureBook): Promise<Row> {
  if (incident.clocks.length === 0) return row('clocks', words('clocks.none'));
  const ended: Record<string, string> = {};
  for (const how of ['met', 'missed', 'explained', 'open']) {
    const ask = new URLSearchParams({ id: incident.id, clocks: how }).toString();
    ended[how] = placed(
      book.count(`clocks.${how}`, await recount(store, 'incidents', ask), 'incidents', ask),
    );
  }
  return row('clocks', runs('incident.clocks', ended));
}

function course({ measures: { curve } }: RecoveryRead, measure: Measure): Row[] {
  const { usual, peak, area, halved, unsure } = curve;
  const before =
    usual.mean === null
      ? row('usual', runs('incident.usual-unknown', { n: measure('usual-days', usual.days, 'days') }))
      : row('usual', runs('incident.usual', { n: measure('usual', usual.mean) }));
  if (peak === null) return [before, row('excess', words('excess.none'))];
  const few = area < FEWEST ? runs('incident.few') : [];
  const deaf = unsure === 0 ? [] : runs('incident.unsure', { n: measure('unsure', unsure, 'days') });
  return [
    before,
    row('excess', [...runs('incident.items', { n: measure('excess', area) })], [...few, ...deaf]),
    row('peak', runs('incident.peak', { day: day(peak.day), n: measure('peak', peak.harm) })),
    halved === null
      ? row('half', words('half.not-yet'))
      : row('half', runs('incident.after', { n: measure('half', halved.after, 'days') }), [day(halved.day)]),
  ];
}

function questions({ measures: { questions: found } }: RecoveryRead, measure: Measure): Row {
  const { usual, most, last } = found;
  if (last === null) return row('questions', words('questions.soon'));
  return row(
    'questions',
    runs(usual === null ? 'incident.questions-unknown' : 'incident.questions', {
      usual: usual === null ? '' : measure('questions.usual', usual),
      most: measure('questions.most', most?.n ?? 0),
      last: measure('questions.last', last.n),
    }),
  );
}

async function corrections(
  store: Store,
  { incident, measures: { reach, outlets } }: RecoveryRead,
  book: FigureBook,
  measure: Measure,
): Promise<Row[]> {
  const ask = new URLSearchParams({ kind: 'press-correction', incident: incident.id }).toString();
  const asked = book.count('asked', await recount(store, 'statements', ask), 'statements', ask);
  const told =
    reach === null
      ? row('reach', words('reach.none'))
      : row(
          'reach',
          runs('incident.reach', {
            truth: measure('reach.truth', reach.truth),
            repeats: measure('reach.repeats', reach.repeats),
          }),
          reach.share === null
            ? runs('incident.few')
            : runs('incident.reach-share', { share: measure('reach.share', reach.share, 'share') }),
        );
  return [
    told,
    row(
      'outlets',
      outlets.repeated === 0
        ? words('outlets.none')
        : runs('incident.outlets', {
            either: measure('outlets.either', outlets.either),
            all: measure('outlets.all', outlets.repeated),
          }),
      runs('incident.asked', { n: placed(asked) }),
    ),
  ];
}

function recurrence({ measures: { recurrence: found, corrects } }: RecoveryRead, measure: Measure): Row {
  const name = corrects ? 'again' : 'again-true';
  if (found === null) return row(name, words('again.not-yet'));
  const cells = found.flatMap(({ days, n, whole }, at): Run[] => [
    ...(at === 0 ? [] : ['; ']),
    ...runs(whole ? 'incident.again' : 'incident.again-part', {
      days: String(days),
      n: measure(`again.${days}`, n),
    }),
  ]);
  return row(name, cells, words('again.how'));
}
