import type { Rules } from '../../src/config/rules.ts';
import { marginOf } from '../../src/domain/draw.ts';
import type { Meaning } from '../../src/domain/meaning.ts';
import { PRIVATE_KINDS, type PublisherKind } from '../../src/domain/source.ts';
import { DAY, HOUR, type Instant, MINUTE } from '../../src/domain/time.ts';
import { mentionId } from '../../src/storage/mentions.ts';
import { seeded } from '../storage/contract/samples.ts';
import { BEGAN, HOUSES, type Insert, MORNING, pick, type Told, YEARS } from './years.ts';
import { PARAGRAPHS, SUMMARIES, TITLES, UNRELATED } from './years-words.ts';

/** Of what is heard, the share that is ours; measured on the general press it is about this. */
const RELEVANT = 0.05;
/** A day in forty brings several times as much. */
const BUSY_DAY = 40;
const BUSIER = 5;
/** A story is told by so many at most; most by two or three. */
const STORY_LIVES = 4 * DAY;
/** One story is told by this many, as the largest of these years. */
const GREAT = 2_000;
const GREAT_AGO = 150 * DAY;
/** Who writes articles; the others write posts. */
const PRESS: ReadonlySet<PublisherKind> = new Set(['press', 'official']);

/** Everything that was heard, in order; what is ours with all that was understood of it. */
export function fillMentions(insert: Insert, mentions: number, rules: Rules): Told[] {
  const random = seeded(7);
  const topics = rules.topics.topics.map(({ id }) => id);
  const told: Told[] = [];
  const open: { id: string; until: Instant; topic: string }[] = [];
  const great = { told: 0, story: null };
  const days = YEARS / DAY;
  const weights = Array.from({ length: days }, (_, day) => (day % BUSY_DAY === 11 ? BUSIER : 1));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  let i = 0;
  let due = 0;
  for (const [day, weight] of weights.entries()) {
    due += (weight / total) * mentions;
    for (const begin = i; i < due; i++) {
      // Within a day in the order they were heard, from six in the morning on.
      const at = BEGAN + day * DAY + Math.floor(((i - begin) / (due - begin)) * 18 * HOUR);
      const share = weight > 1 ? RELEVANT * 2 : RELEVANT * 0.8;
      if (random() < share) told.push(relevantMention(insert, i, at, random, rules, topics, open, great));
      else otherMention(insert, i, at, random, rules);
    }
  }
  return told;
}

function otherMention(insert: Insert, i: number, at: Instant, random: () => number, rules: Rules): void {
  const house = pick(HOUSES, random);
  const address = addressOf(house.id, i);
  const forgotten = MORNING - at > rules.haidang.privacy.keep_irrelevant;
  const meaning = forgotten ? null : JSON.stringify(meaningOf({ relevant: false, relevance: 0 }));
  insert('mentions')({
    ...heardRow(house, address, at),
    title: forgotten ? '' : `${pick(UNRELATED, random)} ${i}`,
    summary: forgotten ? '' : pick(UNRELATED, random).repeat(2),
    page: 'none',
    relevant: 0,
    stance: 'neutral',
    target: 'none',
    mobilises: 0,
    grievance: 0,
    question: 0,
    severity: 0,
    meaning,
  });
}

