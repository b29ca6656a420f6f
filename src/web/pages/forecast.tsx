import type { Forecast } from '../../domain/forecast.ts';
import { paths } from '../../view/paths.ts';
import { Empty } from '../components.tsx';
import type { Desk, Page } from '../desk.ts';
import { show } from '../layout.tsx';
import { TakeAlong } from '../take-along.tsx';
import type { Voice } from '../voice.ts';
import { forecastFacts, type MovingStory, type ScoredQuestion } from './forecast-facts.ts';
import { Scores } from './forecast-scores.tsx';
import { Prospects } from './prospects.tsx';

/** Dự báo: what stories may do in the next hours, what may occur, and how earlier forecasts fared. */
export function forecastPage(desk: Desk): Page {
  return async (c) => {
    const { voice: v } = c.var;
    const { stories, prospects, scores } = await forecastFacts(desk.store, v.now);
    return show(
      c,
      desk,
      { title: v.say('desk.room.forecast'), room: 'forecast' },
      <>
        <header class="page-head">
          <h1>{v.say('desk.room.forecast')}</h1>
          <p class="page-sub">{v.say('forecast.why')}</p>
          {stories.length + prospects.length > 0 && (
            <p class="small">
              <TakeAlong v={v} list={paths.forecast} />
            </p>
          )}
        </header>
        <Moving v={v} stories={stories} scores={scores} />
        <Prospects v={v} c={c} desk={desk} prospects={prospects} />
        <Scores v={v} scores={scores} />
      </>,
    );
  };
}

const Moving = (props: { v: Voice; stories: MovingStory[]; scores: ScoredQuestion[] }) => {
  const { v, stories, scores } = props;
  const shown = scores.filter(({ standing }) => standing.shown);
  return (
    <section aria-labelledby="moving">
      <h2 id="moving">{v.say('forecast.head')}</h2>
      {stories.length === 0 && <Empty>{v.say('forecast.none')}</Empty>}
      {stories.length > 0 && shown.length === 0 && (
        <p class="note">{v.say('forecast.all-hidden', { n: stories.length })}</p>
      )}
      {stories.length > 0 && shown.length > 0 && <p class="small">{v.say('forecast.numbers-note')}</p>}
      <ul class="rows">
        {stories.map((story) => (
          <Story v={v} story={story} shown={shown} />
        ))}
      </ul>
    </section>
  );
};

const Story = ({ v, story, shown }: { v: Voice; story: MovingStory; shown: ScoredQuestion[] }) => {
  const title = story.title === '' ? v.say('forecast.untitled') : story.title;
  return (
    <li>
      <h3>
        <a href={paths.story(story.id)}>{title}</a>
      </h3>
      <p class="small">{v.say('forecast.items', { n: story.count, at: v.moment(story.askedAt) })}</p>
      {story.doubling !== null && <p>{doublingWords(v, story.doubling)}</p>}
      {shown.length > 0 && (
        <div
          class="wide figures"
          tabindex={0}
          role="region"
          aria-label={`${v.say('desk.room.forecast')}: ${title}`}
        >
          <table>
            <thead>
              <tr>
                <th scope="col">{v.say('forecast.col.question')}</th>
                {['probability', 'base', 'n'].map((column) => (
                  <th scope="col" class="num">
                    {v.say(`forecast.col.${column}`)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {story.forecasts.map((forecast) => (
                <Row v={v} forecast={forecast} shown={isShown(forecast, shown)} />
              ))}
            </tbody>
          </table>
        </div>
      )}
    </li>
  );
};

const Row = ({ v, forecast, shown }: { v: Voice; forecast: Forecast; shown: boolean }) => (
  <tr>
    <th scope="row">
      {v.say(`forecast.${forecast.question}`, { target: forecast.target, hours: forecast.horizon })}
    </th>
    <td class="num">{shown ? v.percent(forecast.probability) : v.say('forecast.hidden')}</td>
    <td class="num">{v.percent(forecast.baseRate)}</td>
    <td class="num">{v.number(forecast.n)}</td>
  </tr>
);

function isShown({ question, horizon }: Forecast, shown: readonly ScoredQuestion[]): boolean {
  return shown.some((score) => score.question === question && score.horizon === horizon);
}

function doublingWords(v: Voice, { time, fastest, slowest }: NonNullable<MovingStory['doubling']>): string {
  if (time === null || fastest === null) return v.say('forecast.not-rising');
  const data = { time: v.span(time), fastest: v.span(fastest) };
  return slowest === null
    ? v.say('forecast.doubling-unsure', data)
    : v.say('forecast.doubling', { ...data, slowest: v.span(slowest) });
}
