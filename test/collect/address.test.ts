import { describe, expect, it } from 'vitest';
import { canonicalAddress, webAddress } from '../../src/collect/address.ts';

const ARTICLE = 'https://bao.example/the-bhyt-moi-123.html';

describe('one article', () => {
  it.each([
    'http://bao.example/the-bhyt-moi-123.html',
    'https://www.bao.example/the-bhyt-moi-123.html',
    'https://m.bao.example/the-bhyt-moi-123.html',
    'https://amp.bao.example/the-bhyt-moi-123.html?amp=1',
    'HTTPS://BAO.EXAMPLE:443//the-bhyt-moi-123.html?#binh-luan',
    `${ARTICLE}?utm_source=zalo&utm_medium=social&zarsrc=30&gidzl=x&fbclid=y&mibextid=z`,
    `${ARTICLE}#vn_source=Detail&vn_campaign=Box`,
    ` ${ARTICLE}\n`,
    'https://nguoi:mat-khau@bao.example/the-bhyt-moi-123.html',
  ])('is named alike as %s', (address) => {
    expect(canonicalAddress(address)).toBe(ARTICLE);
  });

  it.each([
    ['https://bao.example/bảo-hiểm', 'https://bao.example/b%E1%BA%A3o-hi%E1%BB%83m'],
    ['https://bao.example/bảo'.normalize('NFD'), 'https://bao.example/bảo'],
    ['https://bao.example/tin?b=2&a=1', 'https://bao.example/tin?a=1&b=2'],
    ['https://bao.example/muc/', 'https://bao.example/muc'],
    ['https://dien-dan.example/t/x.9/unread', 'https://dien-dan.example/t/x.9/'],
    ['https://youtu.be/abc', 'https://www.youtube.com/watch?v=abc'],
    ['https://bao.example/tin-5.amp', 'https://bao.example/tin-5.htm'],
  ])('%s is %s', (a, b) => {
    expect(canonicalAddress(a)).toBe(canonicalAddress(b));
  });
});

it.each([
  ['https://bao.example/x?id=1', 'https://bao.example/x?id=2'],
  ['https://bao.example/tin?page=1', 'https://bao.example/tin?page=2'],
  ['https://bao.example/A', 'https://bao.example/a'],
  ['https://bao.example/1', 'https://tin.example/1'],
  ['https://m.example/1', 'https://example/1'],
])('%s and %s stay two', (a, b) => {
  expect(canonicalAddress(a)).not.toBe(canonicalAddress(b));
});

it.each([
  'javascript:alert(1)',
  'data:text/html,x',
  'mailto:a@b.example',
  'file:///etc/passwd',
  'ftp://a.example/',
  '',
  'tin/1',
  `https://a.example/${'x'.repeat(3_000)}`,
])('takes %.40s for no address', (address) => {
  expect(canonicalAddress(address)).toBeNull();
});

it('is stable: the canonical form of a canonical form is itself', () => {
  const once = canonicalAddress(`http://www.bao.example//x/?b=1&utm_id=2&a=%e1%ba%a3`);
  expect(canonicalAddress(once ?? '')).toBe(once);
});

it('completes relative links, and keeps secrets out', () => {
  expect(webAddress('/a.html', 'https://bao.example/rss')?.href).toBe('https://bao.example/a.html');
  expect(webAddress('https://a:b@bao.example/x')?.href).toBe('https://bao.example/x');
  expect(webAddress('/a.html')).toBeNull();
});
