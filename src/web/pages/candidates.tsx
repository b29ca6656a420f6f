import { claimStub, nextClaimId } from '../../domain/candidate.ts';
import { VERDICTS } from '../../domain/claim.ts';
import { dayOf } from '../../domain/time.ts';
import { paths } from '../../view/paths.ts';
import { guestOf, may } from '../access.ts';
import { Empty, Facts, Time } from '../components.tsx';
import type { Desk, DeskContext } from '../desk.ts';
import type { RecurringSentence } from '../recurring.ts';
import type { Voice } from '../voice.ts';

const QUOTES_SHOWN = 5;

interface Parts {
  v: Voice;
  c: DeskContext;
  desk: Desk;
}

/** Câu lặp lại chưa có trong kho: proposals only; a person decides whether one is a claim. */
export const Candidates = (props: Parts & { recurring: RecurringSentence[] | null }) => {
  const { v, recurring } = props;
  return (
    <section aria-labelledby="candidates">
      <h2 id="candidates">{v.say('candidates.head')}</h2>
      <p class="small">{v.say('candidates.why')}</p>
      {recurring === null && <Empty>{v.say('candidates.alone')}</Empty>}
      {recurring?.length === 0 && <Empty>{v.say('candidates.none')}</Empty>}
      <ul class="rows">
        {(recurring ?? []).map((row) => (
          <Row {...props} row={row} />
        ))}
      </ul>
    </section>
  );
};

const Row = ({ v, c, desk, row }: Parts & { row: RecurringSentence }) => {
  const { candidate, mentions, sentence } = row;
  return (
    <li>
      <h3 lang="vi">“{sentence}”</h3>
      <Facts>
        {v.say('candidates.size', { n: candidate.told.length, p: candidate.publishers })}
        {v.say('candidates.span', { first: v.when(candidate.first), last: v.when(candidate.last) })}
      </Facts>
      <ul class="bullets">
        {mentions.slice(0, QUOTES_SHOWN).map(({ mention, quote }) => (
          <li>
            <q lang="vi">{quote}</q>{' '}
            <span class="small">
              <a href={paths.mention(mention.id)}>{mention.publisher}</a> ·{' '}
              <Time v={v} at={mention.countsAt ?? mention.seenAt} />
            </span>
          </li>
        ))}
      </ul>
      {mentions.length > QUOTES_SHOWN && (
        <p class="small">{v.say('candidates.more', { n: mentions.length - QUOTES_SHOWN })}</p>
      )}
      <details>
        <summary>
          {v.say('candidates.yaml')}
          <span class="visually-hidden"> “{sentence}”</span>
        </summary>
        <pre class="letter-text" tabindex={0}>
          {stub(v, desk, row)}
        </pre>
      </details>
      <Dismiss v={v} c={c} row={row} />
    </li>
  );
};

const Dismiss = ({ v, c, row }: Omit<Parts, 'desk'> & { row: RecurringSentence }) => {
  const { person, formToken } = guestOf(c);
  if (!may(person, 'correct')) return <p class="small">{v.say('desk.refused.role')}</p>;
  return (
    <form class="act" method="post" action={paths.dismissCandidate}>
      <input type="hidden" name="token" value={formToken} />
      {row.names.map((name) => (
        <input type="hidden" name="sentence" value={name} />
      ))}
      <button class="button button-quiet" type="submit">
        {v.say('candidates.dismiss')}
        <span class="visually-hidden"> “{row.sentence}”</span>
      </button>
    </form>
  );
};

function stub(v: Voice, desk: Desk, { sentence, mentions }: RecurringSentence): string {
  const topics = new Map<string, number>();
  for (const { mention } of mentions)
    for (const { id } of mention.meaning?.topics ?? []) topics.set(id, (topics.get(id) ?? 0) + 1);
  const [topic] = [...topics].sort(([, a], [, b]) => b - a);
  return claimStub({
    id: nextClaimId(desk.rules.claims.map(({ id }) => id)),
    sentence,
    topic: topic?.[0] ?? null,
    checkedOn: dayOf(v.now),
    notes: {
      own: v.say('candidates.yaml-own'),
      verdict: v.say('candidates.yaml-verdict', { verdicts: VERDICTS.join(', ') }),
      answer: v.say('candidates.yaml-answer'),
    },
  });
}
