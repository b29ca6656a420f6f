import type { Child } from 'hono/jsx';
import { AUDIENCES, STANCES } from '../../domain/meaning.ts';
import type { Mention } from '../../domain/mention.ts';
import { FIELDS } from '../../domain/correction.ts';
import { PUBLISHER_KINDS } from '../../domain/source.ts';
import { paths } from '../../view/paths.ts';
import { guestOf, may } from '../access.ts';
import { Empty, StanceBadge, Tag, Time } from '../components.tsx';
import type { Desk, DeskContext, Page } from '../desk.ts';
import { evidenceOf } from '../judge.ts';
import { show } from '../layout.tsx';
import { claimTitle, topicName } from '../names.ts';
import { valueName } from '../said.ts';
import type { Voice } from '../voice.ts';
import { MANY_FIELDS } from './correct.ts';
import { addressOf, type Asked, FEEDBACK, filterOf, readAsked } from './mentions-asked.ts';

const PAGE_SIZE = 30;

/** Tin: everything heard, newest first, narrowed by the address. */
export function mentionsPage(desk: Desk): Page {
  return async (c) => {
    const { voice: v } = c.var;
    const asked = readAsked((name) => c.req.query(name) ?? '');
    const behind = asked.alert === '' ? {} : { ids: await evidenceOf(desk.store, asked.alert.split(',')) };
    const [found, sources, story] = await Promise.all([
      desk.store.mentions.list({ ...filterOf(asked), ...behind, limit: PAGE_SIZE + 1 }),
      desk.store.sources.all(),
      asked.story === '' ? null : desk.store.stories.get(asked.story),
    ]);
    const shown = found.slice(0, PAGE_SIZE);
    const last = found.length > PAGE_SIZE ? shown.at(-1) : undefined;
    const names = new Map(sources.map((source) => [source.id, source.name]));
    return show(
      c,
      desk,
      { title: v.say('desk.room.mentions'), room: 'mentions' },
      <>
        <h1>{v.say('desk.room.mentions')}</h1>
        {asked.story !== '' && (
          <p class="lead">
            {v.say('desk.mentions.of-story', {
              title:
                story?.title ||
                (shown.find((told) => told.title !== '')?.title ?? v.say('desk.mention.erased')),
            })}{' '}
            {story !== null && <a href={paths.story(story.id)}>{v.say('desk.story.open')}</a>} ·{' '}
            <a href={paths.mentions}>{v.say('desk.mentions.all-stories')}</a>
          </p>
        )}
        {asked.claim !== '' && (
          <p class="lead">
            {v.say('claims.of', { claim: claimTitle(desk.rules, asked.claim) })}{' '}
            <a href={paths.claim(asked.claim)}>{v.say('claims.open')}</a> ·{' '}
            <a href={paths.mentions}>{v.say('claims.all')}</a>
          </p>
        )}
        {asked.alert !== '' && (
          <p class="lead">
            {v.say('useful.teach-why')} <a href={paths.mentions}>{v.say('claims.all')}</a>
          </p>
        )}
        <Filters v={v} desk={desk} asked={asked} />
        {shown.length === 0 ? (
          <Empty>{v.say('desk.mentions.none')}</Empty>
        ) : (
          <Many v={v} c={c} asked={asked}>
            <ol class="rows">
              {shown.map((mention) => (
                <Row
                  v={v}
                  desk={desk}
                  mention={mention}
                  source={names.get(mention.sourceId)}
                  choose={may(guestOf(c).person, 'correct')}
                />
              ))}
            </ol>
          </Many>
        )}
        <p class="paging">
          {asked.before !== null && (
            <a href={addressOf({ ...asked, before: null })}>{v.say('desk.mentions.newest')}</a>
          )}
          {last !== undefined && (
            <a rel="next" href={addressOf({ ...asked, before: { at: timeOf(last), id: last.id } })}>
              {v.say('desk.mentions.older')}
            </a>
          )}
        </p>
      </>,
    );
  };
}

