import { join } from 'node:path';
import type { HaidangRules } from '../config/haidang.ts';
import type { World } from '../world.ts';
import { openFetch } from './fetch.ts';
import { openKeyring } from './keyring.ts';
import { openListen } from './listen.ts';
import { openMailbox } from './mailbox.ts';
import { type ClockSample, clockSample, skewOf, withSample } from './skew.ts';

/** Ways to the outside, and what their answers say of our own clock. */
export interface Outside extends Pick<World, 'fetch' | 'listen' | 'mailbox' | 'keyring'> {
  /** How far our clock is ahead of others', in milliseconds; null while too few answers have come. Nobody is asked for it. */
  skew: () => number | null;
  /** The same guarded way out, open besides for the addresses in our own network that were named. */
  fetchOwn: World['fetch'];
}

/**
 * Every way this room reaches the outside, as configured.
 * @param data the folder of the house's own data; keys that services renew stand in `keys` below it
 * @param now our clock, to be compared with that of whoever answers
 * @param own `host:port` of machines `fetchOwn` may reach although they are in a private network
 */
export function openOutside(
  rules: HaidangRules['collect'],
  data: string,
  now: World['now'],
  own: readonly string[] = [],
): Outside {
  const guarded = (allowPrivate: readonly string[]) =>
    openFetch({ agent: rules.agent, allowPrivate, deadline: rules.deadline, maxBytes: rules.max_bytes });
  const fetch = guarded(rules.allow_private);
  let samples: ClockSample[] = [];
  return {
    async fetch(ask) {
      const answer = await fetch(ask);
      const sample = clockSample(answer, now());
      if (sample !== null) samples = withSample(samples, sample);
      return answer;
    },
    listen: openListen(rules.agent, rules.allow_private),
    mailbox: openMailbox(),
    keyring: openKeyring(join(data, 'keys')),
    skew: () => skewOf(samples),
    fetchOwn: guarded([...rules.allow_private, ...own]),
  };
}
