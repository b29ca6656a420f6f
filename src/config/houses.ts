import { readdir, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { parse, stringify } from 'yaml';
import type { ReadText } from './load.ts';
import { loadRules, type Loaded } from './load.ts';
import type { Mistake } from './mistake.ts';
import { parseFile } from './parse.ts';
import { FILES } from './rules.ts';

/** The name of a house is a folder, part of a cookie and of the names of secrets. */
const NAME = /^[a-z0-9]+(-[a-z0-9]+)*$/;

const fromDisk: ReadText = (path) => readFile(path, 'utf8');

const OWN_FILES: ReadonlySet<string> = new Set(Object.keys(FILES).map((name) => `${name}.yaml`));

async function yamlIn(dir: string): Promise<string[]> {
  return (await readdir(dir)).filter((name) => /\.ya?ml$/i.test(name));
}

/** A house's own file; null when it has none. Rejects when it is there and cannot be read. */
async function ownText(read: ReadText, path: string): Promise<string | null> {
  return read(path).catch((error: unknown) => {
    if ((error as { code?: unknown }).code === 'ENOENT') return null;
    throw error;
  });
}

function unreadable(file: string): Mistake {
  return {
    file,
    line: 1,
    column: 1,
    path: '',
    message: 'Không đọc được tệp này: thiếu quyền đọc.',
    english: 'This file cannot be read: permission is missing.',
  };
}

function unknownFile(file: string): Mistake {
  return {
    file,
    line: 1,
    column: 1,
    path: '',
    message: `Không có tệp cấu hình nào tên như vậy. Các tên dùng được: ${[...OWN_FILES].join(', ')}.`,
    english: `No file of the configuration is called so. Known names: ${[...OWN_FILES].join(', ')}.`,
  };
}

/**
 * The houses of an installation: the folders below `dir`, by name. A folder with another kind of name (`_mau`, `.git`) is no house.
 * @throws whatever reading the folder throws
 */
export async function housesIn(dir: string): Promise<string[]> {
  const entries = await readdir(dir, { withFileTypes: true });
  return entries
    .filter((entry) => entry.isDirectory() && NAME.test(entry.name))
    .map(({ name }) => name)
    .toSorted();
}

/**
 * The rules of one house: its own files in `own` take the place of the common ones in `common`; its `sources.yaml` is added to the common
 * one, and a source with the same id takes the place of the common one (to switch a national newspaper off, for example).
 */
export async function loadHouse(
  common: string,
  own: string,
  read: ReadText = fromDisk,
  list: (dir: string) => Promise<string[]> = yamlIn,
): Promise<Loaded> {
  const strange = (await list(own).catch(() => [])).filter((name) => !OWN_FILES.has(name));
  if (strange.length > 0) return { ok: false, mistakes: strange.map((name) => unknownFile(join(own, name))) };
  let sources: string | null;
  try {
    sources = await ownText(read, join(own, 'sources.yaml'));
  } catch {
    return { ok: false, mistakes: [unreadable(join(own, 'sources.yaml'))] };
  }
  if (sources !== null) {
    const { mistakes } = parseFile('sources', join(own, 'sources.yaml'), sources);
    if (mistakes.length > 0) return { ok: false, mistakes };
  }
  const mine = new Set<string>();
  const loaded = await loadRules(common, async (path) => {
    const name = basename(path);
    if (name === 'sources.yaml') return sources === null ? read(path) : withOwn(await read(path), sources);
    // One that is there and cannot be read is a mistake: the common file in its place would write to other people.
    mine.add(path);
    const text = await ownText(read, join(own, name));
    if (text !== null) return text;
    mine.delete(path);
    return read(path);
  });
  if (loaded.ok) return loaded;
  const inOwn = (file: string) => (mine.has(file) ? join(own, basename(file)) : file);
  return {
    ok: false,
    mistakes: loaded.mistakes.map((mistake) => ({ ...mistake, file: inOwn(mistake.file) })),
  };
}

interface SourcesFile {
  sources?: { id: string }[];
}

/** One file of both lists. Both were read as YAML before or are judged after. */
function withOwn(common: string, own: string): string {
  const [shared, mine] = [common, own].map((text) => (parse(text) as SourcesFile | null)?.sources ?? []);
  const ids = new Set(mine?.map(({ id }) => id));
  return stringify({ sources: [...(shared ?? []).filter(({ id }) => !ids.has(id)), ...(mine ?? [])] });
}

/** A secret of one house: `NAME__HOUSE` before the common `NAME`. */
export function houseSecret(
  house: string,
  secret: (name: string) => string | null,
): (name: string) => string | null {
  const suffix = house.toUpperCase().replaceAll('-', '_');
  return (name) => secret(`${name}__${suffix}`) ?? secret(name);
}
