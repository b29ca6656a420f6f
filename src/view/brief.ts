import type { Brief, BriefThing } from '../domain/brief.ts';
import { totalOf, trendOf } from '../domain/digest.ts';
import { startOfDay } from '../domain/time.ts';
import { clock, date, longDate, percent, weekday } from './format.ts';
import { foreign, type Part } from './letter.ts';
import { paths } from './paths.ts';
import { say, sayReason } from './say.ts';
import type { Language } from './words/words.ts';

/** Sources named; the page of sources lists all. */
const NAMED = 5;

/** `Bản tin sáng Thứ Hai, 23/11/2026`. */
export function briefTitle(language: Language, { day }: Pick<Brief, 'day'>): string {
  return say(language, 'brief.title', { day: longDate(language, startOfDay(day)) });
}

/** The morning page as parts that its letter and its page show alike. `desk`: what stands before our own paths. */
export function briefParts(language: Language, brief: Brief, desk: string): Part[] {
  return [
    ...warning(language, brief),
    ...things(language, brief, desk),
    ...changed(language, brief),
    ...heard(language, brief),
  ];
}

/** What the page does not know is said before what it knows. */
function warning(language: Language, { hearing }: Brief): Part[] {
  if (hearing === 'well') return [];
  return [{ is: 'words', strong: true, text: say(language, `brief.hearing.${hearing}`) }];
}

function things(language: Language, brief: Brief, desk: string): Part[] {
  const heading: Part = { is: 'heading', text: say(language, 'brief.things') };
  if (brief.things.length === 0) {
    const key = brief.hearing === 'well' ? 'brief.none' : 'brief.none.unsure';
    return [heading, { is: 'words', strong: true, text: say(language, key) }];
  }
  const others: Part[] =
    brief.others === 0 ? [] : [{ is: 'words', text: say(language, 'brief.others', { n: brief.others }) }];
  return [
    heading,
    ...brief.things.flatMap((one, at) => thing(language, one, at, brief.duty, desk)),
    ...others,
  ];
}

function thing(language: Language, one: BriefThing, at: number, duty: string[], desk: string): Part[] {
  const { title, level, kind } = one;
  const data = { n: at + 1, title: foreign(title, 120), level: level ?? '' };
  return [
    {
      is: 'words',
      strong: true,
      text: say(language, level === null ? 'brief.thing' : 'brief.thing.level', data),
    },
    {
      is: 'points',
      items: [
        foreign(sayReason(language, one.why), 300),
        sayReason(language, one.means),
        ...(one.step === null ? [] : [say(language, 'brief.step', { step: one.step })]),
        ownerWords(language, one, duty),
        ...(one.unsaid === null ? [] : [say(language, `brief.say.${one.unsaid}`)]),
      ],
    },
    ...saying(language, one),
    { is: 'link', quiet: true, label: say(language, `brief.open.${kind}`), href: `${desk}${pathOf(one)}` },
  ];
}

function ownerWords(language: Language, { owner }: BriefThing, duty: string[]): string {
  if (owner !== null) return say(language, 'brief.owner', { who: foreign(owner, 60) });
  if (duty.length === 0) return say(language, 'brief.owner.none');
  return say(language, 'brief.owner.duty', { who: duty.join(', ') });
}

function saying(language: Language, { saying: found }: BriefThing): Part[] {
  if (found === null) return [];
  return [
    { is: 'words', text: say(language, `brief.say.${found.how}`) },
    { is: 'quote', text: found.text },
  ];
}

function pathOf({ kind, about }: BriefThing): string {
  if (kind === 'alert') return paths.alert(about);
  return kind === 'duty' ? paths.reports : paths.incident(about);
}

function changed(language: Language, brief: Brief): Part[] {
  const n = totalOf(brief.mentions);
  const since = `${clock(language, brief.since)} ${weekday(language, brief.since).toLocaleLowerCase(language)} ${date(language, brief.since).slice(0, 5)}`;
  return [
    { is: 'heading', text: say(language, 'brief.changed', { since }) },
    {
      is: 'points',
      items: [
        n === 0 ? say(language, 'brief.count.none') : say(language, 'brief.count', { n, ...brief.mentions }),
        usual(language, brief, n),
        ...(n === 0
          ? []
          : [say(language, 'brief.voices', { grievances: brief.grievances, questions: brief.questions })]),
        say(language, 'brief.alerts', brief.alerts),
        ...brief.stories.map(({ title, mentions, publishers, stance }) =>
          say(language, 'brief.story', {
            title: foreign(title, 110),
            n: mentions,
            publishers,
            negative: stance.negative,
          }),
        ),
      ],
    },
  ];
}

function usual(language: Language, { usual: average, weeks }: Brief, n: number): string {
  if (average === null) return say(language, 'brief.usual.none');
  const trend = say(language, `trend.short.${trendOf(n, average, weeks)}`);
  return say(language, 'brief.usual', { weeks, usual: Math.round(average * 10) / 10, trend });
}

function heard(language: Language, { heard: { sources, of, gaps, volume } }: Brief): Part[] {
  const named = gaps.slice(0, NAMED).map((name) => foreign(name, 60));
  const names = named.join(', ');
  const more = gaps.length - named.length;
  const sentences = [
    say(language, 'brief.heard', { n: sources, of }),
    // Rounded down: 99.6 % is not all of it.
    ...(volume === null || volume >= 1
      ? []
      : [say(language, 'brief.heard.volume', { share: percent(language, Math.floor(volume * 100) / 100) })]),
    ...(gaps.length === 0
      ? []
      : [say(language, more > 0 ? 'brief.heard.more' : 'brief.heard.gaps', { names, n: more })]),
  ];
  return [
    { is: 'heading', text: say(language, 'brief.coverage') },
    { is: 'words', text: sentences.join(' ') },
  ];
}
