import type { Hono } from 'hono';
import { narrowing } from '../../domain/asking.ts';
import { type Reach, reachOf } from '../../domain/contact.ts';
import { asksFor, NEWS, type SavedSearch } from '../../domain/saved-search.ts';
import type { Instant } from '../../domain/time.ts';
import { paths } from '../../view/paths.ts';
import { guestOf, may } from '../access.ts';
import { Act, Empty, Facts } from '../components.tsx';
import type { Desk, DeskContext, DeskEnv } from '../desk.ts';
import { recipientsOf } from '../hand.ts';
import { show } from '../layout.tsx';
import type { Voice } from '../voice.ts';
import {
  changeSearch,
  deleteSearch,
  lookAtSearch,
  saveSearch,
  type Show,
  stopSearch,
} from './searches-acts.ts';
import { conditionWords, type SearchTried } from './searches-asked.ts';
import { CameBack, SearchForm } from './searches-form.tsx';

/** Counted no further: beyond this one simply looks. */
const COUNTED = 99;
const DONE = ['saved', 'kept', 'stopped', 'deleted'];

/** Tìm kiếm đã lưu: the page and everything done on it. */
export function searchRoutes(app: Hono<DeskEnv>, desk: Desk): void {
  const back: Show = (c, { of, tried }) => showSearches(desk, c, of, tried);
  app.get(paths.searches, (c) => showSearches(desk, c, null));
  app.post(paths.searches, saveSearch(desk, back));
  app.post(`${paths.searches}/:id/xem`, lookAtSearch(desk));
  app.post(`${paths.searches}/:id/sua`, changeSearch(desk, back));
  app.post(`${paths.searches}/:id/thoi-bao`, stopSearch(desk));
  app.post(`${paths.searches}/:id/xoa`, deleteSearch(desk));
}

/** A search as its reader finds it: what is new since they looked, and whether its letters arrive. */
interface Seen {
  search: SavedSearch;
  lookedAt: Instant;
  /** One more than `COUNTED` when there are more. */
  fresh: number;
}

