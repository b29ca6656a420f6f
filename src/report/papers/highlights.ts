import { mayCorrect } from '../../domain/claim.ts';
import type { PeriodPart } from '../../domain/paper-parts.ts';
import type { Block, Run } from '../../domain/paper.ts';
import { placed } from '../../view/figures.ts';
import { runs, text, type Writer } from '../paper-writer.ts';
import { incidentsOpened, statementsPublished, warned } from './alerts.ts';
import { mostOf } from './limits.ts';
import { all } from './overview.ts';
import { claimCount, did, storyCount } from './stories.ts';
import { namesByCount, topicCount } from './topics.ts';

/** What a reader with two minutes takes along, a line for each part that tells more of it. */
export function highlights(w: Writer, parts: readonly PeriodPart[]): Block[] {
  if ((w.book.value(all(w, 'told')) ?? 0) === 0) return [];
  const lines: [PeriodPart, (w: Writer) => Run[] | null][] = [
    ['chu-de', topic],
    ['vu-viec', story],
    ['phan-hoi', voices],
    ['nhan-dinh', claim],
    ['canh-bao', work],
  ];
  const items = lines.flatMap(([part, line]) => (parts.includes(part) ? [line(w)] : []));
  return [
    text('highlights'),
    { block: 'points', items: items.filter((item): item is Run[] => item !== null) },
  ];
}

function topic(w: Writer): Run[] | null {
  const [first] = namesByCount(w.facts.told.topics, ({ n }) => n);
  if (first === undefined) return null;
  const n = topicCount(w, first);
  const share = w.share(`topic.${first}.share`, n, all(w, 'told'));
  return runs('highlights.topic', { topic: w.topic(first), n: placed(n), share: placed(share) });
}

/** The most told one; what private persons tell each other has no name. */
function story(w: Writer): Run[] | null {
  const [first] = w.facts.stories.first;
  if (first === undefined || first.title === '') return null;
  return runs('highlights.story', { story: first.title, n: placed(storyCount(w, first)) });
}

/** In one line, where there is enough of both. */
function voices(w: Writer): Run[] | null {
  const [grievance, question] = [
    mostOf(w, 'grievance', 'highlights.grievance'),
    mostOf(w, 'question', 'highlights.question'),
  ];
  return grievance === null || question === null ? (grievance ?? question) : [...grievance, ' ', ...question];
}

function claim(w: Writer): Run[] {
  const [first] = [...new Set(w.facts.claims.map(({ claim: id }) => id))]
    .flatMap((id) => {
      const known = w.claim(id);
      return known !== undefined && mayCorrect(known.verdict) && did(w, id, 'repeats') > 0 ? [known] : [];
    })
    .toSorted((a, b) => did(w, b.id, 'repeats') - did(w, a.id, 'repeats') || (a.id < b.id ? -1 : 1));
  if (first === undefined) return runs('highlights.no-claim');
  return runs('highlights.claim', {
    claim: first.title,
    repeats: placed(claimCount(w, first.id, 'repeats')),
    denies: placed(claimCount(w, first.id, 'denies')),
  });
}

function work(w: Writer): Run[] {
  return runs('highlights.work', {
    told: placed(warned(w)),
    incidents: placed(incidentsOpened(w)),
    statements: placed(statementsPublished(w)),
  });
}
