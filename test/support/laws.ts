import { parseAst } from 'vitest/node';

/** One file of `src`, by its path inside it: `storage/mentions.ts`. */
export interface SourceFile {
  path: string;
  text: string;
}

interface Node {
  type: string;
  start: number;
  [field: string]: unknown;
}

interface Import {
  from: string;
  /** Erased at build: `import type`, `export type … from`, `import('…')` in a type. */
  type: boolean;
}

/** What may be imported from where. `values` includes types; `types` allows types alone. */
interface Room {
  values: readonly string[];
  types: readonly string[];
}

const EVERYTHING = '*';
const OUTSIDE = ['world.ts', 'storage', 'config'];

/** The import law. A room may always import itself. */
export const ROOMS: Record<string, Room> = {
  domain: { values: [], types: [] },
  config: { values: ['domain'], types: [] },
  storage: { values: ['domain'], types: [] },
  view: { values: ['domain'], types: [] },
  collect: { values: ['domain'], types: OUTSIDE },
  understand: { values: ['domain'], types: OUTSIDE },
  detect: { values: ['domain'], types: OUTSIDE },
  alert: { values: ['domain', 'view'], types: OUTSIDE },
  report: { values: ['domain', 'view'], types: OUTSIDE },
  web: { values: ['domain', 'view'], types: OUTSIDE },
  work: { values: ['domain'], types: OUTSIDE },
  rehearse: { values: [EVERYTHING], types: [] },
  'world.ts': { values: [], types: ['domain'] },
  'app.ts': { values: [EVERYTHING], types: [] },
  'stages.ts': { values: [EVERYTHING], types: [] },
  'knowledge.ts': { values: [EVERYTHING], types: [] },
  'houses.ts': { values: ['domain', 'config'], types: ['app.ts'] },
  'main.ts': { values: [EVERYTHING], types: [] },
};

/** One home for each npm package: whoever replaces it has one place to go. */
export const HOMES: Record<string, readonly string[]> = {
  '@expo-google-fonts/be-vietnam-pro': ['view/picture.ts'],
  '@expo-google-fonts/tinos': ['report/pdf.ts'],
  docx: ['report/docx.ts', 'report/docx-body.ts', 'report/docx-means.ts'],
  pdfmake: ['report/pdf.ts', 'report/pdf-body.ts'],
  '@resvg/resvg-js': ['view/picture.ts'],
  'ical-generator': ['web/'],
  '@fontsource/be-vietnam-pro': ['web/'],
  '@hono/node-server': ['web/'],
  '@mozilla/readability': ['collect/'],
  'better-sqlite3': ['storage/engine.ts'],
  cheerio: ['collect/'],
  'd3-array': ['view/'],
  'd3-scale': ['view/'],
  'd3-shape': ['view/'],
  entities: ['collect/'],
  feedsmith: ['collect/'],
  // Unpacks workbooks handed in, and packs evidence to hand over.
  fflate: ['collect/workbook-parts.ts', 'report/pack.ts'],
  hono: ['web/'],
  // The JSX of pages, of the charts they share with letters, and of the documents themselves.
  'hono/jsx': ['web/', 'view/', 'alert/', 'report/'],
  'hono/html': ['web/', 'view/', 'alert/', 'report/'],
  'iconv-lite': ['collect/'],
  imapflow: ['collect/mailbox.ts'],
  kysely: ['storage/'],
  natural: ['understand/'],
  'node-cron': ['work/'],
  nodemailer: ['alert/mail.ts'],
  pg: ['storage/engine.ts'],
  'postal-mime': ['collect/letter.ts'],
  undici: ['collect/'],
  // Scenarios are files edited by people, like configuration.
  yaml: ['config/', 'rehearse/scenario.ts'],
  'write-excel-file': ['web/'],
  // Answers of other people's interfaces, and what tools push to us, are judged where they come in.
  zod: ['config/', 'rehearse/scenario.ts', 'collect/kinds/', 'collect/receive.ts', 'rehearse/evaluate/'],
};

/** Long because they are lists, not because they do much. */
const LONGEST = 300;
const DEEPEST = 3;

