import type { Kysely } from 'kysely';
import type { Instant } from '../domain/time.ts';
import type { HostRow } from './listening-rows.ts';
import type { Tables } from './schema.ts';

/** What we remember of a host so that politeness survives a restart. */
export interface Host {
  host: string;
  /** No request starts before this instant. */
  nextAt: Instant;
  robots: string | null;
  robotsAt: Instant | null;
  robotsState: HostRow['robots_state'];
  /** Since when robots.txt could not be read any more; what was read before it stays. Null while it can be read. */
  robotsDownAt: Instant | null;
}

export function hosts(db: Kysely<Tables>) {
  return {
    async get(host: string): Promise<Host | null> {
      const row = await db.selectFrom('hosts').selectAll().where('host', '=', host).executeTakeFirst();
      if (!row) return null;
      return {
        host,
        nextAt: row.next_at,
        robots: row.robots,
        robotsAt: row.robots_at,
        robotsState: row.robots_state,
        robotsDownAt: row.robots_down_at,
      };
    },

    async put(host: Host): Promise<void> {
      const row = {
        next_at: host.nextAt,
        robots: host.robots,
        robots_at: host.robotsAt,
        robots_state: host.robotsState,
        robots_down_at: host.robotsDownAt,
      };
      await db
        .insertInto('hosts')
        .values({ host: host.host, ...row })
        .onConflict((c) => c.column('host').doUpdateSet(row))
        .execute();
    },
  };
}
