import { mayCorrect } from '../../domain/claim.ts';
import { dayOf, startOfDay } from '../../domain/time.ts';
import { date } from '../../view/format.ts';
import type { Part } from '../../view/letter.ts';
import { say } from '../../view/say.ts';
import type { Told } from './told.ts';

/** What was checked about a catalogued claim. A grievance gets no verdict on its truth, only the way to answer it. */
export function truth({ claim, language, now }: Told): Part[] {
  if (claim === null) return [];
  const parts: Part[] = mayCorrect(claim.verdict)
    ? [
        { is: 'heading', text: say(language, 'letter.truth') },
        { is: 'words', text: say(language, `letter.truth.${claim.verdict}`), strong: true },
      ]
    : [{ is: 'heading', text: say(language, 'letter.truth.grievance') }];
  parts.push({ is: 'quote', text: claim.correction });
  const notes = [
    say(language, 'letter.truth.checked', { day: date(language, startOfDay(claim.checked_on)) }),
  ];
  if (claim.legal_basis.length > 0)
    notes.push(say(language, 'letter.truth.basis', { basis: claim.legal_basis.join('; ') }));
  if (!claim.confidence.includes('V')) notes.push(say(language, 'letter.truth.press'));
  if (claim.valid_to !== null && claim.valid_to < dayOf(now))
    notes.push(say(language, 'letter.truth.stale', { day: date(language, startOfDay(claim.valid_to)) }));
  parts.push({ is: 'words', text: notes.join(' ') });
  return parts;
}
