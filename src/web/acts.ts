import type { Rules } from '../config/rules.ts';
import type { Happening } from '../domain/event.ts';
import { isSaid, type Said } from '../domain/correction.ts';
import type { Reason } from '../domain/reason.ts';
import { TELLINGS } from '../domain/saved-search.ts';
import { hasWords } from '../view/say.ts';
import { tripwireName } from './names.ts';
import { fieldName, valueName } from './said.ts';
import type { Voice } from './voice.ts';

type Data = Happening['data'];
/** What stands in the blanks of an act's sentence. */
type Fill = (data: Data, v: Voice, rules: Rules) => Reason['data'];

const plain: Fill = () => ({});

/**
 * Everything people do that is written down, by what it is done to, each with what its sentence `audit.act.…` tells of it. No sentence
 * takes a note, an address or a title: those stand at the thing itself, and may be about people.
 */
export const ACTS = {
  alert: {
    acknowledge: (data, v) => ({ when: whenIn(data['checkAt'] ?? inside(data['to'], 'checkAt'), v) }),
    'look-again': (data, v) => ({ when: whenIn(data['checkAt'], v) }),
    hand: (data, v) => ({
      from: ownerIn(data['from']),
      to: ownerIn(data['to']),
      when: whenIn(inside(data['to'], 'checkAt'), v),
    }),
    level: (data) => ({ from: numberIn(data['from']), to: numberIn(data['to']) }),
    rebase: plain,
    'judge-alert': ({ usefulness }) => ({
      said: usefulness === null ? 'audit.unjudged' : `letter-key.judge.${textIn(usefulness)}`,
    }),
  },
  silence: {
    silence: (data, v) => ({ when: whenIn(data['until'], v) }),
    'silence-end': plain,
    'silence-ended': ({ why }) => ({ why: `silence.ended.${textIn(why)}` }),
  },
  mention: {
    correct: ({ said }, v, rules) => ({ said: saidWords(said, v, rules) }),
    'take-back': ({ field, subject }, v, rules) => ({ field: fieldWords(field, subject, v, rules) }),
    'undo-answer': plain,
    'correct-many': ({ before, field, value }, v, rules) => ({
      n: Array.isArray(before) ? before.length : 0,
      said: saidWords([{ field, subject: '', value }], v, rules),
    }),
    'undo-many': ({ n }) => ({ n: numberIn(n) }),
    'legal-basis': ({ decision, wire }, v) => ({
      said: `legal.${textIn(decision)}`,
      wire: tripwireName(v, textIn(wire)),
    }),
  },
  story: { merge: plain, split: ({ mentions }) => ({ n: Array.isArray(mentions) ? mentions.length : 0 }) },
  claim: { 'not-a-claim': ({ sentences }) => ({ n: Array.isArray(sentences) ? sentences.length : 0 }) },
  source: { listen: plain, leave: plain, hurry: plain },
  recipient: {
    'test-letter': ({ letters }) => ({ n: numberIn(letters) }),
    'ask-address': plain,
    'confirm-address': plain,
    'resume-address': plain,
    'private-address': plain,
    'not-my-address': plain,
    'stop-letters': plain,
  },
  person: {
    'people-invite': (data) => roles(data),
    'people-role': (data) => roles(data),
    'people-link': plain,
    'people-mail': plain,
    'people-asked': plain,
    'people-end': ({ from, to }) => ({ n: Math.max(0, numberIn(from) - numberIn(to)) }),
    'people-leave': (data) => roles(data),
    'people-back': (data) => roles(data),
  },
  machine: {
    teach: ({ lessons }) => ({ n: numberIn(lessons) }),
    'adopt-model': plain,
    'keep-model': plain,
    trial: ({ days }) => ({ n: numberIn(days) }),
  },
  work: {
    import: ({ rows }) => ({ n: numberIn(rows) }),
    'stop-work': ({ kind }) => ({ kind: `work.kind.${textIn(kind) || 'other'}` }),
  },
  search: {
    'search-save': tellingOf,
    'search-change': tellingOf,
    'search-stop': plain,
    'search-delete': plain,
    'search-ended': plain,
  },
  file: {
    download: ({ list, format, n }) => ({ list: textIn(list), format: textIn(format), n: numberIn(n) }),
  },
  settings: {
    amend: ({ file, row, kind }) => ({
      file: textIn(file) === '' ? '' : `settings.file.${textIn(file)}`,
      row: textIn(row),
      said: textIn(kind) === '' ? '' : `settings.kind.${textIn(kind)}`,
    }),
    'settings-trial': ({ row }) => ({ row: textIn(row) }),
  },
  report: {
    digest: plain,
    paper: ({ title }) => ({ title: textIn(title) }),
    'paper-back': ({ title }) => ({ title: textIn(title) }),
    'paper-line': ({ deed }) => ({ deed: wordOf('papers.act', deed) }),
  },
  input: {
    input: ({ from, to }) => ({ from: textIn(from), to: textIn(to) }),
    'press-line': ({ deed }) => ({ deed: wordOf('audit.deed.press', deed) }),
  },
  begin: { 'begin-led': plain, 'begin-step': ({ step }) => ({ step: wordOf('begin.step', step) }) },
  drill: {
    'drill-begin': plain,
    'drill-read': plain,
    'drill-end': ({ done, minutes }) => ({
      n: Array.isArray(done) ? done.length : 0,
      minutes: numberIn(minutes),
    }),
  },
  tip: {
    'tip-new': ({ kind }) => ({ kind: wordOf('tip.kind', kind) }),
    'tip-route': ({ unit }) => ({ unit: textIn(unit) }),
    'tip-answer': plain,
    'tip-pass': ({ unit }) => ({ unit: textIn(unit) }),
    'tip-void': plain,
    'tip-reopen': plain,
    'tip-forget': plain,
    'tip-book': ({ rows }) => ({ n: numberIn(rows) }),
  },
  evidence: {
    'evidence-submitted': plain,
    'evidence-returned': plain,
    'evidence-approved': plain,
    'evidence-exported': plain,
    'evidence-delivered': plain,
    'evidence-kept-longer': plain,
  },
  // Lines of an incident and of its texts: what was said stands in their own books.
  incident: {
    'incident-line': ({ deed }) => ({ deed: wordOf('audit.deed.incident', deed) }),
    'statement-line': ({ deed }) => ({ deed: wordOf('audit.deed.statement', deed) }),
  },
  forecast: { 'prospect-accept': plain, 'prospect-dismiss': plain },
} as const satisfies Record<string, Record<string, Fill>>;
export type ActOn = keyof typeof ACTS;

