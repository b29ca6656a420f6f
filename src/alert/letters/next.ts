import type { PlaybookRules } from '../../config/playbook.ts';
import { DAY, dayOf, type Instant } from '../../domain/time.ts';
import { span } from '../../view/format.ts';
import { at, type Part } from '../../view/letter.ts';
import { say } from '../../view/say.ts';
import { strongest, type Told } from './told.ts';

/** What to do next: the playbook's first steps, the clock of the law where it may run, and who decides. */
export function next(told: Told): Part[] {
  const { alert, rules, language } = told;
  const steps = stepsFor(told);
  const words = [...clocks(told)];
  if (alert.level >= CONFIRMED) words.push(say(language, 'letter.confirm', { n: alert.level }));
  words.push(say(language, 'letter.machine'));
  return [
    ...(steps.length === 0
      ? []
      : [
          { is: 'heading' as const, text: say(language, 'letter.next') },
          { is: 'steps' as const, items: steps },
        ]),
    ...words.map((text) => ({ is: 'words' as const, text })),
  ];

  function clocks({ now }: Told): string[] {
    if (alert.level < ASSESSED) return [];
    const who = rules.playbook.levels.find((known) => known.level === alert.level)?.decides ?? '';
    return initialClocks(rules.playbook.clocks, now).map((clock) =>
      say(language, 'letter.clock', {
        name: clock.name,
        length: span(language, clock.length),
        starts: clock.starts,
        basis: clock.basis,
        due: at(language, now + clock.length),
        who,
      }),
    );
  }
}

/** From this level on the playbook asks whether the clock of the law runs. */
const ASSESSED = 2;
/** From this level on a person confirms. */
const CONFIRMED = 3;

type Clock = PlaybookRules['clocks'][number];

/** Clocks of the first public information that are in force today: the 24 hours of the spokesperson decree. */
function initialClocks(clocks: readonly Clock[], now: Instant): (Clock & { length: number })[] {
  const today = dayOf(now);
  return clocks.filter(
    (clock): clock is Clock & { length: number } =>
      clock.id.startsWith('initial') &&
      clock.length === DAY &&
      (clock.valid_from === null || clock.valid_from <= today) &&
      (clock.valid_to === null || today <= clock.valid_to),
  );
}

/** Wires whose first steps stand in the playbook under another name. */
const OCCASION: Readonly<Record<string, string>> = {
  walkout: 'strike',
  'scam-contact': 'scam',
  'book-trade': 'scam',
};

/**
 * The playbook's steps for this alert. A grievance is always handled as one. Otherwise the wire that was touched is more particular than
 * the verdict, and the verdict than the rule that noticed it.
 */
export function stepsFor({ alert, signals, mentions, claim, rules }: Told): string[] {
  const wires = [alert.situation, ...signals.map((signal) => signal.subject)]
    .filter((subject) => subject.kind === 'tripwire')
    .map((subject) => OCCASION[subject.id] ?? subject.id);
  const complaints = mentions.filter((mention) => mention.meaning?.grievance === true).length;
  const occasions = [
    ...(claim?.verdict === 'grievance' ? ['grievance'] : []),
    ...wires,
    ...(claim === null ? [] : [claim.verdict]),
    ...(complaints * 2 > mentions.length ? ['grievance'] : []),
    strongest(signals)?.rule ?? 'surge',
  ];
  for (const occasion of occasions) {
    const found = rules.playbook.steps.find((entry) => entry.when === occasion);
    if (found) return found.steps;
  }
  return [];
}
