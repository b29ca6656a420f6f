import { describe, expect, it } from 'vitest';
import { bandsOf, resemblance, shingles, signatureOf } from '../../src/understand/minhash.ts';
import { isCopy, sketchOf } from '../../src/understand/same.ts';

type Text = { title: string; summary: string; text: string | null };

/** An invented article of `words` words, no two sentences alike. */
function article(words: number, salt = ''): string {
  const nouns = [
    'lương hưu',
    'thẻ khám bệnh',
    'sổ bảo hiểm',
    'hồ sơ',
    'mức đóng',
    'trợ cấp',
    'bưu cục',
    'xã Tân Hòa',
  ];
  const parts: string[] = [];
  for (let i = 0; parts.join(' ').split(' ').length < words; i++)
    parts.push(`${nouns[(i * 5) % nouns.length]} ${salt}${i * 37} người dân nhận ${i % 7} lần`);
  return parts.join(' ').split(' ').slice(0, words).join(' ');
}

function same(one: Text, other: Text): boolean {
  const mine = sketchOf(one);
  const theirs = sketchOf(other);
  if (!mine || !theirs) return false;
  const met = mine.textHash === theirs.textHash || mine.bands.some((band) => theirs.bands.includes(band));
  return met && isCopy({ sketch: mine, text: one }, { sketch: theirs, text: other });
}

const body = (text: string, title = 'Một tiêu đề'): Text => ({ title, summary: '', text });
const brief = (title: string, summary: string): Text => ({ title, summary, text: null });

describe('an article at another address', () => {
  const long = article(400);

  it('is a copy when only headline, case and punctuation differ', () => {
    expect(same(body(long), body(long.toUpperCase().replaceAll(' nhận', ', nhận'), 'Tiêu đề khác hẳn'))).toBe(
      true,
    );
  });

  it('is a copy with a byline added or its end cut', () => {
    expect(same(body(long), body(`Theo phóng viên thường trú tại tỉnh Vân Sơn cho biết ${long}`))).toBe(true);
    expect(same(body(long), body(long.split(' ').slice(0, 280).join(' ')))).toBe(true);
  });

  it('is no copy when it only treats the same', () => {
    expect(same(body(long), body(article(400, 'x')))).toBe(false);
  });
});

describe('headline and summary alone', () => {
  const news = brief(
    'Hai trăm công nhân may Hoa Sen chưa được chốt sổ bảo hiểm xã hội',
    'Doanh nghiệp nợ tiền đóng từ đầu năm khiến người lao động nghỉ việc không nhận được trợ cấp thất nghiệp.',
  );

  it('are a copy when all but a word or two is the same', () => {
    const reprint = brief(news.title, news.summary.replace('khiến', 'làm'));
    expect(same(news, reprint)).toBe(true);
  });

  it('are none when a number differs: notices of a series are not reprints', () => {
    const march = brief(
      'Lịch chi trả lương hưu tháng 3 tại các bưu cục ở Vân Sơn',
      'Người hưởng nhận tiền mặt tại bưu cục từ ngày 4, tài khoản nhận từ ngày 2 như thường lệ hằng tháng.',
    );
    const april = brief(march.title.replace('3', '4'), march.summary);
    expect(same(march, april)).toBe(false);
    expect(same(march, { ...march })).toBe(true);
  });

  it('are none when only a stock sentence is shared', () => {
    const stock =
      'Mời bạn đọc theo dõi bản tin hằng ngày của chúng tôi với nhiều thông tin đáng chú ý về đời sống.';
    expect(same(brief('Đề xuất tăng trợ cấp', stock), brief('Bệnh viện thiếu thuốc', stock))).toBe(false);
  });

  it('say too little below ten words', () => {
    expect(sketchOf(brief('Lương hưu tháng này có chưa ạ?', ''))).toBeNull();
  });
});

describe('MinHash', () => {
  it('estimates how large a part of their shingles two texts share', () => {
    const words = article(600).split(' ');
    const one = shingles(words.slice(0, 400));
    const other = shingles(words.slice(200));
    const shared = [...one].filter((shingle) => other.has(shingle)).length;
    const exact = shared / (one.size + other.size - shared);
    expect(Math.abs(resemblance(signatureOf(one), signatureOf(other)) - exact)).toBeLessThan(0.12);
  });

  it('keeps its signatures from one version to the next: they stand in the database', () => {
    expect(Array.from(signatureOf(shingles(['một', 'hai', 'ba', 'bốn'])).slice(0, 3))).toMatchInlineSnapshot(`
      [
        559535437,
        2320919219,
        1428944449,
      ]
    `);
    expect(bandsOf(signatureOf(shingles(['một', 'hai', 'ba']))).every(Number.isSafeInteger)).toBe(true);
  });
});
