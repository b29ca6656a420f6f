import { fault } from '../../domain/fault.ts';
import { STANCES } from '../../domain/meaning.ts';
import { StanceBars, StanceTable } from '../../view/charts.tsx';
import { LaneChart } from '../../view/charts-lanes.tsx';
import { FEWEST } from '../../view/charts-time.tsx';
import { paths } from '../../view/paths.ts';
import { guestOf } from '../access.ts';
import { Facts, Moment, Time } from '../components.tsx';
import type { Desk, Page } from '../desk.ts';
import { wordDiff } from '../diff.ts';
import { show } from '../layout.tsx';
import { TableHead } from '../table-head.tsx';
import type { Voice } from '../voice.ts';
import { Claims, Concerned, Deeds, Forecasts } from './story-deeds-parts.tsx';
import { type StoryDeeds, storyDeeds, storyMarks } from './story-deeds.ts';
import { MENTIONS_SHOWN, type StoryFacts, storyFacts } from './story-facts.ts';
import { laneBins } from './story-spread.ts';
import { Merge, nameOf, Timeline, Verdicts } from './story-timeline.tsx';

export interface StoryParts {
  v: Voice;
  desk: Desk;
  facts: StoryFacts;
  deeds: StoryDeeds;
}

/** One story: who told it when and in which words, what was made of it, and the officers' word on what belongs to it. */
export function storyPage(desk: Desk): Page {
  return async (c) => {
    const { voice: v } = c.var;
    const facts = await storyFacts(desk.store, c.req.param('id') ?? '', v.now);
    if (facts === null) throw fault('not-found', 'desk.missing.story');
    const { story, told } = facts;
    if (story.mergedInto !== null) return c.redirect(paths.story(story.mergedInto));
    const guest = guestOf(c);
    const title = titleOf(v, facts);
    const parts = { v, desk, facts, deeds: await storyDeeds(desk, v, facts) };
    const alone = told.length < 2;
    return show(
      c,
      desk,
      { title, room: 'stories' },
      <article>
        <header class="page-head">
          <h1>{title}</h1>
          <Size {...parts} />
          {alone && <p class="page-sub">{v.say('story.alone')}</p>}
        </header>
        {!alone && <Course {...parts} />}
        <div class="columns">
          <div>
            <Timeline v={v} facts={facts} guest={guest} />
            <Titles {...parts} />
            <Deeds {...parts} />
          </div>
          <div>
            <Claims {...parts} />
            {!alone && <Kinds {...parts} />}
            {!alone && <Stances {...parts} />}
            <Concerned {...parts} />
            <Forecasts {...parts} />
            <Merge v={v} facts={facts} guest={guest} />
            <Verdicts v={v} facts={facts} />
          </div>
        </div>
      </article>,
    );
  };
}

const Size = ({ v, facts: { story, told, edited } }: StoryParts) => {
  const reprints = told.filter(({ copyOf }) => copyOf !== null).length;
  return (
    <Facts>
      {v.say('desk.story.size', {
        n: told.length,
        p: new Set(told.map(({ publisher }) => publisher)).size,
      })}
      <>
        {v.say('desk.story.told')} <Time v={v} at={story.openedAt} />
      </>
      <>
        {v.say('desk.story.last')} <Time v={v} at={story.lastAt} />
      </>
      {reprints > 0 && v.say('desk.story.reprints', { n: reprints })}
      {edited > 0 && v.say('desk.story.edited', { n: edited })}
      {told.length > MENTIONS_SHOWN && (
        <a href={`${paths.mentions}?story=${encodeURIComponent(story.id)}`}>{v.say('story.all')}</a>
      )}
    </Facts>
  );
};

