import type { ClaimRules } from '../../config/claims.ts';
import type { Rules } from '../../config/rules.ts';
import { type Harm, HARMS, type Verdict, VERDICTS } from '../../domain/claim.ts';
import type { Relation } from '../../domain/meaning.ts';
import { DAY, dayOf, type Instant } from '../../domain/time.ts';
import { fold } from '../../domain/words.ts';
import { paths } from '../../view/paths.ts';
import type { Desk } from '../desk.ts';

/** How far back the counts of the list go. */
export const COUNTED_DAYS = 30;
/** Repeated within so many days: it is going round. */
export const SPREADING_DAYS = 7;

/** `spreading`: repeated in the last week · `quiet`: not · `check`: its answer, or a fact under it, is past its date. */
export const STATES = ['spreading', 'quiet', 'check'] as const;
export type ClaimState = (typeof STATES)[number];
export const CLAIM_ORDERS = ['urgent', 'met', 'checked', 'id'] as const;
export type ClaimOrder = (typeof CLAIM_ORDERS)[number];

/** What the address asks for; empty is any. */
export interface ClaimsAsked {
  q: string;
  state: ClaimState | '';
  verdict: Verdict | '';
  harm: Harm | '';
  topic: string;
  order: ClaimOrder;
}

export type Met = Partial<Record<Relation, number>>;

/** One claim in the list. */
export interface ListedClaim {
  claim: ClaimRules;
  met: Met;
  repeatedAt: Instant | null;
  spreading: boolean;
  check: boolean;
}

/** Reads the address; what makes no sense is taken as not asked. */
export function readClaims(query: (name: string) => string, rules: Rules): ClaimsAsked {
  const one = <T extends string>(of: readonly T[], name: string): T | '' =>
    of.find((value) => value === query(name)) ?? '';
  return {
    q: query('q').trim().slice(0, 200),
    state: one(STATES, 'state'),
    verdict: one(VERDICTS, 'verdict'),
    harm: one(HARMS, 'harm'),
    topic: rules.topics.topics.some(({ id }) => id === query('topic')) ? query('topic') : '',
    order: one(CLAIM_ORDERS, 'order') || 'urgent',
  };
}

/** What stands in the address for it; what is usual stands in none. */
export function claimsQuery(asked: ClaimsAsked): string {
  const fields = Object.entries({ ...asked, order: asked.order === 'urgent' ? '' : asked.order });
  return new URLSearchParams(fields.filter(([, value]) => value !== '')).toString();
}

export function claimsHref(asked: ClaimsAsked): string {
  const query = claimsQuery(asked);
  return query === '' ? paths.claims : `${paths.claims}?${query}`;
}

/** Ids of claims and facts whose time is over. */
export function lateIds(desk: Desk, now: Instant): Set<string> {
  return new Set((desk.knowledge?.expired(dayOf(now)) ?? []).map(({ id }) => id));
}

/** The claims that are asked for, in the order that is. */
export async function listedClaims(desk: Desk, asked: ClaimsAsked, now: Instant): Promise<ListedClaim[]> {
  const since = now - COUNTED_DAYS * DAY;
  const [counts, latest] = await Promise.all([
    desk.store.meanings.claimsMet(since),
    desk.store.claimTold.latest(since),
  ]);
  const met = new Map<string, Met>();
  for (const { claim, relation, n } of counts) met.set(claim, { ...met.get(claim), [relation]: n });
  const late = lateIds(desk, now);
  const words = fold(asked.q).split(/\s+/);
  return desk.rules.claims
    .map((claim): ListedClaim => {
      const repeatedAt = latest.get(claim.id)?.repeated ?? null;
      return {
        claim,
        met: met.get(claim.id) ?? {},
        repeatedAt,
        spreading: repeatedAt !== null && repeatedAt >= now - SPREADING_DAYS * DAY,
        check: late.has(claim.id) || claim.facts.some((id) => late.has(id)),
      };
    })
    .filter((row) => fits(row, asked, words))
    .sort(ORDERS[asked.order]);
}

function fits(
  { claim, spreading, check }: ListedClaim,
  { state, verdict, harm, topic }: ClaimsAsked,
  words: readonly string[],
): boolean {
  if (state === 'check' && !check) return false;
  if (state === 'spreading' && !spreading) return false;
  if (state === 'quiet' && spreading) return false;
  if (verdict !== '' && claim.verdict !== verdict) return false;
  if (harm !== '' && claim.harm !== harm) return false;
  if (topic !== '' && claim.topic !== topic) return false;
  const text = fold([claim.id, claim.title, ...claim.phrasings].join(' '));
  return words.every((word) => text.includes(word));
}

const repeats = ({ met }: ListedClaim) => met.repeats ?? 0;
const times = ({ met }: ListedClaim) => Object.values(met).reduce((sum, n) => sum + n, 0);

const ORDERS: Record<ClaimOrder, (a: ListedClaim, b: ListedClaim) => number> = {
  urgent: (a, b) => Number(b.check) - Number(a.check) || repeats(b) - repeats(a),
  met: (a, b) => times(b) - times(a),
  checked: (a, b) => a.claim.checked_on.localeCompare(b.claim.checked_on),
  id: (a, b) => a.claim.id.localeCompare(b.claim.id, 'en', { numeric: true }),
};