async function showSearches(
  desk: Desk,
  c: DeskContext,
  of: string | null,
  tried?: SearchTried,
): Promise<Response> {
  const { voice: v } = c.var;
  const { person } = guestOf(c);
  const all = await seenBy(desk, person.id);
  const mine = all.filter(({ search }) => search.owner === person.id);
  const shared = all.filter(({ search }) => search.owner !== person.id);
  const reach = await reachOfPerson(desk, person.id);
  const done = tried === undefined ? DONE.find((what) => what === c.req.query('done')) : undefined;
  return show(
    c,
    desk,
    { title: v.say('search.saved.room'), room: 'mentions', status: tried === undefined ? 200 : 400 },
    <>
      <header class="page-head">
        <h1>{v.say('search.saved.room')}</h1>
        <p class="page-sub">{v.say('search.saved.why')}</p>
        {done !== undefined && (
          <p class="done" role="status">
            {v.say(`search.saved.done.${done}`)}
          </p>
        )}
      </header>
      {tried !== undefined && of === null && <CameBack c={c} desk={desk} tried={tried} />}
      <section aria-labelledby="mine">
        <h2 id="mine">{v.say('search.saved.mine', { n: mine.length })}</h2>
        {mine.length === 0 && (
          <Empty>
            {v.say('search.saved.none')} <a href={paths.mentions}>{v.say('search.saved.go')}</a>
          </Empty>
        )}
        <ul class="rows">
          {mine.map((seen) => (
            <Mine
              c={c}
              desk={desk}
              seen={seen}
              reach={reach}
              {...(of === seen.search.id && tried && { tried })}
            />
          ))}
        </ul>
      </section>
      {shared.length > 0 && (
        <section aria-labelledby="shared">
          <h2 id="shared">{v.say('search.saved.shared', { n: shared.length })}</h2>
          <ul class="rows">
            {shared.map((seen) => (
              <li id={seen.search.id}>
                <Look c={c} desk={desk} seen={seen} />
                <Facts>
                  {freshWords(v, seen)}
                  {v.say('search.saved.by', { name: seen.search.ownerName })}
                </Facts>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>,
  );
}

interface Parts {
  c: DeskContext;
  desk: Desk;
  seen: Seen;
}

const Mine = (props: Parts & { reach: PersonReach; tried?: SearchTried }) => {
  const { c, seen, reach, tried } = props;
  const { voice: v } = c.var;
  const guest = guestOf(c);
  const { search } = seen;
  const excuse = may(guest.person, 'search') ? null : v.say('desk.refused.role');
  const tells = search.tell !== 'never' && search.endedAt === null;
  return (
    <li id={search.id}>
      <Look {...props} />
      <Facts>
        {freshWords(v, seen)}
        {search.endedWhy !== null && search.endedAt !== null
          ? v.say(`search.saved.ended.${search.endedWhy}`, { when: v.when(search.endedAt) })
          : v.say(`search.saved.tells.${search.tell}`, { n: search.most })}
        {search.toldAt !== null && v.say('search.saved.told', { when: v.when(search.toldAt) })}
        {search.shared && v.say('search.saved.all-see')}
      </Facts>
      {tells && reach.why !== null && <p class="note">{v.say(reach.why, { mail: reach.mail })}</p>}
      <details open={tried !== undefined}>
        <summary>
          {v.say('search.saved.edit')}
          <span class="visually-hidden"> {search.name}</span>
        </summary>
        <SearchForm
          c={c}
          action={paths.searchAct(search.id, 'sua')}
          id={`edit-${search.id}`}
          submit={v.say('search.saved.keep')}
          values={search}
          {...(tried && { tried })}
        />
        {tells && (
          <Act
            v={v}
            guest={guest}
            action={paths.searchAct(search.id, 'thoi-bao')}
            label={v.say('search.saved.stop')}
            about={search.name}
            excuse={excuse}
            quiet
          />
        )}
        <Act
          v={v}
          guest={guest}
          action={paths.searchAct(search.id, 'xoa')}
          label={v.say('search.saved.delete')}
          about={search.name}
          excuse={excuse}
          quiet
        />
      </details>
    </li>
  );
};

/** Its name, what it asks for, and the way to what it finds. */
const Look = ({ c, desk, seen: { search, fresh } }: Parts) => {
  const { voice: v } = c.var;
  const key = `search.saved.look${fresh === 0 ? '' : fresh > COUNTED ? '-over' : '-new'}`;
  return (
    <>
      <b>{search.name}</b>
      <p class="small">{conditionWords(v, desk.rules, asksFor(search)).join(' · ')}</p>
      <Act
        v={v}
        guest={guestOf(c)}
        action={paths.searchAct(search.id, 'xem')}
        label={v.say(key, { n: Math.min(fresh, COUNTED) })}
        about={search.name}
        quiet={fresh === 0}
      />
    </>
  );
};

function freshWords(v: Voice, { fresh, lookedAt }: Seen): string {
  const key = `search.saved.${fresh === 0 ? 'no-new' : fresh > COUNTED ? 'new-over' : 'new'}`;
  return v.say(key, { n: Math.min(fresh, COUNTED), when: v.when(lookedAt) });
}

async function seenBy({ store }: Desk, personId: string): Promise<Seen[]> {
  const [searches, looks] = await Promise.all([
    store.searches.visibleTo(personId),
    store.searches.looks(personId),
  ]);
  return Promise.all(
    searches.map(async (search) => {
      const lookedAt = looks.get(search.id) ?? search.savedAt;
      // The same news its letters tell: what was published long before it was heard is found, and not called new.
      const fresh = await store.mentions.count({
        ...narrowing(asksFor(search)),
        seenFrom: lookedAt + 1,
        from: lookedAt - NEWS,
        limit: COUNTED + 1,
      });
      return { search, lookedAt, fresh };
    }),
  );
}

/** Why letters to this person do not arrive; null: they do. */
interface PersonReach {
  why: string | null;
  mail: string;
}

async function reachOfPerson({ store, rules }: Desk, personId: string): Promise<PersonReach> {
  const [id] = recipientsOf(rules, personId);
  const recipient = rules.recipients.find((one) => one.id === id);
  if (recipient === undefined) return { why: 'search.saved.no-mail', mail: '' };
  const reach: Reach = reachOf(recipient, await store.contacts.all(), await store.people.ids());
  return { why: reach === 'yes' ? null : 'search.saved.unconfirmed', mail: recipient.mail };
}
