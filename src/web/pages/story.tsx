import { fault } from '../../domain/fault.ts';
import type { Mention } from '../../domain/mention.ts';
import { paths } from '../../view/paths.ts';
import { guestOf, may } from '../access.ts';
import { Facts, Moment, StanceBadge, Tag, Time } from '../components.tsx';
import type { Desk, Guest, Page } from '../desk.ts';
import { wordDiff } from '../diff.ts';
import { show } from '../layout.tsx';
import type { Voice } from '../voice.ts';
import { MENTIONS_SHOWN, type StoryFacts, storyFacts, timeOf } from './story-facts.ts';

/** One story: who told it when and in which words, and the officers' word on what belongs to it. */
export function storyPage(desk: Desk): Page {
  return async (c) => {
    const { voice: v } = c.var;
    const facts = await storyFacts(desk.store, c.req.param('id') ?? '');
    if (facts === null) throw fault('not-found', 'desk.missing.story');
    const { story } = facts;
    if (story.mergedInto !== null) return c.redirect(paths.story(story.mergedInto));
    const guest = guestOf(c);
    const title = titleOf(v, facts);
    return show(
      c,
      desk,
      { title, room: 'mentions' },
      <article>
        <header class="page-head">
          <h1>{title}</h1>
          <Size v={v} facts={facts} />
        </header>
        <div class="columns">
          <div>
            <Timeline v={v} facts={facts} guest={guest} />
            <Titles v={v} facts={facts} />
          </div>
          <div>
            <Kinds v={v} facts={facts} />
            <Merge v={v} facts={facts} guest={guest} />
            <Verdicts v={v} facts={facts} />
          </div>
        </div>
      </article>,
    );
  };
}

const Size = ({ v, facts: { story, mentions, edited } }: { v: Voice; facts: StoryFacts }) => {
  const reprints = mentions.filter((mention) => mention.copyOf !== null).length;
  return (
    <Facts>
      {v.say('desk.story.size', {
        n: mentions.length,
        p: new Set(mentions.map((mention) => mention.publisher)).size,
      })}
      <>
        {v.say('desk.story.told')} <Time v={v} at={story.openedAt} />
      </>
      <>
        {v.say('desk.story.last')} <Time v={v} at={story.lastAt} />
      </>
      {reprints > 0 && v.say('desk.story.reprints', { n: reprints })}
      {edited > 0 && v.say('desk.story.edited', { n: edited })}
    </Facts>
  );
};

/** Oldest first, as it happened. The boxes choose what is split off. */
const Timeline = ({ v, facts, guest }: { v: Voice; facts: StoryFacts; guest: Guest }) => {
  const { mentions, story, sourceNames } = facts;
  const excuse = splitExcuse(v, facts, guest);
  return (
    <section aria-labelledby="timeline">
      <h2 id="timeline">{v.say('desk.story.timeline')}</h2>
      {mentions.length === MENTIONS_SHOWN && (
        <p class="small">{v.say('desk.story.more', { n: MENTIONS_SHOWN })}</p>
      )}
      <form method="post" action={paths.splitStory(story.id)}>
        <input type="hidden" name="token" value={guest.formToken} />
        <ol class="rows">
          {mentions.map((mention) => (
            <li class="told">
              {excuse === null && (
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
                  {sourceNames.get(mention.sourceId) ?? mention.publisher}
                  {v.say(`kind.${mention.kind}`)}
                  <Time v={v} at={timeOf(mention)} />
                  {mention.meaning !== null && <StanceBadge v={v} stance={mention.meaning.stance} />}
                  {mention.copyOf !== null && <Tag>{v.say('desk.story.copy')}</Tag>}
                </Facts>
              </div>
            </li>
          ))}
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

function splitExcuse(v: Voice, { mentions }: StoryFacts, guest: Guest): string | null {
  if (!may(guest.person, 'story')) return v.say('desk.refused.role');
  return mentions.length < 2 ? v.say('desk.story.alone') : null;
}

/** A story told by private persons alone bears no title of its own. */
function titleOf(v: Voice, { story, mentions }: StoryFacts): string {
  const [first] = mentions;
  return story.title || (first === undefined ? v.say('desk.subject.story') : nameOf(v, first));
}

function nameOf(v: Voice, mention: Mention): string {
  if (mention.title !== '') return mention.title;
  return mention.summary === '' ? v.say('desk.mention.erased') : `${mention.summary.slice(0, 100)}…`;
}

/** What newspapers quietly changed in their headlines; the body's changes are on the page of the mention. */
const Titles = ({ v, facts: { edits, sourceNames } }: { v: Voice; facts: StoryFacts }) =>
  edits.length === 0 ? null : (
    <section aria-labelledby="titles">
      <h2 id="titles">{v.say('desk.story.titles')}</h2>
      {edits.map(({ mention, before, after, at }) => (
        <div class="edit">
          <p class="small">
            <a href={paths.mention(mention.id)}>{sourceNames.get(mention.sourceId) ?? mention.publisher}</a> ·{' '}
            {v.say('desk.mention.edited')} <Moment v={v} at={at} />
          </p>
          <p lang="vi">
            {wordDiff(before, after).map((change) => {
              if (change.kind === 'gone') return <del>{change.text}</del>;
              return change.kind === 'new' ? <ins>{change.text}</ins> : change.text;
            })}
          </p>
        </div>
      ))}
    </section>
  );

const Kinds = ({ v, facts: { kinds } }: { v: Voice; facts: StoryFacts }) => (
  <section class="panel" aria-labelledby="kinds">
    <h2 id="kinds">{v.say('desk.story.kinds')}</h2>
    <table class="facts-table">
      <thead>
        <tr>
          <th scope="col">{v.say('desk.filter.kind')}</th>
          <th scope="col">{v.say('desk.story.mentions')}</th>
          <th scope="col">{v.say('desk.story.publishers')}</th>
          <th scope="col">{v.say('desk.story.first')}</th>
        </tr>
      </thead>
      <tbody>
        {kinds.map((line) => (
          <tr>
            <th scope="row">{v.say(`kind.${line.kind}`)}</th>
            <td>{v.number(line.mentions)}</td>
            <td>{v.number(line.publishers)}</td>
            <td>
              <Time v={v} at={line.firstAt} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  </section>
);

const Merge = ({ v, facts, guest }: { v: Voice; facts: StoryFacts; guest: Guest }) => {
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

const Verdicts = ({ v, facts: { verdicts } }: { v: Voice; facts: StoryFacts }) =>
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
