import { mayCorrect } from '../../domain/claim.ts';
import { askOf } from '../../domain/paper-ask.ts';
import type { Block, Part, Run } from '../../domain/paper.ts';
import { placed } from '../../view/figures.ts';
import { clause, hint, isDeaf, missing, part, runs, sumOf, text, type Writer } from '../paper-writer.ts';
import { thinly } from './overview.ts';
import { claimCount } from './stories.ts';
import { namesByCount, topicCount } from './topics.ts';

/** How much was listened to, how well the machine reads, and what the figures cannot tell. */
export function limits(w: Writer): Part {
  const { sources, told } = w.facts;
  const asked = w.list('sources.asked', sources.asked, 'sources', { state: 'asked' });
  const answered = w.list('sources.answered', sources.answered, 'sources', { state: 'answered' });
  const heard = w.book.put('heard', {
    value: told.heard,
    unit: 'share',
    source: { from: 'measure', of: 'sources', ask: askOf(told.period), how: clause('how.heard') },
  });
  return part('muc-nghe', [
    sources.asked === 0
      ? missing('sources.none')
      : text('sources.told', { asked: placed(asked), answered: placed(answered), heard: placed(heard) }),
    // Where the overview stands before it, that was said there.
    sources.asked === 0 || Object.hasOwn(w.book.all(), 'days.thin') ? null : thinly(w),
    isDeaf(w.facts) ? null : checked(w),
    text('limits'),
  ]);
}

/** What people's checks say of the machine's reading of stances; too few say nothing. */
function checked(w: Writer): Block {
  const stance = w.facts.checked.find(({ field }) => field === 'stance');
  if (stance === undefined || !stance.enough) return missing('unchecked');
  const measure = (id: string, value: number, unit: 'count' | 'share') =>
    w.book.put(id, {
      value,
      unit,
      source: { from: 'measure', of: 'acts', ask: 'act=correct', how: clause('how.checked') },
    });
  return text('checked', {
    n: placed(measure('checked.n', stance.n, 'count')),
    right: placed(measure('checked.right', stance.right.k / stance.n, 'share')),
    low: placed(measure('checked.low', stance.right.low, 'share')),
    high: placed(measure('checked.high', stance.right.high, 'share')),
  });
}

/** Where the figures ask for somebody's eyes. What is to be done about it, and why it came, people write. */
export function proposals(w: Writer): Part {
  const points = [mostAsked(w), mostComplained(w), unanswered(w)].filter((run): run is Run[] => run !== null);
  return part('kien-nghi', [
    points.length === 0 ? null : text('proposals.look'),
    points.length === 0 ? null : { block: 'points', items: points },
    hint('proposals.write'),
  ]);
}

/** Fewer than so many say nothing that an office should act on. */
const WORTH = 3;

function mostAsked(w: Writer): Run[] | null {
  return mostOf(w, 'question', 'proposals.asked');
}

function mostComplained(w: Writer): Run[] | null {
  return mostOf(w, 'grievance', 'proposals.complained');
}

/** The topic most asked or complained about, in a sentence; null where hardly anybody did. */
export function mostOf(w: Writer, feedback: 'question' | 'grievance', key: string): Run[] | null {
  const of = feedback === 'question' ? 'questions' : 'grievances';
  const [topic] = namesByCount(w.facts.told.topics, (row) => row[of]);
  if (topic === undefined) return null;
  const n = topicCount(w, topic, { feedback });
  return (w.book.value(n) ?? 0) < WORTH ? null : runs(key, { topic: w.topic(topic), n: placed(n) });
}

/** The claim that was repeated most while hardly anybody denied it. */
function unanswered(w: Writer): Run[] | null {
  const count = (id: string, relation: string) =>
    sumOf(w.facts.claims, (row) => (row.claim === id && row.relation === relation ? row.n : 0));
  const [first] = [...new Set(w.facts.claims.map(({ claim }) => claim))]
    .flatMap((id) => {
      const claim = w.claim(id);
      return claim !== undefined && mayCorrect(claim.verdict) ? [claim] : [];
    })
    .filter(({ id }) => count(id, 'repeats') >= WORTH && count(id, 'denies') < count(id, 'repeats'))
    .toSorted((a, b) => count(b.id, 'repeats') - count(a.id, 'repeats') || (a.id < b.id ? -1 : 1));
  if (first === undefined) return null;
  return runs('proposals.repeated', {
    claim: first.title,
    repeats: placed(claimCount(w, first.id, 'repeats')),
    denies: placed(claimCount(w, first.id, 'denies')),
  });
}
