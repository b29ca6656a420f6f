import type { Context } from 'hono';
import type { ClaimRules } from '../config/claims.ts';
import type { Expired } from '../config/expiry.ts';
import type { Rules } from '../config/rules.ts';
import type { AfterAction, AfterActionAsked } from '../domain/after-action.ts';
import type { Asserting, Candidate } from '../domain/candidate.ts';
import type { Explained } from '../domain/explained.ts';
import type { IndicatorBoard } from '../domain/indicator.ts';
import type { Labels, OfficerLesson } from '../domain/lesson.ts';
import type { LegalBasis } from '../domain/legal.ts';
import type { Mention } from '../domain/mention.ts';
import type { Frozen, PackAsked } from '../domain/evidence.ts';
import type { Discovery } from '../domain/offer.ts';
import type { ApprovedPaper, OfficialDocument } from '../domain/official.ts';
import type { PaperFormat, PaperWanted } from '../domain/paper-asked.ts';
import type { Paper } from '../domain/paper-book.ts';
import type { CountedList, CountedPage } from '../domain/counted.ts';
import type { Counter, Period, Figure, PaperContent, PaperKind } from '../domain/paper.ts';
import type { Person } from '../domain/person.ts';
import type { Practice } from '../domain/practice.ts';
import type { RereadReport } from '../domain/reread.ts';
import type { Statement } from '../domain/statement.ts';
import type { Day, Instant } from '../domain/time.ts';
import type { FileHeard, FileLook, HandedIn } from '../domain/told-file.ts';
import type { Tip } from '../domain/tip.ts';
import type { TipBook } from '../domain/tip-book.ts';
import type { TrialAsked, TrialReport } from '../domain/trial.ts';
import type { Nouns, Store } from '../storage/store.ts';
import type { Language } from '../view/words/words.ts';
import type { World } from '../world.ts';
import type { Assets } from './assets.ts';
import type { Recurring } from './recurring.ts';
import type { Settings } from './settings.ts';
import type { Teaching } from './teaching.ts';
import type { Trials } from './trials.ts';
import type { Voice } from './voice.ts';
import type { Works } from './works.ts';

/** What every page of the desk works with. */
export interface Desk {
  store: Store;
  world: World;
  rules: Rules;
  /** Name of the house where several run side by side; browsers tell their cookies apart by it, for they know no ports. */
  house: string | null;
  assets: Assets;
  /** Asks the worker for an early run of a job; absent where no worker listens, and the buttons then say so. */
  soon: ((job: string) => void) | null;
  /** Absent where the desk stands alone; the page then says so. */
  finder: Finder | null;
  push: PushDoor | null;
  teacher: Teacher | null;
  teaching: Teaching;
  works: Works;
  rehearser: Rehearser | null;
  trials: Trials;
  knowledge: Knowledge | null;
  recurring: Recurring;
  explainer: Explainer | null;
  papers: PaperOffice | null;
  postmaster: Postmaster | null;
  importer: Importer | null;
  archivist: Archivist | null;
  /** Ids of the claims that a line says itself, in whatever words; absent where the desk stands alone. */
  tells: ((line: string) => readonly string[]) | null;
  tipDoor: TipDoor | null;
  settings: Settings | null;
  rereader: Rereader | null;
  trainer: Trainer | null;
  /** The play this desk belongs to; null: it is the real one. */
  lesson: Pick<Lesson, 'stand'> | null;
}

/** Finds ways to listen to an address, and adds them. Its faults are meant for the reader. */
export interface Finder {
  look(address: string): Promise<Discovery>;
  /** `row` is judged as a row of `sources.yaml` would be. */
  adopt(row: unknown, by: Person): Promise<void>;
  letGo(id: string, by: Person): Promise<void>;
}

/** Teaches models from what officers said. Absent where the desk stands alone; the page then says so. */
export interface Teacher {
  /**
   * Teaches a model on top of the shipped one, away from the desk's own thread. `progress` is told shares from 0 to 1.
   * `answers`: what the model in use and the new one make of each of `checks`, in their order.
   */
  teach(
    lessons: readonly OfficerLesson[],
    checks: readonly OfficerLesson[],
    progress: (share: number) => void,
  ): Promise<{ bytes: Uint8Array; answers: { before: Labels; after: Labels }[] }>;
  /** Reads with this model from now on; null: with the shipped one. Rejects, and changes nothing, when the bytes are no model. */
  adopt(model: { id: string; bytes: Uint8Array } | null): Promise<void>;
}

