import { expect, it } from 'vitest';
import type { Asserting } from '../../src/domain/candidate.ts';
import { DAY } from '../../src/domain/time.ts';
import { candidateClaims } from '../../src/understand/candidates.ts';
import { readLexicon } from '../../src/understand/lexicon.ts';
import { readWords } from './support.ts';

const NOW = Date.UTC(2026, 10, 21);
const lexicon = readLexicon();
const told = (id: string, publisher: string, text: string, more: Partial<Asserting> = {}): Asserting => ({
  id,
  publisher,
  at: NOW - DAY,
  text,
  claimed: false,
  ...more,
});
const propose = (posts: Asserting[]) => candidateClaims(posts, NOW, lexicon, readWords);

const posts = [
  told('1', 'a', 'Sáng nay trời mưa. Nghe nói từ tháng sau ai đi khám răng cũng phải ứng trước hai triệu.'),
  told('2', 'b', 'tu thang sau ai di kham rang cung phai ung truoc hai trieu nha ba con'),
  told('3', 'c', 'Từ tháng sau ai đi khám răng cũng phải ứng trước hai triệu, chịu hết nổi!'),
  told('4', 'd', 'Con tôi được thẻ mới, cảm ơn các cô.'),
];

it('proposes a sentence several people write, with where each wrote it', () => {
  const [candidate, ...more] = propose(posts);
  expect(more).toEqual([]);
  expect(candidate).toMatchObject({ publishers: 3, last: NOW - DAY });
  expect(candidate?.told.map(({ id }) => id).sort()).toEqual(['1', '2', '3']);
  const [first] = posts;
  const evidence = candidate?.told.find(({ id }) => id === '1')?.evidence;
  expect(first?.text.slice(evidence?.start, evidence?.end)).toContain('ứng trước hai triệu');
});

it.each([
  ['told by one publisher', posts.map((post) => ({ ...post, publisher: 'a' }))],
  ['told by two texts only', posts.slice(1)],
  ['that the catalogue knows', posts.map((post) => ({ ...post, claimed: true }))],
  ['of last month', posts.map((post) => ({ ...post, at: NOW - 15 * DAY }))],
  [
    'with another number each time',
    posts.map((post, i) => ({ ...post, text: post.text.replace(/hai (?:triệu|trieu)/, `${i + 3} triệu`) })),
  ],
])('proposes nothing %s', (_, some) => {
  expect(propose(some)).toEqual([]);
});
