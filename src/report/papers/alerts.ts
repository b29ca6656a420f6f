import type { Alert } from '../../domain/alert.ts';
import { CRISIS } from '../../domain/alert.ts';
import type { Block, Part } from '../../domain/paper.ts';
import type { Statement } from '../../domain/statement.ts';
import { placed } from '../../view/figures.ts';
import { date } from '../../view/format.ts';
import { say } from '../../view/say.ts';
import { clause, missing, mostRows, orNone, part, table, text, type Writer } from '../paper-writer.ts';

/** What the house warned of, and what people said of the warnings. */
export function alerts(w: Writer): Part {
  const { alerts: opened, judgements } = w.facts;
  const named = mostRows(w.facts);
  if (opened.length === 0) return part('canh-bao', [text('alerts.none')]);
  const count = (id: string, which: (alert: Alert) => boolean, more: Record<string, string> = {}) =>
    w.list(`alerts${id}`, opened.filter(which).length, 'alerts', more);
  const pushed = warned(w);
  const judged = count('.judged', ({ id }) => judgements.has(id), { usefulness: 'any' });
  const useful = count('.useful', ({ id }) => judgements.get(id)?.usefulness === 'useful', {
    usefulness: 'useful',
  });
  const sent = opened
    .filter(({ push }) => push)
    .toSorted((a, b) => b.peak - a.peak || a.openedAt - b.openedAt || (a.id < b.id ? -1 : 1));
  const told = sent.slice(0, named);
  const crisis = count('.crisis', ({ peak }) => peak >= CRISIS, { peak: String(CRISIS) });
  return part('canh-bao', [
    text(orNone(w, 'alerts.told', crisis), {
      n: placed(count('', () => true)),
      told: placed(pushed),
      crisis: placed(crisis),
    }),
    w.book.value(judged) === 0
      ? missing('alerts.unjudged')
      : text('alerts.judged', { useful: placed(useful), judged: placed(judged) }),
    told.length === 0
      ? null
      : table(
          'alerts.caption',
          ['alert', 'level', 'opened', 'ended'],
          told.map(({ title, peak, openedAt, closedAt }) => [
            [title],
            [say('vi', `level.${peak}`)],
            [date('vi', openedAt)],
            [closedAt === null ? clause('alert.open') : date('vi', closedAt)],
          ]),
        ),
    sent.length > named ? text('alerts.first') : null,
  ]);
}

/** Alerts that were sent to people. */
export function warned(w: Writer): string {
  return w.list('alerts.told', w.facts.alerts.filter(({ push }) => push).length, 'alerts', { push: 'yes' });
}

export function incidentsOpened(w: Writer): string {
  return w.list('incidents', w.facts.incidents.length, 'incidents');
}

export function statementsPublished(w: Writer): string {
  return w.list('statements', w.facts.statements.length, 'statements');
}

/** What the office took in hand, and what it said in public. */
export function handled(w: Writer): Part {
  const { incidents, statements } = w.facts;
  const named = mostRows(w.facts);
  if (incidents.length + statements.length === 0) return part('su-vu', [text('handled.none')]);
  const closed = w.list(
    'incidents.closed',
    incidents.filter(({ state }) => state === 'closed').length,
    'incidents',
    {
      state: 'closed',
    },
  );
  return part('su-vu', [
    incidents.length === 0
      ? text('incidents.none')
      : text(orNone(w, 'incidents.told', closed), {
          n: placed(incidentsOpened(w)),
          closed: placed(closed),
        }),
    incidents.length === 0
      ? null
      : table(
          'incidents.caption',
          ['incident', 'opened', 'state'],
          incidents
            .slice(0, named)
            .map(({ title, openedAt, state }) => [
              [title],
              [date('vi', openedAt)],
              [say('vi', `incident.state.${state}`)],
            ]),
        ),
    incidents.length > named ? text('incidents.first') : null,
    published(w),
  ]);
}

function published(w: Writer): Block {
  const { statements } = w.facts;
  if (statements.length === 0) return text('statements.none');
  const kinds = [...new Set(statements.map(({ kind }) => kind))].toSorted();
  const count = (kind: Statement['kind']) =>
    w.list(`statements.${kind}`, statements.filter((one) => one.kind === kind).length, 'statements', {
      kind,
    });
  return text('statements.told', {
    n: placed(statementsPublished(w)),
    kinds: kinds
      .map((kind) => {
        const name = say('vi', `statement.kind.${kind}`);
        const begun = name.charAt(0).toLocaleLowerCase('vi') + name.slice(1);
        return clause('statements.kind', { kind: begun, n: placed(count(kind)) });
      })
      .join('; '),
  });
}
