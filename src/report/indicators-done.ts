import type { Incident } from '../domain/incident.ts';
import { isInitial } from '../domain/incident-clocks.ts';
import { maySayFalse } from '../domain/incident-moves.ts';
import type { IndicatorLine } from '../domain/indicator.ts';
import type { KnownInput } from '../domain/input.ts';
import { askOf } from '../domain/paper-ask.ts';
import type { Recurrence } from '../domain/recovery-measures.ts';
import { readCurves, readRecurrence } from '../domain/recovery-read.ts';
import { DAY, HOUR } from '../domain/time.ts';
import { tallyTips } from '../domain/tip.ts';
import { median } from './counted.ts';
import { type Compute, line, told } from './indicators-heard.ts';

/** From when it was determined, or heard of, to the first thing that was said; and how many kept the day's time. */
export const firstStatement: Compute = async ({ store, counting }) => {
  const { book, count, measured, period, from, to } = counting;
  const cases = (await store.incidents.opened(from, to)).filter(({ state }) => state !== 'set-aside');
  const hours = cases.flatMap((incident) => firstWordTook(incident) ?? []);
  const ask = askOf(period, { clock: 'initial' });
  const all = await count('initial', 'incidents', ask);
  const kept = await count('initial-in-time', 'incidents', `${ask}&ended=in-time`);
  const along = { of: 'incidents', ask: askOf(period), how: told('how.first-word') } as const;
  return [
    line('first-word', measured('first-word', median(hours), 'hours', along, told('why.no-first-word'))),
    line(
      'initial-share',
      book.derive('initial-share', 'share', [kept, all], 'share', told('why.no-initial')),
    ),
    line('initial', all),
    line('initial-in-time', kept),
  ];
};

function firstWordTook({ clocks, determinedAt, receivedAt, published }: Incident): number | null {
  if (published.length === 0) return null;
  const began = clocks.filter(isInitial).map(({ startedAt }) => startedAt);
  const since = began.length === 0 ? (determinedAt ?? receivedAt) : Math.min(...began);
  return Math.max(0, Math.min(...published.map(({ at }) => at)) - since) / HOUR;
}

/** From the word of a person that it is false to the first correction that stood somewhere. */
export const correctionLatency: Compute = async ({ store, counting: { measured, period, from, to } }) => {
  const hours: number[] = [];
  for (const incident of await store.incidents.opened(from, to)) {
    const texts = await store.statements.ofIncident(incident.id);
    const corrections = texts
      .filter(({ kind }) => kind === 'correction' || kind === 'press-correction')
      .flatMap(({ published }) => published.map(({ at }) => at));
    if (corrections.length === 0) continue;
    const said = (await store.incidents.log(incident.id)).find(
      (entry) => entry.act === 'kind' && maySayFalse({ kind: entry.kind }),
    );
    if (said !== undefined) hours.push(Math.max(0, Math.min(...corrections) - said.at) / HOUR);
  }
  const along = { of: 'incidents', ask: askOf(period), how: told('how.correction') } as const;
  return [
    line('correction', measured('correction', median(hours), 'hours', along, told('why.no-correction'))),
  ];
};

/** Incidents closed in the period whose claim was met again. Days that are not over yet may still add to it. */
export const recurrence: Compute = async (given) => {
  const { store, counting } = given;
  const { measured, period, from, to } = counting;
  const closed = (await store.incidents.opened(0, to)).filter(
    ({ closedAt }) => closedAt !== null && closedAt >= from && closedAt < to,
  );
  const found: Recurrence[][] = [];
  for (const incident of closed) {
    found.push((await readRecurrence(given, incident, given.now)) ?? []);
    await given.breathe();
  }
  const along = {
    of: 'incidents',
    ask: askOf(period, { closed: 'yes' }),
    how: told('how.recurrence'),
  } as const;
  return [30, 90].map((days) => {
    const again = found.filter((one) => one.some((part) => part.days === days && part.n > 0)).length;
    const n = closed.length === 0 ? null : again;
    return line(`again-${days}`, measured(`again-${days}`, n, 'count', along, told('why.none-closed')));
  });
};

/** Days from the peak to half of it, of incidents opened in the period that came so far. */
export const halfLife: Compute = async (given) => {
  const { store, now, breathe, counting } = given;
  const { measured, period, from, to } = counting;
  const cases = (await store.incidents.opened(from, to)).filter(({ state }) => state !== 'set-aside');
  const curves = await readCurves(given, cases, now, breathe);
  const days = curves.flatMap(({ halved }) => halved?.after ?? []);
  const along = { of: 'incidents', ask: askOf(period), how: told('how.half-life') } as const;
  return [line('half-life', measured('half-life', median(days), 'days', along, told('why.none-halved')))];
};

/** What people told us: received, answered, in time, and how long half of them waited. */
export const feedbackAnswered: Compute = async ({ store, now, counting }) => {
  const { book, count, measured, period, from, to } = counting;
  const received = await count('tips', 'tips', askOf(period));
  const answered = await count('tips-answered', 'tips', askOf(period, { state: 'answered' }));
  const { medianHours } = tallyTips(await store.tips.between(from, to, Number.MAX_SAFE_INTEGER), now);
  const days = medianHours === null ? null : (medianHours * HOUR) / DAY;
  const along = {
    of: 'tips',
    ask: askOf(period, { state: 'answered' }),
    how: told('how.feedback'),
  } as const;
  return [
    line(
      'tips-share',
      book.derive('tips-share', 'share', [answered, received], 'share', told('why.no-tips')),
    ),
    line('tips-days', measured('tips-days', days, 'days', along, told('why.no-answers'))),
    line('tips', received),
    line('tips-answered', answered),
  ];
};

/** The register of what the press asked for, as people keep it. */
export const pressRequests: Compute = async ({ counting: { book, count, period } }) => {
  const ask = (press: string) => askOf(period, { press });
  const received = await count('press', 'inputs', ask('received'));
  const answered = await count('press-answered', 'inputs', ask('answered'));
  const inTime = await count('press-in-time', 'inputs', ask('in-time'));
  const undated = await count('press-undated', 'inputs', ask('undated'));
  // Nothing written down is no proof that nothing was asked: the share of nothing stays unknown.
  const share = book.derive(
    'press-in-time-share',
    'share',
    [inTime, received],
    'share',
    told('why.no-press'),
  );
  return [
    line('press-in-time-share', share),
    line('press', received),
    line('press-answered', answered),
    line('press-in-time', inTime),
    line('press-undated', undated),
  ];
};

/** Referrals that left through the house, and what people know of those and of others. */
export const referrals: Compute = async ({ counting: { count, entered, period } }) => [
  line('referrals-here', await count('referrals-here', 'acts', askOf(period, { act: 'evidence-delivered' }))),
  line('referrals', entered('referrals')),
  line('referrals-answered', entered('referrals-answered')),
];

/** A share of two numbers that people enter. */
export const ofTwo =
  (name: string, part: KnownInput, whole: KnownInput): Compute =>
  ({ counting: { book, entered } }) => {
    const [some, all] = [entered(part), entered(whole)];
    const lines: IndicatorLine[] = [
      line(name, book.derive(name, 'share', [some, all], 'share', told('why.not-entered'))),
      line(part, some),
      line(whole, all),
    ];
    return Promise.resolve(lines);
  };
