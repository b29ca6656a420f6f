import type { Mention } from '../../domain/mention.ts';
import type { Search } from '../../domain/search.ts';
import { paths } from '../../view/paths.ts';
import { StanceBadge, Tag, Time } from '../components.tsx';
import type { Desk } from '../desk.ts';
import { type Stretch, whereFound } from '../found.ts';
import { topicName } from '../names.ts';
import type { Voice } from '../voice.ts';
import { timeOf } from './mentions-facts.ts';

/** One mention of the list. With `search`, the words that were looked for are marked where they stand. */
export const MentionRow = (props: {
  v: Voice;
  desk: Desk;
  mention: Mention;
  source: string | undefined;
  choose: boolean;
  search: Search | null;
}) => {
  const { v, desk, mention, source, search } = props;
  const { meaning } = mention;
  const found = search === null ? null : whereFound(mention, search);
  return (
    <li class={meaning?.relevant === false ? 'row-faint' : undefined}>
      {props.choose && meaning !== null && (
        <label class="pick">
          <input type="checkbox" name="mention" value={mention.id} />
          <span class="visually-hidden">{v.say('teach.choose', { title: mention.title })}</span>
        </label>
      )}
      <a class="row-title" href={paths.mention(mention.id)}>
        {mention.title === '' ? (
          v.say('desk.mention.erased')
        ) : found === null ? (
          mention.title
        ) : (
          <Stretches of={found.title} />
        )}
      </a>
      {found !== null && found.body !== null && (
        <p class="found" lang="vi">
          <Stretches of={found.body} />
        </p>
      )}
      <p class="small">
        {meaning?.relevant === true && (
          <>
            <StanceBadge v={v} stance={meaning.stance} /> ·{' '}
          </>
        )}
        {source ?? mention.publisher} · <Time v={v} at={timeOf(mention)} />
      </p>
      {meaning?.relevant === true && (
        <p class="tags">
          {meaning.grievance && <Tag strong>{v.say('desk.grievance')}</Tag>}
          {meaning.question && <Tag strong>{v.say('desk.question')}</Tag>}
          {meaning.topics.slice(0, 3).map((topic) => (
            <Tag>{topicName(v, desk.rules, topic.id)}</Tag>
          ))}
        </p>
      )}
      {meaning?.relevant === false && <p class="small">{v.reason(meaning.reason)}</p>}
      {meaning === null && <p class="small">{v.say('desk.mention.unread')}</p>}
    </li>
  );
};

const Stretches = ({ of }: { of: readonly Stretch[] }) => (
  <>{of.map(({ text, found }) => (found ? <mark class="mark-found">{text}</mark> : text))}</>
);
