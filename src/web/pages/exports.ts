import type { Hono } from 'hono';
import { troublesIn } from '../../domain/asking.ts';
import type { Alert } from '../../domain/alert.ts';
import { fault } from '../../domain/fault.ts';
import type { Mention } from '../../domain/mention.ts';
import type { Source } from '../../domain/source.ts';
import { paths } from '../../view/paths.ts';
import type { Desk, DeskContext, DeskEnv, Page } from '../desk.ts';
import { type Column, type Format, FORMATS, MOST_ROWS } from '../export.ts';
import { column, listAsItComes, listFile, momentOf } from '../list-file.ts';
import type { Cell } from '../workbook.ts';
import { claimTitle, placeName, situationName, topicName } from '../names.ts';
import { troubleWords } from './coverage.tsx';
import { auditFile } from './audit.tsx';
import { figureFiles } from './exports-figures.ts';
import { houseFiles } from './exports-house.ts';
import { ledgerFile } from './ledger.tsx';
import { readAsked } from './mentions-asked.ts';
import { countAsked, everyMention, timeOf } from './mentions-facts.ts';

/** Past alerts read at a time. */
const CHUNK = 500;

/** Lists as files to take along, each narrowed by the same address as its page. */
export function exportRoutes(app: Hono<DeskEnv>, desk: Desk): void {
  for (const format of FORMATS) {
    app.get(paths.file(paths.mentions, format), mentionsFile(desk, format));
    app.get(paths.file(paths.alerts, format), alertsFile(desk, format));
    app.get(paths.file(paths.sources, format), sourcesFile(desk, format));
    app.get(paths.file(paths.ledger, format), ledgerFile(desk, format));
    app.get(paths.file(paths.audit, format), auditFile(desk, format));
    houseFiles(app, desk, format);
    figureFiles(app, desk, format);
  }
}

/** Words of private persons stand in it only while the desk itself shows them: both read the same rows. */
function mentionsFile(desk: Desk, format: Format): Page {
  return async (c) => {
    const asked = readAsked((name) => c.req.query(name) ?? '');
    const [trouble] = Object.values(troublesIn(asked));
    if (trouble !== undefined) throw fault('invalid', trouble);
    const sources = new Map((await desk.store.sources.all()).map(({ id, name }) => [id, name]));
    const columns = mentionColumns(c, desk, sources);
    const chunks = everyMention(desk.store, asked, MOST_ROWS + 1, () => desk.world.sleep(0));
    const names = { title: 'desk.room.mentions', file: 'export.file.mentions' };
    if (format === 'csv')
      return listAsItComes(c, names, columns, chunks, await countAsked(desk.store, asked, MOST_ROWS + 1));
    // A workbook is packed as a whole. One row at a time is made into cells: fifty thousand articles would not fit into a small machine.
    const rows: Cell[][] = [];
    for await (const chunk of chunks)
      for (const mention of chunk) rows.push(columns.map(({ cell }) => cell(mention)));
    const plain = columns.map((one, index) => ({
      ...one,
      cell: (row: (typeof rows)[number]) => row[index] ?? null,
    }));
    return listFile(c, format, names, plain, rows);
  };
}