function relevantMention(
  insert: Insert,
  i: number,
  at: Instant,
  random: () => number,
  rules: Rules,
  topics: string[],
  open: { id: string; until: Instant; topic: string }[],
  great: { told: number; story: { id: string; until: Instant; topic: string } | null },
): Told {
  const house = pick(HOUSES, random);
  const address = addressOf(house.id, i);
  const row = heardRow(house, address, at);
  while (open[0] !== undefined && open[0].until < at) open.shift();
  let story = random() < 0.7 && open.length > 0 ? pick(open, random) : undefined;
  const title = `${pick(TITLES, random)} (${i})`;
  if (great.told < GREAT && at >= MORNING - GREAT_AGO) {
    story = great.story ?? undefined;
    great.told++;
  }
  if (story === undefined) {
    story = { id: row.id, until: at + STORY_LIVES, topic: pick(topics, random) };
    open.push(story);
    insert('stories')({ id: row.id, title, opened_at: at, last_at: at + 2 * DAY, told: 3 });
    if (great.told > 0) great.story ??= story;
  }
  const claim = random() < 0.15 ? pick(rules.claims, random).id : null;
  const stance = random() < 0.3 ? 'negative' : random() < 0.2 ? 'positive' : 'neutral';
  const second = random() < 0.4 ? pick(topics, random) : story.topic;
  const place = random() < 0.2 ? pick(rules.organisations.places, random).id : null;
  const found = (label: string, start: number) => [
    { start, end: start + 18, label },
    { start: start + 60, end: start + 74, label },
  ];
  const meaning = meaningOf({
    relevant: true,
    relevance: 0.6 + random() * 0.4,
    topics: [...new Set([story.topic, second])].map((id, n) => ({
      id,
      weight: n === 0 ? 0.7 : 0.3,
      evidence: [...found(id, 0), ...found(id, 240)],
    })),
    stance,
    stanceSure: 0.5 + random() / 2,
    target: stance === 'negative' ? 'agency' : 'none',
    stanceEvidence: stance === 'neutral' ? [] : found(stance, 120),
    grievance: random() < 0.2,
    question: random() < 0.15,
    severity: stance === 'negative' ? (random() < 0.2 ? 2 : 1) : 0,
    claims:
      claim === null
        ? []
        : [
            {
              id: claim,
              relation: random() < 0.5 ? 'repeats' : 'reports',
              score: 0.8,
              evidence: found(claim, 30),
            },
          ],
    tripwires: random() < 0.004 ? [{ id: 'gather', evidence: found('gather', 400) }] : [],
    places: place === null ? [] : [place],
    audience: random() < 0.5 ? [{ id: 'workers', evidence: found('workers', 90) }] : [],
    moods: random() < 0.2 ? [{ id: 'anger', evidence: found('anger', 150) }] : [],
  });
  const isPrivate = PRIVATE_KINDS.some((kind) => kind === house.kind);
  const erased = isPrivate && MORNING - at > rules.haidang.privacy.keep_private_words;
  const body = PRESS.has(house.kind) ? article(random) : post(random);
  const edited = random() < 0.05;
  insert('mentions')({
    ...row,
    ...(erased && { address: '', canonical: row.id }),
    title: erased ? '' : title,
    summary: erased ? '' : PRESS.has(house.kind) ? pick(SUMMARIES, random) : post(random),
    text: erased ? null : body,
    page: erased ? 'none' : 'read',
    version: edited ? 2 : 1,
    relevant: 1,
    stance,
    target: meaning.target,
    mobilises: 0,
    grievance: meaning.grievance ? 1 : 0,
    question: meaning.question ? 1 : 0,
    severity: meaning.severity,
    story_id: story.id,
    meaning: erased ? null : JSON.stringify(meaning),
    margin: erased ? null : marginOf(meaning),
  });
  if (edited && !erased)
    insert('mention_versions')({
      mention_id: row.id,
      version: 1,
      title: `${title} …`,
      summary: '',
      text: body.slice(200),
      hash: row.hash,
      until: at + HOUR,
    });
  const mark = (kind: string, name: string, score: number, relation: string | null = null) =>
    insert('marks')({ mention_id: row.id, kind, name, relation, score });
  for (const topic of meaning.topics) mark('topic', topic.id, topic.weight);
  for (const each of meaning.claims) mark('claim', each.id, each.score, each.relation);
  for (const wire of meaning.tripwires) mark('tripwire', wire.id, 1);
  if (place !== null) mark('place', place, 1);
  for (const { id } of meaning.audience ?? []) mark('audience', id, 1);
  return { id: row.id, at, story: story.id, topic: story.topic, claim };
}

function article(random: () => number): string {
  return Array.from({ length: 9 }, () => pick(PARAGRAPHS, random)).join('\n');
}

const POST_WORDS = 45;
const SPOKEN = PARAGRAPHS.join(' ').split(' ');

/** People do not write in each other's sentences. */
function post(random: () => number): string {
  return Array.from({ length: POST_WORDS }, () => pick(SPOKEN, random)).join(' ');
}

function addressOf(source: string, i: number): string {
  return `https://${source}.example/2026/bao-hiem/tin-so-${i}-ngay-hom-nay.html`;
}

function heardRow(house: (typeof HOUSES)[number], address: string, at: Instant) {
  const id = mentionId(address);
  const published = at - 4 * MINUTE;
  return {
    id,
    source_id: house.id,
    publisher: house.publisher,
    kind: house.kind,
    address,
    canonical: address,
    published_at: published,
    seen_at: at,
    changed_at: at,
    counts_at: published,
    at: published,
    version: 1,
    hash: id,
    heard_hash: id,
    page_next_at: at,
    page_tries: 0,
    understood_at: at + MINUTE,
  };
}

function meaningOf(changes: Partial<Meaning>): Meaning {
  return {
    relevant: true,
    relevance: 0.9,
    reason: { key: 'relevant.core', data: { term: 'bảo hiểm xã hội' } },
    spam: false,
    topics: [],
    stance: 'neutral',
    stanceSure: 0.8,
    target: 'none',
    stanceEvidence: [],
    grievance: false,
    question: false,
    severity: 0,
    claims: [],
    tripwires: [],
    places: [],
    mobilises: false,
    by: 'bench-1',
    ...changes,
  };
}
