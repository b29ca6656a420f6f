import { describe, expect, it } from 'vitest';
import { readLetter } from '../../src/collect/letter.ts';
import { letterWords } from '../../src/collect/letter-words.ts';
import { cost } from '../support/cost.ts';

const lines = (...text: string[]): string => text.join('\n');
const own = (text: string, forwarded = false): string => letterWords(text, forwarded).words;

describe('the words of a letter', () => {
  it.each([
    [
      'quoted answers with marks',
      lines(
        'Vẫn chưa có ạ.',
        '',
        'Vào 08:00, 20 thg 11, 2026 Tổng đài <tongdai@bhxh.example>',
        'đã viết:',
        '> Chúng tôi đã gửi.',
        '>> Bao giờ có?',
      ),
      'Vẫn chưa có ạ.',
    ],
    [
      'quoted answers without marks, as HTML leaves them',
      lines(
        'Vẫn chưa có.',
        'On Fri, Nov 20, 2026 at 8:00 AM Tổng đài <tongdai@bhxh.example> wrote:',
        'Chúng tôi đã gửi.',
      ),
      'Vẫn chưa có.',
    ],
    [
      'an answer of Outlook',
      lines(
        'Vẫn chưa có.',
        '-----Original Message-----',
        'From: Tổng đài',
        'Sent: Friday',
        'To: Lan Trần',
        'Subject: Thẻ',
        '',
        'Đã gửi.',
      ),
      'Vẫn chưa có.',
    ],
    [
      'a block of headers without a mark',
      lines(
        'Vẫn chưa có.',
        '',
        'Từ: Tổng đài',
        'Ngày: Thứ Sáu',
        'Đến: Lan Trần',
        'Chủ đề: Thẻ',
        '',
        'Đã gửi.',
      ),
      'Vẫn chưa có.',
    ],
    ['a signature after its mark', lines('Xin hỏi.', '-- ', 'Lan', '0912'), 'Xin hỏi.'],
    ['the advertisement of a telephone', lines('Xin hỏi.', '', 'Gửi từ iPhone của tôi'), 'Xin hỏi.'],
    [
      'names below a closing formula',
      lines('Xin hỏi.', 'Trân trọng cảm ơn!', '', 'Trần Thị Lan', 'Tổ 3, phường An Hòa'),
      lines('Xin hỏi.', 'Trân trọng cảm ơn!'),
    ],
  ])('are without %s', (_name, text, words) => {
    expect(own(text)).toBe(words);
  });

  it.each([
    [
      'thanks are no end while somebody still speaks',
      lines('Cảm ơn cơ quan.', 'Nhưng thẻ của mẹ tôi đến nay vẫn chưa có.'),
    ],
    [
      'a list with two lines like headers is a form',
      lines('Họ tên: đã gửi', 'Ngày: 20/11', 'Tới: quầy 3', 'Tôi chờ hai giờ.'),
    ],
    ['people write "viết", too', lines('Ngày 20/11 cán bộ đã viết:', 'hẹn tuần sau.')],
  ])('%s', (_name, text) => {
    expect(own(text)).toBe(text);
  });

  it('that was forwarded stay; only its headers go, and tell whose name to take out', () => {
    const text = lines(
      'Kính chuyển phòng xử lý.',
      '-- ',
      'Văn thư',
      '---------- Forwarded message ---------',
      'Từ: *Trần Thị Lan* <lan@thu.example>',
      'Date: Th 6, 20 thg 11, 2026 lúc 08:00',
      'Subject: Thẻ',
      'To: <hotline@bhxh.example>',
      '',
      'Thẻ của tôi chưa có.',
      'Trân trọng,',
      'Trần Thị Lan',
    );
    for (const forwarded of [true, false])
      expect(letterWords(text, forwarded)).toEqual({
        words: lines('Kính chuyển phòng xử lý.', '', 'Thẻ của tôi chưa có.', 'Trân trọng,'),
        people: ['Trần Thị Lan'],
      });
    const outlook = lines(
      'From: Lan Trần',
      'Sent: Friday',
      'To: Hotline',
      'Subject: Thẻ',
      '',
      'Thẻ chưa có.',
    );
    expect(own(outlook, true)).toBe('Thẻ chưa có.');
  });

  it('are kept whole where a cut would leave nothing', () => {
    expect(own('> Thẻ của tôi chưa có.')).toBe('Thẻ của tôi chưa có.');
  });

  it('of a hostile length are read in no time', () => {
    const took = cost(() => {
      own(`${'On '.repeat(20_000)}\n${'cảm ơn '.repeat(20_000)}\n${'From: a\n'.repeat(20_000)}`);
      own('\n'.repeat(100_000));
    });
    expect(took).toBeLessThan(2_000);
  });
});

describe('a letter', () => {
  it('of HTML alone is read as words, its subject without marks of answering', async () => {
    const raw = [
      'From: =?utf-8?B?TGFuIFRy4bqnbg==?= <lan@thu.example>',
      'Subject: Re: =?utf-8?Q?FW:_Th=E1=BA=BB?=',
      'Content-Type: text/html; charset=utf-8',
      'Content-Transfer-Encoding: quoted-printable',
      '',
      '<style>p{}</style><p>Th=E1=BA=BB ch=C6=B0a c=C3=B3</p><p>Lan Tr=E1=BA=A7n</p>',
    ].join('\r\n');
    expect(await readLetter(Buffer.from(raw))).toMatchObject({
      subject: 'Thẻ',
      words: 'Thẻ chưa có\nLan Trần',
      people: ['Lan Trần'],
      sentAt: null,
      automatic: false,
    });
  });

  it('has a name that nobody can be found by, the same each time', async () => {
    const raw = Buffer.from('Message-ID: <lan@thu.example>\r\nSubject: A\r\n\r\nB');
    const [one, two] = [await readLetter(raw), await readLetter(raw)];
    expect(one?.name).toMatch(/^urn:sha256:[0-9a-f]{40}$/);
    expect(two?.name).toBe(one?.name);
    const answer = await readLetter(Buffer.from('In-Reply-To: <lan@thu.example>\r\nSubject: C\r\n\r\nD'));
    expect(answer?.answers).toBe(one?.name);
    expect(answer?.name).not.toBe(one?.name);
  });

  it('that came back undelivered is automatic', async () => {
    const raw =
      'Content-Type: multipart/report; boundary=x\r\nSubject: Undelivered\r\n\r\n--x\r\n\r\nNo.\r\n--x--';
    expect(await readLetter(Buffer.from(raw))).toMatchObject({ automatic: true });
  });
});
