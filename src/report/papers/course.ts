import { meanShare, WELL_HEARD } from '../../domain/listened.ts';
import { STANCES } from '../../domain/meaning.ts';
import type { Part } from '../../domain/paper.ts';
import { placed } from '../../view/figures.ts';
import {
  cell,
  clause,
  DRAWN_FROM,
  known,
  titleOf,
  mentionsAsk,
  missing,
  part,
  sumOf,
  table,
  text,
  type Writer,
} from '../paper-writer.ts';
import { binsOf, daysOf } from '../period-bins.ts';

/** The period week by week or month by month. It says when most was told, and never why. */
export function course(w: Writer): Part {
  const { facts, book } = w;
  const bins = binsOf(facts.told.period).map(({ period, label }) => {
    const days = new Set(daysOf(period));
    const heard = meanShare([...days].map((day) => facts.heardByDay.get(day) ?? 0)) ?? 0;
    const inside = facts.byDay.filter(({ day }) => days.has(day));
    const count = (stance: (typeof STANCES)[number] | '') => {
      const n = known(
        sumOf(inside, (row) => (stance === '' || row.stance === stance ? row.n : 0)),
        { heard },
      );
      const ask = mentionsAsk(period, { kind: facts.kind ?? '', stance });
      const id = `bin.${period.from}${stance === '' ? '' : `.${stance}`}`;
      return book.count(id, n, 'mentions', ask, n === null ? clause('why.unheard') : undefined);
    };
    return { label, heard, all: count(''), stances: STANCES.map(count) };
  });
  const most = bins.toSorted((a, b) => (book.value(b.all) ?? -1) - (book.value(a.all) ?? -1))[0];
  const told = sumOf(bins, ({ all }) => book.value(all) ?? 0);
  const thin = bins.filter(({ heard }) => heard < WELL_HEARD).map(({ label }) => label);
  if (told === 0 || most === undefined) return part('dien-bien', [text('course.none')]);
  const few = told < DRAWN_FROM;
  return part('dien-bien', [
    text(few ? 'course.few' : 'course.most', {
      when: most.label.toLocaleLowerCase('vi'),
      n: placed(most.all),
    }),
    few
      ? null
      : {
          block: 'chart',
          caption: clause('course.caption'),
          chart: {
            kind: 'bars',
            alt: clause('course.alt'),
            series: STANCES.map((stance) => titleOf(`stance.${stance}`)),
            points: bins.map(({ label, stances }) => ({ label, figures: stances })),
          },
        },
    table(
      'course.caption',
      ['when', 'n', ...STANCES],
      bins.map(({ label, all, stances }) => [[label], cell(all), ...stances.map(cell)]),
    ),
    thin.length === 0 ? null : missing('course.thin', { when: thin.join('; ') }),
  ]);
}
