import type { AmendmentRow } from './amendment-rows.ts';
import type { Decision, Usefulness } from '../domain/alert.ts';
import type { IncidentAlertRow, IncidentLogRow, IncidentRow } from './incident-rows.ts';
import type { Channel, LetterKind, LetterState } from '../domain/letter.ts';
import type { PageState } from '../domain/mention.ts';
import type { Relation, Stance, Target } from '../domain/meaning.ts';
import type { SignalRule, SubjectKind } from '../domain/signal.ts';
import type { PublisherKind } from '../domain/source.ts';
import type { InputRow, PressLogRow, PressRequestRow } from './input-rows.ts';
import type { PaperContentRow, PaperFileRow, PaperLogRow, PaperRow } from './paper-rows.ts';
import type { CustodyRow, EvidenceRow } from './evidence-rows.ts';
import type { ForecastModelRow, ForecastRow, ProspectRow } from './forecast-rows.ts';
import type { EventRow, KeyRow, PersonRow, RunRow } from './people-rows.ts';
import type { StatementLogRow, StatementRow } from './statement-rows.ts';
import type {
  SketchBandRow,
  SketchRow,
  StoryItemRow,
  StoryRow,
  StoryTermRow,
  StoryVerdictRow,
} from './story-rows.ts';
import type { SavedSearchRow, SearchLookRow, SearchToldRow } from './saved-search-rows.ts';
import type { RollupDayRow, RollupRunRow, RollupWeekRow } from './rollup-rows.ts';
import type { SearchDocRow, SearchWordsRow } from './search-rows.ts';
import type { TipContactRow, TipRow } from './tip-rows.ts';
import type { UploadRow, WorkRow } from './work-rows.ts';
import type { ContactRow, DeliveryRow, PrivateAddressRow, SilenceRow, TellingRow } from './telling-rows.ts';
import type { CorrectionRow, DrawRow, ModelRow } from './teaching-rows.ts';
import type { GapRow, HostRow, OutageRow, RhythmRow, SourceDayRow, SourceRow } from './listening-rows.ts';

/**
 * The tables as both databases hold them. Instants are integers, lists and objects are JSON text,
 * and there are no booleans: `acknowledged_at` tells more than `acknowledged`.
 */
export interface Tables {
  papers: PaperRow;
  paper_log: PaperLogRow;
  paper_contents: PaperContentRow;
  paper_files: PaperFileRow;
  inputs: InputRow;
  press_log: PressLogRow;
  press_requests: PressRequestRow;
  tips: TipRow;
  tip_contacts: TipContactRow;
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
  rollup_days: RollupDayRow;
  rollup_weeks: RollupWeekRow;
  rollup_runs: RollupRunRow;
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
  briefs: DigestRow;
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
  saved_searches: SavedSearchRow;
  search_looks: SearchLookRow;
  search_told: SearchToldRow;
  incidents: IncidentRow;
  incident_log: IncidentLogRow;
  incident_alerts: IncidentAlertRow;
  evidence: EvidenceRow;
  evidence_custody: CustodyRow;
  statements: StatementRow;
  statement_log: StatementLogRow;
  amendments: AmendmentRow;
  works: WorkRow;
  uploads: UploadRow;
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
