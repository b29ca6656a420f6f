import { type Kysely, sql, type SqlBool } from 'kysely';
import type { Alert, Decision } from '../domain/alert.ts';
import type { Mention } from '../domain/mention.ts';
import type { Reason } from '../domain/reason.ts';
import { type Search, tokens } from '../domain/search.ts';
import type { Signal } from '../domain/signal.ts';
import type { Instant } from '../domain/time.ts';
import { compose } from '../domain/words.ts';
import { behind, listMentions } from './mention-list.ts';
import { toMention } from './mention-rows.ts';
import { mentionId } from './mentions.ts';
import type { Tables } from './schema.ts';

/** Mentions read at a time while a title is looked for. */
const CHUNK = 100;
/** A headline is found by its first words. */
const WORDS_SOUGHT = 12;

/** Ids asked for in one query: SQLite takes 32,766 variables. */
const TOGETHER = 500;

/** Continue behind this row of a list, the newest first. */
export interface After {
  at: Instant;
  id: string;
}

/** Ways to come to something by what a person has in hand: an address, some words, a page of a long list. */
export function lookup(db: Kysely<Tables>) {
  return {
    /**
     * The mention at an address. `canonical`: the name of that address, where it is known; it also finds a mention whose address was
     * erased, since its id is made of it.
     */
    async byAddress(address: string, canonical: string | null): Promise<Mention | null> {
      const named = await db
        .selectFrom('mentions')
        .selectAll()
        .where('id', 'in', [mentionId(canonical ?? address), mentionId(address)])
        .execute();
      // In the words of its index, which holds the few whose address is not their name.
      const led = await db
        .selectFrom('mentions')
        .selectAll()
        .where('address', '=', address)
        .where(sql<SqlBool>`address != ''`)
        .where(sql<SqlBool>`address != canonical`)
        .execute();
      const [newest] = [...named, ...led].sort((a, b) => b.at - a.at);
      return newest === undefined ? null : toMention(newest);
    },

    /**
     * Mentions since `from` whose title has every one of these words, with or without accents; newest first. The index of words leads
     * to those that hold them anywhere; of these the titles are read.
     */
    async titled(words: string, from: Instant, limit: number): Promise<Mention[]> {
      const wanted = [...new Set(tokens(compose(words)).map(({ bare }) => bare))].slice(0, WORDS_SOUGHT);
      if (wanted.length === 0) return [];
      const holding: Search = {
        wanted: wanted.map((bare) => ({ words: [{ form: bare, bare }], exact: false })),
        without: [],
      };
      const found: Mention[] = [];
      let before: After | null = null;
      for (;;) {
        const page: Mention[] = await listMentions(db, {
          words: holding,
          from,
          limit: CHUNK,
          ...(before !== null && { before }),
        });
        for (const mention of page) {
          const title = new Set(tokens(mention.title).map(({ bare }) => bare));
          if (wanted.every((bare) => title.has(bare))) found.push(mention);
        }
        const last = page.at(-1);
        if (page.length < CHUNK || found.length >= limit || last === undefined) break;
        before = { at: last.countsAt ?? last.seenAt, id: last.id };
      }
      return found.slice(0, limit);
    },

    /** Signals in [from, to] that hold a mention as evidence, oldest first. */
    async signalsOn(mention: string, from: Instant, to: Instant): Promise<Signal[]> {
      const rows = await db
        .selectFrom('signals')
        .select('body')
        .where('at', '>=', from)
        .where('at', '<=', to)
        .where('body', 'like', `%"${mention}"%`)
        .orderBy('at')
        .orderBy('id')
        .execute();
      const found = rows.map((row) => JSON.parse(row.body) as Signal);
      return found.filter((signal) => signal.evidence.includes(mention));
    },

    /** Alerts that are over, the latest opened first. */
    async pastAlerts(limit: number, after: After | null = null): Promise<Alert[]> {
      let query = db
        .selectFrom('alerts')
        .select('body')
        .where('closed_at', 'is not', null)
        .orderBy('opened_at', 'desc')
        .orderBy('id', 'desc')
        .limit(limit);
      if (after !== null) query = query.where(behind('opened_at', after));
      return (await query.execute()).map((row) => JSON.parse(row.body) as Alert);
    },

    /** Decisions to hold a signal back, the latest first. */
    async held(limit: number, after: After | null = null): Promise<Decision[]> {
      let query = db
        .selectFrom('decisions')
        .selectAll()
        .where('outcome', '=', 'hold')
        .orderBy('at', 'desc')
        .orderBy('id', 'desc')
        .limit(limit);
      if (after !== null) query = query.where(behind('at', after));
      return (await query.execute()).map((row) => ({
        id: row.id,
        at: row.at,
        signalId: row.signal_id,
        alertId: row.alert_id,
        outcome: row.outcome,
        reason: JSON.parse(row.reason) as Reason,
      }));
    },

    /** The signal each of these alerts was opened by, by alert. */
    async openingSignals(alertIds: readonly string[]): Promise<Map<string, Signal>> {
      const found = new Map<string, Signal>();
      for (let start = 0; start < alertIds.length; start += TOGETHER) {
        const rows = await db
          .selectFrom('decisions')
          .innerJoin('signals', 'signals.id', 'decisions.signal_id')
          .select(['decisions.alert_id', 'signals.body'])
          .where('decisions.outcome', '=', 'open')
          .where('decisions.alert_id', 'in', alertIds.slice(start, start + TOGETHER))
          .orderBy('decisions.at', 'desc')
          .execute();
        for (const { alert_id, body } of rows)
          if (alert_id !== null) found.set(alert_id, JSON.parse(body) as Signal);
      }
      return found;
    },

    /** How many letters were written about each of these alerts. */
    async lettersAbout(alertIds: readonly string[]): Promise<Map<string, number>> {
      const found = new Map<string, number>();
      for (let start = 0; start < alertIds.length; start += TOGETHER) {
        const rows = await db
          .selectFrom('letters')
          .select((e) => ['about', e.fn.countAll().as('n')])
          .where('about', 'in', alertIds.slice(start, start + TOGETHER))
          .groupBy('about')
          .execute();
        for (const { about, n } of rows) found.set(about, Number(n));
      }
      return found;
    },
  };
}