/** Lives the office's own past again under changed rules; only reads. Absent where the desk stands alone; the page then says so. */
export interface Rehearser {
  /** `progress` is told shares from 0 to 1. Rejects when `signal` is aborted. */
  run(asked: TrialAsked, progress: (share: number) => void, signal: AbortSignal): Promise<TrialReport>;
}

/** Reads what was heard lately as changed rules would; only reads. Absent where the desk stands alone; the button then waits. */
export interface Rereader {
  /** `progress` is told shares from 0 to 1. Rejects when `signal` is aborted. */
  run(changed: Rules, progress: (share: number) => void, signal: AbortSignal): Promise<RereadReport>;
}

/** What other rooms know of claims and provisions. Absent where the desk stands alone; the pages then do without. */
export interface Knowledge {
  /** Answers and facts whose time is over on `today`, the longest over first. */
  expired(today: Day): Expired[];
  /** A published correction as ClaimReview (JSON-LD), or null where there must be none. */
  review(
    claim: ClaimRules,
    publication: { officeName: string; url: string; datePublished: Instant },
  ): string | null;
  /** The after-action report of an incident. */
  afterAction(language: Language, asked: AfterActionAsked): AfterAction;
  /** A text of the incident room as a file of the official paper it goes out as; null: texts of its kind are none. */
  letter(statement: Statement, format: PaperFormat, blocked: boolean): Promise<Uint8Array> | null;
  /** Every indicator of the configuration, counted for a period, with what people entered for it. */
  indicators(asked: {
    store: Store;
    rules: Rules;
    period: Period;
    now: Instant;
    /** Told how much is done, 0 to 1; lets others have their turn. */
    step: (share: number) => Promise<void>;
  }): Promise<IndicatorBoard>;
  /** Sentences that recur among these texts and that the catalogue does not know. About a third of a second for a thousand posts. */
  candidates(posts: readonly Asserting[], now: Instant): Candidate[];
  /** Provisions in force on `day` that a tripped wire may touch. */
  basis(wire: string, day: Day): LegalBasis[];
}

/** Reads files of items, and hears them. Absent where the desk stands alone; the page then says so. */
export interface Importer {
  /** Faults: `invalid` for a file that cannot be read. */
  look(handed: HandedIn): Promise<FileLook>;
  /** `progress` is told shares from 0 to 1. Heard twice is heard once. Rejects when `signal` is aborted. */
  hear(handed: HandedIn, progress: (share: number) => void, signal: AbortSignal): Promise<FileHeard>;
}

/** Lets the line hear what people tell us directly. Absent where the desk stands alone: it is then counted, and not heard. */
export interface TipDoor {
  /** Inside a transaction. False: it is not to be heard. */
  hear(s: Nouns, tip: Tip, now: Instant): Promise<boolean>;
  /** The rows of a hotline's book by its columns. Faults: `invalid` for a file that cannot be read. */
  rows(bytes: Uint8Array, file: string): TipBook;
}

/** Freezes public pages as evidence and packs it. Absent where the desk stands alone; the buttons then say so. */
export interface Archivist {
  /** Visits an address politely and keeps what it answers. Faults: `invalid` for what is no address of a public page. */
  freeze(address: string): Promise<Frozen>;
  /** A zip that can be verified, and the SHA-256 of its manifest. The same case makes the same bytes. */
  pack(asked: PackAsked): { bytes: Uint8Array; hash: string };
}

