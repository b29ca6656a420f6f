import { expect, it } from 'vitest';
import { messageIdOf } from '../../src/domain/letter.ts';
import { htmlLetter } from '../../src/view/letter-html.tsx';
import { foreign, lengthOf, type Paper, plainText, shorten, subjectOf } from '../../src/view/letter.ts';

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
  expect(subjectOf('[a]', 'b '.repeat(90)).length).toBeLessThanOrEqual(70);
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

const PICTURE = { cid: 'nghe-1@haidang', alt: 'Hai tin, rồi ba tin', width: 312, height: 168, svg: '<svg/>' };

it('is laid out for Word: tables with colours of their own, cells as buttons, a width it understands', () => {
  const html = htmlLetter({
    ...PAPER,
    parts: [
      ...PAPER.parts,
      { is: 'quote', text: 'lời' },
      { is: 'picture', picture: PICTURE, caption: 'Tin' },
    ],
  });
  expect(html).toMatch(
    /<!--\[if mso\]><table role="presentation" width="600".*?<!\[endif\]-->.*<!--\[if mso\]><\/td><\/tr><\/table><!\[endif\]-->/s,
  );
  for (const [table] of html.matchAll(/<table[^>]*>/g)) expect(table).toContain('role="presentation"');
  const button =
    /<td [^>]*bgcolor="#[0-9a-f]{6}"[^>]*padding:11px 22px[^>]*><a href="[^"]+"[^>]*color:#ffffff/;
  expect(html).toMatch(button);
  expect(html).toMatch(/<td lang="vi"[^>]*bgcolor=/);
  expect(html).not.toMatch(/display:(?:flex|grid|inline-block)|position:|<div[^>]*padding/);
  expect(html).toContain('<img src="cid:nghe-1@haidang" alt="Hai tin, rồi ba tin" width="312" height="168"');
  expect(html.length).toBeLessThan(100_000);
});

it('has colours for the night wherever it has colours of its own', () => {
  const html = htmlLetter(PAPER);
  expect(html).toContain('<meta name="color-scheme" content="light dark"/>');
  const night = /@media \(prefers-color-scheme:dark\)\{(.*?\})\}/.exec(html)?.[1] ?? '';
  for (const name of ['page', 'card', 'quote', 'ink', 'faint', 'link']) {
    expect(night).toContain(`.hd-${name}{`);
    expect(html).toMatch(new RegExp(`\\[data-og(?:sc|sb)\\] \\.hd-${name}\\{`));
  }
  for (const [tag] of html.matchAll(/<(?:p|h1|h2|li)\b[^>]*>/g))
    expect(tag).toMatch(/class="hd-(?:ink|faint)/);
});

it('writes a choice, a quiet link and the way to stop in both bodies', () => {
  const paper: Paper = {
    ...PAPER,
    parts: [
      { is: 'link', quiet: true, label: 'Trang', href: 'https://haidang.example/trang' },
      {
        is: 'choice',
        text: 'Có đáng báo không?',
        items: [{ label: 'Có', href: 'https://haidang.example/t#co' }],
      },
    ],
    stop: { label: 'Thôi nhận', href: 'https://haidang.example/t/thoi' },
  };
  for (const body of [htmlLetter(paper), plainText(paper)])
    for (const said of [
      'Có đáng báo không?',
      'https://haidang.example/t#co',
      'Thôi nhận',
      'https://haidang.example/trang',
    ])
      expect(body).toContain(said);
  expect(htmlLetter(paper).match(/padding:11px 22px/g)).toHaveLength(1);
});

it('counts characters as they are shown, and never cuts one', () => {
  expect(['a', 'e\u0302\u0301', '👨‍👩‍👧', '🇻🇳'].map(lengthOf)).toEqual([1, 1, 1, 1]);
  expect(shorten('👨‍👩‍👧👨‍👩‍👧👨‍👩‍👧👨‍👩‍👧', 3)).toBe('👨‍👩‍👧…');
});

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
