import type { Counter } from '../domain/paper.ts';
import { hasWords } from '../view/say.ts';
import type { Desk } from './desk.ts';
import { claimTitle, placeName, topicName } from './names.ts';
import type { Voice } from './voice.ts';

/** Whose words the values of some fields are, by what is counted. */
const OF: Partial<Record<Counter, Readonly<Record<string, string>>>> = {
  tips: { kind: 'tip.kind', state: 'tip.state' },
  statements: { kind: 'statement.kind' },
  incidents: { state: 'incident.state' },
  alerts: { peak: 'level' },
  acts: { act: 'audit.kind' },
};
const ANYWHERE: Readonly<Record<string, string>> = {
  stance: 'stance',
  kind: 'kind',
  audience: 'audience',
  relation: 'relation',
};

/** What is counted: one list may hold things of two sorts. */
export function countedName(of: Counter, ask: string): string {
  const fields = new URLSearchParams(ask);
  if (of === 'sources' && fields.get('count') === 'outlets') return 'counted.of.outlets';
  if (of === 'incidents' && fields.has('clocks')) return 'counted.of.clocks';
  return of === 'inputs' ? 'counted.of.press' : `papers.of.${of}`;
}

/** The query of a figure as words: what people call its fields and what stands in them. */
export function askRows(
  v: Voice,
  { rules }: Pick<Desk, 'rules'>,
  of: Counter,
  ask: string,
): [string, string][] {
  const each = (value: string, name: (one: string) => string) => value.split(',').map(name).join('; ');
  const one = () => v.say('counted.one-incident');
  const names: Record<string, (value: string) => string> = {
    from: (value) => v.day(value),
    to: (value) => v.day(value),
    topic: (value) => each(value, (id) => topicName(v, rules, id)),
    claim: (value) => claimTitle(rules, value),
    place: (value) => placeName(rules, value),
    id: one,
    incident: one,
  };
  const valueOf = (field: string, value: string) => {
    const room = OF[of]?.[field] ?? ANYWHERE[field];
    const key = `papers.ask.${field}.${value}`;
    if (hasWords(key)) return v.say(key);
    if (room === undefined) return value;
    return each(value, (single) => (hasWords(`${room}.${single}`) ? v.say(`${room}.${single}`) : single));
  };
  return (
    [...new URLSearchParams(ask)]
      // Said by what is counted.
      .filter(([field]) => field !== 'count')
      .map(([field, value]) => {
        const key = `papers.ask.${field}`;
        const words = names[field]?.(value) ?? valueOf(field, value);
        return hasWords(key) ? [key, words] : ['papers.ask.other', `${field}: ${words}`];
      })
  );
}
