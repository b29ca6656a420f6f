import { mayCorrect } from '../../domain/claim.ts';
import type { Relation } from '../../domain/meaning.ts';
import type { Block, Part } from '../../domain/paper.ts';
import type { Statement } from '../../domain/statement.ts';
import { placed } from '../../view/figures.ts';
import { say } from '../../view/say.ts';
import { cell, clause, missing, part, sumOf, table, text, type Writer } from '../paper-writer.ts';
import { STORY_FROM } from '../period-facts.ts';

/** What was told by several, each once: no list of headlines. */
export function stories(w: Writer): Part {
  const { stories: told, kind } = w.facts;
  if (told.all === 0) return part('vu-viec', [text('stories.none')]);
  const all = w.list('stories', told.all, 'stories', { least: String(STORY_FROM), kind: kind ?? '' });
  const rows = told.first.map(({ story, title, topic, n, negative, publishers }) => {
    const count = w.mentions(`story.${story}`, n, { story });
    const bad = w.mentions(`story.${story}.negative`, negative, { story, stance: 'negative' });
    // Never the words of a private person: what only they tell is called by its topic.
    const name =
      title === '' ? clause('story.nameless', { topic: topic === null ? '' : w.topic(topic) }) : title;
    const ask = `story=${story}`;
    const outlets = w.book.put(`story.${story}.outlets`, {
      value: publishers,
      unit: 'count',
      source: { from: 'measure', of: 'stories', ask, how: clause('how.story-outlets') },
    });
    return [[name], cell(count), cell(outlets), cell(bad)];
  });
  return part('vu-viec', [
    text('stories.told', { all: placed(all) }),
    table('stories.caption', ['story', 'n', 'outlets', 'negative'], rows),
  ]);
}

/** How many mentions do something with a claim. */
export function claimCount(w: Writer, claim: string, relation: Relation): string {
  const { claims: met, kind } = w.facts;
  const n = sumOf(met, (row) => (row.claim === claim && row.relation === relation ? row.n : 0));
  return w.list(`claim.${claim}.${relation}`, n, 'claims', { claim, relation, kind: kind ?? '' });
}

/** What may be done with a claim; one that was only touched on is left out. */
const COLUMNS = ['repeats', 'denies', 'asks', 'reports'] as const;

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
  return part('nhan-dinh', [
    met.length > 0 ? text('claims.told') : isDeaf(w) ? missing('why.unheard') : text('claims.none'),
    met.length === 0
      ? null
      : table(
          'claims.caption',
          ['claim', 'verdict', ...COLUMNS],
          met.map(({ id, title, verdict }) => [
            [title],
            [say('vi', `verdict.${verdict}`)],
            ...COLUMNS.map((relation) => cell(claimCount(w, id, relation))),
          ]),
        ),
    corrected(w),
  ]);
}

/** Nobody listened, and nothing was heard: that is no nought. */
function isDeaf({ facts: { told } }: Writer): boolean {
  return told.heard === 0 && told.cells.length === 0;
}

function did({ facts }: Writer, claim: string, relation: Relation): number {
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
  const isNone = w.book.value(corrections) === 0 && w.book.value(press) === 0;
  return text(isNone ? 'claims.corrected.no' : 'claims.corrected', {
    corrections: placed(corrections),
    press: placed(press),
  });
}