const KINDS = new Map(
  Object.entries(ACTS).flatMap(([on, acts]) =>
    Object.entries(acts).map(([act, fill]) => [act, { on: on as ActOn, fill }] as const),
  ),
);

/** The kind of an act; of one whose row lost it, empty. */
export function actOf({ data }: Pick<Happening, 'data'>): string {
  return textIn(data['act']);
}

/** What an act is done to; null for an act nobody knows (any more). */
export function onOf(act: string): ActOn | null {
  return KINDS.get(act)?.on ?? null;
}

/** What was done, as a sentence without its doer and without what it was done to. */
export function actWords(v: Voice, rules: Rules, { data }: Pick<Happening, 'data'>): string {
  const act = actOf({ data });
  const known = KINDS.get(act);
  if (known === undefined) return v.say('audit.act-unknown', { act });
  return v.say(`audit.act.${act}`, known.fill(data, v, rules));
}

function wordOf(prefix: string, name: unknown): string {
  const key = `${prefix}.${textIn(name)}`;
  return hasWords(key) ? key : '';
}

function tellingOf({ tell }: Data): Reason['data'] {
  return { how: `search.saved.tell.${TELLINGS.find((known) => known === tell) ?? 'never'}` };
}

function roles({ from, to }: Data): Reason['data'] {
  const word = (role: unknown) => (role === null ? '' : `people.role.${textIn(role)}`);
  return { from: word(from), to: word(to) };
}

function saidWords(said: unknown, v: Voice, rules: Rules): string {
  const rows = (Array.isArray(said) ? said : []) as Partial<Said>[];
  return rows
    .flatMap(({ field = '', subject = '', value = '' }) =>
      isSaid(field, subject, value)
        ? `${fieldName(v, rules, { field, subject })}: ${valueName(v, field, value)}`
        : [],
    )
    .join('; ');
}

function fieldWords(field: unknown, subject: unknown, v: Voice, rules: Rules): string {
  const name = textIn(field);
  if (!hasWords(`teach.field.${name}`)) return name;
  return fieldName(v, rules, { field: name as Said['field'], subject: textIn(subject) });
}

function ownerIn(hand: unknown): string {
  const name = inside(inside(hand, 'owner'), 'name');
  return typeof name === 'string' ? name : 'audit.nobody';
}

function inside(value: unknown, field: string): unknown {
  return typeof value === 'object' && value !== null ? (value as Data)[field] : undefined;
}

function whenIn(at: unknown, v: Voice): string {
  return typeof at === 'number' ? v.moment(at) : 'audit.no-time';
}

function numberIn(value: unknown): number {
  return typeof value === 'number' ? value : 0;
}

function textIn(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
