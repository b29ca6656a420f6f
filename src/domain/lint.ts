import { type ClockRule, inForce } from './clock.ts';
import type { IncidentKind } from './incident.ts';
import { lengthFound } from './lint-length.ts';
import { BELITTLING, LABELS, PROMISES, SAYING_FALSE, THREATS } from './lint-words.ts';
import { numberFound, numberOfTitle } from './lint-numbers.ts';
import { answersOrAsks, calledOld, repeats, saidIn, standsIn, withoutContacts } from './lint-text.ts';
import { maskPersonal } from './privacy.ts';
import { type Reason, reason } from './reason.ts';
import type { Sentence, Statement } from './statement.ts';
import { textOf } from './statement.ts';
import { type Advice, fits } from './statement-audience.ts';
import { mayDeny, missingParts, mustHave, type Verdicts } from './statement-kinds.ts';
import { type Fact, factSentence, factStand } from './statement-facts.ts';
import type { Day, Instant } from './time.ts';
import { dayOf } from './time.ts';

/** A sentence or the title, and what is wrong with it. What blocks cannot be passed on; what warns can, with a reason. */
export interface Finding {
  check: CheckName;
  blocks: boolean;
  /** Id of the sentence; `title`; null: the text as a whole. */
  sentence: string | null;
  why: Reason;
}

/** A text that was approved or published before, as far as later ones must agree with it. */
export interface EarlierStatement {
  id: string;
  title: string;
  at: Instant;
  /** What each fact was said to be. */
  said: readonly { fact: string; said: string }[];
}

/** A name that is no longer in use, and what stands in its place where that is known. */
export interface OldName {
  name: string;
  now: string | null;
  since: Day;
}

export interface LintGiven {
  today: Day;
  incident: { kind: IncidentKind | null };
  /** Of every claim the text or its incident is about. */
  verdicts: Verdicts;
  facts: ReadonlyMap<string, Fact>;
  /** Rows of advice of the playbook. */
  advice: ReadonlyMap<string, Advice>;
  /** Rows of the playbook's clocks, whose laws requests are founded on. */
  grounds: ReadonlyMap<string, ClockRule>;
  /** What people say, in their words: titles and phrasings of the claims. */
  rumours: readonly string[];
  /** Claims whose meaning the title carries though not their wording, each as the catalogue names it. */
  titleTells: readonly string[];
  oldNames: readonly OldName[];
  /** Phones and addresses the office itself publishes. */
  contacts: readonly string[];
  earlier: readonly EarlierStatement[];
}

export type Text = Pick<Statement, 'kind' | 'title' | 'sentences'>;
export type Found = Omit<Finding, 'check' | 'blocks'> & { blocks?: boolean };
interface Check {
  /** What most findings of the check do; one may say otherwise. */
  blocks: boolean;
  look(text: Text, given: LintGiven): Found[];
}

