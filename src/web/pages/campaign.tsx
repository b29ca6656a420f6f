import { STANCES } from '../../domain/meaning.ts';
import { PUBLISHER_KINDS } from '../../domain/source.ts';
import { dayOf } from '../../domain/time.ts';
import { StanceTable } from '../../view/charts.tsx';
import { TimeChart } from '../../view/charts-time.tsx';
import { paths } from '../../view/paths.ts';
import { guestOf } from '../access.ts';
import { Act, Facts, Tag } from '../components.tsx';
import type { Desk, DeskContext, Page } from '../desk.ts';
import { show } from '../layout.tsx';
import { topicName } from '../names.ts';
import { TableHead } from '../table-head.tsx';
import type { Voice } from '../voice.ts';
import { campaignOf } from './campaigns-acts.ts';
import type { Stretch } from '../../domain/campaign.ts';
import { campaignExcuse } from './campaigns-form.tsx';
import { type CampaignRead, readCampaign } from './campaigns-read.ts';

const PARTS = ['before', 'during', 'after'] as const;

interface Parts {
  v: Voice;
  desk: Desk;
  read: CampaignRead;
}

/** One campaign: its plan, and what was said before, during and after it, beside each other. What made it so is not said here. */
export function campaignPage(desk: Desk): Page {
  return async (c) => {
    const { voice: v } = c.var;
    const read = await readCampaign(desk, campaignOf(desk, c), v.now);
    const { campaign, state } = read;
    const parts = { v, desk, read };
    return show(
      c,
      desk,
      { title: campaign.name, room: 'campaigns' },
      <article>
        <header class="page-head">
          <h1>{campaign.name}</h1>
          <Facts>
            {v.say(`campaigns.${state}`)}
            {v.say('campaign.days', { from: v.day(campaign.from), to: v.day(campaign.to) })}
            {v.say('campaign.lifted', { lift: campaign.lift })}
          </Facts>
          <p class="tags">
            {campaign.topics.map((topic) => (
              <Tag>{topicName(v, desk.rules, topic)}</Tag>
            ))}
          </p>
          {campaign.aim !== undefined && <p lang="vi">{v.say('campaign.aim-is', { aim: campaign.aim })}</p>}
        </header>
        <Acts c={c} desk={desk} read={read} />
        {state === 'planned' ? (
          <p class="note">{v.say('campaign.ahead')}</p>
        ) : (
          <>
            <p>{verdictWords(v, read)}</p>
            <Chart {...parts} />
            <Counts {...parts} />
            <Topics {...parts} />
          </>
        )}
        <p class="small">{v.say('campaign.how')}</p>
      </article>,
    );
  };
}

const Acts = ({ c, desk, read }: { c: DeskContext; desk: Desk; read: CampaignRead }) => {
  const { voice: v } = c.var;
  const { campaign, state } = read;
  const excuse = campaignExcuse(desk, c);
  return (
    <div class="actions">
      <form class="act" method="get" action={paths.editCampaign(campaign.id)}>
        <button class="button button-quiet" type="submit" disabled={excuse !== null}>
          {v.say('campaign.edit')}
        </button>
      </form>
      <Act
        v={v}
        guest={guestOf(c)}
        action={paths.endCampaign(campaign.id)}
        label={v.say(
          state === 'planned' || campaign.from === dayOf(v.now) ? 'campaign.cancel' : 'campaign.end',
        )}
        excuse={excuse ?? (state === 'over' ? v.say('campaign.refused.over') : null)}
        quiet
      />
    </div>
  );
};

/** What may be said, and no more: a few items conclude nothing, and deaf days compare with nothing. */
function verdictWords(v: Voice, { before, during, compared }: CampaignRead): string {
  return v.say(`campaign.compared.${compared}`, { n: during.n, before: before.n });
}

const Chart = ({ v, read }: Parts) => (
  <TimeChart
    language={v.language}
    id="echo"
    title={v.say('campaign.chart')}
    as="columns"
    whole
    series={STANCES.map((stance) => ({ name: v.say(`stance.${stance}`), look: `fill-${stance}` }))}
    bins={read.bins}
    n={read.bins.reduce((sum, { counts }) => sum + counts.reduce((all, one) => all + one, 0), 0)}
    marks={read.marks}
  />
);

