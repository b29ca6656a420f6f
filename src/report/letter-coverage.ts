import type { Digest } from '../domain/digest.ts';
import { startOfDay } from '../domain/time.ts';
import { date, percent, span } from '../view/format.ts';
import { at, foreign, type Part } from '../view/letter.ts';
import { say } from '../view/say.ts';
import type { Language } from '../view/words/words.ts';

/** A digest, and the names of its sources by id. */
interface Hearers {
  digest: Digest;
  names: ReadonlyMap<string, string>;
  language: Language;
}

/** Sources named in a letter; the page lists all. */
const NAMED = 5;

/** How much of the week was heard, and what was not. */
export function coverage({ digest, names, language }: Hearers): Part[] {
  const { coverage: covered } = digest;
  const heading: Part = { is: 'heading', text: say(language, 'digest.coverage') };
  if (covered.sources === 0)
    return [heading, { is: 'words', text: say(language, 'digest.coverage.unknown') }];
  const share = percent(language, floorShare(covered.share));
  const words: Part = {
    is: 'words',
    text: say(language, 'digest.coverage.share', { share, whole: covered.whole, sources: covered.sources }),
  };
  const known = [heading, words, ...heardLines({ digest, names, language })];
  if (covered.days.length === 0) return known;
  const counts = [...new Set(covered.days.map((entry) => entry.silent))];
  const days = counts
    .map((n) => {
      const these = covered.days.filter((entry) => entry.silent === n);
      const named = these.map((entry) => date(language, startOfDay(entry.day)).slice(0, 5)).join(', ');
      return say(language, 'digest.gap', { n, days: named });
    })
    .join('; ');
  const named = covered.gaps.slice(0, NAMED).map((id) => foreign(names.get(id) ?? id, 60));
  const more = covered.gaps.length - named.length;
  return [
    ...known,
    { is: 'words', text: say(language, 'digest.gaps', { days }) },
    {
      is: 'words',
      text:
        say(language, 'digest.gaps.named', { names: named.join(', ') }) +
        (more > 0 ? ` ${say(language, 'digest.gaps.more', { n: more })}` : ''),
    },
  ];
}

/** By volume, when the machine slept, and who is heard again: only what there is to say. */
function heardLines({ digest, names, language }: Hearers): Part[] {
  const { volume: heard = null, outages = [], recovered = [] } = digest.coverage;
  const lines: string[] = [];
  if (heard !== null && heard < 1)
    lines.push(say(language, 'digest.coverage.volume', { share: percent(language, floorShare(heard)) }));
  if (outages.length > 0) {
    const spans = outages.map(({ from, to }) =>
      say(language, 'digest.coverage.span', { from: at(language, from), to: at(language, to) }),
    );
    lines.push(say(language, 'digest.coverage.outages', { spans: spans.join('; ') }));
  }
  if (recovered.length > 0) {
    const back = recovered.slice(0, NAMED).map((one) =>
      say(language, 'digest.coverage.back', {
        name: foreign(names.get(one.source) ?? one.source, 60),
        span: span(language, one.to - one.from),
      }),
    );
    const more = recovered.length > back.length ? ' …' : '';
    lines.push(say(language, 'digest.coverage.recovered', { names: back.join(', ') + more }));
  }
  return lines.map((text) => ({ is: 'words', text }));
}

/** Rounded down to a whole percent: 99.6 % of a week is not all of it. */
function floorShare(share: number): number {
  return Math.floor(share * 100 + 1e-9) / 100;
}
