import type { AnyFeed } from 'feedsmith';

type Text = string | undefined;

/** What a feed says of itself, under one set of names for every format. Values are as written: markup, entities and relative links included. */
export interface FeedFields {
  title: Text;
  description: Text;
  links: Text[];
  /** `xml:base` values from the outside in; each completes the next. */
  bases: Text[];
  items: ItemFields[];
}

/** One item of a feed under the same names. */
export interface ItemFields {
  id: Text;
  /** The item's own address first, then whatever may stand in for it. */
  links: Text[];
  bases: Text[];
  title: Text;
  summary: Text;
  content: Text;
  published: Text;
  updated: Text;
  created: Text;
  author: Text;
}

type Items<Format extends 'rss' | 'rdf' | 'json'> = NonNullable<
  Extract<AnyFeed, { format: Format }>['feed']['items']
>;
type Entries = NonNullable<Extract<AnyFeed, { format: 'atom' }>['feed']['entries']>;

/** The fields of a parsed feed, whichever format it came in. */
export function feedFields({ format, feed }: AnyFeed): FeedFields {
  if (format === 'json')
    return {
      title: feed.title,
      description: feed.description,
      links: [feed.home_page_url],
      bases: [],
      items: (feed.items ?? []).map(fromJson),
    };
  const base = feed.xml?.base;
  if (format === 'atom')
    return {
      title: feed.title?.value ?? feed.dc?.titles?.[0],
      description: feed.subtitle?.value,
      links: pages(feed.links),
      bases: [base],
      items: (feed.entries ?? []).map((entry) => fromAtom(entry, base)),
    };
  const head = {
    title: feed.title ?? feed.dc?.titles?.[0],
    description: feed.description ?? feed.dc?.descriptions?.[0],
    links: [feed.link, ...pages(feed.atom?.links)],
    bases: [base],
  };
  if (format === 'rdf') return { ...head, items: (feed.items ?? []).map((item) => fromRdf(item, base)) };
  return { ...head, items: (feed.items ?? []).map((item) => fromRss(item, base)) };
}

function fromRss(item: Items<'rss'>[number], base: Text): ItemFields {
  const { guid, dc, dcterms, atom, itunes, media } = item;
  const person = item.authors?.[0];
  return {
    id: guid?.value,
    links: [item.link, guid?.isPermaLink === false ? undefined : guid?.value, ...pages(atom?.links)],
    bases: [base, item.xml?.base],
    title: item.title ?? dc?.titles?.[0] ?? itunes?.title ?? media?.title?.value ?? atom?.title?.value,
    summary:
      item.description ??
      dc?.descriptions?.[0] ??
      itunes?.summary ??
      itunes?.subtitle ??
      media?.description?.value ??
      atom?.summary?.value,
    content: item.content?.encoded ?? atom?.content?.value,
    published: item.pubDate ?? dcterms?.issued?.[0] ?? atom?.published,
    updated: dcterms?.modified?.[0] ?? dc?.dates?.[0] ?? atom?.updated,
    created: dcterms?.created?.[0],
    author: (person && named(person)) ?? dc?.creators?.[0] ?? itunes?.author,
  };
}

function fromRdf(item: Items<'rdf'>[number], base: Text): ItemFields {
  const { dc, dcterms } = item;
  return {
    id: item.rdf?.about,
    links: [item.link, item.rdf?.about],
    bases: [base, item.xml?.base],
    title: item.title ?? dc?.titles?.[0],
    summary: item.description ?? dc?.descriptions?.[0],
    content: item.content?.encoded,
    published: dcterms?.issued?.[0],
    updated: dcterms?.modified?.[0] ?? dc?.dates?.[0],
    created: dcterms?.created?.[0],
    author: dc?.creators?.[0],
  };
}

function fromAtom(entry: Entries[number], base: Text): ItemFields {
  const { dc, dcterms, media } = entry;
  const person = entry.authors?.[0];
  return {
    id: entry.id,
    links: [...pages(entry.links), entry.id],
    bases: [base, entry.xml?.base],
    title: entry.title?.value ?? dc?.titles?.[0] ?? media?.title?.value ?? media?.groups?.[0]?.title?.value,
    summary: entry.summary?.value ?? media?.groups?.[0]?.description?.value ?? media?.description?.value,
    content: entry.content?.value,
    published: entry.published ?? dcterms?.issued?.[0] ?? dc?.dates?.[0],
    updated: entry.updated ?? dcterms?.modified?.[0],
    created: dcterms?.created?.[0],
    author: (person && named(person)) ?? dc?.creators?.[0],
  };
}

function fromJson(item: Items<'json'>[number]): ItemFields {
  const person = item.authors?.[0];
  return {
    id: item.id,
    links: [item.url, item.external_url, item.id],
    bases: [],
    title: item.title,
    summary: item.summary,
    content: item.content_html ?? item.content_text,
    published: item.date_published,
    updated: item.date_modified,
    created: undefined,
    author: person && named(person),
  };
}

/** Links meant for readers: the alternates, in their order. */
function pages(links: readonly ({ href?: Text; rel?: Text } | undefined)[] | undefined): Text[] {
  return (links ?? [])
    .filter((link) => link?.rel === undefined || link.rel === 'alternate')
    .map((link) => link?.href);
}

/** A person as one text, name before address. */
function named(person: { name?: Text; email?: Text }): Text {
  if (person.name !== undefined && person.email !== undefined) return `${person.name} (${person.email})`;
  return person.name ?? person.email;
}
