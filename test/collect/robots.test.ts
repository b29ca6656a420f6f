import { describe, expect, it } from 'vitest';
import { allows, productToken, readRobots } from '../../src/collect/robots.ts';
import { cost } from '../support/cost.ts';

const may = (text: string, path: string, token = 'haidang'): boolean =>
  allows(readRobots(text, token), `https://bao.example${path}`);

describe('the group that counts', () => {
  it('is ours before everybody’s, and all of ours together', () => {
    const text =
      'User-agent: *\nDisallow: /\n\nUser-agent: HaiDang\nDisallow: /a\n\nUser-agent: Khac\nDisallow: /b\n\nUser-agent: haidang/2.0\nDisallow: /c';
    expect([may(text, '/x'), may(text, '/a'), may(text, '/b'), may(text, '/c')]).toEqual([
      true,
      false,
      true,
      false,
    ]);
    expect(may(text, '/x', 'nguoi-la')).toBe(false);
  });

  it('is shared by agents named one after the other', () => {
    const text = 'User-agent: Khac\nUser-agent: HaiDang\nDisallow: /a';
    expect([may(text, '/a'), may(text, '/a', 'khac'), may(text, '/a', 'la')]).toEqual([false, false, true]);
  });

  it('is none when the file has no group, or none for us', () => {
    expect(may('Disallow: /', '/x')).toBe(true);
    expect(may('', '/x')).toBe(true);
    expect(may('<html><body>404</body></html>', '/x')).toBe(true);
  });

  it('is found behind a byte order mark, odd line ends, comments and misspellings', () => {
    expect(may('\uFEFFUser-agent: *\r\nDisallow: /a # vì sao\rDisalow: /b', '/a')).toBe(false);
    expect(may('user-agent haidang\ndissallow: /b', '/b')).toBe(false);
  });
});

describe('the rule that counts', () => {
  it.each([
    ['Allow: /tin\nDisallow: /', '/tin/1', true],
    ['Disallow: /tin\nAllow: /tin/mo', '/tin/mo/1', true],
    ['Disallow: /tin\nAllow: /tin', '/tin', true],
    ['Disallow:', '/x', true],
    ['Disallow: /*.pdf$', '/a/b.pdf', false],
    ['Disallow: /*.pdf$', '/a/b.pdf?x', true],
    ['Disallow: /*?in=', '/a?in=1', false],
    ['Disallow: /a*b*c', '/axxbxxc/y', false],
    ['Disallow: /a*b*c', '/axxcxxb', true],
    ['Disallow: /a*bc$', '/abcbc', false],
    ['Disallow: /ab*abc$', '/abc', true],
    ['Disallow: /b%c3%a0i', '/b%C3%A0i', false],
    ['Disallow: /bài', '/b%C3%A0i', false],
    ['Disallow: /\nAllow: /tin/index.html', '/tin/', true],
    ['Disallow: /Tin', '/tin', true],
    ['Disallow: tin', '/tin', true],
  ])('of "%s" for %s lets us in: %s', (rules, path, expected) => {
    expect(may(`User-agent: *\n${rules}`, path)).toBe(expected);
  });

  it('is found quickly, whatever the site writes', () => {
    const hostile = `User-agent: *\n${`Disallow: /${'*a'.repeat(4_000)}b$\n`.repeat(20)}`;
    const took = cost(() => {
      expect(may(hostile, `/${'a'.repeat(8_000)}`)).toBe(true);
    });
    expect(took).toBeLessThan(500);
  });
});

it('knows the longest delay asked of us', () => {
  const text =
    'User-agent: haidang\nCrawl-delay: 1.5\nUser-agent: haidang\nDisallow: /x\nCrawl-delay: 4\nUser-agent: *\nCrawl-delay: 90';
  expect(readRobots(text, 'haidang').delay).toBe(4_000);
  expect(readRobots(text, 'la').delay).toBe(90_000);
  expect(readRobots('User-agent: *\nCrawl-delay: vài', 'la').delay).toBeNull();
});

it('answers to the name in front of our User-Agent', () => {
  expect(productToken('HaiDang/0.1 (+mailto:a@b.example)')).toBe('haidang');
});
