/** What robots.txt says to us: the rules of our group, longest match first decided at asking time. */
export interface Robots {
  rules: { allow: boolean; pattern: string }[];
  /** Crawl-delay in milliseconds; not in the RFC, honoured as a floor. */
  delay: number | null;
}

interface Group extends Robots {
  agents: string[];
}

/** Lines beyond this are cut (RFC 9309 asks for a limit; Google's parser uses the same). */
const MAX_LINE = 16_664;

/** Keys as they are really written on the web, misspellings included, as Google's parser accepts them. */
const KEYS = [
  ['agent', /^user[ -]?agent/],
  ['allow', /^allow/],
  ['disallow', /^(?:disallow|dissallow|dissalow|disalow|diasllow|disallaw)/],
  ['delay', /^crawl-?delay/],
] as const;

/** The product token of a User-Agent: `HaiDang/1.0 (+mailto:…)` is `haidang`. */
export function productToken(agent: string): string {
  return (/^[A-Za-z_-]+/.exec(agent)?.[0] ?? '').toLowerCase();
}

/** Reads robots.txt for one product token, as RFC 9309 says: all groups of ours merged, else all groups for `*`. */
export function readRobots(text: string, token: string): Robots {
  const groups = parse(text);
  const ours = groups.filter((group) =>
    group.agents.some((agent) => token !== '' && productToken(agent) === token),
  );
  const chosen =
    ours.length > 0 ? ours : groups.filter((group) => group.agents.some((a) => /^\*(?:\s|$)/.test(a)));
  const delays = chosen.flatMap((group) => group.delay ?? []);
  return {
    rules: chosen.flatMap((group) => group.rules),
    delay: delays.length > 0 ? Math.max(...delays) : null,
  };
}

/** May this address be asked for? The longest matching rule decides, `allow` wins a tie, no rule allows. */
export function allows(robots: Robots, url: string): boolean {
  const path = pathOf(url);
  let longest = -1;
  let allowed = true;
  for (const rule of robots.rules) {
    for (const pattern of variants(rule)) {
      if (pattern === '' || pattern.length < longest || !matches(pattern, path)) continue;
      if (pattern.length > longest || rule.allow) allowed = rule.allow;
      longest = pattern.length;
    }
  }
  return allowed;
}

/** An allowed `/x/index.html` allows `/x/` as well (Google's extension). */
function variants(rule: Robots['rules'][number]): string[] {
  if (!rule.allow || !/\/index\.html?$/.test(rule.pattern)) return [rule.pattern];
  return [rule.pattern, `${rule.pattern.replace(/index\.html?$/, '')}$`];
}

function parse(text: string): Group[] {
  const groups: Group[] = [];
  let group: Group | null = null;
  let inHeader = false;
  for (const raw of text.replace(/^(?:\uFEFF|\u00EF\u00BB\u00BF)/, '').split(/\r\n|\r|\n/)) {
    const line = split(raw.slice(0, MAX_LINE).replace(/#.*$/s, '').trim());
    if (!line) continue;
    const key = KEYS.find(([, form]) => form.test(line.key))?.[0];
    if (key === 'agent') {
      if (!inHeader || !group) groups.push((group = { agents: [], rules: [], delay: null }));
      group.agents.push(line.value);
      inHeader = true;
      continue;
    }
    if (key === undefined || !group) continue;
    if (key === 'delay') {
      const seconds = Number(line.value);
      if (seconds > 0) group.delay = seconds * 1000;
      continue;
    }
    inHeader = false;
    group.rules.push({ allow: key === 'allow', pattern: percent(line.value) });
  }
  return groups;
}

/** `key: value`, or the tolerated `key value`. */
function split(line: string): { key: string; value: string } | null {
  const colon = line.indexOf(':');
  if (colon >= 0)
    return { key: line.slice(0, colon).trim().toLowerCase(), value: line.slice(colon + 1).trim() };
  const parts = line.split(/\s+/);
  const [key, value] = parts;
  return parts.length === 2 && key !== undefined && value !== undefined
    ? { key: key.toLowerCase(), value }
    : null;
}

/** A pattern in the one spelling that a parsed address has: non-ASCII percent-encoded, hexadecimal in capitals. */
function percent(pattern: string): string {
  return capitals(
    pattern.replace(/[^\0-\x7F]+/g, (part) => encodeURIComponent(part.replace(/\p{Surrogate}/gu, '\uFFFD'))),
  );
}

function capitals(path: string): string {
  return path.replace(/%[0-9a-f]{2}/gi, (code) => code.toUpperCase());
}

function pathOf(url: string): string {
  const start = /^[a-z][a-z0-9+.-]*:\/\//i.exec(url)?.[0].length ?? (url.startsWith('//') ? 2 : 0);
  const rest = url.slice(start);
  const at = rest.search(/[/?;]/);
  if (at < 0) return '/';
  const path = rest.slice(at).replace(/#.*$/s, '');
  return capitals(path.startsWith('/') ? path : `/${path}`);
}

/**
 * Does the pattern (`*` any run, `$` at the end) match from the beginning of the path? Wildcards are tried from left to right and never
 * taken back, so that no robots.txt can make us slow: the leftmost place of each part leaves the most room for the next.
 */
function matches(pattern: string, path: string): boolean {
  const anchored = pattern.endsWith('$');
  const parts = (anchored ? pattern.slice(0, -1) : pattern).split('*');
  const head = parts[0] ?? '';
  if (!path.startsWith(head)) return false;
  let at = head.length;
  for (const [index, part] of parts.entries()) {
    if (index === 0) continue;
    if (anchored && index === parts.length - 1) return path.length - part.length >= at && path.endsWith(part);
    const found = path.indexOf(part, at);
    if (found < 0) return false;
    at = found + part.length;
  }
  return !anchored || at === path.length;
}