const Filters = ({ v, desk, asked }: { v: Voice; desk: Desk; asked: Asked }) => (
  <form class="filters" method="get" action={paths.mentions} aria-label={v.say('desk.mentions.filter')}>
    {asked.story !== '' && <input type="hidden" name="story" value={asked.story} />}
    {asked.claim !== '' && <input type="hidden" name="claim" value={asked.claim} />}
    {asked.alert !== '' && <input type="hidden" name="alert" value={asked.alert} />}
    <Choice
      name="topic"
      label={v.say('desk.filter.topic')}
      any={v.say('desk.filter.any')}
      chosen={asked.topic}
      options={desk.rules.topics.topics.map((topic) => [topic.id, topicName(v, desk.rules, topic.id)])}
    />
    <Choice
      name="stance"
      label={v.say('desk.filter.stance')}
      any={v.say('desk.filter.any')}
      chosen={asked.stance}
      options={STANCES.map((stance) => [stance, v.say(`stance.${stance}`)])}
    />
    <Choice
      name="kind"
      label={v.say('desk.filter.kind')}
      any={v.say('desk.filter.any')}
      chosen={asked.kind}
      options={PUBLISHER_KINDS.map((kind) => [kind, v.say(`kind.${kind}`)])}
    />
    <Choice
      name="feedback"
      label={v.say('desk.filter.feedback')}
      any={v.say('desk.filter.any')}
      chosen={asked.feedback}
      options={FEEDBACK.map((feedback) => [feedback, v.say(`desk.${feedback}`)])}
    />
    <Choice
      name="place"
      label={v.say('concern.place')}
      any={v.say('desk.filter.any')}
      chosen={asked.place}
      options={desk.rules.organisations.places.map((place) => [place.id, place.name])}
    />
    <Choice
      name="audience"
      label={v.say('concern.audience')}
      any={v.say('desk.filter.any')}
      chosen={asked.audience}
      options={AUDIENCES.map((audience) => [audience, v.say(`audience.${audience}`)])}
    />
    <label class="check">
      <input type="checkbox" name="relevant" value="all" checked={asked.all} />
      {v.say('desk.filter.all')}
    </label>
    <button class="button button-quiet" type="submit">
      {v.say('desk.filter.apply')}
    </button>
  </form>
);

const Choice = (props: {
  name: string;
  label: string;
  any: string;
  chosen: string;
  options: [string, string][];
}) => (
  <label>
    <span>{props.label}</span>
    <select name={props.name}>
      <option value="">{props.any}</option>
      {props.options.map(([value, text]) => (
        <option value={value} selected={value === props.chosen}>
          {text}
        </option>
      ))}
    </select>
  </label>
);

/** The list as one form: choose several, say one thing of all of them. */
const Many = (props: { v: Voice; c: DeskContext; asked: Asked; children: Child }) => {
  const { v, c, asked } = props;
  const { person, formToken } = guestOf(c);
  if (!may(person, 'correct')) return <>{props.children}</>;
  return (
    <form method="post" action={paths.correctMany}>
      <input type="hidden" name="token" value={formToken} />
      <input type="hidden" name="back" value={addressOf(asked)} />
      {props.children}
      <details class="panel many" open={asked.alert !== ''}>
        <summary>{v.say('teach.many')}</summary>
        <div class="choose">
          <label>
            <span>{v.say('teach.many-as')}</span>
            <select name="set">
              <option value="">{v.say('teach.many-choose')}</option>
              {MANY_FIELDS.flatMap((field) =>
                FIELDS[field].map((value) => (
                  <option value={`${field}=${value}`}>
                    {v.say('teach.field-value', {
                      field: `teach.field.${field}`,
                      value: valueName(v, field, value),
                    })}
                  </option>
                )),
              )}
            </select>
          </label>
          <button class="button" type="submit">
            {v.say('teach.correct-save')}
          </button>
        </div>
      </details>
    </form>
  );
};

const Row = (props: {
  v: Voice;
  desk: Desk;
  mention: Mention;
  source: string | undefined;
  choose: boolean;
}) => {
  const { v, desk, mention, source } = props;
  const { meaning } = mention;
  return (
    <li class={meaning?.relevant === false ? 'row-faint' : undefined}>
      {props.choose && meaning !== null && (
        <label class="pick">
          <input type="checkbox" name="mention" value={mention.id} />
          <span class="visually-hidden">{v.say('teach.choose', { title: mention.title })}</span>
        </label>
      )}
      <a class="row-title" href={paths.mention(mention.id)}>
        {mention.title === '' ? v.say('desk.mention.erased') : mention.title}
      </a>
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

function timeOf(mention: Mention): number {
  return mention.countsAt ?? mention.seenAt;
}
