import { trendOf, type Trend } from '../../domain/digest.ts';
import { type FactStand, factStand } from '../../domain/statement-facts.ts';
import { dayOf, type Instant } from '../../domain/time.ts';
import type { Rules } from '../../config/rules.ts';
import type { AskedCell } from '../../storage/questions.ts';

/** Weeks the page looks back on, and those it ranks by. */
export const WEEKS = 8;
export const RANKED_WEEKS = 4;

/** A fact that may answer, and how it stands today. */
export interface Answering {
  id: string;
  stand: FactStand;
}

/**
 * Is there something to answer with? `ready`: an approved fact that holds today · `waiting`: facts, and none that may be used yet ·
 * `none`: nobody wrote one down.
 */
export type Readiness = 'ready' | 'waiting' | 'none';

/** What people ask about one claim, or one topic. */
export interface AskedLine {
  name: string;
  /** Over the ranked weeks. */
  n: number;
  /** Of these, asked of us directly. */
  told: number;
  /** Of these, about no claim of the catalogue: nobody has written down what is asked. */
  unclaimed: number;
  /** Week by week, the oldest first. */
  weeks: number[];
  /** The ranked weeks against those before. */
  change: Trend;
  facts: Answering[];
  ready: Readiness;
}

/** Ranks what was asked: the most asked first, and of two alike the one nobody can answer. */
export function linesOf(cells: readonly AskedCell[], factsOf: (name: string) => Answering[]): AskedLine[] {
  const names = [...new Set(cells.map(({ name }) => name))];
  return names
    .map((name) =>
      lineOf(
        name,
        cells.filter((cell) => cell.name === name),
        factsOf(name),
      ),
    )
    .filter(({ n }) => n > 0)
    .sort((a, b) => b.n - a.n || ORDER[a.ready] - ORDER[b.ready] || a.name.localeCompare(b.name));
}

const ORDER: Record<Readiness, number> = { none: 0, waiting: 1, ready: 2 };

function lineOf(name: string, cells: readonly AskedCell[], facts: Answering[]): AskedLine {
  const weeks = Array.from({ length: WEEKS }, (_, at) =>
    cells.reduce((sum, cell) => sum + (cell.week === WEEKS - 1 - at ? cell.n : 0), 0),
  );
  const ranked = cells.filter(({ week }) => week < RANKED_WEEKS);
  const sum = (field: 'n' | 'told' | 'unclaimed') => ranked.reduce((all, cell) => all + cell[field], 0);
  const before = weeks.slice(0, WEEKS - RANKED_WEEKS).reduce((all, n) => all + n, 0);
  return {
    name,
    weeks,
    facts,
    n: sum('n'),
    told: sum('told'),
    unclaimed: sum('unclaimed'),
    change: trendOf(sum('n'), before),
    ready: readinessOf(facts),
  };
}

function readinessOf(facts: readonly Answering[]): Readiness {
  if (facts.length === 0) return 'none';
  return facts.some(({ stand }) => stand === 'usable') ? 'ready' : 'waiting';
}

/** Facts that answers about a claim stand on. */
export function factsOfClaim(rules: Pick<Rules, 'claims' | 'facts'>, id: string, now: Instant): Answering[] {
  return answering(rules, rules.claims.find((claim) => claim.id === id)?.facts ?? [], now);
}

/** Facts that answers about any claim of a topic stand on. */
export function factsOfTopic(
  rules: Pick<Rules, 'claims' | 'facts'>,
  topic: string,
  now: Instant,
): Answering[] {
  const ids = rules.claims.flatMap((claim) => (claim.topic === topic ? claim.facts : []));
  return answering(rules, [...new Set(ids)], now);
}

function answering({ facts }: Pick<Rules, 'facts'>, ids: readonly string[], now: Instant): Answering[] {
  const today = dayOf(now);
  return facts
    .filter(({ id }) => ids.includes(id))
    .map((fact) => ({ id: fact.id, stand: factStand(fact, today) }))
    .sort((a, b) => Number(b.stand === 'usable') - Number(a.stand === 'usable'));
}
