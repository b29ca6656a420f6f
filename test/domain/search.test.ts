import { describe, expect, it } from 'vitest';
import { foundIn, matches, readSearch, searchTrouble, tokens } from '../../src/domain/search.ts';

const terms = (typed: string) => {
  const { wanted, without } = readSearch(typed);
  const plain = (of: typeof wanted) =>
    of.map(({ words, exact }) => `${exact ? '=' : ''}${words.map(({ form }) => form).join(' ')}`);
  return { wanted: plain(wanted), without: plain(without) };
};

describe('what is typed into a search', () => {
  it('is words, phrases in any quotes, and what is left out', () => {
    expect(terms('luong huu')).toEqual({ wanted: ['luong', 'huu'], without: [] });
    expect(terms('"luong huu" cham')).toEqual({ wanted: ['luong huu', 'cham'], without: [] });
    expect(terms('“luong huu” −cham -"mot lan"')).toEqual({
      wanted: ['luong huu'],
      without: ['cham', 'mot lan'],
    });
    expect(terms('"chua dong')).toEqual({ wanted: ['chua dong'], without: [] });
    expect(terms('covid-19 158/2026')).toEqual({ wanted: ['covid 19', '158 2026'], without: [] });
  });

  it('is taken exactly where it carries accents, word for word where only some do', () => {
    expect(terms('lương hưu tháng này cho ai').wanted).toEqual([
      '=lương',
      '=hưu',
      '=tháng',
      '=này',
      '=cho',
      '=ai',
    ]);
    expect(terms('bao hiem xa hoi hưu').wanted).toEqual(['bao', 'hiem', 'xa', 'hoi', '=hưu']);
  });

  it('may hold nothing to search for, which has a sentence', () => {
    const trouble = (typed: string) => searchTrouble(typed, readSearch(typed));
    expect(trouble('')).toBeNull();
    expect(trouble('   ')).toBeNull();
    expect(trouble('lương')).toBeNull();
    for (const typed of ['"', '...', '-', '?!', '""', '🙂'])
      expect(trouble(typed), typed).toBe('search.nothing');
    expect(trouble('-lương -"một lần"')).toBe('search.only-without');
  });

  it('is cut where it grows beyond what anybody types', () => {
    expect(readSearch('a '.repeat(500)).wanted).toHaveLength(12);
    expect(readSearch('a'.repeat(500)).wanted[0]?.words[0]?.form).toHaveLength(200);
  });
});

describe('a search in a text', () => {
  const says = (text: string, typed: string) => matches(text, readSearch(typed));

  it('asks for accents only where the text has them, sentence by sentence', () => {
    const half =
      'Công nhân xếp hàng từ sáng sớm. ai biet luong huu thang nay co chua. Cán bộ hữu trách trả lời.';
    expect(says(half, 'hưu')).toBe(true);
    expect(says(half, 'lương hữu')).toBe(true);
    expect(says('Cán bộ hữu trách trả lời người dân.', 'hưu')).toBe(false);
    expect(says('Cán bộ hữu trách trả lời người dân.', 'huu')).toBe(true);
  });

  it('does not take a natural word without accents for one that lacks them', () => {
    expect(says('Cán bộ trả sổ cho bà con ở xã', 'chờ')).toBe(false);
    expect(says('Người dân chờ ở chợ huyện', 'thẻ cho')).toBe(false);
    expect(says('Người dân chờ ở chợ huyện', 'cho')).toBe(true);
  });

  it('marks whole phrases, and the longest of what begins at a place', () => {
    const text = 'Hoà giải: lương hưu, Lương Hưu và lương';
    const found = (typed: string) =>
      foundIn(text, readSearch(typed)).map(({ start, end }) => text.slice(start, end));
    expect(found('"luong huu"')).toEqual(['lương hưu', 'Lương Hưu']);
    expect(found('luong "luong huu"')).toEqual(['lương hưu', 'Lương Hưu', 'lương']);
    expect(found('hòa')).toEqual(['Hoà']);
    expect(found('-luong hoa')).toEqual(['Hoà']);
    expect(found('')).toEqual([]);
  });

  it('knows where its words stand, whatever letters they are made of', () => {
    const text = 'Ｑuý 3: İstanbul, “đóng” 1.200 đồng\nquỵ';
    expect(tokens(text).map(({ start, end }) => text.slice(start, end))).toEqual(
      text.match(/[\p{L}\p{N}]+/gu),
    );
    expect(tokens('quý thuý hoà khoẻ').map(({ form }) => form)).toEqual(['quý', 'thúy', 'hòa', 'khỏe']);
    expect(tokens('Đồng').map(({ bare }) => bare)).toEqual(['dong']);
  });
});
