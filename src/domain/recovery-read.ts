import type { Alert } from './alert.ts';
import type { CampaignDays } from './campaign.ts';
import type { Verdict } from './claim.ts';
import type { Incident, IncidentEntry } from './incident.ts';
import type { Source } from './source.ts';
import type { Statement } from './statement.ts';
import { meanShare } from './listened.ts';
import {
  type Curve,
  curveOf,
  daysFrom,
  type Listened,
  questionsOf,
  type RecoveryDay,
  type RecoveryScope,
  USUAL_DAYS,
} from './recovery.ts';
import {
  clocksOf,
  firstWordOf,
  leadOf,
  type Measures,
  outletsOf,
  type RecoveryItem,
  reachOf,
  type Recurrence,
  recurrenceOf,
} from './recovery-measures.ts';
import { type CriterionStands, criteriaOf } from './recovery-plan.ts';
import { addDays, DAY, type Day, dayOf, type Instant, startOfDay } from './time.ts';
import { mayDeny } from './statement-kinds.ts';
import { type HeardReads, heardDays } from './heard-days.ts';

/** After closing the claim is looked for so long; what comes later is another incident. */
const FOLLOWED = 90 * DAY;
/** A paper that told it before anybody here knew is looked for so far back, and no further: that was an earlier wave. */
const PAPER_BEFORE = 7 * DAY;
/** A claim first met within these days is new. */
const NEW = 3 * DAY;
/** Read for the measures; what was told more often is one of a kind. */
const ITEMS = 20_000;

/** What the numbers were counted from. */
export interface Scoped extends RecoveryScope {
  /** `topic`: there is neither claim nor story, and the whole topic is counted. */
  by: 'claim' | 'topic' | 'none';
  /** Topics of the incident, whatever is counted by. */
  about: readonly string[];
}

export interface RecoveryRead {
  incident: Incident;
  log: IncidentEntry[];
  alerts: Alert[];
  scope: Scoped;
  /** First day of the curve: when the office got to know, or was warned. */
  start: Day;
  measures: Measures;
  criteria: CriterionStands[];
  newClaims: string[];
  /** Mean share heard in the usual days and since. */
  heard: { before: number | null; since: number | null };
  since: Instant | null;
}

/** What is read for it. The desk and the papers read the same, so that they tell the same. */
export interface RecoveryReads extends HeardReads {
  incidents: { log(id: string): Promise<IncidentEntry[]> };
  alerts: { get(id: string): Promise<Alert | null> };
  sources: { all(): Promise<Source[]> };
  statements: { ofIncident(id: string): Promise<Statement[]> };
  recovery: {
    days(scope: RecoveryScope, from: Instant, to: Instant): Promise<RecoveryDay[]>;
    items(scope: RecoveryScope, from: Instant, to: Instant, limit: number): Promise<RecoveryItem[]>;
    claims(scope: RecoveryScope, from: Instant, to: Instant): Promise<{ claim: string; first: Instant }[]>;
    repeated(claims: readonly string[], from: Instant, to: Instant): Promise<Instant[]>;
  };
}

/** What of the configuration an incident is read by. */
export interface RecoveryRules {
  claims: readonly { id: string; topic: string; verdict: Verdict }[];
  calendar: { campaigns: readonly (CampaignDays & { topics: readonly string[] })[] };
}

/** From what a recovery is read. */
export interface RecoveryGiven {
  store: RecoveryReads;
  rules: RecoveryRules;
}

/** What is counted of an incident, and over which days. */
interface Frame {
  alerts: Alert[];
  scope: Scoped;
  start: Day;
  /** The usual days before are read too. */
  from: Instant;
  until: Instant;
  today: Day;
}

async function frameOf({ store, rules }: RecoveryGiven, incident: Incident, now: Instant): Promise<Frame> {
  const alerts = await alertsOf(store, incident);
  const scope = scopeOf(incident, alerts, rules);
  const start = dayOf(
    Math.min(incident.receivedAt, incident.openedAt, ...alerts.map(({ openedAt }) => openedAt)),
  );
  const until = Math.min(now, (incident.closedAt ?? now) + FOLLOWED);
  const from = startOfDay(addDays(start, -USUAL_DAYS));
  return { alerts, scope, start, from, until, today: dayOf(until) };
}

async function curveIn(
  { store, rules }: RecoveryGiven,
  { scope, start, from, until, today }: Frame,
  heard: ReadonlyMap<Day, number>,
): Promise<{ listened: Listened; curve: Curve }> {
  const counted = await store.recovery.days(scope, from, until + 1);
  const listened = { heard, campaigns: campaignDays(rules, scope.about, dayOf(from), today) };
  return { listened, curve: curveOf(counted, start, today, listened) };
}

async function recurrenceIn(
  { store }: RecoveryGiven,
  { scope, until }: Frame,
  { closedAt, recoveringAt }: Incident,
): Promise<Recurrence[] | null> {
  const ended = closedAt ?? recoveringAt ?? null;
  return ended === null
    ? null
    : recurrenceOf(await store.recovery.repeated(scope.claims, ended, until), ended, until);
}

