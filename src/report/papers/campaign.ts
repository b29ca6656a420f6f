import type { Campaign } from '../../config/calendar.ts';
import { stretchesOf } from '../../domain/campaign.ts';
import { comparison, PERCENT_FROM } from '../../domain/compared.ts';
import type { Asking } from '../../domain/asking.ts';
import { fault } from '../../domain/fault.ts';
import { heardDays } from '../../domain/heard-days.ts';
import { meanShare } from '../../domain/listened.ts';
import { STANCES } from '../../domain/meaning.ts';
import type { Block, Part, Period } from '../../domain/paper.ts';
import { askOf } from '../../domain/paper-ask.ts';
import { PUBLISHER_KINDS } from '../../domain/source.ts';
import { dayOf, type Instant, startOfDay } from '../../domain/time.ts';
import type { Store } from '../../storage/store.ts';
import { placed } from '../../view/figures.ts';
import { recount } from '../counters.ts';
import { type FigureBook, openFigures } from '../figures.ts';
import type { PaperMaker } from '../maker.ts';
import { inOrder } from '../paper-order.ts';
import {
  cell,
  clause,
  daysIn,
  DRAWN_FROM,
  titleOf,
  mentionsAsk,
  missing,
  part,
  sumOf,
  table,
  text,
} from '../paper-writer.ts';

const NAMES = ['before', 'during', 'after'] as const;
type Name = (typeof NAMES)[number];

/** A stretch as it is told: its days, and how much of them was listened to. */
interface Told {
  name: Name;
  period: Period;
  heard: number;
  whole: boolean;
}

interface Parts {
  campaign: Campaign;
  told: Told[];
  book: FigureBook;
  /** Mentions of one stretch on the topics of the campaign, counted. */
  count: (stretch: Told, id: string, narrowed?: Partial<Asking>) => Promise<string>;
}

/**
 * What was said on a campaign's topics before, while and after it ran: whole days only, and the same weekdays on every side. Nothing in it says
 * what made what.
 */
export const campaignPaper: PaperMaker = async ({ store, rules, template, subject, now, step }) => {
  const campaign = rules.calendar.campaigns.find(({ id }) => id === subject);
  if (campaign === undefined) throw fault('not-found', 'campaign.missing');
  const told = await stretchesTold(store, campaign, now);
  if (!told.some(({ name }) => name === 'during')) throw fault('invalid', 'paper.campaign.ahead');
  const book = openFigures();
  const topics = campaign.topics.join(',');
  const parts: Parts = {
    campaign,
    told,
    book,
    async count({ name, period, heard }, id, narrowed = {}) {
      const ask = mentionsAsk(period, { topic: topics, ...narrowed });
      const n = await recount(store, 'mentions', ask);
      // Nobody listened, and nothing was heard: that is no nought.
      const unheard = n === 0 && heard === 0;
      return book.count(
        `${name}.${id}`,
        unheard ? null : n,
        'mentions',
        ask,
        unheard ? clause('why.unheard') : undefined,
      );
    },
  };
  const topicName = (id: string) => rules.topics.topics.find((one) => one.id === id)?.name ?? id;
  const written: Part[] = [plan(campaign, campaign.topics.map(topicName))];
  const rest = [
    () => course(parts),
    () => byKind(parts),
    () => byTopic(parts, topicName),
    () => limits(parts),
  ];
  for (const [at, write] of rest.entries()) {
    await step((at + 1) / (rest.length + 1));
    written.push(await write());
  }
  const last = told.at(-1)?.period.to ?? dayOf(now);
  return {
    period: { from: told[0]?.period.from ?? campaign.from, to: last },
    about: campaign.name,
    madeAt: now,
    figures: book.all(),
    parts: inOrder(written, template),
  };
};

/** Today is not over: it belongs to no stretch yet. */
async function stretchesTold(store: Store, campaign: Campaign, now: Instant): Promise<Told[]> {
  const today = startOfDay(dayOf(now));
  const stretches = stretchesOf(campaign, today);
  const told: Told[] = [];
  for (const name of NAMES) {
    const { from, to, whole } = stretches[name];
    if (to <= from) continue;
    const heard = await heardDays(store, from, to - 1, now);
    told.push({
      name,
      whole,
      period: { from: dayOf(from), to: dayOf(to) },
      heard: meanShare(heard.values()) ?? 0,
    });
  }
  return told;
}

function plan(campaign: Campaign, topics: readonly string[]): Part {
  const { from, to, aim, name } = campaign;
  return part('ke-hoach-dot', [
    text('campaign.plan', {
      name,
      from: clause('campaign.days', dayWords(from, to)),
      topics: topics.join(', '),
    }),
    aim === undefined || aim === '' ? missing('campaign.no-aim') : text('campaign.aim', { aim }),
  ]);
}

function dayWords(from: string, to: string): { from: string; to: string } {
  const day = (one: string) => one.split('-').reverse().join('/');
  return { from: day(from), to: day(to) };
}

