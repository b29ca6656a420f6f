import type { ClockRule } from './clock.ts';
import type { Incident } from './incident.ts';
import { type Reason, reason } from './reason.ts';
import type { Spokesperson } from './spokesperson.ts';
import type { Sentence } from './statement.ts';
import { type Addressed, type Advice, adviceFor, type AdvicePart } from './statement-audience.ts';
import { type Fact, factSentence, factStand } from './statement-facts.ts';
import { kindsFor, type StatementKind, type Verdicts } from './statement-kinds.ts';
import type { Day } from './time.ts';

/** A row of the playbook's clocks, and the law it names. */
export type Grounds = Pick<ClockRule, 'id' | 'basis'>;

/** What a text is made from. Nothing else enters it: what is missing here is a gap there. */
export interface Ingredients {
  kind: StatementKind;
  /** Whom it is for, as the playbook speaks to them; null: it has no row of theirs, and nobody is addressed. */
  addressed: Addressed | null;
  incident: Pick<Incident, 'kind'>;
  verdicts: Verdicts;
  /** What it is about, named neutrally by the officer. */
  subject: string;
  /** Those the officer chose, in their order; what may not be said today is left out. */
  facts: readonly Fact[];
  speaker: Spokesperson | null;
  today: Day;
  office: string;
  /** When the office got to know, in words. */
  received: string;
  /** Legal basis of a request for correction that is in force today, with its row; null: none is known. */
  basis: Grounds | null;
}

/** One part of a text: a fact, words every such text has, or a gap that a person fills. */
export type Piece =
  | { part: string; from: 'fact'; fact: Fact }
  | { part: string; from: 'frame'; say: Reason }
  | { part: string; from: 'playbook'; advice: Advice }
  | { part: string; from: 'law'; rule: Grounds; say: Reason }
  | { part: string; from: 'gap' };

type Part = (given: Usable) => Piece[];
type Usable = Omit<Ingredients, 'facts'> & { facts: Fact[] };

const frame =
  (part: string, key: string): Part =>
  ({ office, subject, received, addressed }) => {
    const who = addressed?.call ?? 'statement.call';
    const group = addressed?.group ?? 'statement.group';
    return [{ part, from: 'frame', say: { key, data: { office, subject, received, who, group } } }];
  };

const gap =
  (part: string): Part =>
  () => [{ part, from: 'gap' }];

/** What the playbook tells this group to do, or where it says they ask; `none` where it says nothing. */
const advice =
  (part: AdvicePart, none: 'gap' | 'nothing'): Part =>
  ({ addressed, incident, today }) => {
    const told = addressed === null ? [] : adviceFor(addressed, part, incident, today);
    if (told.length > 0) return told.map((one) => ({ part, from: 'playbook', advice: one }));
    return none === 'gap' ? [{ part, from: 'gap' }] : [];
  };

const opening: Part = (given) =>
  given.addressed === null ? [] : frame('opening', 'statement.frame.opening')(given);
const todo = advice('todo', 'gap');
const ask = advice('ask', 'nothing');

/** Facts from..to of those chosen; a gap where there is none. */
const facts =
  (part: string, from: number, to?: number): Part =>
  (given) => {
    const chosen = given.facts.slice(from, to);
    if (chosen.length > 0) return chosen.map((fact) => ({ part, from: 'fact', fact }));
    return given.facts.length === 0 ? [{ part, from: 'gap' }] : [];
  };

/** The truth once more at the end: those not said yet, or the first again where it is the only one. */
const again: Part = ({ facts: chosen }) =>
  (chosen.length > 1 ? chosen.slice(1) : chosen).map((fact) => ({ part: 'again', from: 'fact', fact }));

/** Why a claim misleads, as its verdict in the catalogue says; without one, or where claims differ, a person must say it. */
const misleads: Part = ({ verdicts }) => {
  const [verdict, ...others] = new Set(verdicts);
  return verdict === undefined || verdict === null || verdict === 'grievance' || others.length > 0
    ? [{ part: 'why', from: 'gap' }]
    : [{ part: 'why', from: 'frame', say: { key: `statement.why.${verdict}`, data: {} } }];
};

const contact: Part = ({ speaker }) =>
  speaker === null
    ? [{ part: 'contact', from: 'gap' }]
    : [
        {
          part: 'contact',
          from: 'frame',
          say: reason('statement.frame.contact', {
            name: speaker.name,
            post: speaker.post,
            phone: speaker.phone,
          }),
        },
      ];

const shortContact: Part = ({ speaker, office }) =>
  speaker === null || speaker.phone === ''
    ? [{ part: 'contact', from: 'gap' }]
    : [
        {
          part: 'contact',
          from: 'frame',
          say: reason('statement.frame.contact-short', { office, phone: speaker.phone }),
        },
      ];

const grounds: Part = ({ basis }) =>
  basis === null
    ? [{ part: 'grounds', from: 'gap' }]
    : [
        {
          part: 'grounds',
          from: 'law',
          rule: basis,
          say: reason('statement.frame.grounds', { basis: basis.basis }),
        },
      ];

const asked: Part = ({ facts: chosen }) =>
  chosen.length === 0
    ? [{ part: 'answer', from: 'gap' }]
    : chosen.flatMap((fact): Piece[] => [
        { part: 'question', from: 'frame', say: reason('statement.frame.question', { what: fact.section }) },
        { part: 'answer', from: 'fact', fact },
      ]);