/** The ways back alone: who asks for a year of incidents need not read everything of each. `breathe` is called after each. */
export async function readCurves(
  given: RecoveryGiven,
  incidents: readonly Incident[],
  now: Instant,
  breathe: () => Promise<void>,
): Promise<Curve[]> {
  const frames: Frame[] = [];
  for (const incident of incidents) frames.push(await frameOf(given, incident, now));
  const [from, until] = [
    Math.min(...frames.map((frame) => frame.from)),
    Math.max(...frames.map((frame) => frame.until)),
  ];
  const heard = frames.length === 0 ? new Map<Day, number>() : await heardDays(given.store, from, until, now);
  const curves: Curve[] = [];
  for (const frame of frames) {
    curves.push((await curveIn(given, frame, heard)).curve);
    await breathe();
  }
  return curves;
}

/** How often its claim came again, alone. Null: it is not at its end. */
export async function readRecurrence(
  given: RecoveryGiven,
  incident: Incident,
  now: Instant,
): Promise<Recurrence[] | null> {
  return recurrenceIn(given, await frameOf(given, incident, now), incident);
}

/** Reads everything that is measured of one incident's recovery; writes nothing. */
export async function readRecovery(
  given: RecoveryGiven,
  incident: Incident,
  now: Instant,
): Promise<RecoveryRead> {
  const { store, rules } = given;
  const frame = await frameOf(given, incident, now);
  const { alerts, scope, start, from, until, today } = frame;
  const items =
    scope.by === 'claim'
      ? store.recovery.items(scope, startOfDay(start) - PAPER_BEFORE, until + 1, ITEMS)
      : [];
  const asking: RecoveryScope = { ...scope, topics: scope.about };
  const heard = await heardDays(store, from, until, now);
  const [log, sources, { listened, curve }, recurrence, asked, told, met, letters] = await Promise.all([
    store.incidents.log(incident.id),
    store.sources.all(),
    curveIn(given, frame, heard),
    recurrenceIn(given, frame, incident),
    store.recovery.days(asking, from, until + 1),
    items,
    store.recovery.claims(scope, from, until + 1),
    pressRequests(store, incident),
  ]);
  const since = incident.recoveringAt ?? null;
  const known = new Set(scope.claims);
  const newClaims = met.flatMap(({ claim, first }) =>
    !known.has(claim) && first > until - NEW ? claim : [],
  );
  const firstWord = firstWordOf(incident);
  const began = told.filter(({ at }) => at >= startOfDay(start));
  const verdicts = scope.claims.map((id) => rules.claims.find((claim) => claim.id === id)?.verdict ?? null);
  const nationals = new Set(sources.flatMap(({ id, reach }) => (reach === 'national' ? id : [])));
  return {
    incident,
    log,
    alerts,
    scope,
    start,
    measures: {
      curve,
      questions: questionsOf(asked, start, today, listened),
      corrects: scope.claims.length > 0 && mayDeny(incident, verdicts),
      reach: reachOf(began, firstWord?.at ?? null),
      outlets: outletsOf(began),
      asked: letters,
      recurrence,
      firstWord,
      lead: scope.by === 'claim' ? leadOf(alerts, told, nationals) : null,
      clocks: clocksOf(incident, now),
    },
    criteria: criteriaOf(incident, curve, newClaims),
    newClaims,
    heard: {
      before: meanShare(daysFrom(dayOf(from), start).map((day) => heard.get(day) ?? 0)),
      since: meanShare(daysFrom(start, today).map((day) => heard.get(day) ?? 0)),
    },
    since,
  };
}

async function alertsOf(store: Pick<RecoveryReads, 'alerts'>, { alerts }: Incident): Promise<Alert[]> {
  const found = await Promise.all(alerts.map((id) => store.alerts.get(id)));
  return found.filter((alert) => alert !== null);
}

/** A claim and the stories it was told in; where there is neither, the topics of the alerts. */
function scopeOf(incident: Incident, alerts: readonly Alert[], rules: Pick<RecoveryRules, 'claims'>): Scoped {
  const claims = once([incident.claim, ...alerts.map(({ claim }) => claim)]);
  const stories = once([incident.story, ...alerts.map(({ story }) => story)]);
  const about = once([
    ...alerts.flatMap(({ topics }) => topics),
    ...rules.claims.flatMap(({ id, topic }) => (claims.includes(id) ? topic : [])),
  ]);
  const named = claims.length + stories.length > 0;
  return {
    claims,
    stories,
    topics: named ? [] : about,
    about,
    by: named ? 'claim' : about.length > 0 ? 'topic' : 'none',
  };
}

function once(ids: readonly (string | null)[]): string[] {
  return [...new Set(ids.filter((id) => id !== null))];
}

/** Days of [from, to] on which a campaign of ours spoke about one of `topics`. */
function campaignDays(
  { calendar }: Pick<RecoveryRules, 'calendar'>,
  topics: readonly string[],
  from: Day,
  to: Day,
): Set<Day> {
  const ours = calendar.campaigns.filter((campaign) =>
    campaign.topics.some((topic) => topics.includes(topic)),
  );
  return new Set(
    daysFrom(from, addDays(to, 1)).filter((day) => ours.some((one) => one.from <= day && day <= one.to)),
  );
}

/** Written requests for correction that were recorded as sent. */
async function pressRequests(store: Pick<RecoveryReads, 'statements'>, { id }: Incident): Promise<number> {
  const statements = await store.statements.ofIncident(id);
  return statements.filter(({ kind, published }) => kind === 'press-correction' && published.length > 0)
    .length;
}
