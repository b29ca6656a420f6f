import { readFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import { z } from 'zod';
import type { ClaimRules } from '../../config/claims.ts';
import type { Rules } from '../../config/rules.ts';
import { fault } from '../../domain/fault.ts';
import type { ClaimFound } from '../../domain/meaning.ts';
import { openClaims } from '../../understand/claims.ts';
import { bareText, noisyText, shortenings } from '../../understand/learner/noise.ts';
import { openRandom } from '../../understand/learner/random.ts';
import { readLexicon } from '../../understand/lexicon.ts';
import { openScan } from '../../understand/scan.ts';
import type { Evaluation, Figures } from './evaluate.ts';

const entrySchema = z.object({ id: z.string(), text: z.string() });
const querySchema = z.object({ text: z.string(), claim: z.string().nullable() });
const probeSchema = z.object({ kind: z.string(), text: z.string(), claim: z.string() });
type Query = z.output<typeof querySchema>;

/** A query of so many sentences is a long post. */
const LONG = 4;
const SEED = 11;
/** Texts with one number changed: those that still match were not read. */
const CHANGED = /number/;
/** Texts that say no to a claim. */
const REFUTING = /debunk|den(?:y|ial)/;
/** A copy with a "không" put in. */
const NEGATED = /negat/;

/**
 * Measures the matcher of claims on a foreign catalogue: JSON lines, packed or not. CATALOGUE holds `{id, text}`, QUERIES `{text, claim}` with
 * `claim: null` for texts that tell none, PROBES `{kind, text, claim}`. It is the matcher of the product opened on that catalogue, whose entries
 * have a single phrasing and neither ideas nor lessons.
 *
 * A query is right when its first claim is the one meant. Queries of four sentences or more are long posts; when they are few, each query
 * is laid among sentences of queries that tell no claim. `stripped` and `teencode` are copies of the queries without diacritics, and with
 * short forms and slips of the finger. A denial is
 * recognised when the claim is met and said to be denied; an inserted "không" also when nothing is met.
 */
export function claimsBy(open: () => Promise<Rules>): Evaluation {
  return async ([catalogue, queries, probes], bench) => {
    if (catalogue === undefined || queries === undefined || probes === undefined)
      throw fault('invalid', 'evaluate.usage', { names: 'claims CATALOGUE QUERIES PROBES' });
    const rules = await open();
    const entries = await linesOf(catalogue, entrySchema);
    const lexicon = readLexicon();
    const { scan, read } = openScan(rules, lexicon);
    const { find } = openClaims({ ...rules, claims: entries.map(entryOf) }, lexicon, scan, read);
    const met = (text: string): ClaimFound[] =>
      find(
        scan({
          title: '',
          summary: text,
          text: null,
          kind: 'forum',
          address: 'https://khong-ro.vn/1',
          publisher: 'p',
        }),
      );

    const all = await linesOf(queries, querySchema);
    const isLong = ({ text }: Query): boolean => read(text).sentences.length >= LONG;
    const long = all.filter(isLong);
    const short = all.filter((query) => !isLong(query));
    const posts = long.length > short.length ? long : laidIn(short);
    const shorts = shortenings(lexicon.shortForms);
    const random = openRandom(SEED);
    const began = bench.processor();
    const longPost = metFigures(posts, met);
    const seconds = bench.processor() - began;

    const tests = await linesOf(probes, probeSchema);
    const changed = tests.filter(({ kind }) => CHANGED.test(kind));
    const refuting = tests.filter(({ kind }) => REFUTING.test(kind));
    const negated = tests.filter(({ kind }) => NEGATED.test(kind));
    const own = (text: string, claim: string): ClaimFound | undefined =>
      met(text).find(({ id }) => id === claim);
    return {
      ...(short.length > 0 ? { sentence: metFigures(short, met) } : {}),
      longPost,
      stripped: metFigures(copies(all, bareText), met),
      teencode: metFigures(
        copies(all, (text) => noisyText(text, shorts, random)),
        met,
      ),
      numberProbesPassed: share(changed, ({ text, claim }) => own(text, claim) !== undefined),
      denialsRecognised: share(refuting, ({ text, claim }) => own(text, claim)?.relation === 'denies'),
      negationsRecognised: share(negated, ({ text, claim }) => {
        const found = own(text, claim);
        return found === undefined || found.relation === 'denies';
      }),
      affirmationsDenied: share(
        short.filter(({ claim }) => claim !== null),
        ({ text, claim }) => own(text, claim ?? '')?.relation === 'denies',
      ),
      postsPerSecond: posts.length / Math.max(seconds, 1e-3),
    };
  };
}

/** A foreign entry as ours are: what it has, and nothing that would be a judgement. */
function entryOf({ id, text }: z.output<typeof entrySchema>): ClaimRules {
  return {
    id,
    title: text,
    topic: 'khac',
    verdict: 'misleading',
    harm: 'low',
    phrasings: [text],
    correction: text,
    why: text,
    legal_basis: [],
    facts: [],
    sources: [],
    drivers: [],
    scam_markers: [],
    origin: '',
    confidence: 'I',
    checked_on: '2026-01-01',
    valid_to: null,
  };
}

/** Each query between two sentences before and two behind that tell no claim, taken in turn. */
function laidIn(queries: readonly Query[]): Query[] {
  const fillers = queries.filter(({ claim }) => claim === null).map(({ text }) => text);
  if (fillers.length < 5) return [...queries];
  return queries.map(({ text, claim }, i) => {
    const filler = (step: number): string => {
      const at = (i * 4 + step) % fillers.length;
      const found = fillers[at] ?? '';
      return found === text ? (fillers[(at + 1) % fillers.length] ?? '') : found;
    };
    return { text: [filler(0), filler(1), text, filler(2), filler(3)].join(' '), claim };
  });
}

function copies(queries: readonly Query[], change: (text: string) => string): Query[] {
  return queries.map(({ text, claim }) => ({ text: change(text), claim }));
}

function metFigures(queries: readonly Query[], met: (text: string) => ClaimFound[]): Figures {
  let hit = 0;
  let told = 0;
  const claimed = queries.filter(({ claim }) => claim !== null).length;
  for (const { text, claim } of queries) {
    const first = met(text)[0]?.id;
    if (first === undefined) continue;
    told++;
    if (first === claim) hit++;
  }
  return {
    precision: hit / (told || 1),
    recall: hit / (claimed || 1),
    f1: (2 * hit) / (told + claimed || 1),
  };
}

function share<T>(all: readonly T[], holds: (one: T) => boolean): number | null {
  return all.length === 0 ? null : all.filter(holds).length / all.length;
}

async function linesOf<T>(file: string, schema: z.ZodType<T>): Promise<T[]> {
  const bytes = await readFile(file);
  const packed = bytes[0] === 0x1f && bytes[1] === 0x8b;
  const text = (packed ? await promisify(gunzip)(bytes) : bytes).toString('utf8');
  return text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => schema.parse(JSON.parse(line)));
}
