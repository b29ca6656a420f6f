import { type Happening, SERIES } from '../../domain/event.ts';
import type { Person } from '../../domain/person.ts';
import type { Subject } from '../../domain/signal.ts';
import { paths } from '../../view/paths.ts';
import { type ActOn, actOf, actWords, onOf } from '../acts.ts';
import type { Desk } from '../desk.ts';
import { recipientName, situationName } from '../names.ts';
import type { Voice } from '../voice.ts';

const PAPER = 'paper:';
const RECIPIENT = 'recipient:';
const PERSON = 'person:';
const SEARCH = 'search:';
const PRESS = 'press:';
const TIP = 'tip:';

/** What an act was done to: where it is found, and what it is called. No words of mentions stand in it. */
export interface Thing {
  words: string;
  href: string | null;
}

/** One line of the log, in words. */
export interface Line {
  happened: Happening;
  who: string;
  /** Signed in, by the key in a letter, or nobody. */
  by: 'desk' | 'letter' | 'machine';
  what: string;
  thing: Thing;
}

/** Puts acts into words; what several of them are about is looked up once. */
export function openScribe(desk: Desk, v: Voice): (acts: readonly Happening[]) => Promise<Line[]> {
  const { store, rules } = desk;
  const alerts = new Map<string, string | null>();
  let people: Map<string, Person> | null = null;
  let sources: Map<string, string> | null = null;

  async function titleOf(alertId: string): Promise<string | null> {
    const known = alerts.get(alertId);
    if (known !== undefined) return known;
    const title = (await store.alerts.get(alertId))?.title ?? null;
    alerts.set(alertId, title);
    return title;
  }

  async function alertThing(id: string, otherwise: Thing): Promise<Thing> {
    const title = await titleOf(id);
    return title === null ? otherwise : { words: title, href: paths.alert(id) };
  }

  const gone: Thing = { words: v.say('audit.gone'), href: null };
  const things: Record<ActOn, (happened: Happening) => Thing | Promise<Thing>> = {
    alert: ({ subject }) => alertThing(subject, gone),
    // A silence begun from an alert is written down at both.
    silence: ({ subject }) =>
      alertThing(subject, { words: v.say('audit.thing.silence'), href: `${paths.silences}#${subject}` }),
    mention: ({ subject }) =>
      subject.startsWith(PRESS)
        ? {
            words: v.say('audit.thing.mentions'),
            href: `${paths.mentions}?lan=${subject.slice(PRESS.length)}`,
          }
        : { words: v.say('audit.thing.mention'), href: paths.mention(subject) },
    evidence: ({ subject }) => ({ words: v.say('evidence.title'), href: paths.evidence(subject) }),
    incident: ({ subject, data }) => {
      const { incident } = data;
      return typeof incident === 'string'
        ? { words: v.say('audit.thing.statement'), href: paths.statement(incident, subject) }
        : { words: v.say('audit.thing.incident'), href: paths.incident(subject) };
    },
    story: ({ subject }) => ({ words: v.say('audit.thing.story'), href: paths.story(subject) }),
    claim: () => ({ words: v.say('audit.thing.claim'), href: paths.claims }),
    source: ({ subject }) => ({
      words: sources?.get(subject) ?? subject,
      href: sources?.has(subject) === true ? `${paths.sources}#${subject}` : null,
    }),
    recipient: ({ subject }) => {
      const id = subject.slice(RECIPIENT.length);
      return { words: recipientName(rules, id), href: `${paths.recipients}#${id}` };
    },
    person: ({ subject, data }) => {
      const id = subject.slice(PERSON.length);
      const words = typeof data['whom'] === 'string' ? data['whom'] : (people?.get(id)?.name ?? id);
      return { words, href: `${paths.people}#${id}` };
    },
    machine: ({ subject }) =>
      subject === 'trial'
        ? { words: v.say('audit.thing.trial'), href: paths.trial }
        : { words: v.say('audit.thing.machine'), href: paths.accuracy },
    work: () => ({ words: v.say('audit.thing.work'), href: paths.works }),
    search: ({ subject }) => ({
      words: v.say('audit.thing.search'),
      href: `${paths.searches}#${subject.slice(SEARCH.length)}`,
    }),
    file: ({ subject }) => ({
      words: v.say('audit.thing.file'),
      href: subject.startsWith('/') ? subject : null,
    }),
    settings: () => ({ words: v.say('audit.thing.settings'), href: paths.settings }),
    input: () => ({ words: v.say('audit.thing.input'), href: paths.indicators }),
    begin: () => ({ words: v.say('begin.head'), href: paths.begin }),
    drill: () => ({ words: v.say('begin.drill'), href: paths.drill }),
    report: ({ subject, data }) => {
      if (data['act'] === 'paper-line')
        return {
          words: typeof data['title'] === 'string' ? data['title'] : subject,
          href: paths.paper(subject),
        };
      return subject.startsWith(PAPER)
        ? { words: v.say('frame.room.reports'), href: paths.reports }
        : { words: v.say('audit.thing.report'), href: paths.digests };
    },
    tip: ({ subject }) => ({
      words: v.say('audit.thing.tip'),
      href: subject === `${TIP}book` ? paths.tips : paths.tip(subject.slice(TIP.length)),
    }),
    forecast: () => ({ words: v.say('audit.thing.forecast'), href: `${paths.forecast}#prospects` }),
  };

  async function thingOf(happened: Happening): Promise<Thing> {
    const { subject } = happened;
    if (subject.startsWith(SERIES)) return { words: seriesName(desk, v, subject), href: null };
    const on = onOf(actOf(happened));
    return on === null ? { words: subject, href: null } : things[on](happened);
  }

  function doerOf({ who, data }: Happening): Pick<Line, 'who' | 'by'> {
    if (who === null) return { who: v.say('audit.house'), by: 'machine' };
    const said = typeof data['name'] === 'string' ? data['name'] : null;
    if (who.startsWith(RECIPIENT))
      return { who: said ?? recipientName(rules, who.slice(RECIPIENT.length)), by: 'letter' };
    return { who: said ?? people?.get(who)?.name ?? who, by: 'desk' };
  }

  return async (acts) => {
    people ??= new Map((await store.people.roll(v.now)).map((one) => [one.id, one]));
    sources ??= new Map((await store.sources.all()).map(({ id, name }) => [id, name]));
    const lines: Line[] = [];
    for (const happened of acts) {
      const [what, thing] = [actWords(v, rules, happened), await thingOf(happened)];
      lines.push({ happened, ...doerOf(happened), what, thing });
    }
    return lines;
  };
}

/** `series:topic:rut_mot_lan` by the topic's name. */
function seriesName({ rules }: Desk, v: Voice, subject: string): string {
  const [kind = '', ...id] = subject.slice(SERIES.length).split(':');
  const known = (['topic', 'claim', 'place'] as const).find((one) => one === kind);
  if (known === undefined) return subject;
  const series: Subject = { kind: known, id: id.join(':') };
  return situationName(v, rules, series);
}
