import type { Kysely } from 'kysely';
import { fault } from '../domain/fault.ts';
import {
  after,
  incidentOf,
  type Incident,
  type IncidentAct,
  type IncidentEntry,
  type IncidentState,
} from '../domain/incident.ts';
import { isRunning } from '../domain/clock.ts';
import { maskedAct } from '../domain/incident-mask.ts';
import type { Instant } from '../domain/time.ts';
import { linesOf, mustBeNew, rowOf, type Writer } from './book.ts';
import { events } from './events.ts';
import type { Tables } from './schema.ts';

export function incidents(db: Kysely<Tables>) {
  const read = (rows: { body: string }[]) => rows.map((row) => JSON.parse(row.body) as Incident);

  async function get(id: string): Promise<Incident | null> {
    return read(await db.selectFrom('incidents').select('body').where('id', '=', id).execute())[0] ?? null;
  }

  async function write(incident: Incident, entry: IncidentEntry): Promise<void> {
    const { incident: id, ...line } = entry;
    const { at, who, name, act } = line;
    const written = await db
      .insertInto('incident_log')
      .values({ incident: id, ...rowOf(line) })
      .onConflict((c) => c.doNothing())
      .executeTakeFirst();
    mustBeNew(written, 'incident.refused.changed');
    const row = {
      state: incident.state,
      updated_at: incident.updatedAt,
      closed_at: incident.closedAt,
      due_at: nextDue(incident),
      body: JSON.stringify(incident),
    };
    await events(db).add([
      { at, event: 'act', subject: id, who, data: { act: 'incident-line', name, deed: act } },
    ]);
    await db
      .insertInto('incidents')
      .values({ id, opened_at: incident.openedAt, ...row })
      .onConflict((c) => c.column('id').doUpdateSet(row))
      .execute();
  }

  return {
    get,

    /**
     * Opens an incident; personal numbers in its words are masked here, for every form. Use inside a transaction.
     * @throws fault `conflict` when one of its alerts belongs to another incident
     */
    async open(id: string, act: Extract<IncidentAct, { act: 'opened' }>, by: Writer): Promise<Incident> {
      const entry: IncidentEntry = { ...maskedAct(act), ...by, incident: id, seq: 1 };
      const incident = incidentOf([entry]);
      await write(incident, entry);
      await join(id, act.alerts);
      return incident;
    },

    /**
     * Adds a line to the log and says what the incident is now. Use inside a transaction. `seen`: the count of lines the writer looked at.
     * @throws fault `conflict` when the log went on meanwhile, `not-found` without such an incident
     */
    async add(id: string, act: IncidentAct, by: Writer, seen: number | null = null): Promise<Incident> {
      const before = await get(id);
      if (before === null) throw fault('not-found', 'incident.missing');
      if (seen !== null && seen !== before.seq) throw fault('conflict', 'incident.refused.changed');
      const entry: IncidentEntry = { ...maskedAct(act), ...by, incident: id, seq: before.seq + 1 };
      const incident = after(before, entry);
      await write(incident, entry);
      if (act.act === 'joined') await join(id, act.alerts);
      return incident;
    },

    /** The whole log, oldest first. */
    async log(id: string): Promise<IncidentEntry[]> {
      const rows = await db
        .selectFrom('incident_log')
        .selectAll()
        .where('incident', '=', id)
        .orderBy('seq')
        .execute();
      return linesOf<IncidentEntry>(rows);
    },

    /** Those in one of `states`, the one that was touched last first. */
    async list(states: readonly IncidentState[], limit: number): Promise<Incident[]> {
      if (states.length === 0) return [];
      return read(
        await db
          .selectFrom('incidents')
          .select('body')
          .where('state', 'in', states)
          .orderBy('updated_at', 'desc')
          .orderBy('id')
          .limit(limit)
          .execute(),
      );
    },

    /** Those opened in [from, to), oldest first. */
    async opened(from: Instant, to: Instant): Promise<Incident[]> {
      return read(
        await db
          .selectFrom('incidents')
          .select('body')
          .where('opened_at', '>=', from)
          .where('opened_at', '<', to)
          .orderBy('opened_at')
          .orderBy('id')
          .execute(),
      );
    },

    /** Those with a clock that ends before `until` and is neither met nor explained, the nearest first. */
    async due(until: Instant): Promise<Incident[]> {
      return read(
        await db
          .selectFrom('incidents')
          .select('body')
          .where('due_at', '<', until)
          .where('state', 'not in', ['closed', 'set-aside'])
          .orderBy('due_at')
          .orderBy('id')
          .execute(),
      );
    },

    /** The incident an alert belongs to, or null. */
    async ofAlert(alertId: string): Promise<Incident | null> {
      const row = await db
        .selectFrom('incident_alerts')
        .select('incident')
        .where('alert_id', '=', alertId)
        .executeTakeFirst();
      return row === undefined ? null : get(row.incident);
    },
  };

  async function join(incident: string, alerts: readonly string[]): Promise<void> {
    for (const alert of alerts) {
      const known = await db
        .selectFrom('incident_alerts')
        .select('incident')
        .where('alert_id', '=', alert)
        .executeTakeFirst();
      if (known?.incident === incident) continue;
      if (known !== undefined) throw fault('conflict', 'incident.refused.elsewhere');
      await db.insertInto('incident_alerts').values({ alert_id: alert, incident }).execute();
    }
  }
}

/** The nearest end among clocks that run; one that is due at once ends where it began. */
function nextDue({ clocks }: Incident): Instant | null {
  const ends = clocks.filter(isRunning).map(({ due, startedAt }) => due ?? startedAt);
  return ends.length === 0 ? null : Math.min(...ends);
}
