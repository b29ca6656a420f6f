import { expect } from 'vitest';
import { DAY, HOUR } from '../../src/domain/time.ts';
import type { Store } from '../../src/storage/store.ts';
import { paths } from '../../src/view/paths.ts';
import { MORNING } from './years.ts';

/** The desk's pages by name, with addresses of things that are there. */
export async function pagesOf(store: Store): Promise<Record<string, string>> {
  const [living] = await store.alerts.living();
  const [past] = await store.lookup.pastAlerts(1);
  const [mention] = await store.mentions.list({ relevant: true, limit: 1 });
  const [old] = await store.mentions.list({ relevant: true, to: MORNING - 900 * 24 * HOUR, limit: 1 });
  const [letter] = await store.letters.list(1);
  const [made] = await store.digests.list(1);
  const marks = mention?.meaning;
  const topic = marks?.topics[0]?.id ?? '';
  const list = (query: string) => `${paths.mentions}?${query}`;
  const words = (typed: string, more = '') => list(`q=${encodeURIComponent(typed)}${more}`);
  const great = await store.stories.around(MORNING - 155 * DAY, MORNING - 145 * DAY, 500);
  const sizes = await Promise.all(
    great.map(async ({ id }) => ({ id, n: (await store.stories.members(id)).length })),
  );
  const greatest = sizes.sort((a, b) => b.n - a.n)[0];
  expect(greatest?.n, 'mentions of the greatest story').toBeGreaterThanOrEqual(2_000);
  // What nobody was told of is measured at once: there the counts are the answer.
  const untold = (await store.mentions.list({ relevant: true, to: MORNING - 3 * DAY, limit: 200 })).map(
    ({ id }) => id,
  );
  const alone = await firstOf(
    untold,
    async (id) => (await store.lookup.signalsOn(id, 0, MORNING)).length === 0,
  );
  return {
    today: paths.today,
    alerts: paths.alerts,
    'alert, living': paths.alert(living?.id ?? ''),
    'alert, over': paths.alert(past?.id ?? ''),
    mentions: paths.mentions,
    'mentions, all': list('relevant=all'),
    'mentions, topic': list(`topic=${topic}`),
    'mentions, stance': list('stance=negative'),
    'mentions, kind': list('kind=comment'),
    'mentions, grievance': list('feedback=grievance'),
    'mentions, claim': list('claim=C01'),
    'mentions, place': list('place=ha-noi'),
    'mentions, audience': list('audience=workers'),
    'mentions, nobody': list('audience=students'),
    'mentions, narrow': list(`topic=${topic}&stance=positive&kind=comment&feedback=question`),
    'mentions, story': list(`story=${mention?.storyId ?? ''}`),
    'mentions, page 1,000': list(`before=${MORNING - 660 * 24 * HOUR}~zz`),
    'mentions, words': words('lương hưu'),
    'mentions, words bare': words('luong huu'),
    'mentions, rare words': words('mười hai doanh nghiệp chậm đóng'),
    'mentions, no such words': words('xyz tuyệt nhiên không có'),
    'mentions, phrase': words('"bảo hiểm xã hội một lần" -ngân'),
    'mentions, words of a place': words('lương hưu', '&place=ha-noi'),
    'mentions, words narrow': words('lương hưu', `&topic=${topic}&stance=negative&kind=press`),
    'mentions, words page 50': words('lương hưu', `&before=${MORNING - 60 * DAY}~zz`),
    mention: paths.mention(mention?.id ?? ''),
    'mention, old': paths.mention(old?.id ?? ''),
    story: paths.story(mention?.storyId ?? ''),
    'story of 2,000': paths.story(greatest?.id ?? ''),
    stories: paths.stories,
    'stories, 90 days': `${paths.stories}?days=90`,
    claims: paths.claims,
    claim: paths.claim('C01'),
    campaigns: paths.campaigns,
    reports: paths.reports,
    indicators: paths.indicators,
    'saved searches': paths.searches,
    works: paths.works,
    import: paths.importFile,
    begin: paths.begin,
    settings: paths.settings,
    'settings, claims': paths.settingsFile('claims'),
    rooms: paths.rooms,
    forecast: paths.forecast,
    sources: paths.sources,
    'add source': paths.addSource,
    letters: paths.letters,
    letter: paths.letter(letter?.id ?? ''),
    ledger: paths.ledger,
    recipients: paths.recipients,
    silences: paths.silences,
    why: paths.why,
    'why, mention': paths.whyMention(mention?.id ?? ''),
    'why, old mention': paths.whyMention(old?.id ?? ''),
    'why, measured': paths.whyMeasured(mention?.id ?? ''),
    'why, never told': paths.whyMention(alone ?? ''),
    'why, words': `${paths.why}?q=${encodeURIComponent('quán phở nhỏ')}`,
    'why, unheard address': `${paths.why}?q=${encodeURIComponent('https://nguon-3.example/2026/khong-ai-nghe-tin-nay.html')}`,
    noise: paths.noise,
    trial: paths.trial,
    digests: paths.digests,
    digest: paths.digest(made?.id ?? ''),
    teach: paths.teach,
    accuracy: paths.accuracy,
    concerns: paths.concerns,
    'concerns, 90 days': `${paths.concerns}?days=90`,
    'concerns, a year': `${paths.concerns}?days=365`,
    'concerns, topic': `${paths.concerns}?days=90&topic=${topic}`,
    'concerns, place': `${paths.concerns}?days=90&place=ha-noi`,
    calendar: paths.calendar,
    people: paths.people,
    audit: paths.audit,
    'sign-in': paths.signIn,
    health: paths.health,
  };
}

async function firstOf<T>(from: readonly T[], fits: (one: T) => Promise<boolean>): Promise<T | undefined> {
  for (const one of from) if (await fits(one)) return one;
  return undefined;
}
