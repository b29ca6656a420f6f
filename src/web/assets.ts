import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { Hono } from 'hono';
import { fontFiles, fontSheet } from './fonts.ts';

interface Asset {
  body: Uint8Array<ArrayBuffer>;
  type: string;
  hash: string;
}

/** Files the pages need, read once and addressed by their content: a changed file is a new address. */
export interface Assets {
  /** The address of an asset with its content hash, or null when this build does not have it. */
  href(path: string): string | null;
  routes: Hono;
}

const TYPES: Record<string, string> = {
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  svg: 'image/svg+xml',
  woff2: 'font/woff2',
};

/** The look of the desk in the order the browser reads it; sent as one file. `print` stands last: paper overrules every page. */
export const SHEETS = [
  'tokens',
  'base',
  'frame',
  'parts',
  'forms',
  'lists',
  'search',
  'pages',
  'charts',
  'stories',
  'live',
  'drill',
  'settings',
  'incident',
  'statements',
  'papers',
  'print',
] as const;

/** `root` is the project's root, where `src/web/static` and the compiled islands lie. */
export function loadAssets(root: URL): Assets {
  const assets = new Map<string, Asset>();
  const add = (path: string, body: Uint8Array<ArrayBuffer>) => {
    const type = TYPES[path.slice(path.lastIndexOf('.') + 1)] ?? 'application/octet-stream';
    assets.set(path, {
      body,
      type,
      hash: createHash('sha256').update(body).digest('hex').slice(0, 12),
    });
  };
  const href = (path: string) => {
    const asset = assets.get(path);
    return asset ? `${path}?v=${asset.hash}` : null;
  };

  const own = (name: string) => bytes(new URL(`src/web/static/${name}`, root));
  add('/static/mark.svg', own('mark.svg'));
  add('/static/desk.css', joined(SHEETS.map((name) => own(`${name}.css`))));
  for (const [name, file] of fontFiles()) add(`/static/fonts/${name}`, bytes(file));
  add(
    '/static/fonts.css',
    new TextEncoder().encode(fontSheet((name) => href(`/static/fonts/${name}`) ?? '')),
  );
  for (const name of ['chart.js', 'copy.js', 'live.js', 'live-regions.js', 'teach.js', 'trial.js']) {
    const script = optional(new URL(`dist/web/islands/${name}`, root));
    if (script) add(`/islands/${name}`, script);
  }

  const routes = new Hono();
  routes.on('GET', ['/static/*', '/islands/*'], (c) => {
    const asset = assets.get(c.req.path);
    if (!asset) return c.notFound();
    const named = c.req.query('v') === asset.hash;
    return c.body(asset.body, 200, {
      'content-type': asset.type,
      'cache-control': named ? 'public, max-age=31536000, immutable' : 'public, max-age=60',
    });
  });
  return { href, routes };
}

function joined(files: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  return new Uint8Array(Buffer.concat(files));
}

function bytes(file: URL | string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(readFileSync(file));
}

/** An island is a compiled convenience: a desk started without it still works. */
function optional(file: URL): Uint8Array<ArrayBuffer> | null {
  try {
    return bytes(file);
  } catch {
    return null;
  }
}
