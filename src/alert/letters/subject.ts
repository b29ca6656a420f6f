import type { LetterKind } from '../../domain/letter.ts';
import { foreign, subjectOf } from '../../view/letter.ts';
import { say } from '../../view/say.ts';
import type { Told } from './told.ts';

/** The subject line: how bad, what, and how much, within what a phone shows. */
export function subject(kind: Extract<LetterKind, 'alert' | 'update' | 'closed'>, told: Told): string {
  const { alert, language } = told;
  const head = say(language, `letter.subject.${kind}`, {
    level: `level.${alert.level}`,
    n: alert.level,
    phase: `phase.${alert.phase}`,
  });
  const counts = say(language, 'letter.subject.counts', { n: alert.n, publishers: alert.publishers });
  return subjectOf(head, abbreviated(about(told)), counts);
}

/** As officers write them: a subject line has no room for the long names. */
function abbreviated(text: string): string {
  return text
    .replace(/bảo hiểm xã hội/giu, 'BHXH')
    .replace(/bảo hiểm y tế/giu, 'BHYT')
    .replace(/bảo hiểm thất nghiệp/giu, 'BHTN');
}

function about({ alert, claim, language }: Told): string {
  if (claim === null || alert.situation.kind !== 'claim') return foreign(alert.title);
  return say(language, `letter.subject.about.${claim.verdict}`, { title: foreign(claim.title) });
}
