import type { Child } from 'hono/jsx';
import { relationsIn, troublesIn, wordsOf } from '../../domain/asking.ts';
import { FIELDS } from '../../domain/correction.ts';
import { paths } from '../../view/paths.ts';
import { guestOf, may } from '../access.ts';
import { Empty } from '../components.tsx';
import type { Desk, DeskContext, Page } from '../desk.ts';
import { MOST_ROWS } from '../export.ts';
import { show } from '../layout.tsx';
import { claimTitle } from '../names.ts';
import { valueName } from '../said.ts';
import { TakeAlong } from '../take-along.tsx';
import type { Voice } from '../voice.ts';
import { MANY_FIELDS } from './correct.ts';
import { Pressed } from './mentions-pressed.tsx';
import { addressOf, type Asked, listQueryOf, readAsked, withoutTroubles } from './mentions-asked.ts';
import { COUNTED, type MentionsShown, readMentions, timeOf } from './mentions-facts.ts';
import { Filters } from './mentions-filters.tsx';
import { MentionRow } from './mentions-row.tsx';
import { SaveForm } from './searches-form.tsx';

const PAGE_SIZE = 30;
const NOTHING: MentionsShown = { shown: [], more: false, count: 0 };

/** Tin: everything heard, newest first, narrowed by the address. */
export function mentionsPage(desk: Desk): Page {
  return async (c) => {
    const { voice: v } = c.var;
    const asked = readAsked((name) => c.req.query(name) ?? '');
    const troubles = troublesIn(asked);
    // Days that are none do not narrow, and say so at their fields; words that cannot be found find nothing.
    const sound = troubles.q === undefined;
    const [{ shown, more, count }, sources, story] = await Promise.all([
      sound ? readMentions(desk.store, asked, PAGE_SIZE) : NOTHING,
      desk.store.sources.all(),
      asked.story === '' ? null : desk.store.stories.get(asked.story),
    ]);
    const last = more ? shown.at(-1) : undefined;
    const search = sound ? wordsOf(asked) : null;
    const names = new Map(sources.map((source) => [source.id, source.name]));
    return show(
      c,
      desk,
      {
        title: v.say('desk.room.mentions'),
        room: 'mentions',
        status: Object.keys(troubles).length === 0 ? 200 : 400,
      },
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
        {(asked.publisher !== '' || asked.dated) && (
          <p>
            {asked.publisher !== '' && `${v.say('search.of-publisher', { publisher: asked.publisher })} `}
            {asked.dated && `${v.say('search.dated')} `}
            <a href={paths.mentions}>{v.say('claims.all')}</a>
          </p>
        )}
        {asked.claim !== '' && (
          <p class="lead">
            {v.say('claims.of', { claim: claimTitle(desk.rules, asked.claim) })}{' '}
            {asked.relation !== '' && `${relationWords(v, asked)} `}
            <a href={paths.claim(asked.claim)}>{v.say('claims.open')}</a> ·{' '}
            <a href={paths.mentions}>{v.say('claims.all')}</a>
          </p>
        )}
        {asked.claim === '' && asked.relation !== '' && (
          <p class="lead">
            {v.say('search.any-claim')} {relationWords(v, asked)}{' '}
            <a href={paths.mentions}>{v.say('claims.all')}</a>
          </p>
        )}
        {asked.alert !== '' && (
          <p class="lead">
            {v.say('useful.teach-why')} <a href={paths.mentions}>{v.say('claims.all')}</a>
          </p>
        )}
        <Pressed v={v} c={c} desk={desk} asked={asked} press={c.req.query('lan') ?? ''} />
        <Filters v={v} desk={desk} asked={asked} />
        <p class="small">
          <a href={paths.searches}>{v.say('search.saved.open-none')}</a>
        </p>
        {sound && <CountLine v={v} asked={withoutTroubles(asked)} count={count} />}
        {sound && <SaveForm c={c} desk={desk} asking={asked} />}
        {sound && shown.length === 0 && <Nothing v={v} asked={asked} />}
        {shown.length > 0 && (
          <Many v={v} c={c} asked={asked}>
            <ol class="rows">
              {shown.map((mention) => (
                <MentionRow
                  v={v}
                  desk={desk}
                  mention={mention}
                  source={names.get(mention.sourceId)}
                  choose={may(guestOf(c).person, 'correct')}
                  search={search}
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

/** What they do with a claim: “Chỉ tin nhắc lại; bác bỏ.” */
function relationWords(v: Voice, { relation }: Asked): string {
  const named = relationsIn(relation).map((one) => v.say(`relation.${one}`));
  return v.say('search.relation', { relation: named.join('; ') });
}

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
          <p class="small">{v.say('search.many.learn')}</p>
          <button class="button" type="submit">
            {v.say('teach.correct-save')}
          </button>
        </div>
      </details>
    </form>
  );
};

/** How many there are, and the list as a file. */
const CountLine = ({ v, asked, count }: { v: Voice; asked: Asked; count: number }) => {
  const over = count > COUNTED;
  const key = `search.count${over ? '-over' : ''}${asked.q.trim() === '' ? '' : '-for'}`;
  return (
    <p class="small count-line">
      <b role="status">{v.say(key, { n: over ? COUNTED : count, words: asked.q.trim() })}</b>
      {count > 0 && (
        <>
          {' · '}
          <TakeAlong v={v} list={paths.mentions} query={listQueryOf(asked)} />
          {over && ` (${v.say('export.limit', { n: MOST_ROWS })})`}
        </>
      )}
    </p>
  );
};

const Nothing = ({ v, asked }: { v: Voice; asked: Asked }) => (
  <Empty>
    {asked.q.trim() === '' ? v.say('desk.mentions.none') : v.say('search.none', { words: asked.q.trim() })}
    {!asked.all && (
      <>
        {' '}
        <a href={addressOf({ ...asked, all: true, before: null })}>{v.say('search.all-too')}</a>
      </>
    )}
  </Empty>
);
