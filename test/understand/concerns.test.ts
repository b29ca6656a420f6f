import { describe, expect, it } from 'vitest';
import { AUDIENCES, type Meaning, MOODS } from '../../src/domain/meaning.ts';
import { wordsOf } from '../../src/domain/mention.ts';
import { fold } from '../../src/domain/words.ts';
import { readLexicon } from '../../src/understand/lexicon.ts';
import type { Item } from '../../src/understand/scan.ts';
import { testRules } from '../support/rules.ts';
import { post, press, testReader } from './support.ts';

const reader = await testReader();
const mean = (item: Item): Meaning => reader.read(item).meaning;
const actors = (item: Item): string[] =>
  (mean(item).actors ?? []).map(({ id, place }) => (place === undefined ? id : `${id} @${place}`));
const spoken = (item: Item): string[] => {
  const text = wordsOf(item);
  return (mean(item).actors ?? []).flatMap(({ evidence }) =>
    evidence.map(({ start, end }) => text.slice(start, end)),
  );
};
const audience = (text: string): string[] => (mean(post(text)).audience ?? []).map(({ id }) => id);
const moods = (text: string): string[] => (mean(post(text)).moods ?? []).map(({ id }) => id);

describe('actors', () => {
  it.each<[string, string[]]>([
    ['BHXH Việt Nam cảnh báo mạo danh cán bộ', ['bhxh-viet-nam']],
    ['Bộ trưởng Bộ Y tế trả lời về danh mục thuốc BHYT', ['bo-y-te']],
    ['BHXH tỉnh Đồng Nai công khai danh sách nợ', ['lead_bhxh @dong-nai']],
    ['BHXH Ninh Thuận chi trả lương hưu', ['bhxh-khanh-hoa @khanh-hoa']],
    ['Công an Huế bắt nhóm giả danh cán bộ BHXH', ['police_cyber @hue', 'bhxh_site']],
    [
      'Liên đoàn Lao động tỉnh Bình Dương khởi kiện doanh nghiệp nợ BHXH',
      ['front_unions @ho-chi-minh', 'debtor'],
    ],
    ['TAND thành phố Cần Thơ tuyên án vụ trục lợi BHYT', ['courts_prosecution @can-tho']],
    ['Bệnh viện Sao Mai Biển hết thuốc BHYT', ['hospital']],
    ['Công ty TNHH may Sao Mai Biển tuyển thêm người, đóng đủ BHXH', ['employer']],
    ['Công ty cổ phần Sao Mai Biển nợ BHXH 3 tỷ đồng', ['debtor']],
    ['Theo báo Lao Động, lương hưu tăng từ 1/7', ['media']],
    ['Bộ Lao động - Thương binh và Xã hội trả lời về lương hưu', ['bo-ldtbxh']],
    ['Người dân xếp hàng chờ lương hưu', []],
    ['Vào bệnh viện nào cũng dùng được thẻ BHYT', []],
  ])('are named in “%s”', (title, expected) => {
    expect(actors(press(title))).toEqual(expected);
  });

  it('are known by their office, never by the name of the person in it', () => {
    const item = press(
      'Giám đốc Bệnh viện Sao Mai Nguyễn Văn Thử nói về BHYT',
      'Bộ trưởng Bộ Tài chính Trần Thị Thử và giám đốc BHXH tỉnh Cà Mau Lê Thử trả lời.',
    );
    expect(actors(item)).toEqual(['hospital', 'bo-tai-chinh', 'lead_bhxh @ca-mau']);
    expect(spoken(item).join(' ')).not.toMatch(/Thử|Nguyễn|Trần|Lê/u);
  });

  it('are no names in a headline in capitals', () => {
    expect(actors(press('BỆNH VIỆN HẾT THUỐC BHYT, NGƯỜI BỆNH MUA NGOÀI'))).toEqual([]);
  });

  it('have roles that configuration knows', async () => {
    const { organisations } = await testRules();
    const roles = new Set(organisations.roles.map(({ id }) => id));
    const found =
      mean(press('Công ty cổ phần Sao Mai Biển nợ BHXH, BHXH tỉnh Đồng Nai khởi kiện')).actors ?? [];
    expect(found.length).toBe(2);
    for (const { role } of found) expect(roles).toContain(role);
  });
});

describe('audience', () => {
  it.each([
    ['workers', 'Anh em công nhân tăng ca mà lương đóng BHXH thấp'],
    ['pensioners', 'Hội hưu trí nhắc nhau lịch lãnh lương hưu'],
    ['unemployed', 'Mất việc từ Tết, hồ sơ thất nghiệp nộp 2 tháng chưa có quyết định'],
    ['mothers', 'Mẹ bỉm nào nhận tiền thai sản chưa, BHXH sao lâu thế'],
    ['patients', 'Bệnh nhân chạy thận dùng thẻ BHYT phải mua thuốc ngoài'],
    ['households', 'Nội trợ thì đóng BHXH tự nguyện mức nào'],
    ['students', 'Phụ huynh thắc mắc khoản BHYT học sinh thu đầu năm'],
    ['employers', 'Kế toán báo tăng báo giảm BHXH sao hệ thống lỗi hoài'],
    ['traders', 'Tiểu thương, chủ hộ kinh doanh bị truy thu BHXH'],
    ['professionals', 'Cô giáo mầm non và điều dưỡng hỏi chế độ BHXH'],
    ['vulnerable', 'Hộ cận nghèo, người khuyết tật được hỗ trợ thẻ BHYT'],
    ['staff', 'Toàn ngành BHXH tập huấn cho giám định viên'],
  ])('is %s in “%s”', (id, text) => {
    expect(audience(text)).toContain(id);
  });

  it('is whoever is spoken of most, first', () => {
    expect(audience('Công nhân nữ, công nhân may, công nhân thời vụ hỏi chế độ thai sản BHXH')[0]).toBe(
      'workers',
    );
  });
});

