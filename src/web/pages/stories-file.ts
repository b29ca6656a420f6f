import type { ListedStory } from '../../storage/story-told.ts';
import { paths } from '../../view/paths.ts';
import type { Desk, Page } from '../desk.ts';
import { type Column, type Format, MOST_ROWS, sheetFile, sheetOf } from '../export.ts';
import { narrowed, readStories } from './stories-asked.ts';

/** The list of stories as a file, narrowed by the same address as its page. */
export function storiesFile(desk: Desk, format: Format): Page {
  return async (c) => {
    const { voice: v } = c.var;
    const asked = readStories((name) => c.req.query(name) ?? '');
    const rows = await desk.store.storyTold.listed({
      ...(await narrowed(desk.store, asked, v.now)),
      limit: MOST_ROWS + 1,
      skip: 0,
    });
    const origin = desk.rules.haidang.desk.address;
    const column = (name: string, width: number, cell: Column<ListedStory>['cell']) => ({
      words: v.say(`stories.col.${name}`),
      width,
      cell,
    });
    const columns = [
      column('title', 60, ({ title }) => title || v.say('desk.story.untitled')),
      column('opened', 17, ({ openedAt }) => ({ at: openedAt })),
      column('last', 17, ({ lastAt }) => ({ at: lastAt })),
      column('n', 10, ({ n }) => n),
      column('publishers', 10, ({ publishers }) => publishers),
      column('kinds', 10, ({ kinds }) => kinds),
      column('copies', 10, ({ copies }) => copies),
      column('day', 12, ({ day }) => day),
      column('before', 12, ({ before }) => before),
      column('desk', 40, ({ id }) => new URL(paths.story(id), origin).href),
    ];
    const sheet = sheetOf(v.say('stories.title'), columns, rows, v.say('export.cut', { n: MOST_ROWS }));
    return sheetFile(c, format, v.say('stories.file'), sheet);
  };
}
