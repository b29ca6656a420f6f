import type { ClaimRules } from '../../config/claims.ts';
import type { Rules } from '../../config/rules.ts';
import { type ClockRule, inForce } from '../../domain/clock.ts';
import { fault } from '../../domain/fault.ts';
import type { Incident } from '../../domain/incident.ts';
import {
  type EarlierStatement,
  type Finding,
  lint,
  type LintGiven,
  type OldName,
} from '../../domain/lint.ts';
import type { Person } from '../../domain/person.ts';
import { speakerOf } from '../../domain/spokesperson.ts';
import type { Audience, MoveGiven, Statement } from '../../domain/statement.ts';
import type { Addressed, Advice } from '../../domain/statement-audience.ts';
import type { Fact } from '../../domain/statement-facts.ts';
import type { Verdicts } from '../../domain/statement-kinds.ts';
import { type Day, dayOf, type Instant } from '../../domain/time.ts';
import type { Nouns } from '../../storage/store.ts';
import type { Desk, DeskContext } from '../desk.ts';

/** Earlier texts a new one is compared with: those said last. */
const EARLIER = 200;
/** Row of the playbook's clocks whose basis a request for correction names. */
const CORRECTION_CLOCK = 'correction-online';

/** A statement with everything it is judged by. */
export interface StatementRead {
  incident: Incident;
  statement: Statement;
  verdicts: Verdicts;
  findings: Finding[];
}

/** @throws fault `not-found` without such an incident */
export async function incidentHere(s: Pick<Nouns, 'incidents'>, c: DeskContext): Promise<Incident> {
  const incident = await s.incidents.get(c.req.param('id') ?? '');
  if (incident === null) throw fault('not-found', 'statement.incident-missing');
  return incident;
}

/** Reads through `s`, so that an act is judged by what stands in its own transaction. Fault `not-found`. */
export async function readStatement(
  { rules, tells }: Pick<Desk, 'rules' | 'tells'>,
  s: Pick<Nouns, 'alerts' | 'incidents' | 'statements'>,
  c: DeskContext,
  now: Instant,
): Promise<StatementRead> {
  const incident = await incidentHere(s, c);
  const statement = await s.statements.get(c.req.param('vb') ?? '');
  if (statement?.incident !== incident.id) throw fault('not-found', 'statement.missing');
  const about = await aboutOf(rules, s, incident, statement.claim);
  const said = await s.statements.list(['approved', 'published', 'superseded'], EARLIER);
  const earlier = said.filter(({ id }) => id !== statement.id).map(earlierOf);
  const titleTells = claimsTold(rules, tells?.(statement.title) ?? []);
  const findings = lint(statement, lintGiven(rules, incident, { ...about, titleTells }, earlier, dayOf(now)));
  return { incident, statement, verdicts: about.verdicts, findings };
}

/** What came with a move, as far as it is judged by that. */
export interface Said {
  why: string;
  deniesNobody: boolean;
  /** When it was published; otherwise absent. */
  publishedAt?: Instant;
}
/** A form nobody sent yet. */
export const UNSAID: Said = { why: '', deniesNobody: false };

/** What a move is judged by: who the person is, as whom they speak today, and what the checks found. */
export function moveGiven(
  rules: Rules,
  { incident, statement, verdicts, findings }: StatementRead,
  person: Person,
  { why, deniesNobody, publishedAt }: Said,
  now: Instant,
): MoveGiven {
  const speaks = (who: string, at: Instant) => speakerOf(rules.spokespersons, who, incident, dayOf(at));
  const { approved } = statement;
  return {
    person,
    incident,
    verdicts,
    speaker: speaks(person.id, now),
    approverSpeaks: approved !== null && speaks(approved.who, publishedAt ?? now) !== null,
    findings,
    deniesNobody,
    why,
  };
}

/** What an incident is about. */
export interface About {
  claims: ClaimRules[];
  /** Of every claim that was named, also of those that left the catalogue. */
  verdicts: Verdicts;
}