describe('moods', () => {
  it.each([
    ['fear', 'Lo mất ngủ, nghe nói BHXH thay đổi mà hoang mang'],
    ['anger', 'Bức xúc quá, BHXH làm ăn kiểu gì vậy'],
    ['grief', 'Tủi thân lắm, về hưu nhận lương hưu không đủ thuốc'],
    ['shame', 'Xấu hổ quá, em dại quá bị lừa đọc mã OTP VssID'],
    ['hope', 'Cảm ơn cán bộ BHXH, mừng quá tiền hưu về rồi'],
    ['irony', 'Chờ BHXH 4 tháng, nhân văn quá các bác ạ'],
  ])('%s is felt in “%s”', (id, text) => {
    expect(moods(text)).toContain(id);
  });

  it('that are denied are not felt', () => {
    expect(moods('Có thẻ BHYT rồi không lo lắng nữa')).not.toContain('fear');
  });
});

describe('the tables', () => {
  const { audience: groups, moods: felt } = readLexicon();

  it.each([
    ['audience.tsv', groups, AUDIENCES],
    ['moods.tsv', felt, MOODS],
  ] as const)('%s speaks of what the domain knows, in at least 25 phrases each', (_, rows, ids) => {
    for (const { id } of rows) expect(ids).toContain(id);
    for (const id of ids) {
      if (id === 'irony') continue;
      const phrases = rows.filter((row) => row.id === id).flatMap((row) => row.phrases);
      expect(new Set(phrases).size, id).toBe(phrases.length);
      expect(phrases.length, id).toBeGreaterThanOrEqual(25);
    }
  });
});

const SENTENCES = [
  'Công nhân ở Đồng Nai bức xúc vì công ty nợ BHXH',
  'BHXH tỉnh Bình Dương trả lời người lao động mất việc',
  'Em ở Cần Thơ nộp hồ sơ bảo hiểm thất nghiệp, lo lắng quá',
  'Các cụ hưu trí tại Nghệ An lĩnh lương hưu ở bưu điện xã',
  'Mẹ bỉm ở Hải Phòng chờ tiền thai sản, BHXH chưa trả',
  'Phụ huynh tại Thanh Hóa hỏi bảo hiểm y tế học sinh',
  'Công an tỉnh Quảng Nam cảnh báo mạo danh cán bộ BHXH',
  'Bộ Y tế trả lời bệnh nhân chạy thận về thẻ bảo hiểm y tế',
  'Liên đoàn Lao động tỉnh Bắc Giang khởi kiện doanh nghiệp nợ BHXH',
  'Tiểu thương ở Sài Gòn đóng bảo hiểm xã hội bắt buộc, hoang mang',
  'Giáo viên ở Lâm Đồng xin cảm ơn cán bộ BHXH',
  'Hộ cận nghèo tại Sóc Trăng nhận thẻ bảo hiểm y tế, mừng quá',
];
const LOOKALIKE: Record<string, string> = { a: 'а', e: 'е', o: 'о', c: 'с', p: 'р', i: 'і' };
const DISGUISES: [string, (text: string) => string][] = [
  ['NFD', (text) => text.normalize('NFD')],
  ['without diacritics', (text) => Array.from(text, (letter) => bareOf(letter)).join('')],
  ['in capitals', (text) => text.toUpperCase()],
  [
    'in changing case',
    (text) => Array.from(text, (c, i) => (i % 2 ? c.toUpperCase() : c.toLowerCase())).join(''),
  ],
  ['with Cyrillic letters', (text) => text.replace(/[aeocpi]/gu, (letter) => LOOKALIKE[letter] ?? letter)],
  ['with hidden blanks', (text) => text.replace(/(\p{L})(\p{L})/gu, '$1\u200b$2')],
  [
    'in full width',
    (text) => text.replace(/[A-Za-z]/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0)),
  ],
  ['with dots between letters', (text) => text.replace(/\p{L}+/gu, (word) => Array.from(word).join('.'))],
];

function bareOf(letter: string): string {
  const bare = letter.normalize('NFD').replace(/\p{M}/gu, '').replace('đ', 'd').replace('Đ', 'D');
  return bare === '' ? letter : bare;
}

describe.each(DISGUISES)('text written %s', (_, disguise) => {
  it.each(SENTENCES)('means the same: %s', (sentence) => {
    const plain = mean(post(sentence));
    const item = post(disguise(sentence));
    const other = mean(item);
    const ids = (list: { id: string }[] | undefined): string[] => (list ?? []).map(({ id }) => id).sort();
    expect(plain.relevant).toBe(true);
    expect((plain.named ?? []).length + (plain.actors ?? []).length).toBeGreaterThan(0);
    expect(other.places).toEqual(plain.places);
    expect(ids(other.actors)).toEqual(ids(plain.actors));
    expect(ids(other.audience)).toEqual(ids(plain.audience));
    expect(ids(other.moods)).toEqual(ids(plain.moods));
    for (const { evidence } of [...(other.named ?? []), ...(other.audience ?? [])])
      for (const { start, end } of evidence) expect(fold(wordsOf(item).slice(start, end))).not.toBe('');
  });
});

it('points into the original text, whatever was done to it', () => {
  const text = 'Công nh\u200bân ở Đồ\u200bng Nai bị nợ BHXH';
  const { named = [], audience: whom = [] } = mean(post(text));
  const words = [...named, ...whom].flatMap(({ evidence }) =>
    evidence.map(({ start, end }) => wordsOf(post(text)).slice(start, end)),
  );
  expect(words).toEqual(['Đồ\u200bng Nai', 'Công nh\u200bân']);
});