/** Every check of a text before it goes on, in the order they are shown. */
export const CHECKS = {
  denial: {
    blocks: true,
    look: (text, { incident, verdicts }) =>
      mayDeny(incident, verdicts)
        ? []
        : phrases(text, SAYING_FALSE, (phrase) => reason('statement.lint.denial', { phrase })),
  },
  empty: {
    blocks: true,
    look: (text) =>
      text.sentences.some(({ basis }) => basis.from === 'gap') || /[\p{L}\d]/u.test(textOf(text))
        ? []
        : [{ sentence: null, why: reason('statement.lint.empty') }],
  },
  gap: {
    blocks: true,
    look: ({ kind, sentences }) =>
      sentences.flatMap(({ id, part, basis }) => {
        if (basis.from !== 'gap') return [];
        const must = mustHave(kind).includes(part);
        return [{ sentence: id, why: reason(must ? 'statement.lint.gap.must' : 'statement.lint.gap') }];
      }),
  },
  parts: {
    blocks: false,
    look: (text) =>
      missingParts(text).map((part) => ({
        sentence: null,
        blocks: mustHave(text.kind).includes(part),
        why: reason('statement.lint.parts', { part: `statement.part.${part}` }),
      })),
  },
  fact: { blocks: true, look: ({ sentences }, given) => sentences.flatMap((one) => factFound(one, given)) },
  advice: {
    blocks: true,
    look: ({ sentences }, { advice, incident, today }) =>
      sentences.flatMap(({ id, basis }) => {
        if (basis.from !== 'playbook') return [];
        const row = advice.get(basis.row);
        const holds = row !== undefined && row.text === basis.said && fits(row, incident, today);
        return holds ? [] : [{ sentence: id, why: reason('statement.lint.advice', { row: basis.row }) }];
      }),
  },
  grounds: {
    blocks: true,
    look: ({ sentences }, { grounds, today }) =>
      sentences.flatMap(({ id, part, basis }) => {
        // Texts of an earlier version name no row: nobody can tell whether their law still holds.
        if (basis.from !== 'law' && (basis.from !== 'frame' || part !== 'grounds')) return [];
        const row = basis.from === 'law' ? grounds.get(basis.row) : undefined;
        const holds = basis.from === 'law' && row?.basis === basis.said && inForce(row, today);
        return holds ? [] : [{ sentence: id, why: reason('statement.lint.grounds') }];
      }),
  },
  number: {
    blocks: true,
    look: (text, given) => [
      ...numberOfTitle(text, given),
      ...text.sentences.flatMap((one) => numberFound(one, text, given)),
    ],
  },
  source: {
    blocks: false,
    look: ({ sentences }) =>
      sentences.flatMap(({ id, basis }) =>
        basis.from === 'officer' && basis.source === '' && basis.fact === null
          ? [{ sentence: id, why: reason('statement.lint.source') }]
          : [],
      ),
  },
  personal: {
    blocks: true,
    look: (text, { contacts }) =>
      pieces(text).flatMap(([sentence, words]) =>
        maskPersonal(withoutContacts(words, contacts)) === withoutContacts(words, contacts)
          ? []
          : [{ sentence, why: reason('statement.lint.personal') }],
      ),
  },
  title: {
    blocks: true,
    look: ({ title }, { rumours }) => {
      const rumour = rumours.find((one) => repeats(title, one));
      return rumour === undefined
        ? []
        : [{ sentence: 'title', why: reason('statement.lint.title', { rumour }) }];
    },
  },
  // A machine heard it, and a machine may be wrong: whoever lets the title stand says why.
  'title-meaning': {
    blocks: false,
    look: ({ title }, { titleTells, rumours }) => {
      const [claim] = titleTells;
      if (claim === undefined || answersOrAsks(title) || rumours.some((one) => repeats(title, one)))
        return [];
      return [{ sentence: 'title', why: reason('statement.lint.title-meaning', { claim }) }];
    },
  },
  repeated: {
    blocks: false,
    look: ({ sentences }, { rumours }) =>
      sentences
        .filter(({ text }) => rumours.some((one) => repeats(text, one)))
        .slice(1)
        .map(({ id }) => ({ sentence: id, why: reason('statement.lint.repeated') })),
  },
  link: {
    blocks: true,
    look: ({ kind, sentences }) =>
      kind !== 'sms' && kind !== 'loudspeaker'
        ? []
        : sentences
            .filter(({ text }) => /https?:|www\.|\b[\w-]+\.(?:vn|com|net|org|info|top|xyz)\b/i.test(text))
            .map(({ id }) => ({ sentence: id, why: reason(`statement.lint.link.${kind}`) })),
  },
  length: { blocks: true, look: lengthFound },
  promise: {
    blocks: false,
    look: (text) => phrases(text, PROMISES, (phrase) => reason('statement.lint.promise', { phrase })),
  },
  threat: {
    blocks: false,
    look: (text) => phrases(text, THREATS, (phrase) => reason('statement.lint.threat', { phrase })),
  },
  label: {
    blocks: true,
    look: (text) => phrases(text, LABELS, (phrase) => reason('statement.lint.label', { phrase })),
  },
  belittling: {
    blocks: false,
    look: (text) => phrases(text, BELITTLING, (phrase) => reason('statement.lint.belittling', { phrase })),
  },
  'old-name': {
    blocks: false,
    look: (text, { oldNames, today }) =>
      pieces(text).flatMap(([sentence, words]) =>
        longestOnly(
          oldNames.filter(
            (old) => old.since < today && standsIn(words, old.name) && !calledOld(words, old.name),
          ),
        ).map(({ name, now }) => ({
          sentence,
          why:
            now === null
              ? reason('statement.lint.old-name', { name })
              : reason('statement.lint.old-name-now', { name, now }),
        })),
      ),
  },
  agrees: {
    blocks: false,
    look: ({ sentences }, { earlier }) =>
      sentences.flatMap(({ id, basis }) => {
        if (basis.from !== 'fact') return [];
        const other = earlier.find(({ said }) =>
          said.some((one) => one.fact === basis.fact && one.said !== basis.said),
        );
        const said = other?.said.find((one) => one.fact === basis.fact)?.said ?? '';
        if (other === undefined) return [];
        const data = { fact: basis.fact, title: other.title, said, on: dayOf(other.at) };
        return [{ sentence: id, why: reason('statement.lint.agrees', data) }];
      }),
  },
} as const satisfies Record<string, Check>;
export type CheckName = keyof typeof CHECKS;

/** Everything a text must answer for before it goes on: what blocks first, then in the order of the table. */
export function lint(text: Text, given: LintGiven): Finding[] {
  const found = Object.entries(CHECKS).flatMap(([name, check]: [string, Check]) =>
    check
      .look(text, given)
      .map((one) => ({ ...one, check: name as CheckName, blocks: one.blocks ?? check.blocks })),
  );
  return [...found.filter(({ blocks }) => blocks), ...found.filter(({ blocks }) => !blocks)];
}

function factFound({ id, basis }: Sentence, { facts, today }: LintGiven): Found[] {
  const name = basis.from === 'fact' || basis.from === 'officer' ? basis.fact : null;
  if (name === null) return [];
  const fact = facts.get(name);
  if (fact === undefined) return [{ sentence: id, why: reason('statement.lint.fact.gone', { fact: name }) }];
  const stand = factStand(fact, today);
  if (stand !== 'usable') {
    const on = fact.valid_to ?? fact.valid_from ?? '';
    return [{ sentence: id, why: reason(`statement.lint.fact.${stand}`, { fact: name, on }) }];
  }
  if (basis.from !== 'fact' || factSentence(fact) === basis.said) return [];
  return [
    { sentence: id, why: reason('statement.lint.fact.changed', { fact: name, now: factSentence(fact) }) },
  ];
}

/** The title and every sentence, with the id findings name them by. */
function pieces({ title, sentences }: Text): [string, string][] {
  return [['title', title], ...sentences.map(({ id, text }): [string, string] => [id, text])];
}

function phrases(text: Text, known: readonly string[], why: (phrase: string) => Reason): Found[] {
  return pieces(text).flatMap(([sentence, words]) =>
    known.filter((phrase) => saidIn(words, phrase)).map((phrase) => ({ sentence, why: why(phrase) })),
  );
}

/** Of names that contain one another only the longest is meant. */
function longestOnly(names: readonly OldName[]): OldName[] {
  return names.filter(
    ({ name }) => !names.some((other) => other.name.length > name.length && standsIn(other.name, name)),
  );
}
