import { STANCES } from '../../domain/meaning.ts';
import { addDays, DAY, type Day, dayOf, type Instant, startOfDay } from '../../domain/time.ts';
import type { TimeBin } from '../../view/charts-bins.tsx';
import type { TimeMark } from '../../view/charts-marks.tsx';
import { paths } from '../../view/paths.ts';
import type { Desk } from '../desk.ts';
import { heardDays } from '../../domain/heard-days.ts';
import type { Campaign } from '../../config/calendar.ts';
import {
  type CampaignState,
  type Compared,
  comparedOf,
  type Echo,
  type EchoCell,
  echoOf,
  stateOf,
  type Stretches,
  stretchesOf,
} from '../../domain/campaign.ts';

/** More days than these are drawn as weeks. */
const MOST_DAYS = 90;
const MOST_MARKS = 8;

/** A campaign in the list. */
export interface ListedCampaign {
  campaign: Campaign;
  state: CampaignState;
  before: Echo;
  during: Echo;
  compared: Compared;
}

/** Everything the page of one campaign tells. */
export interface CampaignRead extends ListedCampaign {
  stretches: Stretches;
  after: Echo;
  topics: { topic: string; before: number; during: number; after: number }[];
  bins: TimeBin[];
  marks: TimeMark[];
}

export async function listedCampaign(desk: Desk, campaign: Campaign, now: Instant): Promise<ListedCampaign> {
  const { echoes } = desk.store;
  const { topics } = campaign;
  const { before, during } = stretchesOf(campaign, now);
  const [heard, cellsBefore, cellsDuring] = await Promise.all([
    heardDays(desk.store, before.from, Math.max(during.to, before.to), now),
    echoes.cells(topics, before.from, before.to),
    echoes.cells(topics, during.from, during.to),
  ]);
  const [then, since] = [echoOf(cellsBefore, heard, before), echoOf(cellsDuring, heard, during)];
  return {
    campaign,
    state: stateOf(campaign, now),
    before: then,
    during: since,
    compared: comparedOf(then, since),
  };
}

export async function readCampaign(desk: Desk, campaign: Campaign, now: Instant): Promise<CampaignRead> {
  const { store } = desk;
  const stretches = stretchesOf(campaign, now);
  const { before, during, after } = stretches;
  const first = before.from;
  // What lies ahead is not drawn: it would look like silence.
  const last = Math.max(before.to, Math.min(now, Math.max(during.to, after.to)));
  const [listed, heard, cells, cellsAfter, opened] = await Promise.all([
    listedCampaign(desk, campaign, now),
    heardDays(store, first, Math.max(first, last - 1), now),
    store.echoes.cells(campaign.topics, first, last),
    store.echoes.cells(campaign.topics, after.from, after.to),
    store.alerts.openedBetween(first, last + 1),
  ]);
  const named = (part: { from: Instant; to: Instant }) => store.concerns.by('topic', part);
  const [topicsBefore, topicsDuring, topicsAfter] = await Promise.all([
    named(before),
    named(during),
    named(after),
  ]);
  const count = (rows: typeof topicsBefore, topic: string) =>
    rows.reduce((sum, row) => sum + (row.name === topic ? row.n : 0), 0);
  const told = opened
    .filter(({ push, topics }) => push && topics.some((topic) => campaign.topics.includes(topic)))
    .toSorted((a, b) => b.peak - a.peak)
    .slice(0, MOST_MARKS);
  return {
    ...listed,
    stretches,
    after: echoOf(cellsAfter, heard, after),
    topics: campaign.topics.map((topic) => ({
      topic,
      before: count(topicsBefore, topic),
      during: count(topicsDuring, topic),
      after: count(topicsAfter, topic),
    })),
    bins: binsOf(cells, heard, first, last, now),
    marks: [
      { kind: 'campaign', from: campaign.from, to: campaign.to, what: campaign.name },
      ...told.map((alert) => ({
        kind: 'alert' as const,
        from: dayOf(alert.openedAt),
        to: null,
        what: alert.title,
        href: paths.alert(alert.id),
      })),
    ],
  };
}

/** From before it began to the newest day, by stance. */
function binsOf(
  cells: readonly EchoCell[],
  heard: ReadonlyMap<Day, number>,
  from: Instant,
  to: Instant,
  now: Instant,
): TimeBin[] {
  const days = to - from > MOST_DAYS * DAY ? 7 : 1;
  const bins: TimeBin[] = [];
  for (let day = dayOf(from); startOfDay(day) < to; day = addDays(day, days)) {
    const end = addDays(day, days);
    const inside = cells.filter((cell) => cell.day >= day && cell.day < end);
    const shares = Array.from({ length: days }, (_, i) => addDays(day, i)).filter((one) => one <= dayOf(now));
    bins.push({
      from: day,
      days,
      heard: shares.reduce((sum, one) => sum + (heard.get(one) ?? 0), 0) / Math.max(1, shares.length),
      running: day <= dayOf(now) && dayOf(now) < end,
      counts: STANCES.map((stance) =>
        inside.reduce((sum, cell) => sum + (cell.stance === stance ? cell.n : 0), 0),
      ),
    });
  }
  return bins;
}
