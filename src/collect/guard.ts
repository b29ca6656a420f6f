import { BlockList, isIP } from 'node:net';

/**
 * Networks nobody outside may be reached through: this host, private networks, link-local (cloud metadata), shared, test, multicast and
 * reserved ranges, and every IPv6 range that can carry an IPv4 address inside (IANA special-purpose registries, RFC 6890).
 * `BlockList` compares an IPv4-mapped address (`::ffff:10.0.0.1`) with the IPv4 rules by itself.
 */
const FORBIDDEN = new BlockList();
for (const [network, bits] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 4],
  ['240.0.0.0', 4],
] as const)
  FORBIDDEN.addSubnet(network, bits, 'ipv4');
for (const [network, bits] of [
  ['::', 96], // unspecified, loopback, IPv4-compatible
  ['::ffff:0:0:0', 96], // IPv4-translated
  ['64:ff9b::', 96],
  ['64:ff9b:1::', 48],
  ['100::', 64],
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['3fff::', 20],
  ['fc00::', 7],
  ['fe80::', 9], // link-local and the old site-local
  ['ff00::', 8],
] as const)
  FORBIDDEN.addSubnet(network, bits, 'ipv6');

/** Is this IP address one that a public site never has? Anything that is not an IP address counts as forbidden. */
export function isForbiddenIp(ip: string): boolean {
  const version = isIP(ip);
  if (version === 0) return true;
  return FORBIDDEN.check(ip, version === 6 ? 'ipv6' : 'ipv4');
}

/** A judged address: `open` is guarded by its name being in the allow list, `guarded` still has its DNS answers to be judged. */
export type Judgment = { may: 'open' | 'guarded'; url: URL } | { may: 'no'; why: string };

/** Headers that open doors; a redirect to another site must not carry them there. */
const KEYS = /^(?:authorization|proxy-authorization|cookie|x-goog-api-key|access_token|secret_key)$/i;

/** The headers of a request to `from` as they may go along to `to`. */
export function headersFor(
  headers: Readonly<Record<string, string>> | undefined,
  from: string,
  to: string,
): Record<string, string> {
  const entries = Object.entries(headers ?? {});
  const same = URL.canParse(from) && URL.canParse(to) && new URL(from).origin === new URL(to).origin;
  return Object.fromEntries(same ? entries : entries.filter(([name]) => !KEYS.test(name)));
}

const PORTS: Record<string, string> = { 'http:': '80', 'https:': '443' };

/**
 * The part of the guard that needs no network. The URL parser has already turned `0x7f000001`, `2130706433` and `127.1` into
 * `127.0.0.1`; an address literal never reaches DNS, so it is judged here.
 */
export function judge(address: string, allowed: ReadonlySet<string>): Judgment {
  const url = URL.canParse(address) ? new URL(address) : null;
  if (!url) return { may: 'no', why: 'not an address' };
  const usual = PORTS[url.protocol];
  if (usual === undefined) return { may: 'no', why: `scheme ${url.protocol}` };
  if (url.username !== '' || url.password !== '') return { may: 'no', why: 'credentials in the address' };
  if (allowed.has(`${url.hostname}:${url.port || usual}`)) return { may: 'open', url };
  if (url.port !== '' && !Object.values(PORTS).includes(url.port))
    return { may: 'no', why: `port ${url.port}` };
  const literal = url.hostname.replace(/^\[|\]$/g, '');
  if (isIP(literal) !== 0 && isForbiddenIp(literal)) return { may: 'no', why: `private address ${literal}` };
  return { may: 'guarded', url };
}
