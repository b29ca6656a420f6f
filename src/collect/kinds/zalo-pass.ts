import { createHash } from 'node:crypto';
import { z } from 'zod';
import { MINUTE, SECOND } from '../../domain/time.ts';
import { open, type Troubled, trouble } from '../answer.ts';
import { readJson } from './json.ts';
import type { Errand } from './kind.ts';

/** The way in: a token for the requests of one visit, and how to get another when it ends before its time. */
export interface Pass {
  token: string;
  /** Null: `token` is a new one. */
  renew(): Promise<Troubled | null>;
}

/** A token this near to its end is renewed before it is used. */
const MARGIN = 10 * MINUTE;

/** What is kept between visits. `seed` tells whether the operator has put a new first token into the environment since. */
const KEPT = z.object({
  seed: z.string(),
  refresh: z.string(),
  access: z.string().nullable(),
  expires: z.number(),
});
type Kept = z.output<typeof KEPT>;

const GRANT = z.object({
  access_token: z.string().min(1),
  refresh_token: z.string().min(1),
  /** Seconds, told as text or as a number; about a day. */
  expires_in: z.coerce.number().positive(),
});
/** A refusal comes with HTTP 200, too. */
const REFUSAL = z.object({ error: z.number() });
/** Number or key of the app are wrong: the refresh token was not looked at. */
const WRONG_APP = new Set([-14002, -14003, -14004]);

/**
 * OAuth of Zalo's official accounts: an access token lasts about 25 hours, and a refresh token buys exactly one next pair. The new pair
 * is on disk before anything else is done with it. A token is never spent unless its successor can be kept, which a trial writing of what
 * is known shows beforehand. Only a crash between Zalo's answer and its arrival here can lose a pair; then the refusal that follows says
 * what to do.
 */
export async function openPass(errand: Errand<'zalo'>): Promise<Pass | Troubled> {
  const { source, settings, now, secret, keyring } = errand;
  const [first, appKey] = [secret(settings.key), secret(settings.app_key)];
  if (first === null || appKey === null)
    return trouble('failing', 'trouble.no-key', first === null ? settings.key : settings.app_key);
  const seed = createHash('sha256').update(first).digest('hex');
  let kept: Kept;
  try {
    const before = readJson(keyring.read(source.id) ?? '', KEPT);
    kept = before?.seed === seed ? before : { seed, refresh: first, access: null, expires: 0 };
  } catch (error) {
    return unkept(error);
  }
  const pass: Pass = {
    token: kept.access ?? '',
    async renew() {
      try {
        keyring.write(source.id, JSON.stringify(kept));
        const next = await exchange(errand, kept, appKey);
        if ('kind' in next) return next;
        kept = { ...next, seed };
        keyring.write(source.id, JSON.stringify(kept));
      } catch (error) {
        return unkept(error);
      }
      pass.token = kept.access ?? '';
      return null;
    },
  };
  if (kept.access !== null && kept.expires - now > MARGIN) return pass;
  const refused = await pass.renew();
  // Trouble on the way to a new one is none yet while the old one lasts.
  return refused === null || (kept.access !== null && kept.expires > now) ? pass : refused;
}

async function exchange(
  { settings, now, ask }: Errand<'zalo'>,
  kept: Kept,
  appKey: string,
): Promise<Omit<Kept, 'seed'> | Troubled> {
  const answer = open(
    await ask(
      new URL('/v4/oa/access_token', settings.oauth).href,
      { secret_key: appKey, accept: 'application/json' },
      { refresh_token: kept.refresh, app_id: settings.app, grant_type: 'refresh_token' },
    ),
    now,
  );
  if (answer.kind === 'trouble') return answer;
  const text = answer.kind === 'text' ? answer.text : '';
  const grant = readJson(text, GRANT);
  if (grant !== null)
    return {
      refresh: grant.refresh_token,
      access: grant.access_token,
      expires: now + grant.expires_in * SECOND,
    };
  const code = readJson(text, REFUSAL)?.error;
  if (code === undefined) return trouble('malformed', 'trouble.not-json', 'access_token');
  return WRONG_APP.has(code)
    ? trouble('failing', 'trouble.zalo-app', `error ${code}`)
    : trouble('failing', 'trouble.zalo-consent', `${settings.key} · error ${code}`);
}

function unkept(error: unknown): Troubled {
  return trouble('failing', 'trouble.keyring', error instanceof Error ? error.message : String(error));
}
