import { date } from '../../view/format.ts';
import { at } from '../../view/letter.ts';
import { say } from '../../view/say.ts';
import type { Desk } from '../desk.ts';
import { tripwireName } from '../names.ts';
import { voice } from '../voice.ts';
import type { EvidenceFacts } from './evidence-facts.ts';

/** The body that receives such cases, by its row in `organisations.yaml`. */
const RECEIVER = 'police_cyber';

/** Whom it is usually sent to; empty when no such row is kept. */
export function usualReceiver({ rules }: Pick<Desk, 'rules'>): string {
  return rules.organisations.roles.find(({ id }) => id === RECEIVER)?.usually ?? '';
}

/** The cover letter as the case stands now, for the officer to read and change. Always Vietnamese: it is an official paper. */
export function draftLetter(desk: Desk, facts: EvidenceFacts, to: string): string {
  const { incident, items, referral, mentions } = facts;
  const office = desk.rules.haidang.organisation.name;
  const v = voice('vi', desk.world.now());
  const wires = new Set(
    items.flatMap(({ mention }) => mentions.get(mention ?? '')?.meaning?.tripwires.map(({ id }) => id) ?? []),
  );
  const confirmed = referral.basis.filter(({ decision }) => decision === 'confirm');
  const suspicion =
    wires.size === 0
      ? say('vi', 'evidence.letter.suspicion')
      : [...wires].map((wire) => tripwireName(v, wire).toLocaleLowerCase('vi')).join(', ');
  return say('vi', 'evidence.letter.body', {
    office,
    to,
    suspicion,
    title: incident.title,
    id: incident.id,
    day: say('vi', 'evidence.letter.day', { day: date('vi', desk.world.now()) }),
    received: at('vi', incident.receivedAt),
    n: items.length,
    items: items
      .map((item, index) =>
        say('vi', 'evidence.letter.item', {
          n: index + 1,
          what: item.form !== 'file' ? item.address : (item.file ?? ''),
          at: at('vi', item.capturedAt),
          hash: item.hashes.bytes,
        }),
      )
      .join('\n'),
    basis:
      confirmed.length === 0
        ? say('vi', 'evidence.letter.basis-none')
        : confirmed
            .map(({ basis, confidence }) =>
              say('vi', confidence === 'V' ? 'evidence.letter.basis' : 'evidence.letter.basis-unsure', {
                basis,
              }),
            )
            .join('\n'),
  });
}
