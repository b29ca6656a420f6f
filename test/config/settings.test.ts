import { describe, expect, it } from 'vitest';
import { lineOf } from '../../src/config/mistake.ts';
import { parseFile } from '../../src/config/parse.ts';
import { SETTINGS } from '../../src/config/settings.ts';
import { SOURCE_TYPES } from '../../src/domain/source.ts';
import { KINDS } from '../../src/collect/kinds/table.ts';
import { hasWords } from '../../src/view/say.ts';

const row = (more: string): string =>
  `sources:\n  - id: a\n    name: A\n    publisher: a\n    kind: page\n    reach: national\n    url: https://a.example/\n    evidence: P\n${more}`;
const read = (more: string) => parseFile('sources', 'sources.yaml', row(more));

describe('a source of any type', () => {
  it('is a feed unless it says otherwise', () => {
    expect(read('').value?.sources).toMatchObject([{ type: 'feed', settings: {} }]);
  });

  it('has its settings completed with the defaults of its type', () => {
    expect(read('    type: telegram\n').value?.sources).toMatchObject([{ settings: { pages: 2 } }]);
    expect(read('    type: listing\n    settings:\n      item: article.tin\n').value?.sources).toMatchObject([
      { settings: { item: 'article.tin', link: 'a[href]' } },
    ]);
  });

  it.each([
    [
      '    type: telegram\n    settings:\n      pages: 9\n',
      'sources.yaml:11:14',
      '“pages” phải nhiều nhất 5',
    ],
    ['    type: telegram\n    settings:\n      page: 2\n', 'sources.yaml:11:7', 'Thừa khóa “page”'],
    ['    type: listing\n', 'sources.yaml', 'Thiếu khóa “item”'],
    ['    type: telegam\n', 'sources.yaml:9:11', 'Có phải ý bạn là “telegram”?'],
    ['    settings:\n      pages: 2\n', 'sources.yaml:10:7', 'Thừa khóa “pages”'],
    ['    type: push\n    settings:\n      key: mat-khau\n', 'sources.yaml:11:12', 'tên biến môi trường'],
  ])('%j is told where and why it is wrong', (more, where, why) => {
    const { mistakes } = read(more);
    expect(mistakes).toHaveLength(1);
    const line = lineOf(mistakes[0]!);
    expect(line).toContain(where);
    expect(line).toContain(why);
  });
});

describe('every way of listening', () => {
  it.each(SOURCE_TYPES)('%s has its settings, its kind, its name and its caution', (type) => {
    expect(SETTINGS[type]).toBeDefined();
    expect(KINDS[type].name).toBe(type);
    expect(hasWords(`source.${type}`)).toBe(true);
    expect(KINDS[type].caution).toBe(`source.${type}.caution`);
    expect(hasWords(KINDS[type].caution)).toBe(true);
  });
});
