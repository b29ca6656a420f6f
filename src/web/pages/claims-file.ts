import { RELATIONS } from '../../domain/meaning.ts';
import { startOfDay } from '../../domain/time.ts';
import { paths } from '../../view/paths.ts';
import type { Desk, Page } from '../desk.ts';
import { type Column, type Format, MOST_ROWS, sheetFile, sheetOf } from '../export.ts';
import { topicName } from '../names.ts';
import { type ListedClaim, listedClaims, readClaims } from './claims-asked.ts';

/** The list of claims as a file, narrowed by the same address as its page. */
export function claimsFile(desk: Desk, format: Format): Page {
  return async (c) => {
    const { voice: v } = c.var;
    const asked = readClaims((name) => c.req.query(name) ?? '', desk.rules);
    const rows = await listedClaims(desk, asked, v.now);
    const origin = desk.rules.haidang.desk.address;
    const column = (words: string, width: number, cell: Column<ListedClaim>['cell']) => ({
      words,
      width,
      cell,
    });
    const named = (name: string) => v.say(`claims.col.${name}`);
    const columns = [
      column(named('id'), 8, ({ claim }) => claim.id),
      column(named('title'), 60, ({ claim }) => claim.title),
      column(v.say('claims.verdict'), 20, ({ claim }) => v.say(`verdict.${claim.verdict}`)),
      column(v.say('claims.harm'), 14, ({ claim }) => v.say(`claims.harm.${claim.harm}`)),
      column(v.say('desk.filter.topic'), 24, ({ claim }) => topicName(v, desk.rules, claim.topic)),
      ...RELATIONS.map((relation) =>
        column(
          v.say('claims.col.met', { relation: `relation.${relation}` }),
          12,
          ({ met }) => met[relation] ?? 0,
        ),
      ),
      column(named('repeated'), 17, ({ repeatedAt }) => (repeatedAt === null ? null : { at: repeatedAt })),
      column(named('check'), 12, ({ check }) => (check ? v.say('export.yes') : null)),
      column(named('checked'), 12, ({ claim }) => ({ at: startOfDay(claim.checked_on) })),
      column(named('answer'), 80, ({ claim }) => claim.correction),
      column(named('desk'), 40, ({ claim }) => new URL(paths.claim(claim.id), origin).href),
    ];
    const sheet = sheetOf(v.say('desk.room.claims'), columns, rows, v.say('export.cut', { n: MOST_ROWS }));
    return sheetFile(c, format, v.say('claims.file'), sheet);
  };
}
