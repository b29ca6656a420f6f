import { describe, expect, it } from 'vitest';
import { hostsIn } from '../../src/understand/hosts.ts';
import { post, testReader } from './support.ts';

const hosts = (text: string): string[] => hostsIn(text).map(({ host }) => host);
const reader = await testReader();

describe('a host', () => {
  it.each<[string, string[]]>([
    ['bấm vssid-capnhat.invalid ngay', ['vssid-capnhat.invalid']],
    ['vào HTTPS://Nhan-Tien.Top/a', ['nhan-tien.top']],
    ['vào luonghuu.com, bit.ly, zalo.me, moi.vn', ['luonghuu.com', 'bit.ly', 'zalo.me', 'moi.vn']],
    // A Cyrillic letter in it does not hide the rest.
    ['vào bаohiemxahoi.xyz', ['ohiemxahoi.xyz']],
  ])('is found in “%s”', (text, found) => {
    expect(hosts(text)).toEqual(found);
  });

  it.each([
    ['BHXH TP.HCM và TP.Huế'],
    ['ThS.BS trực khoa, gọi 09x.xxx.xxx'],
    ['nop trong hom nay.xin hoi nop o dau'],
    ['chưa nhận được tiền.Xin hỏi nộp ở đâu'],
    ['đợi đến chiều nay.Chiều mai mới có'],
    ['tải thongbao.pdf'],
  ])('is not “%s”', (text) => {
    expect(hosts(text)).toEqual([]);
  });

  it('that is none makes no swindle of a question', () => {
    for (const text of [
      'Trung tâm ở TP.HCM bảo em nộp hồ sơ BHXH gấp trước 17h hôm nay, đúng không ạ',
      'bhxh noi nop ho so gap trong hom nay.xin hoi nop o dau',
    ])
      expect(reader.read(post(text)).meaning.tripwires, text).toEqual([]);
  });
});
