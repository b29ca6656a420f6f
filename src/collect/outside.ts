import { join } from 'node:path';
import type { HaidangRules } from '../config/haidang.ts';
import type { World } from '../world.ts';
import { openFetch } from './fetch.ts';
import { openKeyring } from './keyring.ts';
import { openListen } from './listen.ts';
import { openMailbox } from './mailbox.ts';

/**
 * Every way this room reaches the outside, as configured.
 * @param data the folder of the house's own data; keys that services renew stand in `keys` below it
 */
export function openOutside(
  rules: HaidangRules['collect'],
  data: string,
): Pick<World, 'fetch' | 'listen' | 'mailbox' | 'keyring'> {
  return {
    fetch: openFetch({
      agent: rules.agent,
      allowPrivate: rules.allow_private,
      deadline: rules.deadline,
      maxBytes: rules.max_bytes,
    }),
    listen: openListen(rules.agent, rules.allow_private),
    mailbox: openMailbox(),
    keyring: openKeyring(join(data, 'keys')),
  };
}
