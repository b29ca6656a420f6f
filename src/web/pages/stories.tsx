import type { Hono } from 'hono';
import type { ListedStory } from '../../storage/story-told.ts';
import { paths } from '../../view/paths.ts';
import { Empty, Facts, Tag, Time } from '../components.tsx';
import type { Desk, DeskEnv, Page } from '../desk.ts';
import { FORMATS } from '../export.ts';
import { show } from '../layout.tsx';
import { TakeAlong } from '../take-along.tsx';
import type { Voice } from '../voice.ts';
import {
  DAYS,
  LEASTS,
  narrowed,
  ORDERS,
  readStories,
  SHOWN,
  type StoriesAsked,
  storiesHref,
  storiesQuery,
} from './stories-asked.ts';
import { storiesFile } from './stories-file.ts';
import { mergeStories, splitStory } from './story-acts.ts';
import { storyPage } from './story.tsx';

/** Everything about stories: their list, its files, and one of them. */
export function storyRoutes(app: Hono<DeskEnv>, desk: Desk): void {
  app.get(paths.stories, storiesPage(desk));
  for (const format of FORMATS) app.get(paths.file(paths.stories, format), storiesFile(desk, format));
  app.get(`${paths.stories}/:id`, storyPage(desk));
  app.post(`${paths.stories}/:id/gop`, mergeStories(desk));
  app.post(`${paths.stories}/:id/tach`, splitStory(desk));
}

/** Vụ việc: what is being told, what grows first. */
export function storiesPage(desk: Desk): Page {
  return async (c) => {
    const { voice: v } = c.var;
    const asked = readStories((name) => c.req.query(name) ?? '');
    const which = await narrowed(desk.store, asked, v.now);
    const [stories, n] = await Promise.all([
      desk.store.storyTold.listed({ ...which, limit: SHOWN, skip: (asked.page - 1) * SHOWN }),
      desk.store.storyTold.count(which),
    ]);
    return show(
      c,
      desk,
      { title: v.say('stories.title'), room: 'stories' },
      <>
        <header class="page-head">
          <h1>{v.say('stories.title')}</h1>
          <p class="page-sub">{v.say('stories.why')}</p>
        </header>
        <Filters v={v} asked={asked} />
        {n === 0 ? (
          <Empty>{v.say('stories.none')}</Empty>
        ) : (
          <>
            <p class="small links">
              <span>{v.say('stories.count', { n })}</span>
              <TakeAlong v={v} list={paths.stories} query={storiesQuery({ ...asked, page: 1 })} />
            </p>
            <ul class="rows">
              {stories.map((story) => (
                <Row v={v} story={story} />
              ))}
            </ul>
            <Paging v={v} asked={asked} n={n} />
          </>
        )}
      </>,
    );
  };
}

const Row = ({ v, story }: { v: Voice; story: ListedStory }) => (
  <li>
    <a class="row-title" href={paths.story(story.id)}>
      {story.title || v.say('desk.story.untitled')}
    </a>{' '}
    {story.day > story.before && story.day > 1 && <Tag strong>{v.say('stories.grows')}</Tag>}
    <Facts>
      {v.say('stories.size', { n: story.n, p: story.publishers, k: story.kinds })}
      {story.copies > 0 && v.say('stories.copies', { n: story.copies })}
      {v.say('stories.growth', { day: story.day, before: story.before })}
      <>
        {v.say('desk.story.last')} <Time v={v} at={story.lastAt} />
      </>
    </Facts>
  </li>
);

const Filters = ({ v, asked }: { v: Voice; asked: StoriesAsked }) => (
  <form
    class="filters"
    role="search"
    method="get"
    action={paths.stories}
    aria-label={v.say('stories.filter')}
  >
    <label>
      <span>{v.say('stories.find')}</span>
      <input class="text" type="search" name="q" value={asked.q} maxlength={200} autocomplete="off" />
    </label>
    {(
      [
        ['order', ORDERS],
        ['days', DAYS],
        ['least', LEASTS],
      ] as const
    ).map(([name, choices]) => (
      <label>
        <span>{v.say(`stories.${name}`)}</span>
        <select name={name}>
          {choices.map((choice) => (
            <option value={choice} selected={choice === asked[name]}>
              {v.say(`stories.${name}.${choice}`)}
            </option>
          ))}
        </select>
      </label>
    ))}
    <button class="button button-quiet" type="submit">
      {v.say('stories.show')}
    </button>
  </form>
);

const Paging = ({ v, asked, n }: { v: Voice; asked: StoriesAsked; n: number }) => {
  const more = asked.page * SHOWN < n;
  if (asked.page === 1 && !more) return null;
  const to = (page: number) => storiesHref({ ...asked, page });
  return (
    <nav class="paging" aria-label={v.say('stories.page')}>
      {asked.page > 1 && (
        <a rel="prev" href={to(asked.page - 1)}>
          {v.say('stories.back')}
        </a>
      )}
      {more && (
        <a rel="next" href={to(asked.page + 1)}>
          {v.say('stories.next')}
        </a>
      )}
    </nav>
  );
};