function partName(v: Voice, name: (typeof PARTS)[number], { from, to, whole }: Stretch): string {
  if (to <= from) return v.say(`campaign.part.${name}`);
  return v.say(whole ? 'campaign.part-days' : 'campaign.part-running', {
    part: `campaign.part.${name}`,
    from: v.day(dayOf(from)),
    to: v.day(dayOf(to - 1)),
  });
}

/** The three stretches beside each other: stance, questions, complaints, kinds of source, and how much was heard. */
const Counts = ({ v, read }: Parts) => {
  const { stretches } = read;
  const begun = PARTS.filter((part) => stretches[part].to > stretches[part].from);
  const kinds = PUBLISHER_KINDS.filter((kind) => begun.some((part) => read[part].kinds.has(kind)));
  const line = (words: string, of: (part: (typeof PARTS)[number]) => string) => (
    <tr>
      <th scope="row">{words}</th>
      {begun.map((part) => (
        <td class="num">{of(part)}</td>
      ))}
    </tr>
  );
  return (
    <section aria-labelledby="counts">
      <h2 id="counts">{v.say('campaign.counts-head')}</h2>
      <div
        class="wide"
        tabindex={0}
        role="region"
        aria-label={v.say('chart.numbers-of', { title: v.say('campaign.counts-head') })}
      >
        <StanceTable
          language={v.language}
          title={v.say('story.stances')}
          head={v.say('story.time')}
          rows={begun.map((part) => ({
            label: partName(v, part, stretches[part]),
            counts: read[part].stances,
          }))}
        />
        <table class="after-table">
          <TableHead
            columns={[
              v.say('campaign.counted'),
              ...begun.map((part) => ({ num: v.say(`campaign.part.${part}`) })),
            ]}
          />
          <tbody>
            {line(v.say('campaign.questions'), (part) => v.number(read[part].questions))}
            {line(v.say('campaign.grievances'), (part) => v.number(read[part].grievances))}
            {kinds.map((kind) =>
              line(v.say(`kind.${kind}`), (part) => v.number(read[part].kinds.get(kind) ?? 0)),
            )}
            {line(v.say('chart.heard'), (part) => {
              const { heard } = read[part];
              return heard === null || heard === 0 ? v.say('chart.unheard') : v.share(heard);
            })}
          </tbody>
        </table>
      </div>
    </section>
  );
};

const Topics = ({ v, desk, read }: Parts) => {
  const { campaign, topics, stretches } = read;
  const { from, to } = stretches.during;
  const href = (topic: string, feedback = '') =>
    `${paths.mentions}?${new URLSearchParams({
      topic,
      ...(feedback !== '' && { feedback }),
      from: dayOf(from),
      to: dayOf(Math.max(from, to - 1)),
    }).toString()}`;
  return (
    <section aria-labelledby="by-topic">
      <h2 id="by-topic">{v.say('campaign.by-topic')}</h2>
      <div
        class="wide"
        tabindex={0}
        role="region"
        aria-label={v.say('chart.numbers-of', { title: v.say('campaign.by-topic') })}
      >
        <table>
          <TableHead
            columns={[
              v.say('desk.filter.topic'),
              ...PARTS.map((part) => ({ num: v.say(`campaign.part.${part}`) })),
              v.say('campaign.read'),
            ]}
          />
          <tbody>
            {topics.map(({ topic, before, during, after }) => (
              <tr>
                <th scope="row">{topicName(v, desk.rules, topic)}</th>
                <td class="num">{v.number(before)}</td>
                <td class="num">{v.number(during)}</td>
                <td class="num">{stretches.after.to > stretches.after.from ? v.number(after) : '–'}</td>
                <td>
                  <a href={href(topic)}>
                    {v.say('campaign.read-all')}
                    <span class="visually-hidden"> {topicName(v, desk.rules, topic)}</span>
                  </a>{' '}
                  ·{' '}
                  <a href={href(topic, 'question')}>
                    {v.say('campaign.read-questions')}
                    <span class="visually-hidden"> {topicName(v, desk.rules, topic)}</span>
                  </a>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {campaign.topics.length > 1 && <p class="small">{v.say('campaign.topics-twice')}</p>}
    </section>
  );
};
