import type { Rules } from '../config/rules.ts';
import { type Digest, TOUCHES } from '../domain/digest.ts';
import { claimList, touchedWords } from '../view/digest-more.ts';
import { foreign, type Part } from '../view/letter.ts';
import { say } from '../view/say.ts';
import type { Language } from '../view/words/words.ts';

interface Told {
  digest: Digest;
  rules: Rules;
  language: Language;
}

/** Claims that were spread or denied, and in one sentence what merely touches on one. */
export function claims({ digest, rules, language }: Told): Part[] {
  const touched = touchedWords(language, digest);
  if (digest.claims.length === 0 && touched === null) return [];
  const items = digest.claims.map((line) => {
    const claim = rules.claims.find((known) => known.id === line.claim);
    return say(language, 'digest.claim', {
      title: foreign(claim?.title ?? line.claim),
      verdict: claim === undefined ? line.claim : `verdict.${claim.verdict}`,
      repeats: line.repeats,
      denies: line.denies,
      others: line.others,
    });
  });
  const href = `${rules.haidang.desk.address.replace(/\/+$/, '')}${claimList(digest, TOUCHES)}`;
  return [
    { is: 'heading', text: say(language, 'digest.claims') },
    ...(items.length === 0 ? [] : [{ is: 'points' as const, items }]),
    ...(touched === null
      ? []
      : [
          { is: 'words' as const, text: touched },
          { is: 'link' as const, quiet: true, label: say(language, 'digest.touched.open'), href },
        ]),
  ];
}
