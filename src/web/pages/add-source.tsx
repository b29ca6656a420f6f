import { fault } from '../../domain/fault.ts';
import { type Discovery, type Offer, type SourceDraft, yamlRow } from '../../domain/offer.ts';
import { PUBLISHER_KINDS, type Source } from '../../domain/source.ts';
import { paths } from '../../view/paths.ts';
import { demand, guestOf, may } from '../access.ts';
import { Act, Facts, Outside, Time } from '../components.tsx';
import type { Desk, DeskContext, Finder, Page } from '../desk.ts';
import { show } from '../layout.tsx';
import type { Voice } from '../voice.ts';

/** Thêm nguồn: paste an address, see how it can be listened to. */
export function addSourcePage(desk: Desk): Page {
  return async (c) => page(desk, c, null);
}

/** Looks behind the pasted address. A POST, because it sends requests into the world; nothing is kept. */
export function findSource(desk: Desk): Page {
  return async (c) => {
    demand(c, 'listen');
    const { address } = await c.req.parseBody();
    if (typeof address !== 'string' || address.trim() === '') throw fault('invalid', 'discover.address');
    return page(desk, c, await finderOf(desk).look(address));
  };
}

/** *Thêm ngay*: begins to listen to one of the offers. What the form says is judged like a row of configuration. */
export function adoptSource(desk: Desk): Page {
  return async (c) => {
    const person = demand(c, 'listen');
    const form = await c.req.parseBody();
    const row = { ...drafted(form['row']), name: form['name'], kind: form['kind'], evidence: 'O' };
    await finderOf(desk).adopt(row, person);
    desk.soon?.('collect');
    return c.redirect(`${paths.sources}?done=listening`, 303);
  };
}

/** *Thôi nghe*: lets go of a source that was added here. */
export function leaveSource(desk: Desk): Page {
  return async (c) => {
    const person = demand(c, 'listen');
    await finderOf(desk).letGo(c.req.param('id') ?? '', person);
    return c.redirect(`${paths.addSource}?done=left`, 303);
  };
}

function finderOf(desk: Desk): Finder {
  if (desk.finder === null) throw fault('unavailable', 'desk.refused.no-worker');
  return desk.finder;
}

function drafted(row: unknown): object {
  try {
    const value: unknown = JSON.parse(typeof row === 'string' ? row : '');
    if (typeof value === 'object' && value !== null) return value;
  } catch {
    // Said below.
  }
  throw fault('invalid', 'discover.not-addable');
}

async function page(desk: Desk, c: DeskContext, found: Discovery | null): Promise<Response> {
  const { voice: v } = c.var;
  const added = (await desk.store.sources.all()).filter(({ addedAt }) => addedAt !== null);
  const excuse = may(guestOf(c).person, 'listen')
    ? desk.finder === null
      ? v.say('desk.refused.no-worker')
      : null
    : v.say('desk.refused.role');
  return show(
    c,
    desk,
    { title: v.say('adding.head'), room: 'sources' },
    <>
      <header class="page-head">
        <h1>{v.say('adding.head')}</h1>
        <p class="page-sub">{v.say('adding.how')}</p>
      </header>
      <form class="filters" method="post" action={paths.addSource}>
        <input type="hidden" name="token" value={guestOf(c).formToken} />
        <label>
          <span>{v.say('adding.address')}</span>
          <input
            class="text"
            type="text"
            inputmode="url"
            name="address"
            required
            value={found?.address ?? ''}
          />
        </label>
        <button class="button" type="submit" disabled={excuse !== null}>
          {v.say('adding.look')}
        </button>
        {excuse !== null && <span class="excuse">{excuse}</span>}
      </form>
      {found !== null && <Found v={v} c={c} found={found} />}
      {added.length > 0 && <Added v={v} c={c} added={added} excuse={excuse} />}
    </>,
  );
}

const Found = ({ v, c, found }: { v: Voice; c: DeskContext; found: Discovery }) =>
  found.offers.length === 0 ? (
    <p class="note" role="status">
      {v.say(found.trouble ?? 'discover.nothing')}
    </p>
  ) : (
    <ul class="sources">
      {found.offers.map((offer) => (
        <OfferCard v={v} c={c} offer={offer} />
      ))}
    </ul>
  );

const OfferCard = ({ v, c, offer }: { v: Voice; c: DeskContext; offer: Offer }) => {
  const { source } = offer;
  return (
    <li class={offer.trouble === null ? 'source' : 'source source-trouble'}>
      <div class="source-head">
        <h2>{v.say(`source.${source.type}`)}</h2>
      </div>
      <Facts>
        <Outside href={source.url}>{source.url}</Outside>
        {offer.trouble === null && v.say('adding.items', { n: offer.items })}
      </Facts>
      <p class="small">{v.say(`source.${source.type}.caution`)}</p>
      {offer.trouble !== null && <p>{v.say(offer.trouble)}</p>}
      {offer.preview.length > 0 && (
        <ul class="rows">
          {offer.preview.map((item) => (
            <li>
              <Outside href={item.address}>{item.title}</Outside>{' '}
              <span class="small">
                {item.publishedAt === null ? v.say('adding.undated') : <Time v={v} at={item.publishedAt} />}
              </span>
            </li>
          ))}
        </ul>
      )}
      {offer.trouble === null && <AddForm v={v} c={c} source={source} />}
      <details>
        <summary>{v.say('adding.yaml')}</summary>
        <pre class="letter-text">{yamlRow(source)}</pre>
      </details>
    </li>
  );
};

const AddForm = ({ v, c, source }: { v: Voice; c: DeskContext; source: SourceDraft }) => (
  <form class="filters" method="post" action={paths.adoptSource}>
    <input type="hidden" name="token" value={guestOf(c).formToken} />
    <input type="hidden" name="row" value={JSON.stringify(source)} />
    <label>
      <span>{v.say('adding.name')}</span>
      <input class="text" type="text" name="name" required maxlength={120} value={source.name} />
    </label>
    <label>
      <span>{v.say('adding.kind')}</span>
      <select name="kind">
        {PUBLISHER_KINDS.map((kind) => (
          <option value={kind} selected={kind === source.kind}>
            {v.say(`kind.${kind}`)}
          </option>
        ))}
      </select>
    </label>
    <button class="button" type="submit">
      {v.say('adding.now')}
      <span class="visually-hidden"> {source.name}</span>
    </button>
  </form>
);

const Added = (props: { v: Voice; c: DeskContext; added: Source[]; excuse: string | null }) => {
  const { v, c } = props;
  return (
    <section>
      <h2>{v.say('adding.added')}</h2>
      <ul class="rows">
        {props.added.map((source) => (
          <li>
            <Facts>
              <b>{source.name}</b>
              {v.say(`source.${source.type}`)}
              <Outside href={source.url}>{source.url}</Outside>
              {source.addedAt !== null && <Time v={v} at={source.addedAt} />}
            </Facts>
            <Act
              v={v}
              guest={guestOf(c)}
              action={paths.leaveSource(source.id)}
              label={v.say('adding.leave')}
              about={source.name}
              excuse={props.excuse}
              quiet
            />
          </li>
        ))}
      </ul>
    </section>
  );
};