/** How it went, in one picture. */
const Course = ({ v, desk, facts, deeds }: StoryParts) => {
  const { told, kinds, heard } = facts;
  return (
    <section aria-labelledby="course-title">
      <LaneChart
        language={v.language}
        id="course"
        title={v.say('story.chart')}
        n={told.length}
        lanes={kinds.map(({ kind }) => v.say(`kind.${kind}`))}
        series={STANCES.map((stance) => ({ name: v.say(`stance.${stance}`), look: `fill-${stance}` }))}
        bins={laneBins(
          told,
          kinds.map(({ kind }) => kind),
          heard,
        )}
        marks={storyMarks(v, desk, facts, deeds)}
      />
    </section>
  );
};

/** A story told by private persons alone bears no title of its own. */
function titleOf(v: Voice, { story, mentions }: StoryFacts): string {
  const [first] = mentions;
  return story.title || (first === undefined ? v.say('desk.subject.story') : nameOf(v, first));
}

/** What newspapers quietly changed in their headlines, place by place; the body's changes are on the page of the mention. */
const Titles = ({ v, facts: { edits, sources } }: StoryParts) =>
  edits.length === 0 ? null : (
    <section aria-labelledby="titles">
      <h2 id="titles">{v.say('desk.story.titles')}</h2>
      {edits.map(({ mention, edits: changed }) => (
        <div class="edit">
          <h3>
            <a href={paths.mention(mention.id)}>{sources.get(mention.sourceId)?.name ?? mention.publisher}</a>
          </h3>
          {changed.map(({ before, after, at, later }) => (
            <>
              <p class="small">
                {v.say('story.edit', { after: v.span(later) })} · <Moment v={v} at={at} />
              </p>
              <p lang="vi">
                {wordDiff(before, after).map((change) => {
                  if (change.kind === 'gone') return <del>{change.text}</del>;
                  return change.kind === 'new' ? <ins>{change.text}</ins> : change.text;
                })}
              </p>
            </>
          ))}
        </div>
      ))}
    </section>
  );

/** Who was first among each kind of source, and how it went from posts to the press. */
const Kinds = ({ v, facts: { kinds, step, sources } }: StoryParts) => (
  <section class="panel" aria-labelledby="kinds">
    <h2 id="kinds">{v.say('desk.story.kinds')}</h2>
    {step !== null && (
      <p>{v.say(`story.step.${step.way}`, step.way === 'risen' ? { after: v.span(step.after) } : {})}</p>
    )}
    <div
      class="wide"
      tabindex={0}
      role="region"
      aria-label={v.say('chart.numbers-of', { title: v.say('desk.story.kinds') })}
    >
      <table>
        <TableHead
          columns={[
            v.say('desk.filter.kind'),
            v.say('story.first'),
            { num: v.say('desk.story.mentions') },
            { num: v.say('desk.story.publishers') },
          ]}
        />
        <tbody>
          {kinds.map(({ kind, mentions, publishers, first, after }) => (
            <tr>
              <th scope="row">{v.say(`kind.${kind}`)}</th>
              <td>
                <a href={paths.mention(first.id)}>{sources.get(first.sourceId)?.name ?? first.publisher}</a>
                <br />
                <Time v={v} at={first.at} />
                {after > 0 && ` · ${v.say('story.after', { after: v.span(after) })}`}
              </td>
              <td class="num">{v.number(mentions)}</td>
              <td class="num">{v.number(publishers)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  </section>
);

/** Counts, and no shares: most stories are too small for them. */
const Stances = ({ v, facts: { kinds, told } }: StoryParts) => {
  const rows = kinds.map(({ kind, stances }) => ({ label: v.say(`kind.${kind}`), counts: stances }));
  const title = v.say('story.stances-of', { n: told.length });
  return (
    <section class="panel" aria-labelledby="stances">
      <h2 id="stances">{v.say('story.stances')}</h2>
      {told.length >= FEWEST && (
        <StanceBars language={v.language} id="stance-bars" title={title} rows={rows} />
      )}
      <StanceTable language={v.language} title={title} rows={rows} head={v.say('desk.filter.kind')} />
    </section>
  );
};
