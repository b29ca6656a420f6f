import type { Alert } from '../../domain/alert.ts';
import { type Forecast, ROLLING, standingOf } from '../../domain/forecast.ts';
import type { Relation } from '../../domain/meaning.ts';
import { mayCorrect } from '../../domain/claim.ts';
import { DAY, type Instant, WEEK } from '../../domain/time.ts';
import { paths } from '../../view/paths.ts';
import type { LaneMark } from '../../view/charts-lanes-words.tsx';
import type { Desk } from '../desk.ts';
import type { Voice } from '../voice.ts';
import { type Line, openScribe } from './audit-facts.ts';
import type { StoryFacts } from './story-facts.ts';

/** Acts on more mentions than these are not looked for one by one. */
const LOOKED_AT = 60;
const FORECASTS_SHOWN = 400;

/** What was made of a story, by the house and by people. */
export interface StoryDeeds {
  /** Alerts about it, the first opened first. */
  alerts: Alert[];
  /** What people did about it or its alerts, the first first. */
  acts: Line[];
  claims: { claim: string; relation: Relation; n: number }[];
  /** The last forecasts made of it, and those whose time is over; each question and horizon once. Empty while none may be shown. */
  forecasts: Forecast[];
}

export async function storyDeeds(desk: Desk, v: Voice, facts: StoryFacts): Promise<StoryDeeds> {
  const { store } = desk;
  const { story, mentions } = facts;
  const [near, claims, made] = await Promise.all([
    store.alerts.openedBetween(story.openedAt - DAY, story.lastAt + WEEK),
    store.storyTold.claims(story.id),
    store.storyTold.forecasts(story.id, FORECASTS_SHOWN),
  ]);
  const alerts = await about(desk, facts, near);
  const subjects = [
    story.id,
    ...alerts.map(({ id }) => id),
    ...mentions.slice(-LOOKED_AT).map(({ id }) => id),
  ];
  const acts = await store.events.actsOnAny([...new Set(subjects)]);
  const scribe = openScribe(desk, v);
  return {
    alerts,
    acts: await scribe(acts.toSorted((a, b) => a.at - b.at || a.seq - b.seq)),
    claims,
    forecasts: await shownOf(desk, made),
  };
}

/** Alerts of this story, and those that were opened by what it tells. */
async function about(desk: Desk, { story, told }: StoryFacts, near: readonly Alert[]): Promise<Alert[]> {
  const opened = await desk.store.lookup.openingSignals(near.map(({ id }) => id));
  const ours = new Set(told.map(({ id }) => id));
  return near
    .filter(
      ({ id, story: of, situation }) =>
        of === story.id ||
        (situation.kind === 'story' && situation.id === story.id) ||
        opened.get(id)?.evidence.some((mention) => ours.has(mention)),
    )
    .toSorted((a, b) => a.openedAt - b.openedAt);
}

/** The latest of each question and horizon, as far as such forecasts have passed their test. */
async function shownOf({ store }: Desk, made: readonly Forecast[]): Promise<Forecast[]> {
  const latest = new Map(made.map((one) => [`${one.question}:${one.horizon}`, one]));
  const shown: Forecast[] = [];
  for (const one of latest.values()) {
    const settled = await store.forecasts.settled(one.question, one.horizon, ROLLING);
    if (standingOf(settled).shown) shown.push(one);
  }
  return shown;
}

/** What happened to a story, to stand on its chart: first words of those that matter, alerts, changed headlines, and the first correction. */
export function storyMarks(v: Voice, desk: Desk, facts: StoryFacts, { alerts }: StoryDeeds): LaneMark[] {
  const { told, sources, mentions, edits } = facts;
  const official = told.find(({ kind }) => kind === 'official');
  const national = told.find(
    ({ kind, sourceId }) => kind === 'press' && sources.get(sourceId)?.reach === 'national',
  );
  const answerable = new Set(
    desk.rules.claims.filter(({ verdict }) => mayCorrect(verdict)).map(({ id }) => id),
  );
  const corrected = mentions.find(({ meaning }) =>
    meaning?.claims.some(({ id, relation }) => relation === 'denies' && answerable.has(id)),
  );
  const marks: LaneMark[] = [];
  const mark = (at: Instant | null | undefined, key: string, href: string, data = {}) => {
    if (typeof at === 'number') marks.push({ at, what: v.say(`story.mark.${key}`, data), href });
  };
  mark(national?.at, 'national', paths.mention(national?.id ?? ''));
  mark(official?.at, 'official', paths.mention(official?.id ?? ''));
  mark(corrected?.countsAt, 'corrected', paths.mention(corrected?.id ?? ''));
  for (const { id, title, openedAt, pushedAt } of alerts) {
    mark(openedAt, 'alert', paths.alert(id), { title });
    if (pushedAt !== openedAt) mark(pushedAt, 'told', paths.alert(id), { title });
  }
  const [edit] = edits;
  mark(edit?.edits[0]?.at, 'edit', paths.mention(edit?.mention.id ?? ''));
  return marks.toSorted((a, b) => a.at - b.at);
}
