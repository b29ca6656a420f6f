import { ROLLING, type Standing } from '../../domain/forecast.ts';
import { ReliabilityDiagram, ReliabilityTable } from '../../view/reliability.tsx';
import type { Voice } from '../voice.ts';
import type { ScoredQuestion } from './forecast-facts.ts';

const COLUMNS = ['settled', 'came', 'brier', 'skill', 'ece', 'lead'] as const;

/** Chấm điểm: whether forecasts were worth telling, question by question, and why a number is hidden. */
export const Scores = ({ v, scores }: { v: Voice; scores: ScoredQuestion[] }) => (
  <section>
    <h2 id="scores">{v.say('forecast.score')}</h2>
    <p class="small">{v.say('forecast.score-why', { n: ROLLING })}</p>
    <div class="wide figures" tabindex={0} role="region" aria-labelledby="scores">
      <table>
        <thead>
          <tr>
            <th scope="col">{v.say('forecast.col.question')}</th>
            {COLUMNS.map((column) => (
              <th scope="col" class="num">
                {v.say(`forecast.col.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {scores.map((score) => (
            <Row v={v} score={score} />
          ))}
        </tbody>
      </table>
    </div>
    <p class="small after-table">{v.say('forecast.score-note')}</p>
    <ul class="bullets">
      {scores.map((score) => (
        <li>
          {nameOf(v, score)}: {v.reason(score.standing.reason)}
        </li>
      ))}
    </ul>
    {scores
      .filter(({ standing }) => standing.bins.length > 0)
      .map((score) => (
        <Reliability v={v} score={score} />
      ))}
  </section>
);

const Row = ({ v, score }: { v: Voice; score: ScoredQuestion }) => {
  const { n, came, brier, skill, ece, lead } = score.standing;
  return (
    <tr>
      <th scope="row">{nameOf(v, score)}</th>
      <td class="num">{v.number(n)}</td>
      <td class="num">{n === 0 ? '–' : v.percent(came.k / n)}</td>
      {[brier, skill, ece].map((value) => (
        <td class="num">{value === null ? '–' : v.number(value)}</td>
      ))}
      <td class="num">{n === 0 ? '–' : leadWords(v, lead)}</td>
    </tr>
  );
};

const Reliability = ({ v, score }: { v: Voice; score: ScoredQuestion }) => {
  const { bins } = score.standing;
  const title = v.say('forecast.reliability', { question: nameOf(v, score) });
  const id = `reliability-${score.question}-${score.horizon}`;
  return (
    <details>
      <summary>{title}</summary>
      <ReliabilityDiagram language={v.language} bins={bins} title={title} id={id} />
      <p class="small">{v.say('forecast.reliability-desc')}</p>
      <ReliabilityTable language={v.language} bins={bins} title={title} />
    </details>
  );
};

function nameOf(v: Voice, { question, horizon }: ScoredQuestion): string {
  return v.say(`forecast.kind.${question}`, { hours: horizon });
}

function leadWords(v: Voice, { median, called, missed }: Standing['lead']): string {
  return median === null
    ? v.say('forecast.lead-none', { missed })
    : v.say('forecast.lead', { time: v.span(median), called, missed });
}