/**
 * What stands in each kind of text, in its order (playbook §6, §7, §9). A correction tells the truth first, warns once, and ends with the
 * truth.
 */
const PARTS: Record<StatementKind, readonly Part[]> = {
  holding: [
    opening,
    frame('received', 'statement.frame.received'),
    facts('known', 0),
    gap('unknown'),
    frame('care', 'statement.frame.care'),
    gap('doing'),
    todo,
    gap('next'),
    // A first word is short, and says whom to ask already.
    contact,
  ],
  correction: [
    opening,
    facts('truth', 0, 1),
    frame('warning', 'statement.frame.warning'),
    misleads,
    again,
    todo,
    ask,
    contact,
  ],
  questions: [opening, asked, gap('more-questions'), ask, contact],
  'press-correction': [
    gap('outlet'),
    gap('wrong'),
    facts('truth', 0),
    grounds,
    frame('request', 'statement.frame.request'),
    contact,
  ],
  orientation: [frame('situation', 'statement.frame.situation'), facts('known', 0), gap('proposal'), contact],
  loudspeaker: [
    frame('greeting', 'statement.frame.greeting'),
    facts('truth', 0),
    todo,
    frame('repeat', 'statement.frame.repeat'),
    facts('again', 0, 1),
    ask,
    contact,
    frame('closing', 'statement.frame.closing'),
  ],
  sms: [facts('truth', 0, 1), shortContact],
  post: [opening, facts('truth', 0), todo, ask, contact],
  brief: [
    frame('situation', 'statement.frame.situation'),
    facts('known', 0),
    gap('unknown'),
    gap('doing'),
    gap('decide'),
  ],
};

/** The pieces of a text; null: this incident may have none of that kind. */
export function composed(given: Ingredients): Piece[] | null {
  if (!kindsFor(given.incident, given.verdicts).includes(given.kind)) return null;
  const usable = { ...given, facts: given.facts.filter((fact) => factStand(fact, given.today) === 'usable') };
  return PARTS[given.kind].flatMap((part) => part(usable));
}

/** The pieces as sentences. `say` gives the words of a frame. */
export function written(pieces: readonly Piece[], say: (words: Reason) => string): Sentence[] {
  return pieces.map((piece, i) => {
    const id = `c${i + 1}`;
    const { part } = piece;
    if (piece.from === 'gap') return { id, part, text: '', basis: { from: 'gap' } };
    if (piece.from === 'frame') {
      const text = say(piece.say);
      const { subject } = piece.say.data;
      const told = typeof subject === 'string' && text.includes(subject) ? { told: subject } : {};
      return { id, part, text, basis: { from: 'frame', ...told } };
    }
    if (piece.from === 'law') {
      const { id: row, basis: said } = piece.rule;
      return { id, part, text: say(piece.say), basis: { from: 'law', row, said } };
    }
    if (piece.from === 'playbook') {
      const { id: row, text, basis: source } = piece.advice;
      return { id, part, text, basis: { from: 'playbook', row, said: text, source } };
    }
    const said = factSentence(piece.fact);
    return {
      id,
      part,
      text: said,
      basis: { from: 'fact', fact: piece.fact.id, said, source: piece.fact.source },
    };
  });
}

/** What came back from the form of one sentence. `gone`: taken out of the text. */
export interface Typed {
  id: string;
  text: string;
  source: string;
  gone: boolean;
}

/**
 * The sentences as somebody left them. What was not touched keeps what it stands on; what was is theirs, with the fact it began as.
 * @param extra a sentence added at the end; empty: none
 * @param must parts that stay as a gap when their last sentence is taken out
 */
export function rewritten(
  before: readonly Sentence[],
  typed: readonly Typed[],
  name: string,
  extra: { text: string; source: string },
  must: readonly string[] = [],
): Sentence[] {
  const left = new Set(before.filter(({ id }) => !goneIn(typed, id)).map(({ part }) => part));
  const kept = before.flatMap((sentence): Sentence[] => {
    const came = typed.find(({ id }) => id === sentence.id);
    if (came === undefined) return [sentence];
    if (came.gone) {
      if (!must.includes(sentence.part) || left.has(sentence.part)) return [];
      left.add(sentence.part);
      return [{ ...sentence, text: '', basis: { from: 'gap' } }];
    }
    return [touched(sentence, came, name)];
  });
  if (extra.text === '') return kept;
  const highest = Math.max(0, ...before.map(({ id }) => Number(id.slice(1))));
  return [
    ...kept,
    {
      id: `c${highest + 1}`,
      part: 'extra',
      text: extra.text,
      basis: { from: 'officer', name, source: extra.source, fact: null },
    },
  ];
}

function goneIn(typed: readonly Typed[], id: string): boolean {
  return typed.some((one) => one.id === id && one.gone);
}

function touched(sentence: Sentence, { text, source }: Typed, name: string): Sentence {
  const { basis } = sentence;
  const known = basis.from === 'officer' ? basis.source : '';
  if (text === sentence.text && source === known) return sentence;
  if (text === '') return { ...sentence, text: '', basis: { from: 'gap' } };
  const fact = basis.from === 'fact' || basis.from === 'officer' ? basis.fact : null;
  return { ...sentence, text, basis: { from: 'officer', name, source, fact } };
}
