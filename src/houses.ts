import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { App } from './app.ts';
import { houseSecret, housesIn, loadHouse } from './config/houses.ts';
import { loadRules, type Loaded } from './config/load.ts';
import { lineOf } from './config/mistake.ts';
import type { Rules } from './config/rules.ts';
import { fault } from './domain/fault.ts';

/** One house on this machine: an office with its own rules, people, database and port. */
export interface Home {
  /** Name of its folder; null for the only house of an installation. */
  id: string | null;
  load: () => Promise<Loaded>;
  /** Where its own data lie. */
  data: string;
  secret: (name: string) => string | null;
}

/** Where an installation has its things. */
export interface Installation {
  config: string;
  data: string;
  /** The folder of houses; null: this is one house. */
  houses: string | null;
  secret: (name: string) => string | null;
}

/**
 * The houses of an installation, or its only one.
 * @throws fault `invalid` when the folder of houses cannot be read or holds none
 */
export async function homesOf({ config, data, houses, secret }: Installation): Promise<Home[]> {
  if (houses === null) return [{ id: null, load: () => loadRules(config), data, secret }];
  const ids = await housesIn(houses).catch(() => []);
  if (ids.length === 0) throw fault('invalid', 'houses.none', { folder: houses });
  return ids.map((id) => ({
    id,
    load: () => loadHouse(config, join(houses, id)),
    data: join(data, id),
    secret: houseSecret(id, secret),
  }));
}

/**
 * The one house a command is about.
 * @throws fault `invalid` when there are several and none, or an unknown one, is named
 */
export function homeNamed(homes: readonly Home[], name: string | undefined): Home {
  const [only] = homes;
  const known = homes.flatMap(({ id }) => (id === null ? [] : [id])).join(', ');
  if (name === undefined && homes.length === 1 && only !== undefined) return only;
  const found = homes.find(({ id }) => id !== null && id === name);
  if (found === undefined) throw fault('invalid', 'houses.which', { name: name ?? '', known });
  return found;
}

/**
 * Where a house keeps its database: `DATABASE_URL`, or a file among its data. Two houses never share one: where there are several, a
 * server's address must be that house's own (`DATABASE_URL__HOUSE`).
 * @throws fault `unavailable` when its folder cannot be made, `invalid` when the address is another house's too
 */
export function databaseOf({ id, data, secret }: Home, common: string | null): string {
  const url = secret('DATABASE_URL');
  if (url !== null && id !== null && url === common) throw fault('invalid', 'houses.database', { house: id });
  if (url !== null) return url;
  try {
    mkdirSync(data, { recursive: true });
  } catch (error) {
    const detail = error instanceof Error ? error.message : '';
    throw fault('unavailable', 'database.closed', { place: data, detail });
  }
  return `sqlite:${join(data, 'haidang.db')}`;
}

/** A house that could not be opened, and why, one line each. */
export interface Shut {
  id: string;
  why: string[];
}

/**
 * Opens all houses one after another. One that cannot be opened keeps nobody else waiting; none at all is a fault of the last one.
 * @param database where a house keeps its data: no two may keep them in one place
 * @param said words for a fault
 */
export async function openHouses(
  homes: readonly Home[],
  open: (home: Home, rules: Rules, databaseUrl: string) => Promise<App>,
  database: (home: Home) => string,
  said: (error: unknown) => string,
): Promise<{ open: { home: Home; app: App }[]; shut: Shut[] }> {
  const taken = new Set<string>();
  const doors: { open: { home: Home; app: App }[]; shut: Shut[] } = { open: [], shut: [] };
  for (const home of homes) {
    const id = home.id ?? '';
    const loaded = await home.load();
    if (!loaded.ok) {
      doors.shut.push({ id, why: loaded.mistakes.map(lineOf) });
      continue;
    }
    try {
      const url = database(home);
      if (taken.has(url)) throw fault('invalid', 'houses.database', { house: id });
      doors.open.push({ home, app: await open(home, loaded.rules, url) });
      taken.add(url);
    } catch (error) {
      doors.shut.push({ id, why: [said(error)] });
    }
  }
  return doors;
}
