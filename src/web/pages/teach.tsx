import type { Drawn } from '../../domain/draw.ts';
import { BATCH } from '../../domain/draw.ts';
import { STANCES } from '../../domain/meaning.ts';
import { type Mention, wordsOf } from '../../domain/mention.ts';
import { paths } from '../../view/paths.ts';
import { guestOf, may } from '../access.ts';
import { Act, Facts, Outside, Time } from '../components.tsx';
import type { Desk, DeskContext, Page } from '../desk.ts';
import { marksOf, pieces } from '../highlight.ts';
import { show } from '../layout.tsx';
import { Marked } from '../marked.tsx';
import type { Voice } from '../voice.ts';
import { type QueueFacts, queueFacts } from './teach-facts.ts';

/** Lines shown at once; the rest of a long article opens on demand. */
const LINES = 6;

/** Dạy máy: one mention at a time, three questions, a few seconds each. */
export function teachPage(desk: Desk): Page {
  return async (c) => {
    const { voice: v } = c.var;
    const { person } = guestOf(c);
    const facts = await queueFacts(desk.store, person.id);
    const excuse = may(person, 'correct') ? null : v.say('desk.refused.role');
    return show(
      c,
      desk,
      { title: v.say('desk.room.teach'), room: 'teach' },
      <>
        <header class="page-head">
          <h1>{v.say('desk.room.teach')}</h1>
          <p class="page-sub">
            {facts.of > 0 && `${v.say('teach.place', { n: facts.place, of: facts.of })} · `}
            {v.say('teach.answered', { n: facts.answered })} ·{' '}
            <a href={paths.accuracy}>{v.say('teach.see-accuracy')}</a>
          </p>
        </header>
        {facts.asked === null ? (
          <Between v={v} c={c} facts={facts} excuse={excuse} />
        ) : (
          <Question v={v} c={c} desk={desk} asked={facts.asked} excuse={excuse} />
        )}
        {facts.last !== null && excuse === null && (
          <form class="act" method="post" action={paths.undo} data-undo>
            <input type="hidden" name="token" value={guestOf(c).formToken} />
            <button class="button button-quiet" type="submit">
              {v.say('teach.undo')}
            </button>
          </form>
        )}
      </>,
    );
  };
}

/** Before the first batch, and after each. */
const Between = (props: { v: Voice; c: DeskContext; facts: QueueFacts; excuse: string | null }) => {
  const { v, c, facts, excuse } = props;
  return (
    <section class="calm">
      <p class="calm-head">{v.say(facts.of === 0 ? 'teach.none-yet' : 'teach.batch-done')}</p>
      <p>{v.say('teach.why', { n: BATCH })}</p>
      <Act
        v={v}
        guest={guestOf(c)}
        action={paths.draw}
        label={v.say('teach.draw', { n: BATCH })}
        excuse={excuse}
      />
    </section>
  );
};

const Question = (props: {
  v: Voice;
  c: DeskContext;
  desk: Desk;
  asked: NonNullable<QueueFacts['asked']>;
  excuse: string | null;
}) => {
  const { v, c, desk, excuse } = props;
  const { mention, draw, source } = props.asked;
  return (
    <div class="question">
      <article class="panel">
        <Words v={v} desk={desk} mention={mention} drawn={draw.drawn} />
        <Facts>
          <b>{source}</b>
          {v.say(`kind.${mention.kind}`)}
          <Time v={v} at={mention.countsAt ?? mention.seenAt} />
          <a href={paths.mention(mention.id)}>{v.say('teach.open')}</a>
          {mention.address !== '' && (
            <Outside href={mention.address}>{v.say('desk.mention.original')}</Outside>
          )}
        </Facts>
      </article>
      {excuse === null ? (
        <div>
          <Answers v={v} c={c} mention={mention} />
          <form class="act" method="post" action={paths.skip} data-skip>
            <input type="hidden" name="token" value={guestOf(c).formToken} />
            <input type="hidden" name="mention" value={mention.id} />
            <button class="button button-quiet" type="submit">
              {v.say('teach.skip')}
            </button>
          </form>
          <label class="check small keys" data-keys hidden>
            <input type="checkbox" />
            {v.say('teach.keys')}
          </label>
        </div>
      ) : (
        <p class="excuse">{excuse}</p>
      )}
    </div>
  );
};

/**
 * The words with what the machine rested on. Of what was drawn to examine the machine only the topic's words are marked:
 * marks of a stance would tell its answer.
 */
const Words = (props: { v: Voice; desk: Desk; mention: Mention; drawn: Drawn }) => {
  const { v, desk, mention, drawn } = props;
  const all = mention.meaning === null ? [] : marksOf(mention.meaning);
  const marks = drawn === 'random' ? all.filter((mark) => mark.kind === 'topic') : all;
  const [title = [], ...lines] = pieces(wordsOf(mention), marks);
  const body = lines.filter((line) => line.some((piece) => piece.text.trim() !== ''));
  const line = (each: (typeof body)[number]) => (
    <p>
      <Marked v={v} rules={desk.rules} line={each} />
    </p>
  );
  return (
    <div lang="vi">
      <h2>
        <Marked v={v} rules={desk.rules} line={title} />
      </h2>
      {body.slice(0, LINES).map(line)}
      {body.length > LINES && (
        <details>
          <summary lang={v.language}>{v.say('teach.more')}</summary>
          {body.slice(LINES).map(line)}
        </details>
      )}
    </div>
  );
};

/** The answers, each with its key. Nothing is chosen beforehand: a ready answer is an answer half given. */
const Answers = ({ v, c, mention }: { v: Voice; c: DeskContext; mention: Mention }) => (
  <form method="post" action={paths.answer} data-answer>
    <input type="hidden" name="token" value={guestOf(c).formToken} />
    <input type="hidden" name="mention" value={mention.id} />
    <fieldset class="options">
      <legend>{v.say('teach.ask-stance')}</legend>
      {STANCES.map((stance, i) => (
        <Option v={v} value={stance} label={v.say(`stance.${stance}`)} letter={String(i + 1)} />
      ))}
      <Option v={v} value="no" label={v.say('teach.not-ours')} letter="0" />
    </fieldset>
    <label class="option">
      <input type="checkbox" name="grievance" value="yes" data-key="g" />
      <span>
        {v.say('teach.ask-grievance')} <kbd aria-hidden="true">G</kbd>
      </span>
    </label>
    <button class="button" type="submit">
      {v.say('teach.save')}
    </button>
  </form>
);

const Option = (props: { v: Voice; value: string; label: string; letter: string }) => (
  <label class="option">
    <input type="radio" name="answer" value={props.value} required data-key={props.letter} />
    <span>
      {props.label} <kbd aria-hidden="true">{props.letter}</kbd>
    </span>
  </label>
);
