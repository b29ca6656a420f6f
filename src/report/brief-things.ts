import type { ClaimRules } from '../config/claims.ts';
import type { Rules } from '../config/rules.ts';
import { type Alert, CRISIS, isAnswered } from '../domain/alert.ts';
import { type BriefKind, BRIEF_KINDS, type BriefThing, MOST_THINGS } from '../domain/brief.ts';
import { mayCorrect } from '../domain/claim.ts';
import { type Clock, isRunning } from '../domain/clock.ts';
import { houseWords } from '../domain/house.ts';
import type { Incident } from '../domain/incident.ts';
import type { Mention } from '../domain/mention.ts';
import type { Owed } from '../domain/owed.ts';
import { reason, type Reason } from '../domain/reason.ts';
import { type Signal, strongest } from '../domain/signal.ts';
import type { Statement } from '../domain/statement.ts';
import { firstSteps } from '../domain/steps.ts';
import { addDays, type Day, DAY, dayOf, type Instant, startOfDay } from '../domain/time.ts';
import { date, moment } from '../view/format.ts';
import { say } from '../view/say.ts';

/** A living alert and what it rests on. */
export interface Living {
  alert: Alert;
  signals: Signal[];
  mentions: Pick<Mention, 'meaning'>[];
}

/** Everything a morning may ask somebody for. */
export interface Pressing {
  living: readonly Living[];
  /** Those people act on. */
  incidents: readonly Incident[];
  /** Papers that are owed soon and were not handed in. */
  owed: readonly Pick<Owed, 'duty' | 'due' | 'by'>[];
  /** Texts that were checked and wait for approval. */
  waiting: readonly Statement[];
}

/** From this level on an alert asks for somebody; below it is only watched. */
const ASKS: Alert['level'] = 2;

/** A deadline of an incident that ends within so long is today's work. */
const CLOCK_NEAR = DAY;

/** A paper is today's work so many days before it is due. */
const OWED_DAYS = 3;

/** Is a paper that nobody handed in yet today's work? */
export function isDueSoon({ by }: Pick<Owed, 'by'>, today: Day): boolean {
  return by <= addDays(today, OWED_DAYS);
}

/** What asks for somebody, the most pressing first: at most three, and how many others. */
export function thingsOf(
  pressing: Pressing,
  rules: Rules,
  now: Instant,
): { things: BriefThing[]; others: number } {
  const clocks = pressing.incidents.flatMap((incident) => ofIncident(incident, rules, now));
  const told = new Set(clocks.map(({ about }) => about));
  const holder = new Map(
    pressing.incidents.flatMap((incident) => incident.alerts.map((id) => [id, incident] as const)),
  );
  // What an incident holds is told by its deadlines; a crisis that lives on is told even where none runs.
  const isTold = ({ id, level }: Alert) => {
    const incident = holder.get(id);
    return incident !== undefined && (level < CRISIS || told.has(incident.id));
  };
  const all = [
    ...clocks,
    ...pressing.living
      .filter(({ alert }) => asks(alert) && !isTold(alert))
      .map((one) => {
        const thing = ofAlert(one, rules);
        return { ...thing, owner: thing.owner ?? holder.get(one.alert.id)?.owner?.name ?? null };
      }),
    ...pressing.owed.map(ofDuty),
    ...pressing.waiting.map(ofStatement),
  ].toSorted((a, b) => press(a) - press(b) || (b.level ?? 0) - (a.level ?? 0));
  return { things: all.slice(0, MOST_THINGS), others: Math.max(0, all.length - MOST_THINGS) };
}

function asks(alert: Alert): boolean {
  return alert.parent == null && (alert.level >= ASKS || alert.push);
}

/** A crisis before everything; then by kind, and what nobody has before what somebody has. */
function press({ kind, level, owner }: BriefThing): number {
  const order: Record<BriefKind, number> = { clock: 0, alert: 1, duty: 2, approval: 3 };
  const grave = (level ?? 0) >= CRISIS ? 0 : BRIEF_KINDS.length * 2;
  return grave + order[kind] * 2 + (owner === null ? 0 : 1);
}

