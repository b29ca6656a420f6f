import { isAnswered } from '../domain/alert.ts';
import type { Store } from '../storage/store.ts';
import { paths } from '../view/paths.ts';
import { type DeskAction, may } from './access.ts';
import type { Guest } from './desk.ts';
import { Icon, type IconName } from './icons.tsx';
import type { Voice } from './voice.ts';

/** Every room of the house with its address, group by group, in the order of an officer's day. */
export const GROUPS = {
  watch: {
    today: paths.today,
    alerts: paths.alerts,
    incidents: paths.incidents,
    silences: paths.silences,
    why: paths.why,
  },
  listen: {
    mentions: paths.mentions,
    import: paths.importFile,
    stories: paths.stories,
    claims: paths.claims,
    facts: paths.facts,
    tips: paths.tips,
    questions: paths.questions,
    concerns: paths.concerns,
    calendar: paths.calendar,
    forecast: paths.forecast,
    sources: paths.sources,
    coverage: `${paths.sources}#covered`,
  },
  tell: {
    recipients: paths.recipients,
    letters: paths.letters,
    ledger: paths.ledger,
    digests: paths.digests,
    reports: paths.reports,
    indicators: paths.indicators,
    campaigns: paths.campaigns,
  },
  machine: {
    teach: paths.teach,
    accuracy: paths.accuracy,
    noise: paths.noise,
    trial: paths.trial,
    works: paths.works,
  },
  house: {
    settings: paths.settings,
    people: paths.people,
    audit: paths.audit,
    drill: paths.drill,
    begin: paths.begin,
    parts: paths.parts,
  },
} as const;
type GroupName = keyof typeof GROUPS;
export type RoomName = { [Name in GroupName]: keyof (typeof GROUPS)[Name] }[GroupName];

/** In reach of a thumb; all others stand behind *Thêm*. */
const BAR = ['today', 'alerts', 'mentions', 'claims'] as const satisfies readonly (RoomName & IconName)[];

/** Rooms that only some may enter are not offered to others. */
const NEEDS: Partial<Record<string, DeskAction>> = { audit: 'audit', begin: 'begin', parts: 'parts' };

export interface Group {
  name: string;
  rooms: { name: string; href: string }[];
}

/** The groups as `guest` may enter them; one without a room is left out. */
export function groupsFor(guest: Guest): Group[] {
  return Object.entries(GROUPS)
    .map(([name, rooms]) => ({
      name,
      rooms: Object.entries(rooms)
        .filter(([room]) => {
          const needed = NEEDS[room];
          return needed === undefined || may(guest.person, needed);
        })
        .map(([room, href]) => ({ name: room, href })),
    }))
    .filter(({ rooms }) => rooms.length > 0);
}

/** The room an address lies in: the longest that it begins with; null where none does. */
export function roomAt(path: string): string | null {
  const [nearest] = [
    ['rooms', paths.rooms] as const,
    ...Object.values(GROUPS).flatMap((rooms) => Object.entries(rooms)),
  ]
    .filter(([, href]) => path === href || (href !== '/' && path.startsWith(`${href}/`)))
    .sort(([, a], [, b]) => b.length - a.length);
  return nearest?.[0] ?? null;
}

/** How many living alerts wait for somebody. A page must also stand when this cannot be counted: null then. */
export async function countUntaken(store: Store): Promise<number | null> {
  try {
    return (await store.alerts.living()).filter((alert) => !isAnswered(alert)).length;
  } catch {
    return null;
  }
}

interface Parts {
  v: Voice;
  guest: Guest;
  /** The room being read; null: none of the house's. */
  here: string | null;
  untaken: number | null;
}

/** The bar of five at the bottom of a phone. */
export const Bar = ({ v, here, untaken }: Parts) => {
  const near: readonly string[] = BAR;
  return (
    <nav class="bar" aria-label={v.say('frame.bar')}>
      <ul>
        {BAR.map((name) => (
          <li>
            <a href={hrefOf(name)} aria-current={name === here ? 'page' : undefined}>
              <Icon name={name} />
              <span>{v.say(`frame.room.${name}`)}</span>
              {name === 'alerts' && <Badge v={v} n={untaken} />}
            </a>
          </li>
        ))}
        <li>
          <a href={paths.rooms} aria-current={here !== null && !near.includes(here) ? 'page' : undefined}>
            <Icon name="more" />
            <span>{v.say('frame.more')}</span>
          </a>
        </li>
      </ul>
    </nav>
  );
};

/** The groups, in the band at the top of a wide screen. A group opens at its first room. */
export const Groups = ({ v, guest, here, untaken }: Parts) => {
  const groups = groupsFor(guest);
  const mine = groupOf(groups, here);
  return (
    <nav class="groups" aria-label={v.say('frame.groups')}>
      <ul>
        {groups.map((group) => (
          <li>
            <a href={group.rooms[0]?.href} aria-current={group === mine ? 'true' : undefined}>
              {v.say(`frame.group.${group.name}`)}
              {group.name === 'watch' && group !== mine && <Badge v={v} n={untaken} />}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
};

/** The rooms of the group being read, under the band. */
export const GroupRooms = ({ v, guest, here, untaken }: Parts) => {
  const groups = groupsFor(guest);
  const group = groupOf(groups, here);
  if (group === undefined) return null;
  return (
    <nav class="group-rooms" aria-label={v.say('frame.group-rooms', { group: `frame.group.${group.name}` })}>
      <ul>
        {group.rooms.map(({ name, href }) => (
          <li>
            <a href={href} aria-current={name === here ? 'page' : undefined}>
              {v.say(`frame.room.${name}`)}
              {name === 'alerts' && <Badge v={v} n={untaken} />}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
};

/** Kept even when empty: the page that refreshes itself writes the newest number into it. */
const Badge = ({ v, n }: { v: Voice; n: number | null }) => (
  <span data-untaken>
    {n !== null && n > 0 && (
      <>
        <span class="badge" aria-hidden="true">
          {n > 9 ? '9+' : v.number(n)}
        </span>
        <span class="visually-hidden"> {v.say('frame.untaken', { n })}</span>
      </>
    )}
  </span>
);

function groupOf(groups: readonly Group[], here: string | null): Group | undefined {
  return groups.find(({ rooms }) => rooms.some(({ name }) => name === here));
}

function hrefOf(name: (typeof BAR)[number]): string {
  return { ...GROUPS.watch, ...GROUPS.listen }[name];
}
