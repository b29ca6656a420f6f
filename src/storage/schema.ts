import type { Generated } from 'kysely';
import type { Decision, Usefulness } from '../domain/alert.ts';
import type { EventKind } from '../domain/event.ts';
import type { Channel, LetterKind, LetterState } from '../domain/letter.ts';
import type { PageState } from '../domain/mention.ts';
import type { Role } from '../domain/person.ts';
import type { Relation, Stance, Target } from '../domain/meaning.ts';
import type { SignalRule, SubjectKind } from '../domain/signal.ts';
import type { PublisherKind } from '../domain/source.ts';
import type { ForecastModelRow, ForecastRow, ProspectRow } from './forecast-rows.ts';
import type { SearchDocRow, SearchWordsRow } from './search-rows.ts';
import type { ContactRow, DeliveryRow, PrivateAddressRow, SilenceRow, TellingRow } from './telling-rows.ts';
import type { CorrectionRow, DrawRow, ModelRow } from './teaching-rows.ts';
import type { GapRow, HostRow, OutageRow, RhythmRow, SourceDayRow, SourceRow } from './listening-rows.ts';

/**
 * The tables as both databases hold them. Instants are integers, lists and objects are JSON text,
 * and there are no booleans: `acknowledged_at` tells more than `acknowledged`.
 */
export interface Tables {
  sources: SourceRow;
  source_days: SourceDayRow;
  gaps: GapRow;
  outages: OutageRow;
  rhythms: RhythmRow;
  hosts: HostRow;
  receipts: ReceiptRow;
  mentions: MentionRow;
  mention_versions: MentionVersionRow;
  search_docs: SearchDocRow;
  search_words: SearchWordsRow;
  marks: MarkRow;
  stories: StoryRow;
  story_terms: StoryTermRow;
  story_items: StoryItemRow;
  story_verdicts: StoryVerdictRow;
  sketches: SketchRow;
  sketch_bands: SketchBandRow;
  signals: SignalRow;
  alerts: AlertRow;
  decisions: DecisionRow;
  letters: LetterRow;
  digests: DigestRow;
  people: PersonRow;
  keys: KeyRow;
  events: EventRow;
  runs: RunRow;
  corrections: CorrectionRow;
  draws: DrawRow;
  models: ModelRow;
  forecasts: ForecastRow;
  forecast_models: ForecastModelRow;
  prospects: ProspectRow;
  deliveries: DeliveryRow;
  tellings: TellingRow;
  silences: SilenceRow;
  contacts: ContactRow;
  private_addresses: PrivateAddressRow;
}

/** What a push was answered with, so that the same push said twice is heard once. */
export interface ReceiptRow {
  key: string;
  body_hash: string;
  answer: string;
  at: number;
}

export interface MentionRow {
  id: string;
  source_id: string;
  publisher: string;
  kind: PublisherKind;
  address: string;
  canonical: string;
  title: string;
  summary: string;
  text: string | null;
  published_at: number | null;
  /** Canonical address of what this answers. */
  parent: string | null;
  seen_at: number;
  changed_at: number;
  counts_at: number | null;
  /** `counts_at`, or `seen_at` while it counts nowhere: what lists are ordered by. */
  at: number;
  version: number;
  hash: string;
  /** Hash of the words as the source last told them; the page may have said more since. */
  heard_hash: string;
  page: PageState;
  page_next_at: number;
  page_tries: number;
  /** Null: to be understood, or to be understood again. */
  understood_at: number | null;
  relevant: 0 | 1 | null;
  stance: Stance | null;
  target: Target | null;
  mobilises: 0 | 1 | null;
  grievance: 0 | 1 | null;
  question: 0 | 1 | null;
  severity: number | null;
  story_id: string | null;
  /** The mention whose text this one repeats. */
  copy_of: string | null;
  /** The whole `Meaning` as JSON: the machine's, with what people said of it. */
  meaning: string | null;
  /** The machine's own `Meaning`, where people spoke about it; null where `meaning` is it. */
  machine: string | null;
  /** How clear the machine's closest decision was, 0–1; null: nothing of ours in it, or not read. */
  margin: number | null;
}

