import { expect, it } from 'vitest';
import { openStore } from '../../src/storage/store.ts';

const HEARD = {
  sourceId: 's',
  kind: 'press' as const,
  address: 'https://a.vn/1?utm_source=x',
  canonical: 'https://a.vn/1',
  title: 'Một',
  summary: '',
  text: null,
  publishedAt: null,
};

it('keeps an item once, and its edit as a version', async () => {
  const store = openStore('sqlite::memory:');
  await store.migrate();
  await store.migrate();
  const hearing = { seenAt: 1000, publisher: 'a', backlog: false };
  const first = await store.mentions.hear([HEARD], hearing);
  expect(first.fresh).toHaveLength(1);
  expect((await store.mentions.hear([HEARD], hearing)).same).toBe(1);
  const edited = await store.together((s) =>
    s.mentions.hear([{ ...HEARD, title: 'Hai' }], { ...hearing, seenAt: 2000 }),
  );
  expect(edited.edited).toEqual(first.fresh);
  const id = first.fresh[0]!;
  expect(await store.mentions.get(id)).toMatchObject({ title: 'Hai', version: 2, countsAt: 1000 });
  expect(await store.mentions.versions(id)).toMatchObject([{ version: 1, title: 'Một' }]);
  await store.close();
});
