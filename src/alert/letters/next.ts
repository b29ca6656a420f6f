import type { PlaybookRules } from '../../config/playbook.ts';
import { awaitsWord } from '../../domain/alert.ts';
import { firstSteps } from '../../domain/steps.ts';
import { DAY, dayOf, type Instant } from '../../domain/time.ts';
import { span } from '../../view/format.ts';
import { at, type Part } from '../../view/letter.ts';
import { say } from '../../view/say.ts';
import { isHouse, type Told } from './told.ts';

/** What to do next: the playbook's first steps, the clock of the law where it may run, and who decides. */
export function next(told: Told): Part[] {
  return [...steps(told), ...clocks(told), ...advice(told)];
}

/** The playbook's first steps. */
export function steps(told: Told): Part[] {
  const items = firstSteps(told.rules.playbook.steps, {
    situation: told.alert.situation,
    verdict: told.claim?.verdict ?? null,
    signals: told.signals,
    mentions: told.mentions,
  });
  if (items.length === 0) return [];
  return [
    { is: 'heading', text: say(told.language, 'letter.next') },
    { is: 'steps', items },
  ];
}

/** That the machine only advises; from level 3 on that the level itself awaits a person. */
export function advice(told: Told): Part[] {
  const { alert, language } = told;
  if (isHouse(told)) return [];
  const words = [say(language, 'letter.machine')];
  if (awaitsWord(alert)) words.unshift(say(language, 'letter.confirm', { n: alert.level }));
  return words.map((text) => ({ is: 'words', text }));
}

function clocks({ alert, rules, language, now }: Told): Part[] {
  const running = alert.level >= ASSESSED ? initialClocks(rules.playbook.clocks, now) : [];
  if (running.length === 0) return [];
  const who = rules.playbook.levels.find((known) => known.level === alert.level)?.decides ?? '';
  return [
    {
      is: 'words',
      text: say(language, 'letter.clock', {
        length: span(language, INITIAL),
        due: at(language, now + INITIAL),
        who,
      }),
    },
    {
      is: 'points',
      items: running.map(({ starts, basis }) => say(language, 'letter.clock.starts', { starts, basis })),
    },
  ];
}

/** Length of the clocks of the first public information (spokesperson decree 244/2026, article 7). */
const INITIAL = DAY;

/** From this level on the playbook asks whether the clock of the law runs. */
const ASSESSED = 2;

type Clock = PlaybookRules['clocks'][number];

/** Clocks of the first public information that are in force today. */
function initialClocks(all: readonly Clock[], now: Instant): Clock[] {
  const today = dayOf(now);
  return all.filter(
    (clock) =>
      clock.id.startsWith('initial') &&
      clock.length === INITIAL &&
      (clock.valid_from === null || clock.valid_from <= today) &&
      (clock.valid_to === null || today <= clock.valid_to),
  );
}
