import type { Rules } from '../config/rules.ts';
import type { Source } from '../domain/source.ts';
import { DAY } from '../domain/time.ts';
import type { Store } from '../storage/store.ts';
import type { World } from '../world.ts';
import type { DateOrder } from './dates.ts';
import type { Errand, Kind } from './kinds/kind.ts';
import type { Manners, Polite, Refusal } from './polite.ts';

/** A headline that points at an article is published within days of it. */
const TITLES_BACK = 3 * DAY;

interface House {
  store: Store;
  world: World;
  rules: Rules;
  polite: Polite;
}

/** Waits for our turn at a host, under the terms of the kind that wants to go there. */
export async function enter(kind: Kind, address: string, polite: Polite): Promise<Refusal | null> {
  const reach = typeof kind.reach === 'function' ? kind.reach(address) : kind.reach;
  return reach === 'none' ? null : polite.enter(address, mannersOf(kind, address));
}

function mannersOf(kind: Kind, address: string): Manners {
  const reach = typeof kind.reach === 'function' ? kind.reach(address) : kind.reach;
  return { robots: reach === 'web', pause: kind.limits.pause };
}

/** What a visit to `source` may do. Its first request has already been let in at the kind's door; each further one waits for its turn. */
export function openErrand(kind: Kind, source: Source, order: DateOrder, house: House): Errand {
  const { store, world, rules, polite } = house;
  // Judged by the schema of the source's own type when configuration, or the desk, read them.
  const settings = source.settings as Errand['settings'];
  let admitted: string | null = kind.door(source, settings);
  let requests = 0;
  return {
    source,
    settings,
    order,
    now: world.now(),
    listen: (listen) => world.listen(listen),
    mailbox: (look) => world.mailbox(look),
    secret: (name) => world.secret(name),
    keyring: world.keyring,
    heardTitles: () => store.mentions.titlesSince(world.now() - TITLES_BACK),
    ask: async (address, headers = {}, form) => {
      if (++requests > kind.limits.requests)
        return { ok: false, trouble: 'busy', detail: `more than ${kind.limits.requests} requests` };
      if (address !== admitted) {
        const refusal = await enter(kind, address, polite);
        if (refusal)
          return { ok: false, trouble: refusal.why, detail: 'detail' in refusal ? refusal.detail : address };
      }
      admitted = null;
      const { deadline, max_bytes: maxBytes } = rules.haidang.collect;
      const ask = { url: address, headers, deadline, maxBytes, ...(form && { form }) };
      return polite.get(ask, mannersOf(kind, address));
    },
  };
}
