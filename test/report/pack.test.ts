import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CHAIN_BEGINS, lineText } from '../../src/domain/evidence.ts';
import { evidenceCommand } from '../../src/rehearse/evidence-command.ts';
import { MANIFEST, pack, type PackVerdict, verify, WRAPPING } from '../../src/report/pack.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const FILES = [
  { path: 'PHIEU-CHUYEN.txt', bytes: bytes('Có nghi vấn.') },
  { path: 'chung-cu/01/ban-goc.txt', bytes: bytes('<p>trang bịa</p>'.repeat(5)) },
  { path: 'chung-cu/01/rong.txt', bytes: new Uint8Array() },
];
const ABOUT = { incident: 'i1', custodyHead: 'abc' };
const COPY = { 'ban-goc.txt': '<p>một</p>', 'thong-tin.json': '{"n":1}', 'van-ban.txt': 'một' };
const OTHER = { 'ban-goc.txt': '<p>hai</p>', 'thong-tin.json': '{"n":2}', 'van-ban.txt': 'hai' };

/** The chain of custody of these copies. */
function custodyOf(...copies: (typeof COPY)[]): object[] {
  let prev = CHAIN_BEGINS;
  return copies.map((copy, index) => {
    const hashes = {
      bytes: hashed(copy['ban-goc.txt']),
      text: hashed(copy['van-ban.txt']),
      facts: hashed(copy['thong-tin.json']),
    };
    const words = { address: 'https://gia.example/', hashes, keepUntil: 9 };
    const line = {
      incident: 'i1',
      seq: index + 1,
      at: 1,
      who: 'hanh',
      name: 'Hạnh',
      act: 'frozen' as const,
      item: `e${index}`,
      digest: hashed(JSON.stringify(words)),
      prev,
    };
    prev = hashed(lineText(line));
    return { ...line, words, hash: prev };
  });
}
const hashed = (text: string) => createHash('sha256').update(text).digest('hex');
const named = ({ altered, missing, added }: PackVerdict) => [...altered, ...missing, ...added];

describe('a pack', () => {
  it('is whole as it was packed, and the same however often and in whatever order', () => {
    const { bytes: zip, hash } = pack(FILES, ABOUT);
    const verdict = verify(zip, hash);
    expect(named(verdict)).toEqual([]);
    expect(verdict.hash).toBe(hash);
    expect(verdict.manifest?.about).toEqual(ABOUT);
    expect(pack(FILES.toReversed(), ABOUT)).toEqual({ bytes: zip, hash });
  });

  it('shows every single byte that is flipped', () => {
    const { bytes: zip } = pack(FILES, ABOUT);
    for (let at = 0; at < zip.length; at++) {
      const forged = Uint8Array.from(zip);
      forged[at] = (forged[at] ?? 0) ^ 0x01;
      expect(named(verify(forged)), `byte ${at}`).not.toEqual([]);
    }
  });

  it('names the file whose content was changed', () => {
    const content = fc.uint8Array({ minLength: 1, maxLength: 60 });
    fc.assert(
      fc.property(
        fc.array(content, { minLength: 1, maxLength: 4 }),
        fc.nat(),
        fc.integer({ min: 1, max: 255 }),
        (all, pick, mask) => {
          const files = all.map((one, index) => ({ path: `tep-${index}`, bytes: one }));
          const at = pick % files.length;
          const { bytes: zip } = pack(files, ABOUT);
          // Stored files lie in the zip as they are, behind their local header.
          const header = Buffer.from(zip).indexOf(`tep-${at}`);
          const place = header + `tep-${at}`.length;
          const forged = Uint8Array.from(zip);
          forged[place] = (forged[place] ?? 0) ^ mask;
          expect(verify(forged).altered).toEqual([`tep-${at}`]);
        },
      ),
    );
  });

  it('gives away whoever packs anew with other files, by the number on the receipt', () => {
    const { hash } = pack(FILES, ABOUT);
    const repacked = pack([...FILES.slice(1), { path: 'la.txt', bytes: bytes('lạ') }], ABOUT);
    // Whoever packs anew makes another manifest: the number on the receipt gives it away.
    expect(named(verify(repacked.bytes))).toEqual([]);
    expect(verify(repacked.bytes, hash).altered).toEqual([MANIFEST]);
  });

  it('names the copy that was packed otherwise than it came in, though manifest and number agree', () => {
    const zip = (change: Partial<Record<'ban-goc.txt' | 'thong-tin.json' | 'van-ban.txt', string>>) =>
      pack(
        [
          { path: 'NHAT-KY-CHUNG-CU.json', bytes: bytes(JSON.stringify(custodyOf(COPY, OTHER))) },
          ...Object.entries({ ...COPY, ...change }).map(([name, words]) => ({
            path: `chung-cu/01/${name}`,
            bytes: bytes(words),
          })),
          ...Object.entries(OTHER).map(([name, words]) => ({
            path: `chung-cu/02/${name}`,
            bytes: bytes(words),
          })),
        ],
        ABOUT,
      );
    const judged = (of: { bytes: Uint8Array; hash: string }) => named(verify(of.bytes, of.hash));
    expect(judged(zip({}))).toEqual([]);
    for (const name of ['ban-goc.txt', 'thong-tin.json', 'van-ban.txt'] as const)
      expect(judged(zip({ [name]: 'đã sửa' }))).toEqual([`chung-cu/01/${name}`]);
    const log = custodyOf(COPY, OTHER);
    const forged = log.map((line, index) => (index === 0 ? { ...line, at: 9 } : line));
    const files = [{ path: 'NHAT-KY-CHUNG-CU.json', bytes: bytes(JSON.stringify(forged)) }];
    expect(judged(pack(files, ABOUT))).toEqual(['NHAT-KY-CHUNG-CU.json']);
    const lone = Object.entries(COPY).map(([name, words]) => ({
      path: `chung-cu/01/${name}`,
      bytes: bytes(words),
    }));
    expect(judged(pack(lone, ABOUT))).toEqual(['NHAT-KY-CHUNG-CU.json']);
  });

  it('is no pack when it is something else', () => {
    expect(verify(bytes('không phải zip')).altered).toEqual([WRAPPING]);
    expect(verify(new Uint8Array()).altered).toEqual([WRAPPING]);
  });

  it('is not called whole by the command before its number was compared, however the number was typed', () => {
    const { bytes: zip, hash } = pack(FILES, ABOUT);
    const told = (expected: string | null) => {
      const said: string[] = [];
      return [evidenceCommand(zip, expected, (line) => said.push(line)), said.join('\n')] as const;
    };
    expect(told(null)[0]).toBe(true);
    expect(told(null)[1]).toMatch(/khớp bảng kê, chưa so mã/i);
    expect(told(null)[1]).not.toContain('NGUYÊN VẸN');
    expect(told(` ${hash.toUpperCase()}\n`)).toEqual([true, expect.stringContaining('NGUYÊN VẸN')]);
    expect(told('abc')[0]).toBe(false);
  });

  it('is judged by the command in words, and by its exit', () => {
    const { bytes: zip, hash } = pack(FILES, ABOUT);
    const said: string[] = [];
    expect(evidenceCommand(zip, hash, (line) => said.push(line))).toBe(true);
    expect(said.join('\n')).toContain(hash);
    const forged = Uint8Array.from(zip);
    const place = Buffer.from(zip).indexOf('nghi');
    forged[place] = 0x4e;
    const told: string[] = [];
    expect(evidenceCommand(forged, null, (line) => told.push(line))).toBe(false);
    expect(told.join('\n')).toContain('PHIEU-CHUYEN.txt');
  });
});
