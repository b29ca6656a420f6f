import { fault } from '../../domain/fault.ts';
import { wordsOf } from '../../domain/mention.ts';
import { isPrivate } from '../../domain/source.ts';
import { paths } from '../../view/paths.ts';
import { demand } from '../access.ts';
import type { Desk, Page } from '../desk.ts';

const TITLE_LETTERS = 120;

/** *Gộp vào đây*: the story chosen in the form tells the same as this one. */
export function mergeStories(desk: Desk): Page {
  return async (c) => {
    const person = demand(c, 'story');
    const now = desk.world.now();
    const id = c.req.param('id') ?? '';
    const { other } = await c.req.parseBody();
    await desk.store.together(async (s) => {
      const from = typeof other === 'string' ? await s.stories.get(other) : null;
      const into = await s.stories.get(id);
      if (from === null || into === null) throw fault('not-found', 'desk.missing.story');
      await s.storyVerdicts.join(from.id, into.id, person.id, now);
      const data = { act: 'merge', name: person.name, from: from.id, into: id, title: from.title };
      await s.events.add([{ at: now, event: 'act', subject: id, who: person.id, data }]);
    });
    return c.redirect(`${paths.story(id)}?done=merged`, 303);
  };
}

/** *Tách*: the mentions chosen in the form tell a story of their own. */
export function splitStory(desk: Desk): Page {
  return async (c) => {
    const person = demand(c, 'story');
    const now = desk.world.now();
    const id = c.req.param('id') ?? '';
    const { mention = [] } = await c.req.parseBody({ all: true });
    const chosen = [mention].flat().filter((value): value is string => typeof value === 'string');
    const fresh = desk.world.newId();
    await desk.store.together(async (s) => {
      if ((await s.stories.get(id)) === null) throw fault('not-found', 'desk.missing.story');
      // The words of private persons expire, so they name nothing that is kept.
      const named = (await s.mentions.list({ ids: chosen, limit: chosen.length + 1 }))
        .toReversed()
        .find(({ kind }) => !isPrivate(kind));
      const title = named === undefined ? '' : (named.title || wordsOf(named)).slice(0, TITLE_LETTERS);
      await s.storyVerdicts.part(id, chosen, { id: fresh, title }, person.id, now);
      const data = { act: 'split', name: person.name, from: id, into: fresh, mentions: chosen };
      await s.events.add([{ at: now, event: 'act', subject: id, who: person.id, data }]);
    });
    return c.redirect(`${paths.story(fresh)}?done=split`, 303);
  };
}