/** Runs in the reader's browser: the clock and the console there are not ours. */
const ISLANDS = 'web/islands/';

/** Everything in `files` that breaks a law of the house, one sentence each. */
export function offences(files: readonly SourceFile[]): string[] {
  return files.flatMap((file) => {
    const tree = parse(file);
    const imports = importsOf(tree);
    return [
      ...imports.flatMap((found) => importOffences(file.path, found)),
      ...(file.path === 'main.ts' || file.path.startsWith(ISLANDS) ? [] : hiddenInputs(tree)),
      ...shapeOffences(file, tree),
    ].map((offence) => `${file.path}: ${offence}`);
  });
}

/** Keys of sentences that `file` names literally: `reason('…')`, `fault(kind, '…')`, `say(lang, '…')`, `{ key: '…', data }`. */
export function sentenceKeys(file: SourceFile): string[] {
  const keys: string[] = [];
  walk(parse(file), (node) => {
    if (node.type === 'CallExpression') {
      const place = { reason: 0, fault: 1, say: 1 }[nameOf(node['callee'])];
      const argument = place === undefined ? undefined : (node['arguments'] as Node[])[place];
      if (argument && typeof argument['value'] === 'string') keys.push(argument['value']);
    }
    if (node.type !== 'ObjectExpression') return;
    const fields = new Map(
      (node['properties'] as Node[]).map((field) => [nameOf(field['key']), field['value'] as Node]),
    );
    const key = fields.get('key');
    if (fields.has('data') && key && typeof key['value'] === 'string') keys.push(key['value']);
  });
  return keys;
}

const VIETNAMESE = /[ăâđêôơưàáãèéìíòóõùúýĂÂĐÊÔƠƯÀÁÃÈÉÌÍÒÓÕÙÚÝĩũĨŨ\u1ea0-\u1ef9]/;

/** Vietnamese that stands in strings, templates or JSX of `file` (patterns and comments are not for the reader). */
export function vietnameseIn(file: SourceFile): string[] {
  const found: string[] = [];
  walk(parse(file), (node) => {
    const raw = node['value'];
    const text =
      node.type === 'TemplateElement' ? (raw as { raw: string }).raw : typeof raw === 'string' ? raw : '';
    if (
      (node.type === 'Literal' || node.type === 'TemplateElement' || node.type === 'JSXText') &&
      VIETNAMESE.test(text)
    )
      found.push(text.trim());
  });
  return found;
}

/** Names of the npm packages that `files` import. */
export function packagesOf(files: readonly SourceFile[]): Set<string> {
  return new Set(
    files
      .flatMap((file) => importsOf(parse(file)))
      .filter(({ from }) => !from.startsWith('.') && !from.startsWith('node:'))
      .map(({ from }) => packageOf(from)),
  );
}

function importOffences(path: string, { from, type }: Import): string[] {
  if (from.startsWith('node:'))
    return path.startsWith('domain/') ? [`domain imports ${from}, and it may import nothing but itself`] : [];
  if (!from.startsWith('.')) return packageOffences(path, from);
  const out: string[] = [];
  if (!/\.tsx?$/.test(from)) out.push(`import of ${from} names no .ts file`);
  if (from.split('/').filter((part) => part === '..').length > DEEPEST)
    out.push(`import of ${from} climbs more than ${DEEPEST} folders`);
  const here = roomOf(path);
  const there = roomOf(resolve(path, from));
  const law = ROOMS[here];
  if (!law) return [...out, `${here} is no room of the house`];
  if (path.startsWith(ISLANDS) && !type && !resolve(path, from).startsWith(ISLANDS))
    return [...out, `an island imports ${from}: it would carry the server into the browser`];
  if (here === there || law.values.includes(EVERYTHING) || law.values.includes(there)) return out;
  if (law.types.includes(there))
    return type ? out : [...out, `${here} may import types of ${there} only, and imports ${from} as a value`];
  return [...out, `${here} may not import ${there} (${from})`];
}

