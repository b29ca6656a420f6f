import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { decodeText } from '../../src/collect/decode.ts';

const TEXT = '<?xml version="1.0"?><a>Thẻ bảo hiểm y tế của người đẻ con — “đủ”</a>';
const utf8 = Buffer.from(TEXT);

describe('a text', () => {
  it.each<[string, Uint8Array, string]>([
    ['UTF-8', utf8, 'text/xml; charset=utf-8'],
    ['UTF-8 without a word about it', utf8, ''],
    ['UTF-8 under a wrong header', utf8, 'text/xml; charset=ISO-8859-1'],
    ['UTF-8 with its mark', Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), utf8]), ''],
    ['UTF-8 typed as base and marks', Buffer.from(TEXT.normalize('NFD')), ''],
    ['UTF-16 little endian', Buffer.from(`\uFEFF${TEXT}`, 'utf16le'), ''],
    ['UTF-16 little endian without its mark', Buffer.from(TEXT, 'utf16le'), 'text/xml'],
    ['UTF-16 big endian', Buffer.from(`\uFEFF${TEXT}`, 'utf16le').swap16(), ''],
    ['UTF-32', iconv.encode(TEXT, 'utf-32le', { addBOM: true }), ''],
  ])('is read from %s', (_name, bytes, type) => {
    expect(decodeText(bytes, type)).toBe(TEXT);
  });

  it('is read from the old Vietnamese encoding, named by header or by declaration', () => {
    const named = TEXT.replace('?>', ' encoding="windows-1258"?>')
      .replace(/[ẻảểếủộầ]/g, 'e')
      .replace('người', 'ngươi')
      .replace('bảo', 'bao')
      .replace('đủ', 'đu');
    const bytes = iconv.encode(named, 'windows-1258');
    expect(decodeText(bytes, 'text/xml; charset=windows-1258')).toBe(named.normalize('NFC'));
    expect(decodeText(bytes, 'text/xml')).toBe(named.normalize('NFC'));
  });

  it('keeps its other words when one byte is damaged', () => {
    const damaged = Buffer.from(TEXT);
    damaged[damaged.indexOf('đẻ')] = 0xff;
    expect(decodeText(damaged, 'text/xml; charset=utf-8')).toContain('Thẻ bảo hiểm y tế của người');
  });

  it('keeps the quotes of windows-1252, also under the name latin-1', () => {
    const bytes = iconv.encode(`“Café” — ${'déjà '.repeat(20)}`, 'windows-1252');
    for (const type of ['text/html; charset=iso-8859-1', 'text/html'])
      expect(decodeText(bytes, type)).toMatch(/^“Café” — déjà/);
  });
});
