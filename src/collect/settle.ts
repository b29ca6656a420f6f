import type { Rules } from '../config/rules.ts';
import type { Habit } from '../domain/habit.ts';
import type { Source } from '../domain/source.ts';
import { dayOf, type Instant } from '../domain/time.ts';
import type { Nouns } from '../storage/store.ts';
import type { Visit } from '../storage/sources.ts';
import type { Finding } from './answer.ts';
import { habitNow, logGap, rhythmAfter } from './coverage.ts';
import { afterGood, afterTrouble, type Brought, rateAfter } from './pace.ts';
import { toHeard } from './visit.ts';

export interface Settled extends Brought {
  visit: Visit;
  unusable: number;
}

/** Writes what a visit, or a push, came to. Runs inside one transaction: all of it or nothing. */
export async function settle(
  s: Nouns,
  source: Source,
  finding: Finding,
  now: Instant,
  rules: Pick<Rules, 'haidang'>,
): Promise<Settled> {
  const pace = rules.haidang.collect;
  const day = { sourceId: source.id, day: dayOf(now), tries: 1, good: 0, heard: 0, fresh: 0 };
  if (finding.kind === 'trouble') {
    const visit = afterTrouble(source, finding, now, pace);
    await s.sources.visited(source.id, visit);
    await s.sources.count(day);
    await logGap(s, source, visit, now);
    return { visit, fresh: 0, edited: 0, dates: [], items: 0, unusable: 0 };
  }
  const items = finding.kind === 'feed' ? finding.items.map((item) => toHeard(item, source, now)) : [];
  const hearing = { seenAt: now, publisher: source.publisher, backlog: source.firstOkAt === null };
  const heard = await s.mentions.hear(items, hearing);
  const brought: Brought = {
    fresh: heard.fresh.length,
    edited: heard.edited.length,
    dates: items.flatMap((item) => item.publishedAt ?? []),
    items: items.length,
  };
  const usual = await usualAfter(s, source, brought, now);
  const visit = afterGood(source, finding, brought, now, pace, usual);
  await s.sources.visited(source.id, visit);
  await s.sources.count({ ...day, good: 1, heard: items.length, fresh: brought.fresh });
  await logGap(s, source, visit, now);
  return { visit, ...brought, unusable: finding.kind === 'feed' ? finding.unusable : 0 };
}

/** How the source usually speaks, with what this visit taught about its hours. */
async function usualAfter(s: Nouns, source: Source, brought: Brought, now: Instant): Promise<Habit> {
  const undated = source.firstOkAt === null || brought.dates.length > 0 ? 0 : brought.fresh;
  const before = await s.coverage.rhythm(source.id);
  await s.coverage.keepRhythm(source.id, rhythmAfter(before, source, brought.dates, undated, now), now);
  return habitNow(s, { ...source, ...rateAfter(source, brought, now) }, now);
}
