/** Parameters that say how somebody came to a page, never which page it is. */
const TRACKING =
  /^(?:utm_\w+|itm_\w+|vn_(?:source|campaign|medium|term|content|thumb|aid)|[a-z]?clid|fbclid|gclid|dclid|yclid|zclid|msclkid|gbraid|wbraid|gidzl|zarsrc|igsh(?:id)?|mc_[ce]id|_ga|_gl|mibextid|sfnsn|rdid|__tn__|__cft__.*|fb_(?:action|comment|source)\w*|tt_\w+|s_cid|cmpid|ocid|spm|ref|ref_src|ref_source|source|src|from|share|amp|outputtype)$/i;

/** Longer addresses are traps of endless calendars, not articles. */
const LONGEST = 2_000;

/**
 * The one address by which an item is known, or null when it is no web address (`javascript:`, `data:`, no host).
 * It is a name for comparing, not for opening: https, without `www`, `m`, `amp`, trackers, fragment and closing slash, parameters sorted.
 */
export function canonicalAddress(address: string): string | null {
  const url = webAddress(address);
  if (!url) return null;
  url.protocol = 'https:';
  url.hash = '';
  if (url.port === '80') url.port = '';
  url.hostname = url.hostname.replace(/^(?:www\d?|m|mobile|amp)\.(?=[^.]+\.)/, '').replace(/\.$/, '');
  if (url.hostname === 'youtu.be') {
    url.searchParams.set('v', url.pathname.slice(1));
    url.href = `https://youtube.com/watch${url.search}`;
  }
  for (const name of new Set(url.searchParams.keys())) if (TRACKING.test(name)) url.searchParams.delete(name);
  url.searchParams.sort();
  const path = url.pathname
    .replace(/\/{2,}/g, '/')
    .replace(/\/(?:unread|latest)\/?$/, '/')
    .replace(/\.amp$/, '.htm');
  url.pathname = path.length > 1 ? path.replace(/\/$/, '') : path;
  return url.href.replace(/\?$/, '');
}

/** An absolute http(s) address as it was published, without its fragment and secrets, resolved against `base`; null for anything else. */
export function webAddress(address: string, base?: string): URL | null {
  const written = address.trim().normalize('NFC');
  if (written === '' || written.length > LONGEST || !URL.canParse(written, base)) return null;
  const url = new URL(written, base);
  if ((url.protocol !== 'https:' && url.protocol !== 'http:') || url.hostname === '') return null;
  url.username = '';
  url.password = '';
  return url;
}