function ofIncident(incident: Incident, rules: Rules, now: Instant): BriefThing[] {
  const [next] = incident.clocks.filter(isRunning).toSorted((a, b) => endOf(a) - endOf(b));
  if (next === undefined || endOf(next) > now + CLOCK_NEAR) return [];
  const data = { name: next.name, at: moment('vi', endOf(next)) };
  return [
    {
      kind: 'clock',
      about: incident.id,
      title: incident.title,
      level: incident.level,
      why: reason(endOf(next) < now ? 'brief.why.clock-late' : 'brief.why.clock', data),
      means: reason('brief.means.clock', { basis: next.basis }),
      step: null,
      owner: incident.owner?.name ?? null,
      ...sayingOf(rules, incident.claim, dayOf(now)),
    },
  ];
}

function endOf({ due, startedAt }: Clock): Instant {
  return due ?? startedAt;
}

function ofAlert({ alert, signals, mentions }: Living, rules: Rules): BriefThing {
  const house = alert.situation.kind === 'house';
  const claim = rules.claims.find(({ id }) => id === alert.claim);
  const occasion = { situation: alert.situation, verdict: claim?.verdict ?? null, signals, mentions };
  const [step = null] = house
    ? [say(rules.haidang.desk.language, houseWords(alert.situation.id).step)]
    : firstSteps(rules.playbook.steps, occasion);
  return {
    kind: 'alert',
    about: alert.id,
    title: alert.title,
    level: alert.level,
    why: strongest(signals)?.reason ?? alert.reason,
    means: meaningOf(alert, claim),
    step,
    owner: alert.acknowledgedAt === null ? null : (alert.owner?.name ?? alert.acknowledgedBy),
    ...(house ? NOTHING : sayingOf(rules, alert.claim, dayOf(alert.updatedAt))),
  };
}

/** What it means for today, by what is known: never what may come of it. */
function meaningOf(alert: Alert, claim: ClaimRules | undefined): Reason {
  const { level, checkAt = null } = alert;
  if (alert.situation.kind === 'house') return reason('brief.means.house');
  if (!isAnswered(alert)) {
    if (level >= CRISIS) return reason('brief.means.crisis', { level });
    if (claim !== undefined && !mayCorrect(claim.verdict)) return reason('brief.means.grievance');
    return reason(claim === undefined ? 'brief.means.untaken' : 'brief.means.claim');
  }
  if (checkAt !== null) return reason('brief.means.look', { at: moment('vi', checkAt) });
  return reason('brief.means.taken');
}

const NOTHING = { saying: null, unsaid: null } as const;

/** The catalogue's answer as long as it holds; nothing is invented where it has none. */
function sayingOf(rules: Rules, id: string | null, today: Day): Pick<BriefThing, 'saying' | 'unsaid'> {
  const claim = rules.claims.find((known) => known.id === id);
  if (claim === undefined) return { saying: null, unsaid: 'none' };
  if (claim.valid_to !== null && claim.valid_to < today) return { saying: null, unsaid: 'expired' };
  const how = mayCorrect(claim.verdict) ? 'correct' : 'receive';
  return { saying: { claim: claim.id, text: claim.correction, how }, unsaid: null };
}

const on = (day: Day): string => date('vi', startOfDay(day));

function ofDuty({ duty, due, by }: Pressing['owed'][number]): BriefThing {
  return {
    kind: 'duty',
    about: duty.id,
    due,
    title: duty.name,
    level: null,
    why:
      by < due
        ? reason('brief.why.duty-off', { day: on(due), by: on(by), to: duty.to })
        : reason('brief.why.duty', { day: on(due), to: duty.to }),
    means: reason('brief.means.duty', { basis: duty.basis }),
    step: null,
    owner: null,
    ...NOTHING,
  };
}

function ofStatement({ incident, title, reviewed, updatedAt }: Statement): BriefThing {
  return {
    kind: 'approval',
    about: incident,
    title,
    level: null,
    why: reason('brief.why.approval', {
      at: moment('vi', reviewed?.at ?? updatedAt),
      who: reviewed?.name ?? '',
    }),
    means: reason('brief.means.approval'),
    step: null,
    owner: null,
    ...NOTHING,
  };
}