/** Everything, by stance, and what asks for an answer; the stretches beside each other. */
async function course(parts: Parts): Promise<Part> {
  const { told, count, book } = parts;
  const rows: [string, Partial<Asking>][] = [
    ['n', {}],
    ...STANCES.map((stance): [string, Partial<Asking>] => [stance, { stance }]),
    ['question', { feedback: 'question' }],
    ['grievance', { feedback: 'grievance' }],
  ];
  const cells = [];
  for (const [id, narrowed] of rows) {
    const figures: string[] = [];
    for (const stretch of told) figures.push(await count(stretch, id, narrowed));
    cells.push([[clause(`campaign.row.${id}`)], ...figures.map(cell)]);
  }
  const few = sumOf(told, ({ name }) => book.value(`${name}.n`) ?? 0) < DRAWN_FROM;
  return part('truoc-trong-sau', [
    verdict(told, book),
    afterwards(told),
    beside('campaign.table', 'what', told, cells),
    few
      ? null
      : {
          block: 'chart',
          caption: clause('campaign.chart'),
          chart: {
            kind: 'bars',
            alt: clause('campaign.chart-alt', { stretches: told.map(stretchName).join('; ') }),
            series: STANCES.map((stance) => titleOf(`stance.${stance}`)),
            points: told.map((stretch) => ({
              label: clause(`col.campaign-${stretch.name}`),
              figures: STANCES.map((stance) => `${stretch.name}.${stance}`),
            })),
          },
        },
  ]);
}

/** What may be said of the campaign's days against as many days of the same weekdays before, and no more. */
function verdict(told: readonly Told[], book: FigureBook): Block {
  const [before, during] = [find(told, 'before'), find(told, 'during')];
  if (before === undefined || during === undefined) return missing('campaign.compared.unknown');
  const [n, then] = [book.value('during.n'), book.value('before.n')];
  const found = comparison({ n, heard: during.heard }, { n: then, heard: before.heard });
  const data = { n: placed('during.n'), before: placed('before.n') };
  if (found === 'up' || found === 'down') {
    if ((then ?? 0) < PERCENT_FROM) return text(`campaign.compared.${found}-from-few`, data);
    const by = book.derive('during.by', 'growth', ['during.n', 'before.n'], 'by');
    return text(`campaign.compared.${found}`, { ...data, by: placed(by) });
  }
  return found === 'unknown' || found === 'unheard'
    ? missing(`campaign.compared.${found}`, data)
    : text(`campaign.compared.${found}`, data);
}

function afterwards(told: readonly Told[]): Block {
  const after = find(told, 'after');
  if (after === undefined) return missing('campaign.after-ahead');
  return text(after.whole ? 'campaign.after' : 'campaign.after-running', {
    n: placed('after.n'),
    ...daysIn(after.period),
  });
}

function find(told: readonly Told[], name: Name): Told | undefined {
  return told.find((stretch) => stretch.name === name);
}

function stretchName({ name, period }: Told): string {
  return clause(`campaign.stretch.${name}`, daysIn(period));
}

function beside(
  caption: string,
  first: string,
  told: readonly Told[],
  rows: Extract<Block, { block: 'table' }>['rows'],
): Block {
  return table(caption, [first, ...told.map(({ name }) => `campaign-${name}`)], rows);
}

/** Who told of it: press, portals, pages, forums, groups, comments. Kinds that told nothing in any stretch are left out. */
async function byKind(parts: Parts): Promise<Part> {
  const { told, count, book } = parts;
  const rows = [];
  for (const kind of PUBLISHER_KINDS) {
    const figures: string[] = [];
    for (const stretch of told) figures.push(await count(stretch, `kind-${kind}`, { kind }));
    if (figures.some((id) => (book.value(id) ?? 0) > 0))
      rows.push([[titleOf(`kind.${kind}`)], ...figures.map(cell)]);
  }
  return part('theo-nhom-nguon', [
    rows.length === 0 ? missing('campaign.nothing') : beside('campaign.kinds', 'kind', told, rows),
  ]);
}

/** A mention of two topics counts in both rows. */
async function byTopic(parts: Parts, topicName: (id: string) => string): Promise<Part> {
  const { campaign, told, count } = parts;
  const rows = [];
  for (const topic of campaign.topics) {
    const figures: string[] = [];
    for (const stretch of told) figures.push(await count(stretch, `topic-${topic}`, { topic }));
    rows.push([[topicName(topic)], ...figures.map(cell)]);
  }
  return part('theo-chu-de', [
    beside('campaign.topics', 'topic', told, rows),
    campaign.topics.length > 1 ? text('campaign.topics-twice') : null,
  ]);
}

/** How much was listened to on each side, and what these figures cannot tell. */
function limits({ told, book }: Parts): Promise<Part> {
  const heard = ({ name, period, heard: value }: Told) =>
    book.put(`${name}.heard`, {
      value,
      unit: 'share',
      source: { from: 'measure', of: 'sources', ask: askOf(period), how: clause('how.heard') },
    });
  return Promise.resolve(
    part('gioi-han', [
      {
        block: 'points',
        items: told.map((stretch) => [
          `${stretchName(stretch)}: ${clause('campaign.heard')} `,
          { figure: heard(stretch) },
          clause('campaign.heard-of'),
        ]),
      },
      text('campaign.limits'),
    ]),
  );
}
