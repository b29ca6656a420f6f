import {
  brokenAt,
  type CustodyLine,
  type EvidenceItem,
  type Referral,
  referralOf,
} from '../../domain/evidence.ts';
import type { ReferralCase } from '../../domain/evidence-moves.ts';
import { isCitizens } from '../../domain/evidence-citizen.ts';
import { fault } from '../../domain/fault.ts';
import type { Incident } from '../../domain/incident.ts';
import type { LegalBasis } from '../../domain/legal.ts';
import type { Mention } from '../../domain/mention.ts';
import type { Person } from '../../domain/person.ts';
import { dayOf } from '../../domain/time.ts';
import { SWINDLES } from '../../domain/tripwire.ts';
import { hashOf } from '../access.ts';
import type { Desk } from '../desk.ts';

/** So many mentions of the incident are offered for freezing, the latest first. */
const OFFERED = 40;

export interface EvidenceFacts {
  incident: Incident;
  items: EvidenceItem[];
  /** The mentions that items are copies of, as far as we still know them. */
  mentions: Map<string, Mention>;
  log: CustodyLine[];
  referral: Referral;
  /** Lines at which the chain of custody does not hold. */
  broken: number[];
  /** Mentions of the incident's alerts that nobody froze yet. */
  offered: Mention[];
  /** Provisions in force that the matter may touch. */
  proposed: LegalBasis[];
}

/** @throws fault `not-found` without such an incident */
export async function evidenceFacts(desk: Desk, id: string): Promise<EvidenceFacts> {
  const { store, knowledge, world } = desk;
  const incident = await store.incidents.get(id);
  if (incident === null) throw fault('not-found', 'incident.missing');
  const [kept, log] = await Promise.all([store.evidence.items(id), store.evidence.log(id)]);
  const frozen = new Set(kept.flatMap(({ mention }) => mention ?? []));
  // Apart, and all of them: what is judged must not be crowded out by what is offered.
  const [copied, told] = await Promise.all([
    frozen.size === 0 ? [] : store.mentions.list({ ids: [...frozen], limit: frozen.size }),
    toldOf(store, incident, frozen),
  ]);
  const mentions = new Map(copied.map((mention) => [mention.id, mention]));
  const items = await Promise.all(
    kept.map(async (item) => {
      const known = await knownAt(desk, [item.address, item.final]);
      const own = mentions.get(item.mention ?? '');
      return { ...item, grievance: isCitizens(item, own === undefined ? known : [own, ...known]) };
    }),
  );
  const wires = new Set(
    [...frozen].flatMap((mention) => mentions.get(mention)?.meaning?.tripwires.map((wire) => wire.id) ?? []),
  );
  const touched = [...(wires.size > 0 ? wires : SWINDLES)];
  const today = dayOf(world.now());
  return {
    incident,
    items,
    mentions,
    log,
    referral: referralOf(log),
    broken: brokenAt(log, hashOf),
    offered: told.filter(({ address }) => address !== '').slice(0, OFFERED),
    proposed: touched.flatMap((wire) => knowledge?.basis(wire, today) ?? []),
  };
}

/** What the house knows today of what is at these addresses, in whatever incident or in none it was heard. */
export async function knownAt(
  { store, explainer }: Pick<Desk, 'store' | 'explainer'>,
  addresses: readonly string[],
): Promise<Mention[]> {
  const asked = [...new Set(addresses)].filter((address) => address !== '');
  const found = await Promise.all(
    asked.map((address) => store.lookup.byAddress(address, explainer?.canonical(address) ?? null)),
  );
  return found.filter((mention) => mention !== null);
}

/** Mentions of the incident's alerts besides the frozen ones, the latest first. */
async function toldOf(
  store: Desk['store'],
  { alerts }: Incident,
  frozen: ReadonlySet<string>,
): Promise<Mention[]> {
  const ids = new Set<string>();
  for (const alertId of alerts) {
    const decisions = await store.alerts.decisions({ alertId });
    for (const signal of await store.signals.get(decisions.map(({ signalId }) => signalId)))
      for (const mention of signal.evidence) if (!frozen.has(mention)) ids.add(mention);
  }
  return ids.size === 0 ? [] : store.mentions.list({ ids: [...ids], limit: OFFERED * 3 });
}

export function caseOf({ incident, items, referral }: EvidenceFacts, person: Person): ReferralCase {
  return { incident, items, referral, person };
}
