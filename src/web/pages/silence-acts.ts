import { CRISIS } from '../../domain/alert.ts';
import { fault } from '../../domain/fault.ts';
import { type Reason, reason } from '../../domain/reason.ts';
import type { Silence, SilenceScope } from '../../domain/silence.ts';
import { paths } from '../../view/paths.ts';
import { demand } from '../access.ts';
import type { Desk, Page } from '../desk.ts';
import { momentWords, ownerChoices, typedIn } from '../hand.ts';
import { SILENCE_FIELDS, silenceIn, type SilenceTried } from '../silencing.ts';
import { showSilences } from './silences.tsx';

/** *Bắt đầu im lặng*. A situation in a crisis cannot be silenced; a mistaken form comes back as it was typed. */
export function makeSilence(desk: Desk): Page {
  return async (c) => {
    const person = demand(c, 'silence');
    const now = desk.world.now();
    const typed = typedIn(await c.req.parseBody(), SILENCE_FIELDS);
    const tried = await desk.store.together(async (s): Promise<SilenceTried | null> => {
      const alert = typed.alert === undefined || typed.alert === '' ? null : await s.alerts.get(typed.alert);
      if (typed.alert && alert === null) throw fault('not-found', 'desk.missing.alert');
      if (alert !== null && alert.level >= CRISIS)
        throw fault('conflict', 'silence.refused.crisis', { n: alert.level });
      const asked = silenceIn(typed, alert, desk.rules, await ownerChoices(s, desk.rules, person), now);
      if ('mistakes' in asked) return asked;
      const same = (await s.silences.living()).find((one) => sameScope(one.scope, asked.scope));
      if (same !== undefined) return { typed, mistakes: { topic: alreadyThere(same) } };
      const silence: Silence = {
        id: desk.world.newId(),
        scope: asked.scope,
        reason: asked.reason,
        owner: asked.owner.id,
        ownerName: asked.owner.name,
        from: now,
        until: asked.until,
        heldAt: null,
        held: 0,
        warnedAt: null,
        endedAt: null,
        endedWhy: null,
        endedBy: null,
      };
      await s.silences.put(silence);
      const said = { scope: silence.scope, reason: silence.reason, until: silence.until };
      const data = { act: 'silence', name: person.name, ...said, owner: asked.owner };
      const subjects = [silence.id, ...(alert === null ? [] : [alert.id])];
      await s.events.add(
        subjects.map((subject) => ({ at: now, event: 'act' as const, subject, who: person.id, data })),
      );
      return null;
    });
    if (tried !== null) return showSilences(desk, c, tried);
    return c.redirect(`${paths.silences}?done=silenced`, 303);
  };
}

/** *Kết thúc im lặng*: from now on people are told again. */
export function endSilence(desk: Desk): Page {
  return async (c) => {
    const person = demand(c, 'silence');
    const now = desk.world.now();
    const id = c.req.param('id') ?? '';
    await desk.store.together(async (s) => {
      const silence = await s.silences.get(id);
      if (silence === null) throw fault('not-found', 'silence.missing');
      if (silence.endedAt !== null) throw fault('conflict', 'silence.refused.ended');
      await s.silences.put({ ...silence, endedAt: now, endedWhy: 'person', endedBy: person.name });
      const data = { act: 'silence-end', name: person.name, until: silence.until, held: silence.held };
      await s.events.add([{ at: now, event: 'act', subject: id, who: person.id, data }]);
    });
    return c.redirect(`${paths.silences}?done=unsilenced`, 303);
  };
}

function alreadyThere({ until }: Silence): Reason {
  return reason('silence.refused.same', { when: momentWords(until) });
}

function sameScope(one: SilenceScope, other: SilenceScope): boolean {
  return (
    one.situation?.kind === other.situation?.kind &&
    one.situation?.id === other.situation?.id &&
    one.claim === other.claim &&
    one.topic === other.topic &&
    one.place === other.place
  );
}
