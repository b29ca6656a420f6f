import type { Alert } from '../../../src/domain/alert.ts';
import type { Digest } from '../../../src/domain/digest.ts';
import type { Letter } from '../../../src/domain/letter.ts';
import type { Meaning } from '../../../src/domain/meaning.ts';
import type { Heard } from '../../../src/domain/mention.ts';
import type { Signal } from '../../../src/domain/signal.ts';
import { mentionId } from '../../../src/storage/mentions.ts';
import type { KnownSource } from '../../../src/storage/sources.ts';
import type { Store } from '../../../src/storage/store.ts';

/** One of each noun, to be changed in one place by the test that needs it. */

export function heard(name: string, changes: Partial<Heard> = {}): Heard {
  return {
    sourceId: 'bao-a',
    kind: 'press',
    address: `https://bao-a.example/${name}?utm_source=rss`,
    canonical: `https://bao-a.example/${name}`,
    title: `Tin ${name}`,
    summary: 'Tóm tắt',
    text: null,
    publishedAt: null,
    ...changes,
  };
}

export const hearing = (seenAt: number, backlog = false) => ({ seenAt, publisher: 'bao-a', backlog });

export function meaning(changes: Partial<Meaning> = {}): Meaning {
  return {
    relevant: true,
    relevance: 0.9,
    reason: { key: 'relevant.core', data: {} },
    spam: false,
    topics: [{ id: 'rut-mot-lan', weight: 0.75, evidence: [{ start: 0, end: 3, label: 'rút' }] }],
    stance: 'negative',
    stanceSure: 0.8,
    target: 'policy',
    stanceEvidence: [],
    grievance: false,
    question: true,
    severity: 2,
    claims: [{ id: 'C01', relation: 'repeats', score: 0.625, evidence: [] }],
    tripwires: [{ id: 'mobilise', evidence: [] }],
    places: ['da-nang'],
    mobilises: false,
    by: 'rules-1',
    ...changes,
  };
}

export function source(id: string, changes: Partial<KnownSource> = {}): KnownSource {
  return {
    id,
    name: `Báo ${id}`,
    publisher: id,
    kind: 'press',
    reach: 'national',
    place: null,
    url: `https://${id}.example/rss`,
    ...changes,
  };
}

export function signal(id: string, changes: Partial<Signal> = {}): Signal {
  return {
    id,
    rule: 'surge',
    subject: { kind: 'topic', id: 'rut-mot-lan' },
    at: 1_000,
    level: 2,
    score: 4.5,
    observed: 12,
    expected: 2.25,
    window: 3_600_000,
    publishers: 4,
    kinds: ['press', 'group'],
    evidence: ['m1'],
    reason: { key: 'signal.surge', data: { n: 12 } },
    ...changes,
  };
}

export function alert(id: string, changes: Partial<Alert> = {}): Alert {
  return {
    id,
    situation: { kind: 'claim', id: 'C01' },
    level: 2,
    peak: 2,
    phase: 'rising',
    push: true,
    title: 'Tin đồn dừng rút một lần',
    topics: ['rut-mot-lan'],
    claim: 'C01',
    story: null,
    place: null,
    reason: { key: 'alert.claim', data: { n: 3 } },
    n: 3,
    publishers: 2,
    openedAt: 1_000,
    updatedAt: 1_000,
    fedAt: 1_000,
    closedAt: null,
    edition: 1,
    toldAt: null,
    toldLevel: null,
    acknowledgedAt: null,
    acknowledgedBy: null,
    ...changes,
  };
}

export function letter(id: string, changes: Partial<Letter> = {}): Letter {
  return {
    id,
    kind: 'alert',
    about: 'alert-1',
    recipientId: 'truong-phong',
    to: 'truong.phong@bhxh.example',
    subject: 'Cảnh báo',
    text: 'Nội dung',
    html: '<p>Nội dung</p>',
    messageId: `<${id}@haidang.example>`,
    channel: 'mail',
    pictures: [],
    keyHash: null,
    urgent: false,
    inReplyTo: null,
    state: 'waiting',
    tries: 0,
    nextAt: 1_000,
    writtenAt: 1_000,
    sentAt: null,
    note: null,
    ...changes,
  };
}

export function digest(id: string, changes: Partial<Digest> = {}): Digest {
  const none = { negative: 0, neutral: 0, positive: 0 };
  return {
    id,
    from: '2026-11-16',
    to: '2026-11-23',
    madeAt: 5_000,
    heard: 40,
    mentions: { negative: 1, neutral: 2, positive: 3 },
    before: none,
    grievances: 1,
    questions: 0,
    topics: [],
    stories: [],
    claims: [],
    alerts: [],
    coverage: { sources: 3, whole: 3, share: 1, gaps: [], days: [] },
    ...changes,
  };
}

/** The id of `heard(name)`. */
export const id = (name: string) => mentionId(heard(name).canonical);

export const ids = (rows: { id: string }[]) => rows.map((row) => row.id);

/** Hears one item at `at` and concludes `changes` about it. */
export async function understood(
  store: Store,
  name: string,
  at: number,
  changes: Partial<Meaning> = {},
  story: string | null = null,
): Promise<string> {
  await store.mentions.hear([heard(name)], hearing(at));
  await store.meanings.understood(id(name), meaning(changes), story, at + 1);
  return id(name);
}

/** Repeatable randomness (mulberry32, public domain by its author). */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}
