import { fault } from '../../domain/fault.ts';
import { type Day, dayOf, type Instant, startOfDay } from '../../domain/time.ts';
import { paths } from '../../view/paths.ts';
import { demand } from '../access.ts';
import { isWeb } from '../components.tsx';
import type { Desk, Page } from '../desk.ts';
import { dismiss } from '../recurring.ts';

/** *Tải ClaimReview*: the published correction as the file search engines and fact-checking lists read. */
export function claimReviewFile(desk: Desk): Page {
  return async (c) => {
    const claim = desk.rules.claims.find(({ id }) => id === c.req.param('id'));
    if (claim === undefined) throw fault('not-found', 'claims.missing');
    const url = c.req.query('trang') ?? '';
    const datePublished = published(c.req.query('ngay') ?? '', c.var.voice.now);
    if (!isWeb(url) || datePublished === null) throw fault('invalid', 'claims.review-needs');
    const officeName = desk.rules.haidang.organisation.name;
    const review = desk.knowledge?.review(claim, { officeName, url, datePublished }) ?? null;
    if (review === null) throw fault('conflict', 'claims.no-review');
    return c.body(review, 200, {
      'content-type': 'application/ld+json; charset=utf-8',
      'content-disposition': `attachment; filename="claimreview-${claim.id}.json"`,
    });
  };
}

/** A day that exists and has begun, or null. */
function published(day: Day, now: Instant): Instant | null {
  const at = /^\d{4}-\d\d-\d\d$/.test(day) ? startOfDay(day) : NaN;
  return Number.isNaN(at) || dayOf(at) !== day || at > now ? null : at;
}

/** *Không phải*: a sentence that recurs is no claim, and is not proposed again. */
export function dismissCandidate(desk: Desk): Page {
  return async (c) => {
    const person = demand(c, 'correct');
    const body = await c.req.parseBody({ all: true });
    const names = [body['sentence'] ?? []].flat().filter((name) => typeof name === 'string');
    if (names.length === 0 || !names.every((name) => /^[0-9a-f]{20}$/.test(name)))
      throw fault('invalid', 'candidates.refused');
    await desk.store.together((s) => dismiss(s, names, person, desk.world.now()));
    return c.redirect(`${paths.claims}?done=dismissed#candidates`, 303);
  };
}
