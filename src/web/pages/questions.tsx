import type { Hono } from 'hono';
import { DAY, type Instant, startOfDay, dayOf } from '../../domain/time.ts';
import { factSentence } from '../../domain/statement-facts.ts';
import { isPrivate } from '../../domain/source.ts';
import type { Mention } from '../../domain/mention.ts';
import { paths } from '../../view/paths.ts';
import { Empty, Facts, Tag } from '../components.tsx';
import type { Desk, DeskEnv } from '../desk.ts';
import { show } from '../layout.tsx';
import { claimTitle, topicName } from '../names.ts';
import { TableHead } from '../table-head.tsx';
import type { Voice } from '../voice.ts';
import {
  type AskedLine,
  factsOfClaim,
  factsOfTopic,
  linesOf,
  RANKED_WEEKS,
  WEEKS,
} from './questions-facts.ts';
import { short } from './tip-parts.tsx';

const MOST_CLAIMS = 15;
const FACTS_SHOWN = 3;
/** Words of this many questions are shown with each of the first lines. */
const SAMPLES = 2;
const SAMPLED = 6;

/** Câu hỏi: what people do not understand, and what would answer it. */
export function questionRoutes(app: Hono<DeskEnv>, desk: Desk): void {
  app.get(paths.questions, async (c) => {
    const { voice: v } = c.var;
    // Whole days: the running one belongs to the newest week.
    const until = startOfDay(dayOf(v.now)) + DAY;
    const { questions } = desk.store;
    const [byClaim, byTopic] = await Promise.all([
      questions.asked('claim', until, WEEKS),
      questions.asked('topic', until, WEEKS),
    ]);
    const claims = linesOf(byClaim, (id) => factsOfClaim(desk.rules, id, v.now)).slice(0, MOST_CLAIMS);
    const topics = linesOf(byTopic, (id) => factsOfTopic(desk.rules, id, v.now));
    const samples = await samplesOf(desk, claims.slice(0, SAMPLED), until);
    const gaps = [...claims, ...topics].filter(({ ready }) => ready !== 'ready').length;
    return show(
      c,
      desk,
      { title: v.say('frame.room.questions'), room: 'questions' },
      <>
        <header class="page-head">
          <h1>{v.say('frame.room.questions')}</h1>
          <p class="page-sub">{v.say('questions.why', { weeks: RANKED_WEEKS })}</p>
        </header>
        {topics.length + claims.length === 0 ? (
          <Empty>
            {v.say('questions.none', { weeks: RANKED_WEEKS })} <a href={paths.tips}>{v.say('tips.new')}</a>
          </Empty>
        ) : (
          <>
            {gaps > 0 && <p>{v.say('questions.gaps', { n: gaps })}</p>}
            {claims.length > 0 && (
              <section aria-labelledby="claims">
                <h2 id="claims">{v.say('questions.claims')}</h2>
                <ol class="rows">
                  {claims.map((line) => (
                    <ClaimLine v={v} desk={desk} line={line} samples={samples.get(line.name) ?? []} />
                  ))}
                </ol>
              </section>
            )}
            <Topics v={v} desk={desk} lines={topics} />
          </>
        )}
        <p class="small">{v.say('questions.how', { weeks: RANKED_WEEKS, before: WEEKS - RANKED_WEEKS })}</p>
      </>,
    );
  });
}

/** The newest questions about each claim. */
async function samplesOf(
  desk: Desk,
  lines: readonly AskedLine[],
  until: Instant,
): Promise<Map<string, Mention[]>> {
  const found = new Map<string, Mention[]>();
  for (const { name } of lines) {
    const filter = { claim: name, feedback: 'question', relevant: true, to: until, limit: SAMPLES } as const;
    found.set(name, await desk.store.mentions.list(filter));
  }
  return found;
}

const ClaimLine = (props: { v: Voice; desk: Desk; line: AskedLine; samples: readonly Mention[] }) => {
  const { v, desk, line } = props;
  return (
    <li>
      <a class="row-title" href={paths.claim(line.name)} lang="vi">
        {claimTitle(desk.rules, line.name)}
      </a>
      <p class="tags">
        <Ready v={v} line={line} />
      </p>
      <Facts>
        <a href={`${paths.mentions}?feedback=question&claim=${encodeURIComponent(line.name)}`}>
          {v.say('questions.n', { n: line.n })}
        </a>
        {line.told > 0 && v.say('questions.told', { n: line.told })}
        {v.say(`questions.change.${line.change}`)}
        {v.say('questions.weeks', { weeks: line.weeks.map((n) => v.number(n)).join(' · ') })}
      </Facts>
      <AnsweringFacts v={v} desk={desk} line={line} />
      {props.samples.length > 0 && (
        <ul class="bullets small" lang="vi">
          {props.samples.map((mention) => (
            <li>
              <a href={paths.mention(mention.id)}>
                {mention.title === '' && isPrivate(mention.kind)
                  ? v.say('tip.expired')
                  : short(mention.title)}
              </a>
            </li>
          ))}
        </ul>
      )}
    </li>
  );
};

const Ready = ({ v, line }: { v: Voice; line: AskedLine }) => (
  <Tag strong={line.ready === 'none'}>{v.say(`questions.ready.${line.ready}`)}</Tag>
);

const AnsweringFacts = ({ v, desk, line }: { v: Voice; desk: Desk; line: AskedLine }) => {
  if (line.facts.length === 0)
    return (
      <p>
        <a href={paths.settingsNew('facts', 'facts')}>{v.say('questions.add-fact')}</a>
      </p>
    );
  return (
    <ul class="bullets small" lang="vi">
      {line.facts.slice(0, FACTS_SHOWN).map(({ id, stand }) => {
        const fact = desk.rules.facts.find((row) => row.id === id);
        return (
          <li>
            <a href={paths.settingsRow('facts', id)}>{id}</a> {fact === undefined ? '' : factSentence(fact)}{' '}
            <b>{v.say(`questions.stand.${stand}`)}</b>
          </li>
        );
      })}
    </ul>
  );
};

const Topics = ({ v, desk, lines }: { v: Voice; desk: Desk; lines: readonly AskedLine[] }) =>
  lines.length === 0 ? null : (
    <div>
      <h2 id="topics">{v.say('questions.topics')}</h2>
      <div class="wide" tabindex={0} role="region" aria-labelledby="topics">
        <table>
          <TableHead
            columns={[
              v.say('questions.col.topic'),
              { num: v.say('questions.col.n', { weeks: RANKED_WEEKS }) },
              { num: v.say('questions.col.told') },
              { num: v.say('questions.col.unclaimed') },
              v.say('questions.col.change'),
              v.say('questions.col.weeks', { weeks: WEEKS }),
              v.say('questions.col.ready'),
            ]}
          />
          <tbody>
            {lines.map((line) => (
              <tr>
                <th scope="row">
                  <a href={`${paths.mentions}?feedback=question&topic=${encodeURIComponent(line.name)}`}>
                    {topicName(v, desk.rules, line.name)}
                  </a>
                </th>
                <td class="num">{v.number(line.n)}</td>
                <td class="num">{v.number(line.told)}</td>
                <td class="num">{v.number(line.unclaimed)}</td>
                <td>{v.say(`questions.change.${line.change}`)}</td>
                <td>{line.weeks.map((n) => v.number(n)).join(' · ')}</td>
                <td>
                  <Ready v={v} line={line} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </div>
  );