function packageOffences(path: string, from: string): string[] {
  if (path.startsWith('domain/')) return [`domain imports ${from}, and it may import nothing but itself`];
  const homes = HOMES[from] ?? HOMES[packageOf(from)];
  if (!homes) return [`${packageOf(from)} has no home in the table`];
  return homes.some((home) => path.startsWith(home)) ? [] : [`${from} lives in ${homes.join(', ')}`];
}

/** Clocks, chance, environment and output that did not come in through `World`. */
function hiddenInputs(tree: Node): string[] {
  const found: string[] = [];
  walk(tree, (node) => {
    if (node.type === 'MemberExpression') {
      const property = node['property'] as Node;
      const name = `${nameOf(node['object'])}.${nameOf(property) || String(property['value'])}`;
      if (/^(Date\.now|Math\.random|performance\.now|process\.(env|argv|exit)|console\.\w+)$/.test(name))
        found.push(`uses ${name}`);
    }
    if (
      (node.type === 'NewExpression' || node.type === 'CallExpression') &&
      nameOf(node['callee']) === 'Date' &&
      (node['arguments'] as Node[]).length === 0
    )
      found.push('asks Date for the time');
    if (
      node.type === 'Identifier' &&
      /^(randomUUID|randomBytes|randomInt|getRandomValues)$/.test(String(node['name']))
    )
      found.push(`uses ${String(node['name'])}`);
  });
  return [...new Set(found)];
}

function shapeOffences({ path, text }: SourceFile, tree: Node): string[] {
  const out: string[] = [];
  const lines = text.trimEnd().split('\n').length;
  if (lines > LONGEST) out.push(`${lines} lines, at most ${LONGEST}`);
  // `src` is the first folder.
  if (path.split('/').length > DEEPEST) out.push(`lies more than ${DEEPEST} folders deep`);
  if (/\b(?:TODO|FIXME|XXX)\b/.test(text)) out.push('leaves work undone in a comment');
  walk(tree, (node) => {
    if (node.type === 'ExportDefaultDeclaration') out.push('has a default export');
    if (node.type === 'TSNonNullExpression') out.push('claims with ! that something is there');
    if (node.type === 'TSAnyKeyword') out.push('says any');
    if (node.type === 'ExportAllDeclaration') out.push('is a barrel');
  });
  return [...new Set(out)];
}

function importsOf(tree: Node): Import[] {
  const found: Import[] = [];
  walk(tree, (node) => {
    const from = (node['source'] as Node | null | undefined)?.['value'];
    if (typeof from !== 'string') return;
    if (node.type === 'ImportDeclaration') found.push({ from, type: node['importKind'] === 'type' });
    if (node.type === 'ExportNamedDeclaration' || node.type === 'ExportAllDeclaration')
      found.push({ from, type: node['exportKind'] === 'type' });
    if (node.type === 'ImportExpression') found.push({ from, type: false });
    if (node.type === 'TSImportType') found.push({ from, type: true });
  });
  return found;
}

const parsed = new WeakMap<SourceFile, Node>();

function parse(file: SourceFile): Node {
  const known = parsed.get(file);
  if (known) return known;
  const tree = parseAst(file.text, { lang: file.path.endsWith('x') ? 'tsx' : 'ts' }) as unknown as Node;
  parsed.set(file, tree);
  return tree;
}

function walk(node: unknown, visit: (node: Node) => void): void {
  if (Array.isArray(node)) for (const one of node) walk(one, visit);
  else if (typeof node === 'object' && node !== null) {
    if ('type' in node) visit(node as Node);
    for (const child of Object.values(node)) walk(child, visit);
  }
}

function nameOf(node: unknown): string {
  return typeof node === 'object' && node !== null && 'name' in node ? String(node.name) : '';
}

function packageOf(from: string): string {
  return from.split('/', from.startsWith('@') ? 2 : 1).join('/');
}

function roomOf(path: string): string {
  return path.split('/', 1)[0] ?? '';
}

function resolve(path: string, from: string): string {
  const parts = path.split('/').slice(0, -1);
  for (const part of from.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '.') parts.push(part);
  }
  return parts.join('/');
}
