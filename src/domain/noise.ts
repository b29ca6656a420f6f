import { type Share, shareOf } from './accuracy.ts';
import type { Usefulness } from './alert.ts';
import { sumOf } from './level.ts';
import type { Signal, Subject } from './signal.ts';
import { wireOf } from './tripwire.ts';

/** Fewer judgements than this allow no conclusion about a rule (P): of 5, one more or less moves the rate by a fifth. */
export const ENOUGH_JUDGED = 5;

/** What an opening signal is measured by and a threshold may be set on, the plainest first: that one is proposed when two do as well. */
export const SCALES = ['level', 'factors', 'score'] as const;
export type Scale = (typeof SCALES)[number];

/** An alert reduced to what its rule is judged by. */
export interface NoiseAlert {
  /** From `ruleOf`. */
  rule: string;
  /** Did it go out to people, or stand on the desk only? */
  told: boolean;
  letters: number;
  usefulness: Usefulness | null;
  /** Of the signal that opened it; signals of earlier versions have no factors. */
  scales: Partial<Record<Scale, number>>;
  claim: string | null;
}

/** A threshold on the opening signal under which only what was of no use would have been left out. */
export interface Threshold {
  scale: Scale;
  /** Alerts whose opening signal reaches it would have been told. */
  from: number;
  /** How many would have been told, where `RuleNoise.told` were. */
  told: number;
  /** Of those left out, how many nobody has judged. */
  unjudged: number;
}

/** What one rule was worth. */
export interface RuleNoise {
  rule: string;
  alerts: number;
  /** Of them, by letter. */
  told: number;
  letters: number;
  judged: number;
  said: Record<Usefulness, number>;
  /** Judged to be of no use, of all judged, with its 95 % interval. */
  noise: Share;
  enough: boolean;
  /** Of those told. */
  useful: number;
  threshold: Threshold | null;
  /** Told and judged often enough, and never of use: no threshold helps, only the desk or silence does. */
  idle: boolean;
  /** Claims whose alerts were judged, and none of them useful. */
  uselessClaims: string[];
}

/** Noise, a repetition and a stance misread are three ways of being told for nothing. */
export function isUseless(usefulness: Usefulness | null): boolean {
  return usefulness !== null && usefulness !== 'useful';
}

/** The rule that opened an alert: each wire by itself, claims, spreading, rises by what they are about, and the house's own trouble. */
export function ruleOf(signal: Pick<Signal, 'rule' | 'subject'> | null, situation: Subject): string {
  const { kind, id } = signal?.subject ?? situation;
  if (kind === 'house') return 'house';
  if (kind === 'tripwire') return `tripwire.${wireOf(id)}`;
  if (signal?.rule === 'spread') return 'spread';
  if (signal?.rule === 'claim' || (signal === null && kind === 'claim')) return 'claim';
  return `rise.${kind}`;
}

/** What a threshold on the opening signal could be set on. */
export function scalesOf(signal: Signal | null): Partial<Record<Scale, number>> {
  if (signal === null) return {};
  const { level, factors, score } = signal;
  return { level, ...(factors && { factors: sumOf(factors) }), ...(score > 0 && { score }) };
}

/** Every rule that opened an alert, the noisiest first. */
export function noiseByRule(alerts: readonly NoiseAlert[]): RuleNoise[] {
  const rules = [...new Set(alerts.map(({ rule }) => rule))];
  return rules
    .map((rule) =>
      noiseOf(
        rule,
        alerts.filter((alert) => alert.rule === rule),
      ),
    )
    .toSorted(
      (a, b) =>
        Number(b.enough) - Number(a.enough) ||
        b.noise.k / Math.max(1, b.noise.n) - a.noise.k / Math.max(1, a.noise.n) ||
        b.alerts - a.alerts ||
        a.rule.localeCompare(b.rule),
    );
}

function noiseOf(rule: string, alerts: readonly NoiseAlert[]): RuleNoise {
  const count = (of: readonly NoiseAlert[], word: Usefulness) =>
    of.filter(({ usefulness }) => usefulness === word).length;
  const told = alerts.filter((alert) => alert.told);
  const judged = alerts.filter(({ usefulness }) => usefulness !== null).length;
  const said = {
    useful: count(alerts, 'useful'),
    noise: count(alerts, 'noise'),
    duplicate: count(alerts, 'duplicate'),
    'wrong-stance': count(alerts, 'wrong-stance'),
  };
  const useful = count(told, 'useful');
  const judgedTold = told.filter(({ usefulness }) => usefulness !== null).length;
  const enough = judgedTold >= ENOUGH_JUDGED;
  return {
    rule,
    alerts: alerts.length,
    told: told.length,
    letters: alerts.reduce((sum, { letters }) => sum + letters, 0),
    judged,
    said,
    noise: shareOf(judged - said.useful, judged),
    enough: judged >= ENOUGH_JUDGED,
    useful,
    threshold: enough && useful > 0 ? bestThreshold(told) : null,
    idle: enough && useful === 0,
    uselessClaims: uselessClaims(alerts),
  };
}

/** The scale whose highest harmless threshold leaves out most of what was of no use; null when none leaves any out. */
function bestThreshold(told: readonly NoiseAlert[]): Threshold | null {
  let best: { threshold: Threshold; spared: number } | null = null;
  for (const scale of SCALES) {
    // A useful alert that was never measured on this scale could be lost by any threshold on it.
    const needed = told
      .filter(({ usefulness }) => usefulness === 'useful')
      .map(({ scales }) => scales[scale] ?? -Infinity);
    const from = roundedDown(Math.min(...needed));
    const left = told.filter(({ scales }) => (scales[scale] ?? Infinity) < from);
    const spared = left.filter(({ usefulness }) => isUseless(usefulness)).length;
    if (spared === 0 || spared <= (best?.spared ?? 0)) continue;
    const unjudged = left.filter(({ usefulness }) => usefulness === null).length;
    best = { threshold: { scale, from, told: told.length - left.length, unjudged }, spared };
  }
  return best?.threshold ?? null;
}

/** As it is said, and never above what must be kept. */
function roundedDown(value: number): number {
  return Math.floor(value * 10) / 10;
}

function uselessClaims(alerts: readonly NoiseAlert[]): string[] {
  const claims = new Map<string, boolean>();
  for (const { claim, usefulness } of alerts)
    if (claim !== null && usefulness !== null)
      claims.set(claim, (claims.get(claim) ?? true) && isUseless(usefulness));
  return [...claims].filter(([, useless]) => useless).map(([claim]) => claim);
}