/** Makes official papers. Absent where the desk stands alone; the buttons then say so. Its faults are meant for the reader. */
export interface PaperOffice {
  makes(kind: PaperKind): boolean;
  /** Counts and keeps a first draft; its id. `progress` is told shares from 0 to 1. Rejects when `signal` is aborted. */
  draft(
    wanted: PaperWanted,
    by: { who: string; name: string },
    progress: (share: number) => void,
    signal: AbortSignal,
  ): Promise<string>;
  /** Counts it anew as its next version. Fault `conflict` where it went on meanwhile. */
  recount(
    paper: Paper,
    by: { who: string; name: string },
    progress: (share: number) => void,
    signal: AbortSignal,
  ): Promise<void>;
  /** What a row of `papers.yaml` makes of a paper, by `rules`; null: nothing is written by it. */
  preview(row: string, rules: Pick<Rules, 'haidang' | 'papers'>): OfficialDocument | null;
  /** The paper as a leader approves it now. */
  approve(paper: Paper, content: PaperContent): ApprovedPaper;
  /** As it will look, or as it was approved; its numbers lead to where they come from. */
  document(paper: Paper, content: PaperContent, approved: ApprovedPaper | null): OfficialDocument;
  file(
    format: PaperFormat,
    paper: Paper,
    content: PaperContent,
    approved: ApprovedPaper | null,
  ): Promise<Uint8Array>;
  /** What a figure would be if it were counted now; null: it is no count of a list. */
  countedNow(figure: Figure): Promise<number | null>;
  /** Things a number counts, some at a time; null: they cannot be counted so. */
  list(
    asked: { of: Exclude<Counter, 'mentions'>; ask: string },
    page: CountedPage,
  ): Promise<CountedList | null>;
}

/** Writes letters for the desk. Absent where the desk stands alone; the buttons then say so. */
export interface Postmaster {
  /** Puts one test letter for each way this recipient has into the outbox; how many. `by`: name of who asked. */
  test(recipientId: string, by: string): Promise<number>;
  /** Asks once more whether the address is theirs. */
  confirmAgain(recipientId: string): Promise<void>;
  /** Their address is confirmed: letters held for it go out. How many. */
  released(recipientId: string): Promise<number>;
  /**
   * Mails somebody the link that signs them in; absent where that cannot be done. Whoever reads the link may enter in their place:
   * its letter shows no words on the desk and keeps none once it was taken.
   */
  invite?(recipientId: string, link: string, by: string): Promise<void>;
}

/** Opens drills inside the desk. Absent where the desk stands alone, and in a drill itself. */
export interface Trainer {
  /**
   * A house in memory that `by` alone enters, with the session hashed `session`; what it answers with goes into their cookie. One they
   * had before ends. @throws fault `unavailable` when too many practise at once
   */
  begin(by: Person, session: string): Promise<string>;
  /** The drill behind a key, for the session it was opened with; null when there is none, or its time is over. */
  find(key: string, session: string): Promise<Lesson | null>;
  /** Ends it and says how far it had come; null when there is none. */
  end(key: string, session: string): Promise<Practice | null>;
}

/** What has a page that letters link to. */
export type LessonHolding = 'alerts' | 'incidents';

/** A drill that somebody is in. */
export interface Lesson {
  stand(): Promise<Practice>;
  /** What the drill's own desk says to a request of this person. */
  answer(request: Request, env: unknown): Promise<Response>;
  /** Is this one of the drill's own? */
  holds(what: LessonHolding, id: string): Promise<boolean>;
  /** A page of the invented press, by its path below `paths.drillPress`. */
  paper(path: string): { status: number; type: string; body: string };
}

/** Measures anew why a mention was, or was not, enough. Absent where the desk stands alone; the page then shows what is stored. */
export interface Explainer {
  /** The name of an address, however it is spelled; null when it is none. */
  canonical(address: string): string | null;
  /** A third of a second for half a year of forty mentions a day. */
  explain(mention: Mention): Promise<Explained>;
}

/** The door for other tools: judges, hears and answers a push. */
export interface PushDoor {
  receive(
    token: string | null,
    key: string | null,
    text: string,
  ): Promise<{ status: 200 | 400 | 401 | 403 | 409 | 422; body: object; replayed: boolean }>;
  /** The OpenAPI document, for a desk reached at `address`. */
  document(address: string): Record<string, unknown>;
}

/** Who is at the door of a signed-in page. */
export interface Guest {
  person: Person;
  /** Stands in every form of this session; a foreign page cannot know it. */
  formToken: string;
}

/** What the middleware found out about one request. */
export interface DeskEnv {
  Variables: {
    voice: Voice;
    /** Null before sign-in. */
    guest: Guest | null;
    requestId: string;
    /** True where a page of the real desk is shown to somebody in the middle of a drill. */
    practising?: boolean;
    /** Rows of the list that this answer gives away as a file; absent from pages. */
    taken?: number;
  };
}

export type DeskContext = Context<DeskEnv>;
export type Page = (c: DeskContext) => Promise<Response>;
