import type { Rules } from '../config/rules.ts';
import { fault } from '../domain/fault.ts';
import { ADDABLE, type Discovery, type Offer, type SourceDraft } from '../domain/offer.ts';
import { maskPersonal } from '../domain/privacy.ts';
import type { PublisherKind, Source, SourceType } from '../domain/source.ts';
import { slug } from '../domain/words.ts';
import type { Store } from '../storage/store.ts';
import type { World } from '../world.ts';
import { webAddress } from './address.ts';
import type { JudgeRow } from './adopt.ts';
import { open, type Reply } from './answer.ts';
import { enter, openErrand } from './errand.ts';
import { looksLikeHtml } from './feed.ts';
import { hintsOf, sitemapsOf, usualFeeds } from './guess.ts';
import { kindOf, KINDS } from './kinds/table.ts';
import { openPolite, type Polite } from './polite.ts';

/** Items shown of each offer. */
const SHOWN = 5;

/** Tries of each sort: a person is waiting, and a host is asked every two seconds at most. */
const TRIES = { feeds: 3, usual: 4, sitemaps: 2, lists: 2 };

/** Who speaks through each way of listening, as a first guess that the officer corrects. */
const SPEAKERS: Partial<Record<SourceType, PublisherKind>> = {
  telegram: 'page',
  youtube: 'page',
  reddit: 'forum',
  xenforo: 'forum',
  mastodon: 'group',
};

interface Search {
  store: Store;
  world: World;
  rules: Rules;
  judge: JudgeRow;
  polite: Polite;
}

/**
 * How could we listen to this address? Looks, politely, for what the address itself is, the feeds its page names, feeds in the usual
 * places, sitemaps, and a list of headlines on the page; stops at the first sort that works, for they are in order of worth. Nothing is kept.
 * @throws fault `invalid` when it is no web address.
 */
export async function discover(
  store: Store,
  world: World,
  rules: Rules,
  judge: JudgeRow,
  pasted: string,
): Promise<Discovery> {
  const written = pasted.trim();
  const url = webAddress(/^[a-z]+:/i.test(written) ? written : `https://${written}`);
  if (url === null || !url.hostname.includes('.')) throw fault('invalid', 'discover.address');
  const search: Search = {
    store,
    world,
    rules,
    judge,
    polite: openPolite(store, world, rules.haidang.collect),
  };
  const address = url.href;
  const owner = ownerOf(address);
  if (owner === null) return behind(address, search);
  return { address, trouble: null, offers: [await attempt(owner.type, owner, '', search)] };
}

/** What a page, or whatever else answers at the address, has to offer. */
async function behind(address: string, search: Search): Promise<Discovery> {
  const { world, store } = search;
  const page = open(await look(address, search), world.now());
  if (page.kind === 'trouble') return { address, offers: [], trouble: page.trouble };
  const text = page.kind === 'text' ? page.text : '';
  if (!looksLikeHtml(text)) {
    const offer = await attempt('feed', { url: address, settings: {} }, '', search);
    return { address, offers: [offer], trouble: null };
  }
  const hints = hintsOf(text, page.kind === 'text' ? page.url : address);
  const robots = (await store.hosts.get(new URL(address).host))?.robots ?? null;
  const sorts: readonly (readonly [
    SourceType,
    readonly { url: string; settings: Record<string, unknown> }[],
    all: boolean,
  ])[] = [
    ['feed', plain(hints.feeds.slice(0, TRIES.feeds)), true],
    ['feed', plain(hints.feeds.length > 0 ? [] : usualFeeds(address).slice(0, TRIES.usual)), false],
    ['sitemap', plain(sitemapsOf(robots, address).slice(0, TRIES.sitemaps)), false],
    [
      'listing',
      hints.items.slice(0, TRIES.lists).map((item) => ({ url: address, settings: { item } })),
      false,
    ],
  ];
  for (const [type, candidates, all] of sorts) {
    const working: Offer[] = [];
    for (const candidate of candidates) {
      const owner = type === 'feed' ? ownerOf(candidate.url) : null;
      const offer = await attempt(owner?.type ?? type, owner ?? candidate, hints.title, search);
      if (offer.trouble === null && offer.items > 0) working.push(offer);
      if (working.length > 0 && !all) break;
    }
    if (working.length > 0) return { address, offers: working, trouble: null };
  }
  return { address, offers: [], trouble: 'discover.nothing' };
}

function plain(urls: readonly string[]): { url: string; settings: Record<string, unknown> }[] {
  return urls.map((url) => ({ url, settings: {} }));
}

/** The kind that calls an address its own, before what it was thought to be: a channel's page names its feed like any other. */
function ownerOf(
  address: string,
): { type: SourceType; url: string; settings: Record<string, unknown> } | null {
  for (const type of ADDABLE) {
    const recognised = KINDS[type].recognise?.(new URL(address));
    if (recognised) return { type, ...recognised };
  }
  return null;
}

/** Pays one visit as if the source existed, and keeps nothing of it. */
async function attempt(
  type: SourceType,
  { url, settings }: { url: string; settings: Record<string, unknown> },
  title: string,
  search: Search,
): Promise<Offer> {
  const source = draft(type, url, settings, title);
  const judged = search.judge({ ...source, evidence: 'O' });
  if (judged === null) throw new Error(`a draft of kind ${type} does not satisfy its own schema`);
  const stranger: Source = { ...source, ...UNMET, settings: judged.settings ?? {} };
  const kind = kindOf(stranger);
  const refusal = await enter(kind, kind.door(stranger, stranger.settings as never), search.polite);
  if (refusal) return { source, preview: [], items: 0, trouble: `trouble.${refusal.why}` };
  const finding = await kind.visit(openErrand(kind, stranger, 'dmy', search));
  if (finding.kind === 'trouble') return { source, preview: [], items: 0, trouble: finding.trouble };
  const items = finding.kind === 'feed' ? finding.items : [];
  const preview = [...items]
    .sort((a, b) => (b.publishedAt ?? -Infinity) - (a.publishedAt ?? -Infinity) || 0)
    .slice(0, SHOWN)
    .map((item) => ({
      title: maskPersonal(item.title),
      address: item.address,
      publishedAt: item.publishedAt,
    }));
  return { source, preview, items: items.length, trouble: null };
}

async function look(address: string, { polite, rules }: Search): Promise<Reply> {
  const refusal = await polite.enter(address);
  if (refusal) return { ok: false, trouble: refusal.why, detail: address };
  const { deadline, max_bytes: maxBytes } = rules.haidang.collect;
  return polite.get({ url: address, deadline, maxBytes });
}

const UNMET = {
  place: null,
  addedAt: null,
  state: 'new',
  trouble: null,
  detail: null,
  failures: 0,
  nextAt: 0,
  triedAt: null,
  okAt: null,
  newsAt: null,
  firstOkAt: null,
  weekly: 0,
  etag: null,
  modified: null,
  cursor: null,
} as const;

function draft(type: SourceType, url: string, settings: Record<string, unknown>, title: string): SourceDraft {
  const { hostname, pathname, search } = new URL(url);
  const host = hostname.replace(/^www\./, '');
  const path = slug(`${pathname} ${search}`.replace(/\.(?:rss|xml|html?)\b/g, ''));
  return {
    id: `${slug(host)}${path === '' ? '' : `-${path}`}`.slice(0, 60).replace(/-$/, ''),
    name: (title === '' ? host : title).slice(0, 120),
    publisher: slug(host),
    kind: SPEAKERS[type] ?? 'press',
    reach: 'national',
    url,
    type,
    settings,
  };
}
