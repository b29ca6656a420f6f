import { expect, it } from 'vitest';
import { messageIdOf } from '../../src/domain/letter.ts';
import { htmlLetter } from '../../src/view/letter-html.tsx';
import { foreign, type Paper, plainText, shorten, subjectOf } from '../../src/view/letter.ts';

it('makes foreign words one harmless line', () => {
  expect(foreign('Một\r\n\u2028hai\u0000\tba\u200b')).toBe('Một hai ba');
  expect(foreign('chữ \u202emột\u202c lật')).toBe('chữ một lật');
  expect(foreign('e\u0302\u0301')).toBe('ế');
});

it('takes the click out of addresses, and leaves Vietnamese short forms alone', () => {
  expect(foreign('vào https://dichvu.vssid-vn.top/a?b=1 ngay')).toBe(
    'vào dichvu[.]vssid-vn[.]top/a?b=1 ngay',
  );
  expect(foreign('VSSID-GOV.TOP, bhxh.xn--p1ai.')).toBe('VSSID-GOV[.]TOP, bhxh[.]xn--p1ai.');
  expect(foreign('TP.HCM, Q.Ba, TS.BS Lan: 3.500.000đ, 1.7, v.v. và 50 tr.đ')).toBe(
    'TP.HCM, Q.Ba, TS.BS Lan: 3.500.000đ, 1.7, v.v. và 50 tr.đ',
  );
});

it('cuts at the end of a word, closes what it cut open, and never grows', () => {
  expect(shorten('một hai ba', 10)).toBe('một hai ba');
  expect(shorten('một hai ba bốn', 10)).toBe('một hai…');
  expect(shorten('nói “một hai ba bốn”', 15)).toBe('nói “một hai…”');
  expect(shorten('một, hai ba bốn năm', 9)).toBe('một…');
  for (let most = 1; most < 30; most++)
    expect(shorten('nói “một hai ba bốn năm sáu bảy”', most).length).toBeLessThanOrEqual(Math.max(most, 2));
  expect(subjectOf('[a]', 'b '.repeat(90), '(c)').length).toBeLessThanOrEqual(78);
});

it('spells every id in the characters a Message-ID may have, and no two alike', () => {
  const ids = ['a:1:b', 'a=3A1:b', 'a.1', 'a..1', "(a)'!~*", 'vụ việc', 'a%3A1:b'];
  const made = ids.map((id) => messageIdOf(id, '"Hải Đăng" <x@co-quan.example>'));
  for (const id of made) expect(id).toMatch(/^<[A-Za-z0-9=_-]+@co-quan\.example>$/);
  expect(new Set(made).size).toBe(ids.length);
  expect(messageIdOf('a', 'x@y.example')).toBe('<a@y.example>');
});

const PAPER: Paper = {
  language: 'vi',
  tone: 'warning',
  kicker: 'Cảnh báo',
  title: '<b>"Tựa" & \'đề\'</b>',
  dateline: 'hôm nay',
  parts: [
    { is: 'heading', text: 'Mục' },
    { is: 'steps', items: ['một', 'hai'] },
    { is: 'link', label: 'Mở', href: 'https://haidang.example/a?b=1&c=2' },
  ],
  footer: ['chân thư'],
};

it('escapes every word in HTML', () => {
  const html = htmlLetter(PAPER);
  expect(html).toMatch(/^<!doctype html><html lang="vi">/);
  expect(html).not.toContain('<b>');
  expect(html).toContain('&lt;b&gt;');
  expect(html).toContain('href="https://haidang.example/a?b=1&amp;c=2"');
});

it('reads well as plain text', () => {
  expect(plainText(PAPER)).toBe(
    'CẢNH BÁO\n<b>"Tựa" & \'đề\'</b>\nhôm nay\n\n== MỤC ==\n\n1. một\n2. hai\n\nMở: https://haidang.example/a?b=1&c=2\n\n-- \nchân thư\n',
  );
});