function mentionColumns(c: DeskContext, desk: Desk, sources: ReadonlyMap<string, string>): Column<Mention>[] {
  const { voice: v } = c.var;
  const origin = desk.rules.haidang.desk.address;
  const yes = (said: boolean | undefined) => (said === true ? v.say('export.yes') : null);
  return [
    column(c, 'at', 17, (mention) => ({ at: timeOf(mention) })),
    column(c, 'title', 60, (mention) =>
      mention.title === '' ? v.say('desk.mention.erased') : mention.title,
    ),
    column(c, 'summary', 60, ({ summary }) => summary),
    column(c, 'source', 24, ({ sourceId, publisher }) => sources.get(sourceId) ?? publisher),
    column(c, 'kind', 16, ({ kind }) => v.say(`kind.${kind}`)),
    column(c, 'relevant', 10, ({ meaning }) => yes(meaning?.relevant)),
    column(c, 'stance', 12, ({ meaning }) =>
      meaning?.relevant === true ? v.say(`stance.${meaning.stance}`) : null,
    ),
    column(c, 'topics', 30, ({ meaning }) =>
      (meaning?.topics ?? []).map(({ id }) => topicName(v, desk.rules, id)).join('; '),
    ),
    column(c, 'grievance', 10, ({ meaning }) => yes(meaning?.grievance)),
    column(c, 'question', 10, ({ meaning }) => yes(meaning?.question)),
    column(c, 'severity', 14, ({ meaning }) =>
      meaning?.relevant === true ? v.say(`desk.severity.${meaning.severity}`) : null,
    ),
    column(c, 'places', 20, ({ meaning }) =>
      (meaning?.places ?? []).map((id) => placeName(desk.rules, id)).join('; '),
    ),
    column(c, 'claims', 30, ({ meaning }) =>
      (meaning?.claims ?? []).map(({ id }) => claimTitle(desk.rules, id)).join('; '),
    ),
    column(c, 'published', 17, ({ publishedAt }) => momentOf(publishedAt)),
    column(c, 'heard', 17, ({ seenAt }) => ({ at: seenAt })),
    column(c, 'link', 40, ({ address }) => address),
    column(c, 'desk', 40, ({ id }) => new URL(paths.mention(id), origin).href),
  ];
}

/** Those that live and those that are over, as the page lists them. */
function alertsFile(desk: Desk, format: Format): Page {
  return async (c) => {
    const { voice: v } = c.var;
    const rows: Alert[] = [...(await desk.store.alerts.living())];
    for (let last: Alert | undefined; rows.length <= MOST_ROWS;) {
      const past: Alert[] = await desk.store.lookup.pastAlerts(
        CHUNK,
        last === undefined ? null : { at: last.openedAt, id: last.id },
      );
      rows.push(...past);
      last = past.at(-1);
      if (past.length < CHUNK) break;
      await desk.world.sleep(0);
    }
    const origin = desk.rules.haidang.desk.address;
    return listFile<Alert>(
      c,
      format,
      { title: 'desk.room.alerts', file: 'export.file.alerts' },
      [
        column(c, 'opened', 17, ({ openedAt }) => ({ at: openedAt })),
        column(c, 'title', 60, ({ title }) => title),
        column(c, 'situation', 36, ({ situation }) => situationName(v, desk.rules, situation)),
        column(c, 'level', 8, ({ level }) => level),
        column(c, 'peak', 8, ({ peak }) => peak),
        column(c, 'phase', 12, ({ phase }) => v.say(`phase.${phase}`)),
        column(c, 'n', 8, ({ n }) => n),
        column(c, 'publishers', 8, ({ publishers }) => publishers),
        column(c, 'why', 50, ({ reason }) => v.reason(reason)),
        column(c, 'taken-by', 24, ({ acknowledgedBy }) => acknowledgedBy),
        column(c, 'taken-at', 17, ({ acknowledgedAt }) => momentOf(acknowledgedAt)),
        column(c, 'updated', 17, ({ updatedAt }) => ({ at: updatedAt })),
        column(c, 'closed', 17, ({ closedAt }) => momentOf(closedAt)),
        column(c, 'desk', 40, ({ id }) => new URL(paths.alert(id), origin).href),
      ],
      rows,
    );
  };
}

function sourcesFile(desk: Desk, format: Format): Page {
  return async (c) => {
    const { voice: v } = c.var;
    return listFile<Source>(
      c,
      format,
      { title: 'desk.room.sources', file: 'export.file.sources' },
      [
        column(c, 'source', 30, ({ name }) => name),
        column(c, 'kind', 16, ({ kind }) => v.say(`kind.${kind}`)),
        column(c, 'reach', 14, ({ reach }) => v.say(`desk.reach.${reach}`)),
        column(c, 'state', 18, ({ state }) => v.say(`desk.source.${state}`)),
        column(c, 'trouble', 40, ({ trouble }) => (trouble === null ? null : troubleWords(v, trouble))),
        column(c, 'ok', 17, ({ okAt }) => momentOf(okAt)),
        column(c, 'news', 17, ({ newsAt }) => momentOf(newsAt)),
        column(c, 'weekly', 10, ({ weekly }) => Math.round(weekly)),
        column(c, 'address', 40, ({ url }) => url),
      ],
      await desk.store.sources.all(),
    );
  };
}