export interface MentionVersionRow {
  mention_id: string;
  version: number;
  title: string;
  summary: string;
  text: string | null;
  hash: string;
  until: number;
}

/** What a relevant mention is marked with: the series are counted from here. */
export interface MarkRow {
  mention_id: string;
  kind: 'topic' | 'claim' | 'tripwire' | 'place' | 'audience';
  name: string;
  relation: Relation | null;
  score: number;
}

export interface StoryRow {
  id: string;
  title: string;
  opened_at: number;
  last_at: number;
  merged_into: string | null;
  /** How many mentions its vector was made of. */
  told: number;
  /** What it is recognised by: `[term, weight][]` as JSON; null when it must be made anew. */
  vector: string | null;
}

/** In how many texts of the stream a term stands; `*` is the number of texts. */
export interface StoryTermRow {
  term: string;
  texts: number;
}

/** A stretch of a digest that tells a story of its own. */
export interface StoryItemRow {
  mention_id: string;
  starts: number;
  ends: number;
  story_id: string;
}

/** What a person decided of two stories; `one` < `other`. */
export interface StoryVerdictRow {
  one: string;
  other: string;
  verdict: 'same' | 'apart';
  who: string;
  at: number;
}

/** What a text is recognised by at another address. */
export interface SketchRow {
  mention_id: string;
  at: number;
  text_hash: string;
  /** 128 numbers of 32 bits, base64. */
  signature: string;
}

/** Texts that share a band are worth comparing. */
export interface SketchBandRow {
  band: number;
  mention_id: string;
}

export interface SignalRow {
  id: string;
  rule: SignalRule;
  subject_kind: SubjectKind;
  subject: string;
  at: number;
  level: number;
  /** The whole `Signal` as JSON. */
  body: string;
  decided_at: number | null;
}

export interface AlertRow {
  id: string;
  situation: string;
  level: number;
  phase: string;
  push: 0 | 1;
  opened_at: number;
  updated_at: number;
  closed_at: number | null;
  /** The whole `Alert` as JSON. */
  body: string;
  /** What a person said of it afterwards; null: nothing (yet). */
  usefulness: Usefulness | null;
  judged_at: number | null;
  judged_by: string | null;
}

export interface DecisionRow {
  id: string;
  at: number;
  signal_id: string;
  alert_id: string | null;
  outcome: Decision['outcome'];
  /** `Reason` as JSON. */
  reason: string;
}

export interface LetterRow {
  id: string;
  kind: LetterKind;
  about: string;
  recipient_id: string;
  channel: Channel;
  mail: string;
  subject: string;
  text: string;
  html: string;
  /** `LetterPicture[]` as JSON. */
  pictures: string;
  key_hash: string | null;
  urgent: 0 | 1;
  message_id: string;
  in_reply_to: string | null;
  state: LetterState;
  tries: number;
  next_at: number;
  written_at: number;
  sent_at: number | null;
  note: string | null;
}

export interface DigestRow {
  id: string;
  made_at: number;
  body: string;
}

export interface PersonRow {
  id: string;
  name: string;
  role: Role;
  created_at: number;
  left_at: number | null;
  /** Vietnamese day of the last visit; the hour is nobody's business. */
  seen_on: string | null;
}

/** Sign-in links and sessions. Only hashes are kept: who reads the database cannot sign in with it. */
export interface KeyRow {
  hash: string;
  purpose: 'link' | 'session';
  person_id: string;
  created_at: number;
  expires_at: number;
  used_at: number | null;
}

export interface EventRow {
  seq: Generated<number>;
  at: number;
  event: EventKind;
  subject: string;
  who: string | null;
  data: string;
  /** Kind of act, as `data.act` says it; null for what no person did. */
  act: string | null;
}

/** Last run of each stage, so that the desk can show that the house is awake. */
export interface RunRow {
  stage: string;
  at: number;
  took: number;
  tally: string;
  trouble: string | null;
  /** Runs in a row that ended in trouble. */
  failures: number;
}
