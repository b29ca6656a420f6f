import { mayCorrect } from '../../domain/claim.ts';
import type { Relation } from '../../domain/meaning.ts';
import type { Block, Part } from '../../domain/paper.ts';
import type { Statement } from '../../domain/statement.ts';
import { placed } from '../../view/figures.ts';
import {
  cell,
  clause,
  isDeaf,
  titleOf,
  mentionsAsk,
  mostRows,
  part,
  sumOf,
  table,
  text,
  type Writer,
} from '../paper-writer.ts';
import { STORY_FROM } from '../period-facts.ts';

/** What was told by several, each once: no list of headlines. */
export function stories(w: Writer): Part {
  const { stories: told, kind } = w.facts;
  if (told.all === 0) return part('vu-viec', [text('stories.none')]);
  const all = w.list('stories', told.all, 'stories', { least: String(STORY_FROM), kind: kind ?? '' });
  const rows = told.first.map(({ story, title, topic, n, negative, publishers }) => {
    const count = storyCount(w, { story, n });
    const bad = w.mentions(`story.${story}.negative`, negative, { story, stance: 'negative' });
    // Never the words of a private person: what only they tell is called by its topic.
    const name =
      title === '' ? clause('story.nameless', { topic: topic === null ? '' : w.topic(topic) }) : title;
    const ask = mentionsAsk(w.facts.told.period, { kind: kind ?? '', story });
    const outlets = w.book.put(`story.${story}.outlets`, {
      value: publishers,
      unit: 'count',
      source: { from: 'measure', of: 'mentions', ask, how: clause('how.story-outlets') },
    });
    return [[name], cell(count), cell(outlets), cell(bad)];
  });
  return part('vu-viec', [
    text(told.all > rows.length ? 'stories.told.first' : 'stories.told', { all: placed(all) }),
    table('stories.caption', ['story', 'n', 'outlets', 'negative'], rows),
  ]);
}

/** How many mentions of the period belong to a story. */
export function storyCount(w: Writer, { story, n }: { story: string; n: number }): string {
  return w.mentions(`story.${story}`, n, { story });
}

/** How many mentions do something with a claim. */
export function claimCount(w: Writer, claim: string, relation: Relation): string {
  const { claims: met } = w.facts;
  const n = sumOf(met, (row) => (row.claim === claim && row.relation === relation ? row.n : 0));
  return w.mentions(`claim.${claim}.${relation}`, n, { claim, relation });
}

/** What may be done with a claim; one that was only touched on is left out. */
const COLUMNS = ['repeats', 'denies', 'asks', 'reports'] as const;
/** What makes a claim go round, or stops it. */
const SPREAD = ['repeats', 'denies'] as const;

/** Claims met in the period that may be answered as untrue or outdated; what people rightly complain of stands with the feedback. */
export function claims(w: Writer): Part {
  const ids = [...new Set(w.facts.claims.map(({ claim }) => claim))];
  const met = ids
    .flatMap((id) => {
      const claim = w.claim(id);
      return claim !== undefined && mayCorrect(claim.verdict) && COLUMNS.some((one) => did(w, id, one) > 0)
        ? [claim]
        : [];
    })
    .toSorted(
      (a, b) =>
        did(w, b.id, 'repeats') - did(w, a.id, 'repeats') ||
        doneWith(w, b.id) - doneWith(w, a.id) ||
        (a.id < b.id ? -1 : 1),
    );
  const named = mostRows(w.facts);
  const spread = met.filter(({ id }) => SPREAD.some((one) => did(w, id, one) > 0));
  const others = met.filter((claim) => !spread.includes(claim));
  return part('nhan-dinh', [
    spread.length > 0 ? text('claims.told') : isDeaf(w.facts) ? null : text('claims.none'),
    spread.length === 0
      ? null
      : table(
          spread.length > named ? 'claims.caption.first' : 'claims.caption',
          ['claim', 'verdict', ...COLUMNS],
          spread
            .slice(0, named)
            .map(({ id, title, verdict }) => [
              [title],
              [titleOf(`verdict.${verdict}`)],
              ...COLUMNS.map((relation) => cell(claimCount(w, id, relation))),
            ]),
        ),
    others.length === 0 ? null : spokenOf(w, others, spread.length === 0),
    corrected(w),
  ]);
}

/** Claims that were asked about or reported, and that nobody repeated or denied: one sentence. */
function spokenOf(w: Writer, others: readonly { id: string }[], alone: boolean): Block {
  const counts = others.flatMap(({ id }) => [claimCount(w, id, 'asks'), claimCount(w, id, 'reports')]);
  return text(alone ? 'claims.spoken-of.alone' : 'claims.spoken-of', {
    n: placed(w.book.derive('claims.spoken-of', 'sum', counts, 'count')),
  });
}

/** The same as a plain number. */
export function did({ facts }: Writer, claim: string, relation: Relation): number {
  return sumOf(facts.claims, (row) => (row.claim === claim && row.relation === relation ? row.n : 0));
}

function doneWith(w: Writer, claim: string): number {
  return sumOf(COLUMNS, (relation) => did(w, claim, relation));
}

/** What the office itself published to put things right. */
function corrected(w: Writer): Block {
  const count = (kind: Statement['kind']) =>
    w.list(`statements.${kind}`, w.facts.statements.filter((one) => one.kind === kind).length, 'statements', {
      kind,
    });
  const [corrections, press] = [count('correction'), count('press-correction')];
  const none = [
    ...(w.book.value(corrections) === 0 ? ['correction'] : []),
    ...(w.book.value(press) === 0 ? ['press'] : []),
  ];
  const key = none.length === 2 ? 'claims.corrected.no' : ['claims.corrected', ...none].join('.no-');
  return text(key, { corrections: placed(corrections), press: placed(press) });
}
