import type { Child } from 'hono/jsx';
import type { Mention } from '../../domain/mention.ts';
import { paths } from '../../view/paths.ts';
import { may } from '../access.ts';
import { Facts, Moment, StanceBadge, Tag, Time } from '../components.tsx';
import type { Guest } from '../desk.ts';
import type { Voice } from '../voice.ts';
import { MENTIONS_SHOWN, type StoryFacts, timeOf } from './story-facts.ts';

interface Parts {
  v: Voice;
  facts: StoryFacts;
  guest: Guest;
}

/** Oldest first, as it happened; what repeats another text lies folded under it. The boxes choose what is split off. */
export const Timeline = ({ v, facts, guest }: Parts) => {
  const { mentions, told, story } = facts;
  const excuse = splitExcuse(v, facts, guest);
  const shown = new Set(mentions.map(({ id }) => id));
  const copies = new Map<string, Mention[]>();
  for (const mention of mentions)
    if (mention.copyOf !== null && shown.has(mention.copyOf))
      copies.set(mention.copyOf, [...(copies.get(mention.copyOf) ?? []), mention]);
  const own = mentions.filter(({ copyOf }) => copyOf === null || !shown.has(copyOf));
  const row = (mention: Mention, under?: Child) => (
    <Told v={v} facts={facts} mention={mention} choosable={excuse === null}>
      {under}
    </Told>
  );
  return (
    <section aria-labelledby="timeline">
      <h2 id="timeline">{v.say('desk.story.timeline')}</h2>
      {told.length > MENTIONS_SHOWN && <p class="small">{v.say('desk.story.more', { n: MENTIONS_SHOWN })}</p>}
      <form method="post" action={paths.splitStory(story.id)}>
        <input type="hidden" name="token" value={guest.formToken} />
        <ol class="rows">
          {own.map((mention) => {
            const repeated = copies.get(mention.id) ?? [];
            if (repeated.length === 0) return row(mention);
            return row(
              mention,
              <details>
                <summary>
                  {v.say('story.copies', { n: repeated.length })}
                  <span class="visually-hidden"> {nameOf(v, mention)}</span>
                </summary>
                <ol class="rows">{repeated.map((copy) => row(copy))}</ol>
              </details>,
            );
          })}
        </ol>
        <button
          class="button button-quiet"
          type="submit"
          disabled={excuse !== null}
          aria-describedby={excuse === null ? undefined : 'no-split'}
        >
          {v.say('desk.story.split')}
        </button>
        {excuse !== null && (
          <span class="excuse" id="no-split">
            {excuse}
          </span>
        )}
      </form>
    </section>
  );
};

const Told = (props: {
  v: Voice;
  facts: StoryFacts;
  mention: Mention;
  choosable: boolean;
  children?: Child;
}) => {
  const { v, facts, mention, choosable, children } = props;
  return (
    <li class="told">
      {choosable && (
        <label class="check">
          <input type="checkbox" name="mention" value={mention.id} />
          <span class="visually-hidden">
            {v.say('desk.story.choose')} {nameOf(v, mention)}
          </span>
        </label>
      )}
      <div>
        <a class="row-title" href={paths.mention(mention.id)}>
          {nameOf(v, mention)}
        </a>
        <Facts>
          {facts.sources.get(mention.sourceId)?.name ?? mention.publisher}
          {v.say(`kind.${mention.kind}`)}
          <Time v={v} at={timeOf(mention)} />
          {mention.meaning !== null && <StanceBadge v={v} stance={mention.meaning.stance} />}
          {mention.copyOf !== null && <Tag>{v.say('desk.story.copy')}</Tag>}
        </Facts>
        {children}
      </div>
    </li>
  );
};

function splitExcuse(v: Voice, { told }: StoryFacts, guest: Guest): string | null {
  if (!may(guest.person, 'story')) return v.say('desk.refused.role');
  return told.length < 2 ? v.say('desk.story.alone') : null;
}

export function nameOf(v: Voice, mention: Mention): string {
  if (mention.title !== '') return mention.title;
  return mention.summary === '' ? v.say('desk.mention.erased') : `${mention.summary.slice(0, 100)}…`;
}

export const Merge = ({ v, facts, guest }: Parts) => {
  const { story, neighbours } = facts;
  const excuse = may(guest.person, 'story') ? null : v.say('desk.refused.role');
  return (
    <section class="panel" aria-labelledby="merge">
      <h2 id="merge">{v.say('desk.story.merge')}</h2>
      {neighbours.length === 0 ? (
        <p>{v.say('desk.story.no-others')}</p>
      ) : (
        <form class="choose" method="post" action={paths.mergeStory(story.id)}>
          <input type="hidden" name="token" value={guest.formToken} />
          <p class="small">{v.say('desk.story.merge-why')}</p>
          <label>
            <span>{v.say('desk.story.other')}</span>
            <select name="other" required disabled={excuse !== null}>
              {neighbours.map((other) => (
                <option value={other.id}>
                  {other.title || v.say('desk.story.untitled')} · {v.when(other.lastAt)}
                </option>
              ))}
            </select>
          </label>
          <button
            class="button button-quiet"
            type="submit"
            disabled={excuse !== null}
            aria-describedby={excuse === null ? undefined : 'no-merge'}
          >
            {v.say('desk.story.do-merge')}
          </button>
          {excuse !== null && (
            <span class="excuse" id="no-merge">
              {excuse}
            </span>
          )}
        </form>
      )}
    </section>
  );
};

export const Verdicts = ({ v, facts: { verdicts } }: Omit<Parts, 'guest'>) =>
  verdicts.length === 0 ? null : (
    <section class="panel" aria-labelledby="verdicts">
      <h2 id="verdicts">{v.say('desk.story.verdicts')}</h2>
      <ul class="rows">
        {verdicts.map(({ verdict, who, title }) => (
          <li>
            {v.say(`desk.story.verdict.${verdict.verdict}`, { who, title })}
            <p class="small">
              <Moment v={v} at={verdict.at} />
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
