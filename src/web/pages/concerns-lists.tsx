import { totalOf } from '../../domain/digest.ts';
import { PUBLISHER_KINDS } from '../../domain/source.ts';
import { StanceBars, StanceTable } from '../../view/charts.tsx';
import { shareWords } from '../../view/charts-bins.tsx';
import { FEWEST } from '../../view/charts-time.tsx';
import { paths } from '../../view/paths.ts';
import { StanceBar } from '../components.tsx';
import { claimTitle, topicName } from '../names.ts';
import { TableHead } from '../table-head.tsx';
import { concernsHref, listHref } from './concerns-asked.ts';
import type { AskedLine, TopicLine } from './concerns-facts.ts';
import type { Parts } from './concerns.tsx';

/** What is read without unfolding. */
const SHOWN = 10;
const ASKED_SHOWN = 8;
const CLAIMS_SHOWN = 3;

/** Topics ranked, with what two stretches of counts allow to say. */
export const Topics = (parts: Parts) => {
  const { v, read } = parts;
  const { topics } = read.facts;
  if (topics.length === 0) return null;
  const [shown, rest] = [topics.slice(0, SHOWN), topics.slice(SHOWN)];
  return (
    <section aria-labelledby="topics-head">
      <h2 id="topics-head">{v.say('concerns.topics')}</h2>
      <TopicTable {...parts} lines={shown} />
      {rest.length > 0 && (
        <details>
          <summary>{v.say('concerns.more', { n: rest.length })}</summary>
          <TopicTable {...parts} lines={rest} />
        </details>
      )}
      <p class="small after-table">
        {v.say('concerns.few-note')} {v.say('concerns.two')}
      </p>
    </section>
  );
};

const TopicTable = ({ v, desk, asked, lines }: Parts & { lines: readonly TopicLine[] }) => (
  <table class="concerns-topics">
    <TableHead
      columns={[
        v.say('concerns.col.topic'),
        { num: v.say('concerns.col.now') },
        { num: v.say('concerns.col.before') },
        v.say('concerns.col.change'),
      ]}
    />
    <tbody>
      {lines.map(({ topic, now, before, change }) => (
        <tr>
          <th scope="row">
            <a
              href={concernsHref({ ...asked, topic })}
              aria-current={topic === asked.topic ? 'true' : undefined}
            >
              {topicName(v, desk.rules, topic)}
            </a>
            <StanceBar v={v} counts={now} />
          </th>
          <td class="num">{v.number(totalOf(now))}</td>
          <td class="num">{change === 'unheard' && before === 0 ? '–' : v.number(before)}</td>
          <td class={change === 'up' ? 'change-up' : undefined}>{v.say(`concerns.change.${change}`)}</td>
        </tr>
      ))}
    </tbody>
  </table>
);

/** Share of voice: which kinds of source speak, of the chosen topic or of all, and of each topic behind a disclosure. */
export const Voices = ({ v, desk, asked, read }: Parts) => {
  const { kinds, topics } = read.facts;
  const n = kinds.reduce((sum, { counts }) => sum + totalOf(counts), 0);
  if (n === 0) return null;
  const title = v.say('concerns.voice.title');
  const rows = kinds.map(({ kind, counts }) => ({
    label:
      n < FEWEST
        ? v.say(`kind.${kind}`)
        : v.say('concerns.voice.share', {
            kind: `kind.${kind}`,
            share: shareWords(v.language, totalOf(counts) / n),
          }),
    counts,
    href: listHref(asked, read.compared, { kind }),
  }));
  const spoken = topics.filter((line) => totalOf(line.now) > 0).slice(0, SHOWN);
  return (
    <section aria-labelledby="voice-head">
      <h2 id="voice-head">
        {v.say('concerns.voice')}
        {asked.topic !== '' && `: ${topicName(v, desk.rules, asked.topic)}`}
      </h2>
      <p class="small">{v.say('concerns.voice.why', { n })}</p>
      {n < FEWEST ? (
        <p>{v.say('chart.few', { n, least: FEWEST })}</p>
      ) : (
        <StanceBars language={v.language} rows={rows} title={title} id="voice-bars" />
      )}
      <details>
        <summary>{v.say('chart.numbers')}</summary>
        <div class="wide" tabindex={0} role="region" aria-label={v.say('chart.numbers-of', { title })}>
          <StanceTable language={v.language} rows={rows} title={title} />
        </div>
      </details>
      <details>
        <summary>{v.say('concerns.voice.matrix')}</summary>
        <div class="wide" tabindex={0} role="region" aria-label={v.say('concerns.voice.matrix')}>
          <table>
            <TableHead
              columns={[
                v.say('concerns.col.topic'),
                ...PUBLISHER_KINDS.map((kind) => ({ num: v.say(`kind.${kind}`) })),
              ]}
            />
            <tbody>
              {spoken.map((line) => (
                <tr>
                  <th scope="row">{topicName(v, desk.rules, line.topic)}</th>
                  {PUBLISHER_KINDS.map((kind) => (
                    <td class="num">{v.number(line.kinds[kind])}</td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </details>
    </section>
  );
};

/** What is asked and complained about most, each with its way to the items behind it. */
export const AskedMost = (parts: Parts) => (
  <div class="concerns-asked">
    {(['question', 'grievance'] as const).map((what) => (
      <section aria-labelledby={`most-${what}`}>
        <h2 id={`most-${what}`}>{parts.v.say(`concerns.${what}`)}</h2>
        <AskedList {...parts} what={what} lines={parts.read.facts.asked[what].slice(0, ASKED_SHOWN)} />
      </section>
    ))}
    <p class="small concerns-nobody">{parts.v.say('concerns.asked.why')}</p>
  </div>
);

const AskedList = (props: Parts & { what: 'question' | 'grievance'; lines: readonly AskedLine[] }) => {
  const { v, desk, asked, read, what, lines } = props;
  if (lines.length === 0) return <p class="empty">{v.say(`concerns.${what}.none`)}</p>;
  const count = (n: number, more: { topic?: string; claim?: string }, about: string) => (
    <a class="asked-count" href={listHref(asked, read.compared, { ...more, feedback: what })}>
      {v.say(`concerns.${what}.n`, { n })}
      <span class="visually-hidden"> {about}</span>
    </a>
  );
  return (
    <ol class="rows">
      {lines.map(({ topic, n, claims }) => {
        const name = topicName(v, desk.rules, topic);
        return (
          <li>
            <p class="asked-line">
              <strong>{name}</strong>
              {n > 0 && count(n, { topic }, name)}
            </p>
            {claims.length > 0 && (
              <ul class="asked-claims">
                {claims.slice(0, CLAIMS_SHOWN).map((met) => {
                  const title = claimTitle(desk.rules, met.claim);
                  return (
                    <li class="asked-line">
                      <a href={paths.claim(met.claim)}>{title}</a>
                      {/* A claim may belong to a topic its text does not name: it is listed by itself. */}
                      {count(met.n, { topic: '', claim: met.claim }, title)}
                    </li>
                  );
                })}
              </ul>
            )}
          </li>
        );
      })}
    </ol>
  );
};