/**
 * The claims of an incident and of all its alerts, and `also` that of a text: an incident opened by hand names none, and an alert that joined
 * later brings a claim that the incident itself never names.
 */
export async function aboutOf(
  rules: Rules,
  s: Pick<Nouns, 'alerts'>,
  incident: Pick<Incident, 'alerts' | 'claim'>,
  also: string | null = null,
): Promise<About> {
  const alerts = await Promise.all(incident.alerts.map((id) => s.alerts.get(id)));
  const named = [incident.claim, ...alerts.map((alert) => alert?.claim ?? null), also];
  const ids = [...new Set(named.filter((id) => id !== null))];
  const found = ids.map((id) => claimAbout(rules, id));
  return {
    claims: found.filter((claim) => claim !== null),
    verdicts: found.map((claim) => claim?.verdict ?? null),
  };
}

function claimAbout(rules: Rules, id: string | null): ClaimRules | null {
  return rules.claims.find((claim) => claim.id === id) ?? null;
}

export function lintGiven(
  rules: Rules,
  incident: Pick<Incident, 'kind'>,
  { claims, verdicts, titleTells }: About & Pick<LintGiven, 'titleTells'>,
  earlier: readonly EarlierStatement[],
  today: Day,
): LintGiven {
  return {
    today,
    incident,
    verdicts,
    facts: new Map(rules.facts.map((fact): [string, Fact] => [fact.id, fact])),
    advice: new Map(
      rules.playbook.audiences.flatMap(({ advice }) => advice.map((one): [string, Advice] => [one.id, one])),
    ),
    grounds: new Map(rules.playbook.clocks.map((one): [string, ClockRule] => [one.id, one])),
    rumours: rumoursOf(claims),
    titleTells,
    oldNames: oldNames(rules),
    contacts: rules.spokespersons.flatMap(({ phone, mail }) => [phone, mail]).filter((one) => one !== ''),
    earlier,
  };
}

/** Titles of those claims; what people rightly complain of is no rumour. */
function claimsTold({ claims }: Rules, ids: readonly string[]): string[] {
  return claims
    .filter(({ id, verdict }) => ids.includes(id) && verdict !== 'grievance')
    .map(({ title }) => title);
}

/** What people say, in their words. */
export function rumoursOf(claims: readonly ClaimRules[]): string[] {
  return claims.flatMap(({ title, phrasings }) => [title, ...phrasings]);
}

/** Provinces and bodies whose row has a last day; a name that lives on elsewhere is not old. */
function oldNames({ organisations }: Rules): OldName[] {
  const places = new Set(organisations.places.map(({ name }) => name));
  const former = organisations.places.flatMap((place) =>
    place.former
      .filter(({ name }) => !places.has(name))
      .map(({ name, valid_to: since }) => ({ name, now: place.name, since })),
  );
  const bodies = organisations.organisations.flatMap(({ name, aliases, valid_to: since }) =>
    since === null ? [] : [name, ...aliases].map((one) => ({ name: one, now: null, since })),
  );
  return [...former, ...bodies];
}

function earlierOf({ id, title, sentences, updatedAt: at }: Statement): EarlierStatement {
  const said = sentences.flatMap(({ basis }) =>
    basis.from === 'fact' ? [{ fact: basis.fact, said: basis.said }] : [],
  );
  return { id, title, at, said };
}

/** How the playbook speaks to a group; null where it has no row of theirs. */
export function addressedAs({ playbook }: Rules, audience: Audience): Addressed | null {
  return playbook.audiences.find(({ id }) => id === audience) ?? null;
}

/** What a newspaper is asked to correct by, as far as a row of the playbook holds today. */
export function correctionBasis({ playbook }: Rules, today: Day): ClockRule | null {
  return playbook.clocks.find((one) => one.id === CORRECTION_CLOCK && inForce(one, today)) ?? null;
}
