import type { Rules } from '../config/rules.ts';
import { type Silence, silences } from '../domain/silence.ts';
import type { Tally } from '../domain/tally.ts';
import { HOUR, type Instant } from '../domain/time.ts';
import type { Nouns, Store } from '../storage/store.ts';
import type { World } from '../world.ts';
import { silenceLetter } from './letters/others.ts';

/** Its owner is told this long before a silence ends, or a quarter of its length before when it is short (P). */
const WARN = 12 * HOUR;

/**
 * Ends silences whose time is over, or which have had nothing to hold back for as long as a situation takes to be over, and tells their owners
 * before and after. What a silence held back and is still alive is told by the next round of alerting.
 */
export async function keepSilences(store: Store, world: World, rules: Rules): Promise<Tally> {
  const now = world.now();
  return store.together(async (s) => {
    const living = await s.silences.living();
    const alerts = living.length === 0 ? [] : await s.alerts.living();
    const tally = { ended: 0, warned: 0 };
    for (const silence of living) {
      const why = endOf(
        silence,
        alerts.some((alert) => silences(silence, alert, now)),
        rules,
        now,
      );
      if (why !== null) {
        const ended: Silence = { ...silence, endedAt: now, endedWhy: why, endedBy: null };
        await s.silences.put(ended);
        await s.events.add([
          { at: now, event: 'act', subject: silence.id, who: null, data: { act: 'silence-ended', why } },
        ]);
        await tell(s, ended, 'ended', rules, now);
        tally.ended++;
      } else if (silence.warnedAt === null && now >= silence.until - warningOf(silence)) {
        const warned: Silence = { ...silence, warnedAt: now };
        await s.silences.put(warned);
        await tell(s, warned, 'ending', rules, now);
        tally.warned++;
      }
    }
    return tally;
  });
}

function endOf(silence: Silence, busy: boolean, rules: Rules, now: Instant): 'time' | 'quiet' | null {
  if (now >= silence.until) return 'time';
  const quiet = now - Math.max(silence.from, silence.heldAt ?? 0) >= rules.haidang.alert.quiet_after;
  return quiet && !busy ? 'quiet' : null;
}

function warningOf({ from, until }: Silence): Instant {
  return Math.min(WARN, (until - from) / 4);
}

/** Its owner's letter; an owner who is no recipient is stood in for by whoever looks after the house. */
async function tell(
  s: Nouns,
  silence: Silence,
  what: 'ending' | 'ended',
  rules: Rules,
  now: Instant,
): Promise<void> {
  const owners = rules.recipients.filter(
    ({ id, person }) => id === silence.owner || person === silence.owner,
  );
  const standIns = rules.recipients.filter(({ house, role }) => house ?? role === 'admin');
  const to = owners.length > 0 ? owners : standIns;
  await s.letters.write(to.map((recipient) => silenceLetter(silence, recipient, rules, now, what)));
}
